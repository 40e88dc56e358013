package main

import "github.com/dpakit/dpakit/dpa/diag"

// What vouch says.
var (
	shortVouch = words("Note qui a lu les conditions particulières", "Record who has read the special conditions")
	longVouch  = words(`Montre les conditions particulières que personne n’a lues telles qu’elles sont, avec
le paragraphe type que chacune concerne et ce que dpa check y trouve. Avec --by, note dans le
fichier de l’accord qui les a lues et quel jour :

  read = { by = "Me Anne Roux", date = 2026-11-03, text = "3f9a1c20d4e1" }

Rien d’autre n’y change. L’empreinte est celle de ce qui a été lu : dès que la condition
ou le paragraphe type change, fût-ce d’un caractère, elle est de nouveau à lire. Cette note
ne fait taire aucun constat, et rien n’est noté tant qu’une erreur demeure dans un texte.
Elle n’est jamais imprimée.`,
		`Shows the special conditions that nobody has read as they stand, with the standard
paragraph that each concerns and what dpa check finds there. With --by, records in the
file of the deal who has read them and on which day:

  read = { by = "Me Anne Roux", date = 2026-11-03, text = "3f9a1c20d4e1" }

Nothing else changes in it. The hash is that of what was read: when the condition or the
standard paragraph changes, be it by one character, it is to be read again. The record
silences no finding, and none is made while an error stands in a text. It is never
printed.`)
	exampleVouch = words(`  dpa vouch
  dpa vouch deal.toml --by "Me Anne Roux"
  dpa vouch deal.toml --by "Me Anne Roux" --on 2026-11-03 --at breach.register`,
		`  dpa vouch
  dpa vouch deal.toml --by "Me Anne Roux"
  dpa vouch deal.toml --by "Me Anne Roux" --on 2026-11-03 --at breach.register`)
	flagVouchBy = words("qui les a lues ; sans cette option, rien n’est noté", "who has read them; without it nothing is recorded")
	flagVouchOn = words("quel jour (par défaut, aujourd’hui)", "on which day (default: today)")
	flagVouchAt = words("seulement celles-ci, par leur paragraphe ou leur numéro (par défaut, toutes celles qui sont à lire)", "only these, by their paragraph or number (default: all that are to be read)")

	wordCondition = words("condition particulière %d : %s « %s » (%s)", "special condition %d %s “%s” (%s)")
	wordStandard  = words("texte type (%s) :", "standard text (%s):")
	wordAgreed    = words("texte convenu (%s) :", "agreed text (%s):")
	conditionDoes = map[string]diag.Words{
		"replace":   words("remplace", "replaces"),
		"add_after": words("ajoute un paragraphe après", "adds a paragraph after"),
	}
	wordVouchNone    = words("aucune condition particulière n’est à lire", "no special condition is left to be read")
	wordVouchRefused = words("rien n’a été noté : %d erreur(s) à corriger dans ces textes", "nothing was recorded: %d error(s) to mend in these texts")
	wordVouchHow     = words("à lire : %d condition(s) particulière(s) ; dpa vouch %s --by \"NOM\" note qui les a lues", "to be read: %d special condition(s); dpa vouch %s --by \"NAME\" records who has read them")
	wordVouched      = words("noté : %d condition(s) particulière(s) lue(s) par %s le %s", "recorded: %d special condition(s) read by %s on %s")
	errVouchBy       = words("--by : donnez le nom de la personne qui a lu", "--by: give the name of whoever has read them")
	errVouchDate     = words("--on « %s » n’est pas une date : écrivez année-mois-jour, 2026-11-03", "--on “%s” is no date: write year-month-day, 2026-11-03")
	errVouchFuture   = words("--on %s est à venir", "--on %s is still to come")
	errVouchAt       = words("--at « %s » : aucune condition particulière ne porte sur ce paragraphe%s", "--at “%s”: no special condition concerns that paragraph%s")
	errVouchStdin    = words("un accord lu sur l’entrée standard ne peut être complété : nommez son fichier", "a deal on standard input cannot be completed: name its file")
	errVouchTOML     = words("%s : seul un fichier TOML peut être complété ; un programme qui fait l’accord y met lui-même « read »", "%s: only a TOML file can be completed; a program that makes the deal sets “read” itself")
	errVouchLine     = words("écrivez « read » sur une seule ligne, ou retirez-le, puis recommencez", "write “read” on one line, or take it out, and try again")
)
