"""Whether a text asks, and which topic a question is about: learnt from examples."""
