"""The mechanisms of a desk with what surrounds them: rounds held and to come, what feeds them, their project maps."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.domain.entries import Agreement, Dossier, Event, Link, Mechanism, OpenEnd, OpenEndKind, Project, Source
from desktop_app.domain.reports import Topic
from desktop_app.domain.vocabulary import Form, Sector
from desktop_app.dossier import rounds
from desktop_app.dossier.as_of import document_days
from desktop_app.dossier.known import Known
from desktop_app.dossier.links import names_mechanism
from desktop_app.dossier.mechanisms import mechanism_name
from desktop_app.dossier.moments import span
from desktop_app.dossier.shelf import Shelf

_NEXT = (OpenEndKind.FIRST_SESSION, OpenEndKind.NEXT_ROUND)


def mechanisms_of(dossier: Dossier) -> tuple[Mechanism, ...]:
    """The mechanisms among the agreements of `dossier`, whose links and open ends are known; in their order."""
    agreed = [each for each in dossier.agreements if each.form is Form.MECHANISM and not each.dismissed]
    if not agreed:
        return ()
    shelf = Shelf(lambda _: ())
    entries: list[Event | Agreement] = [*dossier.events, *dossier.agreements]
    for entry in entries:
        shelf.put(entry)
    return _with_what_is_known(agreed, shelf)


def mechanisms_among(
    agreed: Iterable[Agreement], answering: Callable[[int], Iterable[Event | Agreement]]
) -> tuple[Mechanism, ...]:
    """The same of a desk of which only what is asked for is read: `answering` gives the entries that answer to a key,
    see `refresh.number`."""
    return _with_what_is_known(agreed, Shelf(answering))


def _with_what_is_known(agreed: Iterable[Agreement], shelf: Shelf) -> tuple[Mechanism, ...]:
    def day(source: Source) -> int | None:
        told = span(source.published_on)
        if told:
            return told[0]
        events = (entry for entry in shelf.on(("told", source.sha256)) if isinstance(entry, Event))
        spoken_of = document_days(events).get(source.sha256)
        return spoken_of.toordinal() if spoken_of else None

    known = Known(shelf, day)
    return tuple(_mechanism(each, known) for each in agreed)


def _mechanism(agreement: Agreement, known: Known) -> Mechanism:
    name = mechanism_name(agreement.title)[0]
    feeding = tuple(link for link in agreement.links if link.kind == "feeds" and link.to_key == agreement.key)
    return Mechanism(
        key=agreement.key,
        name=name[:1].upper() + name[1:],
        level=agreement.level,
        parties=agreement.parties,
        rounds=tuple(meeting.as_round() for meeting in rounds.meetings(agreement, known)),
        next=_next(agreement.open_ends),
        fed_by=feeding,
        projects=tuple(_projects(agreement, feeding, known)),
    )


def _next(ends: Iterable[OpenEnd]) -> OpenEnd | None:
    return next((end for end in ends if end.kind in _NEXT), None)


def _projects(agreement: Agreement, feeding: Sequence[Link], known: Known) -> Iterator[Project]:
    """The sectors of the mechanism, of what feeds it and of its sessions, each with its words and with the entries that
    belong to it: those events, what was signed at them, and what names the mechanism."""
    sessions = [link.from_key for link in agreement.links if link.kind == "session_of" and link.to_key == agreement.key]
    keys = [*(link.from_key for link in feeding), *sessions]
    around: list[Event] = [known.events[key] for key in dict.fromkeys(keys) if key in known.events]
    entries: list[Event | Agreement] = [agreement, *around, *_its_agreements(agreement, around, known)]
    topics: dict[Sector, list[Topic]] = {}
    belonging: dict[Sector, list[str]] = {}
    for entry in entries:
        for topic in entry.topics:
            said = topics.setdefault(topic.sector, [])
            if topic.quote.text.casefold() not in {each.quote.text.casefold() for each in said}:
                said.append(topic)
            if entry is not agreement and entry.key not in belonging.setdefault(topic.sector, []):
                belonging[topic.sector].append(entry.key)
    for sector, named in topics.items():
        yield Project(sector, tuple(named), tuple(belonging.get(sector, ())))


def _its_agreements(agreement: Agreement, around: Sequence[Event], known: Known) -> list[Agreement]:
    """The agreements signed at its sessions and at what feeds it, made by it, or named after it."""
    keys = [link.from_key for event in around for link in event.links if link.kind == "signed_at"]
    keys += [link.from_key for link in agreement.links if link.kind == "creates"]
    found = [known.agreements[key] for key in dict.fromkeys(keys) if key in known.agreements]
    same = [
        each
        for form in Form
        for each in known.of_form(agreement.parties, form)
        if each.key != agreement.key
        and len(set(each.parties) & set(agreement.parties)) > 1
        and names_mechanism(each.title, agreement)
    ]
    return list({each.key: each for each in (*found, *same)}.values())
