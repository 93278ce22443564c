"""The sections about entries: agreements and their stage, events, conflicts."""

from desktop_app.briefing.citing import Draft, first_quote
from desktop_app.briefing.wording import (
    BREAKS_OFF,
    LEAD,
    capital,
    clip,
    due_words,
    is_past,
    last_day,
    listed,
    newest_first,
    quoted,
    when_words,
)
from desktop_app.domain.briefing import Line, Section, SectionKind
from desktop_app.domain.dates import spoken
from desktop_app.domain.entries import Agreement, Conflict, Correction, Event, OpenEndKind, Ruling
from desktop_app.domain.vocabulary import LADDER, Stage, rung, stage_words, words

MOST_AGREEMENTS, MOST_EVENTS, MOST_CONFLICTS = 24, 10, 6
_OPEN = {
    OpenEndKind.INVITATION: "invitation",
    OpenEndKind.FIRST_SESSION: "first session",
    OpenEndKind.NEXT_ROUND: "next round",
    OpenEndKind.DEADLINE: "deadline",
    OpenEndKind.PLANNED: "announced event",
    OpenEndKind.CONCLUSION: "conclusion",
    OpenEndKind.ENTRY_INTO_FORCE: "entry into force",
    OpenEndKind.BROKEN_OFF: "full text",
}
_FIELDS = {
    "stage": "stage",
    "when": "date",
    "due": "due date",
    "parties": "parties",
    "form": "form",
    "kind": "kind",
    "place": "place",
    "planned": "planned or held",
}
_TITLE, _SUMMARY, _QUOTE = 220, 260, 170  # code points


def agreements(draft: Draft) -> Section:
    """The table of instruments: the furthest first, what lies beside the ladder last."""
    ordered = sorted(draft.dossier.agreements, key=_by_stage)
    return Section(
        SectionKind.AGREEMENTS,
        tuple(_agreement(draft, each) for each in ordered[:MOST_AGREEMENTS]),
        columns=("Instrument", "Stage (date)", "Parties", "Due or open"),
        more=max(0, len(ordered) - MOST_AGREEMENTS),
    )


def _by_stage(agreement: Agreement) -> tuple[object, ...]:
    place = rung(agreement.stage) if agreement.stage in LADDER else -1
    return -place, newest_first(agreement.when), agreement.title, agreement.key


def _agreement(draft: Draft, agreement: Agreement) -> Line:
    title, stage = capital(clip(agreement.title, _TITLE)), capital(stage_words(agreement.stage, agreement.form))
    return Line(
        text=title,
        lead=stage,
        sources=draft.cite(agreement.reports),
        quote=first_quote(agreement.reports),
        entry_key=agreement.key,
        cells=(
            "\n".join([title, *_particulars(agreement)]),
            "\n".join([stage, spoken(agreement.when), *limits(draft, agreement)]),
            ", ".join(sorted(draft.name(code) for code in agreement.parties)) or "not named",
            "\n".join(_due_or_open(draft, agreement)) or "–",
        ),
    )


def _particulars(agreement: Agreement) -> list[str]:
    form = words(agreement.form)
    count = next((filed.report.count for filed in agreement.reports if filed.report.count), None)
    facts = [
        form if form not in agreement.title.lower() else "",
        agreement.level or "",
        f"round {agreement.round}" if agreement.round else "",
        f"{count} items" if count and str(count) not in agreement.title else "",
        BREAKS_OFF if agreement.incomplete else "",
    ]
    return [", ".join(fact for fact in facts if fact)] if any(facts) else []


def limits(draft: Draft, agreement: Agreement) -> list[str]:
    """What keeps a stage from saying too much: who alone took the step, what is ruled out, that sources differ; and
    what is the officer's own word."""
    by = {act.by for act in agreement.acts if act.stage is agreement.stage}
    alone = [draft.name(each) for each in sorted(filter(None, by))] if None not in by else []
    return [
        *([f"by {listed(alone)}"] if alone else []),
        *(f"not {stage_words(stage, agreement.form)}" for stage in agreement.ruled_out),
        *differing(agreement),
        *by_hand(agreement),
    ]


def differing(entry: Agreement | Event) -> list[str]:
    """That sources differ, and what the officer holds of it where he has ruled."""
    return [
        *(["sources differ"] if any(each.ruling is None for each in entry.conflicts) else []),
        *(
            f"sources differ on the {each.kind}, held: {clip(each.ruling.value, LEAD)}"
            for each in entry.conflicts
            if each.ruling
        ),
    ]


