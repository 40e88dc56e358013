package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/schema"
)

const (
	schemaName = "dpa.schema.json"
	vendorName = "vendor.toml"
)

// explained names the schema in the first line of new TOML files, where an
// editor looks for it. The schema stands once, beside the vendor's file, for all
// deals below; it is made with that file unless it is there.
func (a *app) explained(s start, outputs []output) ([]output, error) {
	dir := filepath.Dir(s.deal)
	name, file := schemaName, filepath.Join(dir, schemaName)
	if !s.made {
		above := filepath.Join(filepath.Dir(s.vendor), schemaName)
		if _, err := os.Stat(above); err != nil {
			return outputs, nil // whoever keeps that folder has chosen to have none
		}
		var err error
		if name, err = s.beside(above); err != nil {
			return nil, err
		}
	}
	if !strings.HasPrefix(name, ".") {
		name = "./" + name
	}
	for i, o := range outputs {
		if filepath.Ext(o.name) == ".toml" {
			outputs[i].data = append([]byte("#:schema "+name+"\n"), o.data...)
		}
	}
	if !s.made {
		return outputs, nil
	}
	if _, err := os.Lstat(file); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return outputs, err
	}
	data, err := a.explain("json", a.lang)
	if err != nil {
		return nil, err
	}
	return append(outputs, output{file, data}), nil
}

func (a *app) schemaCommand() *cobra.Command {
	var out, lang, format string
	var force bool
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   a.say(shortSchema),
		Long:    a.say(longSchema),
		Example: a.say(exampleSchema),
		Args:    a.args(0, 0, wantID),
		RunE: func(*cobra.Command, []string) error {
			if err := a.oneFormat(format, "json", "md"); err != nil {
				return err
			}
			data, err := a.explain(format, lang)
			if err != nil {
				return err
			}
			return a.writeOne(out, data, a.shield(force))
		},
	}
	cmd.Flags().StringVar(&format, "format", "json", a.say(flagSchemaFormat))
	cmd.Flags().StringVarP(&out, "out", "o", "-", a.say(flagSchemaOut))
	cmd.Flags().BoolVar(&force, "force", false, a.say(flagForce))
	cmd.Flags().StringVar(&lang, "lang", a.lang, a.say(flagLangSchema))
	a.complete(cmd, "format", []string{"json", "md"})
	return cmd
}

// explain explains a deal's files, with the user's own clauses: to an editor, as
// a JSON Schema, or to a reader, in Markdown.
func (a *app) explain(format, lang string) ([]byte, error) {
	lib, err := a.load()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	write := schema.Write
	if format == "md" {
		write = schema.WriteReference
	}
	if err = write(&b, lib, lang); err != nil || format == "md" {
		return []byte(visible(b.String())), err
	}
	return []byte(shownJSON(b.String())), nil
}
