"""What stands around an answer and carries nothing: courtesies, worries, capitals."""
