"""One more document takes about as long on a larger desk: what a desk holds beside it does not count."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_one_more_document_does_not_take_longer_on_a_larger_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    monkeypatch.delitem(sys.modules, "bench_refresh", raising=False)
    from bench_refresh import measure  # type: ignore[import-not-found,unused-ignore]

    _, few, _ = measure(40, 25)
    _, many, _ = measure(600, 25)
    assert many < 2 * few  # CPU medians of storing a document and bringing the entries up to date; commonly equal
