package problems_test

import (
	"testing"

	"pyprep/problems"
)

func TestConceptFor(t *testing.T) {
	concept := func(id problems.Slug, answer string, topics ...string) *problems.Item {
		return &problems.Item{ID: id, Kind: problems.KindConcept, Topics: topics, Concept: &problems.ConceptItem{Question: "What is it?", ModelAnswer: answer}}
	}
	predict := func(why string, topics ...string) *problems.Item {
		return &problems.Item{ID: "po-one", Kind: problems.KindPredict, Topics: topics, Predict: &problems.PredictItem{Snippet: "print(1)\n", Why: why}}
	}
	set := &problems.Set{ID: "talk", Items: []*problems.Item{
		concept("cq-loop", "Tasks run on one loop until they wait.", "asyncio", "concurrency"),
		concept("cq-race", "Threads switch between two bytecodes.", "concurrency", "threads"),
		concept("cq-lock", "A lock keeps a second thread out.", "threads", "concurrency"),
		concept("cq-copy", "A copy shares what is inside.", "copy"),
		predict("Nothing here is a concept.", "exceptions"),
	}}
	tests := []struct {
		name string
		item *problems.Item
		want problems.Slug
	}{
		{"the only one of a topic", predict("It is shared.", "Copy", "lists"), "cq-copy"},
		{"more topics in common", predict("Both print.", "asyncio", "concurrency"), "cq-loop"},
		{"of the same topics the one with the same words", predict("No lock keeps the second writer out.", "threads", "concurrency"), "cq-lock"},
		{"nothing tells them apart: the first", predict("Look.", "threads", "concurrency"), "cq-race"},
		{"words without a topic link nothing", predict("A lock keeps a second thread out.", "grids"), ""},
		{"no topics", predict("A lock keeps a second thread out."), ""},
		{"a concept stands for itself", set.Items[1], ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got problems.Slug
			if found := set.ConceptFor(tt.item); found != nil {
				got = found.ID
			}
			if got != tt.want {
				t.Errorf("the concept is %q, want %q", got, tt.want)
			}
		})
	}
}
