"""Store: pages as they were fetched, articles and their versions, kept in one file."""
