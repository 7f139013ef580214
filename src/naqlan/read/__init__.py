"""Read: whatever a page comes in becomes a `Page`, and what cannot be read a reason."""
