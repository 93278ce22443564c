"""Agreements told in the many ways of desks, wires and gazettes; each with what they must not be taken for."""

import pytest

from desktop_app.domain.reports import AgreementReport
from desktop_app.extraction.pipeline import extract


def agreements(text: str) -> tuple[AgreementReport, ...]:
    found = extract(text, title=None, publisher=None, published_on="2024-05-15")
    assert not found.problems
    return found.agreements


STAGES = """
Talks on a trade agreement between Norway and Peru have been concluded, Oslo said. | agreement agreed NO+PE
Norway and Peru wrapped up negotiations for a double taxation treaty. | agreement agreed NO+PE
Negotiations on a trade agreement between Kenya and Nepal broke down. | agreement negotiating KE+NP
An extradition treaty between Kenya and Nepal would be signed by June, the minister said. | agreement agreed KE+NP
The fisheries agreement between Senegal and Gabon is being reviewed by both governments. | agreement negotiating GA+SN
Ghana has called off the port deal with Serbia. | agreement terminated GH+RS
Nepal tore up its water treaty with Kenya. | agreement terminated KE+NP
Ghana put off the signing of the fisheries agreement with Serbia. | agreement suspended GH+RS
The Sejm ratified the defence agreement with Norway on 3 May 2024. | agreement ratified PL
The Seimas passed the extradition treaty with Kenya. | agreement ratified LT
The Knesset gave its consent to the air services agreement with Morocco. | agreement ratified IL
The Cabinet of Jamaica approved the draft agreement on air services with Ghana. | agreement negotiating GH+JM
The agreement on air services between Jamaica and Ghana took effect in 2001. | agreement in_force GH+JM
Diplomatic notes changed hands on Friday between the prime ministers of Fiji and Samoa. | exchange_of_notes signed FJ+WS
Kenya and Nepal put pen to paper on a labour agreement. | agreement signed KE+NP
Kenya and Nepal clinched a trade deal in Doha. | agreement agreed KE+NP
Kenya and Nepal are close to a deal on water. | agreement negotiating KE+NP
The trade agreement was signed in Geneva, Switzerland, by Kenya and Nepal. | agreement signed KE+NP
Kenya has signed but not yet ratified the labour agreement with Nepal. | agreement signed KE+NP
Georgia has applied for membership of the European Union. | membership proposed EU+GE
Bosnia and Herzegovina was granted candidate status for the European Union. | membership negotiating BA+EU
Mali, Niger and Chad have withdrawn from ECOWAS. | membership terminated ECOWAS+ML+NE+TD
Gabon was suspended from the Commonwealth. | membership suspended Commonwealth+GA
Maldives rejoined the Commonwealth in 2020. | membership in_force Commonwealth+MV
Nepal suggested that Bhutan and Nepal set up a joint committee on hydropower. | mechanism proposed BT+NP
Norway has finished its part of the bridge to Sweden, the ministry said. | undertaking completed NO+SE
Ghana gave its word that the border with Togo would be reopened by the end of the year. | undertaking agreed GH+TG
Canada stands ready to provide Peru with 40 million dollars for its ports. | undertaking proposed CA+PE
Germany is to fund a hospital in Niger. | undertaking agreed DE+NE
The signing of a memorandum on visas between Peru and Chile is scheduled for July. | memorandum agreed CL+PE
Peru asked Chile in March to extradite the general; Santiago has refused. | undertaking terminated CL+PE
Peru asked Chile to extradite the general. Chile has refused: it would breach the law. | undertaking terminated CL+PE
Peru asked Chile to extradite the general; Santiago has agreed. | undertaking agreed CL+PE
Peru asked Chile to extradite the general. Norway has refused. | undertaking proposed CL+PE
Peru and Chile are bound by a treaty of 1929, which Peru wants to change. | agreement signed CL+PE
An accord on air services between Peru and Chile, in force since 2011, is to be changed. | agreement in_force CL+PE
An exchange of notes for a ferry that Japan is to pay for has taken place with Samoa. | exchange_of_notes signed JP+WS
Peru and Chile adopted a plan of joint exercises for 2026. | programme signed CL+PE
The Plan on Bilateral Cooperation for 2024 was signed by Peru and Chile. | programme signed CL+PE
Peru and Chile agreed that a technical group will be set up. | mechanism agreed CL+PE
Both Peru and Chile undertook to have a single fee in place by 31 March 2025. | undertaking agreed CL+PE
Norway will go on providing Laos with 1,160 scholarships a year. | undertaking agreed LA+NO
Paraguay offered Uruguay the use of a free zone at Villeta. | undertaking proposed PY+UY
Peru stands ready to host a special session of the council with Chile. | undertaking proposed CL+PE
Peru asked Norway for help with the clearing of mines. | undertaking proposed NO+PE
Armenia wants boundary talks with Georgia. | undertaking proposed AM+GE
Chad and Sudan are carrying out the cooperation deals which the two countries signed in Paris. | agreement signed SD+TD
Approval was given to the Visa Waiver Agreement that Nepal and Chile have signed. | agreement ratified CL+NP
Sudan has asked Norway to mediate in the border dispute. | undertaking proposed NO+SD
The Commonwealth has been asked by Chad and Sudan to help with the pullback. | undertaking proposed Commonwealth+SD+TD
The Vodno Agreement between Serbia and Malta, which ended a dispute, had come into effect. | agreement in_force MT+RS
Fiji and Samoa aim to lift trade to 1 billion dollars by 2030. | undertaking agreed FJ+WS
Fiji aims to lift trade with Samoa to 1 billion dollars by 2030. | undertaking proposed FJ+WS
""".strip().splitlines()


