"""Measures how long one more document takes on a desk of few and of many: no more than twice as long is the aim.

    python packaging/bench_refresh.py [--few N] [--many N] [--samples N]

The documents are made up, always the same, and look like a desk's: few publishers, parties and ministers that recur,
visits that a few documents report, commissions that are told of for years, one document in seven without a date.
A desk of 10,000 has four documents a day over seven years, an occasion for every four of them, and some 180 pairs of
States, each with one of six: up to forty occasions for a pair, and commissions that a hundred reports tell of.

How to run: with nothing else on the machine. Times are those of the processor, medians of the samples; they differ from
machine to machine: quote the ratios. Entries and storing are measured with made-up reports, the whole with real texts.
"""

import argparse
import random
import statistics
import tempfile
import time
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from bench import generate  # type: ignore[import-not-found]  # it lies beside this file

from desktop_app.domain.documents import SourceText
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import (
    AgreementReport,
    EventReport,
    FigureReport,
    Findings,
    PersonReport,
    PositionReport,
)
from desktop_app.domain.vocabulary import EventKind, Form, Stage
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.dossier import refresh_all, refresh_entries
from desktop_app.services.importing import import_files
from desktop_app.store.intake import add_documents
from desktop_app.store.prepared import Prepared, prepare

STATES = [
    "KZ",
    "IL",
    "FR",
    "DE",
    "PT",
    "AO",
    "BR",
    "US",
    "GB",
    "FI",
    "GE",
    "AM",
    "IN",
    "GR",
    "KH",
    "CL",
    "CO",
    "EG",
    "DZ",
    "TR",
    "HR",
    "AL",
    "BD",
    "GH",
    "HU",
    "LV",
    "PH",
    "ID",
    "JO",
    "NO",
    "JP",
]
SUBJECTS = [
    "agriculture",
    "water",
    "energy",
    "railways",
    "customs",
    "tourism",
    "education",
    "culture",
    "space",
    "health",
    "aviation",
    "fisheries",
    "mining",
    "archives",
    "sport",
    "justice",
    "statistics",
    "forestry",
    "labour",
    "standards",
]
FIRST = ["Ana", "Jan", "Luc", "Omar", "Mira", "Ivo", "Lea", "Tom", "Nora", "Paul"]
LAST = [
    f"{one}{two}"
    for one in ["Ber", "Nov", "Pet", "Had", "Sat", "Dup", "Wal", "Lin", "Cos", "Oka", "Sil", "Mey"]
    for two in ["g", "ak", "it", "on", "er"]
]
SEATS = {
    "KZ": "Astana",
    "IL": "Jerusalem",
    "FR": "Paris",
    "DE": "Berlin",
    "PT": "Lisbon",
    "IN": "New Delhi",
    "GR": "Athens",
}
TEXT = " ".join(f"Sentence number {number:03} of this text says what it says." for number in range(40))
A_DAY = 4  # documents


