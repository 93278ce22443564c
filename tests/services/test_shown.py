"""What the window reads piece by piece is what the whole dossier says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.entries import Agreement, Dossier, Event
from desktop_app.domain.vocabulary import Category
from desktop_app.services import marks, reading, shown
from desktop_app.services.by_hand import accept_open_end
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.importing import import_files


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    found = open_desk(path=tmp_path_factory.mktemp("shown") / "desk.legation")
    import_files(desk=found, paths=[Path(__file__).parents[2] / "seeds"], workers=0)
    yield found
    found.close()


def by_key(dossier: Dossier) -> dict[str, Event | Agreement]:
    entries: list[Event | Agreement] = [*dossier.events, *dossier.agreements]
    return {each.key: each for each in entries}


def test_entries_by_key_by_report_and_by_document_are_those_of_the_dossier(desk: Desk) -> None:
    whole = reading.dossier(desk=desk)
    entries = by_key(whole)
    for key, entry in entries.items():
        assert next(iter(shown.entries(desk=desk, keys=[key]))) == entry
        assert entry in shown.entries(desk=desk, report_ids=[filed.id for filed in entry.reports])
    for row in reading.list_documents(desk=desk):
        told = {k for k, each in entries.items() if any(f.source.document_id == row.id for f in each.reports)}
        assert told <= {each.key for each in shown.entries(desk=desk, document_id=row.id)}


def test_mechanisms_open_ends_and_parties_are_those_of_the_dossier(desk: Desk) -> None:
    whole = reading.dossier(desk=desk)
    mechanisms, around = shown.mechanisms(desk=desk)
    assert mechanisms
    assert {each.key: each for each in mechanisms} == {each.key: each for each in whole.mechanisms}
    entries = by_key(whole)
    assert around == {key: entries[key] for key in around}
    ends = shown.open_ends(desk=desk)
    assert len(ends) == len(whole.open_ends) == reading.counts(desk=desk).open_ends
    assert set(ends) == set(whole.open_ends)
    told: dict[int, set[str]] = {}
    for entry in entries.values():
        for filed in entry.reports:
            told.setdefault(filed.source.document_id, set()).update(filed.report.parties)
    assert {number: len(names) for number, names in shown.document_parties(desk=desk).items()} == {
        number: len(codes) for number, codes in told.items()
    }


def test_an_open_end_to_which_a_follow_up_is_tied_is_open_no_more(desk: Desk) -> None:
    end = shown.open_ends(desk=desk)[0]
    accept_open_end(desk=desk, end=end)
    left = shown.open_ends(desk=desk, follow_ups=marks.list_follow_ups(desk=desk))
    assert end not in left
    assert set(left) < set(shown.open_ends(desk=desk))


def test_rows_read_again_by_key_are_those_of_the_list(desk: Desk) -> None:
    events, agreements = reading.list_events(desk=desk), reading.list_agreements(desk=desk)
    assert reading.keys_in_order(desk=desk, category=Category.EVENT) == [row.key for row in events]
    assert reading.keys_in_order(desk=desk, category=Category.AGREEMENT) == [row.key for row in agreements]
    assert reading.list_events(desk=desk, keys={events[-1].key}) == events[-1:]
    assert reading.list_agreements(desk=desk, keys={agreements[-1].key, "gone"}) == agreements[-1:]
    documents = reading.list_documents(desk=desk)
    assert reading.list_documents(desk=desk, only={documents[-1].id}) == documents[-1:]
