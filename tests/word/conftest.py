"""Puts this folder's helpers (wordfiles) in reach of the tests below it."""
