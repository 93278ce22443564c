"""A mention of an instrument, mechanism or commitment, before mentions of the same are merged."""

import re
from dataclasses import dataclass, field

from desktop_app.domain.dates import bounds
from desktop_app.domain.quotes import Quote
from desktop_app.domain.reports import DateMention
from desktop_app.domain.vocabulary import Form, Stage
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.numbers import number
from desktop_app.extraction.roles import codes
from desktop_app.extraction.scene import Scene, within

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
    ahead: bool = False  # the round is still to come
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


_TOWARDS = frozenset({"by", "until", "till", "before", "within"})
_BETWEEN = frozenset(
    {"the", "end", "of", "close", "start", "beginning", "later", "than", "latest", "at", "next", "about"}
)
_LATER = ("no later than", "not later than", "at the latest by", "prior to", "ahead of")
_UNITS = {"day": 0, "week": 0, "month": 1, "year": 12}


def due_of(scene: Scene, first: int, last: int) -> str | None:
    """The deadline that tokens `first` to `last` set: "by 2030", "within six months", "for 2022-2027"; EDTF or None."""
    start, end = scene.offsets(first, last)
    if match := _YEARS.search(scene.reading.text, start, end):
        until = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
        if until > match[1]:
            return until
    for date in within(scene.dates, start, end):
        k = scene.at(date.start)
        if date.type == "DURATION" and not date.edtf:
            if scene.low(k - 1) == "within" or scene.low(k) == "within":
                return _months_on(scene.reading.published_on, date.text)
            continue
        if not date.edtf:
            continue
        lead = _lead(scene, k)
        if lead in _TOWARDS or scene.low(k) in _TOWARDS or scene.text(max(0, k - 3), k - 1).lower().endswith(_LATER):
            return _to_come(date, scene.reading.published_on)
        if lead == "to" and any(scene.low(n) in ("prolonged", "extended", "be") for n in (k - 2, k - 3)):
            return date.edtf
        if scene.low(k) == "this" and date.text.lower().endswith("year"):
            return date.edtf
    return None


def _to_come(date: DateMention, anchor: str | None) -> str:
    """The end of a date that sets a deadline. Told in the past, "by the end of June" is still the June to come."""
    end = (date.edtf or "").split("/")[-1]
    passed = anchor and bounds(end)[1] < bounds(anchor)[0] and not re.search(r"\d{4}", date.text)
    return f"{int(end[:4]) + 1:04}{end[4:]}" if passed and end[4:] != "-02-29" else end


def _lead(scene: Scene, k: int) -> str:
    """The preposition before a date: "before" in "before the end of the first quarter of 2017"."""
    k -= 1
    while k >= 0 and scene.low(k) in _BETWEEN:
        k -= 1
    return scene.low(k)


def _months_on(anchor: str | None, length: str) -> str | None:
    """The month that ends "six months" or "two years" counted from `anchor`; None where either is not that exact."""
    words = length.lower().replace("-", " ").split()
    unit = _UNITS.get(words[-1].rstrip("s"), 0) if words else 0
    count = next((n for w in words if (n := number(w))), None)
    if not unit or not count or not anchor or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", anchor):
        return None
    months = int(anchor[:4]) * 12 + int(anchor[5:7]) - 1 + count * unit
    return f"{months // 12:04}-{months % 12 + 1:02}"


def when_or_due(
    scene: Scene, date: DateMention | None, due: str | None, *, planned: bool = False
) -> tuple[DateMention | None, str | None]:
    """A date ahead in what is promised or `planned` is its deadline, not the date of the promise."""
    if date is None or not (planned or lies_ahead(scene, date)):
        return date, due
    return None, due or (date.edtf.split("/")[-1] if date.edtf else None)


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
    if _lead(scene, k) in _TOWARDS - {"within"}:
        return False
    tied = ("by", "until", "to", "for", "before")
    return scene.low(k - 1) not in tied and not (scene.low(k - 1) == "the" and scene.low(k - 2) in tied)


def owners(scene: Scene, first: int) -> tuple[str, ...]:
    """The parties that own a noun phrase: "Georgia's Association Agreement", "the two countries' accord"."""
    if scene.low(first - 1) != "'s" and scene.low(first - 1) != "’":
        return ()
    verb = max((g.last for g in scene.analysis.groups if g.last < first), default=-1)
    return codes(scene, max(0, first - 5, verb + 1), first - 1)
