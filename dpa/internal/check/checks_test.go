package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A mistake is a deal laid on vendor, its first line being the second one of
// the file, with the findings that it gives and words of theirs.
type mistake struct{ name, deal, want, en string }

// Every check of the family DPA1xx is among the mistakes here and in the
// tables that TestEveryCheckAtItsPlace joins to this one.
var mistakes = []mistake{
	{"no TOML", `status = draft`, "2:10 DPA101", "not valid TOML"},
	{"TOML 1.1", "signature = { originals = 2, }", "2:28 DPA102", "only TOML 1.1"},
	{"invisible characters", "template = 'dpa'\nreference = \"é\u200b\"", "3:15 DPA103", "U+200B"},
	{"an unknown key", "controler = {}", "2:1 DPA110", "unknown key “controler” at the top level"},
	{"an unknown key of a list", "[[measures]]\ntitle = 'x'\ntxet = 'y'", "4:1 DPA110", "in [[measures]]"},
	{"a wrong type", "languages = 'fr'", "2:13 DPA111", "“languages” must be a list, not text"},
	{"a number for an unknown clause", "clauses.x = 1", "2:13 DPA111", ""},
	{"a table for clauses", "clauses.breach = 1", "2:18 DPA111", ""},
	{"a wrong type in clause settings", "clauses.breach = { variant = 1 }", "2:30 DPA111", ""},
	{"a bad date", "date = '2026'", "2:8 DPA113", ""},
	{"a bad country", "[controller]\naddress = { country = 'Frankreich' }", "3:23 DPA115", ""},
	{"a country by its name", "[controller]\naddress = { country = 'Allemagne' }", "3:23 DPA115", "Did you mean “DE”?"},
	{"places by their names", "[[processing]]\nid = 'x'\ntitle = 'x'\nlocations = ['Germany', { country = 'états-unis' }]\n" + rest, "5:14 DPA116, 5:37 DPA116", "Did you mean “US”?"},
	{"a word by what it means", activity("recipients = ['patient']"), "5:15 DPA133", ""},
	{"an empty item", "[[measures]]\ntitle = 'x'\nitems = ['a', ' ']", "4:15 DPA134", "is empty"},
	{"a key of the agreement at the end", "[clauses.breach]\nlanguages = ['fr', 'en']", "3:1 DPA135", "“languages” stands in [clauses.breach]"},
	{"a key of the agreement within a table", "[controller]\nreference = 'X'", "3:1 DPA135", "top of the file"},
	{"a party without letters", "[controller]\nname = ' '", "3:8 DPA120", ""},
	{"a bad place", "[[processing]]\nid = 'x'\ntitle = 'x'\nlocations = ['Paris']\n" + rest, "5:14 DPA116", ""},
	{"bad money", "[controller]\ncapital = 'beaucoup'", "3:11 DPA117", ""},
	{"a bad address", "[controller]\ncontact = { email = 'x' }", "3:21 DPA118", ""},
	{"a text in no language", "[controller]\nform = { FR = 'x' }", "3:8 DPA130, 3:10 DPA119", ""},
	{"a bad duration", "[clauses.breach]\nnotice = 'bientôt'", "3:10 DPA114", ""},

	{"a missing identifier", "[[processing]]\ntitle = 'x'\n" + rest, "2:3 DPA112", "the key “id” is missing"},
	{"an empty identifier", "[[processing]]\nid = ''\ntitle = 'x'\n" + rest, "3:6 DPA134", ""},
	{"an empty reference", "reference = ''", "2:13 DPA134", ""},
	{"a missing fact", "[[measures]]\ntitle = 'x'\n[signature]\n[main_contract]\n", "5:2 DPA120", "main contract: “title” (title) is missing"},
	{"a party without a name", "[controller]\nname = ''", "3:8 DPA120", "controller: “name” (name) is missing"},
	{"a misspelt key is not missing too", "[[measures]]\ntitel = 'x'", "3:1 DPA110", "Did you mean “title”?"},
	{"a retention that says nothing", "[[processing]]\nid = 'x'\ntitle = 'x'\n" + strings.Replace(rest, "period = '1 year'", "note = 'x'", 1), "8:1 DPA120", "x, retention: “period” (period) is missing"},
	{"an empty list", "replace = ['processing']\nprocessing = []", "2:12 DPA187, 3:14 DPA120", "“processing” (processing activities)"},
	{"an empty list laid on another", "processing = []", "2:14 DPA188", "takes nothing away from that of “vendor.toml”"},
	{"a list replaced", "replace = ['subprocessors']\nnone = ['subprocessors']", "2:12 DPA187", "the list “subprocessors” of “vendor.toml” is dropped; gone: twilio"},
	{"the same identifier twice", "[[measures]]\nid = 'a'\ntitle = 'x'\n[[measures]]\nid = 'a'\ntitle = 'y'", "6:6 DPA121", "“a” is already given at deal.toml:3:6"},
	{"a language twice", "languages = ['fr', 'fr']", "2:20 DPA121", ""},
	{"the same identifier twice in the deal", "# x\n[[subprocessors]]\nid = 'twilio'\n[[subprocessors]]\nid = 'twilio'\nunknown = ['legal_entity', 'address', 'country', 'contact', 'services']\nname = 'x'",
		"6:6 DPA121, 7:12 DPA150, 7:28 DPA150, 7:39 DPA150, 7:50 DPA150, 7:61 DPA150", ""},
	{"a status that does not exist", "status = 'signed'", "2:10 DPA122", "Possible values: draft, final."},
	{"a mechanism that does not exist", subprocessor("transfer = { mechanism = 'sccs' }"), "11:26 DPA122", "Did you mean “scc”?"},
	{"a module that does not exist", subprocessor("transfer = { mechanism = 'scc', module = 5 }"), "11:26 DPA158, 11:42 DPA122", "1, 2, 3, 4"},
	{"nobody decides", "[[processing]]\nid = 'x'\ntitle = 'x'\nlegal_basis = { decided_by = ' ' }\n" + rest, "5:30 DPA122", ""},
	{"who decides", "[[processing]]\nid = 'x'\ntitle = 'x'\nlegal_basis = { decided_by = 'us' }\n" + rest, "5:30 DPA122", ""},
	{"a statement about no fact", "[controller]\nunknown = ['adress']", "3:12 DPA123", "Did you mean “address”?"},
	{"a statement in a table without facts", "[[measures]]\nid = 'a'\ntitle = 'x'\ntext = 'y'\nnot_applicable.note = 'z'", "6:16 DPA123", "Possible keys: none."},
	{"a statement about an identifier", "[[measures]]\nid = 'a'\ntitle = 'x'\nnone = ['title']", "5:9 DPA123", ""},
	{"a statement in a table of reasons", "[controller]\nnot_applicable = { dop = 'x' }", "3:20 DPA123", ""},
	{"given and unknown", "[controller]\nunknown = ['address']", "3:12 DPA124", "stands under “unknown”"},
	{"given and not applicable", "[controller]\nnot_applicable = { form = 'x' }", "3:20 DPA124", ""},
	{"unknown and none", "[controller]\nunknown = ['dpo']\nnone = ['dpo']", "3:12 DPA150, 4:9 DPA125", ""},
	{"an identifier with a space", "[[measures]]\nid = 'é a'\ntitle = 'x'", "3:6 DPA126", ""},
	{"named and described", "[controller]\ndescribed = 'le client'", "3:1 DPA127", "Officine des Tilleuls is a party both"},

	{"a text to be completed, under a dotted key", "[controller]\nform.fr = 'TODO'", "3:11 DPA136", "still waits"},
	{"a text to be completed", "[controller]\nform = '[à compléter]'", "3:8 DPA136", "still waits"},
	{"a name to be completed in a final agreement", "status = 'final'\n[controller]\nname = 'XXX'", "4:8 DPA137", "the agreement is final"},
	{"a name that only looks so", "[controller]\nname = 'Maxxxi'", "", ""},
	{"a text missing in a language", "[controller]\nform = { en = 'x' }", "3:8 DPA130", "missing in “fr”"},
	{"an empty text in a language", "[controller]\nform = { fr = ' ', en = 'x' }", "3:8 DPA130", ""},
	{"a text in more languages", "[controller]\nform = { fr = 'x', de = 'y' }", "", ""},
	{"a reason missing in a language", "[controller]\nnot_applicable = { dpo = { en = 'x' } }", "3:26 DPA130", ""},
	{"a parameter missing in a language", "[clauses.audit]\nterms = { en = 'x' }", "3:9 DPA130", ""},
	{"a language that the library lacks", "languages = ['xx']\n[controller]\nform.xx = 'x'", "2:14 DPA132", "Possible languages: en, fr"},
	{"a word by its name in another language", strings.Replace(activity2("'phone_number'"), "'storage'", "'hosting'", 1), "2:12 DPA187, 6:15 DPA133", "Did you mean “storage”?"},
	{"a word that is not there", "[[processing]]\nid = 'x'\ntitle = 'x'\nrecipients = ['care_taem']\n" + rest, "5:15 DPA133", "Did you mean “care_team”?"},
	{"a word within a category", subprocessor("data = [{ subject = 'patients', categories = [{ word = 'phone_nubmer' }] }]"), "11:56 DPA133", "phone_number"},

	{"a template that does not exist", "template = 'dap'", "2:12 DPA140", "Did you mean “dpa”?"},
	{"a clause that does not exist", "[clauses.braech]\nnotice = 'x'", "2:10 DPA141", "Did you mean “breach”?"},
	{"after a clause that does not exist", "[clauses.breach]\nafter = 'audits'", "3:9 DPA141", "Did you mean “audit”?"},
	{"a variant that does not exist", "[clauses.subprocessing]\nvariant = 'specfic'", "3:11 DPA142", "Did you mean “specific”?"},
	{"a variant of a clause without", "[clauses.breach]\nvariant = 'x'", "3:11 DPA142", "Possible variants: none."},
	{"clauses in a circle", "[clauses.breach]\nafter = 'audit'\n[clauses.audit]\nafter = 'breach'", "3:9 DPA143, 5:9 DPA143", ""},
	{"what cannot be unknown", "unknown = ['template']", "2:12 DPA123", ""},
	{"a clause after itself", "[clauses.breach]\nafter = 'breach'", "3:9 DPA143", ""},
	{"a parameter that does not exist", "[clauses.breach]\nnotcie = '24h'", "3:1 DPA247", "Did you mean “notice”?"},
	{"a parameter of another type", "[clauses.audit]\nper_year = 'two'", "3:12 DPA111", ""},
	{"a parameter in another unit", "[clauses.breach]\nnotice = '2 days'", "3:10 DPA246", ""},
	{"a parameter over its bound", "[clauses.breach]\nnotice = '73h'", "3:10 DPA242", ""},
	{"a parameter near its bound", "[clauses.breach]\nnotice = '72h'", "3:10 DPA244", ""},

	{"a fact not known", "[controller]\nunknown = ['dpo']", "3:12 DPA150", "Officine des Tilleuls: data protection officer not known yet"},
	{"a mechanism struck down", subprocessor("transfer = { mechanism = 'privacy-shield' }"), "11:26 DPA151", "OVH, basis of the transfer: this transfer cannot rest on “privacy-shield” (CJEU, 16 July 2020"},

	{"a region that is not offered", offer + "[selection]\nregion = 'ue'\nmodules = []\noptions = []", "7:10 DPA180", "Did you mean “eu”?"},
	{"a module that is not offered", offer + "[selection]\nregion = 'eu'\nmodules = ['connect', 'mesenger']\noptions = []", "8:23 DPA180", "“mesenger” is not in the offer ([offer], “modules”)"},
	{"a module chosen twice", offer + "[selection]\nregion = 'eu'\nmodules = ['connect', 'connect']\noptions = []", "8:23 DPA121", "at deal.toml:8:12"},
	{"a choice without an offer", "[selection]\nregion = 'eu'", "3:10 DPA180", "Possible values: none."},
	{"a condition that is not offered", offer + all + measureWhen("options = ['mail'], region = ['eu', 'us']"), "12:21 DPA180, 12:46 DPA180", "“mail” is not in the offer"},
	{"an unknown condition", offer + all + measureWhen("option = ['sms']"), "12:10 DPA110", "Did you mean “options”?"},
	{"a condition deep within", offer + all + "[[processing]]\nid = 'x'\ntitle = 'x'\n" + strings.Replace(rest, "['names']", "[{ word = 'names', when = { modules = ['x'] } }]", 1), "15:85 DPA180", ""},
	{"no choice is made", offer, "1:1 DPA181", "does not choose yet: region, modules, options."},
	{"one choice is not made", offer + "[selection]\nmodules = []\noptions = []", "6:2 DPA181", "does not choose yet: region. Everything that depends on it stays"},
	{"a choice not known yet", offer + "[selection]\nunknown = ['region']\nmodules = []\nnone = ['options']", "7:12 DPA150", ""},
	{"a misspelt choice", offer + "[selection]\nregoin = 'eu'\nmodules = []\noptions = []", "7:1 DPA110", ""},
	{"a misspelt selection", offer + "[selektion]\nregion = 'eu'", "6:2 DPA110", ""},
	{"an offer without a name", "[offer]\nmodules = [{ title = 'x' }]\n[selection]\nmodules = []", "3:12 DPA112", ""},
	{"everything is left out", "replace = ['measures']\n" + offer + all + measureWhen("modules = ['connect']"), "2:12 DPA187, 7:2 DPA182", "nothing is left under “measures” (security measures)"},
	{"a shared set of which nothing is left", "# x\n" + offer + all + "[[data_sets]]\nid = 's'\ndata = [{ subject = 'patients', categories = ['names'], when.modules = ['connect'] }]\n" +
		"[[processing]]\nid = 'booking'\ndata_sets = ['s']\n[[processing]]\nid = 'x'\ntitle = 'x'\ndata_sets = ['s']\noperations = ['storage']\npurposes = 'x'\nretention = { period = '1 year' }", "20:13 DPA182", "nothing is left under “data_sets”"},
	{"a statement about a condition", "[[measures]]\ntitle = 'x'\nnone = ['when']", "4:9 DPA123", ""},
	{"a shared set of a service of which nothing is left", offer + all + "[[data_sets]]\nid = 's'\ndata = [{ subject = 'patients', categories = ['names'], when.modules = ['connect'] }]\n[subprocessor_list]\ndate = 2026-11-22\n" +
		subprocessor("data_sets = ['s']\ndata = []"), "24:13 DPA182", ""},
	{"an empty condition", offer + all + measureWhen(""), "12:8 DPA183", "x, condition: nothing is named here"},
	{"a condition that nothing meets", offer + all + measureWhen("modules = []"), "12:20 DPA183", ""},
	{"a mistake in a row that is left out", offer + all + "[[measures]]\ntitle = 'x'\n[[measures]]\ntilte = 'y'\nwhen.modules = ['connect']", "13:1 DPA110", ""},
	{"a registration number with a letter", "[controller.registration]\nnumber = 'B 552 100 554'", "3:10 DPA160", "Officine des Tilleuls, registration: “B 552 100 554” does not have the form of SIREN numbers"},
	{"a registration number with swapped digits", "[controller.registration]\nnumber = '552 100 545'", "3:10 DPA161", "kind = \"other\""},
	{"a registration number of a sub-processor", "[[subprocessors]]\nid = 'twilio'\nregistration = { register = 'RCS Lyon', number = '552 100 545' }", "4:50 DPA161", "Twilio"},
	{"too few originals", "[signature]\noriginals = 1", "3:13 DPA162", "number of originals: 1, for 2 parties that sign"},
	{"too few originals for several controllers", "[signature]\noriginals = 2\n" + other("id = 'b'\nname = 'Cabinet'"), "3:13 DPA162", "for 3 parties"},
	{"nothing said of the representative", "[processor.address]\ncountry = 'GB'", "2:2 DPA164", "outside the European Economic Area (GB)"},
	{"a representative is not needed", "[processor]\naddress = { country = 'GB' }\nnot_applicable = { representative = 'établissement à Paris' }", "", ""},
	{"a rank that is none", "[controller]\nsignatory = { order = 0 }", "3:23 DPA620", "there is no rank 0"},
	{"a rank below nothing", "[controller]\nsignatory = { order = -2 }", "3:23 DPA620", ""},
	{"a rank that is no number", "[controller]\nsignatory = { order = 'first' }", "3:23 DPA111", ""},
	{"a rank twice", "[controller]\nsignatory = { order = 2 }\n[processor]\nsignatory = { order = 2 }", "5:23 DPA621", "rank 2 is taken already, at deal.toml:3:23"},
	{"two who sign for a party", "[controller]\ncosignatories = [{ name = 'A', capacity = 'B', order = 1, email = 'x' }, { capacity = 'C' }]", "3:67 DPA118, 3:74 DPA120", "Officine des Tilleuls, co-signatories: “name” (name) is missing"},
	{"one party on both sides", "[processor]\nname = 'Officine des Tilleuls '", "3:8 DPA165", "already a party to the agreement, at vendor.toml:5:8"},
	{"a postcode that lacks a digit", "[controller.address]\npostcode = '6900'", "3:12 DPA622", "“6900” cannot be a postcode of this country (France: 5 digits)"},
	{"a postcode of a sub-processor", "[[subprocessors]]\nid = 'twilio'\naddress = { street = 'x', city = 'Denver', postcode = '802', country = 'US' }\ncountry = 'US'", "4:55 DPA622", "United States"},
	{"a postcode of another form", "[controller.address]\npostcode = '6900'\ncountry = 'AR'", "", ""},
	{"a postcode of another country", "[controller.address]\npostcode = 'D02 XY45'", "3:12 DPA622", "“D02 XY45” cannot be a postcode of this country (France: 5 digits)"},
	{"an entity of one country and an office in another", "[[subprocessors]]\nid = 'twilio'\ncountry = 'US'", "4:11 DPA623", "of this country: United States, and its registered office is in another: Ireland"},
	{"an entity and its office", "[[subprocessors]]\nid = 'twilio'\ncountry = 'US'\naddress = { street = 'x', city = 'x', country = 'US' }", "", ""},
	{"one person signs on both sides", "[processor]\nsignatory = { name = 'camille Martin', capacity = 'x' }", "3:22 DPA624", "signs for the other party as well, at vendor.toml:9:22"},
	{"one person signs on both sides, beside another", "[processor]\ncosignatories = [{ name = 'Camille Martin', capacity = 'x' }]", "3:27 DPA624", ""},
	{"one person signs twice on one side", "[controller]\ncosignatories = [{ name = 'Camille Martin', capacity = 'x' }]", "3:27 DPA630", "signs for Officine des Tilleuls already"},
	{"a representative outside the Union", "[processor]\nrepresentative = { name = 'X Ltd', address = { street = 'x', city = 'x', country = 'GB' } }", "3:84 DPA625", "Logiciels Hermine: its representative in the Union, X Ltd, is established elsewhere (United Kingdom)"},
	{"a representative in the Union", "[processor]\nrepresentative = { name = 'X SA', address = { street = 'x', city = 'x', country = 'ES' } }", "3:27 DPA641", ""},
	{"an affiliate of its own", "[[controller.affiliates]]\nname = 'Officine des Tilleuls'\nform = 'SAS'\nunknown = ['registration', 'address']", "3:8 DPA165, 5:12 DPA150, 5:28 DPA150", ""},
	{"a sub-processor of its own", "[[subprocessors]]\nid = 'twilio'\nlegal_entity = 'Logiciels Hermine'", "4:16 DPA165", ""},
	{"a sub-processor of its own, by the number", "[processor]\nregistration = { kind = 'siren', number = '111 111 118' }\n[[subprocessors]]\nid = 'twilio'\nregistration = { kind = 'siret', register = 'x', number = '111 111 118 00019' }", "vendor.toml:31:16 DPA165", ""},
	{"a register without its town", "[controller]\nregistration = { register = 'R.C.S.', number = '123 456 782' }", "3:29 DPA626", "does not say of which town"},
	{"one legal person on both sides", "[controller]\nregistration = { kind = 'siren', number = '111 111 118' }\n[processor]\nname = 'Praxeo'\nregistration = { kind = 'siret', number = '111 111 118 00019' }", "6:43 DPA165", "Praxeo is already a party to the agreement, at deal.toml:3:43"},
	{"a public body that says nothing of its officer", "[controller]\nkind = 'public_body'", "2:2 DPA163", "is a public body"},
	{"an officer who signs", "[processor]\ndpo = { name = 'Camille  Martin', email = 'a@b.example' }\nsignatory = { name = 'Camille Martin', capacity = 'x' }\n[controller]\nsignatory = { name = 'Y', capacity = 'Directrice' }", "3:16 DPA628", ""},
	{"an officer of the same surname", "[processor]\ndpo = { name = 'Luc Martin', email = 'a@b.example' }\nsignatory = { name = 'Camille Martin', capacity = 'x' }\n[controller]\nsignatory = { name = 'Y', capacity = 'Directrice' }", "", ""},
	{"an officer who is the head of IT", "[processor]\ndpo = { name = 'Luc Martin', role = 'Directeur informatique', email = 'a@b.example' }", "3:37 DPA628", "is also “Directeur informatique”"},
	{"an officer who is the chief information officer too", "[processor]\ndpo = { name = 'Meike Sander', role = 'Chief Information Officer and data protection officer', email = 'a@b.example' }", "3:39 DPA628", "is also “Chief Information Officer and data protection officer”"},
	{"an officer who heads the finances", "[processor]\ndpo = { name = 'Luc Martin', role = 'Directrice administrative et financière', email = 'a@b.example' }", "3:37 DPA628", ""},
	{"an officer who is in charge of security", "[processor]\ndpo = { name = 'Luc Martin', role = 'Chief Privacy Officer, with the chief information security officer', email = 'a@b.example' }", "", ""},
	{"an officer who reports to the head of IT", "[processor]\ndpo = { name = 'Luc Martin', role = 'Délégué, rattaché au directeur général', email = 'a@b.example' }", "", ""},
	{"an officer who is the head of IT elsewhere in the file", "[processor]\ncontact = { name = 'Luc Martin', role = 'DSI', email = 'a@b.example' }\ndpo = { name = 'Luc Martin', email = 'a@b.example' }", "4:16 DPA628", ""},
	{"a signatory who is no organ", "[controller]\nsignatory = { name = 'Y', capacity = 'Responsable marketing' }", "3:38 DPA629", "no power to represent"},
	{"a signatory who is no organ, with a mandate", "[controller]\nsignatory = { name = 'Y', capacity = 'Responsable marketing', authority = 'délégation du 2 mars 2026' }", "", ""},
	{"the legal representative", "[controller]\nsignatory = { name = 'Y', capacity = 'Responsable légal' }", "", ""},
	{"initials with a program", "[signature]\nprofile = 'docusign'\ninitials = true", "4:12 DPA632", ""},
	{"initials in the fields of the file", "[signature]\nprofile = 'fields'\ninitials = true", "4:12 DPA632", ""},
	{"initials by hand", "[signature]\nprofile = 'paper'\ninitials = true", "", ""},
	{"initials by hand as it may be", "[signature]\ninitials = true", "", ""},
	{"no initials with a program", "[signature]\nprofile = 'docusign'\ninitials = false", "", ""},
	{"a municipality of no kind", "[controller]\nform = 'commune'", "2:2 DPA163, 3:8 DPA631", "that is a public body"},
	{"a local authority that is a company", "[controller]\nkind = 'company'\nform = 'collectivité territoriale'", "3:8 DPA631", `kind = "public_body"`},
	{"a municipality of its kind", "[controller]\nkind = 'public_body'\nform = 'commune'", "2:2 DPA163", ""},
	{"an association of no kind", "[controller]\nform = 'association déclarée, loi de 1901'", "3:8 DPA631", "that is an association"},
	{"an association that is a public body", "[controller]\nkind = 'public_body'\nform = 'Eingetragener Verein (e.V.)'", "2:2 DPA163, 3:8 DPA631", ""},
	{"an association of its kind", "[controller]\nkind = 'association'\nform = 'association déclarée'", "", ""},
	{"a processor that is a public body", "[processor]\nform = 'établissement public de santé'", "3:8 DPA631", ""},
	{"an industrial establishment, an association of lawyers", "[controller]\nform = 'établissement public à caractère industriel et commercial'\n[processor]\nform = 'association d’avocats'", "", ""},
	{"a fund", "[controller]\nform = 'fonds commun de placement'", "", ""},
	{"the courts for a form that is public", "[controller]\nform = 'commune'\n[clauses.law_forum]\nlaw = 'FR'\ncourts = 'Lyon'", "2:2 DPA163, 3:8 DPA631, 6:10 DPA760", ""},
	{"the courts for a form that is an association's", "[controller]\nform = 'association'\n[clauses.law_forum]\nlaw = 'FR'\ncourts = 'Lyon'", "3:8 DPA631, 6:10 DPA763", ""},
	{"the gérante of an SAS", "[controller]\nform = 'SAS'\nsignatory = { name = 'Y', capacity = 'Gérante' }", "4:38 DPA629", "an SAS or an SA has no gérant"},
	{"the gérante of an SARL", "[controller]\nform = 'SARL'\nsignatory = { name = 'Y', capacity = 'Gérante' }", "", ""},
	{"the gérant of the company that presides over an SAS", "[controller]\nform = 'SAS'\nsignatory = { name = 'Y', capacity = 'Gérant de X SARL, présidente' }", "", ""},
	{"the gérante of an SA of Luxembourg", "[controller]\nform = 'SA'\naddress = { postcode = 'L-1111', country = 'LU' }\nsignatory = { name = 'Y', capacity = 'Gérante' }", "", ""},
	{"a German register without its court", "[controller]\nregistration = { register = 'Handelsregister', number = 'HRB 148812' }", "3:29 DPA626", "“Handelsregister” does not say of which town"},
	{"a German register and its court", "[controller]\nregistration = { register = 'Handelsregister des Amtsgerichts Hamburg', number = 'HRB 148812' }", "", ""},
	{"a Swiss register, which is one", "[controller]\nregistration = { register = 'Handelsregister', number = 'CHE-123.456.788' }", "", ""},
	{"one entry in a court’s register on both sides", "[controller]\nregistration = { register = 'Amtsgericht Hamburg', number = 'HRB 148812' }\n[processor]\nregistration = { register = 'Amtsgericht Hamburg', number = 'HRB148812' }", "5:61 DPA165", ""},
	{"one number in the registers of two courts", "[controller]\nregistration = { register = 'Amtsgericht Hamburg', number = 'HRB 148812' }\n[processor]\nregistration = { register = 'Amtsgericht München', number = 'HRB 148812' }", "", ""},
	{"the controller among its sub-processors", "[[subprocessors]]\nid = 'twilio'\nlegal_entity = 'Officine-des-Tilleuls'", "4:16 DPA165", "Officine-des-Tilleuls is already a party"},
	{"the controller among its sub-processors, by the number", "[controller]\nregistration = { register = 'Companies Registration Office', number = '654 321' }\n[[subprocessors]]\nid = 'twilio'\nregistration = { register = 'Companies Registration Office', number = '654321' }", "vendor.toml:31:16 DPA165", ""},
	{"one of several controllers among the sub-processors", other("id = 'b'\nname = 'Cabinet'") + "\n[[subprocessors]]\nid = 'twilio'\nlegal_entity = 'Cabinet'", "", ""},
	{"an entity twice for one service", twice("X-SAS", "SMS"), "13:16 DPA627", "is in the list already for that service, “SMS”"},
	{"an entity twice for two services", twice("X SAS", "Voice"), "", ""},
	{"two entities for one service", twice("X GmbH", "SMS"), "", ""},
	{"one controller twice", other("id = 'b'\nname = 'Officine des Tilleuls'"), "4:8 DPA165", ""},
	{"a further controller called as the first", other("id = 'controller'\nname = 'Cabinet'"), "3:6 DPA121", "“controller” is already given at vendor.toml:4:2"},
	{"a further controller without an identifier", other("name = 'Cabinet'"), "2:3 DPA112", "the key “id” is missing"},
	{"a further controller without a name", other("id = 'b'"), "2:3 DPA120", "other controllers: “name” (name) is missing"},
	{"a further controller without facts", "[[other_controllers]]\nid = 'b'\nname = 'Cabinet'", "2:3 DPA120, 2:3 DPA120, 2:3 DPA120, 2:3 DPA120", "Cabinet: “signatory”"},
	{"two further controllers with one identifier", other("id = 'b'\nname = 'A'") + "\n" + other("id = 'b'\nname = 'B'"), "10:6 DPA121", ""},
	{"a professional signs in person", "[[other_controllers]]\nid = 'b'\nname = 'Dr Faure'\nkind = 'professional'\nunknown = ['form', 'registration', 'address']", "6:12 DPA150, 6:20 DPA150, 6:36 DPA150", ""},
	{"a kind of party that does not exist", "[controller]\nkind = 'asociation'", "3:8 DPA122", "Did you mean “association”?"},
	{"a kind cannot be unknown", "[controller]\nunknown = ['kind']", "3:12 DPA123", ""},
	{"an affiliate without facts", "[[controller.affiliates]]\nname = 'Clinique du Lac'\nform = 'SAS'", "2:14 DPA120, 2:14 DPA120", "Officine des Tilleuls, Clinique du Lac: “registration”"},
	{"an affiliate with a wrong number", "[[processor.affiliates]]\nname = 'X'\nform = 'SAS'\nunknown = ['address']\nregistration = { register = 'RCS Lyon', number = '123 456 783' }", "5:12 DPA150, 6:50 DPA161", ""},
	{"a contact that nobody can reach", "[[processor.contacts]]\npurpose = 'breach'\nname = 'Astreinte'", "2:13 DPA120", "Logiciels Hermine, Astreinte: “email” (e-mail address) is missing"},
	{"a contact not known yet", "[[processor.contacts]]\npurpose = 'breach'\nunknown = ['phone']", "4:12 DPA150", ""},
	{"a purpose that is not there", "[[processor.contacts]]\npurpose = 'breech'\nphone = '1'", "3:11 DPA133", "Did you mean “breach”?"},
	{"a law that does not apply besides", "also_under = ['uk', 'siwss']", "2:21 DPA122", "Did you mean “swiss”?"},

	{"an entry without a registry", "[[subprocessors]]\nuse = 'aws'\nnmae = 'x'", "3:7 DPA184, 4:1 DPA110", "the agreement names none"},
	{"a registry that is no path", "registry = 1", "2:12 DPA111", ""},

	{"a special condition that does nothing", "[[special_conditions]]\nreason = 'x'", "2:3 DPA149", "it needs replace, add_after or omit"},

	{"a list that cannot be replaced", "replace = ['subprocesors']", "2:12 DPA107", "Did you mean “subprocessors”?"},
}

