package pdf

import (
	"fmt"

	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/doc"
)

// sample is an agreement as the library composes one: articles, two annexes
// with tables, a signature block.
func sample() *doc.Document {
	d := &doc.Document{
		Lang: "fr", Title: "Accord de traitement de données à caractère personnel",
		Parties:   []doc.Line{{Label: "Responsable du traitement :", Value: "Clinique des Lilas"}, {Label: "Sous-traitant :", Value: "Télésanté Œuvre"}},
		Reference: "DPA-2026-0042", Date: "22 novembre 2026", Author: "Télésanté Œuvre",
		Labels: doc.Labels{Page: "Page", Of: "sur", Contents: "Sommaire", Continued: "(suite)"},
	}
	preamble := &doc.Section{ID: "parties", Level: 1, Title: text("Parties"), Blocks: []doc.Block{
		para("", "", doc.Label("La Clinique des Lilas"), doc.Text(", société par actions simplifiée au capital de 120 000 €, dont le siège social est situé 12 rue des Lilas, 69003 Lyon, France, immatriculée au RCS de Lyon sous le n° 732 829 320, représentée par Mme Jeanne Étienne, Présidente, dûment habilitée aux fins des présentes, ci-après désignée le "), doc.Term("« Responsable du traitement »"), doc.Text(","), doc.Aside(" d’une part,")),
		para("", "", doc.Text("et")),
		para("", "", doc.Label("Télésanté Œuvre"), doc.Text(", société anonyme au capital de 1 250 000 €, dont le siège social est situé 8 quai de la Fosse, 44000 Nantes, France, immatriculée au RCS de Nantes sous le n° 552 100 554, ci-après désignée le "), doc.Term("« Sous-traitant »"), doc.Text(", d’autre part,")),
		para("", "", doc.Text("ci-après désignées ensemble les « Parties ». Il a été convenu et arrêté ce qui suit.")),
	}}
	d.Sections = append(d.Sections, preamble)
	for i, title := range titles {
		d.Sections = append(d.Sections, article(i+1, title))
	}
	d.Sections = append(d.Sections, &doc.Section{ID: "signature", Level: 1, Title: text("Signatures"), Blocks: []doc.Block{
		para("signature.place", "", doc.Text("Fait à Lyon, le 22 novembre 2026, en deux (2) exemplaires originaux, dont un (1) pour chacune des Parties, qui reconnaît avoir reçu le sien.")),
		signatures(),
	}})
	d.Sections = append(d.Sections, processing(), subprocessors())
	return d
}

var titles = []string{
	"Définitions", "Objet et durée", "Rôles et qualités des Parties", "Instructions documentées",
	"Confidentialité", "Sécurité du traitement", "Violation de données à caractère personnel",
	"Sous-traitance ultérieure", "Droits des personnes concernées", "Assistance au Responsable du traitement",
	"Transferts vers des pays tiers et demandes d’autorités étrangères, y compris les mesures supplémentaires qui les accompagnent",
	"Audits et inspections", "Sort des données au terme de l’accord", "Responsabilité",
	"Délégué à la protection des données", "Ordre de priorité", "Modification de l’accord",
	"Droit applicable et juridiction compétente",
}

func text(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }

func para(id, number string, in ...doc.Inline) *doc.Paragraph {
	return &doc.Paragraph{ID: id, Number: number, Text: in, Pos: diag.Pos{File: "clauses/sample/fr.md", Line: 3, Col: 1}}
}

