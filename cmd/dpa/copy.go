package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/library"
)

// What is copied of our texts into a folder of the user's is kept there once more,
// as it was, below .origin: what changes in ours later can then be told from what
// the user changed.
const originFolder = ".origin"

func (a *app) copyCommand() *cobra.Command {
	var to, variant string
	cmd := &cobra.Command{
		Use:     "copy ID…",
		Short:   a.say(shortCopy),
		Long:    a.say(longCopy),
		Example: a.say(exampleCopy),
		Args:    a.args(1, anyNumber, wantID),
		RunE: func(_ *cobra.Command, ids []string) error {
			if to == "" {
				return errors.New(a.say(errCopyTo))
			}
			return a.copyTexts(ids, variant, to)
		},
		ValidArgsFunction: a.offerFrom(func(lib *library.Library, _ []string) []string { return copied(lib) }),
	}
	cmd.Flags().StringVar(&to, "to", "", a.say(flagCopyTo))
	cmd.Flags().StringVar(&variant, "variant", "", a.say(flagCopyVariant))
	a.completeWith(cmd, "to", offerFolders)
	a.completeWith(cmd, "variant", a.offerFrom(func(lib *library.Library, ids []string) []string {
		if len(ids) == 0 || lib.Clause(ids[0]) == nil {
			return nil
		}
		return lib.Clause(ids[0]).VariantIDs()
	}))
	return cmd
}

func (a *app) updatesCommand() *cobra.Command {
	var accept bool
	cmd := &cobra.Command{
		Use:   "updates",
		Short: a.say(shortUpdates),
		Long:  a.say(longUpdates),
		Args:  a.args(0, 0, wantID),
		RunE:  func(*cobra.Command, []string) error { return a.updates(accept) },
	}
	cmd.Flags().BoolVar(&accept, "accept", false, a.say(flagAccept))
	return cmd
}

// copied are the names of what can be copied: clauses, annexes, templates, styles
// and languages.
func copied(lib *library.Library) []string {
	out := lib.ClauseIDs()
	for _, t := range lib.Templates {
		out = append(out, t.ID)
	}
	for name := range lib.Styles {
		out = append(out, name)
	}
	out = append(out, lib.Locales.Languages()...)
	slices.Sort(out)
	return out
}

