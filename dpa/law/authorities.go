package law

import "github.com/dpakit/dpakit/dpa/value"

// Authority returns the supervisory authority of a state of the European
// Economic Area that has a general one (Art. 51 GDPR); it is empty for any other
// country, and for Germany, which has one for each Land.
func Authority(c value.Country) string { return authorities[c] }

// authorities are the supervisory authorities of the states of the European
// Economic Area that have a general one (Art. 51 GDPR), by the names that they
// use themselves, in the letters of their own alphabet where it is Latin and
// in English otherwise; as of 26 November 2026, from the project's notes.
var authorities = map[value.Country]string{
	"AT": "Datenschutzbehörde",
	"BE": "Autorité de protection des données / Gegevensbeschermingsautoriteit",
	"BG": "Commission for Personal Data Protection",
	"CY": "Office of the Commissioner for Personal Data Protection",
	"CZ": "Úřad pro ochranu osobních údajů",
	"DK": "Datatilsynet",
	"EE": "Andmekaitse Inspektsioon",
	"ES": "Agencia Española de Protección de Datos",
	"FI": "Tietosuojavaltuutetun toimisto",
	"FR": "Commission nationale de l’informatique et des libertés",
	"GR": "Hellenic Data Protection Authority",
	"HR": "Agencija za zaštitu osobnih podataka",
	"HU": "Nemzeti Adatvédelmi és Információszabadság Hatóság",
	"IE": "Data Protection Commission",
	"IS": "Persónuvernd",
	"IT": "Garante per la protezione dei dati personali",
	"LI": "Datenschutzstelle",
	"LT": "Valstybinė duomenų apsaugos inspekcija",
	"LU": "Commission nationale pour la protection des données",
	"LV": "Datu valsts inspekcija",
	"MT": "Office of the Information and Data Protection Commissioner",
	"NL": "Autoriteit Persoonsgegevens",
	"NO": "Datatilsynet",
	"PL": "Prezes Urzędu Ochrony Danych Osobowych",
	"PT": "Comissão Nacional de Proteção de Dados",
	"RO": "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal",
	"SE": "Integritetsskyddsmyndigheten",
	"SI": "Informacijski pooblaščenec",
	"SK": "Úrad na ochranu osobných údajov Slovenskej republiky",
}
