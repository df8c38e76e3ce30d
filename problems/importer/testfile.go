package importer

import (
	"fmt"
	"strings"
)

// solutionModule is the name under which imported tests find the solution, and testFile where they stand.
const (
	solutionModule = "solution"
	testFile       = "test_solution.py"
)

// oneNamespace makes a test file see all names of the solution, as these tests are written for: in their own format they
// are run behind the solution, in one module.
const oneNamespace = `import solution

globals().update({name: value for name, value in vars(solution).items() if not name.startswith("__")})
`

// testModule writes a test file: what stands before the tests, and one test for each assertion.
type testModule struct {
	strings.Builder
	tests int
}

func newTestModule(about string) *testModule {
	m := &testModule{}
	fmt.Fprintf(m, "\"\"\"%s\"\"\"\n\n%s", about, oneNamespace)
	return m
}

// block adds code at the left edge.
func (m *testModule) block(code string) {
	if code = strings.Trim(code, "\n"); strings.TrimSpace(code) != "" {
		m.WriteString("\n" + code + "\n")
	}
}

// test adds a test that is one statement; lines that it goes on in keep their place, which brackets and strings allow.
func (m *testModule) test(name, code string) {
	m.tests++
	fmt.Fprintf(m, "\n\ndef test_%s():\n    %s\n", name, code)
}
