"""Memberships: who joins, leaves or is kept out of an organisation, accords or a convention."""

from collections.abc import Iterator
from functools import cache

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.drafts import Draft, date_within, owners, topic_words
from desktop_app.extraction.gazetteer import party_name
from desktop_app.extraction.lexicon import rules, verbs
from desktop_app.extraction.modality import governing
from desktop_app.extraction.phrases import right_edge
from desktop_app.extraction.roles import after, before, codes, joined, organisation_codes
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group


def from_memberships(scene: Scene) -> Iterator[Draft]:
    """Who joins an organisation, accords or a convention, and how far that is."""
    done: set[str] = set()
    for group in scene.groups_of(_moving_verbs()):
        draft = _joining(scene, group)
        if draft is not None and draft.parties[-1] not in done:
            done.add(draft.parties[-1])
            yield draft
    for k in scene.places(_nouns()):
        draft = _entry(scene, k)
        if draft is not None and draft.parties[-1] not in done:
            done.add(draft.parties[-1])
            yield draft


@cache
def _nouns() -> frozenset[str]:
    return frozenset(rules("agreements")["membership"]["nouns"])


@cache
def _moving_verbs() -> frozenset[str]:
    """The verbs that `_move` reads."""
    passives = " ".join(lemma for lemmas in _PASSIVES.values() for lemma in lemmas)
    return verbs(f"{passives} grant give award withdraw leave quit become enter rejoin", "join")


_STAGE = {
    "fact": Stage.IN_FORCE,
    "planned": Stage.AGREED,
    "agreed": Stage.AGREED,
    "proposed": Stage.PROPOSED,
    "negotiating": Stage.NEGOTIATING,
    "conditional": Stage.PROPOSED,
    "refused": Stage.TERMINATED,
}


def _joining(scene: Scene, group: Group) -> Draft | None:
    begin, end = after(scene, group)
    move = _move(scene, group, begin, end)
    found = _organisation(scene, begin, min(end, begin + 10)) if move else None
    if move is None or found is None:
        return None
    goal, goal_end = found
    mood = scene.mood(group)
    if mood.effect == "denied":
        return None
    joiner = (
        owners(scene, group.first - 1)
        or codes(scene, *before(scene, group), places=False)
        or codes(scene, 0, group.first - 1, places=False)[-1:]
    )
    joiner = tuple(c for c in joiner if c != goal)
    stage: Stage | None
    if move is not Stage.IN_FORCE:
        stage = move if mood.effect in ("fact", "agreed") else None
    else:
        stage = _STAGE.get(mood.effect)
        if group.tense == "ing" and mood.effect == "fact":
            stage = Stage.PROPOSED
    if stage is None or not joiner:
        return None
    if group.tense == "present" and scene.segment(group.main).link in (
        "when",
        "once",
        "if",
        "until",
        "before",
        "after",
    ):
        stage = Stage.PROPOSED
    several = joiner if scene.low(begin - 1) and len(joiner) > 1 and _coordinate(scene, group) else joiner[:1]
    return _membership(scene, group.main, stage, joiner=several, goal=goal, end=goal_end)


def _coordinate(scene: Scene, group: Group) -> bool:
    """Whether the subject is a list of States: "Mali, Niger and Burkina Faso"."""
    first, last = before(scene, group)
    parties = within(scene.parties, *scene.offsets(first, last))
    return len(parties) > 1 and all(
        scene.low(scene.at(left.end)) in (",", "and") for left in parties[:-1] if left.how == "name"
    )


def _move(scene: Scene, group: Group, begin: int, end: int) -> Stage | None:
    """What a verb does to a membership: it begins, ends or rests; None when the verb is about none."""
    if group.passive:
        return next((Stage(s) for s, lemmas in _PASSIVES.items() if group.lemma in lemmas), None) or (
            Stage.NEGOTIATING
            if group.lemma in ("grant", "give", "award") and scene.low(begin).startswith("candida")
            else None
        )
    if (group.lemma == "withdraw" and scene.low(begin) == "from") or group.lemma in ("leave", "quit"):
        return Stage.TERMINATED
    to_do = any(g.tense == "infinitive" and g.parent is group for g in scene.analysis.groups)
    member = (
        not to_do
        and group.lemma == "become"
        and any(scene.low(k) == "member" for k in range(begin, min(begin + 5, end + 1)))
    )
    return Stage.IN_FORCE if group.classes & {"join"} or member or group.lemma in ("enter", "rejoin") else None


_PASSIVES = {
    "suspended": ("suspend", "bar"),
    "terminated": ("expel", "exclude", "eject"),
    "in_force": ("admit", "readmit", "accept", "reinstate"),
}