// offer is what a deal chooses from, in five lines; all, in four, chooses in
// full.
const (
	offer = "[offer]\nregions = [{ id = 'eu', title = 'UE' }, { id = 'uk', title = 'Royaume-Uni' }]\n" +
		"modules = [{ id = 'messenger', title = 'Messagerie' }, { id = 'connect', title = 'Connect' }]\noptions = [{ id = 'sms', title = 'SMS' }]\n"
	all = "[selection]\nregion = 'eu'\nmodules = ['messenger']\noptions = []\n"
)

// measureWhen is a measure whose condition stands in its third line.
func measureWhen(condition string) string {
	return "[[measures]]\ntitle = 'x'\nwhen = { " + condition + " }"
}

// other is a deal with a further controller, whose facts begin at its line 3.
func other(facts string) string {
	return "[[other_controllers]]\n" + facts + "\nform = 'SELARL'\naddress = { street = 'x', city = 'x', country = 'FR' }\nregistration = { register = 'RCS Lyon', number = '111 222 337' }\nsignatory = { name = 'x', capacity = 'x' }"
}

// twice is a deal with two rows: X SAS with the service SMS, and, from line 10,
// that entity with that service.
func twice(entity, service string) string {
	row := func(id, entity, service string) string {
		return fmt.Sprintf("[[subprocessors]]\nid = '%s'\nname = 'X %[1]s'\nlegal_entity = '%s'\ncountry = 'FR'\naddress = { street = 'x', city = 'x', country = 'FR' }\ncontact = { phone = '1' }\nservices = [{ name = '%s', purpose = 'Rappels', locations = ['FR'], data = [{ subject = 'patients', categories = ['names'] }] }]\n", id, entity, service)
	}
	return row("x", "X SAS", "SMS") + row("y", entity, service)
}

