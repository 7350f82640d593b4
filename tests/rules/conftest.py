"""``--hypothesis-profile rule-long``: many more dossiers against the slow model, by hand, before a release."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "rule-long", max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