def by_hand(entry: Agreement | Event) -> list[str]:
    """What of an entry no source says in so many words: entered, or corrected, by the officer."""
    return [
        *(["entered by hand"] if all(filed.id < 0 for filed in entry.reports) else []),
        *(
            f"{_FIELDS[each.field]} corrected by hand, sources: {_original(each)}"
            for each in entry.corrections
            if each.field in _FIELDS
        ),
    ]


def _original(correction: Correction) -> str:
    if correction.original is None:
        return "not stated"
    return spoken(correction.original) if correction.field in {"when", "due"} else correction.original.replace("_", " ")


def _due_or_open(draft: Draft, agreement: Agreement) -> list[str]:
    """The deadline, then what kinds of open ends there are; their own section says them in full."""
    due = [capital(due_words(agreement.due, draft.today))] if agreement.due else []
    kinds = dict.fromkeys(
        f"Open: {_OPEN[end.kind]}" for end in agreement.open_ends if end.kind is not OpenEndKind.DEADLINE
    )
    return [*due, *kinds]


def events(draft: Draft) -> Section:
    """What happened, newest first; what is to come, nearest first; and what was announced and is past its day."""
    all_events = draft.dossier.events
    recent = sorted((e for e in all_events if not e.planned), key=lambda e: (newest_first(e.when), e.key))
    planned = sorted((e for e in all_events if e.planned), key=lambda e: (last_day(e.when), e.key))
    groups = {
        "Recent": recent,
        "Coming": [e for e in planned if not is_past(e.when, draft.today)],
        "Announced, the date has passed; not reported as held": [e for e in planned if is_past(e.when, draft.today)],
    }
    lines = [_event(draft, e, group) for group, found in groups.items() for e in found[:MOST_EVENTS]]
    return Section(SectionKind.EVENTS, tuple(lines), more=len(all_events) - len(lines))


def _event(draft: Draft, event: Event, group: str) -> Line:
    place = event.place if event.place and event.place.lower() not in event.title.lower() else ""
    proposed = f"proposed: {spoken(event.proposed.when)}" if event.proposed and event.when is None else ""
    return Line(
        text=capital(clip(event.title, _SUMMARY)),
        lead=when_words(event),
        detail="; ".join(filter(None, (place, proposed, *differing(event), *by_hand(event)))),
        sources=draft.cite(event.reports),
        quote=first_quote(event.reports),
        entry_key=event.key,
        group=group,
    )


def conflicts(draft: Draft) -> Section:
    """Each conflict under its own subheading, one line a version with the words that hold it.

    Where a talk and its press statement differ from the visit by the same two sentences, these are set once.
    """
    found = draft.dossier.conflicts
    told: dict[tuple[tuple[str, str], ...], list[Line]] = {}
    for each in found[:MOST_CONFLICTS]:
        versions = _versions(draft, each)
        told.setdefault(tuple((line.lead, line.quote) for line in versions), versions)
    lines = [line for versions in told.values() for line in versions]
    return Section(SectionKind.CONFLICTS, tuple(lines), more=max(0, len(found) - MOST_CONFLICTS))


def conflict_title(conflict: Conflict) -> str:
    """What the sources disagree about, as the dossier words it."""
    return capital(clip(conflict.about, _SUMMARY))


def _versions(draft: Draft, conflict: Conflict) -> list[Line]:
    lines = []
    for version in conflict.versions:
        proofs = draft.proofs(version.report_ids, conflict.entry_key)
        words_of_it = first_quote(proofs)
        lines.append(
            Line(
                text=quoted(clip(words_of_it, _QUOTE)) if words_of_it else "",
                lead=clip(version.value, LEAD),
                sources=draft.cite(proofs),
                quote=words_of_it,
                entry_key=conflict.entry_key,
                group=conflict_title(conflict),
            )
        )
    if conflict.ruling:
        lines.append(_ruling(conflict, conflict.ruling))
    return lines


def _ruling(conflict: Conflict, ruling: Ruling) -> Line:
    """What the officer holds, and why: no source proves it."""
    return Line(
        text=clip(ruling.reason, _SUMMARY),
        lead=f"Held here: {clip(ruling.value, LEAD)}",
        entry_key=conflict.entry_key,
        group=conflict_title(conflict),
    )


def newest_stage(agreement: Agreement) -> tuple[object, ...]:
    """A key that sorts dated stages before undated ones, the highest first (a suspension or an end before all), then
    the newest."""
    beside = agreement.stage in {Stage.SUSPENDED, Stage.TERMINATED}
    undated = agreement.when is None
    return undated, not beside, -rung(agreement.stage), newest_first(agreement.when), agreement.title, agreement.key
