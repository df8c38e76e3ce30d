package cli

import (
	"fmt"
	"math"
	"strings"

	"pyprep/cmd/internal/view"
	"pyprep/problems/bigo"
)

// readRows says how a text was read.
func readRows(claim bigo.Claim, vars []string) []view.ClassRow {
	var rows []view.ClassRow
	for _, read := range []struct {
		label string
		class *bigo.Class
	}{{"time", claim.Time}, {"space", claim.Space}} {
		if read.class == nil {
			continue
		}
		rows = append(rows, view.ClassRow{Label: read.label, Class: read.class.String(), Words: read.class.InWords()})
		if around := standsBetween(*read.class); around != "" {
			rows = append(rows, view.ClassRow{Words: around})
		}
		if doubled := doubling(*read.class); doubled != "" {
			rows = append(rows, view.ClassRow{Words: doubled})
		}
	}
	if note := notRead(claim, vars); note != "" {
		rows = append(rows, view.ClassRow{Label: "not read", Words: note})
	}
	return rows
}

// claimWords are the words beside the class of one of two texts.
func claimWords(claim bigo.Claim) string {
	if class := stated(claim); class != nil {
		return class.InWords()
	}
	return notRead(claim, nil)
}

// notRead says why a text, or a part of it, claims nothing.
func notRead(claim bigo.Claim, vars []string) string {
	switch {
	case claim.Contradiction:
		return "it says two things that exclude each other; name one class"
	case len(claim.UnknownLetters) > 0 && len(vars) > 0:
		return fmt.Sprintf("what is %s? The variables are %s", strings.Join(claim.UnknownLetters, ", "), strings.Join(vars, ", "))
	case len(claim.UnknownLetters) > 0:
		return fmt.Sprintf("what is %s?", strings.Join(claim.UnknownLetters, ", "))
	case claim.Time == nil && claim.Space == nil:
		return "no class is claimed; write one such as O(n log n), or say \"linear time, constant space\""
	}
	return ""
}

func standsBetween(class bigo.Class) string {
	around := class.Neighbours()
	switch {
	case around.Below != nil && around.Above != nil:
		return fmt.Sprintf("grows faster than %s and slower than %s", around.Below, around.Above)
	case around.Above != nil:
		return fmt.Sprintf("grows slower than %s", around.Above)
	case around.Below != nil:
		return fmt.Sprintf("grows faster than %s", around.Below)
	}
	return ""
}

// doubling says what an input of twice the size costs, for classes of one variable.
func doubling(class bigo.Class) string {
	const from = 1000.0
	variables := class.Variables()
	if len(variables) != 1 {
		return ""
	}
	factor := math.Exp(class.Log(map[string]float64{variables[0]: 2 * from}) - class.Log(map[string]float64{variables[0]: from}))
	switch {
	case factor > 1000:
		return fmt.Sprintf("one more in %s already costs a multiple", variables[0])
	case factor < 1.005:
		return ""
	}
	return fmt.Sprintf("twice the %s costs about %s times as much", variables[0], strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", factor), "0"), "."))
}

func relationWords(r bigo.Relation) string {
	switch r {
	case bigo.Equal:
		return "equal"
	case bigo.Looser:
		return "looser"
	case bigo.Tighter:
		return "tighter"
	case bigo.Incomparable:
	}
	return "incomparable"
}

// consequence says in a sentence what a relation means for the first of two classes.
func consequence(r bigo.Relation) string {
	switch r {
	case bigo.Equal:
		return "both say the same"
	case bigo.Looser:
		return "the first grows faster: where the second is right, the first is true but loose"
	case bigo.Tighter:
		return "the first grows slower: where the second is tight, the first is too small"
	case bigo.Incomparable:
	}
	return "neither bounds the other: it depends on how the variables relate"
}
