"""What answers nothing: orders, questions, talk, anger; and when to remind."""
