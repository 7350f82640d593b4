"""Words that say the same in a question: the first of each line stands for all; phrases of several words too.

Folded, without apostrophes. A word of the short way of phones (« koi », « pk ») stands beside its long form.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.fold import fold

_SAME: Final = """
quoi: koi, kwa, c est quoi, ce que c est, qu est ce que c est, kesako, what is, what are, what s
qui: ki, who
quand: kand, qd, when, à quel moment, quel jour, quelle date, quel mois, a quelle date, what date
ou: where, à quel endroit, dans quel endroit, à quelle adresse
comment: coment, cmt, how do, how can, how to, de quelle manière, par quel moyen, de quelle façon
pourquoi: pk, pkoi, pq, pourkoi, why, pour quelle raison, à quoi ça sert, a quoi sert
combien: cb, cbien, combian, how many, how much, quel nombre, nombre de, nb de, quelle quantité
duree: combien de temps, how long, durer, dure, longueur, longtemps, quelle durée
jusqu: jusque, jusqua, until, till
semaine: semaines, sem, smn, semaine de, weeks, week
heure: heures, h, hrs, hours, hour
jour: jours, days, day
mois: months, month
an: ans, annee, annees, years, year
travail: boulot, taf, taff, job, emploi, travaux, bosse, bosser, bossé, bossais, travaille, travailler, travaillé,
    travaillais, bosses, work, works, working, worked, employment, employed, emplois, travailles, taffer, turbin,
    gagne pain, expérience pro, expérience professionnelle, expérience, experiences, experience, activité
    professionnelle
contrat: contrats, cdi, cdd, c d i, c d d, contract
salarie: salariée, employé, employée, salariés, employés, employee
interim: intérimaire, intérimaires, adecco, manpower, randstad, synergie, boite d interim, agence d interim,
    missions d interim, temp work, temp agency, temporary, missions
autoentrepreneur: auto entrepreneur, micro entrepreneur, auto entrepreneuse, independant, à mon compte, freelance,
    self employed, self employment, auto entreprise, micro entreprise, autoentreprise, indépendante
stage: stages, stagiaire, stagiaires, internship, internships, placement, trainee
pfmp: p f m p, pfmps, periode de formation en milieu professionnel, périodes de formation en milieu professionnel
immersion: immersions, pmsmp, p m s m p, pmsmps, psmp, pmsp, mise en situation, période de mise en situation,
    immersion facilitée, immersion professionnelle
entreprise: gérant, gérante, responsable, manager, drh, rh, directeur, directrice, chef d equipe, entreprises,
    boite, boites, société, sociétés, company, companies, employeur, employeurs, patron, patrons, patronne, chef,
    boss, employer, firm, business, firme, firmes
magasin: magasins, supermarché, supermarchés, hypermarché, boutique, leclerc, auchan, carrefour, lidl, intermarché,
    caissier, caissière, vendeur, vendeuse, shop, supermarket, drive, superette, super u, franprix
livraison: livre, livrent, tournées, camionnette, livreur, livreuse, livrer, livraisons, coursier, coursiere,
    deliver, delivery, deliveries, chauffeur livreur, livreurs, colis, tournée
laposte: la poste, chronopost, dpd, ups, dhl, gls, colissimo, mondial relay, facteur, factrice, amazon, fedex, colis
    prive, poste
restauration: restaurant, restaurants, pizzeria, pizza, pizzas, fast food, mcdo, mcdonald, burger king, cuisine,
    serveur, uber eats, ubereats, deliveroo, repas, uber, resto
entrepot: entrepôts, cariste, logistique, manutentionnaire, manutention, préparateur de commande, préparateur de
    commandes, préparatrice de commandes, magasinier, warehouse, picking, préparation de commandes, logistic
secteur: domaine, secteurs, branche, sector, field, métier, métiers, corps de métier
accepte: compatible, de la valeur, valeur, vaut, vous acceptez, retenues, comptera, acceptée, acceptés, acceptées,
    accepted, convient, conviennent, valable, valables, valide, valides, admis, admise, pris en compte, prise en
    compte, prises en compte, prend en compte, reconnu, reconnue, reconnus, ca passe, ca marche, marche, ça va, c
    est bon, c bon, est bon, est bonne, passe t il, suffit, suffisant, suffisante, suffisent, suffise, enough,
    valid, fonctionne, ça le fait, c est ok, fait l affaire, sert à quelque chose, ça roule, ça joue, tenu compte,
    retenu, retenue, comptabilisé, comptabilisée, comptabilisés, comptabilisées, bon pour, compte, comptent,
    compter, compté, comptée, comptés, comptées, comptez, count, counts, counted
