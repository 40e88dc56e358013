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
	if err := WriteAgreement(&b, os.DirFS("../testdata/agreements/minimal"), lib); err != nil {
		panic(err)
	}
	fmt.Printf("%.5s\n", b.Bytes())
	// Output: %PDF-
}
