"""Names of parties and back: what the officer types, what the screen and the sheet show."""

from difflib import get_close_matches

from desktop_app.domain.errors import InvalidInputError
from desktop_app.extraction import gazetteer


def party_name(code: str) -> str:
    """`KZ` -> `Kazakhstan`; an organisation's short name is its own; an unknown code stays as it is."""
    return gazetteer.party_name(code)


def party_code(typed: str) -> str:
    """The code that a code or a name means, whatever its case, accents and apostrophes: `kz`, `Kazakhstan`, `UN`.

    Raises InvalidInputError, which names near spellings, when nothing is called so.
    """
    code = gazetteer.party_code(typed)
    if code:
        return code
    near = get_close_matches(typed.strip().casefold(), {name.casefold() for name in known_parties()}, n=1, cutoff=0.75)
    meant = next((name for name in known_parties() if near and name.casefold() == near[0]), "")
    hint = (
        f"Did you mean {meant}?" if meant else "Type a name such as Kazakhstan or EU, or an ISO 3166 code such as KZ."
    )
    raise InvalidInputError(f"No State or organisation is called “{typed.strip()}”.", remedy=hint)


def known_parties() -> tuple[str, ...]:
    """All names that a form can offer, in alphabetical order: States by name, organisations by short name (save one
    that is a State's code as well)."""
    states = {state.name for state in gazetteer.states()}
    bodies = {body.code for body in gazetteer.organisations()} - gazetteer.state_codes()
    return tuple(sorted(states | bodies))
