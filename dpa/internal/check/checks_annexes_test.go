package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/library"
)

// annexMistakes are deals whose annexes do not agree with each other, with the
// clauses or with the calendar.
var annexMistakes = []mistake{
	{"data beyond the activities", served("[{ subject = 'patients', categories = ['names', 'location_data'] }]"), "13:56 DPA830", "SMS Exemple: no activity mentions this: location data"},
	{"persons beyond the activities", served("[{ subject = 'suppliers', categories = ['names'] }]"), "13:21 DPA830", "suppliers"},
	{"sensitive data beyond the activities", served("[{ subject = 'patients', categories = ['names', 'genetic_data'] }]"), "13:56 DPA831", "genetic data"},
	{"sensitive data in words of their own", served("[{ subject = 'patients', categories = [{ word = 'génotype', special = 'genetic' }] }]"), "13:47 DPA831", "génotype"},
	{"what an activity comprises", served("[{ subject = 'patients', categories = ['identification', 'names', 'date_of_birth'] }]"), "", ""},
	{"a set of data beyond them", "[[data_sets]]\nid = 'sms'\ndata = [{ subject = 'patients', categories = ['sms_content'] }]\n" + strings.Replace(served("x"), "data = x", "data_sets = ['sms']", 1), "4:47 DPA830", "content of text messages"},
	{"a group beyond them", "[[subprocessor_groups]]\nid = 'sms'\ntitle = 'SMS'\ndata = [{ subject = 'patients', categories = ['sms_content'] }]\n" + strings.Replace(strings.Replace(served("x"), "data = x\n", "", 1), "role =", "group = 'sms'\nrole =", 1), "5:47 DPA830", ""},
	{"an activity that says it in words", activity2("'contenu des SMS de rappel'") + "\n" + served("[{ subject = 'patients', categories = ['sms_content'] }]"), "2:12 DPA187", ""},

	{"sensitive data in a purpose alone", booking("purposes = 'Planifier les séances de dialyse'"), "4:38 DPA834", "speaks of sensitive data"},
	{"sensitive data that are excluded", booking("purposes = 'Réserver un cours sur la santé'\nexclusions = 'Aucune donnée de santé n’est traitée.'"), "", ""},
	{"data in a country of no row", booking("notes = 'Le support de nuit est assuré depuis Madagascar.'"), "4:47 DPA835", "a country that no row mentions: Madagascar"},
	{"customers in a country of no row", booking("notes = 'Les rendez-vous des patients venus de Madagascar sont payés d’avance.'"), "", ""},
	{"a nature that describes nothing", booking("nature = 'Voir le contrat.'"), "4:10 DPA836", "points elsewhere"},
	{"an exclusion that the data belie", booking("exclusions = 'Les données d’identification ne sont pas collectées.'"), "4:19 DPA837", "the list of data has"},
	{"a period that is another", booking("notes = 'Les données sont conservées dix ans.'"), "4:9 DPA838", "10 years here"},

	{"the same period", booking("notes = 'Les données sont conservées deux ans.'"), "", ""},
	{"another period under a condition", booking("notes = 'Les données sont conservées dix ans si la loi l’exige.'"), "", ""},
	{"another period in the exception", booking("retention = { period = '2 years', unless = 'Les données sont conservées dix ans.' }"), "", ""},
	{"a time that keeps nothing", booking("notes = 'Les données sont copiées toutes les dix heures.'"), "", ""},
	{"a country of the parent alone", "[[subprocessors]]\nid = 'twilio'\nparent = { name = 'Twilio Kenya', country = 'KE' }\nnotes = 'Le support de nuit est assuré depuis le Kenya.'", "", ""},

	{"a brand", "[[subprocessors]]\nid = 'twilio'\nlegal_entity = 'Twilio'", "4:16 DPA832", "“Twilio” names no legal entity: it is the trade name"},
	{"a brand in a register", "[[subprocessors]]\nid = 'twilio'\nlegal_entity = 'Twilio'\nregistration = { register = 'x', number = '1' }", "", ""},
	{"a name that nobody bears", "[[subprocessors]]\nid = 'twilio'\nlegal_entity = 'Google Inc.'", "4:16 DPA832", "no company of the group has that name"},

	{"health data without a safeguard", "not_applicable.health_hosting = 'x'\n[[processing]]\nid = 'booking'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]", "5:47 DPA833", "nothing says what protects them"},
	{"health data with one", "not_applicable.health_hosting = 'x'\n[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque consultation est journalisée.'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]", "", ""},
	{"a safeguard that is not known", "not_applicable.health_hosting = 'x'\n[[processing]]\nid = 'booking'\nunknown = ['special_safeguards']\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]", "5:12 DPA150", ""},

	{"backups kept for too long", "[clauses.retention]\nbackups = '10 days'\n[[measures]]\nuse = 'backups'", "3:11 DPA842", "keeps a backup for 30 days"},
	{"backups kept for longer than the default", "[[measures]]\nuse = 'backups'\nwith = { kept = '120 days' }", "4:17 DPA244, 4:17 DPA842", ""},
	{"backups that go first", "[clauses.retention]\nbackups = '60 days'\n[[measures]]\nuse = 'backups'\nwith = { kept = '60 days' }", "", ""},

	{"a list to come", "date = 2026-11-22\n[subprocessor_list]\ndate = 2027-11-02", "4:8 DPA843", "dated 2027-11-02, after the agreement"},
	{"an old beginning", "date = 2026-11-22\n[clauses.subject]\neffective_date = 2019-01-01", "4:18 DPA844", "effective date: 2019-01-01 is more than a year"},
	{"a contract to come", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2036-11-22", "5:8 DPA844", "main contract"},
	{"a contract of long ago", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2006-11-22", "", ""},
	{"an engagement that is over", "date = 2026-11-22\n[[subprocessors]]\nid = 'twilio'\nuntil = 2025-01-01", "5:9 DPA844", "which still lists it"},
	{"an engagement the wrong way round", "date = 2026-11-22\n[[subprocessors]]\nid = 'twilio'\nfrom = 2028-01-01\nuntil = 2027-01-01", "6:9 DPA844", "before the engagement begins"},
}

// served is a deal with one more sub-processor, whose data stand on line 13 from
// column 8 on.
func served(data string) string {
	return "[[subprocessors]]\nid = 'sms'\nname = 'SMS Exemple'\nlegal_entity = 'SMS Exemple SAS'\ncountry = 'FR'\naddress = { street = '1 rue A', city = 'Lyon', country = 'FR' }\n" +
		"contact = { email = 'vie-privee@sms.fr' }\nrole = 'host'\n[[subprocessors.services]]\npurpose = 'Envoi de rappels.'\nlocations = ['FR']\ndata = " + data + "\n"
}

// activity2 is a deal whose one activity has those categories of patients' data
// beside their names.
func activity2(categories string) string {
	return "replace = ['processing']\n[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\ndata = [{ subject = 'patients', categories = ['names', " + categories + "] }]\nretention = { period = '1 year' }"
}

func TestAnnexesAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, annexMistakes, "DPA83", "DPA84")
}

