package diag

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:generate go test . -run Generated -update

var update = flag.Bool("update", false, "write the generated files anew")

// docs/checks.md and docs/checks.fr.md are the catalogue.
func TestGenerated(t *testing.T) {
	for lang, file := range map[string]string{"en": "../../docs/checks.md", "fr": "../../docs/checks.fr.md"} {
		want := page(lang)
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(want), 0o644))
		}
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, want == string(got), "%s is older than its source: make generate", file)
		for _, c := range Catalogue() {
			assert.Contains(t, want, "### "+c.ID+"\n")
		}
	}
}

// families are the parts of the catalogue, by the first digit of a code.
var families = []struct {
	digit byte
	title Words
	intro Words // what is understood, where the checks read sentences
}{
	{'1', Words{FR: "L’accord", EN: "The agreement"}, Words{}},
	{'2', Words{FR: "Les textes et la bibliothèque", EN: "The texts and the library"}, Words{}},
	{'3', Words{FR: "Les langues", EN: "The languages"}, Words{}},
	{'4', Words{FR: "Le document et la loi", EN: "The document and the law"}, Words{}},
	{'5', Words{FR: "Les tableurs", EN: "The spreadsheets"}, Words{}},
	{'6', Words{FR: "La signature et la mise en page", EN: "The signature and the style"}, Words{}},
	{'7', Words{FR: "Les transferts et l’hébergement de données de santé", EN: "Transfers and the hosting of health data"}, Words{}},
	{'8', Words{FR: "Les mots des textes libres", EN: "The words of free texts"}, Words{
		FR: "Un texte libre est lu par ses mots, non compris : un constat dit lesquels. La conservation doit avoir de quoi calculer ou observer sa fin, une durée, une date, un événement ou une disposition ; une finalité dit ce qui est fait, sur quoi ou pour qui. Une tournure que personne n’a prévue peut échapper : un juriste relit. Sur 120 phrases fautives écrites le 28 novembre 2026 par quelqu’un qui ne connaissait ni les mots ni le programme, 69 ont reçu un constat (31 garanties retirées ou limitées sur 48, 16 finalités propres au sous-traitant sur 24, 7 finalités vagues sur 16, 3 conservations sur 12, 12 autres sur 20) ; 15 phrases saines sur 120 en ont reçu un à tort, et 9 d’entre elles n’en reçoivent plus.",
		EN: "A free text is read by its words, not understood: a finding names them. Retention needs something by which its end can be computed or observed, a time, a date, an event or a provision; a purpose says what is done, to what or for whom. Wording that nobody foresaw may pass: a lawyer reads it again. Of 120 flawed sentences that somebody wrote on 28 November 2026 who knew neither the words nor the program, 69 drew a finding (31 of 48 guarantees taken away or limited, 16 of 24 purposes of the processor’s own, 7 of 16 vague purposes, 3 of 12 on retention, 12 of 20 others); 15 of 120 sound ones drew one wrongly, and 9 of those draw none any more.",
	}},
	{'9', Words{FR: "Les conditions particulières", EN: "The special conditions"}, Words{
		FR: "Une condition particulière est jugée par ce que porte le paragraphe qu’elle touche, puis par ses mots. Dans un article qui porte une garantie de l’article 28, une phrase qui nie ou réserve ce qui est dû est une erreur (DPA941), sauf si ce qu’elle nie est anodin : un retard, des frais, un refus ; à un juriste de décider de celle qui le limite ou le soumet à une condition (DPA943). Y est lu aussi qui gagne et qui perd : un pouvoir, une appréciation ou une dispense du sous-traitant, une charge ou une renonciation du responsable du traitement ou des personnes. Dans l’article qui interdit les finalités propres, une phrase sur les données doit montrer qu’elle est saine : elle interdit, ou dit pour qui, sur quelle instruction ou avec quoi (DPA925). Une erreur ne s’accepte pas dans l’accord : la phrase qu’un juriste tient pour saine devient une variante de la clause, dans vos propres textes (DPA941 montre comment). Ce que ces mots veulent dire, aucun contrôle ne le sait : « dpa vouch » note qui a lu chaque condition, et la note ne vaut que pour ce qui a été lu (DPA942). Rien n’y empêche le signataire d’être celui qui a lu : une partie dont le dirigeant est juriste n’a personne d’autre à nommer.",
		EN: "A special condition is judged by what the paragraph that it touches carries, then by its words. In an article that carries a guarantee of Article 28, a sentence that denies or reserves what is owed is an error (DPA941), unless what it denies is harmless: a delay, a fee, a refusal; one that limits it or puts it under a condition is for a lawyer to decide (DPA943). Who gains and who loses is read as well: a power, a judgment or an exemption of the processor, a burden or a waiver of the controller or of data subjects. In the article that bans own purposes a sentence on data has to show that it is sound: it forbids, or says for whom, on whose instruction or with what (DPA925). An error is not accepted in a deal: a sentence that a lawyer finds sound becomes a variant of the clause, in texts of your own (DPA941 shows how). What the words mean, no check knows: “dpa vouch” records who has read each condition, and the record holds only for what was read (DPA942). Nothing keeps the signatory from being the one who has read it: a party whose director is a lawyer has nobody else to name.",
	}},
}

var (
	catalogueTitle = Words{FR: "Les contrôles", EN: "The checks"}
	catalogueIntro = Words{
		FR: "Tout ce que « dpa check » peut dire, avec la source de droit lorsqu’il y en a une. Sans source, le contrôle tient au fichier lui-même, ou à la politique du projet. « dpa explain DPA152 » en montre un. Les exemples sont les lignes d’un deal.toml qui complète celui-ci, lequel n’a aucun constat ; « -- nom -- » y annonce un autre fichier, et « library/ » est le dossier de --library, qui a déjà la clause « oncall ».",
		EN: "Everything that “dpa check” can say, with its source of law where there is one. Without a source, the check is about the file itself, or is the project’s policy. “dpa explain DPA152” shows one. The examples are the lines of a deal.toml that extends this one, which has no finding; “-- name --” begins another file there, and “library/” is the folder of --library, which has the clause “oncall” already.",
	}
)

// page is every check in lang, "fr" or "en", as Markdown.
func page(lang string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", catalogueTitle.In(lang), catalogueIntro.In(lang))
	for _, base := range []struct{ name, example string }{{"example.toml", ExampleDeal}, {"library/clauses/oncall", ExampleClause}} {
		fmt.Fprintf(&b, "\n<details><summary>%s</summary>\n\n%s\n</details>\n", base.name, fenced(base.example))
	}
	for _, family := range families {
		var checks []Check
		for _, c := range Catalogue() {
			if c.ID[3] == family.digit {
				checks = append(checks, c)
			}
		}
		if len(checks) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n## %s\n", family.title.In(lang))
		if intro := family.intro.In(lang); intro != "" {
			fmt.Fprintf(&b, "\n%s\n", intro)
		}
		for _, c := range checks {
			fmt.Fprintf(&b, "\n### %s\n\n%s", c.ID, c.Explain(lang))
		}
	}
	fmt.Fprintf(&b, "\n## %s\n\n%s\n\n%s\n| --- | --- | --- |\n", unfoundTitle.In(lang), unfoundIntro.In(lang), unfoundHead.In(lang))
	for _, u := range unfound {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", u.Row, u.Document, u.Why.In(lang))
	}
	return b.String()
}
