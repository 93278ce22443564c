"""Happenings that verbs report: met, received, visited, signed, joined, entered into force, ratified, elected."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.events_acts import (
    HONOURS,
    HOUSES,
    PARLIAMENT,
    PRESIDING,
    RELATIONS,
    acceded,
    conferred,
    ended,
    in_force,
    joined,
    ratified,
    relations,
    struck,
)
from desktop_app.extraction.events_deeds import ISSUED, announced, deed, holds_a_deed
from desktop_app.extraction.events_meetings import (
    GROUPISH,
    PRESS,
    SITTINGS,
    called_on,
    discussed,
    has,
    met,
    received,
    resumed,
)
from desktop_app.extraction.events_occasions import ANNIVERSARIES, addressed, commemorated, dating_from
from desktop_app.extraction.events_visits import stays, visited
from desktop_app.extraction.function_words import PREPOSITIONS
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.instruments import instrument_words
from desktop_app.extraction.lexicon import forms_of, verbs, word_set
from desktop_app.extraction.objects import governed
from desktop_app.extraction.places import place_of
from desktop_app.extraction.roles import after, before, codes, names, scene_of
from desktop_app.extraction.roles import joined as joined_codes
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import EFFECTIVE, FORCE, SIGNATURE, ending_verbs, signs
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of


def from_verbs(scene: Scene) -> Iterator[Happening]:
    """The happenings that the verb groups of a sentence report."""
    if done := _done(scene):
        yield done
    doors, deeds = open_doors(scene), holds_a_deed(scene)
    attempt, where = scene.reading.guard.attempt, scene.sentence
    for group in scene.analysis.groups if doors or deeds else ():
        rules = [door.rule for door in doors if group.lemma in door.verbs]
        if deeds:
            rules.append(deed)
        found = next((told for rule in rules if (told := attempt(where, rule, scene, group))), None)
        if found is not None:
            yield found


def done_at(scene: Scene) -> bool:
    """Whether a sentence is the closing formula of an instrument: "Done at Geneva on 3 May 2001"."""
    return scene.low(0) in ("done", "signed") and scene.low(1) in ("in", "at", "on") and scene.words[0].is_name


def _done(scene: Scene) -> Happening | None:
    if not done_at(scene):
        return None
    segment = scene.analysis.segments[0]
    people = names(scene, 0, len(scene.words) - 1)
    parties = codes(scene, 0, len(scene.words) - 1, places=False) if people else ()
    date = date_of(scene, segment, 0)
    return Happening(
        EventKind.SIGNING, scene, 0, parties, people, False, date, place_of(scene, 0, segment.last), title="signing"
    )


def _signed(scene: Scene, group: Group) -> Happening | None:  # noqa: PLR0911  one return a case
    swaps = group.lemma == "exchange" and not group.passive and _swaps(scene, group)
    if not (signs(scene, group) or swaps or "initial" in group.classes):
        return None
    mood = scene.mood(group)
    things = governed(scene, group)
    begin, end = after(scene, group)
    pronoun = scene.low(begin) in ("it", "them", "for", "on")
    first, last = before(scene, group)
    who = names(scene, first, last)
    if (
        not things
        and not swaps
        and not (group.lemma == "sign" and (pronoun or who or has(scene, first, last, _ANAPHORS)))
    ):
        return None
    if group.lemma in ("conclude", "seal", "formalise", "formalize", "ink") and not things:
        return None
    talked = before(scene, group) if group.passive else (begin, min(end, begin + 2))
    if group.lemma in _CONCLUDES and has(scene, *talked, _TALKS):  # the talks ended, nothing is signed
        return None
    if mood.effect == "agreed" and group.tense == "infinitive":
        return None
    found = by_verb(scene, group, EventKind.SIGNING, topic=True)
    if found is None:
        return None
    title = things[0].title if things else ""
    extra = codes(scene, things[0].first, things[-1].last) if things else ()
    extra = extra if len(extra) > 1 else joined_codes((extra, scene_of(scene, group)))
    agent = any(scene.low(k) == "by" for k in range(begin, end + 1)) and len(found.parties) > 1
    if found.planned and group.passive and not agent and found.date is None:
        return None
    aside = group.tense == "perfect" and scene.segment(group.main).link in ("that", "which")  # "that they have signed"
    weak = (group.tense == "participle" or aside) and found.date is None and found.place is None
    if weak:
        return None
    return replace(found, title=title, parties=tuple(dict.fromkeys(found.parties + extra)), topic=frozenset())


_ANAPHORS = frozenset(("which", "it", "this"))
_PAPERS = frozenset(("notes", "letters", "instruments", "documents", "agreements", "memoranda", "memorandums"))


def _swaps(scene: Scene, group: Group) -> bool:
    """ "exchanged notes", "exchanged four documents"; not "exchanged views on the documents"."""
    begin, end = after(scene, group)
    paper = next((k for k in range(begin, end + 1) if scene.low(k) in _PAPERS), None)
    return paper is not None and not any(scene.low(k) in PREPOSITIONS for k in range(begin, paper))


_TALKS = word_set("talks")
_CONCLUDES = word_set("concludes")
STATEMENTS = frozenset({"statement", "statements", "communiqué", "communique", "declaration"})


def _stated(scene: Scene, group: Group) -> Happening | None:
    if group.lemma not in ("issue", "put", "release", "make", "adopt", "publish", "deliver", "give"):
        return None
    begin, end = after(scene, group)
    first, last = before(scene, group)
    area = (first, last) if group.passive else (begin, min(end, begin + 8))
    if group.lemma == "put" and scene.low(begin) != "out":
        return None
    clause = scene.segment(group.main)
    if clause.link in ("that", "which") and not has(scene, *area, STATEMENTS):
        area = (max(0, clause.first - 4), clause.first)  # "the joint statement that they put out"
    if not has(scene, *area, STATEMENTS) and not has(scene, max(0, first), last, STATEMENTS):
        return None
    joint = has(scene, *area, frozenset(("joint", "final")))
    if group.lemma in ("issue", "release", "publish", "put", "adopt") and not joint:
        return None
    if not (names(scene, first, last) or codes(scene, first, last) or has(scene, first, last, GROUPISH | {"who"})):
        return None
    return by_verb(scene, group, EventKind.STATEMENT, title="joint statement" if joint else "statement")


class Door(NamedTuple):
    """Where a rule may find something: a verb of `verbs` in a sentence that holds one of `words`, if there are any.

    `named`: and that names somebody; `dated`: and that holds a date. Each verb of a rule stands in a door of its own
    rule, so that a sentence is analysed, and a rule is asked, only where it can find something.
    """

    rule: Callable[[Scene, Group], Happening | None]
    verbs: frozenset[str]
    words: frozenset[str] = frozenset()
    named: bool = False
    dated: bool = False


@cache
def _doors() -> tuple[Door, ...]:
    """The doors of all rules but `deed`, in the order in which the rules are tried: the first that finds wins."""
    return (
        Door(met, verbs("meet talk")),
        Door(met, verbs("come get sit"), _words("together down")),
        Door(met, verbs("confer"), _words("with")),
        Door(resumed, verbs("continue go reconvene restart resume"), SITTINGS),
        Door(received, verbs("", "receive")),
        Door(called_on, verbs("phone telephone")),
        Door(called_on, verbs("speak"), _words("with to"), named=True, dated=True),
        Door(called_on, verbs("speak talk"), PRESS | _words("phone telephone")),
        Door(called_on, verbs("call"), _words("on")),
        Door(visited, verbs("", "leave", "travel", "visit") - {"head", "return"}, named=True),
        Door(visited, verbs("head set take"), _words("for"), named=True),
        Door(stays, verbs("be"), _words("in"), named=True),
        Door(_signed, verbs("", "initial", "sign")),
        Door(_signed, verbs("exchange"), _PAPERS),
        Door(_signed, verbs("add affix append put set"), SIGNATURE | _words("pen")),
        Door(in_force, EFFECTIVE, FORCE | _words("effect effective operational provisionally")),
        Door(ended, ending_verbs(), instrument_words()),
        Door(ended, verbs("be place put"), _words("hold ice")),
        Door(relations, verbs("", "establish", "restore", "sever"), RELATIONS | _words("they them")),
        Door(acceded, verbs("accede"), dated=True),
        Door(joined, verbs("", "expel", "join")),
        Door(joined, verbs("become"), _words("member")),
        Door(ratified, verbs("ratify")),
        Door(ratified, verbs("adopt give", "ratify"), PARLIAMENT),
        Door(_stated, verbs("adopt deliver give issue make publish put release"), STATEMENTS),
        Door(conferred, verbs("inaugurate unveil")),
        Door(conferred, verbs("open"), HOUSES),
        Door(conferred, verbs("lay pay", "confer"), HONOURS),
        Door(commemorated, verbs("celebrate commemorate mark"), ANNIVERSARIES),
        Door(addressed, verbs("address"), PARLIAMENT),
        Door(dating_from, verbs("date go"), RELATIONS, dated=True),
        Door(struck, verbs("vote", "elect", "strike")),
        Door(struck, verbs("assume hand take"), PRESIDING),
        Door(discussed, verbs("discuss review")),
        Door(discussed, verbs("exchange"), _words("views")),
        Door(discussed, verbs("talk"), _words("about over")),
        Door(discussed, verbs("go take"), _words("over through up")),
        Door(announced, verbs("announce declare proclaim"), dated=True),
        Door(announced, verbs("let make"), _words("known public"), dated=True),
        Door(announced, verbs("come"), ISSUED),
    )


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@cache
def _behind() -> dict[str, frozenset[int]]:
    """The numbers of the doors that each form of a verb may open."""
    found: dict[str, set[int]] = {}
    for number, door in enumerate(_doors()):
        for form in forms_of(door.verbs):
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@cache
def _forms() -> frozenset[str]:
    return frozenset(_behind())


def open_doors(scene: Scene) -> list[Door]:
    """The doors that the words of a sentence open, in order."""
    behind, doors, words = _behind(), _doors(), scene.vocabulary
    numbers: set[int] = set().union(*[behind[form] for form in words & _forms()])
    found = [doors[number] for number in sorted(numbers)]
    return [
        door
        for door in found
        if not (door.words and words.isdisjoint(door.words))
        and not (door.named and not scene.names_anyone)
        and not (door.dated and not scene.dates)
    ]
