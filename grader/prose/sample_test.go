package prose_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// labelled is an answer as people write it, and what a fair reader makes of it. Points and false claims have their numbers in
// the item, from 1.
type labelled struct {
	Kind   string // good, partial, wrong, evasive, negated, quoted, keywords, order, terse or rambling
	Answer string
	Met    []int
	Denied []int // points of which the answer says the opposite; the others are left out
	Claims []int // the false ones that it makes
}

// leastAgreement is on how many points in a hundred the judge of a question must agree with the labels.
const leastAgreement = 90

// TestLabelledAnswers holds the judge to testdata/answers/<id>.yaml. No answer may earn a point that it denies, nor may a
// false claim pass, nor a true sentence be called one.
func TestLabelledAnswers(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/answers/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	fsys, _ := bank.Find(bank.Core)
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".yaml")
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			item, err := problems.LoadItem(fsys, bank.Core, problems.Slug(id))
			if err != nil || item == nil || item.Concept == nil {
				t.Fatalf("%s is no concept of the built-in set: %v", id, err)
			}
			judgeSample(t, item.Concept, samplesIn(t, file))
		})
	}
}

func samplesIn(t *testing.T, file string) (samples []labelled) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err == nil {
		err = yaml.UnmarshalWithOptions(text, &samples, yaml.Strict())
	}
	if err != nil || len(samples) == 0 {
		t.Fatalf("%s: %d answers: %v", file, len(samples), err)
	}
	for i, sample := range samples {
		if sample.Kind == "" || sample.Answer == "" {
			t.Fatalf("%s: answer %d is not read", file, i+1)
		}
	}
	return samples
}

func judgeSample(t *testing.T, item *problems.ConceptItem, samples []labelled) {
	t.Helper()
	agreed, asked := 0, 0
	for _, sample := range samples {
		for _, n := range slices.Concat(sample.Met, sample.Denied) {
			if n < 1 || n > len(item.Points) {
				t.Fatalf("there is no point %d: %q", n, sample.Answer)
			}
		}
		judged := grader.JudgeConcept(item, sample.Answer)
		for _, p := range judged.Points {
			asked++
			want := slices.Contains(sample.Met, p.N)
			if p.Met == want {
				agreed++
				continue
			}
			t.Logf("%s, point %d %q: met %t, labelled %t: %q (%q)", sample.Kind, p.N, p.Point, p.Met, want, sample.Answer, p.Quote)
			if slices.Contains(sample.Denied, p.N) {
				t.Errorf("point %d %q is earned by an answer that denies it: %q", p.N, p.Point, p.Quote)
			}
		}
		var flagged []int
		for _, f := range judged.FalseClaims {
			flagged = append(flagged, f.N)
		}
		for _, n := range sample.Claims {
			if !slices.Contains(flagged, n) {
				t.Errorf("false claim %d passes: %q", n, sample.Answer)
			}
		}
		for _, f := range judged.FalseClaims {
			if !slices.Contains(sample.Claims, f.N) {
				t.Errorf("a true statement is called false claim %d: %q of %q", f.N, f.Quote, sample.Answer)
			}
		}
	}
	t.Logf("%d of %d points in %d answers agree", agreed, asked, len(samples))
	if 100*agreed < leastAgreement*asked {
		t.Errorf("%d of %d points agree", agreed, asked)
	}
}
