package library

import (
	"slices"

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
	Doc  diag.Words
}

// A Source is what an {{each}} runs over, with the facts and sources of each
// of its rows. That an agreement has any rows is a condition too.
type Source struct {
	Name    string
	Doc     diag.Words
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

// About says what a fact or a source is, for those that a condition may name.
func (s Source) About(name string) diag.Words {
	if src, ok := s.source(name); ok {
		return src.Doc
	}
	f, _ := s.fact(name)
	return f.Doc
}

// Facts returns everything that a text may name besides the parameters of its
// clause: what holds for the whole agreement, and the sources with what holds
// for each of their rows.
func Facts() Source {
	return Source{
		Facts: slices.Concat(partyFacts(), []Fact{
			{"reference", Inline, diag.Words{FR: "référence de l’accord", EN: "reference of the agreement"}},
			{"date", Inline, diag.Words{FR: "date de l’accord", EN: "date of the agreement"}},
			{"main_contract", Inline, diag.Words{FR: "contrat principal : titre, référence et date", EN: "the main contract: title, reference and date"}},
			{"signature_place", Inline, diag.Words{FR: "lieu de signature", EN: "place of signature"}},
			{"signature_date", Inline, diag.Words{FR: "date de signature", EN: "date of signature"}},
			{"annexes", Inline, diag.Words{FR: "les annexes, avec leurs titres", EN: "the annexes, with their titles"}},
			{"signing_program", Flag, diag.Words{FR: "l’accord est fait pour être signé avec un programme : [signature] profile", EN: "the agreement is made to be signed with a program: [signature] profile"}},
			{"signed_on_paper", Flag, diag.Words{FR: "l’accord est fait pour être signé sur papier : [signature] profile = \"paper\"", EN: "the agreement is made to be signed on paper: [signature] profile = \"paper\""}},
			{"originals", Inline, diag.Words{FR: "nombre d’exemplaires originaux, en lettres et en chiffres", EN: "number of originals, in words and digits"}},
			{"subprocessors_unknown", Flag, diag.Words{FR: "l’accord déclare que les sous-traitants ultérieurs ne sont pas connus", EN: "the agreement states that the sub-processors are not known"}},
			{"subprocessor_list_date", Inline, diag.Words{FR: "date de la liste des sous-traitants ultérieurs", EN: "date of the list of sub-processors"}},
			{"subprocessor_list_intro", Inline, diag.Words{FR: "introduction de cette liste", EN: "introduction to that list"}},
			{"subprocessor_list_review", Inline, diag.Words{FR: "règle de révision de cette liste", EN: "how that list is reviewed"}},
			{"subprocessor_list_notes", Inline, diag.Words{FR: "remarques sur cette liste", EN: "notes on that list"}},
			{"measures", Blocks, diag.Words{FR: "mesures techniques et organisationnelles, avec leurs intertitres", EN: "technical and organisational measures, with their headings"}},
			{"measure_controls", Flag, diag.Words{FR: "une mesure du catalogue indique des numéros de l’ISO/IEC 27001", EN: "a measure of the catalogue names controls of ISO/IEC 27001"}},
			{"transfers", Flag, diag.Words{FR: "un service d’un sous-traitant ultérieur se trouve hors de l’Espace économique européen", EN: "a service of a sub-processor is outside the European Economic Area"}},
			{"special_categories", Flag, diag.Words{FR: "des données de catégories particulières sont traitées (article 9 du RGPD)", EN: "special categories of data are processed (Article 9 GDPR)"}},
			{"criminal", Flag, diag.Words{FR: "des données relatives aux condamnations pénales et aux infractions sont traitées (article 10 du RGPD)", EN: "data relating to criminal convictions and offences are processed (Article 10 GDPR)"}},
			{"health", Flag, diag.Words{FR: "des données concernant la santé sont traitées", EN: "data concerning health are processed"}},
			{"contract", Flag, diag.Words{FR: "le document est un accord, et non une annexe présentée seule", EN: "the document is an agreement, not an annex on its own"}},
			{"subprocessor_agreement", Flag, diag.Words{FR: "l’accord lie un sous-traitant et son sous-traitant ultérieur (article 28, paragraphe 4, du RGPD)", EN: "the agreement binds a processor and its sub-processor (Article 28(4) GDPR)"}},
			{"uk", Flag, diag.Words{FR: "le droit britannique de la protection des données s’applique aussi", EN: "the data protection law of the United Kingdom applies as well"}},
			{"swiss", Flag, diag.Words{FR: "le droit suisse de la protection des données s’applique aussi", EN: "the data protection law of Switzerland applies as well"}},
			{"us_state", Flag, diag.Words{FR: "la loi d’un État des États-Unis sur la vie privée s’applique aussi", EN: "the privacy law of a State of the United States applies as well"}},
			{"dora", Flag, diag.Words{FR: "le règlement (UE) 2022/2554 s’applique : le client est une entité financière", EN: "Regulation (EU) 2022/2554 applies: the customer is a financial entity"}},
			{"nis2", Flag, diag.Words{FR: "la directive (UE) 2022/2555 s’applique : le client est une entité essentielle ou importante", EN: "Directive (EU) 2022/2555 applies: the customer is an essential or important entity"}},
			{"ai_act", Flag, diag.Words{FR: "le règlement (UE) 2024/1689 s’applique : les services comportent un système d’intelligence artificielle", EN: "Regulation (EU) 2024/1689 applies: the services include an artificial intelligence system"}},
			{"controller_outside_eea", Flag, diag.Words{FR: "un responsable du traitement est établi hors de l’Espace économique européen", EN: "a controller is established outside the European Economic Area"}},
			{"parties_adequacy", Inline, diag.Words{FR: "décisions d’adéquation qui couvrent le pays d’une partie", EN: "adequacy decisions that cover the country of a party"}},
			{"module_4", Flag, diag.Words{FR: "les clauses contractuelles types qui s’appliquent entre les parties sont celles du module 4, et non du module 2 ou 3", EN: "the standard contractual clauses that apply between the parties are those of module four, not of module two or three"}},
			{"uk_addendum", Flag, diag.Words{FR: "les parties ont besoin de l’addendum britannique aux clauses contractuelles types", EN: "the parties need the UK addendum to the standard contractual clauses"}},
			{"general_authorisation", Flag, diag.Words{FR: "l’autorisation des sous-traitants ultérieurs est générale", EN: "the authorisation of sub-processors is general"}},
			{"subprocessing_notice", Inline, diag.Words{FR: "préavis avant l’ajout d’un sous-traitant ultérieur", EN: "notice before a sub-processor is added"}},
			{"exporter_authority", Inline, diag.Words{FR: "autorité de contrôle que désigne la clause 13 des clauses contractuelles types", EN: "supervisory authority under Clause 13 of the standard contractual clauses"}},
			{"processor_outside_eea", Flag, diag.Words{FR: "le sous-traitant est établi hors de l’Espace économique européen", EN: "the processor is established outside the European Economic Area"}},
			{"inside_eea", Flag, diag.Words{FR: "toutes les parties, leurs entités affiliées et toutes les données sont dans l’Espace économique européen, et tous les lieux sont connus", EN: "all parties, their affiliates and all data are in the European Economic Area, and every place is known"}},
			{"outside_eea", Flag, diag.Words{FR: "des données sont traitées hors de l’Espace économique européen, par le sous-traitant, l’une de ses entités affiliées ou un sous-traitant ultérieur", EN: "data are processed outside the European Economic Area, by the processor, one of its affiliates or a sub-processor"}},
			{"transfers_adequacy", Flag, diag.Words{FR: "un transfert repose sur une décision d’adéquation", EN: "a transfer rests on an adequacy decision"}},
			{"transfers_dpf", Flag, diag.Words{FR: "un transfert repose sur le cadre de protection des données UE–États-Unis", EN: "a transfer rests on the EU–US Data Privacy Framework"}},
			{"transfers_scc", Flag, diag.Words{FR: "un transfert repose sur les clauses contractuelles types", EN: "a transfer rests on the standard contractual clauses"}},
			{"transfers_bcr", Flag, diag.Words{FR: "un transfert repose sur des règles d’entreprise contraignantes", EN: "a transfer rests on binding corporate rules"}},
			{"selection", Flag, diag.Words{FR: "l’accord choisit une région, des modules ou des options", EN: "the agreement chooses a region, modules or options"}},
			{"selected_region", Inline, diag.Words{FR: "région choisie", EN: "the region that is chosen"}},
			{"selected_modules", Inline, diag.Words{FR: "modules choisis", EN: "the modules that are chosen"}},
			{"selected_options", Inline, diag.Words{FR: "options choisies", EN: "the options that are chosen"}},
			{"processor_certificates", Blocks, diag.Words{FR: "certifications du sous-traitant", EN: "certificates of the processor"}},
			{"health_hosting", Flag, diag.Words{FR: "des données de santé sont hébergées sous un régime particulier ([health_hosting])", EN: "health data are hosted under special rules ([health_hosting])"}},
			{"hds", Flag, diag.Words{FR: "hébergement certifié de données de santé (France, article L. 1111-8 du code de la santé publique)", EN: "certified hosting of health data (France, Article L. 1111-8 of the Public Health Code)"}},
			{"c5", Flag, diag.Words{FR: "données de santé en nuage (Allemagne, § 393 SGB V)", EN: "health data in the cloud (Germany, section 393 SGB V)"}},
			{"nen7510", Flag, diag.Words{FR: "sécurité de l’information dans les soins (Pays-Bas, NEN 7510)", EN: "information security in healthcare (Netherlands, NEN 7510)"}},
			{"several_languages", Flag, diag.Words{FR: "l’accord est établi en plusieurs langues", EN: "the agreement is drawn up in several languages"}},
			{"draft", Flag, diag.Words{FR: "l’accord est un projet", EN: "the agreement is a draft"}},
		}, healthHosting()),
		Sources: append(partySources(), processing(), subprocessors(), subprocessorGroups()),
	}
}

// healthHosting lists the facts of [health_hosting]. Blocks, not Inline, is
// what may take several paragraphs.
func healthHosting() []Fact {
	return []Fact{
		{"hosting_regimes", Inline, diag.Words{FR: "régimes d’hébergement des données de santé", EN: "rules under which health data are hosted"}},
		{"hosting_host", Inline, diag.Words{FR: "hébergeur des données de santé", EN: "host of the health data"}},
		{"hosting_contract", Inline, diag.Words{FR: "contrat conclu avec l’hébergeur : titre et date", EN: "the contract with the host: title and date"}},
		{"hosting_certificates", Blocks, diag.Words{FR: "certifications de l’hébergeur", EN: "certificates of the host"}},
		{"hosting_services", Blocks, diag.Words{FR: "prestations d’hébergement et résultats attendus", EN: "hosting services and expected results"}},
		{"hosting_places", Blocks, diag.Words{FR: "lieux d’hébergement", EN: "places of hosting"}},
		{"hosting_contact", Inline, diag.Words{FR: "interlocuteur à prévenir d’un incident", EN: "whom to call when there is an incident"}},
		{"hosting_service_levels", Blocks, diag.Words{FR: "indicateurs, niveaux garantis, mesure et pénalités", EN: "indicators, levels guaranteed, measurement and penalties"}},
		{"hosting_providers", Blocks, diag.Words{FR: "recours de l’hébergeur à d’autres prestataires", EN: "the host’s use of other providers"}},
		{"hosting_access", Blocks, diag.Words{FR: "encadrement des accès aux données hébergées", EN: "control of access to the hosted data"}},
		{"hosting_remote_access", Blocks, diag.Words{FR: "accès depuis un pays hors de l’Espace économique européen", EN: "access from outside the European Economic Area"}},
		{"hosting_third_country_law", Blocks, diag.Words{FR: "lois de pays tiers qui peuvent atteindre les données", EN: "laws of third countries that may reach the data"}},
		{"hosting_transfer_map", Blocks, diag.Words{FR: "où l’hébergeur publie la cartographie de ses transferts", EN: "where the host publishes the map of its transfers"}},
		{"hosting_changes", Blocks, diag.Words{FR: "obligations de l’hébergeur en cas d’évolution", EN: "what the host owes when something changes"}},
		{"hosting_failure", Blocks, diag.Words{FR: "garanties contre une défaillance de l’hébergeur", EN: "what covers a failure of the host"}},
		{"hosting_reversibility", Blocks, diag.Words{FR: "fin de l’hébergement et réversibilité", EN: "end of hosting and reversibility"}},
		{"hosting_insurance", Blocks, diag.Words{FR: "assurance de l’hébergeur", EN: "insurance of the host"}},
		{"hosting_notes", Blocks, diag.Words{FR: "remarques sur l’hébergement", EN: "notes on hosting"}},
	}
}

func processing() Source {
	return Source{
		Name: "processing",
		Doc:  diag.Words{FR: "les activités de traitement", EN: "the processing activities"},
		Facts: []Fact{
			{"title", Inline, diag.Words{FR: "nom de l’activité", EN: "name of the activity"}},
			{"subject_matter", Inline, diag.Words{FR: "objet", EN: "subject matter"}},
			{"nature", Inline, diag.Words{FR: "nature du traitement", EN: "nature of the processing"}},
			{"operations", Inline, diag.Words{FR: "opérations (article 4, point 2), du RGPD)", EN: "operations (Article 4(2) GDPR)"}},
			{"purposes", Inline, diag.Words{FR: "finalités", EN: "purposes"}},
			{"duration", Inline, diag.Words{FR: "durée du traitement", EN: "duration of the processing"}},
			{"legal_basis", Inline, diag.Words{FR: "base juridique et qui la détermine", EN: "legal basis and who decides on it"}},
			{"data_subjects", Inline, diag.Words{FR: "personnes concernées, en une liste", EN: "data subjects, as a list"}},
			{"data", Blocks, diag.Words{FR: "catégories de données, par catégorie de personnes", EN: "categories of data, for each kind of data subject"}},
			{"special_categories", Inline, diag.Words{FR: "catégories particulières et autres données sensibles, en une liste (articles 9, 10 et 87 du RGPD)", EN: "special categories and other sensitive data, as a list (Articles 9, 10 and 87 GDPR)"}},
			{"special_safeguards", Inline, diag.Words{FR: "garanties propres aux données sensibles", EN: "safeguards for sensitive data"}},
			{"recipients", Inline, diag.Words{FR: "destinataires", EN: "recipients"}},
			{"exporter", Inline, diag.Words{FR: "exportateur des données", EN: "exporter of the data"}},
			{"importer", Inline, diag.Words{FR: "importateur des données", EN: "importer of the data"}},
			{"retention", Inline, diag.Words{FR: "durée de conservation ou critère", EN: "retention period or criterion"}},
			{"frequency", Inline, diag.Words{FR: "fréquence", EN: "frequency"}},
			{"systems", Inline, diag.Words{FR: "systèmes", EN: "systems"}},
			{"locations", Inline, diag.Words{FR: "lieux du traitement", EN: "places of processing"}},
			{"transfer", Inline, diag.Words{FR: "fondement du transfert vers ces lieux", EN: "ground of the transfer to those places"}},
			{"subprocessors", Inline, diag.Words{FR: "sous-traitants ultérieurs qui y participent", EN: "sub-processors that take part"}},
			{"exclusions", Inline, diag.Words{FR: "ce que l’activité ne comprend pas", EN: "what the activity does not include"}},
			{"notes", Inline, diag.Words{FR: "remarques", EN: "notes"}},
		},
	}
}

func subprocessors() Source {
	return Source{
		Name: "subprocessors",
		Doc:  diag.Words{FR: "les sous-traitants ultérieurs", EN: "the sub-processors"},
		Facts: []Fact{
			{"name", Inline, diag.Words{FR: "nom d’usage", EN: "the name it goes by"}},
			{"group", Inline, diag.Words{FR: "intitulé de son groupe", EN: "heading of its group"}},
			{"trade_name", Inline, diag.Words{FR: "nom commercial", EN: "trade name"}},
			{"legal_entity", Inline, diag.Words{FR: "entité juridique", EN: "legal entity"}},
			{"registration", Inline, diag.Words{FR: "immatriculation", EN: "registration"}},
			{"address", Inline, diag.Words{FR: "adresse", EN: "address"}},
			{"country", Inline, diag.Words{FR: "pays", EN: "country"}},
			{"contact", Inline, diag.Words{FR: "contact", EN: "contact"}},
			{"role", Inline, diag.Words{FR: "rôle", EN: "role"}},
			{"parent", Inline, diag.Words{FR: "société mère et son pays", EN: "parent company and its country"}},
			{"url", Inline, diag.Words{FR: "page sur la protection des données", EN: "page on data protection"}},
			{"optional", Inline, diag.Words{FR: "ce qui déclenche le recours à ce sous-traitant ultérieur, s’il est facultatif", EN: "what triggers the use of this sub-processor, if it is optional"}},
			{"transfer", Inline, diag.Words{FR: "mécanisme de transfert commun à ses services", EN: "transfer mechanism that its services share"}},
			{"retention", Inline, diag.Words{FR: "durée de conservation chez ce sous-traitant ultérieur", EN: "how long this sub-processor keeps the data"}},
			{"excludes", Blocks, diag.Words{FR: "ce qui ne lui est pas confié", EN: "what is not entrusted to it"}},
			{"ai", Inline, diag.Words{FR: "usage de l’intelligence artificielle", EN: "use of artificial intelligence"}},
			{"further_subprocessors", Blocks, diag.Words{FR: "ses propres sous-traitants", EN: "those that it engages in turn"}},
			{"certificates", Blocks, diag.Words{FR: "certifications", EN: "certificates"}},
			{"safeguards", Blocks, diag.Words{FR: "garanties et contrôles en place", EN: "safeguards and controls in place"}},
			{"period", Inline, diag.Words{FR: "dates de début et de fin", EN: "dates of beginning and end"}},
			{"notes", Inline, diag.Words{FR: "remarques", EN: "notes"}},
		},
		Sources: []Source{{
			Name: "services",
			Doc:  diag.Words{FR: "les services de ce sous-traitant ultérieur", EN: "the services of this sub-processor"},
			Facts: []Fact{
				{"service", Blocks, diag.Words{FR: "nom du service, finalité, condition, dates et remarques", EN: "name of the service, purpose, condition, dates and notes"}},
				{"data", Blocks, diag.Words{FR: "catégories de données, par catégorie de personnes", EN: "categories of data, for each kind of data subject"}},
				{"locations", Blocks, diag.Words{FR: "lieux, par région des clients, et lieux d’accès", EN: "places, by region of the customers, and places of access"}},
				{"transfer", Inline, diag.Words{FR: "mécanisme de transfert", EN: "transfer mechanism"}},
			},
		}},
	}
}

func subprocessorGroups() Source {
	return Source{
		Name: "subprocessor_groups",
		Doc:  diag.Words{FR: "les groupes de sous-traitants ultérieurs, et d’abord, sans intitulé, ceux d’aucun groupe", EN: "the groups of sub-processors and first, without a heading, those of no group"},
		Facts: []Fact{
			{"group", Inline, diag.Words{FR: "intitulé du groupe", EN: "heading of the group"}},
			{"intro", Inline, diag.Words{FR: "introduction du groupe", EN: "introduction to the group"}},
		},
		Sources: []Source{subprocessors()},
	}
}
