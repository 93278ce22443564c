"""Whose office it is: from its own words, from what follows the name, else from where the document is at home."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from desktop_app.extraction.gazetteer import plain, state_codes, surfaces
from desktop_app.extraction.naming import Naming
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.reading import PartyMention, Reading
from desktop_app.extraction.wording import Worded

_DATELINE_REACH = 60  # code points within which a dateline's city stands
_RANKED = ("prime minister", "head of government", "premier", "taoiseach", "pm")
_FIRST = ("president", "head of state", "king", "queen", "emir", "sultan", "pope", "monarch")
_ELSEWHERE = frozenset(("to", "with"))  # "Ambassador to Cambodia" says where, not whose
_AT = re.compile(r"\bat (?:the )?([A-Z][\w.&’'-]*(?: (?:of |for |the |and |on )*[A-Z][\w.&’'-]*)*)$")
_ACTS_WITHIN = 4  # words: "He warmly thanked President X"
_CLOSE = 2  # a State named twice as often as the next is the one that the text is about
_SHORTEST_IN_DOMAIN = 5  # letters of a State's name inside a publisher's domain
_RELATIONS = frozenset(("counterpart", "opposite number", "colleague"))
_CODES = {"uk": "GB", "eu": "EU"}


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
        return self.head in _RELATIONS


def own_state(naming: Naming) -> str | None:
    """The State or organisation that the office's own words give, else "of Cambodia" after the name, "for Eritrea"."""
    line, office = naming.line, naming.office
    phrase = " ".join(line.low(i) for i in range(office.first, naming.office_end))
    before_head = _parties(line, office.first, office.head_at)
    after_head = [p for p in _parties(line, office.head_at, naming.office_end) if not _is_elsewhere(line, p)]
    inside = before_head + after_head
    if inside:
        if naming.of > 1 and len(inside) == naming.of:
            return inside[naming.place].code
        return inside[0].code
    return _after_name(line, naming) or _by_body(phrase) or _by_body(_bare(phrase)) or _side(line, naming)


def _is_elsewhere(line: Worded, party: PartyMention) -> bool:
    i = line.party.index(party)
    while line.low(i - 1) in {"the", "of", "republic", "kingdom", "state"}:
        i -= 1
    return line.low(i - 1) in _ELSEWHERE


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
    start, end = line.tokens[naming.name[0]].start, line.tokens[naming.after - 1].end
    before = [p for p in groups if p.end <= start]
    behind = [p for p in groups if p.start >= end]
    if len({p.code for p in groups}) == 1 or not behind:
        return groups[-1].code if groups else None
    between = {t.low for t in line.tokens[naming.after :] if t.end <= behind[0].start}
    return before[-1].code if before and between & {"while", "and", ";"} else behind[0].code


def _is_side(line: Worded, i: int) -> bool:
    after = line.low(i + 1) if line.low(i + 1) not in {"'s", "'"} else line.low(i + 2)
    return after in {"team", "delegation", "side", "party"} or _for(line, i)


def _for(line: Worded, i: int) -> bool:
    j = i - 1
    while j > 0 and (line.low(j) == "the" or line.party[j] is line.party[i]):
        j -= 1
    return line.low(j) == "for" and line.low(j - 1) in {"spoke", "signed", "acted"}


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


@lru_cache(maxsize=256)
def _of_publisher(publisher: str) -> tuple[str, ...]:
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
    return tuple(found)


def remaining_states(reading: Reading, people: Sequence[Placed]) -> None:
    """Gives the people whose office names no State the one that the text makes clear, or leaves them without."""
    base = home(reading)
    counts = Counter(p.code for p in reading.parties if p.code in state_codes())
    for each in people:
        if each.person.state or not each.office or each.relation:
            continue
        each.person.state = _listed(reading, each) or _of_body(reading, each)
        if each.person.state or each.head in words().experts:
            continue
        held = Counter(o.person.state for o in people if o.rank and o.rank == each.rank and o is not each)
        taken = {code for code, holders in held.items() if holders == 1}  # two: a text on successors
        taken |= {o.person.state for o in people if o.relation and each.rank and o.start >= each.sentence[0]}
        taken |= {_subject_state(reading, each, people)}
        free = [code for code, _ in counts.most_common() if code not in taken]
        if base and base not in taken:
            each.person.state = base
        elif free:
            clear = len(free) == 1 or counts[free[0]] >= _CLOSE * counts[free[1]]
            if not clear and not _is_about_few(counts):
                continue
            each.person.state = free[0] if clear else _nearest(reading, each.start, free[:2])


def _is_about_few(counts: Counter[str]) -> bool:
    """Whether two States make up half of all mentions: in a survey of many none is taken for granted."""
    return sum(count for _, count in counts.most_common(2)) * 2 >= counts.total()


def _listed(reading: Reading, each: Placed) -> str | None:
    """ "the two countries' ministers, A and B": the States named last before them, in the same order."""
    if each.of < 2:
        return None
    codes: list[str] = []
    for party in reversed([p for p in reading.parties if p.end <= each.start and p.code in state_codes()]):
        if party.code not in codes:
            codes.insert(0, party.code)
        if len(codes) == each.of:
            return codes[each.place]
    return None


def _of_body(reading: Reading, each: Placed) -> str | None:
    """ "the party's Chief Secretary": the organisation named last; "director at the X Institute": the institute."""
    owner = re.search(r"\bthe (\w+)['’]s\s+$", reading.text[max(0, each.start - 40) : each.start], re.IGNORECASE)
    if owner and owner[1].lower() in words().bodies:
        bodies = [p.code for p in reading.parties if p.end <= each.start and p.code not in state_codes()]
        return bodies[-1] if bodies else None
    match = _AT.search(each.office) if each.head in words().experts else None
    return match[1] if match else None


def _subject_state(reading: Reading, each: Placed, people: Sequence[Placed]) -> str | None:
    """The State of whoever acts on the person: "He praised President X" is no compatriot's sentence."""
    opening = reading.text[each.sentence[0] : each.start]
    words_before = opening.split()
    if not 2 <= len(words_before) <= _ACTS_WITHIN or "," in opening or " and " in opening:
        return None
    at = each.sentence[0] if words_before[0] in {"He", "She"} else each.start
    known = [o for o in people if o.person.state and o is not each]
    if at == each.start:
        return next((o.person.state for o in known if o.surname == words_before[0].rstrip("'’s")), None)
    last = max(known, key=lambda o: reading.text.rfind(o.surname, 0, at), default=None)
    return last.person.state if last and last.surname in reading.text[:at] else None


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
