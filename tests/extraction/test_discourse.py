"""What a sentence owes to its order and to those around it: lists of dates, inversions, interviews, quotations."""

import pytest

from desktop_app.domain.reports import EventReport, Findings
from desktop_app.extraction.pipeline import extract


def read(text: str, published_on: str | None = "2024-05-29") -> Findings:
    found = extract(text, title=None, publisher=None, published_on=published_on)
    assert not found.problems
    return found


def events(text: str, published_on: str | None = "2024-05-29") -> list[str]:
    """The events of `text` as "kind when P parties"; P where they are planned, "-" for no date."""
    return [_line(e) for e in read(text, published_on).events]


def _line(event: EventReport) -> str:
    ahead = " P" if event.planned else ""
    return f"{event.kind.value} {event.when or '-'}{ahead} {'+'.join(sorted(event.parties))}"


def agreements(text: str) -> list[str]:
    """The agreements of `text` as "form stage parties"."""
    return [f"{a.form.value} {a.stage.value} {'+'.join(sorted(a.parties))}" for a in read(text).agreements]


PEACE = (
    "King Omar of Jordan today received President Ana Ruiz of Peru and President Jan Soto of Chile for the "
    "signing of a peace agreement between their two countries."
)
COMMISSION = (
    "Peru and Chile have a Joint Water Commission. The Commission met for the last time in Arica in 2018. "
    "The next session of the Commission will be hosted by Peru in 2025."
)
RAIL = "Estonia, Latvia and Lithuania build a line to Poland. Poland is glad, and so is the Polish press. "
RELATIONS = "Relations between Latvia and Togo are close.\n"


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ("March 2018: Visit of President Kalns to Lomé. Two treaties signed.\nMay 2019: Talks of ministers in Riga.",
         ["visit 2018-03 LV+TG", "signing 2018-03 LV+TG", "meeting 2019-05 LV+TG"]),
        ("4 May 2018 – Visit of President Kalns to Lomé; opening of a school.\n9 June 2019 – Treaty signed in Riga.",
         ["visit 2018-05-04 LV+TG", "ceremony 2018-05-04 LV+TG", "signing 2019-06-09 LV+TG"]),
        # one date before a colon heads no list
        ("March 2018: Two treaties signed.", ["signing - LV+TG"]),
        # a new line without a date is no part of the entry before it
        ("March 2018: Talks of the ministers in Lomé.\nMay 2019: A call.\n\nA pact with Mali has been signed by Togo.",
         ["meeting 2018-03 LV+TG", "signing - ML+TG"]),
    ],
)  # fmt: skip
def test_the_date_that_heads_an_entry_dates_all_of_it(entries: str, told: list[str]) -> None:
    assert events(RELATIONS + entries, None) == told


