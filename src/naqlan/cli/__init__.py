"""The command line: one file a command, the words of both languages in `data`."""
