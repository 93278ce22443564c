"""Mentions of the same happening become one report, with the parties, place and date that the document gives it."""

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.domain.dates import compatible, most_precise
from desktop_app.domain.quotes import distinct
from desktop_app.domain.reports import EventReport
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction import sectors
from desktop_app.extraction.events_spans import LEAVING, span, spans
from desktop_app.extraction.events_titles import title
from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.roles import organisation_codes
from desktop_app.extraction.when import lasting

BILATERAL = frozenset(
    {
        EventKind.CEREMONY,
        EventKind.VISIT,
        EventKind.MEETING,
        EventKind.CALL,
        EventKind.SESSION,
        EventKind.SIGNING,
        EventKind.ACCESSION,
    }
)
WINDOW = 200  # happenings back that a mention is compared with: time stays linear in a long text
MENTIONS = 30  # of one happening: the first ones prove it, and time stays linear


def merged(found: Sequence[Happening]) -> list[list[Happening]]:
    """The mentions of each happening together, in reading order of the first that is not weak."""
    clusters: list[list[Happening]] = []
    alike: dict[tuple[EventKind, bool], list[int]] = {}  # the clusters of a kind, ahead or past: no other is the same
    for one in sorted((h for h in found if not h.weak), key=lambda h: (h.scene.number, h.at)):
        numbers = alike.setdefault((one.kind, one.planned), [])
        near = numbers[bisect_left(numbers, len(clusters) - WINDOW) :]
        home = next((clusters[n] for n in near if _same(clusters[n], one)), None)
        if home is None:
            numbers.append(len(clusters))
            clusters.append([one])
        elif len(home) < MENTIONS:
            home.append(one)
    for one in sorted((h for h in found if h.weak), key=lambda h: (h.scene.number, h.at)):
        home = next((c for c in reversed(clusters[-WINDOW:]) if c[0].kind is one.kind and _loosely(c, one)), None)
        if home is None and one.kind is EventKind.MEETING:
            home = next((c for c in reversed(clusters[-WINDOW:]) if c[0].kind in _MEETS and _loosely(c, one)), None)
        if home is not None:
            home.extend([one] if len(home) < MENTIONS else [])
        elif _stands_alone(one, clusters):
            clusters.append([one])
    return clusters


def _stands_alone(one: Happening, clusters: Sequence[list[Happening]]) -> bool:
    """Whether what only comes back to a happening makes an entry: talks "during the visit" do, a departure does not."""
    if one.title == LEAVING:
        return False
    if one.kind is EventKind.SESSION and one.round:  # "the tenth session will take place", after the ninth was told of
        others = [h for c in clusters if c[0].kind is EventKind.SESSION and c[0].round for h in c[:1]]
        one.parties = one.parties or next((h.parties for h in reversed(others) if h.round != one.round), ())
        return bool(others) and one.round not in {h.round for h in others}
    if one.kind is EventKind.STATEMENT or (one.kind in _ALONE and (one.parties or one.people)):
        return True
    talks = one.kind is EventKind.MEETING and one.scene.low(one.at) == "talks" and not one.planned
    return talks and any(c[0].kind is EventKind.VISIT and not c[0].planned for c in clusters)


_ALONE = frozenset({EventKind.VISIT, EventKind.MEETING, EventKind.CEREMONY, EventKind.FORUM})  # told by a noun alone


_MEETS = frozenset({EventKind.SESSION, EventKind.CALL})


def _loosely(cluster: list[Happening], one: Happening) -> bool:
    first = cluster[0]
    if not compatible(_when(cluster), one.date.edtf if one.date else None) and not spans(cluster, one):
        return False
    if one.kind in (EventKind.FORUM, EventKind.CEREMONY):
        return bool(_head(first) & _head(one)) and (first.planned == one.planned or one.date is None)
    if one.kind is EventKind.STATEMENT and first.scene is not one.scene:
        return _same_statement(cluster, one)
    if one.tense == "discussed":
        return not one.planned and not first.planned
    if one.kind is EventKind.VISIT and _of_others(first, one):
        return False
    return first.planned == one.planned or one.date is None


def _of_others(first: Happening, one: Happening) -> bool:
    """Whether a noun tells of another visit: to another host, or "his trip" of another guest."""
    owned = one.scene.low(one.at - 1) in ("his", "her", "'s")
    others = owned and one.people and first.people and not set(one.people) & set(first.people)
    return bool(others or (one.host and first.host and one.host != first.host))


def _head(one: Happening) -> frozenset[str]:
    return one.topic or frozenset(one.title.lower().split()[-1:])


def _when(cluster: list[Happening]) -> str | None:
    return most_precise(h.date.edtf if h.date else None for h in cluster)


def _same(cluster: list[Happening], one: Happening) -> bool:
    first = cluster[0]
    if first.kind is not one.kind or first.planned != one.planned:
        return False
    if not compatible(_when(cluster), one.date.edtf if one.date else None) and not spans(cluster, one):
        return False
    mine = {p for h in cluster for p in h.parties}
    theirs = set(one.parties)
    if mine and theirs and not mine & theirs:
        return False
    if one.kind in _BETWEEN and len(mine) > 1 and len(theirs) > 1 and mine - theirs and theirs - mine:
        return False  # A and B met; C had received A
    return _MORE.get(one.kind, _alike)(cluster, one)


_BETWEEN = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.SIGNING})


def _alike(cluster: list[Happening], one: Happening) -> bool:
    return cluster[0].title == one.title or (cluster[0].scene is one.scene and cluster[0].at == one.at)


