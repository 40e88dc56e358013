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
	p, err := a.open(deal)
	if err != nil {
		return err
	}
	if format == "json" {
		err = p.found.WriteJSON(a.stdout, a.lang)
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

func (a *app) writeJSON(v any) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
