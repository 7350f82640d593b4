"""The months in the languages of candidates: Portuguese, Spanish, Romanian, Turkish, German, Polish, Arabic and more.

Babel has them all; the names are copied, since each language that it loads costs as much as all of these.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.wordlists import word_set

_NAMES: Final = (
    "janeiro enero gennaio ianuarie ocak januar januari stycznia samwiyee janar يناير جانفي",
    "fevereiro febrero febbraio februarie subat februar lutego shkurt فبراير فيفري",
    "março marzo martie mart märz maart marca مارس",
    "abril aprile aprilie nisan kwietnia prill أبريل ابريل أفريل افريل",
    "maio mayo maggio mayis maja maj مايو ماي",
    "junho junio giugno iunie haziran juni czerwca qershor يونيو جوان",
    "julho julio luglio iulie temmuz juli lipca korrik يوليو يوليوز جويلية",
    "agosto ağustos augustus sierpnia gusht أغسطس اغسطس غشت أوت اوت",
    "setembro septiembre settembre septembrie eylül wrzesnia shtator سبتمبر شتنبر",
    "outubro octubre ottobre octombrie ekim oktober pazdziernika tetor أكتوبر اكتوبر",
    "novembro noviembre noiembrie kasım listopada nentor نوفمبر نونبر",
    "dezembro diciembre dicembre decembrie aralık dezember grudnia dhjetor ديسمبر دجنبر",
)
#: A month by its name elsewhere; read only beside a number.
ABROAD: Final = {name: n for n, names in enumerate(_NAMES, 1) for name in word_set(names)}
