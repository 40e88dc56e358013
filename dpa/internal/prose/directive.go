package prose

import (
	"regexp"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A directive is a line of its own between double braces.
type directive struct {
	word string   // "if", "each", "end", or a word that is none of them
	args []string // what follows
}

var (
	directives = regexp.MustCompile(`^\{\{([^{}]*)\}\}$`)
	isBlank    = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
)

// directiveOf tells a directive from a paragraph that is one blank: a
// directive has arguments or a word that no blank may have.
func directiveOf(text string) (directive, bool) {
	if !strings.HasPrefix(text, "{{") {
		return directive{}, false
	}
	m := directives.FindStringSubmatch(text)
	if m == nil {
		return directive{}, false
	}
	words := strings.Fields(m[1])
	if len(words) == 0 || len(words) == 1 && !reserved(words[0]) {
		return directive{}, false
	}
	return directive{word: words[0], args: words[1:]}, true
}

// reserved reports whether word belongs to the language and so names no blank.
func reserved(word string) bool {
	return meant(word) != "" || word == "else" || word == "not" || word == "is" || word == "or"
}

// meant returns the directive that the author of word had in mind, or "".
func meant(word string) string {
	switch strings.ToLower(word) {
	case "if", "fi", "iff", "si", "when", "unless", "elif", "elseif":
		return "if"
	case "each", "eahc", "every", "for", "foreach", "range", "loop", "pour", "chaque":
		return "each"
	case "end", "edn", "endif", "endeach", "endfor", "fin", "finsi":
		return "end"
	}
	return ""
}

// deepest is how many conditions and repetitions may stand in one another. No
// clause comes near it; it keeps a hostile file from exhausting the stack.
const deepest = 20

func (p *parser) directive(l line, f frame, d directive) Block {
	p.next++
	pos := p.start(l)
	if !f.inItem {
		p.checkMargin(l)
	}
	opens := meant(d.word)
	if opens != d.word {
		p.diags.Add(pos, "DPA211", diag.Args{"word": d.word}).Nearest = opens
	}
	if opens != "" && f.open == deepest {
		p.diags.Add(pos, "DPA221", diag.Args{"deepest": deepest})
		return nil
	}
	switch opens {
	case "if":
		b := p.condition(pos, l, d)
		b.Blocks = p.body(l, f)
		return b
	case "each":
		b := &Each{Pos: pos}
		if len(d.args) == 1 && namesFact(d.args[0]) {
			b.Source = d.args[0]
		} else {
			p.diags.Add(pos, "DPA212", diag.Args{"directive": l.text})
		}
		b.Blocks = p.body(l, f)
		return b
	}
	return nil
}

func (p *parser) condition(pos diag.Pos, l line, d directive) *If {
	b := &If{Pos: pos}
	args := d.args
	switch {
	case len(args) == 2 && args[0] == "not":
		b.Not, args = true, args[1:]
	case len(args) >= 3 && args[1] == "is":
		if values, ok := oneOf(args[2:]); ok {
			b.Is, args = values, args[:1]
		}
	}
	if len(args) == 1 && namesFact(args[0]) {
		b.Cond = args[0]
	} else {
		p.diags.Add(pos, "DPA212", diag.Args{"directive": l.text})
	}
	return b
}

// oneOf reads “own or loser”.
func oneOf(words []string) (values []string, ok bool) {
	for i, w := range words {
		switch {
		case i%2 == 1 && w != "or", i%2 == 0 && (!isName.MatchString(w) || reserved(w)):
			return nil, false
		case i%2 == 0:
			values = append(values, w)
		}
	}
	return values, len(words)%2 == 1
}

// namesFact reports whether word may name a fact or a parameter.
func namesFact(word string) bool { return isBlank.MatchString(word) && !reserved(word) }

// body parses the blocks between an opening line and its {{end}}.
func (p *parser) body(opener line, f frame) []Block {
	f.open++
	blocks := p.blocks(f)
	l, ok := p.peek()
	d, isDirective := directiveOf(l.text)
	if !ok || !isDirective || meant(d.word) != "end" {
		p.diags.Add(p.start(opener), "DPA208", diag.Args{"directive": opener.text})
		return blocks
	}
	p.next++
	switch {
	case d.word != "end":
		p.diags.Add(p.start(l), "DPA211", diag.Args{"word": d.word}).Nearest = "end"
	case len(d.args) > 0:
		p.diags.Add(p.start(l), "DPA212", diag.Args{"directive": l.text})
	case l.indent != opener.indent:
		p.diags.Add(p.start(l), "DPA214", nil)
	}
	if len(blocks) == 0 {
		p.diags.Add(p.start(opener), "DPA216", nil)
	}
	return blocks
}
