"""Data as a file holds it, without our models: quick to import."""

from typing import Any, TypeAlias

Plain: TypeAlias = dict[str, Any]
"""A table as TOML knows it: strings, numbers, dates, lists and tables."""
