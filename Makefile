# The project's commands; `bin/tidemark --help` lists the rest.
.PHONY: help build run test test-one check format engines clean

help: ## Print every target with a line.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Every function as functions/<name>/target/function.zip, where template.yaml looks for it.
build: ## Build the zip of every function, without tests.
	@.ci/maven -DskipTests package

# Builds what changed, starts everything on this machine and serves until Ctrl-C.
run: ## Start everything on this machine and serve until Ctrl-C.
	@exec bin/tidemark up

test: ## Build and run every check and every test.
	@.ci/maven verify

# A name that matches no test is an error; modules that are built on the way have none of that name.
test-one: ## Run one test: make test-one T=QueryTest#gridOrdersFiltersAndPages M=functions/query
	@if [ -z "$(T)" ] || [ -z "$(M)" ]; then \
	  echo "Say which test and in which module: make test-one T=Class#method M=functions/query" >&2; exit 2; fi
	@if [ ! -f "$(M)/pom.xml" ]; then echo "There is no module $(M)." >&2; exit 2; fi
	@.ci/maven -pl '$(M)' -am test -Dtest='$(T)' -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true
	@grep -q 'Tests run: [1-9]' target/maven.log || { echo "No test of $(M) is named $(T)." >&2; exit 1; }

check: ## Check the format and compile with every lint, without tests.
	@.ci/maven -DskipTests test-compile

format: ## Bring every Java file into the project's format.
	@.ci/maven spotless:apply

# Only the engines, for SAM CLI and debugging.
engines: ## Start only the engines, for SAM CLI and debugging.
	@exec bin/tidemark engines

clean: ## Remove what was built.
	@.ci/maven clean
