"""The closed lists of the field: kinds of event, forms of agreement, stages, sectors.

Forms and stages follow the Vienna Convention on the Law of Treaties and the glossary of the UN Treaty Collection.
Binding force is never inferred from a form.
"""

from enum import StrEnum


class EventKind(StrEnum):
    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"
    SESSION = "session"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    FORUM = "forum"
    STATEMENT = "statement"
    ACCESSION = "accession"
    OTHER = "other"


class Form(StrEnum):
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum"
    PROTOCOL = "protocol"
    JOINT_STATEMENT = "joint_statement"
    LETTER_OF_INTENT = "letter_of_intent"
    EXCHANGE_OF_NOTES = "exchange_of_notes"
    PROGRAMME = "programme"
    CONTRACT = "contract"
    MEMBERSHIP = "membership"
    MECHANISM = "mechanism"
    UNDERTAKING = "undertaking"
    INVITATION = "invitation"


class Stage(StrEnum):
    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    INITIALLED = "initialled"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in_force"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"


LADDER: tuple[Stage, ...] = (
    Stage.PROPOSED,
    Stage.NEGOTIATING,
    Stage.AGREED,
    Stage.INITIALLED,
    Stage.SIGNED,
    Stage.RATIFIED,
    Stage.IN_FORCE,
    Stage.COMPLETED,
)
"""The rungs an agreement climbs; `suspended` and `terminated` lie beside the ladder."""


class Sector(StrEnum):
    POLITICAL = "political"
    SECURITY = "security"
    TRADE = "trade"
    INVESTMENT = "investment"
    AGRICULTURE = "agriculture"
    WATER = "water"
    ENERGY = "energy"
    ENVIRONMENT = "environment"
    TRANSPORT = "transport"
    DIGITAL = "digital"
    SCIENCE = "science"
    SPACE = "space"
    HEALTH = "health"
    EDUCATION = "education"
    CULTURE = "culture"
    TOURISM = "tourism"
    CONSULAR = "consular"
    JUSTICE = "justice"
    FINANCE = "finance"
    HUMANITARIAN = "humanitarian"
    LABOUR = "labour"
    MEDIA = "media"


class Category(StrEnum):
    """What a report, an anchor or a search hit is about."""

    EVENT = "event"
    AGREEMENT = "agreement"
    PERSON = "person"
    POSITION = "position"
    FIGURE = "figure"
    QUOTE = "quote"


class SourceKind(StrEnum):
    """What kind of source a document is; those before weigh more than those after, unless the officer says else."""

    TREATY_TEXT = "treaty_text"
    JOINT_STATEMENT = "joint_statement"
    MINISTRY = "ministry"
    AGENCY = "agency"
    ANALYSIS = "analysis"


class MarkKind(StrEnum):
    """What the officer says of an entry, beside follow-ups."""

    CONFIRM = "confirm"
    CORRECT = "correct"  # `field` becomes `value`
    DISMISS = "dismiss"
    MERGE = "merge"  # the reports of both sides are one entry
    SPLIT = "split"  # the reports of the two sides are two entries
    RULE = "rule"  # in the conflict of kind `field`, `value` holds, for `reason`
    NOTE = "note"  # `value`
    ADD = "add"  # `report` is what the officer read in the sentence
    WEIGH = "weigh"  # the document of `anchor` is a source of kind `value`


class FollowUpState(StrEnum):
    OPEN = "open"
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


def rung(stage: Stage) -> int:
    """The place of `stage` on the ladder from 0; a stage beside the ladder comes after all of them."""
    return LADDER.index(stage) if stage in LADDER else len(LADDER)


_OF_INVITATIONS = {Stage.PROPOSED: "extended", Stage.AGREED: "accepted", Stage.COMPLETED: "taken up"}
_OF_MECHANISMS = {Stage.IN_FORCE: "operating"}


def stage_words(stage: Stage, form: Form) -> str:
    """A stage as diplomats say it of that form, on the screen and on the sheet. An invitation is extended, a mechanism
    operates; both are the same rungs of the ladder."""
    special = {Form.INVITATION: _OF_INVITATIONS, Form.MECHANISM: _OF_MECHANISMS}.get(form, {})
    return special.get(stage, words(stage))


def words(member: StrEnum) -> str:
    """A member as the screen and the sheet write it: `in_force` -> `in force`."""
    return member.value.replace("_", " ")
