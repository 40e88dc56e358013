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

	// Health data (DPA750 to DPA758).
	{"health data of users, by the vocabulary", strings.Replace(patients("FR", "'diagnosis'"), "'patients'", "'users'", 1), "2:12 DPA187, 11:44 DPA750, 11:44 DPA833, vendor.toml:38:47 DPA830", ""},
	{"health data of users, by their words alone", strings.Replace(patients("FR", "'antécédents de maladie'"), "'patients'", "'users'", 1), "2:12 DPA187, 11:44 DPA170, vendor.toml:38:47 DPA830", ""},
	{"health data of applicants, by the vocabulary", strings.Replace(patients("FR", "'diagnosis'"), "'patients'", "'job_applicants'", 1), "2:12 DPA187, 11:53 DPA833, vendor.toml:38:21 DPA830, vendor.toml:38:47 DPA830", ""},
	{"care by the nature of the processing", patients("FR", "'names'") + "nature = 'Suivi médical'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'healthcare' }", "2:12 DPA187, 12:10 DPA750, 12:17 DPA834", ""},
	{"public health by the nature of the processing", patients("FR", "'names'") + "nature = 'Suivi médical'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'public_health' }", "2:12 DPA187, 12:10 DPA750, 12:17 DPA834", ""},
	{"a nature of care, on another basis", patients("FR", "'names'") + "nature = 'Suivi médical'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'vital_interests' }", "2:12 DPA187, 12:17 DPA834", ""},
	{"a host in Germany beside the certified one", clinicOf("") + strings.Replace(second("host", ""), "locations = ['FR']", "locations = ['DE']", 1), "", ""},
	{"a host in France beside the certified one", clinicOf("") + second("host", ""), "27:8 DPA756", ""},
	{"a host in France of data that are not health data", clinicOf("") + strings.Replace(second("host", ""), "'diagnosis'", "'names'", 1), "", ""},
	{"a host in France of data that are not known", clinicOf("") + strings.Replace(second("host", ""), "data = [{ subject = 'patients', categories = ['diagnosis'] }]", "unknown = ['data']", 1), "27:8 DPA756, 34:66 DPA150", ""},
	{"a host in France with another certificate", clinicOf("") + second("host", "certificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', issued = 2026-01-01, expires = 2028-01-01 }]\n"), "28:16 DPA756", ""},
	{"a host in France with the certificate among others", clinicOf("") + second("host", "certificates = [{ standard = 'ISO 27001', edition = '2022', scope = 'x', issued = 2026-01-01, expires = 2028-01-01 }, { standard = 'HDS', edition = '2.0', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2026-01-01, expires = 2028-01-01 }]\n"), "", ""},
	{"a host in France whose certificates are not known", clinicOf("") + second("host", "unknown = ['certificates']\n"), "28:12 DPA150", ""},
	{"a sub-processor in France that hosts nothing", clinicOf("") + strings.Replace(second("host", ""), "role = 'host'\n", "", 1), "", ""},
	{"a host in France under Irish law", clinicOf("[clauses.law_forum]\nlaw = 'IE'\ncourts = 'Dublin'\n") + second("host", ""), "", ""},

	// The courts (DPA760 to DPA763).
	{"a public body abroad before the courts", forum("public_body", "Lyon", "[controller.address]\ncountry = 'DE'\npostcode = '80331'"), "", ""},
	{"a public body before the administrative courts", forum("public_body", "le tribunal administratif de Lyon", ""), "", ""},
	{"a public body before the courts", forum("public_body", "Lyon", ""), "6:10 DPA760", ""},
	{"a professional before the administrative courts", forum("professional", "le tribunal administratif de Lyon", ""), "", ""},
	{"a professional before the commercial courts", forum("professional", "le tribunal de commerce de Lyon", ""), "6:10 DPA761", ""},
	{"a professional before the new courts of commerce", forum("professional", "le tribunal des activités économiques de Lyon", ""), "6:10 DPA761", ""},
	{"an association before the courts", forum("association", "Lyon", ""), "6:10 DPA763", ""},
	{"a company before the commercial courts", forum("company", "le tribunal de commerce de Lyon", ""), "", ""},
	{"secrecy under another law", "[clauses.confidentiality]\nvariant = 'professional_secrecy'\n[clauses.law_forum]\nlaw = 'DE'\ncourts = 'München'", "5:7 DPA762", ""},
	{"secrecy under French law", "[clauses.confidentiality]\nvariant = 'professional_secrecy'", "", ""},
	{"no forum for a public body", forum("public_body", "Lyon", "variant = 'no_forum'"), "6:1 DPA421", ""},

	// What a text says of places (DPA824, DPA829, DPA835).
	{"patients of another country in the data", own("Les données intéressent des patients venus d’Espagne.") + "\n" + served("[{ subject = 'patients', categories = ['names'] }]"), "", ""},
	{"premises of another country", own("Les locaux sont situés en Espagne.") + "\n" + served("[{ subject = 'patients', categories = ['names'] }]"), "", ""},
	{"servers in another country than the host’s", own("Les serveurs sont situés en Espagne.") + "\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Hébergement", 1), "5:8 DPA829", ""},
	{"servers in the country of the host", own("Les serveurs sont situés en France.") + "\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Hébergement", 1), "", ""},
	{"servers in another country than that of who hosts nothing", own("Les serveurs sont situés en Espagne.") + "\n" + served("[{ subject = 'patients', categories = ['names'] }]"), "", ""},
	{"all servers in another country than that of who hosts nothing", own("Tous les serveurs sont situés en Espagne.") + "\n" + served("[{ subject = 'patients', categories = ['names'] }]"), "5:8 DPA829", ""},
	{"servers in a city", own("Les serveurs sont situés à Dublin.") + "\n" + strings.NewReplacer("Envoi de rappels.", "Hébergement", "locations = ['FR']", "locations = [{ country = 'FR', city = 'Lyon' }]").Replace(served("[{ subject = 'patients', categories = ['names'] }]")), "5:8 DPA829", ""},
	{"servers in the city of the host", own("Les serveurs sont situés à Lyon.") + "\n" + strings.NewReplacer("Envoi de rappels.", "Hébergement", "locations = ['FR']", "locations = [{ country = 'FR', city = 'Lyon' }]").Replace(served("[{ subject = 'patients', categories = ['names'] }]")), "", ""},
	{"no transfer, and access from abroad", strings.NewReplacer("role = 'host'", "role = 'host'\nnotes = 'Aucune donnée n’est transférée hors de l’Union européenne.'", "locations = ['FR']", "locations = ['FR']\naccess_from = ['IN']\ntransfer = { "+scc+" }").Replace(served("[{ subject = 'patients', categories = ['names'] }]")), "10:9 DPA824", ""},
	{"no transfer under a condition", own("Aucune donnée n’est transférée hors de l’Union européenne, sauf instruction contraire."), "", ""},
	{"no transfer of a part", own("Aucune donnée de santé, ni aucune sauvegarde, n’est transférée hors de l’Union européenne."), "", ""},
	{"support from a country of an affiliate", booking("notes = '"+mad+"'") + "\n" + strings.Replace(affiliate("processor", "MG", "transfer = { "+scc+" }"), "x", "x", 1), "", ""},
	{"support from the country of a parent", booking("notes = '"+mad+"'") + "\n" + twilio("parent = { name = 'T', country = 'MG' }"), "", ""},
	{"support from the country of a further sub-processor", booking("notes = '"+mad+"'") + "\n" + twilio("subprocessors = [{ name = 'T', country = 'MG', purpose = 'x', transfer = { "+scc+" } }]"), "", ""},
	{"support from the country of a sub-processor", booking("notes = '"+mad+"'") + "\n" + strings.Replace(engaged("MG", "'FR'", "transfer = { "+scc+" }"), "x", "x", 1), "15:47 DPA830", ""},
	{"support from where an activity takes place", "[[processing]]\nid = 'booking'\nlocations = ['MG']\ntransfer = { " + scc + " }\nnotes = '" + mad + "'", "", ""},
	{"support from where an activity takes place for some", "[[processing]]\nid = 'booking'\ninstances = [{ region = 'x', locations = ['MG'] }]\ntransfer = { " + scc + " }\nnotes = '" + mad + "'", "", ""},
	{"support from where the hosting is reached", booking("notes = '"+mad+"'") + "\n" + strings.Replace(hdsHosting("host = 'processor'"), "not_applicable = { remote_access = 'x' }", "remote_access = [{ by = 'x', from = ['MG'], purpose = 'x', transfer = { "+scc+" } }]", 1), "7:8 DPA192", ""},
	{"support from a customer’s country", booking("notes = '"+mad+"'") + "\n" + at("controller", "MG", "transfer = { mechanism = 'scc', module = 4 }"), "", ""},
	{"support ten words from its country", booking("notes = 'Le support est assuré un deux trois quatre cinq six sept huit Madagascar.'"), "4:72 DPA835", ""},
	{"support eleven words from its country", booking("notes = 'Le support est assuré un deux trois quatre cinq six sept huit neuf Madagascar.'"), "", ""},
	{"support in the Union", booking("notes = 'Le support de nuit est assuré depuis la Pologne.'"), "", ""},
	{"no support from there", booking("notes = 'Le support de nuit n’est jamais assuré depuis Madagascar.'"), "", ""},
	{"support from a city of no row", booking("notes = 'Le support de nuit est assuré depuis Antananarivo.'"), "4:47 DPA835", ""},

	// Exclusions that the data belie (DPA837).
	{"names of others that are not processed", booking("exclusions = 'Les données d’identification ne sont pas traitées à des fins de publicité.'"), "", ""},
	{"names that are not processed, in a part", booking("exclusions = 'Les données d’identification ne sont pas traitées dans ce module.'"), "", ""},
	{"names that are not processed, if so", booking("exclusions = 'Les données d’identification ne sont pas traitées, sauf accord.'"), "", ""},
	{"data in words that are not processed", booking("exclusions = 'Le motif du rendez-vous n’est pas traité.'"), "", ""},
	{"data that are not sent, if so", twilio("excludes = ['Les noms et prénoms ne lui sont jamais transmis, sauf accord.']"), "", ""},
	{"data in words that are not sent", strings.Replace(served("[{ subject = 'patients', categories = ['motif du rendez-vous'] }]"), "role = 'host'\n", "role = 'host'\nexcludes = ['Aucun motif du rendez-vous ne lui est transmis.']\n", 1), "10:13 DPA837", ""},

	// Times of data (DPA838, DPA842, DPA826).
	{"a part of the data for a time of its own", booking("notes = 'Les journaux sont conservés dix ans.'"), "", ""},
	{"bills of another activity", booking("notes = 'Les factures sont conservées dix ans.'"), "", ""},
	{"what the activity is about, for another time", booking("notes = 'Chaque rendez-vous est conservé dix ans.'"), "4:9 DPA838", ""},
	{"what the activity is about, within another time", booking("notes = 'Chaque rendez-vous est supprimé au bout de dix ans.'"), "4:9 DPA838", ""},
	{"what the activity is about, after another event", booking("notes = 'Chaque rendez-vous est supprimé, dix ans.'"), "", ""},
	{"data of which a criterion is given", alone(inCategories("'names'") + "retention = { criterion = 'La durée du suivi' }\nnotes = 'Toutes les données sont conservées dix ans.'"), "2:12 DPA187", ""},
	{"all data of a sub-processor, as long as it keeps them", twilio("retention = { period = '2 years' }\nnotes = 'Les données sont conservées deux ans.'"), "", ""},
	{"all data of a sub-processor for another time", twilio("retention = { period = '2 years' }\nnotes = 'Les données sont conservées un an.'"), "5:9 DPA838", ""},
	{"a part of the data of a sub-processor for another time", twilio("retention = { period = '2 years' }\nnotes = 'Les contenus des messages sont conservés un an.'"), "5:9 DPA838", ""},
	{"backups as long as the clause wants", own("Une sauvegarde est faite chaque nuit et conservée 90 jours."), "", ""},
	{"backups a day longer than the clause wants", own("Une sauvegarde est faite chaque nuit et conservée 91 jours."), "5:8 DPA842", ""},
	{"some backups for longer", own("Une sauvegarde hebdomadaire est conservée 400 jours."), "", ""},
	{"backups for longer, if so", own("Une sauvegarde est conservée 400 jours si le client le demande."), "", ""},
	{"backups for longer, at a sub-processor", twilio("notes = 'Une sauvegarde est conservée 400 jours.'"), "", ""},
	{"backups that are erased later than the measure says", own("Une sauvegarde est effacée dans les 60 jours.") + "\n[[measures]]\nuse = 'backups'\nwith = { kept = '30 days' }", "", ""},
	{"backups that are erased before the measure says", own("Une sauvegarde est effacée dans les 20 jours.") + "\n[[measures]]\nuse = 'backups'\nwith = { kept = '30 days' }", "5:8 DPA826", ""},
	{"backups that are kept for less than the measure says", own("Une sauvegarde est conservée 20 jours.") + "\n[[measures]]\nuse = 'backups'\nwith = { kept = '30 days' }", "5:8 DPA826", ""},
	{"backups that are kept as the measure says", own("Une sauvegarde est conservée 30 jours.") + "\n[[measures]]\nuse = 'backups'\nwith = { kept = '30 days' }", "", ""},

	// No sub-processor, and there are some (DPA825).
	{"no sub-processor has access", own("Aucun sous-traitant ultérieur n’a accès aux données."), "5:8 DPA825", ""},
	{"no sub-processor has access to some data", own("Aucun sous-traitant ultérieur n’a accès aux données de santé."), "", ""},
	{"no sub-processor, and there is none", "replace = ['subprocessors']\nnone = ['subprocessors']\n" + own("Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur."), "2:12 DPA187", ""},
	{"no sub-processor of a sub-processor", twilio("notes = 'La société ne fait appel à aucun sous-traitant ultérieur.'"), "", ""},
	{"no sub-processor, if so", own("Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur, sauf accord."), "", ""},
	{"no sub-processor of the one activity", booking("notes = 'Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.'"), "4:27 DPA825", ""},
	{"no sub-processor of one of two activities", booking("notes = 'Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.'") + "\n[[processing]]\nid = 'y'\ntitle = 'Y'\nsubject_matter = 'Rappels'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\n" + inCategories("'names'") + twoYears, "", ""},
	{"no sub-processor of one of two activities, which has one", booking("subprocessors = ['twilio']\nnotes = 'Le Sous-traitant ne fait appel à aucun sous-traitant ultérieur.'") + "\n[[processing]]\nid = 'y'\ntitle = 'Y'\nsubject_matter = 'Rappels'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\n" + inCategories("'names'") + twoYears, "5:27 DPA825", ""},
}

