package check_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa/internal/check"
	"github.com/dpakit/dpakit/dpa/internal/golden"
	"github.com/dpakit/dpakit/dpa/library"
)

// grounds are what a table says of the transfer to it; the agreement is of 22
// November 2026.
var grounds = []string{
	"",
	"unknown = ['transfer']",
	"none = ['transfer']",
	"trnasfer = { mechanism = 'scc' }",
	"transfer = 'scc'",
	"transfer = {}",
	"transfer = { mechanism = 'none' }",
	"transfer = { mechanism = 'sccs' }",
	"transfer = { mechanism = 'adequacy' }",
	"transfer = { mechanism = 'adequacy', scope = 'Une entreprise privée.' }",
	"transfer = { mechanism = 'adequacy', scope = 'Un ministère fédéral.' }",
	"transfer = { mechanism = 'adequacy', unknown = ['scope'] }",
	"transfer = { mechanism = 'adequacy', fallback = 'scc', module = 3, date = 2026-11-22, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc' }",
	"transfer = { mechanism = 'scc', module = 0, date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 1, date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 2, date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 4, date = 2026-01-12 }",
	"transfer = { mechanism = 'scc', module = 5, date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2026-11-22, tia = 2026-11-22 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2026-11-23, tia = 2026-11-23 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2023-01-12, tia = 2023-11-22 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2023-01-12, tia = 2023-11-21 }",
	"transfer = { mechanism = 'scc', module = 3, unknown = ['date', 'tia'] }",
	"transfer = { mechanism = 'scc', module = 3, tia = 2026-01-15, none = ['date'] }",
	"transfer = { mechanism = 'scc', unknown = ['module'], date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 2, exporter = 'controller', date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 3, exporter = 'controller', date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 3, exporter = 'subprocessor', importer = 'processor', date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 3, importer = 'controller', date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, also = ['dpf'], dpf_checked = 2026-10-01 }",
	"transfer = { mechanism = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15, also = ['adequacy', 'sccs', 'none'] }",
	"transfer = { mechanism = 'dpf' }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2025-11-22 }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2025-11-21 }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-11-23 }",
	"transfer = { mechanism = 'dpf', unknown = ['dpf_checked'] }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.' }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, unknown = ['dpf_entity', 'dpf_covers'] }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.', dpf_covers = ['non_hr'] }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.', dpf_covers = ['hr'] }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.', dpf_covers = ['hr', 'non_hr', 'uk', 'swiss'] }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, dpf_entity = 'X Inc.', dpf_covers = ['hrs'] }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, fallback = 'scc', module = 3, date = 2026-01-12, tia = 2026-01-15 }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, fallback = 'adequacy' }",
	"transfer = { mechanism = 'dpf', dpf_checked = 2026-10-01, also = ['adequacy'] }",
	"transfer = { mechanism = 'dpf', module = 3, date = 2026-01-12 }",
	"transfer = { mechanism = 'bcr-p' }",
	"transfer = { mechanism = 'bcr-p', approval = 'Décision de la CNIL du 3 mars 2025.' }",
	"transfer = { mechanism = 'bcr-p', note = 'En cours.' }",
	"transfer = { mechanism = 'bcr-p', unknown = ['approval'] }",
	"transfer = { mechanism = 'code', approval = 'Certificat ISO 27001' }",
	"transfer = { mechanism = 'cert' }",
	"transfer = { mechanism = 'adhoc', fallback = 'bcr-p' }",
	"transfer = { mechanism = 'public' }",
}

