package input

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"github.com/dpakit/dpakit/dpa/diag"
)

// explain says in French and English what the decoder found wrong at offset of
// src, and what to do. What the file says there comes first: the decoder tells
// what it expected, not which of the usual slips was made.
func explain(err error, name, src string, offset int) (reason, todo diag.Words) {
	if strings.EqualFold(path.Ext(name), ".csv") {
		return isSheet, useSheet
	}
	message := err.Error()
	var bad toml.ParseError
	if errors.As(err, &bad) {
		message = bad.Message
	}
	for _, sign := range []string{"NULL bytes", "invalid UTF-8"} {
		if strings.Contains(message, sign) {
			return notUTF8, saveAsUTF8
		}
	}
	reason, ok := slip(message, src, offset)
	for _, m := range mistakes {
		if !ok && strings.Contains(message, m.sign) {
			reason, ok = m.words, true
		}
	}
	if !ok {
		reason = diag.Words{FR: "cette ligne n’a pas la forme clé = valeur", EN: message}
	}
	return reason, correctLine
}

// slip recognises a mistake by what stands at offset and before it on its line.
func slip(message, src string, offset int) (diag.Words, bool) {
	start := strings.LastIndexByte(src[:offset], '\n') + 1
	line, _, _ := strings.Cut(src[start:], "\n")
	before, here := line[:min(offset-start, len(line))], line[min(offset-start, len(line)):]
	r, _ := utf8.DecodeRuneInString(here)
	if r != ' ' && unicode.Is(unicode.Zs, r) || r != utf8.RuneError && r > unicode.MaxASCII && Invisible(r) {
		return specialSpace(r), true
	}
	_, value, isValue := strings.Cut(line, "=")
	isValue = isValue && strings.Contains(before, "=")
	inKey := strings.Contains(message, "expected '.' or '='")
	tooLong := strings.Contains(message, "expected a top-level item to end")
	rest := strings.TrimSpace(here)
	switch value = strings.TrimSpace(value); {
	case tooLong && (strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "--") || strings.HasPrefix(rest, "/*")):
		return comment, true
	case isValue && tooLong && noMore.MatchString(rest):
		return diag.Words{FR: "rien ne termine la ligne : retirez le signe « " + rest[:1] + " »", EN: "nothing ends the line: take away the sign “" + rest[:1] + "”"}, true
	case isValue && dateInWords.MatchString(value):
		return diag.Words{FR: "une date s’écrit année-mois-jour, sans guillemets : 2026-11-22", EN: "a date is written year-month-day, without quotation marks: 2026-11-22"}, true
	case isValue && startsAsNumber.MatchString(value) && (tooLong || strings.Contains(message, "leading zeroes")):
		return onlyNumbers, true
	case isValue && strings.Contains(message, "expected value") && yesOrNo.MatchString(value):
		return diag.Words{FR: "oui s’écrit true (vrai) et non s’écrit false (faux), en minuscules et sans guillemets", EN: "yes is written true and no is written false, in small letters and without quotation marks"}, true
	case isValue && tooLong && strings.HasPrefix(value, `'`) && strings.HasSuffix(before, `'`) && unicode.IsLetter(r):
		return diag.Words{FR: "le texte s’arrête à l’apostrophe ; un texte qui en contient s’écrit entre guillemets droits : \"…\"",
			EN: "the text ends at the apostrophe; text that has one stands in straight quotation marks: \"…\""}, true
	case isValue && tooLong && strings.HasPrefix(value, `"`):
		return diag.Words{FR: "le texte s’arrête au guillemet fermant, et rien ne peut le suivre ; à l’intérieur d’un texte, écrivez « … »",
			EN: "the text ends at its closing quotation mark, and nothing can follow; within a text, write “…”"}, true
	case inKey && r == ':':
		return diag.Words{FR: "après la clé, il faut le signe = et non « : »", EN: "after the key comes the sign =, not “:”"}, true
	case inKey && unicode.IsLetter(r) && strings.Contains(here, "="):
		return diag.Words{FR: "une clé, à gauche du signe =, s’écrit sans espace ni accent", EN: "a key, left of the sign =, has neither spaces nor accents"}, true
	case inKey && r == '/' || inKey && strings.HasPrefix(strings.TrimSpace(line), "--"):
		return comment, true
	case inKey && !strings.Contains(line, "=") && !strings.ContainsAny(rest[:min(1, len(rest))], "\"'[{0123456789"):
		return diag.Words{FR: "cette ligne n’a pas la forme clé = valeur ; un titre s’écrit entre crochets, [controller], et une remarque derrière #",
			EN: "this line has not the form key = value; a heading stands in brackets, [controller], and a remark behind #"}, true
	case strings.Contains(message, "table") && strings.Contains(message, "name") && strings.Contains(here, "]") && (unicode.IsLetter(r) || unicode.IsSpace(r)):
		return diag.Words{FR: "un nom entre crochets s’écrit sans espace ni accent : [controller], [clauses.law_forum]", EN: "a name in brackets has neither spaces nor accents: [controller], [clauses.law_forum]"}, true
	}
	return diag.Words{}, false
}

