package compose

import (
	"crypto/sha256"
	"fmt"
	"path"
	"strings"

	"github.com/dpakit/dpakit/dpa/doc"
)

// official makes the facts of the official text of the standard contractual
// clauses: the name of the file, and the SHA-256 by which anybody can tell that
// the file in hand is the one that was signed with.
func (c *composer) official(sc *scope) {
	s := c.a.SCC
	if s == nil || len(s.Data) == 0 {
		sc.facts["official_clauses"], sc.facts["official_hash"] = content{}, content{}
		return
	}
	hash := fmt.Sprintf("%x", sha256.Sum256(s.Data))
	var groups []string // a line may break between them
	for ; hash != ""; hash = hash[8:] {
		groups = append(groups, hash[:8])
	}
	sc.facts["official_clauses"] = words(path.Base(s.Official)).at(s.At("official"))
	sc.facts["official_hash"] = words(strings.Join(groups, " "))
}

// attachments are the files that accompany a document in which an appendix
// speaks of them.
func (c *composer) attachments() []doc.Attachment {
	s := c.a.SCC
	if s == nil || len(s.Data) == 0 || c.placement("scc") == nil && c.placement("scc_chain") == nil {
		return nil
	}
	return []doc.Attachment{{Name: path.Base(s.Official), Type: "application/pdf", About: c.say("scc.official"), Data: s.Data}}
}
