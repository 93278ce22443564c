"""Whose office it is: from its own words, from what follows the name, else from where the document is at home."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from desktop_app.extraction.gazetteer import plain, state_codes, surfaces
from desktop_app.extraction.naming import Naming
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.reading import PartyMention, Reading
from desktop_app.extraction.wording import Worded

_DATELINE_REACH = 60  # code points within which a dateline's city stands
_RANKED = ("prime minister", "head of government", "premier", "taoiseach", "pm")
_FIRST = ("president", "head of state", "king", "queen", "emir", "sultan", "pope", "monarch")
_ENVOYS = ("ambassador", "envoy", "consul", "high commissioner", "chargé", "attaché")
_SHORTEST_IN_DOMAIN = 5  # letters of a State's name inside a publisher's domain
_CODES = {"uk": "GB", "eu": "EU"}


class HasState(Protocol):
    """What gets a State: a person."""

    state: str | None


def own_state(naming: Naming) -> str | None:
    """The State or organisation that the office's own words give, else "of Cambodia" or "for Eritrea" after the name."""
    line, office = naming.line, naming.office
    phrase = " ".join(line.low(i) for i in range(office.first, naming.office_end))
    inside = _parties(line, office.first, naming.office_end)
    if inside:
        if naming.of > 1 and len(inside) == naming.of:
            return inside[naming.place].code
        if any(head in office.head for head in _ENVOYS) and inside[0].start > line.tokens[office.head_at].start:
            return _side(line, naming)  # "Ambassador to Cambodia" says where, not whose
        return inside[0].code
    return _after_name(line, naming) or _by_body(phrase) or _by_body(_bare(phrase)) or _side(line, naming)


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


def _by_body(phrase: str) -> str | None:
    """The State that alone has such an office or body: "Secretary of State", "Speaker of the Knesset"."""
    states = words().states
    if phrase in states:
        return states[phrase]
    bodies = (body for body in states if " " in body or len(body) > 3)
    found = (b for b in bodies if b not in {"secretary of state", "cabinet secretary"} and f" {b}" in f" {phrase}")
    return next((states[b] for b in found), "US" if "assistant secretary of state" in phrase else None)


def _side(line: Worded, naming: Naming) -> str | None:
    """ "Azerbaijan's team was headed by Deputy Foreign Minister X", "X, Secretary of State, spoke for Montenegro"."""
    text = " ".join(t.low for t in line.tokens)
    if not re.search(r"\b(?:team|delegation|side|party)\b|\b(?:spoke|signed|acted) for\b", text):
        return None
    groups = [p for i, p in enumerate(line.party) if p and _is_side(line, i)]
    if len({p.code for p in groups}) == 1:
        return groups[0].code
    before = [p for p in groups if p.end <= line.tokens[naming.name[0]].start]
    behind = [p for p in groups if p.start >= line.tokens[naming.name[1] - 1].end]
    nearest = behind[:1] if naming.name[0] < len(line.tokens) and not before else before[-1:]
    following = [p for p in behind if _speaks_for(line, p)]
    return (following[:1] or nearest)[0].code if following or nearest else None


def _is_side(line: Worded, i: int) -> bool:
    after = line.low(i + 1) if line.low(i + 1) not in {"'s", "'"} else line.low(i + 2)
    return after in {"team", "delegation", "side", "party"} or _for(line, i)


def _for(line: Worded, i: int) -> bool:
    j = i - 1
    while j > 0 and (line.low(j) == "the" or line.party[j] is line.party[i]):
        j -= 1
    return line.low(j) == "for" and line.low(j - 1) in {"spoke", "signed", "acted"}


def _speaks_for(line: Worded, party: PartyMention) -> bool:
    return any(line.party[i] is party and _for(line, i) for i in range(len(line.tokens)))


def home(reading: Reading) -> str | None:
    """The State where the document was written: its publisher's, else that of the city in its dateline."""
    named = {p.code for p in reading.parties if p.code in state_codes()}
    found = [code for code in _of_publisher(reading.publisher or "") if code in named]
    if found:
        return found[0]
    for sentence in [s for s in reading.sentences if not s.clutter][:4]:
        city = next((p for p in reading.parties if p.start >= sentence.start), None)
        if city and city.how == "capital" and city.start - sentence.start < _DATELINE_REACH:
            after = reading.text[city.end : city.end + 30]
            if re.match(r"\s*(?:[–—:]|-\s|\.-|\([A-Z]|,\s+(?:[A-Z]|\d))", after):
                return city.code
    return None


def _of_publisher(publisher: str) -> list[str]:
    """The States that a publisher's name gives: a word of it, its domain's last label, a State's name in the domain."""
    found, shown = [], plain(publisher)
    for word in re.findall(r"[\w'&.-]+", shown):
        code = surfaces().get(word, ("", ""))[0]
        if code in state_codes():
            found.append(code)
    for spelling, (code, how) in surfaces().items():
        if how != "blocked" and " " in spelling and spelling in shown and code in state_codes():
            found.append(code)
    for domain in re.findall(r"[\w-]+(?:\.[\w-]+)+", shown.lower()):
        label = domain.rsplit(".", 1)[1]
        code = _CODES.get(label, label.upper())
        found += [code] if code in state_codes() else []
        found += [
            code
            for spelling, (code, how) in surfaces().items()
            if how in {"name", "capital"} and len(spelling) >= _SHORTEST_IN_DOMAIN and spelling.lower() in domain
        ]
    return found


def remaining_states(
    reading: Reading, lines: Sequence[Worded], people: Sequence[tuple[HasState, str, list[tuple[int, int]]]]
) -> None:
    """Gives the people whose office names no State the one that the text makes clear, or leaves them without.

    Each is (person, office as worded, spans of the sentences that name the person with an office).
    """
    base = home(reading)
    counts = Counter(p.code for p in reading.parties if p.code in state_codes())
    for person, office, spans in people:
        if person.state or not office or "counterpart" in office.lower() or "colleague" in office.lower():
            continue
        taken = {p.state for p, other, _ in people if p.state and rank(other) and rank(other) == rank(office)}
        free = [code for code, count in counts.most_common() if code not in taken]
        if base and base not in taken:
            person.state = base
        elif free:
            near = _nearest(reading, spans[0][0], free[:2])
            person.state = free[0] if len(free) == 1 or counts[free[0]] > counts[free[1]] else near
    del lines


def rank(office: str) -> str | None:
    """The office of which a State has one: head of state, head of government, foreign minister; else None."""
    low = office.lower()
    if "deputy" in low or "assistant" in low or "vice" in low or "former" in low:
        return None
    if "foreign" in low or "external affairs" in low or "secretary of state" in low:
        return "foreign minister"
    if any(word in low for word in _RANKED):
        return "head of government"
    return "head of state" if any(word in low for word in _FIRST) else None


def _nearest(reading: Reading, at: int, codes: Sequence[str]) -> str | None:
    before = [p.code for p in reading.parties if p.start < at and p.code in codes]
    return before[-1] if before else codes[0]
