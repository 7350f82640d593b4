"""What the command refuses: one line, saying what, where, and what to do."""


class Misuse(Exception):
    """A command cannot be carried out as it was given, or its configuration is bad: exit status 2."""
