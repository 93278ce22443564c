"""Who says what on an issue: one report for each sentence that attributes a stance, an assessment or a demand."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from msgspec.structs import replace

from desktop_app.domain.quotes import quote
from desktop_app.domain.reports import PositionReport
from desktop_app.extraction.attribution import Attribution, attributions, may_attribute
from desktop_app.extraction.gazetteer import party_name, state_codes
from desktop_app.extraction.groups import principals
from desktop_app.extraction.people_home import home
from desktop_app.extraction.predicates import has_stance
from desktop_app.extraction.reading import GroupMention, PartyMention, PersonMention, Reading, Sentence
from desktop_app.extraction.speakers import Speaker, speakers_in
from desktop_app.extraction.speech import verb_words, verbs, words_of
from desktop_app.extraction.wording import Worded, lines

_START = attrgetter("start")
_LABEL = 5  # tokens of a label before its colon
_REMEMBERED = frozenset(("we", "joint", "and", "nor", "ministry"))  # of speakers that later sentences mean
_OPENING, _CLOSING = '“"«„', '”"»'


@dataclass(slots=True)
class _Talk:
    """Who has the floor: the speaker of a quotation that is still open, and the joint speakers "they" stand for."""

    quoted: Speaker | None = None
    joint: Speaker | None = None
    ministry: Speaker | None = None  # whom "the ministry" means
    issuer: Speaker | None = None  # of the statement or letter that the text goes on to quote
    answering: Speaker | None = None  # in an interview
    speech: Speaker | None = None  # whose remarks the whole text is
    voice: Speaker | None = None  # of the quotation in the sentence before
    names: dict[tuple[object, ...], str] = field(default_factory=dict)  # for the reports: worked out once a speaker
    held: list[PositionReport] = field(default_factory=list)
    pending: list[Sentence] = field(default_factory=list)  # of a quotation whose speaker is named at its end


def find(reading: Reading) -> tuple[PositionReport, ...]:
    """The positions in reading order. What the author says of his own is nobody's position."""
    talk = _Talk()
    worded = lines(reading)
    if reading.truncated:
        worded = worded[:-1]  # a sentence that breaks off does not say what it would say
    for line in worded:
        reading.guard.attempt(line.sentence, _read, reading, line, talk)
    return tuple(talk.held)


def _read(reading: Reading, line: Worded, talk: _Talk) -> None:
    sentence = line.sentence
    groups = _within(reading.groups, sentence)
    people = _within(reading.people, sentence)
    _opens_speech(line, people, talk)
    telling = may_attribute(line)
    speakers: list[Speaker] = []
    if telling or groups or line.has(_REMEMBERED):
        here = _first_person(line, speakers_in(line, people, groups), talk)
        speakers = [_ministry(talk, s) for s in (_issuer(talk, each) for each in here) if s]
    found = attributions(line, speakers, joint=talk.joint) if telling else []
    open_before = talk.quoted
    for each in found:
        if each.speaker.joint:
            talk.joint = each.speaker
    joint_here = next((s for s in speakers if s.joint), None)
    talk.joint = joint_here or talk.joint
    text = reading.text[sentence.start : sentence.end]
    _label(reading, line, talk)
    found = found or _in_text(line, talk) or _answer(line, talk) or _goes_on(text, talk)
    if issuer := _issues(line, found):
        talk.issuer = issuer
    talk.voice = found[0].speaker if found and _closes(text) else None
    if found:
        if _closes(text) and not _opens_first(text):
            talk.held.extend(_report(reading, talk, earlier, found[0]) for earlier in talk.pending)
        talk.held.append(_report(reading, talk, sentence, found[0]))
        talk.quoted = found[0].speaker if _leaves_open(text) else None
    elif open_before:
        talk.held.append(_report(reading, talk, sentence, Attribution(open_before, 0)))
        talk.quoted = None if _closes(text) else open_before
    talk.pending = [] if found or open_before or not (_leaves_open(text) or talk.pending) else [*talk.pending, sentence]
    if not found and _closes(text) and not _leaves_open(text):
        talk.pending = []


_SPEECHES = frozenset(("remarks", "speech", "address", "statement", "intervention", "keynote", "lecture", "toast"))
_SHORTEST = 6  # tokens of a sentence that says something: not "I thank you."
_HEAD = 400  # code points within which a speech says whose it is


def _opens_speech(line: Worded, people: Sequence[PersonMention], talk: _Talk) -> None:
    """Notes whose remarks the text is: "Remarks by Jane Doe, Minister of Trade, at the opening of the fair"."""
    if talk.speech or not people or line.sentence.start > _HEAD:
        return
    lows = [token.low for token in line.tokens[:6]]
    by = next((i for i, low in enumerate(lows) if low in {"by", "of"} and i), None)
    if by is None or not _SPEECHES & set(lows[:by]) or any(verbs().get(low) for low in lows[by:]):
        return
    first = people[0]
    talk.speech = Speaker(0, 0, first.name, first.state, person=True)


def _first_person(line: Worded, speakers: Sequence[Speaker], talk: _Talk) -> list[Speaker]:
    """The speakers of a sentence, where "we" and "I" of a speech are whoever holds it."""
    if talk.speech is None or len(line.tokens) < _SHORTEST:
        return list(speakers)
    own = [
        replace(talk.speech, first=i, end=i + 1)
        for i in line.places({"i", "we"})
        if line.tokens[i].text in {"I", "We", "we"}
    ]
    return sorted([*(s for s in speakers if not s.we), *own], key=lambda s: s.first)


