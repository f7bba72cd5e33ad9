"""Terms in papers: one in several spellings, and those a body prefers."""
