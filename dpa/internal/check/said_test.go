package check_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
)

// What the annexes say in words is judged by what a sentence has besides, by where
// it stands and by what else is agreed. Each of the sentences below is said with
// each circumstance, in each place and in each kind of deal; testdata/said.txt
// holds what is found. A condition of a check that no one of them needs shows there.
var sayings = []struct{ in, says, with string }{
	{"measure", "Tous les serveurs se trouvent dans l’Union européenne.", ""},
	{"measure", "Les serveurs de stockage sont en Irlande.", "a host abroad"},
	{"measure", "Aucune donnée ne quitte l’Union européenne.", ""},
	{"measure", "Aucune donnée n’est transférée hors de l’Union européenne.", ""},
	{"measure", "Tous les transferts reposent sur une décision d’adéquation.", "a host abroad"},
	{"measure", "Tous les destinataires hors de l’Union sont dans un pays adéquat.", "a host abroad"},
	{"measure", "Tous les sous-traitants sont établis en France.", ""},
	{"measure", "Tous les prestataires sont établis dans l’Union européenne.", "a host abroad"},
	{"measure", "Les données sont hébergées par Scaleway.", ""},
	{"measure", "Les messages sont envoyés avec Mailjet.", ""},
	{"measure", "Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.", ""},
	{"measure", "Aucun sous-traitant ultérieur n’a accès aux données.", ""},
	{"measure", "Le support de nuit est assuré depuis Madagascar.", ""},
	{"measure", "Les données sont répliquées en Inde.", ""},
	{"measure", "Les données sont conservées trois ans.", ""},
	{"notes", "Les données sont conservées trois ans.", ""},
	{"notes", "Toutes les données sont effacées 40 jours après la fin du contrat.", ""},
	{"notes", "Toutes les données sont effacées dès la fin du contrat.", ""},
	{"notes", "Les rendez-vous sont conservés trois ans.", ""},
	{"measure", "Les violations de données à caractère personnel sont signalées au Responsable du traitement sous 96 heures.", ""},
	{"measure", "Chaque sauvegarde est conservée 400 jours.", ""},
	{"measure", "Les données effacées disparaissent des sauvegardes sous sept jours.", "measures of the catalogue"},
	{"measure", "La liste des mesures n’est pas exhaustive.", ""},
	{"measure", "Aucune sauvegarde n’est effectuée.", "measures of the catalogue"},
	{"measure", "L’environnement de test est alimenté avec une copie des données de production.", "measures of the catalogue"},
	{"measure", "Les journaux d’accès sont conservés 6 mois.", "measures of the catalogue"},
	{"notes", "Le cryptogramme visuel est conservé.", ""},
	{"notes", "La publicité est ciblée selon le profil des enfants.", ""},
	{"notes", "Les données sont conservées indéfiniment.", ""},
	{"notes", "Le Sous-traitant exploite les traces pour son propre compte.", ""},
	{"notes", "Le Sous-traitant établit ses propres statistiques.", ""},
	{"notes", "Amélioration des produits du Sous-traitant.", ""},
	{"notes", "Entraînement des modèles du Sous-traitant.", ""},
	{"notes", "Statistiques pour les études du Sous-traitant.", ""},
	{"notes", "Suivi des clients du Sous-traitant.", ""},
	{"notes", "Animation du blog du Sous-traitant.", ""},
	{"notes", "Promotion des produits du Sous-traitant.", ""},
	{"notes", "Les messages alimentent le moteur de l’éditeur.", ""},
	{"notes", "Les messages sont analysés pour nos autres clients.", ""},
	{"vendor", "Toutes les données sont anonymes.", ""},
	{"notes", "Toutes les données sont anonymes.", ""},
	{"notes", "Aucune donnée à caractère personnel n’est traitée.", ""},
	{"exclusions", "Les noms et prénoms ne sont pas traités.", ""},
	{"excludes", "Les noms et prénoms ne lui sont pas transmis.", ""},
	{"purposes", "Prendre un rendez-vous, et toute autre finalité compatible.", ""},
	{"purposes", "Poser un diagnostic médical.", ""},
	{"service", "Campagne de courriel.", ""},
	{"service", "Mesure d’audience.", ""},
	{"service", "Facturation des abonnements.", ""},
	{"service", "Site vitrine.", ""},
	{"service", "Relance des prospects.", ""},
}

