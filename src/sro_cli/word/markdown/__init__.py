"""Markdown as Word shows it: read into a tree, and written again."""
