package compose

// selected writes what the deal chooses: the titles of the offer, or that
// there is none.
func (c *composer) selected(question string) content {
	s := c.a.Selection
	if s == nil {
		return content{}
	}
	ids, decided := s.Chosen(question)
	var titles []string
	for _, choice := range c.a.Offer.Among(question, ids) {
		if title, ok := choice.Title.For(c.lang); ok {
			titles = append(titles, title)
		}
	}
	given := words(c.loc.List(titles))
	if decided && !given.present && !s.Says(question) {
		given = aside(c.loc.Message("state.none", nil)) // an empty list
	}
	return c.stated(&s.Stated, question, given)
}
