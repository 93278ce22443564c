"""Instruments that a sentence names: where, of what form, under what title, between whom."""

from dataclasses import dataclass
from functools import cache

from desktop_app.domain.vocabulary import Form
from desktop_app.extraction.function_words import DETERMINERS, PREPOSITIONS
from desktop_app.extraction.lexicon import rules
from desktop_app.extraction.numbers import number
from desktop_app.extraction.phrases import TAIL, left_edge, right_edge
from desktop_app.extraction.roles import codes
from desktop_app.extraction.scene import Scene


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument's noun phrase, tokens `first` to `last` of its scene, head at `head`.

    `named`: it has words of its own (a topic, capitals, parties), so that it can be told from others; else it comes
    back to one named before, or is a bundle. `count`: how many.
    """

    scene: Scene
    first: int
    head: int
    last: int
    form: Form
    title: str
    named: bool
    definite: bool
    plural: bool
    count: int | None
    norm: bool = False
    anaphor: bool = False
    weak: bool = False
    bundle: bool = False


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Heads by their last word: the words of the whole head and the form."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    data = rules("instruments")
    named = [(phrase, form) for form, phrases in data["form"].items() for phrase in phrases]
    named += [(word, "bundle") for word in data["bundle"]]
    named += [(word, "anaphor") for word in data["anaphor"] if word not in data["bundle"]]
    for phrase, form in named:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append((parts, form))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e[0]))
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset((*_heads(), *_norms()))


@cache
def instrument_words() -> frozenset[str]:
    """The last words of all names for instruments: a sentence without one of them names none."""
    heads = [parts for entries in _heads().values() for parts, _ in entries]
    return frozenset(parts[-1] for parts in (*heads, *(parts for names in _norms().values() for parts in names)))


def instruments(scene: Scene) -> list[Instrument]:
    """The instruments of a sentence in reading order; one inside the title of another is part of that."""
    if scene.instruments is None:
        scene.instruments = _instruments(scene)
    return scene.instruments


def _instruments(scene: Scene) -> list[Instrument]:
    found: list[Instrument] = []
    past = 0
    if scene.vocabulary.isdisjoint(instrument_words()):
        return found
    for k in scene.places(_first_words()):
        if k < past:
            continue
        match = _head_at(scene, k)
        if match is None:
            norm = _norm_at(scene, k)
            if norm is not None:
                found.append(norm)
                past = norm.last + 1
            continue
        parts, form = match
        one = _instrument(scene, k, k + len(parts) - 1, form)
        past = k + len(parts)
        if one is not None:
            found.append(one)
            past = max(past, one.last + 1)
    return found


def _head_at(scene: Scene, k: int) -> tuple[tuple[str, ...], str] | None:
    for parts, form in _heads().get(scene.low(k), ()):
        if scene.reads(k, parts):
            if len(parts) == 1 and scene.low(k) == "statement":
                return None
            if len(parts) == 1 and scene.low(k) in _PLANS and not _is_concluded(scene, k):
                continue
            return parts, form
    return None


_PLANS = frozenset(("plan", "plans"))  # words of talk too: an instrument only where they are signed or are a name
_PLAN_REACH = 5  # words between "adopted" and the plan


def _is_concluded(scene: Scene, k: int) -> bool:
    if scene.words[k].is_name and scene.low(k + 1) in TAIL and k:
        return True
    for group in scene.analysis.groups:
        concludes = group.lemma in _CONCLUDED and (group.passive == (group.first > k))
        if concludes and (0 < k - group.last <= _PLAN_REACH or 0 < group.first - k <= 3 * _PLAN_REACH):
            return True
    return False


_CONCLUDED = frozenset(("sign", "adopt", "conclude", "ink"))


@cache
def _norms() -> dict[str, list[tuple[str, ...]]]:
    """Names of treaties cited as norms, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in rules("instruments")["norms"]:
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append(parts)
    return found


def _norm_at(scene: Scene, k: int) -> Instrument | None:
    """A treaty cited as a norm by a name without a head noun that the rules know: "UNCLOS", "the UN Charter"."""
    for parts in _norms().get(scene.low(k), ()):
        if scene.words[k].is_name and scene.reads(k, parts):
            last = k + len(parts) - 1
            return Instrument(
                scene, k, last, last, Form.AGREEMENT, scene.text(k, last), True, True, False, None, norm=True
            )
    return None


