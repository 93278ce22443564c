"""Verb groups with tense, voice and polarity. There is no tagger: a word is a verb when the lexicon knows it as one and
its neighbours allow it."""

from functools import cache

from desktop_app.extraction.function_words import (
    ADVERBS,
    BE,
    BREAKS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
)
from desktop_app.extraction.lexicon import Form, lexicon, word_set
from desktop_app.extraction.tokens import Token
from desktop_app.extraction.verb_forms import Group, fitting, open_list
from desktop_app.extraction.verb_order import alone, invert, reduce, resume

_AUXILIARIES = MODALS | BE | HAVE | DO | {"to"}


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(lexicon().forms) | _AUXILIARIES


def verb_groups(words: list[Token], lows: list[str], entity: frozenset[int]) -> list[Group]:
    """The verb groups of a sentence in reading order. `lows`: its words in lower case; `entity`: tokens of names."""
    found: list[Group] = []
    beginnings = _beginnings()
    past = 0
    for i in [i for i, low in enumerate(lows) if low in beginnings]:
        if i < past or (i in entity and lows[i] not in _AUXILIARIES):
            continue
        group = _group_at(words, i, entity, found)
        if group is None:
            continue
        if group.tense == "infinitive" and found and group.first - found[-1].last <= 14:
            group.parent = _parent(words, found, group)
        if group.tense == "present" and group.first == group.main:
            _join(words, found, group)
        elif group.first == group.main and found and group.tense in ("past", "participle"):
            _join_participle(words, found[-1], group)
        found.append(group)
        past = group.last + 1
    invert(words, found)
    reduce(words, found)
    resume(words, found)
    alone(words, found)
    return found


def _join(words: list[Token], found: list[Group], group: Group) -> None:
    """ "agreed to promote talks and soon sign": a bare verb after "and" goes on from the infinitive before it."""
    sibling = open_list(words, found, group.first)
    forms = lexicon().forms.get(words[group.main].low, ())
    if sibling is not None and any(f.part == "base" for f in forms):
        group.sibling, group.parent = sibling, sibling.parent
        group.tense, group.modal, group.negative = sibling.tense, sibling.modal, sibling.negative


def _join_participle(words: list[Token], last: Group, group: Group) -> None:
    """ "will be negotiated and concluded": a bare participle after "and" shares the auxiliaries before it."""
    joined = words[group.first - 1].low in ("and", "or") and group.first - 1 - last.last <= 4
    auxiliary = last.first < last.main and (last.passive or last.tense in ("perfect", "pluperfect"))
    form = lexicon().forms.get(words[group.main].low, ())
    if joined and auxiliary and any(f.part in ("ed", "participle") for f in form):
        group.sibling, group.parent, group.passive = last, last.parent, last.passive
        group.tense, group.modal, group.negative = last.tense, last.modal, last.negative
    aside = last.tense == "participle" and last.passive and last.first and words[last.first - 1].text == ","
    if aside and words[group.first - 1].low in ("and", "or") and group.first - last.last <= _ASIDE:
        group.tense, group.passive = "participle", True  # "the pact, signed in May and ratified by all, …"


_ASIDE = 8  # words between two participles of one aside


def _parent(words: list[Token], found: list[Group], group: Group) -> Group | None:
    between = words[found[-1].last + 1 : group.first]
    if any(w.low in RELATIVES or w.text in BREAKS for w in between):
        return None
    if any(w.low in ("and", "or") for w in between[-2:]) and found[-1].tense == "infinitive":
        return found[-1].parent
    return found[-1]


def _group_at(words: list[Token], i: int, entity: frozenset[int], found: list[Group]) -> Group | None:
    """The verb group that begins at token `i`, or None. Auxiliaries are gathered until the main verb."""
    aux: list[str] = []
    before = i - 1 - (i > 1 and words[i - 1].low in ("yet", "even", "so", "formally"))
    negative = before >= 0 and words[before].low in ("never", "not", "neither", "nor")
    j = i
    if words[i].low in _AUXILIARIES:
        j, aux, refused = _auxiliaries(words, i)
        negative = negative or refused
        j = _past_the_date(words, j, aux)
    if j < len(words) and j not in entity and (form := fitting(words, j, aux, entity, found)):
        group = _finish(words, i, j, form, aux)
        group.negative = group.negative or negative
        return group
    if j < len(words) and j not in entity and _new_verb(words, i, j, aux, found):
        return _finish(words, i, j, Form(words[j].low, "base"), aux)
    return _copula(words, i, j, aux, negative)


def _auxiliaries(words: list[Token], i: int) -> tuple[int, list[str], bool]:
    """The token after the auxiliaries that begin at `i`, these, and whether a negation stands among them."""
    forms = lexicon().forms
    aux: list[str] = []
    negative, j = False, i
    while j < len(words):
        low = words[j].low
        if low in NEGATIONS and aux:
            negative, j = True, j + 1
        elif aux and (low in ADVERBS or (low.endswith("ly") and low not in forms)) and j + 1 < len(words):
            j += 1
        elif (
            low in MODALS
            or (low in BE and not (low == "'s" and not aux))
            or low in DO
            or (low in HAVE and not (aux and aux[-1] in BE))
        ):
            aux.append(low)
            j += 1
        elif low == "to" and (not aux or aux[-1] in _BEFORE_TO):
            aux.append("to")
            j += 1
        else:
            break
    return j, aux, negative


