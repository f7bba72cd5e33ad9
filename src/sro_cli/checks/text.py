"""T101 to T105: what is written in titles and prose."""
