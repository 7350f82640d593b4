"""When to remind: at one moment, or at several."""
