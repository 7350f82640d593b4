"""The words of orders to the bot: a file a command in ``orders/``, written as ``dialogs.reading.text.patterns`` says.

Words in braces stand for one of a set, below.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.pages import page
from dialogs.reading.text.wordlists import word_set

_SETS: Final = {
    "before": "avant|arriere|precedent|precedente|derniere|back",
    "period": (
        "periode|periodes|stage|stages|emploi|emplois|travail|boulot|job|contrat|cdd|cdi|interim|"
        "mission|pfmp|immersion|experience|period|internship"
    ),
    "delete": (
        "supprime|supprimer|supprimez|efface|effacer|effacez|enleve|enlever|enlevez|retire|retirer|"
        "retirez|vire|virer|virez|delete|remove|annule|annuler|annulez"
    ),
    "data": (
        "donnees|data|infos|informations|dossier|compte|reponses|conversation|discussion|historique|"
        "messages|account|file|everything"
    ),
    "someone": (
        "humain|humaine|quelqu|quelqun|personne|conseiller|conseillere|agent|conseil|responsable|"
        "operateur|homme|femme|humains|gens|secretaire|vrai|vraie|human|someone|person|somebody"
    ),
    "work": (
        "fais|travaille|bosse|ajoute|rajoute|refais|continue|effectue|trouve|prends|faisais|"
        "travaillais|signe|reprends|work|do|take|find|get|sign|accept|fasse|bossais|prenais|prenne|refaisais|"
        "ajoutais|rajoutais|continuais|trouvais|trouve|signais|reprenais|travaillerais|ferais"
    ),
}
#: Of two patterns that are as long, the one of the command that comes first counts.
_COMMANDS: Final = (
    "back", "repeat", "skip", "cancel", "restart", "summary", "plan", "certificate", "stop_reminders", "reminders",
    "edit", "delete_period", "undo", "help", "human", "export", "erase", "stop",
)  # fmt: skip
ORDERS: Final = {command: page("orders", command).format(**_SETS) for command in _COMMANDS}

#: Words that mean nothing more beside an order; "#" stands for any number.
BESIDE: Final = {
    "plan": word_set("manque manquent manquantes manquante reste restent restantes"),
    "skip": word_set(
        """date dates exacte exactes exact exactement jour jours heures heure semaines semaine nombre numero reponse nom
        precis precise precisement trop moment mois annee quand combien debut fin adresse siret employeur entreprise
        code postal boite societe firme magasin patron desole absolument honnetement franchement vraiment rien
        demain lequel laquelle when exactly honestly really
        name depend age continuer continue avancer avance sans"""
    ),
    "delete_period": word_set("# numero n no number chez e eme ere er ieme one ones"),
    "certificate": word_set(
        """# pdf employeur patron patronne chef responsable stage travail document papier papiers formulaire pour signer
        tamponner imprimer vierge type premier premiere deuxieme troisieme dernier derniere emploi periode contrat"""
    ),
    "help": word_set(
        """question page ici rien votre truc bot machin application appli outil service site robot remplir repondre
        questionnaire formulaire"""
    ),
    "human": word_set(
        """# vrai vraie rapidement examen examens rectorat service academie telephone direct reel reelle chez equipe
        machine robot ordinateur repondeur automate"""
    ),
    "edit": word_set(
        """quelque chose truc avant precedente dans # premier premiere deuxieme stage emploi periode travail
        contrat cdd cdi mission naissance debut fin reponse question employeur heures semaine mis donne dit ecrit tape
        rentre saisi note repondu in file answers form first second third last one job seconde troisieme dernier
        derniere"""
    ),
    "summary": word_set("semaines semaine heures heure stage actuel situation dossier deja exactement"),
    "back": word_set("question etape page"),
    "cancel": word_set("etait erreur faute trompe trompee expres"),
    "repeat": word_set("deja exactement"),
    "restart": word_set("reponses dossier conversation questionnaire formulaire"),
    "erase": word_set("personnelles dossier definitivement toutes about"),
    "export": word_set("personnelles toutes"),
}
