# The doors of the project; `bin/tidemark --help` lists the rest.
.PHONY: build run test engines clean

# Every function as functions/<name>/target/function.zip, where template.yaml looks for it.
build:
	@.ci/maven -DskipTests package

# Builds what changed, starts everything on this machine and serves until Ctrl-C.
run:
	@exec bin/tidemark up

test:
	@.ci/maven verify

# Only the engines, for SAM CLI and debugging.
engines:
	@exec bin/tidemark engines

clean:
	@.ci/maven clean
