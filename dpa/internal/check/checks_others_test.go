package check_test

import (
	"strings"
	"testing"
)

// otherMistakes are deals of which one fact is somebody else’s, of another place or of
// another time, and beside each its sound twin.
var otherMistakes = []mistake{
	// Whose instrument a transfer rests on (DPA718, DPA719).
	{"the importer is another of the list", abroad("transfer = { mechanism = 'scc', importer = 'Twilio Ireland Limited', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "13:44 DPA719", "is another than who receives the data"},
	{"the importer is who receives the data", abroad("transfer = { mechanism = 'scc', importer = 'Plume Pvt. Ltd', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "", ""},
	{"the importer is a company of its own that nobody else names", abroad("transfer = { mechanism = 'scc', importer = 'Plume Bombay Ltd', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "", ""},
	{"the exporter is who receives the data", abroad("transfer = { mechanism = 'scc', exporter = 'Plume Pvt Ltd', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "13:44 DPA719", "the exporter named"},
	{"the exporter is the processor by its name", abroad("transfer = { mechanism = 'scc', exporter = 'Logiciels Hermine', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "", ""},
	{"a listed entity of another name", listedAs("Harbor Analytics LLC"), "13:97 DPA719", "nothing ties Harbor Analytics LLC"},
	{"a listed entity that shares a word", listedAs("Plume Holdings, Inc."), "", ""},
	{"rules of another group", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Règles du groupe Northcloud, approuvées par la CNIL' }"), "13:101 DPA719", "nothing ties the group “Northcloud”"},
	{"rules of its own group", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Règles du groupe Plume, approuvées par la CNIL' }"), "", ""},
	{"rules of another group, in English", "languages = ['en']\n" + abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Binding corporate rules of the Northcloud group, approved in Ireland' }"), "14:115 DPA719", ""},
	{"rules whose group is not named", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Décision de la CNIL du 2 mai 2024' }"), "", ""},
	{"an assessment of another country", assessedAs("La loi du Kenya n’empêche pas le respect des clauses."), "13:106 DPA719", "to which the data do not go: Kenya"},
	{"an assessment of another country, by an adjective", assessedAs("La loi philippine n’empêche pas le respect des clauses."), "13:103 DPA719", ""},
	{"an assessment of the country", assessedAs("La loi de l’Inde n’empêche pas le respect des clauses."), "", ""},
	{"an assessment of the country and of another", assessedAs("Ni la loi de l’Inde ni celle du Kenya ne l’empêchent."), "", ""},
	{"an assessment that names a country of the Union", assessedAs("Le même niveau qu’en France est atteint."), "", ""},
	{"a fallback that is the mechanism", abroad("transfer = { mechanism = 'scc', fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "13:44 DPA718", ""},
	{"a fallback that is a further mechanism", abroad("transfer = { mechanism = 'bcr-p', approval = 'Décision de la CNIL du 2 mai 2024', also = ['scc'], fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "13:110 DPA718", ""},

	// What an entry on the list leaves out (DPA713).
	{"staff beside a listing for others, with a fallback", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['non_hr'], fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }")), "12:21 DPA830, 12:48 DPA830, 13:72 DPA713", "serves only once it ceases"},
	{"patients beside a listing for staff, with a fallback", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['hr'], fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "12:47 DPA830, 13:72 DPA713", ""},
	{"staff beside a listing whose data are not said, with a fallback", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }")), "12:21 DPA830, 12:48 DPA830", ""},
	{"staff beside a listing for others, with clauses besides", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['non_hr'], also = ['scc'], module = 3, date = 2026-01-12, tia = 2026-01-15 }")), "12:21 DPA830, 12:48 DPA830", ""},

	// Addresses at the other party (DPA636).
	{"an officer at the processor’s domain", boxes("dpo = { name = 'Y', email = 'dpo@hermine.example' }", ""), "4:29 DPA636", "at the domain of Logiciels Hermine"},
	{"an officer at a domain of its own", boxes("dpo = { name = 'Y', email = 'dpo@tilleuls.example' }", ""), "", ""},
	{"an officer at a firm", boxes("dpo = { name = 'Y', email = 'tilleuls@cabinet.example' }", ""), "", ""},
	{"a desk of the processor at the customer’s domain", boxes("", "contacts = [{ purpose = 'breach', email = 'alerte@Tilleuls.example' }]"), "7:43 DPA636", "at the domain of Officine des Tilleuls"},
	{"a signatory at the other’s domain", boxes("signatory = { name = 'Camille Martin', capacity = 'Présidente', email = 'cm@hermine.example' }", ""), "4:73 DPA636", ""},
	{"two parties of one domain", strings.ReplaceAll(boxes("dpo = { name = 'Y', email = 'dpo@hermine.example' }", ""), "tilleuls.example", "hermine.example"), "", ""},
	{"a contact for incidents at the processor’s domain", boxes("", "") + "\n[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]\n" + strings.Replace(hdsHosting("host = 'processor'\nunknown = ['certificates']"), "x@example.org", "x@hermine.example", 1), "15:12 DPA150, 18:21 DPA636", ""},

	// Capital, form and town (DPA635, DPA637, DPA638).
	{"a municipality with a capital", "[controller]\nkind = 'public_body'\ncapital = '10 000 EUR'\nnone = ['dpo']\n", "4:11 DPA635, vendor.toml:44:10 DPA760", "has no share capital"},
	{"an association with a capital", "[controller]\nkind = 'association'\ncapital = '10 000 EUR'\n", "4:11 DPA635, vendor.toml:44:10 DPA763", ""},
	{"a company with a capital", "[controller]\ncapital = '10 000 EUR'\n", "", ""},
	{"a Dutch form in France", twilio("legal_entity = 'Twilio B.V.'\ncountry = 'FR'\naddress.country = 'FR'"), "4:16 DPA637", "“B.V.” is a form of these countries"},
	{"a Dutch form in the Netherlands", twilio("legal_entity = 'Twilio B.V.'\ncountry = 'NL'\naddress.country = 'NL'"), "", ""},
	{"a branch of a German company in France", twilio("legal_entity = 'Twilio GmbH, succursale de Paris'\ncountry = 'FR'\naddress.country = 'FR'"), "", ""},
	{"a German form of a party in France", "[processor]\nname = 'Logiciels Hermine GmbH'\n", "3:8 DPA637", ""},
	{"a Finnish form further down in Estonia", twilio("subprocessors = [{ name = 'Tape', legal_entity = 'Tape Oy', country = 'EE', purpose = 'Bandes' }]"), "4:50 DPA637", ""},
	{"a German form of an affiliate in France", "[controller]\naffiliates = [{ name = 'Tilleuls Nord GmbH', form = 'x', registration = { register = 'RCS Lille', number = '111 222 337' }, address = { street = '1 rue A', postcode = '59000', city = 'Lille', country = 'FR' } }]\n", "3:24 DPA637", ""},
	{"a postcode of Lyon in Marseille", "[controller]\naddress = { street = '1 rue A', postcode = '69003', city = 'Marseille', country = 'FR' }\n", "3:60 DPA638", "no postcode of this town: Marseille"},
	{"a postcode of Marseille with the sorting office", "[controller]\nregistration.register = 'RCS Marseille'\naddress = { street = '1 rue A', postcode = '13246', city = 'Marseille Cedex 02', country = 'FR' }\n", "", ""},
	{"a postcode of a district of Paris", "[controller]\nregistration.register = 'RCS Paris'\naddress = { street = '1 rue A', postcode = '75012', city = 'Paris 12e', country = 'FR' }\n", "", ""},
	{"a postcode of La Défense", "[controller]\nregistration.register = 'RCS Nanterre'\naddress = { street = '1 place A', postcode = '92400', city = 'Paris La Défense', country = 'FR' }\n", "", ""},
	{"a postcode of a town that is not known", "[controller]\naddress = { street = '1 rue A', postcode = '69999', city = 'Valfleury', country = 'FR' }\n", "", ""},

	// Days of what the agreement relies on (DPA844, DPA179).
	{"a delegation to come", "[controller]\nsignatory = { name = 'Y', capacity = 'Juriste', authority = 'délégation du 3 mars 2027' }\n", "3:76 DPA844", "after the date of the agreement"},
	{"a delegation of before", "[controller]\nsignatory = { name = 'Y', capacity = 'Juriste', authority = 'délégation du 3 mars 2026' }\n", "", ""},
	{"a delegation until a day to come", "[controller]\nsignatory = { name = 'Y', capacity = 'Juriste', authority = 'délégation valable jusqu’au 31 décembre 2027' }\n", "", ""},
	{"a delegation of before, which a later one confirmed", "[controller]\nsignatory = { name = 'Y', capacity = 'Juriste', authority = 'délégation du 3 mars 2026, confirmée le 1er décembre 2026' }\n", "", ""},
	{"a hosting contract to come", "[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]\n" + hdsHosting("host = 'processor'\nunknown = ['certificates']\ncontract = 'contrat du 3 mars 2028'"), "9:12 DPA150, 10:24 DPA844", ""},
	{"an approval to come", abroad("transfer = { mechanism = 'bcr-p', date = 2024-05-02, tia = 2026-01-15, approval = 'Décision de la CNIL du 2 mai 2027' }"), "13:107 DPA844", ""},
	{"a service from before its company", twilio("from = 2025-09-01\nservices = [{ purpose = 'SMS', locations = ['IE'], data = [{ subject = 'patients', categories = ['names'] }], from = 2025-08-31 }]"), "5:118 DPA844, vendor.toml:30:8 DPA716", "before the company itself is engaged"},
	{"a service from the day of its company", twilio("from = 2025-09-01\nservices = [{ purpose = 'SMS', locations = ['IE'], data = [{ subject = 'patients', categories = ['names'] }], from = 2025-09-01 }]"), "vendor.toml:30:8 DPA716", ""},
	{"a service until after its company", twilio("until = 2027-09-01\nservices = [{ purpose = 'SMS', locations = ['IE'], data = [{ subject = 'patients', categories = ['names'] }], until = 2027-09-02 }]"), "5:119 DPA844, vendor.toml:30:8 DPA716", "after the engagement of the company ends"},
	{"a list of before an engagement", twilio("from = 2026-11-03"), "vendor.toml:41:8 DPA179", "Twilio, who is on it, was engaged on 2026-11-03 only"},
	{"a list of the day of an engagement", twilio("from = 2026-11-02"), "", ""},
	{"a list of before an engagement to come", twilio("from = 2026-11-23"), "", ""},

	// Places of nobody (DPA850).
	{"an activity where nobody is", booking("locations = [{ country = 'PT', city = 'Porto' }]") + "\n" + served("[{ subject = 'patients', categories = ['names'] }]") + "[[subprocessors]]\nid = 'twilio'\nservices = [{ purpose = 'SMS', locations = ['IE'], data = [{ subject = 'patients', categories = ['names'] }] }]", "4:14 DPA850, vendor.toml:30:8 DPA716", "Porto, Portugal"},
	{"an activity where a sub-processor is", booking("locations = ['IE']") + "\n" + served("[{ subject = 'patients', categories = ['names'] }]"), "", ""},
	{"an activity where nobody is, of a deal without a host", booking("locations = ['PT']"), "", ""},
	{"an activity where nobody is, beside a service without places", booking("locations = ['PT']") + "\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "locations = ['FR']", "unknown = ['locations']", 1), "15:12 DPA150", ""},

	// What the words of an annex say, and the rows do not.
	{"people with access in one country, beside one elsewhere", own("Toute personne ayant accès aux données travaille en Irlande."), "5:8 DPA829", "has access to the data elsewhere"},
	{"people with access in a country of each of the rows", own("Toute personne ayant accès aux données travaille en Irlande ou aux États-Unis."), "", ""},
	{"own employees in one country", own("Les salariés du Sous-traitant travaillent en France."), "", ""},
	{"all transfers on a decision, beside clauses", own("Tous les transferts vers un pays tiers reposent sur une décision d’adéquation."), "5:8 DPA849", "Twilio says otherwise"},
	{"all transfers on clauses, beside clauses", own("Tous les transferts vers un pays tiers reposent sur des clauses contractuelles types."), "", ""},
	{"all transfers on a decision or on clauses", own("Tous les transferts vers un pays tiers reposent sur une décision d’adéquation ou sur des clauses contractuelles types."), "", ""},
	{"some transfers on a decision", own("Certains transferts vers un pays tiers reposent sur une décision d’adéquation."), "", ""},
	{"no artificial intelligence, beside a tool", own("Le service n’utilise aucune intelligence artificielle.") + "\n" + twilio("ai = { purpose = 'Tri des messages', training = false }"), "5:30 DPA849", "Twilio says otherwise"},
	{"no artificial intelligence, beside none", own("Le service n’utilise aucune intelligence artificielle."), "", ""},
	{"no artificial intelligence that decides", own("Aucune intelligence artificielle ne prend de décision.") + "\n" + twilio("ai = { purpose = 'Tri des messages', training = false }"), "", ""},
	{"no artificial intelligence, under the law on it", "also_under = ['ai_act']\n" + own("Le service n’utilise aucune intelligence artificielle."), "6:30 DPA849", ""},
	{"no provider further down, beside one", twilio("notes = 'Ne recourt à aucun autre prestataire.'\nsubprocessors = [{ name = 'Tape', country = 'FI', purpose = 'Bandes' }]"), "4:23 DPA825", "Tape among them"},
	{"no provider further down, beside none", twilio("notes = 'Ne recourt à aucun autre prestataire.'"), "", ""},
	{"no data of patients, beside some", twilio("excludes = ['aucune donnée des patients ne lui est transmise']"), "4:13 DPA837", "while the list of data has patients"},
	{"no data of patients, in English", "languages = ['en']\n" + twilio("excludes = ['no patient data are sent to it']"), "5:13 DPA837", ""},
	{"no data of employees, beside those of patients", twilio("excludes = ['aucune donnée des salariés ne lui est transmise']"), "", ""},
	{"no medical data of patients", twilio("excludes = ['aucune donnée médicale des patients ne lui est transmise']"), "", ""},
	{"the customer told late of every breach", "[clauses.breach]\nnotice = '36h'\n" + measureSaying("Le client est prévenu de toute violation dans les 72 heures."), "6:8 DPA848", ""},
	{"data that do not leave the Union", twilio("notes = 'Les données ne sortent pas de l’Union européenne.'"), "4:9 DPA824", ""},

	// Artificial intelligence of high risk (DPA851).
	{"a ranking of applicants", "also_under = ['ai_act']\n" + twilio("ai = { purpose = 'Classement des candidatures', training = false }"), "5:18 DPA851", "as a rule a high-risk use"},
	{"a ranking of applicants that is said to be so", "also_under = ['ai_act']\n[clauses.ai_act]\nhigh_risk = true\n" + twilio("ai = { purpose = 'Classement des candidatures', training = false }"), "", ""},
	{"a ranking of messages", "also_under = ['ai_act']\n" + twilio("ai = { purpose = 'Classement des messages', training = false }"), "", ""},
	{"a ranking of applicants, where nothing is said of the law", twilio("ai = { purpose = 'Classement des candidatures', training = false }"), "", ""},
}

// abroad is a deal with a company in India whose lines are of its service.
func abroad(lines string) string {
	return strings.NewReplacer("'X'", "'Plume'", "'X Ltd'", "'Plume Pvt Ltd'", "'phone_number'", "'names'").Replace(engaged("IN", "'IN'", lines))
}

// listedAs is a deal with an American company whose entry on the list is of that name.
func listedAs(entity string) string {
	return strings.NewReplacer("'X'", "'Plume'", "'X Ltd'", "'Plume Inc.'", "'phone_number'", "'names'").Replace(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['non_hr'], dpf_entity = '"+entity+"' }"))
}

// assessedAs is a deal with a company in India whose assessment found that.
func assessedAs(found string) string {
	return abroad("transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, assessment = '" + found + "' }")
}

// boxes is a deal whose parties have contacts at domains of their own, and these lines
// of the controller and of the processor.
func boxes(controller, processor string) string {
	return "[controller]\ncontact = { role = 'x', email = 'a@tilleuls.example' }\n" + controller + "\n[processor]\ncontact = { role = 'x', email = 'b@hermine.example' }\n" + processor
}

func TestOthersAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, otherMistakes, "DPA635", "DPA636", "DPA637", "DPA638", "DPA713", "DPA718", "DPA719", "DPA850", "DPA851")
}
