package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

func (a *app) stampCommand() *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     "stamp ID...|--all",
		Short:   a.say(shortStamp),
		Long:    a.say(longStamp),
		Example: a.say(exampleStamp),
		RunE: func(_ *cobra.Command, ids []string) error {
			if all == (len(ids) > 0) {
				return errors.New(a.say(errStamp))
			}
			return a.stamp(cmp.Or(a.library, "."), ids)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return folders(cmp.Or(a.library, ".")), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, a.say(flagAll))
	return cmd
}

// stamp records that the translations of the clauses in a folder are true to
// their sources: of those named, or of all when ids is empty.
func (a *app) stamp(dir string, ids []string) error {
	known := folders(dir)
	if len(known) == 0 {
		return fmt.Errorf(a.say(errNoClauses), diag.Visible(dir))
	}
	for _, id := range ids {
		if !slices.Contains(known, id) {
			return a.unknown(errClause, id, known)
		}
	}
	base, err := a.builtin()
	if err != nil {
		return err
	}
	var found diag.List
	layer := library.Layer{Name: filepath.ToSlash(dir), FS: newProject(dir)}
	stamps, err := layer.Stamp(base, func(id string) bool { return len(ids) == 0 || slices.Contains(ids, id) }, &found)
	if err != nil {
		return err
	}
	found.Sort()
	a.print(a.stderr, found)
	if found.Err() != nil {
		return errFindings
	}
	var outputs []output
	for _, s := range stamps {
		outputs = append(outputs, output{filepath.Join(dir, filepath.FromSlash(s.File)), s.Data})
	}
	if err := writeAll(outputs, rewrite); err != nil {
		return err
	}
	for _, s := range stamps {
		for _, text := range s.Texts {
			fmt.Fprintf(a.stdout, a.say(wordStamped), diag.Visible(filepath.Join(dir, filepath.FromSlash(text))))
		}
	}
	return nil
}

// folders lists the clauses and annexes in a folder of texts.
func folders(dir string) []string {
	var ids []string
	for _, part := range []string{"clauses", "annexes"} {
		entries, _ := os.ReadDir(filepath.Join(dir, part)) // there may be none
		for _, e := range entries {
			if e.IsDir() {
				ids = append(ids, e.Name())
			}
		}
	}
	return ids
}
