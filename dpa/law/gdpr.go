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
	2, 2, 2, 2, 6, 2, 2, 4, 2, 2,
	3, 6, 9, 2, 3, 0, 0, 3, 4, 2,
	2, 5, 3, 2, 0, 0, 5, 0, 2,
}

// gdprPoints holds the last lettered point of each paragraph that has any; the
// paragraph is 0 where the article has no numbers. Article 4 is left out: its
// definitions have the numbers.
var gdprPoints = map[[2]int]byte{
	{2, 2}: 'd', {3, 2}: 'b', {5, 1}: 'f', {6, 1}: 'f', {6, 3}: 'b', {6, 4}: 'e',
	{9, 2}: 'j', {12, 5}: 'b', {13, 1}: 'f', {13, 2}: 'f', {14, 1}: 'f', {14, 2}: 'g',
	{14, 3}: 'c', {14, 5}: 'd', {15, 1}: 'h', {17, 1}: 'f', {17, 3}: 'e', {18, 1}: 'd',
	{20, 1}: 'b', {22, 2}: 'c', {23, 1}: 'j', {23, 2}: 'h', {27, 2}: 'b', {28, 3}: 'h',
	{30, 1}: 'g', {30, 2}: 'd', {32, 1}: 'd', {33, 3}: 'd', {34, 3}: 'c', {35, 3}: 'c',
	{35, 7}: 'd', {36, 3}: 'f', {37, 1}: 'c', {39, 1}: 'e', {40, 2}: 'k', {41, 2}: 'd',
	{43, 1}: 'b', {43, 2}: 'e', {45, 2}: 'c', {46, 2}: 'f', {46, 3}: 'b', {47, 1}: 'c',
	{47, 2}: 'n', {49, 1}: 'g', {50, 0}: 'd', {54, 1}: 'f', {57, 1}: 'v', {58, 1}: 'f',
	{58, 2}: 'j', {58, 3}: 'j', {61, 4}: 'b', {64, 1}: 'f', {64, 5}: 'b', {65, 1}: 'c',
	{70, 1}: 'y', {74, 1}: 'c', {75, 6}: 'g', {83, 2}: 'k', {83, 4}: 'c', {83, 5}: 'e',
	{97, 2}: 'b',
}

// GDPRLastPoint returns the last lettered point of a paragraph of the GDPR, 0
// when the paragraph has none; ok is false when the GDPR has no such paragraph.
func GDPRLastPoint(article, paragraph int) (letter byte, ok bool) {
	if letter, ok = gdprPoints[[2]int{article, paragraph}]; ok {
		return letter, true
	}
	last, _ := GDPRParagraphs(article)
	return 0, 1 <= paragraph && paragraph <= last
}

// GDPRParagraphs returns how many numbered paragraphs an article of the GDPR
// has; ok is false when the GDPR has no such article.
func GDPRParagraphs(article int) (n int, ok bool) {
	if article < 1 || article > len(gdprParagraphs) {
		return 0, false
	}
	return gdprParagraphs[article-1], true
}
