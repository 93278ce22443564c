"""Commitments without an instrument: agreed to, decided on, pledged; partnerships declared; money promised."""

from collections.abc import Iterator
from functools import cache

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.agreements_deeds import from_deeds
from desktop_app.extraction.agreements_pledges import money_drafts, promised, status_drafts
from desktop_app.extraction.appraisal import appraises
from desktop_app.extraction.definite import clause_end, definite
from desktop_app.extraction.drafts import Draft, date_within, due_of, topic_words, when_or_due
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import lexicon, rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.roles import GROUP_WORDS, before, codes, joined
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import verb_stage
from desktop_app.extraction.titles import deed_title, passive_title, phrase_title
from desktop_app.extraction.verb_forms import Group

_IT = frozenset({"it", "he", "she"})
_OPEN = frozenset({"what", "whatever", "how", "whether", "it", "this"})
NEAR = 7  # words from "agreed" to its infinitive ("in principle earlier this year to start")
SHORTEST = 2


def from_commitments(scene: Scene) -> Iterator[Draft]:
    """The commitments that a sentence reports."""
    if appraises(scene):
        return
    taken: set[int] = set()
    status: list[int] = []
    for draft in (*status_drafts(scene), *money_drafts(scene)):
        taken.update(range(draft.first, draft.last + 1))
        status.append(draft.first)
        yield draft
    for group in scene.groups_of(_binding_verbs()):
        if group.main in taken:
            continue
        bound = _bound(scene, group) or _trailing(scene, group) or _target(scene, group)
        if bound is not None and not any(bound.first <= k <= bound.last for k in status):
            taken.update(range(bound.first, bound.last + 1), (group.main,))
            yield bound
    for k in scene.places(_nouns()):
        if found := _decision(scene, k) if scene.low(k + 1) == "to" else promised(scene, k):
            taken.update(range(found.first, found.last + 1))
            yield found
    yield from from_deeds(scene, frozenset(taken))


@cache
def _binding_verbs() -> frozenset[str]:
    """The verbs that `_bound`, `_trailing` and `_target` read."""
    return frozenset(rules("agreements")["undertaking"]["verbs"]) | {*_GIVING, *_SETTLING, "set"}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(rules("agreements")["undertaking"]["nouns"])


_GIVING = ("give", "make", "offer", "provide")
_SETTLING = ("agree", "decide")


def _bound(scene: Scene, group: Group) -> Draft | None:
    """ "agreed to open an air link", "decided that", "a doubling of trade was agreed"."""
    if not _commits(scene, group):
        return None
    first, last = before(scene, group)
    actors = codes(scene, first, last, places=False)
    joint = any(scene.low(k) in GROUP_WORDS for k in range(first, last + 1))
    if not (actors or group.passive or joint):
        return None
    begin, end = group.last + 1, clause_end(scene, group)
    if _gives_word(scene, group):
        begin = next(k for k in range(begin, end + 1) if scene.low(k) in ("that", "to"))
    if group.passive and scene.low(group.first - 1) != "it" and scene.low(begin) not in ("to", "that"):
        begin, end, actors = *_subject(scene, group, first, last), ()
    elif not _opens_complement(scene, group, begin, end):
        return None
    if scene.low(begin + 1) in _OPEN and scene.low(begin) != "that":
        return None
    if end - begin < SHORTEST or not definite(scene, group, begin, end):
        return None
    title = _title(scene, group, begin, end)
    parties = joined((actors, codes(scene, begin, end, places=False)))
    date = date_within(scene, scene.segment(group.main).first, end, group.main)
    topic = topic_words(title, parties)
    draft = Draft(Form.UNDERTAKING, Stage.AGREED, title, scene, begin, end, parties, date, topic=topic)
    draft.date, draft.due = when_or_due(scene, date, due_of(scene, begin, end))
    draft.by = actors[0] if len(actors) == 1 and not joint else None
    return draft


def _subject(scene: Scene, group: Group, first: int, last: int) -> tuple[int, int]:
    """The subject of a passive: in its own clause ("ties were lifted and a doubling of trade was agreed"), else tokens
    `first` to `last` of the clause before."""
    own = scene.segment(group.main)
    begin = own.first + (own.link in ("and", ",", "but", "that"))
    return (begin, group.first - 1) if group.first - begin > 1 else (first, last)


def _gives_word(scene: Scene, group: Group) -> bool:
    """ "gave its word that", "offered assurances that", "made a pledge to"."""
    words = rules("agreements")["asking"]["words"]
    span = range(group.last + 1, group.last + 4)
    return group.lemma in _GIVING and any(scene.low(k) in words and scene.low(k + 1) in ("that", "to") for k in span)


def _commits(scene: Scene, group: Group) -> bool:
    if _gives_word(scene, group):
        return scene.mood(group).real
    if group.lemma not in rules("agreements")["undertaking"]["verbs"] or group.lemma in ("announce", "determine"):
        return False
    return group.tense not in ("infinitive", "ing", "modal") and scene.mood(group).effect in ("fact", "planned")


