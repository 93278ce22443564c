"""What a sentence makes of an instrument: the stage, the verb that says so, and what is ruled out."""

from dataclasses import dataclass

from desktop_app.domain.vocabulary import Form, Stage, rung
from desktop_app.extraction.instruments import Instrument, instruments
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.modality import Mood, governing
from desktop_app.extraction.objects import governed
from desktop_app.extraction.roles import before
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import effect_phrase, stage_in, verb_stage
from desktop_app.extraction.verb_forms import Group

_OPEN = frozenset({"proposed", "negotiating", "agreed", "planned", "refused", "conditional"})


_PENDING = {
    "draft": Stage.NEGOTIATING,
    "future": Stage.NEGOTIATING,
    "proposed": Stage.PROPOSED,
    "planned": Stage.AGREED,
}


_REACH = word_set("reach")
_BRINGS = frozenset(("produce", "yield"))
_ENDS = word_set("ends")
_CONCLUDES = word_set("concludes")
_GIVES = word_set("gives")
_HANDED = frozenset({"change", "hand", "swap"})
_TALK_NOUNS = word_set("talks")
_ABOUT = frozenset({"on", "for", "over", "about", "towards", "of", "concerning", "regarding", "toward"})
_ON = frozenset({"on", "about", "under", "regarding", "concerning"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "two", "three", "their", "its", "our", "new"})
_TALKS = {Stage.SUSPENDED: Stage.SUSPENDED, Stage.TERMINATED: Stage.TERMINATED}


@dataclass(frozen=True, slots=True)
class InstrumentReading:
    """What a sentence makes of an instrument: its stage, the verb that says so, what is expressly ruled out."""

    stage: Stage | None
    group: Group | None = None
    mood: Mood | None = None
    ruled_out: tuple[Stage, ...] = ()


def read_instrument(scene: Scene, one: Instrument) -> InstrumentReading:
    best: InstrumentReading | None = None
    exchange = next((g for g in scene.analysis.groups if g.main == one.head), None)
    if exchange is not None and one.form is Form.EXCHANGE_OF_NOTES:  # "the two sides exchanged notes"
        mood = scene.mood(exchange)
        return InstrumentReading(stage_in(mood, Stage.SIGNED), exchange, mood)
    if one.form is Form.EXCHANGE_OF_NOTES and (held := _held(scene, one)) is not None:
        return held
    if scene.low(one.first - 2) == "not" or (scene.low(one.first - 3) == "not" and scene.low(one.first - 2) == "as"):
        return _by_cue(scene, one)
    for group in scene.analysis.groups:
        stage = _stage_by(scene, one, group)
        if stage is None:
            continue
        mood = scene.mood(group)
        if mood.effect == "denied" and scene.low(one.first - 1) != "no":
            best = best or InstrumentReading(
                Stage.SIGNED if stage in (Stage.IN_FORCE, Stage.RATIFIED) else Stage.NEGOTIATING, group, mood, (stage,)
            )
            continue
        reading = InstrumentReading(stage_in(mood, stage), group, mood)
        if best is None or best.ruled_out or _further(reading, best):
            best = reading
    return best or _by_noun(scene, one) or _by_cue(scene, one)


def _held(scene: Scene, one: Instrument) -> InstrumentReading | None:
    """ "An exchange of notes took place in Lima"."""
    for group in scene.analysis.groups:
        first, last = before(scene, group)
        if group.lemma == "take" and scene.low(group.main + 1) == "place" and first <= one.head <= last:
            mood = scene.mood(group)
            return InstrumentReading(stage_in(mood, Stage.SIGNED), group, mood)
    return None


def _further(one: InstrumentReading, best: InstrumentReading) -> bool:
    """Whether a reading goes further than the best so far: real before unreal, then the higher stage."""
    real = one.mood is not None and one.mood.real, best.mood is not None and best.mood.real
    if real[0] != real[1] or one.stage is None or best.stage is None:
        return real[0]
    return rung(one.stage) > rung(best.stage)


