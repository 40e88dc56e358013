package dpa_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/check"
	composing "github.com/dpakit/dpakit/dpa/internal/compose"
	"github.com/dpakit/dpakit/dpa/internal/read"
)

// takings are special conditions of the minimal deal: from its second line
// on, what is done in which paragraph, and the text in French and English.
var takings = []struct{ name, does, fr, en, want string }{
	{"a mandatory item left out", "omit = 'breach.notify'", "", "", "3:8 DPA901"},
	{"an element left out", "omit = 'audit.audits'", "", "", "3:8 DPA901"},
	{"a protection left out", "omit = 'audit.cause'", "", "", "3:8 DPA902"},
	{"what another paragraph carries too", "omit = 'recitals.form'", "", "", ""},
	{"what carries nothing", "omit = 'breach.no_admission'", "", "", ""},
	{"replaced, and the text carries it", "carries = ['gdpr-33-2']\nreplace = 'breach.notify'", "Le Sous-traitant notifie toute Violation de données dans les vingt (20) heures.", "The Processor shall notify any Personal Data Breach within twenty (20) hours.", ""},
	{"replaced, and the text carries the whole", "carries = ['gdpr-28-3-h']\nreplace = 'audit.audits'", "Le Sous-traitant permet tout audit, inspections comprises.", "The Processor shall allow for any audit, inspections included.", ""},
	{"carries what there is not", "carries = ['gdpr-33-3']\nadd_after = 'breach.notify'", "Un.", "One.", "3:12 DPA903"},
	{"carries nothing when it is left out", "carries = ['gdpr-33-2']\nomit = 'breach.no_admission'", "", "", "3:11 DPA149"},

	{"hours beyond the bound", "carries = ['gdpr-33-2']\nreplace = 'breach.notify'", "Notification dans les quatre-vingt-seize heures.", "Notification within ninety-six hours.", "5:11 DPA913"},
	{"hours beyond the usual", "carries = ['gdpr-33-2']\nreplace = 'breach.notify'", "Notification dans les 60 heures.", "Notification within 60 hours.", "5:11 DPA914"},
	{"no hours", "carries = ['gdpr-33-2']\nreplace = 'breach.notify'", "Notification sans délai indu.", "Notification without undue delay.", "5:11 DPA911"},
	{"a number that is no time limit", "add_after = 'breach.notify'", "Les notifications sont gardées douze (12) mois.", "Notifications shall be kept for twelve (12) months.", ""},
	{"no term for deletion", "carries = ['gdpr-28-3-g']\nreplace = 'retention.terms'", "Effacement dès que possible.", "Deletion as soon as possible.", "5:11 DPA912"},
	{"an exit that closes first", "add_after = 'subprocessing.objection'", "La résiliation a lieu dans les dix (10) jours de l’information.", "The termination takes place within ten (10) days of the information.", "4:11 DPA933"},

	{"optional assistance", "carries = ['gdpr-28-3-e']\nreplace = 'dsr.assistance'", "Le Sous-traitant pourra, si possible, aider.", "The Processor may, where possible, help.", "5:11 DPA910"},
	{"content on request", "carries = ['protection-breach-content']\nreplace = 'breach.content'", "Sur demande.", "Upon request.", "5:11 DPA916"},
	{"an audit that needs consent", "add_after = 'audit.scheduled'", "Avec l’accord du Sous-traitant.", "With the consent of the Processor.", "4:11 DPA920"},
	{"a penetration test that needs consent", "add_after = 'audit.scheduled'", "Un test d’intrusion se fait avec l’accord du Sous-traitant.", "A penetration test takes place with the consent of the Processor.", ""},
	{"documents only", "add_after = 'audit.scheduled'", "L’audit se fait uniquement sur pièces.", "The audit is made on documents only.", "4:11 DPA921"},
	{"any law", "add_after = 'instructions.exception'", "Ou si toute loi applicable l’exige.", "Or where any applicable law so requires.", "4:11 DPA922"},
	{"a change alone", "add_after = 'amendment.written'", "Le Sous-traitant peut modifier l’Accord.", "The Processor may change the Agreement.", "4:11 DPA923"},
	{"an indemnity", "add_after = 'controller_duties.access'", "Le Responsable du traitement indemnise le Sous-traitant.", "The Controller shall indemnify the Processor.", "4:11 DPA924"},
	{"an indemnity with a cap", "add_after = 'controller_duties.access'", "Le Responsable du traitement indemnise le Sous-traitant à hauteur de 10 000 EUR.", "The Controller shall indemnify the Processor up to EUR 10,000.", ""},
	{"own purposes", "add_after = 'secondary_use.service'", "Le Sous-traitant peut vendre les données.", "The Processor may sell the data.", "4:11 DPA925"},
	{"own purposes denied", "add_after = 'secondary_use.service'", "Le Sous-traitant ne peut vendre les données.", "The Processor may not, under any title, sell the data: nor may sell copies.", ""},
	{"Swiss law", "replace = 'law_forum.law'", "Le droit suisse régit l’Accord.", "Swiss law governs the Agreement.", "4:11 DPA926"},
	{"the law of a country by its name", "replace = 'law_forum.law'", "La loi du Canada régit l’Accord.", "The law of Canada governs the Agreement.", "4:11 DPA926"},
	{"Swiss law beside the choice of law", "add_after = 'law_forum.amicable'", "Le droit suisse régit l’Accord.", "Swiss law governs the Agreement.", "4:11 DPA926"},
	{"courts abroad in the place of the law", "replace = 'law_forum.law'", "Les tribunaux de Londres sont compétents.", "The courts of London have jurisdiction.", "4:11 DPA927"},
	{"Irish law", "replace = 'law_forum.law'", "Le droit irlandais régit l’Accord.", "Irish law governs the Agreement.", ""},
	{"courts abroad", "add_after = 'law_forum.amicable'", "Les tribunaux de Londres.", "The courts of London.", "4:11 DPA927"},
	{"no liability for sub-processors", "add_after = 'subprocessing.liability'", "Le Sous-traitant ne répond pas de ses Sous-traitants ultérieurs.", "The Processor is not liable for its Sub-processors.", "4:11 DPA928"},
	{"a cap against data subjects", "add_after = 'liability.data_subjects'", "Le plafond est opposable aux Personnes concernées.", "The cap applies towards Data Subjects.", "4:11 DPA929"},
	{"no liability", "add_after = 'liability.allocation'", "Le Sous-traitant décline toute responsabilité.", "The Processor accepts no liability.", "4:11 DPA930"},
	{"a copy", "add_after = 'retention.exception'", "Le Sous-traitant peut garder une copie.", "The Processor may keep a copy.", "4:11 DPA931"},
	{"a copy that the law wants", "add_after = 'retention.exception'", "Si le droit de l’Union le veut, le Sous-traitant peut garder une copie.", "Where Union law so requires, the Processor may keep a copy.", ""},
	{"confidentiality that ends", "add_after = 'confidentiality.survival'", "L’obligation de confidentialité cesse après un an.", "The duty of confidentiality ends after a year.", "4:11 DPA932"},
}

