"""The catalogs of ``locales/``: from the sentences of the code to every language. Not part of what is installed.

python -m bot.catalogs extract   the sentences of the code into messages.pot
python -m bot.catalogs update    that, and into every language; a new one begins with its folder: locales/<language>
python -m bot.catalogs check     fails when a catalog is stale, or a translation lacks or cannot stand
python -m bot.catalogs missing   the sentences that wait for a translation
"""
