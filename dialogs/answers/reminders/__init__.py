"""What is asked, listed and said of reminders, and of dates that move."""
