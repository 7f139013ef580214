"""HTML: the blocks of a page's article, each with its place in the page, and what its head says of it."""
