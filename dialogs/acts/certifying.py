"""The certificate: for which employer, then the questions for it, then the file with what the employer needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.answers.papers.certificate import about_certificate, form_of, forms_of
from dialogs.answers.papers.certificate_boxes import certificate_of
from dialogs.answers.papers.issued import ISSUED, is_issued, issued_of, marks_of
from dialogs.answers.papers.kit import checklist, forward_this, handed_over
from dialogs.questions.employer import still_to_ask
from dialogs.questions.form import CERTIFICATE
from dialogs.words.effects import Issue
from dialogs.words.facts import INFERRED, Key
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.text import Said


def begin(talk: Talk, n: int | None = None) -> None:
    """A certificate is wanted: of period ``n``, for the only employer, or the person says for which one."""
    forms = forms_of(talk.standing)
    meant = [form for form in forms if n in form.periods] or forms
    if not forms:
        talk.tell(about_certificate(talk.standing), _nothing_to_state(talk))
    elif len(meant) == 1:
        prepare(talk, meant[0].number)
    else:
        talk.open(Key(CERTIFICATE))


def _nothing_to_state(talk: Talk) -> Said | None:
    if talk.standing.minor:
        return None
    return t(
        "Je la prépare dès qu'une période est complète dans votre dossier.",
        easy="D'abord, terminez une période.",
    )


def choose(talk: Talk, choice: str) -> None:
    """The employer is said by a button; « Non, c'est tout » leaves."""
    if choice.isdecimal() and choice.isascii() and form_of(talk.standing, int(choice)) is not None:
        prepare(talk, int(choice))
    elif choice == "no":
        if talk.conversation.asked == Key(CERTIFICATE):
            talk.open(None)
        talk.tell(t("D'accord. Pour une autre attestation, écrivez /attestation.", easy="D'accord."))
    else:
        talk.tell(t("Cette période n'est plus dans votre dossier."))


def prepare(talk: Talk, n: int) -> None:
    """Asks what the form of period ``n`` still lacks; at the end stands the form itself."""
    talk.open(None)
    talk.change(revisit=(*still_to_ask(talk.standing, n), Key(CERTIFICATE, n)))


def give(talk: Talk, n: int) -> None:
    """The file, with the open boxes, a message for the employer and what to check; then another one, if there is."""
    form = form_of(talk.standing, n)
    if form is None:
        talk.tell(t("Cette période n'est plus dans votre dossier."))
        return
    talk.send(handed_over(talk.standing, form), papers=(certificate_of(talk.standing, form),))
    talk.send(forward_this(talk.standing, form))
    talk.send(checklist())
    talk.effects.append(Issue({**issued_of(talk.standing, form), "at": talk.at.isoformat()}))
    talk.learn({Key(ISSUED, m): marks_of(talk.standing, form) for m in form.periods}, INFERRED, "")
    if any(not is_issued(talk.standing, other) for other in forms_of(talk.standing)):
        talk.open(Key(CERTIFICATE))
