"""What else a State did, had done to it or is to do: it closed an embassy, annulled a treaty, handed over a note."""

from dataclasses import replace
from functools import cache

from desktop_app.domain.dates import bounds
from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.events_meetings import GROUPISH, has
from desktop_app.extraction.events_nominal import LEAVINGS
from desktop_app.extraction.events_subjects import ANAPHORS, home, meant
from desktop_app.extraction.happenings import Happening, by_verb
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import forms_of, lexicon, rules, word_set
from desktop_app.extraction.roles import after, before, codes, names
from desktop_app.extraction.scene import Scene, within
from desktop_app.extraction.stages import verb_stage
from desktop_app.extraction.verb_forms import Group
from desktop_app.extraction.when import date_of, told_by

_QUANTITIES = word_set("quantities")
_YEAR = 366  # days
_TOLD = ("past", "perfect", "pluperfect")
_AHEAD = ("future", "be_to")
_STAGED = frozenset({"sign", "initial", "ratify", "draft", "join"})  # verbs whose instruments have rules of their own


@cache
def _acts() -> frozenset[str]:
    return frozenset(rules("events")["deeds"]["acts"].split())


@cache
def _idle() -> frozenset[str]:
    return frozenset(rules("events")["deeds"]["idle"].split())


@cache
def _phrasal() -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for a, b in (pair.split() for pair in rules("events")["deeds"]["phrasal"]))


@cache
def _verbs_of_phrases() -> frozenset[str]:
    return frozenset(verb for verb, _ in _phrasal())


def _may_tell(lemma: str, *, dated: bool) -> bool:
    """Whether the verb `lemma` can tell a deed: an act by itself; where a date stands, any verb that is not idle."""
    if lemma in _acts() or lemma in _verbs_of_phrases():
        return True
    idle = lemma in _idle() or not lexicon().classes.get(lemma, frozenset()).isdisjoint(("say", "propose"))
    return dated and (not idle or lemma in _COMING_TO_TERMS)


@cache
def _forms() -> tuple[frozenset[str], dict[str, frozenset[str]], frozenset[str]]:
    """The forms of acts; those of verbs of phrases by their particle; words for those whose deeds it may be."""
    particles = {particle for _, particle in _phrasal()}
    phrases = {p: forms_of(frozenset(verb for verb, other in _phrasal() if other == p)) for p in particles}
    return forms_of(_acts()), phrases, _BODIES | ANAPHORS


def holds_a_deed(scene: Scene) -> bool:
    """Whether the words of a sentence allow of a deed: it is somebody's, and dated or told by an act."""
    acts, phrases, somebody = _forms()
    if not scene.names_anyone and scene.vocabulary.isdisjoint(somebody):
        return False
    if scene.dates or not scene.vocabulary.isdisjoint(acts):
        return True
    return any(not scene.vocabulary.isdisjoint(phrases[word]) for word in phrases if word in scene.vocabulary)


_COMING_TO_TERMS = ("agree", "reach", "clinch")


def deed(scene: Scene, group: Group) -> Happening | None:  # noqa: PLR0911  one return a case
    """An act that its verb tells by itself ("annulled"), or anything that a party did at a stated time."""
    if not _may_tell(group.lemma, dated=bool(scene.dates)):
        return None
    ahead = group.tense in ("infinitive", "present") and _lies_ahead(scene, group)
    if not (ahead or group.tense in _TOLD + _AHEAD) or _measures(scene, group):
        return None
    if _awaited(scene, group):
        return None
    act = group.lemma in _acts() or _particle(scene, group)
    came_to_terms = group.lemma in _COMING_TO_TERMS and has(scene, *_all(scene, group), _TERMS)
    if not act and not came_to_terms and (group.lemma in _idle() or group.classes & {"say", "propose"}):
        return None
    if (group.classes & {"hold", "suspend", "plan"} or group.lemma in _OF_TALKS) and _of_a_gathering(scene, group):
        return None
    if _of_an_instrument(scene, group) and not act and not came_to_terms:
        return None
    date = date_of(scene, scene.segment(group.main), group.main, group.tense)
    own = date is not None and told_by(scene, date, group) and _one_time(date)
    if not own and (not act or ahead or group.tense in _AHEAD or not _told_of(scene, group)):
        return None
    found = by_verb(scene, group, EventKind.OTHER, topic=True, title=group.lemma)
    if found is not None:
        found = replace(found, parties=_parties(scene, group, found))
    if found is None or not found.parties or (group.tense == "perfect" and not own and not act):
        return None
    house = _house(scene, group)
    return replace(found, parties=(house,)) if house and group.lemma in ("approve", "adopt", "pass", "vote") else found


