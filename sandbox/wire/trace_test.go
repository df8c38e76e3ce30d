package wire

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pyprep/sandbox"
)

func wholeRecord() []byte {
	return []byte("k2;3;a5;r" + "c1;0;1;1:f1;1:n=3:int1:2" + "l1;3;" + "=1;3;2;1:m+4:list4:[\u2026" + "1:n-" + "p3:hi\n" +
		"y1;4;=3:int1:1" + "w1;4;" + "s1;0;4;" + "x1;5;10:ValueError5:'bad'" + "u1;5;10:ValueError" + "r1;5;~4:Node6:Node()" + ".d")
}

func TestDecodeTrace(t *testing.T) {
	t.Parallel()
	got, err := decodeTrace(wholeRecord(), sandbox.DefaultTraceLimits())
	want := &sandbox.Trace{
		Plain: []sandbox.PlainLine{{Line: 3, Kind: sandbox.PlainAssign}, {Line: 5, Kind: sandbox.PlainReturn}},
		End:   sandbox.TraceDone,
		Events: []sandbox.TraceEvent{
			{Kind: sandbox.TraceCall, Call: 1, Line: 1, Name: "f", Changes: []sandbox.TraceChange{{Name: "n", Value: sandbox.TraceValue{Shown: '=', Class: "int", Text: "2"}}}},
			{Kind: sandbox.TraceLine, Call: 1, Line: 3},
			{Kind: sandbox.TraceChanged, Call: 1, Line: 3, Changes: []sandbox.TraceChange{
				{Name: "m", Value: sandbox.TraceValue{Shown: '+', Class: "list", Text: "[…"}}, {Name: "n", Value: sandbox.TraceValue{Shown: '-'}},
			}},
			{Kind: sandbox.TracePrint, Text: "hi\n"},
			{Kind: sandbox.TraceYield, Call: 1, Line: 4, Value: sandbox.TraceValue{Shown: '=', Class: "int", Text: "1"}},
			{Kind: sandbox.TraceWait, Call: 1, Line: 4},
			{Kind: sandbox.TraceResume, Call: 1, Line: 4},
			{Kind: sandbox.TraceRaise, Call: 1, Line: 5, Name: "ValueError", Text: "'bad'"},
			{Kind: sandbox.TraceLeave, Call: 1, Line: 5, Name: "ValueError"},
			{Kind: sandbox.TraceReturn, Call: 1, Line: 5, Value: sandbox.TraceValue{Shown: '~', Class: "Node", Text: "Node()"}},
		},
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestDecodeTraceRefuses takes what is nearly a record.
func TestDecodeTraceRefuses(t *testing.T) {
	t.Parallel()
	limits := sandbox.TraceLimits{Steps: 3, Bytes: 1000, Value: 5}
	for name, record := range map[string]string{
		"nothing":                  "",
		"no plain lines":           "c1;0;1;1:f0;.d",
		"no end":                   "k0;c1;0;1;1:f0;",
		"an unknown end":           "k0;.x",
		"bytes behind the end":     "k0;.d.d",
		"lines out of order":       "k2;3;a3;a.d",
		"an unknown statement":     "k1;3;z.d",
		"an unknown event":         "k0;c1;0;1;1:f0;q1;1;.d",
		"a line of no call":        "k0;l1;1;.d",
		"a call out of order":      "k0;c2;0;1;1:f0;.d",
		"a leading zero":           "k0;c01;0;1;1:f0;.d",
		"a sign":                   "k0;c1;-1;1;1:f0;.d",
		"no digits":                "k0;c1;;1;1:f0;.d",
		"a huge number":            "k0;c1;0;99999999999999999999;1:f0;.d",
		"a text past the end":      "k0;c1;0;1;9:f0;.d",
		"a text that is not UTF-8": "k0;c1;0;1;1:\xff0;.d",
		"a surrogate":              "k0;p3:\xed\xa0\x80.d",
		"a name that is too long":  "k0;c1;0;1;2000:" + strings.Repeat("f", 2000) + "0;.d",
		"a value that is too long": "k0;c1;0;1;1:f0;r1;1;=3:str100:" + strings.Repeat("x", 100) + ".d",
		"changes that never come":  "k0;c1;0;1;1:f9999999;.d",
		"a value that is gone":     "k0;c1;0;1;1:f0;r1;1;-.d",
		"too many steps":           "k0;c1;0;1;1:f0;l1;1;l1;1;l1;1;l1;1;.d",
		"too many events":          "k0;" + strings.Repeat("p0:", 61) + ".d",
		"too many bytes":           "k0;" + strings.Repeat("p300:"+strings.Repeat("x", 300), 4) + ".d",
	} {
		if trace, err := decodeTrace([]byte(record), limits); trace != nil || !errors.Is(err, errRecord) {
			t.Errorf("%s: %+v, %v", name, trace, err)
		}
	}
	for end := range wholeRecord() {
		if _, err := decodeTrace(wholeRecord()[:end], sandbox.DefaultTraceLimits()); err == nil {
			t.Errorf("the first %d bytes pass", end)
		}
	}
}

func TestSplitTraced(t *testing.T) {
	t.Parallel()
	for sent, want := range map[string][2]string{
		"\x00\x00\x00\x02okrest": {"ok", "rest"},
		"\x00\x00\x00\x02ok":     {"ok", ""},
		"\x00\x00\x00\x09ok":     {"\x00\x00\x00\x09ok", ""},
		"ok":                     {"ok", ""},
		"":                       {"", ""},
	} {
		report, record := splitTraced([]byte(sent))
		if string(report) != want[0] || string(record) != want[1] {
			t.Errorf("%q: %q and %q", sent, report, record)
		}
	}
}

// FuzzDecodeTrace lets anything be a record: what is taken for one keeps to the limits, and its calls have begun.
func FuzzDecodeTrace(f *testing.F) {
	f.Add(wholeRecord())
	for _, seed := range []string{"k0;.d", "k1;1;c.s", "k0;c1;0;1;1:f0;l1;1;.b", "k0;p3:\xed\xa0\x80.d", "k0;c1;0;1;1:f3;1:a-1:b-1:c-.d"} {
		f.Add([]byte(seed))
	}
	limits := sandbox.TraceLimits{Steps: 8, Bytes: 4 << 10, Value: 20}
	f.Fuzz(func(t *testing.T, record []byte) {
		trace, err := decodeTrace(record, limits)
		if err != nil {
			if trace != nil || !errors.Is(err, errRecord) {
				t.Errorf("%q: %+v with %v", record, trace, err)
			}
			return
		}
		steps, calls, entries := 0, 0, 0
		for _, event := range trace.Events {
			entries += 1 + len(event.Changes)
			if event.Kind == sandbox.TraceLine {
				steps++
			}
			if event.Kind == sandbox.TraceCall {
				calls++
			}
			if event.Kind != sandbox.TracePrint && (event.Call < 1 || event.Call > calls) {
				t.Errorf("%q: %+v in call %d of %d", record, event, event.Call, calls)
			}
		}
		if steps > limits.Steps || entries > tracePerStep*limits.Steps || !bytes.ContainsRune([]byte("dsb"), rune(trace.End)) {
			t.Errorf("%q: %d steps, %d entries, end %q", record, steps, entries, trace.End)
		}
	})
}
