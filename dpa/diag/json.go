package diag

import (
	"encoding/json"
	"io"
	"slices"
)

// A Report is a List as JSON in one language: the one shape that the command
// writes and a service answers with.
type Report struct {
	Version  int             `json:"version"`             // of this shape: 1
	Deal     string          `json:"deal,omitempty"`      // the file of the deal, where a command names it
	Verdict  string          `json:"verdict,omitempty"`   // "ready to sign", "ready as a draft" or "not renderable", of a deal that was composed
	Blocking int             `json:"blocking"`            // what keeps it from being signed: errors, and facts that a draft may lack
	OwnTexts int             `json:"own_texts,omitempty"` // special conditions with words of their own, whose meaning no check judges: a lawyer reads them
	Unread   []string        `json:"unread,omitempty"`    // the paths of those that nobody is recorded to have read as they stand
	Readings []ReportReading `json:"readings,omitempty"`  // who has read the others
	Findings []ReportFinding `json:"findings"`
	Errors   int             `json:"errors"`
	Warnings int             `json:"warnings"`
	Infos    int             `json:"infos"`
}

// A ReportFinding is a Finding of a Report. The place in a file is absent when
// the agreement was made in Go, and the path when the finding is not about a
// value of the agreement.
type ReportFinding struct {
	Pos
	Code     string   `json:"code"`              // "DPA242"
	Severity string   `json:"severity"`          // "error", "warning" or "info"
	Message  string   `json:"message"`           // what is wrong
	Hint     string   `json:"hint,omitempty"`    // what to do
	Nearest  string   `json:"nearest,omitempty"` // the right name closest to a wrong one
	Sources  []string `json:"sources,omitempty"` // of the law: "Art. 33(2) GDPR"
	Blocks   bool     `json:"blocks,omitempty"`  // no error, but a final is refused for it
}

// A ReportReading is what one person has read on one day.
type ReportReading struct {
	By         string `json:"by"`
	Date       string `json:"date"` // "2026-11-03"
	Conditions int    `json:"conditions"`
}

// Report returns l in a language, "fr" or "en".
func (l List) Report(lang string) Report {
	r := Report{Version: 1, Findings: []ReportFinding{}, Blocking: l.Blocking(), Errors: l.Count(Error), Warnings: l.Count(Warning), Infos: l.Count(Info)}
	for _, f := range l {
		out := ReportFinding{Pos: f.Pos, Code: f.Check, Severity: f.Severity().String(), Message: f.Message(lang), Hint: f.Hint(lang), Nearest: f.Nearest, Blocks: f.Blocks}
		own, _ := f.Args["source"].(Words) // of what it is about, beside that of the check
		for _, source := range []Words{own, Cite(Find(f.Check).Source)} {
			if s := source.In(lang); s != "" && !slices.Contains(out.Sources, s) {
				out.Sources = append(out.Sources, s)
			}
		}
		r.Findings = append(r.Findings, out)
	}
	return r
}

// WriteJSON writes the Report of l in a language, indented.
func (l List) WriteJSON(w io.Writer, lang string) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(l.Report(lang))
}
