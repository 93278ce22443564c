"""Which States and organisations a text names, by one Aho-Corasick pass over the gazetteer."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec.structs import replace

from desktop_app.extraction.gazetteer import plain, shared_institutions, state_codes, surfaces
from desktop_app.extraction.reading import PartyMention, Sentence

_CURRENCY = "$"  # "US$": a currency, no party
# "Director General for American and European Affairs": the adjectives are of the office, nobody is a party by them.
_OFFICE = re.compile(r"\b(?:for|of|on)(?: the)? (?:[A-Z][\w-]+,? (?:and )?){0,3}$")
_OFFICE_REACH = 60  # code points
_OF_AN_OFFICE = re.compile(r"(?:,? (?:and )?[A-Z][\w-]+){0,3} (?:Affairs|Studies)\b")
_OWNER = re.compile(r"(?:'s)? (?:[Ff]ederal |[Nn]ational )?")


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[str, str, str], ...]]:
    entries = tuple((spelling, code, how) for spelling, (code, how) in surfaces().items())
    return AhoCorasick([e[0] for e in entries], matchkind=MatchKind.Standard), entries


def _is_word(text: str, start: int, end: int, spelling: str) -> bool:
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return False
    after = text[end] if end < len(text) else " "
    if spelling.endswith("-"):
        return after.isalpha()
    return not (after.isalnum() or after in "_" + _CURRENCY)


def find(text: str, sentences: Sequence[Sentence]) -> tuple[PartyMention, ...]:
    """The parties named in `text` outside clutter: whole words, the longest name at each place, in reading order."""
    automaton, entries = _automaton()
    shown = plain(text)
    hits = []
    for index, start, end in automaton.find_matches_as_indexes(shown, overlapping=True):
        spelling, code, how = entries[index]
        if _is_word(shown, start, end, spelling):
            hits.append((start, -end, code, how))
    clutter = [s for s in sentences if s.clutter]
    mentions: list[PartyMention] = []
    reach = 0
    for start, minus_end, code, how in sorted(hits):
        if start < reach:
            continue
        reach = -minus_end
        within_office = (
            how == "demonym"
            and _OF_AN_OFFICE.match(shown, reach)
            and _OFFICE.search(shown[max(0, start - _OFFICE_REACH) : start])
        )
        if code and not within_office and not any(c.start <= start < c.end for c in clutter):
            mentions.append(PartyMention(start, reach, code, how))
    return tuple(_bodies(shown, mentions))


def _bodies(shown: str, mentions: Sequence[PartyMention]) -> Iterator[PartyMention]:
    """The mentions, each body with the State that the text gives it: "the Foreign Office" is one State's where only
    that one is named, and nobody's where none is; "Canada's House of Commons" is Canada's."""
    named = Counter(m.code for m in mentions if m.how != "institution")
    before: PartyMention | None = None
    for mention in mentions:
        if mention.how != "institution":
            yield mention
        elif before and before.code in state_codes() and _OWNER.fullmatch(shown, before.end, mention.start):
            yield replace(mention, code=before.code)
        else:
            codes = shared_institutions().get(shown[mention.start : mention.end], frozenset((mention.code,)))
            holders = [code for code in codes if named[code]] if len(codes) > 1 else [mention.code]
            if len(holders) == 1:
                yield replace(mention, code=holders[0])
        before = mention
