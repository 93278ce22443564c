"""Whose office it is where its own words do not say: companions, counterparts, bodies, hosts and guests, home."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from desktop_app.extraction.gazetteer import state_codes
from desktop_app.extraction.people_home import home
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.people_states import Placed, is_royal, may_have
from desktop_app.extraction.reading import PartyMention, Reading

_NEAR = 300  # people around one that may tell the State: time stays linear in a text of thousands
_ACTS_WITHIN = 4  # words: "He warmly thanked President X"
_CLOSE = 2  # a State named twice as often as the next is the one that the text is about
_BOTH = 0.8  # share of all mentions from which two States are the only ones that a text is about
_BODY = re.compile(
    r"\b(Commission|Union|Organi[sz]ation|Alliance|Bloc|General Assembly|Community|Secretariat|Authority)\b"
    r"(?! of (?:Ministers|Inquiry)|\w)"
)
_OF_ORGANISATIONS = frozenset(
    (
        "commissioner",
        "secretary general",
        "secretary-general",
        "high representative",
        "mediator",
        "managing director",
        "executive vice-president",
        "executive vice president",
    )
)
_AT_HOME = re.compile(
    r"\b(?:ministry|department|police|army|party|state|national|federal|cabinet|presidency|provincial|county)\b",
    re.IGNORECASE,
)
_COMPANION = re.compile(
    r"\b(?:accompanied (?:\w+ )?by|together with|along with|alongside|flanked by|joined by|his|her)"
    r"(?: (?:the|his|her|own|a))*\s*$",
    re.IGNORECASE,
)
_MINISTRY = re.compile(r"(?:Ministry|Department) (?:of|for) [A-Z]\w+(?:,? (?:and )?[A-Z]\w+)*")
_MENTIONS = 20  # of a ministry that are looked at
_HOST = re.compile(r"\b(?:received|hosted|welcomed|greeted)\b[^.;]* (?:in|at) [^.;]* by (?:the )?$")
_GOES = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|travel(?:s|led|ed)? to|fl(?:y|ies|ew) to|went to|goes to|c[ao]mes? to|coming to|"
    r"arriv(?:e|es|ed|al) in|landed in|left for|depart(?:s|ed)? for|tours?|toured|(?:trip|journey|visit) to|invited to)"
    r"(?: (?:to|in|visit|the|a|pay|make|an|official|state|working)){0,5}\s*$",
    re.IGNORECASE,
)
_VISIT_OF = re.compile(r"\b(?:visit|trip|tour|journey)s? (?:by|of) (?:the |our |their |its )?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|in)(?: the)? $")
_MEETS = re.compile(
    r"\b(?:met|meets?|meeting|receiv(?:e|es|ed)|welcom(?:e|es|ed)|host(?:s|ed)?|talks?|spoke|conversation|call(?:s|ed)?"
    r"|thank(?:s|ed)?|congratulat(?:e|es|ed|ing)|counterpart|greeted|guest|bilateral|confer(?:s|red))\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"([^\W\d][\w-]*)['’]s $")  # "Biden's special envoy"
_GAP = 2  # blanks between two sentences
_REACH = 160  # code points within which a clause says where someone goes and whom he meets
_AT = re.compile(r"\bat (?:the )?([A-Z][\w.&’'-]*(?: (?:of |for |the |and |on )*[A-Z][\w.&’'-]*)*)$")


def remaining_states(reading: Reading, people: Sequence[Placed]) -> None:
    """Gives the people whose office names no State the one that the text makes clear, or leaves them without."""
    base = home(reading)
    counts = Counter(p.code for p in reading.parties if p.code in state_codes())
    ordered = sorted(people, key=lambda p: p.start)
    for n, each in enumerate(ordered):
        if len(ordered) > _NEAR:
            people = ordered[max(0, n - _NEAR // 2) : n + _NEAR // 2]
        if each.person.state or not (each.office or each.head == "government"):
            continue
        each.person.state = _listed(reading, each) or _of_body(reading, each) or _beside(reading, each, people, counts)
        if each.head in words().posted:
            each.person.state = each.person.state or _posted(reading, each)
            continue
        if each.person.state or each.relation or each.head in words().experts or _is_organisations(each):
            continue
        taken, seen = _taken(reading, each, people), _met(reading, each, people)
        if any(code not in taken | seen for code, _ in counts.most_common(2)):
            taken |= seen  # else compatriots meet
        free = [code for code, _ in counts.most_common() if code not in taken]
        likely = [code for code in free if may_have(code, each.office)]
        free = likely or ([] if is_royal(each.office) else free)
        if base in free:
            each.person.state = base
        elif free:
            clear = len(free) == 1 or counts[free[0]] >= _CLOSE * counts[free[1]]
            if not clear and not _is_about_few(counts):
                continue
            each.person.state = free[0] if clear else _nearest(reading, each.start, free[:2])


def _has_counterpart(reading: Reading, each: Placed, other: Placed) -> bool:
    """Whether `other` is the counterpart of this one: "X met his Finnish colleague", "X signed. Her colleague …"."""
    adjacent = 0 <= other.sentence[0] - each.sentence[1] <= _GAP
    return other.sentence == each.sentence or adjacent or each.surname in reading.text[slice(*other.sentence)]


def _posted(reading: Reading, each: Placed) -> str | None:
    """ "Peru summoned the Chilean ambassador. Ambassador X …": a diplomat abroad has a State only where it is said."""
    codes: set[str] = set()
    for match in islice(re.finditer(rf"\b{re.escape(each.head)}\b", reading.text, re.IGNORECASE), _MENTIONS):
        i = bisect_left(reading.parties, match.start(), key=lambda p: p.start) - 1
        if i >= 0 and re.fullmatch(r"(?:['’]s)? ", reading.text[reading.parties[i].end : match.start()]):
            codes.add(reading.parties[i].code)
        elif of := re.compile(r" of (?:the )?").match(reading.text, match.end()):
            owner = _party_at(reading, of.end())
            codes |= {owner.code} if owner else set()
    return codes.pop() if len(codes) == 1 else None


def _taken(reading: Reading, each: Placed, people: Sequence[Placed]) -> set[str | None]:
    """The States that a person cannot be of: another holds the office there, or the person comes to see them."""
    held = Counter(o.person.state for o in people if o.rank and o.rank == each.rank and o is not each)
    taken = {code for code, holders in held.items() if holders == 1}  # two: a text on successors
    taken |= {o.person.state for o in people if o.relation and _has_counterpart(reading, each, o)}
    return taken | {_subject_state(reading, each, people)} | _visited(reading, each, people)


def _visited(reading: Reading, each: Placed, people: Sequence[Placed]) -> set[str | None]:
    """ "President X has been invited to visit Malaysia", "X arrived in Lima": where one goes is abroad."""
    left, right = each.start, min(each.sentence[1], each.start + _REACH)
    if visit := _VISIT_OF.search(reading.text[max(each.sentence[0], left - _REACH) : left]):  # "visit of X to Lima"
        left -= len(visit[0])
    first = bisect_left(reading.parties, left, key=lambda p: p.start)
    for party in reading.parties[first:]:
        if party.start >= right:
            break
        words_before = reading.text[left : party.start]
        if ", who " in words_before and any(each.start < o.start < party.start for o in people):
            break  # "X came with Y, who had visited Lima": it is told of Y
        if party.how != "demonym" and (_GOES.search(words_before) or (visit and _TO.search(words_before))):
            return {party.code}
    return set()


def _met(reading: Reading, each: Placed, people: Sequence[Placed]) -> set[str | None]:
    """The States of those whom a person meets in the same sentence: "Minister X received Y of Chile"."""
    found: set[str | None] = set()
    for other in people:
        if other is each or not other.person.state or other.sentence != each.sentence:
            continue
        left, right = sorted((each.start, other.start))
        if right - left < _REACH and _MEETS.search(reading.text[left:right]):
            found.add(other.person.state)
    return found


def _is_organisations(each: Placed) -> bool:
    """Whether an office is one of organisations, not of States: "Secretary-General", "President of the Commission"."""
    if _AT_HOME.search(each.office):
        return False
    return each.head in _OF_ORGANISATIONS or each.office.lower() in _OF_ORGANISATIONS or bool(_BODY.search(each.office))


def _beside(reading: Reading, each: Placed, people: Sequence[Placed], counts: Counter[str]) -> str | None:
    """The State that the people around give: "accompanied by X", "his foreign minister X", "his counterpart X"."""
    near = [o for o in people if o is not each and o.person.state]
    before = [o for o in near if o.start < each.start]
    last = max(before, key=lambda o: o.start, default=None)
    if each.relation:
        two = [code for code, _ in counts.most_common(2)]
        if last and last.person.state in two and len(two) > 1 and _make_up(counts, two) >= _BOTH:
            return next(code for code in two if code != last.person.state)
        return None
    owner = _OWNER.search(reading.text[max(each.sentence[0], each.start - 40) : each.start])
    if owner and (found := next((o for o in reversed(before) if o.surname == owner[1]), None)):
        return found.person.state
    host = _HOST.search(reading.text[max(each.sentence[0], each.start - _REACH) : each.start])
    if host:
        at = max(each.sentence[0], each.start - _REACH) + host.start()
        first = bisect_left(reading.parties, at, key=lambda p: p.start)
        places = [p for p in reading.parties[first : first + 3] if p.end <= each.start and p.how in {"capital", "name"}]
        return places[0].code if places else None
    if _COMPANION.search(reading.text[max(each.sentence[0], each.start - 40) : each.start]):
        here = [o for o in near if each.sentence[0] <= o.start < each.sentence[1]]
        subject = max([o for o in here if o.start < each.start], key=lambda o: o.start, default=None)
        subject = subject or min(here, key=lambda o: o.start, default=None) or last
        return subject.person.state if subject else None
    return None


def _make_up(counts: Counter[str], codes: Sequence[str]) -> float:
    return sum(counts[code] for code in codes) / max(1, counts.total())


def _is_about_few(counts: Counter[str]) -> bool:
    """Whether two States make up half of all mentions: in a survey of many none is taken for granted."""
    return sum(count for _, count in counts.most_common(2)) * 2 >= counts.total()


def _listed(reading: Reading, each: Placed) -> str | None:
    """ "the two countries' ministers, A and B": the States named last before them, in the same order.

    Where the sentences around name others, it is those that come next: "Presidents A and B met. Peru and Chile …".
    """
    if each.of < 2:
        return None
    at = bisect_left([s.start for s in reading.sentences], each.sentence[0])
    around = [s.start for s in reading.sentences[max(0, at - 1) : at]] or [each.sentence[0]]
    last = reading.sentences[min(at + 1, len(reading.sentences) - 1)]
    first = bisect_left(reading.parties, around[0], key=lambda p: p.start)
    near = [p for p in reading.parties[first:] if p.start < last.end and p.code in state_codes() and p.how != "capital"]
    before = [p.code for p in near if p.end <= each.start]
    after = [p.code for p in near if p.start > each.start]
    codes = list(dict.fromkeys(reversed(before)))[: each.of][::-1]
    if len(codes) < each.of:
        codes = list(dict.fromkeys(after))[: each.of]
    return codes[each.place] if len(codes) == each.of else None


def _of_body(reading: Reading, each: Placed) -> str | None:
    """ "the party's Chief Secretary": the organisation named last; "director at the X Institute": the institute."""
    owner = re.search(r"\bthe (\w+)['’]s\s+$", reading.text[max(0, each.start - 40) : each.start], re.IGNORECASE)
    if owner and owner[1].lower() in words().bodies:
        bodies = [p.code for p in reading.parties if p.end <= each.start and p.code not in state_codes()]
        return bodies[-1] if bodies else None
    if _is_organisations(each):
        return _organisation(reading, each)
    if ministry := _MINISTRY.search(each.office):
        owners = {
            party.code
            for m in islice(re.finditer(rf"{re.escape(ministry[0])} of (?:the )?", reading.text), _MENTIONS)
            if (party := _party_at(reading, m.end()))
        }
        if len(owners) == 1:
            return owners.pop()
    match = _AT.search(each.office) if each.head in words().experts else None
    return match[1] if match else None


def _party_at(reading: Reading, at: int) -> PartyMention | None:
    i = bisect_left(reading.parties, at, key=lambda p: p.start)
    return reading.parties[i] if i < len(reading.parties) and reading.parties[i].start == at else None


def _organisation(reading: Reading, each: Placed) -> str | None:
    """The organisation named last before an office of one, of whose name the office gives a word: "the Commission"."""
    body = _BODY.search(each.office)
    bodies = [p for p in reading.parties if p.code not in state_codes()]
    bodies = [p for p in bodies if p.end <= each.start] or bodies[:1]
    if body:
        alike = [p for p in bodies if body[1] in reading.text[p.start : p.end]]
        bodies = alike or bodies
    return bodies[-1].code if bodies else None


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


def _nearest(reading: Reading, at: int, codes: Sequence[str]) -> str | None:
    before = [p.code for p in reading.parties if p.start < at and p.code in codes]
    return before[-1] if before else codes[0]
