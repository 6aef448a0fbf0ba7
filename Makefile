# The commands of the house: make try | make test | make check | make lock
# and, after a change of the tables: make migration WHAT="what changed";
# after a change of what the reader of notes learns from: make learn.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXTRAS ?=
comma := ,

.PHONY: try test check lock bench learn migration clean

# uv, itself from the same package index, installs the hash-pinned lock in seconds; plain pip
# does the same more slowly where uv has no wheel.
define install
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv || true
	@for lock in $(1); do \
		$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r $$lock \
		|| $(BIN)/python -m pip install --quiet --require-hashes -r $$lock || exit 1; \
	done
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable . \
		|| $(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $(2)
endef

$(VENV)/.base: requirements.lock
	$(call install,requirements.lock,$@)

$(VENV)/.extra-%: requirements-%.lock $(VENV)/.base
	$(call install,requirements-$*.lock,$@)

$(VENV)/.dev: requirements-dev.lock
	$(call install,requirements-dev.lock,$@)

try: $(VENV)/.base $(foreach extra,$(subst $(comma), ,$(EXTRAS)),$(VENV)/.extra-$(extra))
	@$(BIN)/python -m bot try $(ARGS)

test: $(VENV)/.dev
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@PATH=$(BIN):$$PATH lint-imports
	@$(BIN)/deptry .

bench: $(VENV)/.dev
	@$(BIN)/python -m bot bench $(ARGS)

# Fits the small models of the reader anew, from the gold notes beside the tests.
learn: $(VENV)/.dev
	@$(BIN)/python -m tests.bench.learn

# The next revision, from what the tables have become; read it before it is committed.
migration: $(VENV)/.dev
	@$(BIN)/python -m bot.storage.migrations $(WHAT)

# The lock carries hashes and no address: where packages come from is each machine's own setting.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate pyproject.toml
lock:
	@test -x $(BIN)/uv || { $(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install -q uv; }
	@$(LOCK) -o requirements.lock
	@$(LOCK) --group dev -c requirements.lock -o requirements-dev.lock
	@$(LOCK) --extra cards -c requirements.lock -o requirements-cards.lock
	@$(LOCK) --extra voice -c requirements.lock -o requirements-voice.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .import_linter_cache
