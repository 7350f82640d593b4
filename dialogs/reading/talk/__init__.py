"""What answers nothing: orders, questions, talk, anger."""
