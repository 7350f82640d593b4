"""The line to Telegram: calls by name, the requests that they are, and the connections that these go over."""
