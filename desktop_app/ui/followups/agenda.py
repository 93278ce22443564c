"""Follow-ups in the order in which they call for action. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QLocale

from desktop_app.domain.dates import bounds
from desktop_app.domain.entries import OpenEnd
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.vocabulary import FollowUpState
from desktop_app.ui.terms import spoken, words
from desktop_app.ui.titles import opened
from desktop_app.ui.translation import QT_TR_NOOP, tr


class Group(StrEnum):
    """The agenda's groups in their order; the value is the heading, in English."""

    OVERDUE = QT_TR_NOOP("Overdue")
    THIS_WEEK = QT_TR_NOOP("This week")
    LATER = QT_TR_NOOP("Later")
    NO_DATE = QT_TR_NOOP("No date")
    WAITING = QT_TR_NOOP("Waiting")
    DONE = QT_TR_NOOP("Done")
    SUGGESTED = QT_TR_NOOP("Suggested from open ends")
    LONG_OVER = QT_TR_NOOP("Suggested, more than a year over")


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's heading: `count` rows lie under it, `folded` ones are not shown."""

    group: Group
    count: int
    folded: bool


AgendaLine = Heading | FollowUp | OpenEnd

CLOSED = frozenset({FollowUpState.DONE, FollowUpState.DROPPED})
_FAR = "9999"
_NEAR, _LONG = timedelta(days=31), timedelta(days=365)  # how long a suggestion is over


def group_of(follow_up: FollowUp, today: date) -> Group:
    """Where a follow-up stands on `today`. The week ends on Sunday."""
    if follow_up.state in CLOSED:
        return Group.DONE
    if follow_up.state is FollowUpState.WAITING:
        return Group.WAITING
    if follow_up.due is None:
        return Group.NO_DATE
    last = bounds(follow_up.due)[1]
    if last < today:
        return Group.OVERDUE
    return Group.THIS_WEEK if last <= today + timedelta(days=6 - today.weekday()) else Group.LATER


def agenda(
    follow_ups: Iterable[FollowUp], suggestions: Sequence[OpenEnd], today: date, folded: frozenset[Group] | set[Group]
) -> list[AgendaLine]:
    """All lines of the agenda: each group that has rows under its heading, by due date, what is done newest first."""
    groups: dict[Group, list[FollowUp]] = {group: [] for group in Group}
    for follow_up in follow_ups:
        groups[group_of(follow_up, today)].append(follow_up)
    lines: list[AgendaLine] = []
    for group, members in groups.items():
        if group is Group.DONE:
            members.sort(key=lambda each: (each.changed_at, each.id), reverse=True)
        else:
            members.sort(key=lambda each: (each.due or _FAR, each.id))
        rows: Sequence[FollowUp | OpenEnd] = members
        if group in {Group.SUGGESTED, Group.LONG_OVER}:
            rows = _suggested(suggestions, today, long_over=group is Group.LONG_OVER)
        if rows:
            lines.append(Heading(group, len(rows), group in folded))
            if group not in folded:
                lines.extend(rows)
    return lines


def _suggested(suggestions: Iterable[OpenEnd], today: date, *, long_over: bool) -> list[OpenEnd]:
    """The suggestions that are over by more than a year, or the others. What is due next comes first, then what went
    over of late, then what has no date, then the rest that is over, the latest first."""

    def key(end: OpenEnd) -> tuple[int, int]:
        if end.due is None:
            return 2, 0
        over = today - bounds(end.due)[1]
        if over <= timedelta(0):
            return 0, -over.days
        return (1 if over <= _NEAR else 3), over.days

    chosen = (end for end in suggestions if long_over is (end.due is not None and today - bounds(end.due)[1] > _LONG))
    return sorted(chosen, key=key)


def due_in_words(due: str | None, today: date, *, closed: bool = False) -> str:
    """How far off a date is: `3 days over`, `today`, `in 3 days`; beyond two weeks, and for what is `closed`, empty."""
    if due is None or closed:
        return ""
    first, last = bounds(due)
    if last < today:
        over = (today - last).days
        return tr("%n day(s) over", "", over)
    ahead = (first - today).days
    if ahead > 14:
        return ""
    if ahead < 0:
        return tr("running")
    near = {0: tr("today"), 1: tr("tomorrow")}
    return near.get(ahead) or tr("in %n day(s)", "", ahead)


def is_over(due: str | None, today: date) -> bool:
    """Whether the last day of `due` is past."""
    return due is not None and bounds(due)[1] < today


def day_in_words(due: str | None) -> str:
    """A due date as the list writes it, a single day with its weekday: `Fri 27 November 2026`."""
    if due is None:
        return tr("no date")
    first, last = bounds(due)
    return (
        f"{QLocale().dayName(first.isoweekday(), QLocale.FormatType.ShortFormat)} {spoken(due)}"
        if first == last
        else spoken(due)
    )


def tied_to(follow_up: FollowUp) -> str:
    """What a follow-up was made on: the entry's title, else the words quoted."""
    return follow_up.entry_title or f"“{' '.join(follow_up.anchor.text.split())}”"


def sentence(line: AgendaLine, today: date) -> str:
    """A line as it is read aloud."""
    if isinstance(line, Heading):
        return f"{tr(line.group)}, {line.count:,}, {tr('folded') if line.folded else tr('unfolded')}"
    if isinstance(line, OpenEnd):
        parts = [tr("Suggested"), opened(line.text), tr("due {date}").format(date=spoken(line.due)) if line.due else ""]
    else:
        closed = line.state in CLOSED
        parts = [
            line.action,
            words(line.state),
            tr("due {date}").format(date=day_in_words(line.due)) if line.due else tr("no date"),
            due_in_words(line.due, today, closed=closed),
            tr("owner {name}").format(name=line.owner) if line.owner else tr("no owner"),
            tied_to(line),
        ]
    return ", ".join(part for part in parts if part)