// A circumstance is said before a sentence, or behind it; its words are of that kind.
type circumstance struct{ kind, words string }

var circumstances = []circumstance{
	{"claim_condition", "en cas de panne"},
	{"claim_part", "pour les statistiques"},
	{"claim_part", "pour les données de santé"},
	{"own_controller", "auprès du client"},
	{"claim_outside", "hors de l’Union européenne"},
	{"claim_erased", "avant effacement"},
	{"claim_backup", "en plus des sauvegardes"},
	{"own_for_controller", "à la demande du Responsable du traitement"},
	{"unfed", "sous licence"},
	{"contract_end", "à la fin du contrat"},
	{"claim_kept_away", "dans les journaux"},
	{"claim_kept", "avec conservation"},
	{"claim_data", "avec le serveur"},
	{"claim_area", "en Europe"},
	{"claim_all", "entièrement"},
	{"all_data_are", "toutes les données sont visées"},
	{"verifies", "pour vérification"},
	{"vendor_not_entrusted", "après un audit"},
	{"place_things", "avec le dossier"},
	{"own_statistics", "à des fins d’analyse"},
	{"own_nevertheless", "toutefois"},
	{"own_forbidden", "ce qui est exclu"},
	{"own_admitted", "sauf manquement"},
	{"log_part", "au niveau du réseau"},
	{"log_kept", "avec le journal d’accès"},
	{"kept_apart", "au registre"},
	{"kept_elsewhere", "pour la formation"},
	{"gain_fair", "avec le consentement de chacun"},
	{"exclusion_part", "pour les enfants des mineurs"},
	{"empty_reference", "voir l’annexe"},
	{"claim_without", "sans transfert"},
	{"claim_within", "au plus tard"},
	{"claim_vendors", "chez le fournisseur"},
	{"claim_transfer", "par transmission"},
	{"claim_storage", "avec stockage"},
	{"claim_some_backups", "à un rythme hebdomadaire"},
	{"claim_other_subprocessor", "autre que ceux de la liste"},
	{"claim_leave", "quand le support sort de la salle"},
	{"claim_established", "sur un site implanté"},
	{"breach_told", "avec notification des violations de données à caractère personnel"},
	{"breach_other", "avec un rapport"},
	{"at_once_on_end", "dès la fin du contrat"},
	{"this_activity", "dans cette activité"},
	{"own_excluded", "autre que le reste"},
	{"special_denial", "jamais"},
	{"own_owner", "chez le Sous-traitant"},
	{"own_its", "avec ses équipes"},
	{"place_kept", "avec un double hébergé"},
	{"", "au Canada"},
	{"", "pendant 5 ans"},
	{"", "à Dublin"},
}

// standsIn are the places in which a sentence stands: %s is the sentence, %d the number
// of its row.
var standsIn = []struct{ name, row string }{
	{"measure", "[[measures]]\nid = 'r%d'\ntitle = 'Mesure'\ntext = '%s'\n"},
	{"measure after", "[[measures]]\nid = 'r%d'\ntitle = 'Mesure'\ntext = 'Un pare-feu filtre le trafic.'\nitems = ['x']\nafter = '%s'\n"},
	{"measure note", "[[measures]]\nid = 'r%d'\ntitle = 'Mesure'\nnote = '%s'\n"},
	{"measure item", "[[measures]]\nid = 'r%d'\ntitle = 'Mesure'\nitems = ['%s']\n"},
	{"subject_matter", activityRow("subject_matter", "subject_matter = '%s'")},
	{"nature", activityRow("", "nature = '%s'")},
	{"purposes", activityRow("purposes", "purposes = '%s'")},
	{"notes", activityRow("", "notes = '%s'")},
	{"special_safeguards", activityRow("", "special_safeguards = '%s'")},
	{"criterion", activityRow("retention", "retention = { criterion = '%s' }")},
	{"unless", activityRow("retention", "retention = { period = '2 years', unless = '%s' }")},
	{"retention note", activityRow("retention", "retention = { period = '2 years', note = '%s' }")},
	{"exclusions", activityRow("", "exclusions = '%s'")},
	{"group", "[[subprocessor_groups]]\nid = 'r%d'\ntitle = 'Groupe'\nintro = '%s'\n"},
	{"vendor", vendorRow("notes = '%s'", "")},
	{"vendor trigger", vendorRow("trigger = '%s'", "")},
	{"safeguards", vendorRow("safeguards = ['%s']", "")},
	{"vendor criterion", vendorRow("retention = { criterion = '%s' }", "")},
	{"vendor retention", vendorRow("retention = { period = '1 year', note = '%s' }", "")},
	{"ai", vendorRow("ai = { purpose = '%s', training = false }", "")},
	{"excludes", vendorRow("excludes = ['%s']", "")},
	{"service", vendorRow("", "purpose = '%s'")},
	{"service notes", vendorRow("", "purpose = 'Hébergement des données.'\nnotes = '%s'")},
	{"service trigger", vendorRow("", "purpose = 'Envoi de rappels.'\ntrigger = '%s'")},
}

