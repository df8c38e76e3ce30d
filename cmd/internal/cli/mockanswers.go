package cli

import (
	"fmt"
	"slices"
	"strings"

	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
)

// mockAnswers are what a file says to an interview.
type mockAnswers struct {
	Items     map[string]mockAnswer `json:"items"`
	Questions []string              `json:"questions"`
	FollowUp  string                `json:"follow_up"`
	OwnWord   string                `json:"own_word"`
}

// mockAnswer is what it says to one item, of any kind.
type mockAnswer struct {
	Answer     string   `json:"answer"`
	Clarify    string   `json:"clarify"`
	FollowUps  []string `json:"follow_ups"`
	Know       string   `json:"know"`
	Depends    string   `json:"depends"`
	Experiment string   `json:"experiment"`
	Conclusion string   `json:"conclusion"`

	Time   string             `json:"time"`
	Space  string             `json:"space"`
	Why    string             `json:"why"`
	Better string             `json:"better"`
	Parts  []grader.PartClaim `json:"parts"`

	Concept   string `json:"concept"`
	Logic     string `json:"logic"`
	PlanTime  string `json:"plan_time"`
	PlanSpace string `json:"plan_space"`
	EdgeCases string `json:"edge_cases"`
	DryRun    string `json:"dry_run"` // where the code can't be followed, or the file has no cells
	Twist     string `json:"twist"`
	Source    string `json:"source"`
	File      string `json:"file"`

	DryRunCells []string `json:"dry_run_cells"` // in the order in which they are asked
	Thoughts    []string `json:"thoughts"`      // noted after the answer

	Confidence int `json:"confidence"` // 1 to 5; 0: not said
}

// readMockAnswers reads the file, nil where a person answers. It refuses what would silently be dropped.
func (a *app) readMockAnswers(o mockOptions) (*mockAnswers, error) {
	const shape = "pyprep mock --help shows what such a file holds"
	if !a.flags.noInput {
		return nil, nil
	}
	text, err := workspace.ReadAnswer(o.answers, maxAnswers)
	if err != nil {
		return nil, err
	}
	var given mockAnswers
	if err := decodeAnswers(o.answers, text, &given, shape); err != nil {
		return nil, err
	}
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	for id, answer := range given.Items {
		if err := answer.check(o.answers, library, id); err != nil {
			return nil, err
		}
	}
	return &given, nil
}

// check refuses an answer to what there is not, and claims about other parts than an item has.
func (m mockAnswer) check(path string, library *problems.Library, id string) error {
	found, err := answeredItem(path, library, id)
	if err != nil {
		return err
	}
	if m.Confidence < 0 || m.Confidence > 5 {
		return usage(fmt.Sprintf("%s: %s has the confidence %d", path, id, m.Confidence), "say 1 to 5, or leave it out")
	}
	if slices.ContainsFunc(m.Thoughts, func(text string) bool { return strings.TrimSpace(text) == "" }) {
		return usage(fmt.Sprintf("%s: %s has a thought that says nothing", path, id), "leave it out")
	}
	if found.Item != nil && found.Item.Complexity != nil {
		return checkClaims(path, found.Item, m.claims())
	}
	return nil
}

// of is what the file says to a part.
func (m *mockAnswers) of(part *mock.Part) mockAnswer { return m.Items[part.ID] }

// claims are those of a complexity drill.
func (m mockAnswer) claims() grader.ItemClaims {
	return grader.ItemClaims{Time: m.Time, Space: m.Space, Why: m.Why, Parts: m.Parts}
}

// say is the answer to one question.
func (m mockAnswer) say(question session.Question) string {
	return map[session.Question]string{
		session.QuestionAnswer: m.Answer, session.QuestionClarify: m.Clarify, session.QuestionKnow: m.Know, session.QuestionDepends: m.Depends,
		session.QuestionExperiment: m.Experiment, session.QuestionConclusion: m.Conclusion,
		session.QuestionConcept: m.Concept, session.QuestionLogic: m.Logic, session.QuestionPlanTime: m.PlanTime,
		session.QuestionPlanSpace: m.PlanSpace, session.QuestionEdges: m.EdgeCases, session.QuestionDryRun: m.DryRun, session.QuestionTwist: m.Twist,
		session.QuestionTime: m.Time, session.QuestionSpace: m.Space, session.QuestionWhy: m.Why, session.QuestionBetter: m.Better,
	}[question]
}
