"""Where a text writes the names of the people it has introduced: in full, or a part that can mean only one of them."""

import re
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from desktop_app.extraction.gazetteer import plain, unaccented
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.reading import PersonMention

_INITIAL = 2  # "F."
_SHORTEST = 2  # letters of a part of a name that may stand for the person


def names_in(text: str, people: Sequence[tuple[str, str | None, str | None]]) -> list[PersonMention]:
    """Every full name, and every part of one that can mean only one of the people."""
    surfaces: dict[str, tuple[tuple[str, str | None, str | None], str] | None] = {}
    for person in people:
        for spelling in {person[0], plain(person[0]), unaccented(plain(person[0]))}:
            surfaces[plain(spelling)] = (person, "name")
    for person in people:
        for part in _name_parts(person[0]):
            taken = surfaces.get(part)
            if part not in surfaces or (taken and taken[0] is person):
                surfaces.setdefault(part, (person, "surname"))
            elif taken is None or taken[1] == "surname":
                surfaces[part] = None  # two people share it: left open
    entries = [(spelling, known) for spelling, known in surfaces.items() if known]
    automaton = AhoCorasick([spelling for spelling, _ in entries], matchkind=MatchKind.Standard)
    shown = plain(text)
    hits = sorted(
        (start, -end, index)
        for index, start, end in automaton.find_matches_as_indexes(shown, overlapping=True)
        if _whole(shown, start, end)
    )
    found: list[PersonMention] = []
    reach = 0
    for start, minus_end, index in hits:
        person, how = entries[index][1]
        if start < reach or (how == "surname" and _of_another(shown, start, -minus_end, person[0])):
            continue
        whole, reach = _whole_name(shown, start, -minus_end, person[0])
        found.append(PersonMention(whole, reach, person[0], how, person[1], person[2]))
    return found


def _name_parts(name: str) -> list[str]:
    rules = words()
    tokens = [t.strip(".,") for t in plain(name).split()]
    kept = [
        t
        for t in tokens
        if (len(t) >= _SHORTEST and t.lower() not in rules.particles | rules.suffixes and t[0].isupper())
        or (t.lower().split("-")[0] in rules.particles and "-" in t)
    ]
    last = kept[-1:]
    others = [
        t
        for t in kept[:-1]
        if t.lower() not in rules.no_names | rules.place_names and (len(t) > _SHORTEST or t is kept[0])
    ]
    return last + others


def _whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def _whole_name(text: str, start: int, end: int, name: str) -> tuple[int, int]:
    """Widens a part of a name over the other parts of it beside it."""
    inside = set(plain(name).replace(",", "").split())
    while (before := re.search(r"([\w'.-]+) $", text[max(0, start - 30) : start])) and before[1] in inside:
        start -= len(before[0])
    while (after := re.match(r" ([\w'-]+)", text[end : end + 30])) and after[1] in inside:
        end += len(after[0])
    return start, end


def _of_another(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words beside a part of a name make it another's, or a place: "Raul Castro", "Castro Street"."""
    inside = set(plain(name).replace(",", "").split())
    before = re.search(r"([\w'.-]+) $", text[max(0, start - 30) : start])
    after = re.match(r" ([\w'-]+)", text[end : end + 30])
    if after and after[1].lower() in words().places and after[1][0].isupper():
        return True
    for neighbour in (before, after):
        word = neighbour[1] if neighbour else ""
        ends_sentence = word.endswith(".") and len(word) > _INITIAL
        foreign = word[:1].isupper() and word not in inside and not ends_sentence
        if foreign and not is_title(word, before=neighbour is before):
            return True
    return False


def is_title(word: str, *, before: bool) -> bool:
    rules, low = words(), word.lower().rstrip(".")
    if low in rules.no_names or low in rules.honorifics:
        return True
    known = low in rules.portfolio or (low,) in rules.heads or low in rules.first_words or low in rules.before
    return known and before
