package mock_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/mock"
)

// items are enough of everything for every level.
func items() []mock.Item {
	var made []mock.Item
	topics := map[mock.PartKind][]string{
		mock.PartPredict: {"names", "closures"}, mock.PartConcept: {"gil", "mro", "asyncio", "dict", "scope"},
		mock.PartCoding: {"arrays", "decorators", "graph"}, mock.PartComplexity: {"lists", "loops"}, mock.PartDesign: {"design"},
	}
	for _, kind := range []mock.PartKind{mock.PartPredict, mock.PartConcept, mock.PartCoding, mock.PartComplexity, mock.PartDesign} {
		for level := 1; level <= 3; level++ {
			for n := range 10 {
				made = append(made, mock.Item{
					Set: "core", ID: fmt.Sprintf("%s-%d-%d", kind, level, n), Title: "A title", Kind: kind, Level: level,
					Topics: []string{topics[kind][n%len(topics[kind])]}, Proof: true, Trap: n%2 == 0, Letters: 1 + n%2,
				})
			}
		}
	}
	return made
}

func ids(p mock.Plan) []string {
	var all []string
	for _, part := range p.Parts {
		all = append(all, part.ID)
	}
	return all
}

func blueprint(t *testing.T, level mock.Level) mock.Blueprint {
	t.Helper()
	b, known := mock.Of(level)
	if !known {
		t.Fatalf("no blueprint of %s", level)
	}
	return b
}

func TestBlueprintsAreTheirMinutes(t *testing.T) {
	for level, minutes := range map[mock.Level]int{mock.Junior: 45, mock.Mid: 60, mock.Senior: 75} {
		b := blueprint(t, level)
		if got := b.Budget(); got != time.Duration(minutes)*time.Minute {
			t.Errorf("%s is %v, want %d minutes", level, got, minutes)
		}
		sum := 0
		for _, weight := range b.Weights {
			sum += weight
		}
		if sum != 100 {
			t.Errorf("the weights of %s are %d %%", level, sum)
		}
	}
	if _, known := mock.Of("expert"); known {
		t.Error("a level that there is not was found")
	}
}

func TestDraw(t *testing.T) {
	for _, b := range mock.Blueprints() {
		t.Run(string(b.Level), func(t *testing.T) {
			plan := mock.Draw(b, items(), 7)
			if len(plan.Notes) > 0 {
				t.Errorf("notes though there is enough: %q", plan.Notes)
			}
			var kinds []string
			seen := map[string]bool{}
			for _, part := range plan.Parts {
				kinds = append(kinds, string(part.Kind))
				if part.ID != "" && seen[part.ID] {
					t.Errorf("%s is asked twice", part.ID)
				}
				seen[part.ID] = true
				if part.Kind == mock.PartPredict && b.Level == mock.Junior && part.Level != 1 {
					t.Errorf("%s for a junior", part.ID)
				}
			}
			want := map[mock.Level]string{
				mock.Junior: "predict predict concept concept concept concept coding own-code complexity complexity questions review",
				mock.Mid:    "predict predict concept concept concept concept coding coding own-code complexity complexity questions review",
				mock.Senior: "predict predict concept concept concept coding own-code complexity design questions review",
			}[b.Level]
			if got := strings.Join(kinds, " "); got != want {
				t.Errorf("asks %s, want %s", got, want)
			}
			shuffled := items()
			slices.Reverse(shuffled)
			if again := mock.Draw(b, shuffled, 7); !reflect.DeepEqual(again, plan) {
				t.Errorf("the order of the bank matters: %v, then %v", ids(plan), ids(again))
			}
			if other := mock.Draw(b, items(), 8); reflect.DeepEqual(ids(other), ids(plan)) {
				t.Error("another seed draws the same")
			}
		})
	}
}

func TestDrawByTopic(t *testing.T) {
	byID := map[string]mock.Item{}
	for _, item := range items() {
		byID[item.ID] = item
	}
	for seed := range uint64(30) {
		mid, senior := mock.Draw(blueprint(t, mock.Mid), items(), seed), mock.Draw(blueprint(t, mock.Senior), items(), seed)
		hasGIL := slices.ContainsFunc(mid.Parts, func(p mock.Part) bool { return slices.Contains(p.Topics, "gil") && p.Level == 2 })
		hasMRO := slices.ContainsFunc(senior.Parts, func(p mock.Part) bool { return slices.Contains(p.Topics, "mro") && p.Level == 3 })
		if !hasGIL || !hasMRO {
			t.Errorf("seed %d: the GIL for mid %v, the MRO for senior %v", seed, hasGIL, hasMRO)
		}
		for _, part := range senior.Parts {
			if part.Kind == mock.PartComplexity && byID[part.ID].Letters < 2 {
				t.Errorf("seed %d: %s has one letter", seed, part.ID)
			}
			if part.Kind == mock.PartCoding && !slices.Contains(part.Topics, "decorators") {
				t.Errorf("seed %d: a senior codes %v", seed, part.Topics)
			}
		}
	}
}