def _opens_complement(scene: Scene, group: Group, begin: int, end: int) -> bool:
    """Whether what follows says what is agreed: "to open …", "that …", "on …"; "committed" and "to" need a verb."""
    low = scene.low(begin)
    reach = begin + 1 if group.lemma == "commit" else end
    infinitives = [
        g.first
        for g in scene.analysis.groups
        if g.tense == "infinitive"
        and begin <= g.first <= reach
        and any(form.part == "base" for form in lexicon().forms.get(scene.low(g.main), ()))
    ]
    if (low == "to" and not any(k <= begin + NEAR for k in infinitives)) or (
        group.lemma == "commit" and not infinitives
    ):
        return False
    if group.classes & {"pledge"} or group.lemma in ("direct", "instruct"):
        return True
    return low in ("to", "that", "on", "in", "upon", "themselves", "itself", "ourselves")


def _title(scene: Scene, group: Group, begin: int, end: int) -> str:
    """What is agreed, as a title: by the verb of the complement where it opens it, else its words."""
    if dated := next((d for d in scene.dates if scene.at(d.start) == begin + 1), None):  # "agreed on Tuesday to begin"
        begin = scene.at(dated.end)
    inner = next((g for g in scene.analysis.groups if begin <= g.first <= begin + 1 and g.tense == "infinitive"), None)
    if inner is not None and not inner.passive:
        return deed_title(scene, inner, end)
    start = _title_start(scene, begin)
    told = next((g for g in scene.analysis.groups if start <= g.first <= end and g.finite), None)
    if told is not None and told.first > start:
        if told.passive:
            return passive_title(scene, told, start, told.first - 1)
        doer = range(start, told.first)
        if not (codes(scene, start, told.first - 1) or any(scene.low(k) in GROUP_WORDS | _IT for k in doer)):
            return phrase_title(scene, start, told.first - 1)
        return deed_title(scene, told, end) if told.tense != "present" else phrase_title(scene, start, told.first - 1)
    if group.passive and begin < group.first:
        return phrase_title(scene, begin, end)
    return phrase_title(scene, start, end)


def _title_start(scene: Scene, begin: int) -> int:
    """Where the words for what is agreed begin: after "to", "that", "on" or "in principle to"."""
    if (scene.low(begin), scene.low(begin + 1)) == ("in", "principle") and scene.low(begin + 2) in ("on", "to", "that"):
        return begin + 3
    if scene.low(begin) in ("to", "that", "on", "upon"):
        return begin + 1
    inner = (g.first for g in scene.analysis.groups if g.tense == "infinitive" and begin < g.first <= begin + NEAR)
    return next(inner, begin - 1) + 1 if scene.low(begin) == "in" else begin


def _trailing(scene: Scene, group: Group) -> Draft | None:
    """ "Direct flights are to be encouraged, they agreed": what was agreed stands before."""
    if group.lemma not in _SETTLING or group.passive or group.tense != "past":
        return None
    segments = scene.analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= group.main <= s.last)
    if n == 0 or group.last < len(scene.words) - 3:
        return None
    earlier = segments[n - 1]
    verb = next((g for g in earlier.groups if g.finite), None)
    if verb is None or scene.mood(verb).effect != "planned" or verb_stage(scene, verb) is not None:
        return None
    actors = codes(scene, earlier.first, group.first, places=False)
    title = phrase_title(scene, earlier.first, earlier.last)
    return Draft(
        Form.UNDERTAKING,
        Stage.AGREED,
        title,
        scene,
        earlier.first,
        earlier.last,
        actors,
        None,
        True,
        topic_words(title, actors),
        due_of(scene, earlier.first, earlier.last),
    )


def _target(scene: Scene, group: Group) -> Draft | None:
    """ "set themselves the target of doubling trade by 2030"."""
    if group.lemma != "set":
        return None
    aims = ("target", "goal", "objective")
    at = next((k for k in range(group.last + 1, min(group.last + 5, len(scene.words))) if scene.low(k) in aims), None)
    if at is None or scene.low(at + 1) != "of" or scene.mood(group).effect not in ("fact", "planned"):
        return None
    end = clause_end(scene, group)
    actors = codes(scene, *before(scene, group), places=False)
    title = phrase_title(scene, at + 2, end)
    return Draft(
        Form.UNDERTAKING,
        Stage.AGREED,
        title,
        scene,
        at + 2,
        end,
        actors,
        None,
        True,
        topic_words(title, actors),
        due_of(scene, at, end),
    )


def _decision(scene: Scene, k: int) -> Draft | None:
    """ "a political decision to open a mission had been taken", "its commitment to rebuild the port"."""
    inner = next((g for g in scene.analysis.groups if g.tense == "infinitive" and g.first == k + 1), None)
    data = rules("agreements")["undertaking"]
    if inner is None or inner.lemma in data["vague"] or verb_stage(scene, inner) not in (None, Stage.AGREED):
        return None
    segment = scene.segment(k)
    verb = next((g for g in segment.groups if g.finite), None)
    if verb is None or verb.lemma not in data["taken"] or scene.mood(verb).effect not in ("fact", "agreed"):
        return None
    if scene.low(k) == "agreement":
        return None
    end = inner.last
    while (
        end < segment.last
        and not any(g.first == end + 1 for g in scene.analysis.groups)
        and scene.words[end + 1].is_word
    ):
        end += 1
    heads = [*(i.head for i in instruments(scene)), *(m.head for m in mechanisms(scene))]
    if any(inner.last < head <= end for head in heads):
        return None
    actors = codes(scene, segment.first, segment.last)
    title = deed_title(scene, inner, end)
    return Draft(
        Form.UNDERTAKING,
        Stage.AGREED,
        title,
        scene,
        inner.first,
        end,
        actors,
        None,
        True,
        topic_words(title, actors),
        due_of(scene, k, end),
    )
