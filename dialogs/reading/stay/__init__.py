"""What is told of a stay, and of which kind it was."""
