"""An open end made: worded, dated, with its sentence; and closed by the report that tells it as done."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.entries import Agreement, Event, OpenEnd
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import AgreementReport
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.dossier.known import AnyTold, Known
from desktop_app.dossier.wordings import expects_force, kind_of, suggested, text_of

INSTRUMENTS = frozenset(
    {Form.AGREEMENT, Form.MEMORANDUM, Form.PROTOCOL, Form.LETTER_OF_INTENT, Form.EXCHANGE_OF_NOTES, Form.PROGRAMME}
    | {Form.CONTRACT, Form.JOINT_STATEMENT}
)
BEFORE_SIGNATURE = frozenset({Stage.PROPOSED, Stage.NEGOTIATING, Stage.AGREED, Stage.INITIALLED})


def opened(
    wording: str,
    what: str,
    entry: Event | Agreement,
    proof: AnyTold,
    known: Known,
    *,
    due: str | None = None,
    quote: Quote | None = None,
) -> OpenEnd:
    """What is open of `entry` since `proof` announced it, in its first quote unless it is in another. `wording` is one
    of `open_ends.toml`, `due` EDTF."""
    end = OpenEnd(
        kind=kind_of(wording),
        text=text_of(wording, what, due),
        entry_key=entry.key,
        due=due,
        report_id=proof.id,
        since=known.since(proof),
        quote=quote or proof.report.quotes[0],
    )
    return suggested(end, None)


def closed(end: OpenEnd, closing: AnyTold) -> OpenEnd:
    """`end` as it was open until `closing` told it as done."""
    return replace(end, suggestion="", closed_by=closing.id, closing_quote=closing.report.quotes[0])


def parted(ends: Iterable[OpenEnd]) -> tuple[tuple[OpenEnd, ...], tuple[OpenEnd, ...]]:
    """The open ones and the closed ones."""
    every = tuple(ends)
    return tuple(e for e in every if e.closed_by is None), tuple(e for e in every if e.closed_by is not None)


def waits_for_force(said: AgreementReport) -> bool:
    """Whether a report has an instrument signed, and lets one expect that it is yet to enter into force."""
    if said.stage not in {Stage.SIGNED, Stage.RATIFIED} or said.form not in {*INSTRUMENTS, Form.MEMBERSHIP}:
        return False
    return Stage.IN_FORCE in said.ruled_out or any(expects_force(quote.text) for quote in said.quotes)
