"""Deeds promised, offered or asked for without a verb of commitment: "will waive visas", "asked for help with"."""

from collections.abc import Iterator
from functools import cache

from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.appraisal import appraises
from desktop_app.extraction.definite import clause_end
from desktop_app.extraction.drafts import Draft, date_within, due_of, topic_words, when_or_due
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.roles import GROUP_WORDS, before, codes, joined, organisation_codes
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.titles import deed_title, passive_title, phrase_title
from desktop_app.extraction.verb_forms import Group

_REACH = 9  # words from a deed to the object that makes it definite
_ASKS = frozenset({"how", "whether", "what"})


def from_deeds(scene: Scene, taken: frozenset[int]) -> Iterator[Draft]:
    """The deeds of a sentence; verbs at the tokens `taken` are told by another rule."""
    if not scene.names_anyone and scene.vocabulary.isdisjoint(GROUP_WORDS):
        return
    groups = scene.groups_of(_verbs())
    if not groups or appraises(scene):
        return
    for group in groups:
        if group.main in taken or group.negative:
            continue
        draft = _ahead(scene, group) or _asked(scene, group) or _asked_to(scene, group) or _carried_out(scene, group)
        draft = draft or _refused(scene, group)
        if draft is not None:
            yield draft
            return


@cache
def _verbs() -> frozenset[str]:
    """The verbs that the rules of this module read."""
    deeds, asking = rules("agreements")["deed"], rules("agreements")["asking"]
    return frozenset(
        (
            *deeds["verbs"],
            *deeds["objects"],
            *deeds["begins"],
            *asking["verbs"],
            *asking["fulfils"],
            *_ASKING,
            *_REFUSALS,
        )
    )


_ASKING = ("ask", "request")
_REFUSALS = ("refuse", "decline")


def _is_deed(scene: Scene, group: Group, first: int, last: int) -> bool:
    """Whether a verb and what it acts on (tokens `first` to `last`) make a definite deed, and no instrument."""
    data = rules("agreements")["deed"]
    objects = data["objects"].get(group.lemma, ())
    if group.lemma not in data["verbs"] and not any(
        scene.low(k) in objects for k in range(first, min(last, first + _REACH) + 1)
    ):
        return False
    named = [i.head for i in instruments(scene) if not i.anaphor] + [m.head for m in mechanisms(scene)]
    return last - first >= 1 and not any(first <= head <= min(last, first + _REACH) for head in named)


def _ahead(scene: Scene, group: Group) -> Draft | None:
    """ "will open an embassy", "is to fund", "stands ready to provide", "aims to lift trade to"."""
    stage = _stage(scene, group)
    if stage is None:
        return None
    begin, end = group.last + 1, clause_end(scene, group)
    first, last = before(scene, group)
    about = group.passive or _comes_about(scene, group, first, last)
    thing = (first, last) if about else (begin, end)
    if not (_is_deed(scene, group, *thing) or (about and not group.passive)) or _asks(scene, group):
        return None
    actors = codes(scene, first, last) if about and not group.passive else _doers(scene, group, begin, end)
    joint = any(scene.low(k) in GROUP_WORDS for k in range(first, last + 1))
    if not (actors or (joint and not group.passive)):
        return None
    if stage is Stage.PROPOSED and _aims(group) and (joint or len(actors) > 1):
        stage = Stage.AGREED
    if group.passive:
        title = passive_title(scene, group, first, last)
    else:
        title = phrase_title(scene, first, last) if about else deed_title(scene, group, end)
    return _draft(scene, stage, title, (min(thing[0], group.first), max(end, thing[1])), actors, thing)


def _asks(scene: Scene, group: Group) -> bool:
    """ "to work out how the troops are to be pulled back": asked, not promised."""
    earlier = max((g.last + 1 for g in scene.analysis.groups if g.last < group.first), default=0)
    return any(scene.low(k) in _ASKS for k in range(earlier, group.first))


def _comes_about(scene: Scene, group: Group, first: int, last: int) -> bool:
    """ "direct flights are to start in May": the subject is the thing promised."""
    data = rules("agreements")["deed"]
    if group.lemma not in data["begins"] or scene.low(group.last + 1) not in (
        ".",
        "",
        "on",
        "in",
        "from",
        "next",
        "by",
        "between",
        "again",
    ):
        return False
    things = {*data["objects"]["start"], *data["objects"]["begin"], "travel", "visa-free", "border", "crossing", "visa"}
    return any(scene.low(k) in things for k in range(first, last + 1))


