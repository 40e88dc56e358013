package canvas

import "math"

// outputProfile returns the colour space in which the greys and colours of a
// document are meant: sRGB, as an ICC profile of version 4.2 that is made here
// of the numbers of IEC 61966-2-1 (its primaries, adapted to the white of D50,
// and its curve). PDF/A wants one in the file.
func outputProfile() []byte {
	words := func(text string) []byte { // a text in one language, in UTF-16
		b := append([]byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS"), 0, 0, 0, byte(2*len(text)), 0, 0, 0, 28)
		for _, c := range []byte(text) {
			b = append(b, 0, c)
		}
		return b
	}
	numbers := func(kind string, head []byte, vs ...float64) []byte {
		b := append([]byte(kind+"\x00\x00\x00\x00"), head...)
		for _, v := range vs {
			b = be.AppendUint32(b, uint32(int32(math.Round(v*65536))))
		}
		return b
	}
	xyz := func(vs []float64) []byte { return numbers("XYZ ", nil, vs...) }
	curve := numbers("para", []byte{0, 3, 0, 0}, 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	var adapted []float64
	for _, row := range bradford {
		adapted = append(adapted, row[:]...)
	}
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", words("sRGB IEC61966-2.1")}, {"cprt", words("No copyright, use freely")},
		{"wtpt", xyz(whiteD50[:])}, {"chad", numbers("sf32", nil, adapted...)},
		{"rXYZ", xyz(primaries[0][:])}, {"gXYZ", xyz(primaries[1][:])}, {"bXYZ", xyz(primaries[2][:])},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	out := make([]byte, 128)
	be.PutUint32(out[8:], 0x04200000)
	copy(out[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1} { // a date that the format asks for; it says nothing of a document
		be.PutUint16(out[24+2*i:], v)
	}
	copy(out[36:], "acsp")
	copy(out[68:], xyz(whiteD50[:])[8:])
	out = be.AppendUint32(out, uint32(len(tags)))
	at := len(out) + 12*len(tags)
	var data []byte
	places := map[string]int{} // the three curves are one
	for _, t := range tags {
		place, ok := places[string(t.data)]
		if !ok {
			place = at + len(data)
			places[string(t.data)] = place
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		out = append(out, t.name...)
		out = be.AppendUint32(out, uint32(place))
		out = be.AppendUint32(out, uint32(len(t.data)))
	}
	out = append(out, data...)
	be.PutUint32(out, uint32(len(out)))
	return out
}

// The numbers of the profile. A test computes them again from the
// chromaticities of IEC 61966-2-1.
var (
	whiteD50  = [3]float64{0.9642, 1, 0.8249}
	primaries = [3][3]float64{ // red, green and blue as X, Y, Z under D50
		{0.43607, 0.22249, 0.01392},
		{0.38515, 0.71687, 0.09708},
		{0.14307, 0.06061, 0.71410},
	}
	bradford = [3][3]float64{ // takes X, Y, Z under D65 to those under D50
		{1.04788, 0.02292, -0.05022},
		{0.02959, 0.99048, -0.01707},
		{-0.00925, 0.01508, 0.75168},
	}
)
