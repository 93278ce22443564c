"""Commitments without an instrument: agreed to, decided on, pledged; partnerships declared; money promised."""

from collections.abc import Iterator

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.agreements_pledges import money_drafts, short, status_drafts
from desktop_app.extraction.definite import clause_end, definite
from desktop_app.extraction.drafts import Draft, date_within, due_of, topic_words
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.roles import GROUP_WORDS, before, codes, joined
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import verb_stage
from desktop_app.extraction.verb_forms import Group

NEAR = 7  # words from "agreed" to its infinitive ("in principle earlier this year to start")
SHORTEST = 2


def from_commitments(scene: Scene) -> Iterator[Draft]:
    """The commitments that a sentence reports."""
    taken: set[int] = set()
    status: list[int] = []
    for draft in (*status_drafts(scene), *money_drafts(scene)):
        taken.update(range(draft.first, draft.last + 1))
        status.append(draft.first)
        yield draft
    for group in scene.analysis.groups:
        if group.main in taken:
            continue
        bound = _bound(scene, group) or _trailing(scene, group) or _target(scene, group)
        if bound is not None and not any(bound.first <= k <= bound.last for k in status):
            yield bound
    for k, word in enumerate(scene.words):
        if word.low in rules("agreements")["undertaking"]["nouns"] and (found := _decision(scene, k)):
            yield found


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
    if group.passive and scene.low(group.first - 1) != "it" and scene.low(begin) not in ("to", "that"):
        begin, end, actors = first, last, ()
    elif not _opens_complement(scene, group, begin, end):
        return None
    if end - begin < SHORTEST or not definite(scene, group, begin, end):
        return None
    title = short(scene, _title_start(scene, begin), end)
    parties = joined((actors, codes(scene, begin, end, places=False)))
    date = date_within(scene, scene.segment(group.main).first, end, group.main)
    topic = topic_words(title, parties)
    draft = Draft(Form.UNDERTAKING, Stage.AGREED, title, scene, begin, end, parties, date, topic=topic)
    draft.due = due_of(scene, begin, end)
    draft.by = actors[0] if len(actors) == 1 and not joint else None
    return draft


def _commits(scene: Scene, group: Group) -> bool:
    if group.lemma not in rules("agreements")["undertaking"]["verbs"] or group.lemma in ("announce", "determine"):
        return False
    return group.tense not in ("infinitive", "ing", "modal") and scene.mood(group).effect in ("fact", "planned")


def _opens_complement(scene: Scene, group: Group, begin: int, end: int) -> bool:
    """Whether what follows says what is agreed: "to open …", "that …", "on …"; "committed" and "to" need a verb."""
    low = scene.low(begin)
    infinitives = [g.first for g in scene.analysis.groups if g.tense == "infinitive" and begin <= g.first <= end]
    if (low == "to" and not any(k <= begin + NEAR for k in infinitives)) or (
        group.lemma == "commit" and not infinitives
    ):
        return False
    if group.classes & {"pledge"} or group.lemma in ("direct", "instruct"):
        return True
    return low in ("to", "that", "on", "in", "upon", "themselves", "itself", "ourselves")


def _title_start(scene: Scene, begin: int) -> int:
    """Where the words for what is agreed begin: after "to", "that", "on" or "in principle to"."""
    if scene.low(begin) in ("to", "that", "on", "upon"):
        return begin + 1
    inner = (g.first for g in scene.analysis.groups if g.tense == "infinitive" and begin < g.first <= begin + NEAR)
    return next(inner, begin - 1) + 1 if scene.low(begin) == "in" else begin


def _trailing(scene: Scene, group: Group) -> Draft | None:
    """ "Direct flights are to be encouraged, they agreed": what was agreed stands before."""
    if group.lemma not in ("agree", "decide") or group.passive or group.tense != "past":
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
    title = short(scene, earlier.first, earlier.last)
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
    aims = ("target", "goal", "objective")
    at = next((k for k in range(group.last + 1, min(group.last + 5, len(scene.words))) if scene.low(k) in aims), None)
    if (
        group.lemma != "set"
        or at is None
        or scene.low(at + 1) != "of"
        or scene.mood(group).effect not in ("fact", "planned")
    ):
        return None
    end = clause_end(scene, group)
    actors = codes(scene, *before(scene, group), places=False)
    title = short(scene, at + 2, end)
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
    title = short(scene, inner.first + 1, end)
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