func TestDrawLeavesOutWhatWasSolvedLately(t *testing.T) {
	pool := items()
	for i := range pool {
		pool[i].Recent = pool[i].Kind == mock.PartPredict && pool[i].ID != "predict-2-4"
	}
	plan := mock.Draw(blueprint(t, mock.Junior), pool, 1)
	if plan.Parts[0].ID != "predict-2-4" || plan.Parts[0].Note == "" || plan.Parts[1].Kind == mock.PartPredict {
		t.Errorf("drawn: %v, with the note %q", ids(plan), plan.Parts[0].Note)
	}
	notes := strings.Join(plan.Notes, "\n")
	for _, want := range []string{"too few items are a core prediction, so the nearest is asked", "1 fewer than planned"} {
		if !strings.Contains(notes, want) {
			t.Errorf("the notes %q do not say %q", notes, want)
		}
	}
	empty := mock.Draw(blueprint(t, mock.Senior), nil, 1)
	interview := mock.New(blueprint(t, mock.Senior), empty, 1, time.Time{})
	if interview.Asks() {
		t.Error("nothing was drawn, and something is asked")
	}
}

func TestMix(t *testing.T) {
	count := func(plan mock.Plan, kind mock.PartKind) int {
		n := 0
		for _, p := range plan.Parts {
			if p.Kind == kind {
				n++
			}
		}
		return n
	}
	tests := []struct {
		level                                          mock.Level
		mix                                            string
		minutes                                        int
		concept, coding, own, complexity, design, asks int
		length                                         time.Duration
	}{
		{mock.Junior, "", 0, 4, 1, 1, 2, 0, 1, 45 * time.Minute},
		{mock.Junior, "", 90, 4, 1, 1, 2, 0, 1, 90 * time.Minute},
		{mock.Junior, "concepts=2,design=1", 0, 2, 1, 1, 2, 1, 1, 62 * time.Minute},
		{mock.Junior, "coding=0", 0, 4, 0, 0, 2, 0, 1, 27 * time.Minute},
		{mock.Junior, "complexity=0,questions=0,", 30, 4, 1, 0, 0, 0, 0, 30 * time.Minute},
		{mock.Mid, "coding=1", 0, 4, 1, 1, 2, 0, 1, 50 * time.Minute},
		{mock.Mid, "coding=3", 0, 4, 3, 1, 2, 0, 1, 70 * time.Minute},
		{mock.Senior, "concepts=5,design=0", 0, 5, 1, 1, 1, 0, 1, 63 * time.Minute},
	}
	for _, tt := range tests {
		t.Run(string(tt.level)+" "+tt.mix, func(t *testing.T) {
			mix, err := mock.ParseMix(tt.mix)
			if err != nil {
				t.Fatal(err)
			}
			b, err := blueprint(t, tt.level).Adjusted(mix, tt.minutes)
			if err != nil {
				t.Fatal(err)
			}
			plan := mock.Draw(b, items(), 3)
			got := []int{
				count(plan, mock.PartConcept), count(plan, mock.PartCoding), count(plan, mock.PartOwnCode), count(plan, mock.PartComplexity),
				count(plan, mock.PartDesign), count(plan, mock.PartQuestions),
			}
			if want := []int{tt.concept, tt.coding, tt.own, tt.complexity, tt.design, tt.asks}; !slices.Equal(got, want) || b.Budget() != tt.length {
				t.Errorf("asks %v in %v, want %v in %v", got, b.Budget(), want, tt.length)
			}
		})
	}
}

func TestMixRefuses(t *testing.T) {
	for _, text := range []string{"review=1", "concept=2", "concepts", "concepts=-1", "concepts=11", "coding=1,coding=2", "coding=x"} {
		if mix, err := mock.ParseMix(text); err == nil {
			t.Errorf("%q is read as %v", text, mix)
		}
	}
	nothing, err := mock.ParseMix("warm-up=0,concepts=0,coding=0,complexity=0")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := blueprint(t, mock.Junior).Adjusted(nothing, 0); err == nil {
		t.Error("an interview without a question")
	}
	for _, minutes := range []int{4, 241, -1} {
		if _, err := blueprint(t, mock.Junior).Adjusted(nil, minutes); err == nil {
			t.Errorf("an interview of %d minutes", minutes)
		}
	}
}
