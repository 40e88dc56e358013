package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// The forms in which `dpa check` writes what it finds.
var checkFormats = []string{"text", "json", "sarif", "github", "gcc"}

// checkOptions are the flags of `dpa check`.
type checkOptions struct {
	format   string
	failOn   string // "error" or "warning"
	all      bool
	defaults bool
}

func (a *app) checkCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:     "check [DEAL.toml…]",
		Short:   a.say(shortCheck),
		Long:    a.say(longCheck),
		Example: a.say(exampleCheck),
		Args:    a.args(0, anyNumber, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(o.format, checkFormats...); err != nil {
				return err
			}
			if o.failOn != "error" && o.failOn != "warning" {
				return fmt.Errorf(a.say(errFailOn), o.failOn)
			}
			deals, err := a.deals(args)
			if err != nil {
				return err
			}
			return a.check(deals, o)
		},
	}
	cmd.Flags().StringVar(&o.format, "format", "text", a.say(flagFormatCheck))
	cmd.Flags().StringVar(&o.failOn, "fail-on", "error", a.say(flagFailOn))
	cmd.Flags().BoolVar(&o.all, "all", false, a.say(flagEverything))
	cmd.Flags().BoolVar(&o.defaults, "defaults", false, a.say(flagDefaults))
	a.complete(cmd, "format", checkFormats)
	a.complete(cmd, "fail-on", []string{"error", "warning"})
	return cmd
}

// A checked deal is one that was opened, with what it comes to.
type checked struct {
	*opened
	file    string // as the user named it
	verdict dpa.Verdict
	err     error // why it could not be read; there is nothing else then
}

// check checks deals. One that cannot be read is told, and the others are checked.
func (a *app) check(files []string, o checkOptions) error {
	var deals []checked
	for _, file := range files {
		p, err := a.open(file)
		alone := len(files) == 1 && o.format != "sarif" && o.format != "github" // which have a form for it
		if err != nil && (alone || errors.Is(err, errFindings)) {               // findings of the texts hold for all
			return err
		}
		if err != nil {
			deals = append(deals, checked{opened: new(opened), file: file, err: errors.New(a.sentence(err))})
			continue
		}
		deals = append(deals, checked{opened: p, file: file, verdict: dpa.Judge(p.deal, p.found)})
	}
	if err := a.writeChecked(deals, o); err != nil {
		return err
	}
	var worst error
	for _, d := range deals {
		if d.verdict.Errors > 0 || o.failOn == "warning" && d.verdict.Warnings > 0 {
			worst = errFindings
		}
	}
	for _, d := range deals {
		if d.err != nil {
			return errTold
		}
	}
	return worst
}

func (a *app) writeChecked(deals []checked, o checkOptions) error {
	switch o.format {
	case "json":
		return a.checkJSON(deals, o.defaults)
	case "sarif":
		return a.writeJSON(a.sarif(deals))
	case "github":
		for _, d := range deals {
			a.github(d)
		}
		return nil
	case "gcc":
		for _, d := range deals {
			a.gcc(d)
		}
		return nil
	}
	s := a.screen()
	for i, d := range deals {
		if d.err != nil {
			fmt.Fprintln(a.stderr, a.say(wordError), visible(d.err.Error()))
			continue
		}
		if a.quiet {
			if l := d.errors(); len(l) > 0 {
				a.report(a.stdout, l, s, true)
			}
			continue
		}
		if len(deals) > 1 {
			if i > 0 {
				fmt.Fprintln(a.stdout)
			}
			fmt.Fprintln(a.stdout, s.bold(diag.Visible(d.file)))
		}
		a.checkText(d, s, o)
		a.orphan(d.file, d.opened)
	}
	return nil
}

// checkText writes the findings of a deal for people, and ends with what it
// comes to.
func (a *app) checkText(d checked, s screen, o checkOptions) {
	if len(d.found) == 0 {
		fmt.Fprint(a.stdout, a.say(wordClean))
	} else {
		a.report(a.stdout, d.found, s, o.all)
		fmt.Fprint(a.stdout, a.sayf(wordCounts, d.verdict.Errors, d.verdict.Warnings))
		if d.verdict.Infos > 0 {
			fmt.Fprint(a.stdout, a.sayf(wordInfos, d.verdict.Infos))
		}
		fmt.Fprintln(a.stdout)
	}
	if o.defaults && d.deal != nil {
		a.listDefaults(d.deal.Defaults())
	}
	if !isVendor(d.found) {
		fmt.Fprintln(a.stdout, s.bold(s.wrap(a.sayVerdict(d.verdict, d.lib), "\t")))
	}
}