@pytest.mark.parametrize("line", STAGES)
def test_a_way_of_telling_gives_form_stage_and_parties(line: str) -> None:
    sentence, _, wanted = line.rpartition(" | ")
    found = agreements(sentence)
    assert [f"{a.form.value} {a.stage.value} {'+'.join(sorted(a.parties))}" for a in found] == [wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway is committed to democracy and peace.",
        "Both nations are committed to resolving the matter for the benefit of generations to come, Norway said.",
        "The two armies will work out how the troops of Kenya are to be pulled back.",
        "The agreement signals an intent to move closer.",
        "The Prime Minister of Peru called his talks in Oslo very fruitful.",
        "Norway will continue to support peace.",
        "It is by such notes that a treaty can take effect.",
        "Should a multilateral agreement take effect, it shall prevail over the present Agreement.",
        "Joining NATO would cost money, he warned.",
        "Kenya's minister said trade would lead to higher growth.",
    ],
)
def test_a_principle_a_question_or_a_forecast_is_no_undertaking(sentence: str) -> None:
    assert agreements(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Chile will open an embassy in Nairobi by March 2026.", "2026-03"),
        ("Fiji and Samoa agreed to lift trade to 1 billion before the end of the first quarter of 2027.", "2027-03"),
        ("Fiji and Samoa agreed to exchange ambassadors within six months.", "2024-11"),
        ("Fiji and Samoa will start direct flights next year.", "2025"),
        ("Ghana undertook to return 200 artefacts to Nigeria no later than 1 June 2025.", "2025-06-01"),
        ("France will withdraw its troops from Niger by the end of the year.", "2024"),
        ("Norway pledged 40 million euros for the port in Peru.", None),
    ],
)
def test_a_deadline_is_read_from_its_words(sentence: str, due: str | None) -> None:
    (one,) = agreements(sentence)
    assert (one.due, one.when) == (due, None)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "An invitation to come to Oman was handed to the King of Spain by the Omani ambassador.",
            "the King of Spain to visit Oman",
        ),
        (
            "To the ceremony the Prime Minister of Fiji has been officially invited by Samoa.",
            "the Prime Minister of Fiji to attend the ceremony",
        ),
        (
            "The minister invited her Nepalese counterpart to pay an official visit to Nairobi.",
            "her Nepalese counterpart to visit Nairobi",
        ),
        (
            "The King of Jordan has been invited to attend the inauguration of the president.",
            "the King of Jordan to attend the inauguration of the president",
        ),
    ],
)
def test_an_invitation_is_titled_by_guest_and_goal(sentence: str, title: str) -> None:
    assert [a.title for a in agreements(sentence)] == [f"Invitation to {title}"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Japan will waive visas for holders of ordinary Qatari passports, the ministry said.",
            "Waiver of visas for holders of ordinary Qatari passports",
        ),
        ("Ghana gave its word that the border with Togo would be reopened.", "Reopening of the border with Togo"),
        ("Direct flights between Fiji and Samoa will resume on 1 June.", "Direct flights between Fiji and Samoa"),
        ("Fiji and Samoa have agreed in principle on a joint patrol.", "Joint patrol"),
        (
            "Norway will provide Malawi with 60 million kroner, while Peru will send rice.",
            "Provide Malawi with 60 million kroner",
        ),
        (
            "Kenya and Nepal exchanged letters on the opening of consulates.",
            "Exchange of letters on the opening of consulates",
        ),
        ("Ghana acceded to NATO in 2024.", "Ghana's membership of NATO"),
        ("Ghana has decided to join NATO.", "Ghana's decision to join NATO"),
        (
            "Georgia has applied for membership of the European Union.",
            "Georgia's proposed membership of the European Union",
        ),
    ],
)
def test_a_title_is_a_noun_phrase_in_the_words_of_the_source(sentence: str, title: str) -> None:
    assert title in [a.title for a in agreements(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru has a plan for trade, which Chile praised.",
        "Peru and Chile planned a school.",
        "The plan of Peru and Chile failed.",
    ],
)
def test_a_plan_that_nobody_concludes_is_no_instrument(sentence: str) -> None:
    assert not agreements(sentence)


