"""Invented files, to look at the product without anybody's data."""
