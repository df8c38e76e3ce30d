package grader

import (
	"strings"

	"pyprep/problems"
	"pyprep/problems/bigo"
)

// The standings of a claim about an item, whose key is the truth and not only the best that is known.
const (
	StandingRight          Standing = "right"
	StandingHalf           Standing = "half-right"      // not the key, but the author gives half the credit
	StandingTooHigh        Standing = "above-key"       // a bound that is not tight
	StandingTooLow         Standing = "below-key"       // grows slower than the snippet does
	StandingContradiction  Standing = "contradiction"   // names classes that exclude each other
	StandingUnknownLetters Standing = "unknown-letters" // counts something that the item does not
)

// ItemClaims are what a person says of a complexity item. An item with one snippet has Time and Space, one with several
// has Parts.
type ItemClaims struct {
	Time  string      `json:"time,omitempty"`
	Space string      `json:"space,omitempty"`
	Parts []PartClaim `json:"parts,omitempty"` // in the item's order
	Why   string      `json:"why,omitempty"`
}

// PartClaim is the claim about one of several snippets.
type PartClaim struct {
	Name  string `json:"name"`
	Time  string `json:"time,omitempty"`
	Space string `json:"space,omitempty"`
}

// ClaimsFor puts what was said of the parts, in their order, into claims about the item; what is missing was skipped.
func ClaimsFor(item *problems.Item, times, spaces []string, why string) ItemClaims {
	said := func(all []string, at int) string {
		if at < len(all) {
			return strings.TrimSpace(all[at])
		}
		return ""
	}
	claims := ItemClaims{Why: strings.TrimSpace(why)}
	if len(item.Complexity.Parts) == 1 {
		claims.Time, claims.Space = said(times, 0), said(spaces, 0)
		return claims
	}
	for at, part := range item.Complexity.Parts {
		claims.Parts = append(claims.Parts, PartClaim{Name: part.Name, Time: said(times, at), Space: said(spaces, at)})
	}
	return claims
}

// of returns what the claims say of a part.
func (c ItemClaims) of(item *problems.Item, at int) PartClaim {
	if len(item.Complexity.Parts) == 1 {
		return PartClaim{Time: c.Time, Space: c.Space}
	}
	for _, part := range c.Parts {
		if part.Name == item.Complexity.Parts[at].Name {
			return part
		}
	}
	return PartClaim{}
}

// JudgeItem holds the claims against the item's key: time and space of each part, in order.
func JudgeItem(item *problems.Item, claims ItemClaims) []Judgement {
	letters := item.Complexity.Letters()
	var all []Judgement
	for at := range item.Complexity.Parts {
		part, said := &item.Complexity.Parts[at], claims.of(item, at)
		for _, asked := range []struct {
			name, claim string
			key         problems.Bound
		}{{"time", said.Time, part.Time}, {"space", said.Space, part.Space}} {
			j := judgeKey(asked.name, asked.claim, letters, asked.key)
			j.Part = part.Name
			j.Misconception = misconception(part, j, letters)
			all = append(all, j)
		}
	}
	return all
}

// ItemVerdict is accepted when every claim is right; half is not.
func ItemVerdict(judgements []Judgement) Verdict {
	if right, asked := ItemScore(judgements); right < asked {
		return WrongAnswer
	}
	return Accepted
}

// ItemScore counts the claims that are right.
func ItemScore(judgements []Judgement) (right, asked int) {
	for _, j := range judgements {
		if j.Standing == StandingRight {
			right++
		}
	}
	return right, len(judgements)
}

func judgeKey(name, text string, letters []string, key problems.Bound) Judgement {
	j := Judgement{Name: name, Claimed: strings.TrimSpace(text), Best: key.Best.String()}
	if j.Claimed == "" {
		j.Standing = StandingSkipped
		return j
	}
	claim := bigo.Read(text, letters)
	class := claimedClass(name, claim)
	switch {
	case claim.Contradiction:
		j.Standing = StandingContradiction
	case class != nil:
		j.Read, j.Standing = class.String(), keyStanding(*class, key)
	case len(claim.UnknownLetters) > 0:
		j.Standing = StandingUnknownLetters
	default:
		j.Standing = StandingUnread
	}
	j.Note = keyNote(j.Standing, claim, letters)
	return j
}

// claimedClass is the class that a claim names. A bare class reads as time, whatever was asked.
func claimedClass(name string, claim bigo.Claim) *bigo.Class {
	if claim.Time == nil || (name == "space" && claim.Space != nil) {
		return claim.Space
	}
	return claim.Time
}

func keyStanding(claimed bigo.Class, key problems.Bound) Standing {
	for _, one := range []struct {
		classes  []bigo.Class
		standing Standing
	}{{key.Full, StandingRight}, {key.Half, StandingHalf}} {
		for _, class := range one.classes {
			if bigo.Compare(claimed, class) == bigo.Equal {
				return one.standing
			}
		}
	}
	switch bigo.Compare(claimed, key.Best) {
	case bigo.Looser:
		return StandingTooHigh
	case bigo.Tighter:
		return StandingTooLow
	default:
		return StandingOther
	}
}

func keyNote(s Standing, claim bigo.Claim, letters []string) string {
	switch s {
	case StandingRight:
		return ""
	case StandingHalf:
		return "half the credit"
	case StandingTooHigh:
		return "it grows more slowly than that"
	case StandingTooLow:
		return "it grows faster than that"
	case StandingOther:
		return "counts in other letters than the answer does"
	default:
		return unreadNote(claim, letters)
	}
}

// misconception returns what the author has to say to a claim that is known to be tempting.
func misconception(part *problems.Part, j Judgement, letters []string) string {
	if j.Read == "" || j.Standing == StandingRight {
		return ""
	}
	said := claimedClass(j.Name, bigo.Read(j.Claimed, letters))
	for _, m := range part.Misconceptions {
		tempting := bigo.Read(m.Claim, letters)
		class := tempting.Time
		if j.Name == "space" {
			class = tempting.Space
		}
		if class != nil && bigo.Compare(*said, *class) == bigo.Equal {
			return m.Message
		}
	}
	return ""
}