func TestWhatSpecialConditionsTakeAwayAndSay(t *testing.T) {
	lib, fsys := builtin(t), minimal(t)
	for _, c := range takings {
		t.Run(c.name, func(t *testing.T) {
			deal := "extends = 'base.toml'\n[[special_conditions]]\n" + c.does + "\n"
			if c.fr != "" {
				deal += "text.fr = \"" + c.fr + "\"\ntext.en = \"" + c.en + "\"\n"
			}
			fsys["deal.toml"] = &fstest.MapFile{Data: []byte(deal + "reason = 'x'\n")}
			files, err := read.Open(fsys, "deal.toml")
			require.NoError(t, err)
			a, found := files.Agreement(nil, lib)
			require.NoError(t, found.Err())
			assert.Equal(t, c.want, strings.Join(brief(check.Agreement(a, lib)), ", "))
		})
	}
}

// lostIn lists what is lost, among rows and their elements.
func lostIn(rows []composing.Covered) (ids []string) {
	for _, row := range rows {
		if row.Lost {
			ids = append(ids, row.ID)
		}
		ids = append(ids, lostIn(row.Elements)...)
	}
	return ids
}

// Taking out in turn each paragraph that carries something, the coverage names
// what is lost, in both languages alike, and the check names the same.
func TestCoverageNamesWhatIsLost(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, many agreements")
	}
	lib, fsys := builtin(t), minimal(t)
	lost := func(deal string) (ids []string, found []string) {
		fsys["deal.toml"] = &fstest.MapFile{Data: []byte("extends = 'base.toml'\nstatus = 'draft'\n" + deal)}
		files, err := read.Open(fsys, "deal.toml")
		require.NoError(t, err)
		a, form := files.Agreement(nil, lib)
		require.NoError(t, form.Err())
		for _, f := range check.Agreement(a, lib) {
			if f.Check == "DPA901" || f.Check == "DPA902" {
				found = append(found, f.Args["key"].(string))
			}
		}
		var before []string
		for i, lang := range []string{"fr", "en"} {
			rows, err := composing.Coverage(a, lib, lang)
			if err != nil {
				return nil, nil // something else refers to the paragraph
			}
			ids = lostIn(rows)
			assert.True(t, i == 0 || assert.ObjectsAreEqual(before, ids), "the languages differ: %v, %v", before, ids)
			before = ids
		}
		return ids, found
	}
	whole, _ := lost("")
	assert.Empty(t, whole, "the standard agreement lacks something")

	taken := 0
	for _, e := range lib.Template("dpa").Articles {
		clause := lib.Clause(e.Clause)
		if e.When != "" {
			continue
		}
		for _, o := range lib.Obligations {
			for _, p := range clause.Carrying(clause.Default, o.ID) {
				ids, found := lost("[[special_conditions]]\nomit = '" + clause.ID + "." + p + "'\nreason = 'x'\n")
				if slices.Contains([]string{"gdpr-28-3", "gdpr-28-1", "gdpr-28-9", "gdpr-44", "gdpr-28-4"}, o.ID) || ids == nil && found == nil {
					continue // others carry it too, or a reference holds it
				}
				taken++
				assert.Contains(t, ids, o.ID, "%s.%s", clause.ID, p)
				assert.Contains(t, found, o.ID, "%s.%s", clause.ID, p)
			}
		}
	}
	assert.Greater(t, taken, 20)
}
