package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems/bigo"
)

type bigoOptions struct {
	vars []string
	json bool
}

// bigoResult is what one text claims; bigoComparison is how two stand to each other.
type bigoResult struct {
	Schema        int      `json:"schema"`
	Time          *string  `json:"time"`
	Space         *string  `json:"space"`
	Contradiction bool     `json:"contradiction"`
	Unknown       []string `json:"unknown_letters"`
}

type bigoComparison struct {
	Schema   int        `json:"schema"`
	Relation *string    `json:"relation"` // of the first to the second; null when one of them states no class
	Classes  [2]*string `json:"classes"`
	Unknown  []string   `json:"unknown_letters"`
}

func newBigoCommand(a *app) *cobra.Command {
	var o bigoOptions
	cmd := &cobra.Command{
		Use:   "bigo TEXT...",
		Short: "Read what a text claims of time and space, or compare two",
		Long: `Read what a text claims of time and space, and write it in canonical form. Two texts are compared with each other.

  pyprep bigo "linear time, constant space"
  pyprep bigo "O(N log N)" "O(n^2)"
  pyprep bigo "edges plus vertices" --vars V,E

Without --vars every single letter is a variable. Quote a text: ( and * mean something to your shell.`,
		Args: between(1, 1000, "a text, or two to compare"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runBigo(a, args, o)
		},
	}
	cmd.Flags().StringSliceVar(&o.vars, "vars", nil, "the variables there are, such as n,m")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return cmd
}

func runBigo(a *app, texts []string, o bigoOptions) error {
	vars, err := variables(o.vars)
	if err != nil {
		return err
	}
	if len(texts) == 2 {
		return compareClaims(a, bigo.Read(texts[0], vars), bigo.Read(texts[1], vars), o.json)
	}
	claim := bigo.Read(strings.Join(texts, " "), vars)
	if o.json {
		return printJSON(a.Out, bigoResult{
			Schema: 1, Time: classText(claim.Time), Space: classText(claim.Space),
			Contradiction: claim.Contradiction, Unknown: append([]string{}, claim.UnknownLetters...),
		})
	}
	return view.Classes(a.Out, a.out(), readRows(claim, vars))
}

// variables checks the names that --vars gives.
func variables(names []string) ([]string, error) {
	for i, name := range names {
		names[i] = strings.TrimSpace(name)
		if !isName(names[i]) || slices.Contains(names[:i], names[i]) {
			return nil, usage(fmt.Sprintf("%q is no variable, or is there twice", name), "write them like --vars n,m")
		}
	}
	return names, nil
}

func isName(text string) bool {
	for i, r := range text {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return text != ""
}

func compareClaims(a *app, first, second bigo.Claim, asJSON bool) error {
	left, right := stated(first), stated(second)
	if asJSON {
		result := bigoComparison{
			Schema: 1, Classes: [2]*string{classText(left), classText(right)},
			Unknown: append(append([]string{}, first.UnknownLetters...), second.UnknownLetters...),
		}
		if left != nil && right != nil {
			relation := bigo.Compare(*left, *right).String()
			result.Relation = &relation
		}
		return printJSON(a.Out, result)
	}
	rows := []view.ClassRow{{Label: "first", Class: classWords(left), Words: claimWords(first)}, {Label: "second", Class: classWords(right), Words: claimWords(second)}}
	if left != nil && right != nil {
		rows = append(rows, view.ClassRow{Label: "so", Class: relationWords(bigo.Compare(*left, *right)), Words: consequence(bigo.Compare(*left, *right))})
	}
	return view.Classes(a.Out, a.out(), rows)
}

// stated is the class that a claim is about: time, or space when it says nothing of time.
func stated(claim bigo.Claim) *bigo.Class {
	if claim.Time != nil || claim.Contradiction {
		return claim.Time
	}
	return claim.Space
}

func classText(class *bigo.Class) *string {
	if class == nil {
		return nil
	}
	text := class.String()
	return &text
}

func classWords(class *bigo.Class) string {
	if class == nil {
		return "(no class)"
	}
	return class.String()
}
