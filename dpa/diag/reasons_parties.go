package diag

// partyReasons are those of who the parties are, and who acts for them (DPA160 to
// DPA166, DPA620 to DPA639).
var partyReasons = []reason{
	{id: "DPA160", why: Words{"Un numéro mal formé n’identifie aucune société.", "A malformed number identifies no company."},
		bad: `[controller.registration]
kind = "siren"
number = "B 552 100 554"
`, good: `[controller.registration]
kind = "siren"
number = "552 100 554"
`},
	{id: "DPA622", why: Words{"L’adresse identifie la partie, et les notifications y vont : un chiffre qui manque les perd.", "The address identifies the party, and notices go there: a missing digit loses them."},
		bad: `[controller.address]
country  = "FR"
postcode = "6900"
`, good: `[controller.address]
country  = "FR"
postcode = "69003"
`},
	{id: "DPA161", why: Words{"La clé de contrôle révèle un chiffre faux ou deux chiffres inversés : le numéro serait celui d’une autre société.", "The check digit shows a wrong digit or two swapped ones: the number would be another company’s."},
		bad: `[controller.registration]
kind = "siren"
number = "552 100 545"
`, good: `[controller.registration]
kind = "siren"
number = "552 100 554"
`},
	{id: "DPA162", why: Words{"En France, un acte sous signature privée sur papier ne fait preuve que s’il est établi en autant d’originaux que de parties ayant un intérêt distinct (article 1375 du code civil).", "In France, a private deed on paper is proof only if it was made in as many originals as there are parties with a distinct interest (Article 1375 of the Civil Code)."},
		bad: `[signature]
originals = 1
`, good: `[signature]
originals = 2
`},
	{id: "DPA620", why: Words{"Un programme de signature numérote les signataires à partir de 1 ; un autre rang n’y désigne personne.", "A signing program numbers the signatories from 1; any other rank names nobody there."},
		bad: `[controller]
signatory = { name = "Jane Murphy", capacity = "Director", order = 0 }
`, good: `[controller]
signatory = { name = "Jane Murphy", capacity = "Director", order = 1 }
`},
	{id: "DPA621", why: Words{"Deux signataires de même rang recevraient les mêmes ancres : l’un signerait à la place de l’autre.", "Two signatories of one rank would get the same anchors: one would sign in the place of the other."},
		bad: `[controller]
signatory = { name = "Jane Murphy", capacity = "Director", order = 1 }
[[controller.cosignatories]]
name     = "Alex Byrne"
capacity = "Chief Financial Officer"
order    = 1
`, good: `[controller]
signatory = { name = "Jane Murphy", capacity = "Director", order = 1 }
[[controller.cosignatories]]
name     = "Alex Byrne"
capacity = "Chief Financial Officer"
order    = 2
`},
	{id: "DPA163", why: Words{"Qui traite des catégories particulières à grande échelle désigne un délégué ; les personnes doivent pouvoir le joindre.", "Whoever processes special categories on a large scale appoints an officer; data subjects have to be able to reach it."},
		bad: `-- example.toml, without --
dpo          = { name = "Sam Byrne", phone = "+353 1 555 0100" }
-- deal.toml, adding --
[controller]
none = ["dpo"]
[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`, good: `[controller]
none = ["dpo"]
[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`},
	{id: "DPA164", why: Words{"Un sous-traitant hors de l’Union soumis au RGPD y désigne un représentant, que les autorités peuvent joindre.", "A processor outside the Union that is subject to the GDPR appoints a representative there, whom authorities can reach."},
		bad: `[processor.address]
country = "CH"
`, good: `[processor]
not_applicable.representative = "It has an establishment in Dublin."
[processor.address]
country = "CH"
`},
	{id: "DPA623", why: Words{"Le pays de l’entité décide s’il y a un transfert : si l’accord en donne deux, personne ne sait lequel vaut.", "The country of the entity decides whether there is a transfer: if the agreement gives two, nobody knows which one holds."},
		bad: `[[subprocessors]]
id = "hosting"
country = "FR"
`, good: `[[subprocessors]]
id = "hosting"
country = "FR"
address = { street = "4 rue du Port", city = "Lyon", country = "FR" }
`},
	{id: "DPA624", why: Words{"Le droit allemand n’admet que la même personne représente les deux parties que si elle y est autorisée ; le droit français ne l’exige que pour des personnes physiques dont les intérêts s’opposent.", "German law lets one person represent both parties only where that is permitted; French law asks as much only for natural persons whose interests are opposed."},
		bad: `[processor]
signatory = { name = "Jane Murphy", capacity = "Managing Director" }
`, good: `[processor]
signatory = { name = "Joan Murphy", capacity = "Managing Director" }
`},
	{id: "DPA630", why: Words{"Là où plusieurs signatures engagent la société, la même personne deux fois ne l’engage pas.", "Where several signatures bind a company, one person twice does not."},
		bad: `[processor]
cosignatories = [{ name = "Alex Doyle", capacity = "Director" }]
`, good: `[processor]
cosignatories = [{ name = "Liam Doyle", capacity = "Director" }]
`},
	{id: "DPA631", why: Words{"Une personne publique n’a ni siège social ni immatriculation au registre du commerce, et une clause de juridiction ne vaut qu’entre commerçants.", "A public body has no registered office and no entry in a trade register, and a jurisdiction clause holds between traders only."},
		bad: `[controller]
form = "local authority"
`, good: `[controller]
form = "local authority"
kind = "public_body"
dpo = { name = "Sam Byrne", email = "dpo@lilac.ie" }
`},
	{id: "DPA632", why: Words{"Une signature électronique porte sur le fichier entier : personne ne paraphe ses pages, et qui attendait des cases n’en trouve pas.", "An electronic signature covers the whole file: nobody initials its pages, and whoever expected boxes finds none."},
		bad: `[signature]
profile = "yousign"
initials = true
`, good: `[signature]
profile = "paper"
initials = true
`},
	{id: "DPA625", why: Words{"Les autorités et les personnes concernées s’adressent au représentant dans l’Union : hors d’elle, il n’en est pas un.", "Authorities and data subjects address the representative in the Union: outside it there is none."},
		bad: `[processor.address]
city = "Leeds"
country = "GB"
[processor.representative]
name = "Beacon UK Ltd"
address = { street = "4 King Street", city = "Leeds", country = "GB" }
`, good: `[processor.address]
city = "Leeds"
country = "GB"
[processor.representative]
name = "Beacon France SAS"
address = { street = "4 rue du Port", city = "Lyon", country = "FR" }
`},
	{id: "DPA626", why: Words{"Le registre est tenu greffe par greffe : une société immatriculée joint à la mention RCS, dans les écrits qu’elle signe, la ville du sien. En Allemagne, chaque tribunal compte à partir de un.", "The register is kept registry by registry: in what it signs, a registered company adds the town of its own to the mention RCS. In Germany each court counts from one."},
		bad: `[controller.registration]
register = "RCS"
number = "732 829 320"
`, good: `[controller.registration]
register = "RCS Lyon"
number = "732 829 320"
`},
	{id: "DPA627", why: Words{"Une entité listée deux fois pour un même service laisse croire qu’il y en a deux.", "An entity listed twice for one service looks like two."},
		bad: `[[subprocessors]]
id = "servers"
name = "Port Servers"
legal_entity = "Port Hosting Ltd"
address = { street = "1 Harbour Road", city = "Dublin", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0101" }
services = [{ name = "Servers", purpose = "Hosting of the application.", locations = ["IE"], data = [{ subject = "patients", categories = ["names"] }] }]
`, good: "status = \"draft\"\n"},
	{id: "DPA628", why: Words{"Le délégué contrôle ce que d’autres décident : qui décide des finalités et des moyens se contrôlerait lui-même.", "The officer monitors what others decide: whoever decides on purposes and means would monitor themselves."},
		bad: `[processor]
dpo = { name = "Alex Doyle", phone = "+353 1 555 0100" }
`, good: `[processor]
dpo = { name = "Sam Doyle", phone = "+353 1 555 0100" }
`},
	{id: "DPA629", why: Words{"Une société est engagée par ses organes et par qui en a reçu le pouvoir : une fonction seule n’en dit rien.", "A company is bound by its organs and by whoever was given the power: a function alone says nothing of it."},
		bad: `[controller]
signatory = { name = "Jane Murphy", capacity = "Head of Sales" }
`, good: `[controller]
signatory = { name = "Jane Murphy", capacity = "Head of Sales", authority = "resolution of 3 June 2026" }
`},
	{id: "DPA635", why: Words{"Une commune ou une association n’a ni parts ni actions : un capital montre que la partie, ou sa nature, est mal identifiée.", "A municipality or an association has neither shares nor stock: a capital shows that the party, or what it is, is wrongly identified."},
		bad: `[controller]
kind    = "public_body"
form    = "local authority"
capital = "10 000 EUR"
`, good: `[controller]
kind    = "company"
capital = "10 000 EUR"
`},
	{id: "DPA636", why: Words{"Une notification de violation, une demande d’une personne concernée, un appel de l’hébergeur vont à cette adresse : au nom de domaine de l’autre partie, ils ne parviennent pas à qui doit agir. Où les deux parties ont le même domaine, comme dans un groupe, rien n’est signalé.", "A notice of a breach, a request of a data subject, a call of the host go to that address: at the domain of the other party they do not reach who has to act. Where both parties have one domain, as in a group, nothing is reported."},
		bad: `[controller]
contact = { role = "Management", email = "office@harbour.example" }
dpo     = { name = "Ann Kelly", email = "dpo@beacon.example" }
[processor]
contact = { role = "Privacy", email = "privacy@beacon.example" }
`, good: `[controller]
contact = { role = "Management", email = "office@harbour.example" }
dpo     = { name = "Ann Kelly", email = "dpo@harbour.example" }
[processor]
contact = { role = "Privacy", email = "privacy@beacon.example" }
`},
	{id: "DPA637", why: Words{"Le nom et le pays disent qui s’engage et sous quelle loi. Une forme que le pays ne connaît pas montre que l’un des deux est celui d’une autre société, ou d’une succursale, qui n’est pas une personne.", "Name and country say who is bound, and under which law. A form that the country does not have shows that one of them is another company’s, or that of a branch, which is no person."},
		bad: `[controller]
name = "Harbour Clinic GmbH"
`, good: `[controller]
name = "Harbour Clinic Ltd"
`},
	{id: "DPA638", why: Words{"L’adresse identifie la partie, et les notifications y vont : un code postal et une ville qui ne s’accordent pas font douter des deux.", "The address identifies the party, and notices go there: a postcode and a town that do not agree make both doubtful."},
		bad: `[controller.address]
street   = "12 rue du Port"
postcode = "69003"
city     = "Marseille"
country  = "FR"
`, good: `[controller.address]
street   = "12 rue du Port"
postcode = "13002"
city     = "Marseille"
country  = "FR"
`},
	{id: "DPA633", why: Words{"Le numéro identifie la personne qui s’engage ; deux noms sous un seul cachent laquelle reçoit les données.", "The number identifies who is bound; two names under one hide who receives the data."},
		bad: `[[subprocessors]]
id = "hosting"
registration = { register = "Companies Registration Office", number = "712345" }
[[subprocessors]]
id = "mail"
name = "Swift Mail"
legal_entity = "Swift Mailing Ltd"
registration = { register = "Companies Registration Office", number = "712345" }
address = { street = "2 Harbour Road", city = "Dublin", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
services = [{ name = "Mail", purpose = "Sending of reminders.", locations = ["IE"], data = [{ subject = "patients", categories = ["names"] }] }]
`, good: `[[subprocessors]]
id = "hosting"
registration = { register = "Companies Registration Office", number = "712345" }
[[subprocessors]]
id = "mail"
name = "Swift Mail"
legal_entity = "Swift Mailing Ltd"
registration = { register = "Companies Registration Office", number = "712346" }
address = { street = "2 Harbour Road", city = "Dublin", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
services = [{ name = "Mail", purpose = "Sending of reminders.", locations = ["IE"], data = [{ subject = "patients", categories = ["names"] }] }]
`},
	{id: "DPA634", why: Words{"Une société est immatriculée au registre de son siège : un autre registre est celui d’une autre société, d’un siège quitté ou d’une succursale.", "A company is entered in the register of its office: another register is that of another company, of an office that was left, or of a branch."},
		bad: `[controller]
registration = { register = "Companies House", number = "01234567" }
`, good: `[controller]
registration = { register = "Companies Registration Office", number = "123456" }
`},
	{id: "DPA639", why: Words{"Le capital identifie la société dans les actes : sous le minimum de sa forme, l’un des deux est faux.", "The capital identifies the company in its documents: below the least of its form, one of the two is wrong."},
		bad: `[controller]
name         = "Harbour Klinik GmbH"
form         = "limited liability company"
capital      = "2 500 EUR"
registration = { register = "Amtsgericht Hamburg", number = "HRB 12345" }
address      = { street = "Am Kai 1", city = "Hamburg", country = "DE" }
`, good: `[controller]
name         = "Harbour Klinik GmbH"
form         = "limited liability company"
capital      = "25 000 EUR"
registration = { register = "Amtsgericht Hamburg", number = "HRB 12345" }
address      = { street = "Am Kai 1", city = "Hamburg", country = "DE" }
`},
	{id: "DPA640", why: Words{"Le nom d’une société dit sa forme : deux formes font douter de qui s’engage.", "The name of a company says its form: two forms make it doubtful who is bound."},
		bad: `[processor]
name         = "Beacon Software B.V."
form         = "public limited company"
registration = { register = "KvK", number = "12345678" }
address      = { street = "Kade 8", city = "Amsterdam", country = "NL" }
`, good: `[processor]
name         = "Beacon Software B.V."
form         = "private limited company"
registration = { register = "KvK", number = "12345678" }
address      = { street = "Kade 8", city = "Amsterdam", country = "NL" }
`},
	{id: "DPA641", why: Words{"Autorités et personnes concernées s’adressent au représentant de qui n’a pas d’établissement dans l’Union : un second interlocuteur les égare, ou l’adresse est fausse.", "Authorities and data subjects address the representative of whoever has no establishment in the Union: a second one leads them astray, or the address is wrong."},
		bad: `[processor.representative]
name = "Beacon France SAS"
address = { street = "4 rue du Port", city = "Lyon", country = "FR" }
`, good: `[processor]
name = "Beacon Software"
`},
	{id: "DPA165", why: Words{"Un sous-traitant agit pour le compte d’un autre : la même personne ne peut être des deux côtés.", "A processor acts on behalf of somebody else: the same person cannot stand on both sides."},
		bad: `[processor]
name = "Harbour Clinic"
`, good: "status = \"draft\"\n"},
	{id: "DPA166", why: Words{"Une lettre cyrillique ou grecque au milieu d’un nom en fait celui d’une autre personne, sans que l’œil le voie.", "A Cyrillic or Greek letter within a name makes it that of another person, and no eye sees it."},
		bad: "[controller]\ntrade_name = \"H\u0430rbour\"\n", good: "[controller]\ntrade_name = \"Harbour\"\n"},
}
