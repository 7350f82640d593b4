"""Certificates that were given: all that each rests on, frozen; and whether it still holds."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from dialogs.answers.papers.certificate import Form, form_name, forms_of
from dialogs.answers.papers.certificate_boxes import MINE, OF_EMPLOYER, OF_PERIOD, certificate_of
from dialogs.employers import periods_at
from dialogs.words.facts import Key, Value, value_to_json
from dialogs.words.text import lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

ISSUED: Final = "certificate.issued"


def issued_of(standing: Standing, form: Form) -> dict[str, Any]:
    """All that a certificate rests on, as it was on the day: frozen, whatever changes later."""
    keys = [Key(field) for field in MINE]
    keys += [Key(f"period.{name}", n) for n in form.periods for name in OF_PERIOD]
    keys += [Key(f"employer.{name}", n) for n in periods_at(standing, form.number) for name in OF_EMPLOYER]
    facts = standing.conversation.facts
    paper = certificate_of(standing, form)
    return {
        "periods": list(form.periods),
        "paper": {"kind": paper.kind, "name": paper.name, "data": dict(paper.data)},
        "facts": [facts[key].to_json() for key in keys if key in facts],
        "rule": rule_in_force(standing),
        "form": standing.conversation.form,
        "marks": list(marks_of(standing, form)),
    }


def rule_in_force(standing: Standing) -> dict[str, Any]:
    """The rule that a certificate answers: its figures, the lines printed, the session's dates."""
    rule, session = standing.diploma, standing.session
    need = rule.requirement
    return {
        "diploma": rule.code,
        "title": rule.title,
        "source": need.source,
        "weeks": str(need.weeks),
        "hours_per_week": str(need.hours_per_week),
        "window_years": need.window_years,
        "counts_until": need.counts_until,
        "activities": [activity.title for activity in rule.activities],
        "session": session.year,
        "exam": [session.exam_from.isoformat(), session.exam_to.isoformat()],
        "upload_deadline": value_to_json(session.day_to_upload_by),
    }


def marks_of(standing: Standing, form: Form) -> tuple[str, str]:
    """A short mark of the rule and one of what is printed: a mark that differs later tells that it has changed."""
    return _mark(rule_in_force(standing)), _mark(certificate_of(standing, form).data)


def _mark(data: Any) -> str:
    written = json.dumps(data, sort_keys=True, ensure_ascii=False)
    return sha256(written.encode()).hexdigest()[:16]


def is_issued(standing: Standing, form: Form) -> bool:
    """Whether this form was given already, whatever has changed since."""
    return all(standing.value(ISSUED, n) is not None for n in form.periods)


def outdated(standing: Standing) -> Said | None:
    """Which certificates were given before the rule, or the answers, changed; None when all still hold."""
    told = [said for form in forms_of(standing) if is_issued(standing, form) for said in _outdated(standing, form)]
    return lines(*told) if told else None


def changed_since(standing: Standing) -> dict[Key, Value]:
    """What is to be remembered, so that a change since a certificate was given is told once: its marks of today."""
    marks: dict[Key, Value] = {}
    for form in forms_of(standing):
        held, now = standing.value(ISSUED, form.number), marks_of(standing, form)
        if is_issued(standing, form) and isinstance(held, tuple) and now not in {held[:2], held[2:]}:
            marks |= {Key(ISSUED, n): (*held[:2], *now) for n in form.periods}
    return marks


def _outdated(standing: Standing, form: Form) -> list[Said]:
    held = standing.value(ISSUED, form.number)
    if not isinstance(held, tuple):
        return []
    rule, printed = marks_of(standing, form)
    name, (rule_then, printed_then) = form_name(standing, form), held[:2]
    if rule != rule_then:
        return [
            t(
                "Depuis l'attestation de %(form)s, la règle ou une date de l'examen a changé : relisez votre résultat "
                "avant de la téléverser.",
                easy="Attestation de %(form)s : une date ou la règle a changé. Relisez votre résultat.",
                form=name,
            )
        ]
    if printed != printed_then:
        return [
            t(
                "Depuis l'attestation de %(form)s, vos réponses ont changé : demandez-en une nouvelle (/attestation).",
                easy="Attestation de %(form)s : vos réponses ont changé. Écrivez /attestation.",
                form=name,
            )
        ]
    return []
