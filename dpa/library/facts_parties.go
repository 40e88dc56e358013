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
		{Name: "controller_inapplicable", Kind: Inline, Doc: diag.Words{FR: "contact, délégué et représentant que le responsable du traitement dit sans objet, avec la raison", EN: "the contact, officer and representative that the controller says do not apply, with the reason"}},
		{Name: "processor_inapplicable", Kind: Inline, Doc: diag.Words{FR: "contact, délégué et représentant que le sous-traitant dit sans objet, avec la raison", EN: "the contact, officer and representative that the processor says do not apply, with the reason"}},
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
			Doc:   diag.Words{FR: "les parties et les entités affiliées dont le fondement du transfert est indiqué", EN: "the parties and affiliates of which the basis of the transfer is given"},
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
				{Name: "transfer", Kind: Inline, Doc: diag.Words{FR: "ce sur quoi repose le transfert, pour un importateur", EN: "what the transfer rests on, of an importer"}},
			},
		},
		{
			Name: "transfer_pairs",
			Doc:  diag.Words{FR: "les exportateurs et importateurs qui ne sont pas les parties et entre lesquels les clauses contractuelles types s’appliquent", EN: "the exporters and importers behind the parties between whom the standard contractual clauses apply"},
			Facts: []Fact{
				{Name: "pair", Kind: Inline, Doc: diag.Words{FR: "exportateur et importateur, par leurs noms", EN: "exporter and importer, by their names"}},
				{Name: "exporter", Kind: Inline, Doc: diag.Words{FR: "désignation de l’exportateur", EN: "description of the exporter"}},
				{Name: "exporter_contact", Kind: Inline, Doc: diag.Words{FR: "contact de l’exportateur", EN: "contact of the exporter"}},
				{Name: "importer", Kind: Inline, Doc: diag.Words{FR: "désignation de l’importateur", EN: "description of the importer"}},
				{Name: "importer_contact", Kind: Inline, Doc: diag.Words{FR: "contact de l’importateur", EN: "contact of the importer"}},
				{Name: "capacities", Kind: Inline, Doc: diag.Words{FR: "qualités de l’un et de l’autre", EN: "capacities of both"}},
				{Name: "module", Kind: Inline, Doc: diag.Words{FR: "module des clauses, avec son titre", EN: "module of the clauses, with its title"}},
				{Name: "module_4", Kind: Flag, Doc: diag.Words{FR: "ce module est le module 4", EN: "that module is module four"}},
				{Name: "transfer", Kind: Inline, Key: "Service.transfer"},
				{Name: "concluded", Kind: Inline, Doc: diag.Words{FR: "date à laquelle les clauses ont été conclues", EN: "date on which the clauses were concluded"}},
				{Name: "purposes", Kind: Blocks, Doc: diag.Words{FR: "ce que fait l’importateur", EN: "what the importer does"}},
				{Name: "data", Kind: Blocks, Doc: diag.Words{FR: "catégories de données, pour chaque catégorie de personnes", EN: "categories of data, for each kind of data subject"}},
				{Name: "sensitive", Kind: Inline, Doc: diag.Words{FR: "données sensibles, en une liste (articles 9, 10 et 87 du RGPD)", EN: "sensitive data, as a list (Articles 9, 10 and 87 GDPR)"}},
				{Name: "places", Kind: Blocks, Doc: diag.Words{FR: "lieux", EN: "places"}},
				{Name: "frequency", Kind: Inline, Key: "Activity.frequency"},
				{Name: "retention", Kind: Inline, Key: "Subprocessor.retention"},
				{Name: "safeguards", Kind: Blocks, Doc: diag.Words{FR: "garanties et contrôles de l’importateur", EN: "safeguards and controls of the importer"}},
				{Name: "certificates", Kind: Blocks, Key: "Subprocessor.certificates"},
				{Name: "further", Kind: Blocks, Doc: diag.Words{FR: "ceux auxquels l’importateur recourt à son tour", EN: "those whom the importer engages in turn"}},
				{Name: "exporter_authority", Kind: Blocks, Doc: diag.Words{FR: "autorité de contrôle que désigne la clause 13, pour chaque exportateur", EN: "supervisory authority under Clause 13, for each exporter"}},
				{Name: "exporter_case", Kind: Inline, Doc: diag.Words{FR: "cas de la clause 13, point a), où se trouve chaque exportateur", EN: "case of Clause 13(a) in which each exporter is"}},
				{Name: "exporter_law", Kind: Inline, Doc: diag.Words{FR: "droit de l’État où l’exportateur est établi", EN: "law of the State in which the exporter is established"}},
				{Name: "signatures", Kind: Blocks, Doc: diag.Words{FR: "cadres de signature de l’exportateur et de l’importateur", EN: "signature blocks of the exporter and the importer"}},
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
