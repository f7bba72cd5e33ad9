"""People in papers: their names, who is listed, who is away."""
