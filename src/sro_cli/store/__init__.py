"""The record as files: the only place that knows paths, lines and bytes."""
