package problems

import (
	"maps"
	"slices"
	"strings"
)

// OutputProof pins what the program of a predict item prints under one Python.
type OutputProof struct {
	Program string `json:"program"` // sha256 of the program: a proof of another one is stale
	Output  string `json:"output"`
}

func outputKey(item *Item, python string) string { return string(item.ID) + "/" + python }

// Output returns what a predict item prints under a Python such as 3.13; not ok where that is not known of this program.
func (l *Lock) Output(item *Item, python string) (output string, ok bool) {
	kept, ok := l.Outputs[outputKey(item, python)]
	return kept.Output, ok && kept.Program == hexHash([]byte(item.Program()))
}

// SetOutput keeps what a predict item prints.
func (l *Lock) SetOutput(item *Item, python, output string) {
	if l.Outputs == nil {
		l.Outputs = map[string]OutputProof{}
	}
	l.Outputs[outputKey(item, python)] = OutputProof{Program: hexHash([]byte(item.Program())), Output: output}
}

// KeepOutputs takes from another lock what it knows of these items and is not stale, under all Pythons.
func (l *Lock) KeepOutputs(from *Lock, items []*Item) {
	fresh := func(key string, proof OutputProof) bool {
		id, _, _ := strings.Cut(key, "/")
		at := slices.IndexFunc(items, func(i *Item) bool { return string(i.ID) == id && i.Predict != nil })
		return at >= 0 && hexHash([]byte(items[at].Program())) == proof.Program
	}
	kept := maps.Clone(from.Outputs)
	maps.DeleteFunc(kept, func(key string, proof OutputProof) bool { return !fresh(key, proof) })
	if len(kept) > 0 {
		l.Outputs = kept
	}
}
