"""Bytes to text: encodings, line ends, and what is no text at all."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import UnreadableSourceError
from desktop_app.sources.header import Header, split_header

_MARKS = (  # the longer first: UTF-32's mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = [
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_kr",
]
_PUNCTUATION = "…‘’“”•–—\u00a0«»©®".encode("cp1252")  # at the same bytes in all of Windows' encodings
_SAMPLE = 64 * 1024
_CONTROL = re.compile(r"[\0-\x08\r\x0e-\x1a\x1c-\x1f]")  # but for what texts may hold: tabs, feeds, escapes


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with LF line ends and without a byte order mark, and the encoding that it was in."""

    text: str
    encoding: str


def read_plain(text: str) -> tuple[Header, str]:
    """The header block and the body of a plain text; the body is unchanged."""
    return split_header(text)


def decode(raw: bytes, path: Path) -> Decoded:
    """The text of `raw`: by its byte order mark, as UTF-8, or as the likeliest older encoding.

    Raises UnreadableSourceError when it is no text: it holds zero bytes or is full of control characters.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(_strictly(raw, encoding), encoding, path)
    wide = _unmarked_utf16(raw)
    if wide:
        return _checked(_strictly(raw, wide), wide, path)
    if b"\0" in raw[:_SAMPLE]:
        raise _binary(path)
    utf8 = _utf8(raw)
    if utf8 is not None:
        return _checked(utf8, "utf-8", path)
    guessed = _guess(raw)
    if guessed is None:
        raise _binary(path)
    return _checked(_strictly(raw, guessed), guessed, path)


def _utf8(raw: bytes) -> str | None:
    """`raw` as UTF-8; a last character cut in two (a broken download) is left out."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(raw) and error.reason == "unexpected end of data" and error.start > 0:
            return raw[: error.start].decode("utf-8")
        return None


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of a Latin text is zero, and no other."""
    sample = raw[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or len(raw) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd == 0 else None


def _guess(raw: bytes) -> str | None:
    foreign = raw.translate(None, bytes(range(0x80)))
    few = len(foreign) < 0.02 * len(raw)  # too few accents for statistics: the commonest of the old encodings
    if (few or not foreign.translate(None, _PUNCTUATION)) and _strictly(raw, "cp1252") is not None:
        return "cp1252"
    from charset_normalizer import from_bytes  # 40 ms which UTF-8 texts need not pay

    best = from_bytes(raw, cp_isolation=_GUESSED).best()
    return best.encoding if best else None


def _checked(text: str | None, encoding: str, path: Path) -> Decoded:
    if text is None or "\0" in text:
        raise _binary(path)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > 0.01 * len(sample):
        raise _binary(path)
    return Decoded(text, encoding)


def _binary(path: Path) -> UnreadableSourceError:
    return UnreadableSourceError(f"{path.name} is not a text.", remedy="Save it as plain text in UTF-8.", path=path)
