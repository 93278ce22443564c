"""Standing mechanisms that a sentence names: joint commissions, consultations, dialogues, and their rounds."""

import itertools
from dataclasses import dataclass
from functools import cache

from desktop_app.extraction.function_words import PREPOSITIONS
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.numbers import ordinal
from desktop_app.extraction.phrases import left_edge, right_edge
from desktop_app.extraction.roles import codes
from desktop_app.extraction.scene import Scene

SESSION = word_set("session")


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism's noun phrase, tokens `first` to `last`; `title` with the words that count its session.

    `named`: it can be told from others; else it comes back to one named before. `round`: as counted here.
    """

    scene: Scene
    first: int
    head: int
    last: int
    title: str
    named: bool
    round: int | None
    level: str | None
    session: int | None  # the token of "session", "round" or "meeting" that goes with it
    anaphor: bool = False  # "the Commission", after the Joint Water Commission was named


@cache
def _heads() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in rules("instruments")["mechanism"]["heads"]:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {word: sorted(entries, key=len, reverse=True) for word, entries in found.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_heads())


def mechanisms(scene: Scene) -> list[Mechanism]:
    """The mechanisms of a sentence in reading order."""
    if scene.mechanisms is None:
        scene.mechanisms = _mechanisms(scene)
    return scene.mechanisms


def _mechanisms(scene: Scene) -> list[Mechanism]:
    found: list[Mechanism] = []
    past = 0
    for k in scene.places(_first_words()):
        parts = next((p for p in _heads()[scene.low(k)] if scene.reads(k, p)), None) if k >= past else None
        if parts is None:
            continue
        one = _mechanism(scene, k, k + len(parts) - 1)
        if one is not None and not (found and one.first <= found[-1].last):
            found.append(one)
        past = max(k + len(parts), one.last + 1 if one else 0)
    return found


def _mechanism(scene: Scene, head: int, head_last: int) -> Mechanism | None:
    data = rules("instruments")["mechanism"]
    if head == head_last and any(g.main == head for g in scene.analysis.groups):
        return None
    if scene.low(head_last + 1) in ("framework", "mechanism", "format", "platform", "process"):
        head_last += 1
    if not _closes(scene, head_last):
        return None
    first, last = left_edge(scene, head), right_edge(scene, head_last)
    phrase = " ".join(w.low for w in scene.words[max(0, first - 1) : min(len(scene.words), head_last + 2)])
    if any(stop in phrase for stop in data["not"]):
        return None
    modifiers = [
        w for w in scene.words[first:head] if w.low not in ("new", "first", "second") and ordinal(w.low) is None
    ]
    marked = any(w.low in data["marks"] for w in modifiers) or head_last > head
    if scene.low(head).startswith("mechanism") and any(scene.low(k) in data["marks"] for k in range(head, last + 1)):
        marked = True
    parties = codes(scene, first, last)
    proper = scene.words[head].is_name and bool(modifiers)
    conference = proper and scene.low(head) == "forum" and len(parties) < 2 and not marked  # "the Doha Forum"
    anaphor = not (marked or len(parties) > 1 or (proper and parties))
    if conference or (anaphor and not (first == head and _named_before(scene, head))):
        return None
    if _organisation(scene, first, last) or (scene.low(head_last) in ("mechanisms", "dialogues") and not proper):
        return None
    counted, token = _round(scene, first, head, last)
    begin = first
    if token is not None and token < first:
        begin = token - (1 if ordinal(scene.low(token - 1)) else 0)
    title = scene.text(begin, last)
    return Mechanism(scene, first, head, last, title, bool(modifiers), counted, level_of(scene, last), token, anaphor)


_LOOKED_AT = 20  # earlier places that have the same word
_TITLE = 60  # code points of a mechanism's name before its head


def _named_before(scene: Scene, head: int) -> bool:
    """Whether the text has named a mechanism by this word: "the Commission" after "the Joint Water Commission"."""
    word, text = scene.words[head], scene.reading.text
    if not word.is_name or scene.low(head - 1) != "the":
        return False
    at = word.start
    for _ in range(_LOOKED_AT):
        at = text.rfind(word.text, 0, at)
        if at < 0:
            return False
        name = text[max(0, at - _TITLE) : at].split()[-5:]
        titled = list(itertools.takewhile(lambda w: w[:1].isupper() or w in ("of", "and", "for", "on"), reversed(name)))
        if any(w.lower() in rules("instruments")["mechanism"]["marks"] for w in titled):
            return True
    return False


def _closes(scene: Scene, head: int) -> bool:
    """Whether the head ends its phrase: "Adriatic Trilateral", not "trilateral summit"."""
    follow = scene.low(head + 1)
    if not follow or not follow[0].isalpha() or follow in PREPOSITIONS or follow in _AFTER:
        return True
    return any(g.first <= head + 1 <= g.last for g in scene.analysis.groups) or scene.words[head + 1].is_name


_AFTER = word_set("after")


def _organisation(scene: Scene, first: int, last: int) -> bool:
    """An organisation of multilateral life is a party, no mechanism of its own here."""
    start, end = scene.offsets(first, last)
    return any(p.start <= start + 4 and p.end >= end for p in scene.parties)


def _round(scene: Scene, first: int, head: int, last: int) -> tuple[int | None, int | None]:
    """The number of the session, and the token of the word for it."""
    for k in range(first, head):
        if n := ordinal(scene.low(k)):
            return n, None
    for k in range(max(0, first - 6), first):
        if scene.low(k) in SESSION and scene.low(k + 1) in ("of", "in"):
            return next((n for m in (k - 1, k - 2, k - 3) if (n := ordinal(scene.low(m)))), None), k
    for k in range(last + 1, min(last + 16, len(scene.words))):
        if scene.low(k) in SESSION and (n := next((n for m in (k - 1, k - 2) if (n := ordinal(scene.low(m)))), None)):
            return n, k
    return None, None


def level_of(scene: Scene, last: int) -> str | None:
    """The level at which a mechanism meets, as worded just after it: "at a ministerial level"."""
    stop = min(len(scene.words), last + 12)
    rest = " ".join(w.low for w in scene.words[last + 1 : stop])
    for phrase in rules("instruments")["mechanism"]["level"]:
        at = rest.find(phrase)
        if at < 0:
            continue
        first = last + 1 + len(rest[:at].split())
        end = first + len(phrase.split()) - 1
        if phrase.endswith(("level of", "the level")):
            end = right_edge(scene, end)
        return scene.text(first, end)
    return None
