"""Templates built by hand, and papers made from them."""
