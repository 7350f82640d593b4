# Two commands do everything on a fresh machine: make run, make test. Needed: Python 3.11 or newer with its venv module,
# and the package index once. Everything installed is pinned with hashes.
VENV := .venv
TOOLS := .venv-tools
BIN := $(VENV)/bin
PO := $(wildcard locales/*/LC_MESSAGES/messages.po)
MO := $(PO:.po=.mo)
LEARNT := dialogs/reading/learnt.bin
LOCK := $(TOOLS)/bin/uv pip compile -q --universal --python-version 3.11 --python $(TOOLS)/bin/python \
	--generate-hashes --no-emit-index-url --no-header

# uv must neither fetch a Python nor take another environment than the one that is named; it trusts whom the system trusts.
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := true
unexport UV_PYTHON VIRTUAL_ENV PYTHONPATH PYTHONHOME
# Compiled modules are kept: else each process of the tests, and each start, compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run test lint bench chaos browser catalogs lock lock-is-current clean
.DELETE_ON_ERROR:

setup: $(VENV)/.ready $(MO) $(LEARNT)
	@:

run: setup
	@exec $(BIN)/quatorze run

# Four side by side: many of them wait for other processes, and two cores are kept busy. One after the other:
# make test ARGS="-n 0".
test: setup
	@$(BIN)/python -m pytest -n 4 --dist worksteal $(ARGS)

lint: setup lock-is-current
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m bot.catalogs check
	@$(BIN)/python .ci/audit.py $(TOOLS)/bin/uv

bench: setup
	@set -e; for script in bench/*.py; do echo "== $$script"; $(BIN)/python "$$script"; done

chaos: setup
	@$(BIN)/python -m pytest tests/chaos --long $(ARGS)

# Debian's Chromium, for the tests that look at pages; without it they are skipped, and say so.
browser:
	@if command -v chromium >/dev/null; then echo "Chromium is there."; \
	elif ! command -v apt-get >/dev/null; then \
		echo "No Chromium, and no apt to get it: install one as 'chromium', or the tests of the pages are skipped."; \
	elif [ "$$(id -u)" != 0 ]; then \
		echo "No Chromium: sudo apt-get install chromium (until then the tests of the pages are skipped)."; \
	else apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium; fi

# The sentences of the code into messages.pot and every language; what is new there waits for its translation.
catalogs: $(VENV)/.ready
	@$(BIN)/python -m bot.catalogs update
	@$(BIN)/python -m bot.building

# Pins stay as they are unless pyproject.toml asks for others; to renew them all: make lock UPGRADE=--upgrade.
lock: $(TOOLS)/.ready
	@$(LOCK) $(UPGRADE) pyproject.toml -o requirements.lock
	@$(LOCK) $(UPGRADE) pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	@$(LOCK) $(UPGRADE) --group pyproject.toml:tools -o requirements-tools.lock

lock-is-current: $(TOOLS)/.ready
	@sh .ci/lock-is-current "$(LOCK)"

clean:
	@rm -rf $(VENV) $(TOOLS) locales/*/LC_MESSAGES/*.mo $(LEARNT)

%.mo: %.po | $(VENV)/.ready
	@$(BIN)/python -m bot.building

# What the examples of topics and orders teach.
$(LEARNT): $(wildcard dialogs/reading/*.py dialogs/reading/*/*.py dialogs/reading/*/*.txt) | $(VENV)/.ready
	@$(BIN)/python -m bot.building

$(VENV)/.ready: requirements-dev.lock pyproject.toml .ci/install | $(TOOLS)/.ready
	@sh .ci/install packages $(TOOLS) $(VENV)

$(TOOLS)/.ready: requirements-tools.lock .ci/install
	@sh .ci/install tools $(TOOLS) $(PYTHON)
