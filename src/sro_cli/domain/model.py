"""What all values of the record have in common: frozen, strict, no unknown keys."""

from typing import Annotated, Self, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Strict

from sro_cli.domain.plain import Plain

FORMAT = 1
"""The version of the file format that this program writes."""


class Model(BaseModel):
    """A value of the record: never changed, and no unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
    )

    def but(self, **changes: object) -> Self:
        """Return the same value with some keys changed; None takes a key away."""
        kept = {name: getattr(self, name) for name in self.model_fields_set}
        kept |= changes
        values = {name: value for name, value in kept.items() if value is not None}
        return type(self).model_construct(_fields_set=set(values), **values)  # type: ignore[return-value]

    def plain(self) -> Plain:
        """Return what a file says of this value: keys that are set, nothing empty."""
        data: Plain = {}
        for name, field in type(self).model_fields.items():
            if name not in self.model_fields_set:
                continue
            value = _plain(getattr(self, name))
            if value not in (None, "", []):
                data[field.alias or name] = value
        return data


def _plain(value: object) -> object:
    if isinstance(value, Model):
        return value.plain()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


X = TypeVar("X")

Many: TypeAlias = Annotated[tuple[X, ...], Strict(False)]  # noqa: FBT003 (its form)
"""A list of the file, as a tuple: only the list is lenient, what is in it is not."""
