"""From a text or a button to the acts that it calls for."""
