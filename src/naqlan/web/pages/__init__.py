"""The pages, one file each: what is asked of the store, and what the template of the same name gets."""
