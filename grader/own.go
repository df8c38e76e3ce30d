package grader

import (
	"context"
	"hash/fnv"
	"slices"

	"pyprep/grader/trace"
	"pyprep/problems"
)

const (
	ownCases     = 5   // of which one is asked about
	longestInput = 160 // bytes of the call that a person still reads
)

// OwnQuestion is a question about a submission, and the call that it is about.
type OwnQuestion struct {
	trace.Question
	Call string
}

// OwnAnswer is what was said of it. The JSON form is what the history keeps, beside the judgements of the claims.
type OwnAnswer struct {
	Name     string             `json:"name"` // OwnName
	Kind     trace.QuestionKind `json:"kind"`
	Question string             `json:"question"`
	Call     string             `json:"call"`
	Line     int                `json:"line,omitempty"`
	Said     string             `json:"said"`
	Answer   string             `json:"answer"`
	Right    bool               `json:"right"`
}

// OwnName tells answers about own code from judgements of claims.
const OwnName = "own-code"

// Judge holds what was said against what the code really did.
func (q OwnQuestion) Judge(said string) OwnAnswer {
	return OwnAnswer{
		Name: OwnName, Kind: q.Kind, Question: q.Text, Call: q.Call, Line: q.Line,
		Said: said, Answer: q.Answer(), Right: q.Fits(said),
	}
}

// OwnQuestions runs a submission on some public cases and finds up to so many questions about what it does there. There are
// none where all would be trivial. The same source is asked the same.
func (g *Grader) OwnQuestions(ctx context.Context, p *problems.Problem, s Submission, most int) ([]OwnQuestion, error) {
	inputs := ownInputs(p)
	if len(inputs) == 0 || CanTrace(p) != nil {
		return nil, nil
	}
	traced, err := g.Trace(ctx, p, s, inputs...)
	if err != nil {
		return nil, err
	}
	var cases []trace.Case
	for _, run := range traced {
		if run.Table != nil && run.Verdict == Accepted {
			cases = append(cases, trace.Case{Call: run.Call, Table: *run.Table})
		}
	}
	seed := fnv.New64a()
	_, _ = seed.Write(s.Source)
	var asked []OwnQuestion
	for _, q := range trace.Questions(cases, seed.Sum64(), most) {
		asked = append(asked, OwnQuestion{q, cases[q.Case].Call})
	}
	return asked, nil
}

// ownInputs are the public cases with a call that is short enough, the longest of them first: more happens there.
func ownInputs(p *problems.Problem) []Input {
	type candidate struct {
		one  testCase
		size int
	}
	var found []candidate
	for _, c := range literalCases(p) {
		if call, cut := callSource(p, c); !c.hidden && !cut && len(call) <= longestInput {
			found = append(found, candidate{c, len(call)})
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return b.size - a.size })
	var inputs []Input
	for _, c := range found[:min(len(found), ownCases)] {
		inputs = append(inputs, Input{c.one})
	}
	return inputs
}