var comment = diag.Words{FR: "un commentaire commence par #", EN: "a comment begins with #"}

// specialSpace says that r cannot stand between keys and values.
func specialSpace(r rune) diag.Words {
	code := fmt.Sprintf("U+%04X", r)
	return diag.Words{
		FR: "un espace spécial ou un caractère invisible (" + code + "), sans doute collé d’un autre document, ne peut figurer ici ; mettez un espace ordinaire à sa place",
		EN: "a special space or invisible character (" + code + "), probably pasted from another document, cannot stand here; put an ordinary space in its place",
	}
}

var (
	dateInWords    = regexp.MustCompile(`^"?\d{1,2}(er)?([/.-]\d{1,2}[/.-]|\s+\pL+\.?\s+)\d{2,4}`)
	yesOrNo        = regexp.MustCompile(`^(?i:vrai|faux|oui|non|yes|no|on|off|true|false)\b`)
	noMore         = regexp.MustCompile(`^[;,]\s*(#.*)?$`)
	startsAsNumber = regexp.MustCompile(`^[+-]?\d`)
)

var (
	notUTF8    = diag.Words{FR: "le fichier n’est pas enregistré comme texte en UTF-8, mais sans doute dans le codage de Windows (Latin-1)", EN: "the file is not saved as text in UTF-8, but probably in the encoding of Windows (Latin-1)"}
	saveAsUTF8 = diag.Words{FR: "Enregistrez-le de nouveau comme texte brut : dans votre éditeur, « Enregistrer sous », codage UTF-8.",
		EN: "Save it again as plain text: in your editor, “Save as”, encoding UTF-8."}
	correctLine = diag.Words{FR: "Corrigez cette ligne ou celle qui la précède ; le reste du fichier sera vérifié ensuite.",
		EN: "Correct this line or the one before it; the rest of the file is checked after that."}
	givenTwice  = diag.Words{FR: "cette clé est déjà donnée plus haut", EN: "this key is already given above"}
	escape      = diag.Words{FR: "la barre oblique inverse \\ a un sens spécial entre guillemets doubles ; doublez-la : \\\\ (un chemin de fichier, lui, s’écrit avec des barres obliques, à partir de ce dossier : ../vendor.toml)", EN: "the backslash \\ has a special meaning in double quotation marks; double it: \\\\ (a path of a file is written with slashes, seen from this folder: ../vendor.toml)"}
	onlyNumbers = diag.Words{FR: "seul un nombre s’écrit sans guillemets ; une durée, un montant, un code postal ou un numéro s’écrit \"30 jours\", \"120 000 EUR\", \"01000\"",
		EN: "only a number stands without quotation marks; a period, an amount of money, a postcode or a number of a register is written \"30 days\", \"120 000 EUR\", \"01000\""}
	noNumber = diag.Words{FR: "ce nombre ne peut pas être lu ; un texte, une durée ou un montant s’écrit entre guillemets droits : \"…\"",
		EN: "this number cannot be read; text, a period or an amount of money stands in straight quotation marks: \"…\""}
	noName   = diag.Words{FR: "il manque un nom entre les crochets", EN: "a name is missing between the brackets"}
	noKey    = diag.Words{FR: "il manque une clé avant le signe =", EN: "a key is missing before the sign ="}
	noDot    = diag.Words{FR: "un point ne peut figurer ici : les noms qu’il sépare ne peuvent être vides", EN: "a full stop cannot stand here: the names that it separates cannot be empty"}
	tooMuch  = diag.Words{FR: "il y a trop de guillemets ici", EN: "there are too many quotation marks here"}
	tooGreat = diag.Words{FR: "ce nombre est trop grand", EN: "this number is too large"}
)

