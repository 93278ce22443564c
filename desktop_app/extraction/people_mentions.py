"""Where the text names or means the people it has introduced: full name, surname, "the minister", "he"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from desktop_app.extraction.gazetteer import state_codes
from desktop_app.extraction.people_rules import words
from desktop_app.extraction.people_states import RELATIONS, rank
from desktop_app.extraction.people_surfaces import is_title, names_in
from desktop_app.extraction.reading import PersonMention, Reading
from desktop_app.extraction.speech import verbs
from desktop_app.extraction.wording import Worded

_LATEST = 300  # people that "he" or "the minister" may mean: time stays linear in a text of thousands
_NO_SUBJECT = frozenset(
    ("by", "with", "to", "from", "of", "for", "and", "is", "was", "are", "were", "on", "at", "under")
)
_CLEFT = 2  # "It is by Minister X that …": the token of the "by"
_LEADERS = frozenset(("head of state", "head of government"))
_PRONOUNS = frozenset(("he", "she"))
_POSSESSIVES = {"his": "he", "her": "she"}
_PERSONAL = _PRONOUNS | _POSSESSIVES.keys()
_ARTICLES = frozenset(("the",))
_OWNED = frozenset(("'s", "'"))
_TITLED = {
    **dict.fromkeys(("mr", "sir", "king", "prince", "sultan", "emir", "sheikh", "lord"), "he"),
    **dict.fromkeys(("mrs", "ms", "miss", "queen", "princess", "dame", "lady", "sheikha", "baroness"), "she"),
}
_VIEWS = frozenset(("view", "words", "opinion", "judgement", "judgment", "assessment", "eyes", "part"))

Known = tuple[str, str | None, str | None]  # name, State, office


@dataclass(slots=True)
class _Memory:
    """Who was named last, and whom the sentence before was about."""

    order: list[Known] = field(default_factory=list)
    focus: Known | None = None
    carried: bool = False  # the text has stayed with the focus for two sentences
    pronouns: dict[str, str] = field(
        default_factory=dict
    )  # of those whom a title or a pronoun has shown to be he or she

    def meant(self, pronoun: str, others: frozenset[str] = frozenset()) -> Known | None:
        """Whom "he" or "she" means: the focus, or if that is known to be the other, who was named last before; nobody
        of `others`."""
        fitting = [p for p in self.order if p[0] not in others and self.pronouns.get(p[0], pronoun) == pronoun]
        person = self.focus if self.focus in fitting else next(reversed(fitting), None)
        if person:
            self.pronouns[person[0]] = pronoun
        return person

    def named(self, person: Known) -> None:
        if person in self.order:
            self.order.remove(person)
        self.order.append(person)
        del self.order[:-_LATEST]


def mentions_of(reading: Reading, lines: Sequence[Worded], people: Sequence[Known]) -> tuple[PersonMention, ...]:
    """The mentions of `people` in reading order; what may mean more than one of them is left out."""
    if not people:
        return ()
    named = names_in(reading.text, people)
    found: list[PersonMention] = []
    memory = _Memory()
    by_name = {p[0]: p for p in people}
    at = 0
    for line in lines:
        here: list[PersonMention] = []
        while at < len(named) and named[at].start < line.sentence.end:
            if named[at].start >= line.sentence.start:
                here.append(named[at])
            at += 1
        here += reading.guard.gather(line.sentence, _meant, line, tuple(here), people, memory)
        here.sort(key=lambda m: m.start)
        found.extend(here)
        _remember(line, here, by_name, memory)
    return tuple(found)


def _meant(
    line: Worded, here: Sequence[PersonMention], people: Sequence[Known], memory: _Memory
) -> list[PersonMention]:
    """ "The minister", "the Kazakh diplomat", "he", "in her view": those that can be resolved."""
    found = []
    for i in _references(line):
        person: Known | None = None
        token, end, how = line.tokens[i], i + 1, "pronoun"
        if token.low in _PRONOUNS:
            person = _subject_so_far(line, i, here, people) or memory.meant(token.low, _objects(line, i, here))
        elif token.low in _POSSESSIVES and line.low(i + 1) in _VIEWS:
            person = memory.meant(_POSSESSIVES[token.low])
        else:
            end, person = _office_mention(line, i, people, memory)
            how = "office"
        if person and not any(m.start < line.tokens[end - 1].end and m.end > token.start for m in here):
            found.append(PersonMention(token.start, line.tokens[end - 1].end, person[0], how, person[1], person[2]))
    return found


def _objects(line: Worded, i: int, here: Sequence[PersonMention]) -> frozenset[str]:
    """Those named as the object of a sentence that a pronoun at token `i` opens: "She invited Soto" is not of Soto."""
    if i or not here:
        return frozenset()
    stop = next((k for k in range(1, min(len(line.tokens), _OBJECT_REACH)) if line.low(k) in _ENDS_CLAUSE), None)
    until = line.tokens[min(stop or _OBJECT_REACH, len(line.tokens) - 1)].start
    return frozenset(m.name for m in here if m.start < until)


_OBJECT_REACH = 8  # words of "She has invited the Foreign Minister of Chile, Soto"
_ENDS_CLAUSE = frozenset((",", ";", ":", "and", "but", "that", "when", "after", "before", "while", "as"))


def _references(line: Worded) -> list[int]:
    """The tokens at which words that mean a person may begin: "he", "the minister", "Kenya's president"."""
    if not line.has(_office_words()):
        return line.places(_PERSONAL)
    owners = [i - 1 for i in line.places(_OWNED) if i and line.party[i - 1]]
    return sorted({*line.places(_PERSONAL), *line.places(_ARTICLES), *owners})


@cache
def _office_words() -> frozenset[str]:
    """The words that open what means a person by an office: "minister", "head" of "head of State"."""
    return words().first_words | {noun.split()[0] for noun in words().nouns}


def _subject_so_far(line: Worded, i: int, here: Sequence[PersonMention], people: Sequence[Known]) -> Known | None:
    """The one person named in this sentence before token `i`."""
    names = {m.name for m in here if m.end <= line.tokens[i].start and _is_subject(line, m)}
    return next((p for p in people if p[0] in names), None) if len(names) == 1 else None


def _office_mention(line: Worded, i: int, people: Sequence[Known], memory: _Memory) -> tuple[int, Known | None]:
    """ "the [Russian] foreign minister [of X]" at token `i`: where it ends and whom it means."""
    j, state = i, None
    while j < len(line.tokens) and j - i < 6 and (line.low(j) in {"the", "his", "her", "'s", "'"} or line.party[j]):
        party = line.party[j]
        state = party.code if party else state
        j += 1
    if line.low(j) not in _office_words():
        return j, None
    for length in (3, 2, 1):
        phrase = " ".join(line.lows[j : j + length])
        if phrase in words().nouns or (
            tuple(phrase.split()) in words().heads and not words().heads[tuple(phrase.split())][1]
        ):
            end = j + length
            if line.low(end) == "of":
                k = end + 2 if line.low(end + 1) == "the" else end + 1
                if line.low(k) in {"republic", "country", "nation", "state"} and not line.party[k]:
                    end = k + 1
                if k < len(line.party) and (party := line.party[k]):
                    state = party.code
                    end = next((m for m in range(k, len(line.tokens)) if line.party[m] is not party), len(line.tokens))
            if (
                line.is_capital(end)
                and line.low(end) not in words().no_names
                and line.party[min(end, len(line.party) - 1)] is None
            ):
                return end, None  # a title before a name
            return end, _holder(phrase, state, people, memory)
    return j, None


def _holder(phrase: str, state: str | None, people: Sequence[Known], memory: _Memory) -> Known | None:
    """The person last named who can be meant by an office noun, of `state` where one is given."""
    people = people if len(people) <= _LATEST else memory.order
    if phrase in RELATIONS:
        return _counterpart(state, people, memory)
    fitting = [p for p in people if _fits(phrase, p[2] or "") and (state is None or p[1] == state)]
    if phrase in words().general_nouns and state is None:
        return None
    if (
        not fitting
        and phrase in words().general_nouns
        and memory.focus
        and memory.focus[1] not in {None, *state_codes()}
    ):
        return memory.focus  # a compatriot who speaks for an organisation
    if phrase == "leader" and (heads := [p for p in fitting if rank(p[2] or "") in _LEADERS]):
        fitting = heads
    if memory.focus in fitting and memory.carried:
        return memory.focus
    for person in reversed(memory.order):
        if person in fitting:
            return person
    return fitting[0] if len(fitting) == 1 and memory.order else None


def _counterpart(state: str | None, people: Sequence[Known], memory: _Memory) -> Known | None:
    """ "His Omani counterpart": the one of that State with the office of whom the text is about, else the only one."""
    others = [p for p in people if p[2] and state and p[1] == state and p is not memory.focus]
    mine = rank(memory.focus[2] or "") if memory.focus else None
    equal = [p for p in others if mine and rank(p[2] or "") == mine] or others
    return equal[0] if len(equal) == 1 else None


def _fits(phrase: str, office: str) -> bool:
    low = office.lower()
    if phrase == "leader" and "opposition" in low:
        return False
    if phrase in words().general_nouns or any(relation in low for relation in RELATIONS):
        return bool(office)
    if phrase in {"premier", "pm", "prime minister", "head of government"}:
        return "deputy" not in low and any(w in low for w in ("prime minister", "premier", "pm"))
    if phrase in {"president", "head of state"}:
        return any(w in low for w in ("president", "head of state")) and "vice" not in low
    if phrase == "minister":
        return "minister" in low and "prime minister" not in low.replace("deputy prime minister", "")
    return all(word in low for word in phrase.split())


def _remember(line: Worded, here: Sequence[PersonMention], by_name: Mapping[str, Known], memory: _Memory) -> None:
    """Sets whom "he" in the next sentence means: who speaks in this one, else its subject."""
    if not here:
        return
    for mention in here:
        memory.named(by_name[mention.name])
        first = next((i for i, t in enumerate(line.tokens) if t.start >= mention.start), 0)
        title = line.low(first - 1) if line.low(first - 1) != "." else line.low(first - 2)
        if mention.how != "pronoun" and title.rstrip(".") in _TITLED:
            memory.pronouns[mention.name] = _TITLED[title.rstrip(".")]
    ends = [m.start for m in here[1:]] + [line.sentence.end]
    teller = next((m for m in here if _is_teller(line, m)), None)
    speaker = teller or next((m for m, end in zip(here, ends, strict=False) if _speaks(line, m, end)), None)
    subject = speaker or next((m for m in here if _is_subject(line, m)), None)
    if subject:
        memory.carried = memory.focus == by_name[subject.name]
        memory.focus = by_name[subject.name]


def _index_after(line: Worded, mention: PersonMention) -> int:
    return next((i for i, t in enumerate(line.tokens) if t.start >= mention.end), len(line.tokens))


def _speaks(line: Worded, mention: PersonMention, end: int) -> bool:
    """Whether a verb of speech follows a mention before `end`, where the next mention begins."""
    i = _index_after(line, mention)
    return any(token.low in verbs() and token.start < end for token in line.tokens[i : i + 4])


def _is_teller(line: Worded, mention: PersonMention) -> bool:
    """ "was described by X as": whom the passive of a verb of speech names."""
    first = next((k for k, t in enumerate(line.tokens) if t.start >= mention.start), 0) - 1
    while first > 0 and (line.low(first) in {"the", ","} or _names_title(line, first) or line.party[first]):
        first -= 1
    told = verbs().get(line.low(first - 1)) if line.low(first) == "by" else None
    return told is not None and told.form == "past"


def _names_title(line: Worded, i: int) -> bool:
    token = line.tokens[i]
    known = is_title(token.text, before=True) and (token.is_name or token.low in words().before)
    return known or (token.low,) in words().heads


def _is_subject(line: Worded, mention: PersonMention) -> bool:
    i = next((k for k, t in enumerate(line.tokens) if t.start >= mention.start), 0) - 1
    while i >= 0 and (line.low(i) in {"the", ",", "a"} or _names_title(line, i) or line.party[i]):
        i -= 1
    cleft = line.low(0) == "it" and line.low(1) in {"is", "was"} and i <= _CLEFT
    return cleft or line.low(i) not in _NO_SUBJECT
