"""The words of orders to the bot, by command. Notation: ``dialogs.reading.patterns``."""

from __future__ import annotations

from typing import Final

from dialogs.reading.wordlists import word_set

_BEFORE = "avant|arriere|precedent|precedente|derniere|back"
_PERIOD = (
    "periode|periodes|stage|stages|emploi|emplois|travail|boulot|job|contrat|cdd|cdi|interim|mission|pfmp|"
    "immersion|experience|period|internship"
)
_DELETE = (
    "supprime|supprimer|supprimez|efface|effacer|effacez|enleve|enlever|enlevez|retire|retirer|retirez|"
    "vire|virer|virez|delete|remove|annule|annuler|annulez"
)
_DATA = (
    "donnees|data|infos|informations|dossier|compte|reponses|conversation|discussion|historique|messages|"
    "account|file|everything"
)
_SOMEONE = (
    "humain|humaine|quelqu|quelqun|personne|conseiller|conseillere|agent|conseil|responsable|operateur|"
    "homme|femme|humains|gens|secretaire|vrai|vraie|human|someone|person|somebody"
)
_WORK = (
    "fais|travaille|bosse|ajoute|rajoute|refais|continue|effectue|trouve|prends|faisais|travaillais|signe|"
    "reprends|work|do|fasse|bossais"
)

