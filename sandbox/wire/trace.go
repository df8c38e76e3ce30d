package wire

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"

	"pyprep/sandbox"
)

// The bounds of a record beside those of its limits; recorder.py keeps to them.
const (
	tracePerStep      = 20 // events and changes of names
	traceNameBytes    = 1 << 10
	tracePrintBytes   = 16 << 10
	traceMostNumber   = 1 << 24
	traceMostPlain    = 1 << 18
	bytesPerCharacter = 10 // \U0001f600, as what can't be encoded is written
)

// errRecord says that bytes are no record.
var errRecord = errors.New("no record of a run")

// splitTraced parts what a traced case sent into its report and its record: u32 length, report, record. What can't be
// parted is all report, which it is not; the reader of reports will say so.
func splitTraced(sent []byte) (report, record []byte) {
	if len(sent) < lengthBytes {
		return sent, nil
	}
	size, rest := uint64(binary.BigEndian.Uint32(sent)), sent[lengthBytes:]
	if size > uint64(len(rest)) {
		return sent, nil
	}
	return rest[:size:size], rest[size:]
}

// decodeTrace reads a record, the grammar of which stands in recorder.py. The bytes are hostile: anything but one whole
// record within the limits is errRecord, and no memory is used beyond a multiple of them.
func decodeTrace(record []byte, limits sandbox.TraceLimits) (*sandbox.Trace, error) {
	if len(record) > limits.Bytes {
		return nil, fmt.Errorf("%w: %d bytes", errRecord, len(record))
	}
	d := &traceDecoder{rest: record, text: bytesPerCharacter * (limits.Value + 1), left: tracePerStep * limits.Steps}
	trace := &sandbox.Trace{Plain: d.plain()}
	steps := 0
	for d.err == nil {
		kind := d.byte()
		if kind == '.' {
			trace.End = sandbox.TraceEnd(d.oneOf("dsb"))
			break
		}
		trace.Events = append(trace.Events, d.event(sandbox.TraceKind(kind)))
		if kind == byte(sandbox.TraceLine) {
			if steps++; steps > limits.Steps {
				d.fail("too many steps")
			}
		}
	}
	if len(d.rest) > 0 {
		d.fail("something behind the end")
	}
	if d.err != nil {
		return nil, d.err
	}
	return trace, nil
}

// traceDecoder reads a record from its beginning to its end, or to the first mistake.
type traceDecoder struct {
	rest  []byte
	text  int // bytes of the longest text of a value
	left  int // events and changes that may still come
	calls int
	err   error
}

func (d *traceDecoder) fail(why string) {
	if d.err == nil {
		d.err = fmt.Errorf("%w: %s", errRecord, why)
	}
	d.rest = nil
}

func (d *traceDecoder) plain() []sandbox.PlainLine {
	if d.byte() != 'k' {
		d.fail("it does not begin with the plain lines")
	}
	count := d.number(traceMostPlain)
	var lines []sandbox.PlainLine
	before := 0
	for range count {
		line := d.number(traceMostNumber)
		kind := d.oneOf("acrio")
		if line <= before {
			d.fail("lines out of order")
		}
		if d.err != nil {
			return nil
		}
		before = line
		lines = append(lines, sandbox.PlainLine{Line: line, Kind: sandbox.PlainKind(kind)})
	}
	return lines
}

// spend counts an event or a change.
func (d *traceDecoder) spend() {
	if d.left--; d.left < 0 {
		d.fail("more than the steps can be")
	}
}

func (d *traceDecoder) event(kind sandbox.TraceKind) sandbox.TraceEvent {
	d.spend()
	e := sandbox.TraceEvent{Kind: kind}
	if kind == sandbox.TracePrint {
		e.Text = d.string(tracePrintBytes)
		return e
	}
	e.Call = d.number(traceMostNumber)
	if kind == sandbox.TraceCall {
		d.calls++
	}
	if e.Call < 1 || e.Call > d.calls || kind == sandbox.TraceCall && e.Call != d.calls {
		d.fail("a call that never began")
	}
	if kind == sandbox.TraceCall || kind == sandbox.TraceResume {
		e.Depth = d.number(traceMostNumber)
	}
	e.Line = d.number(traceMostNumber)
	switch kind {
	case sandbox.TraceLine, sandbox.TraceWait, sandbox.TraceResume:
	case sandbox.TraceCall:
		e.Name = d.string(traceNameBytes)
		e.Changes = d.changes()
	case sandbox.TraceChanged:
		e.Changes = d.changes()
	case sandbox.TraceReturn, sandbox.TraceYield:
		e.Value = d.value("=~+")
	case sandbox.TraceRaise:
		e.Name = d.string(traceNameBytes)
		e.Text = d.string(d.text)
	case sandbox.TraceLeave:
		e.Name = d.string(traceNameBytes)
	default:
		d.fail("an event of no kind")
	}
	return e
}

func (d *traceDecoder) changes() []sandbox.TraceChange {
	var changes []sandbox.TraceChange
	for range d.number(traceMostNumber) {
		d.spend()
		change := sandbox.TraceChange{Name: d.string(traceNameBytes), Value: d.value("=~+-")}
		if d.err != nil {
			return nil
		}
		changes = append(changes, change)
	}
	return changes
}

func (d *traceDecoder) value(kinds string) sandbox.TraceValue {
	v := sandbox.TraceValue{Shown: sandbox.TraceShown(d.oneOf(kinds))}
	if v.Shown != sandbox.ShownGone {
		v.Class = d.string(traceNameBytes)
		v.Text = d.string(d.text)
	}
	return v
}

func (d *traceDecoder) byte() byte {
	if len(d.rest) == 0 {
		d.fail("it ends early")
		return 0
	}
	first := d.rest[0]
	d.rest = d.rest[1:]
	return first
}

func (d *traceDecoder) oneOf(allowed string) byte {
	b := d.byte()
	if bytes.IndexByte([]byte(allowed), b) < 0 {
		d.fail("an unknown word")
	}
	return b
}

// number reads a decimal without leading zeros, and the semicolon behind it.
func (d *traceDecoder) number(most int) int { return d.decimal(';', most) }

func (d *traceDecoder) decimal(end byte, most int) int {
	n := 0
	for digits := 0; ; digits++ {
		b := d.byte()
		switch {
		case b == end && digits > 0:
			return n
		case b < '0' || b > '9' || digits > 0 && n == 0:
			d.fail("a number that is none")
			return 0
		}
		if n = 10*n + int(b-'0'); n > most {
			d.fail("a number that is too large")
			return 0
		}
	}
}

// string reads a text of valid UTF-8 with its length in front.
func (d *traceDecoder) string(most int) string {
	size := d.decimal(':', most)
	if size > len(d.rest) {
		d.fail("a text that is longer than the rest")
	}
	if d.err != nil {
		return ""
	}
	text := d.rest[:size]
	d.rest = d.rest[size:]
	if !utf8.Valid(text) {
		d.fail("a text that is not UTF-8")
	}
	return string(text)
}
