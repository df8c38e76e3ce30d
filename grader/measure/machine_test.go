package measure

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// machine answers as the harness would for a function of which only the cost is known.
type machine struct {
	variables []string
	kinds     []string
	max       map[string]int64
	allowed   func(sizes []int64) bool
	cost      func(sizes []int64) int64
	instead   func(q request) (answer any, is bool) // map for JSON, or a whole sandbox.CaseResult

	mu    sync.Mutex
	asked []request
}

// linear is a machine in n whose function is a loop over its input.
func linear() *machine {
	return &machine{variables: []string{"n"}, kinds: []string{"worst"}, cost: func(sizes []int64) int64 { return sizes[0] }}
}

func (m *machine) runner(t *testing.T) *sandboxtest.Fake {
	t.Helper()
	return &sandboxtest.Fake{Result: func(job sandbox.Job, index int) sandbox.CaseResult {
		q := requestOf(t, job.Cases[index].Input)
		m.mu.Lock()
		m.asked = append(m.asked, q)
		m.mu.Unlock()
		var answer any = m.answer(q)
		if m.instead != nil {
			if other, is := m.instead(q); is {
				answer = other
			}
		}
		if result, whole := answer.(sandbox.CaseResult); whole {
			return result
		}
		return reported(t, answer)
	}}
}

func (m *machine) answer(q request) map[string]any {
	switch q.mode {
	case modePlan:
		allowed := []bool{}
		for _, sizes := range q.asked {
			allowed = append(allowed, m.allowed == nil || m.allowed(sizes))
		}
		return map[string]any{"variables": m.variables, "kinds": m.kinds, "max": m.max, "allowed": allowed}
	case modeLook:
		return map[string]any{"size": total(q.sizes), "same": true}
	case modeAlike:
		return map[string]any{"same": false}
	case modeSpace:
		return map[string]any{"total": 56 + 8*total(q.sizes), "auxiliary": 0}
	}
	ops := m.cost(q.sizes)
	if ops > q.budget {
		return map[string]any{"over": true}
	}
	return map[string]any{
		"lines": [][]any{{1, 1, 1, []any{}}, {2, ops, ops, []any{}}}, "again": ops + 1,
		"unmodelled": []any{}, "notes": []any{}, "operations": 1, "size": total(q.sizes),
	}
}

// ran are the sizes that were run with counters, in order.
func (m *machine) ran() [][]int64 {
	var all [][]int64
	for _, q := range m.asked {
		if q.mode == modeCounts {
			all = append(all, q.sizes)
		}
	}
	return all
}

func (m *machine) steps() []int64 {
	var all []int64
	for _, sizes := range m.ran() {
		all = append(all, sizes[0])
	}
	return all
}

func total(sizes []int64) int64 {
	sum := int64(0)
	for _, size := range sizes {
		sum += size
	}
	return sum
}

func reported(t *testing.T, answer any) sandbox.CaseResult {
	t.Helper()
	text, isText := answer.(string)
	if !isText {
		body, err := json.Marshal(answer)
		if err != nil {
			t.Error(err)
		}
		text = string(body)
	}
	report := pytype.Append(nil, pytype.Tuple(pytype.Str("value"), pytype.Str(text), pytype.None(), pytype.Dict()))
	return sandbox.CaseResult{Status: sandbox.StatusReported, Report: report}
}

// requestOf reads an input back: marshal's tuple of the arguments' list and the patches.
func requestOf(t *testing.T, input []byte) request {
	t.Helper()
	r := marshalReader{t: t, left: input}
	whole, _ := r.value().([]any)
	if len(whole) != 2 {
		t.Errorf("input %q", input)
		return request{}
	}
	given, _ := whole[0].([]any)
	q := request{mode: given[0].(string), kind: given[3].(string), budget: given[4].(int64)}
	for _, item := range given[1].([]any) {
		if size, isSize := item.(int64); isSize {
			q.sizes = append(q.sizes, size)
			continue
		}
		var sizes []int64
		for _, size := range item.([]any) {
			sizes = append(sizes, size.(int64))
		}
		q.asked = append(q.asked, sizes)
	}
	return q
}

type marshalReader struct {
	t    *testing.T
	left []byte
}

func (r *marshalReader) number() int64 {
	n := int32(binary.LittleEndian.Uint32(r.left))
	r.left = r.left[4:]
	return int64(n)
}

func (r *marshalReader) value() any {
	tag := r.left[0]
	r.left = r.left[1:]
	switch tag {
	case '(', '[':
		items := []any{}
		for range r.number() {
			items = append(items, r.value())
		}
		return items
	case 'u':
		n := r.number()
		text := string(r.left[:n])
		r.left = r.left[n:]
		return text
	case 'i':
		return r.number()
	case 'l':
		digits, n := r.number(), int64(0)
		for i := range digits {
			n |= int64(binary.LittleEndian.Uint16(r.left)) << (15 * i)
			r.left = r.left[2:]
		}
		return n
	}
	r.t.Errorf("marshal tag %q", tag)
	return nil
}

func measured(t *testing.T, m *machine, s Subject) (string, error) {
	t.Helper()
	s.Entry.Name = "solve"
	report, err := Meter{m.runner(t)}.Measure(t.Context(), s)
	if err != nil {
		return "", err
	}
	return told(report.Time), nil
}

func mustMeasure(t *testing.T, m *machine, s Subject) string {
	t.Helper()
	found, err := measured(t, m, s)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func contains(all [][]int64, sizes ...int64) bool {
	return slices.ContainsFunc(all, func(one []int64) bool { return slices.Equal(one, sizes) })
}
