"""From the desk's entries to a sheet: which sections, in which words, with which sources. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from desktop_app.briefing import entries, statements
from desktop_app.briefing.citing import Draft, reports_of
from desktop_app.briefing.key_points import key_points
from desktop_app.briefing.wording import listed, period
from desktop_app.domain.briefing import Briefing, BriefingRequest, Section, SectionKind
from desktop_app.domain.entries import Dossier, Source
from desktop_app.domain.marks import FollowUp

_SECTIONS: Mapping[SectionKind, Callable[[Draft], Section]] = {
    SectionKind.KEY_POINTS: key_points,
    SectionKind.AGREEMENTS: entries.agreements,
    SectionKind.OPEN_ENDS: entries.open_ends,
    SectionKind.FOLLOW_UPS: entries.follow_ups,
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
    sources: Iterable[Source] = (),
) -> Briefing:
    """The sheet for `request`.

    `dossier` and `follow_ups` hold what belongs on it already (the parties, the period). `party_names` gives a code's
    name for the screen. `today` stands in for `request.as_of` where that is None. `sources` are documents that only a
    follow-up is tied to. Sections come in the order asked for, each once; empty ones stay in, to say that the desk is
    silent.
    """
    reports = reports_of(dossier)
    draft = Draft(
        dossier=dossier,
        follow_ups=follow_ups,
        since=request.since,
        until=request.until,
        today=request.as_of or today,
        name=party_names,
        reports={filed.id: filed for filed in reports if filed.id},
        entries={e.key: e for e in dossier.events} | {a.key: a for a in dossier.agreements},
        sources={source.document_id: source for source in (*sources, *(filed.source for filed in reports))},
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
