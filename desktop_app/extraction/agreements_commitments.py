"""Commitments without an instrument: agreed to, decided on, pledged; partnerships declared; money promised."""

from collections.abc import Iterator

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.clauses import Group
from desktop_app.extraction.drafts import Draft, date_within, due_of, topic_of, topic_words
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.scene import GROUP_WORDS, Scene, after, before, codes, joined
from desktop_app.extraction.stages import verb_stage

_MONEY_VERBS = frozenset(
    "pledge promise announce provide grant allocate commit lend donate contribute offer extend give".split()
)
_MONEY_WORDS = frozenset("million billion trillion".split())


def from_commitments(scene: Scene) -> Iterator[Draft]:
    """The commitments that a sentence reports."""
    taken: set[int] = set()
    status: list[int] = []
    for draft in (*_status(scene), *_money(scene)):
        taken.update(range(draft.first, draft.last + 1))
        status.append(draft.first)
        yield draft
    for group in scene.analysis.groups:
        if group.main in taken:
            continue
        draft = _bound(scene, group) or _trailing(scene, group) or _target(scene, group)
        if draft is not None and not any(draft.first <= k <= draft.last for k in status):
            yield draft
    for k, word in enumerate(scene.words):
        if word.low in rules("agreements")["undertaking"]["nouns"] and (found := _decision(scene, k)):
            yield found


# --- a status of relations ---------------------------------------------------------------------------------------


def _status(scene: Scene) -> Iterator[Draft]:
    """ "ties were lifted to the level of a strategic partnership"."""
    data = rules("agreements")["undertaking"]
    low = " ".join(w.low for w in scene.words)
    for phrase in data["status"]:
        if phrase not in low:
            continue
        k = len(low[: low.index(phrase)].split())
        last = k + len(phrase.split()) - 1
        if scene.low(last + 1) in ("declaration", "agreement", "treaty", "dialogue", "document", "council") or _inside(
            scene, k
        ):
            return
        segment = scene.segment(k)
        group = next((g for g in reversed(segment.groups) if g.last < k and g.lemma in data["status_verbs"]), None)
        if group is None:
            group = next((g for g in segment.groups if g.lemma in data["status_verbs"]), None)
        standing = _since(scene, segment.first, segment.last)
        if group is None or scene.mood(group).effect in ("denied", "refused", "conditional"):
            return
        if standing:
            stage = Stage.IN_FORCE
        else:
            stage = _status_stage(scene, group)
        first, stop = before(scene, group)
        parties = joined((codes(scene, first, stop), codes(scene, segment.first, segment.last)))
        date = date_within(scene, segment.first, segment.last, k)
        yield Draft(
            Form.UNDERTAKING,
            stage,
            scene.text(k, last),
            scene,
            k,
            last,
            parties,
            date,
            True,
            frozenset(("strategic-partnership",)),
        )
        return


def _status_stage(scene: Scene, group: Group) -> Stage:
    mood = scene.mood(group)
    done = group.tense in ("past", "perfect", "pluperfect") and group.lemma in (
        "raise",
        "lift",
        "elevate",
        "upgrade",
        "transform",
    )
    if mood.effect == "fact":
        return Stage.COMPLETED if done else Stage.AGREED
    return Stage.PROPOSED if mood.effect == "proposed" else Stage.AGREED


def _since(scene: Scene, first: int, last: int) -> bool:
    return any(scene.low(k) == "since" for k in range(first, last + 1))


def _inside(scene: Scene, k: int) -> bool:
    return any(i.first <= k <= i.last for i in instruments(scene))


# --- money -------------------------------------------------------------------------------------------------------


def _money(scene: Scene) -> Iterator[Draft]:
    """ "promised US$2 billion for the region", "a loan of $100 million, which X will provide"."""
    amounts = [k for k, w in enumerate(scene.words) if w.low in _MONEY_WORDS]
    for k in amounts:
        segment = scene.segment(k)
        near = [g for g in segment.groups if g.lemma in _MONEY_VERBS]
        near += [
            g for g in scene.analysis.groups if g.lemma in _MONEY_VERBS and g not in near and abs(g.first - k) <= 12
        ]
        later = next((g for g in segment.groups if g.tense == "future"), None)
        group = near[0] if near else later
        if group is None or scene.mood(group).effect not in ("fact", "planned", "agreed"):
            continue
        if group.lemma in ("provide", "grant", "allocate", "give", "contribute") and scene.mood(group).effect == "fact":
            continue
        if any(
            scene.low(n) in ("trade", "turnover", "revenues", "exports", "imports", "gdp")
            for n in range(segment.first, segment.last + 1)
        ):
            continue
        parties = joined(
            (
                codes(scene, *before(scene, group), places=False),
                codes(scene, segment.first, len(scene.words) - 1, places=True),
            )
        )
        first = segment.first
        title = _short(scene, first, segment.last)
        actor = codes(scene, *before(scene, group), places=False)
        due = due_of(scene, 0, len(scene.words) - 1)
        date = date_within(scene, 0, len(scene.words) - 1, group.main)
        draft = Draft(
            Form.UNDERTAKING,
            Stage.AGREED,
            title,
            scene,
            first,
            segment.last,
            parties or actor,
            date,
            True,
            topic_words(title, parties),
            due,
        )
        draft.by = actor[0] if len(actor) == 1 else None
        draft.closed = True
        yield draft
        return


def _short(scene: Scene, first: int, last: int, width: int = 120) -> str:
    line = scene.text(first, last).strip(" ,;:.—–")
    return line if len(line) <= width else line[:width].rsplit(" ", 1)[0] + " …"


# --- agreed to, decided that -------------------------------------------------------------------------------------


