package sandboxtest

import (
	"bytes"
	"encoding/binary"
)

// SourceOK is the report of a source step that found nothing wrong.
const SourceOK = "t2:s2:okd0:"

// Input wraps a value in the encoding of problems/pytype as a case's input: a structure in Python's marshal format that
// is nothing but one patch.
func Input(encoded string) []byte {
	input := []byte{'('}
	input = binary.LittleEndian.AppendUint32(input, 2) // (structure, patches)
	input = append(input, 'N', '[')
	input = binary.LittleEndian.AppendUint32(input, 1)
	input = append(input, '(')
	input = binary.LittleEndian.AppendUint32(input, 2) // (path, encoded)
	input = append(input, '(')
	input = binary.LittleEndian.AppendUint32(input, 0)
	input = append(input, 's')
	input = binary.LittleEndian.AppendUint32(input, uint32(len(encoded)))
	return append(input, encoded...)
}

// valueReport is how the report of a function that returned begins.
func valueReport(encoded string) string { return "t4:s5:value" + encoded }

func compiles(report []byte) bool {
	head, rest, found := bytes.Cut(report, []byte(":"))
	return found && len(head) > 1 && head[0] == 't' && bytes.HasPrefix(rest, []byte("s2:ok"))
}