def test_a_text_about_two_fills_in_an_accord_told_by_its_subject_but_not_one_with_a_name() -> None:
    found = agreements("Peru and Chile met. The agreement on water basins is kept. So is the Arica Treaty on Ports.")
    assert [(a.title, a.parties) for a in found] == [
        ("Agreement on water basins", ("PE", "CL")),
        ("Arica Treaty on Ports", ()),
    ]


def test_instruments_listed_under_a_plural_are_items_of_their_own() -> None:
    found = agreements("Kenya and Nepal signed agreements on labour, tourism and search and rescue.")
    assert [a.title for a in found] == ["Agreement on labour", "Agreement on tourism", "Agreement on search and rescue"]
    assert {a.parties for a in found} == {("KE", "NP")}


def test_one_agreement_on_two_subjects_is_one() -> None:
    assert len(agreements("Kenya and Nepal signed an agreement on trade and investment.")) == 1


def test_a_counted_whole_stays_only_while_parts_of_it_are_untold() -> None:
    told = "a memorandum on tourism and an agreement on labour"
    assert [a.count for a in agreements(f"Kenya and Nepal signed two documents: {told}.")] == [None, None]
    assert [a.count for a in agreements(f"Five agreements were signed by Kenya and Nepal, among them {told}.")] == [
        5,
        None,
        None,
    ]


def test_what_is_only_discussed_gets_no_parties_from_those_who_discuss_it() -> None:
    found = agreements("Norway and Peru discussed the Lima Accords. The Lima Accords remain strong, he said.")
    assert [a.parties for a in found] == [()]


def test_what_is_cited_as_the_law_that_holds_is_in_force_and_has_no_parties() -> None:
    found = agreements("Under the Karlsbad Treaty of 1903, Chile has consistently held, the islands belong to it.")
    assert [(a.stage.value, a.parties) for a in found] == [("in_force", ())]