// hands are who receives data: %s is what the table says of the transfer.
var hands = []struct{ name, row string }{
	{"a sub-processor in HERE", "[[subprocessors]]\nid = 'r%d'\nname = 'X'\nlegal_entity = 'X Ltd %d'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'HERE' }\ncountry = 'HERE'\n%s\n[[subprocessors.services]]\npurpose = 'x'\nlocations = ['HERE']\ndata = [{ subject = 'patients', categories = ['phone_number'] }]\n"},
	{"a sub-processor in France with sensitive data in HERE", "[[subprocessors]]\nid = 'r%d'\nname = 'X'\nlegal_entity = 'X SA %d'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'FR' }\ncountry = 'FR'\n[[subprocessors.services]]\npurpose = 'x'\nlocations = ['FR', 'HERE']\ndata = [{ subject = 'employees', categories = ['diagnosis'] }]\n%s\n"},
	{"a service seen from HERE", "[[subprocessors]]\nid = 'r%d'\nname = 'X'\nlegal_entity = 'X SA %d'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'FR' }\ncountry = 'FR'\n[[subprocessors.services]]\npurpose = 'x'\nlocations = ['FR']\naccess_from = ['HERE']\ndata = [{ subject = 'patients', categories = ['names'] }]\n%s\n"},
	{"a further sub-processor in HERE", "[[subprocessors]]\nid = 'r%d'\nname = 'X'\nlegal_entity = 'X SA %d'\ncontact = { email = 'x@example.org' }\naddress = { street = 'x', city = 'x', country = 'FR' }\ncountry = 'FR'\n[[subprocessors.services]]\npurpose = 'x'\nlocations = ['FR']\ndata = [{ subject = 'patients', categories = ['names'] }]\n[[subprocessors.subprocessors]]\nname = 'Y'\npurpose = 'y'\ncountry = 'HERE'\n%s\n"},
	{"an activity in HERE", "[[processing]]\nid = 'r%d'\ntitle = 'x'\nsubject_matter = 'Rendez-vous'\noperations = ['storage']\npurposes = 'Prendre un rendez-vous'\ndata = [{ subject = 'patients', categories = ['names'] }]\nretention = { period = '2 years' }\nlocations = ['HERE']\n%s\n"},
	{"an affiliate of the controller in HERE", "[[controller.affiliates]]\nname = 'X %d'\nform = 'x'\nregistration = { register = 'x', number = '%d' }\naddress = { street = 'x', city = 'x', country = 'HERE' }\n%s\n"},
	{"an affiliate of the processor in HERE", "[[processor.affiliates]]\nname = 'X %d'\nform = 'x'\nregistration = { register = 'x', number = '%d' }\naddress = { street = 'x', city = 'x', country = 'HERE' }\n%s\n"},
	{"a further controller in HERE", "[[other_controllers]]\nid = 'r%d'\nname = 'X %d'\nform = 'x'\nregistration = { register = 'x', number = '%d' }\naddress = { street = 'x', city = 'x', country = 'HERE' }\nsignatory = { name = 'x', capacity = 'x' }\n%s\n"},
}

// transferredDeals are deals in which each of these receives data on each ground.
func transferredDeals(t testing.TB) []said {
	lib, err := library.Builtin()
	require.NoError(t, err)
	var out []said
	brief := strings.NewReplacer("transfer = { ", "", " }", "", "mechanism = ", "", " = ", " ", "'", "", "date = 2026-01-12, tia = 2026-01-15", "dated")
	add := func(here, deal string, hands ...struct{ name, row string }) {
		for _, h := range hands {
			var rows []saidRow
			for _, g := range grounds {
				rows = append(rows, saidRow{name: brief.Replace(g), form: strings.ReplaceAll(strings.ReplaceAll(h.row, "HERE", here), "%s", g)})
			}
			rows[0].name = "no word"
			out = append(out, newSaid(t, strings.ReplaceAll(h.name, "HERE", here)+strings.ReplaceAll(deal, "\n", " "), lawful, deal, lib, rows...))
		}
	}
	add("US", "", hands...)
	add("IN", "", hands...)
	add("US", "status = 'final'\n", hands...)
	for _, here := range []string{"FR", "GB", "CA", "CH", "JP", "BR", "worldwide"} {
		add(here, "", hands[:3]...)
	}
	for _, deal := range []string{"template = 'subprocessor_dpa'\n", "template = 'scc'\n", "also_under = ['uk', 'swiss']\n", "date = 2040-01-01\n", "[processor]\nkind = 'public_body'\naddress = { country = 'US' }\n", "[controller]\nkind = 'public_body'\naddress = { country = 'US' }\n"} {
		add("US", deal, hands[1], hands[6], hands[7])
	}
	return out
}

// moves says of each verdict on what the rows receive, with the rule behind it, in
// which of them it is, and stands for all else that is said of what moves.
func (s said) moves() string {
	in, all := map[string][]string{}, ""
	for _, m := range check.Movements(s.a.Clone(), s.lib) {
		all += passing(m)
		if i := slices.IndexFunc(s.rows, func(r saidRow) bool { return m.Pos.Line >= r.first && m.Pos.Line <= r.last }); i >= 0 && m.Pos.File == "deal.toml" {
			verdict := string(m.Verdict) + ", " + m.Rule.EN
			in[verdict] = append(in[verdict], s.rows[i].name)
		}
	}
	text := ""
	for _, verdict := range slices.Sorted(maps.Keys(in)) {
		text += "\t" + verdict + ": " + strings.Join(in[verdict], "; ") + "\n"
	}
	return text + "\tmoves " + golden.Sum(all) + "\n"
}

// A ground is judged by where the data go, whose hands they come into, what they
// are, and when.
func TestGoldenOfTransfers(t *testing.T) {
	if testing.Short() {
		t.Skip("on one goroutine, so nothing for the race detector, which runs with -short")
	}
	var b strings.Builder
	for _, d := range transferredDeals(t) {
		require.True(t, d.files.Whole, "%s: %s", d.name, text(d.tabled.found))
		b.WriteString(d.text() + d.moves())
	}
	golden.File(t, "said_transfers.txt", b.String())
}
