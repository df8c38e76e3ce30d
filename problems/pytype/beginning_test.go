package pytype

import (
	"strings"
	"testing"
)

func TestBeginning(t *testing.T) {
	long := Append(nil, List(Int(1), Str("two"), Tuple(Int(3), None()), Dict(Str("k"), Bool(true))))
	tests := map[string]struct {
		encoded string
		limit   int
		want    string
	}{
		"whole":          {string(long), 100, `[1, 'two', (3, None), {'k': True}]`},
		"cut in an item": {string(long[:10]), 100, `[1, 't'…`},
		"cut in a tuple": {"l9:t2:i1;", 100, "[(1, …"},
		"cut in a count": {"l9", 100, "…"},
		"cut by limit":   {"l99:" + strings.Repeat("i7;", 99), 8, "[7, 7, 7, …"},
		"string":         {"s1000:" + strings.Repeat("x", 20), 100, "'" + strings.Repeat("x", 20) + "'…"},
		"nothing":        {"", 100, "…"},
		"no value":       {"?", 100, "…"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := Beginning([]byte(test.encoded), test.limit); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func FuzzBeginning(f *testing.F) {
	for _, seed := range []string{"l2:i1;s3:abc", "d1:s1:ki2;", "t4:s5:value", "l99999999999:i1;", "s9:\xff", "l1:l1:l1:", "o3:Foo;s1:x"} {
		f.Add([]byte(seed), 64)
	}
	f.Fuzz(func(t *testing.T, data []byte, limit int) {
		limit = min(max(limit, 0), 4096)
		if got := Beginning(data, limit); len(got) > 8*limit+1024 {
			t.Errorf("%d bytes for a limit of %d", len(got), limit)
		}
	})
}