def _awaited(scene: Scene, group: Group) -> bool:
    """ "not before Juba had broken with the rebels": a condition, not a deed."""
    segments = scene.analysis.segments
    n = segments.index(scene.segment(group.main))
    links = {segments[n].link, segments[n - 1].link if n and segments[n].link == "and" else ""}
    return bool(links & {"before", "until", "unless", "if"}) and group.tense in ("perfect", "pluperfect", "present")


def _lies_ahead(scene: Scene, group: Group) -> bool:
    """ "is due to graduate in 2026", "runs out in September": the plan or the date lies ahead of the document."""
    if group.tense == "infinitive":
        return scene.mood(group).effect == "planned"
    date = date_of(scene, scene.segment(group.main), group.main, "future")
    day, published = date.edtf if date else None, scene.reading.published_on
    return bool(day and published) and bounds(day or "")[0] > bounds(published or "")[1]


_OF_TALKS = ("host", "collapse", "stall", "break")
_TITLE = 14  # words of "the second session of the Joint Higher Committee, which …"


def _of_a_gathering(scene: Scene, group: Group) -> bool:
    """Whether the rules for talks, visits and sessions file what begins or ends: "the talks resumed"."""
    first, last = before(scene, group)
    begin, end = after(scene, group)
    segment = scene.segment(group.main)
    of_it = segment.link in ("which", "that") and has(scene, segment.first - _TITLE, segment.first - 1, _gatherings())
    own = of_it or has(scene, segment.first, group.first, _gatherings())
    return own or has(scene, first, last, _gatherings()) or has(scene, begin, min(end, begin + 8), _gatherings())


@cache
def _gatherings() -> frozenset[str]:
    kinds = ("visit", "meeting", "call", "session", "forum", "statement", "signing")
    return frozenset(phrase.split()[-1] for kind in kinds for phrase in rules("events")["noun"][kind])


def _parties(scene: Scene, group: Group, found: Happening) -> tuple[str, ...]:
    """Who acts and to whom it is done; a mission is sent to a party ("recalled its ambassador to Guinea")."""
    first, last = before(scene, group)
    begin, end = after(scene, group)
    named = scene.offsets(first, last)[0], scene.offsets(begin, end)[1]
    named_codes = {p.code for p in within(scene.parties, *named)} | {p.state for p in within(scene.people, *named)}
    parties = tuple(p for p in found.parties if p in named_codes) or codes(scene, first, last, places=False)
    if not codes(scene, first, last) and not group.passive:
        parties = meant(scene, first, last) + parties
    if not parties and group.lemma in _HARMS:
        parties = codes(scene, begin, end)[:1]  # it is told of the place that it befell
    if not parties and has(scene, first, last, _BODIES) and (state := home(scene.reading)):
        parties = (state,)
    k = next(
        (k for k in range(begin, end) if scene.low(k) in _MISSIONS and scene.low(k + 1) in ("to", "in", "for")), None
    )
    if k is not None:
        parties += codes(scene, k + 2, min(k + 4, end))
    return tuple(dict.fromkeys(parties))


_MISSIONS = word_set("missions")
_HARMS = frozenset(
    ("kill", "bomb", "attack", "shell", "explode", "destroy", "strike", "hit", "raid", "kidnap", "abduct")
)
_BODIES = word_set("bodies")


def _one_time(date: DateMention) -> bool:
    """Whether a date is near enough to one happening: not "the late 1990s"."""
    first, last = bounds(date.edtf or "")
    return (last - first).days <= _YEAR


def _all(scene: Scene, group: Group) -> tuple[int, int]:
    segment = scene.segment(group.main)
    return segment.first, segment.last


_TERMS = frozenset(
    ("agreement", "deal", "understanding", "consensus", "accord", "compromise", "end", "truce", "ceasefire")
)


def _particle(scene: Scene, group: Group) -> bool:
    """ "called off", "broke away", "shut the embassy down": the particle stands behind the verb or its object."""
    if group.lemma not in _verbs_of_phrases():
        return False
    reach = range(group.last + 1, group.last + 6)
    return any((group.lemma, scene.low(k)) in _phrasal() for k in reach if k == group.last + 1 or scene.low(k) != "of")


