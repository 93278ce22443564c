"""Acts of States that verbs report: joined, ratified, entered into force, broke off relations, elected, attacked."""

import re
from dataclasses import replace

from desktop_app.domain.vocabulary import EventKind, Stage
from desktop_app.extraction.events_meetings import has
from desktop_app.extraction.events_subjects import home
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.objects import governed
from desktop_app.extraction.roles import after, before, codes, names, organisation_codes, principals
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import effect_phrase, verb_stage
from desktop_app.extraction.verb_forms import Group

HONOURS = word_set("honours")


HOUSES = word_set("houses")


MISSILES = word_set("missiles")


RELATIONS = word_set("relations")


PARLIAMENT = word_set("parliament")


def in_force(scene: Scene, group: Group) -> Happening | None:
    holds = group.lemma in ("be", "remain", "stay", "apply")
    if not effect_phrase(scene, group) or (holds and not _since(scene, group)):
        return None
    found = by_verb(scene, group, EventKind.ACCESSION, topic=True, title="entry into force")
    if found is not None:
        first, last = before(scene, group)
        own = [i for i in instruments(scene) if first <= i.head <= last]
        named = codes(scene, own[-1].first, min(own[-1].last, last)) if own else ()
        found = replace(found, parties=named if len(named) > 1 else found.parties)
    if found is not None and (only := _for_whom(scene, group)):
        found = replace(found, parties=only, closed=True)
    dated = found is not None and found.date is not None and _YEAR.search(found.date.text) is not None
    clause = group.modal == "shall" and not dated  # an article of a treaty: "on the first day of the second month"
    return None if clause else found


_YEAR = re.compile(r"(?:19|20)\d\d")


def _for_whom(scene: Scene, group: Group) -> tuple[str, ...]:
    """ "entered into force for Ghana": for one party of many."""
    begin, end = after(scene, group)
    k = next((k for k in range(begin, min(begin + 4, end)) if scene.low(k) == "for"), None)
    return codes(scene, k, min(k + 3, end)) if k is not None else ()


def _since(scene: Scene, group: Group) -> bool:
    """ "has been in force since 1 October 2000": it tells when it entered into force."""
    return group.tense in ("perfect", "pluperfect") and has(scene, *after(scene, group), frozenset(("since",)))


def joined(scene: Scene, group: Group) -> Happening | None:
    if group.lemma != "become" and group.classes.isdisjoint(("join", "expel")):
        return None
    begin, end = after(scene, group)
    goal = codes(scene, begin, min(end, begin + 9))
    member = group.lemma == "become" and has(scene, begin, min(end, begin + 4), frozenset(("member",)))
    # "became the fifth member of the Union to open an embassy"
    member = member and not any(g.tense == "infinitive" and g.parent is group for g in scene.analysis.groups)
    if group.classes & {"join"} or member:
        things = [i for i in instruments(scene) if begin <= i.head <= end and i.named]
        organisation = any(code in organisation_codes() for code in goal)
        if not (things or organisation) or (
            scene.low(begin) in ("with", "the") and scene.low(begin + 1) in ("efforts", "forces")
        ):
            return None
        mood = scene.mood(group)
        if mood.effect == "agreed":
            return None
        found = by_verb(scene, group, EventKind.ACCESSION, title="joins")
        return found if found and (found.date or group.tense in ("past", "future", "pluperfect", "be_to")) else None
    if "expel" in group.classes:
        people = has(scene, begin, min(end, begin + 6), _EXPELLED) or names(scene, begin, min(end, begin + 6))
        return by_verb(scene, group, EventKind.OTHER if people else EventKind.ACCESSION, title="expelled")
    return None


_EXPELLED = frozenset(
    (
        "diplomats",
        "diplomat",
        "ambassador",
        "ambassadors",
        "envoy",
        "attaché",
        "attache",
        "nationals",
        "citizens",
        "staff",
        "officials",
    )
)


def acceded(scene: Scene, group: Group) -> Happening | None:
    """ "Chad had acceded on 22 February 2018": to what the text is about."""
    begin, end = after(scene, group)
    if group.lemma != "accede" or codes(scene, begin, end) or any(begin <= i.head <= end for i in instruments(scene)):
        return None
    found = by_verb(scene, group, EventKind.ACCESSION, title="accedes")
    return replace(found, closed=True) if found and found.date else None


def ended(scene: Scene, group: Group) -> Happening | None:
    """A treaty is suspended, ends, or a party leaves it."""
    stage = verb_stage(scene, group)
    if stage not in (Stage.SUSPENDED, Stage.TERMINATED) or "reject" in group.classes:
        return None
    if not (scene.mood(group).real or (scene.mood(group).effect == "planned" and group.lemma in ("withdraw", "leave"))):
        return None
    first, last = before(scene, group)
    if scene.low(group.last + 1) in ("without", "off") and scene.low(group.last + 2) in ("agreement", "without", "an"):
        return None
    meant = governed(scene, group) or any(first <= i.head <= last for i in instruments(scene))
    if not meant or _puts_off_the_act(scene, group):
        return None
    given_up = group.lemma in ("call", "scrap", "shelve", "drop", "cancel")  # it never bound
    kind = EventKind.OTHER if given_up else EventKind.ACCESSION
    found = by_verb(scene, group, kind, topic=True, title=group.lemma)
    if found is not None and kind is EventKind.OTHER and not found.parties:
        return replace(found, parties=principals(scene.reading))  # "called off the deal": that of the two
    return found


