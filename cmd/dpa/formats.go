package main

import (
	"cmp"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/dpakit/dpakit/dpa/diag"
)

// github writes findings as commands of a GitHub workflow, which shows them
// beside the lines of a change.
func (a *app) github(d checked) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	if d.err != nil {
		fmt.Fprintf(a.stdout, "::error file=%s::%s\n", property.Replace(diag.Visible(filepath.ToSlash(d.file))), data.Replace(visible(d.err.Error())))
	}
	for _, f := range d.found {
		level := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "notice"}[f.Severity()]
		text := f.Message(a.lang)
		if hint := f.Hint(a.lang); hint != "" {
			text += "\n" + hint
		}
		at := ""
		if f.Pos.File != "" {
			at = "file=" + property.Replace(diag.Visible(filepath.ToSlash(f.Pos.File))) + ","
		}
		if f.Pos.Line > 0 {
			at += fmt.Sprintf("line=%d,", f.Pos.Line)
		}
		if f.Pos.Col > 0 {
			at += fmt.Sprintf("col=%d,", f.Pos.Col)
		}
		title := f.Check + " " + diag.Find(f.Check).Title.In(a.lang)
		fmt.Fprintf(a.stdout, "::%s %stitle=%s::%s\n", level, at, property.Replace(title), data.Replace(text))
	}
}

// gcc writes findings as compilers do, a line each, for editors: place, severity
// and message, then what to do as a note. The severities are those that editors
// look for, in any language. What is about a deal as a whole names its file.
func (a *app) gcc(d checked) {
	if d.err != nil {
		fmt.Fprintf(a.stdout, "%s: error: %s\n", diag.Visible(d.file), diag.Visible(oneLine(d.err.Error())))
	}
	for _, f := range d.found {
		at := f.Pos.String()
		if f.Pos.File == "" {
			at = d.file
		}
		at = diag.Visible(at)
		fmt.Fprintf(a.stdout, "%s: %s: %s [%s]\n", at, sarifLevels[f.Severity()], oneLine(f.Message(a.lang)), f.Check)
		if hint := f.Hint(a.lang); hint != "" {
			fmt.Fprintf(a.stdout, "%s: note: %s\n", at, oneLine(hint))
		}
	}
}

// oneLine is a text on one line.
func oneLine(s string) string { return strings.NewReplacer("\r", "", "\n", " ").Replace(s) }

// The parts of a SARIF log (OASIS, version 2.1.0) that findings need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Language   string        `json:"language"`
		Results    []sarifResult `json:"results"`
		// There is one when a deal could not be read.
		Invocations []sarifInvocation `json:"invocations,omitempty"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"` // begins with a digit, so that tools may compare it
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string        `json:"id"`
		ShortDescription sarifMessage  `json:"shortDescription"`
		FullDescription  *sarifMessage `json:"fullDescription,omitempty"`
		Help             *sarifMessage `json:"help,omitempty"`
		Default          sarifLevel    `json:"defaultConfiguration"`
	}
	sarifMessage struct {
		Text string `json:"text"` // see plainText
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
)

var sarifLevels = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "note"}

// sarif makes one log of the findings of all deals, for code scanning.
func (a *app) sarif(deals []checked) sarifLog {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Language: a.lang, Results: []sarifResult{},
		Tool: sarifTool{sarifDriver{Name: "dpa", Version: strings.TrimPrefix(version(), "v"), InformationURI: "https://github.com/dpakit/dpakit", Rules: []sarifRule{}}}}
	index := map[string]int{}
	var unread []sarifNotification
	for _, d := range deals {
		if d.err != nil {
			unread = append(unread, sarifNotification{"error", sarifMessage{plainText(visible(d.err.Error()))}, sarifPlaces(diag.Pos{File: d.file})})
		}
		for _, f := range d.found {
			i, ok := index[f.Check]
			if !ok {
				i = len(run.Tool.Driver.Rules)
				index[f.Check] = i
				run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, a.sarifRule(diag.Find(f.Check)))
			}
			text := f.Message(a.lang)
			if hint := f.Hint(a.lang); hint != "" {
				text += "\n" + hint
			}
			r := sarifResult{RuleID: f.Check, RuleIndex: i, Level: sarifLevels[f.Severity()], Message: sarifMessage{plainText(text)}}
			if at := f.Pos; at.IsZero() && at.Path == "" { // about the deal as a whole
				r.Locations = sarifPlaces(diag.Pos{File: d.file})
			} else {
				r.Locations = sarifPlaces(at)
			}
			run.Results = append(run.Results, r)
		}
	}
	if unread != nil {
		run.Invocations = []sarifInvocation{{Notifications: unread}}
	}
	return sarifLog{Schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}}
}

// plainText is a message without the links that viewers make of its brackets
// (3.11.6 of the specification).
func plainText(s string) string { return strings.ReplaceAll(s, "](", "] (") }

func (a *app) sarifRule(c diag.Check) sarifRule {
	r := sarifRule{ID: c.ID, ShortDescription: sarifMessage{c.Title.In(a.lang)}, Default: sarifLevel{sarifLevels[c.Severity]}}
	if why := c.Why.In(a.lang); why != "" {
		r.FullDescription = &sarifMessage{why}
	}
	help := a.say(sarifHelp)
	r.Help = &sarifMessage{fmt.Sprintf(help, c.ID)}
	return r
}

// sarifPlaces has no location for what has no place.
func sarifPlaces(p diag.Pos) []sarifLocation {
	if p.File == "" && p.Path == "" {
		return nil
	}
	return []sarifLocation{sarifAt(p)}
}

func sarifAt(p diag.Pos) sarifLocation {
	var l sarifLocation
	if p.File != "" {
		file := filepath.ToSlash(p.File)
		u := url.URL{Path: file}
		if filepath.IsAbs(p.File) {
			u.Scheme = "file"
			u.Path = "/" + strings.TrimPrefix(file, "/")
		}
		l.Physical = &sarifPhysical{Artifact: sarifArtifact{URI: u.String()}}
		if p.Line > 0 {
			l.Physical.Region = &sarifRegion{p.Line, p.Col}
		}
	}
	if path := cmp.Or(p.Path, ""); path != "" {
		l.Logical = []sarifLogical{{path}}
	}
	return l
}
