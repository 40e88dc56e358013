package dpa_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
	"github.com/dpakit/dpakit/dpa/value"
)

func WriteAgreement(w io.Writer, deals fs.FS, lib *library.Library) error {
	deal, found, err := dpa.Open(deals, "deal.toml", lib)
	if err != nil {
		return err
	}
	if deal == nil {
		return found.Err() // lists every mistake in the files, with its place
	}
	d, _ := deal.Document("fr")
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

// The vendor's side comes from its file, the customer's from elsewhere: a CRM,
// a form. Check judges what the program sets as it would judge a file.
func ExampleCheck() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	a, found, err := dpa.Read(os.DirFS("../examples/minimal"), "vendor.toml", lib)
	if err := errors.Join(err, found.Err()); err != nil {
		panic(err)
	}
	a.Languages, a.Reference = []string{"en"}, "DPA-2026-0107"
	a.Controller = agreement.Party{
		Name: "Lilac Clinic", Form: value.Text{Plain: "private limited company"},
		Address:   &agreement.Address{Street: "12 Lilac Street", City: "Dublin", Country: "IE"},
		Signatory: &agreement.Signatory{Name: "Jane Murphy", Capacity: value.Text{Plain: "Chief Executive Officer"}},
	}
	deal, found := dpa.Check(a, lib)
	fmt.Println(deal != nil)
	for _, f := range found {
		if f.Severity() == diag.Error {
			fmt.Printf("%s: %s\n", f.Pos.Path, f.Message("en"))
		}
	}
	// Output:
	// false
	// controller.registration: Lilac Clinic: “registration” (registration) is missing
}

// Findings as a service answers with them.
func ExampleOpen_findings() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	files := dpa.Files{"deal.toml": []byte("extends = 'vendor.toml'\n[clauses.breach]\nnotice = '9000h'\n")}
	if files["vendor.toml"], err = os.ReadFile("../testdata/deals/vendor.toml"); err != nil {
		panic(err)
	}
	_, found, err := dpa.Open(files, "deal.toml", lib)
	if err != nil {
		panic(err)
	}
	_ = found.WriteJSON(os.Stdout, "en")
}

// What a deal does not buy stays out of its agreement, and there is a reason
// for each row.
func ExampleDeal_Explain() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	deal, found, err := dpa.Open(os.DirFS("../testdata/agreements/selection"), "deal.toml", lib)
	if err := errors.Join(err, found.Err()); err != nil {
		panic(err)
	}
	for _, d := range deal.Explain() {
		if d.List == "processing" && d.ID != "" {
			fmt.Printf("%s: %t, %s\n", d.ID, d.In, d.Reason.EN)
		}
	}
	// Output:
	// messaging: true, with the module “Messenger”
	// video: false, only for the module “Connect (video consultation)”, which is not in this deal
}
