package diag

// The checks of package dpa on the parties: their registrations, what the law
// wants of them, their signatures.
var partyChecks = []Check{
	{
		ID: "DPA160", Severity: Error,
		Title:   Words{"Numéro d’immatriculation mal formé", "Malformed registration number"},
		Message: Words{"{owner} : « {number} » n’a pas la forme d’un numéro {register}", "{owner}: “{number}” does not have the form of {register} numbers"},
		Hint:    Words{"Forme attendue : {form}. S’il s’agit d’un autre registre, ajoutez kind = \"other\" à côté du numéro.", "Form expected: {form}. If the register is another one, add kind = \"other\" beside the number."},
	},
	{
		ID: "DPA161", Severity: Error,
		Title:   Words{"Clé de contrôle fausse", "Wrong check digit"},
		Message: Words{"{owner} : « {number} » n’est pas un numéro {register} possible ; un chiffre est faux ou deux sont inversés", "{owner}: “{number}” is not among the possible {register} numbers: a digit is wrong or two are swapped"},
		Hint:    Words{"Recopiez le numéro depuis un extrait récent du registre ; s’il y est bien ainsi, ajoutez kind = \"other\".", "Copy the number from a recent extract of the register; if it stands there like this, add kind = \"other\"."},
	},
	{
		ID: "DPA162", Severity: Warning, Source: "Art. 1375 C. civ.",
		Title:   Words{"Trop peu d’originaux", "Too few originals"},
		Message: Words{"nombre d’originaux : {originals}, pour {parties} parties qui signent", "number of originals: {originals}, for {parties} parties that sign"},
		Hint:    Words{"Sur papier, il faut un original pour chaque partie ayant un intérêt distinct. Des parties de même intérêt peuvent en partager un ; sous forme électronique, retirez la ligne.", "On paper there is one original for each party with a distinct interest. Parties with the same interest may share one; for an electronic signature, remove the line."},
	},
	{
		ID: "DPA163", Severity: Warning, Source: "Art. 37(1)(a) and (c) GDPR",
		Title:   Words{"Délégué à la protection des données non indiqué", "Data protection officer not stated"},
		Message: Words{"{owner} {why}, mais rien n’est dit de son délégué à la protection des données", "{owner} {why}, but nothing is said of its data protection officer"},
		Hint:    Words{"Ajoutez dpo = { name = …, email = … } à cette partie, ou dites qu’il n’y en a pas, none = [\"dpo\"], ou que vous ne le savez pas encore, unknown = [\"dpo\"].", "Add dpo = { name = …, email = … } to that party, or say that there is none, none = [\"dpo\"], or that you do not know it yet, unknown = [\"dpo\"]."},
	},
	{
		ID: "DPA164", Severity: Warning, Source: "Art. 27 GDPR",
		Title:   Words{"Représentant dans l’Union non indiqué", "Representative in the Union not stated"},
		Message: Words{"{owner} est hors de l’Espace économique européen ({country}), mais rien n’est dit de son représentant dans l’Union", "{owner} is outside the European Economic Area ({country}), but nothing is said of its representative in the Union"},
		Hint:    Words{"Ajoutez representative = { name = …, address = … } à ce sous-traitant, ou dites pourquoi il n’en a pas : not_applicable.representative = …", "Add representative = { name = …, address = … } to that processor, or say why it has none: not_applicable.representative = …"},
	},
	{
		ID: "DPA620", Severity: Error,
		Title:   Words{"Rang de signature impossible", "Rank of signature that cannot be"},
		Message: Words{"{owner} : le rang {order} n’existe pas", "{owner}: there is no rank {order}"},
		Hint:    Words{"Le premier signataire a le rang 1. Sans rang, chacun signe dans l’ordre de l’accord.", "The first signatory has rank 1. Without ranks they sign in the order of the agreement."},
	},
	{
		ID: "DPA621", Severity: Error,
		Title:   Words{"Même rang de signature deux fois", "Same rank of signature twice"},
		Message: Words{"{owner} : le rang {order} est déjà pris, {first}", "{owner}: rank {order} is taken already, {first}"},
		Hint:    Words{"Donnez à chacun son propre rang, ou retirez le rang : il prendra la première place libre.", "Give everyone a rank of their own, or remove the rank: it will be the first free one."},
	},
	{
		ID: "DPA622", Severity: Warning,
		Title:   Words{"Code postal qui n’est pas de ce pays", "Postcode that is not of the country"},
		Message: Words{"{owner} : « {postcode} » ne peut être un code postal de ce pays ({country} : {form})", "{owner}: “{postcode}” cannot be a postcode of this country ({country}: {form})"},
		Hint:    Words{"Reprenez l’adresse d’un extrait récent du registre ; un courrier à celle-ci n’arriverait pas.", "Copy the address from a recent extract of the register; a letter to this one would not arrive."},
	},
	{
		ID: "DPA623", Severity: Warning, Source: "Art. 28(2) GDPR; EDPB Opinion 22/2024",
		Title:   Words{"Pays de l’entité et de son siège différents", "Country of the entity not that of its office"},
		Message: Words{"{owner} : cette entité serait de ce pays : {country}, et son siège est dans un autre : {other}", "{owner}: that entity is said to be of this country: {country}, and its registered office is in another: {other}"},
		Hint:    Words{"Le pays dit s’il y a un transfert : reprenez l’un et l’autre d’un extrait récent du registre.", "The country tells whether there is a transfer: copy both from a recent extract of the register."},
	},
	{
		ID: "DPA624", Severity: Warning, Source: "§ 181 BGB; Art. 1161 C. civ.",
		Title:   Words{"Même signataire des deux côtés", "Same signatory on both sides"},
		Message: Words{"{name} signe aussi pour l’autre partie, {first}", "{name} signs for the other party as well, {first}"},
		Hint:    Words{"Vérifiez que cette personne peut représenter les deux parties, ou faites signer quelqu’un d’autre pour l’une d’elles.", "Check that this person may represent both parties, or have somebody else sign for one of them."},
	},
	{
		ID: "DPA625", Severity: Warning, Source: "Art. 27(3) GDPR",
		Title:   Words{"Représentant hors de l’Union", "Representative outside the Union"},
		Message: Words{"{owner} : son représentant dans l’Union, {name}, est établi ailleurs ({country})", "{owner}: its representative in the Union, {name}, is established elsewhere ({country})"},
		Hint:    Words{"Le représentant est établi dans un État membre où se trouvent des personnes concernées : désignez-en un autre, ou retirez cette table.", "A representative is established in a Member State in which data subjects are: designate another one, or take this table out."},
	},
	{
		ID: "DPA626", Severity: Warning, Source: "Art. R. 123-237 C. com.; § 35a GmbHG",
		Title:   Words{"Registre sans la ville du greffe", "Register without the town of its registry"},
		Message: Words{"{owner} : « {register} » ne dit pas de quelle ville", "{owner}: “{register}” does not say of which town"},
		Hint:    Words{"Ajoutez la ville du greffe ou le tribunal : register = \"RCS Lyon\", register = \"Amtsgericht Hamburg\".", "Add the town of the registry or the court: register = \"RCS Lyon\", register = \"Amtsgericht Hamburg\"."},
	},
	{
		ID: "DPA627", Severity: Warning, Source: "Art. 28(2) GDPR",
		Title:   Words{"Même service deux fois dans la liste", "Same service twice in the list"},
		Message: Words{"{entity} figure déjà dans la liste pour ce service, « {service} », {first}", "{entity} is in the list already for that service, “{service}”, {first}"},
		Hint:    Words{"Gardez une seule ligne, ou corrigez l’entité ou le service.", "Keep one row, or correct the entity or the service."},
	},
	{
		ID: "DPA628", Severity: Warning, Source: "Art. 38(6) GDPR; CJEU C-453/21",
		Title:   Words{"Délégué qui décide aussi des traitements", "Officer who decides on the processing as well"},
		Message: Words{"{owner} : {name}, délégué à la protection des données, est aussi « {role} »", "{owner}: {name}, its data protection officer, is also “{role}”"},
		Hint:    Words{"Vérifiez qu’il ne décide ni des finalités ni des moyens, ou désignez quelqu’un d’autre.", "Check that the officer decides on neither purposes nor means, or designate somebody else."},
	},
	{
		ID: "DPA629", Severity: Warning, Source: "§ 35 GmbHG; Art. L. 227-6 C. com.",
		Title:   Words{"Signataire dont le pouvoir n’est pas dit", "Signatory whose power is not stated"},
		Message: Words{"{owner} : « {capacity} » signe sans authority : {why}", "{owner}: “{capacity}” signs without authority: {why}"},
		Hint:    Words{"Dites d’où vient ce pouvoir, authority = …, ou corrigez la qualité ou le signataire.", "Say where that power comes from, authority = …, or correct the capacity or the signatory."},
	},
	{
		ID: "DPA630", Severity: Warning,
		Title:   Words{"Même personne, deux signatures d’une partie", "One person, two signatures of one party"},
		Message: Words{"{name} signe déjà pour {owner}, {first}", "{name} signs for {owner} already, {first}"},
		Hint:    Words{"Une signature conjointe est celle de deux personnes : corrigez le nom, ou retirez le cosignataire.", "A joint signature is that of two persons: correct the name, or take the co-signatory out."},
	},
	{
		ID: "DPA631", Severity: Warning,
		Title:   Words{"Forme juridique d’une autre sorte de partie", "Legal form of another kind of party"},
		Message: Words{"{owner}, « {form} » : c’est {kind}, et kind ne le dit pas", "{owner}, “{form}”: that is {kind}, and kind does not say so"},
		Hint:    Words{"Ajoutez cette ligne à la partie : kind = \"{value}\". Ce que l’accord dit d’elle, ce qui lui est demandé et les règles vérifiées en dépendent.", "Add this line to the party: kind = \"{value}\". What the agreement says of it, what is asked of it and the rules that are checked depend on it."},
	},
	{
		ID: "DPA632", Severity: Warning,
		Title:   Words{"Paraphes sans effet", "Initials without effect"},
		Message: Words{"initials : l’accord se signe en ligne (profile = \"{profile}\"), et aucune case de paraphe n’est imprimée", "initials: the agreement is signed online (profile = \"{profile}\"), and no box for initials is printed"},
		Hint:    Words{"Retirez initials ; ou choisissez profile = \"paper\" si l’accord se signe à la main.", "Take initials out; or choose profile = \"paper\" if the agreement is signed by hand."},
	},
	{
		ID: "DPA635", Severity: Warning,
		Title:   Words{"Capital d’une personne qui n’en a pas", "Share capital of a body that has none"},
		Message: Words{"{owner} : un organisme public ou une association n’a pas de capital social", "{owner}: a public body or an association has no share capital"},
		Hint:    Words{"Retirez capital, ou corrigez kind : une société à capitaux publics est une société.", "Take capital out, or correct kind: a company that public bodies own is a company."},
	},
	{
		ID: "DPA636", Severity: Warning, Source: "Arts. 33(2) and 38(6) GDPR",
		Title:   Words{"Adresse chez l’autre partie", "Address at the other party"},
		Message: Words{"{owner} : l’adresse {email} est au nom de domaine de {other}", "{owner}: the address {email} is at the domain of {other}"},
		Hint:    Words{"Donnez l’adresse de qui répond pour cette partie : ce qui lui est destiné irait à l’autre.", "Give the address of whoever answers for this party: what is meant for it would go to the other one."},
	},
	{
		ID: "DPA637", Severity: Warning, Source: "Arts. 4(8) and 28(2) GDPR",
		Title:   Words{"Forme sociale d’un autre pays", "Legal form of another country"},
		Message: Words{"{owner} : « {form} » est une forme de ces pays : {where} ; la société serait de celui-ci : {country}", "{owner}: “{form}” is a form of these countries: {where}; the company is said to be of this one: {country}"},
		Hint:    Words{"Reprenez le nom et le pays d’un extrait du registre. Une succursale n’est pas une personne : donnez le pays de sa société, où la loi et les transferts se jugent.", "Copy name and country from an extract of the register. A branch is no person: give the country of its company, by which the law and transfers are judged."},
	},
	{
		ID: "DPA638", Severity: Warning,
		Title:   Words{"Code postal d’une autre ville", "Postcode of another town"},
		Message: Words{"{owner} : {postcode} n’est pas un code postal de cette ville : {city}", "{owner}: {postcode} is no postcode of this town: {city}"},
		Hint:    Words{"Reprenez l’adresse d’un extrait du registre.", "Copy the address from an extract of the register."},
	},
	{
		ID: "DPA633", Severity: Warning, Source: "Art. 28(2) GDPR; EDPB Opinion 22/2024",
		Title:   Words{"Un numéro de registre, deux entités", "One number of a register, two entities"},
		Message: Words{"{owner} : le numéro {number} est aussi celui de {other}, {first}", "{owner}: the number {number} is that of {other} as well, {first}"},
		Hint:    Words{"Un numéro n’est que d’une personne : reprenez celui de chacune d’un extrait récent du registre.", "A number is of one person only: copy that of each from a recent extract of the register."},
	},
	{
		ID: "DPA634", Severity: Warning, Source: "Art. R. 123-237 C. com.",
		Title:   Words{"Registre d’un autre lieu que le siège", "Register of another place than the office"},
		Message: Words{"{owner} : « {register} » n’est pas le registre de ce siège : {seat}", "{owner}: “{register}” is not the register of this office: {seat}"},
		Hint:    Words{"Reprenez le registre et le siège d’un extrait récent. Une succursale n’est pas une personne : donnez l’immatriculation de sa société.", "Copy the register and the office from a recent extract. A branch is no person: give the entry of its company."},
	},
	{
		ID: "DPA639", Severity: Warning,
		Title:   Words{"Capital inférieur au minimum légal", "Share capital below the least that the law wants"},
		Message: Words{"{owner} : un capital de {capital}, quand cette forme en veut {least} au moins ({law})", "{owner}: a capital of {capital}, where that form wants {least} at least ({law})"},
		Hint:    Words{"Reprenez la forme et le capital d’un extrait récent du registre.", "Copy form and capital from a recent extract of the register."},
	},
	{
		ID: "DPA640", Severity: Warning,
		Title:   Words{"Forme juridique qui n’est pas celle du nom", "Legal form that is not that of the name"},
		Message: Words{"{owner} : ce nom est celui d’une {kind}, et la forme serait « {form} »", "{owner}: that name is of {kind}, and the form is said to be “{form}”"},
		Hint:    Words{"Reprenez le nom et la forme d’un extrait récent du registre.", "Copy name and form from a recent extract of the register."},
	},
	{
		ID: "DPA641", Severity: Warning, Source: "Art. 27(1) GDPR",
		Title:   Words{"Représentant d’une partie établie dans l’Union", "Representative of a party established in the Union"},
		Message: Words{"{owner} est établi dans l’Espace économique européen ({country}) et n’y a pas de représentant", "{owner} is established in the European Economic Area ({country}) and has no representative there"},
		Hint:    Words{"Retirez representative, ou corrigez l’adresse de la partie : le représentant est celui de qui n’est pas établi dans l’Union.", "Take representative out, or correct the address of the party: a representative is that of whoever is not established in the Union."},
	},
	{
		ID: "DPA165", Severity: Error, Source: "Art. 4(7) and (8) GDPR",
		Title:   Words{"Même partie deux fois", "Same party twice"},
		Message: Words{"{name} est déjà une partie à l’accord, {first}", "{name} is already a party to the agreement, {first}"},
		Hint:    Words{"Le responsable du traitement et le sous-traitant sont deux personnes distinctes, et nul n’est l’entité affiliée ni le sous-traitant ultérieur de lui-même ; corrigez l’un des deux noms, ou le numéro qui est le même.", "The controller and the processor are two distinct persons, and nobody is an affiliate or a sub-processor of their own; correct one of the names, or the number that is the same."},
	},
}
