//go:build unix

package pdf_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	gofpdf "codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/johnfercher/maroto/v2/pkg/repository"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/library"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// contenders are what BenchmarkPeers compares: “whole” is from the files of a deal
// to the page, in one language, in a program that has made deals of the vendor
// before, each with a customer of its own; “first” the same in a program that has
// made none, “row” for a row of a sheet, and “write” from the composed document as
// the peers have it: gofpdf, whose maintained form is go-pdf/fpdf, as its
// documentation shows, and maroto on its own provider. The peers have the same faces
// and text. gofpdf has the outline, links, contents and the word across the page, and
// divides rows; neither has tags, kerning, hyphens or lines chosen by the paragraph.
var contenders = []string{"whole", "write", "row", "first", "gofpdf", "maroto"}

// BenchmarkPeers writes one agreement with each of the contenders, one after the
// other in each round, and gives the processor time of each and that of dpakit as a
// part of the peers’. Each is a process of its own on one processor, for a collector
// that has to look through what another holds is no cost of a document.
func BenchmarkPeers(b *testing.B) {
	type contender struct {
		in  io.WriteCloser
		out *bufio.Scanner
	}
	run := make([]contender, len(contenders))
	for i, name := range contenders {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), contending+"="+name, "GOMAXPROCS=1")
		cmd.Stderr = os.Stderr
		in, err := cmd.StdinPipe()
		require.NoError(b, err)
		out, err := cmd.StdoutPipe()
		require.NoError(b, err)
		require.NoError(b, cmd.Start())
		run[i] = contender{in, bufio.NewScanner(out)}
		defer func() {
			in.Close()
			require.NoError(b, cmd.Wait())
		}()
	}
	spent, size := make([]float64, len(run)), make([]float64, len(run))
	round := func(counts bool) {
		for i, c := range run {
			_, err := fmt.Fprintln(c.in)
			require.NoError(b, err)
			require.True(b, c.out.Scan(), "%s ended", contenders[i])
			var took, n float64
			_, err = fmt.Sscan(c.out.Text(), &took, &n)
			require.NoError(b, err)
			if counts {
				spent[i] += took
				size[i] = n
			}
		}
	}
	round(false) // each has read its fonts, and made its first agreement
	for b.Loop() {
		round(true)
	}
	for i, name := range contenders {
		b.ReportMetric(1000*spent[i]/float64(b.N), name+"-ms")
		b.ReportMetric(size[i]/1000, name+"-kB")
		if i >= 4 {
			for j, ours := range contenders[:4] {
				b.ReportMetric(spent[j]/spent[i], ours+"/"+name)
			}
		}
	}
}

// contending names the variable that makes a test program one of the contenders.
const contending = "DPAKIT_CONTENDER"

