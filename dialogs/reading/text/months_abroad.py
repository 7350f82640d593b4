"""The months in the languages of candidates: Portuguese, Spanish, Romanian, Turkish, Arabic, Ukrainian and more.

Babel has them all; the names are copied, since each language that it loads costs as much as all of these.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.wordlists import word_set

_NAMES: Final = (
    "janeiro enero gennaio ianuarie ocak januar januari stycznia samwiyee janar يناير جانفي січня января",
    "fevereiro febrero febbraio februarie subat februar lutego shkurt فبراير فيفري лютого февраля",
    "março marzo martie mart märz maart marca مارس березня марта",
    "abril aprile aprilie nisan kwietnia prill أبريل ابريل أفريل افريل квітня апреля",
    "maio mayo maggio mayis maja maj مايو ماي травня мая",
    "junho junio giugno iunie haziran juni czerwca qershor يونيو جوان червня июня",
    "julho julio luglio iulie temmuz juli lipca korrik يوليو يوليوز جويلية липня июля",
    "agosto ağustos augustus sierpnia gusht أغسطس اغسطس غشت أوت اوت серпня августа",
    "setembro septiembre settembre septembrie eylül wrzesnia shtator سبتمبر شتنبر вересня сентября",
    "outubro octubre ottobre octombrie ekim oktober pazdziernika tetor أكتوبر اكتوبر жовтня октября",
    "novembro noviembre noiembrie kasım listopada nentor نوفمبر نونبر листопада ноября",
    "dezembro diciembre dicembre decembrie aralık dezember grudnia dhjetor ديسمبر دجنبر грудня декабря",
)
#: A month by its name elsewhere; read only beside a number.
ABROAD: Final = {name: n for n, names in enumerate(_NAMES, 1) for name in word_set(names)}
