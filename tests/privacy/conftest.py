"""The Bot API and the bot of the stories."""

from tests.stories.conftest import api, keys, small_bot  # noqa: F401
