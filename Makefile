# What a newcomer and CI run. `make` alone lists it.
#
# .venv is made once, from the registry that pip is set up for, with the versions of constraints.txt; after that nothing
# here needs the network. Change pyproject.toml or constraints.txt and it is brought up to date.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
# The first Python of 3.11 or later; `make PYTHON=python3.13 …` picks another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
WORKERS ?= 2
SERVE ?= 1
# Larger gold and real articles to measure on, where they are at hand; all targets run without them.
export NAQLAN_SHARED ?= ../shared

.PHONY: help demo test check format accuracy missed bench soak clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/.core ## the example pages: records, an article, a store, then the pages in a browser (SERVE=0: without these)
	@SERVE=$(SERVE) $(BIN)/python -m tools.demo

test: $(VENV)/.dev ## the whole suite (WORKERS=2); NAQLAN_REQUIRE=all turns skips into failures
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

check: $(VENV)/.dev ## lint, format, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/.dev ## put the code into its format, fix what ruff can fix
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

accuracy: $(VENV)/.core ## score against the gold; fails below a floor of gold/floors/
	@$(BIN)/python -m tools.accuracy

missed: $(VENV)/.core ## what looks like a saying, a name, a contact … and gave nothing (ARGS='--list quotations --contexts 30')
	@$(BIN)/python -m tools.missed --limit 1500 --seed 1 $(ARGS)

bench: $(VENV)/.peers ## articles a second, memory, share of each stage, beside a plain baseline
	@$(BIN)/python -m tools.bench
	@$(BIN)/python -m tools.html_bench
	@$(BIN)/python -m tools.html_accuracy --peers
	@$(BIN)/python -m tools.warc_bench --memory 0
	@made=$$(mktemp -d); trap 'rm -rf "$$made"' EXIT; $(BIN)/python -m tools.corpus_bench --store "$$made/grown.db"; \
		$(BIN)/python -m tools.web_bench --store "$$made/grown.db"
	@$(BIN)/python -m tools.names_accuracy

soak: $(VENV)/.dev ## 20,000 pages: is memory flat? Into a store, through 20 kills: is nothing lost? Which records hang on a spelling?
	@$(BIN)/python -m tools.soak
	@$(BIN)/python -m tools.soak_store
	@$(BIN)/python -m tests.properties.corpus
	NAQLAN_EXAMPLES=20000 $(BIN)/python -m pytest -n $(WORKERS) tests/read/test_mutations.py

# Other extractors and a matcher of strings, to be measured beside ours and for nothing else; one that cannot be installed is left out of the table.
$(VENV)/.peers: $(VENV)/.dev
	@echo "Installing other extractors, to measure beside them …"
	@for peer in trafilatura resiliparse newspaper4k rapidfuzz; do $(PIP) install -c constraints.txt "$$peer" || echo "$$peer could not be installed"; done
	@touch $@

clean: ## remove the environment and everything that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@[[ -n "$(PYTHON)" ]] || { echo "Naqlan needs Python 3.11 or later; none was found. Try: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)

# hatchling is installed beside the rest and the build not isolated, so that a second install needs no network.
$(VENV)/.core: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Naqlan …"
	@$(PIP) install -c constraints.txt hatchling
	@$(PIP) install -c constraints.txt --no-build-isolation -e '.[web]'
	@touch $@

$(VENV)/.dev: $(VENV)/.core
	@echo "Installing the tools for development …"
	@$(PIP) install -c constraints.txt --no-build-isolation -e '.[all,dev]'
	@touch $@
