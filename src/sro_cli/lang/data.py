"""The TOML files beside: words and names as data."""

from pathlib import Path
from typing import Any

import tomli


def data(name: str) -> dict[str, Any]:
    """Return what a file of this folder holds, by its name: "sv.reading.toml"."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return tomli.loads(text)
