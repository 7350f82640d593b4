"""Answers out of few: yes and no, the sector, the way to prepare."""
