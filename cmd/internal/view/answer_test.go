package view_test

import (
	"io"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

// answerScreens are items that are answered in words or lines, and what came of the answers.
func answerScreens() []screen {
	predict := &problems.Item{
		ID: "po-alias", Title: "One list", Topics: []string{"names"}, Kind: problems.KindPredict, Intro: "Read it *twice*.",
		Predict: &problems.PredictItem{Snippet: "a = b = []\nb.append(1)\nprint(a)\n"},
	}
	concept := &problems.Item{
		ID: "cq-alias", Title: "Two names", Level: 1, Kind: problems.KindConcept, Concept: &problems.ConceptItem{Question: "What does `b = a` do, when `a` is a list?"},
	}
	design := &problems.Item{
		ID: "dq-jobs", Title: "Jobs", Level: 3, Kind: problems.KindDesign, Design: &problems.DesignItem{Prompt: "Design a job runner for:\n\n- mails\n- reports"},
	}
	said, real := "\x1b[31m[1]", "[1, 2, 3]"
	itemScreen := func(name string, item *problems.Item) screen {
		return screen{name: name, draw: func(w io.Writer, t view.Theme) error {
			return view.Item(w, t, item, view.StatementOptions{Level: true})
		}}
	}
	return []screen{
		itemScreen("item-predict", predict), itemScreen("item-concept", concept), itemScreen("item-design", design),
		{name: "prediction-right", draw: func(w io.Writer, t view.Theme) error { return view.Prediction(w, t, view.Foretold{Right: true}) }},
		{name: "prediction", draw: func(w io.Writer, t view.Theme) error {
			return view.Prediction(w, t, view.Foretold{Line: 2, Said: &said, Real: &real})
		}},
		{name: "prediction-short", draw: func(w io.Writer, t view.Theme) error {
			return view.Prediction(w, t, view.Foretold{Line: 12, Real: &real})
		}},
		{name: "output", draw: func(w io.Writer, t view.Theme) error {
			return view.Output(w, t, "It prints", "[1]\n\x1b]0;title\x07\nKeyError: 3\n")
		}},
		{name: "output-none", draw: func(w io.Writer, t view.Theme) error { return view.Output(w, t, "Your experiment", "") }},
		{name: "section", draw: func(w io.Writer, t view.Theme) error {
			return view.Section(w, t, "The trap", "A *new* list each time:\n\n```python\nadd.__defaults__\n```")
		}},
	}
}
