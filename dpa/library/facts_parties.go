package library

import "github.com/dpakit/dpakit/dpa/diag"

// partyFacts are the facts about the parties.
func partyFacts() []Fact {
	return []Fact{
		{"controller", Inline, diag.Words{FR: "nom du responsable du traitement, ou de tous ceux qui signent", EN: "name of the controller, or of all who sign"}},
		{"processor", Inline, diag.Words{FR: "nom du sous-traitant", EN: "name of the processor"}},
		{"controller_identity", Inline, diag.Words{FR: "désignation complète du responsable du traitement : forme, capital, siège, immatriculation, signataire", EN: "full description of the controller: form, capital, registered office, registration, signatory"}},
		{"processor_identity", Inline, diag.Words{FR: "désignation complète du sous-traitant", EN: "full description of the processor"}},
		{"controller_described", Flag, diag.Words{FR: "le responsable du traitement est désigné par une description et non par son nom", EN: "the controller is identified by a description, not by name"}},
		{"other_controllers", Flag, diag.Words{FR: "plusieurs parties sont responsables du traitement", EN: "several parties are controllers"}},
		{"several_entities", Flag, diag.Words{FR: "plusieurs responsables du traitement, ou des entités affiliées, sont liés par l’accord", EN: "several controllers, or affiliates, are bound by the agreement"}},
		{"controller_contact", Inline, diag.Words{FR: "contact du responsable du traitement pour l’exécution de l’accord", EN: "the controller’s contact for the agreement"}},
		{"processor_contact", Inline, diag.Words{FR: "contact du sous-traitant pour l’exécution de l’accord", EN: "the processor’s contact for the agreement"}},
		{"controller_dpo", Inline, diag.Words{FR: "délégué à la protection des données du responsable du traitement", EN: "the controller’s data protection officer"}},
		{"processor_dpo", Inline, diag.Words{FR: "délégué à la protection des données du sous-traitant", EN: "the processor’s data protection officer"}},
		{"controller_representative", Inline, diag.Words{FR: "représentant du responsable du traitement dans l’Union (article 27 du RGPD)", EN: "the controller’s representative in the Union (Article 27 GDPR)"}},
		{"processor_representative", Inline, diag.Words{FR: "représentant du sous-traitant dans l’Union (article 27 du RGPD)", EN: "the processor’s representative in the Union (Article 27 GDPR)"}},
		{"signatures", Blocks, diag.Words{FR: "cadres de signature des parties", EN: "signature blocks of the parties"}},
	}
}

// partySources are the lists of parties, of those whom they act for, and of
// their contacts.
func partySources() []Source {
	affiliate := []Fact{
		{"name", Inline, diag.Words{FR: "nom", EN: "name"}},
		{"form", Inline, diag.Words{FR: "forme juridique", EN: "legal form"}},
		{"registration", Inline, diag.Words{FR: "immatriculation", EN: "registration"}},
		{"address", Inline, diag.Words{FR: "adresse", EN: "address"}},
	}
	return []Source{
		{
			Name:  "controllers",
			Doc:   diag.Words{FR: "les parties qui sont responsables du traitement", EN: "the parties that are controllers"},
			Facts: []Fact{{"identity", Inline, diag.Words{FR: "désignation complète", EN: "full description"}}},
		},
		{
			Name:  "controller_affiliates",
			Doc:   diag.Words{FR: "les entités pour lesquelles le responsable du traitement contracte aussi", EN: "the entities for which the controller makes the agreement too"},
			Facts: append([]Fact{{"party", Inline, diag.Words{FR: "partie qui contracte pour l’entité", EN: "the party that makes the agreement for it"}}}, affiliate...),
		},
		{
			Name:  "processor_affiliates",
			Doc:   diag.Words{FR: "les entités pour lesquelles le sous-traitant contracte aussi", EN: "the entities for which the processor makes the agreement too"},
			Facts: affiliate,
		},
		{
			Name: "party_transfers",
			Doc:  diag.Words{FR: "les parties et les entités affiliées dont le fondement du transfert est indiqué", EN: "the parties and affiliates of which the ground of the transfer is given"},
			Facts: []Fact{
				{"name", Inline, diag.Words{FR: "nom", EN: "name"}},
				{"country", Inline, diag.Words{FR: "pays", EN: "country"}},
				{"transfer", Inline, diag.Words{FR: "fondement du transfert", EN: "ground of the transfer"}},
			},
		},
		{
			Name: "transfer_parties",
			Doc:  diag.Words{FR: "les parties entre lesquelles les clauses contractuelles types s’appliquent, exportateurs d’abord", EN: "the parties between which the standard contractual clauses apply, exporters first"},
			Facts: []Fact{
				{"identity", Inline, diag.Words{FR: "désignation complète", EN: "full description"}},
				{"side", Inline, diag.Words{FR: "exportateur ou importateur de données", EN: "data exporter or data importer"}},
				{"capacity", Inline, diag.Words{FR: "qualité dans l’accord", EN: "capacity in the agreement"}},
				{"contact", Inline, diag.Words{FR: "contact", EN: "contact"}},
				{"dpo", Inline, diag.Words{FR: "délégué à la protection des données", EN: "data protection officer"}},
				{"representative", Inline, diag.Words{FR: "représentant dans l’Union", EN: "representative in the Union"}},
			},
		},
		{
			Name:  "contacts",
			Doc:   diag.Words{FR: "les parties dont une annexe donne les contacts", EN: "the parties whose contacts an annex lists"},
			Facts: []Fact{{"party", Inline, diag.Words{FR: "nom de la partie", EN: "name of the party"}}},
			Sources: []Source{{
				Name: "purposes",
				Doc:  diag.Words{FR: "les objets pour lesquels elle a un contact", EN: "the purposes for which it has a contact"},
				Facts: []Fact{
					{"purpose", Inline, diag.Words{FR: "objet", EN: "purpose"}},
					{"contact", Blocks, diag.Words{FR: "qui répond, et quand", EN: "who answers, and when"}},
				},
			}},
		},
	}
}
