"""What is counted, as who watches sees it."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.conftest import ROOT

ALERT = re.compile(r'(quatorze_[a-z_]+_total)\{outcome=~"([a-z_|\\]+)"\}')


def test_what_an_alert_waits_for_is_shown_as_zero_before_it_happens_first() -> None:
    """Prometheus sees no increase in a series that begins with one."""
    shown = subprocess.run(
        [sys.executable, "-c", "import bot.counting, prometheus_client as p; print(p.generate_latest().decode())"],
        check=True, capture_output=True, text=True, cwd=ROOT,
    ).stdout  # fmt: skip
    alerts = ALERT.findall((ROOT / "docs/operations.md").read_text("utf-8"))
    assert len(alerts) >= 2
    for name, outcomes in alerts:
        for outcome in outcomes.replace("\\", "").split("|"):
            assert f'{name}{{outcome="{outcome}"}} 0.0' in shown
    assert 'quatorze_reminders_sent_total{outcome="uncertain"} 0.0' in shown
    assert 'quatorze_values_unreadable_total{where="list"} 0.0' in shown
