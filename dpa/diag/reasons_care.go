package diag

import "strings"

// hds is a contract for the hosting of health data with everything that French
// law wants; the lines that follow it go on in its table.
const hds = `[health_hosting]
regimes = ["hds"]
host = "processor"
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
`

// care is an activity with health data.
const care = `[[processing]]
id         = "letters"
title      = "Letters"
subject_matter = "The letters of the clinic to its patients."
operations = ["storage"]
purposes   = "Writing to the patients of the clinic."
data       = [{ subject = "patients", categories = ["diagnosis"] }]
retention  = { period = "1 year" }
`

// hostedBy is hds with the sub-processor of hosted for host, and what it says of the
// laws of third countries; lake is the parent of that host.
func hostedBy(law string) string {
	return strings.NewReplacer(`host = "processor"`, `host = "vault"`, `third_country_law = "None applies."`, law).Replace(hds)
}

const lake = "[subprocessors.parent]\nname = \"Lake Holdings Inc.\"\ncountry = \"US\"\n"

// hosted is the sub-processor that keeps health data; the lines that follow it
// go on in its service.
const hosted = `[[subprocessors]]
id      = "vault"
name    = "Vault"
legal_entity = "Vault SAS"
address = { street = "4 rue du Port", city = "Lyon", country = "FR" }
country = "FR"
contact = { phone = "+33 4 55 50 01 02" }
certificates = [{ standard = "HDS", edition = "2.0", activities = [1, 2, 3, 4, 5, 6], scope = "hosting", issued = 2025-07-01, expires = 2028-06-30 }]
[[subprocessors.services]]
purpose   = "Keeping the letters."
data      = [{ subject = "patients", categories = ["diagnosis"] }]
`

