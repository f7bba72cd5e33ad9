"""Papers of earlier years, read into drafts of meetings."""
