package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/timeline"
)

func (a *app) clocksCommand() *cobra.Command {
	var format, lang, out string
	var force bool
	formats := []string{"text", "svg", "md", "json"}
	cmd := &cobra.Command{
		Use:     "clocks [DEAL.toml…]",
		Short:   a.say(shortClocks),
		Long:    a.say(longClocks),
		Example: a.say(exampleClocks),
		Args:    a.args(0, anyNumber, wantDeal),
		RunE: func(cmd *cobra.Command, args []string) error {
			if ext := extension(out); !cmd.Flags().Changed("format") && (ext == "svg" || ext == "md" || ext == "json") {
				format = ext
			}
			if err := a.oneFormat(format, formats...); err != nil {
				return err
			}
			if out == "-" && format != "svg" {
				return a.each(args, func(deal string) error { return a.clocks(deal, lang, format, out, force) })
			}
			deal, err := a.deal(args)
			if err != nil {
				return err
			}
			return a.clocks(deal, lang, format, out, force)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "-", a.say(flagOutClocks))
	cmd.Flags().BoolVar(&force, "force", false, a.say(flagForce))
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatClocks))
	a.complete(cmd, "format", formats)
	cmd.Flags().StringVar(&lang, "lang", a.lang, a.say(flagLangChart))
	return cmd
}

// clocks draws the times of a deal, to standard output or into a file.
func (a *app) clocks(deal, lang, format, out string, force bool) error {
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	chart, err := p.deal.Clocks(lang)
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
		err = encodeJSON(&b, struct {
			Version int `json:"version"`
			*timeline.Chart
		}{1, chart})
	default:
		err = chart.Text(&b)
	}
	if err != nil {
		return err
	}
	if out != "-" {
		if err := makeFolderOf(out); err != nil {
			return err
		}
	}
	return a.writeOne(out, b.Bytes(), a.shield(force))
}
