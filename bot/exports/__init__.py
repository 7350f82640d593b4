"""The files of the exam service as a list: for spreadsheets, and for programs."""
