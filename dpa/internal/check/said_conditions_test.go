package check_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
)

// conditioned are sentences of special conditions, of which each is for one rule, with
// the paragraph behind which it stands.
var conditioned = []struct{ after, says string }{
	{"dsr.assistance", "Le Sous-traitant s’efforce de répondre aux demandes."},
	{"dsr.assistance", "Le Sous-traitant n’est pas tenu de prêter assistance au Responsable du traitement."},
	{"dsr.assistance", "Toute assistance est exclue pour le Sous-traitant."},
	{"dsr.assistance", "Le Sous-traitant répond lui-même aux demandes."},
	{"dsr.assistance", "Chaque demande est facturée au Responsable du traitement."},
	{"audit.audits", "L’audit est soumis à l’accord préalable et écrit du Sous-traitant."},
	{"audit.audits", "Un rapport tient lieu d’audit."},
	{"audit.audits", "L’audit est mené à distance."},
	{"audit.audits", "Le Sous-traitant choisit l’auditeur."},
	{"audit.audits", "L’audit est réservé à la troisième année."},
	{"instructions.only", "Le Sous-traitant applique toute loi applicable."},
	{"instructions.only", "Le Sous-traitant est libéré de suivre une instruction."},
	{"instructions.only", "Le Sous-traitant n’a aucune obligation d’appliquer une instruction du Responsable du traitement."},
	{"instructions.only", "Le Sous-traitant peut utiliser les données à d’autres fins."},
	{"instructions.only", "Le Sous-traitant n’a pas à vérifier les instructions."},
	{"confidentiality.personnel", "Le Sous-traitant peut divulguer les données aux autorités s’il le juge utile."},
	{"confidentiality.survival", "La confidentialité cesse à la résiliation."},
	{"confidentiality.personnel", "Les salariés sont libres de parler."},
	{"confidentiality.personnel", "Les dossiers peuvent être montrés aux visiteurs."},
	{"subject.subject", "Le Sous-traitant peut modifier l’Accord en publiant une nouvelle version."},
	{"liability.allocation", "Le Responsable du traitement garantit et relève le Sous-traitant."},
	{"liability.allocation", "Le plafond est opposable aux Personnes concernées."},
	{"liability.allocation", "Le Sous-traitant décline toute responsabilité."},
	{"liability.allocation", "La responsabilité envers les Personnes concernées est plafonnée."},
	{"liability.allocation", "Les Personnes concernées n’ont aucun recours contre le Sous-traitant."},
	{"liability.allocation", "La responsabilité du Sous-traitant est plafonnée à 900 euros."},
	{"security.measures", "Le Sous-traitant utilise les données pour ses propres finalités."},
	{"secondary_use.service", "L’interdiction ne couvre pas les essais."},
	{"secondary_use.service", "L’interdiction ne couvre pas les essais que demande le Responsable du traitement, sur ses instructions."},
	{"secondary_use.service", "Le texte ne vise pas les usages internes."},
	{"secondary_use.service", "Les messages sont analysés pour nos autres clients."},
	{"secondary_use.service", "Les données sont valorisées : le Sous-traitant valorise les données."},
	{"secondary_use.service", "Rien n’empêche le Sous-traitant d’utiliser les données."},
	{"subprocessing.liability", "Les Sous-traitants ultérieurs répondent seuls de leurs manquements."},
	{"subprocessing.objection", "Le Responsable du traitement renonce à s’opposer aux changements."},
	{"subprocessing.objection", "Le Sous-traitant recrute des Sous-traitants ultérieurs à qui bon lui semble."},
	{"subprocessing.objection", "Le Responsable du traitement peut prononcer la résiliation dans les 5 jours suivant l’information."},
	{"retention.terms", "Le Sous-traitant peut garder une copie pour ses archives."},
	{"retention.terms", "Le Sous-traitant dispose d’un droit de rétention."},
	{"retention.terms", "La restitution est subordonnée au paiement des factures."},
	{"retention.terms", "La restitution n’est faite qu’après le paiement des factures."},
	{"retention.terms", "Les obligations cessent avec le Contrat principal."},
	{"retention.terms", "Les données ne sont jamais effacées."},
	{"retention.terms", "Le Sous-traitant peut conserver les données."},
	{"breach.notify", "Seules les violations graves sont notifiées."},
	{"breach.notify", "Le Sous-traitant notifie les violations s’il le juge utile."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 96 heures."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous quatre-vingt-seize heures."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 72 heures."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 73 heures."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 48 heures."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 49 heures."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 5 jours ouvrés."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous 0 heure."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous deux."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous deux heures ou trois jours ouvrés."},
	{"breach.notify", "Le Sous-traitant notifie la violation après une semaine."},
	{"breach.notify", "Chaque jour compte, et le Sous-traitant notifie la violation après une."},
	{"breach.notify", "Le Sous-traitant notifie la violation aux deux, sous deux mois."},
	{"breach.notify", "Le Sous-traitant notifie la violation sous deux mois, ouvrés ou non."},
	{"breach.notify", "Le Sous-traitant prend 96 heures avant de notifier la violation."},
	{"breach.notify", "Le Sous-traitant rend compte sous 96 heures."},
	{"dsr.assistance", "Le Sous-traitant transmet la demande sous 2 jours."},
	{"dsr.assistance", "Le Sous-traitant transmet la demande sous 30 jours."},
	{"dsr.assistance", "Le Sous-traitant transmet la demande sous 100 jours."},
	{"retention.terms", "Le Sous-traitant efface les données sous 400 jours."},
	{"retention.terms", "Le Sous-traitant efface les données sous 30 jours et les sauvegardes sous 90 jours."},
	{"subprocessing.information", "Le Sous-traitant informe le Responsable du traitement dans un délai de 3 jours."},
	{"liability.allocation", "La responsabilité du Sous-traitant est plafonnée à 999,99 €."},
	{"liability.allocation", "La responsabilité du Sous-traitant est plafonnée à 1 000 €."},
	{"liability.allocation", "La responsabilité du Sous-traitant est plafonnée à EUR 999."},
	{"liability.allocation", "La responsabilité du Sous-traitant est plafonnée à 1.000,00 euros."},
	{"liability.allocation", "Le Sous-traitant a un capital de 900 euros."},
	{"breach.content", "Le contenu est donné sur demande."},
	{"security.measures", "Les mesures sont données à titre indicatif."},
	{"security.measures", "Les protections peuvent être désactivées."},
	{"security.measures", "Aucun chiffrement n’est appliqué."},
	{"precedence.order", "Le Contrat principal prévaut sur l’Accord."},
	{"transfers.principle", "Le Sous-traitant peut transférer les données dans tout pays."},
	{"transfers.principle", "Les transferts se font sans formalité."},
	{"transfers.principle", "Un accès depuis l’étranger n’est pas un transfert."},
	{"law_forum.law", "L’Accord est régi par le droit indien."},
	{"law_forum.law", "Les tribunaux de Londres sont seuls compétents."},
	{"law_forum.law", "La loi du Canada s’applique."},
	{"law_forum.law", "La loi de l’Irlande s’applique."},
	{"law_forum.law", "Le Canadair est régi par la loi."},
	{"law_forum.courts", "Le Canada est compétent."},
	{"law_forum.law", "Le Canada est choisi."},
	{"records.record", "Le Sous-traitant n’est pas tenu de transmettre le registre."},
	{"assistance.included", "Le Sous-traitant est seul juge de ce qu’il prépare."},
	{"controller_duties.lawfulness", "Le Sous-traitant n’est pas tenu de documenter ses mesures."},
}

