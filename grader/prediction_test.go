package grader

import "testing"

func TestPrediction(t *testing.T) {
	tests := []struct {
		said        string
		read, right bool
	}{
		{"[1, 0]", true, true}, // any order, as for a submission
		{" [0,1] ", true, true},
		{"[0, 2]", true, false},
		{"None", true, false},
		{"the first two", false, false},
		{"[0, 1", false, false},
	}
	for _, test := range tests {
		got := JudgePrediction(twoSum(), test.said)
		if got.Read != test.read || got.Right != test.right || got.Truth != "any order of [0, 1]" || got.Call != "two_sum([2, 7], 9)" {
			t.Errorf("%q: %+v, want read %t, right %t", test.said, got, test.read, test.right)
		}
	}
	hidden := twoSum()
	for i := range hidden.Cases {
		hidden.Cases[i].Visibility = "hidden"
	}
	if call := ExampleCall(hidden); call != "" {
		t.Errorf("%q is asked though every case is hidden", call)
	}
}

func TestPredictionForAClassIsOfTheLastCall(t *testing.T) {
	p := lruCache()
	one := &p.Cases[0]
	one.Ops, one.Expect.Ops = one.Ops[:2], one.Expect.Ops[:2]
	wrong, right := JudgePrediction(p, "'nonsense'"), JudgePrediction(p, "10")
	if !wrong.Read || wrong.Right || !right.Right || right.Truth != "10" {
		t.Errorf("predictions %+v and %+v", wrong, right)
	}
}

func TestInstanceName(t *testing.T) {
	for class, want := range map[string]string{"LRUCache": "lru_cache", "MinStack": "min_stack", "Trie": "trie", "Heap2D": "heap2_d"} {
		if got := instanceName(class); got != want {
			t.Errorf("%s: %s, want %s", class, got, want)
		}
	}
}
