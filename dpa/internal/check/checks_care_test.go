package check_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// clinicNamed is a deal of a controller of that name, in Ireland, with data on health.
func clinicNamed(name string) string {
	return strings.Replace(patients("IE", "'diagnosis'"), "[controller]\n", "[controller]\nname = "+name+"\n", 1)
}

// patients is a deal of a controller in a country, whose activity on line 6 has
// those data.
func patients(country, data string, lines ...string) string {
	return "replace = ['processing']\n" + strings.Join(append(lines, ""), "\n") +
		"[controller]\naddress = { country = '" + country + "', postcode = '" + postcode(country) + "' }\n[[processing]]\nid = 'x'\ntitle = 'X'\noperations = ['storage']\npurposes = 'Suivre les patients'\nretention = { period = '1 year' }\n" +
		"data = [{ subject = 'patients', categories = [" + data + "] }]\n"
}

// hosted is a deal in which OVH keeps health data at those places, under a
// certificate of those activities; lines go on in [health_hosting].
func hosted(places, activities, lines string) string {
	return hdsHosting("host = 'ovh'\n"+lines) + "\n" + "[[subprocessors]]\nid = 'ovh'\nname = 'OVH'\nlegal_entity = 'OVH SAS'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'FR' }\ncountry = 'FR'\n" +
		"certificates = [{ standard = 'HDS', edition = '2.0', activities = [" + activities + "], scope = 'x', issued = 2025-01-01, expires = 2028-01-01 }]\n" +
		"[[subprocessors.services]]\npurpose = 'x'\nlocations = [" + places + "]\ndata = [{ subject = 'patients', categories = ['diagnosis'] }]\n"
}

// clinic gives the deal of hosted health data from care in France, under its law.
const clinic = "[[processing]]\nid = 'booking'\nspecial_safeguards = 'Chaque accès est journalisé.'\ndata = [{ subject = 'patients', categories = ['diagnosis', 'names'] }]\n[clauses.law_forum]\nlaw = 'FR'\ncourts = 'Lyon'\n"

// second is one more sub-processor of health data in France, with that role.
func second(role, lines string) string {
	return "[[subprocessors]]\nrole = '" + role + "'\n" + lines + "id = 'y'\nname = 'Y'\nlegal_entity = 'Y SAS'\ncountry = 'FR'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'FR' }\n" +
		"services = [{ purpose = 'Copies', locations = ['FR'], data = [{ subject = 'patients', categories = ['diagnosis'] }] }]\n"
}

func forum(kind, courts, lines string) string {
	return "[controller]\nkind = '" + kind + "'\n[clauses.law_forum]\nlaw = 'FR'\ncourts = '" + courts + "'\n" + lines
}

var dropped = "2:12 DPA187, "