@pytest.mark.parametrize(
    ("text", "event", "agreement"),
    [
        ("Signed in Lima, by the Foreign Ministers of Peru and Chile, was an agreement on social security.",
         "signing - CL+PE", "agreement signed CL+PE"),
        ("Also signed were two memoranda between Peru and Chile on health.",
         "signing - CL+PE", "memorandum signed CL+PE"),
        ("At the close of the session in Quito of Peru and Chile three memoranda on health were signed.",
         "signing - CL+PE", "memorandum signed CL+PE"),
        ("The prime ministers of Peru and Chile witnessed the signing of five cooperation documents.",
         "signing - CL+PE", "agreement signed CL+PE"),
    ],
)  # fmt: skip
def test_an_instrument_is_signed_in_whatever_order_it_is_told(text: str, event: str, agreement: str) -> None:
    assert events(text) == [event]
    assert agreements(text) == [agreement]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what a clause set before ends with
        ("After ministers of Ghana, Mali and Togo had flown to Lima, Presidents Ruiz of Peru and Soto of Togo met.",
         ["visit - GH+ML+PE+TG", "meeting - PE+TG"]),
        ("Peru and Chile have put off the signing of their pact until May, Minister Ana Ruiz disclosed on Monday.",
         ["signing - P CL+PE"]),
        # what is still to come does not borrow the date of what is done
        ("The treaty with Chile was ratified by Peru's Congress in April and will take effect once Chile approves it.",
         ["other 2024-04 PE", "accession - P CL+PE"]),
        # a mechanism comes back by its last word
        (COMMISSION, ["session 2018 CL+PE", "session 2025 P CL+PE"]),
        ("The XIV Presidential Meeting of Peru and Chile closed today.", ["session 2024-05-29 CL+PE"]),
        ("Presidents Ana Ruiz of Peru and Jan Soto of Chile first talked alone.", ["meeting - CL+PE"]),
        ("President Ana Ruiz of Peru visited Chile. A wreath was laid by her in Arica.",
         ["visit - CL+PE", "ceremony - CL+PE"]),
        ("An exchange of notes on a ferry between Peru and Chile took place today.", ["signing 2024-05-29 CL+PE"]),
        (PEACE, ["meeting 2024-05-29 CL+JO+PE", "signing 2024-05-29 CL+PE"]),
        # whose forum it is
        ("Peru and Chile agreed on the sidelines of the African Union summit.", ["forum - African Union"]),
        ("President Ana Ruiz of Peru attended the BRICS summit in Kazan.", ["forum - BRICS+PE"]),
    ],
)  # fmt: skip
def test_each_clause_keeps_its_own(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a date inside an aside is the aside's
        ("The pact of Peru and Chile, initialled in April, was signed by both ministers in Lima.",
         ["signing 2024-04 CL+PE", "signing - CL+PE"]),
        ("Flights to Chile, opened by Peru's Minister Ana Ruiz during her trip to Oslo last May, are to end.",
         ["visit 2023-05 NO+PE"]),
        ("The treaty, signed by Peru and Chile in 2017 and ratified that year by both parliaments, will be amended.",
         ["signing 2017 CL+PE", "other 2017 CL+PE"]),
        # talks by the day
        ("Minister Ana Ruiz of Peru spoke after two days of talks in Arica with Minister Jan Soto of Chile.",
         ["meeting - CL+PE"]),
        ("Peru and Chile prepare for the second session of their Joint Committee, which Lima is to host in 2025.",
         ["session 2025 P CL+PE"]),
        ("Clashes at the bridge between Peru and Chile in April 2021 cost fifty lives.", ["other 2021-04 CL+PE"]),
        ("The Convention will enter into force for Ghana on 20 September 2024. Togo had acceded on 22 February 2018.",
         ["accession 2024-09-20 P GH", "accession 2018-02-22 TG"]),
        ("On Thursday the Saeima turned down a motion on rail.", ["other 2024-05-23 LV"]),
        ("Peru's cabinet approved on 5 May the text of an agreement with Chile.", ["other 2024-05-05 PE"]),
        ("The pact, which Peru signed in 2019, was ratified by Chile only.", ["signing 2019 CL+PE", "other - CL"]),
        ("President Ana Ruiz of Peru returned home on Sunday after a four-day visit to Chile.",
         ["visit 2024-05-23/2024-05-26 CL+PE"]),
        ("The Joint Council of Peru and Chile held its annual meeting on 3 May.", ["session 2024-05-03 CL+PE"]),
        ("Talks between Peru and Chile on a pact collapsed on Friday.", ["meeting 2024-05-24 CL+PE"]),
        # what is no event
        ("The treaty of Peru and Chile shall enter into force on the first day of the second month.", []),
        ("Grenada became the fifth member of CARICOM to have an embassy in Peru.", []),
        ("The crossings may open before the treaty of Peru with Chile is ratified.", []),
        ("In the Cold War after 1959 Peru and Chile were apart.", []),
    ],
)  # fmt: skip
def test_an_aside_keeps_its_date_and_what_only_may_come_is_no_event(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("January saw her there, and the pact, drafted anew, was signed by Peru and Chile.", ["signing 2024-01 CL+PE"]),
        ("The oil belongs to South Sudan. In January it closed down the wells.", ["other 2024-01 SS"]),
        ("Peru and Chile had a deal on a port. Last week the government called off the deal.",
         ["other 2024-05-20/2024-05-26 CL+PE"]),
        ("Ana Ruiz, Minister of Peru, had sat down for talks with her Chilean counterpart.", ["meeting - CL+PE"]),
        ("Minister Ana Ruiz of Peru has come to Chile for talks.", ["visit - CL+PE", "meeting - P CL+PE"]),
        (RAIL + "The treaty was ratified by all three countries in 2017.", ["other 2017 EE+LT+LV"]),
    ],
)  # fmt: skip
def test_what_comes_back_by_a_pronoun_or_a_number_is_who_was_named(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru and Chile today marked the 50th anniversary of their relations in Lima.", ["ceremony 2024-05-29 CL+PE"]),
        ("Peru and Chile hope to mark the anniversary.", []),
        ("The President of Peru addressed the Chilean Congress on Tuesday.", ["statement 2024-05-28 CL+PE"]),
        ("The President of Peru addressed the problem of Chile on Tuesday.", []),
        ("Diplomatic relations between Peru and Chile go back to 1977.", ["accession 1977 CL+PE"]),
        ("Trade between Peru and Chile goes back to 1977.", []),
        ("Peru expelled three Chilean diplomats on Friday.", ["other 2024-05-24 CL+PE"]),
        ("On the margins of the UN General Assembly Peru and Chile met.", ["forum - UN", "meeting - CL+PE"]),
    ],
)  # fmt: skip
def test_occasions_that_verbs_report(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway's pledge of 20 million dollars was welcomed by Fiji.", ["undertaking agreed NO"]),
        ("A promise by Norway of 100 scholarships came out of the talks.", ["undertaking agreed NO"]),
        ("Norway's promise of help was welcomed by Fiji.", []),
    ],
)
def test_a_promise_told_by_its_noun_binds_where_it_is_counted(text: str, told: list[str]) -> None:
    assert agreements(text) == told


