"""One person under several spellings, and namesakes apart."""

import pytest

from desktop_app.dossier import compile_dossier
from tests.dossier.handmade import Desk


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gideon Sa’ar", "Gideon Saar"),
        ("Kassym-Jomart Tokayev", "Kassym‑Jomart Tokaev"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("Katerina N Sakellaropoulou", "K. Sakellaropoulou"),
        ("Dr. Ana Berg", "Ana Berg"),
        ("Ana Berg", "Berg"),
    ],
)
def test_spellings_of_one_name_in_one_state_are_one_person(one: str, other: str) -> None:
    desk = Desk()
    [person] = compile_dossier([desk.person("a", one, "Minister", "KZ"), desk.person("b", other, None, "KZ")]).people
    assert len(person.reports) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ana Berg", "KZ"), ("Ana Berg", "IL")),
        (("Ana Berg", "KZ"), ("Olga Berg", "KZ")),
        (("Ana Berg", "KZ"), ("Berg", None)),  # a bare surname in another document may be anyone's
    ],
)
def test_namesakes_stay_apart(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    desk = Desk()
    reports = [desk.person(d, name, None, state) for d, (name, state) in (("a", one), ("b", other))]
    assert len(compile_dossier(reports).people) == 2


def test_a_surname_that_two_may_bear_stays_by_itself() -> None:
    desk = Desk()
    reports = [desk.person(d, n, None, "KZ") for d, n in (("a", "Ana Berg"), ("b", "Olga Berg"), ("c", "Berg"))]
    assert [person.name for person in compile_dossier(reports).people] == ["Ana Berg", "Berg", "Olga Berg"]


def test_the_fullest_name_and_the_offices_that_say_most_come_first() -> None:
    desk = Desk()
    reports = [
        desk.person("a", "Berg", "Kazakh counterpart", "KZ"),
        desk.person("b", "Ana Berg", "Foreign Minister", "KZ"),
    ]
    [person] = compile_dossier(reports).people
    assert (person.name, person.offices) == ("Ana Berg", ("Foreign Minister", "Kazakh counterpart"))
