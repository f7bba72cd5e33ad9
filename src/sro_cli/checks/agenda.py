"""A101 to A104, A108 and A109: an agenda agrees with itself and its body."""
