"""From the desk's entries to a sheet: which sections, in which words, with which sources. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.briefing import entries, pending, statements
from desktop_app.briefing.citing import Draft, reports_of
from desktop_app.briefing.key_points import key_points
from desktop_app.briefing.wording import listed, period
from desktop_app.domain.briefing import Briefing, BriefingRequest, Section, SectionKind
from desktop_app.domain.entries import Dossier, Source
from desktop_app.domain.marks import FollowUp

_SECTIONS: Mapping[SectionKind, Callable[[Draft], Section]] = {
    SectionKind.KEY_POINTS: key_points,
    SectionKind.AGREEMENTS: entries.agreements,
    SectionKind.OPEN_ENDS: pending.open_ends,
    SectionKind.FOLLOW_UPS: pending.follow_ups,
    SectionKind.EVENTS: entries.events,
    SectionKind.POSITIONS: statements.positions,
    SectionKind.FIGURES: statements.figures,
    SectionKind.PEOPLE: statements.people,
    SectionKind.CONFLICTS: entries.conflicts,
}


def compose(
    *,
    dossier: Dossier,
    follow_ups: Sequence[FollowUp],
    request: BriefingRequest,
    party_names: Callable[[str], str],
    today: date,
    standing: Dossier | None = None,
    sources: Iterable[Source] = (),
) -> Briefing:
    """The sheet for `request`.

    `dossier` holds what belongs to the parties and the period, `follow_ups` those that concern the parties. `standing`
    (None: the same as `dossier`) holds what the parties' desk knew by the end of the period: what is open is taken from
    it, however long ago it was announced. `party_names` gives a code's name for the screen. `today` stands in for
    `request.as_of` where that is None. `sources` are documents that only a follow-up is tied to. Sections come in the
    order asked for, each once; empty ones stay in, to say that the desk is silent.
    """
    whole = standing or dossier
    reports = {filed.id: filed for part in (whole, dossier) for filed in reports_of(part)}
    origins = (*sources, *(filed.source for part in (whole, dossier) for filed in reports_of(part)))
    draft = Draft(
        dossier=replace(dossier, open_ends=whole.open_ends, closed_ends=whole.closed_ends),
        follow_ups=follow_ups,
        since=request.since,
        until=request.until,
        today=request.as_of or today,
        name=party_names,
        reports={key: filed for key, filed in reports.items() if key},
        entries={e.key: e for e in whole.events} | {a.key: a for a in whole.agreements},
        sources={source.document_id: source for source in origins},
    )
    sections = tuple(_SECTIONS[kind](draft) for kind in dict.fromkeys(request.sections))
    names = tuple(party_names(code) for code in request.parties)
    return Briefing(
        title=request.title or (listed(names) if names else "The whole desk"),
        marking=request.marking,
        purpose=request.purpose,
        as_of=draft.today,
        period=period(request.since, request.until),
        parties=names,
        sections=sections,
        sources=draft.citations.sources(),
    )


def concerning(follow_ups: Iterable[FollowUp], dossier: Dossier) -> list[FollowUp]:
    """The follow-ups that are tied to an entry of `dossier` or to a document that it draws on."""
    keys = {event.key for event in dossier.events} | {agreement.key for agreement in dossier.agreements}
    documents = {filed.source.document_id for filed in reports_of(dossier)}
    return [each for each in follow_ups if each.entry_key in keys or each.document_id in documents]
