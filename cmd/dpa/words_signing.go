package main

import (
	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// What `dpa fields` and `dpa verify` say.
var (
	shortFields = words("Donne en JSON les emplacements de signature", "Print the places of the signatures as JSON")
	longFields  = words(`Écrit en JSON, pour un service de signature, chaque emplacement où l’on signe ou
écrit : nom du champ, page, place et taille en points depuis le coin supérieur
gauche de la page, partie, signataire, adresse électronique, rang, et l’ancre s’il
y en a une. Le nom d’un champ est le même dans toutes les langues :
« controller.signature ». Un projet a les emplacements, mais son PDF n’a ni champ
ni ancre.`,
		`Writes as JSON, for a signing service, each place where somebody signs or writes:
name of the field, page, place and size in points from the upper left corner of the
page, party, signatory, e-mail address, rank, and the anchor if there is one. The
name of a field is the same in every language: “controller.signature”. A draft has
the places, but its PDF has neither fields nor anchors.`)
	wordNotFinal = words("%s est un projet ou un spécimen : son PDF n’a ni champ ni ancre\n", "%s is a draft or a specimen: its PDF has neither fields nor anchors\n")

	wantSigned  = words("le PDF signé, puis le fichier de l’accord : dpa verify SIGNE.pdf deal.toml", "the signed PDF, then the file of the agreement: dpa verify SIGNED.pdf deal.toml")
	shortVerify = words("Dit si un PDF signé est ce que donnent vos fichiers", "Say whether a signed PDF is what your files give")
	longVerify  = words(`Compose l’accord une nouvelle fois et compare, octet par octet, avec la première
version du PDF : un service de signature ajoute les siennes derrière le fichier qu’il
a reçu. Si le texte n’est pas le même, dit ce qui diffère, article par article. Si ce
qui a été ajouté après la première version modifie ou recouvre une page, avant une
signature ou après elle, dit laquelle ; les signatures et les champs remplis ne comptent
pas. Si les signatures sont valides, votre lecteur de PDF le dit. Se termine par 0 si le
PDF est signé, que sa première version est celle de vos fichiers et que rien d’autre n’a
été ajouté, par 1 sinon, par 2 si un fichier ne peut être lu. La même version de dpa et
les mêmes textes donnent les mêmes octets ; une autre version peut composer autrement le
même texte, et la commande le dit.`,
		`Composes the agreement again and compares it, byte for byte, with the first revision of
the PDF: a signing service adds its signatures behind the file that it was given. When
the text is not the same it says what differs, article by article. When what was added
behind the first revision changes a page or covers it, before a signature or behind it,
it says which; signatures and fields that were filled in do not count. Whether the
signatures are valid, your PDF reader says. Exits with 0 when the PDF is signed, its
first revision is what your files give and nothing else was added, with 1 otherwise,
with 2 when a file cannot be read. The same version of dpa and the same texts give the
same bytes; another version may set the same text otherwise, and the command says so.`)

	wordOtherLook = words("le texte est celui de vos fichiers ({lang}), mais le PDF est composé autrement : par une autre version de dpa, ou dans un autre style", "the text is that of your files ({lang}), but the PDF is set otherwise: by another version of dpa, or in another style")
	wordMadeBy    = words("d’après ses métadonnées, ce PDF a été fait par %s, et vos fichiers donnent aujourd’hui %s\n", "by its metadata this PDF was made by %s; your files now give %s\n")
	wordBeginning = words("avant le premier article", "before the first article")
	wordInFile    = words("dans le PDF", "in the PDF")
	wordInDeal    = words("dans vos fichiers", "in your files")
	wordNotThere  = words("n’y figure pas", "not there")

	wordUnreadable  = words("le PDF commence par le texte de vos fichiers ({lang}), mais ce qui y a été ajouté n’a pas la forme que veut la norme : deux lecteurs peuvent en montrer deux textes", "the PDF begins with the text of your files ({lang}), but what was added to it has not the form that the standard gives it: two readers may show two texts")
	wordAlteredPage = words("page {page} : modifiée ou recouverte", "page {page}: changed or covered")
	wordElsewhere   = words("ailleurs que sur une seule page : polices, suite des pages, structure ou actions", "elsewhere than on a single page: fonts, order of the pages, structure or actions")
	verifyWords     = map[dpa.VerifyState]diag.Words{
		dpa.VerifySigned:    words("le texte signé est celui de vos fichiers ({lang}), octet par octet ; signatures : {count} (à vérifier dans votre lecteur de PDF)", "the text that was signed is that of your files ({lang}), byte for byte; signatures: {count} (to be checked in your PDF reader)"),
		dpa.VerifyUnsigned:  words("le texte est celui de vos fichiers ({lang}), octet par octet, mais aucune signature n’y a été ajoutée", "the text is that of your files ({lang}), byte for byte, but no signature was added to it"),
		dpa.VerifyAltered:   words("le PDF commence par le texte de vos fichiers ({lang}), mais ce qui y a été ajouté en change l’affichage ; signatures : {count}, qui ne garantissent donc pas que le texte affiché soit le vôtre", "the PDF begins with the text of your files ({lang}), but what was added to it changes what is shown; signatures: {count}, which are thus no proof that the text on the screen is yours"),
		dpa.VerifyDifferent: words("le texte n’est pas celui de vos fichiers ({lang}) ; signatures : {count}", "the text is not that of your files ({lang}); signatures: {count}"),
		dpa.VerifyResaved:   words("un autre programme a réécrit ce PDF : on ne peut plus dire ce qui a été signé ; demandez le fichier tel que le service de signature l’a rendu", "another program wrote this PDF anew: what was signed cannot be told any more; ask for the file as the signing service returned it"),
		dpa.VerifyTruncated: words("la fin du fichier manque : téléchargez-le de nouveau", "the end of the file is missing: download it again"),
		dpa.VerifyUnrelated: words("ce PDF n’a pas été fait par dpa", "dpa did not make this PDF"),
		dpa.VerifyNoPDF:     words("ce fichier n’est pas un PDF", "this file is not a PDF"),
	}
)
