"""Bytes made small by what is known of them beforehand."""

import zlib

_WINDOW = 32 * 1024  # bytes that zlib looks back

RECORDS = (
    b"security investment agriculture water energy environment transport digital science space health education "
    b"culture tourism consular justice finance humanitarian labour media proposed negotiating initialled ratified "
    b"completed suspended terminated memorandum protocol joint_statement letter_of_intent exchange_of_notes "
    b"programme contract membership undertaking call session signing ceremony forum statement accession other "
    b"first_session next_round deadline planned conclusion entry_into_force feeds signed_at part_of creates "
    b'{"name":"President","office":"Foreign Minister of Foreign Affairs","state":"XX","quotes":[{"start":1,"end":2,'
    b'"text":"},{"speaker":"Prime Minister","quotes":[{"start":1,"end":2,"text":"The "}],"party":"US",'
    b'"joint":true}{"value":100000000.0,"unit":"USD","what":"trade","quotes":[{"start":1}],"qualifier":"more than",'
    b'"period":"2025"}{"key":"0","kind":"meeting","when":"2024-01-01","planned":false,"parties":["UN","EU"],'
    b'"place":null,"title":"","reports":[],"topics":[],"conflicts":[{"kind":"date","about":"","entry_key":"",'
    b'"versions":[{"value":"","report_ids":[1]}]}],"open_ends":[{"kind":"invitation","text":"","entry_key":"",'
    b'"due":null,"report_id":1}],"links":[{"kind":"","from_key":"","to_key":"","report_id":1}]}{"kind":"visit",'
    b'"when":"2025-01-01","planned":true,"parties":["RU","CN"],"place":null,"summary":"The Minister of Foreign '
    b'Affairs","quotes":[{"start":1,"end":2,"text":"The "}],"when_words":null,"topics":[],"people":[],"round":null,'
    b'"feeds":null}{"key":"","title":"","form":"mechanism","stage":"in_force","parties":[],"when":null,"due":null,'
    b'"reports":[],"topics":[{"sector":"trade","quote":{"start":1,"end":2,"text":"economic"}}],'
    b'"acts":[{"stage":"signed","when":"2026-01-01","by":null,"report_id":1}],"conflicts":[],"open_ends":[],'
    b'"links":[],"level":null,"round":null,"incomplete":false,"ruled_out":[]}{"title":"agreement on cooperation",'
    b'"form":"agreement","stage":"agreed","parties":["IN","GR"],"when":null,"due":null,"quotes":[{"start":1,"end":2,'
    b'"text":"The "}],"topics":[{"sector":"political","quote":{"start":1,"end":2,"text":"political"}}],'
    b'"when_words":null,"by":null,"to":null,"place":null,"level":null,"round":null,"agenda":[],"count":null,'
    b'"incomplete":false,"ruled_out":[]}'
)
"""What records look like as JSON, the commonest last. Part of the desk's form: desks that were packed with it need just
this one, so it is never edited; another one would be a further constant and a step of the migrations."""


def pack(data: bytes, known: bytes) -> bytes:
    """`data`, compressed by what it has in common with the last 32 KB of `known`."""
    compressor = zlib.compressobj(zdict=known[-_WINDOW:])
    return compressor.compress(data) + compressor.flush()


def unpack(packed: bytes, known: bytes) -> bytes:
    """What `pack` was given; `known` must be the same."""
    return zlib.decompressobj(zdict=known[-_WINDOW:]).decompress(packed)
