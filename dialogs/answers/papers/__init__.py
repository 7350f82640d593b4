"""The papers: the certificate with what goes with it, the dates for a calendar."""