func TestMain(m *testing.M) {
	if name := os.Getenv(contending); name != "" {
		if err := contend(name, os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, name+":", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	debug.SetGCPercent(400) // they lay out some thousand documents and keep none
	os.Exit(m.Run())
}

// contend makes an agreement for each line that it reads, and writes how many
// seconds of the processor it took and how many bytes it has.
func contend(name string, in io.Reader, out io.Writer) error {
	write, err := contender(name)
	if err != nil {
		return err
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		start := processor()
		n, err := write()
		if err != nil {
			return err
		}
		fmt.Fprintln(out, (processor() - start).Seconds(), n)
	}
	return nil
}

// contender returns what makes the agreement once, with nothing else in memory.
func contender(name string) (func() (int, error), error) {
	lib, err := library.Builtin()
	if err != nil {
		return nil, err
	}
	root := os.DirFS("../../examples/siilo")
	src, err := fs.ReadFile(root, "deal.toml")
	if err != nil {
		return nil, err
	}
	vendor, err := fs.ReadFile(root, "vendor.toml")
	if err != nil {
		return nil, err
	}
	french := strings.Replace(string(src), `languages = ["fr", "en"]`, `languages = ["fr"]`, 1)
	customer := 0
	open := func() (*dpa.Deal, error) {
		customer++
		of := strings.Replace(french, `"l’utilisateur ou le client de l’application`, fmt.Sprintf(`"l’établissement de santé numéro %d, client de l’application`, customer), 1)
		if of == french {
			return nil, errors.New("the example has another controller")
		}
		deal, found, err := dpa.Open(dpa.Files{"deal.toml": []byte(of), "vendor.toml": vendor}, "deal.toml", lib)
		if deal == nil && err == nil {
			err = found.Err()
		}
		return deal, err
	}
	whole := func(deal *dpa.Deal, err error) (int, error) {
		if err != nil {
			return 0, err
		}
		file, _, err := deal.PDF("fr")
		return len(file), err
	}
	switch name {
	case "whole":
		return func() (int, error) { return whole(open()) }, nil
	case "first":
		return func() (int, error) {
			lib.Kept = kept.Shelf{}
			return whole(open())
		}, nil
	case "row":
		base, err := dpa.OpenBase(dpa.Files{"deal.toml": []byte(withoutTable(french, "controller")), "vendor.toml": vendor}, "deal.toml", lib)
		if err != nil {
			return nil, err
		}
		rows, _, err := base.Rows("rows.jsonl", &customers{})
		if err != nil {
			return nil, err
		}
		next, _ := iter.Pull2(rows)
		return func() (int, error) {
			row, err, _ := next()
			if err != nil {
				return 0, err
			}
			deal, found := base.Open(row)
			if deal == nil {
				err = found.Err()
			}
			return whole(deal, err)
		}, nil
	}
	deal, err := open()
	if err != nil {
		return nil, err
	}
	d, _ := deal.Document("fr")
	return map[string]func() (int, error){
		"write": func() (int, error) {
			var out bytes.Buffer
			err := pdf.Write(&out, d, pdf.Options{})
			return out.Len(), err
		},
		"gofpdf": func() (int, error) { return withGofpdf(d) },
		"maroto": func() (int, error) { return withMaroto(d) },
	}[name], nil
}

// withoutTable leaves a table out of a file.
func withoutTable(file, table string) string {
	before, rest, _ := strings.Cut(file, "["+table+"]\n")
	_, after, _ := strings.Cut(rest, "\n[")
	return before + "[" + after
}

// customers are the lines of a sheet without end, of which no two are alike.
type customers struct {
	n    int
	left string
}

func (c *customers) Read(p []byte) (int, error) {
	if c.left == "" {
		c.n++
		c.left = fmt.Sprintf("{\"reference\": \"SIILO-%d\", \"controller\": {\"described\": \"l’établissement de santé numéro %d, qui utilise l’application Doctolib Siilo\"}}\n", c.n, c.n)
	}
	n := copy(p, c.left)
	c.left = c.left[n:]
	return n, nil
}

// processor is the processor time of this program, which other programs on the
// machine change little.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

const (
	pt     = 25.4 / 72 // mm
	margin = 25.0
	column = 210 - 2*margin
	foot   = 297 - margin
)

// a painter writes a document with gofpdf.
type painter struct {
	*gofpdf.Fpdf
	links map[string]int
	depth int // of the outline
}

func withGofpdf(d *doc.Document) (int, error) {
	p := &painter{Fpdf: gofpdf.New("P", "mm", "A4", ""), links: map[string]int{}}
	p.SetMargins(margin, margin, margin)
	p.SetAutoPageBreak(true, margin)
	p.SetTitle(d.Title, true)
	p.SetAuthor(d.Author, true)
	for _, f := range []struct {
		family, style string
		ttf           []byte
	}{
		{"serif", "", liberationserifregular.TTF}, {"serif", "B", liberationserifbold.TTF}, {"serif", "I", liberationserifitalic.TTF},
		{"sans", "", liberationsansregular.TTF}, {"sans", "B", liberationsansbold.TTF}, {"sans", "I", liberationsansitalic.TTF},
	} {
		p.AddUTF8FontFromBytes(f.family, f.style, f.ttf)
	}
	p.AliasNbPages("{nb}")
	p.SetHeaderFunc(func() {
		p.SetFont("sans", "B", 90)
		p.SetTextColor(230, 230, 230)
		p.TransformBegin()
		p.TransformRotate(55, 105, 148)
		p.Text(45, 160, d.Draft)
		p.TransformEnd()
		p.SetTextColor(0, 0, 0)
		p.SetXY(margin, margin)
	})
	p.SetFooterFunc(func() {
		p.SetY(-15)
		p.SetFont("sans", "", 8)
		p.CellFormat(column/2, 5, d.Reference, "", 0, "L", false, 0, "")
		p.CellFormat(column/2, 5, fmt.Sprintf("%s %d %s {nb}", d.Labels.Page, p.PageNo(), d.Labels.Of), "", 0, "R", false, 0, "")
	})
	p.AddPage()
	p.SetFont("sans", "B", 21)
	p.MultiCell(column, 26*pt, d.Title, "", "L", false)
	p.SetFont("serif", "", 13)
	p.MultiCell(column, 18*pt, d.Names(), "", "L", false)
	p.SetFont("serif", "", 10.5)
	for i, s := range d.Sections {
		p.links[s.ID] = p.AddLink()
		p.CellFormat(column-12, 16.5*pt, s.Label+" "+doc.Plain(s.Title), "", 0, "L", false, p.links[s.ID], "")
		p.CellFormat(12, 16.5*pt, "{p"+strconv.Itoa(i)+"}", "", 1, "R", false, p.links[s.ID], "")
	}
	for i, s := range d.Sections {
		p.section(s, i)
	}
	var out bytes.Buffer
	err := p.Output(&out)
	return out.Len(), err
}

// section writes a section, which is the nth of the contents or, below 0, in
// none.
func (p *painter) section(s *doc.Section, nth int) {
	if s.Annex && s.Level == 1 || p.GetY() > foot-25 {
		p.AddPage()
	} else {
		p.Ln(14 * pt)
	}
	title := s.Label + " " + doc.Plain(s.Title)
	p.SetFont("sans", "B", 11.5)
	level := min(s.Level-1, p.depth)
	p.Bookmark(title, level, -1)
	p.depth = level + 1
	if nth >= 0 {
		p.SetLink(p.links[s.ID], -1, -1)
		p.RegisterAlias("{p"+strconv.Itoa(nth)+"}", strconv.Itoa(p.PageNo()))
	}
	p.MultiCell(column, 15*pt, title, "", "L", false)
	p.Ln(5 * pt)
	p.blocks(s.Blocks, 0)
}

func (p *painter) blocks(blocks []doc.Block, in float64) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			p.section(b, -1)
		case *doc.Paragraph:
			p.hanging(b.Number, b.Text, in)
		case *doc.List:
			for _, it := range b.Items {
				number, rest := it.Number, it.Blocks
				if first, ok := it.Blocks[0].(*doc.Paragraph); ok {
					p.hanging(number, first.Text, in)
					rest = rest[1:]
				}
				p.blocks(rest, in+6)
			}
		case *doc.Table:
			p.table(b.Widths, b.Head, b.Rows)
		case *doc.Signatures:
			for _, party := range b.Parties {
				var rows []doc.Row
				for _, s := range party.Signers {
					for _, l := range s.Lines {
						rows = append(rows, doc.Row{Cells: []doc.Cell{words(l.Label), words(l.Value)}})
					}
				}
				p.table([]int{1, 2}, nil, rows)
			}
		}
	}
}