def _same_visit(cluster: list[Happening], one: Happening) -> bool:
    guests = {p for h in cluster for p in h.people}
    if one.people and guests and not guests & set(one.people):
        return False
    hosts = {h.host for h in cluster if h.host}
    if one.host and hosts and one.host not in hosts:
        return False
    if one.tense == "pluperfect" or any(h.tense == "pluperfect" for h in cluster):
        return one.tense == cluster[0].tense
    return True


def _same_meeting(cluster: list[Happening], one: Happening) -> bool:
    mine = {p for h in cluster for p in h.people}
    theirs = set(one.people)
    if len(mine) > 1 and len(theirs) > 1:
        return len(mine & theirs) > 1
    return True


def _same_session(cluster: list[Happening], one: Happening) -> bool:
    rounds = {h.round for h in cluster if h.round}
    if one.round and rounds and one.round not in rounds:
        return False
    mine = frozenset().union(*(h.topic for h in cluster))
    return not mine or not one.topic or len(mine & one.topic) > 1 or mine == one.topic


def _same_forum(cluster: list[Happening], one: Happening) -> bool:
    mine = frozenset().union(*(h.topic for h in cluster))
    return len(mine & one.topic) > 1 or (bool(mine & one.topic) and min(len(mine), len(one.topic)) == 1)


def _same_signing(cluster: list[Happening], one: Happening) -> bool:
    if one.tense == "pluperfect" and cluster[0].tense != "pluperfect":
        return False
    if _initials(one) != _initials(cluster[0]):
        return False
    places = {h.place for h in cluster if h.place}
    return not (one.place and places and one.place not in places and one.date is None)


def _initials(one: Happening) -> bool:
    return one.scene.low(one.at).startswith("initial")


def _same_statement(cluster: list[Happening], one: Happening) -> bool:
    if any(h.scene is one.scene for h in cluster):
        return True
    return bool(_said(one) & frozenset().union(*(_said(h) for h in cluster)))


def _said(one: Happening) -> frozenset[str]:
    """What kind of statement it is: a conference for the press, a message, a statement."""
    words = {w.rstrip("s") for w in one.title.lower().split()}
    return frozenset(words & {"conference", "statement", "message", "messaging", "briefing"})


_MORE = {
    EventKind.STATEMENT: _same_statement,
    EventKind.VISIT: _same_visit,
    EventKind.MEETING: _same_meeting,
    EventKind.CALL: _same_meeting,
    EventKind.SESSION: _same_session,
    EventKind.FORUM: _same_forum,
    EventKind.CEREMONY: _same_forum,
    EventKind.SIGNING: _same_signing,
}


def report(cluster: list[Happening], principals: tuple[str, ...]) -> EventReport:
    """The report of one happening from its mentions."""
    kind = cluster[0].kind
    ranked = sorted(cluster, key=lambda h: (h.weak, h.scene.number))
    parties = _parties(ranked, principals)
    dates = [h.date for h in ranked if h.date]
    intervals = [d.edtf for d in dates if d.edtf and "/" in d.edtf]
    when = intervals[0] if kind is EventKind.VISIT and intervals else most_precise(d.edtf for d in dates)
    dated_on = when
    if kind is EventKind.VISIT and when:
        when = span(ranked) or next((days for h in ranked if (days := lasting(h.scene, when))), when)
    words = next((_worded(h) for h in ranked if h.date and h.date.edtf == dated_on), None)
    people = tuple(dict.fromkeys(p for h in ranked for p in h.people))
    place = next((h.place for h in ranked if h.place), None)
    quotes = distinct(h.scene.quote for h in ranked[:4])
    summary = title(ranked, parties, place)
    rounds = next((h.round for h in ranked if h.round), None)
    rounds = rounds if kind is EventKind.SESSION else None
    text = ranked[0].scene.reading.text
    topics = {t.sector: t for q in reversed(quotes) for t in sectors.find(text, q.start, q.end)}
    return EventReport(
        kind,
        when,
        ranked[0].planned,
        parties,
        place,
        summary,
        quotes,
        when_words=words,
        people=people,
        round=rounds,
        topics=tuple(sorted(topics.values(), key=lambda t: t.quote)),
    )


def _worded(one: Happening) -> str | None:
    """The words that date a happening, with their preposition: "on Monday"."""
    if one.date is None:
        return None
    scene = one.scene
    k = scene.at(one.date.start)
    first = k - 1 if scene.low(k - 1) in ("on", "in", "at", "from", "since", "during") else k
    return scene.text(first, max(k, scene.at(one.date.end) - 1))


_SEVERAL = frozenset(("states", "countries", "nations", "members", "neighbours", "neighbors"))


def _parties(ranked: list[Happening], principals: tuple[str, ...]) -> tuple[str, ...]:
    kind = ranked[0].kind
    parties = max((h.parties for h in ranked[:2]), key=len, default=())
    joint = kind is EventKind.STATEMENT and any("joint" in h.title.lower() or len(h.people) > 1 for h in ranked)
    alone = kind is EventKind.MEETING and any(p in organisation_codes() for p in parties)  # "the Council met"
    several = any(ranked[0].scene.low(k) in _SEVERAL for k in range(ranked[0].at))  # "four states cut ties with Qatar"
    alone = alone or ranked[0].closed or (kind is EventKind.ACCESSION and bool(parties) and several)
    if (kind in BILATERAL or joint) and not alone and len(parties) < 2 and (not parties or parties[0] in principals):
        return tuple(dict.fromkeys((*parties, *principals)))
    return parties
