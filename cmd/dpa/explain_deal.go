package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

func (a *app) explainDealCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "explain-deal [DEAL.toml…]",
		Short: a.say(shortExplainDeal),
		Long:  a.say(longExplainDeal),
		Args:  a.args(0, anyNumber, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "text", "json"); err != nil {
				return err
			}
			return a.each(args, func(deal string) error { return a.explainDeal(deal, format) })
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatText))
	a.complete(cmd, "format", []string{"text", "json"})
	return cmd
}

func (a *app) explainDeal(deal, format string) error {
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	if n := p.found.Count(diag.Warning); n > 0 {
		a.aside(wordWarnings, n, deal)
	}
	decisions := p.deal.Explain()
	for i := range decisions {
		if pos := &decisions[i].Pos; pos.File != "" {
			pos.File = p.where.shown(pos.File)
		}
	}
	if format == "json" {
		return a.decisionsJSON(decisions)
	}
	a.decisionsText(a.stdout, decisions)
	return nil
}

// decisionsText writes a line a row, each list under its name.
func (a *app) decisionsText(w io.Writer, decisions []dpa.Decision) {
	list, in := "", 0
	for _, d := range decisions {
		if d.List != list {
			list = d.List
			fmt.Fprintln(w, a.say(d.Heading))
		}
		mark := a.say(wordOut)
		if d.In {
			mark = a.say(wordIn)
			in++
		}
		fmt.Fprintf(w, a.say(wordDecision), mark, diag.Visible(a.say(d.Title)), diag.Visible(a.say(d.Reason)), diag.Visible(d.Pos.String()))
	}
	fmt.Fprint(w, a.sayf(wordDecisions, in, len(decisions)-in))
}

// A jsonDecision is a decision as `dpa explain-deal --format json` writes it.
type jsonDecision struct {
	diag.Pos
	List   string `json:"list"`
	ID     string `json:"id,omitempty"`
	Title  string `json:"title"`
	In     bool   `json:"in"`
	Reason string `json:"reason"`
}

func (a *app) decisionsJSON(decisions []dpa.Decision) error {
	rows := []jsonDecision{}
	for _, d := range decisions {
		rows = append(rows, jsonDecision{d.Pos, d.List, d.ID, a.say(d.Title), d.In, a.say(d.Reason)})
	}
	return a.writeJSON(map[string]any{"version": 1, "rows": rows})
}
