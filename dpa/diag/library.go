package diag

import "slices"

var libraryChecks = slices.Concat(proseChecks, settingsChecks)

// The checks of package prose: what is not the language of WRITING.md.
var proseChecks = []Check{
	{
		ID: "DPA201", Severity: Error,
		Title:   Words{"Titre absent", "No heading"},
		Message: Words{"ce texte n’a pas de titre", "this text has no heading"},
		Hint:    Words{"Commencez le fichier par une ligne « # Titre ».", "Begin the file with a line “# Title”."},
	},
	{
		ID: "DPA202", Severity: Error,
		Title:   Words{"Second titre", "Second heading"},
		Message: Words{"ce texte a déjà un titre", "this text already has a heading"},
		Hint:    Words{"Un texte a un seul « # Titre » ; un intertitre d’annexe s’écrit « ## Titre ».", "A text has one “# Title”; a heading inside an annex is “## Title”."},
	},
	{
		ID: "DPA203", Severity: Error,
		Title:   Words{"Titre mal placé", "Misplaced heading"},
		Message: Words{"le titre n’est pas au début du texte", "the heading is not at the beginning of the text"},
		Hint:    Words{"Placez « # Titre » avant toute autre ligne.", "Put “# Title” before every other line."},
	},
	{
		ID: "DPA204", Severity: Error,
		Title:   Words{"Caractère invisible", "Invisible character"},
		Message: Words{"caractère invisible ou illisible : {code}", "invisible or unreadable character: {code}"},
		Hint:    Words{"Supprimez-le, puis enregistrez le fichier en UTF-8.", "Delete it, then save the file as UTF-8."},
	},
	{
		ID: "DPA205", Severity: Error,
		Title:   Words{"Tabulation", "Tab"},
		Message: Words{"une tabulation se trouve ici", "there is a tab here"},
		Hint:    Words{"Remplacez-la par des espaces.", "Replace it with spaces."},
	},
	{
		ID: "DPA206", Severity: Error,
		Title:   Words{"Mise en forme inconnue", "Unknown markup"},
		Message: Words{"« {mark} » n’a pas de sens à cet endroit", "“{mark}” has no meaning here"},
		Hint:    Words{"Les seules marques sont # titre, 1. et - au début d’une ligne, **terme défini**, {{…}}, [[renvoi]] et les tableaux ; voir WRITING.md.", "The only marks are # heading, 1. and - at the beginning of a line, **defined term**, {{…}}, [[reference]] and tables; see WRITING.md."},
	},
	{
		ID: "DPA207", Severity: Error,
		Title:   Words{"Marque non fermée", "Unclosed mark"},
		Message: Words{"« {open} » n’est pas fermé par « {close} »", "“{open}” is not closed by “{close}”"},
		Hint:    Words{"Ajoutez « {close} » dans le même paragraphe, ou supprimez « {open} ».", "Add “{close}” in the same paragraph, or delete “{open}”."},
	},
	{
		ID: "DPA208", Severity: Error,
		Title:   Words{"Condition ou répétition non fermée", "Unclosed condition or repetition"},
		Message: Words{"{directive} n’a pas de {{end}}", "{directive} has no {{end}}"},
		Hint:    Words{"Ajoutez {{end}}, seul sur sa ligne et avec le même retrait, après le dernier bloc concerné.", "Add {{end}}, on a line of its own and with the same indentation, after the last block concerned."},
	},
	{
		ID: "DPA209", Severity: Error,
		Title:   Words{"{{end}} en trop", "{{end}} too many"},
		Message: Words{"cet {{end}} ne ferme ni {{if …}} ni {{each …}}", "this {{end}} closes neither {{if …}} nor {{each …}}"},
		Hint:    Words{"Supprimez-le, ou ajoutez la ligne {{if …}} qui manque.", "Delete it, or add the line {{if …}} that is missing."},
	},
	{
		ID: "DPA210", Severity: Error,
		Title:   Words{"Nom mal formé", "Malformed name"},
		Message: Words{"« {name} » ne peut pas être un nom", "“{name}” cannot be a name"},
		Hint:    Words{"Un nom s’écrit en minuscules sans accent, chiffres et « _ », sans espace : {{notice}}, [[audit]], {#notify}.", "A name is written with lower-case letters without accents, digits and “_”, without spaces: {{notice}}, [[audit]], {#notify}."},
	},
	{
		ID: "DPA211", Severity: Error,
		Title:   Words{"Instruction inconnue", "Unknown directive"},
		Message: Words{"l’instruction « {word} » n’existe pas", "there is no directive “{word}”"},
		Hint:    Words{"Il y a {{if …}}, {{each …}} et {{end}}. Un « sinon » s’écrit {{if not …}} dans une seconde condition.", "There are {{if …}}, {{each …}} and {{end}}. An “else” is written {{if not …}} in a second condition."},
	},
	{
		ID: "DPA212", Severity: Error,
		Title:   Words{"Instruction mal formée", "Malformed directive"},
		Message: Words{"{directive} ne se comprend pas", "{directive} cannot be understood"},
		Hint:    Words{"Écrivez {{if nom}}, {{if not nom}}, {{if nom is valeur}}, {{if nom is valeur or autre}}, {{each nom}} ou {{end}}.", "Write {{if name}}, {{if not name}}, {{if name is value}}, {{if name is value or other}}, {{each name}} or {{end}}."},
	},
	{
		ID: "DPA213", Severity: Error,
		Title:   Words{"Suite de paragraphe mal alignée", "Misaligned continuation"},
		Message: Words{"on ne sait pas à quel paragraphe appartient cette ligne", "it is not clear to which paragraph this line belongs"},
		Hint:    Words{"Dans une liste, alignez la suite sous le texte de l’élément ; ailleurs, commencez à la marge. Pour un nouveau paragraphe, laissez une ligne vide.", "In a list, align the continuation under the item's text; elsewhere, begin at the margin. For a new paragraph, leave an empty line."},
	},
	{
		ID: "DPA214", Severity: Error,
		Title:   Words{"Retrait inattendu", "Unexpected indentation"},
		Message: Words{"le retrait de cette ligne ne correspond à rien", "the indentation of this line matches nothing"},
		Hint:    Words{"Titres, tableaux et paragraphes commencent à la marge ; les éléments d’une liste sont alignés entre eux, et {{end}} avec l’instruction qu’il ferme.", "Headings, tables and paragraphs begin at the margin; the items of a list are aligned with one another, and {{end}} with the directive that it closes."},
	},
	{
		ID: "DPA215", Severity: Error,
		Title:   Words{"Numéro de la mauvaise forme", "Number of the wrong form"},
		Message: Words{"« {label}. » n’est pas le genre de numéro attendu à cette profondeur", "“{label}.” is not the kind of number expected at this depth"},
		Hint:    Words{"À la marge « 1. », en retrait sous un numéro « a. », en retrait encore « i. » ; rien n’est numéroté plus profond.", "At the margin “1.”, indented under a number “a.”, indented once more “i.”; nothing is numbered deeper."},
	},
	{
		ID: "DPA216", Severity: Error,
		Title:   Words{"Rien à cet endroit", "Nothing here"},
		Message: Words{"il n’y a rien ici : un élément, une condition, une répétition ou un tableau est vide", "there is nothing here: an item, a condition, a repetition or a table is empty"},
		Hint:    Words{"Écrivez le texte qui manque, ou supprimez la ligne.", "Write the text that is missing, or delete the line."},
	},
	{
		ID: "DPA217", Severity: Error,
		Title:   Words{"Nombre de cellules", "Number of cells"},
		Message: Words{"cette ligne a {got} cellules, le tableau {want} colonnes", "this row has {got} cells, the table {want} columns"},
		Hint:    Words{"Ajoutez ou supprimez une barre « | ».", "Add or delete a bar “|”."},
	},
	{
		ID: "DPA218", Severity: Error,
		Title:   Words{"Tableau mal formé", "Malformed table"},
		Message: Words{"ce tableau n’a pas la forme attendue", "this table does not have the form expected"},
		Hint:    Words{"Chaque ligne commence et finit par « | » ; la première ou la deuxième ligne, et elle seule, est faite de tirets : |-----|---|.", "Each line begins and ends with “|”; the first or second line, and no other, is made of dashes: |-----|---|."},
	},
	{
		ID: "DPA219", Severity: Error,
		Title:   Words{"Terme mal placé", "Misplaced term"},
		Message: Words{"**{term}** ne définit pas un terme ici", "**{term}** does not define a term here"},
		Hint:    Words{"** entoure un terme que ce texte définit, sans espace au bord et hors des titres ; rien d’autre n’est en gras.", "** surrounds a term that this text defines, without spaces at the edges and outside headings; nothing else is bold."},
	},
	{
		ID: "DPA220", Severity: Error,
		Title:   Words{"Instruction au milieu d’une ligne", "Directive inside a line"},
		Message: Words{"{directive} n’est pas seul sur sa ligne", "{directive} is not on a line of its own"},
		Hint:    Words{"Placez {{if …}}, {{each …}} et {{end}} chacun sur sa ligne ; une condition porte sur des paragraphes ou des éléments entiers.", "Put {{if …}}, {{each …}} and {{end}} each on its line; a condition bears on whole paragraphs or items."},
	},
	{
		ID: "DPA221", Severity: Error,
		Title:   Words{"Imbrication trop profonde", "Nested too deeply"},
		Message: Words{"plus de {deepest} conditions et répétitions sont imbriquées ici", "more than {deepest} conditions and repetitions are nested here"},
		Hint:    Words{"Partagez le texte en plusieurs clauses ou variantes.", "Divide the text into several clauses or variants."},
	},
}

