"""Visits under load: a loopback Bot API that is fast enough, people who answer at once, the bots that they visit."""
