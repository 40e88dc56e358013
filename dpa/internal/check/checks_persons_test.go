package check_test

import "testing"

// german is a controller of that name, form and capital in Hamburg.
func german(name, form, capital string) string {
	return "[controller]\nname = '" + name + "'\nform = '" + form + "'\ncapital = '" + capital + "'\nregistration = { register = 'Amtsgericht Hamburg', number = 'HRB 12345' }\naddress = { street = 'Am Kai 1', postcode = '20457', city = 'Hamburg', country = 'DE' }\n"
}

// frenchAt is a controller in the register of that name, at that address.
func frenchAt(register, number, address string) string {
	return "[controller]\nregistration = { register = '" + register + "', number = '" + number + "' }\naddress = { street = '1 rue A', " + address + " }\n"
}

// two sub-processors under those numbers.
func numbered(first, second string) string {
	row := func(id, name, number string) string {
		return "[[subprocessors]]\nid = '" + id + "'\nname = '" + name + "'\nlegal_entity = '" + name + " Ltd'\nregistration = { register = 'Companies House', number = '" + number + "' }\ncountry = 'GB'\naddress = { street = 'x', city = 'York', country = 'GB' }\n" +
			"contact = { email = 'a@" + id + ".co.uk' }\n[[subprocessors.services]]\npurpose = 'Hébergement'\nlocations = ['FR']\ntransfer = { mechanism = 'adequacy' }\ndata = [{ subject = 'patients', categories = ['names'] }]\n"
	}
	return row("alder", "Alder", first) + row("birch", "Birch", second)
}

