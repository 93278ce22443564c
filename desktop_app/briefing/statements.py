"""The sections about what was said and counted: positions, key figures, people."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from desktop_app.briefing.citing import Draft, first_quote
from desktop_app.briefing.wording import LEAD, amount, clip, listed, newest_first, quoted
from desktop_app.domain.briefing import Line, Section, SectionKind
from desktop_app.domain.dates import spoken
from desktop_app.domain.entries import Filed
from desktop_app.domain.reports import FigureReport, PositionReport

MOST_POSITIONS, MOST_FIGURES, MOST_PEOPLE = 6, 8, 10
_POSITION = 420  # code points: a sentence in full, save the longest

Said = Filed[PositionReport]
Counted = Filed[FigureReport]


def positions(draft: Draft) -> Section:
    """Who said what, verbatim, one block a speaker. Where there are too many, each speaker is heard in turn."""
    found = sorted(draft.dossier.positions, key=lambda p: (newest_first(p.source.published_on), p.source.document_id))
    by_speaker: dict[str, list[Said]] = {}
    for each in found:
        by_speaker.setdefault(_speaker(draft, each.report), []).append(each)
    chosen = _in_turn(list(by_speaker.values()), MOST_POSITIONS)
    lines = [_position(draft, name, each) for name, said in by_speaker.items() for each in said if each in chosen]
    return Section(SectionKind.POSITIONS, tuple(lines), more=len(found) - len(lines))


def _in_turn(queues: Sequence[Sequence[Said]], most: int) -> list[Said]:
    rounds = chain.from_iterable(zip_longest(*queues))
    return [each for each in rounds if each is not None][:most]


def _speaker(draft: Draft, report: PositionReport) -> str:
    party = draft.name(report.party) if report.party else ""
    name = clip(report.speaker, LEAD)
    return name if not party or party in name else f"{name} ({party})"


def _position(draft: Draft, speaker: str, filed: Said) -> Line:
    said = " […] ".join(quote.text for quote in filed.report.quotes)
    joint = " (jointly)" if filed.report.joint else ""
    return Line(quoted(clip(said, _POSITION)), f"{speaker}{joint}:", "", draft.cite([filed]), first_quote([filed]))


def figures(draft: Draft) -> Section:
    """Amounts with what they measure and the period they cover. The same figure in two documents is one line."""
    same: dict[tuple[object, ...], list[Counted]] = {}
    for filed in sorted(draft.dossier.figures, key=lambda f: newest_first(f.report.period or f.source.published_on)):
        report = filed.report
        same.setdefault((report.value, report.unit, report.what, report.period, report.qualifier), []).append(filed)
    groups = list(same.values())
    return Section(
        SectionKind.FIGURES,
        tuple(_figure(draft, group) for group in groups[:MOST_FIGURES]),
        more=max(0, len(groups) - MOST_FIGURES),
    )


def _figure(draft: Draft, group: Sequence[Counted]) -> Line:
    report = group[0].report
    covered = spoken(report.period) if report.period else ""
    said = covered and covered in report.what
    text = ", ".join(filter(None, (clip(report.what, _POSITION), "" if said else covered)))
    return Line(text, clip(amount(report), LEAD), "", draft.cite(group), first_quote(group))


def people(draft: Draft) -> Section:
    """Who is who: first those whom most documents name."""
    ordered = sorted(draft.dossier.people, key=lambda p: (-len(p.reports), p.name, p.key))
    lines = []
    for person in ordered[:MOST_PEOPLE]:
        state = draft.name(person.state) if person.state else ""
        offices = listed(person.offices[:1])
        text = ", ".join(filter(None, (offices, state if state not in offices else "")))
        lines.append(
            Line(
                text or "office not given",
                clip(person.name, LEAD),
                "",
                draft.cite(person.reports),
                first_quote(person.reports),
                person.key,
            )
        )
    return Section(SectionKind.PEOPLE, tuple(lines), more=len(ordered) - len(lines))
