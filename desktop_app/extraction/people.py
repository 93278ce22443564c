"""The named people of a document, each once, with office and State, and every place that names or means them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop_app.domain.quotes import quote
from desktop_app.domain.reports import PersonReport
from desktop_app.extraction.gazetteer import plain, unaccented
from desktop_app.extraction.naming import Naming, namings
from desktop_app.extraction.offices import Office, offices
from desktop_app.extraction.people_bare import Bare, Pair, bare_names, paired, pairs, titled
from desktop_app.extraction.people_context import remaining_states
from desktop_app.extraction.people_mentions import mentions_of
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.people_states import Placed, own_state
from desktop_app.extraction.reading import PersonMention, Reading
from desktop_app.extraction.wording import Worded, lines

_SHORTEST_QUOTE = 5  # words
_LATEST = 300  # people that a name is compared with: the time that a list of thousands takes stays linear
_KEPT = 4  # offices of several that their names may still follow


@dataclass(frozen=True, slots=True)
class Held:
    """An office as one place words it. `start` and `end` span it and the name."""

    words: str
    head: str
    state: str | None
    start: int
    end: int
    sentence: tuple[int, int]
    place: int = 0  # in a list under one plural office
    of: int = 1

    @property
    def weight(self) -> tuple[bool, int]:
        """The fuller of two wordings is heavier; a mere relation ("his counterpart") is light."""
        return self.head not in words().weak, len(self.words.split())


@dataclass(slots=True)
class Person:
    """A person as gathered so far."""

    name: str
    offices: list[Held]
    state: str | None = None

    @property
    def office(self) -> Held:
        """The first of the wordings that says what the person is, and not only whose colleague."""
        strong = [held for held in self.offices if held.weight[0]]
        if not strong:
            return self.offices[0]
        longest = max(held.weight[1] for held in strong)
        return next(held for held in strong if held.weight[1] >= min(longest, 2))


def find(reading: Reading) -> tuple[tuple[PersonMention, ...], tuple[PersonReport, ...]]:
    """The mentions of people in reading order, and a report for each person."""
    worded = lines(reading)
    guard = reading.guard
    held = [guard.gather(line.sentence, offices, line) for line in worded]
    people: list[Person] = []
    for line, here in zip(worded, held, strict=True):
        for naming in guard.gather(line.sentence, namings, line, here):
            guard.attempt(line.sentence, _file, people, reading, naming)
    _file_bare_names(people, reading, worded, held)
    _drop_fragments(people)
    for person in people:
        chosen = person.office
        person.state = chosen.state or next((held.state for held in person.offices if held.state), None)
    placed = [_placed(person) for person in people]
    reading.guard.run("people_context.remaining_states", lambda: remaining_states(reading, placed), None)
    mentions = mentions_of(reading, worded, [(p.name, p.state, p.office.words or None) for p in people])
    return mentions, tuple(_report(reading, person) for person in people)


def _placed(person: Person) -> Placed:
    held = person.office
    return Placed(
        person, person.name.split()[-1], held.words, held.head, held.start, held.sentence, held.place, held.of
    )


def _file(people: list[Person], reading: Reading, naming: Naming) -> None:
    """Files a naming under the person that it means, who is new or known by the same surname."""
    text, tokens = reading.text, naming.line.tokens
    name = " ".join(text[tokens[naming.name[0]].start : tokens[naming.name[1] - 1].end].split())
    first = min(naming.name[0], naming.office.first)
    held = Held(
        _wording(text, naming),
        naming.office.head,
        own_state(naming),
        tokens[first].start,
        tokens[naming.after - 1].end,
        (naming.line.sentence.start, naming.line.sentence.end),
        naming.place,
        naming.of,
    )
    known = _namesake(people[-_LATEST:], name)
    if known is None:
        people.append(Person(name, [held]))
        return
    if len(name.split()) > len(known.name.split()):
        known.name = name
    known.offices.append(held)


def _file_bare_names(
    people: list[Person], reading: Reading, worded: Sequence[Worded], held: Sequence[Sequence[Office]]
) -> None:
    """Files those who speak or act and whose office is not said, or was said of several before. `held`: the offices of
    each line."""
    since: list[tuple[int, Pair]] = []
    lonely: Person | None = None
    guard = reading.guard
    for number, (line, here) in enumerate(zip(worded, held, strict=True)):
        if lonely and (office := guard.attempt(line.sentence, titled, line, here)):
            guard.attempt(line.sentence, _entitle, lonely, reading, line, office)
        names, known = guard.gather(line.sentence, bare_names, line), len(people)
        pair = paired(line, names, since, number)
        for place, bare in enumerate(names):
            guard.attempt(line.sentence, _file_bare, people, reading, line, bare, (pair, place) if pair else None)
        lonely = people[-1] if len(people) == known + 1 and not people[-1].offices[0].words else None
        if since or here:
            since = [*since[-_KEPT:], *((number, each) for each in guard.gather(line.sentence, pairs, line, here))]


def _entitle(person: Person, reading: Reading, line: Worded, office: Office) -> None:
    """Files the office by which the sentence after a name means the person."""
    end = office.wide_end
    naming = Naming(line, (end, end), office, end, end)
    last, held = line.tokens[end - 1].end, person.offices[0]
    words_ = " ".join(reading.text[line.tokens[office.first].start : last].split())
    person.offices[0] = replace(held, words=words_, head=office.head, state=held.state or own_state(naming))


def _file_bare(
    people: list[Person], reading: Reading, line: Worded, bare: Bare, shared: tuple[Pair, int] | None
) -> None:
    """Files someone who speaks or acts; `shared` is the office that several hold and the place among them."""
    first, last = line.tokens[bare.first].start, line.tokens[bare.end - 1].end
    name = " ".join(reading.text[first:last].split())
    if _namesake(people[-_LATEST:], name):
        return
    state = shared[0].codes[shared[1]] if shared else _owner(line, bare.first)
    office, head = (shared[0].office, shared[0].head) if shared else ("", "government" if bare.governs else "")
    people.append(Person(name, [Held(office, head, state, first, last, (line.sentence.start, line.sentence.end))]))


def _owner(line: Worded, i: int) -> str | None:
    """The State that owns the name at token `i`: "Lithuania's Jane Doe", "the Lithuanian Jane Doe"."""
    owner = i - 2 if line.low(i - 1) in {"'s", "'"} else i - 1
    party = line.party[owner] if owner >= 0 else None
    return party.code if party and (owner == i - 2 or party.how == "demonym") else None


def _wording(text: str, naming: Naming) -> str:
    tokens, office = naming.line.tokens, naming.office
    found = text[tokens[office.first].start : tokens[naming.office_end - 1].end]
    if office.plural:
        start, stop = tokens[office.head_at].start, tokens[office.first].start
        head = office.head.title() if text[start].isupper() else office.head
        rest = text[tokens[office.end - 1].end : tokens[naming.office_end - 1].end]
        tail = text[start : tokens[office.end - 1].end].split()[len(office.head.split()) :]
        found = " ".join([text[stop:start], head, *tail, rest])
    return " ".join(found.split())


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: without case, accents, apostrophes and full stops."""
    folded = unaccented(plain(name)).casefold().replace("'", "").replace(".", " ").replace(",", " ")
    return tuple(word for word in folded.replace("-", " ").split() if word not in words().suffixes)


