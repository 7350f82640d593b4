"""What a check costs: CPU of this process for one dossier, by number of periods and by verdict.

``python bench/rule.py`` prints, for each sort of dossier, the mean over its dossiers in the best round, the slowest
single one of that round, and the mean with reading JSON and writing the result. ``--profile`` shows where it goes.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dialogs import rules
from dialogs.rules.check import check
from dialogs.rules.diploma import read_diploma
from dialogs.rules.dossier import Dossier, read_dossier
from dialogs.rules.exact_json import read_json

FILE = Path(rules.__file__).parent / "diplomas" / "cap-osrcl.toml"
DIPLOMA = read_diploma(FILE.read_text(encoding="utf-8"), FILE.name)
TODAY = date(2026, 3, 2)
SIZES = (0, 1, 2, 3, 20, 100, 400)
DOSSIERS, ROUNDS = 40, 7
SORTS = {  # how hours are declared (weekly, with declared weeks, in total); doubts about the sector; longest, in days
    "plain": ((1, 0, 0), 0.0, 200),
    "mixed": ((5, 3, 2), 0.3, 200),
    "declared": ((0, 1, 0), 0.5, 200),
    "missions": ((1, 1, 1), 0.5, 14),
}


def period(chance: random.Random, weights: tuple[int, int, int], doubt: float, longest: int) -> dict[str, Any]:
    start = date(2024, 1, 1) + timedelta(days=chance.randrange(1000))
    end = start + timedelta(days=chance.randrange(5, longest))
    weekly, weeks, total = chance.choice([35, 20, 17.5, 39, 8, 24.25]), None, None
    way = chance.choices(("weekly", "weeks", "total"), weights)[0]
    if way == "weeks":
        weeks = chance.randrange(1, max(2, (end - start).days * 10 // 7)) / 10
    if way == "total":
        weekly, total = None, chance.randrange(7, 7 * (end - start).days)
    return {
        "kind": chance.choice(["job", "internship", "apprenticeship"]),
        "employer": f"employer {chance.random()}",
        "start": start.isoformat(),
        "end": end.isoformat(),
        "weekly_hours": weekly,
        "declared_weeks": weeks,
        "total_hours": total,
        "in_sector": "unsure" if chance.random() < doubt else "yes",
    }


def dossiers(sort: str, size: int) -> list[bytes]:
    chance = random.Random(f"{sort} {size}")
    made = [
        {
            "session": 2027,
            "birth_date": "2001-05-04",
            "candidate_kind": chance.choice(["individual", "distance"]),
            "periods": [period(chance, *SORTS[sort]) for _ in range(size)],
        }
        for _ in range(DOSSIERS if size < 100 else 4)
    ]
    return [json.dumps(one).encode() for one in made]


def read(raw: bytes) -> Dossier:
    return read_dossier(read_json(raw), DIPLOMA, TODAY)


def from_json_to_json(raw: bytes) -> str:
    return json.dumps(check(read(raw), DIPLOMA, TODAY).to_json())


def milliseconds(
    prepare: Callable[[bytes], Any], work: Callable[[Any], Any], texts: list[bytes]
) -> tuple[float, float]:
    """Mean of the best round, and its slowest single one; prepared anew for each round, so that nothing is kept."""
    best = (float("inf"), 0.0)
    for _ in range(ROUNDS):
        times = []
        for thing in map(prepare, texts):
            began = time.process_time_ns()
            work(thing)
            times.append((time.process_time_ns() - began) / 1e6)
        best = min(best, (sum(times) / len(times), max(times)))
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", type=int, metavar="PERIODS")
    size = parser.parse_args().profile
    if size is not None:
        texts = [read(raw) for raw in dossiers("mixed", size)]
        profile = cProfile.Profile()
        profile.runcall(lambda: [check(one, DIPLOMA, TODAY) for one in texts])
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
        return
    print(f"{'periods':>8}  {'check':>8}  {'slowest':>8}  {'JSON to JSON':>12}   ms of CPU; verdicts")
    for sort in SORTS:
        for size in SIZES:
            texts = dossiers(sort, size)
            verdicts = Counter(check(read(raw), DIPLOMA, TODAY).verdict for raw in texts)
            mean, slowest = milliseconds(read, lambda dossier: check(dossier, DIPLOMA, TODAY), texts)
            whole, _ = milliseconds(bytes, from_json_to_json, texts)
            told = ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common(3))
            print(f"{size:>8}  {mean:8.3f}  {slowest:8.3f}  {whole:12.3f}   {sort}: {told}")


if __name__ == "__main__":
    main()
