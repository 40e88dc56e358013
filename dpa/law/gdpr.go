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

// gdprPoints holds the last lettered point of the paragraphs that are cited most.
var gdprPoints = map[[2]int]byte{
	{5, 1}: 'f', {6, 1}: 'f', {9, 2}: 'j', {13, 1}: 'f', {13, 2}: 'f', {14, 1}: 'f', {14, 2}: 'g', {15, 1}: 'h', {17, 1}: 'f', {17, 3}: 'e',
	{28, 3}: 'h', {30, 1}: 'g', {30, 2}: 'd', {32, 1}: 'd', {33, 3}: 'd', {35, 7}: 'd', {46, 2}: 'f', {46, 3}: 'b', {49, 1}: 'g',
}

// GDPRLastPoint returns the last lettered point of a paragraph of the GDPR; ok is
// false when this program does not know it.
func GDPRLastPoint(article, paragraph int) (letter byte, ok bool) {
	letter, ok = gdprPoints[[2]int{article, paragraph}]
	return letter, ok
}

// GDPRParagraphs returns how many numbered paragraphs an article of the GDPR
// has; ok is false when the GDPR has no such article.
func GDPRParagraphs(article int) (n int, ok bool) {
	if article < 1 || article > len(gdprParagraphs) {
		return 0, false
	}
	return gdprParagraphs[article-1], true
}