def _entry(scene: Scene, k: int) -> Draft | None:  # noqa: PLR0911  one return a case
    """ "the country's entry into the partnership", "candidacy for full membership of the EU"."""
    if scene.low(k + 1) not in ("of", "in", "into", "to", "for", "from"):
        return None
    data = rules("agreements")["membership"]
    found = _organisation(scene, k + 1, min(k + 9, len(scene.words) - 1))
    joiner = owners(scene, k) or owners(scene, max(0, k - 2)) or codes(scene, max(0, k - 5), k - 1)
    if found is None:
        return None
    goal, end = found
    segment = scene.segment(k)
    if not joiner and (verb := next((g for g in segment.groups if g.finite and g.last < k), None)):
        joiner = codes(scene, *before(scene, verb), places=False)[:1]  # "and has applied for membership"
    if scene.low(k) in data["leaving"]:
        told = next((g for g in segment.groups if g.finite), None)
        out = scene.low(k + 1) == "from" and joiner and (told is None or scene.mood(told).real)
        return _membership(scene, k, Stage.TERMINATED, joiner=joiner[:1], goal=goal, end=end) if out else None
    group = next((g for g in segment.groups if "ratify" in g.classes), None)
    if group is not None and scene.mood(group).real:
        return _membership(
            scene, k, Stage.RATIFIED, joiner=codes(scene, *before(scene, group))[:1] or joiner, goal=goal, end=end
        )
    if any(scene.low(n) in data["negotiating"] for n in range(max(0, k - 4), k + 1)):
        return _membership(scene, k, Stage.NEGOTIATING, joiner=joiner, goal=goal, end=end)
    cues = governing(scene.words, scene.cues, k, segment.first)
    cue = next((c for c in cues if c.effect in _STAGE and c.effect != "fact"), None)
    if cue is None or cue.effect == "conditional":
        return None
    return _membership(scene, k, _STAGE[cue.effect], joiner=joiner, goal=goal, end=end)


def _membership(scene: Scene, at: int, stage: Stage, *, joiner: tuple[str, ...], goal: str, end: int) -> Draft:
    segment = scene.segment(at)
    date = date_within(scene, segment.first, segment.last, at)
    start = max(segment.first, at - 4)
    title = _title(scene, stage, joiner, at, end)
    parties = joined((joiner, (goal,)))
    return Draft(
        Form.MEMBERSHIP, stage, title, scene, start, segment.last, parties, date, True, topic_words(goal), closed=True
    )


def _title(scene: Scene, stage: Stage, joiner: tuple[str, ...], at: int, end: int) -> str:
    """ "Georgia's membership of the European Union", "Ghana's accession to the Convention on Cluster Munitions".

    A decision to join is called just that: its title says no more than the source.
    """
    first = end
    while first > at + 1 and (
        scene.words[first - 1].is_name or scene.low(first - 1) in ("of", "on", "and", "the", "for")
    ):
        first -= 1
    while first < end and scene.low(first) in ("of", "on", "and", "for"):
        first += 1
    names = [party_name(code) for code in joiner]
    owner = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
    act = "accession to" if any(scene.low(n) in _TEXTS for n in range(first, end + 1)) else "membership of"
    act = {Stage.AGREED: "decision to join", Stage.PROPOSED: f"proposed {act}"}.get(stage, act)
    goal = scene.text(first, end)
    return f"{owner}'s {act} {goal}" if owner else f"{act.capitalize()} {goal}"


_TEXTS = frozenset({"accords", "accord", "convention", "agreement", "treaty", "pact", "partnership", "initiative"})


def _organisation(scene: Scene, first: int, last: int) -> tuple[str, int] | None:
    """The organisation or accords that tokens name, and its last token: its short name, else its name in capitals."""
    start, end = scene.offsets(first, last)
    hit = next((p for p in within(scene.parties, start, end) if p.code in organisation_codes()), None)
    if hit is not None:
        return hit.code, scene.at(hit.end) - 1
    goals = rules("agreements")["membership"]["goals"]
    for k in range(first, last + 1):
        if scene.low(k) in goals and scene.words[k].is_name:
            begin = k
            while begin > first and scene.words[begin - 1].is_name and scene.words[begin - 1].is_word:
                begin -= 1
            last_word = right_edge(scene, k) if scene.low(k) in _TEXTS else k
            return _acronym(scene, k) or scene.text(begin, last_word), last_word
    return None


def _acronym(scene: Scene, k: int) -> str | None:
    for n in range(k, min(k + 7, len(scene.words) - 2)):
        if scene.low(n) == "(" and scene.words[n + 1].text.isupper() and scene.low(n + 2) == ")":
            return scene.words[n + 1].text
    return None
