package diag

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Cite returns a source of law, written as "Art. 28(3)(h) GDPR", in both
// languages: « art. 28, § 3, point h), du RGPD », which begins with a small
// letter, for it stands in brackets. Several are separated by "; ". What it does
// not know stays as it is.
func Cite(source string) Words {
	parts := strings.Split(source, "; ")
	for i, s := range parts {
		parts[i] = citeFR(s)
	}
	return Words{FR: strings.Join(parts, "\u202f; "), EN: source}
}

// An act is a source of law with provisions: how they are cited of it, and how the
// French say "of" it.
type act struct {
	of   *regexp.Regexp
	fr   string
	gdpr bool
}

func of(name, fr string) act {
	return act{of: regexp.MustCompile(`^(Art|Recital|§)s?\.? (.+?),? ` + name + `$`), fr: fr, gdpr: name == "GDPR"}
}

var (
	// acts is made for the first citation: few programs show one.
	acts = sync.OnceValue(func() []act {
		return []act{
			of(`UK GDPR`, "du RGPD du Royaume-Uni"), of(`FADP`, "de la LPD"), of(`GDPR`, "du\u00a0RGPD"), of(`Regulation \(EU\) (\S+)`, "du règlement (UE)\u00a0$3"),
			of(`Directive \(EU\) (\S+)`, "de la directive (UE)\u00a0$3"), of(`Decision \(EU\) (\S+)`, "de la décision (UE)\u00a0$3"),
			of(`CSP`, "du CSP"), of(`CCP`, "du code de la commande publique"), of(`CPC`, "du CPC"), of(`C\. civ\.`, "du code civil"), of(`C\. com\.`, "du code de commerce"),
			of(`C\. pén\.`, "du code pénal"), of(`SGB V`, "du SGB\u00a0V"),
		}
	})
	// A provision has a number, subdivisions in brackets, more of the last one, and
	// at times a subdivision in words.
	provision = regexp.MustCompile(`^((?:[LRD]\. )?\d+[A-Z]?(?:-\d+)*)( to \d+)?((?:\(\w+\))*)((?:(?:,| and) \(\w+\))*)(, second subparagraph|, \d+°)?(, | and |$)`)
	board     = regexp.MustCompile(`^EDPB (Opinion|Guidelines|Recommendations) (\d+/\d+)$`)
	opinions  = map[string]string{"Opinion": "avis", "Guidelines": "lignes directrices", "Recommendations": "recommandations"}
	clause    = regexp.MustCompile(`, [Cc]lause ([\d.]+)(?:\((\w)\))?$`)
	french    = strings.NewReplacer(
		"Article 29 Working Party Opinion ", "groupe de l’article 29, avis\u00a0", "the figures are the project’s", "les chiffres sont ceux du projet",
		"Decision (EU) ", "décision (UE)\u00a0", "Directive (EU) ", "directive (UE)\u00a0", "Regulation (EU) ", "règlement (UE)\u00a0",
		", Annex ", ", annexe\u00a0", "CJEU ", "CJUE, ", "§ ", "§\u00a0",
	)
)

// citeFR is one source in French.
func citeFR(s string) string {
	if m := board.FindStringSubmatch(s); m != nil {
		return opinions[m[1]] + "\u00a0" + m[2] + " du CEPD"
	}
	for _, a := range acts() {
		m := a.of.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		word := map[string]string{"Art": "art.", "Recital": "considérant", "§": "§"}[s[m[2]:m[3]]]
		if list, ok := provisions(word, strings.ReplaceAll(s[m[4]:m[5]], ", Art. ", ", "), a.gdpr); ok {
			return list + string(a.of.ExpandString(nil, " "+a.fr, s, m))
		}
	}
	if m := clause.FindStringSubmatchIndex(s); m != nil {
		under := ", clause\u00a0$1"
		if m[4] >= 0 {
			under += ", point\u00a0$2)"
		}
		s = s[:m[0]] + string(clause.ExpandString(nil, under, s, m))
	}
	return french.Replace(s)
}

// provisions is a list of articles or recitals: « art. 5, § 2, et art. 28, § 3,
// point h), ». Each that follows a subdivision is called an article again, so
// that its number is not read as one. Article 4 of the GDPR has definitions, which
// are points. It is false for what it cannot read.
func provisions(word, list string, ofGDPR bool) (string, bool) {
	var out strings.Builder
	var numbers []string
	var divided []bool
	for list != "" {
		m := provision.FindStringSubmatch(list)
		if m == nil {
			return "", false
		}
		list = list[len(m[0]):]
		number := strings.ReplaceAll(m[1], ". ", ".\u00a0") + strings.Replace(m[2], " to ", "\u00a0à\u00a0", 1)
		paragraph := "§"
		switch {
		case word == "§":
			paragraph = "alinéa"
		case ofGDPR && m[1] == "4":
			paragraph = "point"
		}
		under := subdivisions(paragraph, bracketed(m[3]), bracketed(m[4]))
		under += strings.Replace(m[5], "second subparagraph", "deuxième alinéa", 1)
		numbers, divided = append(numbers, number+under), append(divided, under != "")
	}
	again := slices.Contains(divided, true)
	for i, n := range numbers {
		switch {
		case i == 0:
		case i < len(numbers)-1:
			out.WriteString(", ")
		case divided[i-1]:
			out.WriteString(", et ")
		default:
			out.WriteString(" et ")
		}
		if i == 0 || again {
			out.WriteString(word)
			if word != "art." && len(numbers) > 1 {
				out.WriteString("s")
			}
			out.WriteString("\u00a0")
		}
		out.WriteString(n)
	}
	if divided[len(divided)-1] {
		out.WriteString(",")
	}
	return out.String(), true
}

// bracketed are the names in brackets.
func bracketed(s string) []string {
	return strings.FieldsFunc(strings.NewReplacer("and", "", ",", "", " ", "").Replace(s), func(r rune) bool { return r == '(' || r == ')' })
}

// subdivisions is what follows the number of an article: each of the names in
// brackets within the one before it, and more beside the last or, when they are
// of another kind, beside the first. A number is called as paragraph says.
func subdivisions(paragraph string, within, more []string) string {
	var b strings.Builder
	digit := func(s string) bool { return s[0] <= '9' }
	write := func(names []string) {
		kind, end := "point", ")"
		if digit(names[0]) && paragraph != "point" {
			kind, end = paragraph, ""
		}
		if len(names) > 1 {
			kind += map[string]string{"point": "s", "alinéa": "s", "§": "§"}[kind]
		}
		last := len(names) - 1
		b.WriteString(kind + "\u00a0")
		if last > 0 {
			b.WriteString(strings.Join(names[:last], end+", ") + end + "\u00a0et\u00a0")
		}
		b.WriteString(names[last] + end)
	}
	for i, name := range within {
		b.WriteString(", ")
		names := []string{name}
		for i == len(within)-1 && len(more) > 0 && digit(more[0]) == digit(name) {
			names, more = append(names, more[0]), more[1:]
		}
		write(names)
	}
	if len(more) > 0 {
		b.WriteString(", et ")
		write(more)
	}
	return b.String()
}