def _stage_by(scene: Scene, one: Instrument, group: Group) -> Stage | None:  # noqa: PLR0911  one return a case
    """The stage that `group` names, where `one` is what it acts on."""
    stage = verb_stage(scene, group)
    if stage is not None and group.tense == "participle" and _is_wanted(scene, one):
        return Stage.NEGOTIATING
    if stage is None:
        return _reached(scene, one, group)
    if effect_phrase(scene, group) or (stage is Stage.TERMINATED and not group.passive and group.lemma in _ENDS):
        first, last = before(scene, group)
        if first <= one.head <= last or _past_relative(scene, one, group):
            return stage
        if effect_phrase(scene, group) and group.lemma not in ("put", "apply", "bring"):
            return None
    if stage is Stage.AGREED:
        return None
    if group.lemma in ("be", "remain", "govern", "regulate"):
        if one.weak:
            return None
        first, last = before(scene, group)
        # "the pact that they signed remains a basis": the relative clause tells the stage
        told = scene.segment(one.last + 1).link in ("that", "which") and scene.segment(group.main).first == group.first
        return stage if first <= one.head <= last and not told else None
    if "ratify" in group.classes and group.lemma in ("accept", "approve", "clear", "endorse") and one.weak:
        return None
    return _by_object(scene, one, group, stage)


def _is_wanted(scene: Scene, one: Instrument) -> bool:
    """ "committed to having the texts signed", "wants to see the treaty ratified": to be done to it, not done."""
    k = one.first - 1
    while scene.low(k) in _ARTICLES or scene.low(k) in _OUTSTANDING:
        k -= 1
    return scene.low(k) in _CAUSED


_CAUSED = frozenset(("have", "having", "get", "getting", "see", "seeing"))
_OUTSTANDING = frozenset(("outstanding", "remaining", "pending", "other", "new", "all"))


def _past_relative(scene: Scene, one: Instrument, group: Group) -> bool:
    """ "the accord, which ended the dispute, had come into effect": the subject stands before the relative clause."""
    segments = scene.analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= group.main <= s.last)
    while (
        n > 1
        and segments[n].link in (",", "and", "")
        and not any(k in scene.entity for k in range(segments[n].first, group.first))
    ):
        n -= 1
        if segments[n].link == "which":
            return segments[n - 1].first <= one.head <= segments[n - 1].last
    return False


def _by_object(scene: Scene, one: Instrument, group: Group, stage: Stage) -> Stage | None:
    """The stage of an instrument that a verb acts on; that of what talks and drafts stand for is lower."""
    if group.lemma in _HANDED and stage is Stage.SIGNED:
        return stage if one.form is Form.EXCHANGE_OF_NOTES and _handed(scene, one, group) else None
    granted = stage is Stage.RATIFIED and group.passive and group.lemma in _GIVES  # "approval was given to the treaty"
    if granted and group.last < one.head <= scene.segment(group.main).last:
        return stage
    if one not in governed(scene, group) or _about_it(scene, one, group):
        return None
    if _of_talks(scene, one):
        return _TALKS.get(stage, Stage.NEGOTIATING) if group.lemma not in _CONCLUDES else Stage.AGREED
    if stage is Stage.RATIFIED and _is_draft(scene, one):
        return Stage.NEGOTIATING
    return stage


def _handed(scene: Scene, one: Instrument, group: Group) -> bool:
    """ "notes changed hands", "handed each other the notes"."""
    first, last = before(scene, group)
    return first <= one.head <= last if group.lemma == "change" else one in governed(scene, group)


def _about_it(scene: Scene, one: Instrument, group: Group) -> bool:
    """ "adopted the dispatch on the agreement": another thing is adopted."""
    k = _before_article(scene, one)
    if (
        not group.classes & {"sign", "adopt", "ratify"}
        or group.passive
        or scene.low(k) not in _ON
        or k - 1 <= group.last
    ):
        return False
    other = scene.low(k - 1)
    told = (
        other in rules("instruments")["nominal"]
        or other in _TALK_NOUNS
        or any(i.head == k - 1 for i in instruments(scene))
    )
    return not told and other.isalpha() and not scene.words[k - 1].is_name


def _of_talks(scene: Scene, one: Instrument) -> bool:
    """ "negotiations on a treaty": what the verb is about are the talks, not the treaty."""
    k = _before_article(scene, one)
    return scene.low(k) in _ABOUT and any(scene.low(n) in _TALK_NOUNS for n in (k - 1, k - 2))


def _before_article(scene: Scene, one: Instrument) -> int:
    k = one.first - 1
    while k > 0 and scene.low(k) in _ARTICLES:
        k -= 1
    return k


def _is_draft(scene: Scene, one: Instrument) -> bool:
    """ "the draft agreement", "the draft of an agreement"."""
    return "draft" in {scene.low(k) for k in range(max(0, one.first - 4), one.head)}


