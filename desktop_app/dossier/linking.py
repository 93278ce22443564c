"""The links of a desk brought up to date: those of documents with changed entries, and those that none tells."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from desktop_app.domain.entries import Agreement, Event, Link
from desktop_app.domain.refresh import ELSEWHERE, Key, Refreshed, ToldLink, number
from desktop_app.dossier.gazetteer import state_of
from desktop_app.dossier.library import Library
from desktop_app.dossier.links import links_in, may_be_elsewhere, part_elsewhere
from desktop_app.dossier.shelf import Entry, Shelf, answers

Before = Mapping[str, Entry]  # what the desk had of the entries that are new or gone


class Linking:
    """The links of entries, from the library and as they are now."""

    def __init__(self, library: Library, bases: Shelf, found: Refreshed) -> None:
        self._library, self._bases, self._found = library, bases, found
        self._new: dict[str, list[ToldLink]] = defaultdict(list)
        self._old: dict[str, list[ToldLink]] = {}

    def run(self, changed: Collection[str], before: Before, fresh: Collection[str]) -> set[str]:
        """Brings the links up to date; gives the keys of the entries that have others than before. `changed`: keys of
        the new entries; `fresh`: documents that are new or changed."""
        documents = set(fresh)
        for key in {*changed, *before}:
            documents |= _relinked(self._bases.get(key), before.get(key))
        for sha256 in documents:
            self._found.links[sha256] = self._told_in(sha256)
            for link in self._found.links[sha256]:
                for key in (link.from_key, link.to_key):
                    self._new[key].append(ToldLink(sha256, link))
        earlier = {(each.document, each.link) for each in self._library.links_in(documents)}
        later = {(sha256, link) for sha256, linked in self._found.links.items() for link in linked}
        touched = {key for _, link in earlier ^ later for key in (link.from_key, link.to_key)}
        return touched | self._link_elsewhere({*changed, *before, *touched}, changed, before)

    def of(self, key: str) -> tuple[Link, ...]:
        """The links that touch an entry, each once, in a fixed order."""
        found: dict[tuple[str, str, str], Link] = {}
        told = sorted(self._all(key), key=lambda each: (each.document == ELSEWHERE, each.document))
        for each in told:
            found.setdefault((each.link.kind, each.link.from_key, each.link.to_key), each.link)
        return tuple(found[place] for place in sorted(found))

    def load(self, keys: Collection[str]) -> None:
        """Fetches what the library has of the links of these entries, at once."""
        wanted = [key for key in keys if key not in self._old]
        self._old |= {key: [] for key in wanted}
        for each in self._library.links_of(wanted) if wanted else ():
            for key in {each.link.from_key, each.link.to_key} & set(wanted):
                self._old[key].append(each)

    def _all(self, key: str) -> list[ToldLink]:
        self.load([key])
        elsewhere = self._found.elsewhere
        kept = [
            each
            for each in self._old[key]
            if each.document not in self._found.links
            and not (each.document == ELSEWHERE and each.link.from_key in elsewhere)
        ]
        return [*kept, *self._new.get(key, ())]

    def _told_in(self, sha256: str) -> list[Link]:
        entries = self._bases.on(("told", sha256))
        told = [(f, e) for e in entries if isinstance(e, Event) for f in e.reports if f.source.sha256 == sha256]
        agreed = [(f, e) for e in entries if isinstance(e, Agreement) for f in e.reports if f.source.sha256 == sha256]
        return links_in(told, agreed)

    def _link_elsewhere(self, touched: set[str], changed: Collection[str], before: Before) -> set[str]:
        """Undated events of undated documents, and the visits elsewhere that they may be part of."""
        entries = [*before.values(), *(entry for key in changed if (entry := self._bases.get(key)))]
        visits = {key for entry in entries for key in answers(entry) if key[0] == "visit"}
        candidates = {*touched, *(self._library.asking({number(key) for key in visits}) if visits else ())}
        self.load(candidates)
        known = {key: self._elsewhere_before(key) for key in candidates}
        different: set[str] = set()
        for key in sorted(candidates):
            event = self._bases.get(key)
            link = self._elsewhere(event) if isinstance(event, Event) and may_be_elsewhere(event) else None
            if link != known[key]:
                self._found.elsewhere[key] = link
                different |= {end for each in (link, known[key]) if each for end in (each.from_key, each.to_key)}
            if link is not None and link != known[key]:
                for end in (link.from_key, link.to_key):
                    self._new[end].append(ToldLink(ELSEWHERE, link))
        return different

    def _elsewhere_before(self, key: str) -> Link | None:
        told = (each.link for each in self._old[key] if each.document == ELSEWHERE and each.link.from_key == key)
        return next(told, None)

    def _elsewhere(self, event: Event) -> Link | None:
        told = (each for each in self._all(event.key) if each.document != ELSEWHERE)
        if any(each.link.kind == "part_of" and each.link.from_key == event.key for each in told):
            return None
        return part_elsewhere(event, (each for each in self._bases.on(visit_sought(event)) if isinstance(each, Event)))


def visit_sought(event: Event) -> Key:
    """By what the visit is found that an event may be part of."""
    return "visit", tuple(sorted(event.parties)), state_of(event.place or "") or ""


def _relinked(now: Entry | None, before: Entry | None) -> set[str]:
    """The documents whose links an entry may change: all of its own, if another thing is told of it, else those of
    which it has more or fewer reports."""
    if now is None or before is None or _told(now) != _told(before):
        return _documents(now) | _documents(before)
    ids = {filed.id for filed in now.reports} ^ {filed.id for filed in before.reports}
    return {filed.source.sha256 for entry in (now, before) for filed in entry.reports if filed.id in ids}


def _documents(entry: Entry | None) -> set[str]:
    return {filed.source.sha256 for filed in entry.reports} if entry else set()


def _told(entry: Entry) -> tuple[object, ...]:
    """What links depend on, beside an entry's own report in a document."""
    if isinstance(entry, Event):
        return entry.kind, entry.when, entry.planned, entry.parties, entry.place, entry.dismissed
    return entry.title, entry.parties, entry.dismissed
