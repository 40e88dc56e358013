package pdf

import (
	"fmt"
	"strings"
	"testing"

	house "github.com/dpakit/dpakit/dpa/style"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// classic is the design of a document that asks for no style.
func classic() design { return newDesign(house.Classic(), A4) }

func setterForTest() *setter {
	return newSetter(canvas.Fonts(), &doc.Document{}, classic())
}

// broken returns the lines of text on the given measure.
func broken(t *testing.T, text string, width float64) []string {
	s := setterForTest()
	var out []string
	for _, l := range s.breakLines(s.cut(s.plain(text, s.style.body)), width, true) {
		text := ""
		for _, r := range runs(l, 0, 0, nil) {
			text += r.text
		}
		out = append(out, text)
	}
	return out
}

func TestWhereALineMayEnd(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"spaces", "le RGPD\tet\nla loi", "le|RGPD|et|la|loi"},
		{"several spaces are one", "  le   RGPD ", "le|RGPD"},
		{"no-break space", "article\u00a028 du\u00a0RGPD", "article\u00a028|du\u00a0RGPD"},
		{"narrow no-break space", "30\u202f000 euros\u202f;", "30\u202f000|euros\u202f;"},
		{"a figure and what it stands for", "3 (réseau), 4 (plateforme) en 2016 (règlement)", "3\u00a0(réseau),|4\u00a0(plateforme)|en|2016|(règlement)"},
		{"groups of figures", "au +33 2 00 00 01 01 ou 12 rue", "au|+33\u00a02\u00a000\u00a000\u00a001\u00a001|ou|12|rue"},
		{"guillemets and French signs without a no-break space", "le « Traitement », ci-après : a ; b ! c ? « d » : non", "le|«\u00a0Traitement\u00a0»,|ci-|après\u00a0:|a\u00a0;|b\u00a0!|c\u00a0?|«\u00a0d\u00a0»\u00a0:|non"},
		{"hyphen between letters", "sous-traitant", "sous-|traitant"},
		{"no hyphen that leaves a letter alone", "e-mail y-a", "e-mail|y-a"},
		{"no hyphen in a reference or a date", "DPA-2026-0042 2026-11-22", "DPA-2026-0042|2026-11-22"},
		{"en dash between letters", "Paris–Lyon", "Paris–|Lyon"},
		{"no slash in a short word", "et/ou", "et/ou"},
		{"address of the web", "https://www.cnil.fr/fr/violations", "https://www.cnil.fr/fr/violations"},
		{"number of a certificate", "n°\u00a0IS-EX-0107,", "n°\u00a0IS-EX-0107,"},
		{"address of electronic mail", "écrire à dpo@ch-valclaire.example.", "écrire|à|dpo@ch-valclaire.example."},
		{"path", "/srv/archives/medicales/patients", "/srv/|archives/|medicales/|patients"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := setterForTest()
			var units []string
			ps := s.cut(s.plain(c.text, s.style.body))
			for from := 0; from < len(ps); {
				to, _ := chain(ps, from)
				word := ""
				for _, p := range ps[from:to] {
					word += p.text
				}
				units, from = append(units, word), to
			}
			assert.Equal(t, c.want, strings.Join(units, "|"))
		})
	}
}

func TestAWordWiderThanTheColumnIsDividedAndWhole(t *testing.T) {
	word := strings.Repeat("anticonstitutionnellement", 12)
	lines := broken(t, "le "+word+" est long", 50)
	assert.Equal(t, "le"+word+"estlong", strings.ReplaceAll(strings.Join(lines, ""), " ", ""))
	assert.Greater(t, len(lines), 8)
	accented := strings.Repeat("e\u0301", 200)
	for _, l := range broken(t, accented, 20) {
		assert.True(t, strings.HasPrefix(l, "e"), "an accent stays with its letter")
	}
}

// A defined term is divided at its hyphen only in a column that is narrower than it,
// or where the line would be a hole.
func TestATermIsDividedOnlyInNeed(t *testing.T) {
	text := "Si le Sous-traitant recourt à un autre « Sous-traitant », celui-ci lui présente les mêmes garanties que celles du Sous-traitant envers le Responsable."
	for width := 90.0; width < 150; width += 0.5 {
		for _, l := range broken(t, text, width) {
			assert.NotRegexp(t, `Sous-$`, l, "%v mm", width)
		}
	}
	assert.Equal(t, []string{"le Sous-", "traitant"}, broken(t, "le Sous-traitant", 16))
}

// The lines of a paragraph are broken together: their spaces differ less than
// when each line takes all it can.
// A date stays on one line where that costs no hole, and is divided where it would.
func TestADateStaysOnOneLineWhereItCan(t *testing.T) {
	const text = "Le règlement (UE) 2016/679 du Parlement européen et du Conseil du 27\u00a0avril %s relatif à la protection des personnes physiques à l’égard du traitement des données à caractère personnel et à la libre circulation de ces données."
	ends := func(word string) (n int) {
		for width := 60.0; width < 160; width++ {
			for _, l := range broken(t, fmt.Sprintf(text, word), width) {
				if strings.HasSuffix(l, "avril") {
					n++
				}
			}
		}
		return n
	}
	free, date := ends("deux"), ends("2016")
	assert.Less(t, 2*date, free)
	for _, c := range []struct {
		before, text string
		want         bool
	}{
		{"27\u00a0avril", "2016", true}, {"1er\u00a0juillet", "2025.", true}, {"(5\u00a0June", "2021)", true}, {"1\u00a0March", "2026”", true},
		{"27\u00a0avril", "2016/679", false}, {"27\u00a0avril", "20160", false}, {"avril", "2016", false}, {"n°\u00a042", "2016", false}, {"27\u00a0", "2016", false},
	} {
		assert.Equal(t, c.want, dayMonth(c.before) && year(c.text), "%q %q", c.before, c.text)
	}
}

