"""What is definite enough to be a commitment."""

from desktop_app.extraction.drafts import topic_words
from desktop_app.extraction.instruments import instruments
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.mechanisms import mechanisms
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.stages import verb_stage
from desktop_app.extraction.verb_forms import Group


def clause_end(scene: Scene, group: Group) -> int:
    """The end of what was agreed: the rest of the clause and a that-clause after it."""
    segments = scene.analysis.segments
    n = next(i for i, s in enumerate(segments) if s.first <= group.main <= s.last)
    end = segments[n].last
    if n + 1 < len(segments) and (segments[n + 1].link == "that" or end - group.last < 3):
        end = segments[n + 1].last
    while end > group.last and not scene.words[end].is_word:
        end -= 1
    return end


def definite(scene: Scene, group: Group, begin: int, end: int) -> bool:  # noqa: PLR0911  one return a case
    """Whether what is agreed is a definite thing, and none that the rules for instruments and mechanisms file."""
    data = rules("agreements")["undertaking"]
    if any(begin <= i.head <= end and (i.named or i.bundle) and not i.definite for i in instruments(scene)):
        return False
    if any(begin <= m.head <= end for m in mechanisms(scene)):
        return False
    if talks := [k for k in range(begin, end + 1) if scene.low(k) in _TALKS]:
        return _opens_talks(scene, group, begin, talks[0])
    inner = [g for g in scene.analysis.groups if begin <= g.first <= end]
    verb = next(
        (g for g in inner if g.tense in ("infinitive", "future", "present", "modal", "past") or g.passive), None
    )
    if scene.low(begin) == "on" or scene.low(begin) == "in":
        return group.lemma in ("agree", "decide", "resolve") and _specific(scene, begin, end)
    if verb is None:
        return group.passive or (bool(group.classes & {"pledge"}) and _specific(scene, begin, end))
    if verb_stage(scene, verb) is not None and not verb.classes & {"establish", "suspend", "reject"}:
        return False
    if (verb.classes & {"join", "visit", "meet", "travel"} and not _transitive(scene, verb)) or (
        verb.tense in ("past", "present") and not verb.passive
    ):
        return False
    if verb.lemma in data["vague"]:
        bound = group.lemma in ("agree", "pledge", "promise", "decide", "undertake", "commit", "resolve", "vow")
        return _specific(scene, verb.last + 1, end) and bound
    return True


_TALKS = frozenset(("negotiations", "negotiation", "talks"))
OPENS = frozenset(("begin", "start", "open", "launch", "initiate", "commence"))
ABOUT = frozenset(("on", "about", "concerning", "regarding"))
_TOPIC_REACH = 3  # words from "on" to the instrument that is talked about


def _opens_talks(scene: Scene, group: Group, begin: int, talks: int) -> bool:
    """ "agreed to begin talks on trade in services": on a matter, not on an instrument, which is filed itself."""
    verb = next((g for g in scene.analysis.groups if begin <= g.first < talks and g.lemma in OPENS), None)
    if group.lemma != "agree" or verb is None or scene.low(talks + 1) not in ABOUT:
        return False
    return not any(talks < i.first <= talks + _TOPIC_REACH for i in instruments(scene))


def _transitive(scene: Scene, verb: Group) -> bool:
    """ "return 200 artefacts": no travel."""
    after = scene.low(verb.last + 1)
    return "travel" in verb.classes and (after.isdigit() or after in ("the", "its", "their", "all", "two", "some"))


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
