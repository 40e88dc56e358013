package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/exchange"
)

func (a *app) exportCommand() *cobra.Command {
	var out, lang, format, annex string
	var force bool
	cmd := &cobra.Command{
		Use:     "export [DEAL.toml]",
		Short:   a.say(shortExport),
		Long:    a.say(longExport),
		Example: a.say(exampleExport),
		Args:    a.args(0, anyNumber, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "csv", "json"); err != nil {
				return err
			}
			if !slices.Contains(dpa.Annexes(), annex) {
				return fmt.Errorf(a.say(errAnnex), annex, strings.Join(dpa.Annexes(), ", "))
			}
			deal, err := a.deal(args)
			if err != nil {
				return err
			}
			return a.export(deal, annex, lang, format, out, force)
		},
	}
	cmd.Flags().StringVar(&annex, "annex", "subprocessors", fmt.Sprintf(a.say(flagAnnex), strings.Join(dpa.Annexes(), ", ")))
	cmd.Flags().StringVar(&format, "format", "csv", a.say(flagExportFormat))
	cmd.Flags().StringVar(&lang, "lang", "", a.say(flagLangText))
	cmd.Flags().StringVarP(&out, "out", "o", "-", a.say(flagOutFile))
	cmd.Flags().BoolVar(&force, "force", false, a.say(flagForce))
	a.complete(cmd, "annex", dpa.Annexes())
	a.complete(cmd, "format", []string{"csv", "json"})
	return cmd
}

func (a *app) export(deal, annex, lang, format, out string, force bool) error {
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	if lang == "" {
		lang = p.deal.Languages()[0]
	}
	if !slices.Contains(p.deal.Languages(), lang) {
		return fmt.Errorf(a.say(errLanguage), lang, strings.Join(p.deal.Languages(), ", "))
	}
	records, err := p.deal.Rows(lang, annex)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if format == "json" {
		var rows bytes.Buffer
		if err = exchange.WriteJSON(&rows, records); err == nil {
			err = encodeJSON(&b, struct {
				Version int             `json:"version"`
				Rows    json.RawMessage `json:"rows"`
			}{1, rows.Bytes()})
		}
	} else {
		b.WriteString("\ufeff") // without it spreadsheets take the file for an old encoding
		err = exchange.WriteCSV(&b, records, p.separator(lang), func(field string) string { return p.deal.Heading(lang, field) })
	}
	if err != nil {
		return err
	}
	return a.writeOne(out, b.Bytes(), a.shield(force))
}

// writeOne writes to standard output, or to a file whose name it prints.
func (a *app) writeOne(out string, data []byte, s shield) error {
	if out == "-" {
		_, err := a.stdout.Write(data)
		return err
	}
	if err := writeAll([]output{{out, data}}, s.keep); err != nil {
		return err
	}
	a.done(wordWrote, out)
	return nil
}

func (a *app) importCommand() *cobra.Command {
	var out, lang string
	var columns []string
	var skip, force bool
	cmd := &cobra.Command{
		Use:               "import SHEET.csv",
		Short:             a.say(shortImport),
		Long:              a.say(longImport),
		Example:           a.say(exampleImport),
		Args:              a.args(1, 1, wantSheet),
		ValidArgsFunction: offerFiles("csv"),
		RunE: func(_ *cobra.Command, args []string) error {
			fields, err := a.columns(columns)
			if err != nil {
				return err
			}
			return a.importSheet(args[0], lang, fields, skip, out, force)
		},
	}
	cmd.Flags().StringArrayVar(&columns, "map", nil, a.say(flagMap))
	cmd.Flags().BoolVar(&skip, "skip-rejected", false, a.say(flagSkip))
	cmd.Flags().StringVar(&lang, "lang", a.lang, a.say(flagLangSheet))
	cmd.Flags().StringVarP(&out, "out", "o", "-", a.say(flagOutFile))
	cmd.Flags().BoolVar(&force, "force", false, a.say(flagForce))
	return cmd
}

// columns reads the values of --map: "Heading=field".
func (a *app) columns(given []string) (map[string]string, error) {
	fields := map[string]string{}
	for _, g := range given {
		i := strings.LastIndex(g, "=")
		if i < 0 || !slices.Contains(exchange.Fields(), g[i+1:]) {
			return nil, a.unknown(errMap, g, exchange.Fields())
		}
		fields[strings.TrimSpace(g[:i])] = g[i+1:]
	}
	return fields, nil
}

func (a *app) importSheet(sheet, lang string, columns map[string]string, skip bool, out string, force bool) error {
	lib, err := a.load()
	if err != nil {
		return err
	}
	f, err := openOrdinary(sheet)
	if err != nil {
		return err
	}
	defer f.Close()
	vendors, found, err := exchange.ReadCSV(f, exchange.Options{File: sheet, Lang: lang, Columns: columns, Locales: lib.Locales})
	if err != nil {
		return err
	}
	a.print(a.stderr, found)
	if rejected := found.Count(diag.Error); rejected > 0 && (!skip || len(vendors) == 0) {
		fmt.Fprint(a.stderr, a.sayf(wordRejected, rejected))
		return errFindings
	}
	var b bytes.Buffer
	if err := exchange.WriteTOML(&b, vendors, lang); err != nil {
		return err
	}
	var l diag.List
	if exchange.Validate(sheet, b.String(), &l); l.Err() != nil {
		return errors.Join(errors.New(a.say(errInvisible)), l.Err())
	}
	s := a.shield(force)
	s.sources = append(s.sources, sheet)
	if err := a.writeOne(out, b.Bytes(), s); err != nil {
		return err
	}
	a.aside(wordImported, len(vendors))
	return nil
}
