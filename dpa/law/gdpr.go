package law

// gdprParagraphs are how many numbered paragraphs each article of the GDPR has,
// from Article 1 on; 0 where its paragraphs bear no number. Source: Regulation
// (EU) 2016/679, OJ L 119, 4.5.2016, p. 1, as corrected on 23 May 2018.
var gdprParagraphs = [...]int{
	3, 4, 3, 0, 2, 4, 4, 3, 4, 0,
	2, 8, 4, 5, 4, 0, 3, 3, 0, 4,
	6, 4, 2, 3, 3, 3, 5, 10, 0, 5,
	0, 4, 5, 4, 11, 5, 7, 6, 2, 11,
	6, 8, 9, 0, 9, 5, 3, 0, 6, 0,
	4, 6, 4, 2, 3, 6, 4, 6, 0, 12,
	9, 7, 0, 8, 6, 4, 0, 6, 2, 4,
	2, 2, 2, 4, 6, 2, 2, 4, 2, 2,
	3, 6, 9, 2, 3, 0, 0, 3, 4, 2,
	2, 5, 3, 2, 0, 0, 5, 0, 2,
}

// GDPRParagraphs returns how many numbered paragraphs an article of the GDPR
// has; ok is false when the GDPR has no such article.
func GDPRParagraphs(article int) (n int, ok bool) {
	if article < 1 || article > len(gdprParagraphs) {
		return 0, false
	}
	return gdprParagraphs[article-1], true
}
