"""Happenings that verbs report: met, received, visited, signed, joined, entered into force, ratified, elected."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.events_acts import conferred, ended, in_force, joined, ratified, relations, struck
from desktop_app.extraction.events_deeds import announced, deed, tells_a_deed
from desktop_app.extraction.events_meetings import (
    GROUPISH,
    called_on,
    discussed,
    has,
    met,
    received,
    resumed,
    stays,
    visited,
)
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.lexicon import verbs, word_set
from desktop_app.extraction.objects import governed
from desktop_app.extraction.places import place_of
from desktop_app.extraction.roles import after, before, codes, names
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import EFFECTIVE, ending_verbs, signs
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of


def from_verbs(scene: Scene) -> Iterator[Happening]:
    """The happenings that the verb groups of a sentence report."""
    if done := _done(scene):
        yield done
    dated = bool(scene.dates)
    for group in scene.analysis.groups:
        for rule in rules_for(group.lemma, dated=dated):
            found = rule(scene, group)
            if found is not None:
                yield found
                break


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
    swaps = group.lemma == "exchange" and not group.passive and has(scene, *after(scene, group), _PAPERS)
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
        and not (group.lemma == "sign" and (pronoun or who or has(scene, first, last, frozenset(("which", "it")))))
    ):
        return None
    if group.lemma in ("conclude", "seal", "formalise", "formalize", "ink") and not things:
        return None
    if group.lemma == "conclude" and has(
        scene, begin, min(end, begin + 2), _TALKS
    ):  # the talks ended, nothing is signed
        return None
    if mood.effect == "agreed" and group.tense == "infinitive":
        return None
    found = by_verb(scene, group, EventKind.SIGNING, topic=True)
    if found is None:
        return None
    title = things[0].title if things else ""
    extra = codes(scene, things[0].first, things[-1].last) if things else ()
    agent = any(scene.low(k) == "by" for k in range(begin, end + 1)) and len(found.parties) > 1
    if found.planned and group.passive and not agent and found.date is None:
        return None
    aside = group.tense == "perfect" and scene.segment(group.main).link in ("that", "which")  # "that they have signed"
    weak = (group.tense == "participle" or aside) and found.date is None and found.place is None
    if weak:
        return None
    return replace(found, title=title, parties=tuple(dict.fromkeys(found.parties + extra)), topic=frozenset())


_PAPERS = frozenset(("notes", "letters", "instruments"))
_TALKS = word_set("talks")
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


Rule = Callable[[Scene, Group], Happening | None]


@cache
def _doors() -> tuple[tuple[Rule, frozenset[str]], ...]:
    """The rules in the order in which they are tried, each with the verbs that it reads."""
    return (
        (met, verbs("come confer get meet sit")),
        (resumed, verbs("continue go reconvene restart resume")),
        (received, verbs("", "receive")),
        (called_on, verbs("call phone speak talk telephone")),
        (visited, verbs("fly head set take", "leave", "travel", "visit")),
        (stays, verbs("be")),
        (_signed, verbs("add affix append exchange put set", "initial", "sign")),
        (in_force, EFFECTIVE),
        (ended, ending_verbs()),
        (relations, verbs("", "establish", "restore", "sever")),
        (joined, verbs("become", "expel", "join")),
        (ratified, verbs("adopt give", "ratify")),
        (_stated, verbs("adopt deliver give issue make publish put release")),
        (conferred, verbs("attend inaugurate lay open pay receive unveil", "confer")),
        (struck, verbs("assume hand take vote", "elect", "strike")),
        (discussed, verbs("discuss exchange go review take")),
        (announced, verbs("announce come declare let make proclaim")),
    )


@lru_cache(maxsize=4096)  # lemmas: also of words that the lexicon does not know
def rules_for(lemma: str, *, dated: bool) -> tuple[Rule, ...]:
    """The rules that read the verb `lemma`, in order; `dated`: in a sentence that holds a date."""
    found = tuple(rule for rule, read in _doors() if lemma in read)
    return (*found, deed) if tells_a_deed(lemma, dated=dated) else found
