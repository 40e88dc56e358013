package check_test

import "strings"

// guaranteeMistakes are about certificates and the hosting of health data.
var guaranteeMistakes = []mistake{
	{"a certificate that proves nothing", "[processor]\ncertificates = [{ standard = 'SOC 2' }]", "3:30 DPA194", "edition, scope, expiry date"},
	{"a certificate of which all is said", "[processor]\ncertificates = [{ standard = 'SOC 2', unknown = ['edition'], scope = 'x', none = ['expires'] }]", "3:50 DPA150", ""},
	{"a scheme for transfers that was struck down", "[processor]\ncertificates = [{ standard = 'EU-US Privacy-Shield' }, { standard = 'Safe Harbor' }, { standard = 'Harbor ISO', edition = '1', scope = 'x', none = ['expires'] }]", "3:30 DPA189, 3:69 DPA189", "C-311/18"},
	{"an expired certificate", "date = 2026-11-22\n[processor]\ncertificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', expires = 2026-11-21 }]", "4:84 DPA195", "expired on 2026-11-21, before"},
	{"a certificate of the former edition", "date = 2026-11-22\n[processor]\ncertificates = [{ standard = 'ISO/IEC 27001', edition = '2013', scope = 'x', expires = 2027-11-21 }]", "4:57 DPA195", "“ISO/IEC 27001:2013” expired on 2025-10-31 (IAF MD 26)"},
	{"a certificate of the former edition, while it was in force", "date = 2025-10-31\nsubprocessor_list.date = 2025-10-01\n[processor]\ncertificates = [{ standard = 'ISO/IEC 27001', edition = '2013', scope = 'x', expires = 2027-11-21 }]", "vendor.toml:39:52 DPA701, vendor.toml:39:70 DPA701", ""},
	{"a certificate that ends later", "date = 2026-11-22\n[processor]\ncertificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', expires = 2026-11-22 }]", "", ""},
	{"a report of no type", "[processor]\ncertificates = [{ standard = 'C5', edition = '2020', type = 3, scope = 'x', none = ['expires'] }]", "3:61 DPA122", "1, 2"},
	{"an activity that does not exist", "[processor]\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [0, 1, 7], scope = 'x', none = ['expires'] }]", "3:68 DPA122, 3:74 DPA122", "1, 2, 3, 4, 5, 6"},
	{"a certificate of the controller", "[controller]\ncertificates = [{ standard = 'C5', edition = '2020', scope = 'x', none = ['expires'] }]", "3:1 DPA110", "unknown key “certificates” in [controller]"},

	{"a measure of the catalogue", "[[measures]]\nuse = 'backups'\nwith = { interval = '24h', kept = '7 days' }\nnote = 'x'", "", ""},
	{"a measure that the catalogue lacks", "[[measures]]\nuse = 'backup'", "3:7 DPA197", "Did you mean “backups”?"},
	{"a measure within another", "[[measures]]\ntitle = 'x'\n[[measures.parts]]\nuse = 'backup'", "5:7 DPA197", ""},
	{"a measure with a text of its own", "[[measures]]\nuse = 'backups'\ntitle = 'x'\ntext = 'x'\nitems = ['x']\nnumbered = true\nafter = 'x'\nheading = 'restore'\n[[measures.parts]]\ntitle = 'x'",
		"4:1 DPA196, 5:1 DPA196, 6:1 DPA196, 7:1 DPA196, 8:1 DPA196, 9:1 DPA196, 10:12 DPA196", "the measure “backups” cannot have “title”: the catalogue gives it already"},
	{"parameters without a measure", "[[measures]]\ntitle = 'x'\nwith = { interval = '24h' }", "4:1 DPA196", "only a measure of the catalogue"},
	{"a heading within a heading", "[[measures]]\ntitle = 'x'\n[[measures.parts]]\ntitle = 'y'\nheading = 'restore'", "6:1 DPA196", "under a heading already"},
	{"a heading that does not exist", "[[measures]]\ntitle = 'x'\nheading = 'restor'", "4:11 DPA199", "Did you mean “restore”?"},
	{"a parameter that the measure lacks", "[[measures]]\nuse = 'backups'\nwith = { intervall = '24h' }\n[[measures]]\nuse = 'tenant_isolation'\nwith.x = 1", "4:10 DPA198, 7:6 DPA198", "Did you mean “interval”? Its parameters: interval, kept."},
	{"a parameter of a measure in another unit", "[[measures]]\nuse = 'backups'\nwith = { kept = '48h' }", "4:17 DPA246", ""},
	{"a parameter of a measure over its bound", "[[measures]]\nuse = 'backups'\nwith.interval = '8 days'\nwith.kept = '120 days'", "4:17 DPA242, 5:13 DPA244", "Erased data live on in backups"},
	{"a parameter of a measure over another", "[[measures]]\nuse = 'patching'\nwith = { critical = '14 days', other = '10 days' }", "4:21 DPA242", ""},
	{"parameters that are no table", "[[measures]]\nuse = 'backups'\nwith = 'daily'", "4:8 DPA111", ""},
	{"a use that is no text", "[[measures]]\nuse = 1", "3:7 DPA111", ""},
	{"a measure twice", "[[measures]]\nuse = 'backups'\n[[measures]]\nuse = 'backups'", "5:7 DPA121", "already given at deal.toml:3:7"},
	{"a measure twice under two names", "[[measures]]\nuse = 'backups'\n[[measures]]\nuse = 'backups'\nid = 'logs'", "", ""},
	{"a measure merged by its name", "# x\n[[measures]]\nid = 'encryption'\ntext = 'x'\n[[measures]]\nuse = 'backups'", "", ""},

	{"health hosting of which nothing is said", "[health_hosting]\nregimes = ['hds']", "2:2 DPA120, 2:2 DPA120, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA190, 2:2 DPA192", "“reversibility” (end and reversibility), which the contract has to contain (Article R. 1111-11 of the French Public Health Code, 12°)"},
	{"a regime that does not exist", "[health_hosting]\nregimes = ['nen7510', 'hsd']\nhost = 'Un hébergeur'\nplaces = ['FR']\nnone = ['certificates']", "3:23 DPA122", "Did you mean “hds”?"},
	{"a host that is not in the list", hdsHosting("host = 'procesor'"), "4:8 DPA133, 4:8 DPA192", "Did you mean “processor”?"},
	{"a host without a certificate", hdsHosting("host = 'processor'"), "4:8 DPA192", "no HDS certificate is given"},
	{"a host described", hdsHosting("host = 'L’hébergeur du client'\nunknown = ['certificates']"), "5:12 DPA150", ""},
	{"one of several places outside the EEA", hdsHosting("host = 'processor'\nplaces = [{ one_of = ['FR', 'US'] }]\nunknown = ['certificates']"), "5:11 DPA191, 6:12 DPA150", "“US”"},
	{"a place outside the EEA", hdsHosting("host = 'processor'\nplaces = ['FR', 'US', 'worldwide', 'EEA']\nunknown = ['certificates']"), "5:17 DPA191, 5:23 DPA191, 6:12 DPA150", "“US”"},
	{"a certificate without activities", hdsHosting("host = 'processor'\ncertificates = [{ standard = 'HDS', edition = '2.0', scope = 'x', issued = 2025-01-01, expires = 2027-01-01 }]"), "4:8 DPA192", "does not say which activities"},
	{"a certificate without dates", hdsHosting("host = 'processor'\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [1, 2, 3, 4, 5], scope = 'x', expires = 2027-01-01 }]"), "4:8 DPA192", "does not say when it was issued"},
	{"places that are not known to be inside", hdsHosting("host = 'processor'\nplaces = [{ one_of = ['FR', 'US'] }, 'customer_region', 'EU']\nunknown = ['certificates']"), "5:11 DPA191, 5:38 DPA191, 6:12 DPA150", "“customer_region”"},
	{"a certificate of the former framework", "date = 2026-11-22\n" + hdsHosting("host = 'processor'\ncertificates = [{ standard = 'HDS', edition = '1.1', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2025-01-01, expires = 2027-01-01 }]"), "5:8 DPA192", "former framework (1.1)"},
	{"a certificate of the former framework in its time", "date = 2026-05-15\n" + hdsHosting("host = 'processor'\ncertificates = [{ standard = 'HDS', edition = '1.1', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2025-01-01, expires = 2027-01-01 }]"), "", ""},
	{"a certificate of the host", hdsHosting("host = 'ovh'") + "\n" + strings.Replace(subprocessor("notes = 'x'"), "country = 'FR'\n", "country = 'FR'\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2025-01-01, expires = 2027-01-01 }]\n", 1), "", ""},
	{"a report of type 1", "[health_hosting]\nregimes = ['c5', 'nen7510']\nhost = 'processor'\nplaces = ['DE']\ncertificates = [{ standard = 'BSI C5', edition = '2020', type = 1, scope = 'x', none = ['expires'] }]", "4:8 DPA193, 4:8 DPA757", "a C5 report of type 2"},
	{"a report of type 1 in its time", "date = 2025-06-30\nreplace = ['subprocessors']\nnone = ['subprocessors']\n[health_hosting]\nregimes = ['c5']\nhost = 'processor'\nplaces = ['DE']\ncertificates = [{ standard = 'BSI C5', edition = '2020', type = 1, scope = 'x', none = ['expires'] }]", "3:12 DPA187", ""},
	{"reports as they should be", "[health_hosting]\nregimes = ['c5', 'nen7510']\nhost = 'processor'\nplaces = ['DE']\ncertificates = [{ standard = 'BSI C5', edition = '2020', type = 2, scope = 'x', none = ['expires'] }, { standard = 'NEN 7510', edition = '2024', scope = 'x', none = ['expires'] }]", "", ""},
	{"a remote access without a ground", "[health_hosting]\nregimes = ['nen7510']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']\n[[health_hosting.remote_access]]\nfrom = ['IN']\nby = 'x'\npurpose = 'x'", "6:12 DPA150, 7:18 DPA120", "“transfer” (basis of the transfer) is missing"},
	{"a service level half said", "[health_hosting]\nregimes = ['nen7510']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']\n[[health_hosting.service_levels]]\nindicator = 'x'\nlevel = 'x'\nnone = ['penalties']", "6:12 DPA150, 7:18 DPA120", "“measured” (frequency of measurement) is missing"},

	{"a certificate of the vendor, issued after it ends", "[processor]\ncertificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', issued = 2026-11-21, expires = 2026-11-20 }]", "3:83 DPA714, 3:105 DPA195", ""},
	{"a certificate issued on the day on which it ends", "[processor]\ncertificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', issued = 2026-11-22, expires = 2026-11-22 }]", "", ""},
	{"a certificate issued on the day after the agreement", "[processor]\ncertificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', issued = 2026-11-23, expires = 2027-11-22 }]", "3:83 DPA714", ""},
	{"a certificate of a type below the first", "[processor]\ncertificates = [{ standard = 'C5', edition = '2020', type = -1, scope = 'x', none = ['expires'] }]", "3:61 DPA122", ""},
	{"certificates of both types", "[processor]\ncertificates = [{ standard = 'C5', edition = '2020', type = 1, scope = 'x', none = ['expires'] }, { standard = 'C5', edition = '2020', type = 2, scope = 'x', none = ['expires'] }]", "", ""},
	{"a certificate of the first and the last activity", "[processor]\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [1, 6], scope = 'x', none = ['expires'] }]", "", ""},
	{"a certificate without a scope", "[processor]\ncertificates = [{ standard = 'ISO 27001', edition = '2022', expires = 2027-11-22 }]", "3:30 DPA194", ""},
	{"no certificate of the controller", "[controller]\nnone = ['certificates']", "", ""},
	{"a reason why the controller has no certificate", "[controller]\nnot_applicable.certificates = 'x'", "3:16 DPA123", ""},
}

// hdsHosting is a deal with everything that HDS wants but line 4 and what follows.
func hdsHosting(lines string) string {
	if !strings.Contains(lines, "places") {
		lines += "\nplaces = ['FR']"
	}
	return "[health_hosting]\nregimes = ['hds']\n" + lines + `
services = 'x'
contact = { email = 'x@example.org' }
service_levels = [{ indicator = 'x', level = 'x', measured = 'x', none = ['penalties'] }]
access = 'x'
not_applicable = { remote_access = 'x' }
third_country_law = 'x'
changes = 'x'
failure = 'x'
reversibility = 'x'`
}
