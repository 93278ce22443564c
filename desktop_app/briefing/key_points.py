"""The handful that an officer needs first, chosen by rule: the highest stages reached in the period, the open ends
that are due next, overdue follow-ups, and what the sources disagree about."""

from dataclasses import replace

from desktop_app.briefing.citing import Draft, first_quote
from desktop_app.briefing.entries import conflict_title, limits, newest_stage
from desktop_app.briefing.pending import kind_order, live_follow_ups, open_end, overdue_follow_up, passed
from desktop_app.briefing.wording import capital, clip, is_past, last_day
from desktop_app.domain.briefing import Line, Section, SectionKind
from desktop_app.domain.dates import bounds, spoken
from desktop_app.domain.entries import Agreement, Conflict, OpenEnd
from desktop_app.domain.vocabulary import Form, Stage, stage_words

_STAGES, _OPEN_ENDS, _OVERDUE, _CONFLICTS = 4, 2, 2, 1
_TITLE = 200  # code points
_MERE_TALK = {Stage.PROPOSED, Stage.NEGOTIATING}


def key_points(draft: Draft) -> Section:
    """At most nine lines, each with its sources; empty when no rule finds anything."""
    lines = (
        *(_reached(draft, each) for each in _new_stages(draft)),
        *(_pending(draft, each) for each in _next_due(draft)),
        *(
            overdue_follow_up(draft, each)
            for each in live_follow_ups(draft)[:_OVERDUE]
            if is_past(each.due, draft.today)
        ),
        *(_disputed(draft, each) for each in _unsettled(draft)[:_CONFLICTS]),
    )
    return Section(SectionKind.KEY_POINTS, lines)


def _new_stages(draft: Draft) -> list[Agreement]:
    """Agreements that reached their stage in the period; a date unknown or too wide to say counts only where the sheet
    covers all dates. An invitation is no news here: unanswered it is an open end."""
    news = [a for a in draft.dossier.agreements if a.stage not in _MERE_TALK and a.form is not Form.INVITATION]
    return sorted((a for a in news if _within(draft, a.when)), key=newest_stage)[:_STAGES]


def _within(draft: Draft, when: str | None) -> bool:
    if when is None:
        return draft.since is None and draft.until is None
    first, last = bounds(when)
    return (draft.since is None or first >= draft.since) and (draft.until is None or last <= draft.until)


def _next_due(draft: Draft) -> list[OpenEnd]:
    """The nearest ahead first, then those whose date has passed, the latest first, then undated ones."""

    def order(end: OpenEnd) -> tuple[object, ...]:
        past = is_past(end.due, draft.today)
        day = last_day(end.due).toordinal()
        return end.due is None, past, -day if past else day, kind_order(end), end.text

    return sorted(draft.dossier.open_ends, key=order)[:_OPEN_ENDS]


def _reached(draft: Draft, agreement: Agreement) -> Line:
    stage = capital(stage_words(agreement.stage, agreement.form))
    return Line(
        text=capital(clip(agreement.title, _TITLE)),
        lead=stage,
        detail="; ".join([spoken(agreement.when), *limits(draft, agreement)]),
        sources=draft.cite(agreement.reports),
        quote=first_quote(agreement.reports),
        entry_key=agreement.key,
    )


def _pending(draft: Draft, end: OpenEnd) -> Line:
    line, told = open_end(draft, end), end.text.removesuffix(" yet on this desk")
    detail = "; ".join(filter(None, (line.lead if end.due else "no date", passed(draft, end))))
    return replace(line, text=capital(clip(told, _TITLE)), group="", lead="Open", detail=detail)


def _unsettled(draft: Draft) -> list[Conflict]:
    return [conflict for conflict in draft.dossier.conflicts if conflict.ruling is None]


def _disputed(draft: Draft, conflict: Conflict) -> Line:
    proofs = draft.proofs([each for v in conflict.versions for each in v.report_ids], conflict.entry_key)
    held = " against ".join(version.value for version in conflict.versions)
    text = f"{conflict_title(conflict)}: {held}"
    return Line(text, "Sources differ", "", draft.cite(proofs), first_quote(proofs), conflict.entry_key)
