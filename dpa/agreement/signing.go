package agreement

import (
	"slices"
	"strconv"
)

// A Profile says for which way of signing a final is made.
type Profile string

// The profiles. When there is none, the clause on signature decides: Paper
// where it says that the parties sign by hand, else Fields.
const (
	Paper    Profile = "paper"    // by hand
	Fields   Profile = "fields"   // in the fields of the PDF, with any program
	Docusign Profile = "docusign" // with anchors that this program finds
	Yousign  Profile = "yousign"
	Adobe    Profile = "adobe" // Acrobat Sign
)

// A Hand signs for a party.
type Hand struct {
	Party Signer
	Who   *Signatory // nil when the party signs in person, or does not say who signs
	ID    string     // the party's; behind it, for each further one, "controller.2"
	Order int        // in which they sign, from 1 without a gap
}

// Hands are those who sign, party by party in the order of Signers. Who has an
// Order of its own keeps it, and the others take the places left.
func (a *Agreement) Hands() []Hand {
	var list []Hand
	for _, p := range a.Signers() {
		list = append(list, Hand{Party: p, Who: p.Signatory, ID: p.ID})
		for i := range p.Cosignatories {
			list = append(list, Hand{Party: p, Who: &p.Cosignatories[i], ID: p.ID + "." + strconv.Itoa(i+2)})
		}
	}
	rank(list)
	return list
}

// rank gives each its place among all.
func rank(list []Hand) {
	var taken []int
	for i := range list {
		if who := list[i].Who; who != nil {
			list[i].Order = who.Order
			taken = append(taken, who.Order)
		}
	}
	next := 0
	for i := range list {
		if list[i].Order > 0 {
			continue
		}
		for next++; slices.Contains(taken, next); next++ {
		}
		list[i].Order = next
	}
	sorted := make([]*Hand, len(list))
	for i := range list {
		sorted[i] = &list[i]
	}
	slices.SortStableFunc(sorted, func(a, b *Hand) int { return a.Order - b.Order })
	for i, h := range sorted {
		h.Order = i + 1
	}
}
