"""Grammar that tells who is met, who is visited and where: each way of writing with its look-alikes."""

import pytest

from desktop_app.domain.reports import Findings
from desktop_app.extraction.pipeline import extract


def told(text: str) -> Findings:
    found = extract(text, title=None, publisher=None, published_on="2025-06-04")
    assert not found.problems
    return found


def events(text: str) -> list[str]:
    """The events of `text` as "kind when P parties @ place"; P where they are planned."""
    return [
        f"{e.kind.value} {e.when or '-'}{' P' if e.planned else ''} {'+'.join(sorted(e.parties))} @ {e.place}"
        for e in told(text).events
    ]


def agreements(text: str) -> list[str]:
    return [f"{a.form.value} {a.stage.value} {'+'.join(sorted(a.parties))}: {a.title}" for a in told(text).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Erik Lund of Latvia welcomed President Ana Mora of Bolivia to Riga Castle on 12 February 2025.",
         ["meeting 2025-02-12 BO+LV @ Riga Castle"]),
        ("President Erik Lund of Latvia welcomed the Minister for Trade of Bolivia, Ana Mora, at the port today.",
         ["meeting 2025-06-04 BO+LV @ None"]),
        ("President Erik Lund of Latvia welcomed the decision of President Ana Mora of Bolivia on 12 February.", []),
        ("President Erik Lund of Latvia welcomed President Ana Mora of Bolivia's plan on 12 February.", []),
        ("President Erik Lund of Latvia hoped to welcome President Ana Mora of Bolivia to Riga.", []),
    ],
)  # fmt: skip
def test_a_welcome_is_a_meeting_where_a_person_is_welcomed(text: str, expected: list[str]) -> None:
    assert events(text) == expected


COURTESY = "Foreign Minister Jan Soto of Chile met his Latvian counterpart Elina Aho in Riga on 3 June 2025. "


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("He also paid a courtesy call on President Mika Laine.", 2),
        ("Soto paid a courtesy call on Elina Aho.", 1),
    ],
)
def test_a_courtesy_call_on_another_is_another_meeting(text: str, meetings: int) -> None:
    assert len(events(COURTESY + text)) == meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She invited Soto to Riga later this year.",
         ["invitation proposed CL+LV: Invitation to Jan Soto to visit Riga"]),
        ("Aho invited Soto to comment later this year.", []),
    ],
)  # fmt: skip
def test_an_invitation_leads_somewhere(text: str, expected: list[str]) -> None:
    found = agreements(COURTESY + text)
    assert found == expected
    assert all(a.when is None for a in told(COURTESY + text).agreements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a visit's place is the object of "paid to"
        ("Ties grew after the visit that Prime Minister Aigars Kalns of Latvia paid to Uruguay in May 2025.",
         ["visit 2025-05 LV+UY @ Uruguay"]),
        ("Prime Minister Aigars Kalns of Latvia paid for the visit to Uruguay.", []),
        # a monument is no town
        ("Prime Minister Narendra Rao of Nepal began his visit at the Tomb of the Unknown Soldier in Riga today.",
         ["visit 2025-06-04 LV+NP @ Riga"]),
        ("The presidents of Nepal and Latvia met at the Palace of Nations today.",
         ["meeting 2025-06-04 LV+NP @ Palace of Nations"]),
        # "where" comes back to the place
        ("Minister Olim Karimov of Nepal visited Latvia. Karimov also went to Fiji, where a pact on ports was signed.",
         ["visit - LV+NP @ Latvia", "visit - FJ+NP @ Fiji", "signing - FJ+NP @ Fiji"]),
        ("Minister Olim Karimov of Nepal went to Fiji, where a pact between Nepal and Mali was signed.",
         ["visit - FJ+NP @ Fiji", "signing - ML+NP @ None"]),
        # papers are exchanged, and views
        ("Nepal and Fiji exchanged four documents in Suva on 3 June 2025.", ["signing 2025-06-03 FJ+NP @ Suva"]),
        ("Nepal and Fiji exchanged views on four documents.", []),
        # what is agreed upon is no sitting yet
        ("Nepal and Fiji agreed on Monday to begin talks on fishing rights.", []),
        ("Nepal and Fiji will begin talks on fishing rights in Suva on 3 August 2025.",
         ["meeting 2025-08-03 P FJ+NP @ Suva"]),
    ],
)  # fmt: skip
def test_where_and_between_whom(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal and Fiji agreed on Monday to begin talks on fishing rights.",
         ["undertaking agreed FJ+NP: Start of talks on fishing rights"]),
        ("Nepal and Fiji agreed to hold talks.", []),
        ("Nepal and Fiji agreed to begin talks on a tax treaty.", ["agreement negotiating FJ+NP: Tax treaty"]),
    ],
)  # fmt: skip
def test_talks_that_are_to_begin_are_agreed_upon(text: str, expected: list[str]) -> None:
    assert agreements(text) == expected


