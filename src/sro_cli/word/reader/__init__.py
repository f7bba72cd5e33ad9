"""Word files that somebody wrote or edited, read into plain values."""
