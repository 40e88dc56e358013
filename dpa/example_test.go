package dpa_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

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

// An agreement that a program builds whole, without a file.
func ExampleCheck_built() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	say := func(s string) value.Text { return value.Text{Plain: s} }
	dublin := func(street string) *agreement.Address {
		return &agreement.Address{Street: street, City: "Dublin", Country: "IE"}
	}
	contact := func(email value.Email) *agreement.Contact {
		return &agreement.Contact{Role: say("Data protection"), Email: email}
	}
	a := &agreement.Agreement{
		Languages: []string{"en"}, Reference: "DPA-2026-0108", Status: agreement.Draft, Date: value.Date{Year: 2026, Month: 12, Day: 1},
		Controller: agreement.Party{
			Name: "Lilac Books", Form: say("private company limited by shares"), Address: dublin("12 Lilac Street"),
			Registration: &agreement.Registration{Register: say("Companies Registration Office"), Number: "123456"},
			Signatory:    &agreement.Signatory{Name: "Jane Murphy", Capacity: say("Chief Executive Officer")},
		},
		Processor: agreement.Party{
			Name: "Parcel Desk", Form: say("private company limited by shares"), Address: dublin("3 Canal Quay"),
			Registration: &agreement.Registration{Register: say("Companies Registration Office"), Number: "654321"},
			Signatory:    &agreement.Signatory{Name: "Sam Byrne", Capacity: say("Managing Director")},
			Contact:      contact("contracts@parcel-desk.example"), DPO: contact("dpo@parcel-desk.example"),
		},
		Processing: []agreement.Activity{{
			ID: "parcels", Title: say("Shipping of orders"), SubjectMatter: say("labels and tracking of parcels"),
			Nature: say("an online service"), Purposes: say("the delivery of orders"), Duration: say("the term of the main contract"),
			Operations: []value.Word{{ID: "storage"}},
			Data:       []agreement.Data{{Subject: value.Word{ID: "customers"}, Categories: []agreement.Category{{Word: value.Word{ID: "identification"}}}}},
			Retention:  &agreement.Retention{Period: value.Duration{N: 1, Unit: value.Years}},
		}},
		Measures: []agreement.Measure{{Use: "encryption_at_rest"}, {Use: "backups"}},
		Clauses: map[string]*agreement.ClauseSettings{"law_forum": {Params: map[string]library.Value{
			"law": {Type: library.LawType, Law: "IE"}, "courts": {Type: library.TextType, Text: say("the courts of Dublin")},
		}}},
	}
	a.None = []string{"subprocessors"} // the processor engages nobody
	deal, found := dpa.Check(a, lib)
	if deal == nil {
		fmt.Println(found.Err())
		return
	}
	d, _ := deal.Document("en")
	err = pdf.Write(io.Discard, d, pdf.Options{})
	fmt.Println(len(d.Sections) > 20, err)
	// Output: true <nil>
}

// A service takes a customer as JSON and answers with the PDF, or with what is
// wrong, at its place in the JSON.
func ExampleOpen_handler() {
	lib, err := library.Builtin()
	if err != nil {
		panic(err)
	}
	vendor, err := os.ReadFile("../examples/minimal/vendor.toml")
	if err != nil {
		panic(err)
	}
	handler := func(w http.ResponseWriter, r *http.Request) {
		customer, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if err != nil {
			http.Error(w, "no body", http.StatusBadRequest)
			return
		}
		deal, found, err := dpa.Open(dpa.Files{"deal.json": customer, "vendor.toml": vendor}, "deal.json", lib)
		if err != nil || deal == nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_ = found.WriteJSON(w, "en")
			return
		}
		d, _ := deal.Document("en")
		w.Header().Set("Content-Type", "application/pdf")
		_ = pdf.Write(w, d, pdf.Options{})
	}

	for _, country := range []string{"IE", "Ireland"} {
		body := `{
  "extends": "vendor.toml", "languages": ["en"], "reference": "DPA-2026-0107", "date": "2026-12-01",
  "controller": {
    "name": "Lilac Clinic", "form": "private company limited by shares", "registration": {"register": "CRO", "number": "123456"},
    "address": {"street": "12 Lilac Street", "city": "Dublin", "country": "` + country + `"},
    "signatory": {"name": "Jane Murphy", "capacity": "Chief Executive Officer"}, "none": ["dpo"]
  },
  "clauses": {"law_forum": {"law": "IE", "courts": "the courts of Dublin"}}
}`
		answer := httptest.NewRecorder()
		handler(answer, httptest.NewRequest("POST", "/dpa", strings.NewReader(body)))
		fmt.Println(answer.Code)
		if answer.Code != http.StatusOK {
			var report diag.Report
			if err := json.Unmarshal(answer.Body.Bytes(), &report); err != nil {
				panic(err)
			}
			f := report.Findings[0]
			fmt.Println(f.Line, f.Col, f.Path, f.Message, f.Hint)
		}
	}
	// Output:
	// 200
	// 422
	// 5 75 controller.address.country “Ireland” is not a country code Did you mean “IE”? Write the two letters of ISO 3166-1: "FR", "DE", "US".
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
	// Output:
	// {
	//   "version": 1,
	//   "blocking": 1,
	//   "findings": [
	//     {
	//       "file": "deal.toml",
	//       "line": 3,
	//       "column": 10,
	//       "end_line": 3,
	//       "end_column": 17,
	//       "path": "clauses.breach.notice",
	//       "code": "DPA242",
	//       "severity": "error",
	//       "message": "“notice” is nine thousand (9,000) hours and cannot exceed seventy-two (72) hours. Beyond it the controller can no longer act without undue delay; the limit of 72 hours is the project’s policy",
	//       "hint": "Give a value of at most seventy-two (72) hours (Art. 33(2) GDPR).",
	//       "sources": [
	//         "Art. 33(2) GDPR"
	//       ]
	//     }
	//   ],
	//   "errors": 1,
	//   "warnings": 0,
	//   "infos": 0
	// }
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
