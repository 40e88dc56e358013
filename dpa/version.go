package dpa

import "regexp"

// Version is the version of this package.
const Version = "0.1.0"

// Creator is what the metadata of the deal's PDFs say of their making, so that
// whoever finds one in years knows which program and which texts gave it:
// "dpakit 0.1.0, texts d6eff8eccbbe". The digits are the first ones of the hash of
// the library. The error is that of [library.Library.Hash].
func (d *Deal) Creator() (string, error) {
	texts, err := d.lib.Hash()
	if err != nil {
		return "", err
	}
	return "dpakit " + Version + ", texts " + texts[:12], nil
}

// made is the shape of what Creator returns, of any version and any texts.
var made = regexp.MustCompile(`^dpakit [0-9A-Za-z.+-]{1,32}, texts [0-9a-f]{12}$`)
