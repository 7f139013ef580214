"""What may programs ask? One file a question, each with its routes below `/api`."""
