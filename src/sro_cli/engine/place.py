"""Another value in a place of the record."""

from typing import TypeVar, cast

from sro_cli.domain.model import Model
from sro_cli.domain.problem import Path

M = TypeVar("M", bound=Model)


def with_value(record: M, path: Path, value: object) -> M:
    """Return *record* with *value* at *path*; None takes the key away.

    A list of the record is a tuple. The path must lead somewhere: a finding's does.
    """
    return cast("M", _put(record, path, value))


def _put(record: object, path: Path, value: object) -> object:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(record, Model) and isinstance(step, str):
        return record.but(**{step: _put(getattr(record, step), rest, value)})
    assert isinstance(record, tuple) and isinstance(step, int)  # noqa: S101, PT018
    return (*record[:step], _put(record[step], rest, value), *record[step + 1 :])
