"""What texts say: times, dates, numbers, links, references."""
