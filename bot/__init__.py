"""The room that touches the world: the command, Telegram, the terminal, rendering."""