ORDERS: Final = {
    "back": f"""
        retour
        retour {_BEFORE}
        reviens|revenir|retourne|retourner|revient|revenez|recule|reculer|remonte|remonter|remontez {_BEFORE}
        reviens|revenir|revenez|retourne|retourner|recule|reculer|remonte|remonter
        reviens|revenir|revenez|retourne|retourner|recule|reculer|remonte|remonter|repose|reposez|remets question|
        etape|page|dessus {_BEFORE}
        question|etape|reponse|page {_BEFORE}
        precedent|precedente
        reviens|revenir|revenez|retourne|retourner|remonte|remonter question|etape|page|dessus
        arriere
        en arriere
        marche arriere
        back
        go|step|take back
        go|step|take back question|step
        previous
        previous question|step
    """,
    "repeat": """
        repete|repeter|repetez|redis|redire|redites|repose|reposer|reposez|relis|relire|reecris
        repete|repeter|repetez|redis|redire|redites|repose|reposer|reposez|relis|relire|remets|renvoie|renvoyer|
        renvoyez|reaffiche|reformule|reformuler|reformulez question|message|phrase
        reformule|reformuler|reformulez
        quoi deja
        pardon
        quoi
        comment
        quelle|quel etait|est question
        quoi question
        quelle question
        c etait quoi question
        question deja
        tu|vous disais|disiez quoi
        tu|vous demandais|demandiez|demandes|demandez quoi
        repeat
        repeat question
        say|ask again
        say|ask question again
        what was question
        what
        come again
        en etait ou
        ou en etait
        on etait ou
        where were we
    """,
    "skip": """
        sais|sait|savoir pas|plus
        sais|sait pas|plus qui
        sais|sait pas|plus quoi|comment repondre|mettre|dire|ecrire
        connais|connait|retrouve|ai pas|plus date|dates|numero|siret|nombre|adresse|info|reponse
        connais|connait|retrouve|trouve pas|plus
        ignore
        aucune|pas idee
        souviens|rappel|souvient pas|plus
        je|j|m souviens|rappelle|rappel|souvient pas|plus
        j|je|ai oublie
        l ai pas|plus
        l ai pas|plus sous main
        j l ai pas|plus
        jsp
        jspas
        jsai|jsais|jse|jc|sai pas|plus
        je c|se|sai pas|plus
        me rappelle|rappel pas
        chais|chai pas|plus
        chepa
        sais|chais po
        pas sous main
        sous main
        passe
        passer|passe|passons|passez|saute|sauter|sautez question
        passer|passe|passons|passez|saute|sauter suite|suivante|suivant|apres|autre
        passer|passons|passez
        suivant|suivante
        question suivante
        saute|sauter
        plus tard
        vais demander|chercher
        demanderai
        vais demander|demanderai chef|patron|patronne|employeur|responsable
        reponds|repondrai|repondre|verrai|verra|dirai|donnerai|mettrai|vois plus tard
        repondrai|repondre|verrai|verra|dirai|donnerai|mettrai apres|demain|tard
        prefere|preferer pas dire|repondre|donner
        prefere|preferer|veux|veut|souhaite pas repondre|dire|donner
        repondre|repondrai pas
        pas envie repondre|dire
        autre question
        ignorer
        ignorer question
        skip
        skip question|one
        next
        next question|one
        pass
        don|dont|not know
        don|dont t know
        don|dont|not remember
        don|dont t remember
        not|no sure
        no idea
        idk
        dunno
        later
        forgot
    """,
    "cancel": """
        annule
        annuler
        annulez
        annulation
        laisse|laissez|laisser tomber
        laisse|laissez
        oublie|oubliez ca
        non rien
        oublie|oubliez
        garde|garder|gardez avant|ancien|ancienne
        finalement non
        non finalement
        cancel
        cancel that
        never mind
        nevermind
        forget it
        forget that
    """,
    "restart": """
        recommence
        recommencer
        recommencez
        recommence|recommencer|recommencez|reprendre|reprends|reprenons|repars|repartir|repartons|redemarre|refaire|
        refais zero|debut|depart|tout|entier|entierement|commencement
        recommence|recommencer|recommencez|reprendre|reprends|repars|repartir|refaire|refais depuis debut|zero|depart|
        commencement
        remise|remet|remets|remettre zero
        reset
        reset all|everything
        redemarre|redemarrer
        reinitialise|reinitialiser
        reinitialise|reinitialiser conversation|dossier
        nouveau depart|dossier
        restart
        start over
        start again
        start from beginning|scratch|over
        start all over
        begin again
    """,
    "summary": """
        bilan
        bilans
        bilan stp
        resume
        resumer
        resume|resumer situation|dossier|reponses|tout
        recap
        recapitulatif
        recapitule|recapituler
        recapitule|recapituler|recap tout|reponses|dossier|situation
        synthese
        resultat
        resultats
        total
        fais|faire|voir|affiche|afficher|affichez|montre|montrer|montrez|donne|donner|donnez|envoie|envoyez|
        consulter|revoir|
        connaitre bilan|resume|recap|recapitulatif|resultat|resultats|total|compte|periodes|periode|reponses|situation|
        dossier|stages
        liste|lister periodes|stages|emplois
        periodes
        ou en suis
        en suis ou
        suis ou
        ou j suis
        ou on est
        en est ou
        ou ca en est
        combien reste|manque|reste-t-il
        combien il reste|manque
        combien reste|manque semaines|heures|semaine|heure
        combien semaines|heures|temps reste|manque
        combien semaines|heures|temps valide|validees|comptees|deja
        reste|manque combien
        reste|manque combien semaines|heures
        combien deja
        combien deja semaines|heures
        combien semaines|heures deja
        nombre semaines|heures reste|manque
        qu manque
        quoi manque
        manque quoi
        ai assez|suffisamment
        summary
        summary please
        show|see|get summary|result|results|status|periods|answers
        where am
        how far am
        how many weeks|hours left|missing|remaining
        how much left|missing|remaining
        result
        results
        status
    """,
    "plan": f"""
        plan
        planning
        planifier
        planifie
        plan action|travail
        voir|affiche|afficher|montre|montrer|donne|fais|faire|propose|proposer|calcule plan|planning
        faire|fais quoi maintenant|apres|ensuite
        dois|faut faire maintenant|apres|ensuite
        quoi faire maintenant|apres|ensuite
        maintenant|apres|ensuite fais|faire|fait quoi
        quoi suite
        suite quoi
        apres
        ensuite
        prochaine etape
        prochaines etapes
        simule|simuler|simulation
        simulation
        si {_WORK} …
        passe|arrive si {_WORK} …
        imaginons|imagine|supposons|admettons {_WORK} …
        what if …
        if {_WORK} …
        what next
        next steps
        make|show plan
    """,
    "certificate": """
        attestation
        attestations
        certificat
        fais|faire|prepare|preparer|preparez|genere|generer|cree|creer|telecharge|telecharger|envoie|envoyer|envoyez|
        donne|donner|imprime|imprimer|remplir|remplis|edite|editer|sors|avoir|obtenir|recuperer|voir|demande|demander|
        besoin|faudrait|faites|faire|etablir|recevoir attestation|attestations|certificat|papier|document|pdf|formulaire
        attestation travail|stage|employeur
        pdf|papier|document|formulaire attestation|certificat
        fais|faire|prepare|preparer|genere|generer|telecharge|telecharger|remplir|avoir|obtenir attestation|
        attestations|certificat stage|travail|employeur
        certificate
        make|prepare|get|download|send|give|have|generate|fill certificate
        certificate please
    """,
    "stop_reminders": """
        stop|arrete|arretez|arreter|desactive|desactiver|desactivez|coupe|couper|supprime|supprimer|enleve|enlever|
        annule|annuler|fin|retire|retirer|cesse|cessez rappel|rappels|notifications|notification|relances|alertes|alerte
        rappels|rappel|notifications stop
        ni rappel|rappels
        plus|pas recevoir|avoir|voir|etre rappel|rappels|notification|notifications|relances|rappele|rappelee
        plus rappel|rappels|notification|notifications|relance|relances|alerte|alertes
        pas rappel|rappels|notification|notifications
        envoie|envoies|envoyez|envoyer|recevoir|veux|besoin|reçois|recois plus|pas rappel|rappels|notification|
        notifications|relance|relances|alertes
        rappelle|rappelles|rappelez|rappeler|relance|relancez plus|pas
        ne me rappelle|rappelles|rappelez pas|plus
        arrete|arretez|arreter|stop|cesse|cessez rappeler|relancer
        no|stop|disable|cancel|end|without reminder|reminders|notifications
        no more reminder|reminders|notifications
        stop reminding
        don|dont t remind
        don|dont remind
    """,
    "reminders": """
        rappel
        rappels
        rappelle|rappelles|rappelez|rappeler|relance|relancez|previens|prevenez|prevenir|avertis|avertir|rappele|
        rappelee
        mets|mettre|mettez|programme|programmer|cree|creer|active|activer|activez|envoie|envoyer|envoyez|recevoir|
        avoir|ajoute|ajouter|fixe|fixer|voir|regle|regler|gerer|change|changer|modifier|remets|note rappel|rappels|
        notification|notifications|alerte|alertes
        reminder
        reminders
        remind
        set|send|get|add|create|have|put reminder|reminders
    """,
    "edit": """
        corrige
        corriger
        corrigez
        correction
        modifie
        modifier
        modifiez
        modification
        rectifie
        rectifier
        changer
        change
        corrige|corriger|corrigez|modifie|modifier|modifiez|rectifie|rectifier|change|changer|changez|edite|editer|
        rectification|correction|modification quelque|chose|truc|reponse|reponses|erreur|date|dates|nom|prenom|
        naissance|heures|periode|periodes|employeur|secteur|stage|infos|informations|donnees|dossier|debut|fin|numero|
        adresse|semaines|faute|emploi|job
        corrige|corriger|modifie|modifier|rectifie|rectifier|change|changer date|dates|heures|debut|fin|nom|erreur|
        reponse|employeur|periode naissance|debut|fin|stage|periode|avant|precedente|employeur|famille|travail|semaine|
        entreprise|emploi|dossier
        corrige|corriger|modifie|modifier|rectifie|rectifier|change|changer quelque chose
        fait|ai erreur
        fait|ai erreur date|dates|heures|reponse|nom|employeur
        trompe|trompee
        trompe|trompee date|dates|heures|reponse|nom|quelque|question|employeur
        trompe|trompee quelque part
        trompe|trompee date naissance
        erreur
        erreur date|dates|heures|reponse|nom
        mal ecrit|repondu|tape|mis|note
        pas bonne|bon|bons|bonnes date|dates|reponse|employeur|nom|heures|periode
        date|dates|fin|debut|reponse|employeur|nom|heures|periode faux|fausse|fausses|incorrect|incorrecte|incorrectes
        date debut|fin faux|fausse|incorrecte
        date debut|fin pas bonne|correcte|juste|exacte
        date|dates|fin|debut|reponse|employeur|nom|heures|periode pas bonne|bon|bons|bonnes|correct|correcte|juste|
        justes|exact|exacte|exactes
        date|dates fin|debut|naissance pas bonne|bon|bonnes|correct|correcte|juste|exacte
        mauvaise|mauvais reponse|date|dates|heures|nom|employeur
        date|dates|employeur|heures|nom|naissance|debut|fin|reponse faux|fausse|fausses|mauvais|mauvaise|incorrect|
        incorrecte
        date naissance faux|fausse|mauvaise|incorrecte
        gourre
        plante|plantee
        faux
        pas bon
        edit
        edit answer|answers|date|period|something|name
        change|correct|fix|modify answer|answers|date|dates|something|name|hours|mistake|period
        made mistake
        made mistake date|hours|name
        mistake
    """,
    "delete_period": f"""
        {_DELETE} {_PERIOD} …
        {_DELETE} 1|2|3|4|5|6
        {_DELETE} {_PERIOD}
        {_DELETE} premier|premiere|deuxieme|second|seconde|troisieme|quatrieme|cinquieme|sixieme|dernier|derniere|1er|
        2eme|3eme|first|third|last {_PERIOD}
        {_DELETE} {_PERIOD} premier|premiere|deuxieme|second|seconde|troisieme|quatrieme|cinquieme|sixieme|dernier|
        derniere|numero|n|no|number
        {_DELETE} premier|premiere|deuxieme|second|seconde|troisieme|quatrieme|dernier|derniere
    """,
    "undo": """
        defais
        defaire
        defais|defaire derniere|dernier
        undo
        undo that
        undo last
        undo last answer|change
        reviens|revenir ancien|ancienne
        annule|annuler|annulez derniere|dernier|changement|modification|correction|reponse|suppression|action
        annule|annuler|annulez derniere|dernier reponse|changement|modification|correction|chose|action|suppression|
        message
        annule|annuler|annulez|enleve|efface viens|venais
        remets|remettre|remettez comme avant
        remets|remettre|remettez avant
        restaure|restaurer
        restaure|restaurer periode
        remets|restaure supprime
    """,
    "help": """
        aide
        aider
        aide|aider|aidez comprendre|remplir|repondre
        aidez
        secours
        sos
        bloque|bloquee
        besoin aide
        help
        help please
        need help
        comprends|comprend|compris|capte|pige|captais|comprenais|comprendre rien
        comprends|comprend|compris|capte|pige|comprenais pas
        comprends|comprend|compris|capte|pige rien|pas du tout
        comprends|comprend|compris|capte|pige pas|rien question|phrase|demande|mot|message
        comprends|comprend|compris|capte|pige pas|rien demandez|demandes|dites|dis|racontes
        comprends|comprend|compris pas faire|repondre|ecrire|mettre
        pas comprends|compris|clair
        rien comprends|compris
        comment marche|fonctionne
        comment repondre|repond|utilise|utiliser
        suis perdu|perdue
        perdu
        perdue
        explique|expliquer|expliquez
        explique|expliquer|expliquez question|mieux|autrement|simplement
        trop complique|difficile|dur
        complique
        pige rien|pas
        c est trop complique|difficile
        pas clair
        simplifie|simplifier
        mots|phrase|francais simple|simples|facile
        mode emploi
        que|quoi sais|savez faire
        quoi sers|servez|sert
        menu
        options
        commandes
        don|dont understand
        don|dont t understand
        don|dont t understand anything|question
        don|dont understand anything|question
        not understand
        lost
        confused
        how does work
    """,
    "human": f"""
        parler|parle|parlez|discuter|echanger|contacter|joindre|appeler|voir|avoir|passez|passe|passer|met|mettez|
        mettre|contact|repondre|besoin|veux|veut|demande|adresser|telephoner|rencontrer|transferez|transferer {_SOMEONE}
        parler|parle|discuter|echanger|contacter|joindre|appeler|voir|avoir|passez|passe|mettez|besoin|
        veux {_SOMEONE} un|humain|personne|reel|reelle|service|vrai|examens|etre
        parler|parle|discuter|echanger|contacter|joindre|appeler|voir|avoir|passez|passe|mettez|besoin|veux vrai|vraie|
        autre {_SOMEONE}
        parler|discuter|contacter|joindre|appeler|ecrire service
        parler|discuter|contacter|joindre|appeler|ecrire service examens|examen
        parler|discuter|contacter|joindre|appeler|ecrire rectorat
        humain|humaine|human
        appelle|appelles|appelez|appeler
        rappele|rappelee telephone
        conseiller
        vrai|vraie {_SOMEONE}
        quelqu|quelqun repondre|aider
        quelqu|quelqun qui repond|aide
        appelez|appeler
        rappelez telephone
        numero telephone
        telephone
        contact
        marre
        ras bol
        saoule|soule|gave|enerve|fatigue
        sert|sers|servez rien
        talk|speak|chat|contact|call|want|need|get|reach {_SOMEONE}
        talk|speak|chat|contact|need|want real {_SOMEONE}
        human please
        real person|human
        operator
        agent
    """,
    "export": f"""
        export
        exporte|exporter|exportez
        exporte|exporter|exportez|telecharge|telecharger|telechargez|recupere|recuperer|copie|copier|envoie|envoyer|
        envoyez|extraire|obtenir|recevoir|sauvegarder|avoir|voir|donne|donner|donnez|consulter|montre|montrer {_DATA}
        copie {_DATA}
        exporte|exporter|telecharge|telecharger|recupere|recuperer|envoie|envoyer|envoyez|obtenir|recevoir|avoir|
        voudrais|demande|donne|donnez|faites copie {_DATA}
        donnees
        mes donnees
        donnees personnelles
        quelles|quelle {_DATA} avez|gardes|gardez|as|conservez|gardees
        quelles {_DATA} sur
        download|export|get|send|see|have data|information
        copy data
        download|export|get|send|have copy data
        my data
    """,
    "erase": f"""
        efface|effacer|effacez|supprime|supprimer|supprimez|detruis|detruire|detruisez tout|tous
        efface|effacer|effacez|supprime|supprimer|supprimez|detruis|detruire|detruisez|enleve|enlever|retire|retirer|
        oublie|oublier|vide|vider|delete|erase|remove|forget {_DATA}
        efface|effacer|effacez|supprime|supprimer|supprimez|detruis|detruire tout {_DATA}
        efface|effacer|effacez|supprime|supprimer|supprimez {_DATA} personnelles
        suppression|effacement {_DATA}
        suppression
        droit oubli
        efface|effacer|effacez|supprimez|supprimer|supprime
        efface|effacer|effacez|supprime|supprimer|supprimez tout dit|ecrit|mis|donne
        oublie|oubliez tout
        oublie|oubliez moi
        delete|erase|remove all|everything
        delete|erase|remove all data
        forget me
    """,
    "stop": """
        stop
        stop tout
        stoppe|stoppez
        arrete|arreter|arretez
        arrete|arreter|arretez|stoppe|stop tout|conversation|discussion|messages|message|bot
        arrete|arreter|arretez|stop|cesse|cessez ecrire|contacter|messages|envoyer|parler|embeter|harceler|message
        arrete|arreter|arretez|cesse|cessez envoyer|ecrire messages|message
        ecris|ecrivez|contactez|contacte|envoie|envoyez|parle|parlez plus
        ecris|ecrivez|contactez|envoie|envoyez plus rien|messages|message|jamais
        plus messages|message
        desabonne|desabonner|desinscris|desinscrire|desinscription|desabonnement
        laisse|laissez|laisser tranquille
        fiche|fichez paix
        quitter
        quitte
        fin conversation|discussion
        stop messages|messaging|everything|writing|it|all
        don|dont t write|contact|message
        unsubscribe
        quit
        leave me alone
        leave alone
    """,
}

#: Words that mean nothing more beside an order; "#" stands for any number.
BESIDE: Final = {
    "skip": word_set(
        """date dates exacte exactes exact exactement jour jours heures heure semaines semaine nombre numero reponse nom
        precis precise precisement trop moment mois annee quand combien debut fin adresse siret employeur entreprise
        code
        postal desole absolument honnetement franchement vraiment exactement rien lequel laquelle when exactly name"""
    ),
    "delete_period": word_set("# numero n no number chez e eme ere er ieme"),
    "certificate": word_set("pdf employeur patron stage travail document papier papiers formulaire pour"),
    "help": word_set("question page ici rien"),
    "human": word_set("vrai vraie rapidement examen examens rectorat service academie telephone direct reel reelle"),
    "edit": word_set(
        """quelque chose truc avant precedente dans # premier premiere deuxieme stage emploi periode travail naissance
        debut         fin reponse question employeur heures semaine"""
    ),
    "summary": word_set("semaines semaine heures heure stage actuel situation dossier"),
    "back": word_set("question etape page"),
    "erase": word_set("personnelles dossier definitivement toutes"),
    "export": word_set("personnelles toutes"),
}
