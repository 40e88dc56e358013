package main

// What `dpa fields` and `dpa verify` say.
var (
	shortFields = words("Donner en JSON les emplacements de signature", "Print the places of the signatures as JSON")
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
)
