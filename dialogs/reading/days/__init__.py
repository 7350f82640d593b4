"""The days of a stay: which date is its first, which its last, what lies between."""
