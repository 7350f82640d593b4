from __future__ import annotations

import re
import unicodedata

import pypdfium2
import pytest

from bot.papers.draw import draw, whole_or_open
from dialogs.answers.papers.letters import can_be_shown
from tests.papers.looks import looks_as_kept, page_of
from tests.papers.made import certificate, pages_of, text_of

#: The form at the end of the notice, box after box: its words, with what separates the boxes taken out.
NOTICE = """
CAP Opérateur/opératrice de service - Relation client et livraison | Attestation de stage / expérience professionnelle |
LE CANDIDAT | Nom : | Prénom(s) : | Adresse : | Code postal : | Ville : |
L'ENTREPRISE | Type d'entreprise : | Dénomination sociale : | Adresse : | Code postal : | Ville : | Activité : |
Numéro de SIRET : | Madame, Monsieur (nom et prénom) | exerçant la fonction de |
représentant l'entreprise désignée ci-dessus atteste sur l'honneur que le candidat au
CAP Opérateur/opératrice de service - Relation client et livraison |
a réalisé dans l'entreprise un stage : du | au | soit un total de | semaines sur la base de | heures hebdomadaires, |
a été employé dans l'entreprise : du | au | soit un total de | semaines sur la base de | heures hebdomadaires, |
ACTIVITES REALISEES | Activité 1 : La prise en charge des flux entrants |
Activité 2 : La conduite de chariots en sécurité | Activité 3 : La prise en charge des flux sortants |
Fait à | le | Cachet de l'entreprise et signature :
"""
EMPTY = {
    "candidate": dict.fromkeys(("last_name", "first_names", "address", "postal_code", "city")),
    "employer": dict.fromkeys(("type", "name", "address", "postal_code", "city", "activity", "siret")),
    "internship": None,
}
LONG = "Établissement public de distribution du courrier, des colis et de la presse de l'agglomération lilloise " * 2
FULL = {
    "candidate__first_names": "Marie-Thérèse, Fatoumata, Anne-Sophie, Œ" * 2,
    "candidate__last_name": "de La Fontaine-Dupont ".strip() * 4,
    "candidate__address": "Résidence Les Érables, bâtiment C, escalier 12, appartement 1208, " * 2,
    "candidate__city": "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
    "employer__type": LONG[:150],
    "employer__name": LONG[:150],
    "employer__address": LONG[:150],
    "employer__city": "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
    "employer__activity": LONG[:150],
    "signatory__name": "W" * 150,
    "signatory__role": LONG[:150],
    "job": {"start": "2025-09-01", "end": None, "weeks": None, "weekly_hours": "24,5"},
}


def bare(words: str) -> str:
    """Letters and figures alone: accents on capitals are allowed, and apostrophes have two forms."""
    return re.sub(
        r"[\W_]+", "", "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    )


def test_the_words_and_their_order_are_those_of_the_notice() -> None:
    printed = bare(text_of(draw(certificate(**EMPTY), "fr").content))
    assert printed.upper() == bare(NOTICE).upper()


def test_whatever_language_the_person_speaks_the_form_is_french() -> None:
    assert draw(certificate(), "en").content == draw(certificate(), "fr").content


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("certificate", {}),
        ("certificate-empty", EMPTY),
        ("certificate-full", FULL),
        ("certificate-arabic", {"candidate__first_names": "Ali (علي)", "employer__name": "شركة التوصيل"}),
    ],
)
def test_the_page_looks_as_it_was_approved(
    request: pytest.FixtureRequest, name: str, changed: dict[str, object]
) -> None:
    drawn = draw(certificate(**changed), "fr")
    assert looks_as_kept(page_of(drawn.content), name, rewrite=request.config.getoption("--rewrite"))


@pytest.mark.parametrize("changed", [{}, EMPTY, FULL], ids=["usual", "empty", "full"])
def test_it_is_one_page_of_a4_with_room_for_stamp_and_signature(changed: dict[str, object]) -> None:
    content = draw(certificate(**changed), "fr").content
    (page,) = pages_of(content)
    assert "Cachet de l’entreprise et signature" in page
    document = pypdfium2.PdfDocument(content)
    assert [round(side) for side in document[0].get_size()] == [595, 842]
    below = [box[1] for box in words_of(document, "Cachet")]
    document.close()
    assert below[0] > 90  # a third of an inch of margin, and more than an inch for the stamp


def words_of(document: pypdfium2.PdfDocument, words: str) -> list[tuple[float, float, float, float]]:
    """Where words stand on the page, from its lower left corner."""
    text = document[0].get_textpage()
    found = text.search(words).get_next()
    assert found is not None
    return [text.get_charbox(found[0])]


def test_long_words_are_printed_to_the_end() -> None:
    printed = bare(text_of(draw(certificate(**FULL), "fr").content))
    for words in FULL.values():
        if isinstance(words, str):
            assert bare(words) in printed


def test_what_is_known_stands_in_its_box_and_nothing_else() -> None:
    printed = text_of(draw(certificate(), "fr").content)
    assert "Nom : Ben Saïd" in printed
    assert "stage : du 03 / 03 / 2025 au 30 / 05 / 2025" in printed
    assert "soit un total de 13 semaines sur la base de 35 heures hebdomadaires" in printed
    assert "employé dans l’entreprise : du / / au / / ," in printed


def test_only_what_was_stated_is_ticked() -> None:
    printed = text_of(draw(certificate(), "fr").content)
    assert printed.count("☒") == 2  # the stage line, and the activity that was stated
    assert "☒ Activité 1" in printed
    assert "☐ Activité 2" in printed
    nothing = text_of(draw(certificate(**EMPTY, activities=[{"title": "A", "done": False}]), "fr").content)
    assert "☒" not in nothing


def test_a_screen_reader_finds_title_language_and_tags() -> None:
    content = draw(certificate(), "fr").content
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title").startswith("Attestation de stage / expérience professionnelle")
    assert document.is_tagged()
    document.close()
    assert b"/Lang" in content
    assert b"pdfuaid" in content


def test_a_picture_in_a_name_is_no_reason_to_leave_it_out() -> None:
    printed = text_of(draw(certificate(candidate__last_name="Zoé 👩🏽‍🚒❤️ Ben Saïd 📦"), "fr").content)
    assert "Nom : Zoé Ben Saïd Prénom(s)" in printed
    assert "Nom : Prénom(s)" in text_of(draw(certificate(candidate__last_name="📦"), "fr").content)


def test_a_name_that_cannot_be_printed_whole_is_left_to_the_hand() -> None:
    printed = text_of(draw(certificate(candidate__last_name="山田 Yamada"), "fr").content)
    assert "Nom : Prénom(s) : Yasmine" in printed


@pytest.mark.parametrize(
    "name",
    [
        *("Đỗ Thị Hạnh", "Œdipe l’Aîné", "Łukasz Şahin", "Γιώργος", "Наталія Ґудзь", "أحمد پیمان", "שלום", "Աննա"),
        *("გიორგი", "நிமலன்", "李明", "さくら", "김민수", "สมชาย", "অনিক", "अमित", "ሰላም", "ਸਿੰਘ", "📦", "Zoé 📦"),
    ],
)
def test_what_is_said_to_be_left_open_is_what_the_fonts_do_not_have(name: str) -> None:
    assert can_be_shown(name) == (whole_or_open(name) is not None)
