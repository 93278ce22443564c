"""Who a clause names, in which role: subject, complement, owner; and whom a document is about."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from desktop_app.extraction.gazetteer import organisations, state_codes
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.reading import PartyMention, Reading, once
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group

PLACING = word_set("placing")
GATHERINGS = word_set("gatherings")
GROUP_WORDS = word_set("group_words")


TOPIC_WORDS = word_set("topic_words")


def codes(scene: Scene, first: int, last: int, places: bool = True) -> tuple[str, ...]:
    """The parties that tokens `first` to `last` mean, each once, in reading order.

    `places` False leaves out countries and capitals that are only where something is ("in Vienna").
    """
    if not scene.names_anyone or first > last:
        return ()
    asked = first, last, places
    if asked not in scene.known:
        scene.known[asked] = _codes(scene, first, last, places)
    found: tuple[str, ...] = scene.known[asked]
    return found


def _codes(scene: Scene, first: int, last: int, places: bool) -> tuple[str, ...]:
    start, end = scene.offsets(first, last)
    spoken = within(scene.people, start, end)
    found: list[tuple[int, str]] = []
    for party in within(scene.parties, start, end):
        if not places and (is_place(scene, party) or _beside(scene, party)):
            continue
        found.append((party.start, party.code))
    found += [(p.start, p.state) for p in spoken if p.state in _known()]
    for group in within(scene.groups, start, end):
        if scene.low(scene.at(group.end)) != "of":  # "the presidents of Chad and Togo" says whose they are
            found += [(group.start, code) for code in group.codes]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


@cache
def _known() -> frozenset[str]:
    """States and organisations; an institute that a quoted expert works at is no party."""
    return state_codes() | organisation_codes()


def _beside(scene: Scene, party: PartyMention) -> bool:
    """An organisation whose gathering is only the occasion: "before the Pacific Alliance summit"."""
    if party.code not in organisation_codes():
        return False
    k = scene.at(party.start)
    before_it = [scene.low(n) for n in range(max(0, k - 9), k)]
    if "," in before_it:
        before_it = before_it[len(before_it) - before_it[::-1].index(",") :]
    if any(word in ("sidelines", "margins", "occasion") for word in before_it):
        return True
    if "attending" in before_it[-4:]:
        return True
    return scene.low(scene.at(party.end)) in GATHERINGS and any(word in ("before", "ahead") for word in before_it[-5:])


def _acts(scene: Scene, party: PartyMention, k: int) -> bool:
    """Whether a capital stands for its government: "Vilnius ratified", "ties between Baku and Podgorica"."""
    after_it = scene.at(party.end)
    if any(g.finite and g.first == after_it for g in scene.analysis.groups):
        return True
    return scene.low(k - 1) in ("between", "and") or scene.low(after_it) == "and"


def is_place(scene: Scene, party: PartyMention) -> bool:
    """Whether a country or capital is named only as a place: after "in", "to", "from", "at"."""
    if party.how == "demonym" or scene.low(scene.at(party.end)) == "'s":
        return False
    k = scene.at(party.start)
    while k and scene.low(k - 1) == "the":
        k -= 1
    if scene.low(k - 1) == "," and k > 1 and scene.words[k - 2].is_name:
        k -= 2
        while k and scene.words[k - 1].is_name and scene.words[k - 1].is_word:
            k -= 1
    if scene.low(k - 1) in PLACING:
        return True
    return party.how == "capital" and not _acts(scene, party, k)


@cache
def organisation_codes() -> frozenset[str]:
    """The short names of all organisations that the gazetteer knows."""
    return frozenset(one.code for one in organisations())


def names(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """The people that tokens `first` to `last` mean, each once."""
    if not scene.people:
        return ()
    start, end = scene.offsets(first, last)
    return tuple(dict.fromkeys([p.name for p in within(scene.people, start, end)]))


@once
def principals(reading: Reading) -> tuple[str, ...]:
    """The parties that a document is about: the two named most (its opening counts more), or the three of a group."""
    weight: Counter[str] = Counter()
    head = reading.sentences[min(4, len(reading.sentences) - 1)].end if reading.sentences else 0
    for party in reading.parties:
        weight[party.code] += 2 if party.start < head else 1
    for person in reading.people:
        if person.state:
            weight[person.state] += 2 if person.start < head else 1
    title = (reading.title or "").lower()
    for party in reading.parties:
        if title and reading.text[party.start : party.end].lower() in title:
            weight[party.code] += 1
    ranked = [code for code, _ in weight.most_common(3)]
    joint = Counter(g.codes for g in reading.groups if len(g.codes) > 1).most_common(1)
    if joint and len(joint[0][0]) > 2 and (joint[0][1] > 1 or set(joint[0][0]) == set(ranked)):
        return joint[0][0]
    return tuple(ranked[:2])


def before(scene: Scene, group: Group) -> tuple[int, int]:
    """The tokens where the subject of `group` stands: before it in its clause, else that of the clause it hangs on."""
    asked = "before", group.main
    if asked not in scene.known:
        scene.known[asked] = _before(scene, group)
    found: tuple[int, int] = scene.known[asked]
    return found


def _before(scene: Scene, group: Group) -> tuple[int, int]:
    if group.inverted is not None:
        return group.inverted + 1, scene.segment(group.main).last
    top = group
    while top.parent is not None:
        top = top.parent
    segments = scene.analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= top.main <= s.last)
    segment = segments[n]
    first = segment.first + (1 if segment.link in ("and", "or", "but", "that", ",") else 0)
    if first < top.first and (codes(scene, first, top.first - 1) or names(scene, first, top.first - 1)):
        return first, top.first - 1
    told = segment.link == "that" and segment.first < top.first <= segment.first + _ADVERB_REACH  # "that was signed"
    if (n and (told or segment.first >= top.first)) or (
        n
        and segment.link
        in (
            "which",
            "who",
            "whom",
            "whose",
            "and",
            "but",
            ",",
            "or",
            "where",
            "while",
            "—",
            "–",
            ";",
            ":",
        )
    ):
        previous = segments[n - 1]
        if n > 1 and segment.first >= top.first and previous.link in _RELATIVE:  # "the notes that A is to sign were …"
            return max(segments[n - 2].first, segments[n - 2].last - 14), segments[n - 2].last
        finite = next((g for g in previous.groups if g.finite), None)
        if told or segment.link in ("which", "who", "whom", "whose", "where") or finite is None:
            return max(previous.first, previous.last - 14), previous.last
        return before(scene, finite)
    return first, top.first - 1


_ADVERB_REACH = 2  # words from "that" to its verb: "that also was signed"
_RELATIVE = frozenset(("that", "which", "who", "whom", "whose"))


def scene_of(scene: Scene, group: Group) -> tuple[str, ...]:
    """The State that "where" comes back to: "went to Chad, where a pact was signed"."""
    segment = scene.segment(group.main)
    if segment.link != "where" or not group.passive:
        return ()
    return codes(scene, max(0, segment.first - 3), segment.first - 1)[-1:]


def after(scene: Scene, group: Group) -> tuple[int, int]:
    """The tokens of the complement of `group`: from it to the end of its clause or the next finite verb."""
    asked = "after", group.main
    if asked not in scene.known:
        scene.known[asked] = _after(scene, group)
    found: tuple[int, int] = scene.known[asked]
    return found


def _after(scene: Scene, group: Group) -> tuple[int, int]:
    segment = scene.segment(group.main)
    if group.inverted is not None:
        return group.last + 1, group.inverted - 1
    last = segment.last
    for other in segment.groups:
        if other.first > group.last and other.finite:
            last = other.first - 1
            break
    return group.last + 1, last


def until_topic(scene: Scene, first: int, last: int) -> int:
    """The last token before the complement turns to what was talked about ("on trade", "about Gaza")."""
    for k in range(first, last + 1):
        if scene.low(k) in TOPIC_WORDS and not _dated(scene, k + 1):
            return k - 1
    return last


def _dated(scene: Scene, k: int) -> bool:
    if k >= len(scene.words):
        return False
    place = scene.words[k].start
    return any(d.start <= place < d.end or d.start == place for d in scene.dates)


def joined(parts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The members of several tuples, each once, in order."""
    return tuple(dict.fromkeys(code for part in parts for code in part))
