"""What a text is made of: tokens, numbers in words, phrases, lists of words, a yes or a no."""
