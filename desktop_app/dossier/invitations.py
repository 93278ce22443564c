"""Which invitations are one: who invites whom to where."""

from desktop_app.domain.reports import AgreementReport
from desktop_app.dossier.gazetteer import is_party_code, state_of
from desktop_app.dossier.names import may_be_one, name_parts


def invitation(one: AgreementReport, other: AgreementReport, alike: bool) -> int | None:
    """How much speaks for one invitation; `alike`: their titles say the same. Who invites and whom must fit, and where
    to; titles that name the guest alike outweigh a pronoun that was read wrongly."""
    if not _places_fit(one.place, other.place):
        return None
    if alike and one.to and other.to:
        return 6
    if not _actors_fit(one.by, other.by):
        return None
    if one.to and other.to:
        return 5 if _actors_fit(one.to, other.to) else None
    if alike:
        return 5
    return 4 if _same_host(one, other) else 0  # "his counterpart" is the one guest of this host


def where_to(said: AgreementReport) -> str | None:
    """The State to which an invitation leads, by its place or its title: "Invitation to … to visit India"."""
    _, _, after = said.title.partition("visit ")
    return state_of(said.place or "") or (state_of(after) if after else None)


def _same_host(one: AgreementReport, other: AgreementReport) -> bool:
    if not (one.by and other.by and one.place and other.place and one.parties):
        return False
    return set(one.parties) == set(other.parties) and is_party_code(one.by) == is_party_code(other.by)


def _actors_fit(one: str | None, other: str | None) -> bool:
    """Whether two can be one actor; a State may be told for its minister."""
    if not one or not other or one == other:
        return True
    if is_party_code(one) != is_party_code(other):
        return True
    return not is_party_code(one) and may_be_one(name_parts(one), name_parts(other))


def _places_fit(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    left, right = state_of(one), state_of(other)
    return left == right if left and right else True
