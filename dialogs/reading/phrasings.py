"""How people ask: examples of each topic, one a line, as they are typed.

To teach the bot a new way, add a line: ``make`` learns it (``learning.py``).
"""

from __future__ import annotations

from typing import Final

#: Topics in the order of the contract; ``None`` collects questions that are none of them, however close they sound.
_SAID: Final[dict[str | None, str]] = {
    "who_must": """
        qui est concerné
        qui est concerné par les 14 semaines
        qui doit faire les 14 semaines
        est-ce que je suis concerné
        ça me concerne ou pas
        est-ce que cette règle est pour moi
        c'est obligatoire pour tout le monde
        est-ce que tous les candidats doivent faire ça
        est-ce que je suis obligé de faire un stage
        suis-je obligée de justifier d'une expérience
        je suis candidat libre, est-ce que je dois faire les semaines
        les candidats individuels sont concernés ?
        c'est pour qui la règle des 14 semaines
        à qui s'applique cette obligation
        quels candidats doivent justifier d'une expérience professionnelle
        pourquoi je dois faire 14 semaines
        pourquoi on me demande des semaines de stage
        je suis adulte est-ce que c'est obligatoire pour moi
        j'ai 40 ans, dois-je faire des stages
        qui peut passer ce cap en candidat libre
        est-ce que les 14 semaines sont obligatoires
        c'est nouveau cette règle ?
        faut-il obligatoirement faire un stage pour passer le cap
        les majeurs doivent tous faire ça
        et moi je dois le faire aussi ?
        depuis quand cette règle existe
        who is concerned
        who has to do the 14 weeks
        does this rule apply to me
        is the internship mandatory for everyone
        am I required to prove experience
        dois-je aussi le faire
        c'est seulement pour les candidats libres ?
        cette obligation vaut pour qui
        je passe le cap tout seul, je dois justifier de quelque chose ?
        les gens qui travaillent déjà doivent faire ça aussi
        est-ce que j'ai besoin de ces 14 semaines
        on est obligé de faire ça ?
        ya une obligation de stage ou pas
        est ce vraiment obligatoire les 14 semaines
        les 14 semaines c'est pour qui
        je dois prouver une expérience moi aussi ?
        suis-je dans le cas où il faut des semaines
        what is this rule about
        do I really have to do it
        is it compulsory for me
        who needs to do these weeks
        must every candidate do it
        la règle touche quels candidats
        quelles personnes sont visées
        qui est touché par la loi
        cette loi s'adresse à qui
        y a-t-il des gens qui n'ont pas besoin de le faire
        je fais partie des gens concernés ?
        suis-je visé par le texte
        est-ce imposé à tous les candidats
        pour quels candidats
        pourquoi moi je dois faire ça
        moi obligé faire stage ?
        moi aussi faire 14 semaines ?
        c'est la loi pour tous ?
        depuis quelle session c'est obligatoire
        avant on n'avait pas besoin de ça
        la nouvelle règle c'est pour qui
        est-ce exigé pour un candidat libre
        je suis concernée ou je peux passer directement l'examen
        est-ce que j'ai le droit de passer sans faire les semaines vu mon âge
        ai-je besoin de justifier une expérience
        dans mon cas c'est nécessaire ?
        mon cas est-il concerné
        les adultes en reconversion sont concernés ?
        obligation de pratique pour les candidats
        je suis en reconversion, dois-je faire un stage
        does everyone have to do it
        is it for adults only
        am I concerned
        je ne savais pas qu'il fallait une expérience
        je ne savais pas qu'il fallait des semaines, c'est pour tout candidat ?
        est-ce que ça vise aussi les gens de mon âge
        j'ai 50 ans, on me demande quand même ça ?
        je prépare le cap seul chez moi, est-ce que je dois justifier des semaines
        quels sont les candidats soumis à cette condition
        cette condition s'applique à quels candidats
        est-ce que ça concerne aussi ceux qui ont déjà de l'expérience
        ma collègue dit qu'elle n'a rien eu à faire, et moi ?
        c'est une condition pour passer l'examen ?
        on est combien à devoir faire ça, tous ?
        am I one of those who must do it
        who has to prove it
        """,
    "how_much": """
        combien de semaines
        combien d'heures
        il faut combien d'heures
        combien de semaines de stage faut-il faire
        combien de temps doit durer le stage
        quelle est la durée minimale
        quelle durée de stage est demandée
        c'est quoi le nombre d'heures à faire
        je dois faire combien de semaines au minimum
        14 semaines ça fait combien d'heures
        14 semaines c'est combien de mois
        490 heures ou 14 semaines
        c'est quoi les 490 heures
        pourquoi 490 heures
        pourquoi 14 semaines
        il faut 490h c'est ça
        c'est en heures ou en semaines
        c'est bien 14 semaines qu'il faut
        combien il en faut au total
        combien de jours de stage
        combien de mois de stage il faut
        le minimum c'est combien
        quel est le total d'heures exigé
        quelle durée d'expérience professionnelle faut-il
        cb de semaines
        cb dheure
        est-ce que 10 semaines suffisent
        la durée du stage
        14 semaines à 35 heures ça fait combien
        how many weeks
        how many hours do I need
        how long must the internship be
        what is the minimum duration
        why 490 hours
        combien de temps je dois travailler pour avoir le droit
        combien de semaines au minimum pour se présenter
        il me faut combien en tout
        quel volume d'heures
        le nombre de semaines exigé c'est quoi
        je dois faire combien de temps dans une entreprise
        combien de temps d'expérience est demandé
        ça fait combien de mois 14 semaines
        pourquoi 490 et pas 500
        on doit faire combien de temps de stage
        il faut combien de mois de travail
        c'est 14 ou 12 semaines qu'on doit faire
        le minimum d'heures exigé
        how much experience do I need
        how many months of work are needed
        how many hours in total
        quelle quantité d'heures
        quatorze semaines représentent combien d'heures
        quelle durée en tout
        combien de temps de pratique
        combien de temps en pratique il faut
        nombre d'heures total à justifier
        combien d'heures dois-je justifier
        on parle de 490 heures, c'est bien ça
        le quota d'heures
        le volume horaire
        ça représente combien de jours
        je dois arriver à combien
        quel est le seuil
        durée exigée
        durée obligatoire du stage
        minimum exigé
        faut totaliser combien
        quel total pour être bon
        besoin combien semaine
        combien semaines travail pour examen
        c'est trois mois ou quatre mois
        trois mois et demi c'est ça ?
        est-ce que 12 semaines ça suffit
        13 semaines c'est pas assez ?
        est-ce que 500 heures c'est assez
        total hours required
        what is the total
        how many days
        il y a un plancher d'heures
        un minimum à atteindre
        combien d'heures à atteindre
        quelle durée faut-il prouver
        la durée à prouver
        faut avoir bossé combien de temps
        faut avoir travaillé combien de temps pour être accepté
        combien de temps dois-je avoir travaillé
        je dois avoir accumulé combien d'heures
        combien de semaines faut-il cumuler
        quelle est la quantité de travail exigée
        14 semaines c'est le minimum ou le maximum
        c'est calculé en semaines ou en heures
        ça fait combien en tout d'heures à effectuer
        """,
    "part_time": """
        je travaille à mi-temps
        et à temps partiel comment ça se passe
        est-ce que le temps partiel compte
        je suis à temps partiel, combien de semaines il me faut
        je fais 20h par semaine, ça compte ?
        mon contrat est de 24h par semaine
        si je travaille moins de 35 heures
        je travaille 15 heures par semaine c'est bon
        je ne fais que 25h, combien de temps il faut
        un mi-temps ça suffit
        avec un contrat de 20 heures combien de semaines
        je travaille que 2 jours par semaine
        je bosse à 80%
        je bosse à 50 %
        je ne travaille que l'après-midi
        je travaille seulement le week-end
        14 semaines à 32 heures ça suffit ?
        30h semaine c'est accepté
        à temps partiel il faut plus de semaines ?
        comment on compte les semaines à temps partiel
        faut-il être à temps plein
        est-ce que je dois être à temps complet
        petit contrat de 10h est-ce que ça compte
        part time work
        I work part time, does it count
        I work 20 hours a week, is it enough
        do I need to work full time
        my contract is 24 hours
        is half time accepted
        je fais 4h par jour c'est bon ?
        je travaille 3 jours par semaine ça compte combien
        si mon contrat n'est pas à 35h
        mes semaines font moins de 35 heures
        un contrat de 28h ça passe
        je suis à 25 heures, faut faire plus longtemps ?
        le travail du samedi seulement ça compte
        les temps partiels doivent faire combien de semaines
        je bosse pas à plein temps
        avec 20h par semaine j'en ai pour combien de temps
        une semaine de 30 heures compte comme une semaine entière ?
        mon stage c'est que le matin
        I only work in the mornings
        less than 35 hours a week
        my job is 15 hours a week
        petit temps de travail
        travail quelques heures par semaine
        je fais peu d'heures
        mon horaire est réduit
        horaire réduit accepté
        je travaille une demi-journée
        je travaille la moitié du temps
        à 50% combien de temps ça prend
        contrat étudiant 12h
        je suis à 4 jours par semaine
        17 heures trente par semaine
        je fais 6 heures par jour 3 jours
        mon contrat est court en heures
        temps non complet
        je bosse que les lundis et mardis
        si je n'arrive pas à 35 heures par semaine
        je n'ai pas un temps plein
        avec mes enfants je ne peux faire que quelques heures
        est-ce plus long quand on est à mi-temps
        le mi-temps compte pour moitié ?
        faible nombre d'heures par semaine
        contrat de moins de 35h
        travail du week-end
        job étudiant le week-end
        only a few hours per week
        I have a small contract
        half days
        je fais le service du soir seulement
        trois quarts temps
        je travaille aux trois quarts
        je suis à 28h, faut-il prolonger
        il faut prolonger si je suis pas à temps plein
        mes horaires sont réduits
        mes heures sont réduites à cause de mes enfants
        on m'a proposé 20 heures hebdo, ça va ?
        je peux seulement travailler le mercredi
        je fais 12h dans la semaine
        contrat de 10 heures
        16h hebdomadaires
        je suis étudiant et je travaille le soir
        reduced hours
        my contract has few hours
        I only work evenings
        """,
    "overtime": """
        je fais 39h, c'est mieux
        je fais des heures supplémentaires
        les heures sup comptent ?
        si je travaille plus de 35 heures par semaine
        je travaille 39 heures est-ce que je finis plus vite
        à 39h je peux faire moins de 14 semaines
        je fais 40 heures par semaine, est-ce que 12 semaines suffisent
        je bosse 45h par semaine
        mon contrat est de 39 heures
        est-ce que je gagne du temps si je fais plus d'heures
        plus d'heures par semaine donc moins de semaines ?
        au dessus de 35 heures c'est compté comment
        les heures au-delà de 35 sont comptées ?
        j'ai fait 490 heures en 12 semaines c'est bon
        je peux faire mes heures plus vite
        avec des heures supp on peut raccourcir
        13 semaines à 39h ça passe
        je travaille 48h par semaine ça avance plus
        heures en plus
        si je travaille beaucoup d'heures je peux faire moins de semaines
        overtime
        does overtime count
        I work 39 hours a week, is it better
        if I work more than 35 hours can I do fewer weeks
        I work 45 hours, do I finish sooner
        je fais plus d'heures que prévu, ça m'avantage ?
        si je fais 50 heures par semaine
        mes heures en plus sont prises en compte
        je peux terminer avant en faisant plus d'heures
        en faisant 40h je finis plus tôt ?
        10 semaines à 49h ça fait 490
        je travaille plus que les autres, je finis avant ?
        44h par semaine ça compte double
        mon contrat dit 37h
        je fais de longues journées, ça réduit la durée ?
        est-ce que 39 heures c'est mieux que 35
        12 semaines et demie à 39h c'est bon
        more than 35 hours a week
        can I finish faster with more hours
        extra hours
        dépasser 35 heures
        quand on dépasse les 35h
        au-dessus de la durée légale
        durée légale dépassée
        plus que le temps légal
        grosses semaines
        journées de 10 heures
        je travaille beaucoup, ça va plus vite ?
        ça compte davantage si je fais plus
        je fais du 44h
        rythme de 48 heures
        est-ce que je peux réduire le nombre de semaines
        accélérer en faisant plus d'heures
        condenser les heures
        concentrer les heures sur moins de semaines
        terminer plus rapidement avec de longues journées
        moins de 14 semaines mais plus d'heures
        j'ai les 490 heures mais pas les 14 semaines
        490 heures atteintes en 11 semaines
        heures majorées
        heures complémentaires
        mes semaines sont de 41 heures
        faire des journées plus longues
        long days
        do long weeks count more
        I reached 490 hours in 11 weeks
        au dépôt on tourne à 46h
        chez nous on fait 42h
        on fait 44 heures, comment c'est calculé
        les heures au delà de la base
        les heures au-dessus de la base
        je peux arrêter après 11 semaines si je fais beaucoup d'heures
        12 semaines à 48 heures suffisent
        comment on compte quand on fait plus de 35
        rythme intense
        semaines chargées
        je fais double journée
        mes heures dépassent
        calcul avec 39 heures
        """,
    "window": """
        quelles années comptent
        ça compte à partir de quelle date
        mon stage date de 2020 est-ce que ça compte
        j'ai travaillé il y a 4 ans est-ce valable
        j'étais facteur il y a quatre ans
        dans les trois ans avant l'examen ça veut dire quoi
        les trois dernières années c'est depuis quand
        mon expérience de 2019 est-elle prise en compte
        un vieux stage ça compte
        c'est trop ancien ?
        c'est trop vieux ?
        jusqu'où on peut remonter
        on remonte à combien d'années
        mon expérience est valable combien de temps
        combien d'années en arrière
        il faut que ce soit récent
        est-ce que mes expériences anciennes comptent
        un stage fait en 2021 c'est encore bon
        j'ai bossé à la poste avant 2022
        c'est quoi la période de 3 ans
        date de début des 3 ans
        sur quelle période on compte
        pourquoi trois ans
        les stages d'avant sont encore valides ?
        j'ai arrêté il y a 5 ans ça marche encore
        au bout de combien de temps un stage n'est plus valable
        which years count
        my experience is from 2020, does it count
        how old can the experience be
        three years before the exam means what
        is it too old
        une expérience d'il y a six ans
        mon ancien boulot de 2018 c'est bon
        est-ce que ça expire
        à partir de quelle année je peux compter
        stage effectué en 2020 toujours valable ?
        mon expérience d'avant le covid compte
        on prend en compte depuis quelle date
        faut que ça date de moins de trois ans
        c'était il y a longtemps, ça va quand même ?
        les trois ans se comptent à partir de l'examen ?
        j'ai travaillé chez colissimo en 2019
        mon emploi d'il y a quatre ans peut servir
        il y a une limite d'ancienneté
        does work from 2019 count
        how recent must it be
        is there a time limit for old experience
        ça doit être récent
        faut-il une expérience récente
        vous regardez combien d'années derrière
        combien d'années en arrière vous regardez
        vous remontez jusqu'où
        expérience terminée en 2022
        mon cdd s'est fini en 2021, utilisable ?
        je peux encore me servir de mon stage de 2022
        mon contrat d'il y a trois ans
        il y a trop longtemps ?
        un travail d'avant 2023
        ma période de 2020 est périmée ?
        durée de validité d'une expérience
        validité du stage
        est-ce que ça a une date de péremption
        les expériences passées comptent ?
        mes anciennes expériences
        tout ce que j'ai fait avant compte ?
        depuis quelle date les semaines comptent
        faut que ce soit fait depuis quand
        date de départ des trois ans
        le délai de trois ans
        fenêtre de trois ans
        trois ans avant quoi
        de quand à quand ça compte
        j'ai cessé de travailler en 2020
        passé lointain
        is my old job too old
        experience from five years ago
        what period is taken into account
        coursier pendant le confinement
        j'étais livreur pendant le covid, c'est encore bon
        mon dernier contrat date d'il y a 6 ans
        date d'avant mes enfants
        j'ai arrêté depuis longtemps
        j'ai quitté ce travail en 2021
        j'ai travaillé là-bas de 2018 à 2020
        mon stage de l'époque
        est-ce que c'est prescrit
        expérience acquise il y a des années
        les années qui comptent
        pour la session 2027 quelles années
        à partir de quelle date mes heures comptent
        on accepte quoi comme années
        un emploi de 2023 est-il assez récent
        """,
    "sector": """
        quelles entreprises comptent
        quel secteur
        c'est quoi le secteur concerné
        dans quelle entreprise je peux faire mon stage
        quel type d'entreprise
        où faire mon stage
        je peux faire mon stage où
        quels métiers comptent
        quel métier correspond au diplôme
        est-ce que mon entreprise convient
        est-ce que mon travail correspond au cap
        est-ce que mon stage est dans le bon secteur
        je travaille dans un supermarché ça compte
        je travaille chez amazon est-ce que c'est bon
        je suis préparateur de commandes est-ce que ça va
        livreur deliveroo ça compte
        livreur uber c'est bon pour le cap
        je suis chauffeur livreur est-ce que ça convient
        je travaille en entrepôt, c'est accepté
        cariste ça marche
        je suis vendeur en magasin ça passe
        je fais de la logistique c'est bon
        je suis chauffeur vtc est-ce que ça compte
        livreur de repas est-ce accepté
        la poste ça marche
        chronopost ou dpd c'est bon
        coursier à vélo est-ce le bon domaine
        dans une pharmacie ça irait
        un restaurant ça compte comme entreprise
        est-ce que l'hôtellerie convient
        je fais du ménage est-ce que c'est dans le secteur
        faut-il que ce soit une entreprise de livraison
        quelles tâches je dois faire pendant le stage
        quelles activités sont demandées
        est-ce que n'importe quelle entreprise fait l'affaire
        je suis déménageur ça rentre dedans
        caissière ça compte
        un drive ou un magasin
        which companies count
        what kind of company do I need
        does my job fit the diploma
        I work in a warehouse, is it ok
        I deliver food, does it count
        is amazon accepted
        est-ce que mon boulot rentre dans le domaine
        je bosse chez leclerc drive est ce que ça correspond
        est ce que travailler à la poste compte
        uber eats c'est accepté
        je suis chauffeur de bus ça compte
        je bosse dans un hôtel est ce le bon secteur
        je suis facteur c'est bon
        ma boite fait du transport
        je travaille à carrefour en rayon
        est-ce qu'une boulangerie convient
        je fais la mise en rayon ça compte
        je suis agent de quai
        quelle boite je dois viser
        dans quels magasins on peut faire le stage
        je livre des repas à vélo, c'est dans le secteur ?
        c'est quoi comme entreprises qui sont bonnes
        un stage dans un garage ça passe
        je fais de l'accueil client ça rentre dedans
        est ce que je peux faire mon stage dans un bureau
        which jobs are accepted
        can I do it in a shop
        is my employer in the right sector
        does working in a supermarket fit
        est-ce compatible avec le diplôme
        mon entreprise est compatible ?
        domaine d'activité accepté
        dépôt de meubles
        magasin de bricolage
        est-ce que ikea ça va
        décathlon ou fnac
        boulanger darty livraison
        une pharmacie qui livre
        fleuriste qui livre
        entreprise de déménagement
        garage automobile
        transport de personnes
        ambulance
        taxi
        éboueur
        chauffeur poids lourd
        station service
        cantine scolaire
        entreprise de nettoyage
        aide à domicile
        mairie
        association
        banque
        centre d'appel
        hôtesse d'accueil
        agent d'accueil
        vente par internet
        grande surface
        manutention en entrepôt
        quai de chargement
        tri postal
        centre de tri
        distributeur de journaux
        distribution de prospectus
        portage de repas
        relais colis
        point relais
        livraison de courses
        je prépare des colis
        je conduis un camion de livraison
        je suis agent logistique est-ce bon
        quel employeur peut convenir
        quelle société choisir
        mon poste convient-il
        mes tâches correspondent-elles
        ma mission correspond au diplôme
        quelles missions faire en stage
        what tasks should I do
        my company sells furniture, is it fine
        I work in a restaurant
        je livre pour un traiteur
        tournées pour un traiteur
        installer des cuisines et les livrer
        click and collect
        je prépare les commandes en magasin
        le retrait en magasin
        je travaille dans un point relais
        la livraison de meubles
        livreur de journaux
        chauffeur chez un grossiste
        est-ce qu'un fleuriste convient pour le stage
        vous acceptez les stages en restaurant
        ma boite vend des pièces auto
        agent de tri c'est bon
        est-ce qu'être vendeur suffit
        je fais du service client au téléphone
        le transport de malades compte
        livrer des médicaments
        faire des courses pour des personnes âgées
        je bosse pour un supermarché en ligne
        mon activité est-elle dans le domaine du diplôme
        my firm delivers furniture
        does my company fit
        """,
    "job_counts": """
        est-ce que mon travail compte
        mon emploi compte-t-il
        mon boulot compte ou il faut un stage
        un emploi ça compte
        le travail compte comme stage
        est-ce que le travail remplace le stage
        j'ai un cdi est-ce que je dois faire un stage
        je travaille déjà dans la livraison est-ce que je dois faire un stage
        je suis en cdd ça compte
        est-ce que l'expérience professionnelle compte
        intérim ça compte
        je suis intérimaire est-ce que mes missions comptent
        je suis auto-entrepreneur est-ce que ça compte
        micro entrepreneur livreur ça marche
        je suis à mon compte
        job d'été ça compte
        mon job étudiant peut compter
        travail saisonnier compte aussi
        je suis déjà salarié
        faut-il forcément un stage
        seulement les stages comptent ou aussi le travail
        stage ou emploi c'est pareil
        les deux comptent ou que le stage
        je bosse déjà, le stage est obligatoire quand même ?
        le bénévolat ça compte
        mon contrat de travail suffit
        un service civique ça compte
        le travail au noir ça compte
        à la place du stage je peux travailler
        does employment count
        does my job count
        do I need an internship if I already work
        does temp work count
        I am self employed, does it count
        un vrai travail ça remplace
        j'ai un contrat, je suis obligé de faire un stage aussi ?
        je travaille depuis deux ans à la poste, ça suffit ?
        mon job actuel peut compter
        peut on utiliser son emploi à la place d'un stage
        est-ce qu'un cdd compte
        est ce qu'un cdi suffit
        je suis déjà employé, pas besoin de stage ?
        stage obligatoire si on bosse déjà ?
        les missions d'intérim sont prises en compte
        est-ce que mon auto-entreprise de livraison compte
        l'expérience pro est acceptée ?
        je suis livreur indépendant
        le travail peut servir de justificatif d'expérience
        est-ce que l'emploi vaut le stage
        seul le stage est accepté ?
        can my work replace the internship
        is work experience accepted
        does a permanent contract count
        does temporary work count
        contrats saisonniers
        mes contrats ont de la valeur pour vous ?
        mes saisons comptent
        faut-il être stagiaire
        stagiaire ou salarié
        être salarié suffit
        mon poste actuel me dispense de stage ?
        j'ai un poste de livreur donc pas de stage
        je suis en poste depuis un an
        je bosse à la poste donc c'est validé ?
        mon activité professionnelle suffit
        pas besoin de stage puisque je travaille
        le salariat compte
        être employé ça vaut pareil qu'un stage
        avec mon expérience je peux éviter le stage
        remplacer le stage par mon emploi
        mon travail vaut-il un stage
        les petits boulots comptent
        job alimentaire
        remplacements
        vacations
        heures de travail déclarées
        travail non déclaré
        contrat aidé
        contrat d'insertion
        j'ai bossé comme livreur l'an dernier, ça vaut
        employeur particulier
        chèque emploi service
        entreprise familiale
        travailler pour mon oncle
        travail à l'étranger
        expérience à l'étranger
        j'ai travaillé en belgique
        c'était dans un autre pays, ça compte
        mon stage était au maroc, c'est valable
        j'ai bossé en espagne est-ce que c'est bon
        my internship was in another country
        bénévole dans une association
        auto-entrepreneur
        est-ce qu'on compte mes mois de salarié
        seasonal work
        does working as an employee count
        I worked abroad
        volunteering
        je suis titulaire à la poste depuis 2023
        je suis fonctionnaire à la poste
        faut-il en plus un stage
        faut-il un stage en plus de mon travail
        en plus de mon emploi je dois faire un stage ?
        manpower m'envoie en mission
        missions sur des quais
        l'intérim est pris en compte ?
        mon expérience en tant que salarié
        en tant que salarié
        ça vaut quelque chose mon boulot
        mes fiches de paie montrent que je travaille déjà
        je travaille dans la livraison depuis longtemps donc c'est bon
        je fais ce métier depuis des années
        je fais déjà ce métier
        vous prenez en compte le travail ?
        le contrat saisonnier de noël compte
        un extra ça compte
        je suis gérant de ma société de livraison
        my job as a driver counts
        """,
    "split": """
        plusieurs entreprises c'est possible
        je peux faire dans deux entreprises
        est-ce que je peux couper en plusieurs périodes
        est-ce que les semaines doivent se suivre
        faut-il faire les 14 semaines d'un coup
        faut-il que ce soit d'affilée
        à la suite ou pas
        en une seule fois ou en plusieurs fois
        je peux changer d'entreprise
        je peux faire 4 semaines puis 10 semaines ailleurs
        moitié stage moitié travail
        additionner plusieurs stages
        est-ce qu'on peut cumuler les périodes
        je peux compléter mon emploi par un stage
        stage et travail ça se cumule
        stage et emploi ensemble c'est possible
        combien d'entreprises maximum
        il faut rester dans la même entreprise
        dans la même boîte ou pas
        j'ai plusieurs employeurs
        plusieurs petits contrats mis bout à bout
        est-ce qu'il y a un nombre minimum de semaines par stage
        est-ce que je peux faire une pause au milieu
        les semaines peuvent être séparées
        semaines non consécutives
        fractionner le stage
        est-ce que les stages s'ajoutent
        plusieurs employeurs c'est grave
        several companies
        can I do it in several companies
        do the weeks have to be consecutive
        can I add several internships together
        can I mix a job and an internship
        on peut faire en deux fois ?
        faire 10 semaines ici et 4 là
        je dois tout faire au même endroit
        chez plusieurs employeurs ça va ?
        je peux arrêter et reprendre après
        stage coupé en deux
        je peux faire une semaine par mois
        ça peut être dans des entreprises différentes
        est-ce que deux petits boulots s'additionnent
        des semaines non consécutives sont acceptées
        j'ai fait 5 semaines chez dpd et 6 chez gls, je peux ajouter
        je peux cumuler deux emplois en même temps
        combiner emploi et stage
        il faut faire les semaines d'un seul bloc
        two different employers
        does it have to be in one go
        can I do it in two parts
        can I combine work and internship
        par petits bouts
        petit à petit
        deux semaines par-ci trois semaines par-là
        un mois ici un mois là
        changer de boite en cours de route
        changer d'employeur au milieu
        quitter et continuer ailleurs
        dans trois boites différentes
        additionner le stage et le cdd
        assembler plusieurs contrats
        regrouper mes périodes
        total de plusieurs périodes
        en discontinu
        en continu ou en discontinu
        étaler sur l'année
        étaler sur plusieurs mois
        faire une semaine de temps en temps
        pendant mes vacances uniquement
        fractionné
        découpé en morceaux
        interrompre le stage
        couper en deux périodes
        obligé de tout faire chez le même
        rester au même endroit tout le temps
        une ou plusieurs entreprises
        nombre d'entreprises autorisé
        durée minimum dans une même entreprise
        changement de patron
        deux employeurs
        spread over several months
        different places
        change company in the middle
        on peut faire la somme
        faire la somme de plusieurs contrats
        stage de 8 semaines plus un job de 6 semaines
        8 semaines plus 6 semaines
        pause entre deux stages
        pause de deux mois
        j'ai eu trois employeurs
        j'ai eu plusieurs patrons
        deux stages séparés
        un stage puis un emploi
        travailler par périodes
        plusieurs contrats courts
        mission d'une semaine à chaque fois
        peut-on s'arrêter entre les deux
        y a-t-il un nombre de semaines minimum par entreprise
        """,
    "planned": """
        et le travail après la date limite
        je fais un stage après la date limite
        mon stage finit après le 28 novembre
        mon stage finit après la date
        est-ce que les semaines après la date limite comptent
        est-ce qu'un stage futur compte
        les semaines à venir sont comptées ?
        je n'ai pas encore fait mon stage
        je n'ai pas fini mes semaines
        je finirai mes semaines en février
        je vais faire un stage en janvier ça compte
        je commence un stage la semaine prochaine est-ce que ça compte
        est-ce que je peux finir mes semaines avant l'examen mais après le dépôt
        je serai encore en stage au moment du dépôt
        mon contrat continue après la date de dépôt
        je peux faire les semaines qui manquent plus tard
        je peux terminer après
        un stage prévu au printemps
        entre la date limite et l'examen est-ce que ça compte
        stage pas encore terminé le jour où je rends l'attestation
        mon stage est en cours est-ce que je peux le compter
        les semaines après le dépôt
        je peux promettre de faire le reste après
        work after the deadline
        my internship ends after the deadline
        do future weeks count
        I have not finished my weeks yet
        can I do the rest later
        je finis mon stage en décembre, est-ce bon
        ma mission se termine après novembre
        je n'aurai pas fini à temps pour la date
        les semaines de janvier à mars comptent ?
        est-ce qu'un contrat qui commence bientôt compte
        il me restera des semaines à faire après le dépôt
        si je n'ai pas terminé au moment de l'envoi
        est-ce que je peux compter un stage que je n'ai pas encore commencé
        j'ai un stage de prévu en février
        finir après la date limite c'est possible
        je compte faire le reste au printemps
        je suis toujours en stage le jour de la date limite
        est ce que les heures faites après le délai comptent
        my contract ends after the deadline
        I will finish in march
        do planned weeks count
        weeks after the cut off date
        je terminerai en février
        je n'aurai terminé qu'en janvier
        pas terminé avant la remise des dossiers
        le contrat commence après la remise du dossier
        contrat signé mais pas commencé
        je commence en décembre
        je dois commencer en janvier
        stage prévu en 2027
        semaines restantes
        les semaines restantes en janvier
        il me reste des semaines à faire
        il manque encore quelques semaines que je ferai ensuite
        j'aurai fini avant l'examen mais après la date
        fini avant juin c'est bon ?
        entre le dépôt et l'examen
        entre décembre et mai ça compte
        avant l'examen mais après novembre
        je suis en plein stage
        mon cdi continue
        contrat en cours
        je travaille encore là-bas après la date
        attestation avant la fin du stage
        faire signer avant la fin
        anticiper l'attestation
        promettre de finir
        compter les heures futures
        heures pas encore faites
        upcoming internship
        I start in january
        I will still be working after
        je serai en train de finir
        quand il faudra rendre le papier je n'aurai pas fini
        mes dernières semaines seront après
        la mission démarre lundi
        ma mission démarre bientôt, elle comptera ?
        je commence lundi, ça comptera ?
        mon contrat démarre en décembre
        ce que je ferai au printemps
        ce que je fais après novembre compte encore
        j'ai signé pour janvier
        stage programmé en mars
        je suis encore en poste et je continue après
        les heures après le dépôt de l'attestation
        il me reste 4 semaines à effectuer
        """,
    "convention": """
        qui signe la convention
        qui signe la convention de stage
        comment avoir une convention de stage
        comment j'ai une convention
        où trouver une convention de stage
        où demander une convention
        il me faut une convention de stage
        j'ai pas de convention
        mon entreprise veut une convention
        le patron demande une convention de stage
        sans école comment avoir une convention
        je suis candidat libre, qui fait ma convention
        j'ai 23 ans et pas de formation, qui signe la convention
        est-ce qu'il faut une convention
        c'est quoi une convention de stage
        est-ce obligatoire la convention
        stage sans convention c'est possible
        peut-on faire un stage sans convention
        modèle de convention
        convention de stage pdf
        qui peut faire une convention pour un adulte
        quel organisme signe les conventions
        l'entreprise est d'accord mais il faut un papier
        j'ai trouvé un stage mais il me faut la convention
        conventions de stage
        qui me donne le contrat de stage
        qui me couvre en cas d'accident pendant le stage
        assurance pendant le stage
        convention tripartite
        who signs the internship agreement
        how do I get an internship agreement
        the company asks for an agreement
        do I need a convention
        where can I get a convention
        il me faut quelqu'un pour signer la convention
        le directeur me demande une convention
        je cherche qui peut faire ma convention
        pour faire un stage il me faut quoi comme contrat
        la convention se demande à qui
        convention de stage pour adulte
        qui établit la convention
        j'ai besoin d'une convention urgent
        le patron refuse sans convention
        comment faire une convention tout seul
        la convention est signée par qui
        où on récupère une convention
        je peux faire signer ma convention où
        un stage non déclaré c'est risqué ?
        peut-on se passer de convention
        how can I get a convention
        the employer wants a convention
        who gives the internship contract
        is an agreement required
        document officiel pour m'accueillir
        le gérant veut un document
        l'entreprise veut un papier officiel
        le patron accepte mais il faut un papier
        elle demande un document de stage
        besoin papier convention
        papier pour le stage
        papier obligatoire pour faire un stage
        sous quel contrat faire le stage
        comment être couvert pendant le stage
        accident de stage qui paie
        responsabilité civile stage
        signature de la convention
        qui tamponne la convention
        à qui demander la convention de stage
        quel organisme peut me faire une convention de stage
        je dois trouver qui pour la convention
        convention en libre
        convention sans établissement
        convention sans centre de formation
        mon école ne fait pas de convention
        stage sauvage
        stage sans papier
        travailler sans contrat pour apprendre
        faut-il signer quelque chose avant le stage
        document à signer avant de commencer
        les trois signatures
        contract for the internship
        the manager needs a document
        who can make the agreement
        la responsable rh réclame une convention
        on me réclame une convention
        avoir une convention sans être étudiant
        sans être étudiant
        qui rédige la convention
        je ne suis pas étudiant comment avoir une convention
        l'employeur exige une convention
        le magasin exige une convention
        obtenir une convention
        fournir une convention à l'entreprise
        le modèle de convention je le trouve où
        mon entreprise d'accueil demande un contrat
        l'entreprise me prend mais il faut des papiers
        """,
    "rectorat": """
        le rectorat peut signer ma convention
        est-ce que le rectorat signe les conventions
        est-ce que le rectorat fait des conventions
        le rectorat délivre des conventions ?
        vous pouvez me faire une convention
        vous pouvez signer ma convention
        vous faites les conventions
        l'académie peut me donner une convention
        l'académie signe la convention
        le service des examens signe la convention ?
        envoyer ma convention au rectorat
        pourquoi le rectorat ne signe pas
        pourquoi vous ne faites pas de convention
        je veux une convention du rectorat
        le rectorat doit signer non
        l'éducation nationale peut me faire une convention
        l'inspection peut signer
        est-ce que le rectorat peut m'aider à trouver un stage
        le rectorat trouve les stages
        faut-il demander la convention au rectorat
        can the rectorat sign the agreement
        does the rectorate give internship agreements
        can you sign my convention
        can the academy sign
        est-ce que vous signez les conventions de stage
        est-ce que l'académie peut signer
        puis-je envoyer ma convention à signer au rectorat
        le rectorat délivre les conventions ou pas
        demander une convention à l'éducation nationale
        je croyais que le rectorat signait
        est-ce au rectorat de signer
        rectorat et convention de stage
        pourquoi l'académie ne donne pas de convention
        le service des examens peut me faire un papier pour le stage
        is it the rectorat who signs
        will you sign my agreement
        does the academy provide agreements
        vos services établissent des conventions ?
        vos services signent les conventions
        vous établissez les conventions ?
        transmettre ma convention pour signature
        vous pouvez valider ma convention
        le rectorat tamponne la convention ?
        qui au rectorat signe
        le recteur signe les stages
        obtenir une convention du rectorat
        la dec fait les conventions
        l'académie établit la convention
        est-ce votre rôle de signer
        pourquoi vous refusez de signer
        vous pouvez m'en donner une convention
        convention fournie par vous
        peut-on passer par le rectorat pour la convention
        le rectorat s'occupe des stages
        le rectorat peut être partie à la convention
        sign by the rectorat
        do you issue agreements
        chez vous
        le rectorat peut être signataire
        envoyez-moi une convention
        pouvez-vous m'envoyer une convention
        faites-moi une convention
        donnez-moi une convention
        je veux que le rectorat signe
        le rectorat accepte de signer ?
        le rectorat peut-il faire le nécessaire pour ma convention
        c'est le rectorat qui s'occupe de la convention ?
        """,
    "pmsmp": """
        c'est quoi une pmsmp
        une pmsmp ça dure combien de temps
        c'est quoi une immersion
        durée d'une immersion
        durée maximum d'une pmsmp
        combien de temps dure une immersion
        est-ce qu'une immersion compte pour les 14 semaines
        est-ce que la pmsmp compte
        14 semaines en pmsmp c'est possible
        peut-on faire plusieurs pmsmp
        on peut renouveler une pmsmp
        combien de pmsmp dans la même entreprise
        immersion professionnelle comment ça marche
        comment faire une immersion
        immersion facilitée
        période de mise en situation en milieu professionnel
        pmsmp règles
        la limite de 60 jours
        pmsmp d'un mois
        je suis salarié est-ce que je peux faire une pmsmp
        qui propose les immersions
        pmsmp
        pmsp c koi
        immersion en entreprise
        stage d'immersion combien de jours
        what is a pmsmp
        how long is an immersion
        does an immersion count
        can I renew a pmsmp
        immersion ça veut dire quoi
        est-ce que je peux faire plusieurs immersions
        l'immersion dure combien
        une immersion d'un mois ça compte
        c'est quoi la durée max d'une immersion
        une immersion peut être prolongée ?
        enchaîner les immersions
        comment marche la pmsmp
        on me propose une immersion, c'est bon pour le cap ?
        deux pmsmp de suite chez le même patron
        pmsmp ou stage quelle différence
        la pmsmp est limitée à combien de jours
        est-ce que l'immersion remplace le stage
        can I do all the weeks as immersion
        how does an immersion work
        how many immersions can I do
        immersion limitée à combien
        limite de temps d'une immersion
        enchaîner des immersions
        plusieurs immersions d'affilée
        immersion dans le même magasin
        recommencer une immersion
        refaire une pmsmp
        durée pmsmp
        renouvellement pmsmp
        immersion kesako
        pmsmp signification
        mini stage de france travail
        stage de découverte france travail
        essai en entreprise
        immersion de deux semaines
        immersion de 3 mois
        qui a droit à une immersion
        conditions pour une immersion
        demander une immersion
        faire une immersion quand on travaille
        immersion compte dans les 14 semaines
        règles de l'immersion
        période d'immersion
        mise en situation
        how does pmsmp work
        what is an immersion
        immersion rules
        pmsmp de 15 jours
        pmsmp renouvelable
        plafond de jours en immersion
        plafond d'une immersion
        deux fois dans la même boite en immersion
        immersion deux fois
        combien de jours maximum en immersion
        une semaine d'immersion
        mon conseiller me parle de pmsmp
        immersion pour découvrir le métier
        c'est pareil une immersion et un stage ?
        """,
    "paid": """
        est-ce que je suis payé
        suis-je payé pendant le stage
        le stage est-il payé
        est-ce rémunéré
        je serai payé combien
        on est payé ?
        c'est payé ou bénévole
        qui me paye pendant le stage
        stage rémunéré
        est-ce que l'entreprise me paie
        je gagne combien pendant le stage
        y a-t-il un salaire
        gratification de stage
        est-ce que je garde mon chômage pendant le stage
        est-ce que je garde mon rsa
        je perds mes allocations si je fais un stage
        je garde mes droits pendant une immersion
        aide financière pendant le stage
        est-ce que je touche de l'argent
        remboursement des frais de transport en stage
        vais-je toucher quelque chose
        je touche les are pendant la pmsmp
        les allocations sont maintenues
        indemnités de stage
        je peux pas travailler gratuitement
        am I paid
        is the internship paid
        do I keep my unemployment benefits
        who pays me
        will I get a salary
        je serai rémunéré ?
        y a de l'argent à la clé
        est-ce que c'est rémunéré les 14 semaines
        le stage donne droit à un salaire
        qui va me payer
        j'aurai combien par mois en stage
        stage non payé
        est-ce que je garde mes aides
        france travail me paye pendant le stage ?
        je vais perdre mon chômage si je fais une immersion
        et mes allocs pendant ce temps
        travailler sans salaire c'est normal ?
        gratification obligatoire ou pas
        will I earn money
        do they pay for the internship
        do I lose my benefits
        verser quelque chose
        le patron doit verser quoi
        est-ce qu'on me verse un salaire
        combien d'euros
        smic ou rien
        quelque chose à gagner
        on touche rien ?
        semaines gratuites
        travailler gratos
        faire ça gratuitement
        14 semaines sans être payé
        sans salaire comment je vis
        revenus pendant le stage
        comment vivre pendant le stage
        allocation de retour à l'emploi
        maintien des allocations
        mes droits continuent
        actualisation france travail pendant le stage
        rsa pendant le stage
        prime d'activité
        frais de déplacement
        tickets resto
        remboursement transport
        indemnisation
        défrayé
        être indemnisé
        rémunération obligatoire
        paye du stagiaire
        aide de la région
        le travail est payé normalement
        is there any money
        minimum wage
        do they reimburse travel
        unpaid internship
        je dois nourrir ma famille
        le stage rapporte quelque chose
        obligée de me donner une paye
        obligé de payer
        une paye à la fin
        j'ai un loyer à payer, le stage est-il payé
        on me donne quoi à la fin du mois
        je touche toujours mes droits
        est-ce que le stage est indemnisé
        pas les moyens de travailler sans salaire
        comment financer mon stage
        salaire de stagiaire
        """,
    "mission_locale": """
        c'est quoi la mission locale
        la mission locale c'est pour qui
        mission locale
        mission locale quel âge
        jusqu'à quel âge la mission locale
        j'ai 25 ans est-ce que la mission locale m'accepte
        j'ai 26 ans, mission locale possible ?
        j'ai 22 ans la mission locale peut m'aider
        comment contacter la mission locale
        où trouver une mission locale
        adresse de la mission locale
        que fait la mission locale
        la mission locale peut signer ma convention
        la mission locale aide à trouver un stage ?
        rendez-vous à la mission locale
        numéro de la mission locale
        est-ce que la mission locale est gratuite
        je suis trop vieux pour la mission locale
        mission locale ou france travail
        inscription mission locale
        ml de ma ville
        what is a mission locale
        where is the mission locale
        age limit of mission locale
        can the mission locale help me
        est-ce que la mission locale prend les plus de 25 ans
        la mission locale fait quoi exactement
        je peux aller à la mission locale à mon âge ?
        mission locale près de chez moi
        la ml peut me faire une convention
        comment prendre rdv à la mission locale
        j'ai 20 ans mission locale ou pôle emploi
        âge maximum mission locale
        la mission locale c'est gratuit
        c koi la mission locale
        mission locale pour handicapé jusqu'à quel âge
        where can I find the mission locale
        until what age does the mission locale help
        la mission locale aide comment
        ils font quoi à la mission locale
        on m'a conseillé la mission locale
        on m'a dit d'aller à la mission locale
        où se situe la mission locale
        mission locale adresse
        j'ai eu 26 ans, mission locale terminée
        j'ai plus de 26 ans mission locale
        limite d'âge mission locale
        trop âgé pour la mission locale
        mission locale pour les jeunes
        conseiller mission locale
        rendez-vous mission locale
        mission locale horaires
        mission locale signe
        mission locale et stage
        inscrit à la mission locale
        garantie jeunes
        contrat d'engagement jeune
        cej
        centre pour les jeunes
        aide aux jeunes
        mission locale office for young people
        à 25 ans et demi
        je dépends encore de la mission locale
        décrocher un stage avec la mission locale
        mission locale téléphone
        la mission locale m'aide à trouver une entreprise ?
        ma mission locale
        est-ce que j'ai l'âge pour la mission locale
        la mission locale refuse car j'ai 26 ans
        """,
    "france_travail": """
        france travail
        france travail peut signer
        c'est quoi france travail
        france travail fait les conventions
        pôle emploi peut m'aider
        pole emploi signe la convention
        il faut être inscrit à france travail
        je dois m'inscrire comme demandeur d'emploi
        je suis au chômage qui peut m'aider
        je suis demandeur d'emploi
        mon conseiller pôle emploi peut faire quoi
        que demander à mon conseiller france travail
        france travail refuse
        comment contacter france travail
        numéro de france travail
        rendez-vous avec france travail
        france travail propose des immersions
        je ne suis pas inscrit à pôle emploi
        est-ce que l'anpe peut m'aider
        cap emploi peut m'aider
        je suis en situation de handicap qui peut m'aider
        je suis travailleur handicapé
        can france travail sign
        do I have to register with france travail
        pole emploi help
        my france travail adviser
        france travail ça sert à quoi pour moi
        est-ce que france travail va m'aider à trouver un stage
        je peux demander à pôle emploi
        comment m'inscrire à france travail
        faut-il être demandeur d'emploi
        mon conseiller pôle emploi ne comprend pas
        que dire à france travail
        francetravail peut faire une immersion ?
        je suis au chômage, je demande à qui
        pole emploi me demande quoi
        est ce que pôle emploi signe les immersions
        cap emploi c'est quoi
        what does france travail do
        can pole emploi help me with the convention
        compte france travail
        créer un compte france travail
        espace personnel france travail
        nécessaire d'être inscrit à france travail
        je vais demander quoi à mon conseiller
        expliquer à mon conseiller france travail
        france travail accepte les immersions
        pôle emploi papiers
        pôle emploi convention
        pole emploi rendez vous
        aller à france travail
        france travail connait le cap
        agence france travail
        demandeur d'emploi inscrit
        être chômeur
        chômeur longue durée
        inscription pôle emploi
        le chômage peut m'aider
        3949
        cap emploi
        handicap et convention
        reconnaissance travailleur handicapé
        mdph
        jobcentre
        unemployed who can sign for me
        voir avec france travail
        être inscrit comme demandeur
        passer par france travail
        demander à france travail de signer
        mon agence france travail
        le conseiller ne veut rien savoir
        france travail peut me faire quoi comme papier
        s'inscrire pour avoir une immersion
        """,
    "no_support": """
        personne ne me suit
        je ne suis suivi par personne
        je n'ai pas de conseiller
        je n'ai aucun accompagnement
        personne ne veut signer
        personne ne m'aide
        je suis tout seul
        je ne suis inscrit nulle part
        je ne suis ni à france travail ni à la mission locale
        pas de formation pas de chômage je fais comment
        je n'ai pas d'organisme de formation
        je ne trouve pas d'organisme pour signer
        france travail ne veut pas m'aider
        la mission locale refuse de m'aider
        france travail et mission locale refusent de signer
        tout le monde refuse ma convention
        personne ne veut me donner de convention que faire
        je ne sais pas à qui demander de l'aide
        à qui je peux demander de l'aide
        qui peut m'aider
        je n'ai droit à rien
        aucun organisme ne veut de moi
        je suis perdu personne ne répond
        je ne trouve pas de stage
        aucune entreprise ne me prend en stage
        comment trouver un stage
        quelle structure d'accompagnement
        j'ai ni école ni conseiller
        je suis mère au foyer sans suivi
        nobody follows me
        nobody helps me
        I have no adviser
        nobody wants to sign
        I can't find an internship
        je n'ai personne pour m'aider
        aucun conseiller ne me suit
        je n'ai pas d'accompagnement du tout
        où aller quand on n'a pas de conseiller
        personne veut signer ma convention
        ils refusent tous
        on me renvoie de l'un à l'autre
        france travail me dit d'aller à la mission locale et inversement
        la mission locale a refusé, france travail aussi
        france travail m'a dit non
        je suis bloqué personne ne veut me prendre
        toutes les entreprises refusent
        je ne trouve aucune entreprise
        je ne dépends d'aucun organisme
        je suis sans école et sans suivi
        je sais pas vers qui me tourner
        à qui m'adresser si personne ne me suit
        everybody refuses
        no one supports me
        I don't know who to ask for help
        I have no school and no adviser
        aucune structure
        aucune structure ne s'occupe de moi
        j'ai fait le tour
        j'ai essayé partout
        refus partout
        personne ne me répond
        tous refusent
        je ne rentre dans aucune case
        je ne suis nulle part
        sans conseiller ni formation
        ni inscrit ni suivi
        je n'appartiens à aucun organisme
        abandonné
        je galère à trouver un stage
        galère pour trouver une entreprise
        impossible de trouver une entreprise
        les entreprises ne répondent pas
        aide pour trouver un stage
        je cherche un stage
        je cherche une entreprise
        liste d'entreprises
        où chercher un stage
        comment trouver un patron
        qui peut m'accompagner
        qui pour m'accompagner
        trop vieux pour la mission locale et pas chômeur
        salarié donc pas de conseiller
        j'ai un travail ailleurs donc pas suivi
        besoin d'aide pour mes démarches
        à quelle porte frapper
        no company wants me
        where can I find an internship
        I am not registered anywhere
        je connais aucun organisme
        je ne connais personne
        j'ai demandé partout
        toutes les portes se ferment
        seul face à tout ça
        aucune aide
        aucun soutien
        qui peut me soutenir
        personne pour m'accompagner
        qui s'occupe des gens comme moi
        je ne sais plus quoi faire pour trouver
        les patrons disent non
        impossible de décrocher un stage
        nobody supports me
        I am alone
        """,
    "certificate": """
        c'est quoi l'attestation
        qui remplit l'attestation
        qui signe l'attestation
        que doit contenir l'attestation
        qu'est-ce qu'il faut mettre dans l'attestation
        comment remplir l'attestation
        où trouver le modèle d'attestation
        modèle attestation de stage
        télécharger l'attestation
        c'est quoi ce papier à remplir
        est-ce qu'il faut le tampon de l'entreprise
        cachet et signature
        l'attestation doit être signée par qui
        c'est à moi ou à l'employeur de remplir
        mon patron ne veut pas signer l'attestation
        mon ancien employeur ne répond pas pour l'attestation
        mon entreprise a fermé comment faire l'attestation
        mon entreprise n'existe plus
        il faut une attestation par entreprise
        une seule attestation pour deux stages
        est-ce qu'un certificat de travail suffit
        est-ce que mes fiches de paie suffisent
        je peux donner mon contrat de travail comme preuve
        quelle preuve il faut donner
        comment prouver mon expérience
        signature électronique acceptée
        l'attestation de france travail suffit
        attestation manuscrite possible
        j'ai perdu mon attestation
        j'ai un certificat de stage de l'école
        le document à faire remplir par l'entreprise
        l'agence d'intérim peut remplir l'attestation
        what is the attestation
        who fills in the certificate
        who signs the certificate
        does it need a stamp
        my employer refuses to sign
        are payslips enough
        qui doit remplir le papier
        c'est l'employeur qui signe ?
        où récupérer le formulaire d'attestation
        qu'est-ce qui doit figurer sur l'attestation
        est-ce que je remplis l'attestation moi-même
        mon chef doit mettre un tampon
        sans cachet l'attestation est valable ?
        quoi écrire dans activités réalisées
        le responsable du magasin peut signer ?
        mon ex patron ne veut rien signer
        comment avoir l'attestation si l'entreprise a fermé
        faut-il plusieurs attestations si plusieurs employeurs
        mes bulletins de salaire peuvent servir de preuve ?
        à quoi ressemble l'attestation
        modèle à faire remplir
        attestation à imprimer
        qu'est-ce qu'on met dans l'attestation
        quel papier l'entreprise doit me donner
        comment prouver que j'ai travaillé
        l'attestation pôle emploi suffit ?
        who has to fill the attestation
        where is the attestation form
        can I use my payslips as proof
        what should the certificate say
        my company closed
        que marquer sur l'attestation
        quoi marquer sur le papier
        le chef d'équipe peut signer
        signature du manager
        signature du responsable
        signature suffit
        signature scannée
        le tuteur peut signer l'attestation
        bulletins de paie comme attestation
        ça fait office d'attestation
        contrat de travail comme attestation
        preuve de travail
        justificatif d'expérience
        justifier mon expérience avec quoi
        quel justificatif pour mon emploi
        comment justifier mes semaines
        document de l'employeur
        formulaire de l'employeur
        mon patron n'a pas le temps de remplir
        mon patron refuse
        l'employeur ne veut pas
        ancien employeur injoignable
        entreprise en liquidation
        société fermée
        entreprise fermée
        erreur sur l'attestation
        rature sur l'attestation
        refaire l'attestation
        plusieurs attestations
        une attestation pour chaque stage
        nombre d'attestations
        le modèle obligatoire
        attestation sur papier libre
        modèle du rectorat obligatoire
        activités à cocher
        cases à cocher
        quelles activités écrire
        flux entrants chariots
        attestation par l'agence d'intérim
        qui atteste
        attestation sur l'honneur
        exemple d'attestation rempli
        how to fill in the attestation
        proof of work
        the boss does not want to sign
        what proof do I need
        la drh veut savoir quoi remplir
        ce que l'employeur doit remplir
        le tampon est obligatoire
        modèle spécial
        quelle forme pour l'attestation
        comment faire signer l'attestation
        mon tuteur est parti
        mon ancien chef n'est plus là
        ils ont mal rempli les dates
        est-ce que je peux écrire l'attestation à la main
        il faut l'original ou une copie
        attestation signée par qui
        je n'ai que mon contrat comme preuve
        un certificat de travail c'est bon aussi
        le patron doit écrire quoi
        attestation vierge
        formulaire vierge
        """,
    "siret": """
        où trouver le siret
        c'est quoi un numéro de siret
        le siret se trouve où
        comment trouver le siret de mon entreprise
        je connais pas le siret
        je n'ai pas le siret de l'entreprise
        numéro siret
        le siret est obligatoire
        pourquoi le siret
        siret ou siren
        différence entre siren et siret
        le siret de la poste
        le siret du siège ou de l'agence
        mon employeur n'a pas de siret
        siret à 14 chiffres
        où est écrit le numéro siret
        le siret de l'intérim ou de l'entreprise
        comment connaître le siret
        le numéro de l'entreprise je le trouve où
        siret introuvable
        c koi siret
        ridet
        numéro tahiti
        entreprise étrangère pas de siret
        where do I find the siret
        what is a siret
        I don't know the siret
        is the siret mandatory
        je le trouve où le numéro
        comment avoir le numéro de siret
        numéro siret sur quel papier
        mon entreprise a plusieurs siret lequel mettre
        le siret est faux
        j'ai pas de siret
        siret c'est combien de chiffres
        où on voit le siret
        je comprends pas c'est quoi siret
        le patron doit me donner son siret
        siret sur la fiche de paie
        quel siret pour une mission d'intérim
        où chercher le siret d'une société
        where is the siret written
        which siret should I use
        why do you need the siret
        numéro à 14 chiffres
        numéro de l'entreprise
        identifiant de l'entreprise
        numéro d'identification
        numéro d'établissement
        numéro rc
        kbis
        ancien patron siret
        siret de mon ancien employeur
        je mets lequel siret ou siren
        lequel mettre
        où il est marqué
        il est marqué où
        c'est écrit où
        trouver le siret sur internet
        siret sur societe.com
        siret du magasin ou du siège
        siret de l'agence
        pas de numéro siret
        patron sans siret
        siret invalide
        siret refusé
        erreur de siret
        siret incorrect
        what number is it
        company number
        je vois pas le siret
        à quoi ressemble un siret
        la fiche de paie montre le siret ?
        le numéro de siret de la poste
        le code de l'entreprise
        """,
    "deadline": """
        c'est quoi la date limite
        quelle est la date limite
        quand est la date limite
        date limite
        jusqu'à quand
        jusqu'à quand je peux déposer l'attestation
        jusqu'à quelle date je peux rendre le dossier
        avant quelle date il faut envoyer l'attestation
        pour quand il faut rendre le papier
        quel est le dernier jour
        quel est le délai
        c'est quoi le 28 novembre
        et le 28 novembre c'est quoi
        pourquoi le 28 novembre
        quand faut-il déposer
        il me reste combien de jours
        il me reste combien de temps
        j'ai dépassé la date
        j'ai dépassé la date limite que faire
        est-ce que c'est trop tard
        c'est trop tard pour déposer
        je peux envoyer en retard
        est-ce qu'on peut avoir un délai
        la date peut être repoussée
        quelle heure le dernier jour
        jusqu'à minuit
        échéance
        date butoir pour l'attestation
        c pour quand
        what is the deadline
        until when can I send it
        when do I have to upload the certificate
        I missed the deadline
        is it too late
        c'est pour quelle date
        il faut rendre l'attestation quand
        quel jour maximum pour déposer
        la limite c'est quand
        dernier jour pour l'attestation
        combien de temps il me reste pour déposer
        est ce que je peux encore déposer
        on peut rendre après la date ?
        le 28 novembre c'est la fin de quoi
        la date du dépôt c'est quand
        date de fin pour envoyer les papiers
        c'est quand qu'il faut tout envoyer
        est-ce encore possible d'envoyer l'attestation
        je suis en retard pour l'attestation
        à quelle heure ça ferme le dernier jour
        by when do I have to send it
        what's the last day
        can I still send it
        am I too late
        dernier carat
        date de remise
        remise des dossiers
        date de retour
        date d'envoi
        dossier en retard
        en retard de deux jours
        c'est fichu
        c'est mort pour la date
        trop tard pour moi
        limite de dépôt
        fin des dépôts
        clôture
        clôture des dépôts
        ça ferme quand
        ça se termine quand
        jusqu'à quelle heure
        quel jour pour l'attestation
        jour limite
        avant quand
        avant quand déposer
        combien de jours encore
        compte à rebours
        prolongation de la date
        report de la date
        délai supplémentaire
        un délai en plus possible
        rendre en décembre
        est-ce que je peux rendre en janvier
        fin novembre c'est quoi
        closing day
        is there an extension
        how much time is left
        dernier délai pour la paperasse
        encore faisable d'envoyer demain
        faut que je me dépêche
        je me dépêche ou j'ai le temps
        j'ai du temps pour rendre ?
        il reste du temps ?
        pour rendre les papiers c'est quand
        quel est le jour final
        c'est à rendre pour quand
        à rendre quand
        quand est-ce que ça se termine les dépôts
        si j'envoie après c'est bon
        mon attestation arrivera en retard
        je n'aurai pas le papier à temps
        """,
    "cyclades": """
        c'est quoi cyclades
        cyclades ?
        comment ça marche cyclades
        où déposer l'attestation
        où envoyer l'attestation
        où est-ce que je mets mon attestation
        où je dépose le document
        comment téléverser l'attestation
        comment envoyer l'attestation
        comment déposer mes documents en ligne
        je peux vous envoyer l'attestation
        est-ce que je dois l'envoyer par courrier
        par mail ou sur le site
        l'espace candidat c'est où
        adresse du site cyclades
        je n'arrive pas à me connecter à cyclades
        j'ai oublié mon mot de passe
        j'ai perdu mon identifiant
        mon compte cyclades est bloqué
        le site ne marche pas
        le dépôt ne fonctionne pas
        le fichier est trop gros
        quel format de fichier
        pdf ou photo
        je peux mettre une photo de l'attestation
        dans quelle rubrique je mets le fichier
        comment savoir si mon dépôt est bien reçu
        mon document est en attente de validation
        le statut sur cyclades
        créer un compte cyclades
        plusieurs fichiers en un
        siclade
        what is cyclades
        where do I upload the certificate
        where do I send it
        I forgot my password
        I can't log in to cyclades
        cyclades je comprends pas
        comment je fais pour déposer sur cyclades
        où trouver cyclades
        lien vers cyclades
        je dois envoyer l'attestation à qui
        l'attestation je l'envoie où
        faut-il imprimer et poster
        par la poste ou par internet
        je peux déposer une photo
        mon fichier ne passe pas
        impossible de téléverser
        je n'ai pas de compte candidat
        je me souviens plus de mes codes
        j'ai déposé, comment être sûr que c'est reçu
        où mettre mes justificatifs sur le site
        le portail candidat ne s'ouvre pas
        c'est où l'espace candidat
        comment scanner et envoyer le document
        which website do I use to upload
        the upload does not work
        where do I put my certificate online
        how do I log in
        espace pour poster mon attestation
        dans quel espace
        sur quel site
        quel site pour déposer
        code oublié
        identifiants perdus
        réinitialiser mot de passe
        impossible d'ouvrir mon espace
        espace candidat bloqué
        connexion impossible
        page blanche
        erreur au téléversement
        envoyer une photo de l'attestation
        scanner l'attestation
        taille du fichier
        jpeg ou pdf
        joindre un fichier
        onglet mes documents
        rubrique mes justificatifs
        où cliquer
        bouton pour envoyer
        je trouve pas où déposer
        numéro de candidat
        numéro de candidature
        numéro d'inscription
        mail de confirmation
        accusé de réception
        dépôt validé ou pas
        document reçu ou pas
        modifier un document déposé
        remplacer un fichier
        j'ai envoyé le mauvais document
        courrier recommandé
        envoyer par mail
        adresse mail pour envoyer
        à qui j'envoie
        je peux t'envoyer mon attestation
        upload page
        reset password
        send by post
        la plateforme pour mettre les papiers
        j'arrive plus à rentrer dans mon compte
        rentrer dans mon compte
        charger un pdf
        mettre les papiers en ligne
        je dois mettre ça où
        l'endroit pour déposer
        comment déposer
        ça marche pas quand je dépose
        page d'erreur
        le site plante
        où se connecter
        ouvrir cyclades sur téléphone
        """,
    "documents": """
        quels documents faut-il
        quels papiers il faut donner
        quelles sont les autres pièces justificatives
        quels autres documents
        quelles pièces à fournir
        la liste des pièces
        il faut quoi comme papiers
        qu'est-ce que je dois envoyer d'autre
        est-ce que je dois envoyer ma carte d'identité
        faut-il une pièce d'identité
        ma carte d'identité est périmée
        passeport ou titre de séjour
        faut-il un titre de séjour
        certificat jdc
        attestation de journée défense et citoyenneté
        j'ai perdu mon certificat de jdc
        il faut un cv
        faut-il un casier judiciaire
        faut-il le permis de conduire
        dossier complet c'est quoi
        mon dossier contient quoi
        que contient le dossier d'inscription
        photocopie du diplôme
        justificatif d'identité
        qu'est-ce qu'il faut joindre
        en plus de l'attestation il faut quoi
        faut-il être français
        other documents
        which documents are needed
        do I need an ID card
        what papers must I send
        il faut donner quoi d'autre
        quels justificatifs on me demande
        qu'est-ce qu'il faut fournir en plus
        on demande quels papiers
        je dois fournir une photo d'identité
        faut-il un justificatif de domicile
        copie de la carte vitale demandée ?
        la jdc c'est obligatoire
        j'ai pas fait ma journée défense
        attestation jdc demandée pour le cap
        mes papiers d'identité ne sont plus valables
        est-ce que le titre de séjour suffit
        qu'est-ce que je joins à mon dossier
        quelles pièces pour s'inscrire
        la liste complète des papiers
        which papers do I have to give
        is an identity card required
        do they ask for a passport
        vous voulez quoi en plus
        en plus du papier de l'entreprise
        papiers nécessaires
        pièces nécessaires
        pièces demandées
        pièces manquantes
        quels papiers apporter
        quels documents apporter
        carte d'identité demandée
        carte d'identité obligatoire
        papier de la journée d'appel
        journée d'appel
        attestation de recensement
        recensement
        certificat de participation
        photo d'identité
        relevé de notes
        ancien diplôme à fournir
        copie de mon diplôme
        livret de famille
        acte de naissance
        attestation de sécurité sociale
        permis de conduire demandé
        rib
        étrangers papiers
        sans papiers peut passer
        nationalité
        condition de nationalité
        passeport étranger
        constitution du dossier
        quels papiers pour le dossier
        supporting documents
        identity documents
        à part l'attestation du patron
        à part l'attestation il faut quoi
        d'autres papiers que l'attestation
        autres papiers que celui de l'employeur
        joindre un document d'identité
        liste des justificatifs
        dossier à constituer
        tous les papiers à rendre
        qu'est-ce qui manque à mon dossier
        quels sont les papiers obligatoires
        j'ai perdu mon diplôme
        je n'ai pas de pièce d'identité
        """,
    "refused": """
        et si c'est refusé
        et si mon attestation est refusée
        que se passe-t-il si je n'ai pas assez de semaines
        si j'ai pas les 14 semaines
        si l'attestation n'est pas conforme
        si mon stage n'est pas conforme
        qu'est-ce que je risque
        est-ce que je peux passer l'examen sans les semaines
        est-ce que je serai interdit d'examen
        est-ce qu'on peut me refuser l'examen
        mon attestation a été refusée
        mon dossier a été rejeté
        attestation non conforme
        il me manque des semaines je peux passer quand même
        il me manque 2 semaines c'est grave
        je n'ai que 12 semaines
        si je ne fais pas le stage
        si je ne rends pas l'attestation
        je n'ai pas fait de stage, je peux me présenter
        faire un recours
        contester une décision
        réclamation refus
        est-ce qu'il y a une dérogation
        une exception possible pour les semaines
        je vais être éliminé
        comment corriger une attestation refusée
        pourquoi on m'a refusé
        qui décide si c'est bon
        what if it is refused
        what happens if I don't have enough weeks
        my certificate was rejected
        can I take the exam without the weeks
        can I appeal
        je n'ai pas fait toutes mes semaines, je risque quoi
        qu'arrive-t-il sans attestation
        s'il me manque 3 semaines je peux passer quand même
        si je n'ai que 9 semaines
        mon attestation ne convient pas que faire
        ils ont refusé mon stage
        est-ce que je peux être recalé à cause de ça
        ma candidature a été rejetée
        que faire en cas de refus
        on me dit que mon attestation n'est pas valable
        est-ce éliminatoire
        je passe l'examen même sans stage ?
        et si je n'arrive pas à faire les 14 semaines
        faire appel de la décision
        pas assez d'heures, quelles conséquences
        il me manque des heures
        what if I only have 10 weeks
        they refused my internship
        what if something is missing
        can I still sit the exam
        c'est fini pour moi ?
        on m'empêche de passer
        empêcher de passer l'examen
        interdiction de passer
        sans les heures je passe pas ?
        bloqué pour l'examen
        dérogation
        avoir une dérogation
        exception
        tolérance
        indulgence
        recours
        contester
        réclamation
        médiateur
        attestation rejetée
        attestation invalide
        attestation pas bonne
        attestation pas acceptée
        mauvaise attestation
        dossier incomplet
        dossier rejeté
        refus de candidature
        refus d'inscription
        exclu de l'examen
        sanction
        que risque-t-on
        conséquence si pas assez
        et si j'ai moins
        et si je n'y arrive pas
        et si je n'ai rien
        10 semaines seulement
        je suis loin du compte
        il me manque une semaine
        pas le nombre de semaines
        presque 14 semaines
        est-ce rattrapable
        qui tranche
        qui décide
        qui valide l'attestation
        quand saurai-je si c'est accepté
        rejected what now
        is there an exception
        who decides
        on va me recaler ?
        11 semaines seulement on va me refuser
        j'ai fait que 11 semaines
        si c'est pas accepté
        il se passe quoi si c'est refusé
        recours possible
        je peux passer quand même ?
        ils peuvent m'interdire
        on m'a écrit que c'est non
        réponse négative
        avis défavorable
        ma demande est refusée
        c'est foutu
        je n'aurai jamais les 14 semaines
        jamais assez de semaines
        si je triche
        si je mens sur les heures
        """,
    "minor": """
        j'ai 16 ans
        j'ai 17 ans est-ce que je peux m'inscrire
        j'ai moins de 18 ans
        je suis mineur
        je suis mineure je peux passer le cap seule
        je ne suis pas majeur
        faut-il avoir 18 ans
        à partir de quel âge
        quel âge il faut avoir pour le candidat libre
        âge minimum
        je vais avoir 18 ans en janvier
        j'aurai 18 ans le jour de l'examen
        j'ai 18 ans après le 31 décembre
        majeur au 31 décembre ça veut dire quoi
        ma fille a 17 ans
        mon fils est mineur
        mon enfant de 15 ans peut passer le cap
        pour les moins de 18 ans
        est-ce que les mineurs doivent faire 14 semaines
        je suis né en 2010
        je suis trop jeune
        autorisation des parents
        i'm 16
        I am 17
        I am a minor
        is there a minimum age
        my son is 16, can he register
        faut être majeur
        je dois avoir 18 ans pour m'inscrire ?
        est-ce possible à 16 ans
        à 17 ans on peut se présenter seul ?
        je fête mes 18 ans en mai
        j'ai 17 ans et demi
        je serai majeur avant l'examen
        majorité obligatoire
        mon ado veut passer le cap
        il a 15 ans il peut
        l'âge requis
        née en 2008 c'est bon
        can a 17 year old take the exam
        do I need to be 18
        I turn 18 in june
        how old must I be
        ma soeur a 16 ans
        mon frère a 17 ans
        majeur que l'année prochaine
        majeur l'an prochain
        je deviens majeur
        pas encore majeur
        trop jeune à 17 ans
        mineure accompagnée des parents
        accord parental
        parents doivent signer
        limite d'âge
        âge maximum
        y a-t-il un âge limite pour passer le cap
        avoir l'âge
        condition d'âge
        âge pour se présenter
        17 ans c'est possible
        16 ans en candidat libre
        15 ans
        18 ans obligatoire
        18 ans au 31 décembre
        anniversaire en décembre
        anniversaire après l'examen
        né en 2009
        my sister is 16
        too young
        under age
        18 bougies
        ma nièce de 17 ans
        mon neveu a 16 ans
        mon petit frère
        un jeune de 16 ans
        quel âge il faut
        c'est à partir de quel âge
        j'aurai 18 ans après l'examen
        moins de dix-huit ans
        dix-sept ans
        seize ans
        pas 18
        """,
    "distance": """
        je suis au cned
        je suis inscrit au cned, dois-je faire les semaines
        je prépare le cap avec le cned
        le cned signe les conventions
        formation à distance
        je suis une formation à distance
        école à distance
        je suis des cours en ligne
        cours par correspondance
        école en ligne privée
        je suis inscrit dans une école privée à distance
        avec une formation en ligne quel est mon statut
        suis-je candidat libre si je suis au cned
        le cned est-ce scolaire ou individuel
        cned compte comme formation
        je fais mon cap en e-learning
        formation sur internet
        enseignement à distance
        skill and you
        culture et formation
        je prépare le cap à la maison par internet
        mon école à distance dit que je n'ai pas besoin de stage
        je suis en distanciel
        my school is online
        I study with cned
        distance learning
        do online students need the weeks
        online course
        j'étudie à la maison avec une école en ligne
        je suis un cursus en ligne
        je paie une école à distance, elle fait quoi pour le stage
        formation par correspondance
        mon organisme est à distance
        le cned me donne une convention ?
        élève du cned
        je fais le cap avec une formation internet
        suis-je libre ou scolaire avec le cned
        est-ce que les élèves du cned doivent faire les 14 semaines
        cours en visio
        mon école en ligne signe ma convention ?
        l'école à distance peut faire la convention
        I am enrolled in an online school
        can my online school sign
        does cned count as a school
        cours sur internet
        j'apprends tout seul avec internet
        plateforme de cours en ligne
        centre national d'enseignement à distance
        cned obligatoire
        élève à distance
        école payante en ligne
        l'école en ligne que je paye
        organisme à distance
        formation 100% en ligne
        quel est mon statut avec une école en ligne
        quel statut
        candidat cned
        cned et stage
        cned convention
        educatel
        youschool
        studi
        comptalia
        enaco
        école à distance pas reconnue
        formation à la maison
        cours du soir en ligne
        apprendre à distance
        my online training
        learning by internet
        je paye des cours en ligne
        considérée comment avec des cours en ligne
        les gens du cned sont dispensés ?
        e-learning c'est une vraie formation
        je suis dans une formation virtuelle
        mes cours sont sur ordinateur
        école sur internet
        je prépare avec un site de cours
        inscrit dans un cours privé à distance
        école en ligne et convention
        """,
    "school": """
        je suis au lycée
        je suis élève en lycée professionnel
        je suis apprenti
        je suis apprentie dans un cfa
        je suis en apprentissage est-ce que je dois faire ça
        je suis en alternance
        je suis scolarisé
        les élèves sont concernés
        et pour les apprentis
        en cfa il faut aussi les 14 semaines
        mon lycée gère tout
        mon cfa gère mon inscription
        est-ce que mes pfmp comptent
        pfmp faites au lycée
        stages du lycée
        j'ai fait un an de lycée pro puis j'ai arrêté
        mon contrat d'apprentissage compte
        je suis en formation continue
        je suis au greta
        je suis en formation avec un organisme
        je suis lycéen
        je suis en terminale
        je suis étudiant en école
        contrat de professionnalisation
        je suis en centre de formation
        I am a student at a lycée
        I am an apprentice
        do apprentices need the weeks
        do pupils need it
        I'm in vocational school
        je suis encore à l'école
        un élève doit le faire ?
        je suis en première année de cap au lycée
        je prépare le cap au lycée
        au cfa c'est compris dans la formation ?
        mon centre de formation s'en occupe ?
        mes stages de lycée peuvent compter
        j'ai quitté le lycée en cours d'année
        j'étais apprenti mais j'ai rompu mon contrat
        je suis en alternance chez un patron
        je fais une formation continue adulte
        je suis inscrit dans un organisme de formation
        les stages faits pendant ma scolarité
        I am in high school
        my training centre handles it
        is it the same for apprentices
        deuxième année de cap
        première année cap
        2eme année
        au lycée
        prof du lycée
        mon prof dit
        lycée pro
        bac pro en cours
        mon patron d'apprentissage
        maître d'apprentissage
        contrat apprentissage rompu
        rupture de contrat d'apprentissage
        apprentissage arrêté
        stages faits à l'école
        stages scolaires
        pfmp de lycée
        élève en cap
        classe de cap
        interne au lycée
        mfr
        maison familiale
        section d'apprentissage
        afpa
        greta
        formation financée par la région
        formation adultes
        stagiaire de formation
        organisme de formation inscrit
        centre de formation qui gère
        pupil at school
        training course for adults
        le cfa s'en charge
        c'est le cfa ou moi
        j'ai quitté mon apprentissage
        mon apprentissage s'est arrêté
        quitté le cfa
        le lycée s'en charge
        mon école s'en charge
        en bts alternance
        je suis en contrat d'apprentissage
        mes semaines en entreprise du lycée
        mon établissement m'a inscrit
        mon formateur s'en occupe
        """,
    "repeat_exam": """
        j'ai raté l'examen l'année dernière
        j'ai raté mon cap
        j'ai échoué l'an dernier
        je repasse le cap
        je suis redoublant
        je redouble
        je repasse l'examen est-ce que je dois refaire le stage
        j'ai déjà passé le cap mais je ne l'ai pas eu
        je n'ai pas eu mon cap
        dois-je tout refaire
        est-ce que je garde mes notes
        garder les notes supérieures à 10
        bénéfice des notes
        notes conservées combien de temps
        j'avais déjà donné l'attestation l'année dernière
        mon attestation de la session précédente est encore valable
        j'ai eu 12 à une épreuve je dois la repasser
        deuxième tentative
        ça fait deux fois que je le passe
        j'ai pas validé toutes les épreuves
        je me suis présenté en 2025 et j'ai échoué
        si je rate l'examen je peux le repasser
        rattrapage
        repasser seulement une matière
        j'étais absent l'année dernière
        I failed last year
        I failed the exam
        do I keep my marks
        I retake the exam
        do I have to redo everything
        je n'ai pas réussi l'an dernier
        j'ai loupé mon examen
        c'est ma deuxième fois
        je retente cette année
        je garde quoi de l'année dernière
        mes notes de l'an passé comptent encore ?
        j'ai eu la moyenne à une épreuve
        est ce que je dois refaire toutes les épreuves
        j'ai échoué à une seule épreuve
        il me manque juste une épreuve
        refaire les 14 semaines après un échec
        j'ai déjà fourni mes attestations l'an passé
        si j'échoue je fais quoi
        I did not pass last year
        can I keep my grades
        second attempt
        recalé
        recalé en juin
        repartir de zéro
        je repars de zéro
        deuxième fois
        je me présente pour la deuxième fois
        troisième fois
        garder ma note
        garder mon 13
        j'ai eu 13 en pratique
        note gardée
        notes acquises
        épreuves validées
        épreuves acquises
        acquis
        bénéfice
        report de notes
        report de note
        renoncer à mes notes
        pas obtenu mon diplôme
        pas admis
        ajourné
        échec à l'examen
        refaire les épreuves
        repasser tout
        repasser une épreuve
        ancien candidat
        déjà candidat l'année passée
        déjà présenté
        attestation de l'an dernier
        my old marks
        I was not admitted
        try again
        raté de peu
        je refais tout ?
        mes bonnes notes restent ?
        mes notes de 2025
        mes papiers d'avant servent encore ?
        mes attestations d'avant sont encore bonnes
        j'ai manqué le diplôme de peu
        il me manquait deux points
        pas eu la moyenne
        je recommence l'année
        j'avais réussi les maths
        une seule matière à repasser
        conserver mes notes
        """,
    "exempt": """
        j'ai déjà un bac est-ce que je suis dispensé
        je suis dispensé ?
        dispense
        j'ai déjà un diplôme
        j'ai déjà un cap
        j'ai un cap dans un autre domaine
        j'ai un bep
        j'ai un bac pro
        j'ai un bts
        j'ai le brevet des collèges
        avec un bac est-ce que je dois passer le français
        dispensé des matières générales
        dispensé des épreuves générales
        dispense du stage
        est-ce que mon diplôme me dispense du stage
        puis-je être exempté des 14 semaines
        exemption
        mon diplôme étranger compte
        j'ai un diplôme du maroc
        j'ai un master
        je dois repasser les maths
        faut-il passer le sport
        dispense d'éducation physique
        équivalence de diplôme
        validation des acquis
        vae
        est-ce que je peux passer que les matières pro
        I already have a diploma
        am I exempt
        I have a baccalaureate
        does my foreign diploma exempt me
        j'ai le bac, qu'est-ce que je ne passe pas
        est-ce que mon cap cuisine me dispense
        avec un bts je suis dispensé de quoi
        mon bac étranger compte
        j'ai un diplôme d'un autre pays
        j'étais professeur dans mon pays
        j'ai fait des études supérieures
        je dois passer l'histoire géo ?
        éviter les épreuves de français
        je ne veux pas passer le sport
        puis-je ne pas faire les maths
        les titulaires d'un diplôme sont dispensés ?
        j'ai déjà un diplôme est-ce que je dois faire les semaines
        demander une équivalence
        I have a degree
        do I have to take maths and french
        I have a foreign degree
        titulaire d'un bac
        bac général
        bac techno
        je repasse les matières générales ?
        mon bts sert à quelque chose
        mon diplôme sert à quelque chose
        diplôme algérien
        diplôme tunisien
        diplôme portugais
        diplôme étranger
        diplôme de mon pays
        dispense de français
        dispense de maths
        dispensé d'anglais
        dispensé de sport
        épreuves dont je suis dispensé
        épreuves à passer avec un diplôme
        moins d'épreuves avec un diplôme
        alléger l'examen
        éviter des épreuves
        ne passer que la pratique
        seulement les matières professionnelles
        niveau bac
        études supérieures
        ingénieur
        avoir un diplôme avant
        diplôme déjà obtenu
        enic naric
        attestation de comparabilité
        vae expérience
        valider par l'expérience
        dnb
        brevet
        I have a university degree
        which tests can I skip
        sauter des épreuves
        diplôme obtenu au sénégal
        diplôme obtenu à l'étranger
        diplôme hors de france
        un cap vente m'évite le français
        m'éviter le français
        mon ancien cap me sert
        j'ai été à l'université
        j'ai un niveau bac +2
        faut-il quand même passer les maths
        je suis déjà diplômé
        """,
    "registration": """
        comment s'inscrire
        comment s'inscrire au cap
        comment je m'inscris
        où s'inscrire
        où est-ce qu'on s'inscrit
        quand s'inscrire
        quand ouvrent les inscriptions
        jusqu'à quand on peut s'inscrire
        date d'inscription
        les inscriptions c'est quand
        est-ce que les inscriptions sont fermées
        je ne suis pas encore inscrit
        je me suis pas inscrit
        j'ai oublié de m'inscrire
        je peux encore m'inscrire
        inscription en candidat libre
        inscription candidat individuel
        modifier mon inscription
        annuler mon inscription
        comment savoir si je suis inscrit
        confirmation d'inscription
        combien coûte l'inscription
        frais d'inscription à l'examen
        s'inscrire dans une autre académie
        m'inscrire à deux cap
        est-ce que je peux passer deux cap en même temps
        changer d'académie
        forme globale ou progressive
        je veux passer le cap comment faire
        se présenter en candidat libre
        how to register
        when can I register
        I forgot to register
        where do I sign up
        is registration free
        je m'inscris comment
        c'est où pour s'inscrire
        date limite d'inscription
        je voudrais passer ce cap
        où se passe l'inscription
        inscription au cap 2027
        quand est-ce qu'on peut s'inscrire
        les inscriptions ouvrent quand
        suis-je bien inscrit
        trop tard pour s'inscrire ?
        je veux me désinscrire
        prix de l'inscription
        c'est payant de s'inscrire
        s'inscrire à l'examen en ligne
        j'ai raté les inscriptions
        how can I sign up
        registration dates
        can I still register
        where do I register
        par où commencer
        par où je commence pour le cap
        comment commencer les démarches
        démarches pour passer le cap
        démarche d'inscription
        j'aimerais passer ce cap
        je veux faire ce diplôme
        comment passer ce diplôme
        m'inscrire à ce diplôme
        m'inscrire à l'examen
        dates d'inscriptions
        jusqu'à quelle date on s'inscrit
        inscription tardive
        inscription après la date
        inscription oubliée
        inscription en retard
        serveur d'inscription
        ouverture du serveur
        ouverture des inscriptions
        fermeture des inscriptions
        registre des inscriptions
        coût de l'inscription
        payer pour s'inscrire
        choisir l'académie
        quelle académie choisir
        j'ai déménagé depuis l'inscription
        changer d'adresse dans mon inscription
        vérifier mon inscription
        récapitulatif d'inscription
        valider mon inscription
        se désinscrire
        mode global ou progressif
        deux examens la même année
        sign up dates
        enrol for the diploma
        s'enregistrer à l'examen
        ça se passe comment pour s'inscrire
        où je dois aller pour m'inscrire
        quelles sont les étapes pour s'inscrire
        je souhaite me présenter au cap
        je souhaite m'inscrire
        que faire pour participer à l'examen
        participer à l'examen
        candidature au cap
        enregistrer ma candidature
        """,
    "exam_date": """
        quand est l'examen
        date de l'examen
        quand ont lieu les épreuves
        les épreuves c'est quand
        quel jour est l'examen
        quelle est la date des épreuves
        calendrier des épreuves
        planning de l'examen
        l'examen c'est en juin
        quel mois l'examen
        à quelle date on passe le cap
        quand je reçois ma convocation
        je n'ai pas reçu ma convocation
        où est ma convocation
        où aura lieu l'examen
        dans quel centre je passe l'examen
        date de l'oral
        date de l'épreuve pratique
        les résultats sont quand
        quand sort le résultat
        je suis malade le jour de l'épreuve
        absent à l'examen que faire
        session de remplacement
        session de septembre
        l'écrit c'est quand
        je ne peux pas venir le jour de l'examen
        exam date
        what date are the tests
        where is the exam
        when do I get the convocation
        on passe quand
        l'examen tombe quand
        les écrits sont quel jour
        l'oral c'est quand
        à quelle période est l'examen
        la pratique c'est quel jour
        mes épreuves sont quand
        ma convocation arrive quand
        pas de convocation reçue
        lieu de l'examen
        je passe où
        les résultats tombent quand
        je serai en vacances le jour de l'examen
        absent pour maladie
        je suis hospitalisé le jour du cap
        en mai ou en juin l'examen
        which day is the exam
        when will I get my results
        I am sick on exam day
        where does the exam take place
        moment de l'année
        à quel moment les épreuves
        période d'examen
        période des épreuves
        semaine des examens
        mois des examens
        calendrier
        planning
        horaires des épreuves
        heure de l'épreuve
        date de passage
        heure de passage
        jour de passage
        date du cap
        opérée le jour de l'examen
        accident le jour de l'examen
        en retard le jour de l'examen
        empêché le jour de l'épreuve
        justificatif d'absence
        certificat médical pour absence
        rater une épreuve
        manquer l'examen
        report d'examen
        changer la date d'examen
        convocation pas reçue
        convocation quand
        convocation où
        centre d'examen
        lieu des épreuves
        ville de l'examen
        date des résultats
        publication des résultats
        quand je saurai si j'ai réussi
        exam calendar
        exam place
        what time is the exam
        les épreuves démarrent quand
        à quelle date démarrent les épreuves
        je passe mon cap dans quelle ville
        mon fils sera hospitalisé ce jour-là
        je ne serai pas là le jour de l'épreuve
        mariage le jour de l'examen
        impossible d'être présent à l'examen
        l'examen dure combien de jours
        la session commence quand
        quand commencent les examens
        il reste combien de temps avant l'examen
        """,
    "privacy": """
        que faites-vous de mes données
        mes données personnelles
        vous gardez mes données
        vous gardez mes infos combien de temps
        qui voit mes réponses
        qui lit mes messages
        est-ce que c'est anonyme
        est-ce que c'est confidentiel
        est-ce que mes données sont protégées
        est-ce que c'est sécurisé
        pourquoi vous demandez mon nom
        pourquoi vous avez besoin de mon adresse
        à quoi servent mes réponses
        est-ce que vous enregistrez ce que j'écris
        qui a accès à mon dossier
        est-ce que mon employeur voit ça
        est-ce que france travail voit mes réponses
        le rectorat voit ce que j'écris
        vous transmettez mes données
        vous vendez mes données
        vie privée
        politique de confidentialité
        où sont stockées mes données
        telegram lit mes messages
        mes droits sur mes données
        protection des données
        what happens to my data
        who can read my messages
        is it confidential
        do you store my data
        privacy
        gdpr
        mes réponses vont où
        qui peut voir mes informations
        vous gardez quoi sur moi
        qu'est-ce que vous savez sur moi
        vous savez quoi de moi
        what do you know about me
        est-ce que vous partagez mes infos
        est-ce que tout est enregistré
        vous conservez mes messages ?
        mes données partent où
        j'ai pas envie de donner mon nom
        pourquoi me demander mon adresse
        pourquoi tu veux savoir ça
        c'est obligatoire de donner mon nom
        mon chef peut lire ce que j'écris
        la police peut voir
        supprimez-vous mes données
        vous allez faire quoi avec mon numéro
        do you share my data
        who sees what I write
        how long do you keep my information
        why do you need my name
        ce que je tape
        ce que je tape ici
        ce que j'écris va où
        où va mon dossier
        mon dossier reste combien de temps chez vous
        combien de temps vous me gardez
        conservation
        durée de conservation
        la caf voit
        la caf va savoir
        les impôts voient
        mon patron saura
        quelqu'un d'autre lit
        qui est destinataire
        destinataires
        transmis à qui
        envoyé à qui
        c'est visible par qui
        caché
        rester anonyme
        sans donner mon nom
        mon numéro de téléphone est visible
        vous avez mon numéro
        vous voyez mon profil
        effacer mes traces
        droit d'accès
        droit à l'oubli
        dpo
        délégué à la protection des données
        cnil
        hébergement des données
        serveurs en france
        piratage
        fuite de données
        confidentialité
        is it anonymous
        will my boss see it
        where does my data go
        mes infos vont finir sur internet ?
        le droit de consulter mon dossier
        consulter mon dossier
        qui peut consulter
        que personne ne sache
        est-ce que vous allez me ficher
        fichage
        vous allez donner mon numéro à quelqu'un
        vous avez le droit de garder ça
        je ne veux pas donner mon adresse
        pourquoi tant de questions personnelles
        ça reste entre nous
        """,
    "trust": """
        c'est une arnaque
        est-ce une arnaque
        c'est officiel
        est-ce que c'est officiel
        c'est un vrai site
        est-ce que je peux vous faire confiance
        c'est fiable
        est-ce que les réponses sont sûres
        c'est sérieux
        c'est vrai ce que vous dites
        qui êtes-vous
        vous êtes qui
        qui gère ce bot
        qui est derrière ça
        qui a fait ce bot
        vous êtes le rectorat
        vous êtes de l'académie
        c'est le ministère
        c'est l'éducation nationale
        est-ce que c'est gratuit
        c'est payant
        ça coûte quelque chose
        ça coûte combien
        il faut payer
        combien ça coute d'utiliser le bot
        je dois donner ma carte bancaire
        d'où viennent vos informations
        quelle est votre source
        comment vous savez ça
        est-ce que votre résultat est valable
        c'est un piège
        c'est du spam
        preuve que c'est officiel
        est-ce que le résultat est définitif
        is this official
        is it a scam
        is it free
        who runs this
        can I trust you
        does it cost anything
        tu es sûr de ce que tu dis
        c'est vrai ou c'est du pipeau
        ça vient de l'état
        c'est quoi ce site
        c'est qui qui a créé ce bot
        qui vous a fait
        vous êtes l'administration
        est-ce un service public
        y a un piège ?
        je me méfie
        combien vous prenez
        faut-il payer pour ce service
        vous êtes autorisés par le rectorat
        vos réponses sont fiables ?
        sur quoi vous vous basez
        c'est marqué où
        qui me dit que c'est vrai
        did the government make this
        who made this bot
        is this legit
        do I have to pay
        where do you get your information
        vérifier avant
        je préfère vérifier
        c'est bien le site du rectorat
        site officiel
        compte officiel
        bot officiel
        vrai rectorat
        faux compte
        faux bot
        abonnement caché
        frais cachés
        carte bleue
        c'est combien le service
        service payant
        gratuit ou pas
        gratuitement
        certain que vous dites vrai
        dites vrai
        dire la vérité
        vous mentez
        vous vous trompez
        vous êtes sûr
        sûr et certain
        c'est exact
        on m'a dit le contraire
        quelle loi dit ça
        quel texte
        source officielle
        références
        le texte officiel
        valeur officielle
        ça engage le rectorat
        vous décidez
        votre réponse vaut décision
        qui développe
        qui finance
        pour qui vous travaillez
        association ou état
        c'est de la pub
        méfiance
        is it safe
        official website
        hidden fees
        who made you
        me faire avoir
        mandatés par qui
        sortir la carte bleue
        vous êtes envoyés par qui
        ça sent l'arnaque
        on m'a déjà arnaqué
        je paye à la fin ?
        c'est sans frais ?
        vous êtes reconnus ?
        qui vous emploie
        vous avez le droit de faire ça
        une preuve que vous êtes officiel
        est-ce que votre calcul est bon
        votre calcul est juste ?
        """,
    "bot": """
        tu es un robot
        es-tu un robot
        vous êtes un robot
        êtes-vous une personne
        vous êtes humain
        c'est un bot
        c'est un robot qui répond
        est-ce que je parle à un humain
        je parle à qui
        je parle à une machine
        il y a quelqu'un
        t es une ia
        c'est une intelligence artificielle
        vous êtes chatgpt
        es-tu réel
        tu es qui
        tu t'appelles comment
        c'est quoi ton nom
        quel est ton nom
        qu'est-ce que tu sais faire
        tu sers à quoi
        à quoi tu sers
        tu fais quoi
        comment tu marches
        réponse automatique
        tu comprends ce que je dis
        tu parles français
        quatorze c'est qui
        are you a robot
        are you human
        is it a machine
        am I talking to a person
        what is your name
        what can you do
        are you an ai
        je parle à un ordinateur ?
        c'est une machine ou un humain
        vous êtes réel
        c'est un programme
        y a un humain derrière
        une vraie personne me répond ?
        t'es une machine
        t'es qui toi
        vous vous appelez comment
        présente toi
        tu peux faire quoi
        tu es une fille ou un garçon
        tu dors des fois
        c'est automatique les réponses
        are you real
        who are you
        is there a human here
        what are you
        personne ou programme
        un programme qui m'écrit
        programme informatique
        programmé
        logiciel
        algorithme
        intelligence artificielle
        prénom
        ton prénom
        comment je vous appelle
        homme ou femme
        madame ou monsieur
        vous êtes qui exactement
        c'est qui là
        quelqu'un de vrai
        vivant
        tu penses
        as-tu des sentiments
        tu apprends
        tu peux te tromper
        quel âge as-tu
        tu viens d'où
        tu es disponible la nuit
        vous répondez le dimanche
        c'est toi qui réponds
        tes capacités
        que peux-tu faire pour moi
        tu m'aides comment
        comment ça marche ce bot
        software
        do you have a name
        a program or a person
        je discute avec qui
        avec qui je discute
        à qui j'écris
        je cause à qui
        qui me répond
        géré par une ia
        c'est une ia
        est-ce un vrai humain qui tape
        qui tape les réponses
        tu es quoi
        vous êtes quoi au juste
        quel modèle es-tu
        """,
    None: """
        où se garer
        parking près du centre
        est-ce qu'il y a un parking
        comment aller au centre d'examen
        quel bus je prends
        il y a un métro à côté
        quel temps il fait
        tu peux m'aider à faire un cv
        comment faire une lettre de motivation
        comment réussir l'entretien
        quel est le salaire d'un livreur
        combien gagne un livreur
        quel travail après le cap
        est-ce que je trouverai du travail après
        les débouchés
        poursuivre les études après le cap
        comment avoir le permis
        faut-il un permis scooter
        code de la route
        je peux venir avec mon téléphone
        calculatrice autorisée
        quels habits le jour de l'examen
        qu'est-ce que je dois réviser
        comment réviser pour l'examen
        programme des maths
        avez-vous des annales
        sujets d'examen
        quels livres acheter
        un bon livre pour le cap
        combien de personnes réussissent
        taux de réussite
        je peux manger sur place
        il y a une cantine
        recette de cuisine
        quelle heure est-il
        qui a gagné le match
        raconte une blague
        tu m'aimes
        quelle est la capitale
        où est mon colis
        suivre mon colis
        combien coûte un timbre
        trouver un logement
        aide au logement caf
        demander la nationalité
        papiers pour rester en france
        ouvrir un compte bancaire
        payer mes impôts
        carte vitale
        prendre rendez-vous chez le médecin
        je suis enceinte
        garde d'enfants
        acheter un vélo
        assurance voiture
        réparer mon téléphone
        film à regarder
        musique
        apprendre l'anglais
        cours de français
        heures d'ouverture de la mairie
        quel ordinateur acheter
        démissionner de mon travail
        préavis de démission
        mon patron me harcèle
        congés payés
        arrêt maladie
        salaire impayé
        where can I park
        what's the weather
        tell me a joke
        how to cook
        what time is it
        who is the president
        where is my parcel
        which bus goes there
        je cherche un stage de cuisine
        le prix du permis
        comment aller à la gare
        mon train est en retard
        je veux un titre de séjour
        renouveler mes papiers
        carte grise
        résilier un abonnement
        créer une adresse gmail
        quel forfait téléphone
        vous vendez quoi
        tu connais un restaurant
        recommande moi un film
        il y a un supermarché par ici
        horaires de la bibliothèque
        mon chat est malade
        quel médecin consulter
        comment devenir policier
        quel métier est bien payé
        salaire d'un facteur
        combien gagne un chauffeur
        la poste est ouverte le samedi
        combien de temps met une lettre
        je voudrais envoyer un colis
        livrez-vous à domicile
        puis-je amener à manger à l'examen
        quelle tenue porter
        faut-il un stylo noir
        peut-on aller aux toilettes pendant l'épreuve
        les sujets de l'an dernier
        corrigé de l'épreuve de maths
        quelle est la note pour avoir le cap
        quel coefficient
        qu'est-ce qui tombe à l'oral
        comment faire un bon oral
        fiches de révision
        comment parler à un client
        que faire après ce diplôme
        faire un bac pro ensuite
        où habiter pas cher
        je n'ai plus d'argent pour manger
        demander une aide alimentaire
        mon propriétaire me vire
        divorcer
        mon patron ne me paye pas
        je veux changer de métier
        comment monter une entreprise
        les soldes
        tu peux traduire ce texte
        écris moi une lettre
        fais mes devoirs
        raconte une histoire
        combien font 12 fois 8
        quel jour sommes-nous
        quelle est la météo
        how do I get a driving licence
        can you write my cv
        recommend a phone
        translate this
        I am hungry
        help me find a flat
        what salary after the diploma
        voiture en panne
        ma voiture est cassée
        je viens comment
        covoiturage
        taxi pour y aller
        hôtel près du centre
        vélo électrique
        quel vélo choisir
        quel scooter
        quelle trottinette
        casque obligatoire
        combien réussissent
        pourcentage de réussite
        est-ce difficile
        l'examen est dur
        foulard
        bijoux
        chewing gum
        dictionnaire
        calculatrice
        téléphone portable pendant l'épreuve
        cafétéria
        programme de français
        programme d'histoire
        quel niveau en maths
        apprendre le japonais
        apprendre une langue
        patron m'insulte
        harcèlement
        discrimination
        licenciement
        prud'hommes
        syndicat
        grève
        sécurité sociale
        accident du travail
        mutuelle
        retraite
        politique
        macron
        élections
        religion
        dieu
        amour
        copine
        mariage
        foot
        match
        jeu vidéo
        chanson
        film
        série
        recette
        restaurant
        voyage
        vacances
        avion
        météo
        actualité
        devenir facteur
        concours de la poste
        recrutement la poste
        offre d'emploi
        trouver un travail
        salaire d'un préparateur
        évolution de carrière
        études après
        poursuite d'études
        bac pro après
        permis b
        permis moto
        crédit
        loyer
        caf
        impôts
        visa
        asile
        naturalisation
        nationalité française demande
        hôpital
        médecin
        dentiste
        grossesse
        crèche
        école de mon fils
        chien
        chat
        ordinateur
        wifi
        imprimante
        whatsapp
        facebook
        clothes
        dress code
        how to get there
        job offers
        weather
        football
        money problem
        embouteillages
        circulation demain
        bourse pour mon fils
        corriger ma lettre
        corrige mon texte
        prix d'une formation
        combien coûte une formation
        formation caces
        passer le caces
        caces cariste
        sujets de maths
        examinateur sympa
        le jury est sévère
        perdu mon portefeuille
        perdu mes clés
        volé
        taux horaire
        salaire horaire
        salle pour réviser
        bibliothèque
        acheter une camionnette
        louer un camion
        client agressif
        client mécontent
        boire de l'eau
        apporter une bouteille
        manger un sandwich
        livres à lire
        books to read
        landlord
        metro line
        crédit immobilier
        couscous
        tu aimes le chocolat
        mes vacances
        mon anniversaire
        j'ai faim
        j'ai sommeil
        je suis fatigué
        je suis triste
        ma mère est malade
        mon fils est à l'école
        inscription à l'école de ma fille
        cantine
        transport scolaire
        carte navigo
        abonnement train
        billet de train
        passer le permis
        auto école
        contrôle technique
        assurance
        mon téléphone est cassé
        application ne marche pas telegram
        changer de numéro
        comment dormir
        sport
        gym
        coiffeur
        acheter des chaussures
        tenue de travail
        chaussures de sécurité
        uniforme
        combien d'élèves
        quel lycée choisir
        quelle école choisir
        avis sur ce diplôme
        est-ce un bon métier
        métier fatigant
        horaires d'un livreur
        conditions de travail d'un livreur
        """,
}

#: The examples of each topic, one by one.
PHRASINGS: Final[dict[str | None, tuple[str, ...]]] = {
    topic: tuple(line.strip() for line in said.strip().splitlines()) for topic, said in _SAID.items()
}