const rest = "operations = ['storage']\npurposes = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '1 year' }"

// subprocessor is a deal whose line 11 is of a service.
func subprocessor(line string) string {
	if !strings.HasPrefix(line, "data") {
		line += "\ndata = [{ subject = 'patients', categories = ['names'] }]"
	}
	return "[[subprocessors]]\nid = 'ovh'\nname = 'OVH'\nlegal_entity = 'OVH SAS'\naddress = { street = 'x', city = 'x', country = 'FR' }\ncountry = 'FR'\ncontact = { url = 'https://x.example' }\n" +
		"[[subprocessors.services]]\npurpose = 'SMS'\n" + strings.Replace(line, "\n", "\nlocations = ['FR']\n", 1) + locations(line)
}

func locations(line string) string {
	if strings.Contains(line, "\n") {
		return ""
	}
	return "\nlocations = ['FR']"
}

// Mistakes that need files of their own.
var mistakesInFiles = []struct {
	name  string
	files map[string]string
	want  string
	en    string
}{
	{"no file to extend", map[string]string{"deal.toml": `extends = "vendro.toml"`, "vendor.toml": vendor}, "1:11 DPA104", "Did you mean “vendor.toml”?"},
	{"no folder to extend from", map[string]string{"deal.toml": `extends = "shared/vendor.toml"`, "vendor.toml": vendor}, "1:11 DPA104", "starts at the folder"},
	{"out of the folder", map[string]string{"deal.toml": `extends = "../vendor.toml"`}, "1:11 DPA105", ""},
	{"from the root", map[string]string{"deal.toml": `extends = "/vendor.toml"`}, "1:11 DPA105", ""},
	{"with backslashes", map[string]string{"deal.toml": `extends = 'sub\vendor.toml'`}, "1:11 DPA105", ""},
	{"a circle", map[string]string{"deal.toml": `extends = "a.toml"`, "a.toml": "\nextends = './deal.toml'"}, "a.toml:2:11 DPA106", ""},
	{"itself", map[string]string{"deal.toml": `extends = "deal.toml"`}, "1:11 DPA106", ""},
	{"no registry", map[string]string{"deal.toml": `registry = "supliers.toml"`, "suppliers.toml": ""}, "1:12 DPA104", "Did you mean “suppliers.toml”?"},
	{"a registry out of the folder", map[string]string{"deal.toml": `registry = "../suppliers.toml"`}, "1:12 DPA105", ""},
	{"a registry that is no TOML", map[string]string{"deal.toml": `registry = "v.toml"`, "v.toml": "x"}, "v.toml:1:1 DPA101", ""},
	{"an entry that is not there", registry("[[subprocessors]]\nuse = 'asw'\nnmae = 'x'"), "4:7 DPA185", "Did you mean “aws”? Possible identifiers: aws, ovh."},
	{"what such an entry says itself", registry("[[subprocessors]]\nuse = 'asw'\nnmae = 'x'"), "5:1 DPA110", ""},
	{"an entry used twice", registry("[[subprocessors]]\nuse = 'aws'\n[[subprocessors]]\nuse = 'aws'"), "6:7 DPA121", "already given at deal.toml:4:7"},
	{"an unknown list of a registry", registry("", "[processor]\nname = 'x'"), "suppliers.toml:10:2 DPA110", "Possible keys: subprocessors, subprocessor_groups, data_sets"},
	{"an unknown key of an entry that nobody uses", registry("", "[[subprocessors]]\nid = 'x'\ncuontry = 'FR'"), "suppliers.toml:12:1 DPA110", ""},
	{"an entry without an identifier", registry("", "[[subprocessors]]\nname = 'x'"), "suppliers.toml:10:3 DPA112", "the key “id” is missing (x)"},
	{"an entry given twice", registry("", "[[subprocessors]]\nid = 'aws'"), "suppliers.toml:11:6 DPA121", "at suppliers.toml:2:6"},
	{"an entry that uses another", registry("", "[[subprocessors]]\nid = 'x'\nuse = 'aws'"), "suppliers.toml:12:7 DPA186", ""},
	{"a fact that an entry lacks", registry("[[subprocessors]]\nuse = 'aws'"), "3:3 DPA120", "AWS: “address” (address) is missing"},
	{"a mistake in an entry", registry("[[subprocessors]]\nuse = 'ovh'"), "suppliers.toml:9:6 DPA113", ""},
	{"a text without a language", map[string]string{
		"deal.toml":   "extends = \"vendor.toml\"\nlanguages = ['fr', 'en']\n[controller]\nform = 'SAS'\n",
		"vendor.toml": "[processor]\nform = { fr = 'SAS' }\n"}, "4:8 DPA131", "(fr, en)"},
	{"nothing said of the officer", map[string]string{"deal.toml": "extends = \"vendor.toml\"\nnmae = 1", "vendor.toml": health("")}, "vendor.toml:11:2 DPA163", "Logiciels Hermine processes special categories"},
	{"a list without a date", map[string]string{"deal.toml": "extends = \"vendor.toml\"\n", "vendor.toml": strings.Replace(vendor, "\ndate = 2026-11-02", "\nreview = 'x'\n[signature]\noriginals = true", 1)}, "vendor.toml:40:2 DPA179", "it has no date"},
	{"no word on the list", map[string]string{"deal.toml": "extends = \"vendor.toml\"\n", "vendor.toml": strings.Replace(vendor, "[subprocessor_list]\ndate = 2026-11-02", "[signature]\noriginals = true", 1)}, "vendor.toml:28:3 DPA179", ""},
	{"an empty file", map[string]string{"deal.toml": ""}, "1:1 DPA112", "“controller” is missing"},
}