// conditionCircumstances are what such a sentence may say besides.
var conditionCircumstances = []circumstance{
	{"special_denial", "jamais"},
	{"special_controller_acts", "ce que le Responsable du traitement peut demander"},
	{"special_processor_acts", "ce que le Sous-traitant peut demander"},
	{"special_union_law", "comme le veut le droit de l’Union"},
	{"special_mutual", "pour chaque Partie"},
	{"special_need_not", "sans frais"},
	{"special_only_if", "sauf urgence"},
	{"special_instructed", "sur instruction"},
	{"special_intrusion", "pour un test d’intrusion"},
	{"special_other_than_data", "pour les autres informations"},
	{"special_on_request", "sur demande"},
	{"special_cap", "au maximum"},
	{"special_of_law", "selon la loi"},
	{"special_of_courts", "devant la cour"},
	{"special_notice", "par notification"},
	{"special_requests", "sur toute demande"},
	{"special_exit", "avant résiliation"},
	{"special_from_information", "à compter de l’information"},
	{"own_admitted", "en cas de manquement"},
	{"undone", "quel que soit le motif"},
	{"", "dans un délai de 100 jours"},
	{"", "dans un délai de 2 jours"},
	{"", "au Canada"},
}

// addedAfter is a condition with a sentence behind a paragraph, replacing one in its
// place.
func addedAfter(paragraph string) string {
	return "[[special_conditions]]\nadd_after = '" + paragraph + "'\nid = 'r%d'\nreason = 'x'\ntext = '%s'\n"
}

