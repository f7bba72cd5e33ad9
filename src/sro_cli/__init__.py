"""sro: a toolkit for meeting secretaries: plain files in, checked papers out."""

__version__ = "0.1.0"
