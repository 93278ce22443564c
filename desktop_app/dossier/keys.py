"""What reports are filed under on the desk, as numbers: reports that may be of the same thing share one."""

from desktop_app.domain.entries import Filed
from desktop_app.domain.refresh import number
from desktop_app.domain.reports import FigureReport, PersonReport
from desktop_app.dossier import agreements, events
from desktop_app.dossier.agreement_likeness import AgreementTraits
from desktop_app.dossier.event_likeness import EventTraits
from desktop_app.dossier.figures import measure
from desktop_app.dossier.names import name_parts, surname


def event_keys(each: EventTraits) -> set[int]:
    """What an event's report is filed under."""
    return {number(("event", key)) for key in events.keys(each)}


def events_sought(each: EventTraits) -> set[int]:
    """Under what the reports are filed that may be of the same event."""
    return {number(("event", key)) for key in events.sought(each)}


def agreement_keys(each: AgreementTraits) -> set[int]:
    """What an agreement's report is filed under."""
    return {number(("agreement", key)) for key in agreements.keys(each)}


def agreements_sought(each: AgreementTraits) -> set[int]:
    """Under what the reports are filed that may be of the same agreement."""
    return {number(("agreement", key)) for key in agreements.sought(each)}


def person_key(filed: Filed[PersonReport]) -> int:
    """Persons of one surname can be one."""
    return number(("person", surname(filed.report.name)))


def form_key(filed: Filed[PersonReport]) -> int | None:
    """A person's name as told, with the State: whoever it is, all reports of it are one person's. None for a bare
    surname, which may be anyone's."""
    name, state = name_parts(filed.report.name), filed.report.state
    return None if len(name) == 1 and state is None else number(("form", name, state or ""))


def figure_key(filed: Filed[FigureReport], about: frozenset[str]) -> int | None:
    """Figures of one measure can contradict each other. `about`: the parties that the document is mostly about."""
    known = measure(filed, about)
    return number(("figure", known)) if known else None
