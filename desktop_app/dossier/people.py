"""One person across documents."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop_app.domain.entries import Filed, Person
from desktop_app.domain.reports import PersonReport
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier.moments import span
from desktop_app.dossier.names import Name, may_be_one, name_parts
from desktop_app.dossier.order import in_order, key_of, order_of

_STAND_IN = re.compile(r"\bcounterpart\b", re.IGNORECASE)  # an office only by another's: shown last


@dataclass(slots=True)
class _Group:
    """The reports of one person while they are gathered."""

    name: Name
    state: str | None
    reports: list[Filed[PersonReport]] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)

    def add(self, other: "_Group") -> None:
        self.state = self.state or other.state
        self.reports += other.reports
        self.documents |= other.documents

    def fits(self, other: "_Group") -> bool:
        """Whether `other`, whose name is no fuller, can only be told of as this person."""
        if self.state and other.state and self.state != other.state:
            return False
        if len(other.name) == 1 and other.name != self.name and other.state is None:
            return not other.documents.isdisjoint(self.documents)
        return may_be_one(self.name, other.name)


def people(reports: Iterable[Filed[PersonReport]]) -> tuple[Person, ...]:
    """The persons, by name. Fuller names come first and gather the shorter ones that can only be theirs."""
    alike: dict[tuple[Name, str | None, str], _Group] = {}
    for filed in in_order(reports):
        name, state, document = name_parts(filed.report.name), filed.report.state, filed.source.sha256
        apart = document if len(name) == 1 and state is None else ""  # a bare surname is someone of its own document
        group = alike.setdefault((name, state, apart), _Group(name, state))
        group.reports.append(filed)
        group.documents.add(document)
    namesakes: dict[str, list[_Group]] = defaultdict(list)
    for group in alike.values():
        namesakes[(group.name or ("",))[-1]].append(group)
    found = [_person(group) for same in namesakes.values() for group in _gathered(same)]
    return tuple(sorted(found, key=lambda person: (person.name, person.key)))


def _gathered(same: Iterable[_Group]) -> Iterator[_Group]:
    persons: list[_Group] = []
    for group in sorted(same, key=lambda g: (-_fullness(g.name), g.state is None)):
        fitting = [person for person in persons if person.fits(group)]
        exact = [person for person in fitting if person.name == group.name]
        chosen = exact if len(exact) == 1 else fitting
        if len(chosen) == 1:
            chosen[0].add(group)
        else:
            persons.append(group)
    return iter(persons)


def says_nothing_new(filed: Filed[PersonReport], person: Person) -> bool:
    """Whether a further report of a form of name that is the person's leaves all but the reports as they are; `person`
    has at least its first report."""
    said, first = filed.report, person.reports[0]
    name = max(sorted((said.name, person.name)), key=_name_order)
    office = said.office is None or said.office == next(iter(person.offices), None)
    return name == person.name and office and order_of(filed) > order_of(first)


def _name_order(name: str) -> tuple[int, int]:
    return _fullness(name_parts(name)), len(name)


def _fullness(name: Name) -> int:
    return sum(len(part) > 1 for part in name)


def _person(group: _Group) -> Person:
    reports = in_order(group.reports)
    newest = sorted(reports, key=lambda f: span(f.source.published_on) or (0, 0), reverse=True)
    offices = dict.fromkeys(filed.report.office for filed in newest if filed.report.office)
    names = sorted(filed.report.name for filed in reports)
    return Person(
        key=key_of(Category.PERSON, reports[0]),
        name=max(names, key=_name_order),
        offices=tuple(sorted(offices, key=lambda office: _STAND_IN.search(office) is not None)),
        state=group.state,
        reports=reports,
    )
