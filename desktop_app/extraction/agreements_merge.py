"""Mentions of the same instrument, mechanism or commitment become one report, at the highest stage asserted."""

from collections.abc import Sequence
from dataclasses import replace
from dataclasses import replace as replace_draft

from desktop_app.domain.quotes import Quote, distinct
from desktop_app.domain.reports import AgreementReport, Topic
from desktop_app.domain.vocabulary import Form, Stage, rung
from desktop_app.extraction import sectors
from desktop_app.extraction.drafts import Draft
from desktop_app.extraction.titles import capital

INSTRUMENTS = frozenset(
    {
        Form.AGREEMENT,
        Form.MEMORANDUM,
        Form.PROTOCOL,
        Form.JOINT_STATEMENT,
        Form.PROGRAMME,
        Form.LETTER_OF_INTENT,
        Form.EXCHANGE_OF_NOTES,
        Form.CONTRACT,
    }
)
PAIRED = frozenset({*INSTRUMENTS, Form.MECHANISM, Form.UNDERTAKING, Form.INVITATION})
WINDOW = 200  # items back that a mention is compared with: time stays linear in a long text
MENTIONS = 30  # of one item: the first ones prove it, and time stays linear
_OUT = frozenset({Stage.SUSPENDED, Stage.TERMINATED})


