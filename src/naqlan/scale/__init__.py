"""Scale: where page work runs when there are millions of pages."""
