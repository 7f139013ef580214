"""Relate: copies, stories, storylines, and the same contact or statement told by several articles."""