def test_whose_words_are_given_is_a_person() -> None:
    found = read("In the words of Latvia's Juris Kalns, the deal was bad. According to Jane Doe, it was good.")
    assert [(p.name, p.state) for p in found.people] == [("Juris Kalns", "LV"), ("Jane Doe", None)]


STAY = "President Ana Ruiz of Peru arrived in Chile on 15 May. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # one sentence begins a visit, another ends it
        (STAY + "After a trip to a mine she left Chile on 17 May.", ["visit 2024-05-15/2024-05-17 CL+PE"]),
        (STAY + "She left Norway on 17 May.", ["visit 2024-05-15 CL+PE"]),
        ("Peru's minister visited Chile on Monday. At the talks fish was a topic.",
         ["visit 2024-05-27 CL+PE", "meeting 2024-05-27 CL+PE"]),
        ("President Ana Ruiz of Peru invited President Soto of Chile to come to Lima in 2025; the Chilean accepted.",
         ["visit 2025 P CL+PE"]),
        ("President Ana Ruiz of Peru invited President Jan Soto of Chile to come to Lima in 2025.", []),
        # a noun with a date of its own
        ("Relations soured after the coup of May 2019 in Mali.", ["other 2019-05 ML"]),
        ("Peru spoke of the consequences of Russia's invasion of Ukraine.", []),
        ("Talks on 3 May in Lima between Peru and Chile led to nothing.", ["meeting 2024-05-03 CL+PE"]),
        ("Talks on fish between Peru and Chile would help.", []),
    ],
)  # fmt: skip
def test_a_visit_and_a_noun_are_dated_by_what_tells_of_them(text: str, told: list[str]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("The Joint Water Commission of Peru and Chile has met eight times.", "session"),
        ("President Ana Ruiz of Peru is thinking of a visit to Chile in November.", "visit"),
        ("Peru and Chile announced today that negotiations on their trade agreement have been concluded.", "signing"),
        ("Peru decided that the agreement with Chile should be concluded by an exchange of notes.", "signing"),
    ],
)
def test_what_only_sounds_like_an_event_is_none(text: str, none: str) -> None:
    assert not [e for e in events(text) if e.startswith(none)]


