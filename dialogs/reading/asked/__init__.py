"""Answers that only the question that is open explains: its buttons in words, its boxes, a number left."""
