"""The pieces of a line: dates with the words before them, hours, amounts, marks."""