// careMistakes are about health data and the courts; those that want nothing are
// ordinary deals, on which no check may speak.
var careMistakes = []mistake{
	{"health data in France", patients("FR", "'diagnosis'"), dropped + "11:47 DPA750", "hosting rules of this country: France"},
	{"health data in Germany", patients("DE", "'names', 'diagnosis'"), dropped + "11:56 DPA750", "section 393 SGB V"},
	{"health data in the Netherlands", patients("NL", "'diagnosis'"), dropped + "11:47 DPA750", "NEN 7510"},
	{"health data in Ireland", patients("IE", "'diagnosis'"), dropped[:len(dropped)-2], ""},
	{"health data by their words", patients("FR", "'antécédents de maladie'"), dropped + "11:47 DPA170, 11:47 DPA750", ""},
	{"health data by what is said of them", patients("FR", "{ word = { fr = 'motif' }, special = 'health' }"), dropped + "11:47 DPA750", ""},
	{"words that are said to be no health data", patients("FR", "{ word = { fr = 'carnet de santé du bâtiment' }, none = ['special'] }"), dropped[:len(dropped)-2], ""},
	{"no health data", patients("FR", "'names'"), dropped[:len(dropped)-2], ""},
	{"a hospital that says nothing of its officer", clinicNamed("'Clinique des Lilas'"), dropped + "3:2 DPA163", "Clinique des Lilas processes special categories"},
	{"a hospital that has none", clinicNamed("'Clinique des Lilas'\nnone = ['dpo']"), dropped[:len(dropped)-2], ""},
	{"a veterinary clinic", clinicNamed("'Clinique vétérinaire des Lilas'"), dropped[:len(dropped)-2], ""},
	{"staff’s sick leave", strings.Replace(patients("FR", "'diagnosis'"), "'patients'", "'employees'", 1), dropped[:len(dropped)-2], ""},
	{"occupational medicine", strings.Replace(patients("FR", "'diagnosis'"), "'patients'", "'employees'", 1) + "legal_basis = { decided_by = 'controller', indicative = 'contract', article9 = 'healthcare' }", dropped + "11:48 DPA750", ""},
	{"a reason why not", patients("FR", "'diagnosis'", "not_applicable.health_hosting = 'x'"), "2:12 DPA187", ""},
	{"not known yet", patients("FR", "'diagnosis'", "unknown = ['health_hosting']"), "2:12 DPA187, 3:12 DPA150", ""},
	{"none is no reason", patients("FR", "'diagnosis'", "none = ['health_hosting']"), "2:12 DPA187, 12:47 DPA750", ""},
	{"an affiliate in France", patients("IE", "'diagnosis'") + affiliate("controller", "FR", ""), dropped + "11:47 DPA750", ""},
	{"under the rules of another country", patients("FR", "'diagnosis'") + "[health_hosting]\nregimes = ['nen7510']\nhost = 'processor'\nplaces = ['FR']\nunknown = ['certificates']", dropped + "11:47 DPA750, 16:12 DPA150", ""},
	{"under their own", patients("FR", "'diagnosis'") + hdsHosting("host = 'processor'\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [1, 2, 3, 4, 5], scope = 'x', issued = 2025-01-01, expires = 2028-01-01 }]"), "2:12 DPA187", ""},

	{"kept in the United States", patients("FR", "'diagnosis'") + sensitive(engaged("US", "'FR', 'US'", "transfer = { "+scc+" }")), dropped + "11:47 DPA750, 21:20 DPA752", "kept at this place: United States"},
	{"kept in Switzerland", patients("FR", "'diagnosis'") + sensitive(engaged("CH", "'CH'", "transfer = { mechanism = 'adequacy' }")), dropped + "11:47 DPA750, 21:14 DPA752", ""},
	{"kept in Switzerland, for a clinic in Germany", patients("DE", "'diagnosis'") + sensitive(engaged("CH", "'CH'", "transfer = { mechanism = 'adequacy' }")), dropped + "11:47 DPA750", ""},
	{"kept under the framework, for a clinic in Germany", patients("DE", "'diagnosis'") + sensitive(engaged("US", "'US'", "transfer = { mechanism = 'dpf', "+dpf+" }")), dropped + "11:47 DPA750", ""},
	{"kept in the United States, for a clinic in Germany", patients("DE", "'diagnosis'") + sensitive(engaged("US", "'US'", "transfer = { "+scc+" }")), dropped + "11:47 DPA750, 21:14 DPA752", ""},
	{"kept anywhere", patients("FR", "'diagnosis'") + sensitive(engaged("FR", "'worldwide'", "transfer = { "+scc+" }")), dropped + "11:47 DPA750, 21:14 DPA157, 21:14 DPA752", "worldwide"},
	{"seen from abroad only", patients("FR", "'diagnosis'") + sensitive(engaged("FR", "'FR'", "access_from = ['IN']\ntransfer = { "+scc+" }")), dropped + "11:47 DPA750", ""},
	{"telephone numbers in the United States", patients("FR", "'diagnosis'", "not_applicable.health_hosting = 'x'") + engaged("US", "'US'", "transfer = { "+scc+" }"), "2:12 DPA187", ""},
	{"an activity in the United States", patients("FR", "'diagnosis'") + "locations = ['FR', 'US']\n", dropped + "11:47 DPA750, 12:20 DPA752", ""},
	{"places for customers elsewhere", patients("FR", "'diagnosis'") + strings.Replace(sensitive(engaged("FR", "", "instances = [{ region = 'eu', locations = ['FR'] }, { region = 'us', locations = ['US'] }]\ntransfer = { "+scc+" }")), "locations = []\n", "", 1), dropped + "11:47 DPA750", ""},
	{"places for all customers elsewhere", patients("FR", "'diagnosis'") + strings.Replace(sensitive(engaged("US", "", "instances = [{ region = 'us', locations = ['US'] }]\ntransfer = { "+scc+" }")), "locations = []\n", "", 1), dropped + "11:47 DPA750, 22:44 DPA752", ""},

	{"certified where nothing is covered", strings.Replace(engaged("US", "'US'", "transfer = { "+scc+" }"), "country = 'US'\n[", "country = 'US'\ncertificates = [{ standard = 'HDS', edition = '2.0', scope = 'x', none = ['expires'] }]\n[", 1), "12:14 DPA753", "shown under the HDS certificate"},
	{"health data where a certificate covers nothing", sensitive(engaged("US", "'US'", "notes = 'environnement « HDS »'\ntransfer = { "+scc+" }")), "11:14 DPA758", "keeps health data outside"},
	{"certified in words only", engaged("US", "'US'", "notes = 'environnement « HDS »'\ntransfer = { "+scc+" }"), "11:14 DPA753", ""},
	{"words that may mean something else", strings.Replace(patients("FR", "'diagnostic de la panne'"), "'patients'", "'customers'", 1), strings.TrimSuffix(dropped, ", "), ""},
	{"certified where some is covered", strings.Replace(engaged("FR", "'FR', 'US'", "transfer = { "+scc+" }"), "country = 'FR'\n[", "country = 'FR'\ncertificates = [{ standard = 'HDS', edition = '2.0', scope = 'x', none = ['expires'] }]\n[", 1), "", ""},

	{"hosted as it should be", hosted("'FR'", "1, 2, 3, 4, 5", ""), "", ""},
	{"a place where nothing is kept", hosted("'FR'", "1, 2, 3, 4, 5", "places = ['FR', 'IE']"), "5:17 DPA754", "Ireland (none of its services keeps health data there)"},
	{"a city where nothing is kept", hosted("{ country = 'FR', city = 'Lille' }", "1, 2, 3, 4, 5", "places = [{ country = 'FR', city = 'Lille' }, { country = 'FR', city = 'Lyon' }]"), "5:47 DPA754", "Lyon, France (none of its services keeps health data there)"},
	{"a city that is not said", hosted("{ country = 'FR', city = 'Lille' }, { country = 'FR', city = 'Lyon' }", "1, 2, 3, 4, 5", "places = [{ country = 'FR', city = 'Lille' }]"), "5:10 DPA754", "Lyon, France (one of its services"},
	{"a city in its region", hosted("{ country = 'FR', city = 'Roubaix (Nord)' }", "1, 2, 3, 4, 5", "places = [{ country = 'FR', city = 'Roubaix' }]"), "", ""},
	{"a country for its cities", hosted("{ country = 'FR', city = 'Lille' }", "1, 2, 3, 4, 5", "places = ['FR']"), "", ""},
	{"access that is denied", hosted("'FR'", "1, 2, 3, 4, 5", "") + "access_from = ['TN']\ntransfer = { " + scc + " }", "28:16 DPA764", "OVH accesses health data from this place: Tunisia"},
	{"access from anywhere that is denied", hosted("'FR'", "1, 2, 3, 4, 5", "") + "access_from = ['worldwide']\ntransfer = { " + scc + " }", "28:16 DPA157, 28:16 DPA764", ""},
	{"access from within", hosted("'FR'", "1, 2, 3, 4, 5", "") + "access_from = ['IE']", "", ""},
	{"access to no health data", strings.Replace(hosted("'FR'", "1, 2, 3, 4, 5", ""), "'diagnosis'", "'names'", 1) + "access_from = ['TN']\ntransfer = { " + scc + " }", "", ""},
	{"access that is described", strings.Replace(hosted("'FR'", "1, 2, 3, 4, 5", ""), "not_applicable = { remote_access = 'x' }", "remote_access = [{ from = ['TN'], by = 'x', purpose = 'x', transfer = { "+scc+" } }]", 1) + "access_from = ['TN']\ntransfer = { " + scc + " }", "", ""},
	{"another host without a certificate", hosted("'FR'", "1, 2, 3, 4, 5", "") + clinic + second("host", ""), "36:8 DPA756", "Y hosts health data in France and has no HDS certificate"},
	{"another host with one", hosted("'FR'", "1, 2, 3, 4, 5", "") + clinic + second("host", "certificates = [{ standard = 'HDS', edition = '2.0', activities = [6], scope = 'x', issued = 2025-01-01, expires = 2028-01-01 }]\n"), "", ""},
	{"another host, certificates not known", hosted("'FR'", "1, 2, 3, 4, 5", "") + clinic + second("host", "unknown = ['certificates']\n"), "37:12 DPA150", ""},
	{"another who hosts nothing", hosted("'FR'", "1, 2, 3, 4, 5", "") + clinic + second("subprocessor", ""), "", ""},
	{"a place that is not said", hosted("'FR', 'DE'", "1, 2, 3, 4, 5", ""), "6:10 DPA754", "Germany (one of its services"},
	{"the Union", hosted("'FR'", "1, 2, 3, 4, 5", "places = ['EU']"), "", ""},
	{"activities without a certificate", hosted("'FR'", "6", ""), "23:67 DPA755", "1, 2, 3, 4, 5"},
	{"activities of another provider", hosted("'FR'", "1, 2, 3, 4", "") + "[processor]\ncertificates = [{ standard = 'HDS', edition = '2.0', activities = [5], scope = 'x', issued = 2025-01-01, expires = 2028-01-01 }]", "", ""},
	{"activities that are not needed", hosted("'FR'", "1, 2, 5", "activities = [1, 2, 5]"), "", ""},
	{"the last activity", hosted("'FR'", "1, 6", "activities = [1, 6]"), "", ""},
	{"an activity above the last, said once", hosted("'FR'", "1, 2, 5", "activities = [8, 7]"), "5:15 DPA122", ""},
	{"no activity", hosted("'FR'", "1, 2, 5", "activities = [0]"), "5:15 DPA122", ""},
	{"the European Economic Area", hosted("'FR'", "1, 2, 3, 4, 5", "places = ['EEA']"), "", ""},
	{"an activity that does not exist", hosted("'FR'", "1, 2, 5", "activities = [1, 7]"), "5:18 DPA122", "1, 2, 3, 4, 5, 6"},
	{"a certificate that has expired", strings.Replace(hosted("'FR'", "1, 2, 3, 4, 5", ""), "2028-01-01", "2026-11-01", 1), "4:8 DPA192, 23:128 DPA195", "its HDS certificate expired on 2026-11-01"},
	{"a certificate to come", strings.Replace(hosted("'FR'", "1, 2, 3, 4, 5", ""), "2025-01-01", "2027-01-01", 1), "4:8 DPA192, 23:106 DPA714", "after the agreement"},
	{"a certificate of one day, that of the agreement", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-11-22, expires = 2026-11-22 }]", "", ""},
	{"a certificate that ends before it begins", "[processor]\ncertificates = [{ standard = 'SOC 2', edition = '1', scope = 'x', issued = 2026-01-01, expires = 2025-01-01 }]", "3:76 DPA714, 3:98 DPA195", ""},

	{"a public body", forum("public_body", "les tribunaux de Lyon", ""), "2:2 DPA163, 6:10 DPA760", "is a public body"},
	{"a public body before its own judge", forum("public_body", "le tribunal administratif de Lyon", ""), "2:2 DPA163", ""},
	{"a public body and no clause", "[controller]\nkind = 'public_body'\n[clauses.law_forum]\nvariant = 'no_forum'\nlaw = 'FR'", "2:2 DPA163", ""},
	{"an association before traders", forum("association", "le tribunal de commerce de Lyon", ""), "6:10 DPA761", "is no trader"},
	{"a professional before traders", forum("professional", "le tribunal des activités économiques de Lyon", ""), "6:10 DPA761", ""},
	{"an association", forum("association", "les tribunaux de Lyon", ""), "6:10 DPA763", ""},
	{"an association in Ireland", forum("association", "les tribunaux de Dublin", "[controller.address]\ncountry = 'IE'\npostcode = 'D02 XY45'"), "", ""},
	{"companies before traders", forum("company", "le tribunal de commerce de Lyon", ""), "", ""},
	{"an association under Irish law", strings.Replace(forum("association", "les tribunaux de Dublin", ""), "law = 'FR'", "law = 'IE'", 1), "", ""},
	{"French secrecy under Irish law", "[clauses.confidentiality]\nvariant = 'professional_secrecy'\n[clauses.law_forum]\nlaw = 'IE'\ncourts = 'x'", "5:7 DPA762", "another country: Ireland"},
	{"French secrecy under French law", "[clauses.confidentiality]\nvariant = 'professional_secrecy'\n[clauses.law_forum]\nlaw = 'FR'\ncourts = 'x'", "", ""},
	{"a host of an American parent, where no law reaches the data", noForeignLaw + parentAbroad("US"), "34:11 DPA765", ""},
	{"a host of a German parent, where no law reaches the data", noForeignLaw + parentAbroad("DE"), "", ""},
}

