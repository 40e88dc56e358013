package check_test

import (
	"strings"
	"testing"
)

// factMistakes are deals of which one fact is not so, as another fact, the calendar
// or the other language tells, and beside each its sound twin.
var factMistakes = []mistake{
	// Days that the calendar does not have (DPA815).
	{"a day that no November has", own("Les clés ont été renouvelées le 31 novembre 2025."), "5:41 DPA815", ""},
	{"the last day of a November", own("Les clés ont été renouvelées le 30 novembre 2025."), "", ""},
	{"a day that February has in a leap year", own("Le bail court jusqu’au 29 février 2028."), "", ""},
	{"a day that February has in no other year", own("Le bail court jusqu’au 29 février 2027."), "5:32 DPA815", ""},
	{"a first of a month", own("Les clés sont renouvelées depuis le 1er avril 2026."), "", ""},
	{"a month before its day", "languages = ['en']\n" + own("Keys were renewed on April 31, 2026."), "6:30 DPA815", ""},
	{"a number before a word before a year", own("Le plan compte 45 mesures 2026."), "", ""},

	// What the two languages say (DPA814).
	{"a time in words that is another", both("Les journaux sont gardés douze mois.", "Logs are kept for six months."), "5:61 DPA814, " + untold, ""},
	{"a time in words that is the same", both("Les journaux sont gardés douze mois.", "Logs are kept for one year."), untold, ""},
	{"a time in digits that is the same in words", both("Accès retiré sous 48 heures.", "Access withdrawn within two days."), untold, ""},
	{"a time behind a comma that is another", both("Accès retiré sous 48 heures, journaux gardés douze mois.", "Access withdrawn within 48 hours, logs kept for six months."), "5:81 DPA814, " + untold, ""},
	{"a month that is not thirty days", both("Effacement sous 30 jours.", "Erasure within one month."), "5:50 DPA814, " + untold, ""},
	{"a day that is another", both("En place depuis le 3 mars 2026.", "In place since 3 May 2026."), "5:56 DPA814, " + untold, ""},
	{"a day that is the same", both("En place depuis le 1er mars 2026.", "In place since 1 March 2026."), untold, ""},
	{"an interval that is another", both("Une lettre mensuelle est envoyée.", "A weekly letter is sent."), "5:58 DPA814, " + untold, ""},
	{"an interval that is the same", both("Une lettre est envoyée tous les trois mois.", "A letter is sent every quarter."), untold, ""},
	{"an interval beside a time", both("Une lettre trimestrielle est envoyée.", "A letter is sent once in three months."), untold, ""},

	// Retention of a sub-processor, datum by datum (DPA845).
	{"a sub-processor that keeps one datum for longer", keptLonger("'call_recordings'"), "2:12 DPA187, 28:24 DPA845", ""},
	{"a sub-processor that keeps for so long what an activity does", keptLonger("'names'"), "2:12 DPA187", ""},
	{"a sub-processor that keeps for longer what an activity has in its own words", strings.Replace(keptLonger("'call_recordings'"), "'names', 'phone_number'", "'names', 'phone_number', 'appels enregistrés'", 1), "2:12 DPA187", ""},

	// Places in prose.
	{"an application and its backups, elsewhere", own("L’application et ses sauvegardes sont hébergées en France.") + inCork, "5:8 DPA829", ""},
	{"backups alone", own("Les sauvegardes sont hébergées en France.") + inCork, "", ""},
	{"relays in a country that no row has", own("Le son et l’image transitent par des relais situés en France et en Tunisie."), "5:76 DPA835", ""},
	{"hosting in another town of few letters", hostedAtDole("Pau"), "9:10 DPA754, 9:11 DPA754", ""},
	{"hosting in a town of few letters", hostedAtDole("Dole"), "", ""},

	// What the service is said to do without (DPA837).
	{"no health data, beside some", wholeSays("Le logiciel ne traite aucune donnée de santé.", "'diagnosis'"), "5:12 DPA837", ""},
	{"no health data, beside none", wholeSays("Le logiciel ne traite aucune donnée de santé.", "'names'"), "8:80 DPA841", ""},
	{"no health data in the logs, beside some", wholeSays("Le logiciel ne traite aucune donnée de santé dans ses journaux.", "'diagnosis'"), "", ""},
	{"a part of the service that has no health data", wholeSays("L’assistance ne traite aucune donnée de santé.", "'diagnosis'"), "", ""},
	{"no sensitive data, beside some", wholeSays("La plateforme ne traite aucune donnée sensible.", "'union_membership'"), "5:12 DPA837", ""},
	{"calls that are never recorded, beside recordings", wholeSays("Les appels ne sont jamais enregistrés.", "'call_recordings'"), "5:13 DPA837, 8:80 DPA841", ""},
	{"calls that are never recorded, beside none", wholeSays("Les appels ne sont jamais enregistrés.", "'phone_number'"), "8:80 DPA841", ""},
	{"no special categories, in English", "languages = ['en']\n" + wholeSays("The platform does not process special categories of data.", "'union_membership'"), "6:13 DPA837", ""},

	// Who signs twice (DPA630).
	{"one person twice for the controller", "[controller]\ncosignatories = [{ name = 'camille Martin', capacity = 'Présidente' }]", "3:27 DPA630", ""},
	{"two persons for the controller", "[controller]\ncosignatories = [{ name = 'Paul Martin', capacity = 'Directeur général' }]", "", ""},

	// Purposes of a sub-processor’s own, said by its name (DPA820).
	{"the engine of a sub-processor by its name", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Envoi de rappels et amélioration du moteur de recommandation de SMS Hermine.", 1), "11:32 DPA820", ""},
	{"the engine of a sub-processor by its name, for the controller", strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Envoi de rappels par le moteur de SMS Hermine.", 1), "", ""},

	// The end of the contract (DPA838).
	{"databases of the customer gone at another time", "[clauses.retention]\ndelete = '30 days'\n" + measureSaying("Les bases du client sont effacées dans les sept jours qui suivent la fin du contrat."), "6:8 DPA838", ""},
	{"databases of the customer gone at that time", "[clauses.retention]\ndelete = '30 days'\n" + measureSaying("Les bases du client sont effacées dans les trente jours qui suivent la fin du contrat."), "", ""},
}

// inCork is a host of the application there.
var inCork = "\n" + strings.Replace(strings.Replace(served("[{ subject = 'patients', categories = ['names'] }]"), "Envoi de rappels.", "Hébergement de l’application.", 1), "['FR']", "['IE']", 1)

// hostedAtDole is a deal of health data whose host keeps them in Dole, and of which
// the annex on hosting has that town.
func hostedAtDole(town string) string {
	return "[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]\n" +
		hdsHosting("host = 'sms'\nplaces = [{ country = 'FR', city = '"+town+"' }]") + "\n" +
		strings.Replace(strings.Replace(served("[{ subject = 'patients', categories = ['diagnosis'] }]"), "['FR']", "[{ country = 'FR', city = 'Dole' }]", 1), "role = 'host'\n", "role = 'host'\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2026-01-01, expires = 2028-01-01 }]\n", 1)
}

// noForeignLaw is the deal of hosting in Dole, which says that no foreign law reaches
// the data.
var noForeignLaw = strings.Replace(hostedAtDole("Dole"), "third_country_law = 'x'", "none = ['third_country_law']", 1)

// parentAbroad is the parent, in that country, of the last sub-processor of a deal.
func parentAbroad(country string) string {
	return "[subprocessors.parent]\nname = 'Lake Holding'\ncountry = '" + country + "'\n"
}

// wholeSays is a deal with that measure, whose activity has these data.
func wholeSays(text, categories string) string {
	return "not_applicable.health_hosting = 'x'\n" + measureSaying(text) + "\n[[processing]]\nid = 'booking'\nlegal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'explicit_consent' }\nspecial_safeguards = 'Chaque accès est journalisé.'\n" + inCategories("'names', "+categories)
}

// keptLonger is a deal of two activities, one of which keeps recordings for half a
// year and the other names for three, beside a sub-processor that keeps its data for
// two.
func keptLonger(categories string) string {
	return alone(inCategories("'names', 'phone_number'")+"retention = { period = '3 years' }\n") +
		"[[processing]]\nid = 'y'\ntitle = 'y'\nsubject_matter = 'Appels enregistrés'\noperations = ['storage']\npurposes = 'Prouver ce qui a été convenu par téléphone'\n" + inCategories("'call_recordings'") + "retention = { period = '6 months' }\n" +
		strings.Replace(served("[{ subject = 'patients', categories = ["+categories+"] }]"), "role = 'host'\n", "role = 'host'\nretention = { period = '2 years' }\n", 1)
}

func TestFactsAtTheirPlace(t *testing.T) { wholeAtTheirPlace(t, factMistakes) }
