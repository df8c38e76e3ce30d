package cli

import (
	"context"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
)

type showOptions struct {
	level bool
	json  bool
}

func newShowCommand(a *app) *cobra.Command {
	var o showOptions
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show a problem or an item",
		Args:  exactly(1, "the id of a problem or an item"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runShow(cmd.Context(), a, args[0], o)
		},
	}
	cmd.Flags().BoolVar(&o.level, "level", false, "show the level too")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return cmd
}

func runShow(ctx context.Context, a *app, id string, o showOptions) error {
	found, err := a.findAny(ctx, id)
	if err != nil {
		return err
	}
	if found.Item != nil {
		return showItem(a, found.Item, o)
	}
	p := found.Problem
	if o.json {
		return printJSON(a.Out, struct {
			Schema    int      `json:"schema"`
			ID        string   `json:"id"`
			Set       string   `json:"set"`
			Kind      string   `json:"kind"`
			Title     string   `json:"title"`
			Level     int      `json:"level"`
			Topics    []string `json:"topics"`
			Statement string   `json:"statement"`
			Starter   string   `json:"starter"`
			Cases     int      `json:"cases"`
		}{1, string(p.ID), string(p.Set), string(p.Kind), p.Title, p.Level, p.Topics, p.Statement, p.Starter, grader.CaseCount(p)})
	}
	return view.Statement(a.Out, a.out(), p, statementOptions(p, o.level))
}

type shownItem struct {
	Schema    int         `json:"schema"`
	ID        string      `json:"id"`
	Set       string      `json:"set"`
	Kind      string      `json:"kind"`
	Title     string      `json:"title"`
	Level     int         `json:"level"`
	Topics    []string    `json:"topics"`
	Intro     string      `json:"intro"`
	Case      string      `json:"case,omitempty"` // this and the next two of kind complexity
	Variables []shownName `json:"variables,omitempty"`
	Parts     []shownPart `json:"parts,omitempty"`
	Snippet   string      `json:"snippet,omitempty"`  // of kind predict
	Question  string      `json:"question,omitempty"` // of kind concept
	Prompt    string      `json:"prompt,omitempty"`   // of kind design
}

type shownName struct {
	Letter string `json:"letter"`
	Counts string `json:"counts"`
}

type shownPart struct {
	Name    string `json:"name"`
	Snippet string `json:"snippet"`
}

// showItem shows what is asked, and nothing of the key.
func showItem(a *app, item *problems.Item, o showOptions) error {
	if !o.json {
		return view.Item(a.Out, a.out(), item, view.StatementOptions{Level: o.level})
	}
	shown := shownItem{
		Schema: 1, ID: string(item.ID), Set: string(item.Set), Kind: string(item.Kind), Title: item.Title, Level: item.Level,
		Topics: append([]string{}, item.Topics...), Intro: item.Intro,
	}
	switch {
	case item.Complexity != nil:
		shown.Case = item.Complexity.Case
		for _, v := range item.Complexity.Variables {
			shown.Variables = append(shown.Variables, shownName(v))
		}
		for _, part := range item.Complexity.Parts {
			shown.Parts = append(shown.Parts, shownPart{part.Name, part.Snippet})
		}
	case item.Predict != nil:
		shown.Snippet = item.Predict.Snippet
	case item.Concept != nil:
		shown.Question = item.Concept.Question
	case item.Design != nil:
		shown.Prompt = item.Design.Prompt
	}
	return printJSON(a.Out, shown)
}

// examplesShown is how many public cases stand below a statement.
const examplesShown = 3

func statementOptions(p *problems.Problem, level bool) view.StatementOptions {
	o := view.StatementOptions{Level: level}
	for _, example := range grader.Examples(p, examplesShown) {
		o.Examples = append(o.Examples, view.Example{Call: example.Call, Result: example.Result, Note: example.Note})
	}
	return o
}
