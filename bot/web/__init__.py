"""What answers over HTTP: health, metrics, Telegram's webhook, and the pages of the exam service."""
