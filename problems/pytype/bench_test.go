package pytype_test

import (
	"testing"

	"pyprep/problems/pytype"
)

func millionInts() pytype.Value {
	items := make([]pytype.Value, 1_000_000)
	for i := range items {
		items[i] = pytype.Int(int64(i) * 2654435761 % 1_000_003)
	}
	return pytype.List(items...)
}

func BenchmarkDecodeMillionInts(b *testing.B) {
	wire := pytype.Append(nil, millionInts())
	b.SetBytes(int64(len(wire)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pytype.Decode(wire, pytype.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppendMillionInts(b *testing.B) {
	v := millionInts()
	var wire []byte
	b.ReportAllocs()
	for b.Loop() {
		wire = pytype.Append(wire[:0], v)
	}
}

func BenchmarkEqualMillionInts(b *testing.B) {
	v, w := millionInts(), millionInts()
	for b.Loop() {
		if !pytype.Equal(v, w) {
			b.Fatal("not equal")
		}
	}
}

func BenchmarkSourceLimited(b *testing.B) {
	v := millionInts()
	b.ReportAllocs()
	for b.Loop() {
		pytype.SourceLimited(v, 4096)
	}
}
