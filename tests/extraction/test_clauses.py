"""The grammar of the clause: verb groups, their tense, voice and polarity, and segments with one predicate each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.extraction.clauses import Analysis, analyse
from desktop_app.extraction.lexicon import inflected, rules
from desktop_app.extraction.modality import cues, mood
from desktop_app.extraction.numbers import number, ordinal
from desktop_app.extraction.tokens import read_words
from desktop_app.extraction.verb_forms import Group


def analysed(sentence: str) -> Analysis:
    return analyse(read_words(sentence, 0, len(sentence)).tokens)


def group(sentence: str, lemma: str) -> Group:
    return next(g for g in analysed(sentence).groups if g.lemma == lemma)


@pytest.mark.parametrize(
    ("sentence", "lemma", "tense", "passive"),
    [
        ("They signed the treaty.", "sign", "past", False),
        ("They have signed the treaty.", "sign", "perfect", False),
        ("They had signed the treaty.", "sign", "pluperfect", False),
        ("They will sign the treaty.", "sign", "future", False),
        ("They are to sign the treaty.", "sign", "be_to", False),
        ("They could sign the treaty.", "sign", "modal", False),
        ("They agreed to sign the treaty.", "sign", "infinitive", False),
        ("The treaty was signed by both.", "sign", "past", True),
        ("The treaty will soon be signed.", "sign", "future", True),
        ("The treaty signed in Riga holds.", "sign", "participle", True),
        ("They proposed that it be signed.", "sign", "subjunctive", True),
        ("Ministers will on Sunday, June 9, sign it.", "sign", "future", False),
    ],
)
def test_a_verb_group_knows_its_tense_and_voice(sentence: str, lemma: str, tense: str, passive: bool) -> None:
    found = group(sentence, lemma)
    assert (found.tense, found.passive) == (tense, passive)


@pytest.mark.parametrize(
    "sentence", ["They did not sign it.", "They never signed it.", "It was not signed.", "They have yet to sign it."]
)
def test_a_denied_verb_is_negative(sentence: str) -> None:
    assert group(sentence, "sign").negative


@pytest.mark.parametrize(
    "sentence",
    ["The signs are good.", "a three signed items list", "the ninth meeting of the body", "The visit ended."],
)
def test_a_noun_is_no_verb(sentence: str) -> None:
    finite = {g.lemma for g in analysed(sentence).groups if g.finite}
    assert not finite & {"sign", "meet", "visit"}


def test_an_infinitive_hangs_on_the_verb_before_it() -> None:
    parent = group("Norway agreed in principle to sign the pact.", "sign").parent
    assert parent is not None
    assert parent.lemma == "agree"


def test_a_bare_verb_after_and_goes_on_from_the_infinitive() -> None:
    found = group("They pledged to promote talks and soon sign a memorandum.", "sign")
    assert found.tense == "infinitive"
    assert found.sibling is not None


def test_a_past_form_that_only_qualifies_its_noun_is_no_predicate() -> None:
    assert group("The delegation headed by Mr Fang visited the islands.", "head").tense == "participle"


@pytest.mark.parametrize(
    ("sentence", "links"),
    [
        ("He said that they met.", ["", "that"]),
        ("The pact, which expired, was useful.", ["", "which", ","]),
        ("They met and they signed it.", ["", "and"]),
    ],
)
def test_each_segment_has_one_predicate(sentence: str, links: list[str]) -> None:
    assert [s.link for s in analysed(sentence).segments] == links


@pytest.mark.parametrize(
    ("sentence", "lemma", "effect"),
    [
        ("They signed it.", "sign", "fact"),
        ("They hope to sign it.", "sign", "proposed"),
        ("They refused to sign it.", "sign", "refused"),
        ("If they sign it, trade will grow.", "sign", "conditional"),
        ("They used the occasion to sign it.", "sign", "fact"),
        ("He hoped that the pact they signed would last.", "sign", "fact"),
        ("It will be signed when the council meets.", "meet", "planned"),
        ("They decided to join the union.", "join", "agreed"),
    ],
)
def test_the_mood_of_a_verb_follows_what_governs_it(sentence: str, lemma: str, effect: str) -> None:
    analysis = analysed(sentence)
    verb = next(g for g in analysis.groups if g.lemma == lemma)
    assert mood(analysis, cues(read_words(sentence, 0, len(sentence)).lows), verb).effect == effect


def effects(sentence: str) -> set[str]:
    """The effects on the verbs "sign" of a sentence; `hearsay` too, where it is one."""
    analysis = analysed(sentence)
    moods = [
        mood(analysis, cues(read_words(sentence, 0, len(sentence)).lows), g)
        for g in analysis.groups
        if g.lemma == "sign"
    ]
    assert moods
    return {m.effect for m in moods} | {"hearsay" for m in moods if m.hearsay}


@pytest.mark.parametrize("cue", rules("modality")["cue"], ids=lambda cue: str(cue["effect"]))
def test_each_family_of_cues_holds_in_its_example_and_not_in_its_counter_example(cue: dict[str, str]) -> None:
    assert cue["effect"] in effects(cue["example"])
    assert cue["effect"] not in effects(cue["counter"])


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sign", {"sign", "signs", "signed", "signing"}),
        ("ratify", {"ratify", "ratifies", "ratified", "ratifying"}),
        ("hope", {"hope", "hopes", "hoped", "hoping"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_regular_verbs_are_inflected_by_rule(lemma: str, forms: set[str]) -> None:
    assert {word for word, _ in inflected(lemma, None)} >= forms


def test_numbers_and_ordinals_are_read_in_words_and_figures() -> None:
    assert [number(w) for w in ("three", "13", "one", "signed")] == [3, 13, None, None]
    assert [ordinal(w) for w in ("twelfth", "20th", "twenty-first", "th", "round")] == [12, 20, 21, None, None]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="abc to will be signed, and that which (not) – “'’s 12.", max_size=120))
def test_any_text_can_be_analysed_and_its_segments_cover_it(text: str) -> None:
    words = read_words(text, 0, len(text)).tokens
    if not words:
        return
    analysis = analyse(words)
    covered = [k for s in analysis.segments for k in range(s.first, s.last + 1)]
    assert covered == list(range(len(words)))
    assert all(text[w.start : w.end] == w.text for w in words)
