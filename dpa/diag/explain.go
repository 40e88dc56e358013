package diag

import (
	"fmt"
	"regexp"
	"strings"
)

// Explain says in lang what a check is for, in Markdown: how grave it is, where
// it comes from, why it matters, what it says, and a deal that has it beside
// one that has not.
func (c Check) Explain(lang string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**\n\n", c.Title.In(lang))
	about := []string{severityWords[c.Severity].In(lang)}
	if c.Draft {
		about = append(about, Words{FR: "un projet peut la porter", EN: "a draft may carry it"}.In(lang))
	}
	if c.Source != "" {
		about = append(about, Cite(c.Source).In(lang))
	}
	about = append(about, Words{FR: "depuis la version ", EN: "since version "}.In(lang)+c.Since)
	fmt.Fprintf(&b, "*%s*\n\n", strings.Join(about, " · "))
	if why := c.Why.In(lang); why != "" {
		fmt.Fprintf(&b, "%s\n\n", why)
	}
	fmt.Fprintf(&b, "> %s\n", placeholder.ReplaceAllString(c.Message.In(lang), "…"))
	if c.Bad != "" {
		fmt.Fprintf(&b, "\n%s\n\n%s", Words{FR: "Avec ce constat\u00a0:", EN: "With this finding:"}.In(lang), fenced(c.Bad))
		fmt.Fprintf(&b, "\n%s\n\n%s", Words{FR: "Sans lui\u00a0:", EN: "Without it:"}.In(lang), fenced(c.Good))
	}
	return b.String()
}

// fenced is an example as a block of code: TOML, unless it is of several files.
func fenced(example string) string {
	if strings.Contains(example, " --\n") {
		return "```\n" + example + "```\n"
	}
	return "```toml\n" + example + "```\n"
}

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

var severityWords = map[Severity]Words{
	Error:   {FR: "erreur", EN: "error"},
	Warning: {FR: "avertissement", EN: "warning"},
	Info:    {FR: "information", EN: "info"},
}
