"""Whatever the officer does in whatever order, and whatever is imported and read again: his marks stand."""

import random
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from desktop_app.domain.entries import ConflictKind, Dossier
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import LogEntry, Mark
from desktop_app.domain.vocabulary import Category, Form, SourceKind
from desktop_app.dossier import compile_dossier
from desktop_app.services import by_hand, importing, marks, reading, said, shown, word
from desktop_app.services.desk import open_desk
from desktop_app.store import documents
from desktop_app.store.clock import today
from desktop_app.store.marks import all_marks
from tests.services.made_up import DEEDS, LONGER_DEEDS

SUBJECTS = ("fish", "fish", "deep sea catches", "visas", "visas")
NUMBERS = st.integers(0, 10**6)


def text(number: int) -> str:
    """A document of its own day, on one or two of few subjects; two of them date the same memorandum differently."""
    subject, other = SUBJECTS[number], SUBJECTS[-number]
    return (
        f"Title: t{number}\nPublished: 2026-01-2{number}\n\n"
        f"Sides signed the Memorandum on {subject} on 2026-01-1{number % 2 * 2}.\n"
        f"They also proposed the Memorandum on {other}.\nAnn{number % 3} met Bob."
    )


class Marks(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = open_desk(path=Path(self.folder.name) / "desk.legation")
        self.log: list[LogEntry] = []
        self.known: dict[int, Mark] = {}
        self.extraction = DEEDS

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    @initialize()
    def fill(self) -> None:
        self.take_in(0)
        self.take_in(1)

    @rule(number=st.integers(0, 4))
    def take_in(self, number: int) -> None:
        """Imports a document, or the same one again."""
        path = Path(self.folder.name) / f"{number}.txt"
        path.write_text(text(number), "utf-8")
        importing.import_files(desk=self.desk, paths=[path], workers=0, extraction=self.extraction)

    @rule()
    def read_again(self) -> None:
        """Another extraction reads all documents: it finds less, in other spans."""
        self.extraction = LONGER_DEEDS if self.extraction is DEEDS else DEEDS
        importing.reread(desk=self.desk, workers=0, extraction=self.extraction)

    @rule(pick=NUMBERS, on=st.booleans(), what=st.sampled_from([word.confirm, word.dismiss]))
    def switch(self, pick: int, on: bool, what: Any) -> None:
        self.say(what, key=self.entry(pick), on=on)

    @rule(pick=NUMBERS, value=st.sampled_from(["signed", "ratified", "2026-02", "", "Some title", "NO, JP"]))
    def correct(self, pick: int, value: str) -> None:
        field = random.Random(pick).choice(["stage", "when", "title", "parties", "due", "place"])  # noqa: S311  # a test's
        self.say(word.correct, key=self.entry(pick), field=field, value=value)

    @rule(pick=NUMBERS, other=NUMBERS)
    def merge(self, pick: int, other: int) -> None:
        self.say(word.merge, key=self.entry(pick), other=self.entry(other))

    @rule(pick=NUMBERS)
    def split(self, pick: int) -> None:
        key = self.entry(pick)
        entry = reading.entry(desk=self.desk, key=key)
        ids = [filed.id for filed in entry.reports] if entry else []
        self.say(word.split, key=key, report_ids=ids[1:])

    @rule(pick=NUMBERS, value=st.sampled_from(["10 January 2026", "2026-01-11"]))
    def ruling(self, pick: int, value: str) -> None:
        conflicts = reading.dossier(desk=self.desk).conflicts
        key = conflicts[pick % len(conflicts)].entry_key if conflicts else "none"
        self.say(word.rule, key=key, kind=ConflictKind.DATE, value=value, reason="heard")

    @rule(pick=NUMBERS, subject=st.sampled_from(SUBJECTS))
    def add(self, pick: int, subject: str) -> None:
        rows = reading.list_documents(desk=self.desk)
        fields = {"title": f"Memorandum on {subject}", "form": "memorandum", "parties": "NO, JP"}
        place = {"document_id": rows[pick % len(rows)].id, "start": pick % 40, "end": 50}
        self.say(by_hand.add_report, category=Category.AGREEMENT, fields=fields, **place)

    @rule(pick=NUMBERS, kind=st.sampled_from([None, SourceKind.AGENCY, SourceKind.TREATY_TEXT]))
    def weigh(self, pick: int, kind: SourceKind | None) -> None:
        rows = reading.list_documents(desk=self.desk)
        self.say(by_hand.weigh, document_id=rows[pick % len(rows)].id, kind=kind)

    @rule(pick=NUMBERS)
    def note(self, pick: int) -> None:
        anchor = marks.anchor_of(desk=self.desk, key=self.entry(pick))
        self.say(by_hand.add_note, anchor=anchor, text=f"note {pick}")

    @rule(pick=NUMBERS)
    def undo(self, pick: int) -> None:
        """Any change can be taken back; taking that back is redo."""
        if not self.log:
            return
        before, entries = self.marks(), self.dossier()
        with suppress(InvalidInputError):  # it may be gone, or back already
            undone = marks.undo(desk=self.desk, log_id=self.log[pick % len(self.log)].id)
            if pick % 2:
                assert undone.log_id
                marks.undo(desk=self.desk, log_id=undone.log_id)
                assert (self.marks(), self.dossier()) == (before, entries)
            self.known = self.marks()

    def entry(self, pick: int) -> str:
        rows = [*reading.list_events(desk=self.desk, dismissed=True)]
        keys = [row.key for row in rows] + [r.key for r in reading.list_agreements(desk=self.desk, dismissed=True)]
        return keys[pick % len(keys)]

    def say(self, what: Any, **arguments: Any) -> None:
        """Makes a mark; the one that it adds, changes or removes is the only one that is another then."""
        with suppress(InvalidInputError):
            before = self.dossier()
            self.around = set(shown.mechanisms(desk=self.desk)[1])
            changes = what(desk=self.desk, **arguments)
            after = self.marks()
            assert {key for key in {*after, *self.known} if after.get(key) != self.known.get(key)} <= changes.marks
            self.known = after
            if changes.entry_keys is not None and not changes.documents:
                self.only_these_changed(before, self.dossier(), changes.entry_keys)

    def only_these_changed(self, before: Dossier, after: Dossier, keys: frozenset[str]) -> None:
        """All other entries are as before, and the mechanisms too where the keys do not concern them."""
        for one, other in ((before.events, after.events), (before.agreements, after.agreements)):
            assert [each for each in one if each.key not in keys] == [each for each in other if each.key not in keys]
        formed = {each.key for each in (*before.agreements, *after.agreements) if each.form is Form.MECHANISM}
        if keys.isdisjoint(formed | self.around):
            assert before.mechanisms == after.mechanisms

    def marks(self) -> dict[int, Mark]:
        return {row.mark.id: row.mark for row in said.list_marks(desk=self.desk)}

    def dossier(self) -> Dossier:
        return reading.dossier(desk=self.desk)

    @invariant()
    def no_mark_has_vanished(self) -> None:
        assert self.marks() == self.known

    @invariant()
    def the_log_has_only_grown(self) -> None:
        log = marks.change_log(desk=self.desk)[::-1]
        assert log[: len(self.log)] == self.log
        self.log = log

    @invariant()
    def the_entries_are_those_of_all_reports_and_marks(self) -> None:
        made = compile_dossier(documents.all_reports(self.desk), marks=all_marks(self.desk), today=today())
        kept = self.dossier()
        assert kept.agreements == tuple(each for each in made.agreements if not each.dismissed)
        assert kept.events == tuple(each for each in made.events if not each.dismissed)
        assert (kept.conflicts, kept.open_ends) == (made.conflicts, made.open_ends)
        rows = reading.list_agreements(desk=self.desk, dismissed=True)
        assert {row.key for row in rows} == {each.key for each in made.agreements}


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Marks,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_officer_s_word_stands_through_everything() -> None:
    run(examples=6, steps=20)


@pytest.mark.soak
def test_the_officer_s_word_stands_through_everything_for_long() -> None:
    run(examples=200, steps=50)