// edgesOfNobody are such deals with a customer of whom no address is known.
var edgesOfNobody = []mistake{
	{"care of a customer not known, handled in Ireland", ofNobody("") + irish, "vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, in places of the processor in France", ofNobody("locations = ['FR']\n") + irish, "5:47 DPA751, vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, in places of the processor in Germany", ofNobody("locations = ['IE', 'DE']\n") + irish, "5:47 DPA751, vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, by a sub-processor in France", ofNobody("") + irish + served("[{ subject = 'patients', categories = ['diagnosis'] }]"), "5:47 DPA751, 16:8 DPA756, vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, by a processor in France", ofNobody(""), "5:47 DPA751, vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, by a processor in France, hosted", ofNobody("") + hdsHosting("host = 'processor'") + "\n" + certified, "vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, by a processor in France, another host beside the certified one", ofNobody("") + hdsHosting("host = 'processor'") + "\n" + certified + second("host", ""), "27:8 DPA756, vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"care of a customer not known, by a processor in France, under the rules of Germany", ofNobody("") + "[health_hosting]\nregimes = ['c5']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']\n", "10:12 DPA150, vendor.toml:8:12 DPA150, vendor.toml:38:47 DPA830", ""},
}

// nobody is lawful without the address of the customer.
var nobody = strings.Replace(lawful, `address = { street = "12 rue des Lilas", postcode = "69003", city = "Lyon", country = "FR" }`, `unknown = ["address"]`, 1)

// ofNobody is a deal of health data, of whose activity there are lines.
func ofNobody(lines string) string {
	return "[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['diagnosis'] }]\n" + lines
}

// irish puts the processor into Ireland.
const irish = "[processor.address]\ncity = 'Dublin'\ncountry = 'IE'\n"

// certified gives the processor the certificate of hosts of health data.
const certified = "[[processor.certificates]]\nstandard = 'HDS'\nedition = '2.0'\nactivities = [1, 2, 3, 4, 5]\nscope = 'x'\nissued = 2026-01-01\nexpires = 2028-01-01\n"

// clinicOf is a deal of health data that the processor hosts under its certificate,
// with further lines.
func clinicOf(lines string) string {
	return "[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]\n" +
		hdsHosting("host = 'processor'") + "\n" + certified + lines
}

func TestEdgesAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, edges)
	basedAtTheirPlace(t, nobody, edgesOfNobody)
}
