"""Papers that go with messages: the certificate, the picture, the copies. ``draw.py`` makes the files."""
