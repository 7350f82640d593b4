"""The rule once more, slowly: day by day, straight from the text of the specification, sharing nothing with the code.

It works on plain values: a dossier as JSON gives it (dates as `date`, numbers as int or Decimal), a rule as TOML gives
it. Every output is computed, and nothing is rounded.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

POINTS = [
    "exam_date",
    "upload_deadline",
    "weekly_hours_cap",
    "sector",
    "apprenticeship",
    "duplicate_period",
    "declared_weeks",
    "period_dates",
]
ONE_DAY = timedelta(days=1)


def minus_years(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        try:
            return date(day.year - years, 2, 29)
        except ValueError:
            return date(day.year - years, 2, 28)
    return date(day.year - years, day.month, day.day)


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def days_from_to(first: date, last: date) -> list[date]:
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def birthday(born: date, years: int) -> date:
    try:
        return date(born.year + years, born.month, born.day)
    except ValueError:
        return date(born.year + years, 3, 1)


class Model:
    def __init__(self, dossier: dict[str, Any], rule: dict[str, Any], today: date) -> None:
        self.dossier, self.rule, self.today = dossier, rule, today
        need = rule["requirement"]
        self.base = Fraction(need["hours_per_week"])
        self.lenient = Fraction(need.get("lenient_hours_per_week", need["hours_per_week"]))
        decided = (dossier.get("decisions") or {}).get("weekly_hours_cap")
        self.strict_ceiling = self.lenient if decided == "accepted" else self.base
        self.favourable_ceiling = self.base if decided == "refused" else self.lenient
        self.required = Fraction(need["weeks"]) * self.base
        (self.session,) = (s for s in rule["sessions"] if s["year"] == dossier["session"])
        self.certain_window = self.window(set(), None)
        self.possible_window = self.window(set(POINTS), None)
        self.periods = dossier["periods"]
        self.prepared = [self.prepare(place) for place in range(len(self.periods))]

    # — section 4 —

    def window(self, relaxed: set[str], until: date | None) -> tuple[date, date]:
        exam_from, exam_to = self.session["exam_from"], self.session["exam_to"]
        years = self.rule["requirement"]["window_years"]
        if "exam_date" in relaxed:
            first, ends = minus_years(exam_from, years), [exam_to - ONE_DAY]
        else:
            first, ends = minus_years(exam_to, years), [exam_from - ONE_DAY]
        if self.rule["requirement"]["counts_until"] == "upload_deadline":
            if self.session.get("upload_deadline") is not None:
                ends.append(self.session["upload_deadline"])
            elif "upload_deadline" not in relaxed and self.session.get("expected_upload_deadline") is not None:
                ends.append(self.session["expected_upload_deadline"])
        if until is not None:
            ends.append(until)
        return first, min(ends)

    def is_duplicate(self, place: int) -> bool:
        keys = [
            "kind", "employer", "start", "end", "weekly_hours", "declared_weeks", "total_hours", "in_sector",
        ]  # fmt: skip
        mine = [self.periods[place].get(key) for key in keys]
        return any([earlier.get(key) for key in keys] == mine for earlier in self.periods[:place])

    def prepare(self, place: int) -> dict[str, Any]:
        period = self.periods[place]
        start, end, weekly = period["start"], period.get("end"), period.get("weekly_hours")
        declared, total = period.get("declared_weeks"), period.get("total_hours")
        share, weekend_only = Fraction(1), False
        if total is not None:
            days = days_from_to(start, end)
            pace = Fraction(total) / len(days)
            whole = Fraction(total)
        else:
            last = end if end is not None else self.possible_window[1]
            days = [day for day in days_from_to(start, last) if is_weekday(day)] if start <= last else []
            pace = Fraction(weekly) / 5
            if declared is not None:
                if not days:
                    days = [day for day in days_from_to(start, end) if not is_weekday(day)]
                share = Fraction(declared) * 5 / len(days)
                if share > 1:
                    pace, share = pace * share, Fraction(1)
                whole = Fraction(weekly) * Fraction(declared)
            else:
                weekend_only = end is not None and not days
                whole = Fraction(weekly) / 5 * len(days)
        doubts = set()
        if period["in_sector"] == "unsure":
            doubts.add("sector")
        if period["kind"] == "apprenticeship" and declared is None:
            doubts.add("apprenticeship")
        if self.is_duplicate(place):
            doubts.add("duplicate_period")
        inside = [day for day in days if self.certain_window[0] <= day <= self.certain_window[1]]
        if total is not None and 0 < len(inside) < len(days):
            doubts.add("period_dates")
        return {
            "days": days, "pace": pace, "f": share, "total": whole, "doubts": doubts, "weekend_only": weekend_only,
            "out": period["in_sector"] == "no", "declared": declared is not None,
        }  # fmt: skip

    def slices(
        self, relaxed: set[str], until: date | None
    ) -> dict[tuple[int, int], list[tuple[int, Fraction, Fraction]]]:
        """For each ISO week, the periods that count in it: place, h, share."""
        first, last = self.window(relaxed, until)
        weeks: dict[tuple[int, int], list[tuple[int, Fraction, Fraction]]] = defaultdict(list)
        for place, period in enumerate(self.prepared):
            if period["out"] or not period["doubts"] <= relaxed:
                continue
            inside = [day for day in period["days"] if first <= day <= last]
            if not inside:
                continue
            share = self.share(period, len(inside), relaxed)
            held: dict[tuple[int, int], int] = defaultdict(int)
            for day in inside:
                held[day.isocalendar()[:2]] += 1
            for week, days in held.items():
                weeks[week].append((place, period["pace"] * days, share))
        return weeks

    @staticmethod
    def share(period: dict[str, Any], inside: int, relaxed: set[str]) -> Fraction:
        if "declared_weeks" in relaxed:
            return period["f"]
        n = len(period["days"])
        return max(Fraction(0), period["f"] * n - (n - inside)) / inside

    def weekly(self, relaxed: set[str], until: date | None) -> dict[tuple[int, int], Fraction]:
        ceiling = self.favourable_ceiling if "weekly_hours_cap" in relaxed else self.strict_ceiling
        sums = {}
        for week, held in self.slices(relaxed, until).items():
            if "declared_weeks" in relaxed:
                sums[week] = min(ceiling, sum((a * h for _, h, a in held), Fraction(0)))
                continue
            total, below = Fraction(0), Fraction(0)
            for share in sorted(a for _, _, a in held):
                total += (share - below) * min(ceiling, sum((h for _, h, a in held if a >= share), Fraction(0)))
                below = share
            sums[week] = total
        return sums

    def hours(self, relaxed: set[str], until: date | None) -> Fraction:
        return sum(self.weekly(relaxed, until).values(), Fraction(0))

    # — section 5 —

    def capacity(self, start: date, relaxed: set[str]) -> Fraction:
        ceiling = self.favourable_ceiling if relaxed else self.strict_ceiling
        first, last = self.window(relaxed, None)
        held = self.weekly(relaxed, None)
        days: dict[tuple[int, int], int] = defaultdict(int)
        day = max(start, first)
        while day <= last:
            if is_weekday(day):
                days[day.isocalendar()[:2]] += 1
            day += ONE_DAY
        return sum(
            (
                min(self.base / 5 * count, max(Fraction(0), ceiling - held.get(week, Fraction(0))))
                for week, count in days.items()
            ),
            Fraction(0),
        )

    def latest_start(self, missing: Fraction) -> date | None:
        if missing == 0:
            return None
        day = self.certain_window[1]
        while day > self.today and day >= self.certain_window[0]:
            if is_weekday(day) and self.capacity(day, set()) >= missing:
                return day
            day -= ONE_DAY
        return None

    def reasons(self) -> list[str]:
        every, certain, possible = set(POINTS), self.hours(set(), None), self.hours(set(POINTS), None)
        return [
            point
            for point in POINTS
            if self.hours({point}, None) > certain or self.hours(every - {point}, None) < possible
        ]

    def verdict(self) -> tuple[str, list[str]]:
        need, year = self.rule["requirement"], self.session["year"]
        decided = (self.dossier.get("decisions") or {}).get("kind")
        spared = []
        if self.dossier["birth_date"] > date(year - need["adult_age"], 12, 31):
            spared.append("minor_on_31_december")
        if year < need["first_session"]:
            spared.append("before_first_session")
        if decided == "exempt":
            spared.append("exempt_by_service")
        if spared:
            return "not_applicable", spared
        every = set(POINTS)
        if self.hours(set(), self.today) >= self.required:
            return "met", []
        if self.hours(set(), None) >= self.required:
            return "on_track", []
        kind = self.dossier.get("candidate_kind")
        firm = decided == "bound" or any(known["code"] == kind and known["firm"] for known in self.rule["kinds"])
        if self.hours(every, None) >= self.required or not firm:
            return "to_confirm", ([] if firm else ["kind_may_be_exempt"]) + self.reasons()
        if self.hours(every, None) + self.capacity(self.today + ONE_DAY, every) >= self.required:
            return "short", []
        return "too_late", []

    def contacts(self, verdict: str) -> list[str]:
        if verdict == "met":
            return []
        born, kind = self.dossier["birth_date"], self.dossier.get("candidate_kind")
        age = max(years for years in range(200) if birthday(born, years) <= self.today)
        usual = ["on_track", "to_confirm", "short", "too_late"]
        return [
            contact["code"]
            for contact in self.rule["contacts"]
            if verdict in contact.get("verdicts", usual)
            and (kind is None or kind in contact.get("kinds", [kind]))
            and age < contact.get("below_age", 1000)
        ]

    # — section 3 —

    def warnings(self) -> list[tuple[str, int]]:
        found = []
        for place, period in enumerate(self.periods):
            if self.is_duplicate(place):
                found.append(("duplicate_period", place))
            if (period.get("weekly_hours") or 0) > 48:
                found.append(("hours_above_legal_maximum", place))
            if period["start"] < birthday(self.dossier["birth_date"], 14):
                found.append(("very_young", place))
            if self.prepared[place]["weekend_only"]:
                found.append(("weekend_only", place))
        return found

    # — section 6 —

    def parts(self) -> list[dict[str, Fraction]]:
        counted = [Fraction(0)] * len(self.periods)
        order = sorted(range(len(self.periods)), key=lambda place: (self.periods[place]["start"], place))
        for held in self.slices(set(), None).values():
            below = Fraction(0)
            for share in sorted({a for _, _, a in held}):
                room = self.strict_ceiling
                for place in order:
                    for candidate, h, a in held:
                        if candidate == place and a >= share:
                            took = min(h, room)
                            counted[place] += (share - below) * took
                            room -= took
                below = share
        return [self.part(place, counted[place]) for place in range(len(self.periods))]

    def part(self, place: int, counted: Fraction) -> dict[str, Fraction]:
        names = ["counted", "not_in_sector", "before_window", "open_window", "after_window", "unsure", "over_cap"]
        parts = dict.fromkeys(names, Fraction(0))
        period = self.prepared[place]
        if period["weekend_only"]:
            return parts
        if period["out"]:
            parts["not_in_sector"] = period["total"]
            return parts
        certain, possible = self.certain_window, self.possible_window
        days, n = period["days"], len(period["days"])
        inside = [day for day in days if certain[0] <= day <= certain[1]]
        outside = [day for day in days if not certain[0] <= day <= certain[1]]
        spent = Fraction(0)
        if inside:
            if period["doubts"]:
                spent = parts["unsure"] = period["total"] * len(inside) / n
            else:
                spent = period["pace"] * self.share(period, len(inside), set()) * len(inside)
                parts["counted"], parts["over_cap"] = counted, spent - counted
        for day in outside:
            where = "before_window" if day < possible[0] else "after_window" if day > possible[1] else "open_window"
            parts[where] += (period["total"] - spent) / len(outside)
        return parts

    # — section 7 —

    def result(self) -> dict[str, Any]:
        verdict, reasons = self.verdict()
        every = set(POINTS)
        projected = self.hours(set(), None), self.hours(every, None)
        spared = verdict == "not_applicable"
        missing = Fraction(0) if spared else max(Fraction(0), self.required - projected[0])
        return {
            "verdict": verdict,
            "reasons": reasons,
            "warnings": self.warnings(),
            "required_hours": self.required,
            "required_weeks": Fraction(self.rule["requirement"]["weeks"]),
            "acquired": (self.hours(set(), self.today), self.hours(every, self.today)),
            "projected": projected,
            "missing_hours": missing,
            "missing_weeks": missing / self.base,
            "latest_start": self.latest_start(missing),
            "window": (self.certain_window, self.possible_window),
            "upload_deadline": self.session.get("upload_deadline"),
            "contacts": self.contacts(verdict),
            "periods": self.parts(),
        }
