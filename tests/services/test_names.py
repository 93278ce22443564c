"""What the officer types finds the party; what nobody is called names a remedy."""

import pytest

from desktop_app.domain.errors import InvalidInputError
from desktop_app.services.names import known_parties, party_code, party_name


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Kazakhstan", "KZ"),
        ("kazakhstan", "KZ"),
        ("kz", "KZ"),
        (" KZ ", "KZ"),
        ("türkiye", "TR"),
        ("Turkiye", "TR"),
        ("cote d’ivoire", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("eu", "EU"),
        ("European Union", "EU"),
        ("United Nations", "UN"),
    ],
)
def test_a_name_or_code_in_any_case_finds_its_party(typed: str, code: str) -> None:
    assert party_code(typed) == code


@pytest.mark.parametrize("typed", ["", "Atlantis", "Astana", "Kazakh", "K", "Kazakhstan and Israel"])
def test_what_is_no_party_says_so_and_names_a_remedy(typed: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        party_code(typed)
    assert caught.value.remedy


def test_a_slip_of_the_pen_is_answered_with_the_right_name() -> None:
    with pytest.raises(InvalidInputError, match="Did you mean Kazakhstan"):
        party_code("Kazakhstn")


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert [party_name(code) for code in ("KZ", "OSCE", "ZZ", "Gideon Sa’ar")] == [
        "Kazakhstan",
        "OSCE",
        "ZZ",
        "Gideon Sa’ar",
    ]


def test_every_party_that_is_offered_is_understood() -> None:
    assert [name for name in known_parties() if party_name(party_code(name)) != name] == []
