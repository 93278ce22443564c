"""Small sets of reports as Hypothesis draws them, with few names so that many are of the same thing."""

import hashlib

from hypothesis import strategies as st

from desktop_app.domain.entries import AnyFiled, Filed, Source
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport, EventReport, PersonReport
from desktop_app.domain.vocabulary import EventKind, Form, Stage

SUBJECTS = ("water", "energy", "aviation", "fisheries", "customs", "training")
PEOPLE = ("Ana Berg", "Jan Novak", "Luc Petit", "Omar Haddad")
PARTIES = (("IL", "KZ"), ("FR", "KZ"), ("KZ",), ())
days = st.sampled_from((None, "2026-01-26", "2026-01-27", "2026-01", "2026-01-26/2026-01-28", "2025"))
subjects = st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=2).map(" and ".join)
people = st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True).map(tuple)
words = st.sampled_from((None, "on Monday", "on Tuesday"))


def source(number: int) -> Source:
    published = (None, "2026-01-27", "2026-01-28")[number % 3]
    return Source(number, hashlib.sha256(bytes([number])).hexdigest(), f"document {number}", None, published)


@st.composite
def reports(draw: st.DrawFn) -> list[AnyFiled]:
    found: list[AnyFiled] = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        quotes = (Quote(number * 50, number * 50 + 40, "w" * 40),)
        origin, parties = source(draw(st.integers(0, 5))), draw(st.sampled_from(PARTIES))
        match draw(st.integers(0, 4)):
            case 0 | 1:
                kind, planned = draw(st.sampled_from(EventKind)), draw(st.booleans())
                said = (draw(days), planned, parties, None, draw(subjects), quotes, draw(words), (), draw(people))
                found.append(Filed(number, origin, EventReport(kind, *said)))
            case 2 | 3:
                form, stage = draw(st.sampled_from(Form)), draw(st.sampled_from(Stage))
                said_ = AgreementReport(draw(subjects), form, stage, parties, draw(days), None, quotes)
                found.append(Filed(number, origin, said_))
            case _:
                name, state = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from((None, "KZ")))
                found.append(Filed(number, origin, PersonReport(name, None, state, quotes)))
    return found
