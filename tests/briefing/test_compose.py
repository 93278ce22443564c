"""What stands on the sheet, in which words, and what does not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.domain.briefing import SectionKind
from desktop_app.domain.entries import Act, Conflict, ConflictKind, Dossier, OpenEnd, OpenEndKind, Person, Version
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import FigureReport, PersonReport, PositionReport
from desktop_app.domain.vocabulary import FollowUpState, Form, Stage

K = SectionKind


@pytest.mark.parametrize(
    ("form", "stage", "when", "shown"),
    [
        (Form.MEMORANDUM, Stage.SIGNED, "2026-02-12", "Signed\n12 February 2026"),
        (Form.AGREEMENT, Stage.IN_FORCE, "2026", "In force\n2026"),
        (Form.AGREEMENT, Stage.NEGOTIATING, None, "Negotiating\nundated"),
        (Form.UNDERTAKING, Stage.AGREED, None, "Agreed\nundated"),
        (Form.INVITATION, Stage.PROPOSED, None, "Extended\nundated"),
        (Form.INVITATION, Stage.AGREED, None, "Accepted\nundated"),
        (Form.MECHANISM, Stage.IN_FORCE, None, "Operating\nundated"),
        (Form.MECHANISM, Stage.AGREED, None, "Agreed\nundated"),
    ],
)
def test_a_stage_is_worded_as_the_record_has_it(
    make: Any, composed: Any, lines: Any, form: Form, stage: Stage, when: str | None, shown: str
) -> None:
    dossier = Dossier(agreements=(make.agreement("Visa matters", stage, form=form, when=when),))
    assert lines(composed(dossier), K.AGREEMENTS)[0].cells[1] == shown


def test_a_stage_that_the_source_rules_out_is_said_expressly(make: Any, composed: Any, lines: Any) -> None:
    dossier = Dossier(agreements=(make.agreement("Visa waiver", Stage.AGREED, ruled_out=(Stage.IN_FORCE,)),))
    briefing = composed(dossier)
    assert "not in force" in lines(briefing, K.AGREEMENTS)[0].cells[1].split("\n")
    assert "not in force" in lines(briefing, K.KEY_POINTS)[0].detail


def test_a_step_of_one_side_is_not_shown_as_a_step_of_both(make: Any, composed: Any, lines: Any) -> None:
    ratified = make.agreement("Legal aid", Stage.RATIFIED)
    alone = replace(ratified, acts=(Act(Stage.RATIFIED, "2026-02-12", "GE", ratified.reports[0].id),))
    joint = replace(ratified, acts=(Act(Stage.RATIFIED, "2026-02-12", None, ratified.reports[0].id),))
    assert "by Georgia" in lines(composed(Dossier(agreements=(alone,))), K.AGREEMENTS)[0].cells[1]
    assert "by " not in lines(composed(Dossier(agreements=(joint,))), K.AGREEMENTS)[0].cells[1]


def test_an_item_whose_text_breaks_off_says_so(make: Any, composed: Any, lines: Any) -> None:
    agreement = make.agreement("Three items", Stage.SIGNED, incomplete=True)
    cut = make.event("A talk", (2,))
    dossier = Dossier(agreements=(agreement,), events=(cut,))
    briefing = composed(dossier)
    assert "(text breaks off)" in lines(briefing, K.AGREEMENTS)[0].cells[0]


def test_a_source_whose_text_breaks_off_is_listed_as_incomplete(make: Any, composed: Any) -> None:
    event = make.event("A talk")
    truncated = replace(event, reports=(replace(event.reports[0], source=make.source(truncated=True)),))
    assert [source.incomplete for source in composed(Dossier(events=(truncated,))).sources] == [True]
    assert [source.incomplete for source in composed(Dossier(events=(event,))).sources] == [False]


@pytest.mark.parametrize(
    ("when", "planned", "group", "lead"),
    [
        ("2026-02-12", False, "Recent", "12 February 2026"),
        (None, False, "Recent", "undated (“on Monday”)"),
        ("2026-02-20", True, "Coming", "20 February 2026"),
        ("2026-02", True, "Coming", "February 2026"),
        (None, True, "Coming", "undated (“on Monday”)"),
        ("2026-02-19", True, "Announced, the date has passed; not reported as held", "19 February 2026"),
    ],
)
def test_planned_events_stand_apart_from_past_ones(
    make: Any, composed: Any, lines: Any, when: str | None, planned: bool, group: str, lead: str
) -> None:
    event = make.event("Talks", when=when, planned=planned, words="on Monday")
    [line] = lines(composed(Dossier(events=(event,))), K.EVENTS)
    assert (line.group, line.lead) == (group, lead)


def test_the_as_of_date_decides_what_is_still_to_come(make: Any, composed: Any, lines: Any) -> None:
    dossier = Dossier(events=(make.event("Talks", when="2026-02-19", planned=True),))
    [line] = lines(composed(dossier, as_of=date(2026, 2, 1)), K.EVENTS)
    assert line.group == "Coming"


def test_positions_carry_their_speaker_and_the_words_of_the_source(make: Any, composed: Any, lines: Any) -> None:
    said = 'Beridze called it “a bridge”, not "a wall".'
    report = PositionReport("Beridze", (Quote(0, len(said), said),), "GE")
    [line] = lines(composed(Dossier(positions=(make.filed(report),))), K.POSITIONS)
    assert (line.lead, line.text) == ("Beridze (Georgia):", "“Beridze called it ‘a bridge’, not 'a wall'.”")
    assert line.quote == said


def test_with_too_many_positions_each_speaker_is_heard(make: Any, composed: Any) -> None:
    talkative = [PositionReport("Beridze", (Quote(0, 5, f"point {n}"),), "GE") for n in range(30)]
    brief = PositionReport("Kask", (Quote(0, 4, "a word"),), "EE")
    briefing = composed(Dossier(positions=tuple(make.filed(each) for each in (*talkative, brief))))
    section = next(each for each in briefing.sections if each.kind is K.POSITIONS)
    assert "Kask (Estonia):" in {line.lead for line in section.lines}
    assert len(section.lines) + section.more == 31
    assert section.more > 0


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "shown"),
    [
        (162.4e6, "USD", "about", "about 162.4 million US dollars"),
        (1.25e9, "EUR", None, "1.25 billion euros"),
        (30, "people", "more than", "more than 30 people"),
        (12.5, "percent", None, "12.5%"),
        (1234, "visas", None, "1,234 visas"),
        (1234567, "people", None, "1,234,567 people"),
        (1234567890123, "EUR", None, "1,234,567,890,123 euros"),
        (2e13, "JPY", None, "20 trillion yen"),
        (-1.5e6, "EUR", None, "-1.5 million euros"),
        (0.25, "percent", None, "0.25%"),
        (0, "percent", None, "0%"),
    ],
)
def test_a_figure_is_written_out_and_never_rounded(
    make: Any, composed: Any, lines: Any, value: float, unit: str, qualifier: str | None, shown: str
) -> None:
    report = FigureReport(value, unit, "trade", (Quote(0, 5, "trade"),), qualifier, "2025-01/2025-11")
    [line] = lines(composed(Dossier(figures=(make.filed(report),))), K.FIGURES)
    assert (line.lead, line.text) == (shown, "trade, January–November 2025")


def test_one_figure_in_two_documents_is_one_line_with_both_sources(make: Any, composed: Any, lines: Any) -> None:
    report = FigureReport(30, "people", "delegation", (Quote(0, 5, "thirty"),))
    [line] = lines(composed(Dossier(figures=(make.filed(report, 1), make.filed(report, 2)))), K.FIGURES)
    assert line.sources == (1, 2)


def test_people_stand_with_office_and_state(make: Any, composed: Any, lines: Any) -> None:
    def person(name: str, offices: tuple[str, ...], state: str | None) -> Person:
        report = PersonReport(name, None, state, (Quote(0, 4, name),))
        return Person(f"p:{name}", name, offices, state, (make.filed(report),))

    named = (
        person("Beridze", ("Minister of Defence", "MP"), "GE"),
        person("Kask", ("Foreign Minister of Estonia",), "EE"),
        person("Lepp", (), None),
    )
    shown = [(line.lead, line.text) for line in lines(composed(Dossier(people=named)), K.PEOPLE)]
    assert shown == [
        ("Beridze", "Minister of Defence, Georgia"),
        ("Kask", "Foreign Minister of Estonia"),
        ("Lepp", "office not given"),
    ]


def test_each_version_of_a_conflict_stands_with_its_own_source(make: Any, composed: Any, lines: Any) -> None:
    visit = make.event("Visit to Tallinn", (1, 2))
    first, second = visit.reports
    versions = (Version("12 February 2026", (first.id,)), Version("9 February 2026", (second.id,)))
    conflict = Conflict(ConflictKind.DATE, "When: visit to Tallinn", visit.key, versions)
    briefing = composed(Dossier(events=(replace(visit, conflicts=(conflict,)),), conflicts=(conflict,)))
    one, other = lines(briefing, K.CONFLICTS)
    assert (one.lead, one.sources, other.lead, other.sources) == ("12 February 2026", (1,), "9 February 2026", (2,))
    assert one.group == other.group == "When: visit to Tallinn"
    assert "sources differ" in lines(briefing, K.EVENTS)[0].detail


def test_a_disagreement_that_two_entries_share_is_set_once(make: Any, composed: Any, lines: Any) -> None:
    visit = make.event("Visit to Tallinn", (1, 2))
    versions = tuple(Version(filed.report.summary + str(filed.id), (filed.id,)) for filed in visit.reports)
    twice = tuple(Conflict(ConflictKind.DATE, about, visit.key, versions) for about in ("When: visit", "When: talks"))
    briefing = composed(Dossier(events=(replace(visit, conflicts=twice),), conflicts=twice))
    assert [line.group for line in lines(briefing, K.CONFLICTS)] == ["When: visit", "When: visit"]


def test_only_live_follow_ups_are_on_the_sheet_overdue_first(make: Any, composed: Any, lines: Any) -> None:
    marks = (
        make.follow_up("undated"),
        make.follow_up("later", due="2026-03-10", state=FollowUpState.WAITING, owner="Legal"),
        make.follow_up("late", due="2026-02-16"),
        make.follow_up("done", due="2026-02-01", state=FollowUpState.DONE),
        make.follow_up("dropped", state=FollowUpState.DROPPED),
    )
    briefing = composed(Dossier(), *marks)
    shown = [(line.lead, line.text, line.detail) for line in lines(briefing, K.FOLLOW_UPS)]
    assert shown == [
        ("16 February 2026", "late", "overdue"),
        ("10 March 2026", "later", "Legal; waiting"),
        ("no date", "undated", ""),
    ]
    assert [(line.lead, line.text) for line in lines(briefing, K.KEY_POINTS)] == [("Overdue", "late")]


def test_what_is_open_stays_on_the_sheet_however_old(make: Any, composed: Any, lines: Any) -> None:
    old = make.agreement("Invitation", Stage.PROPOSED, (7,), form=Form.INVITATION, when="2024-05-01")
    end = OpenEnd(OpenEndKind.INVITATION, "Invitation: no answer reported", old.key, None, old.reports[0].id)
    briefing = composed(Dossier(), standing=Dossier(agreements=(old,), open_ends=(end,)), since=date(2026, 1, 1))
    [line] = lines(briefing, K.OPEN_ENDS)
    assert (line.lead, line.sources, line.quote) == ("no date", (1,), "Invitation dealt with")
    assert [source.document_id for source in briefing.sources] == [7]
    assert lines(briefing, K.AGREEMENTS) == ()


def test_the_table_says_what_is_due_and_what_is_open(make: Any, composed: Any, lines: Any) -> None:
    signed = make.agreement("Licences", Stage.SIGNED, due="2026-06-30")
    kinds = (OpenEndKind.ENTRY_INTO_FORCE, OpenEndKind.DEADLINE)
    ends = tuple(OpenEnd(kind, "as the dossier words it", signed.key, None, signed.reports[0].id) for kind in kinds)
    plain = make.agreement("Ports", Stage.SIGNED)
    dossier = Dossier(agreements=(replace(signed, open_ends=ends), plain))
    shown = {line.text: line.cells[3] for line in lines(composed(dossier), K.AGREEMENTS)}
    assert shown == {"Licences": "Due 30 June 2026\nOpen: entry into force", "Ports": "–"}
