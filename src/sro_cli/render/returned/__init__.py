"""Papers that come back from Word: what they say of the record."""
