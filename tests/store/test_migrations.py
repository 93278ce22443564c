"""A desk comes to today's form from any earlier one, or stays as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlmodel

from desktop_app.domain.errors import StoreError
from desktop_app.store import follow_ups, marks, migrations, tables
from desktop_app.store.connection import APPLICATION_ID, connect
from desktop_app.store.desk import Desk, open_file

Columns = dict[str, list[tuple[object, ...]]]


def columns(connection: sqlite3.Connection) -> Columns:
    """Each table with its columns (name, type, not null, primary key), indices and foreign keys."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        name: [
            *(row[1:4] + row[5:] for row in connection.execute(f"PRAGMA table_info({name})")),
            *sorted(row[1:3] for row in connection.execute(f"PRAGMA index_list({name})")),
            *sorted(row[2:5] for row in connection.execute(f"PRAGMA foreign_key_list({name})")),
        ]
        for name in names
        if not name.startswith(("passage_index", "entry_index"))
    }


def test_the_steps_together_make_the_tables_of_today(desk: Desk, tmp_path: Path) -> None:
    modelled = tmp_path / "modelled"
    engine = sqlmodel.create_engine(f"sqlite:///{modelled}")
    tables.Setting.metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(modelled)) as model, desk.reading() as migrated:
        assert columns(migrated) == columns(model)


def test_every_connection_keeps_the_rules(desk: Desk) -> None:
    with desk.reading() as connection:
        pragmas = ("foreign_keys", "journal_mode", "synchronous", "application_id", "user_version")
        settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert settings == [1, "wal", 1, APPLICATION_ID, len(migrations.STEPS)]
    with desk.writing() as session:
        assert session.connection().exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_desk_of_a_newer_program_is_refused_and_left_alone(desk: Desk) -> None:
    desk.close()
    with closing(connect(desk.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match=r"newer Legation.*Update Legation"):
        open_file(desk.path, create=True)
    with closing(connect(desk.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (99,)


@pytest.fixture
def with_step(monkeypatch: pytest.MonkeyPatch) -> migrations.Step:
    """A further step for the time of a test: it adds a table."""
    monkeypatch.setattr(migrations, "STEPS", dict(migrations.STEPS))

    def add_table(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE later (id INTEGER)")

    return migrations.step(len(migrations.STEPS) + 1)(add_table)


def test_an_older_desk_is_copied_and_then_brought_up_to_date(desk: Desk, with_step: migrations.Step) -> None:
    desk.close()
    open_file(desk.path, create=False).close()
    newest = len(migrations.STEPS)
    copy = desk.path.with_name(f"{desk.path.name}.before-form-{newest}")
    for path, version, found in ((desk.path, newest, 1), (copy, newest - 1, 0)):
        with closing(connect(path)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
            assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (found,)


def test_a_step_that_fails_changes_nothing(desk: Desk, with_step: migrations.Step) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("half way")

    migrations.STEPS[len(migrations.STEPS)] = fail
    desk.close()
    with pytest.raises(RuntimeError, match="half way"):
        open_file(desk.path, create=False)
    with closing(connect(desk.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(migrations.STEPS) - 1,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)


def test_steps_are_numbered_without_a_gap(with_step: migrations.Step) -> None:
    with pytest.raises(ValueError, match="does not follow"):
        migrations.step(len(migrations.STEPS) + 2)(with_step)


def test_a_follow_up_of_a_desk_of_the_first_form_keeps_its_place_and_has_no_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.legation"
    with monkeypatch.context() as first_form:
        first_form.setattr(migrations, "STEPS", {1: migrations.STEPS[1]})
        open_file(path, create=True).close()
    with closing(connect(path)) as connection:
        row = "1, 'Call', '', NULL, 'open', '', 'ab', 'event', 3, 9, 'in Oslo', '2026-01-27', '2026-01-27'"
        connection.execute(f"INSERT INTO follow_up VALUES ({row})")  # noqa: S608 - the test's own words
        connection.commit()
    desk = open_file(path, create=False)
    (follow_up,) = follow_ups.list_follow_ups(desk)
    desk.close()
    assert (follow_up.anchor.start, follow_up.anchor.text, follow_up.anchor.title) == (3, "in Oslo", "")


def test_a_desk_of_the_second_form_keeps_its_follow_ups_on_their_entries_and_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.legation"
    with monkeypatch.context() as second_form:
        second_form.setattr(migrations, "STEPS", {number: migrations.STEPS[number] for number in (1, 2)})
        open_file(path, create=True).close()
    with closing(connect(path)) as connection:
        row = "7, 'Call', '', NULL, 'open', '', 'ab', 'event', 3, 9, 'in Oslo', '2026-01-27', '2026-01-27', 'Meeting'"
        connection.execute(f"INSERT INTO follow_up VALUES ({row})")  # noqa: S608 - the test's own words
        connection.execute("INSERT INTO mark_target VALUES (7, 'e1')")
        connection.commit()
    desk = open_file(path, create=False)
    with desk.reading() as migrated:
        assert migrated.execute("SELECT * FROM mark_target").fetchall() == [("follow_up", 7, "e1")]
    assert marks.list_marks(desk) == []
    desk.close()
    with closing(connect(path.with_name("old.legation.before-form-3"))) as copy:
        assert copy.execute("SELECT * FROM mark_target").fetchall() == [(7, "e1")]
