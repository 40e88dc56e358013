package diag

// The checks on the times of an agreement, on one timeline.
var clockChecks = []Check{
	{
		ID: "DPA970", Severity: Warning, Source: "Art. 28(2) and (3) GDPR",
		Title:   Words{"Délai qui dépasse celui où il doit tenir", "Time that outlasts the one within which it should end"},
		Message: Words{"«\u00a0{clock}\u00a0» peut finir après {ends}, donc après «\u00a0{other}\u00a0» ({other_ends})", "“{clock}” can end after {ends}, that is after “{other}” ({other_ends})"},
		Hint:    Words{"Raccourcissez l’un ou allongez l’autre\u202f; «\u00a0dpa clocks\u00a0» dessine les délais de l’accord.", "Shorten the one or lengthen the other; “dpa clocks” draws the times of the deal."},
	},
	{
		ID: "DPA971", Severity: Warning, Source: "Art. 28(3)(g) GDPR",
		Title:   Words{"Ordre impossible de deux délais", "Impossible order of two times"},
		Message: Words{"«\u00a0{clock}\u00a0» peut être dû après {ends}, avant «\u00a0{other}\u00a0» ({other_ends})", "“{clock}” may be due after {ends}, before “{other}” ({other_ends})"},
		Hint:    Words{"Donnez au premier un terme qui ne précède pas l’autre\u202f; «\u00a0dpa clocks\u00a0» dessine les délais de l’accord.", "Give the first a term that does not precede the other; “dpa clocks” draws the times of the deal."},
	},
	{
		ID: "DPA972", Severity: Warning,
		Title:   Words{"Somme de délais inhabituelle", "Unusual sum of times"},
		Message: Words{"«\u00a0{clock}\u00a0»\u00a0: {ends} en tout ({steps}), plus que {limit} ({source})", "“{clock}”: {ends} in all ({steps}), more than {limit} ({source})"},
		Hint:    Words{"{reason}", "{reason}"},
	},
	{
		ID: "DPA973", Severity: Error, Draft: true, Source: "Art. 28(2) GDPR",
		Title:   Words{"Droit encore ouvert quand le délai expire", "Right still open when the time is over"},
		Message: Words{"«\u00a0{clock}\u00a0» peut durer {ends}, plus que «\u00a0{other}\u00a0» ({other_ends})\u00a0: ce droit serait encore ouvert quand le délai expire", "“{clock}” can last for {ends}, longer than “{other}” ({other_ends}): the right is still open when that time is over"},
		Hint:    Words{"Raccourcissez l’un ou allongez l’autre ; « dpa clocks » dessine les délais de l’accord.", "Shorten the one or lengthen the other; “dpa clocks” draws the times of the deal."},
	},
}
