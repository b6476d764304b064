# Everything a developer does. Each target first makes sure that .venv holds what requirements/all.txt locks.

PYTHON ?= python3
BIN := .venv/bin
COVERAGE ?= 90
# So many processes share the tests, file by file; each that needs a server starts one of its own.
TESTERS ?= 2
SHARED := -n $(TESTERS) --dist loadfile --no-loadscope-reorder

.PHONY: help setup setup-core run iotdb server test lint types walls bytecode unit unit-core bench bench-peers torture screenshots lock clean

help:
	@echo "make run      open the window with a forecast of the sample data"
	@echo "make iotdb    a real Apache IoTDB with a throw-away data folder, until Ctrl-C"
	@echo "make test     all checks and tests"
	@echo "make bench    the timed comparisons with the scripts in benchmarks/reference"
	@echo "make bench-peers  the pretrained models against their authors' code (fetches that, some gigabytes)"
	@echo "make torture  the tests with their full counts (about an hour)"
	@echo "make lock     write requirements/*.txt anew from pyproject.toml"

setup:
	@$(PYTHON) tools/setup.py

# A second environment without Qt and torch, in which the core's tests have to pass.
setup-core: setup
	@$(PYTHON) tools/setup.py --core

run: setup
	@$(BIN)/python tools/run_sample.py

iotdb: setup
	@$(BIN)/python tools/iotdb_server.py

# The tests' server: a slow network may take longer for it than a test may last.
server: setup
	@$(BIN)/python tools/iotdb_server.py --fetch

# The types are checked by one core; what the other can do meanwhile it does, and the network.
test: setup
	@$(MAKE) --no-print-directory -j3 types server lint walls setup-core bytecode
	@$(MAKE) --no-print-directory -j1 unit unit-core

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

walls: setup
	$(BIN)/lint-imports

# That of the tests, once: else each process that shares them makes it before it begins.
bytecode: setup
	@said=$$($(BIN)/python -m pytest --collect-only -qq 2>&1) || { echo "$$said"; exit 1; }

unit: setup
	$(BIN)/python -m pytest $(SHARED) --cov --cov-report=term --cov-fail-under=$(COVERAGE)

unit-core: setup-core
	.venv-core/bin/python -m pytest $(SHARED) -m "not slow"

bench: setup
	$(BIN)/python -m benchmarks

bench-peers: setup
	$(BIN)/python tools/peers.py
	$(BIN)/python -m benchmarks foundation_models

torture: setup
	$(BIN)/python -m pytest --torture -m torture

screenshots: setup
	@$(BIN)/python tools/screenshots.py

lock: setup
	@$(PYTHON) tools/setup.py --lock

clean:
	rm -rf .venv .venv-core .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.* out dist build
