"""The title of an event: who, what and where in the source's words, fit to stand alone on the timeline."""

import re
from collections.abc import Sequence

from desktop_app.domain.vocabulary import EventKind
from desktop_app.extraction.function_words import PREPOSITIONS, RELATIVES
from desktop_app.extraction.gazetteer import party_name
from desktop_app.extraction.happenings import Happening
from desktop_app.extraction.lexicon import word_set
from desktop_app.extraction.phrases import left_edge
from desktop_app.extraction.roles import before, names
from desktop_app.extraction.scene import Scene

LONGEST = 90  # code points of a title
_SHORTEST = 24  # below it a clause says too little by itself
_OPENERS = word_set("title_openers")  # words that tie a clause to what stood before it: cut off
_LOOSE = word_set("title_loose")  # a clause that begins with one of these cannot be read alone
_DANGLING = word_set("title_dangling")  # no title ends with one of these
_NOUNS = {EventKind.MEETING: "Meeting", EventKind.CALL: "Telephone call"}
_MESSAGES = frozenset({"message", "messages", "messaging", "telegram"})
_NAMED = frozenset({EventKind.FORUM, EventKind.CEREMONY, EventKind.SESSION, EventKind.STATEMENT})  # by their name
_DASHES = frozenset(("-", "–", "—", "--"))
_EDGES = ' ,;:—–-.“”"‘(/'
_HANGING = ("which", "who", "whom", "whose", "if", "unless", "whether")
_THEN = {("that", "day"), ("same", "day"), ("that", "evening"), ("that", "month")}


def title(ranked: Sequence[Happening], parties: tuple[str, ...], place: str | None) -> str:
    """The title of the happening that `ranked` mention, the telling ones first: its clause, else one composed."""
    first = ranked[0]
    clauses = [clause for one in ranked[:4] if not one.weak and (clause := _clause(one))]
    whole = [_tidy(clause) for clause in clauses if len(clause) <= LONGEST]
    if first.kind in _NAMED:
        named = _named(ranked, parties, place)
        found = named if len(first.title.split()) > 1 or not clauses else None
    else:
        found = whole[0] if whole else _composed(ranked, parties, place)
    return found or _tidy((clauses or [_clause(first) or ""])[0]) or _tidy(first.scene.quote.text)


def _clause(one: Happening) -> str | None:
    """The clause of a happening from its subject on, uncut; None where it does not read by itself."""
    scene = one.scene
    segment = scene.segment(one.at)
    verb = next((g for g in segment.groups if g.finite and g.main >= one.at), None)
    verb = verb or next((g for g in reversed(segment.groups) if g.finite), None)
    if verb is None or segment.link in _HANGING or one.at > segment.last:
        return None
    first = min(_subject(scene, segment.first, verb.first, segment.link), segment.last)
    if first == verb.first:  # "and held talks with": the subject stands in the clause before
        owners = names(scene, *before(scene, verb))
        line = f"{owners[-1]} {scene.text(first, segment.last)}" if owners else ""
    elif meant := next((p for p in scene.people if p.how == "pronoun" and p.start == scene.words[first].start), None):
        line = f"{meant.name} {scene.text(first + 1, segment.last)}" if scene.low(first) in ("he", "she") else ""
    elif scene.low(first) == "it" and not verb.passive and len(one.parties) == 1 and one.kind is EventKind.OTHER:
        line = f"{party_name(one.parties[0])} {scene.text(first + 1, segment.last)}"
    else:
        line = "" if scene.low(first) in _LOOSE else scene.text(first, segment.last)
    line = line.strip(_EDGES)
    return line if len(line) >= _SHORTEST else None


def _subject(scene: Scene, first: int, verb: int, link: str) -> int:
    """The first word of a clause that belongs to it alone: openers, datelines and adverbials left out."""
    if link and scene.low(first) == link:
        first += 1
    if first == 0:  # "COLOMBO, July 29 -", "April 24 (Agency) --"
        marks = [k for k in range(1, min(14, verb)) if scene.words[k].text in _DASHES]
        head = bool(marks) and (scene.words[0].text.isupper() or scene.words[marks[0] - 1].text == ")")
        first = marks[0] + 1 if head else 0
    while first < verb:
        if (scene.low(first), scene.low(first + 1)) in _THEN:
            first += 2
        elif scene.low(first) in _OPENERS or not scene.words[first].is_word:
            first += 1
        elif (rest := _adverbial(scene, first, verb)) is not None:
            first = rest
        else:
            break
    return first


