"""Papers that are PDFs: characters with places on pages, read back into blocks."""