func words(s string) doc.Cell {
	return doc.Cell{Blocks: []doc.Block{&doc.Paragraph{Text: []doc.Inline{doc.Text(s)}}}}
}

func (p *painter) hanging(number string, text []doc.Inline, in float64) {
	const lead = 14.75 * pt
	p.SetFont("serif", "", 10.5)
	x, hang := margin+in, 0.0
	if number != "" {
		hang = 10
		if p.GetY()+lead > foot {
			p.AddPage()
			p.SetFont("serif", "", 10.5)
		}
		y := p.GetY()
		p.SetXY(x, y)
		p.CellFormat(hang, lead, number, "", 0, "L", false, 0, "")
		p.SetXY(x+hang, y)
	}
	p.SetLeftMargin(x + hang)
	p.SetX(x + hang)
	if len(text) == 1 {
		p.MultiCell(column-in-hang, lead, doc.Words(text[0]), "", "J", false)
	} else {
		for _, t := range text {
			style := ""
			switch t.(type) {
			case doc.Term, doc.Label:
				style = "B"
			case doc.Aside, doc.Gap:
				style = "I"
			}
			p.SetFontStyle(style)
			switch t := t.(type) {
			case doc.Link:
				p.WriteLinkString(lead, t.Text, t.URL)
				continue
			case doc.Ref:
				if link := p.links[t.ID]; link != 0 {
					p.WriteLinkID(lead, t.Text, link)
					continue
				}
			}
			p.Write(lead, doc.Words(t))
		}
		p.SetFontStyle("")
		p.Ln(lead)
	}
	p.SetLeftMargin(margin)
	p.SetX(margin)
	p.Ln(6 * pt)
}

