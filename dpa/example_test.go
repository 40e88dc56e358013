package dpa_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// WriteAgreement is the README's embedding snippet: a test compares the two.
func WriteAgreement(w io.Writer, deals fs.FS, lib *library.Library) error {
	a, found, err := dpa.Load(deals, "deal.toml", lib)
	if err := errors.Join(err, found.Err()); err != nil {
		return err // found lists every mistake in the files, with its place
	}
	d, found := dpa.Compose(a, lib, "fr")
	if err := found.Err(); err != nil {
		return err
	}
	return pdf.Write(w, d, pdf.Options{})
}

func Example() {
	lib, err := library.Builtin() // once: it is read-only and may be shared
	if err != nil {
		panic(err)
	}
	var b bytes.Buffer
	if err := WriteAgreement(&b, os.DirFS("../examples/minimal"), lib); err != nil {
		panic(err)
	}
	fmt.Printf("%.5s\n", b.Bytes())
	// Output: %PDF-
}

// What a deal does not buy stays out of its agreement, and there is a reason
// for each row.
func ExampleExplain() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	a, found, err := dpa.Load(os.DirFS("../testdata/agreements/selection"), "deal.toml", lib)
	if err := errors.Join(err, found.Err()); err != nil {
		panic(err)
	}
	fmt.Printf("%d of %d sub-processors\n", len(a.Select().Subprocessors), len(a.Subprocessors))
	for _, d := range dpa.Explain(a, lib) {
		if d.List == "processing" && d.ID != "" {
			fmt.Printf("%s: %t, %s\n", d.ID, d.In, d.Reason.EN)
		}
	}
	// Output:
	// 2 of 4 sub-processors
	// messaging: true, with the module “Messenger”
	// video: false, only for the module “Connect (video consultation)”, which is not in this deal
}
