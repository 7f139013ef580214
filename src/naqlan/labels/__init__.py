"""The words of the interface, one YAML a language: whoever shows something to a reader takes them from here."""