// table draws each row as high as its highest cell; what does not fit goes on
// on the next page.
func (p *painter) table(proportions []int, head []doc.Cell, rows []doc.Row) {
	const lead, pad = 11.5 * pt, 1.75
	sum := 0
	for _, w := range proportions {
		sum += w
	}
	p.SetCellMargin(0)
	defer p.SetCellMargin(1)
	draw := func(cells []doc.Cell, style string) {
		split := make([][]string, len(cells))
		p.SetFont("sans", style, 8.5)
		width := func(i int) float64 { return column * float64(proportions[i]) / float64(sum) }
		for i, c := range cells {
			for _, line := range lines(c.Blocks) {
				split[i] = append(split[i], p.SplitText(line, width(i)-2*pad)...)
			}
		}
		for more := true; more; {
			n := 1
			for _, c := range split {
				n = max(n, len(c))
			}
			if int((foot-p.GetY()-2*pad)/lead) < min(n, 3) {
				p.AddPage()
				p.SetFont("sans", style, 8.5)
			}
			n = min(n, int((foot-p.GetY()-2*pad)/lead))
			x, y, height := margin, p.GetY(), float64(n)*lead+2*pad
			more = false
			for i := range split {
				p.Rect(x, y, width(i), height, "D")
				k := min(n, len(split[i]))
				for j, line := range split[i][:k] {
					p.SetXY(x+pad, y+pad+float64(j)*lead)
					p.CellFormat(width(i)-2*pad, lead, line, "", 0, "L", false, 0, "")
				}
				split[i] = split[i][k:]
				more = more || len(split[i]) > 0
				x += width(i)
			}
			p.SetXY(margin, y+height)
		}
	}
	if len(head) > 0 {
		draw(head, "B")
	}
	for _, r := range rows {
		draw(r.Cells, "")
	}
	p.Ln(8 * pt)
}

// lines are the paragraphs of a cell.
func lines(blocks []doc.Block) []string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			out = append(out, doc.Plain(b.Text))
		case *doc.List:
			for _, it := range b.Items {
				out = append(out, lines(it.Blocks)...)
			}
		case *doc.Section:
			out = append(append(out, doc.Plain(b.Title)), lines(b.Blocks)...)
		}
	}
	return out
}

// withMaroto writes a row for each paragraph and each row of a table, as
// maroto's documentation shows. It has no text of several looks in one
// paragraph, no links, outline or contents.
func withMaroto(d *doc.Document) (int, error) {
	fonts, err := repository.New().
		AddUTF8FontFromBytes("serif", fontstyle.Normal, liberationserifregular.TTF).
		AddUTF8FontFromBytes("serif", fontstyle.Bold, liberationserifbold.TTF).
		AddUTF8FontFromBytes("sans", fontstyle.Bold, liberationsansbold.TTF).
		AddUTF8FontFromBytes("sans", fontstyle.Normal, liberationsansregular.TTF).Load()
	if err != nil {
		return 0, err
	}
	m := maroto.New(config.NewBuilder().WithLeftMargin(margin).WithRightMargin(margin).WithTopMargin(margin).WithBottomMargin(15).
		WithMaxGridSize(80).WithCustomFonts(fonts).WithCompression(true).
		WithDefaultFont(&props.Font{Family: "serif", Size: 10.5}).WithTitle(d.Title, true).
		WithPageNumber(props.PageNumber{Pattern: d.Labels.Page + " {current} " + d.Labels.Of + " {total}", Place: props.Bottom, Family: "sans", Size: 8}).
		Build())
	body := props.Text{Family: "serif", Size: 10.5, VerticalPadding: 4 * pt, Bottom: 6 * pt}
	title := props.Text{Family: "sans", Style: fontstyle.Bold, Size: 11.5, Top: 10 * pt, Bottom: 5 * pt}
	cell := props.Text{Family: "sans", Size: 8.5, Top: 1, Bottom: 1, Left: 1.75, Right: 1.75, VerticalPadding: 3 * pt}
	cells := func(proportions []int, from []doc.Cell) {
		sum := 0
		for _, w := range proportions {
			sum += w
		}
		r := row.New()
		for i, c := range from {
			written := " "
			for _, line := range lines(c.Blocks) {
				written += line + " "
			}
			r.Add(col.New(80 * proportions[i] / sum).WithStyle(&props.Cell{}).Add(text.New(written, cell)))
		}
		m.AddRows(r)
	}
	var write func(blocks []doc.Block, in int)
	write = func(blocks []doc.Block, in int) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Section:
				m.AddRows(text.NewAutoRow(b.Label+" "+doc.Plain(b.Title), title))
				write(b.Blocks, 0)
			case *doc.Paragraph:
				m.AddAutoRow(col.New(in+1), text.NewCol(6, b.Number+" ", body), text.NewCol(73-in, doc.Plain(b.Text)+" ", body))
			case *doc.List:
				for _, it := range b.Items {
					write(it.Blocks, in+3)
				}
			case *doc.Table:
				if len(b.Head) > 0 {
					cells(b.Widths, b.Head)
				}
				for _, r := range b.Rows {
					cells(b.Widths, r.Cells)
				}
			}
		}
	}
	m.AddRows(text.NewAutoRow(d.Title, title), text.NewAutoRow(d.Names(), body))
	for _, s := range d.Sections {
		write([]doc.Block{s}, 0)
	}
	out, err := m.Generate()
	if err != nil {
		return 0, err
	}
	return len(out.GetBytes()), nil
}
