"""The tests. What they share stands in conftest.py, and in each folder's own."""
