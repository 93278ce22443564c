"""Invitations and memberships: who invites whom where, who joins what."""

from collections.abc import Iterator

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.drafts import Draft, date_within, owners, topic_words
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.modality import governing
from desktop_app.extraction.roles import after, before, codes, joined, names, organisation_codes
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group


def from_invitations(scene: Scene) -> Iterator[Draft]:
    """The invitations of a sentence: extended, accepted, or behind a visit that takes place."""
    for group in scene.analysis.groups:
        if group.lemma == "invite" and (draft := _invited(scene, group)):
            yield draft
            return
    for k, word in enumerate(scene.words):
        if word.low in rules("agreements")["invitation"]["nouns"] and (draft := _invitation(scene, k)):
            yield draft
            return


def _invited(scene: Scene, group: Group) -> Draft | None:
    data = rules("agreements")["invitation"]
    mood = scene.mood(group)
    if mood.effect in ("denied", "refused", "conditional", "proposed") and group.tense not in (
        "past",
        "perfect",
        "pluperfect",
    ):
        return None
    begin, end = after(scene, group)
    end = scene.segment(group.main).last
    first, last = before(scene, group)
    guest = (first, last) if group.passive else (begin, min(end, begin + 8))
    host = (begin, end) if group.passive else (first, last)
    if not (names(scene, *guest) or any(scene.low(k) in data["guests"] for k in range(guest[0], guest[1] + 1))):
        return None
    relative = scene.low(scene.segment(group.main).first) == "whom"
    to_country = scene.low(begin) == "to" and bool(codes(scene, begin, min(end, begin + 3)))
    purpose = to_country or any(scene.low(k) in data["purposes"] for k in range(begin, end + 1))
    if not (purpose or relative):
        return None
    stage = Stage.COMPLETED if relative and group.tense in ("pluperfect", "perfect", "past") else Stage.PROPOSED
    if _accepted(scene):
        stage = Stage.AGREED
    return _draft(scene, group.main, stage, host=host, guest=guest, goal=(begin, end))


def _accepted(scene: Scene) -> bool:
    low = scene.quote.text.lower()
    return any(word in low for word in rules("agreements")["invitation"]["accept"]) and "not accept" not in low


def _invitation(scene: Scene, k: int) -> Draft | None:  # noqa: PLR0911  one return a case
    segment = scene.segment(k)
    rest = (k + 1, segment.last)
    if scene.low(k - 2) in ("at", "on", "upon") and scene.low(k + 1) == "of":
        return _draft(scene, k, Stage.COMPLETED, host=rest, guest=(segment.first, k - 3), goal=rest)
    governor = next((g for g in reversed(segment.groups) if g.last < k), None)
    passive = next((g for g in segment.groups if g.first > k and g.passive), None)
    if passive is not None and passive.lemma in ("accept", "extend", "issue", "decline", "reject"):
        governor = passive
    if governor is None:
        return None
    mood = scene.mood(governor)
    host = before(scene, governor)
    owner = (max(segment.first, k - 6), k - 1) if scene.low(k - 1) in ("'s", "’") else rest
    if governor.passive and governor.lemma == "accept":
        return _draft(
            scene, k, Stage.AGREED, host=owner if owner != rest else (k, k), guest=after(scene, governor), goal=rest
        )
    if "reject" in governor.classes and mood.real:
        return _draft(scene, k, Stage.TERMINATED, host=rest, guest=host, goal=rest)
    if (governor.lemma in ("accept", "take") and (mood.real or mood.effect in ("planned", "agreed"))) or _accepted(
        scene
    ):
        named = any(scene.low(n) in rules("agreements")["invitation"]["purposes"] for n in range(k, segment.last + 1))
        draft = _draft(scene, k, Stage.AGREED, host=owner, guest=host, goal=rest)
        draft.named = named
        return draft
    if governor.lemma in (
        "extend",
        "issue",
        "send",
        "convey",
        "reiterate",
        "renew",
        "give",
        "offer",
        "make",
        "hand",
        "repeat",
        "deliver",
    ) and mood.effect in ("fact", "planned"):
        return _draft(scene, k, Stage.PROPOSED, host=host, guest=rest, goal=rest)
    return None