def _reached(scene: Scene, one: Instrument, group: Group) -> Stage | None:
    """ "struck a deal": agreed; "wrapped up negotiations on a treaty": agreed too."""
    if group.lemma in _CONCLUDES and _of_talks(scene, one) and one in governed(scene, group):
        return Stage.AGREED
    if group.lemma in _BRINGS and scene.mood(group).effect == "denied":  # "did not produce an agreement"
        return None
    if group.lemma in _REACH and any(i == one for i in governed(scene, group)):
        return Stage.AGREED
    return None


def _by_noun(scene: Scene, one: Instrument) -> InstrumentReading | None:
    """ "the signing of the memorandum", "the memorandum's ratification"."""
    k = _before_article(scene, one)
    nominal = rules("instruments")["nominal"]
    word = scene.low(k - 1) if scene.low(k) in ("of", "on") else ""
    if nominal.get(word) == "existing":
        return InstrumentReading(None)
    if word in nominal:
        segment = scene.segment(k)
        for cue in governing(scene.words, scene.cues, k - 1, segment.first):
            if cue.effect in _OPEN:
                mood = Mood(cue.effect)
                return InstrumentReading(stage_in(mood, Stage(nominal[word])), None, mood)
        finite = next((g for g in segment.groups if g.finite), None)
        mood = scene.mood(finite) if finite else Mood("fact")
        if finite is not None and "plan" in finite.classes and finite.first > k and mood.real:
            mood = Mood("planned")  # "the signing of the treaty is scheduled for July"
        halt = verb_stage(scene, finite) if finite else None
        if halt in (Stage.SUSPENDED, Stage.TERMINATED) and mood.real:  # "the signing was put off"
            return InstrumentReading(halt, finite, mood)
        if (
            mood.effect in ("planned", "proposed")
            and finite is not None
            and (finite.classes & {"hold", "plan"} or finite.lemma == "take")
        ):
            return InstrumentReading(stage_in(mood, Stage(nominal[word])), None, mood)
        return InstrumentReading(Stage(nominal[word]), None, Mood("fact"))
    return None


def _cited(scene: Scene, one: Instrument) -> bool:
    """ "under the Treaty of Sugauli": cited as the law that holds."""
    k = _before_article(scene, one)
    lead = (scene.low(k - 2), scene.low(k - 1), scene.low(k))
    basis = lead[2] == "under" or lead[1:] in (("pursuant", "to"), ("with", "under")) or lead in _BASES
    return basis and one.named and one.definite and scene.words[one.head].is_name and not one.plural


_BASES = {("in", "accordance", "with"), ("in", "conformity", "with"), ("in", "line", "with"), ("in", "keeping", "with")}


def _by_cue(scene: Scene, one: Instrument) -> InstrumentReading:  # noqa: PLR0911  one return a case
    """What the words before an instrument make of it when no verb of signing governs it."""
    modifiers = {scene.low(k) for k in range(max(0, one.first - 1), one.head)}
    for word, stage in _PENDING.items():
        if word in modifiers:
            return InstrumentReading(stage)
    k = one.last + 1 + (scene.low(one.last + 1) == ",")
    if (scene.low(k), scene.low(k + 1)) == ("in", "force"):  # "an accord on visas, in force since 2011, …"
        return InstrumentReading(Stage.IN_FORCE)
    segment = scene.segment(one.head)
    inside = [i for i in scene.analysis.groups if i.finite and i.last < one.first]
    since = segment.first if inside and inside[-1].first >= segment.first else max(0, segment.first - 8)
    cues = governing(scene.words, scene.cues, one.first, since)
    open_cue = next((c for c in cues if c.effect in _OPEN and c.effect != "conditional"), None)
    denied = next((c for c in cues if c.effect == "denied" and one.first - c.last <= 4), None)
    if denied and scene.low(denied.first) in ("not", "no"):
        force = "in force" in scene.text(one.head, min(one.head + 5, len(scene.words) - 1)).lower()
        return InstrumentReading(None, None, None, (Stage.IN_FORCE,) if force else (Stage.SIGNED,))
    if open_cue is not None and not one.definite:
        return InstrumentReading(stage_in(Mood(open_cue.effect), Stage.SIGNED), None, Mood(open_cue.effect))
    if open_cue is not None and open_cue.effect == "negotiating" and one.first - open_cue.last <= 3:
        return InstrumentReading(Stage.NEGOTIATING)
    if one.form is Form.LETTER_OF_INTENT:
        return InstrumentReading(Stage.AGREED)
    if _cited(scene, one):
        return InstrumentReading(Stage.IN_FORCE)
    return InstrumentReading(None)
