"""Invitations: who invites whom where, and what becomes of it."""

from collections.abc import Iterator
from functools import cache

from desktop_app.domain.dates import bounds
from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.drafts import Draft, date_within, lies_ahead
from desktop_app.extraction.lexicon import rules, word_set
from desktop_app.extraction.roles import after, before, codes, joined, names
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.verb_forms import Group

Span = tuple[int, int]


def from_invitations(scene: Scene) -> Iterator[Draft]:
    """The invitations of a sentence: extended, accepted, or behind a visit that takes place."""
    for group in scene.groups_of(_VERB):
        if draft := _invited(scene, group):
            yield draft
            return
    for k in scene.places(_nouns()):
        if draft := _invitation(scene, k):
            yield draft
            return


_VERB = frozenset(("invite",))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(rules("agreements")["invitation"]["nouns"])


def _invited(scene: Scene, group: Group) -> Draft | None:
    """ "invited X to visit Y", "X has been invited to Y by Z", "X, whom Z had invited"."""
    mood = scene.mood(group)
    told = group.tense in ("past", "perfect", "pluperfect")
    if mood.effect in ("denied", "refused", "conditional", "proposed") and not told:
        return None
    begin, end = after(scene, group)
    end = scene.segment(group.main).last
    first, last = before(scene, group)
    guest = (first, last) if group.passive else (begin, min(end, begin + 8))
    host = (_by(scene, begin, end), end) if group.passive else (first, last)
    if not (names(scene, *guest) or _has(scene, guest, "guests")):
        return None
    relative = scene.low(scene.segment(group.main).first) == "whom"
    to_country = any(scene.low(k) == "to" and codes(scene, k + 1, k + 1) for k in range(begin, min(end, begin + 8)))
    ahead = (first, last) if scene.low(first) == "to" else (begin, end)
    if not (to_country or relative or _has(scene, (begin, end), "purposes") or _occasion(scene, *ahead)):
        return None
    stage = Stage.COMPLETED if relative and told else Stage.PROPOSED
    if _accepted(scene):
        stage = Stage.AGREED
    if scene.low(first) == "to" and group.passive:
        guest = (_past_opening(scene, first, last), last)
    return _draft(scene, group.main, stage, host=host, guest=guest, goal=(begin, end))


def _by(scene: Scene, begin: int, end: int) -> int:
    return next((k for k in range(begin, end + 1) if scene.low(k) == "by"), begin)


def _past_opening(scene: Scene, first: int, last: int) -> int:
    """Where the guest begins in "to the ceremony the King": at the second article or at a name."""
    marks = (k for k in range(first + 3, last + 1) if scene.low(k) in ("the", "his", "her", "its") or k in scene.entity)
    return next(marks, first)


def _has(scene: Scene, span: Span, words: str) -> bool:
    wanted = rules("agreements")["invitation"][words]
    return any(scene.low(k) in wanted for k in range(span[0], span[1] + 1))


def _occasion(scene: Scene, first: int, last: int) -> str | None:
    """The gathering that an invitation leads to: "the inauguration ceremony", after "to", "attend" and the like."""
    data = rules("agreements")["invitation"]
    for k in range(first, last):
        if scene.low(k) not in data["leads"]:
            continue
        stop = next((n for n in range(k + 1, min(k + 9, last + 1)) if scene.low(n) in data["occasions"]), None)
        if stop is not None and not any(scene.low(n) in data["leads"] for n in range(k + 1, stop)):
            while stop < last and scene.low(stop + 1) in data["occasions"]:
                stop += 1
            if scene.low(stop + 1) == "of" and scene.low(stop + 2) in _OF_WHAT and stop + 3 <= last:
                stop += 3
                while stop < last and scene.words[stop + 1].is_name and scene.words[stop + 1].is_word:
                    stop += 1
            return scene.text(k + 1, stop)
    return None


_OF_WHAT = frozenset({"the", "its", "his", "her"})


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
    if passive is not None and passive.lemma in (*_EXTENDS, "accept", "decline", "reject"):
        return _told_of(scene, k, passive)
    if governor is None:
        return None
    mood = scene.mood(governor)
    host = before(scene, governor)
    owner = (max(segment.first, k - 6), k - 1) if scene.low(k - 1) in ("'s", "’") else rest
    if "reject" in governor.classes and mood.real:
        return _draft(scene, k, Stage.TERMINATED, host=rest, guest=host, goal=rest)
    takes = governor.lemma in ("accept", "take") and (mood.real or mood.effect in ("planned", "agreed"))
    if takes or _accepted(scene):
        draft = _draft(scene, k, Stage.AGREED, host=owner, guest=host, goal=rest)
        draft.named = _has(scene, (k, segment.last), "purposes")
        return draft
    if governor.lemma in _EXTENDS and mood.effect in ("fact", "planned"):
        earlier = (governor.last + 1, k - 1)
        to_whom = earlier if names(scene, *earlier) or codes(scene, *earlier, places=True) else rest
        return _draft(scene, k, Stage.PROPOSED, host=host, guest=to_whom, goal=rest)
    return None


