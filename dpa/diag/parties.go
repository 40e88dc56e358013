package diag

// The checks of package dpa on the parties: their registrations, what the law
// wants of them, their signatures.
var partyChecks = []Check{
	{
		ID: "DPA160", Severity: Error,
		Title:   Words{"Numéro d’immatriculation mal formé", "Malformed registration number"},
		Message: Words{"{owner} : « {number} » n’a pas la forme d’un numéro {register}", "{owner}: “{number}” does not have the form of {register} numbers"},
		Hint:    Words{"Forme attendue : {form}. Si le registre est un autre, ajoutez kind = \"other\" à côté du numéro.", "Form expected: {form}. If the register is another one, add kind = \"other\" beside the number."},
	},
	{
		ID: "DPA161", Severity: Error,
		Title:   Words{"Clé de contrôle fausse", "Wrong check digit"},
		Message: Words{"{owner} : « {number} » n’est pas un numéro {register} possible ; un chiffre est faux ou deux sont inversés", "{owner}: “{number}” is not among the possible {register} numbers: a digit is wrong or two are swapped"},
		Hint:    Words{"Recopiez le numéro depuis un extrait récent du registre ; s’il y est bien ainsi, ajoutez kind = \"other\".", "Copy the number from a recent extract of the register; if it stands there like this, add kind = \"other\"."},
	},
}
