"""When? Expressions of time to EDTF: in running text, date lines, metadata, and by what a text implies."""
