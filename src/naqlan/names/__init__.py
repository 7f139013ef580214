"""Likeness of Arabic names: keys that foreign names survive, and verdicts on two spellings."""
