package pytype_test

import (
	"errors"
	"math"
	"math/big"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"pyprep/problems/pytype"
)

func decimal(tb testing.TB, text string) pytype.Value {
	tb.Helper()
	v, ok := pytype.Decimal(text)
	if !ok {
		tb.Fatalf("Decimal(%q) is refused", text)
	}
	return v
}

func power(base, exponent int64) *big.Int {
	return new(big.Int).Exp(big.NewInt(base), big.NewInt(exponent), nil)
}

// wireCase is a value with its one form on the wire, and whether that only goes into a container.
type wireCase struct {
	wire  string
	value pytype.Value
	input bool
}

func wireCases(tb testing.TB) []wireCase {
	tb.Helper()
	return []wireCase{
		{wire: "N", value: pytype.None()},
		{wire: "T", value: pytype.Bool(true)},
		{wire: "F", value: pytype.Bool(false)},
		{wire: "i0;", value: pytype.Int(0)},
		{wire: "i-1;", value: pytype.Int(-1)},
		{wire: "i-1f;", value: pytype.Int(-31)},
		{wire: "i7fffffffffffffff;", value: pytype.Int(math.MaxInt64)},
		{wire: "i-8000000000000000;", value: pytype.Int(math.MinInt64)},
		{wire: "i8000000000000000;", value: pytype.BigInt(power(2, 63))},
		{wire: "i-10000000000000000;", value: pytype.BigInt(new(big.Int).Neg(power(2, 64)))},
		{wire: "i123456789abcdef01;", value: pytype.BigInt(new(big.Int).Add(new(big.Int).Lsh(big.NewInt(0x12345678), 36), big.NewInt(0x9abcdef01)))},
		{wire: "f3ff8000000000000", value: pytype.Float(1.5)},
		{wire: "f8000000000000000", value: pytype.Float(math.Copysign(0, -1))},
		{wire: "f7ff0000000000000", value: pytype.Float(math.Inf(1))},
		{wire: "c3ff0000000000000c000000000000000", value: pytype.Complex(complex(1, -2))},
		{wire: "m4:1.50", value: decimal(tb, "1.50")},
		{wire: "m9:-Infinity", value: decimal(tb, "-Infinity")},
		{wire: "s0:", value: pytype.Str("")},
		{wire: "s3:é!", value: pytype.Str("é!")},
		{wire: "s3:\xed\xa0\x80", value: pytype.Str("\xed\xa0\x80")},
		{wire: "b2:\xff\x00", value: pytype.Bytes([]byte{0xff, 0})},
		{wire: "l0:", value: pytype.List()},
		{wire: "l2:i1;T", value: pytype.List(pytype.Int(1), pytype.Bool(true))},
		{wire: "t1:l0:", value: pytype.Tuple(pytype.List())},
		{wire: "S2:i2;i1;", value: pytype.Set(pytype.Int(2), pytype.Int(1))},
		{wire: "Z1:N", value: pytype.FrozenSet(pytype.None())},
		{wire: "d1:s1:ki1;", value: pytype.Dict(pytype.Str("k"), pytype.Int(1))},
		{wire: "L0:", value: pytype.Linked()},
		{wire: "L2:i1;i2;", value: pytype.Linked(pytype.Int(1), pytype.Int(2))},
		{wire: "R4:i1;_i2;i3;", value: pytype.Tree(pytype.Int(1), pytype.Gap(), pytype.Int(2), pytype.Int(3), pytype.Gap())},
		{wire: "R0:", value: pytype.Tree(pytype.Gap())},
		{wire: "G2:t2:i7;l1:i1;t2:i8;l0:", value: pytype.Graph(pytype.GraphNode{Value: pytype.Int(7), Neighbours: []int{1}}, pytype.GraphNode{Value: pytype.Int(8)})},
		{wire: "I2.i1;i2;", value: pytype.Iterator(pytype.EndExhausted, pytype.Int(1), pytype.Int(2))},
		{wire: "I0+", value: pytype.Iterator(pytype.EndMore)},
		{wire: "I1*i1;", value: pytype.Iterator(pytype.EndRepeat, pytype.Int(1)), input: true},
		{wire: "I0!", value: pytype.Iterator(pytype.EndRaise), input: true},
		{wire: "r1000000:i0;", value: pytype.Repeat(pytype.Int(0), 1_000_000), input: true},
		{wire: "$3;", value: pytype.Reference(3), input: true},
		{wire: "o6:Weirdos9:no reason", value: pytype.Object("Weirdo", "no reason")},
	}
}

