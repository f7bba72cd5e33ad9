"""Word files: the gate, templates, Markdown as Word's paragraphs."""
