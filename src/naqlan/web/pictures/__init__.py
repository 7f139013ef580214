"""Pictures of pages: time, coverage, origins and chains as SVG, drawn on the server."""
