package main

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
)

// A SARIF log has what version 2.1.0 requires of it, and its rules and places
// are those of the findings.
func TestSARIF(t *testing.T) {
	t.Chdir("../..")
	const deal = "examples/siilo/deal.toml"
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name    string
					Version string
					Rules   []struct {
						ID               string
						ShortDescription struct{ Text string }
						Default          struct{ Level string } `json:"defaultConfiguration"`
					}
				}
			}
			ColumnKind string
			Results    []struct {
				RuleID    string
				RuleIndex *int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
					LogicalLocations []struct{ FullyQualifiedName string }
				}
			}
		}
	}
	dec := json.NewDecoder(strings.NewReader(command(t, findings, "check", deal, "--format", "sarif")))
	require.NoError(t, dec.Decode(&log))
	var report diag.Report
	require.NoError(t, json.Unmarshal([]byte(command(t, findings, "check", deal, "--format", "json")), &report))

	assert.Equal(t, "2.1.0", log.Version)
	assert.True(t, strings.HasPrefix(log.Schema, "https://"))
	require.Len(t, log.Runs, 1)
	run := log.Runs[0]
	assert.Equal(t, "dpa", run.Tool.Driver.Name)
	assert.Regexp(t, `^\d+\.\d+\.\d+`, run.Tool.Driver.Version)
	assert.Equal(t, "unicodeCodePoints", run.ColumnKind)
	require.Len(t, run.Results, len(report.Findings))
	uri := regexp.MustCompile(`^[A-Za-z0-9._~/%:-]+$`)
	seen := map[string]bool{}
	for _, r := range run.Tool.Driver.Rules {
		assert.False(t, seen[r.ID], "%s stands twice", r.ID)
		seen[r.ID] = true
		assert.NotEmpty(t, r.ShortDescription.Text)
		assert.Contains(t, []string{"error", "warning", "note"}, r.Default.Level)
	}
	for i, r := range run.Results {
		want := report.Findings[i]
		assert.Equal(t, want.Code, r.RuleID)
		require.NotNil(t, r.RuleIndex)
		assert.Equal(t, r.RuleID, run.Tool.Driver.Rules[*r.RuleIndex].ID)
		assert.Contains(t, []string{"error", "warning", "note"}, r.Level)
		assert.True(t, strings.HasPrefix(r.Message.Text, want.Message))
		require.Len(t, r.Locations, 1)
		assert.Regexp(t, uri, r.Locations[0].PhysicalLocation.ArtifactLocation.URI)
		assert.Equal(t, want.Line, r.Locations[0].PhysicalLocation.Region.StartLine)
		assert.Equal(t, want.Col, r.Locations[0].PhysicalLocation.Region.StartColumn)
	}
}

func TestVersion(t *testing.T) {
	assert.Equal(t, "v1.2.0", versionOf("v1.2.0"))
	for _, untagged := range []string{"", "(devel)", "v0.0.0-20261128070615-02bb8f6c0000+dirty"} {
		assert.Equal(t, "v"+dpa.Version+"-devel", versionOf(untagged))
	}
}

func TestSARIFPlaces(t *testing.T) {
	at := sarifAt(diag.Pos{File: "/deals/Lilas & fils/deal.toml", Line: 3})
	assert.Equal(t, "file:///deals/Lilas%20&%20fils/deal.toml", at.Physical.Artifact.URI)
	at = sarifAt(diag.Pos{File: "Lilas/deal été.toml"})
	assert.Equal(t, "Lilas/deal%20%C3%A9t%C3%A9.toml", at.Physical.Artifact.URI)
	assert.Nil(t, at.Physical.Region)
	assert.Nil(t, sarifAt(diag.Pos{Path: "controller.dpo"}).Physical)
}

// Text is wrapped to the width of a terminal, at spaces that may break; colour
// takes no room.
func TestWrap(t *testing.T) {
	s := screen{width: 20, color: true}
	got := s.wrap(s.severity(diag.Error, "error:")+" une phrase qui est longue, 48\u00a0heures au plus, et la suite", "\t")
	for _, line := range strings.Split(got, "\n") {
		assert.LessOrEqual(t, shownWidth(line), 20, line)
	}
	assert.Contains(t, got, "48\u00a0heures")
	assert.Equal(t, "a b", screen{}.wrap("a b", "\t"), "no terminal, no wrapping")
	assert.NotContains(t, screen{}.bold("x")+screen{}.caret("^"), "\x1b")
}

// The caret stands below the character that the finding names, whatever stands
// before it.
func TestQuote(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat("x", 300)
	require.NoError(t, os.WriteFile("deal.toml", []byte("a = 1\n\tname = \"Étienne 漢\"\r\n"+long+"!"+long+"\n"), 0o666))
	quote := func(line, col int) []string {
		var b bytes.Buffer
		sources{}.quote(&b, diag.Pos{File: "deal.toml", Line: line, Col: col}, screen{})
		return strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	}
	assert.Equal(t, []string{"\t2 |  name = \"Étienne 漢\"", "\t  |         ^"}, quote(2, 9))
	lines := quote(3, 301)
	require.Len(t, lines, 2)
	assert.Equal(t, "!", string([]rune(lines[0])[len([]rune(lines[1]))-1]))
	assert.Equal(t, []string{""}, quote(9, 1), "a line that is not there")
	var b bytes.Buffer
	sources{}.quote(&b, diag.Pos{File: "nowhere.toml", Line: 1, Col: 1}, screen{})
	sources{}.quote(&b, diag.Pos{File: "clauses/audit/fr.md", Line: 1, Col: 1}, screen{})
	assert.Empty(t, b.String())
}

// A final says once that it is not ready, and what it lacks; the facts that one
// owner lacks, or that owners of one kind lack alike, are one finding.
func TestGroups(t *testing.T) {
	t.Chdir("../..")
	src, err := os.ReadFile("examples/siilo/deal.toml")
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("examples/siilo")))
	require.NoError(t, os.WriteFile(dir+"/deal.toml", bytes.Replace(src, []byte(`status    = "draft"`), []byte(`status    = "final"`), 1), 0o666))
	text := command(t, findings, "check", dir+"/deal.toml")
	assert.Equal(t, 1, strings.Count(text, "(DPA601)"), "%s", text)
	assert.Regexp(t, `error: the agreement is not ready to sign; facts missing: \d+ \(DPA601\)`, text)
	assert.True(t, strings.HasSuffix(text, "not renderable while the errors stand\n"))
	assert.Less(t, strings.Count(text, "\n"), 80)
	assert.Greater(t, strings.Count(command(t, findings, "check", dir+"/deal.toml", "--all"), "\n"), 80)
	assert.Greater(t, strings.Count(command(t, findings, "check", dir+"/deal.toml", "--format", "gcc"), "[DPA601]"), 30)
}
