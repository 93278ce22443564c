"""Which sentences are worth reading for events and agreements: one Aho-Corasick pass over all trigger words."""

from bisect import bisect_right
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from desktop_app.extraction.lexicon import lexicon, rules
from desktop_app.extraction.reading import Reading

# Verbs of speech and plain verbs of plans and holding say nothing alone: the noun they hold is the trigger.
_SILENT = frozenset({"say", "plan", "hold", "attend", "propose", "discuss", "fund", "leave", "announce"})


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(sorted(_words()), matchkind=MatchKind.LeftmostLongest)


def _words() -> set[str]:
    """All trigger words in lower case; where several begin alike, the shortest stands for them."""
    lex = lexicon()
    telling = {lemma for lemma, names in lex.classes.items() if names - _SILENT}
    words = {form for form, entries in lex.forms.items() if any(e.lemma in telling for e in entries)}
    acts = {*rules("events")["deeds"]["acts"].split(), *(p.split()[0] for p in rules("events")["deeds"]["phrasal"])}
    words |= {form for form, entries in lex.forms.items() if any(e.lemma in acts for e in entries)}
    events, instruments, agreements = rules("events"), rules("instruments"), rules("agreements")
    for phrases in (
        *events["noun"].values(),
        *instruments["form"].values(),
        instruments["bundle"],
        instruments["norms"],
    ):
        words.update(phrase.split()[-1].lower() for phrase in phrases)
    words.update(phrase.split()[-1] for phrase in instruments["mechanism"]["heads"])
    words.update(
        agreements["invitation"]["nouns"] + agreements["membership"]["nouns"] + agreements["undertaking"]["nouns"]
    )
    words.update(
        (*agreements["undertaking"]["money"], "partnership", "telephone", "phone", "committed", "relationship")
    )
    words.update(
        ("signature", "signatures", "force", "effect", "statement", "presidency", "chairmanship", "done", "target")
    )
    return {w for w in words if not any(w.startswith(o) for o in words if o != w and len(o) > 2)}


def marked(reading: Reading) -> frozenset[int]:
    """The numbers of the sentences of `reading` that hold a trigger word or a date."""
    starts = [s.start for s in reading.sentences]
    shown = reading.text.lower()
    if len(shown) != len(reading.text):  # a letter whose small form is two code points would move the offsets
        shown = "".join(c.lower() if len(c.lower()) == 1 else c for c in reading.text)
    hits = {bisect_right(starts, start) - 1 for _, start, _ in _automaton().find_matches_as_indexes(shown)}
    hits |= {bisect_right(starts, d.start) - 1 for d in reading.dates if d.edtf}
    return frozenset(hits)
