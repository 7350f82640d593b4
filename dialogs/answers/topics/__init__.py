"""What people ask of the field, and what is answered."""
