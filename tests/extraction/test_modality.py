"""What the words around a verb make of an instrument: thirty families of sentences, four of each."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import EventKind, Form
from desktop_app.extraction.pipeline import extract

PUBLISHED = "2024-05-15"

LINES = Path(__file__).with_name("modality_sentences.txt").read_text("utf-8").splitlines()
SENTENCES = [tuple(c.strip() for c in f"{line} |||||".split("|")[:6]) for line in LINES if line and line[0] != "#"]


def read(sentence: str) -> tuple[tuple[AgreementReport, ...], tuple[EventReport, ...]]:
    found = extract(sentence, title=None, publisher=None, published_on=PUBLISHED)
    assert not found.problems
    return found.agreements, found.events


def main_agreement(agreements: tuple[AgreementReport, ...]) -> AgreementReport | None:
    """The agreement that a sentence is about: a membership or an invitation before what it leads to."""
    first = [a for a in agreements if a.form in (Form.MEMBERSHIP, Form.INVITATION)]
    return next(iter((*first, *agreements)), None)


def told(events: tuple[EventReport, ...]) -> str:
    kinds = (EventKind.SIGNING, EventKind.ACCESSION, EventKind.VISIT, EventKind.OTHER)
    event = next((e for e in events if e.kind in kinds), None)
    return f"{event.kind} {'ahead' if event.planned else 'past'}" if event else ""


@pytest.mark.parametrize(("sentence", "form", "stage", "parties", "when", "event"), SENTENCES)
def test_a_sentence_gives_the_stage_that_its_words_assert(
    sentence: str, form: str, stage: str, parties: str, when: str, event: str
) -> None:
    agreements, events = read(sentence)
    agreement = main_agreement(agreements)
    assert told(events) == event
    if not form:
        assert agreement is None
        return
    assert agreement is not None
    assert (agreement.form.value, agreement.stage.value) == (form, stage)
    assert sorted(agreement.parties) == sorted(parties.split("+"))
    due = f"due {agreement.due}" if agreement.due else ""
    assert (agreement.when or due) == when


def test_the_table_has_thirty_families_of_four() -> None:
    assert len(SENTENCES) == 30 * 4
    assert len({row[0] for row in SENTENCES}) == len(SENTENCES)


# --- the same sentence with another verb ---------------------------------------------------------------------------

VERBS = {
    "signed": "signed",
    "will sign": "agreed",
    "are to sign": "agreed",
    "hope to sign": "proposed",
    "did not sign": "negotiating",
    "refused to sign": "terminated",
    "initialled": "initialled",
    "have ratified": "ratified",
    "suspended": "suspended",
    "agreed to negotiate": "negotiating",
    "are negotiating": "negotiating",
}
STATES = (
    "Norway",
    "Peru",
    "Jordan",
    "Malta",
    "Serbia",
    "Ghana",
    "Kenya",
    "Nepal",
    "Chile",
    "Mongolia",
    "Fiji",
    "Qatar",
)
SUBJECTS = (
    "an agreement on fisheries",
    "a memorandum on tourism",
    "a protocol on air services",
    "a treaty on extradition",
)
states = st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True)
verbs = st.lists(st.sampled_from(sorted(VERBS)), min_size=2, max_size=2, unique=True)


@settings(max_examples=60, deadline=None)
@given(pair=verbs, names=states, subject=st.sampled_from(SUBJECTS))
def test_swapping_the_verb_changes_the_stage_and_nothing_else(pair: list[str], names: list[str], subject: str) -> None:
    parties = set()
    for verb in pair:
        agreement = main_agreement(read(f"{names[0]} and {names[1]} {verb} {subject}.")[0])
        assert agreement is not None
        assert agreement.stage.value == VERBS[verb]
        parties.add(frozenset(agreement.parties))
    assert len(parties) == 1


@settings(max_examples=40, deadline=None)
@given(
    names=states,
    day=st.dates(date(2023, 1, 1), date(2024, 5, 14)),
    ahead=st.dates(date(2024, 5, 16), date(2025, 12, 31)),
)
def test_what_was_signed_lies_behind_and_what_will_be_signed_lies_ahead(
    names: list[str], day: date, ahead: date
) -> None:
    for verb, when, planned in (("signed", day, False), ("will sign", ahead, True)):
        spoken = f"{when.day} {when:%B} {when.year}"
        _, events = read(f"{names[0]} and {names[1]} {verb} an agreement on fisheries on {spoken}.")
        signing = next(e for e in events if e.kind is EventKind.SIGNING)
        assert (signing.when, signing.planned) == (when.isoformat(), planned)
