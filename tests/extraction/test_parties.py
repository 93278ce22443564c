"""Which States and organisations a text names."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.extraction.gazetteer import organisations, party_code, party_name, state_codes, states, surfaces
from desktop_app.extraction.parties import find


def named(text: str) -> list[tuple[str, str, str]]:
    return [(text[p.start : p.end], p.code, p.how) for p in find(text, ())]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Guinea-Bissau", "GW"),
        ("Equatorial Guinea", "GQ"),
        ("Papua New Guinea", "PG"),
        ("Guinea", "GN"),
        ("Nigeria", "NG"),
        ("Niger", "NE"),
        ("the Republic of the Congo", "CG"),
        ("the Democratic Republic of the Congo", "CD"),
        ("South Sudan", "SS"),
        ("Sudan", "SD"),
        ("North Korea", "KP"),
        ("the Republic of Korea", "KR"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("the People's Republic of China", "CN"),
        ("the Republic of China", "TW"),
        ("Dominican Republic", "DO"),
        ("the Commonwealth of Dominica", "DM"),
        ("U.S.", "US"),
        ("KAZAKHSTAN", "KZ"),
        ("Eurasian Economic Commission", "EEC"),
        ("the Shanghai Cooperation Organization", "SCO"),
        ("UN Security Council", "UN"),
    ],
)
def test_a_name_means_one_party(text: str, code: str) -> None:
    assert [p[1] for p in named(text)] == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kazakh and Israeli ministers", [("Kazakh", "KZ", "demonym"), ("Israeli", "IL", "demonym")]),
        ("talks in Astana", [("Astana", "KZ", "capital")]),
        ("Brazil’s president", [("Brazil", "BR", "name")]),
        ("an Algerian-Turkish commission", [("Algerian", "DZ", "demonym"), ("Turkish", "TR", "demonym")]),
        ("the Republic of\nMoldova", [("Republic of\nMoldova", "MD", "name")]),
    ],
)
def test_how_a_party_is_named(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sejm voted.", [("Sejm", "PL", "institution")]),
        ("the Verkhovna Rada", [("Verkhovna Rada", "UA", "institution")]),
        ("Gaimusho denied it", [("Gaimusho", "JP", "institution")]),
        ("a State Department official", [("State Department", "US", "institution")]),
        ("Pakistan's Foreign Office", [("Pakistan", "PK", "name"), ("Foreign Office", "PK", "institution")]),
        ("In London the Foreign Office", [("London", "GB", "capital"), ("Foreign Office", "GB", "institution")]),
        ("Canada's House of Commons", [("Canada", "CA", "name"), ("House of Commons", "CA", "institution")]),
        ("The Foreign Office said no.", []),
        ("The Congress met.", []),
        ("U.S. Congress", [("U.S. Congress", "US", "institution")]),
    ],
)
def test_a_body_acts_for_its_state_where_the_text_tells_which(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    ["US$ 5 million", "the Jordan River", "Lake Chad", "South Georgia", "the Vienna Convention", "let us go", "chad",
     "Romania's neighbour"[1:], "Latin America", "Indianapolis"],
)  # fmt: skip
def test_words_that_name_no_party(text: str) -> None:
    assert named(text) == []


def test_every_state_has_a_code_of_its_own_and_a_name_that_finds_it() -> None:
    codes = [state.code for state in states()]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert all(party_code(state.name) == state.code for state in states())
    assert {"XK", "PS", "VA", "TW"} <= state_codes()
    assert len(codes) >= 197 + 30


def test_no_organisation_has_the_code_of_a_state() -> None:
    assert not {body.code for body in organisations()} & state_codes()


def test_every_organisation_is_found_by_its_short_name() -> None:
    assert all(surfaces()[body.code][0] == body.code for body in organisations())
    assert len(organisations()) >= 150


@pytest.mark.parametrize(
    ("typed", "code"), [("kz", "KZ"), ("turkiye", "TR"), ("côte d’ivoire", "CI"), ("nato", "NATO")]
)
def test_a_typed_party_is_found_whatever_its_case_and_accents(typed: str, code: str) -> None:
    assert party_code(typed) == code
    assert party_code("no such party") is None
    assert party_name("KZ") == "Kazakhstan"


@given(st.lists(st.sampled_from(["Kazakhstan", "UN", " ", "x", "’s", "\n", "Niger", "ia", "-"]), max_size=30))
def test_mentions_are_whole_words_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find(text, ())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for mention in found:
        assert not text[mention.start - 1 : mention.start].isalnum()
        assert not text[mention.end : mention.end + 1].isalnum()
