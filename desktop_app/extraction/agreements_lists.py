"""Instruments told in one breath: "agreements on labour, tourism and air services" are three."""

from dataclasses import replace

from desktop_app.extraction.drafts import Draft, topic_of
from desktop_app.extraction.function_words import PREPOSITIONS, RELATIVES
from desktop_app.extraction.instruments import Instrument
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.titles import capital

_ON = frozenset({"on", "in", "concerning", "regarding", "covering", "about"})
_FIELDS = frozenset({"fields", "areas", "spheres", "field", "area", "sphere"})
_LONGEST = 7  # words of one subject
_SINGULAR = {"memoranda": "memorandum", "memorandums": "memorandum", "treaties": "treaty", "mous": "MoU"}

Span = tuple[int, int]


def items(one: Instrument, draft: Draft) -> list[Draft]:
    """A draft for each subject that a plural instrument lists; the draft itself where it lists none."""
    subjects = (_subjects(one) or _one_by_one(one)) if one.plural and not one.bundle else []
    if len(subjects) < 2 or (one.count and one.count != len(subjects)):
        return [draft]
    kind = _singular(one)
    return [
        replace(
            draft,
            title=f"{kind} on {one.scene.text(first, last)}",
            first=first,
            last=last,
            topic=topic_of(one.scene, first, last),
            count=None,
            named=True,
        )
        for first, last in subjects
    ]


def _singular(one: Instrument) -> str:
    """What each of them is called: "Memorandum of understanding" for "four memoranda of understanding on health"."""
    scene, last = one.scene, one.head
    while scene.low(last + 1) == "of" and scene.low(last + 2) in ("understanding", "intent", "cooperation"):
        last += 2
    head = scene.low(one.head)
    head = _SINGULAR.get(head) or head.removesuffix("s")
    rest = scene.text(one.head + 1, last) if last > one.head else ""
    return capital(f"{head} {rest}".strip())


def _subjects(one: Instrument) -> list[Span]:
    """The subjects after "on" or "in the fields of", as spans of tokens; empty where it is no plain list."""
    scene = one.scene
    k = one.head + 1
    while scene.low(k) == "of" and scene.low(k + 1) in ("understanding", "intent", "cooperation"):
        k += 2
    if scene.low(k) not in _ON:
        return []
    k += 1
    if any(scene.low(n) in _FIELDS for n in (k, k + 1)):
        k = next(n for n in (k, k + 1) if scene.low(n) in _FIELDS) + 2
    return _listing(scene, k)


def _one_by_one(one: Instrument) -> list[Span]:
    """The subjects of "two memoranda: one on ports and one on fisheries", "…, one on ports, the other on fisheries"."""
    scene = one.scene
    if scene.vocabulary.isdisjoint(_EACH):
        return []
    spans: list[Span] = []
    for k in range(one.last + 1, len(scene.words) - 1):
        if scene.low(k) in _EACH and scene.low(k + 1) in _ABOUT and scene.low(k - 1) in _BEFORE_EACH:
            last = k + 2
            while last + 1 < len(scene.words) and scene.words[last + 1].is_word and not _next_one(scene, last + 1):
                last += 1
            spans.append((k + 2, last))
    return spans if all(begin <= last < begin + _LONGEST for begin, last in spans) else []


_ABOUT = _ON - {"in"}
_EACH = frozenset({"one", "other", "another", "second", "third"})
_BEFORE_EACH = frozenset({":", ",", "and", "the", "a", "—", "–", "-", ";"})


def _next_one(scene: Scene, k: int) -> bool:
    """Whether the next of "one on X and the other on Y" begins at `k`, or a verb or a date ends the last."""
    k += scene.low(k) == "and"
    k += scene.low(k) in ("the", "a")
    told = any(g.first <= k <= g.last for g in scene.analysis.groups if g.tense != "ing")
    dated = any(d.start <= scene.words[min(k, len(scene.words) - 1)].start < d.end for d in scene.dates)
    return (scene.low(k) in _EACH and scene.low(k + 1) in _ABOUT) or told or dated


def _listing(scene: Scene, k: int) -> list[Span]:
    """Spans between commas up to the one after "and"; none where a verb, a party or a long phrase comes between."""
    spans: list[Span] = []
    first, closing = k, False
    while k < len(scene.words):
        low = scene.low(k)
        ends = (not scene.words[k].is_word) or low in PREPOSITIONS - {"of"} or low in RELATIVES
        verb = any(g.first == k and g.finite for g in scene.analysis.groups)
        if low in (",", "and") and not closing:
            if k > first:
                spans.append((first, k - 1))
            closing = low == "and"
            first = k + 1
        elif low in _ON and k == first and spans:  # "on visas, on extradition"
            first = k + 1
        elif (ends and low != ",") or verb or low == ",":
            break
        k += 1
    if closing and k > first:
        spans.append((first, k - 1))
    plain = closing and all(last - begin < _LONGEST for begin, last in spans)
    return spans if plain and len(spans) > 1 and not any(b in scene.entity for b, _ in spans) else []
