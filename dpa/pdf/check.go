package pdf

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	house "github.com/dpakit/dpakit/dpa/style"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
	"github.com/dpakit/dpakit/dpa/internal/canvas"
)

// Check reports the characters of d that the fonts cannot show, for which Write
// would refuse it (DPA408). Nothing is drawn.
func Check(d *doc.Document) diag.List {
	if ordinary(reflect.ValueOf(d)) {
		return nil
	}
	style, err := d.Style.Usable()
	if err != nil {
		style = house.Classic() // all families have the same characters
	}
	s, _, _, _ := (&memory{}).typeset(d, designOf(d, style, A4))
	var l diag.List
	for _, e := range s.errs {
		l.Add(e.Pos, "DPA408", diag.Args{"code": fmt.Sprintf("U+%04X", e.Rune), "context": e.Context})
	}
	return l
}

// ordinary reports whether every text that v holds, and so whatever of it is
// set in which face, consists of characters that all faces have. So it is with
// nearly every document, and it need not be set to know it.
func ordinary(v reflect.Value) bool {
	fonts := canvas.Fonts()
	return !anyText(v, func(text string) bool {
		for _, r := range text {
			if ' ' <= r && r <= '~' { // most are
				continue
			}
			if r != '\n' && r != '\t' && r != '\r' && (r == utf8.RuneError || !fonts.HaveAll(r)) {
				return true
			}
		}
		return false
	})
}

// anyText reports whether one of the texts within v is as asked.
func anyText(v reflect.Value, is func(string) bool) bool {
	switch v.Kind() {
	case reflect.String:
		return is(v.String())
	case reflect.Pointer, reflect.Interface:
		return !v.IsNil() && anyText(v.Elem(), is)
	case reflect.Slice:
		for i := range v.Len() {
			if anyText(v.Index(i), is) {
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if anyText(v.Field(i), is) {
				return true
			}
		}
	}
	return false
}
