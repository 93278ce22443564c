"""Which stage a verb gives an instrument, and the set phrases that do the same in several words."""

import itertools
from functools import cache

from desktop_app.domain.vocabulary import Stage
from desktop_app.extraction.lexicon import rules, verbs, word_set
from desktop_app.extraction.modality import Mood
from desktop_app.extraction.roles import after, before
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group

FORCE = word_set("force")
SIGNATURE = word_set("signature")
_CARRIERS = word_set("carriers")
EFFECTIVE = _CARRIERS | {"take", "become", "apply"}


_SIGNING = ("put", "append", "affix", "set", "add")  # "put their signatures to"


def signs(scene: Scene, group: Group) -> bool:
    """Whether a verb group says that something is signed, also as "put their signatures to"."""
    if "sign" in group.classes:
        return True
    if group.lemma == "put" and [scene.low(group.last + n) for n in (1, 2, 3)] == ["pen", "to", "paper"]:
        return True
    if group.lemma in _SIGNING:
        return any(scene.low(k) in SIGNATURE for k in range(group.last + 1, group.last + 4))
    return False


def effect_phrase(scene: Scene, group: Group) -> bool:
    """Whether a verb group says that something is or gets in force: "entered into force", "took legal effect"."""
    if group.lemma not in EFFECTIVE:
        return False
    rest = scene.lows[group.last + 1 : group.last + 5]
    if group.lemma == "take":
        return "effect" in rest[:2]
    if group.lemma == "become":
        return any(word in ("effective", "operational") for word in rest[:3])
    if group.lemma == "apply":
        return any(
            scene.low(k) == "provisionally" for k in range(group.first - 1, min(group.last + 14, len(scene.words)))
        )
    if group.lemma in _CARRIERS:
        pairs = list(itertools.pairwise(rest))
        return any(a in ("into", "in") and b in FORCE for a, b in pairs[:3])
    return False


@cache
def staged_verbs() -> frozenset[str]:
    """The verbs that can name a stage; what `verb_stage` reads."""
    classes = verbs("", "sign", *rules("instruments")["stage"])
    phrases = _phrasal_verbs() | _GIVES | _PASSES | _REVISES | frozenset(_SIGNING)
    return classes | phrases | EFFECTIVE | _STANDING | {"withdraw", "put", "place", "be"}


@cache
def ending_verbs() -> frozenset[str]:
    """The verbs that can say that an instrument ends or rests, but for "put on hold"."""
    ends = (Stage.SUSPENDED.value, Stage.TERMINATED.value)
    data = rules("instruments")
    phrases = " ".join(phrase.split()[0] for stage in ends for phrase in data["phrasal"].get(stage, ()))
    return verbs(f"withdraw {phrases}", *(name for name, stage in data["stage"].items() if stage in ends))


def verb_stage(scene: Scene, group: Group) -> Stage | None:
    """The stage that a verb group names, before its mood is weighed; None when it names none."""
    if group.lemma not in staged_verbs():
        return None
    asked = "stage", group.main
    if asked not in scene.known:
        scene.known[asked] = _verb_stage(scene, group)
    found: Stage | None = scene.known[asked]
    return found


def _verb_stage(scene: Scene, group: Group) -> Stage | None:  # noqa: PLR0911  one return a case
    if effect_phrase(scene, group):
        return Stage.IN_FORCE
    if signs(scene, group):
        return Stage.SIGNED
    if group.lemma == "withdraw" and scene.low(group.last + 1) == "from":
        return Stage.TERMINATED
    phrasal = _phrasal(scene, group)
    if phrasal is not None:
        return phrasal
    if group.lemma in ("put", "place", "be") and _halted(scene, group):
        return Stage.SUSPENDED
    if group.lemma in ("be", "remain") and _unfinished(scene, group):
        return Stage.NEGOTIATING
    if group.lemma in _STANDING and group.tense in ("present", "perfect") and group.classes.isdisjoint({"sign"}):
        return Stage.IN_FORCE
    table = rules("instruments")["stage"]
    for name, stage in table.items():
        if name in group.classes:
            return Stage(stage)
    return None


