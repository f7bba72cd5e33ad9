"""R106: one person, one spelling, in all papers."""
