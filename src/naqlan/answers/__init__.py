"""What is an answer of a store for programs? One file a question; the command line and the pages write the same JSON."""
