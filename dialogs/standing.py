"""Where a conversation stands: its facts as a dossier, seen with the rule, the service and the day.

Questions and answers look at the same standing, so that what is asked and what is answered cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from itertools import count, takewhile
from typing import TYPE_CHECKING, Any, Final, TypeVar

from dialogs.declared import dossier_of, lacking_of
from dialogs.later import later
from dialogs.rules.check import check
from dialogs.rules.verdict import is_minor
from dialogs.words.facts import DECIDED, Key, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.rules.check import Result
    from dialogs.rules.diploma import Diploma, Session
    from dialogs.rules.dossier import Dossier
    from dialogs.words.conversation import Conversation
    from dialogs.words.service import LocalContact, Service

T = TypeVar("T")

#: What is said of a period, ``period.…``, in the order in which it is told again.
TOLD_OF_A_PERIOD: Final = ("kind", "employer", "start", "end", "weekly_hours", "total_hours", "weeks", "sector")


def decision(point: str, period: int | None = None) -> Key:
    """The key of what the exam service decided: ``decision.sector@2``, ``decision.kind``."""
    return Key(f"decision.{point}", period)


@dataclass(frozen=True)
class Standing:
    """A conversation, the rule, the service and the day; what follows from them is computed once, when asked for."""

    conversation: Conversation
    diploma: Diploma
    service: Service
    today: date
    at: datetime | None = None  # the instant, where a deadline's hour matters; None: the day alone is known

    def value(self, field: str, period: int | None = None) -> Value:
        """The value in force of a field; None when it is not known."""
        return self.conversation.value(field, period)

    def said(self, field: str, period: int | None = None) -> bool:
        """Whether the question was answered, « je ne sais pas » included."""
        return Key(field, period) in self.conversation.facts

    def decided(self, point: str, n: int | None = None) -> str | None:
        """What the exam service decided of a point; None when it did not, or when the decision is void.

        A decision on a period holds for the firm and the kind of stay that were looked at: others need another look.
        """
        facts = self.conversation.facts
        fact = facts.get(decision(point, n))
        if fact is None or fact.how != DECIDED or not isinstance(fact.value, str):
            return None
        looked_at = (facts.get(Key(field, n)) for field in ("period.employer", "period.kind")) if n is not None else ()
        return fact.value if all(seen is None or seen.at <= fact.at for seen in looked_at) else None

    def once(self, derive: Callable[[Standing], T]) -> T:
        """What ``derive`` gives of the facts, computed once; it looks at nothing else of the conversation."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        derived: T = self._derived[derive]
        return derived

    @cached_property
    def _derived(self) -> dict[Callable[[Standing], Any], Any]:
        return {}

    def sector(self, n: int) -> Value:
        """Whether period ``n`` is in the sector: as the exam service decided, else as the person said."""
        return self.decided("sector", n) or self.value("period.sector", n)

    @cached_property
    def open_sessions(self) -> tuple[Session, ...]:
        """The sessions whose exam is not over, deadline past or not."""
        return tuple(session for session in self.diploma.sessions if self.today <= session.exam_to)

    @cached_property
    def session(self) -> Session:
        """The session that the person prepares: the one said, else the next one, else the last one that was."""
        year = self.value("session")
        for session in self.diploma.sessions:
            if session.year == year:
                return session
        return (self.open_sessions or self.diploma.sessions[-1:])[0]

    @property
    def session_is_over(self) -> bool:
        """Whether its exam is past, and no later session was chosen."""
        return self.session.exam_to < self.today

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The number of every period that was begun, deleted ones included, in the order of the conversation."""
        if self.value("has_period") != "yes":
            return ()
        return (1, *(n + 1 for n in takewhile(lambda n: self.value("more_periods", n) == "yes", count(1))))

    @cached_property
    def periods(self) -> tuple[int, ...]:
        """The numbers of the periods that stand."""
        return tuple(n for n in self.numbers if self.value("period.deleted", n) is not True and not self._in_doubt(n))

    def place(self, n: int) -> int:
        """The number by which a period is called: its place among those that stand, from 1; the next for a new one.

        It is the number that people see and say. ``n`` itself is never used again, so that no old button means another.
        """
        return sum(other < n for other in self.periods) + 1

    def _in_doubt(self, n: int) -> bool:
        """Whether nothing is told of a period, and it is asked again whether there is one: « oui », then « non »."""
        asked = Key("has_period") if n == 1 else Key("more_periods", n - 1)
        return asked in self.conversation.revisit and not any(key.period == n for key in self.conversation.facts)

    def lacking(self, n: int) -> tuple[str, ...]:
        """The fields of a period without which it is not in the dossier (« à compléter »)."""
        return self._lacking.get(n, ())

    @cached_property
    def _lacking(self) -> dict[int, tuple[str, ...]]:
        return {n: lacking_of(self, n) for n in self.numbers}

    @cached_property
    def complete(self) -> tuple[int, ...]:
        """The numbers of the periods that are in the dossier, in the order of its list."""
        return tuple(n for n in self.periods if not self.lacking(n))

    @cached_property
    def incomplete(self) -> tuple[int, ...]:
        """The numbers of the periods that are to be completed."""
        return tuple(n for n in self.periods if self.lacking(n))

    @cached_property
    def dossier(self) -> Dossier | None:
        """What is declared, in the words of the rule; None as long as the birth date is not known."""
        return dossier_of(self)

    @cached_property
    def result(self) -> Result | None:
        """The rule's result on the complete periods; None as long as the birth date is not known."""
        return None if self.dossier is None else _checked(self.dossier, self.diploma, self.today)

    @cached_property
    def minor(self) -> bool:
        """Whether the person is not an adult on 31 December of the exam year."""
        born, rule = self.value("birth_date"), self.diploma.requirement
        return isinstance(born, date) and is_minor(born, self.session.year, rule.adult_age)

    def local_contacts(self, code: str) -> tuple[LocalContact, ...]:
        """The addresses that the service has loaded for the person's postal code, those of the narrowest area only."""
        postal_code = self.value("postal_code")
        if not isinstance(postal_code, str) or not postal_code:
            return ()
        found = [
            each for each in self.service.contacts if each.code == code and postal_code.startswith(each.postal_code)
        ]
        narrowest = max((len(each.postal_code) for each in found), default=0)
        return tuple(each for each in found if len(each.postal_code) == narrowest)

    @property
    def answered(self) -> bool:
        """Whether anything was said after the notice."""
        return not self.conversation.facts.keys() <= {Key("notice")}

    @property
    def kept_until(self) -> date:
        """The last day on which the file is kept: some months after the exam once something was said.

        Else some days from today, which must then be the day on which the person was heard last. So many days are left
        after the last answer too, for who answers long after the exam: no file goes while it is written.
        """
        days = timedelta(days=self.service.started_days)
        if not self.answered:
            return self.today + days
        last = max(fact.at for fact in self.conversation.facts.values()).astimezone(self.session.zone).date()
        return max(later(self.session.exam_to, months=self.service.after_exam_months), last + days)

    def moved_to(self, conversation: Conversation) -> Standing:
        """The same rule and day, the conversation one step further.

        What was computed follows from the facts: where they are the same, it stays computed.
        """
        if conversation is self.conversation:
            return self
        after = Standing(conversation, self.diploma, self.service, self.today, self.at)
        if conversation.facts is self.conversation.facts:
            after.__dict__.update({**self.__dict__, "conversation": conversation})
        return after


#: A turn asks for the same result several times, and most turns change nothing that the rule looks at.
_checked: Final = lru_cache(maxsize=256)(check)
