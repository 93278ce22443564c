"""Whose office it is by its own words, and by what follows the name."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from desktop_app.extraction.naming import Naming
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.reading import PartyMention
from desktop_app.extraction.wording import Worded

_RANKED = ("prime minister", "head of government", "premier", "taoiseach", "pm")
_FIRST = ("president", "head of state", "king", "queen", "emir", "sultan", "pope", "monarch")
_ELSEWHERE = frozenset(("to", "with"))  # "Ambassador to Cambodia" says where, not whose
_ENVOYS = frozenset(("special representative", "representative", "rapporteur", "coordinator", "negotiator"))
_TEAMS = frozenset(("team", "delegation", "side", "party"))
_ACTED = frozenset(("spoke", "signed", "acted"))
RELATIONS = frozenset(("counterpart", "opposite number", "colleague", "host"))


class HasState(Protocol):
    """What gets a State: a person."""

    state: str | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A person and the office that decides the State: its words and head, where office and name stand."""

    person: HasState
    surname: str
    office: str
    head: str
    start: int
    sentence: tuple[int, int]
    place: int
    of: int

    @property
    def rank(self) -> str | None:
        """The office of which a State has one."""
        return rank(self.office)

    @property
    def relation(self) -> bool:
        """Whether the office is only "his counterpart"."""
        return self.head in RELATIONS


def own_state(naming: Naming) -> str | None:
    """The State or organisation that the office's own words give, else "of Cambodia" after the name, "for Eritrea"."""
    line, office = naming.line, naming.office
    phrase = " ".join(line.low(i) for i in range(office.first, naming.office_end))
    before_head = _parties(line, office.first, office.head_at)
    after_head = _parties(line, office.head_at, naming.office_end)
    after_head = [p for p in after_head if not _is_elsewhere(line, p, office.head)]
    inside = before_head + after_head
    if 1 <= len(inside) < naming.of:
        inside += _further(line, naming.office_end)
    if inside:
        if naming.of > 1 and len(inside) == naming.of:
            return inside[naming.place].code
        return inside[0].code
    return _after_name(line, naming) or _by_body(phrase) or _by_body(_bare(phrase)) or _side(line, naming)


def _further(line: Worded, i: int) -> list[PartyMention]:
    """The States after "and" or a comma at `i`: "the ministers of trade of Chad, Togo and Mali"."""
    found: list[PartyMention] = []
    while i < len(line.party) and (line.party[i] or line.low(i) in {"and", ",", "the"}):
        party = line.party[i]
        if party and (not found or found[-1] is not party):
            found.append(party)
        i += 1
    return found


def _is_elsewhere(line: Worded, party: PartyMention, head: str) -> bool:
    i = line.party.index(party)
    while line.low(i - 1) in {"the", "of", "republic", "kingdom", "state"}:
        i -= 1
    return line.low(i - 1) in _ELSEWHERE or (line.low(i - 1) == "for" and head in words().posted | _ENVOYS)


def _parties(line: Worded, first: int, end: int) -> list[PartyMention]:
    found: list[PartyMention] = []
    for party in line.party[first:end]:
        if party and (not found or found[-1] is not party):
            found.append(party)
    return found


def _after_name(line: Worded, naming: Naming) -> str | None:
    """ "Foreign Minister Prak Sokhonn of Cambodia", "President Isaias Afwerki, for the State of Eritrea"."""
    i = naming.name[1]
    if line.low(i) == "," and line.low(i + 1) == "for":
        i += 1
    if line.low(i) not in {"of", "from", "for", "("}:
        return None
    i += 1
    while line.low(i) == "the":
        i += 1
    found = line.party[i] if i < len(line.party) else None
    return found.code if found else None


def _bare(phrase: str) -> str:
    return re.sub(r"^(?:former|deputy|acting|outgoing|then|assistant) ", "", phrase)


@lru_cache(maxsize=4096)
def _by_body(phrase: str) -> str | None:
    """The State that alone has such an office or body: "Secretary of State", "Speaker of the Knesset"."""
    states = words().states
    if phrase in states:
        return states[phrase]
    if "of the secretary-general" in phrase or "of the secretary general" in phrase:
        return "UN"
    bodies = (body for body in states if " " in body or len(body) > 3)
    found = (b for b in bodies if b not in {"secretary of state", "cabinet secretary"} and f" {b}" in f" {phrase}")
    return next((states[b] for b in found), "US" if "assistant secretary of state" in phrase else None)


def _side(line: Worded, naming: Naming) -> str | None:
    """ "Azerbaijan's team was headed by Deputy Foreign Minister X", "X, Secretary of State, spoke for Montenegro"."""
    if not line.has(_TEAMS) and not (line.has({"for"}) and line.has(_ACTED)):
        return None
    groups = [p for i, p in enumerate(line.party) if p and _is_side(line, i)]
    start, end = line.tokens[naming.name[0]].start, line.tokens[naming.after - 1].end
    before = [p for p in groups if p.end <= start]
    behind = [p for p in groups if p.start >= end]
    if len({p.code for p in groups}) == 1 or not behind:
        return groups[-1].code if groups else None
    between = {t.low for t in line.tokens[naming.after :] if t.end <= behind[0].start}
    return before[-1].code if before and between & {"while", "and", ";"} else behind[0].code


def _is_side(line: Worded, i: int) -> bool:
    after = line.low(i + 1) if line.low(i + 1) not in {"'s", "'"} else line.low(i + 2)
    return after in _TEAMS or _for(line, i)


def _for(line: Worded, i: int) -> bool:
    j = i - 1
    while j > 0 and (line.low(j) == "the" or line.party[j] is line.party[i]):
        j -= 1
    return line.low(j) == "for" and line.low(j - 1) in _ACTED


def is_royal(office: str) -> bool:
    """Whether an office is one of monarchies: "King", "Crown Prince"."""
    return bool(set(re.findall(r"[a-z]+", office.lower())) & words().royal)


def may_have(code: str, office: str) -> bool:
    """Whether a State can have such an office: only monarchies have kings, and they have no president."""
    low = office.lower()
    if is_royal(office):
        return code in words().monarchies
    if low in {"president", "outgoing president", "former president"}:
        return code not in words().monarchies or code in words().elected
    return "prime minister" not in low or code not in words().without_premier


@lru_cache(maxsize=4096)
def rank(office: str) -> str | None:
    """The office of which a State has one: head of state, head of government, foreign minister; else None."""
    low = office.lower()
    if "spokes" in low or "ministry" in low or "adviser" in low or "advisor" in low:
        return None
    if "deputy" in low or "assistant" in low or "vice" in low or "former" in low:
        return None
    if "foreign" in low or "external affairs" in low or "secretary of state" in low:
        return "foreign minister"
    if any(word in low for word in _RANKED):
        return "head of government"
    return "head of state" if any(word in low for word in _FIRST) else None
