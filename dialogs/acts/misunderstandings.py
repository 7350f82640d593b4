"""What could not be read, or cannot stand: other words each time, easier ones, then buttons alone, then a human."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import register
from dialogs.acts.humans import THIRD_MISUNDERSTANDING, hand_over
from dialogs.answers.help import how_it_works
from dialogs.questions.form import QUESTIONS
from dialogs.words.text import sentences, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key
    from dialogs.words.text import Said

#: What stood in the way of reading, by the problem that the reading names.
PROBLEMS: Final[dict[str, Said]] = {
    "impossible_date": t(
        "Cette date n'existe pas dans le calendrier. Vérifiez le jour et le mois.",
        easy="Cette date n'existe pas. Vérifiez le jour.",
    ),
    "end_before_start": t(
        "La fin est avant le début. Vérifiez les deux dates, puis écrivez-les à nouveau.",
        easy="La fin est avant le début. Écrivez les deux dates.",
    ),
    "pattern": t(
        "Je ne sais pas compter des jours choisis, comme « tous les samedis ». Donnez le premier jour, le dernier "
        "jour, puis le total d'heures.",
        easy="Écrivez le premier jour et le dernier jour. Après, je demande le total d'heures.",
    ),
    "range": t(
        "Il me faut un seul nombre d'heures. Donnez la moyenne, ou le total d'heures de la période.",
        easy="Écrivez un seul nombre d'heures.",
    ),
    "hours_changed": t(
        "Vos heures ont changé en route. Donnez la moyenne par semaine, ou le total d'heures de la période. Ou faites "
        "deux périodes, une pour chaque horaire : écrivez d'abord « la fin est le … ».",
        easy="Écrivez la moyenne par semaine, ou le total d'heures.",
    ),
    "range:period.weeks": t(
        "Il me faut un seul nombre de semaines : celui que l'attestation porte.",
        easy="Écrivez un seul nombre de semaines.",
    ),
    **dict.fromkeys(
        ("range:period.dates", "range:period.start", "range:period.end"),
        t(
            "Il me faut des jours précis. Ils sont sur le contrat ou la convention.",
            easy="Écrivez un jour précis.",
        ),
    ),
    "all_away": t(
        "Cette absence est aussi longue que la période. Écrivez le nombre de semaines vraiment faites. Si vous n'avez "
        "pas travaillé du tout, écrivez : supprimer cette période.",
        easy="L'absence est aussi longue que la période. Combien de semaines de travail ? Aucune : écrivez « supprimer "
        "cette période ».",
    ),
    "denied:period.weeks": t(
        "D'accord. Écrivez le nombre de semaines vraiment faites.", easy="D'accord. Écrivez le bon nombre de semaines."
    ),
    "siren": t(
        "Ce sont 9 chiffres : c'est le SIREN. Le SIRET en a 14. Il figure sur la fiche de paie.",
        easy="C'est le SIREN : 9 chiffres. Il faut le SIRET : 14 chiffres.",
    ),
    "length": t(
        "Un SIRET a 14 chiffres. Comptez-les, puis écrivez-le à nouveau.", easy="Un SIRET a 14 chiffres. Comptez bien."
    ),
    "checksum": t(
        "Ce numéro ne passe pas le contrôle des SIRET. Vérifiez-le sur la fiche de paie ou la convention ; vous pouvez "
        "le garder quand même.",
        easy="Ce SIRET semble faux. Vérifiez. Vous pouvez le garder.",
    ),
    "equal_digits": t(
        "Ce numéro a quatorze fois le même chiffre : ce n'est pas un SIRET.",
        easy="Ce n'est pas un SIRET. Regardez encore.",
    ),
}

#: What is said where readings are put up, and the reply chooses none of them.
_NOT_THIS: Final = t(
    "Je n'ai pas compris. Touchez un bouton, ou dites ce qui n'est pas juste.", easy="Pas compris. Touchez un bouton."
)

ONLY_BUTTONS: Final = 2  # misunderstandings after which a question is put with its buttons alone
HUMAN: Final = 3  # misunderstandings after which a human is to look


def what_stands_in_the_way(key: Key, problem: str | None) -> Said | None:
    """What is said of a problem at a question; None where there is none."""
    return PROBLEMS.get(f"{problem}:{key.field}") or PROBLEMS.get(problem or "")


def clarify(talk: Talk, key: Key, problem: str | None) -> None:
    """Says that a reply could not be read, and what would be; in other words each time, and never blaming."""
    step = talk.conversation.stumbles + 1
    talk.change(stumbles=step)
    in_the_way = what_stands_in_the_way(key, problem)
    if step == 1:
        talk.tell(in_the_way or (_NOT_THIS if talk.conversation.offer is not None else _not_understood(key)))
    elif step < HUMAN:
        _ask_itself(talk, key)
        _ease(talk)
        again = t(
            "Je n'y arrive pas encore. Je pose la question plus simplement.", easy="Je pose la question autrement."
        )
        talk.tell(in_the_way, again)
    else:
        _stuck(talk, step)


def _ask_itself(talk: Talk, key: Key) -> None:
    """An answer that was put up and is no help is let go: the question itself is asked again. A whole stay waits on."""
    offer = talk.conversation.offer
    if offer is not None and not offer.correction and {field for field, _ in offer.readings[0]} <= {key.field}:
        talk.change(offer=None)


def ask_whether(talk: Talk) -> None:
    """A yes or a no with a reservation, where it would be the last word: nothing is taken, and what to do is said."""
    step = talk.conversation.stumbles + 1
    talk.change(stumbles=step)
    if step >= HUMAN:
        _stuck(talk, step)
        return
    talk.tell(
        t(
            "Je ne note rien pour l'instant. Touchez un bouton, ou dites ce qu'il faut changer.",
            easy="Touchez un bouton. Ou écrivez ce qu'il faut changer.",
        )
    )


def stumble(talk: Talk) -> None:
    """A reply was read and cannot stand: the second time in easier words, the third time to a human."""
    step = talk.conversation.stumbles + 1
    talk.change(stumbles=step)
    if step >= HUMAN:
        _stuck(talk, step)
    elif step > 1:
        _ease(talk)


def _ease(talk: Talk) -> None:
    if not talk.conversation.easy:
        register.ease(talk)


def _not_understood(key: Key) -> Said:
    question = QUESTIONS.get(key.field)
    if question is not None and question.hint is not None:
        return sentences(t("Je n'ai pas compris."), question.hint)
    if question is not None:
        return t(
            "Je n'ai pas compris cette réponse. Rien n'est perdu : voici la question, avec un exemple.",
            easy="Je n'ai pas compris. Regardez l'exemple.",
        )
    return t(
        "Je n'ai pas compris. Touchez un bouton, ou écrivez /aide.", easy="Je n'ai pas compris. Touchez un bouton."
    )


def _stuck(talk: Talk, step: int) -> None:
    """A human is to look, once; then other ways on, and never the same sentence twice in a row."""
    asked = talk.conversation.asked
    question = QUESTIONS.get(asked.field) if asked is not None else None
    passable = question is not None and question.skippable and talk.conversation.offer is None
    if step == HUMAN:
        past_it = t(
            "Nous n'y arrivons pas sur cette question. Vous pouvez déjà passer à la suite.",
            easy="C'est difficile ici. Vous pouvez passer.",
        )
        no_way_past = t("Nous n'y arrivons pas sur cette question.", easy="C'est difficile ici.")
        hand_over(talk, THIRD_MISUNDERSTANDING, past_it if passable else no_way_past)
    elif step % 2:
        talk.tell(t("Toujours pas. Touchez un des boutons, ou écrivez un seul mot.", easy="Touchez un bouton."))
    elif not passable:
        talk.tell(t("Je ne comprends pas non plus ce message. Écrivez /aide.", easy="Pas compris. Écrivez /aide."))
    else:
        talk.tell(
            t(
                "Je ne comprends pas non plus ce message. Touchez « Je ne sais pas » pour passer à la suite.",
                easy="Touchez « Je ne sais pas » pour passer.",
            )
        )


def lost(talk: Talk) -> None:
    """« Je comprends rien »: the easier register first, then buttons only, then a human."""
    if not talk.conversation.easy:
        guide(talk)
        return
    step = max(talk.conversation.stumbles + 1, ONLY_BUTTONS)
    talk.change(stumbles=step)
    if step < HUMAN:
        talk.tell(t("D'accord, encore plus simple : touchez seulement un bouton.", easy="Touchez seulement un bouton."))
    else:
        _stuck(talk, step)


def guide(talk: Talk) -> None:
    """How to talk with the bot; and from now on in easier words."""
    register.ease(talk)
    talk.change(stumbles=max(talk.conversation.stumbles, 1))
    talk.tell(how_it_works(talk.standing))


def no_such_command(talk: Talk) -> None:
    """« /settings »: a word after a slash that does nothing here; that is no wrong answer."""
    talk.tell(
        t(
            "Je ne connais pas cette commande. Pour savoir ce que je comprends, écrivez /aide.",
            easy="Je ne connais pas cette commande. Écrivez /aide.",
        )
    )
