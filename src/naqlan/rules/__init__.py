"""Rules: bounded regular expressions over the readings of a text, kept in YAML with their reasons and examples."""
