package diag

// fileReasons are those of what a file may write: its syntax, its keys and its values (DPA100 to DPA129).
var fileReasons = []reason{
	{id: "DPA101", why: Words{"Un fichier qui n’est pas du TOML ne dit rien de sûr : rien de ce qu’il contient n’est vérifié.", "A file that is no TOML says nothing reliable: nothing in it is checked."},
		bad: "status = draft\n", good: "status = \"draft\"\n"},
	{id: "DPA102", why: Words{"Les autres outils et les éditeurs lisent TOML 1.0 ; un fichier doit se lire partout de la même façon.", "Other tools and editors read TOML 1.0; a file has to read the same everywhere."},
		bad: "signature = { originals = 2, }\n", good: "signature = { originals = 2 }\n"},
	{id: "DPA103", why: Words{"Un caractère invisible peut cacher ou renverser un mot d’un contrat sans que personne ne le voie.", "An invisible character can hide or reverse a word of a contract without anybody seeing it."},
		bad: "reference = \"DPA\u200b-1\"\n", good: "reference = \"DPA-1\"\n"},
	{id: "DPA104", why: Words{"Ce que le fichier absent devait donner manquerait à l’accord.", "What the missing file was to give would be missing from the agreement."},
		bad: "registry = \"supliers.toml\"\n", good: "registry = \"suppliers.toml\"\n-- suppliers.toml --\n"},
	{id: "DPA105", why: Words{"Un accord se déplace avec son dossier ; un chemin qui en sort ne vaudrait que sur une machine, et celui d’un inconnu pourrait mener à vos autres fichiers.", "A deal moves with its folder; a path that leaves it would hold on one machine only, and a stranger’s could lead to your other files."},
		bad: "registry = \"/etc/suppliers.toml\"\n", good: "registry = \"suppliers.toml\"\n-- suppliers.toml --\n"},
	{id: "DPA106", why: Words{"Deux fichiers qui se complètent l’un l’autre n’ont pas de base : rien ne dit lequel l’emporte.", "Two files that extend each other have no base: nothing says which of them prevails."},
		bad: "-- example.toml --\nextends = \"deal.toml\"\n", good: "status = \"draft\"\n"},
	{id: "DPA107", why: Words{"Un nom mal écrit sous « replace » laisserait en place la liste que l’on voulait écarter.", "A misspelt name under “replace” would leave the list that was meant to go."},
		bad: "replace = [\"subprocesors\"]\n", good: "replace = [\"subprocessors\"]\nnone = [\"subprocessors\"]\n"},
	{id: "DPA110", why: Words{"Une clé mal écrite ne serait pas imprimée, et personne ne le verrait dans le contrat.", "A misspelt key would not be printed, and nobody would see it in the contract."},
		bad: "[controller]\ntrade_nmae = \"Harbour\"\n", good: "[controller]\ntrade_name = \"Harbour\"\n"},
	{id: "DPA111", why: Words{"Une valeur d’un autre type n’a pas de sens certain : « 69003 » est-il un nombre ou un code postal ?", "A value of another type has no certain meaning: is 69003 a number or a postcode?"},
		bad: "[controller.address]\ncountry  = \"FR\"\npostcode = 69003\n", good: "[controller.address]\ncountry  = \"FR\"\npostcode = \"69003\"\n"},
	{id: "DPA112", why: Words{"Sans cette clé, l’élément ne peut être nommé, placé ni imprimé.", "Without that key the item cannot be named, placed or printed."},
		bad: "[[measures]]\nid = \"logs\"\n", good: "[[measures]]\nid = \"logs\"\ntitle = \"Logs\"\n"},
	{id: "DPA113", why: Words{"Une date que l’on peut lire de deux façons ne peut pas figurer dans un contrat.", "A date that can be read in two ways cannot stand in a contract."},
		bad: "date = \"22/11/2026\"\n", good: "date = 2026-11-22\n"},
	{id: "DPA114", why: Words{"Un délai sans nombre ni unité n’oblige à rien que l’on puisse mesurer.", "A period without number and unit obliges to nothing that can be measured."},
		bad: `[clauses.breach]
notice = "soon"
`, good: `[clauses.breach]
notice = "24h"
`},
	{id: "DPA115", why: Words{"Le pays d’une entité décide du droit qui atteint les données et des transferts.", "The country of an entity decides which law reaches the data, and what is a transfer."},
		bad: `[controller.address]
country = "Ireland"
`, good: `[controller.address]
country = "IE"
`},
	{id: "DPA116", why: Words{"Le lieu des données décide de ce qui est un transfert ; « Paris » seul peut être au Texas.", "Where the data are decides what is a transfer; “Paris” alone may be in Texas."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
locations  = ["Paris"]
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
locations  = [{ country = "FR", city = "Paris" }]
`},
	{id: "DPA117", why: Words{"Un montant sans devise ne se paie pas.", "An amount without a currency cannot be paid."},
		bad: `[controller]
capital = "a lot"
`, good: `[controller]
capital = "120 000 EUR"
`},
	{id: "DPA118", why: Words{"Une violation notifiée à une adresse qui n’existe pas ne l’est à personne.", "A breach notified to an address that does not exist is notified to nobody."},
		bad: `[controller]
contact = { email = "jane.murphy" }
`, good: `[controller]
contact = { email = "jane.murphy@harbour.ie" }
`},
	{id: "DPA119", why: Words{"Un texte sous un code que la langue n’a pas ne serait jamais imprimé.", "A text under a code that no language has would never be printed."},
		bad: `[processor]
trade_name = "Beacon"
[main_contract]
title = { en = "Terms", English = "Terms" }
`, good: `[main_contract]
title = { en = "Terms" }
`},
	{id: "DPA120", why: Words{"L’article 28, paragraphe 3, veut que le contrat dise l’objet, les données, les personnes et les parties ; ce dont personne n’a parlé y serait un blanc.", "Art. 28(3) wants the contract to say the subject matter, the data, the persons and the parties; what nobody spoke of would be a blank there."},
		bad: `[[other_controllers]]
id = "pharmacy"
name = "Quay Pharmacy"
`, good: `[[other_controllers]]
id = "pharmacy"
name = "Quay Pharmacy"
unknown = ["form", "registration", "address", "signatory"]
`},
	{id: "DPA121", why: Words{"Un renvoi à un identifiant donné deux fois pourrait viser l’un ou l’autre.", "A reference to an identifier that is given twice could mean either."},
		bad: `[[measures]]
id = "logs"
title = "Logs"
[[measures]]
id = "logs"
title = "Journals"
`, good: `[[measures]]
id = "logs"
title = "Logs"
[[measures]]
id = "journals"
title = "Journals"
`},
	{id: "DPA122", why: Words{"Une valeur hors de la liste n’a ni texte ni effet.", "A value that is not in the list has no text and no effect."},
		bad: "status = \"signed\"\n", good: "status = \"draft\"\n"},
	{id: "DPA123", why: Words{"Déclarer inconnue une clé mal écrite laisserait la vraie sans déclaration.", "Stating a misspelt key unknown would leave the right one unstated."},
		bad: `[controller]
unknown = ["adress"]
`, good: `[controller]
unknown = ["dpo"]
`},
	{id: "DPA124", why: Words{"Le document ne peut imprimer à la fois une information et qu’elle manque.", "The document cannot print both a fact and that it is missing."},
		bad: `[controller]
none = ["address"]
`, good: `[controller]
none = ["dpo"]
`},
	{id: "DPA125", why: Words{"Inconnu, inexistant et sans objet disent trois choses différentes.", "Unknown, none and not applicable say three different things."},
		bad: `[controller]
unknown = ["dpo"]
none = ["dpo"]
`, good: `[controller]
none = ["dpo"]
`},
	{id: "DPA126", why: Words{"Un identifiant sert de renvoi dans toutes les langues et dans tous les outils.", "An identifier serves as a reference in every language and every tool."},
		bad: `[[measures]]
id = "Access control"
title = "Access control"
`, good: `[[measures]]
id = "access_control"
title = "Access control"
`},
	{id: "DPA127", why: Words{"Une partie est une société que l’on nomme ou quiconque accepte en ligne, non les deux.", "A party is a company that is named, or whoever accepts online, not both."},
		bad: `[controller]
described = "the customer named in the order form"
`, good: `[controller]
trade_name = "Harbour"
`},
	{id: "DPA100", why: Words{"Le fichier d’un prestataire n’est pas un accord : il sert à plusieurs.", "The file of a vendor is no agreement: it serves several."},
		bad: `-- deal.toml --
[processor]
name = "Beacon Software"
`, good: "status = \"draft\"\n"},
	{id: "DPA108", why: Words{"Un fichier sans bornes peut occuper la machine de qui le reçoit ; aucun accord n’en a besoin.", "A file without bounds can occupy the machine of whoever receives it; no agreement needs that."}},
	{id: "DPA109", why: Words{"Lire un périphérique ou un tube peut ne jamais finir.", "Reading a device or a pipe may never end."}},
	{id: "DPA128", why: Words{"Personne ne corrige mille erreurs : une seule cause en explique souvent beaucoup.", "Nobody mends a thousand errors: one cause often explains many."}},
	{id: "DPA129", why: Words{"Personne ne lit mille avertissements : une seule cause en explique souvent beaucoup.", "Nobody reads a thousand warnings: one cause often explains many."}},
}
