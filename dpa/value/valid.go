package value

// A file cannot say what is not a value: decoding reports it. A program can, so
// every kind of value says whether it is one. What is absent is valid.

// Valid reports whether the date is absent or a day of the calendar.
func (d Date) Valid() bool {
	same, err := ParseDate(d.String())
	return d.IsZero() || err == nil && same == d && d.Year >= 1
}

// Valid reports whether the duration is absent, or from 1 to MaxDuration of a
// unit that there is.
func (d Duration) Valid() bool {
	return d.IsZero() || d.N >= 1 && d.N <= MaxDuration && d.Unit.known()
}

// Valid reports whether the amount is absent, or not negative and in a currency
// of ISO 4217.
func (m Money) Valid() bool {
	return m.IsZero() || m.Minor >= 0 && len(m.Currency) == 3 && listed(currencies, m.Currency)
}

// Valid reports whether the country is absent or a code of ISO 3166-1 alpha-2.
func (c Country) Valid() bool { return c == "" || len(c) == 2 && listed(countries, string(c)) }

// Valid reports whether the address is absent or one to which mail can be sent.
func (e Email) Valid() bool {
	_, err := ParseEmail(string(e))
	return e == "" || err == nil
}

// Valid reports whether the place is absent, or a country, an area, or one of
// several places, and only one of these.
func (p Location) Valid() bool {
	given := 0
	if p.Country != "" {
		given++
	}
	if p.Area != "" {
		given++
		if _, err := ParseLocation(p.Area); err != nil || Country(p.Area).Valid() {
			return false
		}
	}
	if p.OneOf != nil {
		given++
		for _, one := range p.OneOf {
			if one.IsZero() || !one.Valid() {
				return false
			}
		}
	}
	absent := given == 0 && p.City.IsZero() && p.Site.IsZero() && p.Note.IsZero()
	return (given == 1 || absent) && p.Country.Valid()
}

// Valid reports whether the text is given for languages by their codes: "fr".
func (t Text) Valid() bool {
	for lang := range t.In {
		if !languageCode.MatchString(lang) {
			return false
		}
	}
	return true
}