def _phrasal(scene: Scene, group: Group) -> Stage | None:
    """ "called off", "pulled out of", "put off", "gave its consent to", "is being reviewed"."""
    after = scene.lows[group.last + 1 : group.last + 6]
    if group.lemma in _phrasal_verbs() and after[0]:
        for stage, phrases in rules("instruments")["phrasal"].items():
            if f"{group.lemma} {after[0]}" in phrases or f"{group.lemma} {after[0]} {after[1]}" in phrases:
                return Stage(stage)
    if group.lemma in _GIVES and _CONSENT & {*after, *([scene.low(group.first - 1)] if group.passive else [])}:
        return Stage.RATIFIED
    if group.lemma in _PASSES and _by_a_house(scene, group):
        return Stage.RATIFIED
    if group.lemma in ("be", "remain") and after[0] == "unratified":
        return Stage.SIGNED
    if group.lemma in _REVISES and _goes_on(scene, group):
        return Stage.NEGOTIATING
    return None


@cache
def _phrasal_verbs() -> frozenset[str]:
    phrasal = rules("instruments")["phrasal"].values()
    return frozenset(phrase.split()[0] for phrases in phrasal for phrase in phrases)


def _by_a_house(scene: Scene, group: Group) -> bool:
    """Whether a parliament acts in a verb group: by its name, or by a word for it."""
    span = after(scene, group) if group.passive else before(scene, group)
    start, end = scene.offsets(*span)
    named = any(p.how == "institution" for p in within(scene.parties, start, end))
    return named or any(scene.low(k) in _PARLIAMENT for k in range(span[0], span[1] + 1))


def _goes_on(scene: Scene, group: Group) -> bool:
    """Whether a verb group tells of something under way: "is being reviewed", "are reviewing"."""
    return any(scene.low(k) == "being" for k in range(group.first, group.last)) or (
        group.first < group.main and scene.low(group.main).endswith("ing")
    )


_PASSES = word_set("passes")
_PARLIAMENT = word_set("parliament")
_GIVES = word_set("gives")
_CONSENT = word_set("consent")
_REVISES = word_set("revises")
_TALKED = word_set("under_way")


def _unfinished(scene: Scene, group: Group) -> bool:
    """ "is still under negotiation", "remain to be finalised", "remain unsigned"."""
    k = group.last + 1
    while scene.low(k) in _ADVERBS:
        k += 1
    if scene.low(k) == "under":
        return scene.low(k + 1) in _TALKED or scene.low(k + 2) in _TALKED
    return group.lemma == "remain" and (
        scene.low(k).startswith("un") or [scene.low(k), scene.low(k + 1)] == ["to", "be"]
    )


_ADVERBS = word_set("adverbs")
_STANDING = frozenset(("remain", "govern", "regulate"))


def _halted(scene: Scene, group: Group) -> bool:
    span = range(group.last + 1, min(group.last + 14, len(scene.words) - 1))
    return any(scene.low(k) == "on" and scene.low(k + 1) in ("hold", "ice") for k in span)


def stage_in(mood: Mood, named: Stage) -> Stage:
    """The stage that is asserted when a verb that names `named` stands in `mood`: "will sign" is agreed, not signed.

    What ends or halts an instrument and is only wished for or planned leaves it as it was: signed.
    """
    if mood.effect == "fact":
        return named
    if named is Stage.NEGOTIATING:
        return Stage.PROPOSED if mood.effect in ("proposed", "meant") else named
    if named in (Stage.TERMINATED, Stage.SUSPENDED):
        return Stage.SIGNED
    if named is Stage.IN_FORCE and mood.effect in ("planned", "denied", "conditional"):
        return Stage.SIGNED
    if named is Stage.RATIFIED:
        return Stage.SIGNED
    return Stage(rules("modality")["stages"][mood.effect])
