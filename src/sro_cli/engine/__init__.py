"""What can be worked out from the record, as pure functions: no clock, no files."""