// activityRow is an activity with a line in the place of that of a key.
func activityRow(key, line string) string {
	row := "[[processing]]\nid = 'r%d'\n"
	for _, usual := range []string{"title = 'Rendez-vous'", "operations = ['storage']", "subject_matter = 'Rendez-vous en ligne'", "purposes = 'Prendre un rendez-vous'",
		"data = [{ subject = 'patients', categories = ['names', 'contact_details'] }]", "retention = { period = '2 years' }"} {
		if key == "" || !strings.HasPrefix(usual, key) {
			row += usual + "\n"
		}
	}
	return row + line + "\n"
}

// vendorRow is a sub-processor with a line of its own, and a line of its service.
func vendorRow(line, service string) string {
	if service == "" {
		service = "purpose = 'Hébergement des données.'"
	}
	return "[[subprocessors]]\nid = 'r%d'\nname = 'Relais'\nlegal_entity = 'Relais SAS'\ncountry = 'FR'\naddress = { street = '1 rue A', city = 'Lyon', country = 'FR' }\ncontact = { email = 'vie-privee@sms.fr' }\nrole = 'host'\n" +
		line + "\n[[subprocessors.services]]\n" + service + "\nlocations = ['FR']\ndata = [{ subject = 'patients', categories = ['names', 'contact_details'] }]\n"
}

