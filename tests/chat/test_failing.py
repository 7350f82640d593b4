"""A bug of ours costs one message, not the conversation."""

from __future__ import annotations

from structlog.testing import capture_logs

from bot.assembly import open_database, runner_on
from bot.runner import Arrival, Runner
from bot.settings import load_settings
from bot.terminal.files import Files
from bot.terminal.local import LocalPerson
from dialogs.words.events import Wrote
from storage import handovers
from storage.work import Work

TODAY = "2026-11-25"


class Stumbling(Runner):
    """Has a bug: one word makes it fail, after it has written."""

    def play(self, work: Work, arrival: Arrival) -> None:
        super().play(work, arrival)
        if isinstance(arrival.event, Wrote) and arrival.event.text == "Zut":
            raise ZeroDivisionError("Zut")


def test_a_turn_that_fails_is_apologised_for_and_the_conversation_goes_on() -> None:
    settings = load_settings()
    with open_database(settings) as database:
        sound = runner_on(database, settings, TODAY)
        person = LocalPerson(Stumbling(database, sound.rules, sound.service, sound.clock), Files(None))
        for words in ("bonjour", "j'ai compris"):
            person.has_seen(person.writes(words))
        with capture_logs() as logged:
            answer = person.writes("Zut")
        person.has_seen(answer)
        assert [message.text.partition(",")[0] for message in answer.messages] == ["Pardon"]
        assert answer.ask == "candidate_kind"
        assert person.presses("candidate_kind:individual").ask == "birth_date"
        with database.work() as work:
            assert list(handovers.all_open(work.connection).values()) == [("failed",)]
    (line,) = logged
    assert (line["event"], line["log_level"]) == ("turn_failed", "error")