convention: document officiel, papier officiel, conventions, agreement, agreements, convension, contrat de stage,
    convention de stage, conventions de stage, internship agreement, training agreement
rectorat: rectorats, recteur, académie, academie, academy, rectorate, service des examens, service examen, éducation
    nationale, education nationale, inspection académique, dec
signer: établir, établissent, établit, établissez, rédiger la convention, signataire, signe, signent, signé, signée,
    signés, signature, signatures, signez, sign, signs, signed, faire signer, signera, parapher
missionlocale: mission locale, missions locales, mission local, missions local, mission jeune, missionlocal
francetravail: france travail, pole emploi, poles emploi, pole emplois, poleemploi, frances travail, ft, anpe,
    france travaille, job center, jobcenter, pôle emplois, agence pour l emploi, agence france travail, cap emploi
chomage: chomeur, chômeuse, demandeur d emploi, demandeuse d emploi, sans emploi, unemployed, unemployment, au
    chomage, recherche d emploi
conseiller: conseillère, conseillers, adviser, advisor, référent, referente, accompagnateur, accompagnement,
    accompagné, accompagnée, suivi, suivie, suit, suivre par
personne: aucune aide, nobody, no one, aucune personne, aucun organisme, aucune structure, tout seul, toute seule,
    tte seule, alone, isolé, isolée, nulle part
paye: verser, verse, versé, euros, smic, gratos, revenus, rapporte, wages, payé, payée, payés, paie, rémunéré,
    rémunérée, rémunération, salaire, salaires, sous, argent, gratification, indemnité, indemnités, indemnisé,
    indemnisée, paid, pay, money, salary, wage, touche, toucher, gagne, gagner, pognon, thune, thunes, fric, tunes,
    rémunérer, payer, payent, paient, paies, bénévole, gratuitement, earn, défraiement, rétribué
allocation: allocations, alloc, allocs, rsa, caf, aah, droits au chômage, mes droits au chômage, benefits,
    indemnités chômage, allocation chomage, chomage pendant, assedic, bourse
gratuit: gratuite, gratis
cout: coute, coûtent, coûter, coûts, cost, costs, prix, tarif, tarifs, frais, payant, payante, price, fee, fees,
    payer quelque chose, faut payer, doit payer
attestation: attestations, atestation, certificat, certificats, certificate, certificates, attestion, attestation de
    stage, attestation de travail, certificat de travail, attestation d emploi
remplir: rempli, remplit, remplie, compléter, complète, fill, fills, filled, rédiger, rédige, fill in, fills in
tampon: tampons, cachet, cachets, stamp, tamponné, tamponner
papier: papiers, document, documents, doc, docs, pièce, pièces, justificatif, justificatifs, paper, papers,
    paperasse, formulaire, formulaires, feuille, fichier, fichiers, pdf, file
identite: carte d identité, cni, pièce d identité, passeport, titre de séjour, id card, carte identité, carte
    nationale d identité, carte de séjour, passport
jdc: japd, journée défense, journée défense citoyenneté, journée de la défense, journée d appel, journée défense et
    citoyenneté, service militaire, journée citoyenne
envoyer: charger, remise, envoi, envoie, envoyez, transmettre, déposer, dépose, dépôt, depot, téléverser, televerse,
    uploader, upload, rendre, rend, rends, send, submit, poster, remettre, fournir, donner, joindre, deposer,
    expédier, envoyé, transmets, hand in
delai: délais, dernier jour, date limite, dates limites, limite, deadline, échéance, date butoir, date fatidique,
    dernier délai, dernière date, date de fin, date max, au plus tard, due date, cut off, last day, closing date,
    ultimatum, date finale, dead line
tard: en retard, retard, trop tard, late, hors délai, loupé la date, raté la date, passé la date, manqué la date
cyclades: cyclade, siclade, cyclad, ciclades, siclades, cyclade s, espace candidat, espace candidats, mon espace,
    portail candidat, compte candidat, candidate space, cyclades fr
connexion: connecter, connecte, login, log in, identifiant, identifiants, mot de passe, mdp, password, mots de
    passe, se connecter, compte bloqué, code d accès
site: site internet, plateforme, portail, internet, en ligne, online, sur le net, web, website
refuse: empêcher, interdiction, exclu, refusé, refusée, refusés, refusées, refus, rejeté, rejetée, rejet, rejected,
    refused, non conforme, pas conforme, conforme, pas bonne, pas bon, invalide, non valide, invalidé, invalidée,
    turned down, pas validé, pas validée, pas valide, éliminé, éliminée, interdit, denied, mal rempli, mal remplie
