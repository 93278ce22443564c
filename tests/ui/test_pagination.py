"""Pages hold all strips in order, none is cut, and nothing stands alone that belongs with its next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.pagination import Atom, Keep, Page, merged, paginate, paragraph

HEIGHT = 100.0


def stacked(*parts: tuple[float, Keep]) -> list[Atom]:
    atoms, top = [], 0.0
    for height, keep in parts:
        atoms.append(Atom(top, top + height, keep))
        top += height
    return atoms


parts = st.lists(st.tuples(st.floats(1, 40), st.sampled_from(Keep)), max_size=60)


@given(parts)
def test_pages_hold_everything_once_in_order_and_within_their_height(found: list[tuple[float, Keep]]) -> None:
    atoms = stacked(*found)
    pages = paginate(atoms, HEIGHT)
    inside = [atom for page in pages for atom in atoms if page.top <= atom.top and atom.bottom <= page.bottom]
    assert inside == atoms
    assert all(page.bottom - page.top <= HEIGHT + 1e-6 for page in pages)


@given(parts)
def test_a_page_ends_where_its_strips_are_least_firmly_kept(found: list[tuple[float, Keep]]) -> None:
    atoms = stacked(*found)
    for page in paginate(atoms, HEIGHT):
        on_it = [atom for atom in atoms if page.top <= atom.top and atom.bottom <= page.bottom]
        if on_it and on_it[-1] is not atoms[-1]:
            assert on_it[-1].keep == min(atom.keep for atom in on_it)


def test_a_heading_goes_to_the_next_page_with_what_it_heads() -> None:
    atoms = stacked((90, Keep.FREE), (8, Keep.HEADED), (20, Keep.FREE))
    assert paginate(atoms, HEIGHT) == [Page(0, 90), Page(90, 118)]


def test_the_head_of_a_table_is_set_again_and_takes_its_room() -> None:
    head = (0.0, 10.0)
    rows = [Atom(10 + 30 * n, 40 + 30 * n, header=head) for n in range(6)]
    atoms = [Atom(*head, keep=Keep.HEADED), *rows]
    assert paginate(atoms, HEIGHT) == [Page(0, 100), Page(100, 190, head)]


def test_a_strip_taller_than_a_page_stands_alone() -> None:
    assert paginate(stacked((10, Keep.FREE), (150, Keep.FREE), (10, Keep.FREE)), HEIGHT) == [
        Page(0, 10),
        Page(10, 160),
        Page(160, 170),
    ]


def test_an_empty_sheet_has_one_page() -> None:
    assert paginate([], HEIGHT) == [Page(0, 0)]


def test_two_rows_part_before_one_row_is_split() -> None:
    first = [(45, Keep.WHOLE), (45, Keep.NEIGHBOURS)]
    second = [(45, Keep.WHOLE), (45, Keep.FREE)]
    assert [page.bottom for page in paginate(stacked(*first, *second), HEIGHT)] == [90, 180]


@pytest.mark.parametrize(("lines", "kept"), [(1, []), (2, [0]), (3, [0, 1]), (4, [0, 2]), (6, [0, 4])])
def test_no_line_of_a_paragraph_stands_alone(lines: int, kept: list[int]) -> None:
    spans = [(float(n), n + 1.0) for n in range(lines)]
    assert [at for at, atom in enumerate(paragraph(spans)) if atom.keep is Keep.WHOLE] == kept
    assert {atom.keep for atom in paragraph(spans, heading=True)} == {Keep.HEADED}


def test_lines_side_by_side_are_cut_together() -> None:
    assert merged([(0, 10), (10, 20), (0, 8), (8, 17), (30, 40)]) == [(0, 20), (30, 40)]
