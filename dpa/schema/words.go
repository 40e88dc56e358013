package schema

import (
	"reflect"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/value"
)

// What the schema says by itself.
var (
	titleWords = diag.Words{FR: "Accord de traitement de données", EN: "Data processing agreement"}

	needWords = map[string]diag.Words{
		"yes":    {FR: "À donner.", EN: "Must be given."},
		"stated": {FR: "À donner, ou à déclarer inconnu, inexistant ou sans objet.", EN: "Must be given, or stated unknown, none or not applicable."},
	}
	unprintedWords = diag.Words{FR: "N’est jamais imprimé :", EN: "Never printed:"}
	reasonWords    = diag.Words{FR: "La raison donnée sous not_applicable n’est jamais imprimée :", EN: "The reason given under not_applicable is never printed:"}
	onlyWords      = diag.Words{FR: "Seulement avec la variante", EN: "Only with the variant"}
)

// tableHead begins the heading of a table in the reference.
const tableHead = "Table "

// What the reference says by itself.
var (
	referenceTitle = diag.Words{FR: "Référence", EN: "Reference"}
	referenceIntro = diag.Words{
		FR: `Tout ce qui peut s’écrire dans deal.toml, dans vendor.toml et dans le fichier des fournisseurs, et tout ce que contient la bibliothèque. Ce fichier est produit à partir du programme et de ses textes ; « dpa schema --format md » l’écrit avec les vôtres.

Un **texte** s’écrit "…" dans un accord en une langue, { fr = "…", en = "…" } dans un accord en plusieurs ; un **texte simple** est le même dans toutes. Un **mot** est un mot d’un vocabulaire, plus bas, ou un texte libre. Une **durée** porte son unité : "48h", "30 days", "15 jours ouvrés", "2 months". Un **montant** porte sa devise : "120 000 EUR". Un **pays** est son code : "FR". Une **date** s’écrit sans guillemets : 2026-11-22.

Ce qui est **à déclarer** doit être donné, ou déclaré dans sa propre table : unknown = ["dpo"] (pas encore connu), none = ["capital"] (n’existe pas), not_applicable = { number = "…" } (sans objet, et pourquoi).`,
		EN: `Everything that can be written in deal.toml, vendor.toml and the file of suppliers, and everything that the library holds. This file is made from the program and its texts; “dpa schema --format md” writes it with yours.

A **text** is "…" in an agreement in one language, { fr = "…", en = "…" } in one in several; **plain text** is the same in all of them. A **word** is a word of a vocabulary, below, or free text. A **duration** carries its unit: "48h", "30 days", "15 business days", "2 months". An **amount** carries its currency: "120 000 EUR". A **country** is its code: "FR". A **date** has no quotation marks: 2026-11-22.

What is **to be stated** must be given, or stated in its own table: unknown = ["dpo"] (not known yet), none = ["capital"] (does not exist), not_applicable = { number = "…" } (does not apply, and why).`}

	tablesHead    = diag.Words{FR: "L’accord", EN: "The agreement"}
	clausesHead   = diag.Words{FR: "Clauses", EN: "Clauses"}
	annexesHead   = diag.Words{FR: "Annexes", EN: "Annexes"}
	measuresHead  = diag.Words{FR: "Catalogue des mesures", EN: "Catalogue of measures"}
	measuresIntro = diag.Words{
		FR: `Les mesures de sécurité toutes prêtes, sous les intertitres de l’annexe II des clauses contractuelles types : [[measures]] use = "backups" en choisit une, with = { kept = "7 days" } en règle les paramètres. Les numéros sont ceux de l’annexe A de l’ISO/IEC 27001:2022.`,
		EN: `The ready-made security measures, under the headings of Annex II to the standard contractual clauses: [[measures]] use = "backups" chooses one, with = { kept = "7 days" } sets its parameters. The numbers are those of Annex A to ISO/IEC 27001:2022.`}
	templatesHead   = diag.Words{FR: "Modèles", EN: "Templates"}
	vocabularyHead  = diag.Words{FR: "Vocabulaires", EN: "Vocabularies"}
	vocabularyIntro = diag.Words{FR: "Chaque mot est traduit dans chaque langue du document. Un texte libre est toujours possible à sa place.", EN: "Each word is translated into each language of the document. Free text always works in its place."}
	wordsHead       = diag.Words{FR: "Mots de %s", EN: "Words of %s"}
	locationHead    = diag.Words{FR: "Lieu", EN: "Place"}
	locationWords   = diag.Words{
		FR: `Un lieu est le code d’un pays, une zone ("EU", "EEA", "worldwide", "customer_region") ou une table :`,
		EN: `A place is the code of a country, an area ("EU", "EEA", "worldwide", "customer_region") or a table:`}

	keyHead      = diag.Words{FR: "Clé", EN: "Key"}
	nameHead     = diag.Words{FR: "Nom", EN: "Name"}
	holdsHead    = diag.Words{FR: "Contient", EN: "Holds"}
	needHead     = diag.Words{FR: "À donner", EN: "Needed"}
	aboutHead    = diag.Words{FR: "Ce que c’est", EN: "What it is"}
	measureHead  = diag.Words{FR: "Mesure", EN: "Measure"}
	controlsHead = diag.Words{FR: "ISO/IEC 27001", EN: "ISO/IEC 27001"}
	variantHead  = diag.Words{FR: "Variante", EN: "Variant"}
	whenHead     = diag.Words{FR: "Quand la choisir", EN: "When to choose it"}
	paramHead    = diag.Words{FR: "Paramètre", EN: "Parameter"}
	boundsHead   = diag.Words{FR: "Type, usage et bornes", EN: "Type, default and bounds"}
	wordHead     = diag.Words{FR: "Mot", EN: "Word"}
	natureHead   = diag.Words{FR: "Nature", EN: "Nature"}
	coversHead   = diag.Words{FR: "Écrit pour :", EN: "Written for:"}
	defaultWord  = diag.Words{FR: "par défaut", EN: "default"}
	ifWord       = diag.Words{FR: "si", EN: "if"}

	bodyHead     = diag.Words{FR: "Contenu", EN: "Contents"}
	preambleHead = diag.Words{FR: "Préambule", EN: "Preamble"}
	articlesHead = diag.Words{FR: "Articles", EN: "Articles"}
	closingHead  = diag.Words{FR: "Fin", EN: "Closing"}

	needCell = map[string]diag.Words{
		"yes":    {FR: "oui", EN: "yes"},
		"stated": {FR: "à déclarer", EN: "to be stated"},
	}

	stringKind = diag.Words{FR: "texte simple", EN: "plain text"}
	aloneKind  = diag.Words{FR: "%s, ou table %s", EN: "%s, or table %s"}
	wholeKind  = diag.Words{FR: "nombre entier", EN: "whole number"}
	numberKind = diag.Words{FR: "nombre", EN: "number"}
	wordKind   = diag.Words{FR: "mot de %s", EN: "word of %s"}
	listKind   = diag.Words{FR: "liste : %s", EN: "list of %s"}
	tableKind  = diag.Words{FR: "table %s", EN: "table %s"}

	kinds = map[reflect.Type]diag.Words{
		reflect.TypeFor[value.Text]():                           {FR: "texte", EN: "text"},
		reflect.TypeFor[value.Duration]():                       {FR: "durée", EN: "duration"},
		reflect.TypeFor[value.Date]():                           {FR: "date", EN: "date"},
		reflect.TypeFor[value.Money]():                          {FR: "montant", EN: "amount"},
		reflect.TypeFor[value.Country]():                        {FR: "pays", EN: "country"},
		reflect.TypeFor[value.Link]():                           {FR: "adresse d’une page, ou adresse électronique précédée de mailto:", EN: "address of a page or a mailbox"},
		reflect.TypeFor[agreement.Bytes]():                      {FR: "Base64", EN: "Base64"},
		reflect.TypeFor[value.Email]():                          {FR: "adresse électronique", EN: "e-mail address"},
		reflect.TypeFor[value.Location]():                       {FR: "[lieu](#lieu)", EN: "[place](#place)"},
		reflect.TypeFor[map[string]*agreement.ClauseSettings](): {FR: "une table par [clause](#clauses)", EN: "a table for each [clause](#clauses)"},
		reflect.TypeFor[agreement.Policy]():                     {FR: "une table par [clause](#clauses)", EN: "a table for each [clause](#clauses)"},
	}
)