// worlds are what else is agreed.
var worlds = []struct{ name, deal string }{
	{"nothing else", ""},
	{"statistics that the parties have described", "[clauses.secondary_use]\nvariant = 'anonymised_statistics'\n"},
	{"down the chain", "template = 'subprocessor_dpa'\n"},
	{"a description alone", "template = 'processing_description'\n"},
	{"by the clauses of the Commission", "template = 'c2p_sccs'\n"},
	{"measures of the catalogue", "[[measures]]\nuse = 'backups'\n[[measures]]\nuse = 'access_logs'\n[[measures]]\nuse = 'separate_environments'\n"},
	{"what the contract asks for", "main_contract = { title = 'Campagne de courriel, mesure d’audience, facturation des abonnements, site vitrine, relance des prospects' }\n"},
	{"a host abroad", "[[subprocessors]]\nid = 'abroad'\nname = 'Fern'\nlegal_entity = 'Fern Inc.'\ncountry = 'US'\naddress = { street = '1 A Street', city = 'Boston', country = 'US' }\ncontact = { email = 'privacy@fern.internal' }\nrole = 'host'\n" +
		"[[subprocessors.services]]\npurpose = 'Hébergement des données.'\nlocations = ['US', { country = 'DE', city = 'Bonn' }]\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{"two hosts abroad", twoHosts("'US'", "{ country = 'CA', city = 'Montréal' }, 'IN'")},
	{"no sub-processor", "replace = ['subprocessors']\nnone = ['subprocessors']\n"},
	{"no activity", "replace = ['processing']\nunknown = ['processing']\n"},
	{"two languages", "languages = ['fr', 'en']\n"},
	{"nothing to return", "[clauses.retention]\nreturn = '0 days'\n"},
	{"no time to return in", "[clauses.retention]\nnone = ['return']\n"},
	{"a host abroad for some customers", "[[subprocessors]]\nid = 'abroad'\nname = 'Fern'\nlegal_entity = 'Fern Inc.'\ncountry = 'IE'\naddress = { street = '1 A Street', city = 'Dublin', country = 'IE' }\ncontact = { email = 'privacy@fern.internal' }\nrole = 'host'\n" +
		"[[subprocessors.services]]\npurpose = 'Hébergement des données.'\ninstances = [{ region = 'us', locations = ['US'] }]\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }\n"},
	{"an activity that says what no row does", "[[processing]]\nid = 'booking'\nnotes = 'Les sauvegardes sont effectuées chaque nuit. Le serveur de test ne contient aucune donnée à caractère personnel. Les journaux d’accès sont conservés 9 mois.'\n"},
	{"a measure of one catalogue alone", "replace = ['measures']\n[[measures]]\nuse = 'backups'\n"},
	{"a processor called by its first word", "processor.name = 'Orchard Software'\n[[processing]]\nid = 'booking'\nnotes = 'Améliorer les produits d’Orchard.'\n"},
}

// twoHosts are sub-processors with data in those places.
func twoHosts(places ...string) string {
	deal := ""
	for i, at := range places {
		deal += fmt.Sprintf("[[subprocessors]]\nid = 'abroad%d'\nname = 'Fern %[1]d'\nlegal_entity = 'Fern %[1]d Inc.'\ncountry = 'US'\naddress = { street = '1 A Street', city = 'Boston', country = 'US' }\ncontact = { email = 'privacy@fern.internal' }\nrole = 'host'\nai = { purpose = 'Tri', training = true }\n"+
			"[[subprocessors.services]]\npurpose = 'Hébergement des données.'\nlocations = [%s]\naccess_from = [%[2]s]\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }\n", i+1, at)
	}
	return deal
}

// A said deal is one with sentences in rows, of which what is found is told apart.
type said struct {
	tabled
	rows []saidRow
}

// A saidRow is a sentence in the form of its place, where %d is the number of the row,
// with what is said before it.
type saidRow struct {
	name, form, before, says string
	line, column             int // where the sentence begins
	first, last              int // lines of the whole row
}

// newSaid is a deal with rows.
func newSaid(t testing.TB, name, base, deal string, lib *library.Library, rows ...saidRow) said {
	s := said{rows: rows}
	for i := range rows {
		r := &rows[i]
		r.first = strings.Count(deal, "\n") + 2
		form := strings.ReplaceAll(r.form, "%d", fmt.Sprint(i))
		before, _, _ := strings.Cut(deal+form, "%s")
		r.line, r.column = strings.Count(before, "\n")+2, utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]+r.before)+1
		deal += strings.Replace(form, "%s", r.before+r.says, 1)
		r.last = strings.Count(deal, "\n") + 1
	}
	s.tabled = newTabled(t, name, base, deal, lib)
	return s
}

// found says of each row which checks speak of its sentence, and from which of its
// characters on; of a row without a sentence, of which of its lines. Behind these
// stands a sum of all that is found.
func (s said) found() (rows []string, sum string) {
	rows = make([]string, len(s.rows))
	if !s.files.Whole {
		return rows, ""
	}
	l := check.Agreement(s.a.Clone(), s.lib)
	l.Sort()
	for _, f := range l {
		for i, r := range s.rows {
			switch {
			case f.Pos.File != "deal.toml":
			case f.Pos.Line == r.line && r.says != "":
				rows[i] += fmt.Sprintf(" %s@%d", f.Check, max(0, f.Pos.Col-r.column))
			case r.says == "" && f.Pos.Line >= r.first && f.Pos.Line <= r.last:
				rows[i] += fmt.Sprintf(" %s+%d", f.Check, f.Pos.Line-r.first)
			}
		}
	}
	return rows, golden.Sum(inFull(l))
}