func TestLinesAreBrokenTogether(t *testing.T) {
	s := setterForTest()
	const text = "Le Sous-traitant met à la disposition du Responsable du traitement toutes les informations nécessaires pour démontrer le respect des obligations prévues au présent article et pour permettre la réalisation d’audits, y compris des inspections, par le Responsable du traitement ou un autre auditeur qu’il a mandaté, et contribuer à ces audits."
	uneven := func(lines []line, width float64) (sum float64) {
		for _, l := range lines[:len(lines)-1] {
			spaces := 0
			for _, p := range l.pieces[:len(l.pieces)-1] {
				if p.end == spaced {
					spaces++
				}
			}
			each := (width - l.width) / float64(max(spaces, 1))
			sum += each * each
		}
		return sum
	}
	greedy, together := 0.0, 0.0
	for width := 60.0; width < 160; width++ {
		ps := s.cut(s.plain(text, s.style.body))
		us := s.units(ps)
		var first []line
		for from := 0; from < len(us); {
			to := from + 1
			for to < len(us) && fill(ps, us[from:to+1], width, shrink, true, false).width <= width {
				to++
			}
			first, from = append(first, fill(ps, us[from:to], width, shrink, true, to == len(us))), to
		}
		greedy += uneven(first, width)
		together += uneven(s.breakLines(ps, width, true), width)
	}
	assert.Less(t, together, 0.6*greedy)
}

func TestJustifiedLinesEndAtTheMarginAndSpacesKeepTheirLimits(t *testing.T) {
	s := setterForTest()
	for _, sec := range sample().Sections {
		for _, b := range sec.Blocks {
			p, ok := b.(*doc.Paragraph)
			if !ok {
				continue
			}
			lines := s.breakLines(s.cut(s.spans(p.Text, s.style.body)), 140, true)
			require.NotEmpty(t, lines)
			for i, l := range lines {
				space := s.advance(l.pieces[0].ink, ' ')
				assert.GreaterOrEqual(t, l.add, -shrink*space-hair)
				assert.LessOrEqual(t, l.add, slackest*space+hair)
				rs := runs(l, 0, 0, nil)
				end := rs[len(rs)-1].x + rs[len(rs)-1].width
				if i < len(lines)-1 {
					assert.InDelta(t, 140, end, 1e-6, "line %d", i)
				} else {
					assert.LessOrEqual(t, end, 140+hair)
				}
			}
		}
	}
}

// However full a line is, its words are told apart, in each family.
func TestSpacesPartTheWords(t *testing.T) {
	s := setterForTest()
	for _, face := range []canvas.Face{canvas.Serif, canvas.Sans, canvas.Garamond} {
		st := s.style.body
		st.plain = face
		k := s.inked(ink{face: face, size: st.size, colour: st.colour})
		tight := 0
		for width := 60.0; width < 140; width += 0.5 {
			for _, l := range s.breakLines(s.cut(s.plain(strings.Repeat("les lettres d’un mot et celles du suivant ", 8), st)), width, true) {
				space := (s.advance(k, ' ') + l.add) / (1000 * k.em())
				assert.GreaterOrEqual(t, space, max(parting, (1-shrink)*min(0.25, s.advance(k, ' ')/(1000*k.em())))-hair, "%v, %v mm", face, width)
				if space < 0.18 {
					tight++
				}
			}
		}
		assert.Positive(t, tight, "%v", face)
	}
}

// A hole between two words of a contract looks like an erasure.
func TestALineThatCannotBeFilledEndsShort(t *testing.T) {
	s := setterForTest()
	lines := s.breakLines(s.cut(s.plain("un deux "+strings.Repeat("w", 26)+" trois", s.style.body)), 75, true)
	require.Greater(t, len(lines), 1)
	assert.Zero(t, lines[0].add)
}

func TestBoldAndItalicStandWithinALine(t *testing.T) {
	s := setterForTest()
	spans := s.spans([]doc.Inline{doc.Text("(la "), doc.Term("« Violation »"), doc.Text("), "), doc.Label("Patients"), doc.Aside(" voir "), doc.Gap("inconnu"), doc.Fill{Text: "."}}, s.style.body)
	rs := runs(s.breakLines(s.cut(spans), 160, true)[0], 0, 0, nil)
	var got []string
	for _, r := range rs {
		got = append(got, map[canvas.Face]string{canvas.Serif: "r:", canvas.SerifBold: "b:", canvas.SerifItalic: "i:"}[r.ink.face]+r.text)
	}
	assert.Equal(t, []string{"r:(la ", "b:«\u00a0Violation\u00a0»", "r:), ", "b:Patients ", "i:voir inconnu", "r:."}, got)
}
