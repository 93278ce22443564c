"""Every number on the sheet leads to a source, and every source is cited: whatever the dossier holds."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.briefing import render_html
from desktop_app.domain.briefing import Briefing, SectionKind
from desktop_app.domain.dates import spoken
from desktop_app.domain.entries import Dossier, OpenEnd, OpenEndKind
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import PositionReport
from desktop_app.domain.vocabulary import FollowUpState, Stage

documents = st.lists(st.integers(1, 9), min_size=1, max_size=3, unique=True).map(tuple)
whens = st.sampled_from([None, "2024", "2026-02", "2026-02-12", "2026-05-01/2026-05-03"])
kinds = st.lists(st.sampled_from(list(SectionKind)), unique=True).map(tuple)
spec = st.fixed_dictionaries(
    {
        "agreements": st.lists(st.tuples(documents, st.sampled_from(list(Stage)), whens), max_size=40),
        "events": st.lists(st.tuples(documents, whens, st.booleans()), max_size=40),
        "positions": st.lists(st.integers(1, 12), max_size=30),
        "follow_ups": st.lists(st.tuples(st.integers(1, 15), st.sampled_from(list(FollowUpState))), max_size=20),
    }
)


def built(
    make: Any, composed: Callable[..., Briefing], spec: dict[str, Any], asked: tuple[SectionKind, ...]
) -> Briefing:
    agreements = tuple(
        make.agreement(f"Note {n}", stage, found, when=when)
        for n, (found, stage, when) in enumerate(spec["agreements"])
    )
    ends = tuple(OpenEnd(OpenEndKind.DEADLINE, a.title, a.key, a.when, a.reports[0].id) for a in agreements[::2])
    events = tuple(
        make.event(f"Talks {n}", found, when=when, planned=planned)
        for n, (found, when, planned) in enumerate(spec["events"])
    )
    said = PositionReport("Kask", (Quote(0, 4, "word"),))
    positions = tuple(make.filed(said, document) for document in spec["positions"])
    marks = (make.follow_up("Act", document_id=document, state=state) for document, state in spec["follow_ups"])
    dossier = Dossier(events=events, agreements=agreements, positions=positions, open_ends=ends)
    return composed(dossier, *marks, sections=asked)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=spec, asked=kinds)
def test_each_number_has_a_source_and_each_source_a_number(
    make: Any, composed: Any, spec: dict[str, Any], asked: tuple[SectionKind, ...]
) -> None:
    briefing = built(make, composed, spec, asked)
    cited = [number for section in briefing.sections for line in section.lines for number in line.sources]
    numbers = [source.number for source in briefing.sources]
    assert set(cited) == set(numbers)
    assert numbers == list(range(1, len(numbers) + 1))
    assert len({source.document_id for source in briefing.sources}) == len(numbers)
    assert tuple(section.kind for section in briefing.sections) == asked


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=spec)
def test_every_statement_from_a_document_carries_a_number(make: Any, composed: Any, spec: dict[str, Any]) -> None:
    briefing = built(make, composed, spec, tuple(kind for kind in SectionKind if kind is not SectionKind.FOLLOW_UPS))
    bare = [line for section in briefing.sections for line in section.lines if not line.sources]
    assert [line for line in bare if line.lead != "Overdue"] == []


def test_sources_are_numbered_in_the_order_in_which_they_are_cited(make: Any, composed: Any, lines: Any) -> None:
    dossier = Dossier(
        agreements=(make.agreement("Note", Stage.SIGNED, (9,)),),
        events=(make.event("Talks", (4, 9)), make.event("Call", (2,), when="2025-01-01")),
    )
    briefing = composed(dossier)
    assert [source.document_id for source in briefing.sources] == [9, 4, 2]
    assert [line.sources for line in lines(briefing, SectionKind.EVENTS)] == [(1, 2), (3,)]


def test_the_page_shows_markup_of_a_hostile_source_as_text(make: Any, composed: Any) -> None:
    briefing = composed(Dossier(events=(make.event("<img src=http://x.example/y> & <script>"),)))
    html = render_html(briefing)
    assert "&lt;img src=http://x.example/y&gt; &amp; &lt;script&gt;" in html
    assert "<img" not in html
    assert "<script" not in html


def test_a_source_cannot_turn_a_line_around(make: Any, composed: Any) -> None:
    html = render_html(composed(Dossier(events=(make.event("Signed\u202e ton\u0000 \u2066today", place="Tallinn"),))))
    assert "Signed ton today" in html


def test_a_silent_desk_says_so_and_claims_nothing(composed: Any) -> None:
    html = render_html(composed(Dossier(), parties=("GE",)))
    assert "No source on the desk reports anything that belongs on this sheet" in html
    assert "no proof that nothing has happened" in html
    assert "Sources</h2>" not in html


def test_a_section_without_entries_is_named_as_silent(make: Any, composed: Any) -> None:
    html = render_html(composed(Dossier(events=(make.event("Talks"),))))
    assert "Nothing on the desk for: agreements and their stage, open ends" in html
    assert spoken("2026-02-20") in html
