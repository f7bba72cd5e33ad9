"""Word templates: tags found, compiled to programs, written with a view."""
