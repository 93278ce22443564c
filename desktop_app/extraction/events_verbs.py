"""Happenings that verbs report: met, received, visited, signed, joined, entered into force, ratified, elected."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.clauses import Group
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.instruments import Instrument, instruments
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.scene import Scene, after, before, codes, date_of, names, place_of
from desktop_app.extraction.stages import effect_phrase, signs

CONDITIONS = ("if", "once", "when", "unless", "until")
RELATIONS = frozenset("relations ties links".split())
INSTRUMENTAL = frozenset(
    "goal target need needs demand demands requirement requirements conditions challenge criteria".split()
)
PARLIAMENT = frozenset(
    "parliament senate house assembly congress duma bundestag knesset majlis lower upper chamber legislature lawmakers "
    "mps deputies seimas sejm storting riksdag council mazhilis rada".split()
)
GROUPISH = frozenset(
    "sides leaders ministers presidents officials delegations men diplomats parties counterparts two they".split()
)
_GATHERINGS = frozenset("summit conference forum session consultations assembly congress round".split())
PRESS = frozenset("press reporters journalists media".split())
SPEECH = frozenset("speak deliver give hold make address".split())


def from_verbs(scene: Scene) -> Iterator[Happening]:
    """The happenings that the verb groups of a sentence report."""
    if done := _done(scene):
        yield done
    for group in scene.analysis.groups:
        for rule in RULES:
            found = rule(scene, group)
            if found is not None:
                yield found
                break


def done_at(scene: Scene) -> bool:
    """Whether a sentence is the closing formula of an instrument: "Done at Geneva on 3 May 2001"."""
    return scene.low(0) in ("done", "signed") and scene.low(1) in ("in", "at", "on") and scene.words[0].is_name


def _done(scene: Scene) -> Happening | None:
    if not done_at(scene):
        return None
    segment = scene.analysis.segments[0]
    people = names(scene, 0, len(scene.words) - 1)
    parties = codes(scene, 0, len(scene.words) - 1, places=False) if people else ()
    date = date_of(scene, segment, 0)
    return Happening(
        EventKind.SIGNING, scene, 0, parties, people, False, date, place_of(scene, 0, segment.last), title="signing"
    )


def _has(scene: Scene, first: int, last: int, words: frozenset[str]) -> bool:
    return any(scene.low(k) in words for k in range(max(first, 0), last + 1))


def _met(scene: Scene, group: Group) -> Happening | None:
    low = scene.low(group.main + 1)
    together = low in ("together", "down") and group.lemma in ("come", "sit", "get")
    if group.lemma != "meet" and not together and (group.lemma, low) != ("confer", "with"):
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    if _has(scene, begin, min(end, begin + 4), INSTRUMENTAL):
        return None
    if any(first <= m.head <= last for m in mechanisms(scene)):
        return by_verb(scene, group, EventKind.SESSION)
    if _gathering(scene, begin, end):
        return None
    who = names(scene, first, last) or codes(scene, first, last) or _has(scene, first, last, GROUPISH)
    return by_verb(scene, group, EventKind.MEETING) if who else None


def _gathering(scene: Scene, begin: int, end: int) -> bool:
    """ "came together for the second summit": the summit is the event, not a meeting beside it."""
    return any(
        scene.low(k) in ("for", "at") and any(scene.low(n) in _GATHERINGS for n in range(k, min(k + 8, end + 1)))
        for k in range(begin, end + 1)
    )


def _received(scene: Scene, group: Group) -> Happening | None:
    if "receive" not in group.classes or group.lemma == "welcome":
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    guest = (first, last) if group.passive else (begin, min(end, begin + 9))
    if not names(scene, *guest) and not _has(
        scene, *guest, frozenset("delegation counterpart minister president ambassador envoy".split())
    ):
        return None
    if group.lemma != "receive" and not names(scene, begin, end):
        return None
    return by_verb(scene, group, EventKind.MEETING)


def _called_on(scene: Scene, group: Group) -> Happening | None:
    if group.lemma == "telephone" or group.lemma == "phone":
        return by_verb(scene, group, EventKind.CALL)
    if group.lemma in ("speak", "talk"):
        begin, end = after(scene, group)
        if _has(scene, begin, end, frozenset(("phone", "telephone"))):
            return by_verb(scene, group, EventKind.CALL)
        if _has(scene, begin, min(end, begin + 4), PRESS) and scene.low(begin) == "to":
            return by_verb(scene, group, EventKind.STATEMENT, title="press conference")
    if group.lemma != "call" or scene.low(group.main + 1) != "on":
        return None
    begin, end = after(scene, group)
    infinitive = any(g.parent is group for g in scene.analysis.groups)
    if infinitive or not names(scene, begin, min(end, begin + 7)):
        return None
    return by_verb(scene, group, EventKind.MEETING)


def _discussed(scene: Scene, group: Group) -> Happening | None:
    """ "The ministers also discussed Ukraine": talks, where the document has none of its own."""
    low = scene.low(group.last + 1)
    talked = (
        group.lemma in ("discuss", "review", "exchange")
        or group.lemma in ("take", "go")
        and low in ("up", "through", "over")
    )
    if not talked or group.tense not in ("past", "perfect", "pluperfect") or group.passive:
        return None
    first, last = before(scene, group)
    if not (_has(scene, first, last, GROUPISH) or len(names(scene, first, last)) > 1):
        return None
    found = by_verb(scene, group, EventKind.MEETING)
    return replace(found, weak=True, tense="discussed") if found else None


def _visited(scene: Scene, group: Group) -> Happening | None:
    if not group.classes & {"visit", "travel"}:
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    if "visit" in group.classes:
        towards = begin
        if group.passive:
            return None
    else:
        if scene.low(begin) not in ("to", "in", "from", "into", "at") or group.lemma in ("head", "return"):
            return None
        towards = begin + 1
    goal = codes(scene, towards, min(towards + 3, end))
    if not goal or scene.low(begin) == "from" or not (names(scene, first, last) or _traveller(scene, first, last)):
        return None
    if group.lemma in ("come", "go") and scene.low(begin) not in ("to",):
        return None
    found = by_verb(scene, group, EventKind.VISIT)
    if found is None:
        return None
    visitor = codes(scene, first, last, places=False)
    if visitor and set(visitor) <= set(goal):
        return None  # home again
    name = scene.text(towards, min(towards, end))
    place = _goal_name(scene, towards, end) or name
    return replace(
        found,
        parties=tuple(dict.fromkeys(visitor + goal)),
        place=place,
        host=goal[-1],
        people=names(scene, first, last),
    )


def _stays(scene: Scene, group: Group) -> Happening | None:
    """ "The minister, who is in Vietnam from 7 to 10 July": a stay abroad is a visit."""
    begin, end = after(scene, group)
    if group.lemma != "be" or scene.low(begin) != "in" or group.tense not in ("past", "present", "future", "perfect"):
        return None
    goal = codes(scene, begin + 1, min(begin + 2, end))
    first, last = before(scene, group)
    visitor = codes(scene, first, last, places=False)
    if (
        not goal
        or not visitor
        or goal[0] in visitor[-1:]
        or not (names(scene, first, last) or _traveller(scene, first, last))
    ):
        return None
    found = by_verb(scene, group, EventKind.VISIT)
    if found is None:
        return None
    return replace(
        found, parties=tuple(dict.fromkeys((*visitor, *goal))), place=_goal_name(scene, begin + 1, end), host=goal[0]
    )


def _goal_name(scene: Scene, first: int, last: int) -> str | None:
    start, end = scene.offsets(first, min(last, first + 4))
    hits = [p for p in scene.parties if start <= p.start < end]
    return scene.reading.text[hits[0].start : hits[0].end] if hits else None


def _traveller(scene: Scene, first: int, last: int) -> bool:
    return _has(
        scene,
        first,
        last,
        frozenset(
            "minister president premier delegation envoy king leader secretary chief ambassador mission he she who chancellor prime official team".split()
        ),
    )


def _signed(scene: Scene, group: Group) -> Happening | None:
    if not signs(scene, group):
        return None
    mood = scene.mood(group)
    things = governed(scene, group)
    begin, end = after(scene, group)
    pronoun = scene.low(begin) in ("it", "them", "for", "on")
    first, last = before(scene, group)
    who = names(scene, first, last)
    if not things and not (
        group.lemma == "sign" and (pronoun or who or _has(scene, first, last, frozenset(("which", "it"))))
    ):
        return None
    if group.lemma in ("conclude", "seal", "formalise", "formalize", "ink") and not things:
        return None
    if mood.effect == "agreed" and group.tense == "infinitive":
        return None
    found = by_verb(scene, group, EventKind.SIGNING, topic=True)
    if found is None:
        return None
    title = things[0].title if things else ""
    extra = codes(scene, things[0].first, things[-1].last) if things else ()
    agent = any(scene.low(k) == "by" for k in range(begin, end + 1)) and len(found.parties) > 1
    if found.planned and group.passive and not agent and found.date is None:
        return None
    weak = group.tense == "participle" and found.date is None and found.place is None
    if weak:
        return None
    return replace(found, title=title, parties=tuple(dict.fromkeys(found.parties + extra)), topic=frozenset())


def governed(scene: Scene, group: Group) -> list[Instrument]:
    """The instruments that a verb is about: its object, or its subject in the passive or before a participle."""
    found = instruments(scene)
    if group.passive or group.tense == "participle":
        first, last = before(scene, group)
        if group.tense == "participle":
            first, last = max(0, group.first - 16), group.first - 1
        near = [
            i
            for i in found
            if first <= i.head <= last
            and (
                group.tense == "participle"
                or scene.segment(i.head) is not scene.segment(group.main)
                or not _of_something(scene, i)
            )
        ]
        if near:
            return near[-1:] if group.tense == "participle" else near
        if group.tense == "participle":
            near = [i for i in found if i.first <= group.main < i.head]
            return (
                near[:1] or [i for i in found if scene.low(group.first - 1) in CONDITIONS and i.head > group.main][:1]
            )
        else:
            return []
    begin, end = after(scene, group)
    return [i for i in found if begin <= i.head <= end]


_MADE_OF = frozenset("text texts draft version set series number package signing part total couple".split())


def _of_something(scene: Scene, one: Instrument) -> bool:
    """ "the study of the agreement was concluded": the agreement is not what the verb is about."""
    k = one.first - 1
    while k > 0 and scene.low(k) in ("the", "a", "an", "this"):
        k -= 1
    return scene.low(k) == "of" and scene.words[k - 1].is_word and scene.low(k - 1) not in _MADE_OF


def _stated(scene: Scene, group: Group) -> Happening | None:
    if group.lemma not in ("issue", "put", "release", "make", "adopt", "publish", "deliver", "give"):
        return None
    begin, end = after(scene, group)
    first, last = before(scene, group)
    area = (first, last) if group.passive else (begin, min(end, begin + 8))
    if group.lemma == "put" and scene.low(begin) != "out":
        return None
    words = frozenset(("statement", "statements", "communiqué", "communique", "declaration"))
    if not _has(scene, *area, words) and not _has(scene, max(0, first), last, words):
        return None
    joint = _has(scene, *area, frozenset(("joint", "final")))
    if group.lemma in ("issue", "release", "publish", "put", "adopt") and not joint:
        return None
    if not (names(scene, first, last) or codes(scene, first, last) or _has(scene, first, last, GROUPISH | {"who"})):
        return None
    return by_verb(scene, group, EventKind.STATEMENT, title="joint statement" if joint else "statement")


def _in_force(scene: Scene, group: Group) -> Happening | None:
    if not effect_phrase(scene, group) or group.lemma in ("be", "remain", "stay", "apply"):
        return None
    return by_verb(scene, group, EventKind.ACCESSION, topic=True, title="entry into force")


def _joined(scene: Scene, group: Group) -> Happening | None:
    begin, end = after(scene, group)
    goal = codes(scene, begin, min(end, begin + 9))
    member = group.lemma == "become" and _has(scene, begin, min(end, begin + 4), frozenset(("member",)))
    if group.classes & {"join"} or member:
        things = [i for i in instruments(scene) if begin <= i.head <= end and i.named]
        organisation = any(len(code) > 2 for code in goal)
        if (
            not (things or organisation)
            or scene.low(begin) in ("with", "the")
            and scene.low(begin + 1) in ("efforts", "forces")
        ):
            return None
        mood = scene.mood(group)
        if mood.effect == "agreed":
            return None
        found = by_verb(scene, group, EventKind.ACCESSION, title="joins")
        return found if found and (found.date or group.tense in ("past", "future", "pluperfect", "be_to")) else None
    if "expel" in group.classes:
        return by_verb(scene, group, EventKind.ACCESSION, title="expelled")
    return None


def _relations(scene: Scene, group: Group) -> Happening | None:
    if not group.classes & {"establish", "restore", "sever"}:
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    area = (first, last) if group.passive else (begin, min(end, begin + 6))
    anaphor = group.classes & {"restore", "sever"} and _has(scene, *area, frozenset(("they", "them")))
    if not anaphor:
        if not _has(scene, *area, RELATIONS) or not (
            _has(scene, *area, frozenset(("diplomatic", "formal", "consular")))
            or "sever" in group.classes
            and group.lemma != "suspend"
            and group.lemma != "downgrade"
        ):
            return None
    elif not _has(scene, 0, len(scene.words) - 1, RELATIONS) and not (
        group.passive or scene.low(group.last + 2) == "off"
    ):
        return None
    return by_verb(scene, group, EventKind.ACCESSION, title=f"relations {group.lemma}", topic=True)


def _ratified(scene: Scene, group: Group) -> Happening | None:
    approves = (
        "ratify" in group.classes
        or group.lemma in ("adopt",)
        or group.lemma == "give"
        and scene.low(group.main + 2) == "approval"
    )
    if not approves or scene.mood(group).effect != "fact":
        return None
    first, last = before(scene, group)
    begin, end = after(scene, group)
    actor = (begin, end) if group.passive else (first, last)
    house = _has(scene, *actor, PARLIAMENT)
    if not house and not (group.lemma == "ratify" and (names(scene, *actor) or codes(scene, *actor))):
        return None
    found = by_verb(scene, group, EventKind.OTHER, title="ratifies")
    if found is None:
        return None
    acting = codes(scene, *actor)
    return replace(found, parties=acting or found.parties[:1])


def _conferred(scene: Scene, group: Group) -> Happening | None:
    begin, end = after(scene, group)
    honours = frozenset("order medal award prize credentials tribute wreath cross honour honor title".split())
    if group.classes & {"confer"} or group.lemma in ("pay", "lay", "receive", "attend", "open", "inaugurate", "unveil"):
        area = (begin, min(end, begin + 12))
        houses = frozenset("embassy consulate mission".split())
        if group.lemma in ("open", "inaugurate", "unveil"):
            if not _has(scene, *area, houses) or group.tense in ("infinitive", "ing"):
                return None
            return by_verb(scene, group, EventKind.CEREMONY, title="opening")
        if _has(scene, *area, honours) and group.lemma not in ("attend", "receive"):
            return by_verb(scene, group, EventKind.CEREMONY, title="award" if group.classes & {"confer"} else "tribute")
    return None


def _struck(scene: Scene, group: Group) -> Happening | None:
    first, last = before(scene, group)
    begin, end = after(scene, group)
    if group.classes & {"strike", "elect"} and group.lemma not in ("detain", "seize", "inaugurate"):
        if group.lemma == "strike" and _has(
            scene, begin, min(end, begin + 5), frozenset(("deal", "agreement", "balance", "accord"))
        ):
            return None
        if group.lemma == "fire" and not _has(
            scene, begin, min(end, begin + 4), frozenset("missiles missile rockets rocket shells".split())
        ):
            return None
        if group.tense in ("infinitive", "ing") or not (scene.dates or codes(scene, first, last)):
            return None
        return by_verb(scene, group, EventKind.OTHER, title=group.lemma)
    if group.lemma in ("assume", "take", "hand") and _has(
        scene, begin, min(end, begin + 5), frozenset(("presidency", "chairmanship", "office", "chair"))
    ):
        return by_verb(scene, group, EventKind.OTHER, title="presidency", topic=True)
    return None


def _dated(scene: Scene, group: Group) -> Happening | None:
    """Anything else that happened at a stated time, told of a party."""
    if group.lemma not in rules("events")["dated"]["verbs"] or group.tense in ("infinitive", "ing", "modal", "present"):
        return None
    segment = scene.segment(group.main)
    date = date_of(scene, segment, group.main)
    start, end = scene.offsets(segment.first, segment.last)
    if date is None or not date.edtf or not start <= date.start < end or not any(c.isdigit() for c in date.text):
        return None
    if not (codes(scene, segment.first, segment.last) or codes(scene, *before(scene, group))):
        return None
    begin, stop = after(scene, group)
    if any(begin <= i.head <= stop for i in instruments(scene)) and group.lemma in (
        "reach",
        "adopt",
        "approve",
        "establish",
    ):
        return None
    return by_verb(scene, group, EventKind.OTHER, title=group.lemma)


RULES: tuple[Callable[[Scene, Group], Happening | None], ...] = (
    _met,
    _received,
    _called_on,
    _visited,
    _stays,
    _signed,
    _in_force,
    _relations,
    _joined,
    _ratified,
    _stated,
    _conferred,
    _struck,
    _discussed,
    _dated,
)

__all__ = ["from_verbs", "governed", "place_of"]
