# Everything that is built, run and checked here. `make help` lists it; the steps themselves are in .ci/.
.POSIX:
.PHONY: help run build engine image test check fmt lint bench prove clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

run: image ## practise: opens two-sum, or shows a graded wrong and right solution where there is no terminal
	@.ci/demo

build: ## bin/pyprep
	@.ci/build

engine: ## finds a Docker engine; as root on Debian installs one
	@.ci/engine

image: ## the sandbox image: found, pulled or built
	@$(MAKE) -s -j2 build engine
	@.ci/image

test: image ## every test, on a real container, with the race detector
	@.ci/test

check: ## the fast loop while working: format, vet, lint, tests that need no engine
	@.ci/golangci fmt --diff
	@go vet ./...
	@.ci/golangci run ./...
	@.ci/sizes
	@go test -short ./...

fmt: ## formats the Go code
	@.ci/golangci fmt

lint: ## linters, import directions, sizes, Python files, macOS
	@.ci/golangci run ./...
	@.ci/sizes
	@.ci/python-lint
	@GOOS=darwin CGO_ENABLED=0 go vet ./...

bench: image ## verdicts, cold runs, batches and start-up, as ratios to what the engine and Python take
	@.ci/bench

prove: image ## the built-in sets prove their own answer keys, three times over; every growth case, woven run and mutant; writes the lock
	@PYPREP_PROVE=1 go test ./grader/measure -count=1 -timeout 40m -run 'Corpus|Woven' -v
	@PYPREP_PROVE=1 go test ./grader/mutation -count=1 -timeout 40m -run BuiltIn -v
	@bin/pyprep set check problems/bank/core --runs 3 --no-mutation
	@bin/pyprep set check problems/bank/core --lock

clean: ## removes what was built here (solutions and history are elsewhere and stay)
	@rm -rf bin .cache
