package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/examples"
)

// starter holds, for each language of messages, the files of `dpa new`.
//
//go:embed starter
var starter embed.FS

func (a *app) newCommand() *cobra.Command {
	var from string
	var ask bool
	cmd := &cobra.Command{
		Use:               "new [DIR]",
		Short:             a.say(shortNew),
		Long:              a.say(longNew),
		Example:           a.say(exampleNew),
		Args:              a.args(0, 1, wantDir),
		ValidArgsFunction: offerFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			switch {
			case from != "" && ask:
				return errors.New(a.say(errFromAsk))
			case from != "":
				return a.fromExample(dir, from)
			case ask:
				return a.startAsking(dir)
			}
			return a.start(dir)
		},
	}
	cmd.Flags().StringVar(&from, "from", "", fmt.Sprintf(a.say(flagFrom), strings.Join(exampleNames(), ", ")))
	cmd.Flags().BoolVar(&ask, "ask", false, a.say(flagAsk))
	a.complete(cmd, "from", exampleNames())
	return cmd
}

// examples names the agreements that a deal may begin from.
func exampleNames() []string {
	entries, err := fs.ReadDir(examples.FS, ".")
	if err != nil {
		panic(err) // it is embedded
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func (a *app) start(dir string) error {
	files, err := fs.Sub(starter, "starter/"+a.lang)
	if err != nil {
		return err
	}
	return a.copyAll(files, dir)
}

// fromExample makes a copy of one of the examples.
func (a *app) fromExample(dir, name string) error {
	files, err := fs.Sub(examples.FS, name)
	if err == nil {
		_, err = fs.Stat(files, ".")
	}
	if err != nil {
		return fmt.Errorf(a.say(errExample), name, strings.Join(exampleNames(), ", "))
	}
	return a.copyAll(files, dir)
}

// copyAll writes every file into dir, or none when one exists there.
func (a *app) copyAll(files fs.FS, dir string) error {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return err
	}
	var outputs []output
	for _, e := range entries {
		data, err := fs.ReadFile(files, e.Name())
		if err != nil {
			return err
		}
		outputs = append(outputs, output{filepath.Join(dir, e.Name()), data})
	}
	return a.makeNew(dir, outputs)
}

// startAsking asks for what a deal must say. It uses the vendor file that is
// there, or else makes the one to start from.
func (a *app) startAsking(dir string) error {
	lib, err := a.load()
	if err != nil {
		return err
	}
	deal, vendor := filepath.Join(dir, "deal.toml"), filepath.Join(dir, "vendor.toml")
	if err := a.absent(deal); err != nil {
		return err
	}
	var outputs []output
	var data []byte
	if _, err := os.Stat(vendor); errors.Is(err, fs.ErrNotExist) {
		if data, err = starter.ReadFile("starter/" + a.lang + "/vendor.toml"); err != nil {
			return err
		}
		outputs = append(outputs, output{vendor, data})
	}
	src, err := a.ask(dir, data, lib)
	if err != nil {
		return err
	}
	return a.makeNew(dir, append([]output{{deal, []byte(src)}}, outputs...))
}

func (a *app) absent(path string) error {
	_, err := os.Lstat(path)
	if err == nil {
		return fmt.Errorf(a.say(errExists), path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// makeNew writes new files, all or none, and says what comes next.
func (a *app) makeNew(dir string, outputs []output) error {
	for _, o := range outputs {
		if err := a.absent(o.name); err != nil {
			return err
		}
	}
	outputs, err := a.explained(dir, outputs)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if err := writeAll(outputs, shield{}.keep); err != nil {
		return err
	}
	for _, o := range outputs {
		a.done(wordMade, o.name)
	}
	a.done(wordNext, filepath.Join(dir, "deal.toml"))
	return nil
}
