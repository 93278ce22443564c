"""Nothing of the officer's is lost when the program is killed in the middle of an import."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.errors import StoreError
from desktop_app.services import importing, marks, reading, said, settling, word
from desktop_app.services.desk import open_desk
from tests.services.made_up import MEETINGS

SCRIPT = """
import sys
from pathlib import Path
from desktop_app.domain.marks import Anchor
from desktop_app.domain.vocabulary import Category
from desktop_app.services import by_hand, importing, marks
from desktop_app.services.desk import open_desk
from tests.services.made_up import MEETINGS

importing._A_TRANSACTION = 8
desk = open_desk(path=Path(sys.argv[1]))
anchor = Anchor("0" * 64, Category.QUOTE, 0, 4, "text")

def on_progress(progress):
    if progress.done % 10 == 0:
        marks.add_follow_up(desk=desk, action=f"after {progress.done}", anchor=anchor)
        by_hand.add_note(desk=desk, anchor=anchor, text=f"noted after {progress.done}")
        print(progress.done, flush=True)

importing.import_files(
    desk=desk, paths=[Path(sys.argv[2])], workers=0, on_progress=on_progress, extraction=MEETINGS
)
"""


def test_a_desk_survives_a_kill_in_the_middle_of_an_import(tmp_path: Path) -> None:
    folder, path = tmp_path / "files", tmp_path / "desk.legation"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number}.txt").write_text(f"Ann{number} met Bob{number}.")
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(path), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        assert process.stdout
        for line in process.stdout:
            if int(line) >= 100:
                process.send_signal(signal.SIGKILL)
                break
    assert process.returncode == -signal.SIGKILL

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    desk = open_desk(path=path)
    kept = len(reading.list_documents(desk=desk))
    assert 80 <= kept < 400
    assert len(reading.list_events(desk=desk)) > 0, "the entries are made up for"
    assert [each.action for each in marks.list_follow_ups(desk=desk)][:10] == [f"after {n}0" for n in range(1, 11)]
    assert [row.mark.value for row in said.list_marks(desk=desk)][:10] == [f"noted after {n}0" for n in range(1, 11)]
    made = len(marks.list_follow_ups(desk=desk)) + len(said.list_marks(desk=desk))
    assert len(marks.change_log(desk=desk)) == made
    result = importing.import_files(desk=desk, paths=[folder], workers=0, extraction=MEETINGS)
    assert (result.added, result.known) == (400 - kept, kept)
    desk.close()


def test_a_mark_whose_entries_could_not_be_made_any_more_holds_once_the_desk_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file = tmp_path / "desk.legation", tmp_path / "a.txt"
    file.write_text("Ann met Bob.")
    desk = open_desk(path=path)
    importing.import_files(desk=desk, paths=[file], workers=0, extraction=MEETINGS)
    (event,) = reading.list_events(desk=desk)

    def full(_: object) -> None:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as no_room:
        no_room.setattr(settling, "refresh_entries", full)
        with pytest.raises(StoreError):
            word.confirm(desk=desk, key=event.key)
    assert not reading.list_events(desk=desk)[0].confirmed
    desk.close()
    again = open_desk(path=path)
    assert reading.list_events(desk=again)[0].confirmed
    assert len(marks.change_log(desk=again)) == 1
    again.close()