// isVendor reports whether what was checked is the file of a vendor, on which
// there is no verdict.
func isVendor(l diag.List) bool {
	for _, f := range l {
		if f.Check == "DPA100" {
			return true
		}
	}
	return false
}

// sayVerdict says what a deal comes to.
func (a *app) sayVerdict(v dpa.Verdict, lib *library.Library) string {
	switch {
	case v.State == dpa.NotRenderable:
		return a.say(verdictNone)
	case v.Sample:
		return a.say(verdictSample)
	case v.State == dpa.ReadyAsDraft && v.Blocking > 0:
		return fmt.Sprintf(a.say(verdictDraftLacks), v.Blocking)
	case v.State == dpa.ReadyAsDraft:
		return a.say(verdictDraft)
	case !v.Contract:
		return a.say(verdictHandOver)
	case len(v.Unread) > 0:
		return a.sayf(verdictRead, len(v.Unread), a.unread(v.Unread))
	case len(v.Readings) > 0:
		var by []string
		for _, r := range v.Readings {
			by = append(by, a.sayf(verdictReader, r.Number, r.By, a.say(lib.ShownDate(r.Date))))
		}
		return fmt.Sprintf(a.say(verdictSignRead), strings.Join(by, ", "))
	}
	return a.say(verdictSign)
}

// unread names special conditions that are to be read.
func (a *app) unread(list []dpa.OwnText) string {
	var names []string
	for _, t := range list {
		names = append(names, a.sayf(verdictUnread, t.Number, t.Of))
	}
	return strings.Join(names, ", ")
}

// listDefaults writes each value that nobody chose, and where to choose it.
func (a *app) listDefaults(list []dpa.Default) {
	fmt.Fprintf(a.stdout, a.say(wordDefaults), len(list))
	under := ""
	for _, d := range list {
		if d.Under != under {
			under = d.Under
			fmt.Fprintf(a.stdout, "  %s\n", under)
		}
		fmt.Fprintf(a.stdout, "    %s\n", d.Line)
		about := strings.TrimSuffix(d.Doc.In(a.lang), ".")
		if d.Param == "variant" || d.Value.In(a.lang) == "true" || d.Value.In(a.lang) == "false" {
			fmt.Fprintf(a.stdout, "      %s\n", about)
		} else {
			fmt.Fprintf(a.stdout, a.say(wordDefaultIs), about, diag.Visible(d.Value.In(a.lang)))
		}
		if d.Without {
			fmt.Fprintf(a.stdout, a.say(wordDefaultNone), d.Param)
		}
	}
}

// A dealReport is what `dpa check --format json` writes of a deal: the report
// that a service answers with, and the defaults when they were asked for.
type dealReport struct {
	diag.Report
	Defaults []jsonDefault `json:"defaults,omitempty"`
}

// A dealFailure stands in the place of the report of a deal that cannot be read.
type dealFailure struct {
	Version int    `json:"version"`
	Deal    string `json:"deal"`
	Error   string `json:"error"`
}

type jsonDefault struct {
	Clause  string `json:"clause,omitempty"`
	Measure string `json:"measure,omitempty"`
	Param   string `json:"param"`
	Value   string `json:"value"`
	Doc     string `json:"doc"`
	Line    string `json:"line"`
	Under   string `json:"under"`
}

// checkJSON writes the report of one deal, or the reports of several under
// "deals".
func (a *app) checkJSON(deals []checked, defaults bool) error {
	reports := []any{}
	for _, d := range deals {
		if d.err != nil {
			reports = append(reports, dealFailure{1, d.file, d.err.Error()})
			continue
		}
		r := dealReport{Report: d.found.Report(a.lang)}
		r.Deal, r.Verdict, r.OwnTexts = d.file, string(d.verdict.State), d.verdict.OwnTexts
		for _, t := range d.verdict.Unread {
			r.Unread = append(r.Unread, t.Path)
		}
		for _, by := range d.verdict.Readings {
			r.Readings = append(r.Readings, diag.ReportReading{By: by.By, Date: by.Date.String(), Conditions: by.Number})
		}
		if isVendor(d.found) {
			r.Verdict = ""
		}
		if defaults && d.deal != nil {
			for _, v := range d.deal.Defaults() {
				r.Defaults = append(r.Defaults, jsonDefault{v.Clause, v.Measure, v.Param, v.Value.In(a.lang), v.Doc.In(a.lang), v.Line, v.Under})
			}
		}
		reports = append(reports, r)
	}
	if len(reports) == 1 {
		return a.writeJSON(reports[0])
	}
	return a.writeJSON(struct {
		Version int   `json:"version"`
		Deals   []any `json:"deals"`
	}{1, reports})
}
