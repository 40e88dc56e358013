package pdf

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
	house "github.com/dpakit/dpakit/dpa/style"
)

// A writer makes random documents that are built as agreements are, in which so
// every distance of a heading, a list, a record or the signatures from the foot of a
// page comes up. What a maker makes is stranger.
type writer struct {
	*rand.Rand
	ids int
}

var vocabulary = strings.Fields(`le la de et à un les Sous-traitant Responsable traitement données personnel notification sécurité
	confidentialité sous-traitance ultérieure article documentées instructions conformément RGPD chiffrement AES-256 TLS 1.3 (UE) 2016/679
	quarante-huit (48) heures « Violation » interopérabilité anticonstitutionnellement https://www.cnil.fr/fr/violations-de-donnees-personnelles
	audit, conservation ; durée : délai. l’autorité d’hébergement n° 12 rue des Lilas, 69003 Lyon 04 72 00 00 00 dpo@clinique.example 27 novembre
	2026 120 000 € ISO/IEC 27001 Télésanté Œuvre, S.A. Etc. y compris le cas échéant sous-traitants-ultérieurs-autorisés`)

func (w *writer) words(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString([]string{" ", " ", " ", " ", "\u00a0", "\u202f"}[w.IntN(6)])
		}
		b.WriteString(vocabulary[w.IntN(len(vocabulary))])
	}
	return b.String()
}

func (w *writer) text(n int) []doc.Inline {
	var out []doc.Inline
	for n > 0 {
		part := min(n, 1+w.IntN(25))
		n -= part
		s := w.words(part)
		switch w.IntN(12) {
		case 0:
			out = append(out, doc.Term("« "+s+" »"))
		case 1:
			out = append(out, doc.Label(s))
		case 2:
			out = append(out, doc.Aside(s))
		case 3:
			out = append(out, doc.Gap(s))
		case 4:
			out = append(out, doc.Fill{Name: "x", Text: s, Strong: w.IntN(2) == 0})
		case 5:
			out = append(out, doc.Ref{ID: fmt.Sprintf("p%d", w.IntN(w.ids+1)), Text: s})
		case 6:
			out = append(out, doc.Link{URL: "https://www.cnil.fr/", Text: s})
		case 7:
			out = append(out, doc.Page{ID: fmt.Sprintf("p%d", w.IntN(w.ids+1)), Before: ", page "})
		default:
			out = append(out, doc.Text(s))
		}
		out = append(out, doc.Text(" "))
	}
	return out
}

func (w *writer) para(number string, most int) *doc.Paragraph {
	w.ids++
	return &doc.Paragraph{ID: fmt.Sprintf("p%d", w.ids), Number: number, Text: w.text(1 + w.IntN(most))}
}

func (w *writer) list(depth int) *doc.List {
	l := &doc.List{Numbering: doc.Numbering(w.IntN(6))}
	for i := range 1 + w.IntN(6) {
		number := fmt.Sprintf("%c)", 'a'+i)
		if l.Numbering == doc.Bullets || l.Numbering == doc.Terms {
			number = ""
		}
		it := &doc.Item{Number: number, Blocks: []doc.Block{w.para("", 40)}}
		if depth > 0 && w.IntN(5) == 0 {
			it.Blocks = append(it.Blocks, w.list(depth-1))
		}
		l.Items = append(l.Items, it)
	}
	return l
}

func (w *writer) table() *doc.Table {
	n, most := 1+w.IntN(6), []int{3, 12, 60}[w.IntN(3)]
	t := &doc.Table{}
	row := func(most int) (cells []doc.Cell) {
		for range n {
			c := holds(w.para("", most))
			if most > 3 && w.IntN(8) == 0 {
				c.Blocks = append(c.Blocks, w.list(0))
			}
			cells = append(cells, c)
		}
		return cells
	}
	for range n {
		t.Widths = append(t.Widths, 1+w.IntN(5))
	}
	if w.IntN(3) > 0 {
		t.Head = row(3)
	}
	for range 1 + w.IntN(14) {
		t.Rows = append(t.Rows, doc.Row{ID: fmt.Sprintf("r%d", w.IntN(1000)), Cells: row(most)})
	}
	return t
}

func (w *writer) section(level int, label string) *doc.Section {
	w.ids++
	s := &doc.Section{ID: fmt.Sprintf("p%d", w.ids), Level: level, Label: label, Title: []doc.Inline{doc.Text(w.words(1 + w.IntN([]int{6, 6, 6, 30}[w.IntN(4)])))}}
	for i := range 1 + w.IntN(5) {
		s.Blocks = append(s.Blocks, w.para([]string{fmt.Sprintf("%d.%d", len(label), i+1), ""}[w.IntN(2)], 90))
		if w.IntN(3) == 0 {
			s.Blocks = append(s.Blocks, w.list(1))
		}
	}
	return s
}

