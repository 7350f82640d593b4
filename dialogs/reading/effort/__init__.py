"""Hours and weeks."""
