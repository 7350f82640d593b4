"""First names that are frequent among candidates in France: they tell « Jean Dupont » from « Garcia Lopez »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.wordlists import word_set

FIRST_NAMES: Final = word_set(
    """
    abdel abdelkader abdou abdoulaye adam adama adele adrien agathe ahmed aicha aissatou alain alassane alex
    alexandra alexandre ali alice alicia aline alioune amadou amandine ambre amel amelie amina aminata amine amir
    ana anais andre andrea andrei ange angela angelique anissa anita anna anne annie anthony antoine antonio ariane
    arnaud arthur assia astrid audrey aurelie aurelien aurore awa axel ayoub aymeric baptiste basile benjamin benoit
    bernard bertrand bilal binta blandine boubacar brahim brandon brice brigitte bruno bryan camille carine carla
    carlos caroline catherine cecile cedric celia celine chantal charlene charles charlotte chloe christelle
    christian christine christophe claire clara claude claudia clemence clement coralie corentin corinne cristina
    cyril dalila damien dan daniel daniela david deborah delphine denis denise diana diane didier dimitri djamila
    djibril dominique donia dorian doriane dylan eddy edith eleonore elena eliane elias elie elisa elisabeth elise
    ella elodie elsa emeline emilie emma emmanuel emmanuelle enzo eric erwan estelle esther ethan etienne eva
    evelyne fabien fabienne fabrice fadila fanny fares farid farida fatima fatimata fatma fatou fatoumata faustine
    felix fernando filipe flavie flora florence florent florian fode franck francois francoise frederic frederique
    gabriel gabrielle gael gaelle gaetan georges gerald geraldine gerard gilles ginette gregory guillaume gustave
    guy hadja halima hamed hamza hanane hassan helene henri herve hicham hugo hugues ibrahim ibrahima ibtissam ilyes
    imane ines ingrid irene iris isabelle ismael issa ivan jacqueline jacques jade jamal jawad jean jeanne jennifer
    jeremy jerome jessica jessy joana joao jocelyne joel joelle johan johanna john jonathan jordan jorge jose joseph
    josephine joshua juan jules julia julie julien juliette justine kader kamel karim karima karine katia kelly
    kenza kevin khadija khaled kylian laetitia laila lamine lassana laura laure laurence laurent lea leila lena leo
    leon leonie leslie lila lilian lina linda lionel lisa loic lola lou louis louisa louise luc luca lucas lucie
    lucien ludivine ludovic luis luna lydia lydie maeva magali mahamadou malek malik malika mamadou manon manuel
    marc marcel margaux margot maria mariam mariama marianne marie marina marine mario marion marius marjorie
    martine marwa maryam mateo mathieu mathilde mathis matteo matthieu maud maurice max maxence maxime mehdi melanie
    melissa melodie meryem michael michel michele mickael miguel mila mireille miriam mohamed mohammed moise momo
    monique morgane moussa mouhamed mounir mustapha myriam nabil nacer nada nadege nadia nadine najat nassim natacha
    nathalie nathan nawel nelly nicolas nicole nina noah noe noel noemie nolwenn nora nordine nour noura odile olga
    olivia olivier omar oscar oumar oumou ousmane pablo pascal pascale patricia patrick paul paula paulette pauline
    pedro perrine philippe pierre priscilla quentin rachel rachid rachida rafael raphael rayan raymond rebecca
    redouane regine regis remi remy renaud rene renee ricardo rita robert robin rodrigue roger roland romain romane
    rosa rosalie rose roxane ryan sabine sabrina said salah salif salim salima salma sam samantha samia samir samira
    samuel sandra sandrine sara sarah sebastien sekou selma serge severine sidi silvia simon simone slimane sofia
    sofiane solange solene sonia sophie soraya souad soufiane stella stephane stephanie steve steven suzanne sylvain
    sylvie tania tatiana teddy teresa thais theo therese thibault thibaut thierry thomas tiago tom tony tristan ugo
    valentin valentine valerie vanessa vera veronique victor victoria vincent virginie viviane wassim wendy wilfried
    william xavier yacine yamina yanis yann yannick yasmina yasmine yassine yohan yolande youcef youssef yves yvette
    yvonne zacharie zahra zakaria zineb zoe zohra svetlana oksana olena iryna natalia andriy oleksandr ion mihai
    elif mehmet mustafa ayse malick cheikh babacar ndeye khady astou coumba rokia bintou kadiatou souleymane seydou
    idrissa bakary aboubacar benedicte marguerite madeleine colette odette huguette josiane ghislaine siham ilham hind
    rania yousra ikram houda ibtihal chaima emine huseyin murat rui manuela fatoumatou mihaela andreea florin grace
    blessing precious emmanuella divine
    """
)
