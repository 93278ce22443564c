"""Who can speak in a sentence: people, both sides, States, ministries, "we" of a joint text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

import msgspec

from desktop_app.extraction.people_rules import words
from desktop_app.extraction.reading import GroupMention, PersonMention
from desktop_app.extraction.speech import grammar, words_of
from desktop_app.extraction.wording import Worded

_START = attrgetter("start")
_LINKS = frozenset(("and", "nor", ",", "the", "of", "his", "her"))
_BEFORE_BODIES = frozenset(("political", "new", "two"))
_BETWEEN = 8  # words of a title between two joint speakers
_OWNERS = frozenset(("the", "his", "her", "its", "their"))
_BEFORE = _OWNERS | {"a", "an"}
_NEAR = 10  # tokens from an article to a body at the most
_OPINIONATED = frozenset(("critics", "opponents"))
_GROUP_HEADS = frozenset(("leader", "leaders", "party", "parties", "coalition", "members", "politician", "politicians"))
_HELD_BY = frozenset(
    ("statement", "spokesman", "spokesperson", "spokeswoman", "source", "sources", "communiqué", "note")
)
_REACH = 5  # words from a State to the body that speaks for it


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` to `end` that name or mean whoever may speak. `named` is False for what only may be a speaker."""

    first: int
    end: int
    name: str
    party: str | None = None
    joint: bool = False
    person: bool = False
    party_named: bool = False  # a State by its name, demonym or seat
    we: bool = False
    size: int = 2
    text: bool = False  # "the statement": whoever issued it speaks


def speakers_in(line: Worded, people: Sequence[PersonMention], groups: Sequence[GroupMention]) -> list[Speaker]:
    """The possible speakers of a sentence, in reading order; two joined by "and" are one joint speaker."""
    found = [*_persons(line, people), *_groups(line, groups)]
    taken = {i for s in found for i in range(s.first, s.end)}
    bodies = [s for s in _bodies(line) if not taken & set(range(s.first, s.end))]
    whole = [s for s in bodies if s.party or any(line.party[s.first : s.end])]  # "the Ministry of Trade of Peru"
    taken |= {i for s in whole for i in range(s.first, s.end)}
    found += whole
    found += [s for s in _parties(line) if not taken & set(range(s.first, s.end))]
    found += [s for s in bodies if not any(o.first < s.end and s.first < o.end for o in found)]
    found += _we(line)
    found += _joint_texts(line)
    found += [s for s in _texts_and_groups(line) if not any(o.first < s.end and s.first < o.end for o in found)]
    found.sort(key=lambda s: s.first)
    return _joined(line, found)


def _we(line: Worded) -> Iterator[Speaker]:
    """The "we" of a joint text: not that of a quotation or of an answer in an interview."""
    if not line.has({"we"}):
        return
    opened = False
    labelled = line.low(1) == ":"
    for i, token in enumerate(line.tokens):
        opened = not opened if token.text == '"' else token.text in "“«„" or (opened and token.text not in "”»")
        if token.low == "we" and not (opened or labelled):
            yield Speaker(i, i + 1, token.text, joint=True, we=True)


def _joint_texts(line: Worded) -> list[Speaker]:
    """ "the joint statement says": what both sides issued speaks for both."""
    return [
        Speaker(i, i + 2, "both sides", joint=True, we=True)
        for i in line.places({"joint"})
        if line.low(i + 1) in grammar("joint_texts")
    ]


def _texts_and_groups(line: Worded) -> Iterator[Speaker]:
    """ "the statement", which speaks for its issuer, and speakers without a name: "critics", "the opposition"."""
    for i in line.places(words_of("collectives") | words_of("texts")):
        token = line.tokens[i]
        if token.low in words_of("collectives") and not ((token.is_name and i > 0) or line.low(i + 1) in _GROUP_HEADS):
            yield Speaker(i, i + 1, token.text, person=token.low in _OPINIONATED)
        elif token.low in words_of("texts") and line.low(i - 1) in {"the", "its", "that", "press"}:
            yield Speaker(i, i + 1, token.text, text=True)


def _span(line: Worded, start: int, end: int) -> tuple[int, int]:
    first = last = bisect_left(line.tokens, start, key=_START)
    while last < len(line.tokens) and line.tokens[last].end <= end:
        last += 1
    return (first, last) if last > first else (0, 0)


def _persons(line: Worded, people: Sequence[PersonMention]) -> Iterator[Speaker]:
    for mention in people:
        first, end = _span(line, mention.start, mention.end)
        if end > first:
            yield Speaker(first, end, mention.name, mention.state, person=True)


def _groups(line: Worded, groups: Sequence[GroupMention]) -> Iterator[Speaker]:
    for mention in groups:
        first, end = _span(line, mention.start, mention.end)
        if end > first:
            phrase = " ".join(t.text for t in line.tokens[first:end])
            phrase = "both sides" if line.low(first) in {"each", "either"} else phrase
            yield Speaker(first, end, phrase, joint=True, size=len(mention.codes) or 2)