// careReasons are those of health data and of courts (DPA750 to DPA769).
var careReasons = []reason{
	{id: "DPA750", why: Words{"La France, l’Allemagne et les Pays-Bas soumettent l’hébergement des données de soins à des règles propres ; l’accord doit dire qui y répond, ou pourquoi elles ne s’appliquent pas.", "France, Germany and the Netherlands have rules of their own for hosting data from care; the agreement has to say who answers to them, or why they do not apply."},
		bad:  care + "[controller.address]\ncountry = \"FR\"\n",
		good: care + "[controller.address]\ncountry = \"FR\"\n" + hds + "places = [\"FR\"]\n"},
	{id: "DPA751", why: Words{"Lorsque les clients ne sont pas encore connus, le lieu du traitement ne suffit pas à dire quelle règle s’applique : il faut se poser la question.", "While the customers are not known, the place of processing does not say which rule applies: the question has to be asked."},
		bad:  unnamedClinic + care + "locations = [\"FR\"]\n",
		good: "not_applicable.health_hosting = \"The data do not come from care.\"\n" + unnamedClinic + care + "locations = [\"FR\"]\n"},
	{id: "DPA752", why: Words{"Les données de santé soumises au référentiel HDS sont stockées dans l’Espace économique européen seul ; aucun mécanisme de transfert n’y supplée.", "Health data under the HDS framework are kept in the European Economic Area only; no transfer mechanism makes up for it."},
		bad:  care + "locations  = [\"US\"]\n" + "transfer   = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n" + "[controller.address]\ncountry = \"FR\"\n" + hds + "places = [\"FR\"]\n",
		good: care + "locations  = [\"FR\"]\n" + "[controller.address]\ncountry = \"FR\"\n" + hds + "places = [\"FR\"]\n"},
	{id: "DPA753", why: Words{"Un certificat vaut pour les sites qu’il nomme, et ceux du référentiel HDS sont dans l’Espace économique européen.", "A certificate holds for the sites that it names, and those of the HDS framework are in the European Economic Area."},
		bad:  strings.Replace(hosted, `"diagnosis"`, `"names"`, 1) + "locations = [\"US\"]\ntransfer  = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n",
		good: strings.Replace(hosted, `"diagnosis"`, `"names"`, 1) + "locations = [\"FR\"]\n"},
	{id: "DPA754", why: Words{"Le contrat d’hébergement indique les lieux ; deux listes qui se contredisent en cachent un.", "A hosting contract states the places; two lists that contradict each other hide one."},
		bad:  strings.Replace(hds, `"processor"`, `"vault"`, 1) + "places = [\"FR\", \"IE\"]\n" + diagnosed + hosted + "locations = [\"FR\"]\n",
		good: strings.Replace(hds, `"processor"`, `"vault"`, 1) + "places = [\"FR\"]\n" + diagnosed + hosted + "locations = [\"FR\"]\n"},
	{id: "DPA755", why: Words{"Chaque activité de l’hébergement, du site physique à la sauvegarde, demande un certificat qui la nomme.", "Each activity of hosting, from the physical site to the backup, needs a certificate that names it."},
		bad:  strings.Replace(hds, "[1, 2, 3, 4, 5, 6]", "[1, 2]", 1) + "places = [\"FR\"]\n",
		good: hds + "places = [\"FR\"]\n"},
	{id: "DPA760", why: Words{"Une personne publique ne choisit pas son juge par contrat : la clause serait sans effet, et une partie la croirait valable.", "A public body does not choose its court by contract: the clause would have no effect, and a party would believe in it."},
		bad: `[controller]
kind = "public_body"
form = "local authority"
[controller.address]
country = "FR"
[clauses.law_forum]
law = "FR"
`, good: `-- example.toml, without --
courts = "the courts of Dublin"
-- deal.toml, adding --
[controller]
kind = "public_body"
form = "local authority"
[controller.address]
country = "FR"
[clauses.law_forum]
variant = "no_forum"
law = "FR"
`},
	{id: "DPA761", why: Words{"Le tribunal de commerce n’est pas le juge d’un non-commerçant, et la clause qui l’y attrait ne lui est pas opposable.", "A commercial court is not the court of somebody who is no trader, and a clause that takes him there does not bind him."},
		bad: `[controller]
kind = "association"
form = "registered association"
[controller.address]
country = "FR"
[clauses.law_forum]
law = "FR"
courts = "the commercial court of Lyon"
`, good: `[controller]
kind = "company"
[controller.address]
country = "FR"
[clauses.law_forum]
law = "FR"
courts = "the commercial court of Lyon"
`},
	{id: "DPA762", why: Words{"La clause cite des textes français sur le secret professionnel ; sous une autre loi, il n’est pas dit qu’ils s’appliquent au contrat.", "The clause cites French provisions on professional secrecy; under another law nothing says that they apply to the contract."},
		bad: `[clauses.confidentiality]
variant = "professional_secrecy"
`, good: `[clauses.confidentiality]
variant = "professional_secrecy"
[clauses.law_forum]
law = "FR"
courts = "the courts of Lyon"
`},
	{id: "DPA764", why: Words{"Le client décide d’après l’annexe : un accès depuis un pays tiers, que le contrat d’hébergement doit décrire, y serait démenti.", "The customer decides by the annex: an access from a third country, which the hosting contract has to describe, would be denied there."},
		bad:  care + "[controller.address]\ncountry = \"FR\"\n" + hds + "places = [\"FR\"]\n" + hosted + "locations = [\"FR\"]\naccess_from = [\"TN\"]\ntransfer = { mechanism = \"scc\", module = 3, date = 2026-01-12, tia = 2026-01-15 }\n",
		good: care + "[controller.address]\ncountry = \"FR\"\n" + hds + "places = [\"FR\"]\n" + hosted + "locations = [\"FR\"]\n"},
	{id: "DPA765", why: Words{"Le référentiel HDS veut que le client connaisse les lois étrangères auxquelles son hébergeur ou la société mère de celui-ci est soumis.", "The HDS reference framework wants the customer to know the foreign laws to which the host, or its parent company, is subject."},
		bad:  care + "[controller.address]\ncountry = \"FR\"\n" + hostedBy(`none = ["third_country_law"]`) + "places = [\"FR\"]\n" + hosted + "locations = [\"FR\"]\n" + lake,
		good: care + "[controller.address]\ncountry = \"FR\"\n" + hostedBy(`third_country_law = "Lake Holdings Inc. is under the laws of the United States; the keys stay with the processor."`) + "places = [\"FR\"]\n" + hosted + "locations = [\"FR\"]\n" + lake},
	{id: "DPA763", why: Words{"L’article 48 du code de procédure civile répute non écrite la clause de compétence territoriale qui n’est pas convenue entre commerçants.", "Article 48 of the French Code of Civil Procedure deems unwritten a clause on territorial jurisdiction that is not between traders."},
		bad: `[controller]
kind = "association"
form = "registered association"
[controller.address]
country = "FR"
[clauses.law_forum]
law = "FR"
courts = "the courts of Lyon"
`, good: `-- example.toml, without --
courts = "the courts of Dublin"
-- deal.toml, adding --
[controller]
kind = "association"
form = "registered association"
[controller.address]
country = "FR"
[clauses.law_forum]
variant = "no_forum"
law = "FR"
`},
}

// unnamedClinic is a controller that is not known yet.
const unnamedClinic = `-- example.toml, without --
name         = "Harbour Clinic"
form         = "private company limited by shares"
registration = { register = "Companies Registration Office", number = "123456" }
address      = { street = "1 Quay Street", city = "Galway", country = "IE" }
signatory    = { name = "Jane Murphy", capacity = "Director" }
-- deal.toml, adding --
[controller]
described = "the clinic named in the order form"
`
