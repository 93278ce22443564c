"""What follows for entries from one another: links, conflicts and the rulings on them, proposed dates, open ends."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from desktop_app.domain.entries import Event
from desktop_app.domain.refresh import Placed, Refreshed, number
from desktop_app.dossier import conflicts, open_ends
from desktop_app.dossier.known import Known
from desktop_app.dossier.library import Library
from desktop_app.dossier.linking import Before, Linking, visit_sought
from desktop_app.dossier.links import may_be_elsewhere
from desktop_app.dossier.occasions import Occasions
from desktop_app.dossier.proposed_dates import proposed
from desktop_app.dossier.shelf import Entry, Shelf, answers
from desktop_app.dossier.spoken import Spoken


class Completing:
    """Completes the entries that are new on the shelf `bases`, and those that they concern."""

    def __init__(self, library: Library, bases: Shelf, spoken: Spoken, occasions: Occasions, found: Refreshed) -> None:
        self._library, self._bases, self._spoken, self._occasions = library, bases, spoken, occasions
        self._found = found
        self._linking = Linking(library, bases, found)
        self._settled = Shelf(library.answering)
        self._placed: dict[str, Placed] = {}  # as the desk has them

    def run(
        self,
        new: Mapping[str, Entry],
        before: Mapping[str, Placed],
        components: Mapping[str, int],
        fresh: Collection[str],
    ) -> None:
        """`new` are the new entries by key, `before` what the desk had of them and of those that are gone, `components`
        where the new ones belong, `fresh` the documents that are new or changed."""
        self._placed |= before
        entries: Before = {key: each.entry for key, each in before.items()}
        touched = self._linking.run(new.keys(), entries, fresh)
        changed, answered = self._settle(new, touched)
        answered |= self._library.answers_of(self._found.gone)
        self._finish(changed | (self._library.asking(answered) if answered else set()), components)
        self._found.entries += [Placed(entry, components[key]) for key, entry in sorted(new.items()) if entry.dismissed]

    def _settle(self, new: Mapping[str, Entry], touched: set[str]) -> tuple[set[str], set[int]]:
        """Gives the new entries and those with other links their conflicts; gives the keys of those that are not what
        they were, and what they answer to, now and before."""
        self._settled.cover(self._found.gone)
        self._linking.load(new.keys() | touched)
        visits = {key for key, entry in new.items() if isinstance(entry, Event)}
        parts = {
            link.from_key
            for key in visits
            for link in self._linking.of(key)
            if link.kind == "part_of" and link.to_key == key
        }
        wanted = (new.keys() | touched | parts) - self._found.gone
        self._linking.load(wanted)
        self._fetch(wanted)
        changed, answered = set[str](), set[int]()
        for key in sorted(wanted):
            base, old = self._bases.get(key), self._placed.get(key)
            before = old.entry if old else None
            now = self._with_conflicts(base) if base else None
            if now is not None:
                self._settled.put(now)
            if now is None or before is None or now != _bare(before):
                changed.add(key)
                answered |= self._answered(key, now, before)
            if now is None:
                self._settled.cover([key])
        return changed, answered

    def _answered(self, key: str, now: Entry | None, before: Entry | None) -> set[int]:
        """The keys by which it is felt that an entry is another one; not by what it tells as before of a document."""
        found = self._library.answers_of([key]) | ({number(each) for each in answers(now)} if now else set())
        if now is None or before is None or told_as(now) != told_as(before):
            return found
        ids = {filed.id for filed in now.reports} ^ {filed.id for filed in before.reports}
        same = {f.source.sha256 for f in now.reports} - {f.source.sha256 for f in now.reports if f.id in ids}
        return found - {number(("told", sha256)) for sha256 in same}

    def _with_conflicts(self, entry: Entry) -> Entry:
        bare = replace(_bare(entry), links=self._linking.of(entry.key))
        if isinstance(bare, Event):
            to = [link.to_key for link in bare.links if link.kind == "part_of" and link.from_key == bare.key]
            visits = [visit for key in to if isinstance(visit := self._bases.get(key), Event)]
            return self._spoken.ruled(replace(bare, conflicts=conflicts.of_event(bare, visits)))
        return self._spoken.ruled(replace(bare, conflicts=conflicts.of_agreement(bare, self._occasions)))

    def _finish(self, keys: set[str], components: Mapping[str, int]) -> None:
        """Gives the entries what they ask others for: proposed dates, open ends."""
        self._fetch(keys)
        known = Known(self._settled, self._occasions.day)
        for key in sorted(keys - self._found.gone):
            entry = self._settled.get(key)
            if entry is None:
                continue
            self._settled.take_asked()
            done = _finished(_bare(entry), known)
            asked = self._settled.take_asked()
            if isinstance(done, Event) and may_be_elsewhere(done):
                asked |= {visit_sought(done)}
            before = self._placed.get(key)
            if (
                before is not None
                and before.entry == done
                and components.get(key, before.component) == before.component
            ):
                self._found.asked[key] = asked
                continue
            component = components[key] if key in components else self._placed[key].component
            self._found.entries.append(Placed(done, component, frozenset(answers(done)), asked))

    def _fetch(self, keys: Collection[str]) -> None:
        missing = [key for key in keys if key not in self._placed]
        if missing:
            self._placed |= {each.entry.key: each for each in self._library.entries(missing)}


def _finished(entry: Entry, known: Known) -> Entry:
    if isinstance(entry, Event):
        suggested = proposed(entry, known)
        still, done = open_ends.parted(open_ends.of_event(entry, known))
        return replace(entry, proposed=suggested, open_ends=still, closed_ends=done)
    still, done = open_ends.parted(open_ends.of_agreement(entry, known))
    return replace(entry, open_ends=still, closed_ends=done)


def told_as(entry: Entry) -> tuple[object, ...]:
    """What is seen of an entry by whoever looks at what a document tells, beside its reports in that document."""
    if isinstance(entry, Event):
        sessions = [link for link in entry.links if link.kind == "session_of"]
        return entry.kind, entry.when, entry.planned, entry.parties, entry.place, sessions
    return entry.form, entry.parties


def _bare(entry: Entry) -> Entry:
    """The entry without what others give it in the end."""
    if not entry.open_ends and not entry.closed_ends and not (isinstance(entry, Event) and entry.proposed):
        return entry
    bare = replace(entry, open_ends=(), closed_ends=())
    return replace(bare, proposed=None) if isinstance(bare, Event) else bare
