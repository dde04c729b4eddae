# Everything runs in .venv, built from uv.lock. uv itself is taken from the machine or put into .tools.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test check lint types contracts samples env-example bench-grounding clean

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := $(UV) run --frozen --no-sync

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.tools/bin/uv:
	@python3 -m venv .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check "uv>=0.9"

# The environment is rebuilt when the lock file or the project changes, and not else.
.venv/.locked: uv.lock pyproject.toml $(filter .tools/%,$(UV))
	@$(UV) sync --frozen --quiet --all-extras
	@touch $@

demo: .venv/.locked ## Run the whole main job on three sample resumes, with nothing configured
	@RESUME_ANALYSIS_HOME=$${RESUME_ANALYSIS_HOME:-$(CURDIR)/.demo} $(RUN) resume-analysis demo

test: .venv/.locked node_modules/.locked ## Run every test
	$(RUN) pytest -n 2 --dist worksteal

node_modules/.locked: package-lock.json package.json
	@npm ci --silent --no-fund --no-audit
	@touch $@

check: lint types contracts ## Lint, types and import contracts

lint: .venv/.locked ## Check style
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types: .venv/.locked ## Check types (mypy, strict)
	$(RUN) mypy

contracts: .venv/.locked ## Check that imports go one way down
	$(RUN) lint-imports

samples: .venv/.locked ## Make the sample resumes again
	$(RUN) python scripts/make_samples.py

env-example: .venv/.locked ## Write .env.example from the settings
	$(RUN) python -m resume_analysis.settings > .env.example

bench-grounding: .venv/.locked ## Measure which quotes pass as evidence, and how fast
	$(RUN) python -m benchmarks.bench_grounding

clean: ## Remove what the targets above have made
	rm -rf .venv .tools .demo dist node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
