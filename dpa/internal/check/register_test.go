package check_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/stretchr/testify/assert"
)

// Numbers of each register: those that can be, and those that cannot, most of
// them with a digit changed or two swapped.
var numbers = []struct {
	register string
	good     []string
	form     []string // DPA160
	check    []string // DPA161
}{
	{"RCS Lyon", []string{"443 061 841", "732829320", "552.100.554", "356 000 000"}, []string{"1", "B 552 100 554", "73282932", "7328293200", "732-829-320"}, []string{"123 456 728", "732 829 330", "723 829 320"}},
	{"R.C.S. Paris", []string{"552 100 554"}, nil, []string{"552 100 545"}},
	{"Lyon Trade and Companies Register", []string{"552 100 554"}, nil, []string{"525 100 554"}},
	{"Registre du commerce et des sociétés de Nanterre", []string{"552 100 554"}, nil, []string{"552 100 553"}},
	{"SIREN", []string{"732 829 320"}, []string{"732 829 320 00074"}, []string{"732 829 302"}},
	{"RCS Luxembourg", []string{"B 123456", "B98765"}, []string{"123456", "552 100 554"}, nil},
	{"Registre de commerce et des sociétés, Luxembourg", []string{"B 123456"}, []string{"BB 12"}, nil},
	{"RCS Nouméa", []string{"2000 B 123 456"}, nil, nil}, // its numbers are others
	{"n° SIRET", []string{"732 829 320 00074", "356 000 000 00048", "356 000 000 09075"}, []string{"732 829 320", "732 829 320 0007A"}, []string{"732 829 320 00047", "723 829 320 00074", "356 000 000 09076"}},
	{"répertoire SIRENE", []string{"732 829 320", "732 829 320 00074"}, []string{"732 829 320 0"}, []string{"732 829 302", "732 829 320 00075"}},
	{"RNA", []string{"W691234567", "W 751 000 001", "W2A1000123", "W9R4001234"}, []string{"691234567", "W69123456", "W69123456A"}, nil},
	{"RPPS", []string{"10003456786"}, []string{"1000345678"}, []string{"10003456787", "10004356786", "10003456768"}},
	{"KvK", []string{"12345678", "1234 5678"}, []string{"1234567", "NL12345678"}, nil},
	{"Kamer van Koophandel", []string{"12345678"}, []string{"123456789"}, nil},
	{"Amtsgericht München", []string{"HRB 123456", "123456", "HRB 98765 B", "VR 1234"}, []string{"München 1", "HRB"}, nil},
	{"HRB München", []string{"123456"}, []string{"1234567"}, nil},
	{"Companies House", []string{"00000006", "SC123456", "R0000123", "IP12345R"}, []string{"6", "123456", "S0123456A"}, nil},
	{"BCE", []string{"0403.170.701", "BE 0403.170.701"}, []string{"403.170.701", "2403.170.701"}, []string{"0403.170.710", "0430.170.701"}},
	{"KBO", []string{"0403.170.701"}, nil, []string{"0403.170.702"}},
	{"CVR", []string{"24 25 67 90", "DK22756214"}, []string{"2425679", "242567900"}, []string{"24256791", "24265790"}},
	{"Finnish Trade Register", []string{"0112038-9", "112038-9"}, []string{"01120389", "0112038-99"}, []string{"0112038-8", "0121038-9"}},
	{"Bolagsverket", []string{"556016-0680", "5560160680"}, []string{"556016-068", "SE556016"}, []string{"556016-0681", "556061-0680"}},
	{"Foretaksregisteret", []string{"923 609 016", "NO 923 609 016 MVA"}, []string{"92360901", "9236090160"}, []string{"923 609 017", "932 609 016"}},
	{"Registro delle Imprese di Roma", []string{"00811720580", "RM-756032", "RSSMRA80A01H501U"}, nil, []string{"00811720581", "00817120580"}},
	{"Registo Comercial de Lisboa", []string{"500 697 256", "PT500697256", "1234"}, nil, []string{"500 697 257", "500 967 256"}},
	{"NIPC", []string{"500697256"}, nil, []string{"500697250"}},
	{"Delaware Division of Corporations", []string{"1", "anything at all"}, nil, nil},
	{"Barcelona Mercantile Register", []string{"B-1234"}, nil, nil},
}

func TestNumbersOfRegisters(t *testing.T) {
	for _, n := range numbers {
		for check, list := range map[string][]string{"": n.good, "DPA160": n.form, "DPA161": n.check} {
			for _, number := range list {
				_, l := load(t, fmt.Sprintf("[processor]\nregistration = { register = \"%s\", number = \"%s\" }", n.register, number))
				want := []string{}
				if n.register == "Companies House" { // the processor is in France
					want = append(want, "3:29 DPA634")
				}
				if check != "" {
					want = append(want, fmt.Sprintf("3:%d %s", len([]rune(n.register))+42, check))
				}
				assert.Equal(t, want, brief(l), "%s %s", n.register, number)
			}
		}
	}
}

// A register that its name does not tell is named by its kind; one that its
// name tells wrongly is another.
func TestKindsOfRegister(t *testing.T) {
	for line, want := range map[string]string{
		`{ kind = "kvk", register = "Handelsregister", number = "1" }`:    "3:71 DPA160",
		`{ kind = "siren", register = "x", number = "123456789" }`:        "3:59 DPA161",
		`{ kind = "other", register = "RCS Lyon", number = "1" }`:         "",
		`{ kind = "sirn", register = "x", number = "1" }`:                 "3:25 DPA122",
		`{ register = { fr = "x", en = "SIREN" }, number = "1" }`:         "3:66 DPA160",
		`{ register = "RCS Lyon", unknown = ["number"] }`:                 "3:52 DPA124",
		`{ register = "RCS Lyon", number = "1", unknown = ["register"] }`: "3:50 DPA160, 3:66 DPA124",
	} {
		_, l := load(t, "[processor]\nregistration = "+line)
		assert.Equal(t, want, strings.Join(brief(l), ", "), line)
	}
}

// The kinds that a file may name are those that the program knows.
func TestEveryKindOfRegisterIsKnown(t *testing.T) {
	f, _ := reflect.TypeFor[agreement.Registration]().FieldByName("Kind")
	for _, kind := range strings.Fields(f.Tag.Get("oneof")) {
		_, l := load(t, "[processor]\nregistration = { kind = \""+kind+"\", register = \"x\", number = \"é\" }")
		assert.Equal(t, kind != "other", strings.Contains(text(l), "DPA160"), kind)
	}
}