_ACTS_ON = frozenset(
    ("signing", "signature", "ratification", "conclusion", "adoption", "initialling", "talks", "negotiations")
)


def _puts_off_the_act(scene: Scene, group: Group) -> bool:
    """ "put off the signing of the accord": the accord itself is not suspended."""
    begin, end = before(scene, group) if group.passive else after(scene, group)
    return any(scene.low(k) in _ACTS_ON for k in range(begin, min(end, begin + 5) + 1))


def relations(scene: Scene, group: Group) -> Happening | None:
    if not group.classes & {"establish", "restore", "sever"}:
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    area = (first, last) if group.passive else (begin, min(end, begin + 6))
    anaphor = group.classes & {"restore", "sever"} and has(scene, *area, frozenset(("they", "them")))
    if not anaphor:
        if not has(scene, *area, RELATIONS) or not (
            has(scene, *area, frozenset(("diplomatic", "formal", "consular")))
            or ("sever" in group.classes and group.lemma not in {"suspend", "downgrade"})
        ):
            return None
    elif not has(scene, 0, len(scene.words) - 1, RELATIONS) and not (
        group.passive or scene.low(group.last + 2) == "off"
    ):
        return None
    return by_verb(scene, group, EventKind.ACCESSION, title=f"relations {group.lemma}", topic=True)


def ratified(scene: Scene, group: Group) -> Happening | None:
    approves = (
        "ratify" in group.classes
        or group.lemma == "adopt"
        or (group.lemma == "give" and scene.low(group.main + 2) == "approval")
    )
    if not approves or scene.mood(group).effect != "fact":
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    actor = (begin, end) if group.passive else (first, last)
    house = has(scene, *actor, PARLIAMENT)
    if not house and not (group.lemma == "ratify" and (names(scene, *actor) or codes(scene, *actor))):
        return None
    found = by_verb(scene, group, EventKind.OTHER, title="ratifies")
    if found is None:
        return None
    acting = codes(scene, *actor)
    if house and not acting and (state := home(scene.reading)):
        acting = (state,)
    return replace(found, parties=acting or found.parties[:1])


def conferred(scene: Scene, group: Group) -> Happening | None:
    begin, end = after(scene, group)
    if group.classes & {"confer"} or group.lemma in ("pay", "lay", "receive", "attend", "open", "inaugurate", "unveil"):
        first, last = before(scene, group)
        area = (first, last) if group.passive and has(scene, first, last, HONOURS) else (begin, min(end, begin + 12))
        if group.lemma in ("open", "inaugurate", "unveil"):
            if (group.lemma == "open" and not has(scene, *area, HOUSES)) or group.tense in ("infinitive", "ing"):
                return None
            return by_verb(scene, group, EventKind.CEREMONY, title="opening")
        if has(scene, *area, HONOURS) and group.lemma not in ("attend", "receive"):
            return by_verb(scene, group, EventKind.CEREMONY, title="award" if group.classes & {"confer"} else "tribute")
    return None


PRESIDING = frozenset(("presidency", "chairmanship", "office", "chair"))
_STRIKING = frozenset(("vote", "assume", "take", "hand"))


def struck(scene: Scene, group: Group) -> Happening | None:  # noqa: PLR0911  one return a case
    if group.lemma not in _STRIKING and group.classes.isdisjoint(("strike", "elect")):
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    if group.classes & {"strike", "elect"} and group.lemma not in ("detain", "seize", "inaugurate"):
        if group.lemma == "strike" and has(
            scene, begin, min(end, begin + 5), frozenset(("deal", "agreement", "balance", "accord"))
        ):
            return None
        if group.lemma == "fire" and not has(scene, begin, min(end, begin + 4), MISSILES):
            return None
        if group.tense in ("infinitive", "ing") or not (scene.dates or codes(scene, first, last)):
            return None
        return by_verb(scene, group, EventKind.OTHER, title=group.lemma)
    if group.lemma == "vote" and group.finite and scene.low(group.last + 1) in ("to", "for", "against", "on", "in"):
        return by_verb(scene, group, EventKind.OTHER, title="vote")
    if (
        group.lemma in ("assume", "take", "hand")
        and group.tense != "ing"
        and has(scene, begin, min(end, begin + 5), PRESIDING)
    ):
        return by_verb(scene, group, EventKind.OTHER, title="presidency", topic=True)
    return None
