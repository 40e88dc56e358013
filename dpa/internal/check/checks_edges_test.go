package check_test

import (
	"strings"
	"testing"
)

// alone is a deal whose one activity has these lines, from the eighth on.
func alone(lines string) string {
	return "replace = ['processing']\n[[processing]]\nid = 'x'\ntitle = 'x'\nsubject_matter = 'Rendez-vous en ligne'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\n" + lines + "\n"
}

// inCategories are data of patients, in those categories.
func inCategories(categories string) string {
	return "data = [{ subject = 'patients', categories = [" + categories + "] }]\n"
}

const twoYears = "retention = { period = '2 years' }\n"

// edges are deals that differ from one with a finding, or without, in one fact
// alone: each condition of a rule has one in which it alone is not met.
var edges = []mistake{
	// A sub-processor that keeps the data for longer (DPA845).
	{"a sub-processor that keeps the data for long, in a list", "template = 'subprocessor_list'\n" + lasting("period = '10 years'"), "", ""},
	{"a sub-processor with a criterion of its own", lasting("criterion = 'La durée de l’appel'"), "", ""},
	{"a sub-processor beside no activity", "replace = ['processing']\nunknown = ['processing']\n" + lasting("period = '10 years'"), "2:12 DPA187, 3:12 DPA150", ""},
	{"a sub-processor beside a retention that is not known", alone(inCategories("'names'")+"unknown = ['retention']\n") + lasting("period = '10 years'"), "2:12 DPA187, 10:12 DPA150", ""},
	{"a sub-processor beside a retention with an exception", alone(inCategories("'names'")+"retention = { period = '2 years', unless = 'La loi l’exige.' }\n") + lasting("period = '10 years'"), "2:12 DPA187", ""},
	{"a sub-processor beside two activities, the longer first", alone(inCategories("'names'")+"retention = { period = '10 years' }\n") + "[[processing]]\nid = 'y'\ntitle = 'y'\nsubject_matter = 'Rappels'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\n" + inCategories("'names'") + twoYears + lasting("period = '5 years'"), "2:12 DPA187", ""},
	{"a sub-processor that takes part in none of the activities", alone(inCategories("'names'")+twoYears+"subprocessors = ['ghost']\n") + lasting("period = '10 years'"), "2:12 DPA187, 11:18 DPA176", ""},

	// Data beyond those of the activities (DPA830, DPA831).
	{"data beside no activity", "replace = ['processing']\nunknown = ['processing']\n" + served("[{ subject = 'suppliers', categories = ['location_data'] }]"), "2:12 DPA187, 3:12 DPA150", ""},
	{"data beside an activity whose categories are not known", alone("data = [{ subject = 'patients', unknown = ['categories'] }]\n"+twoYears) + served("[{ subject = 'suppliers', categories = ['location_data'] }]"), "2:12 DPA187, 9:44 DPA150", ""},
	{"data beside an activity of which none are said to be known", alone("unknown = ['data']\n"+twoYears) + served("[{ subject = 'suppliers', categories = ['location_data'] }]"), "2:12 DPA187, 9:12 DPA150", ""},
	{"users beside patients", served("[{ subject = 'users', categories = ['names'] }]"), "", ""},
	{"contacts beside patients", served("[{ subject = 'contacts', categories = ['names'] }]"), "", ""},
	{"minors beside users", strings.Replace(alone(inCategories("'names'")+twoYears), "'patients'", "'users'", 1) + served("[{ subject = 'minors', categories = ['names'] }]"), "2:12 DPA187, 23:21 DPA830", ""},
	{"minors beside contacts", strings.Replace(alone(inCategories("'names'")+twoYears), "'patients'", "'contacts'", 1) + served("[{ subject = 'minors', categories = ['names'] }]"), "2:12 DPA187, 23:21 DPA830", ""},
	{"minors beside persons in words", strings.Replace(alone(inCategories("'names'")+twoYears), "'patients'", "'personnes inscrites'", 1) + served("[{ subject = 'minors', categories = ['names'] }]"), "2:12 DPA187", ""},
	{"suppliers beside users", strings.Replace(alone(inCategories("'names'")+twoYears), "'patients'", "'users'", 1) + served("[{ subject = 'suppliers', categories = ['names'] }]"), "2:12 DPA187", ""},
	{"a national number beyond the activities", served("[{ subject = 'patients', categories = ['national_id'] }]"), "13:47 DPA171, 13:47 DPA830", ""},
	{"a nature that an activity has in words", alone(inCategories("'names', { word = 'compte rendu médical', special = 'health' }")+twoYears) + served("[{ subject = 'patients', categories = ['diagnosis'] }]"), "2:12 DPA187, 9:56 DPA750, 9:56 DPA833, 23:47 DPA830", ""},
	{"a category in words, not sensitive, beyond the activities", served("[{ subject = 'patients', categories = ['couleur préférée'] }]"), "", ""},
	{"a category that an activity names in a note", alone(inCategories("'names', { word = 'contact_details', note = 'et la géolocalisation' }")+twoYears) + served("[{ subject = 'patients', categories = ['location_data'] }]"), "2:12 DPA187, 23:47 DPA830", ""},

	// Backups (DPA842).
	{"backups for longer, where no clause on retention stands", "template = 'processing_description'\n[[measures]]\nuse = 'backups'\nwith = { kept = '120 days' }", "5:17 DPA244", ""},
	{"backups as the catalogue keeps them", "[clauses.retention]\nbackups = '29 days'\n[[measures]]\nuse = 'backups'", "3:11 DPA842", ""},
	{"backups as long as the catalogue keeps them", "[clauses.retention]\nbackups = '30 days'\n[[measures]]\nuse = 'backups'", "", ""},
	{"backups behind a measure of its own", "[clauses.retention]\nbackups = '10 days'\n" + own("Un pare-feu filtre le trafic.") + "\n[[measures]]\nuse = 'backups'", "3:11 DPA842", ""},
	{"backups without a time in the clause", "[clauses.retention]\nnone = ['backups']\n[[measures]]\nuse = 'backups'\nwith = { kept = '120 days' }", "3:9 DPA605, 6:17 DPA244", ""},

	// Dates (DPA843, DPA844).
	{"a list of the day of the agreement", "date = 2026-11-22\nsubprocessor_list.date = 2026-11-22", "", ""},
	{"a list of the day after the agreement", "date = 2026-11-22\nsubprocessor_list.date = 2026-11-23", "3:26 DPA843", ""},
	{"a list of the day after, which nothing prints", "template = 'processing_description'\ndate = 2026-11-22\nsubprocessor_list.date = 2026-11-23", "", ""},
	{"a list that has no date", "date = 2026-11-22\nsubprocessor_list.notes = 'x'", "", ""},
	{"an effect a year before", "date = 2026-11-22\n[clauses.subject]\neffective_date = 2025-11-22", "", ""},
	{"an effect a year and a day before", "date = 2026-11-22\n[clauses.subject]\neffective_date = 2025-11-21", "4:18 DPA844", ""},
	{"an effect a year after", "date = 2026-11-22\n[clauses.subject]\neffective_date = 2027-11-22", "", ""},
	{"an effect a year and a day after", "date = 2026-11-22\n[clauses.subject]\neffective_date = 2027-11-23", "4:18 DPA844", ""},
	{"an effect of long ago, of a clause that does not stand", "template = 'processing_description'\n[clauses.subject]\neffective_date = 2015-11-21", "", ""},
	{"a contract three months after", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2027-02-22", "", ""},
	{"a contract three months and a day after", "date = 2026-11-22\n[main_contract]\ntitle = 'x'\ndate = 2027-02-23", "5:8 DPA844", ""},
	{"a signature a month before", "date = 2026-11-22\n[signature]\ndate = 2026-10-22", "", ""},
	{"a signature a month and a day before", "date = 2026-11-22\n[signature]\ndate = 2026-10-21", "4:8 DPA844", "more than a month before"},
	{"a signature a year after", "date = 2026-11-22\n[signature]\ndate = 2027-11-22", "", ""},
	{"a signature a year and a day after", "date = 2026-11-22\n[signature]\ndate = 2027-11-23", "4:8 DPA844", "more than a year"},
	{"a signature without a date", "date = 2026-11-22\n[signature]\noriginals = 2", "", ""},
	{"an exception of the day", "date = 2026-11-22\n[policy.breach]\nnotice = { max = '24h' }\n[clauses.breach]\nnotice = '40h'\n[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = 2026-11-22", "3:2 DPA144, 4:1 DPA112, 7:3 DPA147", ""},
	{"an exception of the day after", "date = 2026-11-22\n[policy.breach]\nnotice = { max = '24h' }\n[clauses.breach]\nnotice = '40h'\n[[exceptions]]\nclause = 'breach'\nparam = 'notice'\napproved_by = 'x'\nreason = 'x'\ndate = 2026-11-23", "3:2 DPA144, 4:1 DPA112, 7:3 DPA147, 12:8 DPA844", ""},
	{"an acceptance a year before", strings.Replace(accepted("DPA835", "processing.booking"), "2026-11-01", "2025-11-22", 1) + booking("notes = '"+mad+"'"), "10:47 DPA835", ""},
	{"an acceptance a year and a day before", strings.Replace(accepted("DPA835", "processing.booking"), "2026-11-01", "2025-11-21", 1) + booking("notes = '"+mad+"'"), "7:8 DPA844, 10:47 DPA835", ""},
	{"an engagement that begins and ends on one day", "date = 2026-11-22\n" + twilio("from = 2027-01-01\nuntil = 2027-01-01"), "", ""},
	{"an engagement that ends on the day before the agreement", "date = 2026-11-22\n" + twilio("until = 2026-11-21"), "5:9 DPA844", "still lists it"},
	{"a service that is over", "date = 2026-11-22\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "locations =", "until = 2026-11-21\nlocations =", 1), "13:9 DPA844", ""},

	// Certificates.
	{"a certificate of five years", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2031-01-01 }]", "", ""},
	{"a certificate of five years and a day", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2031-01-02 }]", "3:98 DPA844", ""},
	{"a certificate that ends on the day", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2026-11-22 }]", "", ""},
	{"a certificate that ends on the day before", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2026-11-21 }]", "3:98 DPA195", ""},
	{"a certificate of the day", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-11-22, expires = 2027-11-22 }]", "", ""},
	{"a certificate of the day after", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-11-23, expires = 2027-11-22 }]", "3:76 DPA714", ""},
	{"a certificate of one day", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-11-22, expires = 2026-11-22 }]", "", ""},
	{"a certificate of a type that there is not", "[processor]\ncertificates = [{ standard = 'SOC 2', type = 3, edition = '1', scope = 'x', issued = 2026-01-01, expires = 2027-01-01 }]", "3:46 DPA122", ""},
	{"a certificate of a type below", "[processor]\ncertificates = [{ standard = 'SOC 2', type = -1, edition = '1', scope = 'x', issued = 2026-01-01, expires = 2027-01-01 }]", "3:46 DPA122", ""},
	{"a certificate of the second type", "[processor]\ncertificates = [{ standard = 'SOC 2', type = 2, edition = '1', scope = 'x', issued = 2026-01-01, expires = 2027-01-01 }]", "", ""},
	{"certificates of the controller", "[controller]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2027-01-01 }]", "3:1 DPA110", ""},
	{"certificates of the controller that do not apply", "[controller]\nnot_applicable.certificates = 'x'", "3:16 DPA123", ""},

	// What people call a key.
	{"a key by its name in French", other("id = 'b'\nnom = 'Cabinet'"), "4:1 DPA110", ""},
	{"a key by no name of it", other("id = 'b'\nx = 'Cabinet'"), "2:3 DPA120, 4:1 DPA110", ""},

	// Times, which stand in a clause that the agreement has.
	{"times that do not fit", "[clauses.subprocessing]\nnotice = '20 days'\n", "3:10 DPA973", ""},
	{"times that do not fit, of a variant", "[clauses.subprocessing]\nvariant = 'group'\nnotice = '20 days'\n", "4:10 DPA973", ""},
	{"times that do not fit, which no document prints", "template = 'processing_description'\n[clauses.subprocessing]\nnotice = '20 days'\n", "", ""},
	{"times that do not fit, in a template without the clause", "template = 'scc'\n[processor.address]\ncountry = 'MA'\n[clauses.subprocessing]\nnotice = '20 days'\n", "", ""},
	{"times that do not fit, one of which a condition replaces", "[clauses.subprocessing]\nnotice = '20 days'\n[[special_conditions]]\nreplace = 'subprocessing.objection'\nreason = 'x'\ntext = 'Le Responsable du traitement peut formuler une objection au changement, par écrit, dans un délai de vingt (20) jours à compter de cette information.'\n", "5:11 DPA902", ""},
	{"times that do not fit, one of which a condition leaves out", "[clauses.subprocessing]\nnotice = '20 days'\n[[special_conditions]]\nomit = 'subprocessing.objection'\nreason = 'x'\n", "5:8 DPA902", ""},
	{"times whose sum is too long", "[clauses.retention]\nreturn = '90 days'\ndelete = '90 days'\n", "4:10 DPA972", ""},
	{"times whose sum is too long with those of a hosting of health data that there is not", "[clauses.health_module]\nagreement = '60 days'\n[clauses.retention]\nreturn = '60 days'\ndelete = '40 days'\n", "", ""},
	{"times whose sum is too long with those of a hosting of health data", "[clauses.health_module]\nagreement = '60 days'\n[clauses.retention]\nreturn = '60 days'\ndelete = '40 days'\n" + hdsHosting("host = 'processor'"), "6:10 DPA972, 9:8 DPA192", ""},
}

func TestEdgesAtTheirPlace(t *testing.T) { wholeAtTheirPlace(t, edges) }
