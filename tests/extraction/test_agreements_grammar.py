"""Grammar that tells who and what is meant: each way of writing with its look-alikes that mean something else."""

import pytest

from desktop_app.domain.reports import Findings
from desktop_app.extraction.pipeline import extract


def told(text: str, published_on: str | None = "2025-06-04") -> Findings:
    found = extract(text.replace("|", "\n\n"), title=None, publisher=None, published_on=published_on)
    assert not found.problems
    return found


def agreements(text: str) -> list[str]:
    """The agreements of `text` as "form stage parties: title"."""
    return [f"{a.form.value} {a.stage.value} {'+'.join(sorted(a.parties))}: {a.title}" for a in told(text).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject of a relative clause with "that"
        ("The Ports Agreement that was signed on 2 June 2025 matters most to Estonia and Kenya.",
         ["agreement signed EE+KE: Ports Agreement"]),
        ("Estonia said that Kenya was ready. The Ports Agreement matters.", ["agreement signed : Ports Agreement"]),
        # a counted whole told one by one
        ("Estonia and Kenya signed two memoranda of understanding today: one on ports and one on forestry.",
         ["memorandum signed EE+KE: Memorandum of understanding on ports",
          "memorandum signed EE+KE: Memorandum of understanding on forestry"]),
        ("Estonia and Kenya signed two treaties, one on extradition, the other on visas.",
         ["agreement signed EE+KE: Treaty on extradition", "agreement signed EE+KE: Treaty on visas"]),
        ("Estonia and Kenya signed three memoranda of understanding, one on ports and one on forestry among them.",
         ["memorandum signed EE+KE: Three memoranda of understanding"]),
        ("Estonia and Kenya signed two memoranda of understanding: one in Nairobi and one in Tallinn.",
         ["memorandum signed EE+KE: Two memoranda of understanding"]),
        # "of" once more before the second of two
        ("Latvia and Ghana signed the texts of the Agreement on Ports and of the Memorandum on Fisheries.",
         ["agreement signed GH+LV: Agreement on Ports",
          "memorandum signed GH+LV: Memorandum on Fisheries"]),
        ("Latvia and Ghana signed the Agreement on the Avoidance of Double Taxation and of Tax Evasion.",
         ["agreement signed GH+LV: Agreement on the Avoidance of Double Taxation and of Tax Evasion"]),
        # three at one table
        ("The foreign ministers of Estonia, Ghana and Peru met in Lima. They signed a memorandum on water.",
         ["memorandum signed EE+GH+PE: Memorandum on water"]),
        ("The leaders of Estonia, Ghana and Peru met in Lima. The countries signed a memorandum on water.",
         ["memorandum signed EE+GH+PE: Memorandum on water"]),
        ("Estonia and Ghana fear Peru, Fiji and Mali. Estonia met Ghana. The ministers signed a memorandum on water.",
         ["memorandum signed EE+GH: Memorandum on water"]),
        # a title goes on past a possessive, and ends before a town
        ("Latvia and the European Union signed an agreement on Latvia's part in the Digital Europe Programme.",
         ["agreement signed EU+LV: Agreement on Latvia's part in the Digital Europe Programme"]),
        ("Latvia and Ghana signed a treaty on visas in Accra.", ["agreement signed GH+LV: Treaty on visas"]),
        ("Latvia and Ghana signed a treaty on trade in ivory.", ["agreement signed GH+LV: Treaty on trade in ivory"]),
        ("An agreement associating Latvia to the Digital Europe Programme was signed by the European Union and Latvia.",
         ["agreement signed EU+LV: Agreement associating Latvia to the Digital Europe Programme"]),
        # what came of a visit
        ("President Olga Berzina of Latvia's visit to Ghana produced an air services agreement.",
         ["agreement agreed GH+LV: Air services agreement"]),
        ("President Olga Berzina of Latvia's visit to Ghana did not produce an agreement.", []),
        # exchanged like signed
        ("The leaders of Latvia and Ghana saw the exchange of a treaty on visas and a programme of cultural work.",
         ["agreement signed GH+LV: Treaty on visas", "programme signed GH+LV: Programme of cultural work"]),
        # the subject of a passive after another one, and of a verb after "and"
        ("Ties of Latvia and Ghana were lifted to a strategic partnership and a doubling of trade by 2030 was agreed.",
         ["undertaking completed GH+LV: Strategic partnership", "undertaking agreed GH+LV: Doubling of trade by 2030"]),
        ("Trade stood at USD 100 million, and Latvia and Ghana agreed to raise it to USD 500 million by 2028.",
         ["undertaking agreed GH+LV: Raise it to USD 500 million by 2028"]),
    ],
)  # fmt: skip
def test_what_is_told_one_by_one_and_by_whom(text: str, expected: list[str]) -> None:
    assert agreements(text) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya and Chile held talks in Nairobi, led by Director General for American and European Affairs Ali Otieno.",
         "CL+KE"),
        ("Kenya and Chile held talks led by the Assistant Secretary for Chinese and Mongolian Affairs, Ali Otieno.",
         "CL+KE"),
        ("Kenya held talks with the American Secretary of State for Foreign Affairs in Nairobi.", "KE+US"),
    ],
)  # fmt: skip
def test_an_adjective_within_an_office_is_nobodys_party(text: str, parties: str) -> None:
    assert ["+".join(sorted(e.parties)) for e in told(text).events] == [parties]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru and Kenya signed a Memorandum on Cooperation in the Field of Agriculture today.", None),
        ("Peru and Kenya signed a Memorandum on Cooperation in Civil Protection in Lima today.", "Lima"),
        ("Peru and Kenya signed a Memorandum on Agriculture in Sphinx City today.", "Sphinx City"),
    ],
)
def test_a_field_of_work_is_no_place(text: str, place: str | None) -> None:
    assert [e.place for e in told(text).events] == [place]


TWO = "Peru and Mali signed a visa waiver agreement on Monday. They also signed a memorandum on farming. "


@pytest.mark.parametrize(
    ("text", "not_yet"),
    [
        ("The visa waiver covers diplomats. It has not been ratified.", "Visa waiver agreement"),
        ("The memorandum on farming covers rice. It has not been ratified.", "Memorandum on farming"),
        ("Rain fell. It has not been ratified.", "Memorandum on farming"),
    ],
)
def test_it_is_what_the_sentence_before_speaks_of(text: str, not_yet: str) -> None:
    assert [a.title for a in told(TWO + text).agreements if a.ruled_out] == [not_yet]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Togo has a strategic partnership with Peru, agreed between the two presidents.",
         ["undertaking agreed PE+TG: Strategic partnership"]),
        ("Togo wanted a strategic partnership with Peru, a large country.", []),
    ],
)  # fmt: skip
def test_a_partnership_is_agreed_by_a_participle_after_it(text: str, expected: list[str]) -> None:
    assert agreements(text) == expected


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("When Prime Minister Kofi Adjei came to Lima on 4 June, Peru was glad. Peru trades with Togo.", "TG"),
        ("When Prime Minister Kofi Adjei came to power, Peru was glad. Peru trades with Togo.", "PE"),
    ],
)
def test_who_comes_to_a_country_is_not_of_it(text: str, state: str) -> None:
    assert [p.state for p in told(text).people] == [state]
