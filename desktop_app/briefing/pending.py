"""The sections about what is still to be done: open ends of the sources, follow-ups of the officer."""

from desktop_app.briefing.citing import Draft, first_quote
from desktop_app.briefing.wording import capital, clip, is_past, last_day, newest_first
from desktop_app.domain.briefing import Line, Section, SectionKind
from desktop_app.domain.dates import bounds, spoken
from desktop_app.domain.entries import AnyFiled, OpenEnd, OpenEndKind
from desktop_app.domain.marks import FollowUp
from desktop_app.domain.quotes import Quote
from desktop_app.domain.vocabulary import FollowUpState, words

MOST_OPEN_ENDS, MOST_CLOSED_ENDS, MOST_FOLLOW_UPS = 10, 4, 10
_KINDS = list(OpenEndKind)
_TITLE, _SUMMARY, _QUOTE = 220, 260, 200  # code points


def open_ends(draft: Draft) -> Section:
    """What was announced and is not reported as done: the nearest date first, undated ones last; then what a report of
    the period tells as done, the latest first."""
    ordered = sorted(draft.dossier.open_ends, key=lambda end: (last_day(end.due), kind_order(end), end.text))
    still = [open_end(draft, each) for each in ordered[:MOST_OPEN_ENDS]]
    done = [closed_end(draft, each) for each in _lately_closed(draft)[:MOST_CLOSED_ENDS]]
    return Section(SectionKind.OPEN_ENDS, (*still, *done), more=max(0, len(ordered) - MOST_OPEN_ENDS))


def kind_order(end: OpenEnd) -> int:
    """Where no date decides, what waits for an answer comes before what waits for paper."""
    return _KINDS.index(end.kind)


def open_end(draft: Draft, end: OpenEnd) -> Line:
    """One open end, with its date as the lead, else since when it is open; how it stands and what to do follow."""
    proofs = draft.proofs([end.report_id], end.entry_key)
    since = f"since {spoken(end.since)}" if end.since else ""
    what, state = _told_apart(end)
    asked = end.suggestion.partition(": ")[0]  # what is open stands before it
    facts = (passed(draft, end), state, f"open {since}" if end.due and since else "", asked[:1].lower() + asked[1:])
    return Line(
        text=capital(clip(what, _SUMMARY)),
        lead=spoken(end.due) if end.due else since or "no date",
        detail="; ".join(filter(None, facts)),
        sources=draft.cite(proofs),
        quote=_words_of(end.quote) or first_quote(proofs),
        entry_key=end.entry_key,
        group="No report on this desk yet",
    )


def _told_apart(end: OpenEnd) -> tuple[str, str]:
    """What is open; and what its line says beside that there is no report of it, nor of the day: "accepted"."""
    what, _, state = end.text.rpartition(": ")
    said = (part for part in state.split(", ") if not part.startswith(("no ", "due by ", "announced")))
    return (what, ", ".join(said)) if what else (end.text, "")


def passed(draft: Draft, end: OpenEnd) -> str:
    """That the date of an open end is over, where it is."""
    return "the date has passed; not reported as done" if is_past(end.due, draft.today) else ""


def closed_end(draft: Draft, end: OpenEnd) -> Line:
    """What was open, with the day of the report that tells it as done as the lead, and its sentence as proof."""
    proofs = [*draft.proofs([end.report_id], end.entry_key), *_closing(draft, end)]
    return Line(
        text=capital(clip(_told_apart(end)[0], _SUMMARY)),
        lead=spoken(_told(draft, end)),
        detail=f"open since {spoken(end.since)}" if end.since else "",
        sources=draft.cite(proofs),
        quote=_words_of(end.closing_quote),
        entry_key=end.entry_key,
        group="Reported as done",
    )


def _lately_closed(draft: Draft) -> list[OpenEnd]:
    """What a report of the period tells as done."""
    told = [(end, _told(draft, end)) for end in draft.dossier.closed_ends]
    chosen = [end for end, when in told if when is None or _overlaps(draft, when)]
    return sorted(chosen, key=lambda end: (newest_first(_told(draft, end)), end.text))


def _told(draft: Draft, end: OpenEnd) -> str | None:
    return next((filed.source.published_on for filed in _closing(draft, end)), None)


def _closing(draft: Draft, end: OpenEnd) -> list[AnyFiled]:
    return [draft.reports[end.closed_by]] if end.closed_by is not None and end.closed_by in draft.reports else []


def _overlaps(draft: Draft, when: str) -> bool:
    first, last = bounds(when)
    return (draft.since is None or last >= draft.since) and (draft.until is None or first <= draft.until)


def _words_of(quote: Quote | None) -> str:
    return " ".join(quote.text.split()) if quote else ""


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
