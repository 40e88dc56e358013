package compose

import (
	"strconv"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/locale"
	"github.com/dpakit/dpakit/dpa/value"
)

// A piece is one of several facts that stand in one sentence.
type piece struct{ key, given string }

// pieces writes facts of one table as a sentence. A fact that is given has its
// message in the group, "certificate.expires"; one that is only stated, to be
// unknown for instance, stands behind its label, "certificate.expires.label".
func (c *composer) pieces(s agreement.Stated, group string, list []piece) []doc.Inline {
	join := c.loc.Message("statement.join", locale.Args{"first": "", "second": ""})
	var out []doc.Inline
	for _, p := range list {
		var part []doc.Inline
		message := group + "." + p.key
		if p.given != "" {
			part = []doc.Inline{doc.Fill{Pos: s.At(p.key), Name: p.key, Text: c.loc.Message(message, locale.Args{"value": p.given})}}
		} else if stated := c.stated(s, p.key, content{}); stated.present {
			part = append([]doc.Inline{doc.Text(c.loc.Message(message+".label", nil) + " ")}, stated.text...)
		} else {
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
		text := c.pieces(k.Stated, "certificate", []piece{
			{"standard", k.Title()}, {"edition", ""}, {"type", kind}, {"scope", value.OneLine(scope)}, {"activities", c.hostingActivities(k.Activities)},
			{"number", k.Number}, {"issuer", k.Issuer}, {"issued", doc.Plain(c.date(k.Issued).text)}, {"expires", doc.Plain(c.date(k.Expires).text)},
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
