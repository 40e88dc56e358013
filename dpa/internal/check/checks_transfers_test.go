package check_test

// placed is a deal with one service: its places, on line 9, and what follows.
func placed(locations, lines string) string {
	return "[[subprocessors]]\nid = 'x'\nname = 'X'\nunknown = ['legal_entity', 'address', 'country', 'contact']\n" +
		"[[subprocessors.services]]\npurpose = 'x'\ndata = [{ subject = 'patients', categories = ['names'] }]\nlocations = [" + locations + "]\n" + lines
}

const gaps = "5:12 DPA150, 5:28 DPA150, 5:39 DPA150, 5:50 DPA150"

var transferMistakes = []mistake{
	{"no mechanism", placed("'FR', 'US', { country = 'IN' }, 'US'", ""), gaps + ", 6:17 DPA152", "X: no mechanism for the transfer outside the European Economic Area (United States, India)"},
	{"no mechanism, in a table", placed("'US'", "transfer = { mechanism = 'none' }"), gaps + ", 10:26 DPA152", ""},
	{"no mechanism, said not to apply", placed("'US'", "not_applicable.transfer = 'x'"), gaps + ", 6:17 DPA152", "“Not applicable” will not do"},
	{"a mechanism not known", placed("'US'", "unknown = ['transfer']"), gaps + ", 10:12 DPA150", ""},
	{"a mechanism that cannot be read", placed("'US'", "transfer = 'scc'"), gaps + ", 10:12 DPA111", ""},
	{"a mechanism misspelt", placed("'US'", "transfre = { mechanism = 'scc' }"), gaps + ", 10:1 DPA110", ""},
	{"a mechanism of the sub-processor", placed("'US'", "[subprocessors.transfer]\nmechanism = 'scc'\nmodule = 3\ndate = 2026-01-12\ntia = 2026-01-15"), gaps, ""},
	{"one of several places", placed("{ one_of = ['FR', 'US'] }", ""), gaps + ", 6:17 DPA152", ""},
	{"places by region", placed("'FR'", "instances = [{ region = 'us', locations = ['US'] }]"), gaps + ", 6:17 DPA152", ""},
	{"access", placed("'FR'", "access_from = ['IN']"), gaps + ", 6:17 DPA152", "(India)"},
	{"a chain that leads abroad", placed("'FR'", "[[subprocessors.subprocessors]]\nname = 'Y'\ncountry = 'US'\npurpose = 'x'"), gaps + ", 10:17 DPA152", "X, Y: no mechanism"},
	{"a chain that is said not to be a transfer", placed("'FR'", "[[subprocessors.subprocessors]]\nname = 'Y'\ncountry = 'US'\npurpose = 'x'\nnone = ['transfer']"), gaps + ", 10:17 DPA152", ""},
	{"remote access that is said not to be a transfer", "[health_hosting]\nregimes = ['nen7510']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']\n[[health_hosting.remote_access]]\nfrom = ['IN']\nby = 'X'\npurpose = 'x'\nnone = ['transfer']", "6:12 DPA150, 7:18 DPA152", "access from outside the EEA, X: no mechanism"},
	{"remote access on a ground that does not reach", "[health_hosting]\nregimes = ['nen7510']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']\n[[health_hosting.remote_access]]\nfrom = ['IN']\nby = 'X'\npurpose = 'x'\ntransfer = { mechanism = 'adequacy' }", "6:12 DPA150, 11:26 DPA154", ""},
	{"the region of the customer", placed("'customer_region'", ""), gaps, ""},
	{"an adequate country", placed("'GB', 'CH'", "transfer = { mechanism = 'adequacy' }"), gaps, ""},
	{"a country without a decision", placed("'GB', 'IN'", "transfer = { mechanism = 'adequacy' }"), gaps + ", 10:26 DPA154", "“adequacy” does not cover this country: India (no adequacy decision)"},
	{"a country without a decision, with a fallback", placed("'GB', 'IN'", "transfer = { mechanism = 'adequacy', fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), gaps, ""},
	{"adequacy of the United States", placed("'US'", "transfer = { mechanism = 'adequacy' }"), gaps + ", 10:26 DPA154", "certified organisations only"},
	{"a decision that has ended", "date = 2031-12-28\nsubprocessor_list = { date = 2031-12-01 }\n" + placed("'GB'", "transfer = { mechanism = 'adequacy' }"),
		"2:8 DPA712, 7:12 DPA150, 7:28 DPA150, 7:39 DPA150, 7:50 DPA150, 12:26 DPA154, vendor.toml:39:70 DPA702", "decision that ended on 2031-12-27"},
	{"a decision about to end", "date = 2030-12-27\nsubprocessor_list = { date = 2030-12-01 }\n" + placed("'GB'", "transfer = { mechanism = 'adequacy' }"),
		"2:8 DPA712, 7:12 DPA150, 7:28 DPA150, 7:39 DPA150, 7:50 DPA150, 12:26 DPA155, vendor.toml:39:70 DPA702", "it ends on 2031-12-27"},
	{"a Canadian recipient that is a public body", placed("'CA'", "transfer = { mechanism = 'adequacy', scope = 'Organisme public de l’Ontario' }"), gaps + ", 10:26 DPA155", "subject to PIPEDA"},
	{"a Canadian recipient that is none", placed("'CA'", "transfer = { mechanism = 'adequacy', scope = 'Société commerciale, pas un organisme public' }"), gaps, ""},
	{"a limited decision", placed("'JP'", "transfer = { mechanism = 'adequacy' }"), gaps + ", 10:26 DPA155", "subject to the APPI"},
	{"a limited decision whose scope is given", placed("'JP'", "transfer = { mechanism = 'adequacy', scope = 'entreprise soumise à l’APPI' }"), gaps, ""},
	{"the Data Privacy Framework", placed("'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01 }"), gaps, ""},
	{"the Data Privacy Framework unchecked", placed("'US'", "transfer = { mechanism = 'dpf' }"), gaps + ", 10:1 DPA153", "no date of a check"},
	{"the Data Privacy Framework, not known whether checked", placed("'US'", "transfer = { mechanism = 'dpf', unknown = ['dpf_checked'] }"), gaps + ", 10:44 DPA150", ""},
	{"the Data Privacy Framework, a date that cannot be read", placed("'US'", "transfer = { mechanism = 'dpf', dpf_checked = 'x' }"), gaps + ", 10:47 DPA113", ""},
	{"the Data Privacy Framework, checked long ago", placed("'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2025-11-21 }"), gaps + ", 10:47 DPA153", "more than twelve months"},
	{"the Data Privacy Framework elsewhere", placed("'US', 'IN'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01 }"), gaps + ", 10:26 DPA154", "it holds for the United States only"},
	{"another module", placed("'US'", "transfer = { mechanism = 'scc', module = 2, date = 2026-01-12, tia = 2026-01-15 }"), gaps + ", 10:42 DPA156", "X, basis of the transfer: between a processor and a sub-processor"},
	{"module 2 of the controller", placed("'US'", "transfer = { mechanism = 'scc', module = 2, exporter = 'controller', date = 2026-01-12, tia = 2026-01-15 }"), gaps, ""},
	{"module 3 of the controller", placed("'US'", "transfer = { mechanism = 'scc', module = 3, exporter = 'controller', date = 2026-01-12, tia = 2026-01-15 }"), gaps + ", 10:42 DPA156", ""},
	{"exporter and importer inverted", activity("exporter = 'processor'\nimporter = 'controller'"), "5:12 DPA156", "imports nothing from the processor"},
	{"standard clauses incomplete", placed("'US'", "transfer = { mechanism = 'scc', date = 2026-01-12, unknown = ['tia'] }"), gaps + ", 10:26 DPA158, 10:63 DPA150", "standard contractual clauses without module"},
	{"old standard clauses", placed("'US'", "transfer = { mechanism = 'scc', module = 3, date = 2020-01-12, tia = 2026-01-15 }"), gaps + ", 10:52 DPA151", "older than Decision (EU) 2021/914"},
	{"a derogation", placed("'US'", "transfer = { mechanism = 'derogation' }"), gaps + ", 10:26 DPA151", "exceptional transfers only"},
	{"a fallback struck down", placed("'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, fallback = 'privacy-shield' }"), gaps + ", 10:70 DPA151", ""},
	{"the whole world", placed("'worldwide'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }"), gaps + ", 9:14 DPA157", "the place “worldwide” names no country"},
	{"the whole world without a mechanism", placed("{ country = 'worldwide' }", ""), gaps + ", 6:17 DPA152, 9:14 DPA157", "(worldwide)"},
	{"a region only", placed("'FR', 'EU'", ""), gaps + ", 9:20 DPA157", ""},
	{"what this deal leaves out", "selection.options = []\n" + placed("'US'", "when = { options = ['mail'] }") + "\n[[offer.options]]\nid = 'mail'\ntitle = 'x'", "6:12 DPA150, 6:28 DPA150, 6:39 DPA150, 6:50 DPA150", ""},
}