def _parties(line: Worded) -> Iterator[Speaker]:
    """States and organisations: by name or seat where no preposition governs them, or with a body that speaks."""
    after_last = 0
    for i, party in enumerate(line.party):
        if party is None or i < after_last:
            continue
        end = i
        while end < len(line.party) and line.party[end] is party:
            end += 1
        body = _body_after(line, end)
        after = end + (line.low(end) in {"'s", "'"})
        follower = line.party[after] if after < len(line.party) else None
        if follower is not None and follower.how == "institution":
            after_last = max(end, after)  # "India's Ministry of External Affairs": the body speaks
            continue
        if body > end:
            yield Speaker(i, body, party.code, party.code, party_named=True)
        elif party.how != "demonym" and line.low(end) not in {"'s", "'", "-"}:
            yield Speaker(i, end, line.tokens[i].text if end - i == 1 else _text(line, i, end), party.code,
                          party_named=party.how == "name")  # fmt: skip
        after_last = max(end, body)


def _text(line: Worded, first: int, end: int) -> str:
    words_ = [t.text for t in line.tokens[first:end]]
    return " ".join(words_).replace(" 's", "'s").replace(" - ", "-")


def _body_after(line: Worded, i: int) -> int:
    """The index after "government" in "Bangladesh's government", "British side", "Iranian foreign ministry"."""
    j = i
    while line.low(j) in {"'s", "'"}:
        j += 1
    rules, bodies = words(), grammar("bodies")
    for k in range(j, min(j + _REACH, len(line.tokens))):
        low = line.low(k)
        if low in bodies:
            return k + 1
        if low not in rules.portfolio and low not in rules.before and low not in _BEFORE_BODIES:
            break
    return i


def _bodies(line: Worded) -> Iterator[Speaker]:
    """ "the Foreign Ministry", "the Government of the Republic of Hungary", "the DFA"."""
    heads = line.places(grammar("bodies"))
    for i in sorted({0, *line.places(_BEFORE)}):
        token = line.tokens[i]
        if not any(i <= head <= i + _NEAR for head in heads) and not (token.low == "the" and _is_acronym(line, i + 1)):
            continue
        held = token.low in {"a", "an"} and _body_after(line, i + 1) == i + 2 and line.low(i + 2) in _HELD_BY
        if held:
            yield Speaker(i, i + 3, line.tokens[i + 1].text)
        if token.low not in _OWNERS and not (i == 0 and token.is_name):
            continue
        j = i + 1 if token.low in _OWNERS else i
        end = _body_after(line, j)
        if end > j and line.low(end) == "of":
            k = end + 2 if line.low(end + 1) == "the" else end + 1
            party = line.party[k] if k < len(line.party) else None
            stop = next((m for m in range(k, len(line.tokens)) if line.party[m] is not party), len(line.tokens))
            if party:
                yield Speaker(i, stop, _text(line, j, stop), party.code)
                continue
        if end > j and token.low in _OWNERS:
            stop = _portfolio(line, end)
            yield Speaker(i, stop, _text(line, j, stop))
        elif token.low == "the" and _is_acronym(line, j):
            yield Speaker(i, j + 1, line.tokens[j].text)


def _portfolio(line: Worded, end: int) -> int:
    """The index after "of Foreign Affairs and Trade" or "statement" at `end`, after a ministry or a government."""
    if line.low(end) in _HELD_BY:
        return end + 1
    if line.low(end) not in {"of", "for"}:
        return end
    i = stop = end + 1
    while line.is_capital(i) or (i > end + 1 and line.low(i) in {"and", "of", "for", ",", "the", "&"}):
        stop = i + 1 if line.is_capital(i) and (line.low(i) in words().portfolio or line.party[i]) else stop
        if line.is_capital(i) and stop != i + 1:
            break
        i += 1
    return stop if stop > end + 1 else end


def _is_acronym(line: Worded, i: int) -> bool:
    text = line.tokens[i].text if i < len(line.tokens) else ""
    return 2 <= len(text) <= 6 and text.isupper() and text.isalpha()


def _joined(line: Worded, found: Sequence[Speaker]) -> list[Speaker]:
    """Speakers parted only by "and" or commas before an "and" become one joint speaker."""
    out: list[Speaker] = []
    for speaker in found:
        previous = out[-1] if out else None
        if previous and previous.end <= speaker.first and _only_and(line, previous, speaker):
            name = f"{previous.name} and {speaker.name}"
            first = previous.first - (line.low(previous.first - 1) in {"both", "neither"})
            out[-1] = Speaker(first, speaker.end, name, None, joint=True, person=speaker.person, size=previous.size + 1)
        else:
            out.append(speaker)
    return out


def _only_and(line: Worded, left: Speaker, right: Speaker) -> bool:
    """Whether nothing but "and" and the title of the second stands between two speakers."""
    between = [line.low(i) for i in range(left.end, right.first)]
    if not between or len(between) > _BETWEEN or not {"and", "nor"} & set(between):
        return False
    if between[0] not in {"and", "nor", ",", "of"}:
        return False
    if not right.person and line.low(right.first - 1 - (line.low(right.first - 1) == "the")) == "of":
        return False  # "X, Minister of Trade and Industry of Peru,"
    rules = words()
    title = rules.before | rules.portfolio | rules.first_words | rules.honorifics | _LINKS
    return all(word in title or line.party[left.end + k] is not None for k, word in enumerate(between))
