package bigo_test

import (
	"strings"
	"testing"
	"time"

	"pyprep/problems/bigo"
)

// FuzzRead holds for any text: no panic, no long work, and a class is written in a form that is read as the same class.
func FuzzRead(f *testing.F) {
	for _, path := range []string{"testdata/claims.jsonl", "testdata/more.jsonl", "testdata/exam.jsonl", "testdata/exam2.jsonl", "testdata/exam3.jsonl"} {
		for _, l := range readLabelled(f, path) {
			f.Add(l.Text, strings.Join(l.Vars, " "))
		}
	}
	f.Fuzz(func(t *testing.T, text, declared string) {
		vars := strings.Fields(declared)
		if len(vars) > 6 || len(text) > 5000 {
			return
		}
		start := time.Now()
		claim := bigo.Read(text, vars)
		if took := time.Since(start); took > 30*time.Second { // half a second when nothing else runs; what blows up takes minutes
			t.Fatalf("reading took %v", took)
		}
		for _, class := range []*bigo.Class{claim.Time, claim.Space} {
			if class == nil || !ordinary(vars) {
				continue
			}
			again, err := bigo.Parse(class.String(), vars)
			if err != nil {
				t.Fatalf("%q is written as %s, which is unreadable: %v", text, class, err)
			}
			if got := bigo.Compare(again, *class); got != bigo.Equal {
				t.Fatalf("%q is written as %s, which is read as %s (%s)", text, class, again, got)
			}
		}
	})
}

// ordinary reports names that could not be mistaken for anything else in a canonical form.
func ordinary(vars []string) bool {
	for _, name := range vars {
		if len(name) != 1 || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' || strings.ContainsAny(name, "oOeE") {
			return false
		}
	}
	return true
}

// A text that is all nesting, all operators or all letters costs no more than any other.
func TestReadIsBounded(t *testing.T) {
	t.Parallel()
	texts := []string{
		strings.Repeat("(", 100_000), "O(" + strings.Repeat("2^", 2000) + "n)", "O(" + strings.Repeat("(n+m)*", 2000) + "n)",
		"O(" + strings.Repeat("n+m*", 2000) + "n)", strings.Repeat("nm", 5000), "O(" + strings.Repeat("log ", 2000) + "n)",
		strings.Repeat("O(n) or ", 2000), strings.Repeat("linear in n and ", 1000), "O(" + strings.Repeat("min(n,", 300) + "m" + strings.Repeat(")", 301),
		strings.Repeat("O(", 3000), strings.Repeat(`\frac{`, 500), "O(" + strings.Repeat("n!", 1000) + ")", strings.Repeat("T(", 1000), strings.Repeat("x by ", 1000),
		"O(" + strings.Repeat("n^(m+", 200) + "k" + strings.Repeat(")", 201), strings.Repeat("big-", 1000), strings.Repeat("a+b*c/d^e!", 300),
		"O(" + strings.Repeat("pow(", 900), "O(" + strings.Repeat("floor(", 600), strings.Repeat("max of ", 570), strings.Repeat("square of ", 400), strings.Repeat("not ", 1000),
		strings.Repeat("1+2+...+", 500), strings.Repeat("T(n)=", 800), strings.Repeat("each of the n is ", 200),
	}
	for _, text := range texts {
		start := time.Now()
		bigo.Read(text, []string{"n", "m", "k", "a", "b", "c"})
		bigo.Read(text, nil)
		if took := time.Since(start); took > 30*time.Second { // half a second when nothing else runs; what blows up takes minutes
			t.Errorf("%.20q… took %v", text, took)
		}
	}
}
