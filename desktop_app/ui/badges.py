"""How each closed word of the field looks: its words, its icon and its hue. State is never told by colour alone."""

from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.vocabulary import Category, EventKind, FollowUpState, Form, Stage
from desktop_app.ui.terms import stage_words, words


class Hue(StrEnum):
    """The semantic colours; the theme has an ink and a fill for each."""

    GREY = "grey"
    BLUE = "blue"
    INDIGO = "indigo"
    VIOLET = "violet"
    TEAL = "teal"
    GREEN = "green"
    AMBER = "amber"
    ORANGE = "orange"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Badge:
    """`text` for the screen, `icon` as Material Design Icons call it."""

    text: str
    icon: str
    hue: Hue


_LOOKS: MappingProxyType[StrEnum, tuple[str, Hue]] = MappingProxyType(
    {
        Stage.PROPOSED: ("lightbulb-outline", Hue.GREY),
        Stage.NEGOTIATING: ("forum", Hue.AMBER),
        Stage.AGREED: ("handshake-outline", Hue.TEAL),
        Stage.INITIALLED: ("pencil-outline", Hue.BLUE),
        Stage.SIGNED: ("fountain-pen-tip", Hue.BLUE),
        Stage.RATIFIED: ("stamper", Hue.INDIGO),
        Stage.IN_FORCE: ("check-decagram", Hue.GREEN),
        Stage.COMPLETED: ("flag-checkered", Hue.GREEN),
        Stage.SUSPENDED: ("pause-circle-outline", Hue.ORANGE),
        Stage.TERMINATED: ("close-circle-outline", Hue.RED),
        EventKind.VISIT: ("airplane", Hue.BLUE),
        EventKind.MEETING: ("account-group", Hue.INDIGO),
        EventKind.CALL: ("phone", Hue.INDIGO),
        EventKind.SESSION: ("gavel", Hue.TEAL),
        EventKind.SIGNING: ("fountain-pen-tip", Hue.GREEN),
        EventKind.CEREMONY: ("candle", Hue.VIOLET),
        EventKind.FORUM: ("presentation", Hue.TEAL),
        EventKind.STATEMENT: ("bullhorn-outline", Hue.AMBER),
        EventKind.ACCESSION: ("account-plus-outline", Hue.GREEN),
        EventKind.OTHER: ("calendar-blank", Hue.GREY),
        Form.AGREEMENT: ("file-sign", Hue.GREY),
        Form.MEMORANDUM: ("file-document-outline", Hue.GREY),
        Form.PROTOCOL: ("certificate-outline", Hue.GREY),
        Form.JOINT_STATEMENT: ("comment-quote-outline", Hue.GREY),
        Form.LETTER_OF_INTENT: ("email-outline", Hue.GREY),
        Form.EXCHANGE_OF_NOTES: ("swap-horizontal", Hue.GREY),
        Form.PROGRAMME: ("format-list-checks", Hue.GREY),
        Form.CONTRACT: ("file-certificate-outline", Hue.GREY),
        Form.MEMBERSHIP: ("account-plus-outline", Hue.GREY),
        Form.MECHANISM: ("sync", Hue.GREY),
        Form.UNDERTAKING: ("handshake-outline", Hue.GREY),
        Form.INVITATION: ("email-fast-outline", Hue.GREY),
        FollowUpState.OPEN: ("circle-outline", Hue.BLUE),
        FollowUpState.WAITING: ("timer-sand", Hue.AMBER),
        FollowUpState.DONE: ("check-circle-outline", Hue.GREEN),
        FollowUpState.DROPPED: ("minus-circle-outline", Hue.GREY),
        Category.EVENT: ("calendar-blank", Hue.BLUE),
        Category.AGREEMENT: ("file-sign", Hue.GREEN),
        Category.PERSON: ("account-outline", Hue.VIOLET),
        Category.POSITION: ("comment-quote-outline", Hue.AMBER),
        Category.FIGURE: ("numeric", Hue.TEAL),
        Category.QUOTE: ("format-quote-open", Hue.GREY),
    }
)


def badge(member: Stage | EventKind | Form | FollowUpState | Category) -> Badge:
    """The look of a stage, a kind of event, a form, a follow-up's state or a category of report."""
    look, hue = _LOOKS[member]
    return Badge(words(member), look, hue)


def stage_badge(stage: Stage, form: Form) -> Badge:
    """The look of a stage of an agreement of that form: a mechanism is not in force, it operates."""
    return replace(badge(stage), text=stage_words(stage, form))
