package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

// starter holds, for each language of messages, the files of `dpa new`.
//
//go:embed starter
var starter embed.FS

func (a *app) newCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new [DIR]",
		Short: a.say(shortNew),
		Long:  a.say(longNew),
		Args:  a.args(0, 1, wantDir),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			return a.start(dir)
		},
	}
	cmd.Flags().String("lang", "", a.say(flagLangSpeak)) // read by userLanguage
	return cmd
}

// start writes both files, or neither when one exists.
func (a *app) start(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	var outputs []output
	for _, name := range []string{"deal.toml", "vendor.toml"} {
		data, err := starter.ReadFile("starter/" + a.lang + "/" + name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, name)
		if _, err := os.Lstat(path); err == nil {
			return fmt.Errorf(a.say(errExists), path)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		outputs = append(outputs, output{path, data})
	}
	if err := writeAll(outputs); err != nil {
		return err
	}
	for _, o := range outputs {
		fmt.Fprintf(a.stdout, a.say(wordMade), o.name)
	}
	fmt.Fprintf(a.stdout, a.say(wordNext), outputs[0].name)
	return nil
}
