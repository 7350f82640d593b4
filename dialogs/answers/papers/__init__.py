"""The papers: the certificate with what goes with it, the copy of one's data, the dates for a calendar."""
