"""Which sentences are worth reading for events and agreements: those that hold a trigger word."""

import re
from bisect import bisect_right
from functools import cache

from desktop_app.extraction.lexicon import forms_of, lexicon, rules, word_set
from desktop_app.extraction.reading import GroupMention, PartyMention, PersonMention, Reading
from desktop_app.extraction.wording import words_of

# Verbs of speech and plain verbs of plans and holding say nothing alone: the noun they hold is the trigger.
_SILENT = frozenset({"say", "plan", "hold", "attend", "propose", "discuss", "fund", "leave", "announce"})
_WORD = re.compile(r"[^\W\d_]+")
# What these tell is done by somebody: a sentence that names nobody tells nothing with them.
_DONE_BY = frozenset({"visit", "travel", "strike", "elect", "meet", "receive", "vote", "establish", "restore"})
_DONE_BY |= {"sever", "upgrade", "commemorate", "join", "expel"}


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The trigger words in lower case, of one with a hyphen the first part; and those that need somebody named."""
    lex = lexicon()
    told = {lemma for lemma, names in lex.classes.items() if names - _SILENT - _DONE_BY}
    told |= {*rules("agreements")["deed"]["verbs"], *rules("agreements")["asking"]["fulfils"]}
    acts = {*rules("events")["deeds"]["acts"].split(), *(p.split()[0] for p in rules("events")["deeds"]["phrasal"])}
    acts |= {"become", "contribute", "talk"}  # of an organisation, to a fund, with each other
    acts |= {lemma for lemma, names in lex.classes.items() if names & _DONE_BY}
    return _first_parts(forms_of(frozenset(told)) | _nouns()), _first_parts(forms_of(frozenset(acts)))


def _first_parts(words: frozenset[str]) -> frozenset[str]:
    words = words | {f"{word}s" for word in words}
    return frozenset(match[0] for word in words if (match := _WORD.match(word)))


def _nouns() -> set[str]:
    """The nouns of happenings, instruments and commitments, and words that say something with any verb."""
    words = {word for name in ("relations", "honours", "houses", "force", "consent") for word in word_set(name)}
    events, instruments, agreements = rules("events"), rules("instruments"), rules("agreements")
    words.update(agreements["deed"]["told"])
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
    words.update(("approval", "effective", "operational", "negotiation", "presentation", "format"))
    return words


_IT = frozenset(("it", "archipelago", "kingdom", "republic", "sultanate", "emirate"))  # a State named before


@cache
def _people() -> frozenset[str]:
    return word_set("groupish") | word_set("guests") | word_set("travellers") | word_set("group_words") | _IT


_ALONE, _TOLD_OF, _PERSON = 1, 2, 4


class _Kinds(dict[str, int]):
    """What a word says: a trigger by itself, one that needs somebody named, a word for people."""

    def __missing__(self, low: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        alone, with_people = _words()
        parts = _WORD.findall(low)
        kinds = ((_ALONE, alone), (_TOLD_OF, with_people), (_PERSON, _people()))
        self[low] = sum(kind for kind, words in kinds if not words.isdisjoint(parts))
        return self[low]


_KINDS = _Kinds()
_MOST = 20_000  # words of which the kinds are remembered


def marked(reading: Reading) -> frozenset[int]:
    """The numbers of the sentences of `reading` that are worth reading."""
    words = words_of(reading)
    starts = [s.start for s in reading.sentences]
    spans: tuple[PartyMention | PersonMention | GroupMention, ...] = (
        *reading.parties,
        *reading.people,
        *reading.groups,
    )
    named = {bisect_right(starts, m.start) - 1 for m in spans}
    dated = {bisect_right(starts, d.start) - 1 for d in reading.dates if d.edtf}
    hits = set()
    for n, sentence in enumerate(reading.sentences):
        if sentence.clutter:
            continue
        kinds = 0
        for low in words[n].vocabulary:
            kinds |= _KINDS[low]
        somebody = n in named or kinds & _PERSON
        if kinds & _ALONE or ((n in dated or kinds & _TOLD_OF) and somebody):
            hits.add(n)
    return frozenset(hits)
