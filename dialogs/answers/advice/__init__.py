"""What to do next, and whom to turn to."""
