package input

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/dpakit/dpakit/dpa/diag"
)

// A Cell is what a sheet gives for one key of an agreement.
type Cell struct {
	Path string // of the key: "controller.address.city"
	Kind Kind   // what the agreement wants there: String, Integer, Float, Bool, or an Array of texts
	Text string
	Pos  diag.Pos
}

// Cells makes of a row of a sheet, which stands at a place, the tree that a
// file with the same values would give. A sheet knows texts only: one that is no
// number where a number is wanted stays text, and decoding reports it as in any
// file. The items of a list are parted by semicolons.
func Cells(at diag.Pos, row []Cell, l *diag.List) *Node {
	root := &Node{Kind: TableKind, Format: CSV, Pos: at}
	for _, c := range row {
		table, path := root, c.Path
		for {
			key, rest, more := strings.Cut(path, ".")
			if !more {
				n := c.node(l)
				n.Key, n.KeyPos = key, c.Pos
				table.Items = append(table.Items, n)
				break
			}
			next := table.Get(key)
			if next == nil {
				next = &Node{Kind: TableKind, Format: CSV, Key: key, KeyPos: c.Pos, Pos: c.Pos, path: join(table.path, key)}
				table.Items = append(table.Items, next)
			}
			table, path = next, rest
		}
	}
	return root
}

func (c Cell) node(l *diag.List) *Node {
	n := &Node{Kind: String, Format: CSV, Pos: c.Pos, Text: c.read(l)}
	switch c.Kind {
	case Integer:
		if i, err := strconv.ParseInt(n.Text, 10, 64); err == nil {
			n.Kind, n.Int, n.Float = Integer, i, float64(i)
		}
	case Float:
		if isNumber(strings.Replace(n.Text, ",", ".", 1)) {
			n.Float, _ = strconv.ParseFloat(strings.Replace(n.Text, ",", ".", 1), 64)
			n.Kind = Float
		}
	case Bool:
		switch strings.ToLower(n.Text) { // spreadsheets write capitals, in the language of whoever saved
		case "true", "vrai":
			n.Kind, n.Bool = Bool, true
		case "false", "faux":
			n.Kind = Bool
		}
	case Array:
		n.Kind = Array
		for item := range strings.SplitSeq(n.Text, ";") {
			if item = strings.TrimSpace(item); item != "" {
				n.Items = append(n.Items, &Node{Kind: String, Format: CSV, Pos: c.Pos, Text: item})
			}
		}
	}
	return n
}

// read returns the text of the cell in NFC, without the space around it.
func (c Cell) read(l *diag.List) string {
	text := strings.ReplaceAll(strings.TrimSpace(c.Text), "\r\n", "\n")
	if utf8.RuneCountInString(text) > maxText {
		textLong.report(c.Pos, l)
	}
	return norm.NFC.String(text)
}

// howToCell says how a value of a kind is written in a cell.
var howToCell = map[Kind]diag.Words{
	TableKind: {FR: "Donnez une colonne à chaque clé de la table.", EN: "Give each key of the table a column of its own."},
	Array:     {FR: "Séparez les éléments par des points-virgules.", EN: "Part the items with semicolons."},
	String:    {FR: "Écrivez le texte seul dans la cellule.", EN: "Write the text alone in the cell."},
	Integer:   {FR: "Écrivez dans la cellule un nombre entier, en chiffres, sans espace ni unité.", EN: "Write a whole number in the cell, in digits, without space or unit."},
	Float:     {FR: "Écrivez le nombre seul, en chiffres.", EN: "Write the number alone, in digits."},
	Bool:      {FR: "Écrivez true ou false (ou VRAI, FAUX).", EN: "Write true or false (or VRAI, FAUX)."},
	DateTime:  {FR: "Écrivez l’année, le mois et le jour : 2026-11-22.", EN: "Write year, month and day: 2026-11-22."},
}