var newLanguage = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z]{2})?$`)

// copyTexts writes our texts of those names into a folder, none over a file that is
// there.
func (a *app) copyTexts(ids []string, variant, to string) error {
	lib, err := a.builtin()
	if err != nil {
		return err
	}
	ours := library.BuiltinLayer().FS
	var outputs []output
	add := func(name, text, origin string) {
		outputs = append(outputs, output{filepath.Join(to, filepath.FromSlash(name)), []byte(text)})
		outputs = append(outputs, output{filepath.Join(to, originFolder, filepath.FromSlash(name)), []byte(origin)})
	}
	for _, id := range ids {
		if variant != "" {
			c := lib.Clause(id)
			if c == nil {
				return a.unknown(errClause, id, lib.ClauseIDs())
			}
			if c.Variant(variant) == nil {
				return fmt.Errorf(a.say(errVariant), id, variant, strings.Join(c.VariantIDs(), ", "))
			}
			for _, lang := range lib.Locales.Languages() {
				name := path.Join(folderOf(c), variant+"."+lang+".md")
				text, ok := ourText(lib, name)
				if !ok {
					return fmt.Errorf(a.say(errText), lang, name)
				}
				add(name, text, text)
			}
			continue
		}
		names, err := namesOf(lib, ours, id)
		if err != nil {
			return err
		}
		if names == nil && newLanguage.MatchString(id) { // a language that is not there yet
			text, err := fs.ReadFile(ours, "locales/en.toml")
			if err != nil {
				return err
			}
			add("locales/"+id+".toml", string(text), string(text))
			continue
		}
		if names == nil {
			return a.unknown(errCopy, id, copied(lib))
		}
		for _, name := range names {
			src, err := fs.ReadFile(ours, name)
			if err != nil {
				return err
			}
			text := string(src)
			if base := path.Base(name); base == "clause.toml" || base == "template.toml" {
				text = fmt.Sprintf("replaces = %q\n", id) + text
			}
			add(name, text, string(src))
		}
	}
	for _, o := range outputs {
		if err := a.absent(o.name); err != nil {
			return err
		}
	}
	for _, o := range outputs {
		if err := makeFolderOf(o.name); err != nil {
			return err
		}
	}
	if err := writeAll(outputs, shield{}.keep); err != nil {
		return err
	}
	for i := 0; i < len(outputs); i += 2 {
		a.done(wordMade, outputs[i].name)
	}
	a.done(wordCopied, to)
	return nil
}

func folderOf(c *library.Clause) string {
	if c.Annex {
		return "annexes/" + c.ID
	}
	return "clauses/" + c.ID
}

// namesOf are the files of ours that go by a name; nil when there are none.
func namesOf(lib *library.Library, ours fs.FS, id string) ([]string, error) {
	for _, file := range []string{"locales/" + id + ".toml", "templates/styles/" + id + ".toml", "templates/" + id + "/template.toml"} {
		if _, err := fs.Stat(ours, file); err == nil {
			return []string{file}, nil
		}
	}
	c := lib.Clause(id)
	if c == nil {
		return nil, nil
	}
	var names []string
	entries, err := fs.ReadDir(ours, folderOf(c))
	for _, e := range entries {
		names = append(names, path.Join(folderOf(c), e.Name()))
	}
	return names, err
}

// ourText is a file of ours as it is now. That of one variant may be a part of a
// text that several share; a language that we have not began as English.
func ourText(lib *library.Library, name string) (string, bool) {
	if src, err := fs.ReadFile(library.BuiltinLayer().FS, name); err == nil {
		return string(src), true
	}
	if path.Dir(name) == "locales" {
		src, err := fs.ReadFile(library.BuiltinLayer().FS, "locales/en.toml")
		return string(src), err == nil
	}
	c := lib.Clause(path.Base(path.Dir(name)))
	parts := strings.Split(path.Base(name), ".")
	if c == nil || len(parts) != 3 {
		return "", false
	}
	text, _, ok := lib.Text(c, parts[0], parts[1])
	if !ok {
		return "", false
	}
	return fmt.Sprint(text), true
}

// updates shows what changed in our texts since they were copied, and with accept
// notes that it was seen.
func (a *app) updates(accept bool) error {
	dir, err := a.ownTexts()
	if err != nil {
		return err
	}
	lib, err := a.builtin()
	if err != nil {
		return err
	}
	origin := filepath.Join(dir, originFolder)
	if _, err := os.Stat(origin); err != nil {
		return fmt.Errorf(a.say(errNoOrigin), dir)
	}
	var seen []output
	err = fs.WalkDir(os.DirFS(origin), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		before, err := readOrdinary(filepath.Join(origin, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		now, ok := ourText(lib, name)
		switch {
		case !ok:
			fmt.Fprint(a.stdout, a.sayf(wordOursGone, name))
		case now != string(before):
			fmt.Fprint(a.stdout, a.sayf(wordOursChanged, name))
			fmt.Fprint(a.stdout, visible(string(diff.Diff(a.say(wordThen), before, a.say(wordNow), []byte(now)))))
			seen = append(seen, output{filepath.Join(origin, filepath.FromSlash(name)), []byte(now)})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(seen) == 0 {
		a.done(wordOursSame)
		return nil
	}
	if accept {
		return writeAll(seen, rewrite)
	}
	return nil
}

// ownTexts is the folder of the user's texts: that of --library, or the one that
// the files of this folder name, or this folder.
func (a *app) ownTexts() (string, error) {
	if a.library != "" {
		return a.library, nil
	}
	for _, name := range append(slices.Clone(usualDeals), vendorName) {
		if _, err := os.Stat(name); err != nil {
			continue
		}
		w, err := a.where(name)
		if err != nil {
			return "", err
		}
		ours, err := a.builtin()
		if err != nil {
			return "", err
		}
		if dir, _ := dpa.LibraryOf(w.files, w.name, ours); dir != "" {
			return w.path(dir), nil
		}
	}
	return ".", nil
}
