package pytype_test

import (
	"math"
	"math/big"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pyprep/problems/pytype"
)

// readInput reads a case's input with the harness's own reader and returns what Python's repr says of it.
const readInput = `
import sys
from pyprep_harness import inputs
def show(v):
    if type(v) is inputs.CountingIterator: return f"iter({v._items}, {v._end})"
    if type(v) in (inputs.Linked, inputs.Tree, inputs.Graph, inputs.Reference): return f"{type(v).__name__}({v!r})"
    if type(v) is list: return "[" + ", ".join(map(show, v)) + "]"
    return repr(v)
print(show(inputs.read(sys.stdin.buffer.read())))
`

func TestInputIsReadByTheHarness(t *testing.T) {
	t.Parallel()
	huge := new(big.Int).Lsh(big.NewInt(-12345), 100)
	tests := []struct {
		name  string
		input []byte
		want  string
	}{
		{"no arguments", pytype.AppendArguments(nil, nil), "[]"},
		{"scalars", pytype.AppendArguments(nil, []pytype.Value{
			pytype.None(), pytype.Bool(true), pytype.Int(-1), pytype.Int(1 << 40), pytype.Int(math.MinInt64),
			pytype.BigInt(huge), pytype.Float(1), pytype.Complex(1i), pytype.Str("é\n"), pytype.Bytes([]byte{0, 255}),
		}), "[None, True, -1, 1099511627776, -9223372036854775808, " + huge.String() + `, 1.0, 1j, 'é\n', b'\x00\xff']`},
		{"containers", pytype.AppendArguments(nil, []pytype.Value{
			pytype.List(pytype.Int(1), pytype.Tuple(pytype.Int(2))), pytype.Set(pytype.Int(3)), pytype.FrozenSet(),
			pytype.Dict(pytype.Str("k"), pytype.List()),
		}), "[[1, (2,)], {3}, frozenset(), {'k': []}]"},
		{"nodes and iterators", pytype.AppendArguments(nil, []pytype.Value{
			pytype.Linked(pytype.Int(1)), pytype.List(pytype.Linked()), pytype.Tree(pytype.Int(1), pytype.Gap(), pytype.Int(2)),
			pytype.Iterator(pytype.EndRepeat, pytype.Int(7)), pytype.Repeat(pytype.Int(0), 3),
		}), "[Linked([1]), [Linked([])], Tree([1, None, 2]), iter([7], *), [0, 0, 0]]"},
		{"patch below a tuple", pytype.AppendArguments(nil, []pytype.Value{
			pytype.Tuple(pytype.Int(1), pytype.Repeat(pytype.Str("x"), 2)),
		}), "[(1, ['x', 'x'])]"},
		{"patch in a dict", pytype.AppendArguments(nil, []pytype.Value{
			pytype.Dict(pytype.Str("k"), pytype.Repeat(pytype.Int(1), 2)),
		}), "[{'k': [1, 1]}]"},
		{"operations", pytype.AppendOperations(nil, []pytype.Value{pytype.Int(2)}, [][]pytype.Value{
			{pytype.Str("put"), pytype.Int(1)}, {pytype.Str("use"), pytype.Reference(0)},
		}), "[[2], [['put', 1], ['use', Reference(0)]]]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if _, err := exec.LookPath("python3"); err != nil {
				t.Skip("no python3 on this host; the engine suite sends the same inputs to the image's Python")
			}
			python := exec.CommandContext(t.Context(), "python3", "-c", readInput)
			python.Env = append(python.Environ(), "PYTHONPATH="+filepath.Join("..", "..", "sandbox", "harness"), "PYTHONDONTWRITEBYTECODE=1")
			python.Stdin = strings.NewReader(string(test.input))
			out, err := python.CombinedOutput()
			if err != nil {
				t.Fatalf("python3: %v\n%s", err, out)
			}
			if got := strings.TrimSpace(string(out)); got != test.want {
				t.Errorf("Python read\n  %s\nwant\n  %s", got, test.want)
			}
		})
	}
}
