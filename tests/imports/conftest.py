"""Puts the builders of Word files, of papers and of hostile files in reach."""

import sys
from pathlib import Path

_TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(_TESTS / name) for name in ("word", "word/templates", "render")]
