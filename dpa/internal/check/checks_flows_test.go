package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dpakit/dpakit/dpa/diag"
)

// at is a deal in which a side of the agreement is in a country; lines go on in
// its table, from line 3.
func at(side, country, lines string) string {
	return "[" + side + "]\naddress = { country = '" + country + "', postcode = '" + postcode(country) + "' }\nnone = ['representative']\n" + lines
}

// postcode is one of a country; “x” where a postcode may be anything.
func postcode(country string) string {
	if p, ok := map[string]string{"CH": "8001", "DE": "80331", "FR": "69003", "NO": "0154", "US": "02101"}[country]; ok {
		return p
	}
	return "x"
}

// engaged is a deal with a sub-processor of which everything is said but what
// lines say, from line 7; its service begins at line 5 of what follows.
func engaged(country, places, lines string) string {
	return "[[subprocessors]]\nid = 'x'\nname = 'X'\nlegal_entity = 'X Ltd'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = '" + country + "' }\ncountry = '" + country + "'\n" +
		"[[subprocessors.services]]\npurpose = 'x'\nlocations = [" + places + "]\ndata = [{ subject = 'patients', categories = ['phone_number'] }]\n" + lines
}

func staff(deal string) string { return strings.Replace(deal, "'patients'", "'employees'", 1) }

func sensitive(deal string) string { return strings.Replace(deal, "'phone_number'", "'diagnosis'", 1) }

const (
	dpf = "dpf_checked = 2026-10-01"
	scc = "mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15"
)

