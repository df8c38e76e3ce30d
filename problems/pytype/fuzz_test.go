package pytype_test

import (
	"strings"
	"testing"

	"pyprep/problems/pytype"
)

// FuzzDecode holds what must be true of any bytes: no panic, and what decodes has exactly one form, one key, and a
// source whose every prefix is a limited source.
func FuzzDecode(f *testing.F) {
	for _, c := range wireCases(f) {
		f.Add([]byte(c.wire))
	}
	f.Add([]byte("l3:t2:i1;s1:ad1:b0:Z2:NTR3:i1;_i2;"))
	f.Fuzz(func(t *testing.T, wire []byte) {
		v, err := pytype.Decode(wire, pytype.Options{Input: true, MaxNodes: 10_000})
		if err != nil {
			return
		}
		if got := string(pytype.Append(nil, v)); got != string(wire) {
			t.Fatalf("%q is written as %q", wire, got)
		}
		again, err := pytype.Decode(wire, pytype.Options{Input: true})
		if err != nil || pytype.Compare(v, again) != 0 || pytype.Key(v) != pytype.Key(again) {
			t.Fatalf("%q decodes in two ways (%v)", wire, err)
		}
		if pytype.Equal(v, v) != pytype.Equal(again, v) {
			t.Fatalf("%q: Equal depends on which copy it sees", wire)
		}
		source := pytype.Source(v)
		for _, limit := range []int{0, 1, 7, 40} {
			text, cut := pytype.SourceLimited(v, limit)
			if !strings.HasPrefix(source, text) || len(text) > limit || cut != (len(source) > limit) {
				t.Fatalf("limit %d: %q, cut %v, of %q", limit, text, cut, source)
			}
		}
		if strings.ContainsAny(source, "\x1b\n\r\x7f\u202e\u200b\ufeff") {
			t.Fatalf("a control character in %q", source)
		}
	})
}

// FuzzParseType holds that what parses is written in a form that parses to the same.
func FuzzParseType(f *testing.F) {
	for _, c := range typeCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		parsed, err := pytype.ParseType(text)
		if err != nil {
			return
		}
		written := parsed.String()
		again, err := pytype.ParseType(written)
		if err != nil || again.String() != written {
			t.Fatalf("%q is written %q, which reads as %q (%v)", text, written, again, err)
		}
	})
}
