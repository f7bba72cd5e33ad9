"""What a meeting, a body and a person are. Nothing here reads, writes or prints."""
