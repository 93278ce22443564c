"""The sections about what is still to be done: open ends of the sources, follow-ups of the officer."""

from desktop_app.briefing.citing import Draft, first_quote
from desktop_app.briefing.wording import capital, clip, is_past, last_day
from desktop_app.domain.briefing import Line, Section, SectionKind
from desktop_app.domain.dates import spoken
from desktop_app.domain.entries import OpenEnd, OpenEndKind
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.vocabulary import FollowUpState, words

MOST_OPEN_ENDS, MOST_FOLLOW_UPS = 10, 10
_KINDS = list(OpenEndKind)
_TITLE, _SUMMARY, _QUOTE = 220, 260, 200  # code points


def open_ends(draft: Draft) -> Section:
    """What was announced and is not reported as done: the nearest date first, undated ones last."""
    ordered = sorted(draft.dossier.open_ends, key=lambda end: (last_day(end.due), kind_order(end), end.text))
    return Section(
        SectionKind.OPEN_ENDS,
        tuple(open_end(draft, each) for each in ordered[:MOST_OPEN_ENDS]),
        more=max(0, len(ordered) - MOST_OPEN_ENDS),
    )


def kind_order(end: OpenEnd) -> int:
    """Where no date decides, what waits for an answer comes before what waits for paper."""
    return _KINDS.index(end.kind)


def open_end(draft: Draft, end: OpenEnd) -> Line:
    """One open end, with its date as the lead."""
    proofs = draft.proofs([end.report_id], end.entry_key)
    lead = spoken(end.due) if end.due else "no date"
    passed = "the date has passed; not reported as done" if is_past(end.due, draft.today) else ""
    return Line(capital(clip(end.text, _SUMMARY)), lead, passed, draft.cite(proofs), first_quote(proofs), end.entry_key)


def follow_ups(draft: Draft) -> Section:
    """The officer's own actions that are not done: overdue ones first."""
    ordered = live_follow_ups(draft)
    return Section(
        SectionKind.FOLLOW_UPS,
        tuple(follow_up(draft, each) for each in ordered[:MOST_FOLLOW_UPS]),
        more=max(0, len(ordered) - MOST_FOLLOW_UPS),
    )


def live_follow_ups(draft: Draft) -> list[FollowUp]:
    """Follow-ups that are open or waiting, by due date."""
    live = (each for each in draft.follow_ups if each.state in {FollowUpState.OPEN, FollowUpState.WAITING})
    return sorted(live, key=lambda each: (last_day(each.due), each.id))


def follow_up(draft: Draft, mark: FollowUp) -> Line:
    """One action, with its due date as the lead; owner, state, note and what it is about follow it."""
    overdue = "overdue" if is_past(mark.due, draft.today) else ""
    return _action(draft, mark, spoken(mark.due) if mark.due else "no date", overdue)


def overdue_follow_up(draft: Draft, mark: FollowUp) -> Line:
    """The same as a key point: that it is overdue is the lead."""
    return _action(draft, mark, "Overdue", f"since {spoken(mark.due)}")


def _action(draft: Draft, mark: FollowUp, lead: str, first: str) -> Line:
    waiting = words(mark.state) if mark.state is FollowUpState.WAITING else ""
    about = f"on: {clip(mark.entry_title, _TITLE)}" if mark.entry_title else ""
    source = draft.sources.get(mark.document_id) if mark.document_id is not None else None
    return Line(
        text=clip(mark.action, _SUMMARY),
        lead=lead,
        detail="; ".join(filter(None, (first, mark.owner, waiting, clip(mark.note, _SUMMARY), about))),
        sources=(draft.citations.number(source),) if source else (),
        quote=clip(mark.anchor.text, _QUOTE),
        entry_key=mark.entry_key,
    )
