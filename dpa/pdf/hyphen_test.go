package pdf

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/doc"
)

func divided(lang, word string) string {
	h := hyphenationOf(lang)
	out, from := "", 0
	for _, at := range h.points(word) {
		out, from = out+word[from:at]+"-", at
	}
	return out + word[from:]
}

func TestWhereWordsAreDivided(t *testing.T) {
	for word, want := range map[string]string{
		"traitement": "trai-te-ment", "responsabilité,": "res-pon-sa-bi-lité,", "l’enregistrement": "l’en-re-gis-tre-ment",
		"d’effacement.": "d’ef-fa-ce-ment.", "(notification)": "(no-ti-fi-ca-tion)",
		"Responsable": "Responsable", "RGPD": "RGPD", "données": "don-nées", "alinéa": "ali-néa", "article": "ar-ticle",
		"ISO27001": "ISO27001", "2026": "2026", "2\u00a0novembre\u00a02026": "2\u00a0novembre\u00a02026", "l’article\u00a09": "l’article\u00a09", "": "", "–": "–", "a_b_c_d_e_f": "a_b_c_d_e_f",
	} {
		assert.Equal(t, want, divided("fr", word), word)
	}
	for word, want := range map[string]string{
		"processing": "pro-cessing", "confidentiality": "con-fid-en-ti-al-ity", "Controller": "Controller", "agreement": "agree-ment",
	} {
		assert.Equal(t, want, divided("en-GB", word), word)
	}
	assert.Nil(t, hyphenationOf("nl"))
	assert.Nil(t, hyphenationOf(""))
}

// In every agreement of words, on every measure: no word with a capital is
// divided, no more than two lines end with a hyphen, and no page ends with one.
func TestHyphensKeepTheirRules(t *testing.T) {
	d := sample()
	for i := range 120 {
		d.Sections[3].Blocks = append(d.Sections[3].Blocks, para("", "3.9", doc.Text(strings.Repeat("de ", i%40)+"Le Sous-traitant met à la disposition du Responsable du traitement toutes les informations nécessaires pour démontrer le respect des obligations prévues au présent article et pour permettre la réalisation d’audits, y compris des inspections, par le Responsable du traitement ou un autre auditeur qu’il a mandaté, et contribuer à ces audits, proportionnellement aux risques que présentent les traitements correspondants.")))
	}
	pages := set(t, d)
	hyphens, row := 0, 0
	for n, p := range pages {
		for i, f := range p.fragments {
			if len(f.runs) == 0 {
				continue
			}
			last := f.runs[len(f.runs)-1]
			if !last.hyphen {
				row = 0
				continue
			}
			hyphens++
			row++
			assert.LessOrEqual(t, row, 2, "page %d", n+1)
			assert.Less(t, i, len(p.fragments)-1, "page %d ends with %q", n+1, last.text)
			word := last.text[strings.LastIndex(last.text, " ")+1:]
			assert.Equal(t, -1, strings.IndexFunc(word, unicode.IsUpper), "%q", word)
		}
	}
	assert.Greater(t, hyphens, 5)
}

// The words of a defined term stay whole, also those that have no capital.
func TestNoWordOfATermIsDivided(t *testing.T) {
	within := regexp.MustCompile(`(Responsable du|Sous-traitants?|Instruction) \pL+$`)
	text := strings.Repeat("Le Responsable du traitement et le Sous-traitant ultérieur notifient toute Instruction documentée, l’Instruction documentée, « Responsable du traitement » et (Sous-traitants ultérieurs). ", 4)
	divided := map[bool]int{}
	for _, known := range []bool{false, true} {
		d := &doc.Document{Lang: "fr"}
		if known {
			d.Terms = []string{"Responsable du traitement", "Sous-traitant ultérieur", "Sous-traitants ultérieurs", "Instruction documentée"}
		}
		s := newSetter(setterForTest().fonts, d, classic())
		for width := 80.0; width < 150; width++ {
			var f flow
			s.text(&f, s.plain(text, s.style.body), s.style.body, 0, width, nil)
			for _, g := range f.fragments {
				if last := g.runs[len(g.runs)-1]; last.hyphen && within.MatchString(last.text) {
					divided[known]++
				}
			}
		}
	}
	assert.Positive(t, divided[false])
	assert.Zero(t, divided[true])
}

func TestNoMoreThanTwoHyphensInARow(t *testing.T) {
	s := newSetter(setterForTest().fonts, &doc.Document{Lang: "fr"}, classic())
	text := strings.Repeat("incontestablement anticonstitutionnellement proportionnellement ", 20)
	for width := 30.0; width < 80; width += 1.5 {
		var f flow
		s.text(&f, s.plain(text, s.style.body), s.style.body, 0, width, nil)
		row, most := 0, 0
		for _, g := range f.fragments {
			if g.runs[len(g.runs)-1].hyphen {
				row++
				require.True(t, g.keep)
			} else {
				row = 0
			}
			most = max(most, row)
		}
		assert.LessOrEqual(t, most, 2, "%v mm", width)
	}
}

func TestTitlesAreDividedWhereTheyBreathe(t *testing.T) {
	s := setterForTest()
	for title, want := range map[string]string{
		"Accord de traitement de données à caractère personnel":                                      "Accord de traitement de données|à caractère personnel",
		"Clauses contractuelles types : appendice de la chaîne":                                      "Clauses contractuelles types :|appendice de la chaîne",
		"entre Centre hospitalier de Valclaire, Centre hospitalier de Pontclair et Parcours Exemple": "entre Centre hospitalier de Valclaire,|Centre hospitalier de Pontclair et Parcours Exemple",
	} {
		st := s.style.parties
		if !strings.HasPrefix(title, "entre") {
			st = s.style.title
		}
		var f flow
		s.text(&f, s.plain(title, st), st, 0, 144, nil)
		var lines []string
		for _, g := range f.fragments {
			lines = append(lines, g.runs[0].text)
		}
		assert.Equal(t, want, strings.Join(lines, "|"))
	}
}