func article(n int, title string) *doc.Section {
	id := fmt.Sprintf("a%d", n)
	num := func(k int) string { return fmt.Sprintf("%d.%d", n, k) }
	item := func(label, s string) *doc.Item {
		return &doc.Item{ID: id + ".content." + label[:1], Number: label, Blocks: []doc.Block{para("", "", doc.Text(s))}}
	}
	return &doc.Section{ID: id, Level: 1, Label: fmt.Sprintf("Article %d –", n), Title: text(title), Blocks: []doc.Block{
		para(id+".notice", num(1), doc.Text("Le Sous-traitant notifie au Responsable du traitement toute "), doc.Term("« Violation de données »"), doc.Text(" dans un délai de "), doc.Fill{Name: "notice", Text: "quarante-huit (48) heures"}, doc.Text(" après en avoir pris connaissance, par courrier électronique adressé au point de contact désigné à l’"), doc.Ref{ID: "processing", Text: "Annexe 1"}, doc.Text(" et dans les conditions prévues à l’"), doc.Ref{ID: "a12", Text: "article 12"}, doc.Text(" du présent accord, sans préjudice des obligations qui incombent directement au Responsable du traitement en application de l’article 33, paragraphe 1, du RGPD.")),
		para(id+".content", num(2), doc.Text("La notification contient au moins les informations suivantes, communiquées le cas échéant de manière échelonnée et sans autre retard indu :")),
		&doc.List{Items: []*doc.Item{
			item("a)", "la nature de la Violation de données, y compris, si possible, les catégories et le nombre approximatif de personnes concernées par la violation et les catégories et le nombre approximatif d’enregistrements concernés ;"),
			item("b)", "le nom et les coordonnées du délégué à la protection des données ;"),
			{ID: id + ".content.c", Number: "c)", Blocks: []doc.Block{
				para("", "", doc.Text("les mesures prises ou que le Sous-traitant propose de prendre pour remédier à la Violation de données, à savoir :")),
				&doc.List{Items: []*doc.Item{
					item("i)", "les mesures d’atténuation immédiates, prises dans les vingt-quatre (24) heures ;"),
					item("ii)", "les mesures correctives durables et leur calendrier, y compris la rotation des clés de chiffrement et des secrets d’authentification."),
				}},
			}},
		}},
		para(id+".after", num(3), doc.Text("Le Sous-traitant n’informe ni l’autorité de contrôle ni les personnes concernées au nom du Responsable du traitement, sauf instruction documentée de ce dernier. Les informations publiées à l’adresse "), doc.Link{URL: "https://www.cnil.fr/fr/violations-de-donnees", Text: "https://www.cnil.fr/fr/violations-de-donnees"}, doc.Text(" sont réputées connues. "), doc.Aside("Le délai court du moment où le Sous-traitant dispose d’un degré raisonnable de certitude."), doc.Text(" Coordonnées : "), doc.Gap("information non communiquée à ce jour"), doc.Text(".")),
	}}
}

func holds(blocks ...doc.Block) doc.Cell { return doc.Cell{Blocks: blocks} }
func tcell(s string) doc.Cell            { return holds(para("", "", doc.Text(s))) }

func processing() *doc.Section {
	data := &doc.List{Numbering: doc.Bullets, Items: []*doc.Item{
		{Blocks: []doc.Block{para("", "", doc.Label("Patients : "), doc.Text("identification, coordonnées, antécédents médicaux, imagerie médicale, comptes rendus de consultation"))}},
		{Blocks: []doc.Block{para("", "", doc.Label("Professionnels de santé : "), doc.Text("identification, données professionnelles, journaux de connexion"))}},
	}}
	t := &doc.Table{Widths: []int{1, 3}, Rows: []doc.Row{
		{Cells: []doc.Cell{tcell("Finalités"), tcell("Permettre aux professionnels de santé d’échanger de manière sécurisée au sujet de la prise en charge des patients, d’organiser la continuité des soins et de conserver la trace de ces échanges.")}},
		{Cells: []doc.Cell{tcell("Opérations de traitement"), tcell("collecte, enregistrement, organisation, conservation, communication par transmission, effacement")}},
		{ID: "processing.data", Cells: []doc.Cell{tcell("Données et personnes concernées"), holds(data)}},
		{Cells: []doc.Cell{tcell("Catégories particulières"), holds(para("", "", doc.Text("Données concernant la santé (article 9 du RGPD).")), para("", "", doc.Aside("Le traitement n’a pas pour objet des données génétiques.")))}},
		{Cells: []doc.Cell{tcell("Durée de conservation"), tcell("Trente (30) jours à compter de la réception du message, sauf conservation demandée par le Responsable du traitement.")}},
		{Cells: []doc.Cell{tcell("Localisation"), tcell("Union européenne (France, Allemagne)")}},
	}}
	part := func(n int, title string) *doc.Section {
		return &doc.Section{ID: fmt.Sprintf("processing.%d", n), Level: 2, Label: fmt.Sprintf("1.%d", n), Title: text(title), Blocks: []doc.Block{t}}
	}
	return &doc.Section{ID: "processing", Level: 1, Annex: true, Label: "Annexe 1 –", Title: text("Description des traitements"), Blocks: []doc.Block{
		para("", "", doc.Text("La présente annexe décrit chacun des traitements que le Sous-traitant met en œuvre pour le compte du Responsable du traitement. Elle fait partie intégrante de l’accord.")),
		part(1, "Messagerie instantanée"), part(2, "Téléconsultation"), part(3, "Assistance aux utilisateurs"),
	}}
}