class News:
    """What happens, and what documents tell of it."""

    def __init__(self) -> None:
        self.draw = random.Random(11)  # noqa: S311  # the same on every run, nothing secret
        self.people = {
            code: [f"{self.draw.choice(FIRST)} {self.draw.choice(LAST)}" for _ in range(4)] for code in STATES
        }
        self.occasions: list[Occasion] = []
        self.number = 0

    def document(self) -> Prepared:
        """The next document: most tell of a recent occasion, some open a new one."""
        self.number += 1
        day = date(2016, 1, 4) + timedelta(days=self.number // A_DAY)
        if not self.occasions or self.draw.random() < 0.25:
            self.occasions.append(Occasion(self, day))
        recent = self.occasions[-6:]
        return self.draw.choice(recent).told(self.number, day)


class Occasion:
    """A visit with its meetings, what is signed at it, and the commission of the two States."""

    def __init__(self, news: News, day: date) -> None:
        draw = self.draw = news.draw
        home, other = STATES[min(int(draw.expovariate(0.6)), 5)], draw.choice(STATES)
        self.parties = tuple(sorted({home, other if other != home else STATES[-1]}))
        self.day = day
        self.place = SEATS.get(home, "Oslo")
        self.host, self.guest = (draw.choice(news.people[code]) for code in self.parties)
        self.subjects = draw.sample(SUBJECTS, 4)
        what, first, second = draw.choice(("Doubling", "Raising", "Easing")), *draw.sample(SUBJECTS, 2)
        self.promise = f"{what} of {first} exchange with {second}"

    def told(self, number: int, day: date) -> Prepared:
        draw = self.draw
        published = None if draw.random() < 0.14 else day.isoformat()
        text = f"Document number {number}. {TEXT}"
        raw = text.encode()
        source = SourceText(
            Path(f"{number}.txt"),
            sha256(raw).hexdigest(),
            len(raw),
            "text/plain",
            "utf-8",
            text,
            f"News of {self.place} {number}",
            f"agency{draw.randrange(30)}.example",
            published_on=published,
        )
        findings = Findings(
            events=tuple(self._events(text)),
            agreements=tuple(self._agreements(text)),
            people=tuple(
                PersonReport(name, "Minister", code, self._quote(text))
                for name, code in zip((self.host, self.guest), self.parties, strict=True)
            ),
            positions=(PositionReport(self.host, self._quote(text), self.parties[0]),),
            figures=(FigureReport(draw.randint(1, 9) * 1e8, "USD", "trade", self._quote(text), None, str(day.year)),),
        )
        return prepare(source, raw, findings, extractor="1")

    def _quote(self, text: str) -> tuple[Quote, ...]:
        start = text.index(f"Sentence number {self.draw.randrange(40):03}")
        end = text.index(".", start) + 1
        return (Quote(start, end, text[start:end]),)

    def _events(self, text: str) -> list[EventReport]:
        draw, both = self.draw, (self.host, self.guest)
        when = self.day.isoformat() if draw.random() < 0.7 else None
        told = [
            (EventKind.VISIT, f"Visit of {self.guest}", (self.guest,), False),
            (EventKind.MEETING, f"Meeting of {self.host} and {self.guest}", both, False),
            (EventKind.SIGNING, f"Signing of memorandum on {self.subjects[0]}", (), False),
            (EventKind.SESSION, f"Session of the commission on {self.subjects[1]}", (), draw.random() < 0.4),
        ]
        return [
            EventReport(kind, when, planned, self.parties, self.place, summary, self._quote(text), people=people)
            for kind, summary, people, planned in draw.sample(told, draw.randint(2, 4))
        ]

    def _agreements(self, text: str) -> list[AgreementReport]:
        draw = self.draw
        commission = SUBJECTS[sum(map(ord, "".join(self.parties))) % len(SUBJECTS)]
        told = [
            (f"Memorandum on {self.subjects[0]}", Form.MEMORANDUM, Stage.SIGNED),
            (f"Agreement on {self.subjects[2]} and {self.subjects[3]}", Form.AGREEMENT, draw.choice(list(Stage)[:4])),
            (self.promise, Form.UNDERTAKING, Stage.AGREED),
            (f"Joint commission on {commission}", Form.MECHANISM, Stage.IN_FORCE),
            (f"Invitation of {self.host} to visit", Form.INVITATION, Stage.PROPOSED),
        ]
        return [
            AgreementReport(title, form, stage, self.parties, None, None, self._quote(text))
            for title, form, stage in draw.sample(told, draw.randint(2, 4))
        ]


def fill(desk: Desk, news: News, documents: int) -> float:
    """Takes in that many documents at once; gives the seconds for making all entries."""
    for first in range(0, documents, 200):
        add_documents(desk, [news.document() for _ in range(min(200, documents - first))])
    started = time.process_time()
    refresh_all(desk)
    return time.process_time() - started


def one_more(desk: Desk, news: News) -> tuple[float, float, int]:
    """Seconds to store a document, seconds to bring the entries up to date, how many of them changed."""
    document = news.document()
    started = time.process_time()
    add_documents(desk, [document])
    stored = time.process_time()
    changed = refresh_entries(desk)
    return stored - started, time.process_time() - stored, len(changed or ())


def read_one(desk: Desk, path: Path) -> float:
    """Takes a real text of 5 KB into the desk as an officer does: read, extracted, stored, the entries brought up."""
    started = time.process_time()
    import_files(desk=desk, paths=[path], workers=0)
    return time.process_time() - started


def measure(documents: int, samples: int) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(path=Path(folder) / "desk.legation")
        news = News()
        whole = fill(desk, news, documents)
        one_more(desk, news)
        taken = [one_more(desk, news) for _ in range(samples)]
        texts = Path(folder) / "texts"
        texts.mkdir()
        generate(texts, samples + 1)
        whole_files = [read_one(desk, path) for path in sorted(texts.iterdir())][1:]
        desk.close()
    stored, refreshed = ([each[place] for each in taken] for place in (0, 1))
    both = sorted(one + other for one, other in zip(stored, refreshed, strict=True))
    changed = statistics.mean(each[2] for each in taken)
    told = [("stored", stored), ("entries", refreshed), ("together", both), ("a file of 5 KB", whole_files)]
    medians = ", ".join(f"{name} {statistics.median(times) * 1e3:6.1f} ms" for name, times in told)
    print(f"{documents:6} documents: all entries {whole:6.2f} s; one more: {medians}", end=", ")
    print(f"the longest of {samples} {both[-1] * 1e3:6.1f} ms; {changed:.0f} entries changed")
    return statistics.median(refreshed), statistics.median(both), statistics.median(whole_files)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--samples", type=int, default=40)
    arguments = parser.parse_args()
    few, many = (measure(number, arguments.samples) for number in (arguments.few, arguments.many))
    entries, both, whole = (more / less for more, less in zip(many, few, strict=True))
    print(f"the larger desk: entries {entries:.2f} x, with storing {both:.2f} x, a whole file {whole:.2f} x")


if __name__ == "__main__":
    main()
