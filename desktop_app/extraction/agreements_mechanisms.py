"""Standing mechanisms as agreements: agreed upon, or meeting."""

from collections.abc import Iterator

from desktop_app.domain.quotes import Quote, quote
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.drafts import Draft, date_within, owners, topic_of
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.mechanisms import Mechanism, mechanisms
from desktop_app.extraction.modality import governing
from desktop_app.extraction.roles import before, codes, joined
from desktop_app.extraction.scene import Scene

_NEW = word_set("new")


def from_mechanisms(scene: Scene) -> Iterator[Draft]:
    """The drafts for the mechanisms of a sentence, and for what comes back to one ("that process")."""
    for k in range(len(scene.words) - 1):
        if scene.low(k) in ("that", "this") and scene.low(k + 1) in (
            "process",
            "format",
            "mechanism",
            "body",
            "track",
            "channel",
        ):
            yield Draft(Form.MECHANISM, None, "", scene, k, k + 1, (), named=False)
    for one in mechanisms(scene):
        stage, near = _stage(scene, one)
        if stage is None:
            continue
        parties = joined((owners(scene, one.first), codes(scene, one.first, one.last)))
        segment = scene.segment(one.head)
        if len(parties) < 2:
            owner = codes(scene, max(segment.first, one.first - 6), segment.last, places=False)
            parties = joined((parties, owner))
            governor = next((g for g in segment.groups if g.finite), None)
            if governor is not None and len(parties) < 2:
                parties = joined((codes(scene, *before(scene, governor), places=False), parties))
        date = None if stage is Stage.IN_FORCE else date_within(scene, segment.first, segment.last, near)
        yield Draft(
            Form.MECHANISM,
            stage,
            one.title,
            scene,
            one.first,
            one.last,
            parties,
            date,
            one.named,
            topic_of(scene, one.first, one.last),
            level=one.level,
            round=one.round,
            agenda=_agenda(scene, one),
        )


def _stage(scene: Scene, one: Mechanism) -> tuple[Stage | None, int]:
    """The stage of a mechanism as the sentence has it, and the token that says so."""
    data = rules("agreements")["mechanism"]
    segment = scene.segment(one.head)
    first_session = one.round == 1
    if (one.round is not None and not first_session) or (one.session is not None and not first_session):
        return Stage.IN_FORCE, one.head
    if first_session:
        planned = any(scene.mood(g).effect == "planned" for g in scene.analysis.groups if g.finite)
        return (Stage.AGREED if planned or not any(g.finite for g in segment.groups) else Stage.IN_FORCE), one.head
    modifiers = {w.low for w in scene.words[max(0, one.first - 1) : one.head]}
    governor = next((g for g in reversed(segment.groups) if g.last < one.first), None)
    subject_of = next((g for g in segment.groups if g.first > one.head and g.tense != "participle"), None)
    if subject_of is None:
        subject_of = next(
            (g for g in scene.analysis.groups if g.first > one.last and g.finite and g.first - one.last <= 6), None
        )
    if subject_of is not None and (subject_of.lemma in data["creates"] or subject_of.lemma in ("hold", "open")):
        mood = scene.mood(subject_of)
        if subject_of.passive or subject_of.lemma == "be":
            made = subject_of.lemma in data["creates"] and subject_of.lemma != "be"
            if made and mood.effect in ("fact", "planned", "agreed"):
                return Stage.AGREED, subject_of.main
            if mood.effect == "proposed":
                return Stage.PROPOSED, subject_of.main
            if mood.effect in ("planned", "agreed") and subject_of.passive:
                return Stage.AGREED, subject_of.main
    if subject_of is not None and scene.mood(subject_of).effect == "planned" and "regular" in modifiers:
        return Stage.AGREED, subject_of.main
    cues = list(governing(scene.words, scene.cues, one.first, max(0, segment.first - 10)))
    if governor is not None and governor.lemma in data["creates"]:
        mood = scene.mood(governor)
        effects = {c.effect for c in cues} | {mood.effect}
        if "denied" in effects or "refused" in effects:
            return None, governor.main
        if mood.effect == "proposed" and "agreed" not in effects:
            return Stage.PROPOSED, governor.main
        if "propose" in governor.classes and "agreed" not in effects:
            return Stage.PROPOSED, governor.main
        if governor.lemma != "be" or "agreed" in effects:
            return Stage.AGREED, governor.main
    if _NEW & modifiers:
        return Stage.AGREED, one.head
    cue = next((c for c in cues if c.effect in ("proposed", "negotiating", "agreed")), None)
    definite = scene.low(one.first - 1) in ("the", "their", "its", "our", "'s", "this", "both")
    if cue is not None and not definite:
        return Stage(cue.effect), one.head
    if (
        governor is not None
        and governor.classes & {"hold", "attend", "meet"}
        and scene.mood(governor).effect in ("fact", "planned")
    ):
        return Stage.IN_FORCE, governor.main
    if subject_of is not None and scene.mood(subject_of).effect in ("fact", "planned"):
        return (Stage.IN_FORCE if one.named else None), one.head
    return (Stage.IN_FORCE if definite or scene.words[one.head].is_name else None), one.head


def _agenda(scene: Scene, one: Mechanism) -> tuple[Quote, ...]:
    """What a session dealt with: the complement of "covered", "discussed", "reviewed" after the mechanism."""
    for group in scene.analysis.groups:
        if group.first > one.last and group.lemma in (
            "cover",
            "discuss",
            "review",
            "address",
            "focus",
            "examine",
            "consider",
        ):
            if group.passive or not scene.mood(group).real:
                continue
            start, end = scene.offsets(group.last + 1, len(scene.words) - 1)
            span = quote(scene.reading.text, start, end)
            text = span.text.rstrip(" .;")
            return (Quote(span.start, span.start + len(text), text),) if text else ()
    return ()
