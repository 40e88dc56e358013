package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/internal/choose"
	"github.com/dpakit/dpakit/dpa/value"
)

// conditional are rows with conditions, which choose lays on vendor.
const conditional = `[[measures]]
id = "tunnel"
title = "Tunnel"
when.modules = ["connect", "messenger"]
[[measures]]
id = "residence"
title = "Hébergement"
[[measures.parts]]
title = "Au Royaume-Uni"
when.region = ["uk"]
[[measures.parts]]
title = "Dans l’Union"
when.region = ["eu"]
[[measures]]
id = "heading"
title = "Sous-titre"
[[measures.parts]]
title = "Au Royaume-Uni"
when.region = ["uk"]
[[processing]]
id = "telecare"
title = "Télésoin"
when = { modules = ["connect"], region = ["eu"] }
operations = ["storage"]
purposes = "x"
data = [{ subject = "patients", categories = ["names"] }]
retention.period = "1 year"
[[processing]]
id = "chat"
title = "Messagerie"
operations = ["storage"]
purposes = "x"
data = [
  { subject = "patients", categories = ["names", { word = "photos", when.options = ["sms"] }] },
  { subject = "relatives", categories = [{ word = "names", when.modules = ["connect"] }] },
]
retention.period = "1 year"
[[subprocessors]]
id = "twilio"
optional = true
trigger = "si le client le demande"
when.options = ["sms"]
[[subprocessors]]
id = "video"
name = "Vidéo"
unknown = ["address", "contact"]
legal_entity = "Vidéo SAS"
country = "FR"
[[subprocessors.services]]
name = "Appels"
purpose = "x"
locations = ["FR"]
data = [{ subject = "patients", categories = ["names"] }]
when.modules = ["connect"]
`

// A service that is in no place of this deal is not rendered in it.
func TestInstancesOfARegion(t *testing.T) {
	const service = "replace = ['subprocessors']\n" + offer + "[[subprocessors]]\nid = 'x'\nname = 'X'\nunknown = ['legal_entity', 'address', 'country', 'contact']\n[[subprocessors.services]]\nname = 'Y'\npurpose = 'x'\n" +
		"data = [{ subject = 'patients', categories = ['names'] }]\ninstances = [{ region = 'UE', locations = ['FR'], when.region = ['eu'] }]\n[selection]\nmodules = []\noptions = []\nregion = "
	a, l := load(t, service+"'eu'")
	require.NotNil(t, a, "%s", text(l))
	chosen := choose.Select(a)
	assert.Len(t, chosen.Subprocessors[0].Services, 1)
	a, l = load(t, service+"'uk'")
	require.NotNil(t, a, "%s", text(l))
	chosen, decisions := choose.Select(a), choose.Explain(a, shelf(t))
	assert.Empty(t, chosen.Subprocessors)
	assert.Equal(t, "nothing is left of it: no item under “instances” (instances by region)", decisions[len(decisions)-2].Reason.EN)
	assert.Equal(t, "X, Y", decisions[len(decisions)-2].Title.EN)
}

func chosenBy(t *testing.T, selection string) (*agreement.Agreement, *agreement.Agreement, []choose.Decision) {
	t.Helper()
	a, l := load(t, `# x`+"\n"+offer+selection+conditional)
	require.NotNil(t, a, "%s", text(l))
	return a, choose.Select(a), choose.Explain(a, shelf(t))
}

// rows names what stands.
func rows(a *agreement.Agreement) string {
	var out []string
	for _, p := range a.Processing {
		line := p.ID
		for _, d := range p.Data {
			line += " " + d.Subject.ID
			for _, c := range d.Categories {
				line += "." + c.Word.ID
			}
		}
		out = append(out, line)
	}
	for _, m := range a.Measures {
		line := m.ID
		for _, p := range m.Parts {
			line += " " + p.Title.Plain
		}
		out = append(out, line)
	}
	for _, s := range a.Subprocessors {
		out = append(out, fmt.Sprintf("%s %d %t", s.ID, len(s.Services), s.Optional))
	}
	return strings.Join(out, ", ")
}

