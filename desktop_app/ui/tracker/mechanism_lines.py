"""The mechanisms of a desk as lines: each with its rounds, what is next, what feeds it, and its project map. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.domain.dates import bounds
from desktop_app.domain.entries import Agreement, AnyFiled, Event, Mechanism, Project, Round
from desktop_app.domain.reports import Topic
from desktop_app.ui.badges import Badge, Hue, badge, stage_badge
from desktop_app.ui.terms import spoken, words
from desktop_app.ui.titles import opened
from desktop_app.ui.tracker.columns import NameOf, brief
from desktop_app.ui.translation import tr

Entries = Mapping[str, Event | Agreement]


class Kind(Enum):
    HEAD = auto()
    ROUNDS = auto()
    NEXT = auto()
    FEED = auto()
    SECTOR = auto()
    ENTRY = auto()


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of rounds that no report on the desk tells of."""

    first: int
    last: int


Slot = Round | Gap


@dataclass(frozen=True, slots=True)
class Line:
    """`key` is the entry that the line opens, `report` (id) the one that proves it where it is not the entry's first;
    `beside` is said after the text, `trailing` at the end of the line."""

    kind: Kind
    mechanism: Mechanism
    text: str
    look: Badge
    key: str
    beside: str = ""
    trailing: str = ""
    report: int | None = None
    overdue: bool = False
    folded: bool = False
    slots: tuple[Slot, ...] = ()

    def aloud(self) -> str:
        """As a screen reader says it."""
        if self.kind is Kind.ROUNDS:
            return f"{self.text}: " + "; ".join(map(slot_words, self.slots))
        folded = (tr("folded") if self.folded else tr("unfolded")) if self.kind is Kind.HEAD else ""
        late = tr("overdue") if self.overdue else ""
        return ", ".join(part for part in (self.text, self.beside, self.trailing, late, folded) if part)


def slots(rounds: Sequence[Round]) -> tuple[Slot, ...]:
    """The rounds in their order, and between them the numbers that are missing."""
    made: list[Slot] = []
    expected = 1
    for each in rounds:
        if each.number is not None:
            if each.number > expected:
                made.append(Gap(expected, each.number - 1))
            expected = max(expected, each.number + 1)
        made.append(each)
    return tuple(made)


def slot_label(slot: Slot) -> tuple[str, str]:
    """What stands under a dot: number and date."""
    if isinstance(slot, Gap):
        return (str(slot.first) if slot.first == slot.last else f"{slot.first}–{slot.last}"), ""
    return ("?" if slot.number is None else str(slot.number)), brief(slot.when)


def slot_words(slot: Slot) -> str:
    """A round, or rounds that are missing, in words."""
    if isinstance(slot, Gap):
        return tr("{numbers}: no report on this desk").format(numbers=slot_label(slot)[0])
    number = tr("round {number}").format(number=slot.number) if slot.number is not None else tr("a round, not numbered")
    return f"{number}, {spoken(slot.when)}, {tr('planned') if slot.planned else tr('held')}"


def lines(
    mechanisms: Sequence[Mechanism], entries: Entries, folded: frozenset[str], name_of: NameOf, today: str
) -> list[Line]:
    """The lines of `mechanisms`; of those in `folded` (keys) only the head and the rounds."""
    return [line for each in mechanisms for line in _lines(each, entries, each.key in folded, name_of, today)]


def _lines(one: Mechanism, entries: Entries, folded: bool, name_of: NameOf, today: str) -> Iterator[Line]:
    yield _head(one, entries, folded, name_of, today)
    if one.rounds:
        yield Line(Kind.ROUNDS, one, tr("Rounds"), badge_of_rounds(), one.key, slots=slots(one.rounds))
    if folded:
        return
    if one.next is not None:
        due = tr("due {date}").format(date=spoken(one.next.due)) if one.next.due else tr("no date given")
        yield Line(
            Kind.NEXT, one, opened(one.next.text), Badge("", "progress-clock", Hue.BLUE), one.next.entry_key,
            tr("next"), due, report=one.next.report_id, overdue=_late(one, today),
        )  # fmt: skip
    for link in one.fed_by:
        entry = entries.get(link.from_key)
        if entry is not None:
            look = Badge("", "call-merge", Hue.INDIGO)
            said = tr("feeds it")
            yield Line(
                Kind.FEED, one, opened(entry.title), look, entry.key, said, brief(entry.when), report=link.report_id
            )
    for project in one.projects:
        yield from _project(one, project, entries)


def badge_of_rounds() -> Badge:
    return Badge("", "gavel", Hue.TEAL)


def _late(one: Mechanism, today: str) -> bool:
    return one.next is not None and one.next.due is not None and bounds(one.next.due)[1].isoformat() < today


def _head(one: Mechanism, entries: Entries, folded: bool, name_of: NameOf, today: str) -> Line:
    beside = " · ".join(part for part in (one.level or "", ", ".join(map(name_of, one.parties))) if part)
    entry = entries.get(one.key)
    said = stage_badge(entry.stage, entry.form).text if isinstance(entry, Agreement) else ""
    look = stage_badge(entry.stage, entry.form) if isinstance(entry, Agreement) else badge_of_rounds()
    return Line(Kind.HEAD, one, opened(one.name), look, one.key, beside, said, overdue=_late(one, today), folded=folded)


def _project(one: Mechanism, project: Project, entries: Entries) -> Iterator[Line]:
    agenda = ", ".join(dict.fromkeys(topic.quote.text for topic in project.topics))
    proof = _proof(project.topics[0], (one.key, *project.entry_keys), entries) if project.topics else None
    sector = words(project.sector)
    look = Badge("", "shape-outline", Hue.TEAL)
    yield Line(Kind.SECTOR, one, sector[:1].upper() + sector[1:], look, one.key, agenda, report=proof)
    for key in project.entry_keys:
        entry = entries.get(key)
        if entry is not None:
            form = isinstance(entry, Agreement)
            look = stage_badge(entry.stage, entry.form) if isinstance(entry, Agreement) else badge(entry.kind)
            yield Line(Kind.ENTRY, one, opened(entry.title), look, key, look.text if form else "", brief(entry.when))


def _proof(topic: Topic, keys: Sequence[str], entries: Entries) -> int | None:
    """The report that has the words of a topic."""
    owners = (entries[key] for key in keys if key in entries)
    return next((filed.id for entry in owners for filed in entry.reports if topic in filed.report.topics), None)


def filed(number: int | None, line: Line, entries: Entries) -> AnyFiled | None:
    """The report with that id among those of the mechanism and of what surrounds it."""
    one = line.mechanism
    keys = [line.key, one.key, *(link.from_key for link in one.fed_by)]
    keys += [key for project in one.projects for key in project.entry_keys]
    owners = (entries[key] for key in dict.fromkeys(keys) if key in entries)
    return next((each for entry in owners for each in entry.reports if each.id == number), None)
