"""How long texts of 4,096 signs take, under each question: ``.venv/bin/python bench/long_texts.py``.

Of each text the dearest question is shown, the best of a few rounds of the processor's time.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dialogs.reading.read import read

SIGNS, ROUNDS, PROMISED = 4096, 5, 5.0
#: What is said again and again.
SAID: Final = {
    "a story": "je suis livreur chez Chronopost depuis le 3 mars 2025 à 35h et avant j'ai fait un stage chez Darty du "
    "1er mars au 30 avril 2024, mon patron ne veut pas signer et je me demande si ça compte car j'ai peu de temps ",
    "one word": "bonjour ",
    "and": "et ",
    "orders": "supprime tout ",
    "questions": "qui signe la convention ? ",
    "dates": "du 3 mars 2025 au 6 juin 2025 ",
    "dates in words": "le premier avril deux mille vingt-quatre ",
    "hours": "35h par semaine ",
    "names": "chez Jean Dupont ",
    "digits": "1234567890",
    "numbers": "12 ",
    "commas": ",",
    "one long word": "a",
    "words without an end": "abcdefghijklmnopqrstuvwxyz ",
    "pictures": "🤷👍",
    "arabic": "كم أسبوع من التدريب ",
    "chinese": "我需要多少周的实习",
    "russian": "сколько недель стажировки нужно ",
}
ASKS: Final = (
    "any", "yes_no", "period.kind", "period.employer", "period.dates", "period.end", "period.weekly_hours",
    "period.weeks", "period.sector", "birth_date", "last_name", "address", "postal_city", "siret", "reminder",
    "employer.signatory",
)  # fmt: skip
KNOWN: Final = {
    "period.start": date(2025, 3, 3), "period.end": date(2025, 6, 30), "period.employer": "Auchan",
    "period.weekly_hours": Decimal(35), "last_name": "Durand",
}  # fmt: skip


def spent(ask: str, text: str) -> float:
    """Milliseconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        read(ask, text, KNOWN, date(2025, 10, 15), Decimal(35))
        best = min(best, time.process_time() - start)
    return 1000 * best


if __name__ == "__main__":
    gc.disable()
    read("any", "bonjour, qui signe la convention ?", {}, date(2025, 10, 15), Decimal(35))
    everything: list[float] = []
    for name, said in SAID.items():
        text = (said * SIGNS)[:SIGNS]
        under = {ask: spent(ask, text) for ask in ASKS}
        dearest = max(under, key=under.__getitem__)
        print(f"{name}: {under[dearest]:.1f} ms under {dearest}")
        everything.extend(under.values())
    over = sum(took > PROMISED for took in everything)
    print(f"median {statistics.median(everything):.1f} ms; {over} of {len(everything)} above {PROMISED:.0f} ms")
