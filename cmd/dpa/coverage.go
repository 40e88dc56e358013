package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dpakit/dpakit/dpa"
)

var (
	shortCoverage = words("Dit où l’accord contient chaque obligation de l’article 28", "Say where the agreement contains each obligation of Article 28")
	longCoverage  = words(`Montre, dans chaque langue de l’accord, ce que veulent l’article 28 du RGPD et les
articles voisins, et ce qui protège le responsable du traitement, avec l’article et
le paragraphe qui le disent. Ce qu’une condition particulière a retiré est « perdu ».`,
		`Shows, in each language of the deal, what Article 28 GDPR and its neighbours want
in the agreement and what protects the controller, with the article and paragraph
that say it. What a special condition took away is “lost”.`)
	wordLost     = words("PERDU", "LOST")
	coverageHead = words("| Obligation | Source | Dans l’accord |", "| Obligation | Source | In the agreement |")
)

func (a *app) coverageCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "coverage DEAL.toml",
		Short: a.say(shortCoverage),
		Long:  a.say(longCoverage),
		Args:  a.args(1, 1, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.oneFormat(format, "text", "md", "json"); err != nil {
				return err
			}
			return a.coverage(args[0], format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", a.say(flagFormatCoverage))
	a.complete(cmd, "format", []string{"text", "md", "json"})
	cmd.Flags().Var(new(spoken), "lang", a.say(flagLangSpeak))
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
		rows, err := p.deal.Coverage(lang)
		if err != nil {
			return err
		}
		all[lang] = rows
		if format == "json" {
			continue
		}
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		a.coverageOf(lang, rows, format)
	}
	if format == "json" {
		return a.writeJSON(all)
	}
	return nil
}

// coverageOf writes the rows of one language, elements under their obligation.
func (a *app) coverageOf(lang string, rows []dpa.Obligation, format string) {
	if format == "md" {
		fmt.Fprintf(a.stdout, "## %s\n\n%s\n|---|---|---|\n", lang, a.say(coverageHead))
	} else {
		fmt.Fprintf(a.stdout, "%s\n", lang)
	}
	for _, r := range rows {
		at := strings.Join(r.At, ", ")
		if at == "" {
			at = a.say(wordLost)
		}
		if format == "md" {
			fmt.Fprintf(a.stdout, "| %s | %s | %s |\n", strings.ReplaceAll(r.Title, "|", `\|`), r.Source, at)
		} else {
			fmt.Fprintf(a.stdout, "  %s (%s)\n    %s\n", r.Title, r.Source, at)
		}
	}
}
