"""What work is called: a stay, a trade, a time without any, work that is still looked for."""
