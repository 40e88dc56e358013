package diag

// rowReasons are those of the rows of the annexes, and what the deal chooses of them (DPA167 to DPA199).
var rowReasons = []reason{
	{id: "DPA188", why: Words{"Une liste vide semble tout retirer alors que les éléments du fichier étendu demeurent.", "An empty list looks as if it took everything away, while the items of the extended file stay."},
		bad: "subprocessors = []\n", good: "replace = [\"subprocessors\"]\nnone = [\"subprocessors\"]\n"},
	{id: "DPA187", why: Words{"Ce qui disparaît d’un accord sans être écrit ailleurs doit se voir à la relecture.", "What goes from an agreement without being written elsewhere has to be seen by whoever reads it again."},
		bad: "replace = [\"subprocessors\"]\nnone = [\"subprocessors\"]\n", good: "status = \"draft\"\n"},
	{id: "DPA169", why: Words{"Un programme doit donner des réglages, ou ne pas nommer la clause.", "A program gives settings, or does not name the clause."}},
	{id: "DPA170", why: Words{"Les données de santé, biométriques ou génétiques appellent une condition de l’article 9 et des garanties que le contrat prévoit dès qu’il les sait sensibles.", "Health, biometric and genetic data call for a condition of Article 9 and for safeguards, which the contract provides once it knows them to be sensitive."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis code"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = [{ word = "diagnosis code", special = "health" }] }]
retention  = { period = "1 year" }
`},
	{id: "DPA171", why: Words{"Chaque État membre fixe à quelles conditions un identifiant national peut être traité.", "Each Member State sets on which conditions a national identification number may be processed."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["national_id"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
notes      = "The social security number is used as section 262 of the Social Welfare Consolidation Act 2005 allows."
data       = [{ subject = "patients", categories = ["national_id"] }]
retention  = { period = "1 year" }
`},
	{id: "DPA172", why: Words{"Une base de l’article 6 ne suffit pas pour des catégories particulières de données : il faut aussi une condition de l’article 9, paragraphe 2.", "A basis in Article 6 is not enough for special categories of data: a condition of Article 9(2) is needed as well."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
legal_basis = { indicative = "contract" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
legal_basis = { indicative = "contract", article9 = "healthcare" }
`},
	{id: "DPA173", why: Words{"Les données ne se conservent pas plus longtemps que leur finalité ne l’exige (article 5, paragraphe 1, point e)).", "Data are kept no longer than their purpose needs (Article 5(1)(e))."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { criterion = "kept indefinitely" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`},
	{id: "DPA174", why: Words{"Une liste ouverte ne dit pas quelles données le sous-traitant peut traiter : l’article 28, paragraphe 3, veut leurs types.", "An open list does not say which data the processor may process: Art. 28(3) wants their types."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names, age, etc."] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names", "age of the patient"] }]
retention  = { period = "1 year" }
`},
	{id: "DPA175", why: Words{"Une finalité qui répète le contrat, ou ne nomme qu’une ambition, ne limite pas l’usage des données (article 5, paragraphe 1, point b)) : elle doit dire ce qui est fait, sur quoi ou pour qui.", "A purpose that repeats the contract, or names an ambition only, does not limit the use of the data (Article 5(1)(b)): it has to say what is done, to what or for whom."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Supporting the digital strategy of the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
`},
	{id: "DPA176", why: Words{"Ce que le renvoi devait apporter manquerait à l’annexe.", "What the reference was to bring would be missing from the annex."},
		bad: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
subprocessors = ["hostng"]
`, good: `[[processing]]
id         = "messages"
title      = "Messages"
operations = ["storage"]
purposes   = "Exchanging messages with the clinic."
data       = [{ subject = "patients", categories = ["names"] }]
retention  = { period = "1 year" }
subprocessors = ["hosting"]
`},
	{id: "DPA177", why: Words{"« Conforme au RGPD » ne décrit aucune mesure ; l’article 28, paragraphe 1, veut des garanties suffisantes.", "“GDPR-compliant” describes no measure; Art. 28(1) wants sufficient guarantees."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
safeguards = ["GDPR-compliant"]
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
safeguards = ["addresses are deleted once the message is sent"]
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA178", why: Words{"Un sous-traitant qui en emploie un autre forme une chaîne que le responsable du traitement doit connaître (article 28, paragraphe 4).", "A sub-processor that uses another one makes a chain that the controller has to know (Art. 28(4))."},
		bad: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
notes = "runs on the servers of Port Hosting"
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`, good: `[[subprocessors]]
id      = "mail"
name    = "Mail Works"
legal_entity = "Mail Works Ltd"
address = { street = "2 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0102" }
notes = "runs on the servers of Port Hosting"
subprocessors = [{ name = "Port Hosting", country = "IE", purpose = "servers" }]
[[subprocessors.services]]
purpose   = "Sending notices by e-mail."
locations = ["IE"]
data      = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA179", why: Words{"Une autorisation générale suppose une liste à jour : sans date, nul ne sait ce qui a changé.", "A general authorisation supposes an up-to-date list: without a date nobody knows what has changed."},
		bad: `[subprocessor_list]
date = 2025-01-01
`, good: `[subprocessor_list]
date = 2026-11-20
`},
	{id: "DPA180", why: Words{"Un choix que l’offre n’a pas ne met rien dans l’accord et n’en retire rien.", "A choice that the offer does not have puts nothing into the agreement and takes nothing out."},
		bad: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "ue"
modules = []
options = []
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
`},
	{id: "DPA181", why: Words{"Tant que l’accord ne choisit pas, l’annexe décrit aussi ce que le client n’achète pas.", "As long as the deal does not choose, the annex also describes what the customer does not buy."},
		bad: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
`},
	{id: "DPA182", why: Words{"Une annexe que le choix vide tout entière ne décrit plus aucun traitement.", "An annex that the choice empties describes no processing any more."},
		bad: `replace = ["measures"]
[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
[[measures]]
id = "sms"
title = "Text messages"
when = { options = ["sms"] }
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
`},
	{id: "DPA183", why: Words{"Une condition vide ne dit pas dans quels accords l’élément figure.", "An empty condition does not say in which deals the item stands."},
		bad: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
[[measures]]
id = "sms"
title = "Text messages"
when = { options = [] }
`, good: `[offer]
regions = [{ id = "eu", title = "European Union" }]
modules = [{ id = "video", title = "Video" }]
options = [{ id = "sms", title = "Text messages" }]
[selection]
region  = "eu"
modules = []
options = []
[[measures]]
id = "sms"
title = "Text messages"
when = { options = ["sms"] }
`},
	{id: "DPA184", why: Words{"Sans registre, rien ne dit qui est le sous-traitant que « use » reprend.", "Without a registry nothing says who the sub-processor is that “use” takes."},
		bad: `[[subprocessors]]
use = "sms"
name = "Text Works"
unknown = ["legal_entity", "address", "country", "contact", "services"]
`, good: `registry = "suppliers.toml"
[[subprocessors]]
use = "sms"
-- suppliers.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA185", why: Words{"Un sous-traitant mal nommé manquerait à la liste que le client autorise.", "A misnamed sub-processor would be missing from the list that the customer authorises."},
		bad: `registry = "suppliers.toml"
[[subprocessors]]
use = "sns"
-- suppliers.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`, good: `registry = "suppliers.toml"
[[subprocessors]]
use = "sms"
-- suppliers.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA186", why: Words{"Une fiche qui en reprend une autre n’a plus de contenu sûr.", "An entry that takes another one has no certain content any more."},
		bad: `registry = "suppliers.toml"
-- suppliers.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
[[subprocessors]]
id = "text"
use = "sms"
`, good: `registry = "suppliers.toml"
-- suppliers.toml --
[[subprocessors]]
id = "sms"
name = "Text Works"
legal_entity = "Text Works Ltd"
address = { street = "3 Mill Street", city = "Cork", country = "IE" }
country = "IE"
contact = { phone = "+353 1 555 0103" }
[[subprocessors.services]]
purpose = "Text messages."
locations = ["IE"]
data = [{ subject = "patients", categories = ["names"] }]
`},
	{id: "DPA189", why: Words{"Présenter un dispositif annulé comme une garantie laisse croire que le transfert est couvert.", "Showing an annulled scheme as a guarantee suggests that the transfer is covered."},
		bad: `[processor]
certificates = [{ standard = "Privacy Shield" }]
`, good: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", expires = 2028-03-31 }]
`},
	{id: "DPA190", why: Words{"Le contrat d’hébergement de données de santé contient les mentions de l’article R. 1111-11 du code de la santé publique.", "A contract for the hosting of health data contains the items of Article R. 1111-11 of the French public health code."},
		bad: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
`, good: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`},
	{id: "DPA191", why: Words{"Depuis la version 2 du référentiel HDS, le stockage a lieu dans l’Espace économique européen seul.", "Since version 2 of the HDS framework, storage takes place in the European Economic Area only."},
		bad: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["US"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`, good: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`},
	{id: "DPA192", why: Words{"En France, l’hébergeur de données de santé doit être certifié pour ses activités (article L. 1111-8 du code de la santé publique).", "In France the host of health data has to be certified for what it does (Article L. 1111-8 of the public health code)."},
		bad: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`, good: `[health_hosting]
regimes = ["hds"]
host = "processor"
places = ["FR"]
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
services = "Hosting of the application."
contact = { phone = "+353 1 555 0104" }
service_levels = [{ indicator = "availability", level = "99.9 %", measured = "monthly", none = ["penalties"] }]
access = "By name, with two factors."
not_applicable = { remote_access = "None from outside." }
third_country_law = "None applies."
changes = "Announced a month before."
failure = "The data are returned."
reversibility = "In an open format."
`},
	{id: "DPA193", why: Words{"Le régime choisi demande une attestation précise ; une autre n’en tient pas lieu.", "The chosen rules want a certain attestation; another does not replace it."},
		bad: `[health_hosting]
regimes = ["nen7510"]
host = "processor"
places = ["NL"]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "hosting", expires = 2027-06-30 }]
`, good: `[health_hosting]
regimes = ["nen7510"]
host = "processor"
places = ["NL"]
certificates = [{ standard = "NEN 7510", edition = "2024", scope = "hosting", expires = 2027-06-30 }]
`},
	{id: "DPA194", why: Words{"Sans édition, périmètre ni échéance, une certification ne prouve rien.", "Without edition, scope and expiry a certificate proves nothing."},
		bad: `[processor]
certificates = [{ standard = "SOC 2" }]
`, good: `[processor]
certificates = [{ standard = "SOC 2", edition = "type 2, 2025", scope = "the service", expires = 2027-01-31 }]
`},
	{id: "DPA195", why: Words{"Une certification expirée ne vaut plus garantie à la date de l’accord.", "An expired certificate is no guarantee at the date of the agreement."},
		bad: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", expires = 2026-01-31 }]
`, good: `[processor]
certificates = [{ standard = "ISO/IEC 27001", edition = "2022", scope = "the service", expires = 2028-01-31 }]
`},
	{id: "DPA196", why: Words{"Une mesure du catalogue a son texte : celui que l’accord y ajoute ne serait pas imprimé.", "A measure of the catalogue has its text: the one that the agreement adds would not be printed."},
		bad: `[[measures]]
use = "backups"
title = "Backups"
`, good: `[[measures]]
use = "backups"
note = "Tapes are kept in a safe."
`},
	{id: "DPA197", why: Words{"Une mesure mal nommée manquerait à l’annexe de sécurité.", "A misnamed measure would be missing from the security annex."},
		bad: `[[measures]]
use = "backup"
`, good: `[[measures]]
use = "backups"
`},
	{id: "DPA198", why: Words{"Un paramètre mal nommé laisserait la valeur habituelle, que personne n’a choisie.", "A misnamed parameter would leave the usual value, which nobody chose."},
		bad: `[[measures]]
use = "backups"
with = { intervall = "24h" }
`, good: `[[measures]]
use = "backups"
with = { interval = "24h" }
`},
	{id: "DPA199", why: Words{"Une mesure sans intertitre connu ne trouverait pas sa place.", "A measure without a known heading would not find its place."},
		bad: `[[measures]]
id = "drills"
title = "Drills"
heading = "restor"
`, good: `[[measures]]
id = "drills"
title = "Drills"
text = "Once a year."
heading = "restore"
`},
	{id: "DPA167", why: Words{"Un texte qui ne tient pas à sa place déborde de la page ou pousse le reste hors d’elle.", "A text that has no room at its place runs off the page, or pushes the rest off it."}},
	{id: "DPA168", why: Words{"Un lien que le lecteur ouvre ne doit mener qu’à une page ou à une adresse électronique.", "A link that a reader opens must lead to a page or a mailbox, and nowhere else."},
		bad: "[controller]\ncontact = { url = \"javascript:alert(1)\" }\n", good: "[controller]\ncontact = { url = \"https://harbour.ie/privacy\" }\n"},
}
