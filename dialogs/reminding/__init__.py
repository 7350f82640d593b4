"""When a reminder falls: a function of where a person stands and of the instant; what it says is in the answers."""