func replacing(paragraph string) string {
	return "[[special_conditions]]\nreplace = '" + paragraph + "'\nreason = 'x%d'\ntext = '%s'\n"
}

// conditionedDeals are deals with each of these sentences: with each circumstance,
// behind a paragraph of each clause, and in the place of one.
func conditionedDeals(t testing.TB) []said {
	lib, err := library.Builtin()
	require.NoError(t, err)
	var out []said
	var clauses []string // a paragraph of each
	for _, s := range append(conditioned, struct{ after, says string }{"gov_access.principle", ""}, struct{ after, says string }{"dpia.assessment", ""}) {
		name, _, _ := strings.Cut(s.after, ".")
		if len(clauses) == 0 || !strings.Contains(" "+strings.Join(clauses, " "), " "+name+".") {
			clauses = append(clauses, s.after)
		}
	}
	for _, s := range conditioned {
		rows := []saidRow{{form: addedAfter(s.after), says: s.says}}
		for _, c := range conditionCircumstances {
			first, size := utf8.DecodeRuneInString(c.words)
			rows = append(rows,
				saidRow{name: c.words + " …", form: addedAfter(s.after), says: strings.ToUpper(string(first)) + c.words[size:] + ", " + s.says},
				saidRow{name: "… " + c.words, form: addedAfter(s.after), says: strings.TrimSuffix(s.says, ".") + ", " + c.words + "."},
				saidRow{name: "…; " + c.words, form: addedAfter(s.after), says: s.says + " " + strings.ToUpper(string(first)) + c.words[size:] + "."})
		}
		for _, paragraph := range clauses {
			rows = append(rows, saidRow{name: "after " + paragraph, form: addedAfter(paragraph), says: s.says}, saidRow{name: "for " + paragraph, form: replacing(paragraph), says: s.says})
		}
		rows = append(rows, saidRow{name: "for " + s.after, form: replacing(s.after), says: s.says})
		out = append(out, newSaid(t, s.after+": "+s.says, lawful, "", lib, rows...))
	}
	// What the deal says besides.
	for _, w := range conditionWorlds {
		var rows []saidRow
		for _, s := range conditioned {
			rows = append(rows, saidRow{name: "after " + s.after + ": " + s.says, form: addedAfter(s.after), says: s.says}, saidRow{name: "for " + s.after + ": " + s.says, form: replacing(s.after), says: s.says})
		}
		out = append(out, newSaid(t, "with "+w.name, lawful, w.deal, lib, rows...))
	}
	return out
}

// conditionWorlds are what else is agreed.
var conditionWorlds = []struct{ name, deal string }{
	{"nothing else", ""},
	{"a limit on the notice of a breach", "[policy.breach]\nnotice = { max = '24h' }\n"},
	{"a limit and an exception from it", "[policy.breach]\nnotice = { max = '24h' }\n[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = 2026-01-01\n"},
	{"a limit and an exception that lacks its reason", "[policy.breach]\nnotice = { max = '24h' }\n[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\n"},
	{"a limit and an exception from another", "[policy.breach]\nnotice = { max = '24h' }\n[policy.audit]\nnotice = { max = '10 days' }\n[[exceptions]]\nclause = 'audit'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = 2026-01-01\n"},
	{"a limit on another clause", "[policy.audit]\nnotice = { max = '10 days' }\n"},
	{"British parties", "[controller.address]\ncountry = 'GB'\n[processor.address]\ncountry = 'GB'\n"},
	{"Swiss parties", "[controller.address]\ncountry = 'CH'\n[processor.address]\ncountry = 'CH'\n"},
	{"the clauses of the Commission", "template = 'c2p_sccs'\n"},
	{"a long time to object", "[clauses.subprocessing]\nobjection = '60 days'\n"},
	{"two languages", "languages = ['fr', 'en']\n"},
	{"the list of sub-processors alone", "template = 'subprocessor_list'\n"},
}

// A condition is judged by its words, by what else they say, by the clause that it
// concerns, and by whether it replaces a paragraph.
func TestGoldenOfConditions(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := library.Builtin()
	require.NoError(t, err)
	requireMeaning(t, lib, conditionCircumstances)
	var b strings.Builder
	for _, d := range conditionedDeals(t) {
		b.WriteString(d.text())
	}
	golden.File(t, "said_conditions.txt", b.String())
}
