"""What files say comes out under the names of the annotation guidelines, with quotes that stand in the text."""

import json
from pathlib import Path

import pytest

from desktop_app.domain.changes import Unread
from desktop_app.domain.documents import SourceText
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import (
    AgreementReport,
    DateMention,
    EventReport,
    FigureReport,
    Findings,
    PersonReport,
    PositionReport,
    Topic,
)
from desktop_app.domain.vocabulary import EventKind, Form, Sector, Stage
from desktop_app.services.findings import findings, to_gold
from desktop_app.sources import read_source

SAID = Quote(0, 4, "said")
FOUND = Findings(
    title="found title",
    published_on="2024-01-01",
    truncated=True,
    events=(EventReport(EventKind.VISIT, "2024-01", True, ("NO", "JP"), "Oslo", "A visit", (SAID,), round=3),),
    agreements=(
        AgreementReport(
            "A treaty",
            Form.AGREEMENT,
            Stage.IN_FORCE,
            ("NO", "JP"),
            None,
            "2025",
            (SAID,),
            (Topic(Sector.TRADE, SAID),) * 2,
        ),
    ),
    people=(PersonReport("Ann", "minister", "NO", (SAID,)),),
    positions=(PositionReport("Ann", (SAID,), joint=True),),
    figures=(FigureReport(162_400_000.0, "USD", "trade", (SAID,)), FigureReport(2.5, "percent", "growth", (SAID,))),
    dates=(DateMention(0, 4, "said", "DATE", "2024-01-01", ambiguous=True),),
)
SOURCE = SourceText(Path("dir/oslo.talks.txt"), "0", 4, "text/plain", "utf-8", "said", "own title", "example.org")


def test_the_fields_are_those_of_the_guidelines() -> None:
    assert json.loads(json.dumps(to_gold(SOURCE, FOUND, dates=True))) == {
        "document": "oslo.talks",
        "title": "own title",
        "publisher": "example.org",
        "published_on": "2024-01-01",
        "dateline": None,
        "truncated": True,
        "events": [
            {
                "kind": "visit",
                "when": "2024-01",
                "planned": True,
                "parties": ["JP", "NO"],
                "place": "Oslo",
                "summary": "A visit",
                "quotes": ["said"],
            }
        ],
        "agreements": [
            {
                "title": "A treaty",
                "form": "agreement",
                "stage": "in_force",
                "parties": ["JP", "NO"],
                "sectors": ["trade"],
                "when": None,
                "due": "2025",
                "quotes": ["said"],
            }
        ],
        "people": [{"name": "Ann", "office": "minister", "state": "NO", "quotes": ["said"]}],
        "positions": [{"speaker": "Ann", "quotes": ["said"]}],
        "figures": [
            {"value": 162400000, "unit": "USD", "what": "trade", "quotes": ["said"]},
            {"value": 2.5, "unit": "percent", "what": "growth", "quotes": ["said"]},
        ],
        "dates": [{"start": 0, "end": 4, "text": "said", "type": "DATE", "value": "2024-01-01"}],
    }
    assert "dates" not in to_gold(SOURCE, FOUND)


def test_a_file_that_cannot_be_read_is_named_among_the_others(tmp_path: Path, seeds: Path) -> None:
    first, *rest = findings(paths=[tmp_path / "gone.txt", seeds])
    assert isinstance(first, Unread)
    assert [each["document"] for each in rest if isinstance(each, dict)] == sorted(p.stem for p in seeds.iterdir())


@pytest.mark.parametrize("dates", [False, True])
def test_every_quote_of_the_seeds_stands_in_their_text(seeds: Path, dates: bool) -> None:
    for path in sorted(seeds.iterdir()):
        text = read_source(path).text
        (found,) = findings(paths=[path], dates=dates)
        assert isinstance(found, dict)
        for name in ("events", "agreements", "people", "positions", "figures"):
            items = found[name]
            assert isinstance(items, list)
            assert all(quote in text for item in items for quote in item["quotes"])
        mentions = found.get("dates", [])
        assert isinstance(mentions, list)
        assert all(text[each["start"] : each["end"]] == each["text"] for each in mentions)
        assert bool(mentions) == dates


def test_the_african_union_goes_by_its_usual_short_name() -> None:
    found = Findings(
        events=(EventReport(EventKind.SESSION, None, False, ("ZM", "African Union"), None, "A session", (SAID,)),),
        agreements=(
            AgreementReport("A pact", Form.AGREEMENT, Stage.SIGNED, ("African Union", "EU"), None, None, (SAID,)),
        ),
        people=(PersonReport("Ann", "chairperson", "African Union", (SAID,)), PersonReport("Bo", None, None, (SAID,))),
    )
    said = json.loads(json.dumps(to_gold(SOURCE, found)))
    assert said["events"][0]["parties"] == ["AU", "ZM"]
    assert said["agreements"][0]["parties"] == ["AU", "EU"]
    assert [person["state"] for person in said["people"]] == ["AU", None]
