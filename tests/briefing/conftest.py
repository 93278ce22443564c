"""Small dossiers made by hand. Fixtures return makers, so that each test says what it needs and nothing else."""

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest

from desktop_app.briefing import compose
from desktop_app.domain.briefing import Briefing, BriefingRequest, Line, SectionKind
from desktop_app.domain.entries import Agreement, Dossier, Event, Filed, Source
from desktop_app.domain.marks import Anchor, FollowUp
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, FigureReport, PersonReport, PositionReport
from desktop_app.domain.vocabulary import Category, EventKind, FollowUpState, Form, Stage

TODAY = date(2026, 2, 20)
NAMES = {"EE": "Estonia", "GE": "Georgia"}
AnyReport = AgreementReport | EventReport | FigureReport | PersonReport | PositionReport


class Maker:
    """Makes records whose report ids are all different. `document` is the number of the document they come from."""

    def __init__(self) -> None:
        self._ids = count(1)

    def source(self, document: int = 1, **changes: Any) -> Source:
        origin = {"heading": f"Readout {document}", "publisher": "vm.ee", "published_on": "2026-02-12", **changes}
        return Source(document, f"{document:064x}", **origin)

    def filed(self, report: Any, document: int = 1, **changes: Any) -> Filed[Any]:
        return Filed(next(self._ids), self.source(document, **changes), report)

    def agreement(self, title: str, stage: Stage, documents: tuple[int, ...] = (1,), **changes: Any) -> Agreement:
        base: dict[str, Any] = {"form": Form.MEMORANDUM, "parties": ("EE", "GE"), "when": "2026-02-12", "due": None}
        base |= changes
        told = {name: base[name] for name in ("form", "parties", "when", "due")}
        report = AgreementReport(title=title, stage=stage, quotes=(Quote(0, 9, f"{title} dealt with"),), **told)
        reports = tuple(self.filed(report, document) for document in documents)
        return Agreement(key=f"a:{title}", title=title, stage=stage, reports=reports, **base)

    def event(self, title: str, documents: tuple[int, ...] = (1,), words: str | None = None, **changes: Any) -> Event:
        base: dict[str, Any] = {"kind": EventKind.MEETING, "when": "2026-02-12", "planned": False}
        base |= {"parties": ("EE", "GE"), "place": None, **changes}
        told = {name: base[name] for name in ("kind", "when", "planned", "parties", "place")}
        report = EventReport(summary=title, quotes=(Quote(0, 9, f"{title} took place"),), when_words=words, **told)
        return Event(f"e:{title}", title=title, reports=tuple(self.filed(report, d) for d in documents), **base)

    def follow_up(self, action: str, **changes: Any) -> FollowUp:
        base: dict[str, Any] = {"owner": "", "due": None, "state": FollowUpState.OPEN, "note": "", "document_id": None}
        base |= {"entry_key": None, "entry_title": None, "created_at": "", "changed_at": "", **changes}
        return FollowUp(next(self._ids), action, anchor=Anchor("0", Category.QUOTE, 0, 4, "text"), **base)


def sheet(dossier: Dossier, *follow_ups: FollowUp, standing: Dossier | None = None, **request: Any) -> Briefing:
    return compose(
        dossier=dossier,
        follow_ups=follow_ups,
        request=BriefingRequest(**request),
        party_names=lambda code: NAMES.get(code, code),
        today=TODAY,
        standing=standing,
    )


def section(briefing: Briefing, kind: SectionKind) -> tuple[Line, ...]:
    return next(each.lines for each in briefing.sections if each.kind is kind)


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def composed() -> Callable[..., Briefing]:
    """The sheet of a dossier, on 20 February 2026."""
    return sheet


@pytest.fixture
def lines() -> Callable[[Briefing, SectionKind], tuple[Line, ...]]:
    """The lines of one section."""
    return section
