package diag

// clocked adds to the settings of the clause of the examples a time that its
// paragraph states.
func clocked(lines string) string {
	return settings + `[clocks.answer]
on    = "incident"
kind  = "deadline"
title = { fr = "Réponse de l’astreinte", en = "Answer of the on-call service" }
` + lines
}

// clockReasons are those of the times of an agreement.
var clockReasons = []reason{
	{id: "DPA907", why: Words{"Un délai mal nommé ne serait ni comparé ni dessiné, sans que personne le voie.", "A misnamed time would be neither compared nor drawn, and nobody would notice."},
		bad: clocked("param = \"anwser\"\nin    = [\"reach\"]\n"), good: clocked("param = \"answer\"\nin    = [\"reach\"]\n")},
	{id: "DPA908", why: Words{"Un délai qui attend sa propre fin ne commencerait jamais.", "A time that waits for its own end would never begin."},
		bad:  clocked("param = \"answer\"\nin    = [\"reach\"]\nafter = [\"answer\"]\n"),
		good: clocked("param = \"answer\"\nin    = [\"reach\"]\nafter = [\"breach.notice\"]\n")},
	{id: "DPA970", why: Words{"Ce qui doit tenir dans un délai et le dépasse laisse deux lectures ; les jours ouvrés et les mois se comptent par le calendrier.", "What should fit into a time and outlasts it leaves two readings; business days and months are counted by the calendar."},
		bad:  "[clauses.audit]\nnotice = \"1 day\"\n",
		good: "[clauses.audit]\nnotice = \"10 days\"\n"},
	{id: "DPA971", why: Words{"Ce qui doit attendre une autre échéance et arrive avant elle laisse l’une des deux sans objet, comme des données supprimées avant leur renvoi.", "What has to wait for another time and ends before it leaves one of the two without object, like data deleted before they are returned."}},
	{id: "DPA972", why: Words{"Chaque délai peut être d’usage et leur somme laisser des données presque un an chez un sous-traitant dont les services ont cessé.", "Each time may be usual and their sum leave data for nearly a year with a processor whose services have ended."},
		bad:  "[clauses.retention]\nreturn = \"90 days\"\ndelete = \"90 days\"\n",
		good: "[clauses.retention]\nreturn = \"15 days\"\ndelete = \"30 days\"\n"},
	{id: "DPA973", why: Words{"Le client qui peut encore formuler une objection ne doit pas trouver le changement déjà annoncé comme acquis ; les jours ouvrés et les mois se comptent par le calendrier.", "A customer that may still object should not find the change announced as settled; business days and months are counted by the calendar."},
		bad:  "[clauses.subprocessing]\nnotice    = \"15 days\"\nobjection = \"15 working days\"\n",
		good: "[clauses.subprocessing]\nnotice    = \"18 days\"\nobjection = \"15 working days\"\n"},
}