// otherKind says what a file is that is no text in UTF-8, or no TOML, by how it
// begins.
func otherKind(src string, f Format) (reason, todo diag.Words, ok bool) {
	if reason, todo, ok = noText(src); ok {
		return reason, todo, true
	}
	if f == TOML && strings.HasPrefix(strings.TrimLeft(src, " \t\r\n"), "{") {
		return diag.Words{FR: "ce fichier est du JSON", EN: "this file is JSON"},
			diag.Words{FR: "Donnez-lui un nom qui finit par .json.", EN: "Give it a name that ends in .json."}, true
	}
	return reason, todo, false
}

// NoText says what a file is that is no text in UTF-8, such as a PDF or a
// workbook, by how it begins; ok is false of every other.
func NoText(src string) (is diag.Words, ok bool) {
	is, _, ok = noText(src)
	return is, ok
}

func noText(src string) (is, todo diag.Words, ok bool) {
	for _, k := range kinds {
		begins := src[:min(len(src), len(k.begins))]
		if begins == k.begins || utf8.ValidString(begins) && strings.EqualFold(begins, k.begins) {
			return k.is, k.todo, true
		}
	}
	return is, todo, false
}

// OldEncoding says that the letters of a sheet are not those of UTF-8.
var OldEncoding = diag.Words{FR: "elle est enregistrée dans un autre codage, et ses lettres accentuées seraient perdues", EN: "it is saved in another encoding, and its accented letters would be lost"}

var (
	giveDeal = diag.Words{FR: "Donnez le fichier deal.toml, un texte.", EN: "Name the file deal.toml, which is text."}
	isSheet  = diag.Words{FR: "ce fichier est une feuille de calcul (CSV)", EN: "this file is a spreadsheet (CSV)"}
	useSheet = diag.Words{FR: "« dpa batch --customers » fait un accord par ligne d’une feuille ; « dpa import » en reprend les sous-traitants ultérieurs.",
		EN: "“dpa batch --customers” makes a deal for each row of a sheet; “dpa import” takes the sub-processors from one."}
	isUTF16 = diag.Words{FR: "ce fichier est en UTF-16, ce qu’écrivent le Bloc-notes et Excel", EN: "this file is in UTF-16, which Notepad and Excel write"}
	image   = diag.Words{FR: "ce fichier est une image", EN: "this file is an image"}
	archive = diag.Words{FR: "ce fichier est un document Word, un classeur Excel ou une autre archive", EN: "this file is a Word document, an Excel workbook or another archive"}
)

// kinds are what people give in the place of a text, by how it begins, in small
// letters.
var kinds = []struct {
	begins   string
	is, todo diag.Words
}{
	{"%PDF-", diag.Words{FR: "ce fichier est un PDF", EN: "this file is a PDF"}, giveDeal},
	{"PK\x03\x04", archive, giveDeal},
	{"\xd0\xcf\x11\xe0", archive, giveDeal},
	{"{\\rtf", diag.Words{FR: "ce fichier est du texte mis en forme (RTF)", EN: "this file is formatted text (RTF)"}, giveDeal},
	{"<!doctype", diag.Words{FR: "ce fichier est une page web", EN: "this file is a web page"}, giveDeal},
	{"<html", diag.Words{FR: "ce fichier est une page web", EN: "this file is a web page"}, giveDeal},
	{"\x89PNG", image, giveDeal},
	{"\xff\xd8\xff", image, giveDeal},
	{"GIF8", image, giveDeal},
	{"\xff\xfe", isUTF16, saveAsUTF8},
	{"\xfe\xff", isUTF16, saveAsUTF8},
}

