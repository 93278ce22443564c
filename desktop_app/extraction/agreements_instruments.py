"""Agreements from the instruments that a sentence names, at the stage that its verb and mood give them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.agreements_lists import items
from desktop_app.extraction.appraisal import appraises
from desktop_app.extraction.clauses import Segment
from desktop_app.extraction.drafts import Draft, date_within, due_of, owners, topic_of, topic_words, when_or_due
from desktop_app.extraction.events_subjects import home
from desktop_app.extraction.events_verbs import done_at
from desktop_app.extraction.instruments import Instrument, instruments
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.modality import Mood
from desktop_app.extraction.objects import governed
from desktop_app.extraction.readings import InstrumentReading, read_instrument
from desktop_app.extraction.roles import after, before, codes, joined, scene_of, until_topic
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import effect_phrase, stage_in, staged_verbs, verb_stage
from desktop_app.extraction.verb_forms import Group


def from_instruments(scene: Scene) -> Iterator[Draft]:
    """The drafts for the instruments of a sentence, and for a bare "signed it"."""
    drafts: list[Draft] = []
    standing = {k for m in mechanisms(scene) for k in range(m.first, m.last + 1)}
    earlier: tuple[Instrument, InstrumentReading] | None = None
    counted: tuple[Instrument, InstrumentReading, int] | None = None
    for one in (i for i in instruments(scene) if i.head not in standing):
        read = read_instrument(scene, one)
        if read.group is None and earlier is not None and _listed(scene, earlier[0], one):
            read = (
                earlier[1]
                if earlier[1].stage or not _holds(earlier[0])
                else InstrumentReading(Stage.SIGNED, None, Mood("fact"))
            )
        elif read.group is None and counted is not None and (earlier is None or _told_apart(scene, earlier[0], one)):
            read = counted[1]
        if counted is not None and read is counted[1]:
            counted = *counted[:2], counted[2] - 1
        earlier = one, read
        if one.plural and (one.count or one.bundle) and read.stage is not None and counted is None:
            counted = one, read, one.count or 0
        found = _draft(scene, one, read)
        if found is not None and (found.acted or found.ruled_out or not appraises(scene)):
            drafts += items(one, found) if read.stage is not None else [found]
    if counted is not None and counted[0].count and counted[2] <= 0:  # all of them were told one by one
        drafts = [d for d in drafts if not (d.first == counted[0].first and d.count == counted[0].count)]
    yield from drafts
    yield from _pronouns(scene)
    if done_at(scene):
        date = date_within(scene, 0, len(scene.words) - 1, 0)
        yield Draft(Form.AGREEMENT, Stage.SIGNED, "", scene, 0, 1, (), date, named=False)


def _told_apart(scene: Scene, left: Instrument, right: Instrument) -> bool:
    """Whether an instrument goes on the list of a counted whole: "two deals: a memorandum on X and a treaty on Y"."""
    between = [scene.low(k) for k in range(left.last + 1, right.first)]
    verbs = any(g.finite and left.last < g.first < right.first and g.lemma != "include" for g in scene.analysis.groups)
    if left.plural and (left.count or left.bundle):
        return any(word in _NAMELY for word in between)
    return not verbs and all(word in _LIST for word in between)


_NAMELY = frozenset(
    {":", "among", "including", "include", "included", "includes", "namely", "comprising", "like", "—", "–"}
)


def _holds(one: Instrument) -> bool:
    """Whether an instrument stands for several told one by one: "the deals include a memorandum"."""
    return one.plural and one.definite


def _listed(scene: Scene, left: Instrument, right: Instrument) -> bool:
    """Whether two instruments stand side by side in a list: only commas, "and" and articles between them."""
    between = [scene.low(k) for k in range(left.last + 1, right.first)]
    again = next((n for n, word in enumerate(between) if word in ("of", "on") and n and between[n - 1] == "and"), None)
    if again is not None:  # "of the Agreement on A and of the Memorandum on B"
        del between[again]
    return bool(between) and all(word in _LIST for word in between)


_LIST = word_set("between_listed")


_PRONOUNS = frozenset(("it", "them", "which"))


def _pronouns(scene: Scene) -> Iterator[Draft]:
    """ "They had signed it in Riga", "it was signed in 2014": back to the instrument named last."""
    if scene.vocabulary.isdisjoint(_PRONOUNS):
        return
    for group in scene.groups_of(staged_verbs()):
        stage = verb_stage(scene, group)
        if stage is None or stage is Stage.AGREED or "say" in group.classes:
            continue
        begin, end = after(scene, group)
        first, last = before(scene, group)
        obj = scene.low(begin) in ("it", "them") and not group.passive
        subj = (
            (group.passive or effect_phrase(scene, group))
            and any(scene.low(k) in ("it", "which") for k in (*range(first, last + 1), group.first - 1))
            and not governed(scene, group)
        )
        if not (obj or subj):
            continue
        mood = scene.mood(group)
        one = Draft(Form.AGREEMENT, None, "", scene, group.first, group.last, (), named=False)
        if mood.effect == "denied":
            if stage in (Stage.IN_FORCE, Stage.RATIFIED):  # "but it is not yet in force": expressly not reached
                yield replace(one, ruled_out=(stage,), topic=_spoken_of(scene))
            continue
        segment = scene.segment(group.main)
        date = date_within(scene, segment.first, segment.last, group.main)
        date, due = when_or_due(scene, date, None, planned=mood.effect == "planned")
        parties = joined((codes(scene, first, last, places=False), codes(scene, begin, end, places=False)))
        yield replace(one, stage=stage_in(mood, stage), parties=parties, date=date, due=due)


def _spoken_of(scene: Scene) -> frozenset[str]:
    """What the sentence before "It …" opens with: "The visa waiver covers diplomats. It is not yet in force"."""
    if scene.low(0) != "it" or not scene.number:
        return frozenset()
    earlier = scene.reading.sentences[scene.number - 1]
    return topic_words(" ".join(scene.reading.text[earlier.start : earlier.end].split()[:_SUBJECT]))


_SUBJECT = 5  # words of "The visa waiver agreement covers"


def _is_planned(read: InstrumentReading) -> bool:
    """Whether the date beside the verb is that of a step still to come: "will sign on 3 June"."""
    return read.mood is not None and read.mood.effect == "planned"


def _draft(scene: Scene, one: Instrument, read: InstrumentReading) -> Draft | None:
    """The draft for an instrument as read; None where it is too vague, or is not what the verb is about."""
    if one.norm and not (read.group is not None and read.stage and read.mood is not None and read.mood.real):
        return _bare(scene, one, Stage.IN_FORCE, closed=True)
    if read.ruled_out and read.stage is None:
        return replace(_bare(scene, one, None), named=False, ruled_out=read.ruled_out)
    if read.stage is None and not _stands(scene, one):
        return replace(_bare(scene, one, None), named=False) if one.definite else None
    if _too_vague(scene, one, read):
        return None
    stage = read.stage or Stage.SIGNED
    alone = read.group is None and read.mood is None and stage is Stage.SIGNED
    cited = read.group is None and read.mood is None and stage is Stage.IN_FORCE
    holds = cited or (read.group is not None and read.group.lemma in ("remain", "govern", "regulate"))
    parties = _own(scene, one) if holds else _parties(scene, one, read, alone)
    due = due_of(scene, one.first, min(one.last + 4, len(scene.words) - 1))
    date, due = when_or_due(scene, _date(scene, one, read), due, planned=_is_planned(read))
    return replace(
        _bare(scene, one, stage, closed=(alone or holds) and not parties and _is_a_name(scene, one)),
        parties=parties,
        date=date,
        named=_is_named(one),
        due=due,
        by=_ratifier(scene, read.group) if stage is Stage.RATIFIED and read.group is not None else None,
        count=one.count if one.plural else None,
        ruled_out=read.ruled_out,
        acted=read.group is not None,
        bundle=one.bundle and not one.count,
    )


def _is_a_name(scene: Scene, one: Instrument) -> bool:
    """ "the Sugauli Treaty", cited by a name of its own: its parties need not be those of the text."""
    return scene.words[one.head].is_name and "joint" not in one.title.lower()


def _bare(scene: Scene, one: Instrument, stage: Stage | None, *, closed: bool = False) -> Draft:
    topic = topic_of(scene, one.first, one.last)
    indefinite = not one.definite
    return Draft(
        one.form, stage, one.title, scene, one.first, one.last, (), topic=topic, closed=closed, indefinite=indefinite
    )


def _too_vague(scene: Scene, one: Instrument, read: InstrumentReading) -> bool:
    """A bundle or a weak head that no verb of stage governs; a pact that is only joined; any treaty at all."""
    unreal = read.mood is not None and read.mood.effect in ("proposed", "conditional", "meant")
    if not one.definite and unreal and not _own(scene, one) and (scene.low(0) == "should" or not one.named):
        actors = _actors(scene, read.group) if read.group is not None else ()
        if scene.low(0) == "should" or not actors:
            return True
    if read.group is not None:
        return _acceded(scene, one) and "ratify" in read.group.classes
    if (one.bundle or one.named) and read.mood is not None and read.mood.real and read.stage is not None:
        return False  # "the signing of five documents", "of a programme of cooperation"
    return one.bundle or (one.weak and read.stage in (None, Stage.SIGNED))


def _is_named(one: Instrument) -> bool:
    if one.bundle:
        return bool(one.count or one.plural)
    if one.anaphor and not (one.plural and one.count):
        return False
    return one.named or bool(one.count)


def _parties(scene: Scene, one: Instrument, read: InstrumentReading, alone: bool) -> tuple[str, ...]:
    """The parties of its own phrase; else with those who act; else, for one that only stands, those of its clause."""
    parties = _own(scene, one)
    if len(parties) > 1:
        return parties
    if read.group is not None:
        return joined((parties, _actors(scene, read.group), scene_of(scene, read.group)))
    segment = scene.segment(one.head)
    if read.stage is not None:
        return joined((parties, _agents(scene, one, segment)))
    talked = any(g.last < one.first and g.classes & {"discuss", "say"} for g in segment.groups)
    around = codes(scene, segment.first, segment.last, places=False) if alone and not talked else ()
    return around if len(around) > 1 and (not parties or parties[0] in around) else parties


def _own(scene: Scene, one: Instrument) -> tuple[str, ...]:
    """The parties that its own phrase names."""
    return joined((owners(scene, one.first), codes(scene, one.first, one.last, places=False)))


def _date(scene: Scene, one: Instrument, read: InstrumentReading) -> DateMention | None:
    """The date of the act; of one that only stands, the date in its own phrase: "the accord of 2010"."""
    if read.group is None and one.last > one.head:
        inner = date_within(scene, one.first, min(one.last + 3, len(scene.words) - 1), one.head)
        if inner is not None:
            return inner
    if read.group is None and read.mood is None:
        return None
    near = read.group.main if read.group else one.head
    segment = scene.segment(near)
    return date_within(scene, segment.first, segment.last, near) or scene.entry


def _ratifier(scene: Scene, group: Group) -> str | None:
    """The one side that ratifies; None when it is both."""
    actors = _actors(scene, group) if group.passive else codes(scene, *before(scene, group), places=False)
    span = after(scene, group) if group.passive else before(scene, group)
    if any(scene.low(k) in _HOUSES for k in range(span[0], span[1] + 1)) and not codes(scene, *span, places=False):
        return home(scene.reading)  # "by the Senate": that of the State where the text is at home
    return actors[0] if len(actors) == 1 else None


_HOUSES = word_set("parliament")


def _agents(scene: Scene, one: Instrument, segment: Segment) -> tuple[str, ...]:
    """The parties behind "the signing of a treaty by X and Y", else all that the clause names."""
    if scene.low(one.last + 1) == "by":
        return codes(scene, one.last + 1, segment.last, places=False)
    return codes(scene, segment.first, segment.last, places=False)


def _acceded(scene: Scene, one: Instrument) -> bool:
    """ "ratified the country's entry into the pact": the membership is ratified, not the pact."""
    return any(
        scene.low(k) in ("entry", "accession", "membership", "admission")
        for k in range(max(0, one.first - 5), one.first)
    )


def _actors(scene: Scene, group: Group) -> tuple[str, ...]:
    """The parties that act in a verb group: its agent, else its subject and those it is done with."""
    begin, end = after(scene, group)
    agent = next((k for k in range(begin, end + 1) if scene.low(k) == "by"), None)
    acts = agent is not None and (group.passive or group.tense == "participle")
    if acts and agent is not None and (found := codes(scene, agent, until_topic(scene, agent, end), places=False)):
        return found
    stop = until_topic(scene, begin, end)
    return joined((codes(scene, *before(scene, group), places=False), codes(scene, begin, stop, places=False)))


def _stands(scene: Scene, one: Instrument) -> bool:
    """Whether an instrument that no verb of stage governs is named as one that exists."""
    if not one.named or one.weak or one.anaphor:
        return False
    if one.plural and not one.definite and not scene.words[one.head].is_name:
        return False
    capital = scene.words[one.head].is_name and one.head > 0
    parties = bool(codes(scene, one.first, one.last) or owners(scene, one.first))
    joint = one.form is Form.JOINT_STATEMENT and "joint" in one.title.lower()
    return (
        capital
        or _OF_A_YEAR.search(one.title) is not None
        or (one.definite and (one.last > one.head or parties))
        or (parties and one.form is Form.AGREEMENT)
        or joint
    )


_OF_A_YEAR = re.compile(r" of (?:1[89]|20)\d\d$")  # "an accord of 1965"
