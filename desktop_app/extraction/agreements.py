"""Agreements: what binds or is meant to bind, at the stage that a document asserts."""

from desktop_app.domain.reports import AgreementReport
from desktop_app.extraction.agreements_commitments import from_commitments
from desktop_app.extraction.agreements_instruments import from_instruments
from desktop_app.extraction.agreements_invitations import from_invitations
from desktop_app.extraction.agreements_mechanisms import from_mechanisms
from desktop_app.extraction.agreements_memberships import from_memberships
from desktop_app.extraction.agreements_merge import merged, report, unfinished
from desktop_app.extraction.reading import Reading
from desktop_app.extraction.roles import principals
from desktop_app.extraction.scene import scenes

RULES = (from_mechanisms, from_instruments, from_memberships, from_invitations, from_commitments)


def find(reading: Reading) -> tuple[AgreementReport, ...]:
    """The agreements of a reading, one for each instrument, mechanism or commitment, in reading order."""
    guard = reading.guard
    found = [one for scene in scenes(reading) for rule in RULES for one in guard.gather(scene.sentence, rule, scene)]
    main = principals(reading)
    clusters = guard.run("agreements_merge.merged", lambda: merged(found), [[one] for one in found])
    told = [guard.attempt(cluster[0].scene.sentence, report, cluster, main) for cluster in clusters]
    reports = [each for each in told if each is not None]
    reports.sort(key=lambda r: min(quote.start for quote in r.quotes))
    return tuple(unfinished(reports, reading.text, reading.truncated))