NINTH = "The ninth session of the Nepali-Fijian Joint Commission was held in Suva on 3 June 2025. "


@pytest.mark.parametrize(
    ("text", "sessions", "latest"),
    [
        ("The tenth session will take place in Kathmandu in 2027.",
         ["session 2025-06-03 FJ+NP @ Suva", "session 2027 P FJ+NP @ Kathmandu"], 9),
        ("The Commission will hold its tenth session in Kathmandu in 2027.",
         ["session 2025-06-03 FJ+NP @ Suva", "session 2027 P FJ+NP @ Kathmandu"], 9),
        ("The ninth session dealt with visas.", ["session 2025-06-03 FJ+NP @ Suva"], 9),
    ],
)  # fmt: skip
def test_the_session_to_come_is_one_of_its_own_and_counts_none_held(
    text: str, sessions: list[str], latest: int
) -> None:
    assert events(NINTH + text) == sessions
    assert [a.round for a in told(NINTH + text).agreements] == [latest]


CALL = "President Luis Silva of Fiji spoke by phone with the President of Peru on 3 June 2025. "
PRESS = "President Luis Silva of Fiji held a press conference in Suva with President Ana Mora of Peru.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # papers exchanged before witnesses
        ("The leaders of Nepal and Fiji witnessed the exchange of a memorandum on tourism in Suva on 3 June 2025.",
         ["signing 2025-06-03 FJ+NP @ Suva"]),
        ("The leaders of Nepal and Fiji praised the exchange of views on a memorandum.", []),
        # the guest who is visiting is no goal
        ("Fijian Prime Minister Ali Rabuka and visiting Latvian President Mika Laine met in Suva on 3 June 2025.",
         ["meeting 2025-06-03 FJ+LV @ Suva"]),
        ("Fijian Prime Minister Ali Rabuka visited Latvia on 3 June 2025.", ["visit 2025-06-03 FJ+LV @ Latvia"]),
        # one call and another
        (CALL + "Silva had spoken with the President of Mali on 2 March.",
         ["call 2025-06-03 FJ+PE @ None", "call 2025-03-02 FJ+ML @ None"]),
        ("President Luis Silva of Fiji met the President of Peru on 3 June 2025. He had spoken to students on 2 March.",
         ["meeting 2025-06-03 FJ+PE @ None"]),
        # talks about something, of leaders
        ("The leaders of Nepal and Fiji also talked about the sea.", ["meeting - FJ+NP @ None"]),
        ("A minister of Nepal talked about the sea.", []),
        # a press conference is not dated by what another paragraph recalls
        (PRESS + "In June 2023 the chief of the Peruvian navy was in Fiji.",
         ["statement - FJ+PE @ Suva", "visit 2023-06 FJ+PE @ Fiji"]),
    ],
)  # fmt: skip
def test_calls_papers_and_guests(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "inviter"),
    [
        ("She invited Soto to Riga.", "Elina Aho"),
        ("He invited Aho to Santiago.", "Jan Soto"),
        ("He invited the Riga Choir to Chile.", None),
    ],
)
def test_she_who_invites_somebody_is_somebody_else(text: str, inviter: str | None) -> None:
    assert [a.by for a in told(COURTESY + text).agreements] == ([inviter] if inviter else [])