func TestWireRoundTrip(t *testing.T) {
	t.Parallel()
	for _, c := range wireCases(t) {
		t.Run(c.wire, func(t *testing.T) {
			t.Parallel()
			if got := string(pytype.Append([]byte("x"), c.value)); got != "x"+c.wire {
				t.Errorf("Append = %q, want %q", got, "x"+c.wire)
			}
			got, err := pytype.Decode([]byte(c.wire), pytype.Options{Input: true})
			if err != nil {
				t.Fatalf("Decode: %v", err)
			}
			if pytype.Compare(got, c.value) != 0 || got.Kind != c.value.Kind {
				t.Errorf("Decode = %s, want %s", pytype.Source(got), pytype.Source(c.value))
			}
			if _, err := pytype.Decode([]byte(c.wire), pytype.Options{}); (err != nil) != c.input {
				t.Errorf("Decode of a report: error %v, but input only is %v", err, c.input)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"end too early":  {"", "l1:", "l3:NN", "i", "i1", "f12", "c3ff0000000000000", "s5:abc", "s", "s1", "l", "t2:s1:", "d2:NNN", "o1:", "$"},
		"after":          {"NN", "i0;x", "l0:N", "s0:\n"},
		"other form":     {"i01;", "i-0;", "i;", "i-;", "i+1;", "iA;", "i 1;", "i1_0;", "f3FF8000000000000", "s00:", "s01:a", "s-1:", "l+1:N", "l 1:N", "l1 :N", "l:"},
		"not text":       {"s1:\xff", "s2:\xc0\x80", "s3:\xed\xa0\x00", "s4:\xf5\x80\x80\x80", "o1:\xffs0:"},
		"no Decimal":     {"m0:", "m1:x", "m2:1.", "m2:.5", "m2:1E", "m3:1E5", "m5:1E+2x", "m3:NaN1", "m2:+1", "m24:1E+9999999999999999999", "m9:Infinity1"},
		"gap outside":    {"_", "l1:_", "L1:_", "d1:N_", "I1._"},
		"no tree":        {"R1:_", "R2:i1;_", "R3:_i1;i2;", "R4:i1;_Ni2;i3;_", "R5:i1;_i2;__"},
		"no graph":       {"G1:i1;", "G1:t1:N", "G1:t2:NN", "G1:t2:Nl1:i1;", "G1:t2:Nl1:i-1;", "G1:t2:Nl1:T", "G1:t2:Nl1:i10000000000000000;"},
		"no iterator":    {"I1:N", "I1", "I"},
		"unknown tag":    {"x", "\x00", "?", "(", "l1:\xff", "n", "t1:-"},
		"input only":     {"r1:N", "$0;", "I0*", "I0!", "l1:$0;"},
		"no object":      {"o1:xN", "o1:xi1;", "o1:x", "o1:xo1:xs0:"},
		"absurd count":   {"l99999999999999999999:N", "l9223372036854775807:N", "d9223372036854775807:N", "d4611686018427387904:N", "s9223372036854775807:a"},
		"promise broken": {"l3:l9:NN", "t2:l3:NNN"},
	}
	for name, wires := range tests {
		for _, wire := range wires {
			v, err := pytype.Decode([]byte(wire), pytype.Options{})
			if err == nil {
				t.Errorf("%s: %q decodes as %s", name, wire, pytype.Source(v))
				continue
			}
			if !strings.HasPrefix(err.Error(), "value: offset ") {
				t.Errorf("%s: %q: error without an offset: %v", name, wire, err)
			}
		}
	}
}

func TestDecodeLimits(t *testing.T) {
	t.Parallel()
	deep := func(levels int) []byte { return []byte(strings.Repeat("l1:", levels) + "N") }
	wide := func(n int) []byte {
		items := make([]pytype.Value, n)
		for i := range items {
			items[i] = pytype.None()
		}
		return pytype.Append(nil, pytype.List(items...))
	}
	tests := []struct {
		name string
		wire []byte
		opts pytype.Options
		want error
	}{
		{"deepest by default", deep(pytype.DefaultMaxDepth), pytype.Options{}, nil},
		{"deeper", deep(pytype.DefaultMaxDepth + 1), pytype.Options{}, pytype.ErrTooDeep},
		{"a million levels", deep(1_000_000), pytype.Options{}, pytype.ErrTooDeep},
		{"own depth", deep(3), pytype.Options{MaxDepth: 2}, pytype.ErrTooDeep},
		{"as many as allowed", wide(9), pytype.Options{MaxNodes: 10}, nil},
		{"one too many", wide(10), pytype.Options{MaxNodes: 10}, pytype.ErrTooMany},
		{"most by default", wide(pytype.DefaultMaxNodes - 1), pytype.Options{}, nil},
		{"over the default", wide(pytype.DefaultMaxNodes), pytype.Options{}, pytype.ErrTooMany},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if _, err := pytype.Decode(test.wire, test.opts); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
		})
	}
}

// A report may claim many more items than it has, at every level; nothing may be allocated on its word.
func TestDecodeDoesNotTrustCounts(t *testing.T) {
	const size = 1 << 20
	bomb := []byte(strings.Repeat("l1000000:", 70))
	bomb = append(bomb, strings.Repeat("N", size)...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := pytype.Decode(bomb, pytype.Options{})
	runtime.ReadMemStats(&after)
	if err == nil {
		t.Fatal("the bomb decodes")
	}
	if got, most := after.TotalAlloc-before.TotalAlloc, uint64(len(bomb))*uint64(unsafe.Sizeof(pytype.Value{})); got > most {
		t.Errorf("%d bytes allocated, want at most %d", got, most)
	}
}

func TestValueStaysSmall(t *testing.T) {
	t.Parallel()
	if size := unsafe.Sizeof(pytype.Value{}); size > 64 {
		t.Errorf("a Value takes %d bytes, want at most 64", size)
	}
}

func TestAppendPanicsOnNoKind(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("Append took a Value of no kind")
		}
	}()
	pytype.Append(nil, pytype.List(pytype.Value{}))
}

// A long int must not cost quadratic time on its way in or out.
func TestHugeIntIsLinear(t *testing.T) {
	t.Parallel()
	digits := strings.Repeat("f", 8<<20)
	v, err := pytype.Decode([]byte("i"+digits+";"), pytype.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := v.BigInt().BitLen(); got != 4*len(digits) {
		t.Errorf("%d bits, want %d", got, 4*len(digits))
	}
	if got := string(pytype.Append(nil, v)); got != "i"+digits+";" {
		t.Errorf("Append wrote %d bytes, not the same number", len(got))
	}
	if text, cut := pytype.SourceLimited(v, 20); text != "0xffffffffffffffffff" || !cut {
		t.Errorf("SourceLimited = %q, %v", text, cut)
	}
}