def _adverbial(scene: Scene, first: int, verb: int) -> int | None:
    """Where the clause goes on after "On 26 April", "In parallel,", "Following the talks,"; else None."""
    date = next((d for d in scene.dates if scene.at(d.start) in (first, first + 1, first + 2)), None)
    participle = any(g.first == first and not g.finite for g in scene.analysis.groups)
    opens = participle or scene.low(first) in PREPOSITIONS
    if date is not None and (opens or scene.at(date.start) == first):
        after = scene.at(date.end)
        return after if first < after < verb else None
    if scene.low(verb - 1) == "," or not (opens or scene.low(first).endswith("ly")):
        return None
    return next((k + 1 for k in range(first, verb - 1) if scene.low(k) == ","), None)


def _tidy(line: str) -> str:
    """`line` as a title: no marks at its ends, a capital first, cut where a phrase ends."""
    line = _cut(" ".join(line.split()).strip(_EDGES))
    while " " in line and line.rsplit(" ", 1)[1].lower().strip(",;:") in _DANGLING:
        line = line.rsplit(" ", 1)[0]
    line = line.strip(_EDGES)
    if line.count("(") > line.count(")"):
        line = line[: line.rfind("(")].strip(_EDGES)
    return _capital(line)


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def _cut(line: str) -> str:
    """The first phrases of `line` that fit."""
    if len(line) <= LONGEST:
        return line
    ends = [m.start() for m in re.finditer(r"[,;:—–(]| \S", line) if _phrase_ends(line, m.start())]
    fit = [e for e in ends if LONGEST // 2 <= e <= LONGEST]
    return line[: fit[-1]] if fit else line[:LONGEST].rsplit(" ", 1)[0]


def _phrase_ends(line: str, k: int) -> bool:
    if line[k] != " ":
        return not (line[k] == "," and line[k + 1 : k + 2].isdigit())
    word = line[k + 1 :].split(" ", 1)[0].strip(",;:").lower()
    return word in PREPOSITIONS - {"of"} or word in RELATIVES or word in ("and", "as", "that", "when", "while", "to")


def _named(ranked: Sequence[Happening], parties: tuple[str, ...], place: str | None) -> str | None:
    """ "State ceremony in Astana", "Joint press conference of A and B": a gathering by its name."""
    thing = next((h.title for h in ranked if len(h.title.split()) > 1), ranked[0].title)
    first = ranked[0]
    if _MESSAGES & set(thing.lower().split()):
        return _tidy(first.scene.text(left_edge(first.scene, first.at), first.scene.segment(first.at).last))
    if not thing:
        return None
    thing = thing.split(" with ")[0] if first.kind is EventKind.STATEMENT else thing
    who = [party_name(p) for p in parties[:2]]
    told = (
        first.kind is EventKind.FORUM or any(p in thing or p.split()[0] in thing for p in who) or "of" in thing.split()
    )
    whose = f" of {' and '.join(who)}" if who and not told else ""
    where = f" in {place}" if place and place not in thing else ""
    return _tidy(f"{thing}{whose}{where}")


def _composed(ranked: Sequence[Happening], parties: tuple[str, ...], place: str | None) -> str | None:
    """ "Visit of Gideon Sa’ar to Astana", "Meeting of Chile and Peru", from what the mentions name."""
    kind = ranked[0].kind
    people = max((h.people for h in ranked[:4]), key=lambda p: min(len(p), 2), default=())
    if kind is EventKind.VISIT:
        return _journey(ranked, parties, people, place)
    if kind in _NOUNS:
        who = list(people[:2]) or [party_name(p) for p in parties[:3]]
        if len(people) == 1:
            who += [party_name(p) for p in parties if p != _state(ranked, people[0])][:1]
        joint = f"{', '.join(who[:-1])} and {who[-1]}" if len(who) > 1 else ""
        return _tidy(f"{_NOUNS[kind]} of {joint}" + (f" in {place}" if place else "")) if joint else None
    thing = next((h.title for h in ranked if len(h.title.split()) > 1 and not h.title.startswith("sign")), "")
    if kind is EventKind.SIGNING and thing:
        act = "" if thing.lower().startswith("exchange of") else "Signing of "
        return _tidy(f"{act}{thing}" + (f" in {place}" if place else ""))
    return None


def _journey(
    ranked: Sequence[Happening], parties: tuple[str, ...], people: tuple[str, ...], place: str | None
) -> str | None:
    hosts = {h.host for h in ranked if h.host}
    travelled = [p for p in people if _state(ranked, p) not in hosts]
    guests = travelled[:1] or people[:1] or [party_name(p) for p in parties if p not in hosts]
    goal = place or next((party_name(h) for h in sorted(hosts)), None)
    return _tidy(f"Visit of {', '.join(guests)}" + (f" to {goal}" if goal else "")) if guests else None


def _state(ranked: Sequence[Happening], name: str) -> str | None:
    people = (p for h in ranked for p in h.scene.people if p.name == name)
    return next((p.state for p in people if p.state), None)
