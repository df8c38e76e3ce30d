package mutation

import (
	"strings"
	"testing"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

const source = "def f(a):\n    if a < 3:\n        return 1\n    return 2\n"

// mutantAt is the mutant of source in which old, which stands there once, is new.
func mutantAt(t *testing.T, operator, old, text string) Mutant {
	t.Helper()
	at := strings.Index(source, old)
	line := 1 + strings.Count(source[:at], "\n")
	value := pytype.Tuple(pytype.Str(operator), pytype.Int(int64(line)), pytype.Int(8), pytype.Int(int64(at)),
		pytype.Int(int64(at+len(old))), pytype.Str(text))
	m, ok := readMutant(value, []byte(source))
	if !ok {
		t.Fatalf("%s is no mutant", pytype.Source(value))
	}
	return m
}

func TestNameAndDiff(t *testing.T) {
	t.Parallel()
	m := mutantAt(t, "comparison", "a < 3", "a <=\n 3")
	if got := m.Name(); got != "comparison@2:8 a <= 3" {
		t.Errorf("named %q", got)
	}
	want := "@@ -1,4 +1,5 @@\n def f(a):\n-    if a < 3:\n+    if a <=\n+ 3:\n         return 1\n     return 2\n"
	if got := m.Diff(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	gone := mutantAt(t, "removed-statement", "    if a < 3:\n        return 1\n    return 2\n", "    pass\n")
	want = "@@ -1,4 +1,2 @@\n def f(a):\n-    if a < 3:\n-        return 1\n-    return 2\n+    pass\n"
	if got := gone.Diff(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if long := mutantAt(t, "constant", "a < 3", strings.Repeat("x", 200)); len([]rune(long.Name())) > 80 {
		t.Errorf("a name of %d characters", len(long.Name()))
	}
}

// TestWhatIsNoMutant holds what comes back from the sandbox against its shape.
func TestWhatIsNoMutant(t *testing.T) {
	t.Parallel()
	text, number := pytype.Str("x"), pytype.Int(1)
	for name, v := range map[string]pytype.Value{
		"nothing":       pytype.None(),
		"too short":     pytype.Tuple(text, number),
		"backwards":     pytype.Tuple(text, number, number, pytype.Int(3), pytype.Int(2), text),
		"beyond":        pytype.Tuple(text, number, number, number, pytype.Int(1<<40), text),
		"below":         pytype.Tuple(text, number, number, pytype.Int(-1), number, text),
		"text as place": pytype.Tuple(text, text, number, number, number, text),
		"no text":       pytype.Tuple(text, number, number, number, number, number),
	} {
		if m, ok := readMutant(v, []byte(source)); ok {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

// TestDerivedInputs holds that inputs are new, of the same types, and the same every time.
func TestDerivedInputs(t *testing.T) {
	t.Parallel()
	list := pytype.List(pytype.Int(1), pytype.Int(2), pytype.Int(3))
	p := &problems.Problem{
		Kind: problems.KindFunction, Entry: "f",
		Cases: []problems.Case{{ID: "a", Args: []pytype.Value{list, pytype.Str("ab")}}},
	}
	made := derive(p, nil, 200)
	if len(made) != 200 {
		t.Fatalf("%d inputs", len(made))
	}
	seen := map[string]bool{inputKey(p.Cases[0]): true}
	for _, c := range made {
		key := inputKey(c)
		if seen[key] || len(c.Args) != 2 || c.Args[0].Kind != pytype.KindList || c.Args[1].Kind != pytype.KindStr {
			t.Errorf("%s is no new input", key)
		}
		seen[key] = true
	}
	for _, wanted := range []string{"[[], 'ab', '']", "[[1, 2], 'ab', '']", "[[3, 2, 1], 'ab', '']", "[[1, 2, 3], 'ba', '']", "[[1, 2, 4], 'ab', '']"} {
		if !seen[wanted] {
			t.Errorf("%s was not tried", wanted)
		}
	}
	for i, c := range derive(p, nil, 200) {
		if inputKey(c) != inputKey(made[i]) {
			t.Fatalf("another run tries %s, not %s", inputKey(c), inputKey(made[i]))
		}
	}
	if got := pytype.Source(pytype.List(p.Cases[0].Args...)); got != "[[1, 2, 3], 'ab']" {
		t.Errorf("the case itself was changed to %s", got)
	}
}

func TestDerivedOperationsAndPrograms(t *testing.T) {
	t.Parallel()
	put := problems.Operation{Method: "put", Args: []pytype.Value{pytype.Int(1)}}
	p := &problems.Problem{Kind: problems.KindClass, Cases: []problems.Case{{ID: "a", Ops: []problems.Operation{put, {Method: "get"}}}}}
	if made := derive(p, nil, 30); len(made) < 10 {
		t.Errorf("%d inputs of calls", len(made))
	}
	p.Cases[0].Ops[1].Args = []pytype.Value{pytype.Reference(0)}
	if made := derive(p, nil, 30); len(made) > 0 {
		t.Errorf("calls that refer to others were changed: %d", len(made))
	}
	program := &problems.Problem{Kind: problems.KindStdio, Cases: []problems.Case{{ID: "a", Stdin: "2 x\n7\n"}}}
	found := false
	for _, c := range derive(program, nil, 60) {
		found = found || c.Stdin == "3 x\n7\n"
	}
	if !found {
		t.Error("no number of the text was changed")
	}
}

func TestProposals(t *testing.T) {
	t.Parallel()
	two, one := mutantAt(t, "comparison", "a < 3", "a > 3"), mutantAt(t, "boundary", "3", "4")
	input := &problems.Case{Args: []pytype.Value{pytype.Int(3)}}
	other := &problems.Case{Args: []pytype.Value{pytype.Int(4)}}
	o := Outcome{Results: []Result{
		{Mutant: two, Fate: Survived, Case: input},
		{Mutant: one, Fate: Survived, Case: input},
		{Mutant: mutantAt(t, "comparison", "a < 3", "a != 3"), Fate: Survived, Case: other},
		{Mutant: one, Fate: Killed},
	}}
	p := &problems.Problem{Cases: []problems.Case{{ID: "kills-comparison-2"}}}
	all := Proposals(p, o)
	if len(all) != 2 || all[0].Case.ID != "kills-comparison-2-2" || len(all[0].Kills) != 2 || all[1].Case.ID != "kills-comparison-2-3" {
		t.Errorf("%+v", all)
	}
	p.Survivors = []problems.Survivor{{Mutant: two.Name(), Why: "x"}, {Mutant: one.Name(), Why: "y"}}
	if all := Proposals(p, o); len(all) != 1 {
		t.Errorf("argued mutants have proposals: %+v", all)
	}
}