func subprocessors() *doc.Section {
	t := &doc.Table{Widths: []int{2, 3, 2, 4, 3}, Head: []doc.Cell{tcell("Société"), tcell("Service"), tcell("Pays"), tcell("Données"), tcell("Transfert")}}
	for i := range 14 {
		t.Rows = append(t.Rows, doc.Row{ID: fmt.Sprintf("subprocessors.s%d", i), Cells: []doc.Cell{
			tcell(fmt.Sprintf("Hébergeur %d EMEA SARL", i+1)), tcell("Hébergement et sauvegarde des données applicatives, distribution de contenus"),
			tcell("Luxembourg"), holds(&doc.List{Numbering: doc.Bullets, Items: []*doc.Item{
				{Blocks: []doc.Block{para("", "", doc.Text("identification et coordonnées"))}},
				{Blocks: []doc.Block{para("", "", doc.Text("métadonnées des appels, adresse IP, journaux techniques de connexion"))}},
			}}), tcell("Clauses contractuelles types, module 3 ; analyse d’impact du 15 janvier 2026"),
		}})
	}
	return &doc.Section{ID: "subprocessors", Level: 1, Annex: true, Label: "Annexe 2 –", Title: text("Liste des sous-traitants ultérieurs autorisés"), Blocks: []doc.Block{
		para("", "", doc.Text("Liste arrêtée au 22 novembre 2026.")), t,
		&doc.Section{ID: "measures", Level: 2, Label: "2.1", Title: text("Mesures techniques"), Blocks: []doc.Block{
			para("", "", doc.Text("Les sous-traitants ultérieurs appliquent les mesures suivantes.")),
			&doc.Section{Level: 3, Title: text("Chiffrement"), Blocks: []doc.Block{para("", "", doc.Text("Les données sont chiffrées en transit (TLS 1.3) et au repos (AES-256)."))}},
			&doc.Section{Level: 4, Title: text("Gestion des clés"), Blocks: []doc.Block{para("", "", doc.Text("Les clés sont conservées dans un module matériel de sécurité."))}},
		}},
	}}
}

func signatures() *doc.Signatures {
	party := func(id, role, name, who, capacity string) doc.Signatory {
		return doc.Signatory{ID: id, Role: text(role), Party: name, Signers: []doc.Signer{{ID: id, Sign: "Signature", Tip: "Signature, " + name, Lines: []doc.Line{
			{Key: "name", Label: "Nom :", Value: who}, {Key: "capacity", Label: "Qualité :", Value: capacity, Tip: "Qualité"},
			{Key: "place", Label: "Lieu :", Tip: "Lieu"}, {Key: "date", Label: "Date :", Tip: "Date"}}}}}
	}
	return &doc.Signatures{ID: "signatures", Parties: []doc.Signatory{
		party("controller", "Pour le Responsable du traitement", "Clinique des Lilas", "Jeanne Étienne", "Présidente"),
		party("processor", "Pour le Sous-traitant", "Télésanté Œuvre", "Paul-Henri de la Tour d’Auvergne", ""),
	}}
}
