package pytype

import "strings"

// Beginning writes the start of a value as Python source, out of the start of its encoding: where the bytes or limit, in
// bytes of source, end, stands an ellipsis. The bytes may be hostile; what is no value ends in the ellipsis as well.
func Beginning(b []byte, limit int) string {
	w := beginning{decoder: decoder{data: b, depth: DefaultMaxDepth, nodes: DefaultMaxNodes}, limit: limit}
	w.value()
	return w.text.String()
}

const ellipsis = "…"

type beginning struct {
	decoder
	text  strings.Builder
	limit int
}

// value writes one value; false when it is not there as a whole.
func (w *beginning) value() bool {
	if w.at >= len(w.data) || w.text.Len() >= w.limit || w.depth == 0 {
		return w.stop()
	}
	switch tag := w.data[w.at]; tag {
	case 'l', 'L', 'R':
		return w.items("[", "]", 1)
	case 't':
		return w.items("(", ")", 1)
	case 'S', 'Z':
		return w.items("{", "}", 1)
	case 'd':
		return w.items("{", "}", 2)
	case 's', 'b':
		return w.string(tag)
	default:
		w.owed++
		v, err := w.decoder.value()
		if err != nil {
			return w.stop()
		}
		source, _ := SourceLimited(v, max(w.limit-w.text.Len(), len(ellipsis)))
		w.text.WriteString(source)
		return true
	}
}

// items writes a container of single values, or of keys and values.
func (w *beginning) items(open, end string, width int) bool {
	w.at++
	count, err := w.counted(':')
	if err != nil {
		return w.stop()
	}
	w.depth--
	defer func() { w.depth++ }()
	w.text.WriteString(open)
	for i := range count {
		if i > 0 {
			w.text.WriteString(", ")
		}
		if !w.value() {
			return false
		}
		if width == 2 {
			w.text.WriteString(": ")
			if !w.value() {
				return false
			}
		}
	}
	w.text.WriteString(end)
	return true
}

// string writes as much of a str or of bytes as there is.
func (w *beginning) string(tag byte) bool {
	w.at++
	size, err := w.counted(':')
	if err != nil {
		return w.stop()
	}
	there := min(size, len(w.data)-w.at, max(w.limit-w.text.Len(), 0))
	part := string(w.data[w.at : w.at+there])
	w.at += there
	v := Value{Kind: KindBytes, Text: part}
	if tag == 's' {
		v = Str(strings.ToValidUTF8(part, ""))
	}
	source, _ := SourceLimited(v, max(w.limit-w.text.Len(), len(ellipsis)))
	w.text.WriteString(source)
	if there < size {
		return w.stop()
	}
	return true
}

func (w *beginning) stop() bool {
	w.text.WriteString(ellipsis)
	return false
}
