"""A box of the certificate: what it holds, and how one about the employer is asked, or left to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from dialogs.brands import firm_written
from dialogs.employers import LATER
from dialogs.questions.question import Question, Values, button
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

LONGEST: Final = 150  # what a box of the form holds, on two lines
_LATER: Final = t("À remplir par l'employeur", easy="L'employeur l'écrira")
_WHY: Final = t(
    "C'est une case de l'attestation. Ce que vous savez, je l'imprime ; le reste, l'employeur l'écrit.",
    easy="C'est une case du papier. L'employeur peut l'écrire.",
)


def refuse_words(_standing: Standing, _n: int | None, values: Values) -> Said | None:
    """A box holds a name or an address, not a letter."""
    for words in values.values():
        if isinstance(words, str) and (len(words) > LONGEST or not any(sign.isalnum() for sign in words)):
            return t(
                "La case est trop petite : %(most)s signes au plus. Écrivez plus court.",
                easy="C'est trop long. Écrivez plus court.",
                most=LONGEST,
            )
    return None


def firm_of(standing: Standing, n: int | None) -> Said:
    """The employer of a period by its name."""
    name = standing.value("period.employer", n)
    return firm_written(name) if isinstance(name, str) else t("l'entreprise")


def later(field: str) -> Choice:
    """The button that leaves a box to the employer."""
    return button(field, LATER, _LATER)


def box(
    field: str,
    ask: Callable[[Said], Said],
    example: Said,
    *,
    why: Said = _WHY,
    codes: tuple[str, ...] = (),
    buttons: tuple[Choice, ...] = (),
    **more: Any,
) -> Question:
    """The question about a box of the employer's; ``ask`` is given their name, ``buttons`` follow « later »."""
    return Question(
        field=field,
        ask=lambda standing, n: ask(firm_of(standing, n)),
        why=why,
        example=example,
        takes="text",
        codes=(LATER, *codes),
        choices=lambda _standing, _n: (later(field), *buttons),
        unknown=LATER,
        **{"refused": refuse_words, **more},
    )