def _aims(group: Group) -> bool:
    return group.parent is not None and group.parent.lemma in ("aim", "plan", "intend")


def _stage(scene: Scene, group: Group) -> Stage | None:
    if group.tense == "ing" and (carrier := _carrier(scene, group)) is not None:
        return _stage(scene, carrier)
    mood = scene.mood(group)
    if group.tense in ("future", "be_to", "modal") and mood.effect in ("planned", "agreed"):
        return Stage.AGREED
    if group.tense == "infinitive":
        if mood.effect in ("planned", "agreed"):
            return Stage.AGREED
        return Stage.PROPOSED if mood.effect == "proposed" and _meant(scene, group) else None
    return None


def _carrier(scene: Scene, group: Group) -> Group | None:
    """The "will go on" of "will go on providing", the "will keep" of "will keep supplying"."""
    near = next((g for g in scene.analysis.groups if 1 <= group.first - g.last <= 2 and g.finite), None)
    return near if near is not None and near.lemma in _GOES_ON else None


_GOES_ON = frozenset({"go", "continue", "keep", "start", "begin", "resume"})


def _meant(scene: Scene, group: Group) -> bool:
    """Whether a side itself aims, offers or asks: no "should", no "the importance of"."""
    parent = group.parent
    if parent is not None and parent.lemma in rules("agreements")["asking"]["intents"]:
        return True
    return any(
        scene.low(group.first - n) in ("ready", "readiness", "willing", "willingness", "prepared", "keen")
        for n in (1, 2)
    )


def _doers(scene: Scene, group: Group, begin: int, end: int) -> tuple[str, ...]:
    """Who does it: the subject; in the passive the agent, else those whom the clause names."""
    if not group.passive:
        return codes(scene, *before(scene, group), places=False)
    agent = next((k for k in range(begin, end + 1) if scene.low(k) == "by"), None)
    if agent is not None and (found := codes(scene, agent, end, places=False)):
        return found
    top = next((g for g in scene.analysis.groups if g.last < group.first and g.finite), None)
    return codes(scene, *before(scene, top), places=False) if top is not None else codes(scene, *before(scene, group))


def _asked(scene: Scene, group: Group) -> Draft | None:
    """ "asked Norway for help with the clearing of mines", "wants boundary talks with Georgia"."""
    data = rules("agreements")["asking"]
    if group.lemma not in data["verbs"] or group.tense in ("infinitive", "ing", "modal") or not scene.mood(group).real:
        return None
    begin, end = group.last + 1, scene.segment(group.main).last
    wanted = data["with"].get(group.lemma)
    if group.passive or (wanted is not None and wanted not in (scene.low(begin), *_after_owner(scene, begin))):
        return None
    actors = codes(scene, *before(scene, group), places=False)
    inner = next((g for g in scene.analysis.groups if begin <= g.first <= end), None)
    stop = inner.first - 1 if inner is not None and inner.tense != "ing" else end
    at = next((k for k in range(begin, min(stop, begin + _REACH) + 1) if scene.low(k) in data["things"]), None)
    others = tuple(c for c in codes(scene, begin, end) if c not in actors)
    heads = [*(i.head for i in instruments(scene)), *(m.head for m in mechanisms(scene))]
    if at is None or not actors or not others or any(begin <= head <= end for head in heads):
        return None
    if scene.low(at) in ("support", "talks", "access") and scene.low(at + 1) in ("", ".", ",", "and"):
        return None
    start = _phrase_start(scene, begin, at)
    return _draft(scene, Stage.PROPOSED, phrase_title(scene, start, end), (group.first, end), actors, (begin, end))


def _asked_to(scene: Scene, group: Group) -> Draft | None:
    """ "asked Norway to mediate", "the Union has been asked by both to help": asked of a party, a thing to do."""
    if group.lemma not in _ASKING or not group.finite or not scene.mood(group).real:
        return None
    end = clause_end(scene, group)
    inner = next((g for g in scene.analysis.groups if g.first > group.last and g.tense == "infinitive"), None)
    if inner is None or inner.first > end or inner.lemma in _TALK or inner.passive:
        return None
    subject = codes(scene, *before(scene, group), places=False)
    others = codes(scene, group.last + 1, inner.first - 1)
    if group.passive and scene.low(group.last + 1) != "by":
        return None
    heads = [*(i.head for i in instruments(scene)), *(m.head for m in mechanisms(scene))]
    filed = any(inner.first <= head <= end for head in heads)
    if filed or not subject or not others or set(subject) & set(others):
        return None
    actors = joined((others, subject) if group.passive else (subject, others))
    title = deed_title(scene, inner, clause_end(scene, inner))
    return _draft(scene, _answer(scene, group), title, (group.first, end), actors, (inner.first, end))


