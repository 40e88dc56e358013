# `make check` is what CI runs.
.PHONY: check test golden generate siilo
check:
	bash .ci/run

test:
	go test ./...

# golden writes the expected output of the agreements in testdata anew: read
# the difference as you would read a change of contract.
golden:
	go test ./dpa -run Golden -update

# generate writes the files that are made from the types and the texts:
# the schema and the reference.
generate:
	go generate ./dpa/schema ./dpa/diag

siilo:
	go run ./cmd/dpa render examples/siilo/deal.toml -o out
