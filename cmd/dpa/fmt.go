package main

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

func (a *app) fmtCommand() *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:     "fmt FILE.md|DIR...",
		Short:   a.say(shortFmt),
		Long:    a.say(longFmt),
		Example: a.say(exampleFmt),
		Args:    a.args(1, anyNumber, wantTexts),
		RunE:    func(_ *cobra.Command, args []string) error { return a.format(args, check) },
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"md"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
	cmd.Flags().BoolVar(&check, "check", false, a.say(flagCheck))
	return cmd
}

// format brings texts into their canonical form, or with check says which are
// not in it. A text with findings stays as it is, because what its author
// meant is not known; the others are written all the same.
func (a *app) format(args []string, check bool) error {
	files, err := files(args, library.IsText)
	if err != nil {
		return err
	}
	var found diag.List
	var changed []output
	var places []diag.Pos // of the first line of each that changes
	for _, file := range files {
		data, err := readOrdinary(file)
		if err != nil {
			return err
		}
		before, src := len(found), string(data)
		canonical := library.Canonical(file, src, &found)
		if len(found) == before && canonical != src {
			changed = append(changed, output{file, []byte(canonical)})
			places = append(places, diag.Pos{File: file, Line: 1 + strings.Count(commonPrefix(src, canonical), "\n")})
		}
	}
	found.Sort()
	a.print(a.stderr, found)
	said := wordWouldFormat
	if !check {
		said = wordFormatted
		if err := writeAll(changed, rewrite); err != nil {
			return err
		}
	}
	for _, place := range places {
		fmt.Fprintf(a.stdout, a.say(said), diag.Visible(place.String()))
	}
	if found.Err() != nil || check && len(changed) > 0 {
		return errFindings
	}
	return nil
}

func commonPrefix(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}

// files returns the files that args name, and in the folders among them those
// that are wanted, each once. A wanted file is judged by its place in the tree
// of a library, such as clauses/breach/fr.md, however short args write it.
func files(args []string, wanted func(name string) bool) ([]string, error) {
	var out []string
	for _, arg := range args {
		err := filepath.WalkDir(arg, func(file string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			whole, err := filepath.Abs(file)
			if err != nil {
				return err
			}
			if file == arg || wanted(filepath.ToSlash(whole)) {
				out = append(out, filepath.Clean(file))
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}
