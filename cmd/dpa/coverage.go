package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/markdown"
)

var (
	shortCoverage = words("Dit où l’accord contient chaque obligation de l’article 28", "Say where the agreement contains each obligation of Article 28")
	longCoverage  = words(`Montre, dans chaque langue de l’accord, ce que veulent l’article 28 du RGPD et les
articles voisins, et ce qui protège le responsable du traitement : chaque obligation,
ses éléments, l’article et l’alinéa qui les disent et leur page dans le PDF. Ce
qu’une condition particulière a retiré est « perdu ». « coverage = true » dans
l’accord ajoute ce tableau à la fin du PDF, à titre d’information.`,
		`Shows, in each language of the deal, what Article 28 GDPR and its neighbours want
in the agreement and what protects the controller: each obligation, its elements, the
article and paragraph that say them and their page in the PDF. What a special
condition took away is “lost”. “coverage = true” in the deal adds the table at the
end of the PDF, for information.`)
	wordLost     = words("PERDU", "LOST")
	wordPart     = words("PERDU EN PARTIE", "LOST IN PART")
	wordPage     = words("%s, p.\u00a0%d", "%s, p.\u00a0%d")
	coverageHead = words("| Obligation | Source | Dans l’accord |", "| Obligation | Source | In the agreement |")
)

func (a *app) coverageCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "coverage [DEAL.toml…]",
		Short: a.say(shortCoverage),
		Long:  a.say(longCoverage),
		Args:  a.args(0, anyNumber, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "text", "md", "json"); err != nil {
				return err
			}
			return a.each(args, func(deal string) error { return a.coverage(deal, format) })
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatCoverage))
	a.complete(cmd, "format", []string{"text", "md", "json"})
	return cmd
}

var flagFormatCoverage = words("text, md ou json", "text, md or json")

func (a *app) coverage(deal, format string) error {
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	all := map[string][]dpa.Obligation{}
	for i, lang := range p.deal.Languages() {
		in, _, _ := agreement.SideBySide(lang)
		rows, err := p.deal.Coverage(lang)
		if err != nil {
			return err
		}
		if rows == nil { // an annex that stands alone
			rows = []dpa.Obligation{}
		}
		all[lang] = rows
		if format == "json" {
			continue
		}
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		several := len(p.deal.Languages()) > 1
		switch {
		case several && format == "md":
			fmt.Fprintf(a.stdout, "## %s\n\n", lang)
		case several:
			fmt.Fprintf(a.stdout, "%s\n", lang)
		}
		if format == "md" {
			fmt.Fprintf(a.stdout, "%s\n|---|---|---|\n", coverageHead.In(in))
		}
		a.coverageOf(in, rows, format, 0)
	}
	if format == "json" {
		return a.writeJSON(map[string]any{"version": 1, "languages": all})
	}
	return nil
}

// coverageOf writes rows in one language of the deal, elements under their
// obligation.
func (a *app) coverageOf(lang string, rows []dpa.Obligation, format string, depth int) {
	for _, r := range rows {
		var at []string
		for _, p := range r.At {
			place := p.Ref
			if p.Page > 0 {
				place = fmt.Sprintf(wordPage.In(lang), p.Ref, p.Page)
			}
			if !slices.Contains(at, place) { // paragraphs without numbers go by the name of their clause
				at = append(at, place)
			}
		}
		switch {
		case r.Lost && len(r.At) > 0:
			at = append(at, wordPart.In(lang))
		case r.Lost:
			at = []string{wordLost.In(lang)}
		}
		title, where := strings.Repeat("– ", depth)+r.Title, strings.Join(at, " · ")
		if format == "md" {
			fmt.Fprintf(a.stdout, "| %s | %s | %s |\n", markdown.Text(title), markdown.Text(r.Source), markdown.Text(where))
		} else {
			fmt.Fprintf(a.stdout, "  %s (%s)\n", diag.Visible(title), r.Source)
			if where != "" {
				fmt.Fprintf(a.stdout, "    %s%s\n", strings.Repeat("  ", depth), diag.Visible(where))
			}
		}
		a.coverageOf(lang, r.Elements, format, depth+1)
	}
}