// registry is a deal with a file of suppliers, to which lines are added from the
// third and the tenth on.
func registry(deal string, vendors ...string) map[string]string {
	return map[string]string{
		"vendor.toml": vendor,
		"deal.toml":   "extends = \"vendor.toml\"\nregistry = \"suppliers.toml\"\n" + deal,
		"suppliers.toml": "[[subprocessors]]\nid = 'aws'\nname = 'AWS'\ncountry = 'LU'\n\n" +
			"[[subprocessors]]\nid = 'ovh'\nname = 'OVH'\nfrom=1\n" + strings.Join(vendors, ""),
	}
}

// health is vendor with health data, and that line in the place of the
// processor's data protection officer.
func health(officer string) string {
	s := strings.Replace(vendor, "\"identification\"", "\"allergies\"", 1)
	s = strings.Replace(s, "reference =", "not_applicable.health_hosting = \"x\"\nreference =", 1)
	return strings.Replace(s, `dpo = { email = "dpo@logiciels.internal" }`, officer, 1)
}

// The processor of special categories says who its data protection officer is,
// or that it has none.
func TestOfficer(t *testing.T) {
	for _, line := range []string{`dpo = { email = "dpo@logiciels.internal" }`, `none = ["dpo"]`, `not_applicable = { dpo = "x" }`} {
		_, l := loadFiles(t, map[string]string{"deal.toml": health(line)})
		assert.Empty(t, about(l), line)
	}
	_, l := loadFiles(t, map[string]string{"deal.toml": health(`unknown = ["dpo"]`)})
	assert.Equal(t, []string{"17:12 DPA150"}, brief(about(l)))
	_, l = loadFiles(t, map[string]string{"deal.toml": health("")})
	assert.Equal(t, []string{"11:2 DPA163"}, brief(about(l)))
}

