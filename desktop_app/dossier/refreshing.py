"""The dossier brought up to date with reports that are new, changed or gone, touching only what they can concern.

In four steps, each of which asks the library for no more than it needs: reports are grouped anew together with whatever
is connected with them; documents tell their links anew; entries whose reports or links changed get their conflicts;
and the entries that asked for one of those get their open ends and proposed dates anew. A whole dossier is the same,
with all reports new and an empty library.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from desktop_app.domain.entries import Agreement, AnyFiled, Event, Filed
from desktop_app.domain.marks import Mark
from desktop_app.domain.refresh import Placed, Refreshed, Stale
from desktop_app.domain.reports import AgreementReport, EventReport
from desktop_app.domain.vocabulary import Category
from desktop_app.dossier import agreement_likeness, agreements, event_likeness, events, keys
from desktop_app.dossier.agreement_likeness import AgreementTraits
from desktop_app.dossier.completing import Completing
from desktop_app.dossier.entries import agreement_entry, event_entry
from desktop_app.dossier.event_likeness import EventTraits
from desktop_app.dossier.grouping import Group, Rules, Traits, are_alike, group
from desktop_app.dossier.library import Library
from desktop_app.dossier.moments import is_day, span
from desktop_app.dossier.occasions import Occasions, latest_day, latest_told
from desktop_app.dossier.order import in_order, key_of
from desktop_app.dossier.refreshing_others import Figures, refresh_figures, refresh_people
from desktop_app.dossier.shelf import Entry, Shelf
from desktop_app.dossier.spoken import Spoken

T = TypeVar("T", bound=Traits)
E = TypeVar("E", Event, Agreement)


def refreshed(library: Library, reports: Sequence[AnyFiled], stale: Stale, marks: Sequence[Mark]) -> Refreshed:
    """What changes on the desk: `reports` are those of the documents in `stale`, as they are now."""
    return _Refresh(library, reports, stale, marks).run()


class _Refresh:
    def __init__(self, library: Library, reports: Sequence[AnyFiled], stale: Stale, marks: Sequence[Mark]) -> None:
        self._library = library
        self._stale = stale
        self._fresh: dict[type, list[Any]] = defaultdict(list)
        self._told: dict[str, list[EventTraits]] = {document: [] for document in stale.documents}
        for filed in reports:
            self._fresh[type(filed.report)].append(filed)
        self._spoken = Spoken(library, marks, reports)
        self._bases = Shelf(library.answering, self._unruled)
        self._days: dict[str, int | None] = {}
        self._occasions = Occasions(self._events_of, self._day)
        self._filed: dict[int, Iterable[int]] = {}
        self._found = Refreshed(filed=self._filed)

    def run(self) -> Refreshed:
        before = self._library.entries(self._stale.entries)
        told = [event_likeness.traits(filed) for filed in self._fresh[EventReport]]
        for each in told:
            self._told.setdefault(each.document, []).append(each)
            self._filed[each.id] = keys.event_keys(each)
        as_events = _Category(events.RULES, keys.events_sought, event_likeness.traits, self._event)
        happened = _Regrouped(self._library, self._spoken, as_events)
        happened.run(told, [each for each in before if isinstance(each.entry, Event)], set())
        self._put(happened)
        redated = self._redated(happened)
        agreed = self._agreement_traits(redated)
        rules = agreements.rules_of(self._occasions)
        as_agreements = _Category(rules, keys.agreements_sought, self._traits_of, self._agreement)
        settled = _Regrouped(self._library, self._spoken, as_agreements)
        settled.run(agreed, [each for each in before if isinstance(each.entry, Agreement)], redated)
        self._put(settled)
        found = self._found
        found.gone, found.moved = happened.gone | settled.gone, happened.moved | settled.moved
        new: dict[str, Entry] = {**happened.new, **settled.new}
        old = {key: each for key, each in (happened.old | settled.old).items() if key in new or key in found.gone}
        components = happened.components | settled.components
        completing = Completing(self._library, self._bases, self._spoken, self._occasions, found)
        completing.run(new, old, components, self._stale.documents)
        refresh_people(self._library, self._fresh, self._stale, found, self._filed)
        refresh_figures(Figures(self._library, self._fresh, self._stale, self._spoken), found, self._filed)
        return self._found

    def _unruled(self, entry: Entry) -> Entry:
        """An entry of the desk as it is without rulings."""
        if all(conflict.ruling is None for conflict in entry.conflicts):
            return entry
        reports: Any = in_order(entry.reports)
        return self._event(reports) if isinstance(entry, Event) else self._agreement(reports)

    def _put(self, regrouped: "_Regrouped[Any, Any]") -> None:
        self._bases.cover(regrouped.gone)
        for entry in regrouped.new.values():
            self._bases.put(entry)

    def _event(self, members: tuple[Filed[EventReport], ...]) -> Event:
        return self._spoken.corrected(event_entry(key_of(Category.EVENT, members[0]), members))

    def _agreement(self, members: tuple[Filed[AgreementReport], ...]) -> Agreement:
        return self._spoken.corrected(agreement_entry(key_of(Category.AGREEMENT, members[0]), members, self._occasions))

    def _traits_of(self, filed: Filed[AgreementReport]) -> AgreementTraits:
        return agreement_likeness.traits(filed, self._occasions.day(filed.source))

    def _events_of(self, document: str) -> Sequence[EventTraits]:
        if document not in self._told:
            reports = self._library.events_in(document)
            told = [filed for filed in reports if isinstance(filed.report, EventReport)]
            self._told[document] = [event_likeness.traits(filed) for filed in told]
        return self._told[document]

    def _day(self, document: str) -> int | None:
        if document not in self._days:
            below = [each for each in self._library.told_events(document) if not self._bases.covers(each.key)]
            if any(each.ruled for each in below):  # its date is the officer's: by the reports it may be another
                told = (each for each in self._bases.on(("told", document)) if isinstance(each, Event))
                self._days[document] = latest_day(document, told)
            else:
                news = (each for each in self._bases.own(("told", document)) if isinstance(each, Event))
                days = latest_day(document, news), latest_told((each.when, each.report) for each in below)
                self._days[document] = max((day for day in days if day is not None), default=None)
        return self._days[document]

    def _redated(self, happened: "_Regrouped[Any, Any]") -> set[str]:
        """The documents without a date that speak of another day than before."""
        before = [each.entry for key, each in happened.old.items() if key in happened.new or key in happened.gone]
        touched: list[Entry] = [*happened.new.values(), *before]
        sources = {filed.source.sha256: filed.source for entry in touched for filed in entry.reports}
        undated = [sha256 for sha256, source in sources.items() if not is_day(span(source.published_on))]
        return {sha256 for sha256 in undated if self._day(sha256) != self._day_before(sha256)}

    def _day_before(self, document: str) -> int | None:
        told = self._library.told_events(document)
        if any(each.ruled for each in told):
            return -1  # its date is the officer's; what it was by the reports is not known any more
        return latest_told((each.when, each.report) for each in told)

    def _agreement_traits(self, redated: set[str]) -> list[AgreementTraits]:
        """Of the reports that are new, and of those whose document may speak of another day than before."""
        others = redated - set(self._stale.documents)
        reports = [*self._fresh[AgreementReport], *(self._library.reports_of(others) if others else ())]
        found = [self._traits_of(filed) for filed in reports if isinstance(filed.report, AgreementReport)]
        for each in found:
            self._filed[each.id] = keys.agreement_keys(each)
        return found


@dataclass(frozen=True, slots=True)
class _Category(Generic[T, E]):
    """How reports of one category become entries."""

    rules: Rules[T]
    sought: Callable[[T], set[int]]
    traits: Callable[[Any], T]
    entry: Callable[[Any], E]


class _Regrouped(Generic[T, E]):
    """The reports of one category in their groups, as far as the new ones are connected with them."""

    def __init__(self, library: Library, spoken: Spoken, category: _Category[T, E]) -> None:
        self._library, self._spoken = library, spoken
        self._category: _Category[T, E] = category
        self.old: dict[str, Placed] = {}
        self.new: dict[str, E] = {}
        self.gone: set[str] = set()
        self.moved: dict[str, int] = {}
        self.components: dict[str, int] = {}

    def run(self, fresh: Sequence[T], stale: Sequence[Placed], redated: set[str]) -> None:
        """Groups anew."""
        members = {each.id: each for each in fresh}
        components = {placed.component for placed in stale} | self._near(fresh)
        components |= self._library.components_of(members.keys())
        self._load(components, members)
        self._spoken.hear({each.document for each in members.values()})
        while further := self._spoken.across(members.keys()):
            more = self._library.components_of(further)
            if not self._load(more, members):
                break
            self._spoken.hear({each.document for each in members.values()})
        forced = {placed.entry.key for placed in stale}
        together, apart = self._spoken.together, self._spoken.apart
        settled = [] if together or apart else self._settled({each.id for each in fresh}, forced)
        found = group(members.values(), self._category.rules, together=together, apart=apart, settled=settled)
        for same in found:
            self._place(same, forced, redated)
        self.gone = {key for key in self.old if key not in self.components}

    def _settled(self, fresh: set[int], forced: set[str]) -> list[list[int]]:
        """The reports of entries that were a component by themselves and of which nothing is new or gone."""
        count = Counter(placed.component for placed in self.old.values())
        alone = (placed.entry for placed in self.old.values() if count[placed.component] == 1)
        ids = [[filed.id for filed in entry.reports] for entry in alone if entry.key not in forced]
        return [each for each in ids if len(each) > 1 and fresh.isdisjoint(each)]

    def _near(self, fresh: Sequence[T]) -> set[int]:
        """The components of what is alike enough with a new report."""
        own = {each.id for each in fresh}
        seeking: dict[int, list[T]] = defaultdict(list)
        for each in fresh:
            for number in self._category.sought(each):
                seeking[number].append(each)
        candidates: dict[int, dict[int, dict[int, T]]] = defaultdict(lambda: defaultdict(dict))
        for number, report_id, component in self._library.places_under(seeking.keys()) if seeking else ():
            if report_id not in own:
                candidates[component][report_id].update((each.id, each) for each in seeking[number])
        newest = {component: {max(same): same[max(same)]} for component, same in candidates.items()}
        near = self._alike(newest)  # mostly it decides, and the others need not be read
        return near | self._alike({component: same for component, same in candidates.items() if component not in near})

    def _alike(self, candidates: Mapping[int, Mapping[int, Mapping[int, T]]]) -> set[int]:
        """The components of which a report (by id) is alike enough with a new one that it is given with."""
        ids = {report_id for same in candidates.values() for report_id in same}
        filed = {each.id: each for each in self._library.reports(ids)} if ids else {}
        found: set[int] = set()
        for component, same in candidates.items():
            told = ((self._category.traits(filed[each]), news.values()) for each, news in same.items() if each in filed)
            if any(are_alike(each, other, self._category.rules) for other, news in told for each in news):
                found.add(component)
        return found

    def _load(self, components: set[int], members: dict[int, T]) -> bool:
        loaded = self._library.in_components(components) if components else []
        news = [placed for placed in loaded if placed.entry.key not in self.old]
        for placed in news:
            self.old[placed.entry.key] = placed
            for filed in placed.entry.reports:
                if filed.id not in members:
                    members[filed.id] = self._category.traits(filed)
        return bool(news)

    def _place(self, same: Group[Any], forced: set[str], redated: set[str]) -> None:
        reports = tuple(each.filed for each in same.members)
        key = key_of(_CATEGORY[type(reports[0].report)], reports[0])
        self.components[key] = same.component
        before = self.old.get(key)
        as_before = (
            before is not None
            and key not in forced
            and {filed.id for filed in before.entry.reports} == {filed.id for filed in reports}
            and redated.isdisjoint(filed.source.sha256 for filed in reports)
        )
        if not as_before:
            self.new[key] = self._category.entry(reports)
        elif before is not None and before.component != same.component:
            self.moved[key] = same.component


_CATEGORY: dict[type, Category] = {EventReport: Category.EVENT, AgreementReport: Category.AGREEMENT}
