package wire

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
)

// marshalled returns v in the format of Python's module marshal (version 2), as far as JSON has words for it. Python
// reads that without importing anything, and what the harness imports makes the fork of every case dearer.
func marshalled(v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var plain any
	if err := decoder.Decode(&plain); err != nil {
		return nil, fmt.Errorf("read again: %w", err)
	}
	return appendMarshalled(nil, plain)
}

func appendMarshalled(dst []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(dst, 'N'), nil
	case bool:
		if v {
			return append(dst, 'T'), nil
		}
		return append(dst, 'F'), nil
	case string:
		return append(appendSized(dst, 'u', len(v)), v...), nil
	case json.Number:
		return appendNumber(dst, v)
	case []any:
		dst = appendSized(dst, '[', len(v))
		for _, item := range v {
			var err error
			if dst, err = appendMarshalled(dst, item); err != nil {
				return nil, err
			}
		}
		return dst, nil
	case map[string]any:
		return appendDict(append(dst, '{'), v)
	default:
		return nil, fmt.Errorf("no form for %T", v)
	}
}

func appendDict(dst []byte, items map[string]any) ([]byte, error) {
	for _, key := range slices.Sorted(maps.Keys(items)) {
		dst = append(appendSized(dst, 'u', len(key)), key...)
		var err error
		if dst, err = appendMarshalled(dst, items[key]); err != nil {
			return nil, err
		}
	}
	return append(dst, '0'), nil
}

// appendNumber writes an int, in 64 bits when 32 are too few.
func appendNumber(dst []byte, number json.Number) ([]byte, error) {
	n, err := number.Int64()
	if err != nil {
		return nil, fmt.Errorf("number: %w", err)
	}
	if n < math.MinInt32 || n > math.MaxInt32 {
		return binary.LittleEndian.AppendUint64(append(dst, 'I'), uint64(n)), nil
	}
	return binary.LittleEndian.AppendUint32(append(dst, 'i'), uint32(n)), nil
}

func appendSized(dst []byte, tag byte, size int) []byte {
	return binary.LittleEndian.AppendUint32(append(dst, tag), uint32(size))
}
