"""Where a noun phrase begins and ends."""

from functools import cache

from desktop_app.extraction.function_words import PREPOSITIONS, RELATIVES
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.roles import codes
from desktop_app.extraction.scene import Scene, within

DETERMINERS = word_set("phrases_determiners")
TAIL = word_set("tail")
_FIELD = ("field", "area", "sphere", "areas", "fields", "domain", "spheres")


def left_edge(scene: Scene, head: int) -> int:
    """The first word of the noun phrase, its article left out."""
    first = head
    groups = {k for g in scene.analysis.groups for k in range(g.first, g.last + 1) if g.tense != "participle"}
    while first > 0:
        word = scene.words[first - 1]
        if word.low in DETERMINERS or first - 1 in groups or not word.is_word:
            break
        if (
            word.low == "of"
            and first > 1
            and word.start
            and scene.words[first].is_name
            and scene.words[first - 2].is_name
        ):
            first -= 2
            continue
        if word.low == "'s" or word.low in PREPOSITIONS or word.low in RELATIVES:
            break
        if word.low in ("and", "or"):
            earlier = scene.words[first - 2] if first > 1 else None
            if earlier is None or not _modifier_pair(scene, first):
                break
            first -= 1
        if word.low in ("that", "as", "but", "is", "than", "both", "including", "like"):
            break
        if _dated(scene, first - 1) and not word.low.isdigit():
            break
        first -= 1
    return first


def _modifier_pair(scene: Scene, first: int) -> bool:
    """ "migration and mobility agreement": the words on both sides of "and" qualify the same head."""
    left, right = scene.words[first - 2], scene.words[first]
    if not left.is_word or left.low in DETERMINERS or left.low in PREPOSITIONS:
        return False
    if any(p.start <= left.start < p.end for p in scene.people) or _verb(scene, first - 2):
        return False
    return left.is_name == right.is_name and not left.low.endswith("s")


def _verb(scene: Scene, k: int) -> bool:
    return any(g.first <= k <= g.last for g in scene.analysis.groups)


def _dated(scene: Scene, k: int) -> bool:
    place = scene.words[k].start
    return any(d.start <= place < d.end for d in within(scene.dates, place - 40, place + 1))


def right_edge(scene: Scene, head: int) -> int:
    """The last word of the noun phrase: its complements of topic and parties, up to a verb, a date or a mark."""
    last = head
    k = head + 1
    blocked = {
        n
        for g in scene.analysis.groups
        for n in range(g.first, g.last + 1)
        if g.main > head and not _inner(scene, g.first)
    }
    if scene.low(k) == "(":
        close = next((n for n in range(k, min(k + 8, len(scene.words))) if scene.low(n) == ")"), None)
        if close and not any(ch.isdigit() for ch in scene.text(k, close)):
            k, last = close + 1, close
    while k < len(scene.words):
        word = scene.words[k]
        opens = word.low in TAIL or (word.low == "in" and any(scene.low(k + n) in _FIELD for n in (1, 2)))
        if k == last + 1 and opens and not _dated(scene, k + 1):
            if word.low == "with" and not _party_near(scene, k + 1):
                break
            if (word.low == "to" and k in blocked) or scene.low(k + 1) in ("hold", "ice"):
                break
            last, k = k, k + 1
            continue
        if last == head and not opens:
            break
        if word.low == "and" and _next_thing(scene, k + 1):
            break
        if k in blocked or not word.is_word or word.low in RELATIVES or word.low in _STOP or _dated(scene, k):
            close = _bracketed(scene, k)
            if close:
                last, k = close, close + 1
                continue
            if not (word.text == "," and _list_goes_on(scene, k, last)):
                break
        last, k = k, k + 1
    while last > head and (
        scene.low(last).endswith("ly")
        or scene.low(last) in PREPOSITIONS | DETERMINERS | {"and", "or", ","}
        or (not scene.words[last].is_word and scene.low(last) != ")")
    ):
        last -= 1
    return last


def _inner(scene: Scene, k: int) -> bool:
    """A form in -ing after a preposition or an adjective is a noun of the title: "on diplomatic training"."""
    return scene.low(k).endswith("ing") and scene.low(k - 1) not in (",", "and") and not scene.low(k - 1).endswith("s")


_STOP = word_set("stop")


@cache
def _things() -> frozenset[str]:
    """The words by which instruments are called, the first of each."""
    return frozenset(phrase.split()[0] for phrases in rules("instruments")["form"].values() for phrase in phrases)


def _next_thing(scene: Scene, k: int) -> bool:
    """Whether another instrument begins at `k`: "a memorandum on trade and a protocol on visas"."""
    return scene.low(k) in DETERMINERS and any(scene.low(n) in _things() for n in range(k + 1, k + 5))


def _bracketed(scene: Scene, k: int) -> int | None:
    """The closing bracket of a short name in the middle of a title: "Memorandum of Understanding (MoU) on trade"."""
    if scene.low(k) == "(" and scene.low(k + 2) == ")" and scene.words[k + 1].text[:1].isupper():
        return k + 2
    return None


def _list_goes_on(scene: Scene, k: int, last: int) -> bool:
    """ "on Friendship, Cooperation and Mutual Assistance": the comma is inside the title."""
    return (
        scene.words[k - 1].is_name
        and k + 1 < len(scene.words)
        and scene.words[k + 1].is_name
        and not any(scene.words[k + 1].start == p.start for p in (*scene.people, *scene.parties))
        and any(scene.low(n) == "and" for n in range(k, min(k + 6, len(scene.words))))
    )


def _party_near(scene: Scene, k: int) -> bool:
    return bool(codes(scene, k, min(k + 4, len(scene.words) - 1)))
