"""Titles of what is promised or asked for: a verbal noun or a noun phrase in the words of the source."""

from desktop_app.extraction.function_words import DETERMINERS, PREPOSITIONS
from desktop_app.extraction.lexicon import inflected, rules, word_set
from desktop_app.extraction.scene import Scene
from desktop_app.extraction.verb_forms import Group

LONGEST = 18  # words
_SHORTEST = 8  # words that a title keeps when it is cut
_MARKS = frozenset(';:—–()“”"')
_HALTS = word_set("title_halts")
_TRAILING = frozenset({"and", "or", ",", "as", "well", "also", "both", "soon", "further", "that", "which"})
_TRAILING |= PREPOSITIONS | DETERMINERS
_PREPOSITIONS = PREPOSITIONS - {"of"}


def title_end(scene: Scene, first: int, last: int) -> int:
    """The last token of a title that begins at `first`: before a clause that hangs on it, a mark or an aside."""
    k = first
    while k <= last:
        low = scene.low(k)
        if k > first and (low in _HALTS or low in _MARKS or (low == "," and not _list_ahead(scene, k, last))):
            break
        if k > first and any(g.first == k and g.finite for g in scene.analysis.groups):
            break
        k += 1
    end = k - 1
    if end - first >= LONGEST:
        cuts = [n for n in range(first + _SHORTEST, first + LONGEST) if scene.low(n) in _PREPOSITIONS]
        end = cuts[-1] - 1 if cuts else first + LONGEST - 1
    while end > first and (scene.low(end) in _TRAILING or not scene.words[end].is_word):
        if scene.words[end].text[-1:].isdigit() or scene.low(end) == ")":
            break
        end -= 1
    return end


def _list_ahead(scene: Scene, k: int, last: int) -> bool:
    """Whether a comma stands within a list that "and" ends: "grain, oil and gas"."""
    for n in range(k + 1, min(k + 7, last + 1)):
        if scene.low(n) in ("and", "or"):
            return n + 1 <= last and not any(g.first in (n + 1, n + 2) and g.finite for g in scene.analysis.groups)
        if scene.low(n) in _PREPOSITIONS or any(g.first == n for g in scene.analysis.groups):
            return False
    return False


def phrase_title(scene: Scene, first: int, last: int) -> str:
    """The words from `first` on as a title: a capital letter, no article, nothing that dangles."""
    while first < last and scene.low(first) in ("the", "a", "an", "that", "to", "on", "upon", "also"):
        first += 1
    return capital(scene.text(first, title_end(scene, first, last)))


def deed_title(scene: Scene, group: Group, last: int) -> str:
    """A deed as a title: "Opening of an embassy in Nairobi", else its infinitive: "Provide Malawi with grain"."""
    begin = group.last + 1
    end = title_end(scene, group.main, last)
    taken = begin in scene.entity or scene.low(begin) in PREPOSITIONS or begin > end
    if taken or scene.low(begin) in ("up", "out", "back", "down", "off", "each", "more", "them", "it", "him", "her"):
        return capital(" ".join(filter(None, (group.lemma, scene.text(begin, end) if begin <= end else ""))))
    return f"{_noun(group.lemma)} of {scene.text(begin, end)}"


def passive_title(scene: Scene, group: Group, first: int, last: int) -> str:
    """What is to be done to the subject, as a title: "Reopening of the border with Togo"."""
    if scene.low(first) in ("that", "and"):
        first += 1
    end = title_end(scene, first, last)
    return f"{_noun(group.lemma)} of {lowered(scene, first, end)}"


def _noun(lemma: str) -> str:
    """The noun for a verb: "Waiver" for "waive", else its form in -ing."""
    return str(rules("agreements")["deed"]["nouns"].get(lemma) or gerund(lemma))


def lowered(scene: Scene, first: int, last: int) -> str:
    """The words from `first` to `last`; the article that opened the sentence gets a small letter."""
    line = scene.text(first, last)
    word, _, rest = line.partition(" ")
    small = word.lower() in DETERMINERS or (first == 0 and not scene.words[0].text.isupper() and 0 not in scene.entity)
    return f"{word.lower()} {rest}".strip() if small else line


def gerund(lemma: str) -> str:
    """ "Opening" for "open"."""
    forms = inflected(lemma, rules("verbs")["irregular"].get(lemma))
    word = next(form for form, part in forms if part == "ing")
    return capital(word)


def capital(title: str) -> str:
    """A title with a capital letter."""
    return title[:1].upper() + title[1:]
