package check_test

import (
	"strings"
	"testing"
)

// based is a deal whose controller has those lines, and whose activity that basis, in line 6 or further down.
func based(controller, basis string) string {
	return "[controller]\n" + controller + "\n[[processing]]\nid = 'booking'\nlegal_basis = { decided_by = 'controller', " + basis + " }\n"
}

// certificateOf is a deal whose processor has a certificate with those facts.
func certificateOf(issuer, scope string) string {
	return "[processor]\ncertificates = [{ standard = 'ISO/IEC 27001', edition = '2022', issuer = '" + issuer + "', scope = '" + scope + "', expires = 2028-03-01 }]\n"
}

const body = "kind = 'public_body'\nform = 'commune'\ndpo = { name = 'D', email = 'd@a.fr' }"

var misfitMistakes = []mistake{
	// Legal bases (DPA861).
	{"interests of a public body", based(body, "indicative = 'legitimate_interest'"), "8:57 DPA861, vendor.toml:44:10 DPA760", "a public authority cannot rest on its legitimate interests"},
	{"a task of a public body", based(body, "indicative = 'public_interest'"), "vendor.toml:44:10 DPA760", ""},
	{"interests of a company", based("kind = 'company'", "indicative = 'legitimate_interest'"), "", ""},
	{"point d of a company", based("capital = '10 000 EUR'", "indicative = 'contract', article9 = 'foundation'"), "6:80 DPA841, 6:80 DPA861", "Article 9(2)(d) holds for a not-for-profit body only"},
	{"point d of a company of which no capital is known", based("kind = 'company'", "indicative = 'contract', article9 = 'foundation'"), "6:80 DPA841", ""},
	{"point d of a cooperative", based("capital = '10 000 EUR'\nform = 'société coopérative'", "indicative = 'contract', article9 = 'foundation'"), "7:80 DPA841", ""},
	{"point d of an association", based("kind = 'association'\nform = 'association'", "indicative = 'contract', article9 = 'foundation'"), "7:80 DPA841, vendor.toml:44:10 DPA763", ""},
	{"another point in the note", based("kind = 'company'", "indicative = 'consent', note = 'article 6, paragraphe 1, point b), du RGPD'"), "6:75 DPA861", "the note cites point (b) of Article 6(1), and the basis that is given stands at point (a)"},
	{"the point in the note", based("kind = 'company'", "indicative = 'consent', note = 'Article 6, paragraphe 1, point a), du RGPD.'"), "", ""},
	{"a further point in the note, for something", based("kind = 'company'", "indicative = 'consent', note = 'article 6, paragraphe 1, point b), du RGPD pour les commandes'"), "", ""},
	{"another point in the note, in English", "languages = ['en']\n" + based("kind = 'company'", "indicative = 'legal_obligation', note = 'Article 6(1)(f) GDPR'"), "7:84 DPA861", ""},

	// Minors of full age (DPA853).
	{"minors of full age", booking("data = [{ subject = 'minors', only = 'élèves majeurs', categories = ['names'] }]"), "4:38 DPA853, vendor.toml:38:21 DPA830", "“majeurs”"},
	{"minors of fifteen", booking("data = [{ subject = 'minors', only = 'élèves de quinze ans et plus', categories = ['names'] }]"), "vendor.toml:38:21 DPA830", ""},
	{"patients of full age", booking("data = [{ subject = 'patients', only = 'majeurs', categories = ['names'] }]"), "", ""},

	// Towns (DPA854).
	{"a town of another country", booking("locations = [{ country = 'IE', city = 'Cardiff' }]"), "4:14 DPA854", "Cardiff is in another country (United Kingdom) than the one that is given (Ireland)"},
	{"a town of a country of which none is known", booking("locations = [{ country = 'FI', city = 'Lyon' }]"), "", ""},
	{"a town of the country", booking("locations = [{ country = 'IE', city = 'Cork' }]"), "", ""},
	{"a place without a town", booking("locations = ['IE']"), "", ""},
	{"a town of another country, of access", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "locations = ['FR']", "locations = ['FR']\naccess_from = [{ country = 'FR', city = 'München' }]", 1), "13:16 DPA854", ""},

	// Durations (DPA855).
	{"longer than the agreement", booking("duration = 'cinq ans à compter de la signature'") + "\n[clauses.subject]\nterm = '2 years'\n", "4:12 DPA855", "the agreement lasts 2 years"},
	{"as long as the agreement", booking("duration = 'deux ans à compter de la signature'") + "\n[clauses.subject]\nterm = '2 years'\n", "", ""},
	{"five years of an agreement without a term", booking("duration = 'cinq ans à compter de la signature'"), "", ""},
	{"as long as a contract that is not there", booking("duration = 'la durée du contrat principal'"), "4:12 DPA855", "the agreement has no main contract"},
	{"as long as the main contract", "[main_contract]\ntitle = 'contrat'\n" + booking("duration = 'la durée du contrat principal'"), "", ""},
	{"as long as a contract that is not known", "unknown = ['main_contract']\n" + booking("duration = 'la durée du contrat principal'"), "2:12 DPA150", ""},

	// Certificates (DPA856).
	{"a certificate of its own", certificateOf("Logiciels Hermine", "hébergement"), "3:74 DPA856", "nobody certifies themselves"},
	{"a certificate of a body", certificateOf("Certifia Europe", "hébergement"), "", ""},
	{"a certificate of another company", certificateOf("Certifia Europe", "activités de la société Numéria Santé SAS"), "3:101 DPA856", "another company, Numéria Santé SAS"},
	{"a certificate of the company", certificateOf("Certifia Europe", "activités de la société Logiciels Hermine SAS"), "", ""},
	{"a certificate of a sub-processor", certificateOf("Certifia Europe", "centres de Twilio Ireland Limited"), "", ""},
	{"a certification that nobody shows", certificateOf("Certifia Europe", "hébergement") + "[clauses.security]\nvariant = 'certification'\nstandard = 'ISO/IEC 42001:2023, hébergement'\n", "6:12 DPA856", "no certificate that is given is of it"},
	{"a certification that is shown", certificateOf("Certifia Europe", "hébergement") + "[clauses.security]\nvariant = 'certification'\nstandard = 'ISO/IEC 27001:2022, hébergement'\n", "", ""},

	// Auditors (DPA857), courts (DPA858), numbers (DPA860).
	{"the processor as its auditor", "[clauses.audit]\nvariant = 'third_party'\nagreed_auditor = 'Logiciels Hermine'\n", "4:18 DPA857", ""},
	{"a sub-processor as auditor", "[clauses.audit]\nvariant = 'third_party'\nagreed_auditor = 'la société Twilio Ireland Limited'\n", "4:18 DPA857", ""},
	{"an auditor of its own", "[clauses.audit]\nvariant = 'third_party'\nagreed_auditor = 'Cabinet Vauban Audit'\n", "", ""},
	{"a court that is gone", "[clauses.law_forum]\nlaw = 'FR'\ncourts = 'le tribunal de grande instance de Lyon'\n", "4:10 DPA858", "since 2020-01-01"},
	{"a court that was not gone yet", "date = 2019-11-01\n[subprocessor_list]\ndate = 2019-10-20\n[clauses.law_forum]\nlaw = 'FR'\ncourts = 'le tribunal de grande instance de Lyon'\n", "vendor.toml:39:52 DPA701, vendor.toml:39:70 DPA701", ""},
	{"a Belgian court that is gone", "[clauses.law_forum]\nlaw = 'BE'\ncourts = 'le tribunal de commerce de Liège'\n", "4:10 DPA858", "since 2018-11-01"},
	{"a French court of commerce", "[clauses.law_forum]\nlaw = 'FR'\ncourts = 'le tribunal de commerce de Lyon'\n", "", ""},
	{"three of one", "[subprocessor_list]\nintro = 'Les trois sous-traitants ultérieurs suivants sont autorisés.'\n", "3:9 DPA860", "speaks of 3 sub-processors, and the list has 1"},
	{"one of one", "[subprocessor_list]\nintro = 'Le sous-traitant ultérieur suivant est autorisé.'\n", "", ""},
	{"two of those of one", "[subprocessor_list]\nintro = 'Deux sous-traitants ultérieurs du groupe y figurent aussi.'\n", "", ""},

	// Contacts (DPA636, DPA849).
	{"breaches told to the processor", boxes("", "") + "[clauses.breach]\ncontact = 'alerte@hermine.example'\n", "8:11 DPA636", "at the domain of Logiciels Hermine"},
	{"breaches told to the customer", boxes("", "") + "[clauses.breach]\ncontact = 'alerte@tilleuls.example'\n", "", ""},
	{"objections sent to the customer", boxes("", "") + "[clauses.subprocessing]\ncontact = 'alerte@tilleuls.example'\n", "8:11 DPA636", ""},
	{"objections sent to the processor", boxes("", "") + "[clauses.subprocessing]\ncontact = 'alerte@hermine.example'\n", "", ""},
	{"a sub-processor at the processor’s", boxes("", "") + twilio("contact = { email = 'x@hermine.example' }"), "9:21 DPA636", ""},
	{"a sub-processor of the group at the processor’s", boxes("", "") + twilio("contact = { email = 'x@hermine.example' }\nparent = { name = 'Hermine Holding', country = 'FR' }"), "", ""},
	{"on call in office hours", "[processor]\ncontacts = [{ purpose = 'breach', email = 'a@a.fr', hours = 'du lundi au vendredi' }]\n[clauses.breach]\non_call = true\n", "3:61 DPA849", "says otherwise (“on_call = true”)"},
	{"on call day and night", "[processor]\ncontacts = [{ purpose = 'breach', email = 'a@a.fr', hours = 'du lundi au vendredi, astreinte la nuit' }]\n[clauses.breach]\non_call = true\n", "", ""},
	{"office hours that nobody promised to exceed", "[processor]\ncontacts = [{ purpose = 'breach', email = 'a@a.fr', hours = 'du lundi au vendredi' }]\n", "", ""},
	{"office hours for invoices", "[processor]\ncontacts = [{ purpose = 'invoicing', email = 'a@a.fr', hours = 'du lundi au vendredi' }]\n[clauses.breach]\non_call = true\n", "", ""},

	// Transfers (DPA720, DPA709, DPA711, DPA706).
	{"an assessment that finds against", assessedAs("La loi de l’Inde empêche le prestataire de respecter les clauses."), "13:113 DPA720", "names no supplementary measure"},
	{"an assessment that finds against, with measures", assessedAs("La loi de l’Inde empêche le prestataire de respecter les clauses ; le chiffrement y remédie."), "", ""},
	{"nothing is stored where it is", assessedAs("Rien n’est conservé en Inde."), "13:95 DPA720", "where a place of the row is: India"},
	{"nothing is stored elsewhere", assessedAs("Rien n’est conservé au Pakistan, et l’Inde a une loi."), "", ""},
	{"rules for controllers", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Règles d’entreprise contraignantes pour responsables du traitement, CNIL' }"), "13:26 DPA709", "rules for controllers do not cover"},
	{"rules for both", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Règles d’entreprise contraignantes pour responsables et pour sous-traitants, CNIL' }"), "", ""},
	{"rules that London approved", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Décision de l’Information Commissioner du 2 mai 2024' }"), "13:26 DPA709", "an authority outside the Union"},
	{"rules that Paris and London approved", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Décision de la CNIL du 2 mai 2024 et de l’Information Commissioner' }"), "", ""},
	{"staff beside a scope for others", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, scope = 'inscrite pour les données hors ressources humaines' }")), "12:21 DPA830, 12:48 DPA830, 13:67 DPA711", ""},
	{"staff beside a scope for both", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['hr'], scope = 'RH et non RH' }")), "12:21 DPA830, 12:48 DPA830", ""},

	// What annexes say (DPA837, DPA826, DPA849, DPA859, DPA805).
	{"no health data beside some", activityOf("exclusions = 'Aucune donnée de santé n’est traitée.'\npurposes = 'Prendre un rendez-vous'", "'diagnosis'"), "2:12 DPA187, 7:32 DPA837, 10:56 DPA750", ""},
	{"no health data beside none", activityOf("exclusions = 'Aucune donnée de santé n’est traitée.'\npurposes = 'Prendre un rendez-vous'", "'phone_number'"), "2:12 DPA187", ""},
	{"another length of key", "[[measures]]\nuse = 'encryption_at_rest'\n" + own("Les données au repos sont chiffrées en AES-128."), "7:48 DPA849", "says otherwise (“AES-256”)"},
	{"the same length of key", "[[measures]]\nuse = 'encryption_at_rest'\n" + own("Les données au repos sont chiffrées en AES-256."), "", ""},
	{"two lengths of key", "[[measures]]\nuse = 'encryption_at_rest'\n" + own("Les données au repos sont chiffrées en AES-128 ou AES-256."), "", ""},
	{"another length of key in transit", "[[measures]]\nuse = 'encryption_at_rest'\n" + own("Les échanges sont chiffrés en AES-128."), "", ""},
	{"one factor beside two", "[[measures]]\nuse = 'multi_factor'\n" + own("Le personnel se connecte par mot de passe seul."), "7:34 DPA849", ""},
	{"nobody by one factor", "[[measures]]\nuse = 'multi_factor'\n" + own("Nul ne se connecte par mot de passe seul."), "", ""},
	{"one factor alone", own("Le personnel se connecte par mot de passe seul."), "", ""},
	{"a company left over, of a form of two letters", booking("nature = 'Tenue de l’agenda des clients de la société Delmas Frères SA.'"), "4:55 DPA859", "Delmas Frères SA"},
	{"a company left over", booking("nature = 'Tenue de l’agenda des clients de la société Delmas Frères SAS.'"), "4:55 DPA859", "“Delmas Frères SAS” is neither a party"},
	{"the customer by its name", booking("nature = 'Tenue de l’agenda pour la société Officine des Tilleuls SAS.'"), "", ""},
	{"a company without a form", booking("nature = 'Tenue de l’agenda pour le compte de Delmas Frères.'"), "", ""},
	{"a decree of another year", booking("notes = 'Voir le décret n° 2019-341 du 19 avril 2018.'"), "4:18 DPA805", "its number is of 2019, its date of 2018"},
	{"a decree of its year", booking("notes = 'Voir le décret n° 2019-341 du 19 avril 2019.'"), "", ""},
}

func TestMisfitsAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, misfitMistakes, "DPA720", "DPA861", "DPA853", "DPA854", "DPA855", "DPA856", "DPA857", "DPA858", "DPA859", "DPA860")
}
