"""Names of employers."""