func TestSelect(t *testing.T) {
	const everything = "booking patients.identification., telecare patients.names, chat patients.names.photos relatives.names, " +
		"encryption, tunnel, residence Au Royaume-Uni Dans l’Union, heading Au Royaume-Uni, twilio 1 true, video 1 false"
	for _, test := range []struct{ name, selection, want string }{
		{"nothing is chosen, everything stands", "", everything},
		{"the least", "[selection]\nregion = 'uk'\nmodules = []\noptions = []\n",
			"booking patients.identification., chat patients.names, encryption, residence Au Royaume-Uni, heading Au Royaume-Uni"},
		{"stated none", "[selection]\nregion = 'uk'\nnone = ['modules', 'options']\n",
			"booking patients.identification., chat patients.names, encryption, residence Au Royaume-Uni, heading Au Royaume-Uni"},
		{"both conditions hold", "[selection]\nregion = 'eu'\nmodules = ['connect']\noptions = []\n",
			"booking patients.identification., telecare patients.names, chat patients.names relatives.names, encryption, tunnel, residence Dans l’Union, video 1 false"},
		{"one of two conditions holds", "[selection]\nregion = 'uk'\nmodules = ['messenger', 'connect']\noptions = []\n",
			"booking patients.identification., chat patients.names relatives.names, encryption, tunnel, residence Au Royaume-Uni, heading Au Royaume-Uni, video 1 false"},
		{"an option is bought", "[selection]\nregion = 'uk'\nmodules = []\noptions = ['sms']\n",
			"booking patients.identification., chat patients.names.photos, encryption, residence Au Royaume-Uni, heading Au Royaume-Uni, twilio 1 false"},
		{"what is not known leaves all rows", "[selection]\nunknown = ['region']\nmodules = []\noptions = []\n",
			"booking patients.identification., chat patients.names, encryption, residence Au Royaume-Uni Dans l’Union, heading Au Royaume-Uni"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, chosen, _ := chosenBy(t, test.selection)
			assert.Equal(t, test.want, rows(chosen))
			assert.Equal(t, everything, rows(a), "the agreement itself is not changed")
			assert.Equal(t, chosen, choose.Select(chosen))
		})
	}
}

func TestDecisions(t *testing.T) {
	_, _, decisions := chosenBy(t, "[selection]\nregion = 'uk'\nmodules = ['connect']\noptions = ['sms']\n")
	got := []string{}
	for _, d := range decisions {
		got = append(got, fmt.Sprintf("%s %s %s | %s | %t %s | %s", d.Pos, d.List, d.ID, d.Title.FR, d.In, d.Reason.FR, d.Reason.EN))
	}
	assert.Equal(t, []string{
		"vendor.toml:17:3 processing booking | Rendez-vous | true dans tous les accords | in every deal",
		"deal.toml:33:1 processing telecare | Télésoin | false réservé à la région «\u00a0UE\u00a0», qui n’est pas celle de cet accord | only for the region “UE”, which is not that of this deal",
		"deal.toml:38:3 processing chat | Messagerie | true dans tous les accords | in every deal",
		"deal.toml:44:69 processing  | Messagerie, patients, photographies | true avec l’option «\u00a0SMS\u00a0» | with the option “SMS”",
		"deal.toml:45:60 processing  | Messagerie, proches, noms et prénoms | true avec le module «\u00a0Connect\u00a0» | with the module “Connect”",
		"vendor.toml:25:3 measures encryption | Chiffrement | true dans tous les accords | in every deal",
		"deal.toml:14:1 measures tunnel | Tunnel | true avec le module «\u00a0Connect\u00a0» | with the module “Connect”",
		"deal.toml:15:3 measures residence | Hébergement | true dans tous les accords | in every deal",
		"deal.toml:20:1 measures  | Hébergement, Au Royaume-Uni | true pour la région «\u00a0Royaume-Uni\u00a0» | for the region “Royaume-Uni”",
		"deal.toml:23:1 measures  | Hébergement, Dans l’Union | false réservé à la région «\u00a0UE\u00a0», qui n’est pas celle de cet accord | only for the region “UE”, which is not that of this deal",
		"deal.toml:24:3 measures heading | Sous-titre | true dans tous les accords | in every deal",
		"deal.toml:29:1 measures  | Sous-titre, Au Royaume-Uni | true pour la région «\u00a0Royaume-Uni\u00a0» | for the region “Royaume-Uni”",
		"deal.toml:52:1 subprocessors twilio | Twilio | true avec l’option «\u00a0SMS\u00a0», donc plus facultatif | with the option “SMS”, so no longer optional",
		"deal.toml:53:3 subprocessors video | Vidéo | true dans tous les accords | in every deal",
		"deal.toml:64:1 subprocessors  | Vidéo, Appels | true avec le module «\u00a0Connect\u00a0» | with the module “Connect”",
	}, got)
}

