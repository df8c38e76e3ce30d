package class

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// memory is what a journal knows.
type memory struct {
	now    map[attemptKey]result // of the grading that has not finished
	before map[attemptKey]result // of gradings that have
	base   map[rowKey]counted    // what counted at the end of the last grading, row by row
	damage int                   // lines that can't be read
	took   time.Duration         // of all results
	runs   int
}

// counted is the outcome of a row in the grading before.
type counted struct {
	verdict grader.Verdict
	score   float64
}

func newMemory() *memory {
	return &memory{now: map[attemptKey]result{}, before: map[attemptKey]result{}, base: map[rowKey]counted{}}
}

// lineLimit is more than the longest line that is ever written.
const lineLimit = 8 << 20

// readJournal reads all lines that are whole. It returns how many bytes they are: what follows was cut off by a crash.
func readJournal(r io.Reader, set problems.Slug) (m *memory, whole int64, err error) {
	m = newMemory()
	reader := bufio.NewReaderSize(r, 1<<16)
	pending := map[rowKey]counted{}
	for number := 1; ; number++ {
		text, size, err := readLine(reader)
		if errors.Is(err, io.EOF) {
			return m, whole, atEnd(number, text)
		}
		if err != nil {
			return nil, 0, err
		}
		whole += size
		var l line
		err = json.Unmarshal(text, &l)
		if number == 1 {
			if err := checkHead(l, err, set); err != nil {
				return nil, 0, err
			}
			continue
		}
		if err != nil {
			m.damage++
			continue
		}
		m.take(l, pending)
	}
}

// take adds what a line says.
func (m *memory) take(l line, pending map[rowKey]counted) {
	switch {
	case l.Kind == "graded" && l.Result != nil:
		l.Result.share()
		m.now[l.key()] = *l.Result
		m.took += time.Duration(l.TookMS) * time.Millisecond
		m.runs++
	case l.Kind == "counted":
		pending[rowKey{l.Student, l.Problem}] = counted{l.Verdict, l.Score}
	case l.Kind == "finished":
		for key, r := range m.now {
			m.before[key] = r
		}
		for key, c := range pending {
			m.base[key] = c
		}
		clear(m.now)
		clear(pending)
	default:
		m.damage++
	}
}

// checkHead refuses a file that is something else: a journal is appended to, which would spoil it.
func checkHead(l line, err error, set problems.Slug) error {
	switch {
	case err != nil || l.Kind != "journal":
		return errors.New("it is no journal of a grading")
	case l.Format != journalFormat:
		return fmt.Errorf("its format %d is not known to this pyprep", l.Format)
	case l.Set != set:
		return fmt.Errorf("it belongs to the set %q", l.Set)
	}
	return nil
}

// atEnd says whether a file that ends within its first line can be a journal: only if it was just about to become one.
func atEnd(number int, rest []byte) error {
	head := []byte(`{"kind":"journal"`)
	if number > 1 || len(rest) == 0 || bytes.HasPrefix(rest, head) || bytes.HasPrefix(head, rest) {
		return nil
	}
	return errors.New("it is no journal of a grading")
}

// readLine returns a line without its end, and its size with it. At the end of the file the error is io.EOF, beside what is
// left. Of a line that is too long nothing is kept.
func readLine(r *bufio.Reader) (text []byte, size int64, err error) {
	for {
		part, err := r.ReadSlice('\n')
		size += int64(len(part))
		if size <= lineLimit {
			text = append(text, part...)
		} else {
			text = nil
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil:
			return text, size, err // io.EOF is an answer here
		}
		return bytes.TrimSuffix(text, []byte("\n")), size, nil
	}
}

// known returns a result that needs no run: one of this grading, and with earlier also one of the gradings before.
func (m *memory) result(key attemptKey, earlier bool) (result, bool) {
	r, ok := m.now[key]
	if !ok && earlier {
		r, ok = m.before[key]
	}
	return r, ok
}
