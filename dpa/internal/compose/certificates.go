package compose

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// A piece is one of several facts that stand in one sentence: in the words of
// its message, or behind what its key is called.
type piece struct{ key, message, given string }

// pieces writes facts of one table as a sentence. One that is only stated, to
// be unknown for instance, stands behind what its key is called.
func (c *composer) pieces(table string, s *agreement.Stated, list []piece) []doc.Inline {
	join := c.loc.Message("statement.join", locale.Args{"first": "", "second": ""})
	var out []doc.Inline
	for _, p := range list {
		var part []doc.Inline
		switch stated := c.stated(s, p.key, content{}); {
		case p.given != "" && p.message != "":
			part = []doc.Inline{doc.Fill{Pos: s.At(p.key), Name: p.key, Text: c.loc.Message(p.message, locale.Args{"value": p.given})}}
		case p.given != "":
			part = []doc.Inline{doc.Fill{Pos: s.At(p.key), Name: p.key, Text: c.loc.Labelled(table, p.key, p.given)}}
		case stated.present:
			part = append([]doc.Inline{doc.Text(c.loc.Label(table, p.key) + " ")}, stated.text...)
		default:
			continue
		}
		if len(out) > 0 {
			out = append(out, doc.Text(join))
		}
		out = append(out, part...)
	}
	return out
}

// certificates writes each certificate in a paragraph of its own.
func (c *composer) certificates(list []agreement.Certificate) content {
	var out []doc.Block
	for i := range list {
		k := &list[i]
		scope, _ := k.Scope.For(c.lang)
		kind := ""
		if k.Type > 0 {
			kind = strconv.Itoa(k.Type)
		}
		title, edition := k.Title(), "" // the title has the edition
		if k.Standard == "" {
			title, edition = "", k.Edition
		}
		text := c.pieces("Certificate", &k.Stated, []piece{
			{"standard", "certificate.standard", title},
			{"edition", "", edition},
			{"type", "certificate.type", kind},
			{"scope", "", value.OneLine(scope)},
			{"activities", "", c.hostingActivities(k.Activities)},
			{"number", "certificate.number", k.Number},
			{"issuer", "certificate.issuer", k.Issuer},
			{"issued", "certificate.issued", doc.Plain(c.date(k.Issued).text)},
			{"expires", "certificate.expires", doc.Plain(c.date(k.Expires).text)},
		})
		out = append(out, paragraph(text...))
	}
	return whole(out...)
}

// hostingActivities names activities of health hosting.
func (c *composer) hostingActivities(numbers []int) string {
	var out []string
	for _, n := range numbers {
		out = append(out, c.loc.Message("hosting.activity."+strconv.Itoa(n), nil))
	}
	return c.loc.List(out)
}
