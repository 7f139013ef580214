"""Pages over a store, for people, and the same answers as JSON for programs. They call the store and the pipeline, and decide nothing."""
