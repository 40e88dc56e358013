package library

import (
	"slices"

	"github.com/dpakit/dpakit/dpa/diag"
)

// partyFacts are the facts about the parties.
func partyFacts() []Fact {
	return []Fact{
		{Name: "controller", Kind: Inline, Doc: diag.Words{FR: "nom du responsable du traitement, ou de tous ceux qui signent", EN: "name of the controller, or of all who sign"}},
		{Name: "processor", Kind: Inline, Doc: diag.Words{FR: "nom du sous-traitant", EN: "name of the processor"}},
		{Name: "controller_identity", Kind: Inline, Doc: diag.Words{FR: "désignation complète du responsable du traitement : forme, capital, siège, immatriculation, signataire", EN: "full description of the controller: form, capital, registered office, registration, signatory"}},
		{Name: "processor_identity", Kind: Inline, Doc: diag.Words{FR: "désignation complète du sous-traitant", EN: "full description of the processor"}},
		{Name: "controller_described", Kind: Flag, Doc: diag.Words{FR: "le responsable du traitement est désigné par une description et non par son nom", EN: "the controller is identified by a description, not by name"}},
		{Name: "other_controllers", Kind: Flag, Doc: diag.Words{FR: "plusieurs parties sont responsables du traitement", EN: "several parties are controllers"}},
		{Name: "several_entities", Kind: Flag, Doc: diag.Words{FR: "plusieurs responsables du traitement, ou des entités affiliées, sont liés par l’accord", EN: "several controllers, or affiliates, are bound by the agreement"}},
		{Name: "controller_contact", Kind: Inline, Doc: diag.Words{FR: "contact du responsable du traitement pour l’exécution de l’accord", EN: "the controller’s contact for the agreement"}},
		{Name: "processor_contact", Kind: Inline, Doc: diag.Words{FR: "contact du sous-traitant pour l’exécution de l’accord", EN: "the processor’s contact for the agreement"}},
		{Name: "controller_dpo", Kind: Inline, Doc: diag.Words{FR: "délégué à la protection des données du responsable du traitement", EN: "the controller’s data protection officer"}},
		{Name: "processor_dpo", Kind: Inline, Doc: diag.Words{FR: "délégué à la protection des données du sous-traitant", EN: "the processor’s data protection officer"}},
		{Name: "controller_representative", Kind: Inline, Doc: diag.Words{FR: "représentant du responsable du traitement dans l’Union (article 27 du RGPD)", EN: "the controller’s representative in the Union (Article 27 GDPR)"}},
		{Name: "processor_representative", Kind: Inline, Doc: diag.Words{FR: "représentant du sous-traitant dans l’Union (article 27 du RGPD)", EN: "the processor’s representative in the Union (Article 27 GDPR)"}},
		{Name: "signatures", Kind: Blocks, Doc: diag.Words{FR: "cadres de signature des parties", EN: "signature blocks of the parties"}},
	}
}

// partySources are the lists of parties, of those whom they act for, and of
// their contacts.
func partySources() []Source {
	affiliate := of(Inline, "Affiliate", "name", "form", "registration", "address")
	return []Source{
		{
			Name:  "controllers",
			Doc:   diag.Words{FR: "les parties qui sont responsables du traitement", EN: "the parties that are controllers"},
			Facts: []Fact{{Name: "identity", Kind: Inline, Doc: diag.Words{FR: "désignation complète", EN: "full description"}}},
		},
		{
			Name:  "controller_affiliates",
			Doc:   diag.Words{FR: "les entités pour lesquelles le responsable du traitement contracte aussi", EN: "the entities for which the controller makes the agreement too"},
			Facts: append([]Fact{{Name: "party", Kind: Inline, Doc: diag.Words{FR: "partie qui contracte pour l’entité", EN: "the party that makes the agreement for it"}}}, affiliate...),
		},
		{
			Name:  "processor_affiliates",
			Doc:   diag.Words{FR: "les entités pour lesquelles le sous-traitant contracte aussi", EN: "the entities for which the processor makes the agreement too"},
			Facts: affiliate,
		},
		{
			Name:  "party_transfers",
			Doc:   diag.Words{FR: "les parties et les entités affiliées dont le fondement du transfert est indiqué", EN: "the parties and affiliates of which the ground of the transfer is given"},
			Facts: slices.Concat(of(Inline, "Party", "name"), of(Inline, "Address", "country"), of(Inline, "Party", "transfer")),
		},
		{
			Name: "transfer_parties",
			Doc:  diag.Words{FR: "les parties entre lesquelles les clauses contractuelles types s’appliquent, exportateurs d’abord", EN: "the parties between which the standard contractual clauses apply, exporters first"},
			Facts: []Fact{
				{Name: "identity", Kind: Inline, Doc: diag.Words{FR: "désignation complète", EN: "full description"}},
				{Name: "side", Kind: Inline, Doc: diag.Words{FR: "exportateur ou importateur de données", EN: "data exporter or data importer"}},
				{Name: "capacity", Kind: Inline, Doc: diag.Words{FR: "qualité dans l’accord", EN: "capacity in the agreement"}},
				{Name: "contact", Kind: Inline, Key: "Party.contact"},
				{Name: "dpo", Kind: Inline, Key: "Party.dpo"},
				{Name: "representative", Kind: Inline, Key: "Party.representative"},
			},
		},
		{
			Name:  "contacts",
			Doc:   diag.Words{FR: "les parties dont une annexe donne les contacts", EN: "the parties whose contacts an annex lists"},
			Facts: []Fact{{Name: "party", Kind: Inline, Doc: diag.Words{FR: "nom de la partie", EN: "name of the party"}}},
			Sources: []Source{{
				Name: "purposes",
				Doc:  diag.Words{FR: "les objets pour lesquels elle a un contact", EN: "the purposes for which it has a contact"},
				Facts: []Fact{
					{Name: "purpose", Kind: Inline, Key: "Desk.purpose"},
					{Name: "contact", Kind: Blocks, Doc: diag.Words{FR: "qui répond, et quand", EN: "who answers, and when"}},
				},
			}},
		},
	}
}