manquer: manque, manquera, manquent, missing, pas assez, pas suffisamment, insuffisant, moins de 14 semaines, pas
    les 14 semaines, pas mes 14 semaines, n ai que, pas atteint, incomplet, not enough
risque: risques, risquer, conséquence, conséquences, qu arrive t il, se passe t il, arrive si, what happens, what if
mineur: mineure, mineurs, minor, moins de 18 ans, pas 18 ans, pas encore 18 ans, sous 18 ans, underage, under 18,
    mon fils, ma fille, mon enfant, my son, my daughter, pas majeur, pas majeure, ado, adolescent
majeur: majeure, majeurs, adulte, adultes, adult, adults, majorité
age: âge, âges, quel âge, age minimum, trop jeune, too young
cned: c n e d, cnned
distance: distanciel, à distance, correspondance, par correspondance, e learning, elearning, par internet, cours en
    ligne, formation en ligne, école en ligne, online course, online school, distance learning, remote, skill and
    you, culture et formation, educatel, youschool, ecole a distance, à la maison, by correspondence, study online,
    studies online, formation à distance, visio, openclassrooms, espace concours
lycee: lycées, lycéen, lycéenne, lycee pro, lycée professionnel, lp, high school, school, élève, élèves, pupil,
    pupils, student, students, scolaire, scolaires, scolarisé, scolarisée, terminale, étudiant, étudiante, lep
apprenti: apprentie, apprentis, apprentissage, alternance, alternant, alternante, cfa, apprentice, apprentices,
    apprenticeship, contrat pro, contrat de professionnalisation, contrat d apprentissage
formation: formations, organisme de formation, organisme, greta, afpa, formation continue, centre de formation, fpc,
    training
ecole: écoles, établissement, établissements
rate: ajourné, ajournée, pas admis, pas admise, raté, ratée, échoué, échouer, échec, failed, fail, pas eu mon, pas
    eu le, loupé, foiré, planté, pas réussi, pas obtenu, plantée, flopped
repasser: repasse, redoubler, redouble, redoublant, redoublante, représenter, me représente, refaire, refais,
    retake, again, recommencer, redo, deuxième fois, seconde fois, nouvelle fois, représente, start over, retenter,
    retente, deuxième tentative, recommence
lannee: l année dernière, l an dernier, l an passé, l année passée, last year, année précédente, session précédente,
    année d avant, l année d avant
note: notes, marks, mark, grades, points, grade
diplome: diplômes, diplômé, diplômée, bac, baccalauréat, bep, bts, licence, master, brevet, dut, diploma, degree,
    doctorat, bac pro, titre pro, titre professionnel, autre cap, un cap, deug, cqp
dispense: dispensé, dispensée, dispenses, dispensés, exempté, exemptée, exempt, exemption, exempter, dispenser,
    équivalence, équivalences, exempts, exonéré, exonérée, exonération
matiere: matières, français, maths, mathématiques, histoire, sport, eps, anglais, sciences, matières générales,
    épreuves générales, general subjects, enseignement général
inscription: inscriptions, inscrire, inscrit, inscrite, inscrits, inscris, inscrivent, m inscrire, register,
    registration, sign up, registered, enroll, enrol, s inscrire, candidater, candidature, postuler, incription,
    inscrire au, préinscription
examen: examens, exam, exams, exament, examun, test, tests, jour j, jour de l examen, passage de l examen, oral,
    écrit, pratique
epreuve: épreuves, épreuve écrite
convocation: convocations, convoqué, convoquée, convoc, summons
resultat: résultats, result, results
malade: maladie, sick, ill, absent, absente, absence, hospitalisé, hospitalisée
donnees: ce que je tape, donnée, data, info, infos, informations, information, coordonnées, données personnelles, ce
    que j écris, mes réponses, mes messages, mes infos, what i write
confidentiel: confidentielle, confidentialité, anonyme, anonymat, privé, privée, vie privée, privacy, private,
    confidential, rgpd, gdpr, secret, secrète, sécurisé, sécurisée, cnil, anonymous
garder: garde, gardez, gardées, gardés, conservé, conservées, conserver, stocker, stocké, stockées, enregistrer,
    enregistrez, keep, store, stored, kept, sauvegarder, conservez, stockez, sauvegardez
lire: lit, lisent, lira, voit, voir, voient, read, reads, sees
arnaque: me faire avoir, méfie, peur, arnaques, scam, fraude, piege, phishing, hameçonnage, spam, faux site,
    escroquerie, escroc, fake, bidon, arnaqueur, arnaqueurs, fishing
officiel: officielle, official, officiels, legit, vrai site, reconnu par l état, fiable, sérieux, confiance, trust,
    reliable, crédible, sérieuse, légal, authentique