def _bound(scene: Scene, group: Group) -> Draft | None:
    data = rules("agreements")["undertaking"]
    if group.lemma not in data["verbs"] or group.lemma == "announce" or group.tense in ("infinitive", "ing", "modal"):
        return None
    mood = scene.mood(group)
    if mood.effect not in ("fact", "planned") or group.lemma == "determine":
        return None
    first, last = before(scene, group)
    actors = codes(scene, first, last, places=False)
    begin = group.last + 1
    end = _clause_end(scene, group)
    if group.passive and scene.low(group.first - 1) != "it" and scene.low(group.last + 1) not in ("to", "that"):
        begin, end = first, last  # "a doubling of trade by 2030 was agreed"
        actors = ()
    elif (
        scene.low(begin) not in ("to", "that", "on", "in", "upon")
        and not group.classes & {"pledge"}
        and scene.low(begin) not in ("themselves", "itself", "ourselves")
    ):
        if group.lemma not in ("direct", "instruct"):
            return None
    if group.lemma == "commit" and not any(
        g.tense == "infinitive" and begin <= g.first <= end for g in scene.analysis.groups
    ):
        return None
    if end - begin < 2 or not _definite(scene, group, begin, end):
        return None
    if not (actors or group.passive or any(scene.low(k) in GROUP_WORDS for k in range(first, last + 1))):
        return None
    start = begin + (1 if scene.low(begin) in ("to", "that", "on", "upon") else 0)
    inner = next((g for g in scene.analysis.groups if g.tense == "infinitive" and begin < g.first <= begin + 7), None)
    if inner is not None and scene.low(begin) == "in":
        start = inner.first + 1
    title = _short(scene, start, end)
    joint = any(scene.low(k) in GROUP_WORDS for k in range(first, last + 1))
    parties = joined((actors, codes(scene, begin, end, places=False)))
    date = date_within(scene, scene.segment(group.main).first, end, group.main)
    due = due_of(scene, begin, end)
    draft = Draft(
        Form.UNDERTAKING, Stage.AGREED, title, scene, begin, end, parties, date, True, topic_words(title, parties), due
    )
    if len(actors) == 1 and not joint:
        draft.by = actors[0]
    return draft


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
    if any(earlier.first <= m.head <= earlier.last for m in mechanisms(scene)):
        return None
    actors = codes(scene, earlier.first, group.first, places=False)
    title = _short(scene, earlier.first, earlier.last)
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
    end = _clause_end(scene, group)
    actors = codes(scene, *before(scene, group), places=False)
    title = _short(scene, at + 2, end)
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
    if (
        verb is None
        or scene.mood(verb).effect not in ("fact", "agreed")
        or "say" in verb.classes
        and scene.low(k) != "decision"
    ):
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
    if any(inner.last < m.head <= end for m in (*instruments(scene), *mechanisms(scene))):
        return None
    actors = codes(scene, segment.first, segment.last)
    title = _short(scene, inner.first + 1, end)
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


def _clause_end(scene: Scene, group: Group) -> int:
    """The end of what was agreed: the rest of the clause and a that-clause after it."""
    segments = scene.analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= group.main <= s.last)
    end = segments[n].last
    if n + 1 < len(segments) and (segments[n + 1].link == "that" or end - group.last < 3):
        end = segments[n + 1].last
    while end > group.last and not scene.words[end].is_word:
        end -= 1
    return end


def _definite(scene: Scene, group: Group, begin: int, end: int) -> bool:
    """Whether what is agreed is a definite thing, and none that the rules for instruments and mechanisms file."""
    data = rules("agreements")["undertaking"]
    if any(begin <= i.head <= end and (i.named or i.bundle) and not i.definite for i in instruments(scene)):
        return False
    if any(begin <= m.head <= end for m in mechanisms(scene)):
        return False
    if any(scene.low(k) in ("negotiations", "negotiation", "talks") for k in range(begin, end + 1)):
        return False
    inner = [g for g in scene.analysis.groups if begin <= g.first <= end]
    verb = next(
        (g for g in inner if g.tense in ("infinitive", "future", "present", "modal", "past") or g.passive), None
    )
    if scene.low(begin) == "on" or scene.low(begin) == "in":
        return group.lemma in ("agree", "decide", "resolve") and _specific(scene, begin, end)
    if verb is None:
        return group.passive or bool(group.classes & {"pledge"}) and _specific(scene, begin, end)
    if verb_stage(scene, verb) is not None and not verb.classes & {"establish", "suspend", "reject"}:
        return False
    if verb.classes & {"join", "visit", "meet", "travel"} or verb.tense in ("past", "present") and not verb.passive:
        return False
    if verb.lemma in data["vague"]:
        return _specific(scene, verb.last + 1, end) and group.lemma in ("agree", "pledge", "promise", "decide")
    return True


def _specific(scene: Scene, begin: int, end: int) -> bool:
    """A vague verb is definite enough only with a topic of its own and no enumeration of them."""
    data = rules("agreements")["undertaking"]
    words = [scene.low(k) for k in range(begin, end + 1)]
    if any(w in ("spheres", "fields", "areas", "various", "many", "closely") for w in words):
        return False
    if words.count(",") > 1:
        return False
    general = any(w in data["vague_objects"] for w in words)
    title = topic_words(" ".join(words)) - {
        "strengthen",
        "deepen",
        "enhance",
        "closely",
        "mutual",
        "close",
        "closer",
        "more",
        "still",
    }
    if general:
        return len(title - set(data["vague_objects"])) >= 2 and any(w in ("on", "in", "industrial") for w in words)
    return len(title) >= 2


__all__ = ["from_commitments"]