func TestCareAtItsPlace(t *testing.T) {
	atTheirPlace(t, careMistakes, "DPA750", "DPA752", "DPA753", "DPA754", "DPA755", "DPA758", "DPA76", "DPA714")
}

// Where the customers are not known, the places where data are handled ask the
// question, once for all countries.
func TestCareOfCustomersNotKnown(t *testing.T) {
	described := func(country string) string {
		s := strings.Replace(vendor, "[controller]\nname = \"Officine des Tilleuls\"", "[controller]\ndescribed = \"le client\"", 1)
		s = strings.Replace(s, "form = \"société\"\nregistration = { register = \"RCS Lyon\", number = \"123 456 782\" }\naddress = { street = \"12 rue des Lilas\", postcode = \"69003\", city = \"Lyon\", country = \"FR\" }\nsignatory = { name = \"Camille Martin\", capacity = \"Présidente\" }\n", "", 1)
		s = strings.Replace(s, "8 quai Hermine\", city = \"Lyon\", country = \"FR\"", "8 quai Hermine\", city = \"Lyon\", country = \""+country+"\"", 1)
		return strings.Replace(s, "\"motif du rendez-vous\"", "\"diagnosis\"", 1)
	}
	_, l := loadFiles(t, map[string]string{"deal.toml": described("FR")})
	assert.Equal(t, []string{"18:65 DPA751"}, brief(about(l)), "%s", text(l))
	assert.Contains(t, text(l), "processed here: France;")
	_, l = loadFiles(t, map[string]string{"deal.toml": strings.Replace(described("NL"), "{ country = \"IE\", city = \"Dublin\" }", "\"DE\"", 1)})
	assert.Equal(t, []string{"18:65 DPA751"}, brief(about(l)), "%s", text(l))
	assert.Contains(t, text(l), "Germany, Netherlands")
	_, l = loadFiles(t, map[string]string{"deal.toml": described("IE")})
	assert.Empty(t, brief(about(l)), "%s", text(l))
}
