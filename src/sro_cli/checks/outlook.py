"""A105 to A107: an agenda takes up what earlier meetings and the year wheel promise."""
