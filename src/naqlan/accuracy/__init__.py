"""Accuracy: how good are records, held against a gold standard? The definitions are those of the guidelines."""
