"""Words: load them, generate their forms, recognise them in a text."""