def merged(found: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts of each thing together. A mention that names nothing of its own joins the nearest one before it."""
    clusters: list[list[Draft]] = []
    for one in sorted((d for d in found if not d.bundle), key=lambda d: (d.scene.number, d.first)):
        home = _home(clusters, one)
        if home is not None:
            fresh = len(home) < MENTIONS or one.stage not in {d.stage for d in home}
            home.extend([one] if fresh else [])
        elif one.stage is not None and (one.named or (one.form is not Form.MECHANISM and one.title)):
            clusters.append([one])
    for one in (d for d in found if d.bundle):
        _unpack(clusters, one)
    return clusters


def _unpack(clusters: list[list[Draft]], bundle: Draft) -> None:
    """ "They signed documents on A and B": said of each that is named one by one, else an entry of its own."""
    members = [c for c in clusters[-WINDOW:] if c[0].form in INSTRUMENTS and any(d.stage is bundle.stage for d in c)]
    fitting = [c for c in members if _topic(c) & bundle.topic] or ([] if bundle.topic else members)
    for cluster in (c for c in fitting if len(c) < MENTIONS):
        cluster.append(replace_draft(bundle, named=False))
    if not fitting and bundle.named and bundle.stage is not None:
        clusters.append([bundle])


def _home(clusters: list[list[Draft]], one: Draft) -> list[Draft] | None:
    if one.named:
        return next((c for c in reversed(clusters[-WINDOW:]) if _same(c, one)), None)
    fits = [c for c in clusters[-WINDOW:] if _comes_back(c, one)]
    spoken_of = [c for c in fits if one.topic & _topic(c)] if one.ruled_out else []
    last = max(spoken_of or fits, key=_latest, default=None)
    return last if one.ruled_out or not one.indefinite else None


def _latest(cluster: list[Draft]) -> tuple[int, int]:
    return max((d.scene.number, d.first) for d in cluster)


def _comes_back(cluster: list[Draft], one: Draft) -> bool:
    """Whether "the memorandum", "the document", "it" can mean the thing of a cluster."""
    first = cluster[0]
    forms = {d.form for d in cluster}
    if one.ruled_out and first.form in (*INSTRUMENTS, Form.UNDERTAKING):
        return True
    if one.form is Form.UNDERTAKING:  # "Cuba has refused": of what was asked of it in the sentence before
        asked = first.form is one.form and all(d.stage is Stage.PROPOSED for d in cluster)
        return asked and one.scene.number - cluster[-1].scene.number == 1 and set(one.parties) <= set(first.parties)
    if one.form in forms:
        return not one.topic or bool(one.topic & _topic(cluster)) or first.form is Form.MECHANISM
    general = one.form is Form.AGREEMENT
    return general and first.form in INSTRUMENTS and not one.topic


def _topic(cluster: list[Draft]) -> frozenset[str]:
    return frozenset().union(*[d.topic for d in cluster])


def _same(cluster: list[Draft], one: Draft) -> bool:  # noqa: PLR0911  one return a case
    first = cluster[0]
    if first.form is not one.form and not _kin(first.form, one.form):
        return False
    mine, theirs = set(first.parties), set(one.parties)
    apart = len(mine) > 1 and len(theirs) > 1 and mine != theirs and not (mine <= theirs or theirs <= mine)
    if one.form is Form.MEMBERSHIP:
        return first.parties[-1] == one.parties[-1]
    if one.form is Form.INVITATION:
        return _same_invitation(cluster, one)
    topic = _topic(cluster)
    common = topic & one.topic
    if one.form is Form.MECHANISM:
        head = {first.title.lower().split()[-1]} & {one.title.lower().split()[-1]}
        return not apart and (bool(common) or (bool(head) and (not one.topic or not topic)))
    if apart and not (one.indefinite is False and len(common) > 1):
        return False
    if one.form is Form.UNDERTAKING or first.form is Form.UNDERTAKING:
        return len(common) >= max(2, (min(len(one.topic), len(topic)) + 1) // 2)
    if one.count != first.count and (one.named or one.count):
        return False
    if one.topic and topic:
        return len(common) * 2 >= min(len(one.topic), len(topic))
    if one.date and first.date and one.date.edtf != first.date.edtf:
        return False
    return first.form is one.form


def _kin(left: Form, right: Form) -> bool:
    """Forms that a text uses for one thing: a visa undertaking and its statement of intent; agreement and MoU."""
    pair = {left, right}
    return pair <= {Form.UNDERTAKING, Form.LETTER_OF_INTENT} or pair <= {
        Form.AGREEMENT,
        Form.MEMORANDUM,
        Form.PROGRAMME,
    }


def _same_invitation(cluster: list[Draft], one: Draft) -> bool:
    first = cluster[0]
    done = {d.stage is Stage.COMPLETED for d in cluster}
    if (one.stage is Stage.COMPLETED) not in done:
        return False
    if one.to and first.to and one.to != first.to:
        return False
    return not (one.by and first.by and one.by != first.by and one.to != first.to)


def report(cluster: list[Draft], principals: tuple[str, ...]) -> AgreementReport:
    """The report of one thing from its mentions."""
    asserted = [d for d in cluster if d.stage is not None]
    top = _top(asserted)
    named = next((d for d in cluster if d.named and d.title), cluster[0])
    form = _form(cluster)
    when = (
        top.date.edtf if (top.date and form is not Form.MECHANISM) or (top.date and top.stage is Stage.AGREED) else None
    )
    ranked = sorted(cluster, key=lambda d: (d.stage is not top.stage, d.scene.number))
    return AgreementReport(
        title=capital(_title(cluster, named, form)),
        form=form,
        stage=top.stage or Stage.PROPOSED,
        parties=_parties(cluster, named, principals, form),
        when=when,
        due=next((d.due for d in ranked if d.due), None),
        quotes=_quotes(cluster, top),
        when_words=top.date.text if top.date else None,
        by=next((d.by for d in ranked if d.by), None),
        to=next((d.to for d in ranked if d.to), None),
        place=next((d.place for d in ranked if d.place), None),
        level=next((d.level for d in ranked if d.level), None),
        round=_round(cluster),
        topics=_topics(cluster),
        agenda=next((d.agenda for d in ranked if d.agenda), ()),
        count=next((d.count for d in ranked if d.count), None),
        incomplete=any(d.incomplete for d in cluster),
        ruled_out=tuple(dict.fromkeys(s for d in cluster for s in d.ruled_out if s is not top.stage)),
    )


def _top(asserted: list[Draft]) -> Draft:
    """The draft with the highest stage; of equal ones the first dated; an end or a halt told last outweighs."""
    last_out = next((d for d in reversed(asserted) if d.stage in _OUT), None)
    if last_out is not None:
        return last_out
    return max(asserted, key=lambda d: (rung(d.stage or Stage.PROPOSED), d.date is not None, -d.scene.number))


def _form(cluster: list[Draft]) -> Form:
    forms = [d.form for d in cluster if d.named] or [cluster[0].form]
    for special in (Form.LETTER_OF_INTENT, Form.MEMORANDUM):
        if special in forms:
            return special
    return forms[0]


def _title(cluster: list[Draft], named: Draft, form: Form) -> str:
    titles = [d.title for d in cluster if d.named and d.title and d.form is form]
    return max(titles, key=lambda t: (len(t) <= 160, len(t))) if titles else named.title


def _parties(cluster: list[Draft], named: Draft, principals: tuple[str, ...], form: Form) -> tuple[str, ...]:
    if named.closed and (named.parties or not any(d.parties and (d.bundle or d.acted) for d in cluster)):
        return named.parties
    top = _top([d for d in cluster if d.stage is not None])
    if top.stage is Stage.RATIFIED and top.by:
        return (top.by,)
    parties = named.parties
    if len(parties) < 2:
        parties = next((d.parties for d in cluster if len(d.parties) > 1), parties)
    alone = named.by is not None and form is not Form.INVITATION and parties
    if len(parties) < 2 and form in PAIRED and not alone and (not parties or parties[0] in principals):
        return tuple(dict.fromkeys((*parties, *principals)))
    return parties


def _round(cluster: list[Draft]) -> int | None:
    """The latest round held; the one to come where none is told of as held."""
    held = [d.round for d in cluster if d.round and not d.ahead]
    return max(held or [d.round for d in cluster if d.round], default=None)


def _topics(cluster: list[Draft]) -> tuple[Topic, ...]:
    """The sectors that the thing itself names: its own phrase, its agenda, and sentences that come back to it."""
    found: list[Topic] = []
    for one in cluster:
        start, end = one.scene.offsets(one.first, one.last)
        if not one.named and one.stage is None:
            start, end = one.scene.sentence.start, one.scene.sentence.end
        for a, b in ((start, end), *((q.start, q.end) for q in one.agenda)):
            if a < b:
                found += sectors.find(one.scene.reading.text, a, b)
    by_sector = {topic.sector: topic for topic in reversed(found)}
    return tuple(sorted(by_sector.values(), key=lambda t: t.quote))


def _quotes(cluster: list[Draft], top: Draft) -> tuple[Quote, ...]:
    """The sentence that asserts the stage before all others: it is what opens first as the proof."""
    others = distinct(d.scene.quote for d in cluster[:6])
    return top.scene.quote, *(quote for quote in others if quote != top.scene.quote)


def unfinished(reports: list[AgreementReport], text: str, truncated: bool) -> list[AgreementReport]:
    """Marks the entry within which the text breaks off: the last one, when only furniture follows its sentence."""
    if not truncated or not reports:
        return reports
    ends = [max(report.quotes, key=lambda q: q.end) for report in reports]
    last = max(range(len(reports)), key=lambda n: ends[n].end)
    one, end = reports[last], ends[last]
    tail = text[end.end :].strip()
    if one.count and (len(tail) < 40 or "..." in end.text or "…" in end.text):
        reports[last] = replace(one, incomplete=True)
    return reports
