"""The briefing sheet of a desk."""

from collections.abc import Sequence

from desktop_app import briefing as sheets
from desktop_app.domain.briefing import Briefing, BriefingRequest
from desktop_app.domain.entries import Source
from desktop_app.domain.errors import InvalidInputError
from desktop_app.domain.marks import FollowUp
from desktop_app.dossier import narrow
from desktop_app.services import marks, reading
from desktop_app.services.as_of import follow_ups_as_of
from desktop_app.services.desk import Desk
from desktop_app.services.names import party_name
from desktop_app.store.clock import today


def compose(*, desk: Desk, request: BriefingRequest) -> Briefing:
    """The sheet for the parties, the period and the purpose of `request`, from what was known on its day."""
    day = request.as_of or today()
    whole = reading.dossier(desk=desk, as_of=day)
    ours = narrow(whole, parties=request.parties)
    standing = narrow(ours, until=request.until)
    follow_ups: Sequence[FollowUp] = (
        follow_ups_as_of(desk=desk, day=day, dossier=whole) if day < today() else marks.list_follow_ups(desk=desk)
    )
    if request.parties:
        follow_ups = sheets.concerning(follow_ups, ours)
    return sheets.compose(
        dossier=narrow(standing, since=request.since, until=request.until),
        follow_ups=follow_ups,
        request=request,
        party_names=party_name,
        today=day,
        standing=standing,
        sources=_sources(desk, follow_ups),
    )


def render(*, briefing: Briefing) -> str:
    """The sheet as one HTML page without outside references."""
    return sheets.render_html(briefing)


def _sources(desk: Desk, follow_ups: Sequence[FollowUp]) -> list[Source]:
    """The documents that follow-ups are tied to: there may be no report of theirs on the sheet."""
    cited = {each.document_id for each in follow_ups if each.document_id is not None}
    return [source for document_id in sorted(cited) if (source := _source(desk, document_id)) is not None]


def _source(desk: Desk, document_id: int) -> Source | None:
    try:
        found = reading.open_document(desk=desk, document_id=document_id)
    except InvalidInputError:
        return None
    return Source(found.id, found.sha256, found.heading, found.publisher, found.published_on, found.truncated)
