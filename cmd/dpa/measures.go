package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/exchange"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

func (a *app) measuresCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "measures",
		Short:   a.say(shortMeasures),
		Long:    a.say(longMeasures),
		Example: a.say(exampleMeasures),
		Args:    a.args(0, 0, wantID),
		RunE: func(*cobra.Command, []string) error {
			lib, err := a.load()
			if err != nil {
				return err
			}
			a.measures(a.stdout, lib)
			return nil
		},
	}
	cmd.PersistentFlags().String("lang", "", a.say(flagLangText))
	cmd.AddCommand(&cobra.Command{
		Use:               "show ID",
		Short:             a.say(shortShowMeasure),
		Args:              a.args(1, 1, wantMeasure),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.showMeasure(cmd, args[0]) },
		ValidArgsFunction: a.offerFrom(func(lib *library.Library, _ []string) []string { return lib.MeasureIDs() }),
	})
	return cmd
}

// measures lists the catalogue under its headings.
func (a *app) measures(w io.Writer, lib *library.Library) {
	for i, h := range lib.Headings {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s (%s)\n", a.line(h.Title), h.ID)
		for _, m := range lib.Measures {
			if m.Heading == h.ID {
				a.describeMeasure(w, m)
			}
		}
	}
}

// describeMeasure writes what there is to know of a measure but its text.
func (a *app) describeMeasure(w io.Writer, m *library.Measure) {
	controls := ""
	if len(m.Controls) > 0 {
		controls = " (A." + strings.Join(m.Controls, ", A.") + ")"
	}
	fmt.Fprintf(w, "  %-24s %s%s\n", m.ID, a.line(m.Title), controls)
	for _, p := range m.Params {
		a.describeParam(w, p)
	}
}

// showMeasure writes the text of a measure and how a deal chooses it.
func (a *app) showMeasure(cmd *cobra.Command, id string) error {
	lib, err := a.load()
	if err != nil {
		return err
	}
	m := lib.Measure(id)
	if m == nil {
		return a.unknown(errMeasure, id, lib.MeasureIDs())
	}
	lang := a.textLanguage(cmd)
	text := m.Variants[0].Text(lang)
	if text == nil {
		return fmt.Errorf(a.say(errText), lang, m.Pos.File)
	}
	fmt.Fprintf(a.stdout, "%s\n", visible(fmt.Sprint(text)))
	a.describeMeasure(a.stdout, m)
	fmt.Fprintf(a.stdout, "\n[[measures]]\nuse  = %s\n", exchange.Quote(m.ID))
	var values []string
	for _, p := range m.Params {
		values = append(values, p.Name+" = "+inTOML(*p.Default))
	}
	if len(values) > 0 {
		fmt.Fprintf(a.stdout, "with = { %s }\n", strings.Join(values, ", "))
	}
	return nil
}

// inTOML writes a value as a deal gives it.
func inTOML(v library.Value) string {
	switch v.Type {
	case library.CountType, library.PercentType, library.BoolType, library.DateType:
		return v.String()
	case library.TextType:
		return textInTOML(v.Text)
	}
	return exchange.Quote(v.String())
}

func textInTOML(t value.Text) string {
	if t.In == nil {
		return exchange.Quote(t.Plain)
	}
	var parts []string
	for _, lang := range []string{"fr", "en"} {
		if s, ok := t.For(lang); ok {
			parts = append(parts, lang+" = "+exchange.Quote(s))
		}
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}
