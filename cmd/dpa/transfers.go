package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

func (a *app) transfersCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "transfers [DEAL.toml…]",
		Short: a.say(shortTransfers),
		Long:  a.say(longTransfers),
		Args:  a.args(0, anyNumber, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "text", "json"); err != nil {
				return err
			}
			return a.each(args, func(deal string) error { return a.transfers(deal, format) })
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatText))
	a.complete(cmd, "format", []string{"text", "json"})
	return cmd
}

// transfers prints the flows of a deal that can be read, whatever else is wrong
// with it: why a transfer is refused is what its reader wants to know.
func (a *app) transfers(deal, format string) error {
	w, err := a.place(deal)
	if err != nil {
		return err
	}
	lib, err := a.libraryFor(w)
	if err != nil {
		return err
	}
	agreement, found, err := dpa.Read(w.files, w.name, lib)
	if err != nil {
		return a.unreadable(w, deal, err)
	}
	found.Rename(w.shown)
	if agreement == nil {
		return a.refuse(found)
	}
	flows := dpa.Flows(agreement, lib)
	for i := range flows {
		if pos := &flows[i].Pos; pos.File != "" {
			pos.File = w.shown(pos.File)
		}
		diag.List(flows[i].Why).Rename(w.shown)
	}
	if format == "json" {
		err = a.flowsJSON(flows)
	} else {
		a.flowsText(flows)
	}
	for _, f := range flows {
		if err == nil && f.Verdict == dpa.Refused {
			err = errFindings
		}
	}
	return err
}

func (a *app) flowsText(flows []dpa.Flow) {
	counts := map[dpa.FlowVerdict]int{}
	for _, f := range flows {
		counts[f.Verdict]++
		fmt.Fprintf(a.stdout, "%s → %s (%s)\n", diag.Visible(a.say(f.From)), diag.Visible(a.say(f.To)), diag.Visible(f.Pos.String()))
		for _, line := range []struct {
			label, text diag.Words
		}{{wordPlaces, f.Places}, {wordGround, f.Ground}, {verdictWords[f.Verdict], f.Rule}} {
			text := a.say(line.text)
			if text == "" && line.label == wordGround && (f.Verdict == dpa.Inside || f.Verdict == dpa.Covered) {
				continue // none is needed, or the law gives it
			}
			if text == "" {
				text = a.say(wordNotSaid)
			}
			fmt.Fprintf(a.stdout, a.say(wordFlowLine), a.say(line.label), diag.Visible(text))
		}
		for _, why := range f.Why {
			fmt.Fprintf(a.stdout, "    %s (%s)\n", why.Message(a.lang), why.Check)
		}
	}
	fmt.Fprint(a.stdout, a.sayf(wordFlows, counts[dpa.Inside], counts[dpa.Covered], counts[dpa.Pending], counts[dpa.Refused]))
}

// A jsonFlow is a flow as `dpa transfers --format json` writes it.
type jsonFlow struct {
	diag.Pos
	From    string    `json:"from"`
	To      string    `json:"to"`
	Places  string    `json:"places,omitempty"`
	Outside []string  `json:"outside,omitempty"`
	Ground  string    `json:"ground,omitempty"`
	Verdict string    `json:"verdict"`
	Rule    string    `json:"rule"`
	Why     []jsonWhy `json:"why,omitempty"`
}

// A jsonWhy is a finding behind a verdict.
type jsonWhy struct {
	diag.Pos
	Check   string `json:"check"`
	Message string `json:"message"`
}

func (a *app) flowsJSON(flows []dpa.Flow) error {
	rows := []jsonFlow{}
	for _, f := range flows {
		row := jsonFlow{f.Pos, a.say(f.From), a.say(f.To), a.say(f.Places), f.Outside, a.say(f.Ground), string(f.Verdict), a.say(f.Rule), nil}
		for _, why := range f.Why {
			row.Why = append(row.Why, jsonWhy{why.Pos, why.Check, why.Message(a.lang)})
		}
		rows = append(rows, row)
	}
	return a.writeJSON(map[string]any{"version": 1, "flows": rows})
}
