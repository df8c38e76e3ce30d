package mutation

import (
	"testing"

	"pyprep/problems/pytype"
)

// FuzzReadMutant holds that nothing that comes out of the sandbox makes a mutant which can't be shown.
func FuzzReadMutant(f *testing.F) {
	item := pytype.Tuple(pytype.Str("boundary"), pytype.Int(1), pytype.Int(2), pytype.Int(3), pytype.Int(9), pytype.Str("x\ny"))
	f.Add(pytype.Append(nil, item), []byte("a = 1\nb = 2\n"))
	f.Fuzz(func(t *testing.T, encoded, source []byte) {
		v, err := pytype.Decode(encoded, pytype.Options{MaxDepth: 10})
		if err != nil {
			return
		}
		if m, ok := readMutant(v, source); ok && (m.Name() == "" && m.Operator != "" || m.Diff() == "") {
			t.Errorf("%+v", m)
		}
	})
}
