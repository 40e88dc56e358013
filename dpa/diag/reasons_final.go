package diag

// finalReasons are those of what a final lacks (DPA60x).
var finalReasons = []reason{
	{id: "DPA601", why: Words{"Un accord signé avec des inconnues ne satisfait pas à l’article 28, paragraphe 3 : ce sont elles que l’autorité de contrôle lira d’abord.", "An agreement signed with unknowns does not meet Art. 28(3): they are what a supervisory authority reads first."},
		bad: `-- example.toml, without --
signatory    = { name = "Jane Murphy", capacity = "Director" }
-- deal.toml, adding --
status = "final"
[controller]
unknown = ["signatory"]
`, good: "status = \"final\"\n"},
	{id: "DPA602", why: Words{"Un contrat signé au nom d’une société inventée ne lie personne.", "A contract signed in the name of an invented company binds nobody."},
		bad: `status = "final"
[controller]
dpo = { email = "dpo@harbour.example" }
`, good: `status = "final"
[controller]
dpo = { email = "dpo@harbour.ie" }
`},
	{id: "DPA603", why: Words{"Un accord de traitement sans traitement, sans mesures ou sans partie n’a pas d’objet.", "A processing agreement without processing, measures or a party has no subject."},
		bad: `replace = ["measures"]
none = ["measures"]
`, good: "status = \"draft\"\n"},
	{id: "DPA604", why: Words{"Ce que l’article 28, paragraphe 3, fait figurer au contrat existe toujours ; « aucun » veut dire que personne ne l’a cherché.", "What Art. 28(3) puts into the contract always exists; “none” means that nobody looked for it."},
		bad: `-- example.toml, without --
registration = { register = "Companies Registration Office", number = "123456" }
-- deal.toml, adding --
[controller]
none = ["registration"]
`, good: `-- example.toml, without --
registration = { register = "Companies Registration Office", number = "123456" }
-- deal.toml, adding --
[controller]
not_applicable.registration = "The company is being formed."
`},
	{id: "DPA605", why: Words{"Sans cette valeur, une phrase du contrat resterait inachevée.", "Without that value a sentence of the contract would be unfinished."},
		bad: `[clauses.breach]
none = ["notice"]
`, good: `[clauses.audit]
none = ["per_year"]
`},
	{id: "DPA606", why: Words{"Qui relit l’accord doit voir ce qui a été accepté, par qui et pourquoi.", "Whoever reads the deal again has to see what was accepted, by whom and why."},
		bad: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
none = ["dpo"]
`},
	{id: "DPA607", why: Words{"Une acceptation qui ne sert plus en couvrirait une autre plus tard.", "An acceptance that serves no more would cover another warning later."},
		bad: `[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`},
	{id: "DPA608", why: Words{"Une erreur rend l’accord faux ou illicite : nul ne peut en répondre à la place de la loi.", "An error makes the agreement wrong or unlawful: nobody can answer for it in the place of the law."},
		bad: `[[accepted]]
check = "DPA152"
at = "subprocessors.hosting"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`},
	{id: "DPA609", why: Words{"Un code mal écrit n’accepte rien, et l’avertissement demeure.", "A misspelt code accepts nothing, and the warning stays."},
		bad: `[[accepted]]
check = "DPA15O"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`, good: `[controller]
unknown = ["dpo"]
[[accepted]]
check = "DPA150"
at = "controller.dpo"
reason = "The clinic appoints one in January."
by = "Jane Murphy"
date = 2026-11-20
`},
}
