package library

import (
	"slices"
	"strings"
	"sync"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A FactKind says where a fact may stand in a text. Whatever its kind, a fact
// may be the condition of an {{if}}: it holds when the fact is there.
type FactKind int

// The kinds of fact.
const (
	Inline FactKind = iota + 1 // a blank within a sentence
	Blocks                     // a blank alone in its paragraph or cell
	Flag                       // a condition only
)

// A Fact is something that clause text can know about the agreement.
type Fact struct {
	Name string
	Kind FactKind
	Key  string     // the one whose value it is, "Activity.nature"; empty when it is no single one
	Doc  diag.Words // what it is then
}

// of makes facts that are the values of keys of a table.
//
//go:noinline
func of(kind FactKind, table string, keys ...string) []Fact {
	var facts []Fact
	for _, key := range keys {
		facts = append(facts, Fact{Name: key, Kind: kind, Key: table + "." + key})
	}
	return facts
}

// A Source is what an {{each}} runs over, with the facts and sources of each
// of its rows. That an agreement has any rows is a condition too.
type Source struct {
	Name    string
	Key     string     // of the list that it is, as in a Fact
	Doc     diag.Words // what it is else
	Facts   []Fact
	Sources []Source
}

// fact returns the fact of that name; ok is false when there is none.
func (s Source) fact(name string) (f Fact, ok bool) {
	for _, f := range s.Facts {
		if f.Name == name {
			return f, true
		}
	}
	return Fact{}, false
}

func (s Source) source(name string) (src Source, ok bool) {
	for _, src := range s.Sources {
		if src.Name == name {
			return src, true
		}
	}
	return Source{}, false
}

// About says what a fact or a source of s is, in the languages of findings: what
// its key is called, or words of its own.
func (lib *Library) About(s Source, name string) diag.Words {
	f, _ := s.fact(name)
	if src, ok := s.source(name); ok {
		f = Fact{Key: src.Key, Doc: src.Doc}
	}
	if table, key, ok := strings.Cut(f.Key, "."); ok {
		return lib.Locales.Called(table, key)
	}
	return f.Doc
}

// Facts returns everything that a text may name besides the parameters of its
// clause: what holds for the whole agreement, and the sources with what holds
// for each of their rows. It is the same each time, and not to be changed.
func Facts() Source { return facts() }

var facts = sync.OnceValue(func() Source {
	return Source{
		Facts: slices.Concat(partyFacts(), []Fact{
			{Name: "reference", Kind: Inline, Key: "Agreement.reference"},
			{Name: "date", Kind: Inline, Key: "Agreement.date"},
			{Name: "main_contract", Kind: Inline, Key: "Agreement.main_contract"},
			{Name: "signature_place", Kind: Inline, Doc: diag.Words{FR: "lieu de signature", EN: "place of signature"}},
			{Name: "signature_date", Kind: Inline, Doc: diag.Words{FR: "date de signature", EN: "date of signature"}},
			{Name: "annexes", Kind: Blocks, Doc: diag.Words{FR: "les annexes, avec leurs titres et leurs nombres de pages", EN: "the annexes, with their titles and numbers of pages"}},
			{Name: "signing_program", Kind: Flag, Doc: diag.Words{FR: "l’accord est fait pour être signé avec un programme : [signature] profile", EN: "the agreement is made to be signed with a program: [signature] profile"}},
			{Name: "signed_on_paper", Kind: Flag, Doc: diag.Words{FR: "l’accord est fait pour être signé sur papier : [signature] profile = \"paper\"", EN: "the agreement is made to be signed on paper: [signature] profile = \"paper\""}},
			{Name: "initials", Kind: Flag, Doc: diag.Words{FR: "les parties paraphent chaque page : [signature] initials", EN: "the parties initial each page: [signature] initials"}},
			{Name: "originals", Kind: Inline, Doc: diag.Words{FR: "nombre d’exemplaires originaux, en lettres et en chiffres", EN: "number of originals, in words and digits"}},
			{Name: "subprocessors_unknown", Kind: Flag, Doc: diag.Words{FR: "l’accord déclare que les sous-traitants ultérieurs ne sont pas connus", EN: "the agreement states that the sub-processors are not known"}},
			{Name: "subprocessor_list_date", Kind: Inline, Doc: diag.Words{FR: "date de la liste des sous-traitants ultérieurs", EN: "date of the list of sub-processors"}},
			{Name: "subprocessor_list_intro", Kind: Inline, Doc: diag.Words{FR: "introduction de cette liste", EN: "introduction to that list"}},
			{Name: "subprocessor_list_review", Kind: Inline, Doc: diag.Words{FR: "règle de révision de cette liste", EN: "how that list is reviewed"}},
			{Name: "subprocessor_list_notes", Kind: Inline, Doc: diag.Words{FR: "remarques sur cette liste", EN: "notes on that list"}},
			{Name: "measures", Kind: Blocks, Key: "Agreement.measures"},
			{Name: "measure_controls", Kind: Flag, Doc: diag.Words{FR: "une mesure du catalogue indique des numéros de l’ISO/IEC 27001", EN: "a measure of the catalogue names controls of ISO/IEC 27001"}},
			{Name: "transfers", Kind: Flag, Doc: diag.Words{FR: "un service d’un sous-traitant ultérieur se trouve hors de l’Espace économique européen", EN: "a service of a sub-processor is outside the European Economic Area"}},
			{Name: "special_categories", Kind: Flag, Doc: diag.Words{FR: "des données de catégories particulières sont traitées (article 9 du RGPD)", EN: "special categories of data are processed (Article 9 GDPR)"}},
			{Name: "criminal", Kind: Flag, Doc: diag.Words{FR: "des données relatives aux condamnations pénales et aux infractions sont traitées (article 10 du RGPD)", EN: "data relating to criminal convictions and offences are processed (Article 10 GDPR)"}},
			{Name: "health", Kind: Flag, Doc: diag.Words{FR: "des données concernant la santé sont traitées", EN: "data concerning health are processed"}},
			{Name: "contract", Kind: Flag, Doc: diag.Words{FR: "le document est un accord, et non une annexe présentée seule", EN: "the document is an agreement, not an annex on its own"}},
			{Name: "subprocessor_agreement", Kind: Flag, Doc: diag.Words{FR: "l’accord lie un sous-traitant et son sous-traitant ultérieur (article 28, paragraphe 4, du RGPD)", EN: "the agreement binds a processor and its sub-processor (Article 28(4) GDPR)"}},
			{Name: "uk", Kind: Flag, Doc: diag.Words{FR: "le droit britannique de la protection des données s’applique aussi", EN: "the data protection law of the United Kingdom applies as well"}},
			{Name: "swiss", Kind: Flag, Doc: diag.Words{FR: "le droit suisse de la protection des données s’applique aussi", EN: "the data protection law of Switzerland applies as well"}},
			{Name: "swiss_only", Kind: Flag, Doc: diag.Words{FR: "les transferts ne relèvent que du droit suisse : toutes les parties qui exportent des données sont établies en Suisse, et rien ne les rattache à un État membre", EN: "the transfers are subject to Swiss law alone: every party that exports data is established in Switzerland, and nothing ties it to a Member State"}},
			{Name: "us_state", Kind: Flag, Doc: diag.Words{FR: "la loi d’un État des États-Unis sur la vie privée s’applique aussi", EN: "the privacy law of a State of the United States applies as well"}},
			{Name: "dora", Kind: Flag, Doc: diag.Words{FR: "le règlement (UE) 2022/2554 s’applique : le client est une entité financière", EN: "Regulation (EU) 2022/2554 applies: the customer is a financial entity"}},
			{Name: "nis2", Kind: Flag, Doc: diag.Words{FR: "la directive (UE) 2022/2555 s’applique : le client est une entité essentielle ou importante", EN: "Directive (EU) 2022/2555 applies: the customer is an essential or important entity"}},
			{Name: "ai_act", Kind: Flag, Doc: diag.Words{FR: "le règlement (UE) 2024/1689 s’applique : les services comportent un système d’intelligence artificielle", EN: "Regulation (EU) 2024/1689 applies: the services include an artificial intelligence system"}},
			{Name: "controller_outside_eea", Kind: Flag, Doc: diag.Words{FR: "un responsable du traitement est établi hors de l’Espace économique européen", EN: "a controller is established outside the European Economic Area"}},
			{Name: "parties_adequacy", Kind: Inline, Doc: diag.Words{FR: "décisions d’adéquation qui couvrent le pays d’une partie", EN: "adequacy decisions that cover the country of a party"}},
			{Name: "module_4", Kind: Flag, Doc: diag.Words{FR: "les clauses contractuelles types qui s’appliquent entre les parties sont celles du module 4, et non du module 2 ou 3", EN: "the standard contractual clauses that apply between the parties are those of module four, not of module two or three"}},
			{Name: "either_role", Kind: Flag, Doc: diag.Words{FR: "le client agit en responsable du traitement ou en sous-traitant, selon le cas (variante either de la clause roles)", EN: "the customer acts as controller or as processor, as the case may be (variant either of the clause roles)"}},
			{Name: "parties_dpf", Kind: Flag, Doc: diag.Words{FR: "le transfert vers une partie repose sur le cadre de protection des données UE–États-Unis", EN: "the transfer to a party rests on the EU–US Data Privacy Framework"}},
			{Name: "official_clauses", Kind: Inline, Doc: diag.Words{FR: "fichier du texte officiel des clauses contractuelles types, qui accompagne le document", EN: "file of the official text of the standard contractual clauses, which accompanies the document"}},
			{Name: "official_hash", Kind: Inline, Doc: diag.Words{FR: "empreinte SHA-256 de ce fichier", EN: "SHA-256 of that file"}},
			{Name: "uk_addendum", Kind: Flag, Doc: diag.Words{FR: "les parties ont besoin de l’addendum britannique aux clauses contractuelles types", EN: "the parties need the UK addendum to the standard contractual clauses"}},
			{Name: "general_authorisation", Kind: Flag, Doc: diag.Words{FR: "l’autorisation des sous-traitants ultérieurs est générale", EN: "the authorisation of sub-processors is general"}},
			{Name: "subprocessing_notice", Kind: Inline, Doc: diag.Words{FR: "préavis avant l’ajout d’un sous-traitant ultérieur", EN: "notice before a sub-processor is added"}},
			{Name: "exporter_authority", Kind: Blocks, Doc: diag.Words{FR: "autorité de contrôle que désigne la clause 13 des clauses contractuelles types, pour chaque exportateur", EN: "supervisory authority under Clause 13 of the standard contractual clauses, for each exporter"}},
			{Name: "exporter_case", Kind: Inline, Doc: diag.Words{FR: "cas de la clause 13, point a), où se trouve chaque exportateur", EN: "case of Clause 13(a) in which each exporter is"}},
			{Name: "exporter_law", Kind: Inline, Doc: diag.Words{FR: "droit de l’État où l’exportateur est établi", EN: "law of the State in which the exporter is established"}},
			{Name: "processor_outside_eea", Kind: Flag, Doc: diag.Words{FR: "le sous-traitant est établi hors de l’Espace économique européen", EN: "the processor is established outside the European Economic Area"}},
			{Name: "inside_eea", Kind: Flag, Doc: diag.Words{FR: "toutes les parties, leurs entités affiliées et toutes les données sont dans l’Espace économique européen, et tous les lieux sont connus", EN: "all parties, their affiliates and all data are in the European Economic Area, and every place is known"}},
			{Name: "outside_eea", Kind: Flag, Doc: diag.Words{FR: "des données sont traitées hors de l’Espace économique européen, par le sous-traitant, l’une de ses entités affiliées ou un sous-traitant ultérieur", EN: "data are processed outside the European Economic Area, by the processor, one of its affiliates or a sub-processor"}},
			{Name: "transfers_adequacy", Kind: Flag, Doc: diag.Words{FR: "un transfert repose sur une décision d’adéquation", EN: "a transfer rests on an adequacy decision"}},
			{Name: "transfers_dpf", Kind: Flag, Doc: diag.Words{FR: "un transfert repose sur le cadre de protection des données UE–États-Unis", EN: "a transfer rests on the EU–US Data Privacy Framework"}},
			{Name: "transfers_scc", Kind: Flag, Doc: diag.Words{FR: "un transfert repose sur les clauses contractuelles types", EN: "a transfer rests on the standard contractual clauses"}},
			{Name: "transfers_bcr", Kind: Flag, Doc: diag.Words{FR: "un transfert repose sur des règles d’entreprise contraignantes", EN: "a transfer rests on binding corporate rules"}},
			{Name: "selection", Kind: Flag, Doc: diag.Words{FR: "l’accord choisit une région, des modules ou des options", EN: "the agreement chooses a region, modules or options"}},
			{Name: "selected_region", Kind: Inline, Doc: diag.Words{FR: "région choisie", EN: "the region that is chosen"}},
			{Name: "selected_modules", Kind: Inline, Doc: diag.Words{FR: "modules choisis", EN: "the modules that are chosen"}},
			{Name: "selected_options", Kind: Inline, Doc: diag.Words{FR: "options choisies", EN: "the options that are chosen"}},
			{Name: "processor_certificates", Kind: Blocks, Doc: diag.Words{FR: "certifications du sous-traitant", EN: "certificates of the processor"}},
			{Name: "health_hosting", Kind: Flag, Doc: diag.Words{FR: "des données de santé sont hébergées sous un régime particulier ([health_hosting])", EN: "health data are hosted under special rules ([health_hosting])"}},
			{Name: "hds", Kind: Flag, Doc: diag.Words{FR: "hébergement certifié de données de santé (France, article L. 1111-8 du code de la santé publique)", EN: "certified hosting of health data (France, Article L. 1111-8 of the Public Health Code)"}},
			{Name: "c5", Kind: Flag, Doc: diag.Words{FR: "données de santé en nuage (Allemagne, § 393 SGB V)", EN: "health data in the cloud (Germany, section 393 SGB V)"}},
			{Name: "nen7510", Kind: Flag, Doc: diag.Words{FR: "sécurité de l’information dans les soins (Pays-Bas, NEN 7510)", EN: "information security in healthcare (Netherlands, NEN 7510)"}},
			{Name: "several_languages", Kind: Flag, Doc: diag.Words{FR: "l’accord est établi en plusieurs langues", EN: "the agreement is drawn up in several languages"}},
			{Name: "draft", Kind: Flag, Doc: diag.Words{FR: "l’accord est un projet", EN: "the agreement is a draft"}},
		}, healthHosting()),
		Sources: append(partySources(), processing(), subprocessors(), subprocessorGroups(), subprocessorOverview()),
	}
})

// healthHosting lists the facts of [health_hosting]. Blocks, not Inline, is
// what may take several paragraphs.
func healthHosting() []Fact {
	facts := slices.Concat(
		of(Inline, "HealthHosting", "regimes", "host", "contract"),
		of(Blocks, "HealthHosting", "certificates", "services", "places"),
		of(Inline, "HealthHosting", "contact"),
		of(Blocks, "HealthHosting", "service_levels", "providers", "access", "remote_access", "third_country_law", "transfer_map", "changes",
			"failure", "reversibility", "insurance", "notes"),
	)
	for i := range facts {
		facts[i].Name = "hosting_" + facts[i].Name
	}
	return append(facts, Fact{Name: "hosting_transfers", Kind: Flag, Doc: diag.Words{FR: "l’hébergement des données de santé comporte un transfert ou un accès hors de l’Espace économique européen", EN: "the hosting of health data involves a transfer or access outside the European Economic Area"}})
}

func processing() Source {
	return Source{
		Name: "processing",
		Key:  "Agreement.processing",
		Facts: slices.Concat(
			[]Fact{{Name: "number", Kind: Inline, Doc: diag.Words{FR: "rang dans la liste", EN: "place in the list"}}},
			of(Inline, "Activity", "title", "subject_matter", "nature", "operations", "purposes", "duration", "legal_basis"),
			[]Fact{{Name: "data_subjects", Kind: Inline, Doc: diag.Words{FR: "personnes concernées, en une liste", EN: "data subjects, as a list"}}},
			of(Blocks, "Activity", "data"),
			[]Fact{{Name: "special_categories", Kind: Inline, Doc: diag.Words{FR: "catégories particulières et autres données sensibles, en une liste (articles 9, 10 et 87 du RGPD)", EN: "special categories and other sensitive data, as a list (Articles 9, 10 and 87 GDPR)"}}},
			of(Inline, "Activity", "special_safeguards", "recipients", "exporter", "importer", "retention", "frequency", "systems", "locations",
				"transfer", "subprocessors", "exclusions", "notes"),
		),
	}
}

func subprocessors() Source {
	return Source{
		Name: "subprocessors",
		Key:  "Agreement.subprocessors",
		Facts: slices.Concat(
			[]Fact{{Name: "number", Kind: Inline, Doc: diag.Words{FR: "rang dans la liste", EN: "place in the list"}}},
			of(Inline, "Subprocessor", "name", "group", "trade_name", "legal_entity", "registration", "address", "country", "contact", "supervisory_authority", "role", "parent", "url"),
			[]Fact{{Name: "optional", Kind: Inline, Doc: diag.Words{FR: "ce qui déclenche le recours à ce sous-traitant ultérieur, s’il est facultatif", EN: "what triggers the use of this sub-processor, if it is optional"}}},
			of(Inline, "Subprocessor", "transfer", "retention"),
			of(Blocks, "Subprocessor", "excludes"),
			of(Inline, "Subprocessor", "ai"),
			[]Fact{{Name: "further_subprocessors", Kind: Blocks, Key: "Subprocessor.subprocessors"}},
			of(Blocks, "Subprocessor", "certificates", "safeguards"),
			[]Fact{{Name: "period", Kind: Inline, Doc: diag.Words{FR: "dates de début et de fin", EN: "dates of beginning and end"}}},
			of(Inline, "Subprocessor", "notes"),
		),
		Sources: []Source{{
			Name: "services",
			Key:  "Subprocessor.services",
			Facts: slices.Concat(
				[]Fact{{Name: "service", Kind: Blocks, Doc: diag.Words{FR: "nom du service, finalité, condition, dates et remarques", EN: "name of the service, purpose, condition, dates and notes"}}},
				of(Blocks, "Service", "data", "locations"),
				of(Inline, "Service", "transfer"),
			),
		}},
	}
}

func subprocessorGroups() Source {
	return Source{
		Name:    "subprocessor_groups",
		Doc:     diag.Words{FR: "les groupes de sous-traitants ultérieurs, et d’abord, sans intitulé, ceux d’aucun groupe", EN: "the groups of sub-processors and first, without a heading, those of no group"},
		Facts:   append([]Fact{{Name: "group", Kind: Inline, Doc: diag.Words{FR: "intitulé du groupe", EN: "heading of the group"}}}, of(Inline, "SubprocessorGroup", "intro")...),
		Sources: []Source{subprocessors()},
	}
}

func subprocessorOverview() Source {
	return Source{
		Name: "subprocessor_overview",
		Doc:  diag.Words{FR: "les sous-traitants ultérieurs en résumé, lorsqu’ils sont plusieurs", EN: "the sub-processors in short, when there are several"},
		Facts: slices.Concat(
			[]Fact{{Name: "number", Kind: Inline, Doc: diag.Words{FR: "rang dans la liste", EN: "place in the list"}}},
			of(Inline, "Subprocessor", "name", "country"),
			[]Fact{
				{Name: "purposes", Kind: Blocks, Doc: diag.Words{FR: "finalités de ses services", EN: "purposes of its services"}},
				{Name: "transfers", Kind: Blocks, Doc: diag.Words{FR: "fondements des transferts", EN: "grounds of the transfers"}},
			},
		),
	}
}
