package bigo_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"pyprep/problems/bigo"
)

// labelled is a line of the files in testdata.
type labelled struct {
	Text          string   `json:"text"`
	Vars          []string `json:"vars"`
	Time          *string  `json:"time"`
	TimeAccept    []string `json:"time_accept"`
	Space         *string  `json:"space"`
	Contradiction bool     `json:"contradiction"`
}

func readLabelled(tb testing.TB, path string) []labelled {
	tb.Helper()
	file, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	var all []labelled
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var l labelled
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			tb.Fatalf("%s: %v in %s", path, err, lines.Text())
		}
		all = append(all, l)
	}
	return all
}

func canonical(class *bigo.Class) string {
	if class == nil {
		return "nothing"
	}
	return class.String()
}

func wanted(text *string) string {
	if text == nil {
		return "nothing"
	}
	return *text
}

// The labelled claims are read exactly, in canonical form: texts a person would write, and what they mean.
func TestLabelledClaims(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"testdata/claims.jsonl", "testdata/more.jsonl", "testdata/exam.jsonl", "testdata/exam2.jsonl", "testdata/exam3.jsonl"} {
		for _, l := range readLabelled(t, path) {
			t.Run(l.Text, func(t *testing.T) {
				t.Parallel()
				got := bigo.Read(l.Text, l.Vars)
				if canonical(got.Time) != wanted(l.Time) {
					t.Errorf("time %s, want %s (unknown %q)", canonical(got.Time), wanted(l.Time), got.UnknownLetters)
				}
				if canonical(got.Space) != wanted(l.Space) {
					t.Errorf("space %s, want %s", canonical(got.Space), wanted(l.Space))
				}
				if got.Contradiction != l.Contradiction {
					t.Errorf("contradiction %v, want %v", got.Contradiction, l.Contradiction)
				}
			})
		}
	}
}