// saidDeals are all of these deals: each sentence with each circumstance, all in each
// place, all in each world.
func saidDeals(t testing.TB) []said {
	lib, err := library.Builtin()
	require.NoError(t, err)
	rowOf, deal := map[string]string{}, map[string]string{"": ""}
	for _, p := range standsIn {
		rowOf[p.name] = p.row
	}
	for _, w := range worlds {
		deal[w.name] = w.deal
	}
	var out []said
	for _, s := range sayings {
		rows := []saidRow{{form: rowOf[s.in], says: s.says}}
		for _, c := range circumstances {
			first, size := utf8.DecodeRuneInString(c.words)
			rows = append(rows,
				saidRow{name: c.words + " …", form: rowOf[s.in], before: strings.ToUpper(string(first)) + c.words[size:] + ", ", says: s.says},
				saidRow{name: "… " + c.words, form: rowOf[s.in], says: strings.TrimSuffix(s.says, ".") + ", " + c.words + "."})
		}
		out = append(out, newSaid(t, s.in+": "+s.says, lawful, deal[s.with], lib, rows...))
	}
	for _, p := range standsIn {
		var rows []saidRow
		for _, s := range sayings {
			rows = append(rows, saidRow{name: s.says, form: p.row, says: s.says})
		}
		out = append(out, newSaid(t, "in "+p.name, lawful, "", lib, rows...))
	}
	for _, w := range worlds {
		var rows []saidRow
		for _, s := range sayings {
			rows = append(rows, saidRow{name: s.says, form: rowOf[s.in], says: s.says})
		}
		out = append(out, newSaid(t, "with "+w.name, lawful, w.deal, lib, rows...))
	}
	return out
}

// text writes what is found in the first row, where it has no name, and in which
// of the others something else is.
func (s said) text() string {
	found, sum := s.found()
	usual, head := "", "== "+s.name+" "+sum
	if s.rows[0].name == "" {
		usual = found[0]
		head += usual
	}
	names := map[string][]string{}
	for i, r := range s.rows {
		if r.name != "" && found[i] != usual {
			names[found[i]] = append(names[found[i]], r.name)
		}
	}
	lines := []string{head}
	for _, what := range slices.Sorted(maps.Keys(names)) {
		lines = append(lines, strings.TrimSpace(cmp.Or(what, "nothing"))+": "+strings.Join(names[what], "; "))
	}
	return strings.Join(lines, "\n") + "\n"
}

// A varied deal is one with the variations of what else it says.
type varied struct {
	name  string
	deals []variation
	lib   *library.Library
}

// A variation is laid on a base.
type variation struct{ name, base, deal string }

// text says what is found in most of the variations of the deal, in which of them
// something else is, and stands for what is said of it. They share what the check
// remembers of texts.
func (d varied) text(t testing.TB) string {
	in, memory, all := map[string][]string{}, new(check.Memory), ""
	for _, v := range d.deals {
		deal := newTabled(t, v.name, v.base, v.deal, d.lib)
		l := deal.whole(memory)
		found := "found:"
		for _, f := range l {
			found += " " + f.Check + "@" + f.Pos.Path
		}
		in[found] = append(in[found], v.name)
		all += inFull(l)
	}
	most := slices.MaxFunc(slices.Sorted(maps.Keys(in)), func(a, b string) int { return len(in[a]) - len(in[b]) })
	text := "== " + d.name + "\nall " + most + " " + golden.Sum(all) + "\n"
	for _, found := range slices.Sorted(maps.Keys(in)) {
		if found != most {
			text += "but " + strings.Join(in[found], ", ") + " " + found + "\n"
		}
	}
	return text
}

// A deal that is to differ by a name that there is not would differ by nothing.
func TestWorldsNameWhatThereIs(t *testing.T) {
	lib, err := library.Builtin()
	require.NoError(t, err)
	for _, w := range slices.Concat(worlds, conditionWorlds) {
		for _, f := range newTabled(t, w.name, lawful, w.deal, lib).whole(new(check.Memory)) {
			assert.NotContains(t, []string{"DPA102", "DPA133", "DPA140", "DPA141", "DPA142", "DPA247"}, f.Check, w.name)
		}
	}
}

// requireMeaning holds the words of each circumstance to its kind.
func requireMeaning(t testing.TB, lib *library.Library, circumstances []circumstance) {
	t.Helper()
	fr, _ := lib.Locales.For("fr")
	for _, c := range circumstances {
		if c.kind != "" {
			assert.NotEmpty(t, fr.Find(c.kind, c.words), c.kind)
		}
	}
}

func TestGoldenOfWhatIsSaid(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := library.Builtin()
	require.NoError(t, err)
	requireMeaning(t, lib, circumstances)
	var b strings.Builder
	for _, d := range saidDeals(t) {
		require.NotNil(t, d.a, "%s: %s", d.name, text(d.tabled.found))
		b.WriteString(d.text())
	}
	golden.File(t, "said.txt", b.String())
}
