"""What we say back."""
