"""Where a happening is: the place that a clause names after "in" or "at"."""

from desktop_app.extraction.function_words import FUNCTION_WORDS
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.scene import Scene, within

_QUOTES = frozenset('“”"')


_NO_PLACE = word_set("no_place")
_WORKED_IN = word_set("worked_in")


def place_of(scene: Scene, first: int, last: int) -> str | None:
    """The place that tokens `first` to `last` name after "in" or "at": "Honiara, Solomon Islands"."""
    for k in range(first, min(last, len(scene.words) - 2) + 1):
        if scene.words[k].text in _QUOTES and k > first + 3:
            break
        if scene.low(k) not in ("in", "at"):
            continue
        begin = k + 1 + (scene.low(k + 1) == "the")
        if begin >= len(scene.words) or not scene.words[begin].is_name or scene.low(begin) in _NO_PLACE:
            continue
        if scene.low(k - 1) in _WORKED_IN:  # "Memorandum on Cooperation in Civil Protection"
            continue
        end = _name_end(scene, begin, last)
        start, stop = scene.offsets(begin, end)
        if any(d.start < stop and start < d.end for d in scene.dates) or within(scene.people, start, stop):
            continue
        if scene.low(end) in ("forum", "summit", "conference", "council", "committee", "assembly", "union", "meeting"):
            continue
        if _modifies(scene, end + 1) or _is_monument(scene, begin, end):
            continue
        if scene.low(end + 1) == "capital":
            return scene.text(end + 3, _name_end(scene, end + 3, last)) if scene.low(end + 2) == "," else None
        return scene.text(begin, end)
    return None


def name_from(scene: Scene, begin: int, last: int) -> str | None:
    """The name that begins at token `begin`, an article before it left out; None where none does."""
    begin += scene.low(begin) == "the"
    if begin > last or not scene.words[begin].is_name:
        return None
    return scene.text(begin, _name_end(scene, begin, last))


def _is_monument(scene: Scene, begin: int, end: int) -> bool:
    """ "the Tomb of the Unknown Soldier": a common noun set in capitals, and no town."""
    the = scene.low(begin - 1) == "the" and (scene.low(end + 1), scene.low(end + 2)) == ("of", "the")
    return the and end + 3 < len(scene.words) and scene.words[end + 3].is_name


def _modifies(scene: Scene, k: int) -> bool:
    """Whether the name only qualifies a noun at `k`: "in the Vietnam-Nepal business forum"."""
    if k >= len(scene.words) or scene.low(k) == "capital":
        return False
    word = scene.words[k]
    if (
        not word.text.islower()
        or word.low in FUNCTION_WORDS
        or any(g.first <= k <= g.last for g in scene.analysis.groups)
    ):
        return False
    return not word.low.endswith("ly") and not any(d.start <= word.start < d.end for d in scene.dates)


def _name_end(scene: Scene, begin: int, last: int) -> int:
    end = begin
    while end + 1 < len(scene.words) and end < last:
        follow = scene.words[end + 1]
        if follow.is_word and follow.is_name:
            end += 1
        elif (
            follow.low in ("of", "and", "the")
            and end + 2 < len(scene.words)
            and scene.words[end + 2].is_name
            and follow.low == "of"
        ) or (follow.text == "," and end + 2 < len(scene.words) and _is_country(scene, end + 2)):
            end += 2
        else:
            break
    return end


def _is_country(scene: Scene, k: int) -> bool:
    return any(p.start == scene.words[k].start and p.how == "name" for p in scene.parties)
