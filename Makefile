# `make check` is what CI runs.
.PHONY: check test golden siilo
check:
	bash .ci/run

test:
	go test ./...

# golden writes the expected output of the agreements in testdata anew: read
# the difference as you would read a change of contract.
golden:
	go test . ./dpa/... ./cmd/... -run Golden -update

siilo:
	go run ./cmd/dpa render testdata/agreements/siilo/deal.toml -o out