robot: programme, programmé, algorithme, vivant, robots, bot, bots, ia, i a, intelligence artificielle, machine,
    chatbot, chatgpt, chat gpt, chat bot, automate, automatique, ordinateur, logiciel, gemini, siri, artificial
    intelligence, programme informatique
humain: humaine, human, vraie personne, vrai personne, real person, vrai humain, être humain, quelqu un, quelqu un
    de réel, someone, en chair et en os
partiel: temps partiel, mi temps, à mi temps, part time, half time, temps incomplet, tps partiel, moitié du temps,
    le matin, l après midi, le week end, week end, weekend, week ends, weekends, petit contrat, mitemps, half day
plein: temps plein, temps complet, full time, plein temps, tps plein
sup: au delà, dépassement, complémentaires, heures sup, heure sup, heures supp, heures supplémentaires, heure
    supplémentaire, supplémentaires, overtime, heures en plus, extra hours, plus d heures, hsup, heures
    suplementaires
plusvite: accélérer, condenser, réduire, plus vite, plus rapide, gagner du temps, gagne du temps, moins longtemps,
    sooner, faster, raccourcir, plus tôt, moins de semaines, avance plus, plus rapidement, fewer weeks, moins de
    semaine
ancien: lointain, ancienne, anciens, anciennes, vieux stage, vieille, vieilles, old, remonte, remonter, périmé,
    périmée, trop vieux, trop ancien, a l époque, il y a longtemps, far back, expiré, périme, périment
troisans: trois ans, 3 ans, three years, trois années, trois dernières années, 3 dernières années, 3 years, les
    trois ans, 3 années
plusieurs: trois employeurs, trois entreprises, plusieur, several, multiple, différents, différentes, different,
    deux entreprises, two companies, 2 entreprises, 2 boites, deux boites, deux patrons, 2 patrons, deux stages, 2
    stages, many, deux employeurs, 2 employeurs, multiples, diverses
couper: interrompre, discontinu, coupe, coupé, splitter, split, fractionner, fractionné, séparer, séparé, séparées,
    séparés, morceaux, en plusieurs fois, en plusieurs morceaux, en deux fois, diviser, divisé, découper, étaler,
    étalé, non consécutives
suite: d affilée, daffilée, à la suite, consécutif, consécutives, consécutifs, consecutive, se suivre, se suivent, d
    un coup, d une traite, sans interruption, en une fois, continu, en une seule fois, in a row
cumuler: faire la somme, somme, regrouper, assembler, cumul, cumulé, cumule, additionner, additionne, ajouter, s
    ajoute, s ajoutent, s additionne, s additionnent, add, mélanger, mélange, mix, combine, combiner, compléter mon
    emploi, les deux ensemble, moitié moitié, compléter par, add up
apres: ensuite, après, after, plus tard, later
futur: démarre, commence lundi, commencera, terminerai, aurai fini, en train de finir, restantes, future, futures, à
    venir, prévu, prévue, prévus, bientôt, pas encore fini, pas encore terminé, pas encore fait, pas fini, pas
    terminé, not finished, not yet, je finirai, je ferai, je vais faire, en cours de, finira, se terminera, planned,
    upcoming, finish later, se finit, se termine, finit, fini après, finis en, se finira
concerne: visé, visée, touche quels, contrainte, nécessaire, concernée, concernés, concernées, concerned, obligé,
    obligée, obligés, obligatoire, obligation, obligatoires, obligatoirement, mandatory, required, compulsory, s
    applique, applique, appliquer, imposé, exigé, apply, applies, soumis, soumise, contraint
toutlemonde: tout le monde, tous les candidats, everyone, everybody, chaque candidat, tous
libre: candidat libre, candidats libres, candidate libre, en libre, individuel, candidat individuel, candidats
    individuels, free candidate, individual candidate, individuelle, candidate individuelle
handicap: handicapé, handicapée, rqth, travailleur handicapé, travailleuse handicapée, mdph, disabled
renouveler: renouvelle, renouvellement, prolonger, prolongation, renew, reconduire, renouvelable, prolongé
aider: aide, aides, aidez, aidé, help, helps, aident, aidera, helping
garer: parking, stationner, stationnement, park, place de parking, me garer
"""

LINES: Final = tuple(_SAME.strip().replace("\n    ", " ").splitlines())


def same_words() -> dict[str, str]:
    """Each folded word or phrase, and the word that stands for it."""
    table: dict[str, str] = {}
    for line in LINES:
        head, _, others = line.partition(":")
        table[head] = head
        table |= {fold(other.strip()): head for other in others.split(",")}
    return table
