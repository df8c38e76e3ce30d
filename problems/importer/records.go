package importer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

const (
	maxRecord  = 16 << 20 // bytes of one record
	maxSource  = 2 << 30  // bytes of all of them, decompressed
	maxRecords = 50_000
)

// eachRecord calls take for every JSON object of a file, which holds one a line, or all in one array, compressed or not.
// take and refuse get the place of the record: its line, or its number in the array.
func eachRecord(ctx context.Context, path string, take func(place string, raw []byte), refuse func(place, reason string)) error {
	file, err := openSource(path)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	in, err := decompressed(file)
	if err != nil {
		return unreadable(path, err)
	}
	if err := records(ctx, bufio.NewReaderSize(io.LimitReader(in, maxSource), 1<<16), take, refuse); err != nil {
		return unreadable(path, err)
	}
	return ctx.Err()
}

func openSource(path string) (*os.File, error) {
	fix := "give the file of the records, such as HumanEval.jsonl.gz"
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, &Error{Problem: "can't read " + path, Fix: fix, Err: withoutPath(err)}
	case !info.Mode().IsRegular():
		return nil, &Error{Problem: path + " is no file", Fix: fix}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, &Error{Problem: "can't read " + path, Fix: fix, Err: withoutPath(err)}
	}
	return file, nil
}

func unreadable(path string, err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return &Error{Problem: "can't read " + path, Fix: "give JSON lines, plain or compressed with gzip", Err: err}
}

// withoutPath is the cause alone: the message names the path already.
func withoutPath(err error) error {
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}

func decompressed(file *os.File) (io.Reader, error) {
	in := bufio.NewReader(file)
	if magic, err := in.Peek(2); err == nil && magic[0] == 0x1F && magic[1] == 0x8B {
		return gzip.NewReader(in)
	}
	return in, nil
}

// records reads lines, or the array that begins with the first character.
func records(ctx context.Context, in *bufio.Reader, take func(string, []byte), refuse func(string, string)) error {
	number := 0
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, tooLong, err := readLine(in)
		number++
		text := bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))
		place := fmt.Sprintf("line %d", number)
		switch {
		case tooLong:
			refuse(place, fmt.Sprintf("has more than %d MB", maxRecord>>20))
		case number == 1 && bytes.HasPrefix(text, []byte("[")):
			return array(ctx, io.MultiReader(bytes.NewReader(line), in), take)
		case len(text) == 0:
		case number > maxRecords:
			refuse(place, fmt.Sprintf("nothing behind line %d is read: split the file", maxRecords))
			return nil
		default:
			take(place, text)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readLine reads one line; of one that is too long it keeps nothing.
func readLine(in *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > maxRecord {
			line, tooLong = nil, true
		}
		if !tooLong {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, tooLong, err
		}
	}
}

// array reads the records of one JSON array.
func array(ctx context.Context, in io.Reader, take func(string, []byte)) error {
	decoder := json.NewDecoder(in)
	if _, err := decoder.Token(); err != nil {
		return err
	}
	for number := 1; decoder.More(); number++ {
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(raw) > maxRecord || number > maxRecords {
			return fmt.Errorf("record %d is more than is read: %d records of %d MB", number, maxRecords, maxRecord>>20)
		}
		take(fmt.Sprintf("record %d", number), raw)
	}
	_, err := decoder.Token()
	return err
}

// decode reads one record; a reason says why it can't be.
func decode(raw []byte, into any) (reason string) {
	if !utf8.Valid(raw) {
		return "is not UTF-8"
	}
	err := json.Unmarshal(raw, into)
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong):
		return fmt.Sprintf("%s can't be of JSON's type %s", wrong.Field, wrong.Value)
	case err != nil:
		return "is no JSON object: " + strings.TrimPrefix(err.Error(), "json: ")
	case hasHalfPair(string(raw)):
		return "holds half of a surrogate pair"
	}
	return ""
}

// hasHalfPair finds \ud800 to \udfff that have no partner, in whose place encoding/json puts another character.
func hasHalfPair(raw string) bool {
	for at := 0; ; {
		found := strings.IndexByte(raw[at:], '\\')
		if found < 0 {
			return false
		}
		at += found
		switch unit := escapedUnit(raw[at:]); {
		case unit >= 0xD800 && unit < 0xDC00:
			if next := escapedUnit(raw[at+6:]); next < 0xDC00 || next > 0xDFFF {
				return true
			}
			at += 12
		case unit >= 0xDC00 && unit <= 0xDFFF:
			return true
		default:
			at += 2
		}
		if at >= len(raw) {
			return false
		}
	}
}

// escapedUnit is the number of the \uXXXX that a text begins with, -1 for another beginning.
func escapedUnit(text string) int {
	unit := 0
	if len(text) < 6 || text[:2] != `\u` {
		return -1
	}
	if _, err := fmt.Sscanf(text[2:6], "%04x", &unit); err != nil {
		return -1
	}
	return unit
}

// label is an id that a record gives as text or as a number.
type label string

func (l *label) UnmarshalJSON(raw []byte) error {
	var text string
	if err := json.Unmarshal(raw, &text); err == nil {
		*l = label(text)
		return nil
	}
	var number json.Number
	if err := json.Unmarshal(raw, &number); err != nil {
		return errors.New("task_id is neither text nor a number")
	}
	*l = label(number.String())
	return nil
}

// wordsOf reads a list of texts that some versions of a format write as one text; what is neither is dropped.
func wordsOf(raw json.RawMessage) []string {
	var list []string
	if err := json.Unmarshal(raw, &list); err == nil {
		return list
	}
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		return nil
	}
	return strings.Split(text, ",")
}