func TestReasons(t *testing.T) {
	reasons := func(selection string) map[string]string {
		_, _, decisions := chosenBy(t, selection)
		out := map[string]string{}
		for _, d := range decisions {
			out[d.Title.FR] = d.Reason.FR + " | " + d.Reason.EN
		}
		return out
	}
	open := reasons("")
	assert.Equal(t, "aucune région n’est encore choisie, aucun module n’est encore choisi | no region is chosen yet, no module is chosen yet", open["Télésoin"])
	assert.Equal(t, "aucune option n’est encore choisie, facultatif | no option is chosen yet, optional", open["Twilio"])
	least := reasons("[selection]\nregion = 'uk'\nmodules = []\noptions = []\n")
	assert.Equal(t, "réservé à la région «\u00a0UE\u00a0», qui n’est pas celle de cet accord\u202f; réservé au module «\u00a0Connect\u00a0», qui n’est pas dans cet accord | "+
		"only for the region “UE”, which is not that of this deal; only for the module “Connect”, which is not in this deal", least["Télésoin"])
	assert.Equal(t, "réservé aux modules «\u00a0Connect\u00a0» ou «\u00a0Messagerie\u00a0», dont aucun n’est dans cet accord | "+
		"only for the modules “Connect” or “Messagerie”, none of which is in this deal", least["Tunnel"])
	assert.Equal(t, "il n’en reste rien\u00a0: aucun élément sous «\u00a0services\u00a0» (services) | nothing is left of it: no item under “services” (services)", least["Vidéo"])
	assert.Equal(t, "il n’en reste rien\u00a0: aucun élément sous «\u00a0categories\u00a0» (catégories de données) | nothing is left of it: no item under “categories” (categories of data)", least["Messagerie, proches"])
	both := reasons("[selection]\nregion = 'uk'\nmodules = ['connect', 'messenger']\noptions = []\n")
	assert.Equal(t, "avec les modules «\u00a0Connect\u00a0» et «\u00a0Messagerie\u00a0» | with the modules “Connect” and “Messagerie”", both["Tunnel"])
}

// What this deal leaves out prints no gap, so it is not to be filled in for it.
func TestGapsOfWhatIsLeftOut(t *testing.T) {
	rows := "# x\n" + offer + "[[subprocessors]]\nid = 'twilio'\nnone = ['trade_name']\nunknown = ['role']\nwhen.options = ['sms']\n"
	_, l := load(t, rows+"[selection]\nregion = 'eu'\nmodules = []\noptions = ['sms']")
	assert.Equal(t, []string{"10:12 DPA150"}, brief(l))
	_, l = load(t, rows+"[selection]\nregion = 'eu'\nmodules = []\noptions = []")
	assert.Empty(t, l)
}

// A table that is one row, and the rows of a party, stand by their condition
// too.
func TestHostingAndCertificatesOfARegion(t *testing.T) {
	regions := []agreement.Choice{{ID: "eu", Title: value.Text{Plain: "UE"}}, {ID: "uk", Title: value.Text{Plain: "Royaume-Uni"}}}
	a := &agreement.Agreement{
		Offer:         &agreement.Offer{Regions: regions},
		Selection:     &agreement.Selection{Region: "uk"},
		HealthHosting: &agreement.HealthHosting{When: &agreement.When{Region: []string{"eu"}}},
		Processor: agreement.Party{Certificates: []agreement.Certificate{
			{Standard: "C5", Edition: "2020", When: &agreement.When{Region: []string{"uk"}}}, {Standard: "HDS"},
		}},
	}
	chosen := choose.Select(a)
	assert.Nil(t, chosen.HealthHosting)
	assert.NotNil(t, a.HealthHosting)
	assert.Len(t, chosen.Processor.Certificates, 2)
	a.Selection.Region = "eu"
	chosen = choose.Select(a)
	assert.NotNil(t, chosen.HealthHosting)
	require.Len(t, chosen.Processor.Certificates, 1)
	assert.Equal(t, "HDS", chosen.Processor.Certificates[0].Standard)
	got := []string{}
	for _, d := range choose.Explain(a, shelf(t)) {
		got = append(got, fmt.Sprintf("%s: %s %t", d.List, d.Title.EN, d.In))
	}
	assert.Equal(t, []string{"processor: C5:2020 false", "health_hosting: hosting of health data true"}, got)
}
