package check_test

import "strings"

// vendorWith is a deal with one sub-processor, OVH: its lines from 9 on are of
// the sub-processor itself, and a service stands behind them.
func vendorWith(lines string) string {
	return "[[subprocessors]]\nid = 'ovh'\nname = 'OVH'\nlegal_entity = 'OVH SAS'\naddress = { street = 'x', city = 'x', country = 'FR' }\ncountry = 'FR'\ncontact = { url = 'https://x.example' }\n" +
		lines + "\n[[subprocessors.services]]\npurpose = 'Hébergement'\nlocations = ['FR']\ndata = [{ subject = 'patients', categories = ['names'] }]\n"
}

// inGroup is a deal whose service, from line 11 on, has no data of its own.
func inGroup(group string) string {
	return vendorWith("group = 'core'\n[[subprocessors.services]]\npurpose = 'x'\nlocations = ['FR']") + "[[subprocessor_groups]]\nid = 'core'\ntitle = 'x'\n" + group
}

const otherVendor = "[[subprocessors]]\nid = 'clever'\nname = 'Clever Cloud'\nlegal_entity = 'x'\nunknown = ['address', 'country', 'contact', 'services']\n"

var subprocessorMistakes = []mistake{
	{"a slogan", vendorWith("safeguards = ['chiffrement AES-256', 'Hébergeur conforme au RGPD']"), "9:38 DPA177", "OVH: “conforme au RGPD” describes no safeguard"},
	{"a slogan in English", vendorWith("safeguards = ['GDPR-compliant']"), "9:15 DPA177", ""},
	{"another one of the list", vendorWith("notes = 'sur l’infrastructure de Clever Cloud, sous contrat'") + otherVendor,
		"9:9 DPA178, 18:12 DPA150, 18:23 DPA150, 18:34 DPA150, 18:45 DPA150", "OVH: the text names another sub-processor of the list, Clever Cloud"},
	{"another one of the list within a longer word", vendorWith("notes = 'Clever Clouds'") + otherVendor, "18:12 DPA150, 18:23 DPA150, 18:34 DPA150, 18:45 DPA150", ""},
	{"another one of the list twice, in two texts", strings.Replace(vendorWith("notes = 'Clever Cloud, puis Clever Cloud'"), "'Hébergement'", "'chez Clever Cloud'", 1) + otherVendor, "9:9 DPA178, 18:12 DPA150, 18:23 DPA150, 18:34 DPA150, 18:45 DPA150", ""},
	{"another one of the list in its services alone", strings.Replace(vendorWith("notes = 'x'"), "'Hébergement'", "'chez Clever Cloud'", 1) + otherVendor, "11:11 DPA178, 18:12 DPA150, 18:23 DPA150, 18:34 DPA150, 18:45 DPA150", ""},
	{"another one of the list that it engages", vendorWith("notes = 'sur Clever Cloud'\nsubprocessors = [{ name = 'Clever Cloud', country = 'FR', purpose = 'x' }]") + otherVendor, "19:12 DPA150, 19:23 DPA150, 19:34 DPA150, 19:45 DPA150", ""},
	{"another one of the list that it does not engage", vendorWith("notes = 'sur Clever Cloud'\nnone = ['subprocessors']") + otherVendor, "19:12 DPA150, 19:23 DPA150, 19:34 DPA150, 19:45 DPA150", ""},
	{"a chain without a country", vendorWith("subprocessors = [{ name = 'x', purpose = 'x' }]"), "9:18 DPA120", "OVH, x: “country” (country) is missing"},
	{"a list that cannot be read", "subprocessor_list = 3", "2:21 DPA111", ""},
	{"a list that is old", "subprocessor_list = { date = 2025-11-21 }", "2:30 DPA179", "list of sub-processors: it is more than twelve months older"},
	{"a list of twelve months", "subprocessor_list = { date = 2025-11-22 }", "", ""},
	{"use of artificial intelligence", vendorWith("ai = 'résumé des tickets'"), "", ""},
	{"use of artificial intelligence, in a table", vendorWith("ai = { training = 'no' }"), "9:1 DPA120, 9:19 DPA111", "OVH, artificial intelligence: “purpose”"},
	{"retention of the vendor without a period", vendorWith("retention = { note = 'x' }"), "9:1 DPA120", ""},
	{"a group that does not exist", vendorWith("group = 'cora'") + "[[subprocessor_groups]]\nid = 'core'\ntitle = 'x'", "9:9 DPA176", "Did you mean “core”?"},
	{"a group without data", inGroup(""), "10:17 DPA120", "OVH: “data” (data) is missing"},
	{"a group with data", inGroup("data = [{ subject = 'patients', categories = ['names'] }]"), "", ""},
	{"a group with a set that does not exist", inGroup("data_sets = ['x']"), "20:14 DPA176", "Possible identifiers: none."},
	{"a group that nobody is in", "[[subprocessor_groups]]\nid = 'core'\ntitle = 'x'", "3:6 DPA159", "nothing refers to “core” (by group)"},
	{"a set of data that nobody uses", "[[data_sets]]\nid = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]", "3:6 DPA159", ""},
	{"a service with places by region", vendorWith("[[subprocessors.services]]\npurpose = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]\ninstances = [{ region = 'x', locations = ['FR'] }]"), "", ""},
}
