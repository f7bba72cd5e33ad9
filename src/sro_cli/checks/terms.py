"""T106: one term, one spelling."""
