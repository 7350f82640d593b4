"""From Telegram to turns: what an update means, and how it is settled before it is confirmed."""
