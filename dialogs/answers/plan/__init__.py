"""What is to be done: how much is missing, until when, what if."""
