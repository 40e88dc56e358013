# `make check` is what to run before you push, `make ci` what CI runs: the same,
# and then what takes longer.
.PHONY: check ci test bench typography pictures golden generate siilo
check:
	bash .ci/check

ci:
	bash .ci/run

test:
	go test ./...

# bench measures each stage of an agreement; docs/performance.md has results.
bench:
	go test ./dpa ./dpa/pdf -run '^$$' -bench . -count 6 | tee bench.txt
	go run golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da bench.txt

# typography prints what the pages of every agreement measure, in every style
# and language, beside the bounds that the test holds them to.
typography:
	go test ./dpa/pdf -run TestPagesOfComposedAgreements -v -count 1

# pictures makes the pictures of pages in docs/ anew, when pages have changed.
pictures:
	docs/pictures.sh

# golden writes anew the expected output of the agreements in testdata, the words
# of every clause, the findings of the corpus and the sums of all pages: read the
# difference as you would read a change of contract.
golden:
	go test ./dpa ./dpa/pdf ./dpa/internal/compose ./dpa/internal/canvas ./dpa/internal/sheet -run Golden -update

# generate writes the files that are made from the types and the texts:
# the schema, the reference, the compact form of the lists of words, and what is
# handed out compressed.
generate:
	go generate . ./dpa/schema ./dpa/diag ./dpa/internal/locale

siilo:
	go run ./cmd/dpa render examples/siilo/deal.toml -o out
