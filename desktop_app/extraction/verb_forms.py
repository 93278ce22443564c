"""Which form of a verb a word is, judged by its neighbours."""

import msgspec

from desktop_app.extraction.function_words import (
    ADVERBS,
    BE,
    DETERMINERS,
    DO,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
)
from desktop_app.extraction.lexicon import Form, lexicon, word_set
from desktop_app.extraction.numbers import number
from desktop_app.extraction.tokens import Token


class Group(msgspec.Struct, eq=False):
    """A verb group: tokens `first` to `last` of the sentence; `main` is the token of the main verb.

    `tense`: past, present, perfect, pluperfect, future, modal, infinitive, participle (reduced), ing, be_to.
    `parent`: the group that an infinitive hangs on ("agreed to sign"); `sibling`: the infinitive or modal group that a
    bare verb goes on from ("will meet and sign"); `inverted`: the token of the auxiliary that stands apart from a
    participle that opens its sentence, before the subject ("Signed in Lima were two treaties").
    """

    first: int
    last: int
    main: int
    lemma: str
    tense: str
    passive: bool = False
    negative: bool = False
    modal: str | None = None
    parent: "Group | None" = None
    sibling: "Group | None" = None
    inverted: int | None = None
    classes: frozenset[str] = frozenset()

    @property
    def finite(self) -> bool:
        return self.tense not in ("infinitive", "participle", "ing")


def open_list(words: list[Token], found: list[Group], k: int) -> Group | None:
    """The infinitive or modal group that a bare verb at `k` may go on from, where a conjunction stands before it."""
    while k and (words[k - 1].low in ADVERBS or words[k - 1].low.endswith("ly")):
        k -= 1
    if not k or words[k - 1].low not in ("and", "or", ",", "as", "well", "then"):
        return None
    last = found[-1] if found else None
    if last is None or last.tense not in ("infinitive", "modal", "future", "be_to") or k - last.last > 40:
        return None
    return None if any(w.low in RELATIVES or w.text in ";:" for w in words[last.last + 1 : k]) else last


def fitting(words: list[Token], j: int, aux: list[str], entity: frozenset[int], found: list[Group]) -> Form | None:
    """The form of a verb that the word at `j` is after the auxiliaries `aux`; None when it is no verb here."""
    forms = lexicon().forms.get(words[j].low, ())
    if aux:
        return next((form for form in forms if _follows(aux, form.part)), None)
    for form in forms:
        if form.part in ("ed", "past", "participle"):
            return _past_form(words, j, form, found)
        if form.part == "ing":
            return None if _nominal(words, j) else form
        if words[j].is_name and j > 0:
            return None
        noun_like = words[j].low in lexicon().noun_like
        if _takes_finite(words, j, noun_like, entity) or (form.part == "base" and _goes_on(words, j, found)):
            return form
    return None


def _past_form(words: list[Token], j: int, form: Form, found: list[Group]) -> Form | None:
    """A past form: a verb, or an adjective before its noun ("three signed items", "postponed scheduled talks")."""
    before = words[j - 1] if j else None
    object_of = bool(found) and found[-1].last == j - 1 and j + 1 < len(words) and words[j + 1].is_word
    adverb = (
        before is not None and before.low == "first" and j > 1 and (words[j - 2].is_name or words[j - 2].low in _THEY)
    )
    if object_of or (not adverb and before is not None and before.low in DETERMINERS and not _pronoun(words, j - 1)):
        return Form(form.lemma, "attributive")
    return None if words[j].is_name and j and not _opens(words, j) else form


_THEY = frozenset(("they", "he", "she", "we", "it", "who", "sides", "ministers", "presidents", "leaders"))


def _pronoun(words: list[Token], k: int) -> bool:
    """Whether a determiner stands for its noun: "both signed", "the two delivered"."""
    if words[k].low in ("both", "all", "one", "that", "this"):
        return True
    return number(words[k].low) is not None and k > 0 and words[k - 1].low == "the"


def _nominal(words: list[Token], j: int) -> bool:
    """Whether a form in -ing is a noun here: "the signing", "a joint meeting"."""
    if not j:
        return False
    before = words[j - 1].low
    return words[j].is_name or before in DETERMINERS or before in ("of", "next", "first") or _noun_in_ing(words, j)


def _goes_on(words: list[Token], j: int, found: list[Group]) -> bool:
    """Whether a bare base form that may be a noun is a verb: after "and" and an infinitive, before its object."""
    after = words[j + 1].low if j + 1 < len(words) else "."
    takes_object = after in DETERMINERS or after in ("to", "into", "out", "up", "on") or after.endswith("s")
    return takes_object and open_list(words, found, j) is not None


_NOUNS_IN_ING = word_set("nouns_in_ing")


_BEFORE_ING = word_set("before_ing")


def _noun_in_ing(words: list[Token], j: int) -> bool:
    """ "meeting", "training" and the like are nouns unless they take an object."""
    if words[j].low not in _NOUNS_IN_ING:
        return False
    after = words[j + 1] if j + 1 < len(words) else None
    takes = after is not None and (after.low in DETERMINERS or after.is_name or after.low in ("with", "its"))
    return not (takes and words[j - 1].low in _BEFORE_ING)


def _opens(words: list[Token], j: int) -> bool:
    return words[j - 1].text in ".:“\"'‘("


def _takes_finite(words: list[Token], j: int, noun_like: bool, entity: frozenset[int]) -> bool:  # noqa: PLR0911  one return a case
    """Whether a bare base or third-person form may be a finite verb, judged by the word before it."""
    if j == 0:
        return False
    before = words[j - 1].low
    after = words[j + 1].low if j + 1 < len(words) else ""
    if words[j].low == "last" and after not in ("for", "until", "till", "only", "about", "from"):
        return False
    if after in ("out", "away") and before not in _NO_SUBJECTS:  # "runs out in May"
        return True
    if before in DETERMINERS or before in PREPOSITIONS or (before in ("and", "or") and noun_like):
        return before == "that" and not noun_like
    if before in ("we", "they", "he", "she", "it", "i", "who", "which", "you"):
        return True
    if j - 1 in entity or before in (",", ")") or before.endswith(("s", "ly")) or before in ADVERBS:
        if not noun_like:
            return True
        return ((j - 1) in entity or before in (",", ")")) and (
            after in DETERMINERS or after in ("to", "on", "in") or (j + 1) in entity
        )
    return not noun_like and words[j].low.endswith("s")


_NO_SUBJECTS = DETERMINERS | PREPOSITIONS | {"and", "or"}


def _follows(aux: list[str], part: str) -> bool:
    last = aux[-1]
    if last in MODALS or last in DO or last == "to":
        return part == "base"
    if last in BE:
        return part in ("ed", "participle", "ing")
    return part in ("ed", "participle")  # have
