"""What a command does, one file a verb; nothing here prints."""
