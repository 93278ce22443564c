# `make run` and `make test` do everything on a fresh Debian or Ubuntu with only Python 3.11+, make and git.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
DESK := .desk/seeds.legation

.PHONY: run test lint types check bench screenshots translations setup clean
.DEFAULT_GOAL := run

run: $(READY)
	@$(BIN)/python packaging/run.py --seeds seeds --store $(DESK)

test: lint types check

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

check: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2

# Documents a second, as ratios to something plain in the same run. FOLDER=… measures texts of your own.
bench: $(READY)
	$(BIN)/python packaging/bench.py $(FOLDER)

# The pictures of the window in resources/screenshots, on the seeds, light and dark.
screenshots: $(READY)
	$(BIN)/python packaging/screenshots.py

# Collects the texts of the window for translators and compiles the catalogues.
translations: $(READY)
	$(BIN)/python packaging/translations.py

setup: $(READY)

$(READY): packaging/setup.py packaging/constraints.txt pyproject.toml
	$(PYTHON) packaging/setup.py .venv
	@touch $@

# The desk that `make run` opens lies in .desk/ and stays: officers' marks may be in it.
clean:
	rm -rf .venv .bootstrap build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
