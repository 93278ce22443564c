"""Standing mechanisms as agreements: agreed upon, or meeting."""

from collections.abc import Iterator

from desktop_app.domain.quotes import Quote, quote
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.drafts import Draft, date_within, owners, topic_of
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.mechanisms import Mechanism, mechanisms
from desktop_app.extraction.modality import Cue, governing
from desktop_app.extraction.roles import before, codes, joined
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

SUBJECT_REACH = 6  # words between a mechanism and a verb of the next clause
_NEW = word_set("new")
_CALLED = frozenset({"process", "format", "mechanism", "body", "track", "channel"})


def from_mechanisms(scene: Scene) -> Iterator[Draft]:
    """The drafts for the mechanisms of a sentence, and for what comes back to one ("that process")."""
    if not scene.vocabulary.isdisjoint(_CALLED):
        for k in range(len(scene.words) - 1):
            if scene.low(k) in ("that", "this") and scene.low(k + 1) in _CALLED:
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
            one.named or (stage in (Stage.AGREED, Stage.PROPOSED) and scene.low(one.first - 1) in ("a", "an")),
            topic_of(scene, one.first, one.last),
            level=one.level,
            round=one.round,
            ahead=one.round is not None and _to_be_held(scene, one),
            agenda=_agenda(scene, one),
        )


_Stage = tuple[Stage | None, int]


def _stage(scene: Scene, one: Mechanism) -> _Stage:
    """The stage of a mechanism as the sentence has it, and the token that says so."""
    for rule in (_by_session, _by_predicate, _by_creation, _by_cue, _by_holding):
        stage = rule(scene, one)
        if stage is not None:
            return stage
    return (Stage.IN_FORCE if _definite(scene, one) or scene.words[one.head].is_name else None), one.head


def _definite(scene: Scene, one: Mechanism) -> bool:
    return scene.low(one.first - 1) in ("the", "their", "its", "our", "'s", "this", "both")


def _modifiers(scene: Scene, one: Mechanism) -> set[str]:
    return {w.low for w in scene.words[max(0, one.first - 1) : one.head]}


def _governor(scene: Scene, one: Mechanism) -> Group | None:
    return next((g for g in reversed(scene.segment(one.head).groups) if g.last < one.first), None)


def _predicate(scene: Scene, one: Mechanism) -> Group | None:
    """The verb that the mechanism is the subject of."""
    inside = (g for g in scene.segment(one.head).groups if g.first > one.head and g.tense != "participle")
    near = (g for g in scene.analysis.groups if g.finite and 0 < g.first - one.last <= SUBJECT_REACH)
    return next(inside, None) or next(near, None)


def _by_session(scene: Scene, one: Mechanism) -> _Stage | None:
    """A counted session: it meets; a first one that is still to come leaves it agreed."""
    if one.round is None and one.session is None:
        return None
    if one.round != 1:
        return Stage.IN_FORCE, one.head
    planned = any(scene.mood(g).effect == "planned" for g in scene.analysis.groups if g.finite)
    told = any(g.finite for g in scene.segment(one.head).groups)
    return (Stage.IN_FORCE if told and not planned and not _is_ahead(scene, one) else Stage.AGREED), one.head


def _to_be_held(scene: Scene, one: Mechanism) -> bool:
    """ "the tenth session of the Commission will take place in 2027", "is to hold its tenth session"."""
    verb = _predicate(scene, one) or _governor(scene, one)
    return verb is not None and scene.mood(verb).effect in ("planned", "agreed")


def _is_ahead(scene: Scene, one: Mechanism) -> bool:
    """ "preparations for the first meeting of the Council", "the first session, to be held in 2025", "a Council, which
    would hold its first meeting in Dakar"."""
    k = one.last + 1 + (scene.low(one.last + 1) == ",")
    if scene.low(k) == "to" and scene.low(k + 1) in ("be", "take"):
        return True
    if any(scene.low(n).startswith("prepar") for n in range(max(0, one.first - 4), one.first)):
        return True
    return any(
        "hold" in group.classes and scene.mood(group).effect in ("planned", "conditional")
        for group in scene.analysis.groups
        if {"first", "inaugural"} & {scene.low(n) for n in range(group.last + 1, group.last + 4)}
    )


def _by_predicate(scene: Scene, one: Mechanism) -> _Stage | None:
    """ "a commission will be set up", "consultations are to be held twice a year"."""
    verb = _predicate(scene, one)
    if verb is None:
        return None
    effect = scene.mood(verb).effect
    if effect == "planned" and "regular" in _modifiers(scene, one):
        return Stage.AGREED, verb.main
    made = verb.lemma in rules("agreements")["mechanism"]["creates"]
    if not (made or verb.lemma in ("hold", "open")) or not (verb.passive or verb.lemma == "be"):
        return None
    if effect == "proposed":
        return Stage.PROPOSED, verb.main
    if verb.passive and (effect in ("planned", "agreed") or (made and effect == "fact")):
        return Stage.AGREED, verb.main
    return None


def _by_creation(scene: Scene, one: Mechanism) -> _Stage | None:
    """ "agreed to establish a joint commission", "proposed the creation of a committee"."""
    verb = _governor(scene, one)
    if verb is None or verb.lemma not in rules("agreements")["mechanism"]["creates"]:
        return None
    effects = {c.effect for c in _cues(scene, one)} | {scene.mood(verb).effect}
    if effects & {"denied", "refused"}:
        return None, verb.main
    wished = scene.mood(verb).effect == "proposed" or "propose" in verb.classes
    if "agreed" not in effects and (wished or _suggested(scene, verb)):
        return Stage.PROPOSED, verb.main
    return (Stage.AGREED, verb.main) if verb.lemma != "be" or "agreed" in effects else None


def _suggested(scene: Scene, verb: Group) -> bool:
    """ "suggested that they set up a committee": the clause of `verb` is what somebody suggests."""
    outer = [g for g in scene.analysis.groups if g.last < verb.first and "propose" in g.classes and g.finite]
    return bool(outer) and any(scene.low(k) == "that" for k in range(outer[-1].last + 1, outer[-1].last + 4))


def _cues(scene: Scene, one: Mechanism) -> list[Cue]:
    return governing(scene.words, scene.cues, one.first, max(0, scene.segment(one.head).first - 10))


def _by_cue(scene: Scene, one: Mechanism) -> _Stage | None:
    """ "a new working group", "talks on a joint committee"."""
    if _NEW & _modifiers(scene, one):
        return Stage.AGREED, one.head
    cue = next((c for c in _cues(scene, one) if c.effect in ("proposed", "negotiating", "agreed")), None)
    return (Stage(cue.effect), one.head) if cue is not None and not _definite(scene, one) else None


def _by_holding(scene: Scene, one: Mechanism) -> _Stage | None:
    """ "held political consultations", "the commission reviewed": it meets."""
    verb = _governor(scene, one)
    real = ("fact", "planned")
    if verb is not None and verb.classes & {"hold", "attend", "meet"} and scene.mood(verb).effect in real:
        return Stage.IN_FORCE, verb.main
    verb = _predicate(scene, one)
    if verb is not None and scene.mood(verb).effect in real:
        return (Stage.IN_FORCE if one.named else None), one.head
    return None


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
