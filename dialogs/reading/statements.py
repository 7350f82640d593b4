"""How people answer: examples of what is told, not asked. They keep answers apart from questions of the same words."""

from __future__ import annotations

from typing import Final

_TOLD: Final = """
oui
non
oui c'est ça
oui un stage
non pas encore
pas encore
plus tard
je sais pas
d'accord
c'est bon
un stage
un emploi
un cdi
un cdd
c'était un cdd
c'était un stage
un contrat d'apprentissage
en intérim
intérimaire chez manpower
une immersion
une pmsmp
c'était une pmsmp
chez la poste
la poste
chronopost
dhl express
chez carrefour
carrefour market
leclerc drive
auchan
chez amazon
amazon logistics
uber eats
deliveroo
mondial relay
boulangerie du coin
restaurant le petit paris
j'étais chez la poste
j'ai travaillé chez chronopost
j'ai bossé chez dpd
j'ai bossé à leclerc pendant 3 mois
j'ai fait un stage chez gls
stage chez colissimo
stage de 3 semaines chez dpd
emploi chez la poste depuis 2023
je travaille à la poste depuis janvier 2024
je travaille chez ups depuis mars
je bosse dans un entrepôt depuis un an
j'ai été livreur chez stuart
livreur chez deliveroo de mars à juin
facteur à lille de 2023 à 2024
j'ai commencé le 3 mars 2025
j'ai commencé en septembre
j'ai fini le 6 juin
du 3 mars au 6 juin 2025
de mars à juin 2024
entre janvier et mars 2025
depuis le 2 septembre 2024
depuis septembre
à partir du 6 octobre 2025
jusqu'au 20 juin 2025
l'été 2024
3 mois à partir du 15 janvier
2 semaines en novembre
le 3 mars 2025
début mars
fin juin
mi avril
j'y suis encore
j'y suis toujours
toujours en cours
je suis encore en poste
je commence le 3 novembre
je finis le 20 décembre
hier
lundi dernier
il y a 3 semaines
35h
35 heures par semaine
39h
39 heures
20h par semaine
je fais 20 heures par semaine
je faisais 24 heures par semaine
28 heures
mi-temps
à mi-temps
temps plein
plein temps
temps partiel 20h
80%
à 80%
151,67h par mois
350h au total
490 heures en tout
200 heures
environ 30 heures
entre 15 et 25
ça dépend des semaines
4 heures par jour
7h par jour 5 jours
14 semaines
10 semaines
3 semaines et 2 jours
pas sûr
peut-être
je crois que oui
je ne sais pas trop
oui dans le secteur
je livrais des colis
livraison de colis
préparation de commandes
tri du courrier et tournée
accueil des clients
je suis né le 3 janvier 1999
né le 12 mai 1997
12/05/97
je m'appelle jean dupont
mon nom est martin
marie thérèse
dupont
12 rue de l'église 59000 lille
59000 lille
j'habite à lille
732 829 320 00074
siret 73282932000074
j'en ai pas
je l'ai pas sous la main
madame durand
responsable d'agence
chef d'équipe
le directeur
gérant
supermarché
transport
une pme
association
candidat libre
candidat individuel
en candidat libre
par mes propres moyens
toute seule
au cned
avec le cned
cned
école en ligne
au lycée
au lycée pro
en apprentissage
dans un cfa
avec le greta
organisme de formation
formation continue avec l'afpa
2027
session 2027
en 2027
non c'était 2023
non je me suis trompé
en fait c'était 2024
c'est pas auchan c'est leclerc
non 28 heures
le début c'est le 5 mars
en fait j'ai commencé le 12
rappelle-moi lundi
dans 3 jours
demain matin
j'ai travaillé du 5 janvier au 3 avril à 35h chez la poste
chronopost du 3 mars au 6 juin 2025 à 35h
stage à la poste du 1er mars au 30 juin 2024
deux stages, un chez dhl et un chez gls
j'ai fait deux mois chez ups puis trois mois chez fedex
un autre stage
oui un autre emploi
non c'est tout
rien d'autre
j'ai 30 ans
j'ai 22 ans
j'ai 27 ans
moi j'ai 25 ans
mon dernier jour c'est demain
c'était mon dernier jour
mon dernier jour était le 6 juin
hier c'était mon premier jour
mon premier jour
je fais 24h, non 28h
je fais 30h enfin 32h
20h ou plutôt 24h
j'en ai aucun
je n'en ai pas
il n'en a pas
on n'en a pas
nous n'en avons pas
je n'en ai aucun
je n'ai pas ce numéro
je l'ai pas
votre truc est nul
c'est nul votre robot
ça marche pas votre machin
vous servez à rien
j'ai 41 ans
je passe le cap en 2027
je passe l'examen cette année en 2027
je me présente en 2027
en alternance
apprentie
contrat en alternance
apprentissage chez un transporteur
ça a duré deux mois
ça a duré 6 semaines en tout
j'ai fait 12 semaines
j'ai pas fini
j'ai pas encore fini
je suis toute seule, je me prépare chez moi
formation à distance avec une école
organisme de formation pour adultes
centre de formation
a temporary job
an internship
at la poste
from march to june 2025
I worked at dhl
I started on 3 march 2025
I still work there
35 hours a week
20 hours
full time
part time
half time
yes
no
not yet
I don't know
my name is john smith
I was born on 3 may 1990
on my own
with cned
"""

STATEMENTS: Final = tuple(_TOLD.strip().splitlines())
