"""The handful that comes first is chosen by rule."""

from datetime import date
from typing import Any

import pytest

from desktop_app.domain.briefing import SectionKind
from desktop_app.domain.entries import Dossier, OpenEnd, OpenEndKind
from desktop_app.domain.vocabulary import Form, Stage

K = SectionKind


def leads(briefing: Any, lines: Any) -> list[str]:
    return [line.lead for line in lines(briefing, K.KEY_POINTS)]


def test_the_highest_stages_come_first_and_a_suspension_before_them(make: Any, composed: Any, lines: Any) -> None:
    stages = (Stage.AGREED, Stage.IN_FORCE, Stage.SIGNED, Stage.SUSPENDED)
    dossier = Dossier(agreements=tuple(make.agreement(str(stage), stage) for stage in stages))
    assert leads(composed(dossier), lines) == ["Suspended", "In force", "Signed", "Agreed"]


@pytest.mark.parametrize(
    ("when", "stands"),
    [
        ("2026-01-01", True),
        ("2026-03-31", True),
        ("2026-02", True),
        ("2025-12-31", False),
        ("2026", False),  # it may have been signed in May
        (None, False),
    ],
)
def test_a_stage_is_news_only_where_its_date_lies_in_the_period(
    make: Any, composed: Any, lines: Any, when: str | None, stands: bool
) -> None:
    dossier = Dossier(agreements=(make.agreement("Note", Stage.SIGNED, when=when),))
    briefing = composed(dossier, since=date(2026, 1, 1), until=date(2026, 3, 31))
    assert bool(leads(briefing, lines)) is stands


@pytest.mark.parametrize(
    ("form", "stage"),
    [
        (Form.AGREEMENT, Stage.PROPOSED),
        (Form.AGREEMENT, Stage.NEGOTIATING),
        (Form.INVITATION, Stage.PROPOSED),
        (Form.INVITATION, Stage.COMPLETED),
    ],
)
def test_mere_talk_and_invitations_are_no_key_points(
    make: Any, composed: Any, lines: Any, form: Form, stage: Stage
) -> None:
    assert leads(composed(Dossier(agreements=(make.agreement("Note", stage, form=form),))), lines) == []


def test_the_nearest_due_dates_come_before_passed_and_undated_ones(make: Any, composed: Any, lines: Any) -> None:
    note = make.agreement("Note", Stage.NEGOTIATING)
    dues = (None, "2026-02-01", "2027", "2026-03-01")
    ends = tuple(OpenEnd(OpenEndKind.DEADLINE, f"{due}", note.key, due, note.reports[0].id) for due in dues)
    shown = lines(composed(Dossier(agreements=(note,), open_ends=ends)), K.KEY_POINTS)
    assert [line.text for line in shown] == ["2026-03-01", "2027"]


def test_undated_an_unanswered_invitation_comes_before_a_text_to_be_signed(
    make: Any, composed: Any, lines: Any
) -> None:
    note = make.agreement("Note", Stage.NEGOTIATING)
    kinds = (OpenEndKind.CONCLUSION, OpenEndKind.NEXT_ROUND, OpenEndKind.INVITATION)
    ends = tuple(OpenEnd(kind, kind.value, note.key, None, note.reports[0].id) for kind in kinds)
    briefing = composed(Dossier(agreements=(note,), open_ends=ends))
    assert [line.text for line in lines(briefing, K.KEY_POINTS)] == ["Invitation", "Next_round"]
    assert [line.text for line in lines(briefing, K.OPEN_ENDS)] == ["Invitation", "Next_round", "Conclusion"]


def test_a_handful_stays_a_handful(make: Any, composed: Any, lines: Any) -> None:
    notes = tuple(make.agreement(f"Note {n}", Stage.SIGNED) for n in range(50))
    ends = tuple(OpenEnd(OpenEndKind.DEADLINE, f"{n}", notes[0].key, None, notes[0].reports[0].id) for n in range(50))
    late = [make.follow_up(f"{n}", due="2026-01-01") for n in range(50)]
    assert len(leads(composed(Dossier(agreements=notes, open_ends=ends), *late), lines)) <= 9
