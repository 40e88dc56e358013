package value

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/internal/input"
)

// A Link is the address of a page on the internet or of a mailbox, as a reader
// of the agreement may follow it: "https://example.org/privacy",
// "mailto:dpo@example.org". The empty Link is absent.
//
// A program can give a Link any text. The check of an agreement judges it
// again, and so does whoever writes a document.
type Link string

// MaxLink is the greatest length of a Link, in characters: what every browser
// and viewer follows.
const MaxLink = 2048

// ParseLink reads a link and returns it in ASCII, with its scheme and host in
// small letters and every character that has no place in an address as %XX.
//
// It refuses every scheme but http, https and mailto, a name or password
// before the host, and whatever hides where the link leads.
func ParseLink(s string) (Link, error) {
	l, fault := parseLink(s)
	if fault.EN != "" {
		return "", fmt.Errorf("%q is not a link: %s", s, fault.EN)
	}
	return l, nil
}

func parseLink(s string) (Link, diag.Words) {
	switch {
	case utf8.RuneCountInString(s) > MaxLink:
		return "", linkTooLong
	case !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsGraphic(r) }):
		return "", linkSpace
	case strings.Contains(s, `\`):
		return "", linkBackslash
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", linkBroken
	}
	var out string
	switch u.Scheme {
	case "":
		return "", linkNoScheme
	case "mailto":
		email, err := ParseEmail(u.Opaque)
		if err != nil || u.RawQuery != "" || u.Fragment != "" {
			return "", linkMailbox
		}
		out = "mailto:" + string(email)
	case "http", "https":
		switch {
		case u.User != nil:
			return "", linkUser
		case u.Hostname() == "" || u.Opaque != "":
			return "", linkBroken
		case strings.ContainsFunc(u.Host, func(r rune) bool { return r > unicode.MaxASCII || strings.ContainsRune("%<>\"'`{}|^", r) }):
			return "", linkHost
		}
		u.Host = strings.ToLower(u.Host)
		out = u.String()
	default:
		return "", linkScheme
	}
	if out = percent(out); len(out) > 3*MaxLink {
		return "", linkTooLong
	}
	return Link(out), diag.Words{}
}

// percent writes as %XX what an address cannot hold (RFC 3986). What stands
// in it already is left alone.
func percent(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("<>\"{}|\\^`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// What may be wrong with a link.
var (
	linkTooLong   = diag.Words{FR: "elle dépasse 2\u202f048 caractères", EN: "it is longer than 2,048 characters"}
	linkSpace     = diag.Words{FR: "elle contient une espace, un retour à la ligne ou un caractère invisible", EN: "it contains a space, a line break or an invisible character"}
	linkBackslash = diag.Words{FR: "elle contient une barre oblique inverse", EN: "it contains a backslash"}
	linkBroken    = diag.Words{FR: "elle n’a pas la forme d’une adresse", EN: "it does not have the form of an address"}
	linkNoScheme  = diag.Words{FR: "il lui manque https:// au début", EN: "https:// is missing at its beginning"}
	linkScheme    = diag.Words{FR: "seuls http, https et mailto mènent à une page ou à une adresse électronique", EN: "only http, https and mailto lead to a page or a mailbox"}
	linkUser      = diag.Words{FR: "un nom ou un mot de passe précède le nom du site et peut tromper sur celui-ci", EN: "a name or password stands before the name of the site and can deceive about it"}
	linkHost      = diag.Words{FR: "le nom du site s’écrit en lettres sans accent, au besoin sous sa forme xn--…", EN: "the name of the site is written in plain letters, in its form xn--… where needed"}
	linkMailbox   = diag.Words{FR: "mailto: est suivi d’une seule adresse électronique et de rien d’autre", EN: "mailto: is followed by one e-mail address and nothing else"}
)

// LinkFault returns the finding that s gives as a link; nil when it is one.
func LinkFault(s string, pos diag.Pos) *diag.Finding {
	_, fault := parseLink(s)
	if fault.EN == "" {
		return nil
	}
	var l diag.List
	f := l.Add(pos, "DPA168", diag.Args{"value": s, "why": fault})
	if whole := "https://" + s; fault == linkNoScheme && strings.Contains(s, ".") {
		if _, still := parseLink(whole); still.EN == "" {
			f.Nearest = whole
		}
	}
	return f
}

// DecodeTOML reads a string.
func (l *Link) DecodeTOML(n *input.Node, found *diag.List) {
	if !n.Is(input.String, found) {
		return
	}
	if n.Text == "" {
		return // as absent as any empty text
	}
	if f := LinkFault(n.Text, n.Pos); f != nil {
		*found = append(*found, *f)
		return
	}
	*l, _ = parseLink(n.Text)
}
