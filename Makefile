# Everything runs in .venv, built from uv.lock. uv itself is taken from the machine or put into .tools.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo web demo-supabase test chaos fuzz check lint types contracts samples env-example telemetry \
        screenshots check-image bench-queue bench-worker bench-extraction bench-grounding bench-offline bench-budget bench-transports \
        bench-web bench-scale bench-tracing clean

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := $(UV) run --frozen --no-sync

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.tools/bin/uv:
	@python3 -m venv .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check "uv>=0.9"

# The environment is rebuilt when the lock file or the project changes, and not else.
.venv/.locked: uv.lock pyproject.toml $(filter .tools/%,$(UV))
	@echo "Building the environment in .venv (once; a minute or two, by your network)" >&2
	@$(UV) sync --frozen --quiet --all-extras
	@touch $@

demo: .venv/.locked ## Run the whole main job on three sample resumes, with nothing configured
	@RESUME_ANALYSIS_HOME=$${RESUME_ANALYSIS_HOME:-$(CURDIR)/.demo} $(RUN) resume-analysis demo --page-by "make web"

web: .venv/.locked ## Serve the operations page on the demo's data, with a worker
	@RESUME_ANALYSIS_HOME=$${RESUME_ANALYSIS_HOME:-$(CURDIR)/.demo} $(RUN) resume-analysis web --worker

demo-supabase: .venv/.locked node_modules/.locked ## The same through PostgREST and storage, with only URL and key set
	$(RUN) python -m tests.supabase.demo

test: .venv/.locked node_modules/.locked ## Run every test
	$(RUN) pytest -n 2 --dist worksteal

chaos: .venv/.locked ## The full proofs: kills, zombies, cut answers, a dying PostgreSQL (a quarter of an hour)
	CHAOS=full $(RUN) pytest tests/chaos -s -p no:xdist

fuzz: .venv/.locked ## Ten minutes of mutated files against the extraction
	$(RUN) python -m tests.extraction.fuzz --minutes 10

# PostgREST and the TypeScript compiler. Without npm the tests that drive them are skipped and named.
node_modules/.locked: package-lock.json package.json
	@if command -v npm >/dev/null; then npm ci --silent --no-fund --no-audit && touch $@; \
	else echo "npm is not on this machine: what needs PostgREST or TypeScript is skipped" >&2; fi

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

telemetry: .venv/.locked ## Write docs/telemetry.md from the names in the code
	$(RUN) python -m resume_analysis.metric_names > docs/telemetry.md

bench-queue: .venv/.locked ## The queue beside other PostgreSQL queues
	$(RUN) python -m benchmarks.queues

bench-worker: .venv/.locked ## One worker process at 200 jobs at once, and an idle one
	$(RUN) python -m benchmarks.bench_worker

bench-extraction: .venv/.locked ## Reading order, links, speed and memory beside other PDF readers
	$(RUN) python -m benchmarks.extraction

bench-grounding: .venv/.locked ## Which quotes pass as evidence, and how fast
	$(RUN) python -m benchmarks.bench_grounding

bench-offline: .venv/.locked ## What a report without a model takes, beside a matcher of names alone
	$(UV) run --frozen --no-sync --with spacy python -m benchmarks.bench_offline

bench-budget: .venv/.locked ## The allowance that workers share, beside pyrate-limiter
	$(UV) run --frozen --no-sync --with pyrate-limiter python -m benchmarks.bench_llm_budget

bench-transports: .venv/.locked node_modules/.locked ## The same 500 jobs over HTTP and over psycopg
	$(RUN) python -m benchmarks.bench_transports

bench-web: .venv/.locked ## The server time of every page with a million rows
	$(RUN) python -m benchmarks.bench_web

bench-scale: .venv/.locked ## 200 simulated workers on one PostgreSQL
	$(RUN) python -m benchmarks.bench_scale

bench-tracing: .venv/.locked ## What traces cost an attempt
	$(RUN) python -m benchmarks.bench_tracing

screenshots: .venv/.locked ## Make docs/images again (needs Chromium)
	$(RUN) python -m scripts.make_screenshots

check-image: .venv/.locked ## Do the build steps of the image in a clean folder
	@PATH="$(CURDIR)/.tools/bin:$$PATH" deploy/check_build.sh

clean: ## Remove what the targets above have made
	rm -rf .venv .tools .demo dist node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
