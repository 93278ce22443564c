"""Where a person's name begins and ends among the words of a sentence."""

from desktop_app.extraction.people_rules import words
from desktop_app.extraction.wording import Worded

_LONGEST = 8  # tokens
_SURNAMES = frozenset(
    ("may", "power", "law", "king", "young", "west", "day", "march", "house", "price", "great", "east")
)
_QUOTES = frozenset("’'")


def name_word(line: Worded, i: int, *, first: bool) -> bool:
    """Whether token `i` can be a word of a name; `first`: its first word."""
    if not 0 <= i < len(line.tokens):
        return False
    token, rules = line.tokens[i], words()
    if not token.is_name:  # "al-Musallam"
        particle, _, rest = token.text.partition("-")
        return particle in rules.particles and rest[:1].isupper()
    if _is_initial(line, i):
        spelled = (token.text.count(".") > 1 or token.text not in "AI") and _plain_name(line, i + 1)
        return not first or line.low(i + 1) == "." or (spelled and i > 0)
    if first and (token.low in rules.month_names or (line.party[i] and token.low in rules.place_names)):
        return _plain_name(line, i + 1) or line.low(i + 1) in rules.particles
    if token.low in _SURNAMES and not first and not line.party[i]:
        return not (line.is_capital(i + 1) or line.low(i + 1)[:1].isdigit())
    return _plain_name(line, i)


def openings(line: Worded) -> list[int]:
    """The tokens at which a name with its honorifics can begin at all: a quick look that rules out most words."""
    small = words().lower_openings
    return [i for i, word in enumerate(line.tokens) if word.is_name or "-" in word.low or word.low in small]


def _is_initial(line: Worded, i: int) -> bool:
    """ "F", "G.L.": no name alone."""
    token = line.tokens[i]
    dotted = token.text.endswith(".") and token.text.count(".") > 1
    return not line.party[i] and (len(token.text) == 1 or (dotted and token.low not in words().honorifics))


def _plain_name(line: Worded, i: int) -> bool:
    if not line.is_capital(i) or line.party[i]:
        return False
    token, rules = line.tokens[i], words()
    if token.low in rules.no_names or token.low in rules.portfolio:
        return False
    return (token.low,) not in rules.heads and token.text[-1].isalnum()


def read_name(line: Worded, i: int) -> int:
    """The index after the name that begins at token `i`; `i` itself where none does."""
    rules, j = words(), i
    while j < len(line.tokens) and j - i < _LONGEST:
        token = line.tokens[j]
        if (
            name_word(line, j, first=j == i)
            or (token.text == "." and j > i and len(line.tokens[j - 1].text) == 1 and line.tokens[j - 1].is_name)
            or (token.low in rules.particles and _leads_on(line, j))
        ):
            j += 1
        elif token.text == "," and line.low(j + 1) in rules.suffixes:
            j += 3 if line.low(j + 2) == "." else 2
        elif j > i and token.low in rules.suffixes:
            j += 1
        else:
            break
    named_place = line.low(j) in rules.places and line.is_capital(j)
    return i if named_place or (j > i and line.low(j - 1) in rules.places) else j


def _leads_on(line: Worded, j: int) -> bool:
    """Whether a particle at `j` is followed by a word of a name, perhaps after another particle."""
    after = j + 2 if line.low(j + 1) in words().particles else j + 1
    return name_word(line, after, first=False) and line.low(j) != "e"


def name_before(line: Worded, end: int) -> int:
    """The index of the first token of the name that ends just before token `end`; `end` itself where none does."""
    rules, j = words(), end
    while j > 0 and end - j < _LONGEST:
        before = line.tokens[j - 1]
        is_initial = before.text == "." and j > 1 and len(line.tokens[j - 2].text) == 1
        is_suffix = before.low in rules.suffixes or (before.text == "." and line.low(j - 2) in rules.suffixes)
        if (
            is_initial
            or is_suffix
            or before.low in rules.particles
            or name_word(line, j - 1, first=j - 1 == 0 or before.low in rules.month_names)
            or (before.text == "," and line.low(j) in rules.suffixes)
        ):
            j -= 1
        elif before.low in rules.place_names and j < end:
            j -= 1
            break
        else:
            break
    while j < end and (line.low(j) in rules.honorifics or line.tokens[j].text in ".,"):
        j += 1
    while j < end and read_name(line, j) != end:
        j += 1
    return j


def skip_honorifics(line: Worded, i: int) -> int:
    """The index after the honorifics at token `i`: "H.E. Dr.", "His Majesty"."""
    rules = words()
    while i < len(line.tokens):
        token = line.tokens[i]
        low = token.low.rstrip(".")
        pair = f"{low} {line.low(i + 1)}"
        if pair in rules.honorifics:
            i += 2
        elif low in rules.honorifics and token.is_name and not (low == "he" and token.text != "HE"):
            i += 1
        else:
            break
        if line.low(i) == ".":
            i += 1
    return i