func (w *writer) document(seed uint64) *doc.Document {
	d := &doc.Document{
		Lang: []string{"fr", "en"}[seed%2], Title: w.words(2 + w.IntN(20)), Short: []string{"", "Accord"}[w.IntN(2)], Reference: w.words(w.IntN(4)), Date: "27 novembre 2026",
		Parties:  []doc.Line{{Label: "Responsable du traitement :", Value: w.words(1 + w.IntN(6))}, {Value: w.words(1 + w.IntN(6))}},
		Initials: [][]string{nil, {"Le client", "Le prestataire"}, {"Un", "Deux", "Trois", "Quatre", "Cinq"}}[w.IntN(3)], Secrecy: []string{"", "Confidentiel"}[w.IntN(2)],
		Draft: []string{"", "Projet"}[w.IntN(2)], Author: "Télésanté Œuvre", Terms: []string{"Sous-traitant ultérieur", "Violation de données"},
		Labels: doc.Labels{Page: "Page", Of: "sur", Contents: "Sommaire", Continued: "(suite)", Initials: "Paraphes"},
	}
	for i := range 1 + w.IntN(36) {
		d.Sections = append(d.Sections, w.section(1, []string{fmt.Sprintf("Article %d –", i+1), fmt.Sprintf("%d.", i+1), "Article premier, alinéa " + strings.Repeat("x", i) + " –"}[seed/2%3]))
	}
	if w.IntN(3) > 0 {
		b := signatures()
		b.Profile = []doc.Profile{doc.Paper, doc.Fields, doc.Docusign, doc.Yousign, doc.Adobe}[w.IntN(5)]
		for range w.IntN(3) {
			b.Parties = append(b.Parties, b.Parties[w.IntN(2)])
		}
		for i := range b.Parties {
			signers := b.Parties[i].Signers
			for n := range w.IntN(3) {
				signer := signers[0]
				signer.ID, signer.Order, signer.Mention = fmt.Sprintf("%s.%d", b.Parties[i].ID, n+2), n+2, []string{"", "Lu et approuvé"}[w.IntN(2)]
				signers = append(signers, signer)
			}
			b.Parties[i].Signers = signers
		}
		s := w.section(1, "")
		if w.IntN(2) == 0 {
			s.Blocks = append(s.Blocks, w.list(0))
		}
		s.Blocks = append(s.Blocks, b)
		d.Sections = append(d.Sections, s)
	}
	for i := range w.IntN(4) {
		annex := w.section(1, fmt.Sprintf("Annexe %d –", i+1))
		annex.Annex = true
		for j := range w.IntN(6) {
			part := w.section(2+w.IntN(2), fmt.Sprintf("%d.%d", i+1, j+1))
			part.Blocks = part.Blocks[:w.IntN(2)]
			for range 1 + w.IntN(3) {
				part.Blocks = append(part.Blocks, w.table())
			}
			annex.Blocks = append(annex.Blocks, part)
		}
		d.Sections = append(d.Sections, annex)
	}
	return d
}

// beside gives a document a second language, in which here and there something more
// or less stands.
func (w *writer) beside(d *doc.Document) {
	m := &maker{w.Rand, map[string]string{}}
	other := *d
	other.Lang, other.Title, other.Sections = "en", w.words(6), nil
	for _, s := range d.Sections {
		other.Sections = append(other.Sections, m.twinSection(s))
	}
	d.Beside = &other
}

// unlike makes a document of a page or two in a style of its own, in which what is
// unusual comes up more often: titles as long as a paragraph, tables of one column,
// with words that no line holds, parties without a name, signatures before anything
// else.
func (w *writer) unlike(seed uint64) *doc.Document {
	d := w.document(seed)
	d.Sections = nil
	d.Title = w.words(w.IntN(30))
	d.Style = w.style()
	for range 1 + w.IntN(4) {
		s := &doc.Section{ID: fmt.Sprintf("s%d", w.IntN(9)), Level: 1 + w.IntN(4), Label: []string{"", "1.", "Annexe 1 –", w.words(6)}[w.IntN(4)], Annex: w.IntN(4) == 0}
		s.Title = w.text(w.IntN([]int{6, 6, 100}[w.IntN(3)]))
		for range w.IntN(4) {
			var b doc.Block
			switch w.IntN(8) {
			case 0, 1:
				b = w.list(2)
			case 2, 3:
				t := w.table()
				t.Rows = t.Rows[:w.IntN(min(len(t.Rows), 4)+1)]
				if w.IntN(4) == 0 {
					t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{holds(&doc.Paragraph{Text: []doc.Inline{doc.Link{URL: "u", Text: "https://example.org/" + strings.Repeat("x-y", w.IntN(60))}}})}})
				}
				b = t
			case 4:
				sign := signatures()
				sign.Profile = []doc.Profile{doc.Paper, doc.Fields, doc.Docusign}[w.IntN(3)]
				sign.Parties = sign.Parties[:w.IntN(len(sign.Parties)+1)]
				b = sign
			default:
				b = w.para([]string{"", "1.1", "10.10.10.10"}[w.IntN(3)], 40)
			}
			s.Blocks = append(s.Blocks, b)
		}
		d.Sections = append(d.Sections, s)
	}
	return d
}

// style is one that can be used, at random.
func (w *writer) style() house.Style {
	st := house.Style{
		Text: house.Family(w.IntN(4)), Headings: house.Family(w.IntN(4)), Size: 8 + float64(w.IntN(7)), TableSize: 7 + float64(w.IntN(6)), Number: 11 + float64(w.IntN(15)),
		Margins: house.Margins{Left: 12 + float64(w.IntN(44)), Right: 12 + float64(w.IntN(44)), Top: 20 + float64(w.IntN(41)), Bottom: 20 + float64(w.IntN(41))},
		Cover:   w.IntN(3) == 0, Spacing: 0.5 + w.Float64(), Accent: house.Colour{B: uint8(w.IntN(100))},
	}
	st.Lead = st.Size * (1.2 + w.Float64()/4)
	if _, err := st.Usable(); err != nil {
		return house.Style{}
	}
	return st
}