func TestEveryCheckAtItsPlace(t *testing.T) {
	fired := map[string]bool{}
	for _, m := range slices.Concat(mistakes, processingMistakes, subprocessorMistakes, transferMistakes, guaranteeMistakes) {
		t.Run(m.name, func(t *testing.T) {
			a, l := load(t, m.deal)
			want := []string{}
			if m.want != "" {
				want = strings.Split(m.want, ", ")
			}
			assert.Equal(t, l.Err() == nil, a != nil)
			l = about(l)
			assert.Equal(t, want, brief(l), "%s", text(l))
			checkWords(t, l, m.en, fired)
		})
	}
	for _, m := range mistakesInFiles {
		t.Run(m.name, func(t *testing.T) {
			a, l := loadFiles(t, m.files)
			assert.Nil(t, a)
			assert.Contains(t, brief(l), m.want, "%s", text(l))
			checkWords(t, l, m.en, fired)
		})
	}
	for _, m := range underPolicy {
		t.Run(m.name, func(t *testing.T) {
			a, l := loadFiles(t, map[string]string{"deal.toml": "extends = \"vendor.toml\"\n" + m.deal, "vendor.toml": m.policy + vendor})
			assert.Equal(t, m.want, strings.Join(brief(l), ", "), "%s", text(l))
			assert.Equal(t, l.Err() == nil, a != nil)
			checkWords(t, l, m.en, fired)
		})
	}
	checkInputs(t, fired)
	for _, c := range diag.Catalogue() {
		if strings.HasPrefix(c.ID, "DPA1") && c.ID != "DPA169" && c.ID != "DPA100" { // these have tests of their own
			assert.True(t, fired[c.ID], "no test gives %s", c.ID)
		}
	}
}

// checkWords checks that the findings are said in whole sentences: no
// placeholder is left in either language.
func checkWords(t *testing.T, l diag.List, en string, fired map[string]bool) {
	all := ""
	for _, f := range l {
		fired[f.Check] = true
		for _, lang := range []string{"fr", "en"} {
			assert.NotRegexp(t, `\{[a-z_]+\}|%!|map\[`, f.Text(lang))
		}
		all += f.Text("en") + "\n"
	}
	assert.Contains(t, all, en)
}
