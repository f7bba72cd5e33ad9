"""R101 to R105 and R107: who is called, comes, chairs and stands in agrees."""
