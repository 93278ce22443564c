"""Where a noun phrase begins and ends."""

from functools import cache

from desktop_app.extraction.function_words import PREPOSITIONS, RELATIVES
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.numbers import number
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
        if _counts(scene, first):
            break
    return first


def _counts(scene: Scene, k: int) -> bool:
    """Whether a number at `k` opens a phrase: "at the close of the session three pacts were signed"."""
    word = scene.words[k]
    return number(word.low) is not None and not (word.is_name and scene.words[k - 1].is_name) and not _is_year(word.low)


def _is_year(word: str) -> bool:
    return len(word) == len("2000") and word.isdigit()


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
    if k >= len(scene.words):
        return False
    place = scene.words[k].start
    return any(d.start <= place < d.end for d in within(scene.dates, place - 40, place + 1))


def right_edge(scene: Scene, head: int) -> int:
    """The last word of the noun phrase: its complements of topic and parties, up to a verb, a date or a mark."""
    blocked = _verbs_after(scene, head)
    last = _bracket_after(scene, head)
    while (step := _step(scene, head, last, blocked)) is not None:
        last = step
    while last > head and _dangles(scene, last):
        last -= 1
    return last


def _verbs_after(scene: Scene, head: int) -> set[int]:
    groups = (g for g in scene.analysis.groups if g.main > head and not _inner(scene, g.first))
    return {n for g in groups for n in range(g.first, g.last + 1)}


def _bracket_after(scene: Scene, head: int) -> int:
    """The end of a short name in brackets just after the head, else the head."""
    if scene.low(head + 1) != "(":
        return head
    close = next((n for n in range(head + 1, min(head + 9, len(scene.words))) if scene.low(n) == ")"), None)
    return close if close and not any(c.isdigit() for c in scene.text(head + 1, close)) else head


def _step(scene: Scene, head: int, last: int, blocked: set[int]) -> int | None:
    """The next word that belongs to the phrase; None at its end."""
    k = last + 1
    if k >= len(scene.words):
        return None
    word = scene.words[k]
    opens = word.low in TAIL or (word.low == "in" and any(scene.low(k + n) in _FIELD for n in (1, 2)))
    if opens and not _dated(scene, k + 1):
        foreign = word.low == "with" and not _party_near(scene, k + 1)
        halted = scene.low(k + 1) in ("hold", "ice")
        return None if foreign or halted or (word.low == "to" and k in blocked) else k
    if last == head or (word.low == "and" and _next_thing(scene, k + 1)) or (word.low == "in" and _town(scene, k + 1)):
        return None
    if k in blocked or not word.is_word or word.low in RELATIVES or word.low in _STOP or _dated(scene, k):
        if word.low == "'s" and scene.words[last].is_name and scene.words[k + 1].is_word and k + 1 not in blocked:
            return k  # "on Georgia's accession"
        listed = word.text == "," and _list_goes_on(scene, k)
        return _bracketed(scene, k) or (k if listed else None)
    return k


_DANGLING = PREPOSITIONS | DETERMINERS | {"and", "or", ","}


def _dangles(scene: Scene, k: int) -> bool:
    low = scene.low(k)
    if low in _DANGLING or low.endswith("ly"):
        return True
    return not scene.words[k].is_word and low != ")"


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
    k += scene.low(k) in ("of", "on")  # "of the Agreement on A and of the Memorandum on B"
    return scene.low(k) in DETERMINERS and any(scene.low(n) in _things() for n in range(k + 1, k + 5))


def _bracketed(scene: Scene, k: int) -> int | None:
    """The closing bracket of a short name in the middle of a title: "Memorandum of Understanding (MoU) on trade"."""
    if scene.low(k) == "(" and scene.low(k + 2) == ")" and scene.words[k + 1].text[:1].isupper():
        return k + 2
    return None


def _list_goes_on(scene: Scene, k: int) -> bool:
    """ "on Friendship, Cooperation and Mutual Assistance": the comma is inside the title."""
    return (
        scene.words[k - 1].is_name
        and k + 1 < len(scene.words)
        and scene.words[k + 1].is_name
        and scene.words[k + 1].start not in {*(p.start for p in scene.people), *(p.start for p in scene.parties)}
        and any(scene.low(n) == "and" for n in range(k, min(k + 6, len(scene.words))))
    )


def _town(scene: Scene, k: int) -> bool:
    """Whether a capital is named at token `k`: "a pact on visas in Lima" was signed there."""
    start, end = scene.offsets(k, k)
    return any(p.how == "capital" for p in within(scene.parties, start, end))


def _party_near(scene: Scene, k: int) -> bool:
    return bool(codes(scene, k, min(k + 4, len(scene.words) - 1)))