_EXTENDS = word_set("extends")


def _told_of(scene: Scene, k: int, verb: Group) -> Draft | None:
    """ "An invitation to Oman was handed to the King by the envoy", "the invitation was accepted"."""
    segment = scene.segment(k)
    agent = _by(scene, verb.last + 1, segment.last)
    if not (scene.mood(verb).real or scene.mood(verb).effect == "planned"):
        return None
    if verb.lemma in _EXTENDS:
        by = (agent, segment.last) if scene.low(agent) == "by" else (k, k)
        stop = agent - 1 if scene.low(agent) == "by" else segment.last
        return _draft(scene, k, Stage.PROPOSED, host=by, guest=(verb.last + 1, stop), goal=(k + 1, verb.first - 1))
    stage = Stage.AGREED if verb.lemma == "accept" else Stage.TERMINATED
    owner = (max(segment.first, k - 6), k - 1) if scene.low(k - 1) in ("'s", "’") else (k, k)
    return _draft(scene, k, stage, host=owner, guest=(agent, segment.last), goal=(k + 1, segment.last))


def _draft(scene: Scene, at: int, stage: Stage, *, host: Span, guest: Span, goal: Span) -> Draft:
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
    if date is not None and _to_come(scene, date):  # the date of the visit, not of the invitation
        date = None
    draft = Draft(Form.INVITATION, stage, "", scene, segment.first, segment.last, parties, date, True)
    draft.by, draft.to, draft.place = next(iter(inviter), None), next(iter(invited), None), _goal(scene, *goal)
    occasion = _occasion(scene, *goal) or _occasion(scene, segment.first, at)
    draft.title = _title(_guest(scene, guest, draft.to), draft.place, occasion)
    return draft


def _to_come(scene: Scene, date: DateMention) -> bool:
    """Whether a date lies ahead of the document, or reaches beyond it: "invited him to Oslo this year"."""
    anchor = scene.reading.published_on
    beyond = date.edtf and anchor and bounds(date.edtf)[1] > bounds(anchor)[1]
    return bool(beyond) or lies_ahead(scene, date)


def _title(guest: str | None, place: str | None, occasion: str | None) -> str:
    """ "Invitation to the King of Spain to visit Oman"."""
    to_whom = f" to {guest}" if guest else ""
    goal = f" to attend {occasion}" if occasion else f" to visit {place}" if place else ""
    return f"Invitation{to_whom}{goal}"


def _guest(scene: Scene, span: Span, name: str | None) -> str | None:
    """The guest as worded: by name, else by the words for the office with what it is of."""
    if name is not None and name in names(scene, 0, len(scene.words) - 1):
        return name
    heads = rules("agreements")["invitation"]["guests"]
    last = next(
        (k for k in range(span[0], span[1] + 1) if scene.low(k) in heads and scene.low(k) not in _PRONOUNS), None
    )
    if last is None:
        return None
    while scene.low(last + 1) in heads:
        last += 1
    first = last
    while first > span[0] and (scene.words[first - 1].is_word and scene.low(first - 1) not in ("to", "by", "that")):
        first -= 1
    while scene.low(last + 1) == "of" and last + 2 <= span[1] and scene.words[last + 2].is_name:
        last += 2
        while last + 1 <= span[1] and scene.words[last + 1].is_name and scene.words[last + 1].is_word:
            last += 1
    return _lowered(scene.text(first, last))


def _lowered(phrase: str) -> str:
    """A phrase that opened its sentence, as it stands within one: "the King of Jordan"."""
    word, _, rest = phrase.partition(" ")
    return f"{word.lower()} {rest}" if word in ("The", "His", "Her", "Its", "Their", "A") else phrase


_PRONOUNS = frozenset({"he", "she", "him", "her", "whom", "who", "guest", "host"})


def _goal(scene: Scene, first: int, last: int) -> str | None:
    """Where the invitation leads: the country or capital after "visit", "to" or "in"."""
    for k in range(first, last):
        if scene.low(k) in ("visit", "to", "in"):
            start, end = scene.offsets(k + 1, min(k + 3, last))
            hit = next(iter(p for p in within(scene.parties, start, end) if p.how != "demonym"), None)
            if hit is not None:
                return scene.reading.text[hit.start : hit.end]
    return None
