"""What does a page say? People, contacts, statements, times, figures of one article."""
