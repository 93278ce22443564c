"""The tables of a desk as they are today. Table models do not validate: the domain does.

No `from __future__ import annotations` here: it breaks SQLModel. Only writing loads this module, since
importing SQLModel takes longer than painting the window.
"""

from sqlmodel import Field, SQLModel

_NO = {"server_default": "0"}
_BY_KEY = {"sqlite_with_rowid": False}


class Setting(SQLModel, table=True):
    name: str = Field(primary_key=True)
    value: str


class DocumentTable(SQLModel, table=True):
    """A file as imported, and what the extraction says of it as a whole (from `heading` on)."""

    __tablename__ = "document"
    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(unique=True, index=True)
    name: str
    media_type: str
    encoding: str
    size: int
    source_title: str | None
    publisher: str | None
    address: str | None
    source_published_on: str | None
    imported_at: str
    heading: str
    title: str | None
    published_on: str | None
    dateline: str | None
    truncated: bool
    clutter: str  # JSON
    problems: str  # JSON
    extractor: str
    events: int
    agreements: int


class Body(SQLModel, table=True):
    """The text, and the original bytes compressed by it. Apart: a list of documents need not read past them."""

    document_id: int = Field(primary_key=True, foreign_key="document.id")
    text: str
    original: bytes


class Passage(SQLModel, table=True):
    """A piece of a text as the full-text index has it. `also`: further spellings of its words, see `spelling.py`."""

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    start: int
    end: int
    also: str


class ReportTable(SQLModel, table=True):
    """What one document says, as JSON; `start` and `end` are its first quote's."""

    __tablename__ = "report"
    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    category: str
    position: int
    start: int
    end: int
    payload: bytes


class Entry(SQLModel, table=True):
    """An event, an agreement or a person of the dossier: columns for lists, JSON without the reports for the rest."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True, index=True)
    category: str = Field(index=True)
    title: str
    also: str
    kind: str | None = None  # of an event; of an agreement its form
    stage: str | None = None
    planned: bool = False
    when: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    last_act: str | None = None
    due: str | None = None
    place: str | None = None
    parties: str  # JSON
    sectors: str  # JSON
    sources: int
    conflicts: int
    open_ends: int
    incomplete: bool = False
    payload: bytes
    # Older desks got these later.
    confirmed: bool = Field(default=False, sa_column_kwargs=_NO)
    dismissed: bool = Field(default=False, sa_column_kwargs=_NO)
    by_hand: bool = Field(default=False, sa_column_kwargs=_NO)  # no report but the officer's own
    component: int = Field(default=0, index=True, sa_column_kwargs=_NO)  # see `domain.refresh`; of a person the surname


class EntryReport(SQLModel, table=True):
    __tablename__ = "entry_report"
    entry_id: int = Field(primary_key=True, foreign_key="entry.id")
    report_id: int = Field(primary_key=True, foreign_key="report.id", index=True)
    position: int


class EntryParty(SQLModel, table=True):
    __tablename__ = "entry_party"
    code: str = Field(primary_key=True)
    entry_id: int = Field(primary_key=True, foreign_key="entry.id", index=True)


class Matter(SQLModel, table=True):
    """A conflict or an open end of the dossier, as JSON."""

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    entry_key: str = Field(index=True)
    payload: bytes
    settled: bool = Field(default=False, sa_column_kwargs=_NO)  # a conflict that the officer has ruled on


class ReportKey(SQLModel, table=True):
    """What a report is filed under: reports that may be of the same thing share a number."""

    __tablename__ = "report_key"
    __table_args__ = _BY_KEY
    number: int = Field(primary_key=True)
    report_id: int = Field(primary_key=True, index=True)


class EntryKey(SQLModel, table=True):
    """What an entry answers to, or asked for: when what answers changes, who asked is made anew."""

    __tablename__ = "entry_key"
    __table_args__ = _BY_KEY
    number: int = Field(primary_key=True)
    asked: bool = Field(primary_key=True)
    entry_id: int = Field(primary_key=True, index=True)


class EntryLink(SQLModel, table=True):
    """How one entry bears on another, as the document with that hash tells it; empty for one that none tells."""

    __tablename__ = "entry_link"
    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(index=True)
    kind: str
    from_key: str = Field(index=True)
    to_key: str = Field(index=True)
    report_id: int


class StaleRow(SQLModel, table=True):
    """What the entries are not up to date with: a document, an entry, a number of keys, or everything."""

    __tablename__ = "stale"
    what: str = Field(primary_key=True)
    name: str = Field(primary_key=True)


class ReadDocument(SQLModel, table=True):
    """The officer has read it. By hash, so that it outlives the row of the document."""

    __tablename__ = "read_document"
    sha256: str = Field(primary_key=True)
    at: str


class FollowUpTable(SQLModel, table=True):
    """A follow-up with its anchor (from `sha256` to `text`, and `title`)."""

    __tablename__ = "follow_up"
    __table_args__ = {"sqlite_autoincrement": True}  # SQLAlchemy's own way; ids are never given twice
    id: int | None = Field(default=None, primary_key=True)
    action: str
    owner: str
    due: str | None
    state: str
    note: str
    sha256: str = Field(index=True)
    category: str
    start: int
    end: int
    text: str
    created_at: str
    changed_at: str
    title: str = Field(default="", sa_column_kwargs={"server_default": ""})  # older desks got it later


class MarkTable(SQLModel, table=True):
    """What the officer says of an entry, with its anchor (from `sha256` to `title`); see `domain.marks.Mark`."""

    __tablename__ = "mark"
    __table_args__ = {"sqlite_autoincrement": True}  # as above
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    sha256: str = Field(index=True)
    category: str
    start: int
    end: int
    text: str
    title: str
    also: str  # JSON, as `others`
    others: str
    field: str
    value: str
    reason: str
    report: str | None  # JSON
    created_at: str
    changed_at: str


class ChangeLog(SQLModel, table=True):
    """Append-only: triggers refuse anything else."""

    __tablename__ = "change_log"
    __table_args__ = {"sqlite_autoincrement": True}  # as above
    id: int | None = Field(default=None, primary_key=True)
    at: str
    who: str
    mark: str
    mark_id: int
    before: str | None
    after: str | None


class MarkTarget(SQLModel, table=True):
    """Derived: the entry that a follow-up or a mark finds now."""

    __tablename__ = "mark_target"
    mark: str = Field(primary_key=True)
    mark_id: int = Field(primary_key=True)
    entry_key: str = Field(index=True)
