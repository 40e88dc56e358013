package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/diag"
)

func (a *app) checkCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "check DEAL.toml",
		Short: a.say(shortCheck),
		Long:  a.say(longCheck),
		Args:  a.args(1, 1, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "text", "json"); err != nil {
				return err
			}
			return a.check(args[0], format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatText))
	a.complete(cmd, "format", []string{"text", "json"})
	cmd.Flags().Var(new(spoken), "lang", a.say(flagLangSpeak))
	return cmd
}

func (a *app) check(deal, format string) error {
	p, err := a.prepare(deal, nil)
	if err != nil {
		return err
	}
	if _, err := p.encode(deal, []string{"pdf"}); err != nil { // what only the fonts can say
		return err
	}
	if format == "json" {
		err = a.printJSON(p.found)
	} else {
		a.print(a.stdout, p.found)
		if len(p.found) == 0 {
			fmt.Fprint(a.stdout, a.say(wordClean))
		} else {
			fmt.Fprintf(a.stdout, a.say(wordCounts), p.found.Count(diag.Error), p.found.Count(diag.Warning))
			if n := p.found.Count(diag.Info); n > 0 {
				fmt.Fprintf(a.stdout, a.say(wordInfos), n)
			}
			fmt.Fprintln(a.stdout)
		}
	}
	if err == nil && p.found.Err() != nil {
		return errFindings
	}
	return err
}

// A jsonFinding is a finding as `dpa check --format json` writes it.
type jsonFinding struct {
	diag.Pos
	Check    string `json:"check"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Source   string `json:"source,omitempty"`
}

func (a *app) printJSON(l diag.List) error {
	report := struct {
		Findings []jsonFinding `json:"findings"`
		Errors   int           `json:"errors"`
		Warnings int           `json:"warnings"`
		Infos    int           `json:"infos"`
	}{[]jsonFinding{}, l.Count(diag.Error), l.Count(diag.Warning), l.Count(diag.Info)}
	for _, f := range l {
		report.Findings = append(report.Findings, jsonFinding{
			Pos: f.Pos, Check: f.Check, Severity: f.Severity().String(),
			Message: f.Message(a.lang), Hint: f.Hint(a.lang), Source: diag.Find(f.Check).Source,
		})
	}
	return a.writeJSON(report)
}

func (a *app) writeJSON(v any) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
