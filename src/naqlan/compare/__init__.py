"""Compare: what several articles tell of one thing, beside one another: origins, sides, differences, wording."""
