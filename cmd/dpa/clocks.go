package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

func (a *app) clocksCommand() *cobra.Command {
	var format, out string
	formats := []string{"text", "svg", "md", "json"}
	cmd := &cobra.Command{
		Use:     "clocks DEAL.toml",
		Short:   a.say(shortClocks),
		Long:    a.say(longClocks),
		Example: a.say(exampleClocks),
		Args:    a.args(1, 1, wantDeal),
		RunE: func(cmd *cobra.Command, args []string) error {
			if ext := extension(out); !cmd.Flags().Changed("format") && (ext == "svg" || ext == "md" || ext == "json") {
				format = ext
			}
			if err := a.oneFormat(format, formats...); err != nil {
				return err
			}
			return a.clocks(args[0], format, out)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "-", a.say(flagOutClocks))
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatClocks))
	a.complete(cmd, "format", formats)
	cmd.Flags().Var(new(spoken), "lang", a.say(flagLangSpeak))
	return cmd
}

// clocks draws the times of a deal, to standard output or into a file.
func (a *app) clocks(deal, format, out string) error {
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	chart, err := p.deal.Clocks(a.lang)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	switch format {
	case "svg":
		err = chart.SVG(&b)
	case "md":
		err = chart.Markdown(&b)
	case "json":
		err = encodeJSON(&b, chart)
	default:
		err = chart.Text(&b)
	}
	if err != nil {
		return err
	}
	if out == "-" {
		_, err = a.stdout.Write(b.Bytes())
		return err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o777); err != nil {
		return err
	}
	if err := writeAll([]output{{out, b.Bytes()}}); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, a.say(wordWrote), out)
	return nil
}
