"""Resolve: one person or office under many spellings, across articles."""
