"""Which sentences are worth reading for events and agreements: those that hold a trigger word."""

import re
from bisect import bisect_right
from functools import cache

from desktop_app.extraction.lexicon import lexicon, rules
from desktop_app.extraction.reading import Reading

# Verbs of speech and plain verbs of plans and holding say nothing alone: the noun they hold is the trigger.
_SILENT = frozenset({"say", "plan", "hold", "attend", "propose", "discuss", "fund", "leave", "announce"})


_WORD = re.compile(r"[^\W\d_]+")


@cache
def _words() -> frozenset[str]:
    """All trigger words in lower case; of one with a hyphen the first part."""
    lex = lexicon()
    telling = {lemma for lemma, names in lex.classes.items() if names - _SILENT}
    words = {form for form, entries in lex.forms.items() if any(e.lemma in telling for e in entries)}
    acts = {*rules("events")["deeds"]["acts"].split(), *(p.split()[0] for p in rules("events")["deeds"]["phrasal"])}
    acts |= {"become", "contribute"}  # of an organisation, to a fund
    words |= {form for form, entries in lex.forms.items() if any(e.lemma in acts for e in entries)}
    deeds = {*rules("agreements")["deed"]["verbs"], *rules("agreements")["asking"]["fulfils"]}
    words |= {form for form, entries in lex.forms.items() if any(e.lemma in deeds for e in entries)}
    words.update(rules("agreements")["deed"]["told"])
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
    words.update(("consent", "effective", "negotiation", "presentation", "format"))
    words |= {f"{word}s" for word in words}
    return frozenset(match[0] for word in words if (match := _WORD.match(word)))


def marked(reading: Reading) -> frozenset[int]:
    """The numbers of the sentences of `reading` that hold a trigger word or a date."""
    text, triggers = reading.text, _words()
    hits = {
        n
        for n, s in enumerate(reading.sentences)
        if not triggers.isdisjoint(_WORD.findall(text[s.start : s.end].lower()))
    }
    starts = [s.start for s in reading.sentences]
    hits |= {bisect_right(starts, d.start) - 1 for d in reading.dates if d.edtf}
    return frozenset(hits)
