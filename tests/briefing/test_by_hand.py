"""What is the officer's own word on the sheet says so, and never hides what the sources say."""

from dataclasses import replace
from typing import Any

from desktop_app.domain.briefing import SectionKind as K
from desktop_app.domain.entries import Conflict, ConflictKind, Correction, Dossier, Filed, Ruling, Version
from desktop_app.domain.vocabulary import Stage


def test_a_ruling_stands_below_the_versions_with_its_reason(make: Any, composed: Any, lines: Any) -> None:
    visit = make.event("Visit to Tallinn", (1, 2))
    first, second = visit.reports
    versions = (Version("12 February 2026", (first.id,)), Version("9 February 2026", (second.id,)))
    ruling = Ruling("9 February 2026", "We met him on the 9th", "2026-02-20T08:00:00+00:00", 4)
    conflict = Conflict(ConflictKind.DATE, "When: visit to Tallinn", visit.key, versions, ruling=ruling)
    dossier = Dossier(events=(replace(visit, conflicts=(conflict,)),), conflicts=(conflict,))
    briefing = composed(dossier)
    one, other, held = lines(briefing, K.CONFLICTS)
    assert (one.lead, other.lead) == ("12 February 2026", "9 February 2026"), "nothing is overwritten"
    assert (held.lead, held.text, held.sources) == ("Held here: 9 February 2026", "We met him on the 9th", ())
    assert held.group == one.group
    assert "sources differ on the date, held: 9 February 2026" in lines(briefing, K.EVENTS)[0].detail
    assert lines(briefing, K.KEY_POINTS) == (), "what is ruled on is no news"


def test_what_was_corrected_says_what_the_sources_say(make: Any, composed: Any, lines: Any) -> None:
    memo = make.agreement("Ports", Stage.RATIFIED)
    said = (
        Correction("stage", "ratified", "signed", "gazette", 1),
        Correction("when", "2026-02-14", None, "", 2),
        Correction("title", "Ports", "Harbours", "", 3),
    )
    [line] = lines(composed(Dossier(agreements=(replace(memo, corrections=said),))), K.AGREEMENTS)
    assert line.cells[1].split("\n")[2:] == [
        "stage corrected by hand, sources: signed",
        "date corrected by hand, sources: not stated",
    ]


def test_what_was_entered_by_hand_says_so(make: Any, composed: Any, lines: Any) -> None:
    meeting = make.event("Talks on ports")
    own = Filed(-3, meeting.reports[0].source, meeting.reports[0].report)
    [line] = lines(composed(Dossier(events=(replace(meeting, reports=(own,)),))), K.EVENTS)
    assert line.detail == "entered by hand"
    [mixed] = lines(composed(Dossier(events=(replace(meeting, reports=(*meeting.reports, own)),))), K.EVENTS)
    assert mixed.detail == ""
