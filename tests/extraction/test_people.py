"""Named people with office and State, and what means them later on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.reports import Findings
from desktop_app.extraction import people
from desktop_app.extraction.parties import find as find_parties
from desktop_app.extraction.people import parts, same_person
from desktop_app.extraction.pipeline import extract
from desktop_app.extraction.reading import PersonMention, Reading
from desktop_app.extraction.sentences import split


def read(text: str, publisher: str | None = None) -> Findings:
    return extract(text, title=None, publisher=publisher, published_on=None)


def found(text: str, publisher: str | None = None) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.office, p.state) for p in read(text, publisher).people]


def mentions(text: str) -> list[tuple[str, str, str]]:
    cut = split(text)
    reading = Reading(text, None, None, None, sentences=cut, parties=find_parties(text, cut))
    return [(text[m.start : m.end], m.name, m.how) for m in people.find(reading)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Ana Ruiz of Spain spoke.", ("Ana Ruiz", "Foreign Minister", "ES")),
        ("The Peruvian Foreign Minister, Ms. Ana Ruiz, spoke.", ("Ana Ruiz", "Peruvian Foreign Minister", "PE")),
        ("Kuwait’s foreign minister Omar Al-Sabah spoke.", ("Omar Al-Sabah", "Kuwait’s foreign minister", "KW")),
        (
            "the Prime Minister of Vanuatu, Alatoi Kalsakau, left.",
            ("Alatoi Kalsakau", "Prime Minister of Vanuatu", "VU"),
        ),
        ("Ana Ruiz, the minister of trade of Chile, spoke.", ("Ana Ruiz", "minister of trade of Chile", "CL")),
        (
            "the minister in charge of energy of Togo, Mila Soro, spoke.",
            ("Mila Soro", "minister in charge of energy of Togo", "TG"),
        ),
        ("Minister of Foreign Affairs Ana Ruiz left Lima.", ("Ana Ruiz", "Minister of Foreign Affairs", "PE")),
        (
            "Jan van der Berg, Deputy Prime Minister and Minister of Foreign and European Affairs of Belgium, spoke.",
            ("Jan van der Berg", "Deputy Prime Minister and Minister of Foreign and European Affairs of Belgium", "BE"),
        ),
        (
            "Assistant Secretary of State for African Affairs Mary Jo Doe spoke.",
            ("Mary Jo Doe", "Assistant Secretary of State for African Affairs", "US"),
        ),
        (
            "H.E. Dr. Hassan bin Ali Al Farsi, Speaker of the Knesset, spoke.",
            ("Hassan bin Ali Al Farsi", "Speaker of the Knesset", "IL"),
        ),
        ("Sir John Low, the British Ambassador to Peru, spoke.", ("John Low", "British Ambassador to Peru", "GB")),
        ("Israeli Defense Minister Israel Peres spoke.", ("Israel Peres", "Israeli Defense Minister", "IL")),
        ("Ana Ruiz, who is Chile's Minister of Mines, spoke.", ("Ana Ruiz", "Chile's Minister of Mines", "CL")),
        ("Ana Ruiz was elected President of Chile.", ("Ana Ruiz", "President of Chile", "CL")),
        (
            "Foreign Affairs Secretary Jose Cruz, Jr. spoke in Manila.",
            ("Jose Cruz, Jr.", "Foreign Affairs Secretary", "PH"),
        ),
        ("Jean-Luc N'Diaye, the president of Senegal, spoke.", ("Jean-Luc N'Diaye", "president of Senegal", "SN")),
        ("the UN Secretary-General, Ban Soo-jin, spoke.", ("Ban Soo-jin", "UN Secretary-General", "UN")),
        (
            "Director-General of the World Health Organization Ana Ruiz spoke.",
            ("Ana Ruiz", "Director-General of the World Health Organization", "WHO"),
        ),
        ("Prof. G.L. Perera, the king of Nepal, spoke.", ("G.L. Perera", "king of Nepal", "NP")),
        ("EU foreign policy chief Ana Ruiz spoke.", ("Ana Ruiz", "EU foreign policy chief", "EU")),
        ("His Majesty King Hamad opened the hall in Manama.", ("Hamad", "King", "BH")),
    ],
)  # fmt: skip
def test_a_name_comes_with_its_office_and_state(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister of Vanuatu visited Port Vila on Monday.",
        "Prince Edward Island and the King Fahd Causeway were named.",
        "The Foreign Ministry of Peru issued a statement.",
        "On Monday, the President left for New York.",
        "The ministers signed the Vienna Convention in Geneva.",
        "FOREIGN MINISTER RUIZ VISITS OSLO FOR TALKS",
    ],
)
def test_places_bodies_and_headlines_are_no_people(text: str) -> None:
    assert found(text) == []


def test_a_plural_office_is_shared_out() -> None:
    text = "Foreign Ministers Ana Ruiz of Chile and Jan Berg of Norway met. "
    assert found(text) == [("Ana Ruiz", "Foreign Minister", "CL"), ("Jan Berg", "Foreign Minister", "NO")]
    text = "Chile and Norway held talks. In the chair were their deputy ministers, Ana Ruiz and Jan Berg."
    assert [(name, state) for name, _, state in found(text)] == [("Ana Ruiz", "CL"), ("Jan Berg", "NO")]


def test_a_counterpart_holds_the_same_office_elsewhere() -> None:
    text = "Prime Minister Ana Ruiz met her Norwegian counterpart, Jan Berg, in Oslo. Chile and Norway are friends."
    assert found(text) == [("Ana Ruiz", "Prime Minister", "CL"), ("Jan Berg", "Norwegian counterpart", "NO")]


def test_an_office_without_a_state_is_its_publishers_if_the_text_speaks_of_that_state() -> None:
    text = "Minister Ana Ruiz spoke in Oslo. Norway and Chile signed a treaty."
    assert found(text, "minrel.gob.cl") == [("Ana Ruiz", "Minister", "CL")]
    assert found(text, "Ministry of Foreign Affairs of Norway") == [("Ana Ruiz", "Minister", "NO")]


def test_in_a_survey_of_many_states_no_state_is_guessed() -> None:
    text = "Peru, Chile, Norway, Chad, Fiji and Oman were discussed. Minister Ana Ruiz was absent."
    assert found(text) == [("Ana Ruiz", "Minister", None)]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("President Ana Ruiz has been invited to visit Fiji. Fiji and Peru are friends.", "Ana Ruiz", "PE"),
        ("Prime Minister Jan Berg arrived in Lima. Peru and Norway will talk about fish.", "Jan Berg", "NO"),
        ("Minister Jan Berg received Ana Ruiz, the Peruvian ambassador. Peru and Norway trade.", "Jan Berg", "NO"),
        ("President Ana Ruiz of Peru, accompanied by Minister Luis Mora, came. Chile, Chile.", "Luis Mora", "PE"),
        ("Peru's minister Ana Ruiz met her counterpart, Jan Berg. Peru and Norway trade.", "Jan Berg", "NO"),
        ("The European Commission spoke on Peru. Commission President Eva Roth praised Peru.", "Eva Roth", "EU"),
        ("The African Union met. The Chairperson of the Commission, Ali Diallo, praised Peru.", "Ali Diallo",
         "African Union"),
        ("Premier Jan Roth arrived in Lima. Peru, Norway. Ana Ruiz met a Norwegian colleague, Bo Dahl.", "Jan Roth",
         "NO"),
        ("Peru and Norway spoke. Minister Ana Ruiz signed. Her Norwegian colleague Bo Dahl left.", "Ana Ruiz", "PE"),
        ("Peru summoned the Chilean ambassador. Ambassador Ana Ruiz came. Peru waits.", "Ana Ruiz", "CL"),
        ("Ambassador Ana Ruiz was in Lima. Peru waits.", "Ana Ruiz", None),
        ("Peru waits for King Olav Berg. Peru hopes.", "Olav Berg", None),
        ("Norway and Peru wait for King Olav Berg. Peru, Peru, Peru.", "Olav Berg", "NO"),
        ("Ana Ruiz, Special Representative of the Secretary-General for Chad, left.", "Ana Ruiz", "UN"),
        ("Norway's Deputy Ambassador Ana Ruiz left Peru. Peru, Peru.", "Ana Ruiz", "NO"),
        ("Peru was praised by the Secretary-General, Eva Roth, on Monday.", "Eva Roth", None),
        ("The Sejm will vote on the treaty with Peru. Peru waits. Peru hopes. Minister Eva Roth spoke.", "Eva Roth",
         "PL"),
        ("Peru protests over dam\n\nNorway and Norway's banks paid. Minister Ana Ruiz objected.", "Ana Ruiz", "PE"),
    ],
)  # fmt: skip
def test_the_document_tells_whose_minister_is_meant(text: str, name: str, state: str | None) -> None:
    assert [s for n, _, s in found(text) if n == name] == [state]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Ministers Ana Ruiz and Jan Berg met in Lima. Peru and Norway will trade more.",
            [("Ana Ruiz", "Prime Minister", "PE"), ("Jan Berg", "Prime Minister", "NO")],
        ),
        (
            "Two Permanent Secretaries, Ana Ruiz (Defence) and Jan Berg (Home Affairs), came.",
            [("Ana Ruiz", "Permanent Secretary", None), ("Jan Berg", "Permanent Secretary", None)],
        ),
        (
            "The presidents of Peru and Norway were there. Ana Ruiz and Jan Berg shook hands.",
            [("Ana Ruiz", "president", "PE"), ("Jan Berg", "president", "NO")],
        ),
        (
            "For his part John Tax, the Peruvian Minister of Mines, left.",
            [("John Tax", "Peruvian Minister of Mines", "PE")],
        ),
        ("The winner, Dr Ana María Ruiz, left Peru.", [("Ana María Ruiz", "winner", "PE")]),
        ("The then Foreign Secretary S Rao flew home.", [("S Rao", "then Foreign Secretary", None)]),
        ("Ana Ruiz, the mediator of NATO, flew home.", [("Ana Ruiz", "mediator of NATO", "NATO")]),
        ("The government of KP Rana Rao fell in Nepal.", [("KP Rana Rao", None, "NP")]),
        (
            "Among those who came was Ana Ruiz. The speaker of the Peruvian parliament smiled.",
            [("Ana Ruiz", "speaker of the Peruvian parliament", "PE")],
        ),
        ("Crown Prince Ali bin Omar was received in Muscat.", [("Ali bin Omar", "Crown Prince", "OM")]),
        (
            "Ana Ruiz, Director-General, Department of Treaties, Ministry of Mines, signed for Peru.",
            [("Ana Ruiz", "Director-General, Department of Treaties, Ministry of Mines", "PE")],
        ),
        ("The treaty was signed by Ana Ruiz and Jan Berg.", [("Ana Ruiz", None, None), ("Jan Berg", None, None)]),
        ("Manchester United won. Fort Norman hosted talks. Rolls Royce met no one. Port Louis signed.", []),
        ("The Treaty on Mutual Assistance was signed. Al Jazeera was there. Rocks met Sand.", []),
    ],
)
def test_people_are_found_however_their_office_is_told(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert found(text) == expected


def test_a_state_that_owns_a_name_is_its_state() -> None:
    assert found("Norway's Jan Berg said the talks had been useful.") == [("Jan Berg", None, "NO")]


def test_a_leader_of_a_state_nobody_named_is_left_open() -> None:
    text = "Mr. Ruiz said it was late. The Turkish leader underscored the risks."
    assert [w for w, _, _ in mentions(text)] == ["Ruiz"]


def test_the_fullest_name_and_office_are_kept() -> None:
    text = "Minister Ruiz spoke. Foreign Minister Ana María Ruiz of Chile left. Ruiz was tired."
    assert found(text) == [("Ana María Ruiz", "Foreign Minister", "CL")]


def test_who_speaks_is_a_person_even_without_an_office() -> None:
    assert found("Mr. Ruiz said the talks had been useful.") == [("Ruiz", None, None)]
    assert found("The talks in San Marcos were useful.") == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Foreign Minister Ana Ruiz of Chile spoke. The minister smiled.", "The minister", "Ana Ruiz"),
        ("Foreign Minister Ana Ruiz of Chile spoke. She smiled.", "She", "Ana Ruiz"),
        ("Foreign Minister Ana Ruiz of Chile spoke. The Chilean diplomat smiled.", "The Chilean diplomat", "Ana Ruiz"),
        ("Foreign Minister Ana Ruiz of Chile spoke. Ruiz smiled.", "Ruiz", "Ana Ruiz"),
        (
            "Foreign Minister Ana Ruiz of Chile met Trade Minister Jan Berg of Norway. The Norwegian minister smiled.",
            "The Norwegian minister",
            "Jan Berg",
        ),
    ],
)
def test_later_words_mean_the_right_person(text: str, words: str, name: str) -> None:
    assert (words, name) in [(w, n) for w, n, _ in mentions(text)]


def test_he_and_she_are_not_one_person() -> None:
    text = "President Ana Ruiz of Chile met Minister Jan Berg of Norway. Mr. Berg said no. He stood up. She smiled."
    assert [n for w, n, how in mentions(text) if how == "pronoun"] == ["Jan Berg", "Ana Ruiz"]


def test_what_may_mean_two_people_is_left_open() -> None:
    text = "President Ana Ruiz of Chile met Minister Pablo Ruiz of Peru. Ruiz smiled. The Norwegian minister left."
    assert [w for w, _, how in mentions(text) if how != "name"] == []


def test_a_street_or_a_namesake_is_not_the_person() -> None:
    text = "President Fidel Mora of Chile spoke. Mora Street and Raul Mora were mentioned."
    assert [w for w, _, _ in mentions(text)] == ["Fidel Mora"]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Gideon Sa’ar", "Gideon Sa'ar", True),
        ("Luiz Inácio Silva", "Silva", True),
        ("Ana Ruiz", "Pablo Ruiz", False),
        ("Teo Locsin, Jr.", "Teo Locsin", True),
        ("Ana María Ruiz", "Ana Ruiz", True),
    ],
)
def test_forms_of_one_name(left: str, right: str, same: bool) -> None:
    assert same_person(left, right) is same
    assert same_person(right, left) is same


_PIECES = ["President ", "Ana Ruiz", " of Chile", ", ", "the ", "and ", "Minister", "he said. ", "’s ", "\n", "Dr. "]


@given(st.lists(st.sampled_from(_PIECES), max_size=25))
def test_mentions_and_quotes_lie_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    cut = split(text)
    reading = Reading(text, None, None, None, sentences=cut, parties=find_parties(text, cut))
    found_mentions, reports = people.find(reading)
    assert (found_mentions, reports) == people.find(reading)
    assert all(isinstance(m, PersonMention) and text[m.start : m.end].strip() for m in found_mentions)
    assert all(q.text == text[q.start : q.end] for r in reports for q in r.quotes)
    assert all(parts(r.name) for r in reports)