@pytest.mark.parametrize(
    "text",
    [
        "Not signed was the treaty on extradition between Peru and Chile.",
        "Peru and Chile hold a list of three signed items.",
        "A first version was to be signed by Peru and Chile in March.",
    ],
)
def test_what_only_sounds_like_a_signing_is_none(text: str) -> None:
    assert not [e for e in events(text) if e.startswith("signing")]


def test_ministers_who_sit_down_for_a_session_hold_it() -> None:
    text = ("It was in Quito that ministers of Peru and Chile sat down on Monday for the fifth session of their "
            "Joint Permanent Commission.")  # fmt: skip
    assert events(text) == ["session 2024-05-27 CL+PE"]


def test_whoever_is_quoted_goes_on_in_the_quotation_that_follows() -> None:
    said = '"The sea is our road," Minister Ana Ruiz of Samoa said on Monday. "This ferry makes it safe." It is white.'
    positions = read(said).positions
    assert [p.speaker for p in positions] == ["Ana Ruiz", "Ana Ruiz"]
    assert positions[1].quotes[0].text == '"This ferry makes it safe."'


def test_an_expert_who_is_asked_is_no_party_and_has_the_floor() -> None:
    text = ("We asked Ana Valta, a research fellow at the Marlow Institute, about Peru and Chile.\n\n"
            "The Observer: Why was it late?\n\n"
            "Ana Valta: Peru signed a treaty with Chile in 2019. I expect that both will refuse more.\n")  # fmt: skip
    found = read(text)
    assert [_line(e) for e in found.events] == ["signing 2019 CL+PE"]
    assert {p.speaker for p in found.positions} == {"Ana Valta"}


TALKS = "Foreign Minister Juan Kent of Peru met Foreign Minister Jan Berg of Norway. "
SPEECH = "Remarks by Ana Ruiz, Minister of Trade of Chile, at the opening of the fair\n\n"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who holds a speech says "I" and "we"
        (SPEECH + "We believe that trade with Norway must grow. I thank you.", ["Ana Ruiz"]),
        # he who says it is who was just said to say something, not who was named last
        (TALKS + "A bridge which Presidents Ruiz and Soto opened was described by Berg as safe. It is new, he said.",
         ["Jan Berg", "Jan Berg"]),
        (TALKS + "Kent praised the plan. His Norwegian counterpart underlined the importance of fish.",
         ["Juan Kent", "Jan Berg"]),
        (TALKS + "In the Declaration the Presidents welcomed the progress of trade.", ["the Presidents"]),
        (TALKS + "The two heads of State call for peace.", ["The two heads of State"]),
        # acts that sound like sayings
        ("Minister Ana Ruiz of Peru also called on the king of Norway.", []),
        ("Minister Ana Ruiz of Peru called on Norway to open its market.", ["Ana Ruiz"]),
        ("Minister Ana Ruiz of Peru went on to Oslo.", []),
        ("Minister Ana Ruiz of Peru went on to say that trade must grow.", ["Ana Ruiz"]),
        ("Minister Ana Ruiz of Peru welcomed to Lima the Norwegian minister.", []),
        ("Minister Ana Ruiz of Peru welcomed the Norwegian plan.", ["Ana Ruiz"]),
    ],
)  # fmt: skip
def test_who_takes_a_stand(text: str, speakers: list[str]) -> None:
    assert [p.speaker for p in read(text).positions] == speakers