def _instrument(scene: Scene, head: int, head_last: int, form: str) -> Instrument | None:
    data = rules("instruments")
    word = scene.low(head_last)
    if (
        form == "joint_statement"
        and scene.low(head_last + 1) == "to"
        and scene.low(head_last + 3) in ("press", "media")
    ):
        return None
    if _idiom(scene, head) or (form != "exchange_of_notes" and _verbal(scene, head)):
        return None
    first = left_edge(scene, head)
    last = _intent(scene, head_last) if form == "letter_of_intent" else right_edge(scene, head_last)
    modifiers = [scene.words[k] for k in range(first, head)]
    own = [m for m in modifiers if m.low not in data["qualifier_stop"] and not m.low.isdigit() and m.low != "-"]
    count = next((n for m in modifiers if (n := number(m.low))), None)
    tail = last > head_last + 1 and scene.low(head_last + 1) in TAIL
    title = scene.text(first, last)
    if form == "exchange_of_notes" and scene.low(head).startswith("exchanged"):
        first, title = head, f"Exchange of {scene.text(head + 1, last)}"
    low_title = " ".join(w.low for w in scene.words[max(0, first - 3) : last + 1])
    norm = any(name in low_title for name in data["norms"])
    plural = (word.endswith("s") and word != "communiqués") or word == "memoranda"
    determiner = scene.low(first - 1)
    under = scene.low(head_last + 1) in ("under", "by") and scene.low(head_last + 2) == "which"
    of_a_year = not plural and scene.low(head_last + 1) == "of" and _is_year(scene.low(head_last + 2))
    if of_a_year and last == head_last:
        last = head_last + 2  # "an accord of 1965"
        title = scene.text(first, last)
    definite = determiner in ("the", "this", "that", "these", "those", "its", "their", "our", "'s", "both")
    anaphor = form in ("anaphor", "bundle") or (not own and not tail)
    acronym = scene.words[head].text.isupper() and len(scene.words[head].text) > 2 and scene.words[head].is_name
    scene.words[head].is_name and head > 0 and bool(own)
    set_phrase = form in ("joint_statement", "exchange_of_notes", "letter_of_intent") and head_last > head
    named = bool(own) or tail or norm or under or set_phrase or of_a_year
    anaphor = anaphor and not (under or set_phrase or of_a_year)
    bundle = form == "bundle"
    kind = {"bundle": "agreement", "anaphor": "agreement"}.get(form, form)
    weak = (
        (word in data["weak"] or form in ("bundle", "anaphor"))
        and not (any(c.isdigit() for c in title) and own)
        and not acronym
    )
    if weak and form != "bundle" and len(codes(scene, first, last)) > 1:
        weak = False
    if "one of the" in low_title or (form == "bundle" and scene.low(head_last + 1) == "of"):
        return None
    return Instrument(
        scene, first, head, last, Form(kind), title, named, definite, plural, count, norm, anaphor, weak, bundle
    )


def _is_year(word: str) -> bool:
    return len(word) == len("2000") and word.isdigit()


def _intent(scene: Scene, head: int) -> int:
    """The end of a statement of intent: with what it is an intent to do, up to the next mark."""
    if scene.low(head + 1) != "to":
        return right_edge(scene, head)
    end = head
    while (
        end + 1 < len(scene.words) and scene.words[end + 1].is_word and scene.low(end + 1) not in ("not", "but", "and")
    ):
        end += 1
    return end


def _verbal(scene: Scene, head: int) -> bool:
    """Whether the head is a verb here ("deal with", "contracts a loan")."""
    return any(g.main == head for g in scene.analysis.groups)


def _qualified(scene: Scene, head: int) -> bool:
    """Whether a word tells which agreement: "the trade agreement was signed"."""
    k = head - 1
    while k > 0 and scene.words[k].is_word and scene.low(k) not in PREPOSITIONS | DETERMINERS:
        k -= 1
    return k < head - 1 and scene.low(k) in DETERMINERS


def _idiom(scene: Scene, head: int) -> bool:
    """ "in agreement", "agreement was reached that": no instrument."""
    low, before, after = scene.low(head), scene.low(head - 1), scene.low(head + 1)
    if low == "agreement" and (
        before in ("in", "of", "full", "common", "general", "by") or (head == 0 and after in ("was", "has", "is"))
    ):
        return True
    if (
        low == "agreement"
        and after in ("was", "has", "had", "to")
        and before not in ("the", "this", "an", "that")
        and not scene.words[head].is_name
        and not _qualified(scene, head)
    ):
        return True
    if low == "agreement" and after == "in" and scene.low(head + 2) == "principle":
        return True
    if low in ("convention", "conventions", "charter") and after in ("centre", "center", "hall", "flight", "flights"):
        return True
    return low in ("deal", "compact", "accord") and (
        before in ("great", "good", "own", "a", "of") and after in ("of", "more", "better")
    )