// flowMistakes are about transfers between every two hands; those that want
// nothing are ordinary deals, on which no check may speak.
var flowMistakes = []mistake{
	// Between the parties.
	{"a customer in the United States", at("controller", "US", ""), "3:23 DPA704", "Officine des Tilleuls is outside the European Economic Area (United States)"},
	{"a customer in the United States, clauses of module 4", at("controller", "US", "transfer = { mechanism = 'scc', module = 4 }"), "", ""},
	{"a customer in the United States, clauses of module 2", at("controller", "US", "transfer = { mechanism = 'scc', module = 2 }"), "5:42 DPA156", "which calls for module 4"},
	{"a customer on the list", at("controller", "US", "transfer = { mechanism = 'dpf', "+dpf+" }"), "", ""},
	{"a customer said to be on the list", at("controller", "US", "transfer = { mechanism = 'dpf' }"), "5:1 DPA153", "Officine des Tilleuls, basis of the transfer"},
	{"a customer of which it is not known", at("controller", "US", "unknown = ['transfer']"), "5:12 DPA150", ""},
	{"a customer to whom it does not apply", at("controller", "US", "not_applicable.transfer = 'x'"), "", ""},
	{"a customer in the United Kingdom", at("controller", "GB", ""), "", ""},
	{"a customer in Switzerland", at("controller", "CH", ""), "", ""},
	{"a customer in Japan", at("controller", "JP", ""), "3:23 DPA704", "(Japan)"},
	{"a customer in Japan, under the decision", at("controller", "JP", "transfer = { mechanism = 'adequacy', scope = 'x' }"), "", ""},
	{"a customer in Japan, nothing said of the scope", at("controller", "JP", "transfer = { mechanism = 'adequacy' }"), "5:26 DPA155", ""},
	{"a customer in India under a decision that there is not", at("controller", "IN", "transfer = { mechanism = 'adequacy' }"), "5:26 DPA154", "no adequacy decision"},
	{"a customer who is described", "replace = []\n[controller]\ndescribed = 'le client'", "4:1 DPA127", ""},
	{"another customer in the United States", strings.Replace(other("id = 'b'\nname = 'B'"), "country = 'FR'", "country = 'US'", 1), "6:49 DPA704", "B is outside"},
	{"a vendor in the United States", at("processor", "US", ""), "3:23 DPA705", "Logiciels Hermine"},
	{"a vendor in the United States, clauses of module 2", at("processor", "US", "transfer = { mechanism = 'scc', module = 2, tia = 2026-01-15 }"), "", ""},
	{"a vendor in the United States, clauses of module 4", at("processor", "US", "transfer = { mechanism = 'scc', module = 4, tia = 2026-01-15 }"), "5:42 DPA156", "which calls for module 2"},
	{"a vendor in the United States, no assessment", at("processor", "US", "transfer = { mechanism = 'scc', module = 2 }"), "5:26 DPA158", "transfer impact assessment"},
	{"a vendor on the list", at("processor", "US", "transfer = { mechanism = 'dpf', "+dpf+", fallback = 'scc', module = 2, tia = 2026-01-15 }"), "", ""},
	{"a vendor in the United Kingdom", at("processor", "GB", ""), "", ""},
	{"a vendor in Switzerland", at("processor", "CH", ""), "", ""},
	{"a vendor in Canada", at("processor", "CA", "transfer = { mechanism = 'adequacy', scope = 'PIPEDA' }"), "", ""},
	{"a vendor in Brazil", at("processor", "BR", ""), "", ""},
	{"a vendor in Brazil and a customer in Norway", at("processor", "BR", "[controller.address]\ncountry = 'NO'\npostcode = '0154'"), "3:23 DPA705", "(Brazil)"},
	{"both in the United States", at("processor", "US", "[controller]\naddress = { country = 'US' }"), "", ""},
	{"a misspelt transfer", at("processor", "US", "transfert = { mechanism = 'scc' }"), "5:1 DPA110", ""},
	{"an affiliate of the vendor in India", affiliate("processor", "IN", ""), "6:49 DPA705", "Logiciels Hermine, X will receive the data outside the European Economic Area (India)"},
	{"an affiliate of the vendor under clauses", affiliate("processor", "IN", "transfer = { "+scc+" }"), "", ""},
	{"an affiliate of the vendor in the United Kingdom", affiliate("processor", "GB", ""), "", ""},
	{"an affiliate of the vendor in Ireland", affiliate("processor", "IE", ""), "", ""},
	{"an affiliate of the customer in the United States", affiliate("controller", "US", ""), "6:49 DPA704", "Officine des Tilleuls, X"},
	{"an affiliate of the customer under module 3", affiliate("controller", "US", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12 }"), "7:42 DPA156", "module 4"},
	// The processor's own places.
	{"a place of a sub-processor", "[[processing]]\nid = 'booking'\nlocations = ['US']", "", ""},
	{"a place of nobody", "[[processing]]\nid = 'booking'\nlocations = ['FR', 'IN']", "4:13 DPA152", "Rendez-vous: no mechanism for the transfer outside the European Economic Area (India)"},
	{"a place of nobody, under clauses", "[[processing]]\nid = 'booking'\nlocations = ['FR', 'IN']\ntransfer = { " + scc + " }", "", ""},
	{"a place of a customer", at("controller", "CH", "[[processing]]\nid = 'booking'\nlocations = ['CH']"), "", ""},
	{"anywhere", "[[processing]]\nid = 'booking'\nlocations = ['worldwide']", "4:13 DPA152, 4:14 DPA157", "(worldwide)"},

	// Sub-processors.
	{"inside", engaged("FR", "'FR', 'DE'", ""), "", ""},
	{"the United Kingdom", engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "", ""},
	{"two countries, two mechanisms", engaged("US", "'US', 'GB'", "transfer = { mechanism = 'dpf', "+dpf+", also = ['adequacy'] }"), "", ""},
	{"two countries, one mechanism", engaged("US", "'US', 'GB'", "transfer = { mechanism = 'dpf', "+dpf+" }"), "13:26 DPA154", "United Kingdom (it holds for the United States only)"},
	{"three countries, two mechanisms", engaged("US", "'US', 'GB', 'IN'", "transfer = { mechanism = 'dpf', "+dpf+", also = ['adequacy'] }"), "13:26 DPA154", "India"},
	{"a further mechanism that is none", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", also = ['consent', 'sccs'] }"), "13:67 DPA151, 13:78 DPA122", "Article 49"},
	{"the whole world under the framework", engaged("US", "'US', 'worldwide'", "transfer = { mechanism = 'dpf', "+dpf+" }"), "11:20 DPA157, 13:26 DPA154", "worldwide (it holds for the United States only)"},
	{"the whole world under a decision", engaged("GB", "'worldwide'", "transfer = { mechanism = 'adequacy' }"), "11:14 DPA157, 13:26 DPA154", "each adequacy decision holds for one country"},
	{"the whole world, a fallback", engaged("US", "'worldwide'", "transfer = { mechanism = 'dpf', "+dpf+", fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), "11:14 DPA157", ""},
	{"the whole world in a final", "status = 'final'\n" + engaged("US", "'worldwide'", "transfer = { "+scc+" }"), "7:21 DPA602, 12:14 DPA715", "the agreement is final"},
	{"Brazil from Norway", at("processor", "NO", engaged("BR", "'BR'", "transfer = { mechanism = 'adequacy' }")), "16:26 DPA154", "does not hold yet for an exporter"},
	{"the framework for data that stay", engaged("IE", "'IE'", "transfer = { mechanism = 'dpf', "+dpf+" }"), "13:26 DPA706", "serves for a third country only"},
	{"no transfer, and none", engaged("IE", "'IE'", "transfer = { mechanism = 'none' }"), "", ""},
	{"clauses for data that stay, for support one day", engaged("IE", "'IE'", "transfer = { "+scc+" }"), "", ""},
	{"sensitive data without an assessment", sensitive(engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12 }")), "13:26 DPA703", "sensitive data leave"},
	{"sensitive data, the assessment not known", sensitive(engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, unknown = ['tia'] }")), "13:75 DPA150", ""},
	{"sensitive data with an assessment", sensitive(engaged("US", "'US'", "transfer = { "+scc+" }")), "", ""},
	{"clauses of two weeks before they were in force", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2021-06-15, tia = 2026-01-15 }"), "13:52 DPA151", ""},
	{"clauses of the day on which they were in force", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2021-06-27, tia = 2026-01-15 }"), "", ""},
	{"clauses of the future", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-11-23, tia = 2029-01-15 }"), "13:52 DPA701, 13:70 DPA701", "2026-11-23, after the date of the agreement (2026-11-22)"},
	{"a list read in the future", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2027-01-01 }"), "13:47 DPA701", ""},
	{"an assessment of five years ago", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2021-07-15 }"), "13:70 DPA702", "more than three years"},
	{"an Irish company on the list", engaged("IE", "'US'", "transfer = { mechanism = 'dpf', "+dpf+" }"), "13:26 DPA707", "established elsewhere (Ireland)"},
	{"an Irish company whose parent is on the list", engaged("IE", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_entity = 'X Inc.' }"), "", ""},
	{"staff under the framework", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+" }")), "13:26 DPA708", "human resources data (\"hr\")"},
	{"staff under a listing for them", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['hr', 'non_hr'] }")), "", ""},
	{"staff under a listing not for them", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['non_hr'] }")), "13:72 DPA711", ""},
	{"staff, with a fallback", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }")), "", ""},
	{"patients under a listing for staff", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['hr'] }"), "13:72 DPA711", "non-HR data"},
	{"a British deal under the European framework", "also_under = ['uk']\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+" }"), "14:26 DPA708", "the UK Extension"},
	{"a British deal under the extension", "also_under = ['uk']\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['uk', 'non_hr'] }"), "", ""},
	{"a Swiss customer under the European framework", at("controller", "CH", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+" }")), "16:26 DPA708", "the Swiss–US framework"},
	{"what a listing cannot cover", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['non-hr'] }"), "13:73 DPA122", "Did you mean “non_hr”?"},
	{"corporate rules of nobody knows whom", engaged("IN", "'IN'", "transfer = { mechanism = 'bcr-p' }"), "13:26 DPA709", "nothing says which decision approves it"},
	{"corporate rules that were approved", engaged("IN", "'IN'", "transfer = { mechanism = 'bcr-p', approval = 'CNIL, 2025-30, groupe X' }"), "", ""},
	{"corporate rules as fallback", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", fallback = 'bcr-p' }"), "13:70 DPA709", ""},
	{"an instrument between authorities", engaged("IN", "'IN'", "transfer = { mechanism = 'public' }"), "13:26 DPA709", "public authorities or bodies only"},
	{"an instrument of an authority", at("processor", "FR", "kind = 'public_body'\n"+engaged("IN", "'IN'", "transfer = { mechanism = 'public' }")), "", ""},
	{"exporter and importer inverted", engaged("IN", "'IN'", "transfer = { "+scc+", exporter = 'subprocessor', importer = 'processor' }"), "13:93 DPA156", "the wrong way round"},
	{"the importer inverted", engaged("IN", "'IN'", "transfer = { "+scc+", importer = 'processor' }"), "13:93 DPA156", ""},
	{"exporter and importer as they are", engaged("IN", "'IN'", "transfer = { "+scc+", exporter = 'processor', importer = 'subprocessor' }"), "", ""},
	{"the Union for some customers", engaged("IE", "'IE'", "instances = [{ region = 'x', locations = ['EU'] }]"), "13:43 DPA157", ""},
	{"Privacy Shield in words", engaged("US", "'US'", "transfer = { mechanism = 'EU-US Privacy Shield' }"), "13:26 DPA151", "C-311/18"},
	{"consent", engaged("US", "'US'", "transfer = { mechanism = 'Consent' }"), "13:26 DPA151", ""},
	{"not applicable", engaged("US", "'US'", "transfer = { mechanism = 'N/A' }"), "13:26 DPA151", ""},
	{"an agreement of the British authority", engaged("US", "'US'", "transfer = { mechanism = 'IDTA' }"), "13:26 DPA151", "United Kingdom"},
	{"a certificate", engaged("US", "'US'", "transfer = { mechanism = 'ISO 27001' }"), "13:26 DPA151", ""},

	{"an instrument and an assessment of the day of the agreement", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-11-22, tia = 2026-11-22 }"), "", ""},
	{"an instrument of the day after", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-11-23, tia = 2026-11-22 }"), "13:52 DPA701", "2026-11-23"},

	// Parents.
	{"a parent in the United States", strings.Replace(engaged("IE", "'IE'", ""), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\n[", 1), "9:39 DPA710", "X: its parent company, X Inc., is under the law of a third country (United States)"},
	{"a parent in the United Kingdom", strings.Replace(engaged("IE", "'IE'", ""), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X plc', country = 'GB' }\n[", 1), "", ""},
	{"a parent in France", strings.Replace(engaged("IE", "'IE'", ""), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X SA', country = 'FR' }\n[", 1), "", ""},
	{"a parent that is kept away", strings.Replace(engaged("IE", "'IE'", ""), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\nsafeguards = ['clés hors de sa portée']\n[", 1), "", ""},
	{"a parent without access", strings.Replace(engaged("IE", "'IE'", "none = ['access_from']"), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\n[", 1), "", ""},
	{"a parent with a transfer", strings.Replace(engaged("IE", "'IE', 'US'", "transfer = { "+scc+" }"), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\n[", 1), "", ""},

	// The table of decisions.
	{"a table that has grown old", "date = 2027-11-27\nsubprocessor_list.date = 2027-11-01\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "2:8 DPA712", "as of 2026-11-26"},
	{"a table of a year ago", "date = 2027-11-26\nsubprocessor_list.date = 2027-11-01\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "", ""},
	{"an old table that nothing rests on", "date = 2028-11-27\nsubprocessor_list.date = 2028-11-01\n" + engaged("FR", "'FR'", ""), "", ""},

	{"a misspelt transfer of an affiliate", affiliate("processor", "IN", "transfert = { mechanism = 'scc' }"), "7:1 DPA110", ""},
	{"a misspelt transfer of a service", engaged("US", "'US'", "transfert = { mechanism = 'scc' }"), "13:1 DPA110", ""},
	{"a misspelt transfer of an activity", "[[processing]]\nid = 'booking'\nlocations = ['FR', 'IN']\ntransfert = { mechanism = 'scc' }", "5:1 DPA110", ""},
	{"a misspelt transfer of a link of the chain", engaged("FR", "'FR'", "[[subprocessors.subprocessors]]\nname = 'K'\ncountry = 'KE'\npurpose = 'x'\ntransfert = { mechanism = 'scc' }"), "17:1 DPA110", ""},
	{"a link of the chain that says nothing", engaged("FR", "'FR'", "[[subprocessors.subprocessors]]\nname = 'K'\ncountry = 'KE'\npurpose = 'x'"), "13:17 DPA152", ""},
	{"a transfer that the services share", strings.Replace(engaged("US", "'US'", "name = 'S'\n"), "country = 'US'\n[", "country = 'US'\ntransfer = { mechanism = 'scc', module = 2, tia = 2026-01-15 }\n[", 1), "9:26 DPA158, 9:42 DPA156", ""},
	{"a transfer of one service by its name", engaged("US", "'US'", "name = 'S'\ntransfer = { mechanism = 'scc', module = 2, tia = 2026-01-15 }"), "14:26 DPA158, 14:42 DPA156", ""},
	{"an instrument between an authority and a company", "[processor]\nkind = 'public_body'\n" + at("controller", "IN", "kind = 'company'\ntransfer = { mechanism = 'public' }"), "8:26 DPA709", ""},
	{"an instrument between two authorities", "[processor]\nkind = 'public_body'\n" + at("controller", "IN", "kind = 'public_body'\ntransfer = { mechanism = 'public' }"), "4:2 DPA163", ""},
	{"a certificate that approves no transfer", engaged("IN", "'IN'", "transfer = { mechanism = 'cert', approval = 'ISO 27001' }"), "13:45 DPA709", ""},
	{"corporate rules with a note", engaged("IN", "'IN'", "transfer = { mechanism = 'bcr-p', note = 'décision à recevoir' }"), "", ""},
	{"corporate rules whose approval is not known", engaged("IN", "'IN'", "transfer = { mechanism = 'bcr-p', unknown = ['approval'] }"), "13:46 DPA150", ""},
	{"corporate rules besides", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", also = ['bcr-p'] }"), "13:66 DPA709", ""},
	{"clauses to give back, with data of the customer", at("controller", "US", "transfer = { mechanism = 'scc', module = 3 }"), "5:42 DPA156", ""},
	{"an affiliate of the vendor under module 2", affiliate("processor", "IN", "transfer = { mechanism = 'scc', module = 2, date = 2026-01-12, tia = 2026-01-15 }"), "", ""},
	{"an affiliate of the vendor under module 1", affiliate("processor", "IN", "transfer = { mechanism = 'scc', module = 1, date = 2026-01-12, tia = 2026-01-15 }"), "7:42 DPA156", ""},
	{"an affiliate of the vendor under clauses without a date", affiliate("processor", "IN", "transfer = { mechanism = 'scc', module = 2, tia = 2026-01-15 }"), "7:26 DPA158", ""},
	{"the controller exports itself", engaged("US", "'US'", "transfer = { mechanism = 'scc', exporter = 'controller', module = 2, date = 2026-01-12, tia = 2026-01-15 }"), "", ""},
	{"the controller exports itself under module 3", engaged("US", "'US'", "transfer = { "+scc+", exporter = 'controller' }"), "13:42 DPA156", ""},
	{"a sub-processor under module 2", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 2, date = 2026-01-12, tia = 2026-01-15 }"), "13:42 DPA156", ""},
	{"clauses of which nothing is known", engaged("US", "'US'", "transfer = { mechanism = 'scc' }"), "13:26 DPA158", ""},
	{"clauses without a module", engaged("US", "'US'", "transfer = { mechanism = 'scc', date = 2026-01-12, tia = 2026-01-15 }"), "13:26 DPA158", ""},
	{"importer the controller", engaged("US", "'US'", "transfer = { "+scc+", importer = 'controller' }"), "13:93 DPA156", ""},
	{"a list read a year ago", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2025-11-22 }"), "", ""},
	{"a list read a year and a day ago", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2025-11-21 }"), "13:47 DPA153", ""},
	{"a list that nobody says to have read", engaged("US", "'US'", "transfer = { mechanism = 'dpf' }"), "13:1 DPA153", ""},
	{"a reading that is not known", engaged("US", "'US'", "transfer = { mechanism = 'dpf', unknown = ['dpf_checked'] }"), "13:44 DPA150", ""},
	{"an assessment of three years ago", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2023-11-22, tia = 2023-11-22 }"), "", ""},
	{"an assessment of three years and a day ago", engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2023-11-21, tia = 2023-11-21 }"), "13:70 DPA702", ""},
	{"a decision for data that stay", engaged("IE", "'IE'", "transfer = { mechanism = 'adequacy' }"), "13:26 DPA706", ""},
	{"an adequacy of Japan with a scope", engaged("JP", "'JP'", "transfer = { mechanism = 'adequacy', scope = 'x' }"), "", ""},
	{"an adequacy of Japan whose scope is not known", engaged("JP", "'JP'", "transfer = { mechanism = 'adequacy', unknown = ['scope'] }"), "13:49 DPA150", ""},
	{"the British decision within a year of its end", "date = 2030-12-27\nsubprocessor_list.date = 2030-12-01\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "2:8 DPA712, 15:26 DPA155, vendor.toml:39:70 DPA702", ""},
	{"the British decision a day before that", "date = 2030-12-26\nsubprocessor_list.date = 2030-12-01\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "2:8 DPA712, vendor.toml:39:70 DPA702", ""},
	{"the British decision on its last day", "date = 2031-12-27\nsubprocessor_list.date = 2031-12-01\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "2:8 DPA712, 15:26 DPA155, vendor.toml:39:70 DPA702", ""},
	{"the British decision when it has ended", "date = 2031-12-28\nsubprocessor_list.date = 2031-12-01\n" + engaged("GB", "'GB'", "transfer = { mechanism = 'adequacy' }"), "2:8 DPA712, 15:26 DPA154, vendor.toml:39:70 DPA702", ""},
	{"the framework for the United Kingdom besides", engaged("US", "'US', 'GB'", "transfer = { mechanism = 'adequacy', also = ['dpf'], "+dpf+" }"), "", ""},
	{"a decision for the United States", engaged("US", "'US'", "transfer = { mechanism = 'adequacy' }"), "13:26 DPA154", ""},
	{"applicants under the framework", strings.Replace(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+" }"), "'patients'", "'job_applicants'", 1), "13:26 DPA708", ""},
	{"a listing that covers one of two", strings.Replace(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['hr'] }"), "data = [", "data = [{ subject = 'employees', categories = ['names'] }, ", 1), "13:72 DPA711", ""},
	{"a Swiss customer under the Swiss framework", at("controller", "CH", engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+", dpf_covers = ['non_hr', 'swiss'] }")), "", ""},
	{"a national number without an assessment", strings.Replace(engaged("US", "'US'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12 }"), "'phone_number'", "'national_id'", 1), "12:47 DPA171, 13:26 DPA158", ""},
	{"a parent whose country is not known", strings.Replace(engaged("IE", "'IE'", ""), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', unknown = ['country'] }\n[", 1), "9:40 DPA150", ""},
	{"a parent, where it is only said that nothing is transferred", strings.Replace(engaged("IE", "'IE'", "transfer = { mechanism = 'none' }"), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\n[", 1), "9:39 DPA710", ""},
	{"a parent, where access is said", strings.Replace(engaged("IE", "'IE'", "access_from = ['IE']"), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\n[", 1), "", ""},
	{"a parent, where a transfer does not apply", strings.Replace(engaged("IE", "'IE'", "not_applicable.transfer = 'x'"), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\n[", 1), "", ""},
	{"a parent, safeguards not known", strings.Replace(engaged("IE", "'IE'", ""), "country = 'IE'\n[", "country = 'IE'\nparent = { name = 'X Inc.', country = 'US' }\nunknown = ['safeguards']\n[", 1), "10:12 DPA150", ""},
	{"a customer, no ground", at("controller", "US", "transfer = { mechanism = 'none' }"), "5:26 DPA152", ""},
	{"a table that has grown old, under clauses", "date = 2028-11-27\nsubprocessor_list.date = 2028-11-01\n" + engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2028-01-12, tia = 2028-01-15 }"), "", ""},
	{"a table that has grown old, under the framework", "date = 2027-11-27\nsubprocessor_list.date = 2027-11-01\n" + engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2027-10-01 }"), "2:8 DPA712", ""},
}

// affiliate is a deal with one, in a country; lines go on in its table, from
// line 7.
func affiliate(side, country, lines string) string {
	return "[[" + side + ".affiliates]]\nname = 'X'\nform = 'x'\nregistration = { register = 'x', number = '1' }\naddress = { street = 'x', city = 'x', country = '" + country + "' }\n" + lines
}

func TestFlowsAtTheirPlace(t *testing.T) {
	atTheirPlace(t, flowMistakes, "DPA70", "DPA710", "DPA711", "DPA712", "DPA715")
}

// atTheirPlace checks a table of mistakes, and that each check of the families
// is in it.
func atTheirPlace(t *testing.T, list []mistake, families ...string) {
	fired := map[string]bool{}
	for _, m := range list {
		t.Run(m.name, func(t *testing.T) {
			_, l := load(t, m.deal)
			l = about(l)
			assert.Equal(t, m.want, strings.Join(brief(l), ", "), "%s", text(l))
			checkWords(t, l, m.en, fired)
		})
	}
	everyFired(t, fired, families...)
}

// everyFired checks that the tests of a table gave each check of the families.
func everyFired(t *testing.T, fired map[string]bool, families ...string) {
	for _, c := range diag.Catalogue() {
		for _, family := range families {
			if strings.HasPrefix(c.ID, family) {
				assert.True(t, fired[c.ID], "no test gives %s", c.ID)
			}
		}
	}
}

// about leaves out what a table of mistakes is not about: its deals have a few
// rows each, in which the annexes rarely agree with each other.
func about(l diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(l), func(f diag.Finding) bool { return f.Check >= "DPA820" && f.Check < "DPA850" })
}
