"""What changes a fact that is held: a name, a day, a month, a number, a whole stay."""
