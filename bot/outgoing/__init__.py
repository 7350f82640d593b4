"""From the outbox to Telegram: what a message looks like there, the pace, and what is done when it does not go."""