// mistakes are those of the decoder, by a part of its message; the first that
// fits is taken.
var mistakes = []struct {
	sign  string
	words diag.Words
}{
	{"has already been defined", givenTwice},
	{"was already created", diag.Words{FR: "cette clé est déjà donnée plus haut, sous une autre forme", EN: "this key is already given above, in another form"}},
	{"strings cannot contain newlines", diag.Words{FR: "le guillemet fermant manque", EN: "the closing quotation mark is missing"}},
	{"expected value but found", diag.Words{FR: "une valeur est attendue ici ; un texte s’écrit entre guillemets droits : \"…\"", EN: "a value is expected here; text stands in straight quotation marks: \"…\""}},
	{"expected '.' or '='", diag.Words{FR: "il manque le signe = après la clé", EN: "the sign = is missing after the key"}},
	{"expected '.' or ']' to end table name", diag.Words{FR: "il manque le crochet fermant : [controller]", EN: "the closing bracket is missing: [controller]"}},
	{"expected end of table array name", diag.Words{FR: "il manque un crochet fermant : [[subprocessors]]", EN: "a closing bracket is missing: [[subprocessors]]"}},
	{"table names cannot be empty", noName},
	{"expected a top-level item to end", diag.Words{FR: "la ligne devrait s’arrêter avant ce caractère ; une seule valeur suit le signe =", EN: "the line should end before this character; one value alone follows the sign ="}},
	{"expected a comma (',') or array terminator", diag.Words{FR: "il manque une virgule ou le crochet fermant de la liste", EN: "a comma or the closing bracket of the list is missing"}},
	{"expected a comma or an inline table terminator", diag.Words{FR: "il manque une virgule ou l’accolade fermante", EN: "a comma or the closing brace is missing"}},
	{"unexpected comma", diag.Words{FR: "il y a une virgule de trop", EN: "there is a comma too many"}},
	{"newlines not allowed within inline tables", diag.Words{FR: "une table entre accolades tient sur une seule ligne", EN: "a table in braces stands on one line"}},
	{"expected key separator", diag.Words{FR: "il manque le signe = après la clé", EN: "the sign = is missing after the key"}},
	{"unexpected EOF", diag.Words{FR: "le fichier s’arrête au milieu d’une valeur ; il manque un guillemet, un crochet ou une accolade", EN: "the file ends within a value; a quotation mark, a bracket or a brace is missing"}},
	{"invalid escape", escape},
	{"hexadecimal digits after", escape},
	{"is not valid UTF-8", escape},
	{"invalid datetime", diag.Words{FR: "cette date n’existe pas ; une date s’écrit année-mois-jour : 2026-11-22", EN: "there is no such date; a date is year-month-day: 2026-11-22"}},
	{"unexpected '='", noKey},
	{"unexpected '.'", noDot},
	{"cannot start with a '.'", noDot},
	{"is out of range", tooGreat},
	{"out of the safe", tooGreat},
	{"cannot have leading zeroes", onlyNumbers},
	{"nvalid integer", noNumber},
	{"nvalid float", noNumber},
	{"floats must start", noNumber},
	{"expected a digit", noNumber},
	{"non-decimal numbers", noNumber},
	{"not a binary", noNumber},
	{"not an octal", noNumber},
	{"not a hexadecimal", noNumber},
	{`unexpected '"`, tooMuch},
	{`unexpected "'`, tooMuch},
	{"control characters", diag.Words{FR: "un caractère de commande invisible se trouve ici ; effacez-le, ou enregistrez le fichier avec les fins de ligne de Windows ou d’Unix", EN: "an invisible control character stands here; delete it, or save the file with the line ends of Windows or Unix"}},
}
