package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/dpakit/dpakit/dpa/agreement"
	"github.com/dpakit/dpakit/dpa/exchange"
)

// A draft is a deal while its questions are asked.
type draft struct {
	extends string // the vendor's file, seen from the deal
	answers answers
}

// Answers are what was answered so far, by the keys of the questions. A list is
// its elements with commas between them.
type answers map[string]string

// elements are those of a list.
func elements(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(", ;", r) })
}

// quoted is a list as TOML writes it, without its brackets.
func quoted(list string) string {
	var out []string
	for _, e := range elements(list) {
		out = append(out, exchange.Quote(e))
	}
	return strings.Join(out, ", ")
}

// tongues are the languages of an answer, in which "fr+en" are two.
func tongues(languages string) []string { return elements(strings.ReplaceAll(languages, "+", ",")) }

// prevailing are the settings of a document of two languages beside each other:
// who reads both sees where they differ.
const prevailing = "\n[clauses.language]\nprevails = \"french\"\n"

// inLanguages are the keys of answers that are words of the contract. In an
// agreement of several languages they have a text for each: with " / " between
// them, in the order of the languages, or as TOML writes them, { fr = "…", en = "…" }.
var inLanguages = map[string]bool{"form": true, "register": true, "capacity": true, "courts": true}

const between = " / "

// words is an answer as TOML writes it.
func (d *draft) words(key string) string {
	answer, langs := d.answers[key], tongues(d.answers["languages"])
	if !inLanguages[key] {
		return exchange.Quote(answer)
	}
	var table map[string]map[string]string // of one key, the answer's
	if _, err := toml.Decode("x = "+answer, &table); err == nil && len(table) == 1 {
		texts := table["x"]
		for _, lang := range slices.Sorted(maps.Keys(texts)) {
			if !slices.Contains(langs, lang) {
				langs = append(langs, lang) // the checks say that it is none of the agreement's
			}
		}
		return inline(texts, langs)
	}
	texts := strings.Split(answer, between)
	if len(langs) < 2 || len(texts) != len(langs) {
		return exchange.Quote(answer)
	}
	in := map[string]string{}
	for i, lang := range langs {
		in[lang] = strings.TrimSpace(texts[i])
	}
	return inline(in, langs)
}

// inline writes the texts of languages as TOML does, in their order.
func inline(texts map[string]string, langs []string) string {
	var out []string
	for _, lang := range langs {
		if text, ok := texts[lang]; ok {
			out = append(out, toml.Key{lang}.String()+" = "+exchange.Quote(text))
		}
	}
	return "{ " + strings.Join(out, ", ") + " }"
}

// toml writes the deal with the answers given so far. Each answer stands on a
// line of its own, which lines returns by key.
func (d *draft) toml() (src string, lines map[string]int) {
	var b strings.Builder
	lines = map[string]int{}
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	at := func(keys ...string) {
		for _, k := range keys {
			lines[k] = strings.Count(b.String(), "\n") + 1
		}
	}
	given := func(key string) string { return d.answers[key] }
	var unknown []string

	line(`extends   = %s`, exchange.Quote(d.extends))
	at("languages")
	line(`languages = [%s]`, quoted(given("languages")))
	at("reference")
	line(`reference = %s`, exchange.Quote(given("reference")))
	if given("date") != "" {
		at("date")
		line(`date      = %s`, given("date"))
	}
	line(`status    = "draft"`)
	if style := given("style"); style != "" && style != "classic" {
		at("style")
		line(`style     = %s`, exchange.Quote(given("style")))
	}
	if slices.ContainsFunc(agreement.Questions(), func(key string) bool { _, asked := d.answers[key]; return asked }) {
		line("")
		line("[selection]")
		for _, key := range agreement.Questions() {
			if _, asked := d.answers[key]; !asked {
				continue
			}
			at(key)
			if key == "region" {
				line("region  = %s", exchange.Quote(given(key)))
			} else {
				line("%s = [%s]", key, quoted(given(key)))
			}
		}
	}
	line("")
	line("[controller]")
	at("name")
	line("name         = %s", exchange.Quote(given("name")))
	if given("form") != "" {
		at("form")
		line("form         = %s", d.words("form"))
	} else {
		unknown = append(unknown, "form")
	}
	table := func(key, format string, parts ...[2]string) {
		var fields, missing []string
		for _, p := range parts {
			field, answer := p[0], p[1]
			at(answer)
			if given(answer) != "" {
				fields = append(fields, field+" = "+d.words(answer))
			} else if field != "postcode" {
				missing = append(missing, exchange.Quote(field))
			}
		}
		switch {
		case len(missing) == 0:
		case len(fields) == 0 || key == "address" && len(fields) == 1: // the country alone is no address
			unknown = append(unknown, key)
			return
		default:
			fields = append(fields, "unknown = ["+strings.Join(missing, ", ")+"]")
		}
		line(format, "{ "+strings.Join(fields, ", ")+" }")
	}
	table("registration", "registration = %s", [2]string{"register", "register"}, [2]string{"number", "number"})
	table("address", "address      = %s", [2]string{"street", "street"}, [2]string{"postcode", "postcode"}, [2]string{"city", "city"}, [2]string{"country", "country"})
	table("signatory", "signatory    = %s", [2]string{"name", "signatory"}, [2]string{"capacity", "capacity"})
	if given("contact") != "" {
		table("contact", "contact      = %s", [2]string{"email", "contact"})
	}
	table("dpo", "dpo          = %s", [2]string{"email", "dpo"})
	if len(unknown) > 0 {
		line("unknown      = [%s]", quoted(strings.Join(unknown, ",")))
	}
	line("")
	line("[clauses.breach]")
	at("breach")
	line("notice = %s", exchange.Quote(given("breach")))
	line("")
	line("[clauses.subprocessing]")
	at("notice")
	line("notice    = %s", exchange.Quote(given("notice")))
	line("objection = %s", exchange.Quote(given("notice")))
	line("")
	line("[clauses.law_forum]")
	at("law")
	line("law    = %s", exchange.Quote(given("law")))
	at("courts")
	line("courts = %s", d.words("courts"))
	if strings.Contains(given("languages"), "+") {
		b.WriteString(prevailing)
	}
	return b.String(), lines
}