def _label(reading: Reading, line: Worded, talk: _Talk) -> None:
    """Notes who has the floor by a label at the head of a paragraph: "Q:", "A:", "Question:", "Ana Ruiz:"."""
    if not line.has({":"}) or (line.sentence.start and reading.text[line.sentence.start - 1] != "\n"):
        return
    colon = next((i for i in range(1, _LABEL) if line.low(i) == ":"), 0)
    if not colon or not line.tokens[0].is_name:
        return
    label = " ".join(token.text for token in line.tokens[:colon])
    named = [m for m in _within(reading.people, line.sentence) if m.start < line.tokens[colon].start]
    if label in {"A", "Answer"}:
        named = list(reading.people[:1])  # whom the document introduces first is the one who answers
    elif label not in {"Q", "Question"} and not named and talk.answering is None:
        return
    talk.answering = Speaker(0, 0, named[0].name, named[0].state, person=True) if named else None


def _goes_on(text: str, talk: _Talk) -> list[Attribution]:
    """ "“…,” X said. “…”": what is quoted next and nobody is named for is said by the same."""
    whole = text[:1] in _OPENING and (text.rstrip(".!?,")[-1:] in _CLOSING or _leaves_open(text))
    return [Attribution(talk.voice, 0)] if whole and talk.voice and not talk.quoted else []


def _answer(line: Worded, talk: _Talk) -> list[Attribution]:
    """A sentence of an answer that takes a stand, or says "I" or "we"."""
    if talk.answering is None or line.low(len(line.tokens) - 1) == "?":
        return []
    own = line.has({"i", "we", "my", "our"})
    return [Attribution(talk.answering, 0)] if own or has_stance(line) else []


def _ministry(talk: _Talk, speaker: Speaker) -> Speaker:
    """`speaker`, but "the ministry" under the name that the text gave it before."""
    if speaker.name.lower() == "ministry" and talk.ministry:
        return replace(speaker, name=talk.ministry.name)
    if "ministry of" in speaker.name.lower() or speaker.name.lower().endswith(" ministry"):
        talk.ministry = speaker
    return speaker


def _issuer(talk: _Talk, speaker: Speaker) -> Speaker | None:
    """`speaker`, but for "the statement", which speaks for whoever issued it."""
    if not speaker.text:
        return speaker
    return replace(talk.issuer, first=speaker.first, end=speaker.end) if talk.issuer else None


def _issues(line: Worded, found: Sequence[Attribution]) -> Speaker | None:
    """Who issues a text in this sentence: "said in a statement", "a government statement held"."""
    if not found:
        return None
    texts = line.places(words_of("texts"))
    issued = any("in" in line.lows[max(0, i - 4) : i] or line.low(i + 1) in {"by", "from"} for i in texts)
    held = bool(texts) and found[0].speaker.first <= texts[0] < found[0].speaker.end
    return found[0].speaker if issued or held else None


def _in_text(line: Worded, talk: _Talk) -> list[Attribution]:
    """ "It was described in the statement as …": a passive of a text whose issuer is known."""
    if talk.issuer is None:
        return []
    for i in line.places(verb_words()):
        passive = not {"was", "were", "is", "are"}.isdisjoint(line.lows[max(0, i - 2) : i])
        if verbs()[line.low(i)].form == "past" and passive and line.low(i + 1) == "in":
            tail = line.lows[i + 2 : i + 7]
            if tail[0] == "it" or not words_of("texts").isdisjoint(tail):
                return [Attribution(talk.issuer, i)]
    return []


def _within(mentions: Sequence, sentence: Sentence) -> list:  # type: ignore[type-arg]
    first = bisect_left(mentions, sentence.start, key=_START)
    last = bisect_left(mentions, sentence.end, first, key=_START)
    return list(mentions[first:last])


def _leaves_open(text: str) -> bool:
    """Whether a quotation is open at the end of a sentence."""
    straight = text.count('"') % 2 == 1
    return straight or text.count("“") > text.count("”") or text.count("«") > text.count("»")


def _opens_first(text: str) -> bool:
    """Whether the first mark of quotation in a sentence opens one."""
    marks = [c for c in text if c in _OPENING + _CLOSING]
    return bool(marks) and marks[0] in _OPENING and (marks[0] != '"' or text.count('"') % 2 == 0)


def _closes(text: str) -> bool:
    return any(mark in text for mark in _CLOSING)


def _report(reading: Reading, talk: _Talk, sentence: Sentence, found: Attribution) -> PositionReport:
    speaker = found.speaker
    known_as = speaker.name, speaker.party, speaker.party_named, speaker.we, speaker.size
    if known_as not in talk.names:
        talk.names[known_as] = _name(reading, speaker)
    return PositionReport(
        talk.names[known_as],
        (quote(reading.text, sentence.start, sentence.end),),
        party=speaker.party,
        joint=speaker.joint,
    )


def _name(reading: Reading, speaker: Speaker) -> str:
    """As the text names a person, a body or a State; the author's "we" of a joint text by the States it is of."""
    if speaker.we:
        codes = [code for code, _ in principals(reading)[: max(2, speaker.size)]]
        return " and ".join(party_name(code) for code in codes) or speaker.name
    if speaker.name == "government" and (state := home(reading)):
        return f"Government of {_usual_name(reading, state)}"
    if speaker.party_named and speaker.party in state_codes():
        return _usual_name(reading, speaker.party or "")
    return speaker.name


def _usual_name(reading: Reading, code: str) -> str:
    """The State's name that the text uses most."""
    used = Counter(reading.text[p.start : p.end] for p in reading.parties if p.code == code and p.how == "name")
    return used.most_common(1)[0][0] if used else party_name(code)


__all__ = ["GroupMention", "PartyMention", "find"]
