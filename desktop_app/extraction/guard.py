"""One rule that fails never stops a document: what it raises becomes a problem with its name and its sentence."""

from collections.abc import Callable, Iterable
from typing import ParamSpec, Protocol, TypeVar

from desktop_app.domain.reports import Problem

P = ParamSpec("P")
T = TypeVar("T")


class Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Guard:
    """Runs steps and rules over one document, and keeps what went wrong. `length`: code points of the document."""

    def __init__(self, length: int = 0) -> None:
        self.length = length
        self.problems: list[Problem] = []

    def run(self, step: str, work: Callable[[], T], fallback: T) -> T:
        """The outcome of a whole step; `fallback` where it fails."""
        try:
            return work()
        except Exception as error:  # noqa: BLE001  a rule may fail in any way, and must not stop the document
            self._report(step, 0, self.length, error)
            return fallback

    def attempt(self, where: Span, rule: Callable[P, T], *given: P.args, **more: P.kwargs) -> T | None:
        """What `rule` makes of the sentence `where`; None where it fails."""
        try:
            return rule(*given, **more)
        except Exception as error:  # noqa: BLE001  as above
            self._report(_name(rule), where.start, where.end, error)
            return None

    def gather(self, where: Span, rule: Callable[P, Iterable[T]], *given: P.args, **more: P.kwargs) -> list[T]:
        """All that `rule` finds in the sentence `where`; what it found before it fails is kept."""
        found: list[T] = []
        try:
            found.extend(rule(*given, **more))
        except Exception as error:  # noqa: BLE001  as above
            self._report(_name(rule), where.start, where.end, error)
        return found

    def _report(self, rule: str, start: int, end: int, error: Exception) -> None:
        self.problems.append(Problem(rule, start, end, f"{type(error).__name__}: {error}"))


def _name(rule: Callable[..., object]) -> str:
    """ "events_visits.visited": where a rule is found."""
    return f"{rule.__module__.rpartition('.')[2]}.{rule.__qualname__.lstrip('_')}"
