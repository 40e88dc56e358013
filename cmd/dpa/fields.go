package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) fieldsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "fields [DEAL.toml…]",
		Short: a.say(shortFields),
		Long:  a.say(longFields),
		Args:  a.args(0, anyNumber, wantDeal),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.each(args, a.fields)
		},
	}
	return cmd
}

// A jsonDocument is a PDF of the deal and the places where it is signed, as
// `dpa fields` writes them. Lengths are points.
type jsonDocument struct {
	Language string      `json:"language"`
	File     string      `json:"file"` // the name that `dpa render` gives it
	Final    bool        `json:"final"`
	Fields   []jsonField `json:"fields"`
}

// A jsonField is a place where somebody signs or writes.
type jsonField struct {
	Name       string  `json:"name"`
	Kind       string  `json:"kind"`
	Label      string  `json:"label"`
	Party      string  `json:"party,omitempty"`
	Signatory  string  `json:"signatory,omitempty"`
	Email      string  `json:"email,omitempty"`
	Order      int     `json:"order"`
	Page       int     `json:"page"`
	X          float64 `json:"x"`
	Y          float64 `json:"y"`
	Width      float64 `json:"width"`
	Height     float64 `json:"height"`
	PageWidth  float64 `json:"page_width"`
	PageHeight float64 `json:"page_height"`
	Anchor     string  `json:"anchor,omitempty"`
}

// fields prints the places where the documents of a deal are signed.
func (a *app) fields(deal string) error {
	p, err := a.understood(deal)
	if err != nil {
		return err
	}
	documents := []jsonDocument{}
	for _, lang := range p.deal.Languages() {
		d, _ := p.deal.Document(lang)
		fields, err := p.deal.Fields(lang)
		if err != nil {
			return err
		}
		out := jsonDocument{Language: lang, File: nameFor(p, deal) + "." + lang + ".pdf", Final: d.Draft == "", Fields: []jsonField{}}
		for _, f := range fields {
			out.Fields = append(out.Fields, jsonField{
				f.Name, f.Kind, f.Tip, f.Party, f.Signatory, f.Email, f.Order,
				f.Page, f.X, f.Y, f.Width, f.Height, f.PageWidth, f.PageHeight, f.Anchor,
			})
		}
		if !out.Final {
			if !a.quiet {
				fmt.Fprintf(a.stderr, a.say(wordNotFinal), out.File)
			}
		}
		documents = append(documents, out)
	}
	return a.writeJSON(map[string]any{"version": 1, "documents": documents})
}
