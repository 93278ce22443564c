"""A mention of an instrument, mechanism or commitment, before mentions of the same are merged."""

import re
from dataclasses import dataclass, field

from desktop_app.domain.dates import bounds
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.roles import codes
from desktop_app.extraction.scene import Scene

_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d|\d\d)\b")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(eq=False, slots=True)
class Draft:
    """`named`: it can be told from others by its own words; else it only comes back to one named before.

    `first` and `last` are the tokens of its noun phrase or clause; `topic` the words that tell it from others.
    """

    form: Form
    stage: Stage | None
    title: str
    scene: Scene
    first: int
    last: int
    parties: tuple[str, ...]
    date: DateMention | None = None
    named: bool = True
    topic: frozenset[str] = field(default_factory=frozenset)
    due: str | None = None
    by: str | None = None
    to: str | None = None
    place: str | None = None
    level: str | None = None
    round: int | None = None
    count: int | None = None
    incomplete: bool = False
    ruled_out: tuple[Stage, ...] = ()
    agenda: tuple[Quote, ...] = ()
    closed: bool = False  # its parties are exactly these: none are filled in
    indefinite: bool = False
    acted: bool = False  # a verb of signing, ratifying and the like says so
    bundle: bool = False  # "documents", "several texts": not counted, perhaps named one by one elsewhere


def topic_words(title: str, parties: tuple[str, ...] = ()) -> frozenset[str]:
    """The words of a title that tell an instrument from others: no function words, no names of forms."""
    data = rules("agreements")["topic"]
    dull = set(data["dull"]) | {p.lower() for p in parties}
    words = (w.lower().replace("’", "'") for w in _WORD.findall(title))
    return frozenset(_stem(w) for w in words if w not in dull and len(w) > 2)


def topic_of(scene: Scene, first: int, last: int) -> frozenset[str]:
    """The words of a noun phrase that tell an instrument from others: its names of parties and people left out."""
    start, end = scene.offsets(first, last)
    named = [(p.start, p.end) for p in scene.parties if start <= p.start < end]
    named += [(p.start, p.end) for p in scene.people if start <= p.start < end]
    words = [w.text for w in scene.words[first : last + 1] if not any(a <= w.start < b for a, b in named)]
    return topic_words(" ".join(words))


def _stem(word: str) -> str:
    for ending in ("ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def due_of(scene: Scene, first: int, last: int) -> str | None:
    """The deadline that tokens `first` to `last` set: "by 2030", "until 2020", "for 2022-2027"; EDTF or None."""
    start, end = scene.offsets(first, last)
    if match := _YEARS.search(scene.reading.text, start, end):
        until = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
        if until > match[1]:
            return until
    for date in scene.dates:
        if not (start <= date.start < end and date.edtf):
            continue
        k = scene.at(date.start)
        lead = (scene.low(k - 1), scene.low(k), scene.low(k - 2))
        if lead[0] in ("by", "until", "till", "before") or lead[1] in ("by", "until", "within", "before"):
            return date.edtf.split("/")[-1]
        if lead[0] == "to" and scene.low(k - 2) in ("prolonged", "extended", "be"):
            return date.edtf
        if scene.low(k) == "this" and date.text.lower().endswith("year"):
            return date.edtf
    return None


def lies_ahead(scene: Scene, date: DateMention) -> bool:
    """Whether a date lies wholly after the document's own."""
    anchor = scene.reading.published_on
    spans = bounds(date.edtf) if date.edtf else None, bounds(anchor) if anchor else None
    return spans[0] is not None and spans[1] is not None and spans[0][0] > spans[1][1]


def date_within(scene: Scene, first: int, last: int, near: int) -> DateMention | None:
    """The date nearest to `near` among tokens `first` to `last`, deadlines left out."""
    start, end = scene.offsets(first, last)
    place = scene.words[near].start
    fit = [d for d in scene.dates if start <= d.start < end and d.type in ("DATE", "TIME") and _dates_the_act(scene, d)]
    fit = [d for d in fit if d.edtf is None or bounds(d.edtf)]
    return min(fit, key=lambda d: abs(d.start - place), default=None)


def _dates_the_act(scene: Scene, date: DateMention) -> bool:
    k = scene.at(date.start)
    tied = ("by", "until", "to", "for", "before")
    return scene.low(k - 1) not in tied and not (scene.low(k - 1) == "the" and scene.low(k - 2) in tied)


def owners(scene: Scene, first: int) -> tuple[str, ...]:
    """The parties that own a noun phrase: "Georgia's Association Agreement", "the two countries' accord"."""
    if scene.low(first - 1) != "'s" and scene.low(first - 1) != "’":
        return ()
    verb = max((g.last for g in scene.analysis.groups if g.last < first), default=-1)
    return codes(scene, max(0, first - 5, verb + 1), first - 1)
