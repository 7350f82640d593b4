"""The pages of the exam service: who may read them, what they show, what can be done on them."""
