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
	{"a list that is not complete", "[subprocessor_list]\ndate = 2026-11-02\nnotes = 'Cette liste n’est pas exhaustive.'", "4:16 DPA839", ""},
	{"a list that is complete", "[subprocessor_list]\ndate = 2026-11-02\nnotes = 'Cette liste est complète.'", "", ""},
	{"measures among others", own("Les mesures comprennent, entre autres, un pare-feu."), "5:34 DPA839", ""},
	{"data beyond the activities", served("[{ subject = 'patients', categories = ['names', 'location_data'] }]"), "13:56 DPA830", "SMS Hermine: no activity mentions this: location data"},
	{"persons beyond the activities", served("[{ subject = 'suppliers', categories = ['names'] }]"), "13:21 DPA830", "suppliers"},
	{"sensitive data beyond the activities", served("[{ subject = 'patients', categories = ['names', 'genetic_data'] }]"), "13:56 DPA831", "genetic data"},
	{"sensitive data in words of their own", served("[{ subject = 'patients', categories = [{ word = 'génotype', special = 'genetic' }] }]"), "13:47 DPA831", "génotype"},
	{"what an activity comprises", served("[{ subject = 'patients', categories = ['identification', 'names', 'date_of_birth'] }]"), "", ""},
	{"a set of data beyond them", "[[data_sets]]\nid = 'sms'\ndata = [{ subject = 'patients', categories = ['sms_content'] }]\n" + strings.Replace(served("x"), "data = x", "data_sets = ['sms']", 1), "4:47 DPA830", "content of text messages"},
	{"a group beyond them", "[[subprocessor_groups]]\nid = 'sms'\ntitle = 'SMS'\ndata = [{ subject = 'patients', categories = ['sms_content'] }]\n" + strings.Replace(strings.Replace(served("x"), "data = x\n", "", 1), "role =", "group = 'sms'\nrole =", 1), "5:47 DPA830", ""},
	{"an activity that says it in words", activity2("'contenu des SMS de rappel'") + "\n" + served("[{ subject = 'patients', categories = ['sms_content'] }]"), "2:12 DPA187", ""},

	{"a condition of Article 9 and no special data", booking("legal_basis = { indicative = 'consent', article9 = 'explicit_consent' }\ndata = [{ subject = 'users', categories = ['names'] }]"), "4:52 DPA841", "none of the data are said to be special"},
	{"patients of a carer and no special data", "[controller]\nname = 'Clinique Saint-Roch'\n" + booking("purposes = 'Prendre rendez-vous'"), "vendor.toml:22:21 DPA841", "the controller cares for these patients"},
	{"patients of a carer whose data are said to be none", "[controller]\nname = 'Clinique Saint-Roch'\n" + booking("data = [{ subject = 'patients', categories = ['names', { word = 'numéro de casier', none = ['special'] }] }]"), "", ""},
	{"clients of a veterinary clinic", "[controller]\nname = 'Clinique vétérinaire Saint-Roch'\n" + booking("purposes = 'Prendre rendez-vous'"), "", ""},
	{"sensitive data in a purpose alone", booking("purposes = 'Planifier les séances de dialyse'"), "4:38 DPA834", "speaks of sensitive data"},
	{"sensitive data that are excluded", booking("purposes = 'Réserver un cours sur la santé'\nexclusions = 'Aucune donnée de santé n’est traitée.'"), "", ""},
	{"data in a country of no row", booking("notes = 'Le support de nuit est assuré depuis Madagascar.'"), "4:47 DPA835", "a country that no row mentions: Madagascar"},
	{"customers in a country of no row", booking("notes = 'Les rendez-vous des patients venus de Madagascar sont payés d’avance.'"), "", ""},
	{"a nature that describes nothing", booking("nature = 'Voir le contrat.'"), "4:10 DPA836", "does not describe"},
	{"an exclusion that the data belie", booking("exclusions = 'Les données d’identification ne sont pas collectées.'"), "4:19 DPA837", "the list of data has"},
	{"no backup, beside that of the catalogue", own("Aucune sauvegarde des données n’est effectuée.") + "\n[[measures]]\nuse = 'backups'", "5:8 DPA849", "says otherwise"},
	{"no backup, beside one", two("Aucune sauvegarde des données n’est effectuée.", "Une sauvegarde chiffrée est faite chaque jour."), "5:8 DPA849", ""},
	{"no backup of one kind", two("Aucune sauvegarde n’est conservée sur un support amovible.", "Une sauvegarde chiffrée est faite chaque jour."), "", ""},
	{"no backup, and none", two("Aucune sauvegarde des données n’est effectuée.", "Le service reprend sur un second site."), "", ""},
	{"no backup, in English", english(two("No backup copies of the data are made.", "An encrypted backup is made every day.")), "6:8 DPA849", ""},
	{"no backup of one kind, in English", english(two("No backup is kept for longer than a month.", "An encrypted backup is made every day.")), "", ""},
	{"real data in tests, beside none", two("La préproduction est une copie de la base de production.", "Les environnements de test ne contiennent aucune donnée réelle."), "5:12 DPA849", ""},
	{"real data in tests, beside those of the catalogue", own("La préproduction est une copie de la base de production.") + "\n[[measures]]\nuse = 'separate_environments'", "5:12 DPA849", ""},
	{"masked data in tests, beside none", two("La préproduction est une copie anonymisée de la base de production.", "Les environnements de test ne contiennent aucune donnée réelle."), "", ""},
	{"real data in tests, in English", english(two("The staging environment is a copy of the production database.", "Test environments hold no real data.")), "6:13 DPA849", ""},
	{"masked data in tests, in English", english(two("The staging environment is a masked copy of the production database.", "Test environments hold no real data.")), "", ""},
	{"logs for two times", two("Les journaux sont conservés douze mois.", "Les journaux d’accès sont conservés dix ans."), "9:8 DPA849", ""},
	{"logs for the time of the catalogue", own("Les journaux d’accès sont conservés dix ans.") + "\n[[measures]]\nuse = 'access_logs'", "5:8 DPA849", ""},
	{"logs of two kinds", two("Les journaux sont conservés douze mois.", "Les journaux du pare-feu sont conservés trente jours."), "", ""},
	{"logs for the same time", two("Les journaux sont conservés douze mois.", "Les journaux d’accès sont conservés un an."), "", ""},
	{"logs for two times, in English", english(two("Logs are kept for twelve months.", "Access logs are kept for ten years.")), "10:8 DPA849", ""},
	{"logs of two kinds, in English", english(two("Logs are kept for twelve months.", "Firewall logs are kept for thirty days.")), "", ""},
	{"a measure that keeps for longer", own("Les rendez-vous sont effacés au bout de dix ans."), "5:8 DPA838", ""},
	{"a measure that keeps for less", own("Les rendez-vous sont effacés au bout de six mois."), "", ""},
	{"a measure that keeps a report for longer", own("Le rapport sur les rendez-vous est conservé dix ans."), "", ""},
	{"a measure that keeps for longer, in English", english("[[processing]]\nid = 'booking'\ntitle = 'Bookings'\n" + own("Bookings are deleted ten years after the visit.")), "9:8 DPA838", ""},
	{"advertising to minors by their profile", minors("contract", "") + "\npurposes = 'Montrer aux enfants une publicité fondée sur leur profil'", "6:37 DPA840", "28(2)"},
	{"advertising to adults by their profile", minors("contract", "") + "\npurposes = 'Montrer aux parents une publicité fondée sur leur profil'", "", ""},
	{"no advertising to minors by their profile", minors("contract", "") + "\nnotes = 'Aucune publicité fondée sur leur profil n’est montrée aux enfants.'", "", ""},
	{"advertising to minors by their profile, in English", english(minors("contract", "") + "\npurposes = 'Showing pupils advertising based on their profile'"), "7:28 DPA840", ""},
	{"the code of a card", own("Les cryptogrammes visuels sont conservés chiffrés."), "5:13 DPA840", "PCI DSS"},
	{"the code of a card, until the payment", own("Le cryptogramme visuel est conservé en mémoire jusqu’à l’autorisation."), "", ""},
	{"the code of a card that is not kept", own("Le cryptogramme visuel n’est jamais conservé."), "", ""},
	{"the code of a card, in English", english(own("Card numbers and security codes (CVC) are stored with encryption.")), "6:42 DPA840", ""},
	{"the code of a card that is not kept, in English", english(own("The CVV is never stored.")), "", ""},
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

	{"a sub-processor that keeps the data for longer", lasting("period = '10 years'"), "4:24 DPA845", "Twilio keeps the data for 10 years, and no activity in which it takes part keeps all of them for more than 2 years"},
	{"a sub-processor that keeps them as long", lasting("period = '24 months'"), "", ""},
	{"a sub-processor that says why it keeps them for longer", lasting("period = '10 years', unless = 'La loi l’exige.'"), "", ""},
	{"a sub-processor beside a criterion", lasting("period = '10 years'") + "[[processing]]\nid = 'x'\ntitle = 'x'\nsubject_matter = 'x'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { criterion = 'tant que le dossier est ouvert' }", "", ""},
	{"a sub-processor of an activity that lasts for less", lasting("period = '3 years'") + "[[processing]]\nid = 'booking'\nsubprocessors = ['twilio']\n[[processing]]\nid = 'x'\ntitle = 'x'\nsubject_matter = 'x'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '5 years' }\nsubprocessors = ['x']\n[[subprocessors]]\nid = 'x'\nname = 'X'\nlegal_entity = 'X SAS'\ncountry = 'FR'\naddress = { street = 'x', city = 'x', country = 'FR' }\ncontact = { phone = '1' }\nservices = [{ purpose = 'Rappels', locations = ['FR'], data = [{ subject = 'patients', categories = ['names'] }] }]", "4:24 DPA845", ""},

	{"data said not to be sent", "[[subprocessors]]\nid = 'twilio'\nexcludes = ['Aucun objet.', 'Noms et prénoms ne lui sont pas confiés ; adresse IP ne lui est transmise.']", "", ""},
	{"data said not to be sent, which are", "[[subprocessors]]\nid = 'twilio'\nexcludes = ['Les noms et prénoms ne lui sont jamais transmis.']", "4:13 DPA837", "while the list of data has noms et prénoms"},
	{"data of some that are not sent", "[[subprocessors]]\nid = 'twilio'\nexcludes = ['Les noms et prénoms des enfants ne lui sont jamais transmis.']", "", ""},
	{"data that are not sent", "[[subprocessors]]\nid = 'twilio'\nexcludes = ['Aucune adresse postale ne lui est transmise.']", "", ""},

	{"an appendix for a transfer", "template = 'scc'\n[processor.address]\ncountry = 'MA'\n[processor.transfer]\nmechanism = 'scc'\nmodule = 2\ntia = 2026-01-15", "", ""},
	{"an appendix for none", "template = 'scc'", "vendor.toml:14:65 DPA717", "there is no transfer for the standard contractual clauses"},
	{"an appendix of another module", "template = 'scc'\n[processor.address]\ncountry = 'MA'\n[processor.transfer]\nmechanism = 'scc'\nmodule = 1\ntia = 2026-01-15", "7:10 DPA156", "which calls for module 2"},
	{"an appendix on clauses of long ago", "template = 'scc'\n[processor.address]\ncountry = 'MA'\n[processor.transfer]\nmechanism = 'scc'\nmodule = 2\ntia = 2026-01-15\ndate = 2019-01-01", "9:8 DPA151", ""},
	{"an appendix that is the ground itself", "template = 'scc'\n[processor.address]\ncountry = 'MA'", "", ""},
	{"an appendix of the chain", "template = 'scc_chain'", "", ""},

	{"a certificate of twenty years", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2046-01-01 }]", "3:98 DPA844", "more than five years after the issue (2026-01-01)"},
	{"a reading after the date", readOn("2026-11-23"), "7:35 DPA844, 7:54 DPA942", "reading of special condition 1: 2026-11-23 is after the date of the agreement"},
	{"a reading on the date", readOn("2026-11-22"), "7:54 DPA942", "what Anne Roux read (22 November 2026) is not this text"},
	{"a signature long before the date", "date = 2026-11-22\n[signature]\ndate = 2026-10-01", "4:8 DPA844", "more than a month before the date of the agreement"},
	{"a signature some days before the date", "date = 2026-11-22\n[signature]\ndate = 2026-11-02", "", ""},
	{"a signature long after the date", "date = 2026-11-22\n[signature]\ndate = 2028-11-02", "4:8 DPA844", "more than a year before or after"},
	{"a contract of next spring", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2027-03-22", "5:8 DPA844", "more than three months after"},
	{"a contract of next month", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2026-12-22", "", ""},

	{"all sub-processors in the Union, but one", "[subprocessor_list]\nnotes = 'Tous les sous-traitants ultérieurs sont établis dans l’Union européenne.'\n[[subprocessors]]\nid = 'twilio'\ncountry = 'US'\naddress = { street = 'x', city = 'x', country = 'US' }", "3:9 DPA824", "Twilio is established elsewhere (United States)"},

	{"a text in another language", own("Every access to the data is logged and kept for a year by the host."), "5:8 DPA846", "should be in “fr”, is written in “en”"},
	{"the title of a foreign text", own("Voir « Terms of the Service and of the Platform »."), "", ""},
	{"a few foreign words", own("Revue « Every access is logged »."), "", ""},
	{"consent of minors", minors("consent", ""), "4:57 DPA847", "nothing says who consents for them"},
	{"consent of minors, with their parents’", minors("consent", ", note = 'Avant quinze ans, les parents consentent aussi.'"), "", ""},
	{"a contract on minors", minors("contract", ""), "", ""},
	{"a purpose that points elsewhere", served("[{ subject = 'patients', categories = ['names'] }]") + "[[subprocessors]]\nid = 'twilio'\nnone = ['parent']\nservices = [{ purpose = 'Voir le site du fournisseur.', locations = ['IE'], transfer = { mechanism = 'none' }, data = [{ subject = 'patients', categories = ['names'] }] }]", "17:25 DPA836", "Twilio: “Voir le site du fournisseur” does not describe"},

	{"backups kept for too long", "[clauses.retention]\nbackups = '10 days'\n[[measures]]\nuse = 'backups'", "3:11 DPA842", "a backup is kept for 30 days"},
	{"backups kept for longer than the default", "[[measures]]\nuse = 'backups'\nwith = { kept = '120 days' }", "4:17 DPA244, 4:17 DPA842", ""},
	{"backups that go first", "[clauses.retention]\nbackups = '60 days'\n[[measures]]\nuse = 'backups'\nwith = { kept = '60 days' }", "", ""},

	{"a list to come", "date = 2026-11-22\n[subprocessor_list]\ndate = 2027-11-02", "4:8 DPA843", "dated 2027-11-02, after the agreement"},
	{"an old beginning", "date = 2026-11-22\n[clauses.subject]\neffective_date = 2019-01-01", "4:18 DPA844", "effective date: 2019-01-01 is more than a year"},
	{"an agreement before the Regulation", "date = 2018-05-24\nsubprocessor_list.date = 2018-05-01", "2:8 DPA844, vendor.toml:39:52 DPA701, vendor.toml:39:70 DPA701", "date: 2018-05-24 is before the GDPR applied"},
	{"an agreement of the first day", "date = 2018-05-25\nsubprocessor_list.date = 2018-05-01", "vendor.toml:39:52 DPA701, vendor.toml:39:70 DPA701", ""},
	{"a contract of next month, in a final agreement", "status = 'final'\ndate = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2026-12-22", "6:8 DPA844", "after the date of the agreement"},
	{"a contract of the same day, in a final agreement", "status = 'final'\ndate = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2026-11-22", "", ""},
	{"a breach told later than the clause has it", breachTold("Les violations de données sont notifiées au client dans un délai de cinq (5) jours."), "6:8 DPA848", "5 days here, 36 hours in the clause"},
	{"a breach told in hours, later", breachTold("Toute violation de données est signalée au Responsable du traitement dans les 72 heures."), "6:8 DPA848", ""},
	{"a breach told earlier", breachTold("Les violations de données sont notifiées au client sous 24 heures."), "", ""},
	{"a report on a breach, later", breachTold("Un rapport sur la violation de données est envoyé au client qu’il informe dans les cinq jours."), "", ""},
	{"an authority told of a breach", breachTold("Le client notifie la violation de données à l’autorité dans les 72 heures."), "", ""},
	{"data gone before they are returned", "[clauses.retention]\nreturn = '30 days'\n" + measureSaying("Toutes les données sont effacées le jour de la fin du contrat."), "6:8 DPA838", "at the end of the contract here, 30 days"},
	{"a part of the data gone on that day", "[clauses.retention]\nreturn = '30 days'\n" + measureSaying("Les comptes sont fermés le jour de la fin du contrat."), "", ""},
	{"a contract to come", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2036-11-22", "5:8 DPA844", "main contract"},
	{"a contract of long ago", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2006-11-22", "", ""},
	{"an engagement that is over", "date = 2026-11-22\n[[subprocessors]]\nid = 'twilio'\nuntil = 2025-01-01", "5:9 DPA844", "which still lists it"},
	{"an engagement the wrong way round", "date = 2026-11-22\n[[subprocessors]]\nid = 'twilio'\nfrom = 2028-01-01\nuntil = 2027-01-01", "6:9 DPA844", "before the engagement begins"},
}

// readOn is a deal with a special condition that somebody has read on that day, in
// other words.
func readOn(day string) string {
	return "date = 2026-11-22\n[[special_conditions]]\nadd_after = 'breach.notify'\ntext = 'Le Sous-traitant appelle aussi.'\nreason = 'x'\nread = { by = 'Anne Roux', date = " + day + ", text = '3f9a1c20d4e1' }"
}

// served is a deal with one more sub-processor, whose data stand on line 13 from
// column 8 on.
func served(data string) string {
	return "[[subprocessors]]\nid = 'sms'\nname = 'SMS Hermine'\nlegal_entity = 'SMS Hermine SAS'\ncountry = 'FR'\naddress = { street = '1 rue A', city = 'Lyon', country = 'FR' }\n" +
		"contact = { email = 'vie-privee@sms.fr' }\nrole = 'host'\n[[subprocessors.services]]\npurpose = 'Envoi de rappels.'\nlocations = ['FR']\ndata = " + data + "\n"
}

// measureSaying is a deal with that measure, from column 8 of line 4; breachTold has
// it behind the clause on breaches.
func measureSaying(text string) string { return "[[measures]]\ntitle = 'x'\ntext = '" + text + "'" }
func breachTold(text string) string {
	return "[clauses.breach]\nnotice = '36h'\n" + measureSaying(text)
}

// lasting is a deal whose sub-processor has that retention, from column 15 of line 4.
func lasting(retention string) string {
	return "[[subprocessors]]\nid = 'twilio'\nretention = { " + retention + " }\n"
}

// minors is a deal whose activity is about minors, on that basis.
func minors(basis, lines string) string {
	return "[[processing]]\nid = 'booking'\nlegal_basis = { decided_by = 'controller', indicative = '" + basis + "'" + lines + " }\ndata = [{ subject = 'minors', categories = ['names'] }, { subject = 'patients', categories = ['names'] }]"
}

// activity2 is a deal whose one activity has those categories of patients' data
// beside their names.
func activity2(categories string) string {
	return "replace = ['processing']\n[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\ndata = [{ subject = 'patients', categories = ['names', " + categories + "] }]\nretention = { period = '1 year' }"
}

func TestAnnexesAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, annexMistakes, "DPA717", "DPA83", "DPA84")
}

// lawful is vendor with what the clauses of the whole library ask for besides.
var lawful = vendor + "[clauses.law_forum]\nlaw = \"FR\"\ncourts = \"Lyon\"\n"

// wholeAtTheirPlace is atTheirPlace with all texts of the library, because what
// an annex says may belie a clause.
func wholeAtTheirPlace(t *testing.T, list []mistake, families ...string) {
	basedAtTheirPlace(t, lawful, list, families...)
}

// basedAtTheirPlace is wholeAtTheirPlace over another vendor's file.
func basedAtTheirPlace(t *testing.T, base string, list []mistake, families ...string) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	lib, err := library.Builtin()
	require.NoError(t, err)
	fired := map[string]bool{}
	for _, m := range list {
		t.Run(m.name, func(t *testing.T) {
			fsys := fstest.MapFS{"deal.toml": {Data: []byte("extends = \"vendor.toml\"\n" + m.deal)}, "vendor.toml": {Data: []byte(base)}}
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
	{"advertising of its own that is excluded", booking("purposes = 'Prendre un rendez-vous, à l’exclusion de toute promotion des offres du Sous-traitant'"), "", ""},
	{"advertising of its own but for others’", booking("purposes = 'Promouvoir les offres du Sous-traitant, à l’exclusion de celles de tiers'"), "4:12 DPA820", ""},
	{"advertising of its own that is excluded, in English", "languages = ['en']\n" + booking("purposes = 'Taking appointments, to the exclusion of any marketing of the processor’s own products'"), "", ""},
	{"advertising of its own but for others’, in English", "languages = ['en']\n" + booking("purposes = 'Marketing the processor’s own products, to the exclusion of those of others'"), "5:12 DPA820", ""},
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
	{"backups of an own measure kept for too long", own("Une sauvegarde est faite chaque nuit et conservée 400 jours."), "5:8 DPA842", "a backup is kept for 400 days, while the clause"},
	{"backups of an own measure kept for less", own("Une sauvegarde est faite chaque nuit et conservée 30 jours."), "", ""},
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
	{"a group of which nothing is said", strings.Replace(strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "'SMS Hermine'", "'Zendesk'", 1), "SMS Hermine SAS", "Zendesk France SAS", 1), "4:8 DPA716", "Zendesk, Inc., United States"},

	{"all data in the Union, under a condition", own("Toutes les données sont hébergées dans l’Union européenne, sauf accord."), "", ""},
	{"kept in Ireland, beside a service that keeps nothing", own("Les données sont hébergées en Irlande."), "", ""},
	{"kept in Ireland, beside a host abroad", twilio("[[subprocessors.services]]\npurpose = 'Hébergement'\nlocations = ['US']\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { "+scc+" }\n") + own("Les données sont hébergées en Irlande."), "12:8 DPA829", ""},
	{"kept in Dublin, as the host says", twilio("[[subprocessors.services]]\npurpose = 'Hébergement'\nlocations = [{ country = 'IE', city = 'Dublin' }]\ndata = [{ subject = 'patients', categories = ['names'] }]\n") + own("Les données sont hébergées à Dublin."), "vendor.toml:30:8 DPA716", ""},
	{"kept in Dublin, beside a host in Cork", twilio("[[subprocessors.services]]\npurpose = 'Hébergement'\nlocations = [{ country = 'IE', city = 'Cork' }, {country = 'IE', city = 'Dublin'}]\ndata = [{ subject = 'patients', categories = ['names'] }]\n") + own("Les données sont hébergées à Dublin."), "11:8 DPA829, vendor.toml:30:8 DPA716", ""},
	{"kept in Dublin, beside a place without a city", twilio("[[subprocessors.services]]\npurpose = 'Hébergement'\nlocations = [{ country = 'IE', city = 'Dublin' }, 'IE']\ndata = [{ subject = 'patients', categories = ['names'] }]\n") + own("Les données sont hébergées à Dublin."), "vendor.toml:30:8 DPA716", ""},
	{"no transfer out of the Union", booking("notes = 'Aucune donnée n’est transférée hors de l’Union européenne.'"), "4:9 DPA824", ""},
	{"no data leave the Union, of the one where they do", twilio("notes = 'Aucune donnée ne quitte l’Union européenne.'"), "4:9 DPA824", ""},
	{"no data leave the Union, of the one where they stay", served("[{ subject = 'patients', categories = ['names'] }]") + "notes = 'Aucune donnée ne quitte l’Union européenne.'", "", ""},
	{"no data leave the Union, of an activity whose sub-processor keeps them there", served("[{ subject = 'patients', categories = ['names'] }]") + booking("subprocessors = ['sms']\nnotes = 'Aucune donnée ne quitte l’Union européenne.'"), "", ""},
	{"no data leave the Union, of an activity whose sub-processor does not", served("[{ subject = 'patients', categories = ['names'] }]") + booking("subprocessors = ['twilio']\nnotes = 'Aucune donnée ne quitte l’Union européenne.'"), "17:9 DPA824", ""},
	{"no data leave the Union, of a group", "[[subprocessor_groups]]\nid = 'g'\ntitle = 'G'\nintro = 'Aucune donnée ne quitte l’Union européenne.'\n" + twilio("group = 'g'"), "", ""},
	{"no access for any sub-processor", own("Aucun sous-traitant ultérieur n’a accès aux données."), "5:8 DPA825", ""},
	{"no access to a part of the data", own("Aucun sous-traitant ultérieur n’a accès aux données de la recette."), "", ""},
	{"no access, of an activity", booking("notes = 'Aucun sous-traitant ultérieur n’a accès aux données.'"), "", ""},
	{"no sub-processor, of the only activity", booking("notes = 'Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.'"), "4:27 DPA825", ""},
	{"no sub-processor, of one activity of two", "[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\nsubject_matter = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '1 year' }\nnotes = 'Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.'", "", ""},
	{"no sub-processor, of an activity that names one", "[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\nsubject_matter = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '1 year' }\nsubprocessors = ['twilio']\nnotes = 'Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.'", "11:27 DPA825", ""},
	{"no sub-processor of a sub-processor", twilio("notes = 'Ne recourt à aucun sous-traitant.'"), "", ""},
	{"anonymous data under a condition", twilio("notes = 'Toutes les données sont anonymes si le client le demande.'"), "", ""},
	{"anonymous data of a service that has names", twilio("[[subprocessors.services]]\npurpose = 'SMS'\nnotes = 'Les données sont anonymes.'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['names'] }]"), "6:14 DPA823, vendor.toml:30:8 DPA716", ""},
	{"anonymous data of a service beside another one that has names", twilio("[[subprocessors.services]]\npurpose = 'SMS'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['names'] }]\n[[subprocessors.services]]\npurpose = 'Mesure'\nnotes = 'Les données sont anonymes.'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['sms_content'] }]"), "12:47 DPA830, vendor.toml:30:8 DPA716", ""},
	{"anonymous data of a service that reads passports", twilio("[[subprocessors.services]]\npurpose = 'Lecture du passeport'\nnotes = 'Les données sont anonymes.'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['sms_content'] }]"), "6:14 DPA823, 8:47 DPA830, vendor.toml:30:8 DPA716", ""},
	{"no data, of an activity", booking("exclusions = 'Aucune donnée à caractère personnel n’est jamais traitée.'"), "4:14 DPA823", ""},
	{"no data, said in passing", booking("notes = 'Il n’y a aucune donnée à caractère personnel.'"), "4:19 DPA823", ""},
	{"no data, of a part of an activity", booking("exclusions = 'Aucune donnée à caractère personnel n’est jamais traitée ici par ce module.'"), "", ""},
	{"no data outside the Union", twilio("notes = 'Aucune donnée à caractère personnel hors de l’Union européenne.'"), "", ""},
	{"no data behind a moment", twilio("excludes = ['aucune donnée à caractère personnel après la purge']"), "", ""},
	{"no data, nor content", twilio("excludes = ['aucune donnée à caractère personnel ni contenu']"), "4:13 DPA823", ""},
	{"in a part of it no data", twilio("excludes = ['dans le contenu, aucune donnée à caractère personnel']"), "", ""},
	{"data that are not anonymous", twilio("notes = 'Les données ne sont pas des données anonymes.'"), "", ""},
	{"sensitive data in the nature of an activity", booking("nature = 'Suivi de grossesse'"), "4:20 DPA834", ""},
	{"sensitive words in notes", booking("notes = 'Suivi de grossesse'"), "", ""},
	{"sensitive data that a purpose denies", booking("purposes = 'Aucun suivi de grossesse n’est fait'"), "", ""},
	{"convictions of which the absence is verified", booking("purposes = 'Vérifier que le candidat n’a aucune condamnation pénale'"), "4:49 DPA834", ""},
	{"words that only sound so", booking("purposes = 'Assister le délégué syndical'"), "", ""},
	{"sensitive data that the list has", activityOf("purposes = 'Planifier les séances de dialyse'", "'diagnosis'"), "2:12 DPA187, 9:56 DPA750", ""},
	{"sensitive data of which the list has the kin", activityOf("purposes = 'Suivre la santé des patients'", "{ word = 'génotype', special = 'genetic' }"), "2:12 DPA187", ""},
	{"sensitive data that the list has in words", activityOf("purposes = 'Planifier les séances de dialyse'", "{ word = 'comptes rendus médicaux', special = 'health' }"), "2:12 DPA187, 9:56 DPA750", ""},
	{"sensitive data beside others of another kind", activityOf("purposes = 'Planifier les séances de dialyse'", "{ word = 'adhésion syndicale', special = 'union' }"), "2:12 DPA187, 7:38 DPA834", ""},
	{"an open purpose", booking("purposes = 'Prendre un rendez-vous et toute autre finalité utile'"), "4:39 DPA175", ""},
	{"a purpose with an open tail", booking("purposes = 'Prendre un rendez-vous et activités connexes'"), "4:36 DPA175", ""},
	{"a purpose that is an ambition", booking("purposes = 'Accompagner la transformation de la clinique'"), "4:12 DPA175", ""},
	{"an ambition of something that is done", booking("purposes = 'Transformation des dossiers papier en fichiers numériques'"), "", ""},
	{"a wish and no thing", booking("purposes = 'Assurer un parcours patient fluide et moderne'"), "4:12 DPA175", ""},
	{"wishes around one unknown word", booking("purposes = 'Bâtir une expérience homérique et une confiance durable'"), "4:12 DPA175", ""},
	{"one wish for one thing", booking("purposes = 'Moderniser les ascenseurs'"), "", ""},
	{"a purpose of a need", booking("purposes = 'Tous traitements rendus nécessaires par la relation contractuelle'"), "4:12 DPA175", ""},
	{"a subject matter that is a wish", booking("subject_matter = 'Accompagnement de la transformation numérique de la fonction ressources humaines'"), "4:18 DPA836", "does not describe what is done with the data"},
	{"a nature that is a wish", booking("nature = 'Accompagnement de la transformation numérique de la fonction ressources humaines'"), "4:10 DPA836", ""},
	{"a safeguard that is a wish", booking("special_safeguards = 'Accompagnement de la transformation numérique de la fonction ressources humaines'"), "", ""},
	{"a long subject matter of the services", booking("subject_matter = 'Exécution, pour le contrat et son annexe, de la prestation et du service que le bon de commande et le devis ont pour objet'"), "", ""},
	{"an open subject matter", booking("subject_matter = 'Agenda en ligne, selon l’évolution des besoins'"), "4:44 DPA836", ""},
	{"a subject matter that is not open", booking("subject_matter = 'Agenda en ligne, qui ne suit pas l’évolution des besoins'"), "", ""},
	{"notes that are open", booking("notes = 'Agenda en ligne, selon l’évolution des besoins'"), "", ""},
	{"a purpose that begins with needs", booking("purposes = 'Besoins courants de l’accueil'"), "4:12 DPA175", ""},
	{"needs that are listed", booking("purposes = 'Besoins de l’accueil : prise et rappel des rendez-vous'"), "", ""},
	{"a purpose in another document", booking("purposes = 'Telles que précisées au cahier des charges'"), "4:12 DPA175", ""},
	{"a service whose purpose is an ambition", twilio("[[subprocessors.services]]\npurpose = 'Synergies de l’écosystème'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['names'] }]"), "5:11 DPA175, vendor.toml:30:8 DPA716", ""},
	{"a service with an open purpose", twilio("[[subprocessors.services]]\npurpose = 'SMS et toute autre finalité utile'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['names'] }]"), "5:19 DPA175, vendor.toml:30:8 DPA716", ""},
	{"data kept for good, in notes", booking("notes = 'Rien n’est jamais effacé.'"), "4:9 DPA173", "“Rien n’est jamais effacé”"},
	{"data that are not erased before a time", booking("notes = 'Les données ne sont jamais effacées avant l’accord du client.'"), "", ""},
	{"data erased for good", booking("notes = 'Les données sont conservées un an puis effacées définitivement.'"), "4:9 DPA838", ""},
	{"an open purpose that is denied", booking("purposes = 'Prendre un rendez-vous, sans aucune autre finalité ni toute autre finalité'"), "", ""},
	{"an open purpose in notes", booking("notes = 'Prendre un rendez-vous et toute autre finalité utile'"), "", ""},
	{"data in a country of no row, ten words on", booking("notes = 'Les données sont stockées un deux trois quatre cinq six sept huit neuf au Kenya.'"), "4:84 DPA835", ""},
	{"a country eleven words on", booking("notes = 'Les données sont stockées un deux trois quatre cinq six sept huit neuf dix au Kenya.'"), "", ""},
	{"a town of a country of no row", booking("notes = 'Une équipe répond de nuit depuis Hyderabad.'"), "4:43 DPA835", ""},
	{"a town where somebody has been", booking("notes = 'Le personnel a suivi une formation à Londres.'"), "", ""},
	{"a country before the verb", booking("notes = 'Le Kenya est celui où les données sont stockées.'"), "", ""},
	{"data in a country of the Area", booking("notes = 'Les données sont stockées en Espagne.'"), "", ""},
	{"data that are never in a country", booking("notes = 'Les données ne sont jamais stockées au Kenya.'"), "", ""},
	{"data that are not in a country but for consent", booking("notes = 'Les données ne sont pas stockées au Kenya sauf accord.'"), "4:46 DPA835", ""},
	{"data of the controller in a country", booking("notes = 'Le Responsable du traitement stocke ses données conservées au Kenya.'"), "", ""},
	{"data in a country, among the exclusions", booking("exclusions = 'Données stockées au Kenya.'"), "", ""},
	{"data in a country, among the exclusions but for consent", booking("exclusions = 'Données stockées au Kenya sauf accord.'"), "4:35 DPA835", ""},
	{"things in a country", booking("notes = 'Le matériel est stocké au Kenya.'"), "", ""},
	{"files in a country of no row", booking("notes = 'Les fichiers sont copiés au Kenya.'"), "4:38 DPA835", ""},
	{"data in a country of the activity", booking("locations = ['KE']\ntransfer = { " + scc + " }\nnotes = 'Les données sont stockées au Kenya.'"), "", ""},
	{"data in a country of an instance", booking("instances = [{ region = 'x', locations = ['KE'] }]\ntransfer = { " + scc + " }\nnotes = 'Les données sont stockées au Kenya.'"), "", ""},
	{"support from a country of the chain", twilio("subprocessors = [{ name = 'K', country = 'KE', purpose = 'x' }]\nnotes = 'Le support est assuré depuis le Kenya.'"), "4:18 DPA152", ""},
	{"support from a country of an affiliate", affiliate("processor", "KE", "transfer = { "+scc+" }") + "\n" + twilio("notes = 'Le support est assuré depuis le Kenya.'"), "", ""},
	{"support from the country of a party", at("controller", "KE", "transfer = { mechanism = 'scc', module = 4 }\n") + twilio("notes = 'Le support est assuré depuis le Kenya.'"), "", ""},
	{"support from a country of access", twilio("[[subprocessors.services]]\npurpose = 'SMS'\nlocations = ['IE']\naccess_from = ['KE']\ndata = [{ subject = 'patients', categories = ['names'] }]\ntransfer = { " + scc + " }\nnotes = 'Le support est assuré depuis le Kenya.'"), "", ""},
	{"what is not collected, in notes", booking("notes = 'Les données d’identification ne sont pas collectées.'"), "", ""},
	{"what one module does not collect", booking("exclusions = 'Les données d’identification ne sont pas collectées dans ce module.'"), "", ""},
	{"what is not collected of children", booking("exclusions = 'Les données d’identification des enfants ne sont pas collectées.'"), "", ""},
	{"what is not collected but for consent", booking("exclusions = 'Sauf accord, les données d’identification ne sont pas collectées.'"), "", ""},
	{"what is not collected, as the data say", booking("exclusions = 'Les données bancaires ne sont pas collectées.'"), "", ""},
	{"a time at the end, sooner than the clause", booking("notes = 'À la fin du contrat, les données sont effacées sous dix jours.'"), "4:9 DPA838", ""},
	{"a time at the end, as the clause", booking("notes = 'À la fin du contrat, les données sont effacées sous trente jours.'"), "", ""},
	{"a time at the end, a day later", booking("notes = 'À la fin du contrat, les données sont effacées sous trente et un jours.'"), "4:9 DPA838", ""},
	{"another period, of a sub-processor", twilio("notes = 'Les données sont conservées dix ans.'"), "", ""},
	{"another period, of backups", booking("notes = 'Les données sont conservées dix ans dans les sauvegardes.'"), "4:9 DPA842", "a backup is kept for 10 years"},
	{"another period, of logs", booking("notes = 'Les données sont conservées dix ans dans le journal.'"), "", ""},
	{"another period that is denied", booking("notes = 'Les données sont conservées deux ans et jamais dix ans.'"), "", ""},
	{"another period in a criterion", booking("retention = { period = '2 years', criterion = 'Les données sont conservées dix ans.' }"), "", ""},
	{"another period in a note", booking("retention = { period = '2 years', note = 'Les données sont conservées dix ans.' }"), "4:42 DPA838", ""},
	{"another period in a measure", own("Les données sont conservées dix ans."), "5:8 DPA838", ""},
	{"backups of a sub-processor", "[[measures]]\nuse = 'backups'\n" + twilio("notes = 'Chaque sauvegarde est conservée 14 jours.'"), "", ""},
	{"backups kept for another time but for consent", own("Chaque sauvegarde est conservée 14 jours sauf accord.") + "\n[[measures]]\nuse = 'backups'", "", ""},
	{"backups kept for the same time", own("Chaque sauvegarde est conservée 30 jours.") + "\n[[measures]]\nuse = 'backups'", "", ""},
	{"some backups kept for another time", own("Chaque sauvegarde hebdomadaire est conservée 14 jours.") + "\n[[measures]]\nuse = 'backups'", "", ""},
	{"backups gone at the same time", own("Les données effacées disparaissent des sauvegardes sous trente jours.") + "\n[[measures]]\nuse = 'backups'", "", ""},
	{"backups gone later", own("Les données effacées disparaissent des sauvegardes sous quarante jours.") + "\n[[measures]]\nuse = 'backups'", "", ""},
	{"no access, where there is nobody", "replace = ['subprocessors']\nnone = ['subprocessors']\n" + own("Aucun sous-traitant ultérieur n’a accès aux données."), "2:12 DPA187", ""},
	{"no sub-processor, where there is none", "replace = ['subprocessors']\nnone = ['subprocessors']\n" + own("Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur."), "2:12 DPA187", ""},
	{"no sub-processor, of a group", "[[subprocessor_groups]]\nid = 'g'\ntitle = 'G'\nintro = 'Ces sociétés ne recourent à aucun sous-traitant ultérieur.'\n" + twilio("group = 'g'"), "", ""},
	{"no sub-processor, but for consent", own("Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur, sauf accord."), "", ""},
	{"an exclusion that begins with the data", booking("exclusions = 'Données d’identification, qui ne sont pas collectées.'"), "4:14 DPA837", ""},
	{"support from a country of remote access", "[health_hosting]\nregimes = ['nen7510']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']\nremote_access = [{ from = ['KE'], by = 'x', purpose = 'x', transfer = { " + scc + " } }]\n" + twilio("notes = 'Le support est assuré depuis le Kenya.'"), "6:12 DPA150", ""},
	{"backups of which the catalogue says nothing", own("Chaque sauvegarde est conservée 14 jours."), "", ""},

	{"a claim in each text of an activity", booking("subject_matter = '" + mad + "'\nnature = '" + mad + "'\npurposes = '" + mad + "'\nspecial_safeguards = '" + mad + "'\nretention = { period = '2 years', criterion = '" + mad + "', unless = '" + mad + "', note = '" + mad + "' }"), "4:56 DPA835, 5:48 DPA835, 6:50 DPA835, 7:60 DPA835, 8:85 DPA835, 8:146 DPA835, 8:205 DPA835", ""},
	{"a claim in each text of a measure", "[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = '" + mad + "'\nitems = ['Un.', '" + mad + "']\nafter = '" + mad + "'\nnote = '" + mad + "'\nparts = [{ title = 'x', text = '" + mad + "' }]", "5:46 DPA835, 6:55 DPA835, 7:47 DPA835, 8:46 DPA835, 9:70 DPA835", ""},
	{"a claim in each text of a group", "[[subprocessor_groups]]\nid = 'g'\ntitle = '" + mad + "'\nintro = '" + mad + "'\n" + twilio("group = 'g'"), "4:47 DPA835, 5:47 DPA835", ""},
	{"a claim in each text of the list", "[subprocessor_list]\ndate = 2026-11-01\nintro = '" + mad + "'\nnotes = '" + mad + "'", "4:47 DPA835, 5:47 DPA835", ""},
	{"a claim in each text of a sub-processor", twilio("notes = '" + mad + "'\ntrigger = '" + mad + "'\nsafeguards = ['Clés.', '" + mad + "']\nretention = { period = '2 years', note = '" + mad + "' }\nai = { purpose = '" + mad + "', note = '" + mad + "' }"), "4:47 DPA835, 5:49 DPA835, 6:62 DPA835, 7:80 DPA835, 8:56 DPA835, 8:115 DPA835", ""},
	{"a claim in each text of a service", twilio("[[subprocessors.services]]\nname = 'Voix'\npurpose = '" + mad + "'\nnotes = '" + mad + "'\ntrigger = '" + mad + "'\nlocations = ['IE']\ndata = [{ subject = 'patients', categories = ['names'] }]"), "6:49 DPA835, 7:47 DPA835, 8:49 DPA835, vendor.toml:30:8 DPA716", ""},
	{"a claim and an exclusion of a sub-processor", twilio("excludes = ['" + mad + "']"), "", ""},
	{"the same claim twice in a text", booking("notes = '" + mad + " " + mad + "'"), "4:47 DPA835, 4:96 DPA835", ""},
	{"a claim in each language", "[[processing]]\nid = 'booking'\nnotes = { fr = '" + mad + "', en = 'Night support is provided from Madagascar.' }", "4:54 DPA835", ""},
	{"training that is not done", "[[subprocessors]]\nid = 'twilio'\nai = { purpose = 'tri', training = false }", "", ""},
	{"training of which nothing is said", "[[subprocessors]]\nid = 'twilio'\nai = { purpose = 'tri' }", "", ""},
	{"a claim behind an empty line", "[[processing]]\nid = 'booking'\nnotes = '''Un.\n\n" + mad + "'''", "6:38 DPA835", ""},

	{"a service for one word", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Gestion", 1), "11:11 DPA175", ""},
	{"the first paragraph of an article", agreed("L’article 28, paragraphe 1, du RGPD."), "", ""},
	{"statistics on the customers of the vendor, which the clause describes", "[clauses.secondary_use]\nvariant = 'anonymised_statistics'\n" + booking("notes = 'Statistiques sur les clients du Sous-traitant.'"), "", ""},
	{"statistics on the customers of the vendor", booking("notes = 'Statistiques sur les clients du Sous-traitant.'"), "4:9 DPA820", ""},
	{"a place where the host keeps data of which nothing is known", strings.Replace(hosted("'FR', 'DE'", "1, 2, 3, 4, 5, 6", "places = ['DE']"), "data = [{ subject = 'patients', categories = ['diagnosis'] }]", "unknown = ['data']", 1), "5:10 DPA754, 26:12 DPA150", ""},
	{"a place where the host keeps other data", strings.Replace(hosted("'DE'", "1, 2, 3, 4, 5, 6", "places = ['FR']"), "'diagnosis'", "'names'", 1), "", ""},
}

// booking is a deal whose line 4 is of the activity.
func booking(line string) string { return "[[processing]]\nid = 'booking'\n" + line }

// mad is a sentence that no fact supports, wherever it stands.
const mad = "Le support de nuit est assuré depuis Madagascar."

// twilio is a deal whose lines from the fourth on are of the sub-processor of vendor.
func twilio(lines string) string { return "[[subprocessors]]\nid = 'twilio'\n" + lines }

// activityOf is a deal whose one activity has a line of its own, the seventh, and
// a category of patients' data beside their names.
func activityOf(line, category string) string {
	return "replace = ['processing']\n[[processing]]\nid = 'x'\ntitle = 'x'\noperations = ['storage']\n" + line + "\nspecial_safeguards = 'Chaque consultation est journalisée.'\ndata = [{ subject = 'patients', categories = ['names', " + category + "] }]\nretention = { period = '1 year' }\nsubject_matter = 'Rendez-vous'\n"
}

// english is a deal in English, one line further down.
func english(deal string) string { return "languages = ['en']\n" + deal }

// two is own with a second measure, whose text is line 9.
func two(text, other string) string {
	return own(text) + "\n[[measures]]\nid = 'second'\ntitle = 'Mesure'\ntext = '" + other + "'"
}

// own is a deal whose line 5 is the text of a measure, from column 8 on.
func own(text string) string {
	return "[[measures]]\nid = 'own'\ntitle = 'Mesure'\ntext = '" + text + "'"
}

func TestClaimsAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, claimMistakes, "DPA82", "DPA716")
}
