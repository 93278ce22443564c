"""A desk that takes in documents one by one is the one that would be made of all of them at once."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from desktop_app.domain.entries import Person
from desktop_app.domain.refresh import number
from desktop_app.dossier import compile_dossier
from desktop_app.dossier.compiling import compile_all
from desktop_app.dossier.order import in_order
from desktop_app.services import reading, word
from desktop_app.services.desk import open_desk
from desktop_app.services.dossier import refresh_all, refresh_stale
from desktop_app.store import documents, intake
from desktop_app.store.clock import today
from desktop_app.store.marks import all_marks
from desktop_app.store.removal import remove_documents
from tests.services import random_documents

NUMBERS = st.integers(0, 10**6)
KEYS = 'SELECT e."key", k.number, k.asked FROM entry_key k JOIN entry e ON e.id = k.entry_id'
LINKS = "SELECT sha256, kind, from_key, to_key FROM entry_link"


def in_place(person: Person) -> Person:
    """The person with its reports in order: further ones are added last."""
    return replace(person, reports=in_order(person.reports))


class Documents(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = open_desk(path=Path(self.folder.name) / "desk.legation")

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=3, unique=True))
    def add(self, numbers: list[int]) -> None:
        intake.add_documents(self.desk, [random_documents.document(each) for each in numbers])
        refresh_stale(self.desk)

    @rule()
    def make_everything_anew(self) -> None:
        refresh_all(self.desk)

    @rule(pick=NUMBERS)
    def remove(self, pick: int) -> None:
        ids = [row.id for row in reading.list_documents(desk=self.desk)]
        if ids:
            remove_documents(self.desk, [ids[pick % len(ids)]])
            refresh_stale(self.desk)

    @rule(pick=NUMBERS, seed=NUMBERS)
    def read_again(self, pick: int, seed: int) -> None:
        rows = sorted(reading.list_documents(desk=self.desk), key=lambda row: row.name)
        if rows:
            row = rows[pick % len(rows)]
            again = random_documents.reading(int(Path(row.name).stem), seed)
            intake.replace_readings(self.desk, [(row.id, again)])
            refresh_stale(self.desk)

    @rule(pick=NUMBERS, other=NUMBERS, what=st.sampled_from(["merge", "dismiss", "correct"]))
    def say(self, pick: int, other: int, what: str) -> None:
        rows: list[Any] = sorted(reading.list_events(desk=self.desk), key=lambda row: row.key)
        if pick % 2:
            rows = sorted(reading.list_agreements(desk=self.desk), key=lambda row: row.key)
        keys = [row.key for row in rows]
        if len(keys) < 2:
            return
        key, second = keys[pick % len(keys)], keys[other % len(keys)]
        if what == "merge" and key != second:
            word.merge(desk=self.desk, key=key, other=second)
        elif what == "dismiss":
            word.dismiss(desk=self.desk, key=key)
        elif what == "correct":
            word.correct(desk=self.desk, key=key, field="when", value="2026-01-25")

    @invariant()
    def the_desk_is_that_of_all_its_reports(self) -> None:
        reports, marks = documents.all_reports(self.desk), all_marks(self.desk)
        made = compile_dossier(reports, marks=marks, today=today())
        kept = reading.dossier(desk=self.desk)
        assert kept.events == tuple(each for each in made.events if not each.dismissed)
        assert kept.agreements == tuple(each for each in made.agreements if not each.dismissed)
        assert [in_place(person) for person in kept.people] == list(made.people)
        assert (kept.conflicts, kept.open_ends) == (made.conflicts, made.open_ends)
        assert (kept.positions, kept.figures, kept.mechanisms) == (made.positions, made.figures, made.mechanisms)

    @invariant()
    def it_is_ready_for_the_next_document(self) -> None:
        made = compile_all(documents.all_reports(self.desk), marks=all_marks(self.desk))
        keys = {(p.entry.key, number(key), False) for p in made.entries for key in p.answers}
        keys |= {(p.entry.key, number(key), True) for p in made.entries for key in p.asked}
        links = {(sha, each.kind, each.from_key, each.to_key) for sha, told in made.links.items() for each in told}
        links |= {("", each.kind, each.from_key, each.to_key) for each in made.elsewhere.values() if each}
        filed = {(each, report_id) for report_id, numbers in made.filed.items() for each in numbers}
        with self.desk.reading() as connection:
            assert set(connection.execute("SELECT number, report_id FROM report_key")) == filed
            assert {(key, each, bool(asked)) for key, each, asked in connection.execute(KEYS)} == keys
            assert set(connection.execute(LINKS)) == links
            components = dict(connection.execute("SELECT \"key\", component FROM entry WHERE category <> 'person'"))
            assert components == {placed.entry.key: placed.component for placed in made.entries}
            assert connection.execute("SELECT * FROM stale").fetchall() == []
        with self.desk.writing_rows() as writing:
            writing.execute("INSERT INTO entry_index (entry_index, rank) VALUES ('integrity-check', 1)")
            writing.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)")


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Documents,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_documents_come_and_go_and_the_desk_is_that_of_those_that_are_there() -> None:
    run(examples=8, steps=10)


@pytest.mark.soak
def test_documents_come_and_go_for_long() -> None:
    run(examples=300, steps=25)