var personMistakes = []mistake{
	// A register of another place (DPA634).
	{"the registry of another department", frenchAt("RCS Bordeaux", "123 456 782", "postcode = '37000', city = 'Tours', country = 'FR'"), "3:29 DPA634", "“RCS Bordeaux” is not the register of this office: 37000 Tours"},
	{"the registry of the department", frenchAt("RCS Tours", "123 456 782", "postcode = '37700', city = 'Saint-Pierre-des-Corps', country = 'FR'"), "", ""},
	{"the registry of two departments", frenchAt("RCS Belfort", "123 456 782", "postcode = '25200', city = 'Montbéliard', country = 'FR'"), "", ""},
	{"a registry with a longer name", frenchAt("R.C.S. Lille Métropole", "123 456 782", "postcode = '59100', city = 'Roubaix', country = 'FR'"), "", ""},
	{"a registry with a longer name, elsewhere", frenchAt("RCS Lille Métropole", "123 456 782", "postcode = '62000', city = 'Arras', country = 'FR'"), "3:29 DPA634", ""},
	{"a registry that is not known", frenchAt("RCS Valfleury", "123 456 782", "postcode = '62000', city = 'Arras', country = 'FR'"), "", ""},
	{"a postcode that begins with its country", frenchAt("RCS Tours", "123 456 782", "postcode = 'F-37000', city = 'Tours', country = 'FR'"), "", ""},
	{"a postcode that stands for one", frenchAt("RCS Bordeaux", "123 456 782", "postcode = '00000', city = 'Ville', country = 'FR'"), "", ""},
	{"a register of another country", frenchAt("Companies House", "01234567", "postcode = '37000', city = 'Tours', country = 'FR'"), "3:29 DPA634", "“Companies House” is not the register of this office: France"},
	{"a French register of an overseas department", frenchAt("RCS Fort-de-France", "123 456 782", "city = 'Fort-de-France', country = 'MQ'"), "", ""},
	{"a branch of a Belgian company in a French register", frenchAt("RCS Lille", "123 456 782", "postcode = '9000', city = 'Gent', country = 'BE'"), "", ""},
	{"a branch in the British register", frenchAt("Companies House", "FC012345", "postcode = '9000', city = 'Gent', country = 'BE'"), "", ""},
	{"a British company in its register", frenchAt("Companies House", "01234567", "postcode = 'M1 2AB', city = 'Manchester', country = 'GB'"), "", ""},
	{"the number of a physician abroad", "[controller]\nkind = 'professional'\nform = 'médecin'\nregistration = { register = 'RPPS', number = '10100090074' }\naddress = { street = '1 rue A', postcode = '9000', city = 'Gent', country = 'BE' }\n", "", ""},
	{"a register that is not known", frenchAt("Chambre des métiers", "123", "postcode = '9000', city = 'Gent', country = 'BE'"), "", ""},

	// One number under two names (DPA633).
	{"one number of two", numbered("01234567", "01234567"), "19:57 DPA633", "the number 01234567 is that of Alder Ltd as well"},
	{"two numbers of two", numbered("01234567", "01234568"), "", ""},

	// Check digits of further registers (DPA161).
	{"an Italian number", frenchAt("Registro delle Imprese di Milano", "00811720580", "postcode = '00198', city = 'Roma', country = 'IT'"), "", ""},
	{"a wrong Italian number", frenchAt("Registro delle Imprese di Milano", "00811720581", "postcode = '00198', city = 'Roma', country = 'IT'"), "3:74 DPA161", ""},
	{"an Italian number of the REA", frenchAt("Registro delle Imprese di Milano", "RM-756032", "postcode = '00198', city = 'Roma', country = 'IT'"), "", ""},

	// Capital and form (DPA639, DPA640, DPA631).
	{"a GmbH of too little", german("Hafen GmbH", "x", "24 999 EUR"), "5:11 DPA639", "a capital of 24999 EUR, where that form wants 25000 EUR at least (§ 5 GmbHG)"},
	{"a GmbH of enough", german("Hafen GmbH", "x", "25 000 EUR"), "", ""},
	{"a GmbH in another currency", german("Hafen GmbH", "x", "20 000 USD"), "", ""},
	{"an UG of one euro", german("Hafen UG (haftungsbeschränkt)", "x", "1 EUR"), "", ""},
	{"an AG of the capital of a GmbH", german("Hafen AG", "x", "25 000 EUR"), "5:11 DPA639", "50000 EUR at least (§ 7 AktG)"},
	{"a French SA of too little", "[controller]\nform = 'société anonyme'\ncapital = '15 000 EUR'\n", "4:11 DPA639", "Art. L. 224-2 C. com."},
	{"a French SA of variable capital", "[controller]\nform = 'société anonyme à capital variable'\ncapital = '15 000 EUR'\n", "", ""},
	{"a French SAS of one euro", "[controller]\nform = 'société par actions simplifiée'\ncapital = '1 EUR'\n", "", ""},
	{"a GmbH that is said to be a stock company", german("Hafen GmbH", "société anonyme", "25 000 EUR"), "4:8 DPA640", "that name is of a private limited company"},
	{"an AG that is said to be limited", german("Hafen AG", "société à responsabilité limitée", "50 000 EUR"), "4:8 DPA640", "that name is of a public limited company"},
	{"an AG that is said to be a stock company", german("Hafen AG", "société anonyme", "50 000 EUR"), "", ""},
	{"a name without a form", german("Hafen", "société à responsabilité limitée", "50 000 EUR"), "", ""},
	{"a public body that is an SAS", "[controller]\nkind = 'public_body'\nform = 'société par actions simplifiée'\nnone = ['dpo']\n", "3:8 DPA631, vendor.toml:44:10 DPA760", "that is a company"},
	{"a company that is an SAS", "[controller]\nkind = 'company'\nform = 'société par actions simplifiée'\n", "", ""},

	// Towns (DPA638).
	{"Munich in Dresden", "[controller]\nregistration = { register = 'Amtsgericht Dresden', number = 'HRB 1' }\naddress = { street = 'x', postcode = '80331', city = 'Dresden', country = 'DE' }\n", "4:54 DPA638", "80331 is no postcode of this town: Dresden"},
	{"half a Dutch postcode", "[controller]\nregistration = { register = 'KvK', number = '12345678' }\naddress = { street = 'x', postcode = '3013 A', city = 'Rotterdam', country = 'NL' }\n", "4:38 DPA622", "4 digits and 2 letters"},

	// Who signs, and who monitors (DPA628, DPA629, DPA165, DPA641).
	{"an officer who signs for the other party", "[controller]\nsignatory = { name = 'Camille Martin', capacity = 'Présidente' }\n[processor]\ndpo = { name = 'Camille Martin', email = 'x@a.fr' }\n", "5:16 DPA628", "Camille Martin, its data protection officer, is also"},
	{"an affiliate that signs itself", "[[other_controllers]]\nid = 'b'\nname = 'Officine du Lac'\nform = 'SARL'\nregistration = { register = 'RCS Lyon', number = '111 222 337' }\naddress = { street = 'x', city = 'Lyon', country = 'FR' }\nsignatory = { name = 'Z', capacity = 'Gérant' }\n" +
		"[controller]\naffiliates = [{ name = 'Officine du Lac', form = 'SARL', registration = { register = 'RCS Lyon', number = '111 222 337' }, address = { street = 'x', city = 'Lyon', country = 'FR' } }]\n", "10:24 DPA165", "Officine du Lac is already a party"},
	{"an SARL that its board signs for", "[controller]\nform = 'SARL'\nsignatory = { name = 'Y', capacity = 'Président du directoire' }\n", "4:38 DPA629", "an SARL is bound by its gérant"},
	{"an SARL that its manager signs for", "[controller]\nform = 'SARL'\nsignatory = { name = 'Y', capacity = 'Gérante' }\n", "", ""},
	{"a Belgian company that its director signs for", "[controller]\nform = 'SARL'\naddress = { street = 'x', postcode = '9000', city = 'Gent', country = 'BE' }\nregistration = { register = 'BCE', number = '0428.759.497' }\nsignatory = { name = 'Y', capacity = 'Administratrice' }\n", "", ""},
	{"a representative of a party in the Union", "[processor]\nrepresentative = { name = 'R', address = { street = 'x', city = 'Lyon', country = 'FR' } }\n", "3:27 DPA641", "has no representative there"},
}

func TestPersonsAtTheirPlace(t *testing.T) {
	wholeAtTheirPlace(t, personMistakes, "DPA633", "DPA634", "DPA639", "DPA64")
}
