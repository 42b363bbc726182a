# What developers and .ci/run both call. Needs git, make and a CPython of 3.11 or later.
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: graph showcase setup test browser wheel lock clean

graph: setup ## the showcase: exports/gannan-2021.*
	$(BIN)/baotu build seeds/ --name gannan-2021 --out exports

showcase: setup ## exports/ with its picture, and the outputs in both READMEs (needs make browser)
	$(BIN)/python tests/showcase.py

setup: $(VENV)/.installed

# One stamp a step: a new lock installs again, a new pyproject.toml only the package itself.
$(VENV)/.locked: requirements.lock
	@test -n "$(PYTHON)" || { echo "make: no python3 of version 3.11 or later on the path" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --requirement requirements.lock
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

test: setup ## lint, format, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

browser: ## Chromium, a Chinese font and axe-core for the tests of the page (Debian, Ubuntu)
	@if command -v npm >/dev/null 2>&1 && ! [ -d "$$(npm root -g)/axe-core" ]; then \
		npm install --global --silent axe-core || echo "browser: no axe-core; its test is skipped"; fi
	@set -e; \
	have() { command -v "$$1" >/dev/null 2>&1; }; \
	if { [ -n "$$CHROMIUM" ] || have chromium || have chromium-browser || have google-chrome; } && \
		have fc-list && fc-list :lang=zh-cn | grep -q .; then \
		echo "browser: Chromium and a Chinese font are there"; exit 0; fi; \
	have apt-get || { echo "browser: install Chromium and a Chinese font by hand" >&2; exit 1; }; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	$$sudo apt-get update || { sleep 5; $$sudo apt-get update; } || { sleep 20; $$sudo apt-get update; }; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
		chromium fontconfig fonts-wqy-microhei

wheel: setup ## dist/*.whl
	$(PIP) wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

lock: ## requirements.lock anew, from the lower bounds in pyproject.toml
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --disable-pip-version-check install --quiet ".[all,dev]"
	{ echo "# Written by make lock: everything that baotu[all,dev] needs, pinned."; \
	$(VENV)-lock/bin/python -m pip --disable-pip-version-check freeze --exclude baotu; } > requirements.lock
	rm -rf $(VENV)-lock

clean: ## everything that make made, but not exports/
	rm -rf $(VENV) $(VENV)-lock dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find graph tests -name __pycache__ -type d -prune -exec rm -rf {} +