def _draft(
    scene: Scene, at: int, stage: Stage, *, host: tuple[int, int], guest: tuple[int, int], goal: tuple[int, int]
) -> Draft:
    inviter = names(scene, *host)[:1] or codes(scene, *host, places=False)[:1]
    invited = names(scene, *guest)
    invited = (
        tuple(n for n in invited if n not in inviter)[:1]
        or tuple(c for c in codes(scene, *guest, places=False) if c not in inviter)[:1]
    )
    if not invited and any(scene.low(n) in ("him", "her", "his") for n in range(guest[0], guest[1] + 1)):
        invited = tuple(n for n in names(scene, 0, at) if n not in inviter)[-1:]
    parties = joined((codes(scene, *host, places=False), codes(scene, *guest)))
    segment = scene.segment(at)
    date = date_within(scene, segment.first, segment.last, at)
    place = _goal(scene, *goal)
    title = scene.text(segment.first, segment.last).strip(" ,;:.")
    draft = Draft(Form.INVITATION, stage, title, scene, segment.first, segment.last, parties, date, True)
    draft.by, draft.to, draft.place = next(iter(inviter), None), next(iter(invited), None), place
    return draft


def _goal(scene: Scene, first: int, last: int) -> str | None:
    """Where the invitation leads: the country or capital after "visit", "to" or "in"."""
    for k in range(first, last):
        if scene.low(k) in ("visit", "to", "in"):
            start, end = scene.offsets(k + 1, min(k + 3, last))
            hit = next(iter(p for p in within(scene.parties, start, end) if p.how != "demonym"), None)
            if hit is not None:
                return scene.reading.text[hit.start : hit.end]
    return None


# --- memberships -------------------------------------------------------------------------------------------------


def from_memberships(scene: Scene) -> Iterator[Draft]:
    """Who joins an organisation, accords or a convention, and how far that is."""
    done: set[str] = set()
    for group in scene.analysis.groups:
        draft = _joining(scene, group)
        if draft is not None and draft.parties[-1] not in done:
            done.add(draft.parties[-1])
            yield draft
    for k, word in enumerate(scene.words):
        if word.low in rules("agreements")["membership"]["nouns"]:
            draft = _entry(scene, k)
            if draft is not None and draft.parties[-1] not in done:
                done.add(draft.parties[-1])
                yield draft


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
    member = group.lemma == "become" and any(scene.low(k) == "member" for k in range(begin, min(begin + 5, end + 1)))
    leaves = (group.lemma == "withdraw" and scene.low(begin) == "from") or group.lemma in ("leave", "quit")
    if not (group.classes & {"join"} or member or leaves or group.lemma == "enter"):
        return None
    found = _organisation(scene, begin, min(end, begin + 10))
    if found is None:
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
    if leaves:
        stage = Stage.TERMINATED if mood.effect in ("fact", "agreed") else None
    else:
        stage = _STAGE.get(mood.effect)
        if group.tense == "ing" and mood.effect == "fact":
            stage = Stage.PROPOSED
    if stage is None:
        return None
    return _membership(scene, group.main, stage, joiner=joiner[:1], goal=goal, end=goal_end)


def _entry(scene: Scene, k: int) -> Draft | None:
    """ "the country's entry into the partnership", "candidacy for full membership of the EU"."""
    if scene.low(k + 1) not in ("of", "in", "into", "to", "for"):
        return None
    data = rules("agreements")["membership"]
    found = _organisation(scene, k + 1, min(k + 9, len(scene.words) - 1))
    joiner = owners(scene, k) or owners(scene, max(0, k - 2)) or codes(scene, max(0, k - 5), k - 1)
    if found is None:
        return None
    goal, end = found
    segment = scene.segment(k)
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
    title = scene.text(start, max(at, end)).strip(" ,;:.")
    parties = joined((joiner, (goal,)))
    return Draft(
        Form.MEMBERSHIP, stage, title, scene, start, segment.last, parties, date, True, topic_words(goal), closed=True
    )


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
            return _acronym(scene, k) or scene.text(begin, k), k
    return None


def _acronym(scene: Scene, k: int) -> str | None:
    for n in range(k, min(k + 7, len(scene.words) - 2)):
        if scene.low(n) == "(" and scene.words[n + 1].text.isupper() and scene.low(n + 2) == ")":
            return scene.words[n + 1].text
    return None