def _measures(scene: Scene, group: Group) -> bool:
    """Whether the clause tells of an amount: "trade reached", "exports to Peru fell"."""
    first, last = before(scene, group)
    return has(scene, max(first, last - 12), last, _QUANTITIES) and group.lemma not in _acts()


def _of_an_instrument(scene: Scene, group: Group) -> bool:
    """Whether the rules for instruments file what the verb does: "reached an agreement", "approved the treaty"."""
    begin, end = after(scene, group)
    first, last = before(scene, group)
    area = (first, last) if group.passive else (begin, end)
    if "reject" in group.classes:
        return False
    about = any(area[0] <= i.head <= area[1] for i in instruments(scene))
    return about and (verb_stage(scene, group) is not None or bool(group.classes & _STAGED))


def _told_of(scene: Scene, group: Group) -> bool:
    """Whether an act without a date is told of a party: as the one who acts, or by whom or to whom it is done."""
    first, last = before(scene, group)
    if codes(scene, first, last) or names(scene, first, last) or has(scene, first, last, GROUPISH | _BODIES):
        return True
    begin, end = after(scene, group)
    return group.passive and bool(codes(scene, begin, min(end, begin + 8)))


def _house(scene: Scene, group: Group) -> str | None:
    """The State whose body acts, where a parliament or a court is the subject."""
    first, last = before(scene, group)
    start, end = scene.offsets(first, last)
    own = codes(scene, first, last)
    if len(own) == 1 and has(scene, first, last, _BODIES):
        return own[0]  # "Peru's cabinet"
    return next((p.code for p in within(scene.parties, start, end) if p.how == "institution"), None)


def announced(scene: Scene, group: Group) -> Happening | None:
    """ "announced on Tuesday", "made it known last week", "a statement came from": the act of telling itself."""
    begin, end = after(scene, group)
    first, last = before(scene, group)
    if group.passive and has(scene, first, last, LEAVINGS):
        return None
    known = group.lemma == "make" and has(scene, begin, min(end, begin + 3), frozenset(("known", "public")))
    let_know = group.lemma == "let" and scene.low(begin + 2) == "known"
    if group.lemma == "come" and has(scene, *_all(scene, group), ISSUED) and group.tense in _TOLD:
        return _issued(scene, group)
    if not (known or let_know or group.lemma in ("announce", "proclaim", "declare")) or group.tense not in _TOLD:
        return None
    date = date_of(scene, scene.segment(group.main), group.main, group.tense)
    if (
        date is None
        or not told_by(scene, date, group)
        or (group.lemma == "declare" and not has(scene, begin, end, _WARS))
    ):
        return None
    if _attributes(scene, group) or not (codes(scene, first, last) or names(scene, first, last)):
        return None
    found = by_verb(scene, group, EventKind.STATEMENT, title="announcement")
    parties = codes(scene, first, last, places=False) or (found.parties[:1] if found else ())
    return replace(found, parties=parties) if found and parties else None


ISSUED = frozenset(("statement", "communiqué", "communique", "declaration", "denial", "rebuke"))


def _issued(scene: Scene, group: Group) -> Happening | None:
    """ "From Caracas came a statement", "a statement came out from the Commission": whoever it comes from issued it."""
    segment = scene.segment(group.main)
    source = next((k for k in range(segment.first, segment.last) if scene.low(k) == "from"), None)
    if source is None:
        return None
    named = codes(scene, source + 1, min(source + 5, segment.last))
    found = by_verb(scene, group, EventKind.STATEMENT, title="statement")
    return replace(found, parties=named) if found and named else None


def _attributes(scene: Scene, group: Group) -> bool:
    """Whether the clause only says who says it: "…, the ministry announced on Tuesday"."""
    segments = scene.analysis.segments
    n = segments.index(scene.segment(group.main))
    begin, end = after(scene, group)
    objects = [
        k for k in range(begin, end + 1) if scene.low(k) in ("the", "a", "an", "its", "his", "her", "their", "it")
    ]
    return n > 0 and n == len(segments) - 1 and not (objects and objects[0] == begin)


_WARS = frozenset(("war", "independence", "emergency", "grata", "ceasefire", "truce", "victory", "winner"))
