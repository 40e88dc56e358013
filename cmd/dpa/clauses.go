package main

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/value"
)

func (a *app) clausesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:               "clauses [ID…]",
		Short:             a.say(shortClauses),
		Args:              a.args(0, anyNumber, wantID),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.clauses(cmd, args) },
		ValidArgsFunction: a.offerFrom(clauseIDs),
	}
	cmd.PersistentFlags().String("lang", "", a.say(flagLangText))
	var variant string
	show := &cobra.Command{
		Use:               "show ID",
		Short:             a.say(shortShow),
		Args:              a.args(1, 1, wantID),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.show(cmd, args[0], variant) },
		ValidArgsFunction: a.offerFrom(clauseIDs),
	}
	show.Flags().StringVar(&variant, "variant", "", a.say(flagVariant))
	a.completeWith(show, "variant", a.offerFrom(func(lib *library.Library, ids []string) []string {
		if len(ids) == 0 || lib.Clause(ids[0]) == nil {
			return nil
		}
		return lib.Clause(ids[0]).VariantIDs()
	}))
	facts := &cobra.Command{
		Use:   "facts",
		Short: a.say(shortFacts),
		Args:  a.args(0, 0, wantID),
		RunE: func(*cobra.Command, []string) error {
			lib, err := a.load()
			if err == nil {
				a.facts(a.stdout, lib, library.Facts(), "")
			}
			return err
		},
	}
	cmd.AddCommand(show, facts, a.copyCommand(), a.updatesCommand(), a.stampCommand())
	return cmd
}

func clauseIDs(lib *library.Library, _ []string) []string { return lib.ClauseIDs() }

// clauses describes the clauses and annexes of those names, or all.
func (a *app) clauses(cmd *cobra.Command, ids []string) error {
	lib, err := a.load()
	if err != nil {
		return err
	}
	for _, id := range ids {
		if lib.Clause(id) == nil {
			return a.unknown(errClause, id, append(lib.ClauseIDs(), names(cmd)...))
		}
	}
	for _, c := range lib.All() {
		if len(ids) == 0 || slices.Contains(ids, c.ID) {
			a.describe(a.stdout, lib, c)
		}
	}
	return nil
}

// describe writes what there is to know of a clause without reading it.
func (a *app) describe(w io.Writer, lib *library.Library, c *library.Clause) {
	var titles []string
	for _, lang := range []string{"fr", "en"} {
		if text, _, ok := lib.Text(c, c.Default, lang); ok {
			titles = append(titles, diag.Visible(text.Heading()))
		}
	}
	fmt.Fprintf(w, "%s\n  %s\n", c.ID, strings.Join(titles, " · "))
	if about := a.line(c.Doc); about != "" {
		fmt.Fprintf(w, "  %s\n", about)
	}
	fmt.Fprintf(w, "  "+a.say(wordVersion), c.Version, strings.Join(a.hashes(c), ", "))
	if len(c.Covers) > 0 {
		fmt.Fprintf(w, "  %s %s\n", a.say(wordCovers), strings.Join(c.Covers, ", "))
	}
	if c.Default != "" {
		fmt.Fprintf(w, "  %s\n", a.say(wordVariants))
		for _, v := range c.Variants {
			mark := ""
			if v.ID == c.Default {
				mark = " (" + a.say(wordDefault) + ")"
			}
			fmt.Fprintf(w, "    %s%s  %s\n", v.ID, mark, a.line(v.Doc))
		}
	}
	if len(c.Params) > 0 {
		fmt.Fprintf(w, "  %s\n", a.say(wordParams))
		for _, p := range c.Params {
			a.describeParam(w, p)
		}
	}
	fmt.Fprintln(w)
}

// describeParam writes a parameter with its bounds.
func (a *app) describeParam(w io.Writer, p library.Param) {
	fmt.Fprintf(w, "    %-12s %s  %s\n", p.Name, diag.Visible(oneLine(p.Summary().In(a.lang))), a.line(p.Doc))
}

// line is a text in the language of messages, on a line and as it can be shown.
func (a *app) line(t value.Text) string {
	said, _ := t.For(a.lang)
	return diag.Visible(oneLine(said))
}

// hashes lists the texts of a clause, each with its hash, the source first.
func (a *app) hashes(c *library.Clause) []string {
	var out []string
	for _, v := range c.Variants {
		langs := v.Languages()
		if i := slices.Index(langs, c.Source); i > 0 {
			langs = slices.Insert(slices.Delete(langs, i, i+1), 0, c.Source)
		}
		for _, lang := range langs {
			t := v.Text(lang)
			said := path.Base(t.File) + " " + library.Hash(t)
			switch original, itself := v.Changed(c.Source, lang); {
			case original:
				said += " (" + a.say(wordStale) + ")"
			case itself:
				said += " (" + a.say(wordUnread) + ")"
			}
			out = append(out, said)
		}
	}
	return out
}

func (a *app) show(cmd *cobra.Command, id, variant string) error {
	lib, err := a.load()
	if err != nil {
		return err
	}
	c := lib.Clause(id)
	if c == nil {
		return a.unknown(errClause, id, lib.ClauseIDs())
	}
	if variant == "" {
		variant = c.Default
	}
	if c.Variant(variant) == nil {
		return fmt.Errorf(a.say(errVariant), id, variant, strings.Join(c.VariantIDs(), ", "))
	}
	lang := a.textLanguage(cmd)
	text, file, ok := lib.Text(c, variant, lang)
	if !ok {
		return fmt.Errorf(a.say(errText), lang, file)
	}
	fmt.Fprint(a.stdout, visible(fmt.Sprint(text)))
	return nil
}

// textLanguage is the language in which a command shows a text of the library:
// that of --lang, which need not be one of messages.
func (a *app) textLanguage(cmd *cobra.Command) string {
	return cmp.Or(cmd.Flag("lang").Value.String(), a.lang)
}

// facts lists what a text may name, each source with what its rows have.
func (a *app) facts(w io.Writer, lib *library.Library, s library.Source, indent string) {
	for _, f := range s.Facts {
		name := "{{" + f.Name + "}}"
		if f.Kind == library.Flag {
			name = "{{if " + f.Name + "}}"
		}
		fmt.Fprintf(w, "%s%-32s %s\n", indent, name, lib.About(s, f.Name).In(a.lang))
	}
	for _, inner := range s.Sources {
		fmt.Fprintf(w, "\n%s%-32s %s\n", indent, "{{each "+inner.Name+"}}", lib.About(s, inner.Name).In(a.lang))
		a.facts(w, lib, inner, indent+"  ")
	}
}
