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
	{"care by the nature of the processing", patients("FR", "'names'") + "nature = 'Suivi médical'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'healthcare' }", "2:12 DPA187, 12:10 DPA750, 12:17 DPA834, 13:80 DPA841", ""},
	{"public health by the nature of the processing", patients("FR", "'names'") + "nature = 'Suivi médical'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'public_health' }", "2:12 DPA187, 12:10 DPA750, 12:17 DPA834, 13:80 DPA841", ""},
	{"a nature of care, on another basis", patients("FR", "'names'") + "nature = 'Suivi médical'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'vital_interests' }", "2:12 DPA187, 12:17 DPA834, 13:80 DPA841", ""},
	{"care by its condition alone", patients("FR", "'names'") + "legal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'healthcare' }", "2:12 DPA187, 12:80 DPA750, 12:80 DPA841", ""},
	{"care by its condition alone, of an employer", strings.Replace(patients("FR", "'names'"), "'patients'", "'employees'", 1) + "legal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'healthcare' }", "2:12 DPA187, 12:80 DPA750, 12:80 DPA841, vendor.toml:38:21 DPA830", ""},
	{"a condition of Article 9, of data that are not known", strings.Replace(patients("FR", "'names'"), "categories = ['names']", "unknown = ['categories']", 1) + "legal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'vital_interests' }", "2:12 DPA187, 11:44 DPA150", ""},
	{"a condition of Article 9, of special data", patients("FR", "'diagnosis'") + "special_safeguards = 'Seul le soignant y a accès.'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'vital_interests' }", "2:12 DPA187, 11:47 DPA750, vendor.toml:38:47 DPA830", ""},
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
	{"a public body abroad before the courts", forum("public_body", "Lyon", "[controller.address]\ncountry = 'DE'\npostcode = '80331'"), "2:2 DPA163", ""},
	{"a public body before the administrative courts", forum("public_body", "le tribunal administratif de Lyon", ""), "2:2 DPA163", ""},
	{"a public body before the courts", forum("public_body", "Lyon", ""), "2:2 DPA163, 6:10 DPA760", ""},
	{"a professional before the administrative courts", forum("professional", "le tribunal administratif de Lyon", ""), "", ""},
	{"a professional before the commercial courts", forum("professional", "le tribunal de commerce de Lyon", ""), "6:10 DPA761", ""},
	{"a professional before the new courts of commerce", forum("professional", "le tribunal des activités économiques de Lyon", ""), "6:10 DPA761", ""},
	{"an association before the courts", forum("association", "Lyon", ""), "6:10 DPA763", ""},
	{"a company before the commercial courts", forum("company", "le tribunal de commerce de Lyon", ""), "", ""},
	{"secrecy under another law", "[clauses.confidentiality]\nvariant = 'professional_secrecy'\n[clauses.law_forum]\nlaw = 'DE'\ncourts = 'München'", "5:7 DPA762", ""},
	{"secrecy under French law", "[clauses.confidentiality]\nvariant = 'professional_secrecy'", "", ""},
	{"no forum for a public body", forum("public_body", "Lyon", "variant = 'no_forum'"), "2:2 DPA163, 6:1 DPA421", ""},

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
	{"support from a country of an affiliate", booking("notes = '"+mad+"'") + "\n" + affiliate("processor", "MG", "transfer = { "+scc+" }"), "", ""},
	{"support from the country of a parent", booking("notes = '"+mad+"'") + "\n" + twilio("parent = { name = 'T', country = 'MG' }"), "", ""},
	{"support from the country of a further sub-processor", booking("notes = '"+mad+"'") + "\n" + twilio("subprocessors = [{ name = 'T', country = 'MG', purpose = 'x', transfer = { "+scc+" } }]"), "", ""},
	{"support from the country of a sub-processor", booking("notes = '"+mad+"'") + "\n" + engaged("MG", "'FR'", "transfer = { "+scc+" }"), "15:47 DPA830", ""},
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

	// Citations (DPA805, DPA810).
	{"the first recital", booking("notes = 'Voir le considérant 1 du RGPD.'"), "", ""},
	{"a recital nought", booking("notes = 'Voir le considérant 0 du RGPD.'"), "4:18 DPA805", ""},
	{"the last recital", booking("notes = 'Voir le considérant 173 du RGPD.'"), "", ""},
	{"a recital behind the last", booking("notes = 'Voir le considérant 174 du RGPD.'"), "4:18 DPA805", ""},
	{"the GDPR with its digits in another order", booking("notes = 'Voir le règlement (UE) 2016/697.'"), "4:28 DPA805", ""},
	{"another regulation of that year", booking("notes = 'Voir le règlement (UE) 2016/678.'"), "", ""},
	{"a law of 1945 with the number of 1944", booking("notes = 'Voir la loi n° 44-17 du 6 janvier 1945.'"), "4:18 DPA805", ""},
	{"a law of 1944 with another number", booking("notes = 'Voir la loi n° 43-17 du 6 janvier 1944.'"), "", ""},
	{"a law of 1999 with the number of 1998", booking("notes = 'Voir la loi n° 98-17 du 6 janvier 1999.'"), "4:18 DPA805", ""},
	{"a law of 2000 with a short number", booking("notes = 'Voir la loi n° 99-17 du 6 janvier 2000.'"), "", ""},
	{"a law of 2018 with the number of 2017", booking("notes = 'Voir la loi n° 2017-17 du 6 janvier 2018.'"), "4:18 DPA805", ""},
	{"a law of 1978", booking("notes = 'Voir la loi n° 78-17 du 6 janvier 1978.'"), "", ""},
	{"the last article of the GDPR", booking("notes = 'Voir l’article 99 du RGPD.'"), "", ""},
	{"an article behind the last", booking("notes = 'Voir l’article 100 du RGPD.'"), "4:17 DPA805", ""},
	{"a paragraph in brackets behind the last", booking("notes = 'Voir l’article 28 (11) du RGPD.'"), "4:17 DPA805", ""},
	{"a paragraph in brackets", booking("notes = 'Voir l’article 28 (10) du RGPD.'"), "", ""},
	{"a paragraph behind a full stop, behind the last", booking("notes = 'Voir l’article 28.11 du RGPD.'"), "4:17 DPA805", ""},
	{"a paragraph by its sign, behind the last", booking("notes = 'Voir l’article 28, § 11, du RGPD.'"), "4:17 DPA805", ""},
	{"a paragraph nought", booking("notes = 'Voir l’article 28, paragraphe 0, du RGPD.'"), "4:17 DPA805", ""},
	{"a point in brackets", booking("notes = 'Voir l’article 28 (3) (h) du RGPD.'"), "", ""},
	{"a point in brackets behind the last", booking("notes = 'Voir l’article 28 (3) (i) du RGPD.'"), "4:17 DPA805", ""},
	{"a point of a paragraph that has none, and an article behind the last", booking("notes = 'Voir l’article 28, paragraphe 1, point a), du RGPD et l’article 100 du RGPD.'"), "4:17 DPA805, 4:66 DPA805", ""},

	// Two languages that say different things (DPA814), or one in another (DPA846).
	{"a time that one language says twice, and the other otherwise", both("Sous 30 jours, puis sous 30 jours.", "Within 30 days, then within 40 days."), untold, ""},
	{"a version of a technique that is another", both("Chiffrement par TLS 1.2.", "Encryption by TLS 1.3."), "5:49 DPA814, " + untold, ""},
	{"a version of a technique that is the same", both("Chiffrement par TLS 1.3.", "Encryption by TLS 1.3."), untold, ""},
	{"techniques that are not the same one", both("Chiffrement par TLS 1.2, puis 3 copies.", "Encryption by AES-256, then 3 copies."), untold, ""},
	{"two versions, one of which is another", both("Chiffrement par TLS 1.2 et TLS 1.3.", "Encryption by TLS 1.3 and TLS 1.4."), "5:60 DPA814, " + untold, ""},
	{"five foreign words", own("The data are in safe."), "", ""},
	{"six foreign words, three of which are common", own("The data are in the cloud."), "5:8 DPA846", ""},
	{"six foreign words, two of which are common", own("Backups are encrypted on disks daily."), "", ""},

	// Names that are nearly those of a party (DPA809).
	{"nearly the brand of a party", booking("notes = 'Les rendez-vous chez Logicieds sont gratuits.'"), "4:31 DPA809", ""},
	{"nearly the brand of a party, at the beginning", booking("notes = 'Logicieds ouvre les rendez-vous.'"), "", ""},
	{"nearly the brand of a party, at the beginning of a sentence", booking("notes = 'Merci. Logicieds ouvre les rendez-vous.'"), "", ""},
	{"nearly the brand of a party, in small letters", booking("notes = 'Les rendez-vous chez logicieds sont gratuits.'"), "", ""},
	{"the brand of a party without its last letter", booking("notes = 'Les rendez-vous chez Logiciel sont gratuits.'"), "", ""},
	{"the brand of a party with one more", booking("notes = 'Les rendez-vous chez Logicielss sont gratuits.'"), "", ""},
	{"nearly the brand of a party, which is a sub-processor’s", booking("notes = 'Les rendez-vous chez Logicieds sont gratuits.'") + "\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "'SMS Hermine'", "'Logicieds'", 1), "", ""},
	{"nearly the name of the customer", addition("security.measures", "Le Sous-traitant remet à la Officine des Tileuls le rapport."), "5:37 DPA809", ""},

	// Vendors in words, and whom the agreement has (DPA828).
	{"the trade name of the processor where a vendor stands", "[processor]\ntrade_name = 'Mainwerk'\n" + own("Une copie est confiée à la société Mainwerk."), "", ""},
	{"nobody’s name where a vendor stands", own("Une copie est confiée à la société Mainwerk."), "5:44 DPA827", ""},
	{"the parent of a sub-processor where a vendor stands", twilio("parent = { name = 'Mainwerk', country = 'DE' }\n") + own("Une copie est confiée à la société Mainwerk."), "", ""},
	{"a further sub-processor where a vendor stands", twilio("subprocessors = [{ name = 'Mainwerk', country = 'DE', purpose = 'x' }]\n") + own("Une copie est confiée à la société Mainwerk."), "", ""},
	{"the company of a further sub-processor where a vendor stands", twilio("subprocessors = [{ name = 'M', legal_entity = 'Mainwerk', country = 'DE', purpose = 'x' }]\n") + own("Une copie est confiée à la société Mainwerk."), "", ""},
	{"the company of a sub-processor where a vendor stands", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "'SMS Hermine SAS'", "'Mainwerk'", 1) + own("Une copie est confiée à la société Mainwerk."), "", ""},
	{"a service where a vendor stands", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "purpose =", "name = 'Mainwerk'\npurpose =", 1) + own("Une copie est confiée à la société Mainwerk."), "", ""},
	{"a known company that is reached from its parent’s country", aws("access_from = ['US']\ntransfer = { " + scc + " }"), "", ""},
	{"a known company whose transfer is not known", aws("unknown = ['transfer']"), "13:12 DPA150", ""},
	{"a known company whose access is not known", aws("unknown = ['access_from']"), "13:12 DPA150", ""},
	{"a known company that says nothing of its parent", aws(""), "4:8 DPA716", ""},
	{"a known company that says that nothing is transferred", aws("transfer = { mechanism = 'none' }"), "4:8 DPA716", ""},
	{"a known company by its legal entity", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "'SMS Hermine SAS'", "'Amazon Web Services EMEA SARL'", 1), "4:8 DPA716", ""},

	// One party on both sides (DPA165).
	{"three parties of one name", "[processor]\nname = 'Officine des Tilleuls'\n" + strings.Replace(other("id = 'b'\nname = 'OFFICINE DES TILLEULS '"), "RCS Lyon', number = '111 222 337'", "RCS Paris', number = '111 222 337'", 1), "3:8 DPA165, 6:8 DPA165", ""},
	{"an affiliate of the name of its party", strings.Replace(affiliate("processor", "FR", ""), "name = 'X'", "name = 'Logiciels hermine '", 1), "3:8 DPA165", ""},
	{"an affiliate with the number of the processor", strings.Replace(affiliate("processor", "FR", ""), "{ register = 'x', number = '1' }", "{ register = 'RCS Lyon', number = '111111118' }", 1), "3:8 DPA165", ""},
	{"an affiliate of the customer with the number of the processor", strings.Replace(affiliate("controller", "FR", ""), "{ register = 'x', number = '1' }", "{ register = 'RCS Lyon', number = '111111118' }", 1), "", ""},
	{"a sub-processor of the processor’s name", twilio("legal_entity = 'Logiciels Hermine'"), "4:16 DPA165", ""},
	{"a sub-processor with the processor’s number", twilio("registration = { register = 'RCS Lyon', number = '111 111 118' }"), "vendor.toml:31:16 DPA165", ""},

	// Transfers.
	{"an appendix beside affiliates and places abroad", "template = 'scc'\n[processor.address]\ncountry = 'MA'\n[processor.transfer]\nmechanism = 'scc'\nmodule = 2\ntia = 2026-01-15\n" + affiliate("processor", "IN", "") + "[[processing]]\nid = 'booking'\nlocations = ['US']\n", "", ""},
	{"sensitive data to a processor abroad, without an assessment", at("processor", "MA", "transfer = { mechanism = 'scc', module = 2 }") + "\n[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['names', 'genetic_data'] }]\n", "5:26 DPA703", ""},
	{"data to a processor abroad, without an assessment", at("processor", "MA", "transfer = { mechanism = 'scc', module = 2 }"), "5:26 DPA158", ""},
	{"a national number to a processor abroad, without an assessment", at("processor", "MA", "transfer = { mechanism = 'scc', module = 2 }") + "\n[[processing]]\nid = 'booking'\ndata = [{ subject = 'patients', categories = ['names', 'national_id'] }]\n", "5:26 DPA158, 8:56 DPA171", ""},
	{"an activity in the Union, whose countries nobody names", "[[processing]]\nid = 'booking'\nlocations = ['FR', 'EU']\n", "4:20 DPA157", ""},
	{"an activity for some in the Union, whose countries nobody names", "[[processing]]\nid = 'booking'\ninstances = [{ region = 'x', locations = ['FR', 'EEA'] }]\n", "4:49 DPA157", ""},

	// Sensitive data.
	{"data on convictions, without a condition", alone(inCategories("'names', { word = 'antécédents', special = 'criminal' }") + twoYears + "legal_basis = { decided_by = 'controller', indicative = 'contract' }"), "2:12 DPA187", ""},
	{"genetic data, without a condition", alone(inCategories("'names', 'genetic_data'") + twoYears + "special_safeguards = 'Chaque accès est journalisé.'\nlegal_basis = { decided_by = 'controller', indicative = 'contract' }"), "2:12 DPA187, 12:15 DPA172", ""},
	{"genetic data, without any basis", alone(inCategories("'names', 'genetic_data'") + twoYears + "special_safeguards = 'Chaque accès est journalisé.'"), "2:12 DPA187", ""},
	{"genetic data, whose condition is not known", alone(inCategories("'names', 'genetic_data'") + twoYears + "special_safeguards = 'Chaque accès est journalisé.'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', unknown = ['article9'] }"), "2:12 DPA187, 12:80 DPA150", ""},
	{"genetic data twice, without a condition", alone("data = [{ subject = 'patients', categories = ['names', 'genetic_data'] }, { subject = 'relatives', categories = ['genetic_data'] }]\n" + twoYears + "special_safeguards = 'Chaque accès est journalisé.'\nlegal_basis = { decided_by = 'controller', indicative = 'contract' }"), "2:12 DPA187, 12:15 DPA172", ""},
	{"a national number that a note allows", alone(inCategories("'names', { word = 'national_id', note = 'décret n° 2019-341' }") + twoYears), "2:12 DPA187", ""},
	{"a national number that a limit allows", alone(inCategories("'names', { word = 'national_id', only = 'selon le décret n° 2019-341' }") + twoYears), "2:12 DPA187", ""},
	{"a national number that a decree without a number allows", alone(inCategories("'names', { word = 'national_id', note = 'selon le décret' }") + twoYears), "2:12 DPA187, 9:65 DPA171", ""},
	{"a national number that a number without a decree allows", alone(inCategories("'names', { word = 'national_id', note = 'selon la note 12' }") + twoYears), "2:12 DPA187, 9:65 DPA171", ""},
	{"a national number that the basis allows", alone(inCategories("'names', 'national_id'") + twoYears + "legal_basis = { decided_by = 'controller', indicative = 'contract', note = 'Numéro de sécurité sociale : décret n° 2019-341.' }"), "2:12 DPA187", ""},
	{"a national number beside a decree on something else", alone(inCategories("'names', 'national_id'") + twoYears + "notes = 'Horaires : décret n° 2019-341.'"), "2:12 DPA187, 9:56 DPA171", ""},
	{"a national number that a sub-processor has, as one of two activities allows", alone(inCategories("'names', 'national_id'")+twoYears+"notes = 'Numéro de sécurité sociale : décret n° 2019-341.'") + "[[processing]]\nid = 'y'\ntitle = 'Y'\nsubject_matter = 'Rappels'\noperations = ['storage']\npurposes = 'Rappeler un rendez-vous'\n" + inCategories("'names', 'national_id'") + twoYears + served("[{ subject = 'patients', categories = ['national_id'] }]"), "2:12 DPA187, 18:56 DPA171, 31:47 DPA171", ""},
	{"a national number that a sub-processor has, as the activity allows", alone(inCategories("'names', 'national_id'")+twoYears+"notes = 'Numéro de sécurité sociale : décret n° 2019-341.'") + served("[{ subject = 'patients', categories = ['national_id'] }]"), "2:12 DPA187", ""},
	{"a purpose of one vague word", booking("purposes = 'Gestion'"), "4:12 DPA175", ""},
	{"a purpose of two words", booking("purposes = 'Gestion locative'"), "", ""},

	// Purposes of its own (DPA820, DPA821).
	{"an exclusion that goes on with a purpose of its own", booking("exclusions = 'Aucune prospection, mais le Sous-traitant exploite les traces pour son propre compte.'"), "", ""},
	{"an exclusion of a purpose of its own", booking("exclusions = 'Exploitation des traces pour son propre compte.'"), "", ""},
	{"two purposes of its own in one text", booking("notes = 'Le Sous-traitant exploite les traces pour son propre compte. Il exploite les noms à ses propres fins.'"), "4:47 DPA820", ""},
	{"statistics of its own, which the clause describes", "[clauses.secondary_use]\nvariant = 'anonymised_statistics'\n" + booking("notes = 'Le Sous-traitant établit ses propres statistiques.'"), "", ""},
	{"statistics of its own, which the clause does not describe", booking("notes = 'Le Sous-traitant établit ses propres statistiques.'"), "4:35 DPA820", ""},
	{"a product of its own, beside the clause on statistics", "[clauses.secondary_use]\nvariant = 'anonymised_statistics'\n" + booking("notes = 'Le Sous-traitant exploite les traces pour son propre compte.'"), "6:47 DPA820", ""},
	{"products of the sub-processor whose row it is", twilio("notes = 'La société améliore ses produits.'"), "4:21 DPA820", ""},
	{"products of nobody in an activity", booking("notes = 'La société améliore ses produits.'"), "", ""},
	{"products of the controller in the row of a sub-processor", twilio("notes = 'Le Responsable du traitement améliore ses produits.'"), "", ""},
	{"products of the processor by its trade name", "[processor]\ntrade_name = 'Mainwerk'\n" + booking("notes = 'Promotion des offres de Mainwerk.'"), "6:9 DPA820", ""},
	{"offers three words from the processor", booking("notes = 'Promotion des offres un deux trois du Sous-traitant.'"), "4:9 DPA820", ""},
	{"offers four words from the processor", booking("notes = 'Promotion des offres un deux trois quatre du Sous-traitant.'"), "", ""},
	{"offers behind the processor", booking("notes = 'Promotion par le Sous-traitant de nouvelles offres.'"), "4:9 DPA820", ""},
	{"offers behind the processor, divided by a comma", booking("notes = 'Promotion du Sous-traitant, offres aux patients.'"), "", ""},
	{"prospects of the customer in a service", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Suivi des prospects du client.", 1), "11:22 DPA821", ""},
	{"a website of the customer in a service", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Hébergement du site vitrine du client.", 1), "", ""},
	{"a website in a service", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Hébergement du site vitrine.", 1), "", ""},
	{"analytics in a service, beside the clause on statistics", "[clauses.secondary_use]\nvariant = 'anonymised_statistics'\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Mesure d’audience.", 1), "", ""},
	{"a website in a service, beside the clause on statistics", "[clauses.secondary_use]\nvariant = 'anonymised_statistics'\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Hébergement du site vitrine.", 1), "", ""},

	// Special conditions.
	{"a long notice of a breach, beside it", addition("breach.notify", "Le Sous-traitant notifie la violation sous 96 heures."), "5:8 DPA913", ""},
	{"a long notice of something else, beside it", addition("breach.notify", "Le Sous-traitant remet le rapport final sous 96 jours."), "", ""},
	{"a long time beside a paragraph on something else", addition("security.measures", "Le Sous-traitant notifie les changements sous 96 jours."), "", ""},
	{"an exit before the objection ends", addition("subprocessing.objection", "Le Responsable du traitement peut résilier le contrat dans les 10 jours suivant l’information."), "5:8 DPA933", ""},
	{"an exit when the objection ends", addition("subprocessing.objection", "Le Responsable du traitement peut résilier le contrat dans les 30 jours suivant l’information."), "", ""},
	{"an exit from something else", addition("subprocessing.objection", "Le Responsable du traitement peut résilier le contrat dans les 10 jours suivant le constat."), "", ""},
	{"an exit of another clause", addition("audit.right", "Le Responsable du traitement peut résilier le contrat dans les 10 jours suivant l’information."), "", ""},
	{"a law outside the Union, in the paragraph on the law", "[[special_conditions]]\nreplace = 'law_forum.law'\nreason = 'x'\ntext = 'L’Accord est soumis au droit de l’Inde.'\n", "5:8 DPA926", ""},
	{"a law outside the Union, denied", "[[special_conditions]]\nreplace = 'law_forum.law'\nreason = 'x'\ntext = 'L’Accord n’est pas soumis au droit de l’Inde.'\n", "", ""},
	{"a law outside the Union, in another clause", addition("audit.right", "Le droit de l’Inde est écarté."), "", ""},
	{"a cap of a thousand euros", addition("liability.principle", "La responsabilité du Sous-traitant est plafonnée à 1 000 euros."), "", ""},
	{"a cap of a euro less than a thousand", addition("liability.principle", "La responsabilité du Sous-traitant est plafonnée à 999 euros."), "5:8 DPA808", ""},
	{"a penalty of less than a thousand euros", addition("liability.principle", "Le Sous-traitant verse 100 euros par jour de retard."), "", ""},
	{"a cap of less than a thousand euros, in another clause", addition("security.measures", "La responsabilité du Sous-traitant est plafonnée à 999 euros."), "", ""},
	{"a content of the notice on request", addition("breach.content", "Le Sous-traitant donne ces informations sur demande."), "5:8 DPA916", ""},
	{"two texts that do three things", "[[special_conditions]]\nreplace = 'breach.notify'\nomit = 'breach.notify'\ntext = 'x'\n[[special_conditions]]\nadd_after = 'breach.notify'\nreason = 'x'\ntext = 'Le Sous-traitant confirme la notification par téléphone.'\n", "2:3 DPA112, 2:3 DPA149", ""},
	{"a condition that carries what there is not, behind one that there is", "[[special_conditions]]\nreplace = 'breach.notify'\nreason = 'x'\ntext = 'Le Sous-traitant notifie toute violation sous 24 heures.'\ncarries = ['gdpr-33-2', 'gdpr-33-x']\n", "6:25 DPA903", ""},
	{"a law that is retold in no paragraph", addition("law_forum.law", "L’Accord relève du droit et des tribunaux de l’Inde."), "5:8 DPA926", ""},

	// The borders of dates and numbers in transfers.
	{"a listing checked a year before", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2025-11-22 }"), "12:47 DPA830", ""},
	{"a listing checked a year and a day before", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2025-11-21 }"), "12:47 DPA830, 13:47 DPA153", ""},
	{"a listing checked on the day", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-11-22 }"), "12:47 DPA830", ""},
	{"a listing checked on the day after", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-11-23 }"), "12:47 DPA830, 13:47 DPA701", ""},
	{"an assessment of three years before", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2023-01-12, tia = 2023-11-22 }"), "12:47 DPA830", ""},
	{"an assessment of three years and a day before", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2023-01-12, tia = 2023-11-21 }"), "12:47 DPA830, 13:70 DPA702", ""},
	{"an assessment of the day", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2026-11-22, tia = 2026-11-22 }"), "12:47 DPA830", ""},
	{"an assessment of the day after", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2026-11-22, tia = 2026-11-23 }"), "12:47 DPA830, 13:70 DPA701", ""},
	{"clauses of the day after", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2026-11-23, tia = 2026-11-22 }"), "12:47 DPA830, 13:52 DPA701", ""},
	{"a module below the first", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = -1, date = 2026-01-12, tia = 2026-01-15 }"), "12:47 DPA830, 13:42 DPA122", ""},
	{"the first module", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 1, date = 2026-01-12, tia = 2026-01-15 }"), "12:47 DPA830, 13:42 DPA156", ""},
	{"the last module", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 4, date = 2026-01-12, tia = 2026-01-15 }"), "12:47 DPA830, 13:42 DPA156", ""},
	{"a module behind the last", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 5, date = 2026-01-12, tia = 2026-01-15 }"), "12:47 DPA830, 13:42 DPA122", ""},
	{"decisions of long ago, on which two transfers rest", "date = 2036-11-22\nsubprocessor_list.date = 2036-11-02\n" + engaged("CH", "'CH'", "transfer = { mechanism = 'adequacy' }\n") + strings.NewReplacer("'x'", "'y'", "'X'", "'Y'").Replace(engaged("CH", "'CH'", "transfer = { mechanism = 'adequacy' }")), "2:8 DPA712, 14:47 DPA830, 26:47 DPA830, vendor.toml:39:70 DPA702", ""},
	{"decisions of long ago, on which none rests", "date = 2036-11-22\nsubprocessor_list.date = 2036-11-02\n" + engaged("IN", "'IN'", "transfer = { "+scc+" }"), "14:47 DPA830, 15:70 DPA702, vendor.toml:39:70 DPA702", ""},

	// Instruments that an authority approves (DPA709), and what the list covers (DPA708, DPA711).
	{"an instrument approved nowhere, as a fallback", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, fallback = 'bcr-p' }"), "12:47 DPA830, 13:70 DPA709", ""},
	{"an instrument approved nowhere, beside another", engaged("IN", "'IN'", "transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, also = ['code'] }"), "12:47 DPA830, 13:89 DPA709", ""},
	{"an instrument whose approval is noted", engaged("IN", "'IN'", "transfer = { mechanism = 'adhoc', note = 'Autorisation de la CNIL du 3 mars 2025' }"), "12:47 DPA830", ""},
	{"an instrument whose approval is not known", engaged("IN", "'IN'", "transfer = { mechanism = 'cert', unknown = ['approval'] }"), "12:47 DPA830, 13:45 DPA150", ""},
	{"an instrument whose approval is a certificate of security", engaged("IN", "'IN'", "transfer = { mechanism = 'cert', approval = 'Certification ISO 27001' }"), "12:47 DPA830, 13:45 DPA709", ""},
	{"an instrument between public bodies, of one alone", "[processor]\nkind = 'public_body'\n" + engaged("IN", "'IN'", "transfer = { mechanism = 'public' }"), "14:47 DPA830, vendor.toml:44:10 DPA760", ""},
	{"an instrument between public bodies, to a party that is one", "[processor]\nkind = 'public_body'\n" + at("controller", "IN", "kind = 'public_body'\ntransfer = { mechanism = 'public' }"), "4:2 DPA163, vendor.toml:44:10 DPA760", ""},
	{"an instrument between public bodies, to a party that is none", "[processor]\nkind = 'public_body'\n" + at("controller", "IN", "transfer = { mechanism = 'public' }"), "7:26 DPA709, vendor.toml:44:10 DPA760", ""},
	{"staff under a listing that covers others", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['non_hr'] }")), "12:21 DPA830, 12:48 DPA830, 13:72 DPA711", ""},
	{"applicants under a listing that covers others", strings.Replace(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['non_hr'] }"), "'patients'", "'job_applicants'", 1), "12:21 DPA830, 12:53 DPA830, 13:72 DPA711", ""},
	{"patients under a listing that covers staff", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['hr'] }"), "12:47 DPA830, 13:72 DPA711", ""},
	{"patients under a listing of which nothing is said", engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01 }"), "12:47 DPA830", ""},
	{"staff under a listing of which nothing is said", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01 }")), "12:21 DPA830, 12:48 DPA830, 13:26 DPA708", ""},
	{"staff under a listing that covers what there is not", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_covers = ['all'] }")), "12:21 DPA830, 12:48 DPA830, 13:73 DPA122", ""},
	{"staff under a listing beside clauses", staff(engaged("US", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, also = ['scc'], module = 3, date = 2026-01-12, tia = 2026-01-15 }")), "12:21 DPA830, 12:48 DPA830", ""},
	{"a listing of somebody in Ireland", engaged("IE", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01 }"), "12:47 DPA830, 13:26 DPA707", ""},
	{"a listing of the parent of somebody in Ireland", engaged("IE", "'US'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.' }"), "12:47 DPA830", ""},
	{"a listing for data in India", engaged("US", "'IN'", "transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01 }"), "12:47 DPA830, 13:26 DPA154", ""},

	// An appendix, and for whom (DPA717).
	{"an appendix for a customer abroad", "template = 'scc'\n" + at("controller", "MA", ""), "", ""},
	{"an appendix for two customers, one of them abroad", "template = 'scc'\n" + strings.Replace(other("id = 'b'\nname = 'Cabinet'"), "country = 'FR'", "country = 'MA'", 1), "", ""},
	{"an appendix for two customers in the Union", "template = 'scc'\n" + other("id = 'b'\nname = 'Cabinet'"), "vendor.toml:14:65 DPA717", ""},

	// Parents abroad (DPA710).
	{"a parent in India, of somebody whose data stay", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nparent = { name = 'P', country = 'IN' }", 1), "10:34 DPA710", ""},
	{"a parent in Germany", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nparent = { name = 'P', country = 'DE' }", 1), "", ""},
	{"a parent in Switzerland", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nparent = { name = 'P', country = 'CH' }", 1), "", ""},
	{"a parent in India, with a safeguard", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nsafeguards = ['Clés détenues par le Responsable du traitement']\nparent = { name = 'P', country = 'IN' }", 1), "", ""},
	{"a parent in India, whose safeguards are not known", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nunknown = ['safeguards']\nparent = { name = 'P', country = 'IN' }", 1), "10:12 DPA150", ""},
	{"a parent in India, whose access is not known", strings.Replace(strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nparent = { name = 'P', country = 'IN' }", 1), "locations = ['FR']", "locations = ['FR']\nunknown = ['access_from']", 1), "14:12 DPA150", ""},
	{"a parent in India, where a transfer is said to be none", strings.Replace(strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nparent = { name = 'P', country = 'IN' }", 1), "locations = ['FR']", "locations = ['FR']\ntransfer = { mechanism = 'none' }", 1), "10:34 DPA710", ""},
	{"a parent in India, by no name", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "role = 'host'", "role = 'host'\nparent = { country = 'IN', unknown = ['name'] }", 1), "10:22 DPA710, 10:39 DPA150", ""},

	// Those who apply for a post (DPA807).
	{"applicants for five years", strings.Replace(alone(inCategories("'names'")+"retention = { period = '5 years' }"), "'patients'", "'job_applicants'", 1), "2:12 DPA187, vendor.toml:38:21 DPA830", ""},
	{"applicants for six years", strings.Replace(alone(inCategories("'names'")+"retention = { period = '6 years' }"), "'patients'", "'job_applicants'", 1), "2:12 DPA187, 10:24 DPA807, vendor.toml:38:21 DPA830", ""},
	{"applicants and patients for six years", strings.Replace(alone("data = [{ subject = 'patients', categories = ['names'] }, { subject = 'relatives', categories = ['names'] }]\nretention = { period = '6 years' }"), "'patients'", "'job_applicants'", 1), "2:12 DPA187, vendor.toml:38:21 DPA830", ""},
	{"applicants for six years, and why", strings.Replace(alone(inCategories("'names'")+"retention = { period = '6 years', note = 'Vivier, avec l’accord de chacun.' }"), "'patients'", "'job_applicants'", 1), "2:12 DPA187, vendor.toml:38:21 DPA830", ""},
	{"nobody known for six years", alone("unknown = ['data']\nretention = { period = '6 years' }"), "2:12 DPA187, 9:12 DPA150", ""},

	// Whom the processor engages (DPA177, DPA179, DPA623, DPA832).
	{"a brand by its trade name", twilio("trade_name = 'Twilio Voice'\nlegal_entity = 'twilio voice'"), "5:16 DPA832", ""},
	{"a brand with a legal form", twilio("trade_name = 'Twilio Voice'\nlegal_entity = 'Twilio Voice Ltd'"), "", ""},
	{"a safeguard that is a certificate without its number", twilio("safeguards = ['Certifié ISO']"), "4:15 DPA177", ""},
	{"a safeguard that is a certificate", twilio("safeguards = ['Certifié ISO 27001']"), "", ""},
	{"a safeguard that says nothing", twilio("safeguards = ['Chiffrement des disques', 'Mesures appropriées']"), "4:42 DPA177", ""},
	{"a seat in another country", twilio("country = 'FR'"), "4:11 DPA623", ""},
	{"data of a national number in a group", alone(inCategories("'names', 'national_id'")+twoYears+"notes = 'Numéro de sécurité sociale : décret n° 2019-341.'") + "[[subprocessor_groups]]\nid = 'g'\ntitle = 'G'\ndata = [{ subject = 'patients', categories = ['national_id'] }]\n" + twilio("group = 'g'"), "2:12 DPA187", ""},
	{"an affiliate with a postcode that cannot be", strings.Replace(affiliate("processor", "FR", ""), "city = 'x'", "city = 'x', postcode = '6900'", 1), "6:50 DPA622", ""},
	{"an affiliate whose transfer is one of long ago", affiliate("processor", "IN", "transfer = { mechanism = 'privacy-shield' }"), "7:26 DPA151", ""},

	// Parameters that are no longer printed (DPA904).
	{"a parameter that another paragraph still prints", "[clauses.retention]\nreturn = '20 days'\n[[special_conditions]]\nreplace = 'retention.terms'\nreason = 'x'\ntext = 'Le Sous-traitant supprime les données dans les 30 jours.'\n", "5:11 DPA901", ""},
	{"a parameter that no paragraph prints any more", "[clauses.audit]\nper_year = 2\n[[special_conditions]]\nomit = 'audit.per_year'\nreason = 'x'\n", "", ""},
	{"a parameter that must be given, and is printed no more", "[[special_conditions]]\nomit = 'law_forum.law'\nreason = 'x'\n[clauses.law_forum]\nlaw = 'DE'\n", "3:8 DPA902", ""},

	// Sentences, one of which denies and another does not.
	{"a weak technique behind a full stop", own("MD5 n’est pas utilisé. SHA-1 protège les mots de passe."), "5:32 DPA801", ""},
	{"a weak technique in a number", own("TLS 1.2 est utilisé, TLS 1.0 ne l’est pas."), "", ""},

	// What no other row comes by.
	{"a purpose that points elsewhere", booking("purposes = 'Voir le contrat.'"), "4:12 DPA836", ""},
	{"hosting under the rules of Germany, outside", patients("DE", "'diagnosis'") + "special_safeguards = 'Chaque accès est journalisé.'\n[health_hosting]\nregimes = ['c5']\nhost = 'processor'\nplaces = ['DE', 'IN']\nunknown = ['certificates']\n", "2:12 DPA187, 16:17 DPA752, 17:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"hosting under the rules of Germany, in Switzerland", patients("DE", "'diagnosis'") + "special_safeguards = 'Chaque accès est journalisé.'\n[health_hosting]\nregimes = ['c5']\nhost = 'processor'\nplaces = ['DE', 'CH']\nunknown = ['certificates']\n", "2:12 DPA187, 17:12 DPA150, vendor.toml:38:47 DPA830", ""},
	{"a condition that was read and leaves out", "[[special_conditions]]\nomit = 'breach.contact'\nreason = 'x'\nread = { by = 'A. Morel', date = 2026-11-20, text = 'x' }\n", "5:8 DPA149", ""},
	{"a condition of which another text was read", addition("breach.notify", "Le Sous-traitant confirme la notification par téléphone.") + "read = { by = 'A. Morel', date = 2026-11-22, text = 'x' }\n", "6:53 DPA942", ""},
	{"a condition that was read after the agreement", addition("breach.notify", "Le Sous-traitant confirme la notification par téléphone.") + "read = { by = 'A. Morel', date = 2026-11-23, text = 'x' }\n", "6:34 DPA844, 6:53 DPA942", ""},
	{"a condition of which nobody says who has read it", addition("breach.notify", "Le Sous-traitant confirme la notification par téléphone.") + "read = { by = ' ', date = 2026-11-20, text = 'x' }\n", "6:15 DPA134", ""},
	{"a condition that was read by the label of a form, in a final", signed + addition("breach.notify", "Le Sous-traitant confirme la notification par téléphone.") + "read = { by = 'Nom de l’avocat', date = 2026-11-20, text = 'x' }\n", "7:15 DPA602, 7:60 DPA942", ""},
	{"a final whose activity has the title of an example", signed + booking("title = 'Test'"), "5:9 DPA602", ""},
	{"a final whose activity has a title with the word in it", signed + booking("title = 'Test de grossesse'"), "", ""},
	{"a final with a blank of a form", signed + "controller.trade_name = 'Cabinet <nom>'", "3:25 DPA602", ""},
	{"a final whose purposes do not apply", signed + alone(inCategories("'names'")+twoYears+"not_applicable.duration = 'x'"), "3:12 DPA187, 12:16 DPA601", ""},
	{"a final whose data do not apply", signed + "replace = ['processing']\n[[processing]]\nid = 'x'\ntitle = 'x'\nsubject_matter = 'x'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\nretention = { period = '2 years' }\nnot_applicable = { data = 'x', nature = 'x' }", "3:12 DPA187, 11:20 DPA601", ""},
	{"a draft with an activity without duration, said to be none", alone(inCategories("'names'") + twoYears + "none = ['duration', 'nature']"), "2:12 DPA187, 11:9 DPA604, 11:21 DPA604", ""},
	{"a sample with an activity without duration, said to be none", "sample = true\n" + alone(inCategories("'names'")+twoYears+"none = ['duration', 'nature']"), "3:12 DPA187", ""},
	{"the law of a country behind a name like it", "[[special_conditions]]\nreplace = 'law_forum.law'\nreason = 'x'\ntext = 'L’Accord, sur les Indes, est soumis au droit de l’Inde.'\n", "5:8 DPA926", ""},
	{"the controller who may do what a rule is about", addition("breach.notify", "Le Responsable du traitement peut modifier l’Accord seul, en publiant une nouvelle version."), "", ""},
	{"a desk without a way to reach it", "[[processor.contacts]]\npurpose = 'security'", "2:13 DPA120", ""},
	{"a desk of which the ways are not known", "[[processor.contacts]]\npurpose = 'security'\nunknown = ['phone']", "4:12 DPA150", ""},
	{"a representative outside the Union", "[processor.representative]\nname = 'R'\naddress = { street = 'x', city = 'x', country = 'US', postcode = '02101' }", "4:49 DPA625", ""},
	{"down the chain, to a customer abroad", "template = 'subprocessor_dpa'\n" + at("controller", "US", "transfer = { mechanism = 'scc', module = 4 }"), "", ""},

	{"what the activity is about, which is not erased then", booking("notes = 'Chaque rendez-vous est confirmé dans les dix ans.'"), "", ""},
	{"a hosting certified on the day after", strings.Replace(clinicOf(""), "issued = 2026-01-01", "issued = 2026-11-23", 1), "8:8 DPA192, 24:10 DPA714", ""},
	{"a hosting certified on that day", strings.Replace(clinicOf(""), "issued = 2026-01-01", "issued = 2026-11-22", 1), "", ""},
	{"a hosting whose certificate ends on the day before", strings.Replace(clinicOf(""), "expires = 2028-01-01", "expires = 2026-11-21", 1), "8:8 DPA192, 25:11 DPA195", ""},
	{"a hosting whose certificate is of the former framework", strings.Replace(clinicOf(""), "edition = '2.0'", "edition = 'v1.1'", 1), "8:8 DPA192", ""},
	{"a hosting whose certificate is of the former framework, on its last day", "date = 2026-05-15\nsubprocessor_list.date = 2026-05-01\n" + strings.Replace(clinicOf(""), "edition = '2.0'", "edition = '1.1'", 1), "", ""},
	{"a hosting whose certificate is of the former framework, on the day of the new one", "date = 2026-05-16\nsubprocessor_list.date = 2026-05-01\n" + strings.Replace(clinicOf(""), "edition = '2.0'", "edition = '1.1'", 1), "10:8 DPA192", ""},
	{"a hosting whose certificate covers some activities", strings.Replace(clinicOf(""), "activities = [1, 2, 3, 4, 5]", "activities = [1, 2]", 1), "8:8 DPA755", ""},
	{"a hosting whose certificate names no activities", strings.Replace(clinicOf(""), "activities = [1, 2, 3, 4, 5]", "", 1), "8:8 DPA192", ""},
	{"a hosting of activities that there are not", strings.Replace(clinicOf(""), "[health_hosting]\n", "[health_hosting]\nactivities = [0, 7]\n", 1), "7:15 DPA122", ""},
	{"the processor by its trade name, at the beginning", "[processor]\ntrade_name = 'Mainwerk'\n" + booking("notes = 'Mainwerk fait la promotion de ses offres.'"), "6:27 DPA820", ""},
	{"billing in a service down the chain", "template = 'subprocessor_dpa'\n" + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Gestion des abonnements et facturation.", 1), "", ""},
	{"billing in a service", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Gestion des abonnements et facturation.", 1), "11:11 DPA821", ""},
	{"a slogan in two languages", "languages = ['fr', 'en']\n[[measures]]\nid = 'own'\ntitle = { fr = 'Mesure', en = 'Measure' }\ntext = { fr = 'Conforme au RGPD.', en = 'GDPR compliant.' }", "6:8 DPA177, " + untold, ""},
	{"a further controller with swapped digits", strings.Replace(other("id = 'b'\nname = 'Cabinet'"), "111 222 337", "111 222 373", 1), "7:50 DPA161", ""},
	{"an open list in a set", "[[data_sets]]\nid = 's'\ndata = [{ subject = 'patients', categories = ['nom, prénom, etc.'] }]\n" + booking("data_sets = ['s']"), "4:47 DPA174", ""},
	{"a dead decision in a reason", "[controller]\nnot_applicable.dpo = 'Le Privacy Shield le permet.'", "3:26 DPA803", ""},
	{"a long reason", strings.Replace(addition("breach.notify", "Le Sous-traitant confirme la notification par téléphone."), "reason = 'x'", "reason = '"+strings.Repeat("mot ", 150)+"'", 1), "", ""},
	{"the last article that the agreement can have", booking("notes = 'Voir l’article 50 de l’Accord.'"), "", ""},
	{"an article behind the last that the agreement can have", booking("notes = 'Voir l’article 51 de l’Accord.'"), "4:17 DPA813", ""},

	// What free texts promise, and for whom.
	{"a measure under a reservation", measureSaying("Les postes sont chiffrés dans la mesure du possible."), "4:34 DPA852", ""},
	{"a safeguard under a reservation", twilio("safeguards = ['Chiffrement des disques si possible.']"), "4:40 DPA852", ""},
	{"special safeguards under a reservation", booking("special_safeguards = 'Les dossiers sont chiffrés si possible.'"), "4:50 DPA852", ""},
	{"notes under a reservation, which are no measure", booking("notes = 'Les rappels partent la veille si possible.'"), "", ""},
	{"a measure of sales", measureSaying("Les journaux servent à l’équipe commerciale."), "4:34 DPA820", ""},
	{"a measure that keeps sales out", measureSaying("Les journaux ne servent pas à l’équipe commerciale."), "", ""},
	{"a measure that keeps for good", measureSaying("Les sauvegardes sont archivées à titre permanent."), "4:30 DPA173", ""},
	{"recipients who are whoever", booking("recipients = ['tout tiers habilité']"), "4:15 DPA839", ""},
	{"data subjects who are whoever", strings.Replace(booking("data = [{ subject = 'x', categories = ['names'] }]"), "'x'", "'clients et toute personne en lien avec eux'", 1), "4:21 DPA839", ""},
	{"some data subjects who interest research", booking("data = [{ subject = 'patients', categories = ['names'], only = 'ceux dont les demandes servent aux recherches de l’éditeur' }]"), "4:100 DPA820", ""},
	{"who does something, some words before", booking("notes = 'Le Sous-traitant pourra alors aussi croiser les absences avec le baromètre.'"), "4:46 DPA820", ""},
	{"who does something, too many words before", booking("notes = 'Le Sous-traitant pourra alors aussi dans ce cas croiser les absences avec le baromètre.'"), "", ""},
	{"who does something, before a comma", booking("notes = 'Le Sous-traitant aide, croiser les absences avec le baromètre reste possible.'"), "", ""},
	{"a note that erases earlier", booking("retention = { period = '3 years', note = 'Les données sont effacées douze mois après la fin de l’année.' }"), "4:42 DPA838", ""},
	{"fifty years", booking("retention = { period = '50 years' }"), "", ""},
	{"fifty-one years", booking("retention = { period = '51 years' }"), "4:24 DPA807", ""},
	{"fifty-one years of deeds", booking("purposes = 'Conserver les actes du notaire.'\nretention = { period = '51 years' }"), "", ""},
	{"fifty-one years, with a reason", booking("retention = { period = '51 years', note = 'Le code l’exige.' }"), "", ""},
	{"a condition that sends data to no row’s country", addition("transfers.principle", "En cas de pic, les données sont traitées à Singapour."), "5:8 DPA944", ""},
	{"a condition that sends data nowhere", addition("transfers.principle", "Aucune donnée n’est traitée à Singapour."), "", ""},
	{"a condition that sends data to an adequate country", addition("transfers.principle", "En cas de pic, les données sont traitées en Suisse."), "", ""},
	{"a condition on authorities abroad", addition("gov_access.authorities", "Une équipe suit les lois de Singapour."), "", ""},
	{"a duty under a condition", addition("records.cooperation", "Le Sous-traitant coopère avec l’autorité de contrôle seulement si une décision de justice l’y contraint."), "5:8 DPA943", ""},
	{"a consent that is none to an audit", addition("dpia.assessment", "La participation suppose l’accord préalable du Sous-traitant."), "5:8 DPA941", ""},
	{"a consent to an audit, elsewhere", addition("dpia.assessment", "Un audit suppose l’accord préalable du Sous-traitant."), "5:8 DPA920", ""},
	{"a deletion beside the paragraph, beyond its bound", addition("retention.terms", "Les données sont effacées dans un délai de dix-huit mois."), "5:8 DPA913", ""},
	{"copies beside the paragraph, which have a time of their own", addition("retention.terms", "Les copies sont effacées dans un délai de dix-huit mois."), "", ""},
	{"data subjects who give up a complaint", addition("law_forum.data_subjects", "Les Personnes concernées renoncent à saisir une autorité de contrôle."), "5:8 DPA929", ""},

	// A mistake in each table that there is.
	{"in the address of a further controller", strings.Replace(other("id = 'b'\nname = 'Cabinet'"), "city = 'x', country = 'FR'", "city = 'x', postcode = '6900', country = 'FR'", 1), "6:50 DPA622", ""},
	{"in a desk of the customer", "[[controller.contacts]]\npurpose = 'security'", "2:14 DPA120", ""},
	{"in the registration of an affiliate", strings.Replace(affiliate("controller", "FR", ""), "{ register = 'x', number = '1' }", "{ register = 'RCS Lyon', number = '552 100 545' }", 1), "5:50 DPA161", ""},
	{"in the transfer of the customer", at("controller", "US", "transfer = { mechanism = 'privacy-shield' }"), "5:26 DPA151", ""},
	{"in the retention of an activity", booking("retention = { period = '2 years', note = 'Ensuite indéfiniment.' }"), "4:42 DPA173", ""},
	{"in the transfer of an activity", "[[processing]]\nid = 'booking'\nlocations = ['US']\ntransfer = { mechanism = 'privacy-shield' }", "5:26 DPA151", ""},
	{"in the data of a group", "[[subprocessor_groups]]\nid = 'g'\ntitle = 'G'\ndata = [{ subject = 'patients', categories = ['nom, prénom, etc.'] }]\n" + twilio("group = 'g'"), "5:47 DPA174", ""},
	{"in the sets of a group", "[[subprocessor_groups]]\nid = 'g'\ntitle = 'G'\ndata_sets = ['ghost']\n" + twilio("group = 'g'"), "5:14 DPA176", ""},
	{"in the transfer of a sub-processor", twilio("transfer = { mechanism = 'privacy-shield' }"), "4:26 DPA151", ""},
	{"in the retention of a sub-processor", twilio("retention = { period = '1 year', note = 'Ensuite indéfiniment.' }"), "4:41 DPA173", ""},
	{"in a certificate of a sub-processor", twilio("certificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2020-01-01, expires = 2021-01-01 }]"), "4:98 DPA195", ""},
	{"in the data of a service", served("[{ subject = 'patients', categories = ['nom, prénom, etc.'] }]"), "13:47 DPA174", ""},
	{"in the sets of a service", strings.Replace(served("x"), "data = x", "data_sets = ['ghost']", 1), "13:14 DPA176", ""},
	{"in the transfer of a further sub-processor", twilio("subprocessors = [{ name = 'T', country = 'US', purpose = 'x', transfer = { mechanism = 'privacy-shield' } }]"), "4:88 DPA151", ""},
	{"in a certificate of the hosting", strings.Replace(clinicOf(""), "[health_hosting]\n", "[health_hosting]\ncertificates = [{ standard = 'HDS', edition = '2.0', type = 3, activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2026-01-01, expires = 2028-01-01 }]\n", 1), "7:61 DPA122", ""},
	{"in the transfer of an access to the hosting", strings.Replace(clinicOf(""), "not_applicable = { remote_access = 'x' }", "remote_access = [{ by = 'x', from = ['US'], purpose = 'x', transfer = { mechanism = 'privacy-shield' } }]", 1), "14:85 DPA151", ""},

	// Of several places, of which one is that of the data.
	{"a choice of areas of a service", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "locations = ['FR']", "locations = [{ one_of = ['EU', 'EEA'] }]", 1), "12:14 DPA157", ""},
	{"a choice of the world in a final", signed + strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "locations = ['FR']", "locations = [{ one_of = ['worldwide', 'worldwide'] }]\ntransfer = { "+scc+" }", 1), "8:22 DPA602, 13:14 DPA715", ""},
	{"a choice of the world for access", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "locations = ['FR']", "locations = ['FR']\naccess_from = [{ one_of = ['worldwide', 'worldwide'] }]\ntransfer = { "+scc+" }", 1), "13:16 DPA157", ""},
	{"a choice of areas of an activity", "[[processing]]\nid = 'booking'\nlocations = [{ one_of = ['EU', 'EEA'] }]\n", "4:14 DPA157", ""},
	{"a choice of places outside for health data", patients("FR", "'diagnosis'") + "special_safeguards = 'Chaque accès est journalisé.'\nlocations = [{ one_of = ['IN', 'US'] }]\ntransfer = { " + scc + " }", "2:12 DPA187, 11:47 DPA750, 13:14 DPA752, vendor.toml:38:47 DPA830", ""},
	{"a choice of places of access to hosted data", strings.Replace(clinicOf("")+second("host", "certificates = [{ standard = 'HDS', edition = '2.0', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2026-01-01, expires = 2028-01-01 }]\n"), "locations = ['FR'], data", "locations = ['FR'], access_from = [{ one_of = ['IN', 'US'] }], transfer = { "+scc+" }, data", 1), "35:70 DPA764", ""},
	{"a choice of places of hosting outside", strings.Replace(clinicOf(""), "places = ['FR']", "places = [{ one_of = ['IN', 'US'] }]", 1), "9:11 DPA191, 9:11 DPA191", ""},
	{"a choice of countries, one of them with a law", engaged("FR", "{ one_of = ['IN', 'US'] }", "transfer = { "+scc+" }"), "12:47 DPA830", ""},
	{"the support, in a country at the beginning", booking("notes = 'Madagascar assure le support.'"), "", ""},

	// An acceptance of a row within a row, by its number and by its identifier.
	{"an acceptance of a part of a measure by its number", accepted("DPA801", "measures[1]") + own("x") + "\nparts = [{ id = 'p', title = 'P', text = 'Les mots de passe sont hachés par MD5.' }]", "12:77 DPA801", ""},
	{"an acceptance of a part of a measure, by the number of that and its own identifier", accepted("DPA801", "measures[1].parts.p") + strings.Replace(own("x"), "text = 'x'", "", 1) + "\nparts = [{ id = 'p', title = 'P', text = 'Les mots de passe sont hachés par MD5.' }]", "12:77 DPA801", ""},
	{"an acceptance of a part of a measure, by two numbers of which one is too high", accepted("DPA801", "measures[2].parts.p") + strings.Replace(own("x"), "text = 'x'", "", 1) + "\nparts = [{ id = 'p', title = 'P', text = 'Les mots de passe sont hachés par MD5.' }]", "12:77 DPA801", ""},
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
	{"a return to a customer of whom nothing says that it is abroad", "[[processing]]\nid = 'booking'\nexporter = 'processor'\nimporter = 'controller'\n", "4:12 DPA156, vendor.toml:8:12 DPA150", ""},
	{"a return to a customer whose ground is given", "[controller.transfer]\nmechanism = 'scc'\nmodule = 4\n[[processing]]\nid = 'booking'\nexporter = 'processor'\nimporter = 'controller'\n", "vendor.toml:8:12 DPA150", ""},
	{"a return to a customer whose ground is not known", "[controller]\nunknown = ['transfer']\n[[processing]]\nid = 'booking'\nexporter = 'processor'\nimporter = 'controller'\n", "2:2 DPA120, 3:12 DPA150", ""},
	{"a return to a customer whose ground does not read", "[controller]\ntransfer = 'scc'\n[[processing]]\nid = 'booking'\nexporter = 'processor'\nimporter = 'controller'\n", "3:12 DPA111, vendor.toml:8:12 DPA150", ""},
}

// both is a deal in two languages whose activity has that note in each.
func both(fr, en string) string {
	return "languages = ['fr', 'en']\n" + booking("notes = { fr = '"+fr+"', en = '"+en+"' }")
}

// aws is a deal with a sub-processor of a group that everybody knows, of whose
// service there is a line.
func aws(line string) string {
	return strings.NewReplacer("'SMS Hermine'", "'Amazon Web Services'", "locations = ['FR']", "locations = ['FR']\n"+line).Replace(served("[{ subject = 'patients', categories = ['names'] }]"))
}

// addition is a deal with a special condition that stands behind a paragraph.
func addition(after, text string) string {
	return "[[special_conditions]]\nadd_after = '" + after + "'\nreason = 'x'\ntext = '" + text + "'\n"
}

// untold are the texts of vendor that do not say their language.
const untold = "vendor.toml:6:8 DPA131, vendor.toml:9:51 DPA131, vendor.toml:12:8 DPA131, vendor.toml:15:48 DPA131, vendor.toml:19:9 DPA131, vendor.toml:21:12 DPA131, vendor.toml:22:65 DPA131, vendor.toml:24:18 DPA131, vendor.toml:27:9 DPA131, vendor.toml:36:11 DPA131, vendor.toml:38:72 DPA131, vendor.toml:44:10 DPA131"

// flowEdges are such deals on vendor, on what passes between hands.
var flowEdges = []mistake{
	// Between which hands.
	{"a sub-processor without services whose transfer is misspelt", "[[subprocessors]]\nid = 'x'\nname = 'X'\nlegal_entity = 'X Ltd'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'US', postcode = '02101' }\ncountry = 'US'\ntrnasfer = { mechanism = 'scc' }\nunknown = ['services']", "9:1 DPA110, 10:12 DPA150", ""},
	{"a sub-processor without services that says nothing of a transfer", "[[subprocessors]]\nid = 'x'\nname = 'X'\nlegal_entity = 'X Ltd'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'US', postcode = '02101' }\ncountry = 'US'\nunknown = ['services']", "2:3 DPA152, 9:12 DPA150", ""},
	{"a service whose places are not known", engaged("FR", "", "unknown = ['locations']"), "13:12 DPA150", ""},
	{"a return from India to India", at("processor", "IN", "") + "\n" + at("controller", "IN", ""), "", ""},
	{"a return from India to the United States", at("processor", "IN", "transfer = { mechanism = 'scc', module = 2, tia = 2026-01-15 }") + "\n" + at("controller", "US", ""), "", ""},
	{"sensitive data of an activity abroad, without an assessment", "[[processing]]\nid = 'booking'\nlocations = ['IN']\ndata = [{ subject = 'patients', categories = ['genetic_data'] }]\ntransfer = { mechanism = 'scc', module = 3, date = 2026-01-12 }", "6:26 DPA703", ""},
	{"a customer in Morocco of a processor in Morocco", at("processor", "MA", "") + "\n" + at("controller", "MA", ""), "", ""},
	{"two customers, one in Morocco, of a processor in Morocco", at("processor", "MA", "") + "\n" + strings.Replace(other("id = 'b'\nname = 'Cabinet'"), "country = 'FR'", "country = 'MA'", 1), "3:23 DPA705", ""},
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
	atTheirPlace(t, flowEdges)
}