_BEFORE_TO = BE | HAVE | {"ought"}


def _new_verb(words: list[Token], i: int, j: int, aux: list[str], found: list[Group]) -> bool:
    """Whether a word that the lexicon does not know is a verb: after a modal, or after "agreed to"."""
    word = words[j]
    if not aux or word.low in _NO_VERBS or not word.text.islower() or not word.text.isalpha():
        return False
    catenative = aux == ["to"] and bool(found) and found[-1].last == i - 1
    return (aux[-1] in MODALS and aux[-1] != "'ll") or catenative


_NO_VERBS = DETERMINERS | PREPOSITIONS


def _past_the_date(words: list[Token], j: int, aux: list[str]) -> int:
    """Past a phrase set between a modal and its verb: "will on Sunday, 10 June, embark"."""
    if not aux or aux[-1] not in MODALS or j >= len(words) or words[j].low not in ("on", "in", "from", "at", "later"):
        return j
    forms = lexicon().forms
    for k in range(j + 1, min(j + 9, len(words))):
        if any(f.part == "base" for f in forms.get(words[k].low, ())) and not words[k].is_name:
            return k if words[k - 1].low in (",", "-") or words[k - 1].low[-1].isdigit() or words[k - 1].is_name else j
    return j


def _copula(words: list[Token], i: int, j: int, aux: list[str], negative: bool) -> Group | None:
    """A group whose main verb is "be", "have" or "do" itself ("is ready", "had talks")."""
    if not aux or aux == ["to"] or all(a in MODALS for a in aux):
        return None
    while aux[-1] == "to":
        aux.pop()
    if not aux:
        return None
    main = next((k for k in range(min(j, len(words)) - 1, i - 1, -1) if words[k].low in _MAIN), None)
    if main is None:
        return None
    lemma = "be" if words[main].low in BE else "have" if words[main].low in HAVE else "do"
    before = aux[:-1]
    tense = _tense(before, Form(lemma, "past" if words[main].low in ("was", "were", "had", "did") else "s"))
    if words[main].low in ("be", "been") and not before:
        return None
    modal = next((a for a in aux if a in MODALS), None)
    return Group(i, main, main, lemma, tense, False, negative, modal, classes=lexicon().classes.get(lemma, frozenset()))


_MAIN = BE | HAVE | DO


def _finish(words: list[Token], i: int, j: int, form: Form, aux: list[str]) -> Group:
    classes = lexicon().classes.get(form.lemma, frozenset())
    if not aux:
        reduced = form.part in ("ed", "participle", "attributive") and _reduced(words, j, form)
        tense = "participle" if reduced else _BARE.get(form.part, "present")
        return Group(i, j, j, form.lemma, tense, passive=reduced, classes=classes)
    passive = aux[-1] in BE and form.part in ("ed", "participle")
    modal = next((a for a in aux if a in MODALS), None)
    negative = any(w.low in NEGATIONS or (w.low == "yet" and "to" in aux) for w in words[i:j])
    return Group(i, j, j, form.lemma, _tense(aux, form), passive, negative, modal, classes=classes)


_BARE = {"ed": "past", "past": "past", "ing": "ing", "participle": "participle", "attributive": "participle"}


def _tense(aux: list[str], form: Form) -> str:  # noqa: PLR0911  one return a case
    if "to" in aux:
        if aux[0] == "to":
            return "perfect" if "have" in aux else "infinitive"
        return "be_to" if any(a in BE for a in aux[: aux.index("to")]) else "modal"
    if aux and aux[0] in MODALS:
        return "future" if aux[0] in ("will", "shall", "'ll") else "modal"
    if any(a == "had" for a in aux):
        return "pluperfect"
    if any(a in ("has", "have") for a in aux):
        return "perfect"
    if any(a in ("was", "were", "did") for a in aux):
        return "past"
    if aux == ["be"]:
        return "subjunctive"
    if aux in (["being"], ["having"]):
        return "ing"
    if aux:
        return "present"
    return _BARE.get(form.part, "present")


def _reduced(words: list[Token], j: int, form: Form) -> bool:
    """Whether a bare participle qualifies the noun before it ("the pact signed in Riga") or after it."""
    if form.part in ("participle", "attributive"):
        return True
    after = words[j + 1].low if j + 1 < len(words) else "."
    before = words[j - 1].low if j else ""
    k = j - 1
    while k > 0 and (words[k].is_name or words[k].low in _OF_NAMES):
        k -= 1
    if 0 <= k < j - 1 and (words[k].low in RELATIVES or words[k].low == "that"):
        return False  # "which Peru signed in 2019"
    if before in _CONDITIONS and after in (",", "by"):
        return True
    says = "say" in lexicon().classes.get(form.lemma, frozenset())  # ", the minister, Jane Doe, disclosed on Monday"
    if before in (",", "(") and after in ("by", "in", "on", "at") and not (says and after != "by"):
        return True
    return bool(lexicon().classes.get(form.lemma, frozenset()) & _TRANSITIVE) and after in _AFTER_PARTICIPLE


_OF_NAMES = frozenset(("the", "and", "both", "of"))
_CONDITIONS = ("if", "once", "when", "unless", "until")


_TRANSITIVE = frozenset({"sign", "initial", "adopt", "ratify", "hold", "establish", "confer", "suspend"})


_AFTER_PARTICIPLE = word_set("after_participle")
