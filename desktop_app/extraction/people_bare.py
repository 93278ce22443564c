"""People whose office does not stand beside their name: they speak, act or govern, or an office names them in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import msgspec

from desktop_app.extraction.names import openings, read_name, skip_honorifics
from desktop_app.extraction.offices import Office
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.speech import verbs
from desktop_app.extraction.wording import Worded

_HELPERS = frozenset(("also", "then", "has", "had", "have", "will", "himself", "herself", "both", "would"))
_PASSIVE = frozenset(("was", "were", "is", "are"))
_DONE_TO = frozenset(  # with these after them, only people are what a passive is said of
    ("sworn", "elected", "re-elected", "appointed", "nominated", "dismissed", "sacked", "ousted", "arrested", "greeted")
)
_RULE = frozenset(("government", "administration", "cabinet", "presidency", "premiership", "regime"))
_REACH = 3  # sentences after "the presidents of Peru and Chile" in which their two names come


class Bare(msgspec.Struct, frozen=True, gc=False):
    """Tokens of a name; `governs` where it is the head of "the government of X"."""

    first: int
    end: int
    governs: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """An office that several hold, each for a State: "the presidents of Peru and Chile"."""

    office: str
    head: str
    codes: tuple[str, ...]


@cache
def _telling() -> frozenset[str]:
    return frozenset(
        verbs().keys()
        | words().acts
        | words().received
        | _RULE
        | {"among", "words", "view", "opinion", "eyes", "according"}
    )


def bare_names(line: Worded) -> list[Bare]:
    """Names that speak or act: "Jane Doe said", "said Jane Doe", "A and B signed", "the government of Jane Doe"."""
    if line.headline or not line.has(_telling()):
        return []
    found, after = [], 0
    for i in openings(line):
        start = skip_honorifics(line, i) if i >= after else i
        end = read_name(line, start) if i >= after else i
        if end == start:
            continue
        found.append((Bare(start, end, _governs(line, i)), start > i or skip_honorifics(line, max(0, i - 1)) == i > 0))
        after = end
    return list(_active(line, found))


def _active(line: Worded, found: list[tuple[Bare, bool]]) -> Iterator[Bare]:
    active = [_is_active(line, bare, honoured=honoured) for bare, honoured in found]
    for k, ((left, _), (right, _)) in reversed(list(enumerate(pairwise(found)))):
        joined = line.low(left.end) == "and" and skip_honorifics(line, left.end + 1) == right.first
        if joined and (active[k] or active[k + 1]) and left.end - left.first > 1 and right.end - right.first > 1:
            active[k] = active[k + 1] = True
    return (bare for (bare, _), is_active in zip(found, active, strict=True) if is_active)


def _is_active(line: Worded, bare: Bare, *, honoured: bool) -> bool:
    full = bare.end - bare.first > 1
    after = line.low(bare.end + (line.low(bare.end) in _HELPERS))
    before = line.low(bare.first - 1)
    said, says = verbs().get(after), verbs().get(before)
    if (said and said.form in {"past", "s"}) or (says and says.lemma == "say"):
        return honoured or full
    if not full:
        return False
    if _is_viewer(line, bare.first):
        return True
    received = before in {"by", "with"} and line.low(bare.first - 2) in words().received
    last = before in {"was", "were"} and any(t.low == "among" for t in line.tokens[:3])
    acts = line.low(bare.end + 1) in _DONE_TO if line.low(bare.end) in _PASSIVE else after in words().acts
    return bare.governs or acts or received or last


def _is_viewer(line: Worded, i: int) -> bool:
    """ "in the words of Latvia's Jane Doe", "according to Jane Doe"."""
    if line.low(i - 1) in {"'s", "'"} and line.party[i - 2]:
        i -= 2
    if line.low(i - 1) == "of":
        return line.low(i - 2) in {"words", "view", "opinion", "eyes"} and line.low(i - 4) == "in"
    return line.low(i - 1) == "to" and line.low(i - 2) == "according"


def _governs(line: Worded, i: int) -> bool:
    return line.low(i - 1) in {"of", "under"} and line.low(i - 2) in _RULE


def pairs(line: Worded, offices: Sequence[Office]) -> Iterator[Pair]:
    """Those of the offices of a sentence that several unnamed people hold, each for a State."""
    for office in offices:
        codes: list[str] = []
        if office.plural:
            i = office.first
            while i < len(line.tokens) and (i < office.end or line.party[i] or line.low(i) in {"and", ",", "the"}):
                party = line.party[i]
                if party and party.code not in codes:
                    codes.append(party.code)
                i += 1
        if len(codes) > 1:
            yield Pair(office.head, office.head, tuple(codes))


def titled(line: Worded, offices: Sequence[Office]) -> Office | None:
    """The office that a sentence begins with and that names nobody: "The speaker of parliament, on a visit, …"."""
    if line.low(0) != "the" or not offices:
        return None
    office = offices[0]
    if office.plural or office.first != 1 or office.head in words().general_nouns:
        return None
    if read_name(line, skip_honorifics(line, office.end)) > office.end:
        return None
    return office


def paired(line: Worded, names: list[Bare], since: list[tuple[int, Pair]], number: int) -> Pair | None:
    """The office that the names of sentence `number` hold in order, said at most a few sentences before."""
    if len(names) < 2 or any(line.low(a.end) not in {",", "and"} for a in names[:-1]):
        return None
    fitting = [pair for at, pair in since if number - at <= _REACH and len(pair.codes) == len(names)]
    return fitting[-1] if fitting else None
