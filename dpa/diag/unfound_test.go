package diag

// An unfoundRow is a mistake of a published document that no check finds, and why
// none can. The documents are those of testdata/flawed, the rows those of the
// list of mistakes there; a test holds that they are all.
type unfoundRow struct {
	Row, Document string
	Why           Words
}

// unfound lists the mistakes of the published documents that no check finds.
var unfound = []unfoundRow{
	{"A01", "telemonitoring", onlyList},
	{"A05", "telemonitoring", onlyList},
	{"C01", "tricefy", noContract},
	{"C01", "telemonitoring", noContract},
	{"C01", "physitrack", noContract},
	{"H01", "siilo", Words{
		"Le client est quiconque accepte les conditions : rien dans le fichier ne dit qu’il soigne en France. Nommé et établi en France, il déclenche DPA750 ; avec un hébergeur en France sous droit français, DPA756.",
		"The customer is whoever accepts the terms: nothing in the file says that it gives care in France. Named and established in France, it draws DPA750; with a host in France under French law, DPA756."}},
}

var (
	onlyList = Words{
		"Une liste de sous-traitants ultérieurs n’a pas d’activité, et n’en imprime aucune : ses lignes ne disent ni l’objet, ni la durée, ni la conservation d’un traitement.",
		"A list of sub-processors has no activity and prints none: its rows say neither subject matter, duration nor retention of a processing."}
	noContract = Words{
		"La page n’est pas un contrat. Saisie comme accord, elle a les clauses de la bibliothèque, où rien ne manque ; saisie comme liste ou description, elle n’en est pas un.",
		"The page is no contract. Entered as an agreement it has the clauses of the library, where nothing is missing; entered as a list or a description it is none."}
)

var (
	unfoundHead  = Words{FR: "| Défaut | Document | Pourquoi |", EN: "| Mistake | Document | Why |"}
	unfoundTitle = Words{FR: "Ce qu’aucun contrôle ne trouve", EN: "What no check finds"}
	unfoundIntro = Words{
		FR: "Les contrôles comparent des faits, et cherchent dans les phrases des tournures connues : ils ne les comprennent pas. De 191 défauts qu’un juriste a écrits sans avoir vu les listes, ceux des faits (transferts, hébergement, dates, chiffres) ont presque tous été trouvés, ceux des conditions particulières et des finalités rédigées librement moins d’un sur cinq. C’est pourquoi `dpa check` ne dit prêt à signer un accord qui a des conditions particulières qu’une fois qu’un juriste les a lues.\n\nQuatre documents publiés ont été saisis tels quels, et leurs défauts marqués ligne à ligne (testdata/flawed/README.md nomme les défauts). Ceux-ci ne se trouvent pas ; un test vérifie que la liste est complète. Ce sont aussi les seuls des 45 défauts tenus pour des erreurs qui n’en donnent pas.",
		EN: "Checks compare facts, and look in sentences for turns that are known: they do not understand them. Of 191 mistakes that a lawyer wrote without having seen the lists, nearly all of those in facts (transfers, hosting, dates, figures) were found, and fewer than one in five of those in special conditions and purposes in free words. That is why `dpa check` calls an agreement with special conditions ready to sign only once a lawyer has read them.\n\nFour published documents were entered as they are, and their mistakes marked line by line (testdata/flawed/README.md names the mistakes). These are not found; a test holds that the list is complete. They are also the only ones, of the 45 mistakes that count as errors, that give none.",
	}
)
