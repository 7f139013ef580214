"""WHERE page work runs: over the shards of a back-fill, on local processes or on Ray."""
