"""Every way to refuse a rule file: what is replaced in the shipped one, by what, and the refusal (or its beginning)."""

BAD_FILES = {
    "not TOML": ("schema = 1", "schema = ", "cap-osrcl.toml: this is not TOML: "),
    "a date that does not exist": ("2026-05-01", "2026-02-31", "cap-osrcl.toml: this is not TOML: "),
    "a key twice in TOML": ("schema = 1", "schema = 1\nschema = 1", "cap-osrcl.toml: this is not TOML: "),
    "too large to be a number": ("weeks = 14", "weeks = 1e9999999999999999999", "cap-osrcl.toml: this is not TOML: "),
    "nested too deeply": ("schema = 1", "schema = 1\nx = " + "[" * 3000, "cap-osrcl.toml: this is not TOML: "),
    "another schema": ("schema = 1", "schema = 2", "schema is not 1; write 1, or use a newer release."),
    "schema missing": ("schema = 1", "", "schema is missing; add it."),
    "a table missing": ("[requirement]", "[requirements]", "requirement is missing; add it."),
    "a table that is a text": ("[diploma]", 'diploma = "x"\n[other]', "diploma is not a table; write [diploma]."),
    "a key missing": ("weeks = 14", "", "requirement.weeks is missing; add it."),
    "a key of a session missing": ("exam_to = 2027-06-30", "", "sessions[1].exam_to is missing; add it."),
    "an unknown key at the top": (
        "schema = 1",
        "schema = 1\ncolour = 1",
        "colour is unknown; remove it or correct its name.",
    ),
    "an unknown key in a table": (
        'code = "cap-osrcl"',
        'code = "cap-osrcl"\ncolour = 1',
        "diploma.colour is unknown; remove it or correct its name.",
    ),
    "an unknown key in a list": (
        'code = "individual"',
        'code = "individual"\nfrim = true',
        "kinds[0].frim is unknown; remove it or correct its name.",
    ),
    "an unknown key in a session": (
        "year = 2027",
        "year = 2027\ndeadline = 2026-11-28",
        "sessions[1].deadline is unknown; remove it or correct its name.",
    ),
    "a number in quotes": (
        "weeks = 14",
        'weeks = "14"',
        "requirement.weeks is not a number; write it with digits, without quotes.",
    ),
    "true in place of a number": (
        "weeks = 14",
        "weeks = true",
        "requirement.weeks is not a number; write it with digits, without quotes.",
    ),
    "zero weeks": ("weeks = 14", "weeks = 0", "requirement.weeks is 0, not above 0; give a number above 0."),
    "a negative base": (
        "\nhours_per_week = 35",
        "\nhours_per_week = -35",
        "requirement.hours_per_week is -35, not above 0; give a number above 0.",
    ),
    "no number at all": ("weeks = 14", "weeks = nan", "requirement.weeks is NaN; write a number."),
    "infinity": ("weeks = 14", "weeks = inf", "requirement.weeks is Infinity; write a number."),
    "a huge number": (
        "weeks = 14",
        "weeks = 1e400",
        "requirement.weeks has too many digits; give at most 12 on each side of the point.",
    ),
    "half a year": (
        "window_years = 3",
        "window_years = 2.5",
        "requirement.window_years is 2.5, not a whole number; write it without a point.",
    ),
    "zero years": (
        "window_years = 3",
        "window_years = 0",
        "requirement.window_years is 0, not above 0; give a number above 0.",
    ),
    "zero as an age": (
        "below_age = 26",
        "below_age = 0",
        "contacts[2].below_age is 0, not above 0; give a number above 0.",
    ),
    "the lenient ceiling below the base": (
        "lenient_hours_per_week = 48",
        "lenient_hours_per_week = 34.5",
        "requirement.lenient_hours_per_week (34.5) is below hours_per_week (35); give as much or more.",
    ),
    "counted until something else": (
        'counts_until = "upload_deadline"',
        'counts_until = "christmas"',
        'requirement.counts_until is "christmas"; write upload_deadline or exam.',
    ),
    "an empty text": (
        'short_title = "CAP OSRCL"',
        'short_title = " "',
        "diploma.short_title is empty; write it between the quotes.",
    ),
    "a text that is a number": (
        'short_title = "CAP OSRCL"',
        "short_title = 1",
        "diploma.short_title is not a text; write it between quotes.",
    ),
    "firm that is a text": (
        "firm = true",
        'firm = "yes"',
        "kinds[0].firm is neither true nor false; write true or false.",
    ),
    "the exam ends before it begins": (
        "exam_from = 2027-05-01",
        "exam_from = 2027-07-01",
        "sessions[1].exam_to is before exam_from (2027-07-01); swap them or give the later day.",
    ),
    "a deadline after the exam": (
        "upload_deadline = 2025-11-28",
        "upload_deadline = 2026-07-01",
        "sessions[0].upload_deadline (2026-07-01) is after exam_to (2026-06-30); give a day before the exam.",
    ),
    "an expected deadline after the exam": (
        "expected_upload_deadline = 2026-11-28",
        "expected_upload_deadline = 2027-11-28",
        "sessions[1].expected_upload_deadline (2027-11-28) is after exam_to (2027-06-30); give a day before the exam.",
    ),
    "a registration deadline after the exam": (
        "year = 2027",
        "year = 2027\nregistration_deadline = 2027-08-01",
        "sessions[1].registration_deadline (2027-08-01) is after exam_to (2027-06-30); give a day before the exam.",
    ),
    "both deadlines": (
        "expected_upload_deadline = 2026-11-28",
        "expected_upload_deadline = 2026-11-28\nupload_deadline = 2026-11-27",
        "sessions[1].expected_upload_deadline stands beside upload_deadline; keep only the published day.",
    ),
    "a date with an hour": (
        "upload_deadline = 2025-11-28",
        "upload_deadline = 2025-11-28T23:59:00",
        "sessions[0].upload_deadline is not a date; write it like 2026-05-01, without quotes.",
    ),
    "a date in quotes": (
        "upload_deadline = 2025-11-28",
        'upload_deadline = "2025-11-28"',
        "sessions[0].upload_deadline is not a date; write it like 2026-05-01, without quotes.",
    ),
    "a kind twice": (
        'code = "distance"',
        'code = "school"',
        "kinds[3].code is school, which stands there already; remove one of the two.",
    ),
    "a contact twice": (
        'code = "france_travail"',
        'code = "exam_service"',
        "contacts[3].code is exam_service, which stands there already; remove one of the two.",
    ),
    "an activity twice": (
        'code = "outgoing"',
        'code = "incoming"',
        "activities[2].code is incoming, which stands there already; remove one of the two.",
    ),
    "a kind that is the button « Je ne sais pas »": (
        'code = "individual"',
        'code = "unknown"',
        'kinds[0].code is "unknown", a word of the bot itself; choose another.',
    ),
    "an activity that is the button « C'est tout »": (
        'code = "incoming"',
        'code = "ok"',
        'activities[0].code is "ok", a word of the bot itself; choose another.',
    ),
    "a code of two words": (
        'code = "individual"',
        'code = "by myself"',
        'kinds[0].code holds a blank or a sign that does not print; write a word like "france_travail".',
    ),
    "a code over two lines": (
        'code = "france_travail"',
        'code = "france\\ntravail"',
        'contacts[3].code holds a blank or a sign that does not print; write a word like "france_travail".',
    ),
    "a year twice": (
        "year = 2027",
        "year = 2026",
        "sessions[1].year is 2026, which stands there already; remove one of the two.",
    ),
    "a contact for an unknown kind": (
        'kinds = ["continuing_training"',
        'kinds = ["evening_classes"',
        (
            'contacts[1].kinds names "evening_classes", which is unknown; known are individual, continuing_training, '
            "distance, school, apprentice."
        ),
    ),
    "a contact for an unknown verdict": (
        'verdicts = ["to_confirm"',
        'verdicts = ["maybe"',
        (
            'contacts[0].verdicts names "maybe", which is unknown; known are not_applicable, met, on_track, '
            "to_confirm, short, too_late."
        ),
    ),
    "a filter that is a text": (
        'verdicts = ["to_confirm", "too_late", "not_applicable"]',
        'verdicts = "too_late"',
        'contacts[0].verdicts is not a list of codes; write it like ["one", "two"].',
    ),
    "an empty filter": (
        'verdicts = ["to_confirm", "too_late", "not_applicable"]',
        "verdicts = []",
        "contacts[0].verdicts is empty; name at least one, or remove the key.",
    ),
    "an unknown time zone": (
        'time_zone = "Europe/Paris"',
        'time_zone = "Europe/Lutece"',
        'sessions[0].time_zone is "Europe/Lutece", which is unknown; write "Europe/Paris".',
    ),
    "a time zone that is a path": (
        'time_zone = "Europe/Paris"',
        'time_zone = "../etc/passwd"',
        'sessions[0].time_zone is "../etc/passwd", which is unknown; write "Europe/Paris".',
    ),
    "a time zone that is a folder": (
        'time_zone = "Europe/Paris"',
        'time_zone = "Europe"',
        'sessions[0].time_zone is "Europe", which is unknown; write "Europe/Paris".',
    ),
}
