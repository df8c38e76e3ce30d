package measure

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

func TestHostileReplies(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON": "{", "a list": "[1]", "a number": "7", "nothing": "",
		"a negative line":   `{"lines":[[-1,1,1,[]]]}`,
		"negative runs":     `{"lines":[[1,-1,1,[]]]}`,
		"negative ops":      `{"lines":[[1,1,-1,[]]]}`,
		"fewer ops":         `{"lines":[[1,5,1,[]]]}`,
		"a huge count":      `{"lines":[[1,9223372036854775807,9223372036854775807,[]]]}`,
		"beyond 64 bits":    `{"lines":[[1,1,99999999999999999999,[]]]}`,
		"a fraction":        `{"lines":[[1,1.5,2,[]]]}`,
		"a line of text":    `{"lines":[["1",1,1,[]]]}`,
		"a line, no list":   `{"lines":[7]}`,
		"lines, no list":    `{"lines":7}`,
		"work, no list":     `{"lines":[[1,1,1,[7]]]}`,
		"a negative size":   `{"size":-1}`,
		"a huge size":       `{"size":9223372036854775807}`,
		"negative memory":   `{"total":-8,"auxiliary":0}`,
		"negative calls":    `{"operations":-3}`,
		"max, no dict":      `{"max":[]}`,
		"variables, a text": `{"variables":"n"}`,
		"names, no pairs":   `{"unmodelled":[7]}`,
		"too many lines":    `{"lines":[` + strings.Repeat(`[1,1,1,[]],`, mostLines) + `[1,1,1,[]]]}`,
	} {
		if _, err := decoded(reported(t, text)); !errors.Is(err, errReply) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, report := range map[string][]byte{
		"nothing": nil, "junk": []byte("\xff\x00"), "a number": pytype.Append(nil, pytype.Int(3)),
		"no text": pytype.Append(nil, pytype.Tuple(pytype.Str("value"), pytype.Int(3))),
		"deep":    pytype.Append(nil, nested(100)),
	} {
		if _, err := decoded(sandbox.CaseResult{Status: sandbox.StatusReported, Report: report}); !errors.Is(err, errReply) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func nested(depth int) pytype.Value {
	v := pytype.Int(1)
	for range depth {
		v = pytype.Tuple(v, v)
		if depth > 20 && len(v.Items) > 1 {
			v = pytype.Tuple(v.Items[0])
		}
	}
	return v
}

func TestTextsOfTheProcessAreCleaned(t *testing.T) {
	r, err := decoded(reported(t, map[string]any{
		"failure":    []any{"raised", "Evil\x1b[2J", strings.Repeat("x", 9999) + "\n", math.MaxInt32},
		"unmodelled": []any{[]any{"a\x07b", 3}},
	}))
	if err != nil || r.failureText(1) != "Evil�[2J" || len(r.failureText(2)) != mostText || r.Unmodelled[0].Name != "a�b" {
		t.Errorf("%+v, %v", r, err)
	}
}

// FuzzDecoded: whatever a process sends, reading it neither panics nor lets through what adding could overflow.
func FuzzDecoded(f *testing.F) {
	for _, seed := range []string{
		`{"variables":["n"],"kinds":["worst"],"max":{"n":9},"allowed":[true]}`, `{"size":3,"same":true}`, `{"over":true}`,
		`{"lines":[[1,2,30,[["sort",28]]]],"unmodelled":[["f",1]],"notes":[["random",2]],"operations":1,"size":4}`,
		`{"failure":["raised","KeyError","7",3]}`, `{"failure":[3,null,{}]}`, `{"lines":[[1,1,1,[["a"]]]]}`, `[]`, `null`,
	} {
		f.Add(pytype.Append(nil, pytype.Tuple(pytype.Str("value"), pytype.Str(seed))))
	}
	f.Fuzz(func(t *testing.T, report []byte) {
		r, err := decoded(sandbox.CaseResult{Status: sandbox.StatusReported, Report: report})
		_ = r.failed() + r.failureText(2)
		_ = r.failureLine()
		if err != nil {
			return
		}
		if c := r.counts([]int64{4}); c.Ops() < 0 || c.Steps() < 0 || c.Operations < 1 || r.Total < 0 {
			t.Errorf("%+v", c)
		}
	})
}