def _answer(scene: Scene, asking: Group) -> Stage:
    """What became of what was asked, where the sentence goes on to tell: "…; Santiago has refused"."""
    for group in scene.analysis.groups:
        rest = scene.low(group.last + 1)
        alone = rest in _ENDS_CLAUSE or (rest, scene.low(group.last + 2)) == ("to", "do")
        if group.first > asking.last and group.finite and alone and scene.mood(group).real and not group.passive:
            if group.lemma in _REFUSALS:
                return Stage.TERMINATED
            if group.lemma in ("agree", "accept", "consent"):
                return Stage.AGREED
    return Stage.PROPOSED


def _refused(scene: Scene, group: Group) -> Draft | None:
    """ "Cuba has refused.": said of what was asked in the sentence before."""
    subject = codes(scene, *before(scene, group))
    told = group.lemma in _REFUSALS and group.finite and not group.passive and scene.mood(group).real
    if not told or len(subject) != 1 or scene.low(group.last + 1) not in _ENDS_CLAUSE - {","}:
        return None
    return Draft(Form.UNDERTAKING, Stage.TERMINATED, "", scene, group.first, group.last, subject, None, named=False)


_ENDS_CLAUSE = frozenset(("", ".", ",", ";", ":", ")", "—", "–", "and", "but"))
_TALK = frozenset(
    {"be", "say", "explain", "comment", "respect", "consider", "think", "tell", "clarify", "refrain", "stop"}
)


def _after_owner(scene: Scene, begin: int) -> tuple[str, ...]:
    """The word after "its" or "an": "expressed its interest in"."""
    return (
        (scene.low(begin + 1),) if scene.low(begin) in ("an", "his", "her", "its", "their", "strong", "great") else ()
    )


def _phrase_start(scene: Scene, begin: int, at: int) -> int:
    """Where the thing asked for begins: after "for", "to", the one who is asked and the article."""
    start = at
    while start > begin and scene.words[start - 1].is_word and start - 1 not in scene.entity:
        if scene.low(start - 1) in ("for", "to", "in", "the", "a", "an", "forward", "of", "that", "its", "their"):
            break
        start -= 1
    return start


def _carried_out(scene: Scene, group: Group) -> Draft | None:
    """ "has finished its part of the bridge": done."""
    if (
        group.lemma not in rules("agreements")["asking"]["fulfils"]
        or group.tense not in ("past", "perfect", "pluperfect")
        or not scene.mood(group).real
    ):
        return None
    begin, end = group.last + 1, clause_end(scene, group)
    parts = rules("agreements")["asking"]["parts"]
    at = next((k for k in range(begin, min(begin + 3, end) + 1) if scene.low(k) in parts), None)
    actors = codes(scene, *before(scene, group), places=False)
    if group.passive or at is None or scene.low(begin) not in ("its", "their", "all", "the") or not actors:
        return None
    title = phrase_title(scene, begin + 1, end)
    if " " not in title:
        return None
    return _draft(scene, Stage.COMPLETED, title, (group.first, end), actors, (begin, end))


def _draft(  # noqa: PLR0917  what it is, where it stands, who does it
    scene: Scene, stage: Stage, title: str, span: tuple[int, int], actors: tuple[str, ...], thing: tuple[int, int]
) -> Draft:
    first, last = span
    others = (c for c in codes(scene, *thing, places=True) if c not in organisation_codes() or len(actors) == 0)
    parties = joined((actors, tuple(others)))
    segment = scene.segment(first)
    date = date_within(scene, segment.first, last, last)
    when, due = when_or_due(scene, date, due_of(scene, segment.first, last))
    topic = topic_words(title, parties)
    draft = Draft(Form.UNDERTAKING, stage, title, scene, first, last, parties, when, True, topic, due)
    draft.by = actors[0] if len(actors) == 1 else None
    return draft
