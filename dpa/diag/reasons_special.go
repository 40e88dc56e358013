package diag

// replaced is a special condition in the place of a paragraph, whose text says
// that it carries what the paragraph carried.
func replaced(paragraph, carries, text string) string {
	return "[[special_conditions]]\nreplace = \"" + paragraph + "\"\ncarries = [\"" + carries + "\"]\ntext = \"" + text + "\"\nreason = \"asked by the clinic\"\n"
}

// vouched is a special condition with the record that somebody has read it when it
// said “five years”.
func vouched(text string) string {
	return "[[special_conditions]]\nadd_after = \"breach.register\"\ntext = \"" + text + "\"\nreason = \"asked by the clinic\"\nread = { by = \"Anne Roux\", date = 2026-11-03, text = \"472093f78a6f\" }\n"
}

// strict is the policy of the examples.
const strict = `-- example.toml, adding --
[policy]
approver = "the legal department"
[policy.breach]
notice = { min = "24h", max = "48h" }
-- deal.toml, adding --
`

// specialReasons are those of special conditions (DPA9xx); DPA905 and DPA906
// are about the library.
var specialReasons = []reason{
	{id: "DPA901", why: Words{"L’article 28, paragraphe 3, énumère ce que le contrat prévoit ; retirer le seul paragraphe qui le dit rend l’accord irrégulier.", "Art. 28(3) lists what the contract provides for; taking away the only paragraph that says it makes the agreement unlawful."},
		bad: `[[special_conditions]]
omit = "breach.notify"
reason = "asked by the clinic"
`, good: replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within twenty (20) hours.")},
	{id: "DPA902", why: Words{"Le paragraphe protège une partie au-delà de ce que l’article 28 du RGPD impose, ou porte ce qu’une autre loi exige du contrat : il ne doit pas disparaître sans que personne l’ait voulu.", "The paragraph protects a party beyond what Art. 28 GDPR requires, or carries what another law requires of the contract: it is not to go without anybody meaning it."},
		bad: `[[special_conditions]]
omit = "audit.cause"
reason = "asked by the clinic"
`, good: `[[special_conditions]]
omit = "breach.no_admission"
reason = "asked by the clinic"
`},
	{id: "DPA903", why: Words{"Une obligation mal nommée ne serait tenue par rien, et son absence ne se verrait plus.", "A misnamed obligation would be carried by nothing, and its absence would no longer show."},
		bad:  replaced("breach.notify", "gdpr-33-3", "The Processor shall notify any Personal Data Breach within twenty (20) hours."),
		good: replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within twenty (20) hours.")},
	{id: "DPA904", why: Words{"Une valeur négociée que le texte n’imprime plus n’oblige personne.", "A negotiated value that the text no longer prints binds nobody."},
		bad:  "[clauses.breach]\nnotice = \"24h\"\n" + replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within twenty (20) hours."),
		good: "[clauses.breach]\nnotice = \"24h\"\n"},
	{id: "DPA905", why: Words{"Un paragraphe mal nommé ne porterait rien : sa disparition passerait sans alerte.", "A misnamed paragraph would carry nothing: its loss would draw no warning."},
		bad: settings + "[carries]\nraech = [\"gdpr-28-3-f\"]\n", good: settings + "[carries]\nreach = [\"gdpr-28-3-f\"]\n"},
	{id: "DPA906", why: Words{"Une clause qui dit couvrir une obligation doit la contenir, dans chaque variante et chaque langue.", "A clause that claims to cover an obligation has to contain it, in each variant and each language."},
		bad: covering, good: covering + "\n[carries]\nreach = [\"gdpr-28-3-f\"]\n"},

	{id: "DPA910", why: Words{"L’aide au responsable du traitement est une obligation : « peut » ou « si possible » la retire.", "Assisting the controller is an obligation: “may” or “where possible” takes it away."},
		bad:  replaced("dsr.assistance", "gdpr-28-3-e", "The Processor may, where possible, assist the Controller."),
		good: replaced("dsr.assistance", "gdpr-28-3-e", "The Processor shall assist the Controller by appropriate technical and organisational measures.")},
	{id: "DPA911", why: Words{"Sans nombre d’heures, le retard ne peut être constaté, et le responsable du traitement perd de ses soixante-douze heures.", "Without a number of hours no delay can be shown, and the controller loses part of its seventy-two hours."},
		bad:  replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach without undue delay."),
		good: replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within twenty (20) hours.")},
	{id: "DPA912", why: Words{"Le sort des données au terme de la prestation est une mention obligatoire ; sans délai, rien n’est dû à une date.", "What becomes of the data after the services is a mandatory item; without a time limit nothing is due on any date."},
		bad:  replaced("retention.terms", "gdpr-28-3-g", "The Processor shall delete the data as soon as possible."),
		good: replaced("retention.terms", "gdpr-28-3-g", "The Processor shall delete the data within thirty (30) days.")},
	{id: "DPA913", why: Words{"Une limite que la clause type impose ne se contourne pas en l’écrivant dans un autre texte.", "A bound that the standard clause imposes is not got round by writing the value into another text."},
		bad:  replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within ninety-six (96) hours."),
		good: replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within forty-eight (48) hours.")},
	{id: "DPA914", why: Words{"Un délai inhabituel est permis, mais quelqu’un doit l’avoir voulu.", "An unusual time limit is allowed, but somebody has to have meant it."},
		bad:  replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within sixty (60) hours."),
		good: replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within forty-eight (48) hours.")},
	{id: "DPA915", why: Words{"La politique du prestataire vaut aussi pour un texte libre. C’est sa politique, non la loi.", "The vendor’s policy holds for a free text as well. This is its policy, not the law."},
		bad:  strict + replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within twelve (12) hours."),
		good: strict + replaced("breach.notify", "gdpr-33-2", "The Processor shall notify any Personal Data Breach within thirty (30) hours.")},
	{id: "DPA916", why: Words{"Le responsable du traitement doit lui-même décrire la violation à l’autorité : il ne peut pas attendre d’avoir à demander.", "The controller itself has to describe the breach to the authority: it cannot wait until it asks."},
		bad:  replaced("breach.content", "protection-breach-content", "The Processor gives particulars upon request."),
		good: replaced("breach.content", "protection-breach-content", "The notification describes the nature of the Personal Data Breach, its likely consequences and the measures taken.")},

	{id: "DPA917", why: Words{"Le responsable du traitement juge lui-même s’il notifie l’autorité : une violation triée, retardée ou seulement publiée lui ôte ce jugement et son délai.", "The controller itself judges whether to notify the authority: a breach that is sifted, delayed or merely published takes that judgment and its time away."},
		bad: added("breach.notify", "The Processor notifies only breaches that it considers serious."), good: added("breach.notify", "The Processor also calls the officer on duty.")},
	{id: "DPA918", why: Words{"Sans information ni objection, l’autorisation générale n’en est pas une.", "Without notice and objection a general authorisation is none."},
		bad: added("subprocessing.objection", "The Controller waives its right to object."), good: added("subprocessing.objection", "The Controller need not state reasons.")},
	{id: "DPA919", why: Words{"Les mesures décrites sont celles que le responsable du traitement a jugées suffisantes ; les abaisser seul rompt cet accord.", "The measures described are those that the controller found sufficient; lowering them alone breaks that agreement."},
		bad: added("security.measures", "The Processor does not guarantee the security of the data."), good: added("security.measures", "The Processor reviews the measures every year.")},

	{id: "DPA920", why: Words{"Un audit que l’audité peut refuser, ou que seul le client paie quoi qu’il révèle, n’est pas celui de l’article 28.", "An audit that the audited party may refuse, or that the customer alone pays whatever it shows, is not that of Article 28."},
		bad: added("audit.scheduled", "Audits take place with the consent of the Processor."), good: added("audit.scheduled", "Audits take place on working days.")},
	{id: "DPA921", why: Words{"L’article 28, paragraphe 3, point h), comprend les inspections ; des documents ne les remplacent pas.", "Art. 28(3)(h) includes inspections; documents do not replace them."},
		bad: added("audit.scheduled", "The audit is made on documents only."), good: added("audit.scheduled", "The audit begins with documents.")},
	{id: "DPA922", why: Words{"Seul le droit de l’Union ou d’un État membre peut délier des instructions ; une loi étrangère relève de l’article 48.", "Only Union or Member State law can release from the instructions; a foreign law is a matter of Article 48."},
		bad: added("instructions.exception", "The same holds where any applicable law so requires."), good: added("instructions.exception", "The same holds where Union law so requires.")},
	{id: "DPA923", why: Words{"L’accord lie le sous-traitant : s’il peut le changer seul, il ne le lie plus.", "The agreement binds the processor: if it may change it alone, it is not bound."},
		bad: added("amendment.written", "The Processor may change the Agreement."), good: added("amendment.written", "The parties review the Agreement every year.")},
	{id: "DPA924", why: Words{"L’article 82 répartit la charge selon la responsabilité de chacun ; une garantie due par une seule partie, sans plafond, la renverse.", "Article 82 divides the burden by the responsibility of each; an uncapped indemnity by one party overturns that."},
		bad: added("controller_duties.access", "The Controller shall indemnify the Processor."), good: added("controller_duties.access", "The Controller shall indemnify the Processor up to EUR 10,000.")},
	{id: "DPA925", why: Words{"Un sous-traitant qui détermine une finalité devient responsable du traitement, sans base juridique ni information des personnes. C’est un avertissement et non une erreur, car le responsable du traitement peut autoriser par écrit un emploi déterminé et compatible (article 5, paragraphe 1, point b), et article 6, paragraphe 4, du RGPD ; CNIL, 11 janvier 2022) : un juriste en décide.", "A processor that determines a purpose becomes a controller, without a legal basis and without informing anybody. It is a warning and no error, for the controller may authorise a specific and compatible use in writing (Art. 5(1)(b) and Art. 6(4) GDPR; CNIL, 11 January 2022): a lawyer decides."},
		bad: added("secondary_use.service", "The Processor may sell the data."), good: added("secondary_use.service", "The Processor may not sell the data.")},
	{id: "DPA926", why: Words{"L’article 28, paragraphe 3, veut un contrat au titre du droit de l’Union ou d’un État membre.", "Art. 28(3) wants a contract under Union or Member State law."},
		bad:  "[[special_conditions]]\nreplace = \"law_forum.law\"\ntext = \"The Agreement is governed by Swiss law.\"\nreason = \"asked by the clinic\"\n",
		good: "[[special_conditions]]\nreplace = \"law_forum.law\"\ntext = \"The Agreement is governed by French law.\"\nreason = \"asked by the clinic\"\n"},
	{id: "DPA927", why: Words{"Les personnes concernées agissent devant les tribunaux d’un État membre ; un for extérieur oblige les parties à plaider deux fois.", "Data subjects sue in the courts of a Member State; a forum outside makes the parties litigate twice."},
		bad: added("law_forum.amicable", "The courts of London have jurisdiction."), good: added("law_forum.amicable", "The courts of Dublin have jurisdiction.")},
	{id: "DPA928", why: Words{"Le sous-traitant demeure pleinement responsable de ceux auxquels il fait appel.", "The processor remains fully liable for those whom it engages."},
		bad: added("subprocessing.liability", "The Processor is not liable for its Sub-processors."), good: added("subprocessing.liability", "The Processor is liable for its Sub-processors as for itself.")},
	{id: "DPA929", why: Words{"Le droit à réparation des personnes concernées ne dépend pas d’un contrat auquel elles ne sont pas parties.", "The right of data subjects to compensation does not depend on a contract to which they are no party."},
		bad: added("liability.data_subjects", "The cap applies towards Data Subjects."), good: added("liability.data_subjects", "The cap does not apply towards Data Subjects.")},
	{id: "DPA930", why: Words{"Un sous-traitant qui n’encourt rien n’offre pas de garanties suffisantes, et l’article 82 ne s’écarte pas par contrat.", "A processor that risks nothing offers no sufficient guarantees, and Article 82 is not set aside by contract."},
		bad: added("liability.allocation", "The Processor accepts no liability."), good: added("liability.allocation", "The Processor is insured for its liability.")},
	{id: "DPA931", why: Words{"Les copies sont détruites à la fin ; seul le droit de l’Union ou d’un État membre permet d’en conserver une.", "Copies are deleted at the end; only Union or Member State law allows one to be kept."},
		bad: added("retention.exception", "The Processor may keep a copy."), good: added("retention.exception", "Where Union law so requires, the Processor may keep a copy.")},
	{id: "DPA932", why: Words{"La confidentialité des données à caractère personnel ne s’éteint pas avec un contrat : les personnes concernées restent les mêmes.", "The secrecy of personal data does not end with a contract: the data subjects remain the same."},
		bad: added("confidentiality.survival", "The duty of confidentiality ends after a year."), good: added("confidentiality.survival", "The duty of confidentiality has no end.")},
	{id: "DPA933", why: Words{"Le client doit pouvoir sortir une fois qu’il sait ce que devient son objection ; une fenêtre déjà fermée ne lui sert à rien.", "The customer has to be able to leave once it knows what becomes of its objection; a window that is closed already is of no use to it."},
		bad: added("subprocessing.objection", "The termination takes place within ten (10) days of the information."), good: added("subprocessing.objection", "The termination takes place within sixty (60) days of the information.")},
	{id: "DPA934", why: Words{"Le sous-traitant aide à répondre ; qui répond seul décide à la place du responsable du traitement.", "The processor assists in answering; who answers alone decides in the controller’s place."},
		bad: added("dsr.assistance", "The Processor may answer Data Subjects directly."), good: added("dsr.assistance", "On the instruction of the Controller, the Processor may answer Data Subjects directly.")},
	{id: "DPA935", why: Words{"Une clause du contrat principal pourrait alors défaire chaque obligation de l’accord.", "A clause of the main contract could then undo each duty of the agreement."},
		bad: added("precedence.order", "The Main Contract prevails over this Agreement."), good: added("precedence.order", "On prices, the parties refer to the order form.")},
	{id: "DPA936", why: Words{"Tant qu’une copie existe, sa sécurité et sa confidentialité sont dues.", "As long as a copy exists, its security and secrecy are owed."},
		bad: added("subject.entry_on_signature", "The obligations of the Processor end with the Main Contract."), good: added("subject.entry_on_signature", "The Agreement replaces the one of last year.")},
	{id: "DPA937", why: Words{"Chaque transfert a son pays, son instruction et son fondement ; un pays qui n’est pas nommé n’en a aucun.", "Each transfer has its country, its instruction and its ground; a country that is not named has none."},
		bad: added("instructions.exception", "The Processor may transfer the data to any country."), good: added("instructions.exception", "The Processor keeps the data in Ireland.")},
	{id: "DPA938", why: Words{"Chaque obligation de l’accord est là parce que l’article 28 ou une garantie l’exige ; « n’a pas à » la retire sans le dire.", "Each duty of the agreement is there because Article 28 or a safeguard asks for it; “need not” takes it away without saying so."},
		bad: added("confidentiality.commitment", "Temporary staff need not sign a confidentiality undertaking."), good: added("confidentiality.commitment", "Temporary staff sign the same undertaking.")},
	{id: "DPA939", why: Words{"Les données sont celles du responsable du traitement et des personnes ; elles ne garantissent aucune créance.", "The data are those of the controller and of the persons; they are security for no debt."},
		bad: added("retention.certificate", "The Processor retains the data until its invoices are paid."), good: added("retention.certificate", "The Processor may not retain the data for unpaid invoices.")},
	{id: "DPA940", why: Words{"Un prix que rien ne borne dissuade le responsable du traitement d’exercer ce que l’article 28 lui garantit.", "A price without bounds deters the controller from using what Article 28 guarantees to it."},
		bad: added("dsr.assistance", "Each request of a Data Subject costs the Controller €250."), good: added("dsr.assistance", "No request of a Data Subject is charged to the Controller.")},
	{id: "DPA941", why: Words{"Ce que le sous-traitant peut accorder ou refuser n’est plus une obligation, alors que l’article 28 la lui impose. Une phrase est lue par ses mots, et une phrase saine peut y ressembler : aucune erreur ne s’accepte dans un accord, mais un juriste fait de la phrase une variante de la clause. « dpa clauses copy retention --to mes-textes » copie la clause ; la variante se déclare sous [variants] de clause.toml, la phrase se place dans chaque langue entre {{if variant is …}} et {{end}}, ce que porte un alinéa nouveau se dit sous [carries], et DPA906 nomme l’élément qu’une variante perdrait. L’accord la choisit : library = « mes-textes », et variant sous [clauses.retention].", "What the processor may grant or refuse is no longer a duty, although Article 28 imposes it. A sentence is read by its words, and a sound one may look like that: no error is accepted in a deal, but a lawyer makes the sentence a variant of the clause. “dpa clauses copy retention --to my-texts” copies the clause; the variant is declared under [variants] of clause.toml, the sentence stands in each language between {{if variant is …}} and {{end}}, what a new paragraph carries is said under [carries], and DPA906 names an element that a variant would lose. The deal chooses it: library = “my-texts”, and variant under [clauses.retention]."},
		bad: added("retention.choice", "The Processor alone decides what becomes of the Personal Data."), good: added("retention.choice", "The Controller alone decides what becomes of the Personal Data.")},
	{id: "DPA943", why: Words{"Le contrat peut organiser ce que l’article 28 exige, sans le réduire : « sur rendez-vous » organise un audit, « réservé aux clients de l’offre supérieure » le retire aux autres. Les mots ne disent pas toujours de quel côté penche la phrase ; un juriste le dit.", "The contract may organise what Article 28 requires, not reduce it: “by appointment” organises an audit, “reserved for customers of the higher plan” takes it from the others. Words do not always say on which side a sentence falls; a lawyer does."},
		bad: added("audit.conduct", "Audits form part of the Gold support package."), good: added("audit.conduct", "Audits form part of the Services.")},
	{id: "DPA944", why: Words{"Un transfert repose sur une décision d’adéquation, des garanties ou une dérogation, que les annexes nomment pour chaque ligne. D’un lieu que seule une condition particulière nomme, rien ne dit sur quoi il repose.", "A transfer rests on an adequacy decision, on safeguards or on a derogation, which the annexes name for each row. Of a place that only a special condition names, nothing says what it rests on."},
		bad: added("transfers.principle", "At peak times the data are processed on servers in Singapore."), good: added("transfers.principle", "At peak times the data are processed on servers in Lyon.")},
	{id: "DPA942", why: Words{"Qui a lu un texte répond de ce texte : un mot de plus, et personne n’en répond encore.", "Whoever has read a text answers for that text: with one more word, nobody answers for it yet."},
		bad:  vouched("The Processor keeps the register for six years."),
		good: vouched("The Processor keeps the register for five years.")},
}