def same_person(left: str, right: str) -> bool:
    """Whether two names can be forms of one: equal, or the shorter's words lie within the longer's.

    A single word counts when it is the last of the longer name, or stands inside it.
    """
    a, b = sorted((parts(left), parts(right)), key=len)
    if not a or not b or a == b:
        return a == b
    return set(a) <= set(b) and (len(a) == 1 or a[-1] == b[-1] or a[0] == b[0])


def _namesake(people: Sequence[Person], name: str, but: Collection[int] = ()) -> Person | None:
    """The first whose name and `name` can be forms of one; those with an id in `but` are passed over."""
    own = frozenset(parts(name))
    for person in people:
        theirs = parts(person.name)
        if own.isdisjoint(theirs) and (own or theirs):  # most of the hundreds that a long list is compared with
            continue
        if id(person) not in but and same_person(person.name, name):
            return person
    return None


def _drop_fragments(people: list[Person]) -> None:
    """A surname that two people share was filed with the first of them, or stands alone: it is no third person."""
    gone: set[int] = set()
    for n, short in enumerate(people):
        if len(parts(short.name)) != 1:
            continue
        near = people[max(0, n - _LATEST) : n + _LATEST]
        fuller = _namesake(near, short.name, but=gone | {id(short)})
        if fuller:
            fuller.offices.extend(short.offices)
            gone.add(id(short))
    people[:] = [p for p in people if id(p) not in gone]


def _report(reading: Reading, person: Person) -> PersonReport:
    held = person.office
    start, end = held.start, held.end
    if len(reading.text[start:end].split()) < _SHORTEST_QUOTE:
        start, end = held.sentence
    return PersonReport(person.name, held.words or None, person.state, (quote(reading.text, start, end),))