// lawful is vendor with what the clauses of the whole library ask for besides.
var lawful = vendor + "[clauses.law_forum]\nlaw = \"FR\"\ncourts = \"Lyon\"\n"

// wholeAtTheirPlace is atTheirPlace with all texts of the library, because what
// an annex says may belie a clause.
func wholeAtTheirPlace(t *testing.T, list []mistake, families ...string) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := library.Builtin()
	require.NoError(t, err)
	fired := map[string]bool{}
	for _, m := range list {
		t.Run(m.name, func(t *testing.T) {
			fsys := fstest.MapFS{"deal.toml": {Data: []byte("extends = \"vendor.toml\"\n" + m.deal)}, "vendor.toml": {Data: []byte(lawful)}}
			_, l, err := readAndCheck(fsys, "deal.toml", lib)
			require.NoError(t, err)
			assert.Equal(t, m.want, strings.Join(brief(l), ", "), "%s", text(l))
			checkWords(t, l, m.en, fired)
		})
	}
	everyFired(t, fired, families...)
}

// claimMistakes are deals whose annexes say in words what their facts belie.
var claimMistakes = []mistake{
	{"advertising of its own", booking("purposes = 'Prendre un rendez-vous et promouvoir les offres du Sous-traitant'"), "4:39 DPA820", "“promouvoir” serves the processor itself"},
	{"models of its own", booking("nature = 'Rendez-vous ; entraînement de nos modèles'"), "4:25 DPA820", ""},
	{"a plain purpose of its own", booking("notes = 'Le Sous-traitant exploite les traces pour son propre compte.'"), "4:47 DPA820", ""},
	{"what the controller wants", booking("purposes = 'Envoyer la lettre d’information du Responsable du traitement, par les outils du Sous-traitant'"), "", ""},
	{"what is forbidden", booking("notes = 'Le Sous-traitant n’utilise pas les données pour entraîner ses modèles ni pour son propre compte.'"), "", ""},
	{"its own prospects", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Relance des prospects du Sous-traitant.", 1), "11:11 DPA821", "own customers, prospects or visitors"},
	{"its own website", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Suivi des clients du Sous-traitant et facturation.", 1), "11:11 DPA821", ""},
	{"analytics that nobody asked for", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Mesure d’audience.", 1), "11:11 DPA820", ""},
	{"training", "[[subprocessors]]\nid = 'twilio'\nai = { purpose = 'tri', training = true }", "4:36 DPA822", "the data train models"},
	{"anonymous names", "[[subprocessors]]\nid = 'twilio'\nnotes = 'Toutes les données sont anonymes.'", "4:21 DPA823", "identifies a person: first and last names"},
	{"no data, and names", "[[subprocessors]]\nid = 'twilio'\nexcludes = ['aucune donnée à caractère personnel ne lui est confiée']", "4:13 DPA823", ""},
	{"no data in a part of it", "[[subprocessors]]\nid = 'twilio'\nexcludes = ['aucune donnée à caractère personnel dans les journaux']", "", ""},
	{"all servers in the Union", own("Tous les serveurs se trouvent dans l’Union européenne."), "5:8 DPA824", "Twilio has data elsewhere (United States)"},
	{"no data leave the Union", booking("notes = 'Aucune donnée ne quitte l’Union européenne.'"), "4:9 DPA824", ""},
	{"no data leave the Union, where a period is noted", booking("retention = { period = '2 years', note = 'Aucune donnée ne quitte l’Union européenne.' }"), "4:42 DPA824", ""},
	{"the second of two sentences", own("Chaque accès est journalisé. Tous les serveurs se trouvent dans l’Union européenne."), "5:38 DPA824", ""},
	{"a part of the data", own("Les sauvegardes sont toutes conservées dans l’Union européenne."), "", ""},
	{"a condition", own("Aucune donnée n’est transférée hors de l’Union européenne sans l’accord du client."), "", ""},
	{"one country alone", booking("notes = 'Les données sont conservées uniquement en Irlande.'"), "4:9 DPA829", ""},
	{"no sub-processor", own("Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur."), "5:26 DPA825", "the list has some, Twilio among them"},
	{"no other sub-processor", own("Aucun sous-traitant ultérieur autre que ceux de la liste n’est engagé."), "", ""},
	{"backups gone sooner", own("Les données effacées disparaissent des sauvegardes sous sept jours.") + "\n[[measures]]\nuse = 'backups'", "5:8 DPA826", "keeps a backup for 30 days"},
	{"backups kept for another time", own("Chaque sauvegarde est conservée 14 jours.") + "\n[[measures]]\nuse = 'backups'", "5:8 DPA826", ""},
	{"an interval between backups", own("Une sauvegarde est faite tous les 7 jours et conservée trente jours.") + "\n[[measures]]\nuse = 'backups'", "", ""},
	{"a vendor in prose", own("Une copie chiffrée est confiée chaque nuit à la société Mainwerk."), "5:65 DPA827", "“Mainwerk” receives data"},
	{"a well-known vendor behind a preposition", booking("nature = 'Envoi des courriels par Mailjet'"), "4:35 DPA827", "“Mailjet” receives data"},
	{"a product of one", booking("nature = 'Lecture de fichiers sur Microsoft Windows et dans Microsoft Excel'"), "", ""},
	{"an activity that calls its data anonymous", booking("notes = 'Les données sont entièrement anonymes.'"), "4:14 DPA823", ""},
	{"what an activity publishes", booking("notes = 'Le Responsable du traitement publie des statistiques anonymes.'"), "", ""},
	{"a vendor of the controller", booking("notes = 'Les fiches viennent du logiciel du Responsable du traitement, hébergé par Mainwerk.'"), "", ""},
	{"a vendor of the list", own("Les messages sont confiés à Twilio."), "", ""},
	{"a link of the chain", "[[subprocessors]]\nid = 'twilio'\nnotes = 'Serveurs exploités par Mainwerk.'", "4:33 DPA828", "“Mainwerk”"},
	{"a group of which nothing is said", strings.Replace(strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "'SMS Exemple'", "'Zendesk'", 1), "SMS Exemple SAS", "Zendesk France SAS", 1), "4:8 DPA716", "Zendesk, Inc., United States"},
}

// booking is a deal whose line 4 is of the activity.
func booking(line string) string { return "[[processing]]\nid = 'booking'\n" + line }

// own is a deal whose line 5 is the text of a measure, from column 8 on.
func own(text string) string {
	return "[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = '" + text + "'"
}

func TestClaimsAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, claimMistakes, "DPA82", "DPA716")
}
