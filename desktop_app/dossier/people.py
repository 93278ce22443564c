"""One person across documents."""

import re
from collections import defaultdict
from collections.abc import Iterable

from desktop_app.domain.entries import Filed, Person
from desktop_app.domain.reports import PersonReport
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier.entries import Keys, in_order
from desktop_app.dossier.moments import span
from desktop_app.dossier.names import may_be_one, name_parts

_STAND_IN = re.compile(r"\bcounterpart\b", re.IGNORECASE)  # an office only by another's: shown last
Group = list[Filed[PersonReport]]


def people(reports: Iterable[Filed[PersonReport]], keys: Keys) -> tuple[Person, ...]:
    """The persons, by name. Fuller names come first and gather the shorter ones that can only be theirs."""
    by_surname: dict[str, list[Filed[PersonReport]]] = defaultdict(list)
    for filed in reports:
        by_surname[(name_parts(filed.report.name) or ("",))[-1]].append(filed)
    found = [_person(members, keys) for _, same in sorted(by_surname.items()) for members in _persons(same)]
    return tuple(sorted(found, key=lambda person: (person.name, person.key)))


def _persons(namesakes: Iterable[Filed[PersonReport]]) -> list[Group]:
    groups: dict[tuple[str, ...], list[Group]] = {}
    fullest_first = sorted(in_order(namesakes), key=lambda f: (-_fullness(f.report.name), f.report.state is None))
    found: list[Group] = []
    for filed in fullest_first:
        same = [g for g in groups.get(name_parts(filed.report.name), []) if _fits(filed, g)]
        fitting = same or [group for group in found if _fits(filed, group)]
        if len(fitting) == 1:
            fitting[0].append(filed)
            continue
        found.append([filed])
        groups.setdefault(name_parts(filed.report.name), []).append(found[-1])
    return found


def _fullness(name: str) -> int:
    return sum(len(part) > 1 for part in name_parts(name))


def _fits(filed: Filed[PersonReport], group: Group) -> bool:
    first = group[0].report
    states = {each.report.state for each in group} | {filed.report.state}
    if len(states - {None}) > 1:
        return False
    left, right = name_parts(filed.report.name), name_parts(first.name)
    if len(left) == 1 and left != right and filed.report.state is None:
        return any(each.source.sha256 == filed.source.sha256 for each in group)
    return may_be_one(left, right)


def _person(group: Group, keys: Keys) -> Person:
    reports = in_order(group)
    newest = sorted(reports, key=lambda f: span(f.source.published_on) or (0, 0), reverse=True)
    offices = dict.fromkeys(f.report.office for f in newest if f.report.office)
    return Person(
        key=keys.key(Category.PERSON, reports[0]),
        name=max(sorted(f.report.name for f in reports), key=lambda name: (_fullness(name), len(name))),
        offices=tuple(sorted(offices, key=lambda office: _STAND_IN.search(office) is not None)),
        state=next((f.report.state for f in reports if f.report.state), None),
        reports=reports,
    )
