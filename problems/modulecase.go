package problems

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// TestFile is one Python file of the folder tests/ of a problem of kind module.
type TestFile struct {
	Name   string // such as test_two_fer.py
	Source []byte
}

// HasTests says whether the file's name is that of a file with cases; others are modules that tests import.
func (f TestFile) HasTests() bool { return strings.HasPrefix(f.Name, "test_") }

// TestName says which test a case is.
type TestName struct {
	File     string // such as test_two_fer.py
	Class    string // "" for a function of the file's own
	Function string // or method
}

// String is the name as pytest writes it, such as test_two_fer.py::TwoFerTest::test_no_name_given.
func (n TestName) String() string {
	if n.Class == "" {
		return n.File + "::" + n.Function
	}
	return n.File + "::" + n.Class + "::" + n.Function
}

const (
	maxCaseID    = 60
	caseIDDigest = 8
)

// caseID makes the id of a test's case of its name alone, so that it stays when tests are added, moved or removed. What
// every name has (the test_ of files and methods, the Test of classes) is left out, and the class where it says what the
// file says. distinct adds a digest, for a name whose id another has.
func (n TestName) caseID(distinct bool) CaseID {
	file := slugOf(strings.TrimPrefix(strings.TrimSuffix(n.File, ".py"), "test_"))
	class := slugOf(strings.TrimSuffix(strings.TrimPrefix(n.Class, "Test"), "Test"))
	method := slugOf(strings.TrimPrefix(strings.TrimPrefix(n.Function, "test"), "_"))
	if class == file {
		class = ""
	}
	var words []string
	for _, word := range []string{file, class, method} {
		if word != "" {
			words = append(words, word)
		}
	}
	id := strings.Join(words, "-")
	if id == "" {
		id = "test"
	}
	if distinct || len(id) > maxCaseID {
		sum := sha256.Sum256([]byte(n.String()))
		id = strings.Trim(id[:min(len(id), maxCaseID-caseIDDigest-1)], "-") + "-" + hex.EncodeToString(sum[:])[:caseIDDigest]
	}
	return CaseID(id)
}

// slugOf writes a Python name in small letters, with - between its words: two-fer for both two_fer and TwoFer. Letters
// that an id can't have are left out.
func slugOf(name string) string {
	var b strings.Builder
	small := false // the letter before is small, or a digit
	for _, r := range name {
		isCapital := r >= 'A' && r <= 'Z'
		switch {
		case isCapital && small:
			b.WriteByte('-')
			fallthrough
		case isCapital:
			b.WriteRune(r - 'A' + 'a')
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		small = !isCapital
	}
	return strings.Trim(b.String(), "-")
}