// The checks of package library: names that must exist, settings of clauses and
// templates, texts that must agree between languages, and (DPA240 to DPA247) the
// values that an agreement gives to a clause's parameters.
var settingsChecks = []Check{
	{
		ID: "DPA222", Severity: Error,
		Title:   Words{"Nom déjà pris", "Name already taken"},
		Message: Words{"« {name} » existe déjà ({first}) et rien ne dit qu’il est remplacé", "“{name}” exists already ({first}), and nothing says that it is replaced"},
		Hint:    Words{"Choisissez un autre nom, ou écrivez replaces = \"{name}\" dans les réglages.", "Choose another name, or write replaces = \"{name}\" in the settings."},
	},
	{
		ID: "DPA223", Severity: Error,
		Title:   Words{"Remplacement sans objet", "Replacement of nothing"},
		Message: Words{"replaces = \"{replaces}\" ne désigne pas ce que « {name} » remplace", "replaces = \"{replaces}\" does not name what “{name}” replaces"},
		Hint:    Words{"Un texte en remplace un autre du même nom, déjà présent ; sinon, supprimez cette ligne.", "A text replaces another of the same name that is already there; otherwise delete this line."},
	},
	{
		ID: "DPA224", Severity: Error,
		Title:   Words{"Réglages absents", "Settings missing"},
		Message: Words{"le dossier « {folder} » n’a pas de {file}", "the folder “{folder}” has no {file}"},
		Hint:    Words{"Créez {folder}/{file} ; WRITING.md en donne le contenu.", "Create {folder}/{file}; WRITING.md says what is in it."},
	},
	{
		ID: "DPA225", Severity: Error,
		Title:   Words{"Fichier inattendu", "Unexpected file"},
		Message: Words{"« {file} » n’est le texte d’aucune variante de « {clause} »", "“{file}” is not the text of any variant of “{clause}”"},
		Hint:    Words{"Nommez le texte {expected}, ou déclarez la variante dans clause.toml.", "Name the text {expected}, or declare the variant in clause.toml."},
	},
	{
		ID: "DPA226", Severity: Error,
		Title:   Words{"Aucun texte", "No text"},
		Message: Words{"« {clause} » n’a aucun texte ({expected})", "“{clause}” has no text ({expected})"},
		Hint:    Words{"Écrivez le texte, une langue par fichier.", "Write the text, one language a file."},
	},
	{
		ID: "DPA227", Severity: Error,
		Title:   Words{"Variante inconnue", "Unknown variant"},
		Message: Words{"« {clause} » n’a pas de variante « {variant} »", "“{clause}” has no variant “{variant}”"},
		Hint:    Words{"Une clause à variantes en nomme une dans default ; une clause sans variante n’a pas de default. Sous [not_with], chaque clé est une variante.", "A clause with variants names one of them in default; a clause without variants has no default. Under [not_with], each key is a variant."},
	},
	{
		ID: "DPA228", Severity: Error,
		Title:   Words{"Type de paramètre inconnu", "Unknown kind of parameter"},
		Message: Words{"« {type} » n’est pas un type de paramètre", "“{type}” is not a type of parameter"},
		Hint:    Words{"Les types sont {types}.", "The types are {types}."},
	},
	{
		ID: "DPA229", Severity: Error,
		Title:   Words{"Réglage de paramètre absent", "Parameter setting missing"},
		Message: Words{"un paramètre de type {type} a besoin de « {setting} »", "a parameter of type {type} needs “{setting}”"},
		Hint:    Words{"Ajoutez {setting} = … sous [params.{name}].", "Add {setting} = … under [params.{name}]."},
	},
	{
		ID: "DPA230", Severity: Error,
		Title:   Words{"Réglage sans objet", "Setting that does not apply"},
		Message: Words{"« {setting} » ne s’applique pas à un paramètre de type {type}", "“{setting}” does not apply to a parameter of type {type}"},
		Hint:    Words{"Supprimez ce réglage.", "Delete this setting."},
	},
	{
		ID: "DPA231", Severity: Error,
		Title:   Words{"Comparaison impossible", "Impossible comparison"},
		Message: Words{"« {other} » n’est pas un autre paramètre de même type de cette clause", "“{other}” is not another parameter of the same type in this clause"},
		Hint:    Words{"Une limite est une valeur ou le nom d’un autre paramètre de la clause, du même type.", "A bound is a value or the name of another parameter of the clause, of the same type."},
	},
	{
		ID: "DPA232", Severity: Error,
		Title:   Words{"Blanc inconnu", "Unknown blank"},
		Message: Words{"{{{name}}} n’est ni un paramètre de cette clause ni une donnée de l’accord disponible à cet endroit", "{{{name}}} is neither a parameter of this clause nor a fact of the agreement available here"},
		Hint:    Words{"« dpa clauses facts » liste les données ; les paramètres sont dans clause.toml.", "“dpa clauses facts” lists the facts; the parameters are in clause.toml."},
	},
	{
		ID: "DPA233", Severity: Error,
		Title:   Words{"Condition inconnue", "Unknown condition"},
		Message: Words{"la condition « {name} » n’est ni un paramètre de cette clause ni une donnée de l’accord disponible à cet endroit", "the condition “{name}” is neither a parameter of this clause nor a fact of the agreement available here"},
		Hint:    Words{"« dpa clauses facts » liste les données ; les paramètres sont dans clause.toml.", "“dpa clauses facts” lists the facts; the parameters are in clause.toml."},
	},
	{
		ID: "DPA234", Severity: Error,
		Title:   Words{"Valeur de condition inconnue", "Unknown value in a condition"},
		Message: Words{"« {name} » ne peut pas valoir « {value} »", "“{name}” cannot be “{value}”"},
		Hint:    Words{"{{if nom is valeur}} demande un paramètre de type choice et l’une de ses options, ou variant et l’une des variantes de la clause dans un texte qu’elles partagent.", "{{if name is value}} wants a parameter of type choice and one of its options, or variant and one of the variants of the clause in a text that they share."},
	},
	{
		ID: "DPA235", Severity: Error,
		Title:   Words{"Répétition inconnue", "Unknown repetition"},
		Message: Words{"{{each {name}}} ne répète rien à cet endroit", "{{each {name}}} repeats nothing here"},
		Hint:    Words{"Les répétitions sont {sources}.", "The repetitions are {sources}."},
	},
	{
		ID: "DPA236", Severity: Error,
		Title:   Words{"Renvoi inconnu", "Unknown reference"},
		Message: Words{"le renvoi [[{id}]] ne désigne aucun texte de la bibliothèque", "the reference [[{id}]] names no text of the library"},
		Hint:    Words{"Écrivez [[clause]] ou [[clause.paragraphe]], avec les noms des dossiers et les identifiants {#…}.", "Write [[clause]] or [[clause.paragraph]], with the names of the folders and the identifiers {#…}."},
	},
	{
		ID: "DPA237", Severity: Error,
		Title:   Words{"Bloc au milieu d’une phrase", "Block inside a sentence"},
		Message: Words{"{{{name}}} est un bloc entier et ne peut pas se trouver dans une phrase", "{{{name}}} is a whole block and cannot stand in a sentence"},
		Hint:    Words{"Laissez-le seul dans son paragraphe ou sa cellule.", "Leave it alone in its paragraph or cell."},
	},
	{
		ID: "DPA238", Severity: Error,
		Title:   Words{"Paragraphe sans identifiant", "Paragraph without an identifier"},
		Message: Words{"ce paragraphe numéroté n’a pas d’identifiant", "this numbered paragraph has no identifier"},
		Hint:    Words{"Ajoutez {#nom} après le numéro, le même dans toutes les langues.", "Add {#name} after the number, the same in every language."},
	},
	{
		ID: "DPA239", Severity: Error,
		Title:   Words{"Identifiant en double", "Identifier twice"},
		Message: Words{"l’identifiant « {name} » est déjà pris dans ce texte (ligne {line})", "the identifier “{name}” is already taken in this text (line {line})"},
		Hint:    Words{"Donnez un identifiant différent à chaque paragraphe.", "Give each paragraph an identifier of its own."},
	},
	{
		ID: "DPA240", Severity: Error,
		Title:   Words{"Valeur de paramètre invalide", "Invalid parameter value"},
		Message: Words{"« {name} » attend {want}", "“{name}” wants {want}"},
		Hint:    Words{"{doc}", "{doc}"},
	},
	{
		ID: "DPA241", Severity: Error,
		Title:   Words{"Valeur trop petite", "Value too small"},
		Message: Words{"« {name} » vaut {value} et ne peut être inférieur à {bound}{reason}", "“{name}” is {value} and cannot be less than {bound}{reason}"},
		Hint:    Words{"Donnez une valeur d’au moins {bound}{source}.", "Give a value of at least {bound}{source}."},
	},
	{
		ID: "DPA242", Severity: Error,
		Title:   Words{"Valeur trop grande", "Value too large"},
		Message: Words{"« {name} » vaut {value} et ne peut dépasser {bound}{reason}", "“{name}” is {value} and cannot exceed {bound}{reason}"},
		Hint:    Words{"Donnez une valeur d’au plus {bound}{source}.", "Give a value of at most {bound}{source}."},
	},
	{
		ID: "DPA243", Severity: Warning,
		Title:   Words{"Valeur inhabituellement petite", "Unusually small value"},
		Message: Words{"« {name} » vaut {value}, moins que {bound}{reason}", "“{name}” is {value}, less than {bound}{reason}"},
		Hint:    Words{"La valeur est admise{source} ; vérifiez qu’elle est voulue.", "The value is allowed{source}; check that it is intended."},
	},
	{
		ID: "DPA244", Severity: Warning,
		Title:   Words{"Valeur inhabituellement grande", "Unusually large value"},
		Message: Words{"« {name} » vaut {value}, plus que {bound}{reason}", "“{name}” is {value}, more than {bound}{reason}"},
		Hint:    Words{"La valeur est admise{source} ; vérifiez qu’elle est voulue.", "The value is allowed{source}; check that it is intended."},
	},
	{
		ID: "DPA245", Severity: Error,
		Title:   Words{"Choix inconnu", "Unknown choice"},
		Message: Words{"« {value} » n’est pas un choix possible pour « {name} »", "“{value}” is not a possible choice for “{name}”"},
		Hint:    Words{"Les choix sont {options}.", "The choices are {options}."},
	},
	{
		ID: "DPA246", Severity: Error,
		Title:   Words{"Unité non admise", "Unit not allowed"},
		Message: Words{"« {name} » ne se compte pas en {unit}", "“{name}” is not counted in {unit}"},
		Hint:    Words{"Donnez la durée en {units}.", "Give the period in {units}."},
	},
	{
		ID: "DPA247", Severity: Error,
		Title:   Words{"Paramètre inconnu", "Unknown parameter"},
		Message: Words{"la clause « {clause} » n’a pas de paramètre « {name} »", "the clause “{clause}” has no parameter “{name}”"},
		Hint:    Words{"« dpa clauses {clause} » liste ses paramètres.", "“dpa clauses {clause}” lists its parameters."},
	},
	{
		ID: "DPA250", Severity: Error,
		Title:   Words{"Textes différents selon la langue", "Texts that differ between languages"},
		Message: Words{"ce texte s’écarte de {other} (ligne {line}) : {want} y correspond à {got} ici", "this text departs from {other} (line {line}): {want} there corresponds to {got} here"},
		Hint:    Words{"Les textes d’une clause ont, paragraphe par paragraphe, les mêmes identifiants, blancs, renvois, conditions, listes et tableaux.", "The texts of a clause have, paragraph by paragraph, the same identifiers, blanks, references, conditions, lists and tables."},
	},
	{
		ID: "DPA251", Severity: Error,
		Title:   Words{"Paramètre inutilisé", "Unused parameter"},
		Message: Words{"aucun texte de « {clause} » n’utilise le paramètre « {name} »", "no text of “{clause}” uses the parameter “{name}”"},
		Hint:    Words{"Écrivez {{{name}}} ou {{if {name}}} dans le texte, ou supprimez le paramètre.", "Write {{{name}}} or {{if {name}}} in the text, or delete the parameter."},
	},
	{
		ID: "DPA252", Severity: Error,
		Title:   Words{"Mention obligatoire inconnue", "Unknown obligation"},
		Message: Words{"« {id} » ne figure pas dans clauses/obligations.toml", "“{id}” is not in clauses/obligations.toml"},
	},
	{
		ID: "DPA253", Severity: Error,
		Title:   Words{"Clause requise inconnue", "Unknown required clause"},
		Message: Words{"« {clause} » suppose « {required} », que la bibliothèque ne contient pas", "“{clause}” requires “{required}”, which the library does not have"},
	},
	{
		ID: "DPA254", Severity: Error,
		Title:   Words{"Clause inconnue dans un modèle", "Unknown clause in a template"},
		Message: Words{"le modèle « {template} » nomme « {clause} », que la bibliothèque ne contient pas", "the template “{template}” names “{clause}”, which the library does not have"},
		Hint:    Words{"« dpa clauses » liste les clauses et les annexes.", "“dpa clauses” lists the clauses and annexes."},
	},
	{
		ID: "DPA255", Severity: Error,
		Title:   Words{"Donnée inconnue", "Unknown fact"},
		Message: Words{"« {name} » n’est pas une donnée de l’accord", "“{name}” is not a fact of the agreement"},
		Hint:    Words{"« dpa clauses facts » liste les données.", "“dpa clauses facts” lists the facts."},
	},
	{
		ID: "DPA256", Severity: Error,
		Title:   Words{"Langue inconnue", "Unknown language"},
		Message: Words{"la langue « {lang} » n’a pas de fichier locales/{lang}.toml", "the language “{lang}” has no file locales/{lang}.toml"},
		Hint:    Words{"Créez locales/{lang}.toml à partir de locales/en.toml, ou renommez le texte.", "Create locales/{lang}.toml from locales/en.toml, or rename the text."},
	},
	{
		ID: "DPA257", Severity: Error,
		Title:   Words{"Blanc sans texte", "Blank without words"},
		Message: Words{"{{{name}}} ne s’écrit pas : « {name} » ne sert qu’à poser une condition", "{{{name}}} prints nothing: “{name}” serves conditions only"},
		Hint:    Words{"Utilisez {{if {name}}} … {{end}}.", "Use {{if {name}}} … {{end}}."},
	},
	{
		ID: "DPA258", Severity: Error,
		Title:   Words{"Nom mal formé", "Malformed name"},
		Message: Words{"« {name} » ne peut pas nommer une clause, une variante, un paramètre ou un modèle", "“{name}” cannot name a clause, a variant, a parameter or a template"},
		Hint:    Words{"Utilisez des minuscules sans accent, des chiffres et « _ ».", "Use lower-case letters without accents, digits and “_”."},
	},
	{
		ID: "DPA259", Severity: Error,
		Title:   Words{"Clause en double dans un modèle", "Clause twice in a template"},
		Message: Words{"le modèle « {template} » contient deux fois « {clause} »", "the template “{template}” has “{clause}” twice"},
		Hint:    Words{"Supprimez l’une des deux lignes.", "Delete one of the two lines."},
	},
	{
		ID: "DPA260", Severity: Error,
		Title:   Words{"Nom de paramètre réservé", "Reserved parameter name"},
		Message: Words{"« {name} » est déjà le nom d’une donnée de l’accord", "“{name}” is already the name of a fact of the agreement"},
		Hint:    Words{"Choisissez un autre nom de paramètre.", "Choose another name for the parameter."},
	},
	{
		ID: "DPA261", Severity: Error,
		Title:   Words{"Mot à compter inconnu", "Unknown word to count"},
		Message: Words{"le mot « {noun} » manque sous [nouns] dans locales/{lang}.toml", "the word “{noun}” is missing under [nouns] in locales/{lang}.toml"},
		Hint:    Words{"Ajoutez-y le singulier et le pluriel.", "Add its singular and plural there."},
	},
	{
		ID: "DPA262", Severity: Error,
		Title:   Words{"Clause et annexe mêlées", "Clause and annex mixed up"},
		Message: Words{"« {clause} » n’est pas à sa place : une annexe va sous annexes, une clause ailleurs", "“{clause}” is not in its place: an annex goes under annexes, a clause elsewhere"},
		Hint:    Words{"Déplacez cette ligne dans le modèle.", "Move this line in the template."},
	},
	{
		ID: "DPA275", Severity: Error,
		Title:   Words{"Modèle vide", "Empty template"},
		Message: Words{"le modèle « {template} » n’a ni articles ni body", "the template “{template}” has neither articles nor body"},
		Hint:    Words{"Un accord énumère ses clauses sous articles ; une annexe présentée seule se nomme sous body.", "An agreement lists its clauses under articles; an annex that stands alone is named under body."},
	},
	{
		ID: "DPA276", Severity: Error,
		Title:   Words{"Terme inconnu dans un modèle", "Unknown term in a template"},
		Message: Words{"« {id} » n’est pas un terme défini", "“{id}” is not a defined term"},
		Hint:    Words{"Les termes définis sont sous [terms] dans les fichiers de locales/.", "The defined terms are under [terms] in the files of locales/."},
	},
	{
		ID: "DPA277", Severity: Error,
		Title:   Words{"Terme aux formes différentes", "Term with other forms"},
		Message: Words{"« {to} » n’a pas en « {lang} » autant de formes que « {from} », qu’il remplace", "“{to}” does not have as many forms in “{lang}” as “{from}”, which it replaces"},
		Hint:    Words{"Donnez aux deux termes les mêmes formes, dans le même ordre : singulier, pluriel.", "Give both terms the same forms, in the same order: singular, plural."},
	},
	{
		ID: "DPA263", Severity: Warning,
		Title:   Words{"Traduction ancienne", "Stale translation"},
		Message: Words{"{file} traduit une version antérieure de {source}", "{file} translates an earlier version of {source}"},
		Hint:    Words{"Relisez les deux textes, corrigez la traduction s’il y a lieu, puis : dpa clauses stamp {id} (avec le même --library)", "Read both texts again, mend the translation where needed, then: dpa clauses stamp {id} (with the same --library)"},
	},
	{
		ID: "DPA264", Severity: Warning,
		Title:   Words{"Traduction disparue", "Translation that is gone"},
		Message: Words{"{file} n’existe pas", "there is no {file}"},
		Hint:    Words{"Supprimez cette ligne, ou : dpa clauses stamp {id}", "Delete this line, or: dpa clauses stamp {id}"},
	},
	{
		ID: "DPA265", Severity: Error,
		Title:   Words{"Version mal formée", "Malformed version"},
		Message: Words{"la version d’une clause est un nombre entier à partir de 1", "the version of a clause is a whole number from 1"},
		Hint:    Words{"Augmentez-la d’un quand le sens de la clause change.", "Raise it by one when the meaning of the clause changes."},
	},
}
