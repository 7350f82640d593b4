"""The questions of the peers: id, words, buttons; the texts are about as long as ours."""

from __future__ import annotations

WHY = "Pourquoi cette question ?"
QUESTIONS: list[tuple[str, str, list[str]]] = [
    ("notice", "Bonjour, je suis un robot. Je compte avec vous les semaines demandées.", ["understood", "more"]),
    ("session", "En quelle année passez-vous l'examen ?\n\nExemple : 2027", ["2026", "2027"]),
    ("candidate_kind", "Comment préparez-vous l'examen ?", ["individual", "distance", "school", "unknown"]),
    ("birth_date", "Quelle est votre date de naissance ?\n\nExemple : 12/05/1997", []),
    ("has_period", "Avez-vous déjà travaillé ou fait un stage dans ce domaine ?", ["yes", "no"]),
    ("period.kind", "C'était un stage, un emploi ou un apprentissage ?", ["internship", "job", "apprenticeship"]),
    ("period.employer", "Chez quel employeur ?\n\nExemple : La Poste", []),
    ("period.start", "Quel jour avez-vous commencé ?\n\nExemple : 3 mars 2025", []),
    ("period.end", "Et le dernier jour ?\n\nExemple : 6 juin 2025", ["ongoing"]),
    ("period.weekly_hours", "Combien d'heures par semaine ?", ["35", "other", "total"]),
    ("period.sector", "L'entreprise et vos tâches étaient-elles de ce secteur ?", ["yes", "no", "unsure"]),
    ("period.weeks", "D'après vos dates, cela fait 14 semaines. Est-ce juste ?", ["as_computed"]),
]
THE_END = "Est-ce que tout est juste ?"


def buttons(place: int) -> list[tuple[str, str]]:
    """The buttons of a question: label and data."""
    field, _words, choices = QUESTIONS[place]
    return [*((choice, f"{field}:{choice}") for choice in choices), (WHY, f"why:{field}"), ("Retour", "back")]


def words(place: int, answer: str | None) -> str:
    """What is said at a question, with the last answer said back."""
    text = QUESTIONS[place][1] if place < len(QUESTIONS) else THE_END
    return text if answer is None else f"C'est noté : {answer}.\n\n{text}"
