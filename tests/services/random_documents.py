"""Documents by chance, with few parties, days, people and subjects, so that many tell of the same things."""

import random

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
from desktop_app.store.prepared import Origin, Prepared, Reading, prepare, prepare_reading
from tests.store.samples import source

PEOPLE = ("Ana Berg", "A. Berg", "Berg", "Jan Novak", "Luc Petit")
PLACES = ("Astana", "Kazakhstan", "Oslo", None)
PARTIES = (("KZ", "NO"), ("KZ", "NO"), ("FR", "KZ"), ("KZ",))
SUBJECTS = ("water", "energy", "water and energy", "customs")
MECHANISMS = ("Joint Economic Commission", "Joint commission", "Political consultations")
KINDS = (EventKind.VISIT, EventKind.MEETING, EventKind.SESSION, EventKind.SIGNING)
FORMS = (Form.MEMORANDUM, Form.AGREEMENT, Form.MECHANISM, Form.INVITATION, Form.UNDERTAKING)
STAGES = (Stage.PROPOSED, Stage.AGREED, Stage.SIGNED, Stage.IN_FORCE)
DAYS = (None, None, "2026-01-26", "2026-01-27", "2026-01-26/2026-01-28", "2026-02", "2026-03-05")
PUBLISHED = (None, None, "2026-01-27", "2026-01-28", "2026-03-06")
TEXT = "".join(f"Sentence number {number:03} of the document says this. " for number in range(12))


def document(number: int) -> Prepared:
    """The document of that number, the same one each time."""
    draw = random.Random(number)  # noqa: S311  # a test's
    text = f"Document {number}. {TEXT}"
    origin = source(text, name=f"{number}.txt", published_on=draw.choice(PUBLISHED))
    return prepare(origin, text.encode(), findings(text, number), extractor="1")


def reading(number: int, seed: int) -> Reading:
    """What another extraction says of the document of that number."""
    draw = random.Random(number)  # noqa: S311  # as above
    text = f"Document {number}. {TEXT}"
    origin = Origin(f"{number}.txt", text, None, None, draw.choice(PUBLISHED))
    return prepare_reading(origin, findings(text, seed), extractor="2")


def findings(text: str, seed: int) -> Findings:
    """Some things that a document says."""
    draw = random.Random(seed)  # noqa: S311  # as above
    return Findings(
        events=tuple(_event(draw, text) for _ in range(draw.randint(0, 4))),
        agreements=tuple(_agreement(draw, text) for _ in range(draw.randint(0, 3))),
        people=tuple(
            PersonReport(
                draw.choice(PEOPLE), draw.choice(("Minister", None)), draw.choice(("KZ", None)), _quote(draw, text)
            )
            for _ in range(draw.randint(0, 2))
        ),
        positions=(PositionReport("Ana Berg", _quote(draw, text), "KZ"),),
        figures=(FigureReport(draw.choice((1.0, 2.0)), "USD", "trade", _quote(draw, text), None, "2025"),),
    )


def _quote(draw: random.Random, text: str) -> tuple[Quote, ...]:
    start = text.index(f"Sentence number {draw.randint(0, 11):03}")
    end = text.index(".", start) + 1
    return (Quote(start, end, text[start:end]),)


def _event(draw: random.Random, text: str) -> EventReport:
    subject = draw.choice((*SUBJECTS, *MECHANISMS))
    return EventReport(
        kind=draw.choice(KINDS),
        when=draw.choice(DAYS),
        planned=draw.random() < 0.3,
        parties=draw.choice(PARTIES),
        place=draw.choice(PLACES),
        summary=f"Talks on {subject}",
        quotes=_quote(draw, text),
        when_words=draw.choice((None, "on Monday", "the next day")),
        people=tuple(dict.fromkeys(draw.choices(PEOPLE, k=draw.randint(0, 2)))),
        round=draw.choice((None, None, 2, 3)),
        feeds=draw.choice((None, None, "Joint Economic Commission")),
    )


def _agreement(draw: random.Random, text: str) -> AgreementReport:
    form = draw.choice(FORMS)
    title = draw.choice(MECHANISMS) if form is Form.MECHANISM else f"{form.value.title()} on {draw.choice(SUBJECTS)}"
    invitation = form is Form.INVITATION
    return AgreementReport(
        title=title,
        form=form,
        stage=draw.choice(STAGES),
        parties=draw.choice(PARTIES),
        when=draw.choice(DAYS),
        due=draw.choice((None, None, "2026-06")),
        quotes=_quote(draw, text),
        to=draw.choice((None, "Ana Berg")) if invitation else None,
        place=draw.choice(PLACES) if invitation else None,
        round=draw.choice((None, 3)) if form is Form.MECHANISM else None,
    )
