"""Which topic a question is about: learnt from examples."""
