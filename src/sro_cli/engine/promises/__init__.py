"""What an agenda should take up: standing items, the year wheel, commissions."""
