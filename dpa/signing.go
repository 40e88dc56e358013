package dpa

import (
	"time"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/kept"
	"github.com/dpakit/dpakit/dpa/pdf"
)

// PDF returns the document of one of the deal's languages as `dpa render` writes
// it, and how many pages it has. The metadata have the date of the agreement, the
// version of this package and the hash of the texts, none of which depends on when
// or where it is called, so that the same deal gives the same bytes. The error says
// that the deal has not the language, or what the fonts lack.
func (d *Deal) PDF(lang string) (file []byte, pages int, err error) {
	creator, err := d.Creator()
	if err != nil {
		return nil, 0, err
	}
	return d.pdf(lang, creator)
}

// pdf is PDF with what the metadata say of the making of the document.
func (d *Deal) pdf(lang, creator string) (file []byte, pages int, err error) {
	document, found := d.Document(lang)
	if document == nil {
		return nil, 0, found.Err()
	}
	options := pdf.Options{Creator: creator}
	if day := d.agreement.Date; !day.IsZero() {
		options.Created = time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, time.UTC)
	}
	return kept.On[pdf.Press](&d.lib.Kept).Render(document, options)
}

// A SigningField is a place of a document where somebody signs or writes, with
// who does. A signing program that takes places instead of anchors is given these.
type SigningField struct {
	pdf.Field
	Party     string // name of the party
	Signatory string // name of who signs for it; empty when the agreement does not say
	Email     string // of the signatory; printed in no document
	Order     int    // in which they sign, from 1
}

// Fields returns the places where the document of one of the deal's languages is
// signed, as PDF draws them, in the order in which they stand on the page. A
// draft has the places too, for whoever prepares the signature, but its file has
// neither fields nor anchors. The errors are those of PDF.
func (d *Deal) Fields(lang string) ([]SigningField, error) {
	document, found := d.Document(lang)
	if document == nil {
		return nil, found.Err()
	}
	places, err := pdf.Fields(document, pdf.Options{})
	if err != nil {
		return nil, err
	}
	hands := map[string]agreement.Hand{}
	for _, h := range d.agreement.Hands() {
		hands[h.ID] = h
	}
	out := make([]SigningField, len(places))
	for i, p := range places {
		h := hands[p.Signer]
		out[i] = SigningField{Field: p, Party: h.Party.Name, Order: h.Order}
		switch {
		case h.Who != nil:
			out[i].Signatory, out[i].Email = h.Who.Name, string(h.Who.Email)
		case h.Party.SignsInPerson():
			out[i].Signatory = h.Party.Name
		}
	}
	return out, nil
}
