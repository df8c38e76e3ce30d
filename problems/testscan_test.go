package problems

import (
	"strconv"
	"strings"
	"testing"
)

func TestScanFindsWhatPythonWouldRun(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, source, want string }{
		{"functions", "import x\n\n@mark.slow\ndef test_a():\n    pass\nasync def test_b(n):\n    def test_inner(): ...\ndef helper(): ...\n", "test_a:4 test_b:6"},
		{"unittest", "class TwoFerTest(unittest.TestCase):\n    x = 1\n    def test_a(self):\n        def test_no(): pass\n    def setUp(self): ...\n    async def test_b(self): ...\n", "TwoFerTest.test_a:3 TwoFerTest.test_b:6"},
		{"pytest classes", "class TestIt:\n  def test_a(self): ...\nclass TestMade:\n  def __init__(self): ...\n  def test_b(self): ...\nclass Other:\n  def test_c(self): ...\n", "TestIt.test_a:2"},
		{"strings", "X = '''\ndef test_no(): ...\n'''\nY = r\"\\\"; def\" \"\"\"\nclass TestNo:\n  def test_no(self): ...\n\"\"\"\ndef test_yes(): ...\n", "test_yes:8"},
		{"formatted strings", "x = f\"{y[\"a\"]:{'>'}10} {{ {f'{z!r:%H\"%M}'}\"\ny = f'''{\n  '}'\n}'''\ndef test_yes(): ...\n", "test_yes:5"},
		{"prefixes", "a = rb'\\'' + Rf'{1}' + xf'{'\ndef test_yes(): ...\n", "test_yes:2"},
		{"brackets", "x = [\n'a', # )\n\"\"\"]\"\"\",\n]\ndef test_yes(a=(1,\n  2)): ...\ny = 1 + \\\n  2\n", "test_yes:5"},
		{"conditions", "if x:\n    def test_no(): ...\n    class TestNo:\n        def test_no(self): ...\ntry:\n  pass\nexcept E: pass\ndef test_yes(): ...", "test_yes:8"},
		{"again", "def test_a(): ...\ndef test_b(): ...\ndef test_a(): ...\n", "test_b:2 test_a:3"},
		{"inherited", "class Base(TestCase):\n def test_a(self): ...\n def test_b(self): ...\nclass Deep(Mixin, Base, metaclass=M): # (\n def test_c(self): ...\n def test_a(self): ...\n", "Base.test_a:2 Base.test_b:3 Deep.test_a:6 Deep.test_b:3 Deep.test_c:5"},
		{"mixins", "class Mixin:\n def test_a(self): ...\nclass Real(Mixin, unittest . TestCase): ...\nclass Gone(TestCase):\n __test__ = False\n def test_b(self): ...\n", "Real.test_a:2"},
		{"type parameters", "class TestBox[T: (int, str)](Generic[T]):\n def test_a(self): ...\n", "TestBox.test_a:2"},
		{"circles", "class TestA(TestB):\n def test_a(self): ...\nclass TestB(TestA):\n def test_b(self): ...\n", "TestA.test_b:4 TestA.test_a:2 TestB.test_a:2 TestB.test_b:4"},
		{"tabs and form feeds", "class T(TestCase):\n\tdef test_a(self): ...\n        def test_b(self): ...\n\f\ndef test_c(): ...\r\n", "T.test_a:2 T.test_b:3 test_c:5"},
		{"a mark at the beginning", "\ufeffdef test_a(): ...\n", "test_a:1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			found, err := scanTests(test.source)
			if err != nil {
				t.Fatal(err)
			}
			if got := foundText(found); got != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

func foundText(found []foundTest) string {
	var words []string
	for _, f := range found {
		name := f.function
		if f.class != "" {
			name = f.class + "." + name
		}
		words = append(words, name+":"+strconv.Itoa(f.line))
	}
	return strings.Join(words, " ")
}

func TestScanSaysWherePythonEnds(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"x = 1\ny = '''a\n\n":        "line 2: a string begins here and never ends",
		"x = 'a\ndef test_a(): ...":  "line 1: a string is not closed on its line",
		"\nx = (1,\n[2]\n":           "line 2: a bracket is opened here and never closed",
		"x = 1\n\n)\n":               "line 3: nothing is open that ')' could close",
		"x = f'{a'\n":                "line 1: a string is not closed on its line",
		"x = f'''{a:\n":              "line 1: a { in a string is never closed",
		strings.Repeat("f'{", 100):   "line 1: strings are nested too deep",
		strings.Repeat("(", 1000000): "line 1: a bracket is opened here and never closed",
	} {
		if _, err := scanTests(source); err == nil || err.Error() != want {
			t.Errorf("%.40q: %v, want %s", source, err, want)
		}
	}
}

func TestIDsOfTestsAreMadeOfTheirNames(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name TestName
		want CaseID
	}{
		{TestName{"test_two_fer.py", "TwoFerTest", "test_no_name_given"}, "two-fer-no-name-given"},
		{TestName{"test_it.py", "", "test_it"}, "it-it"},
		{TestName{"test_a.py", "TestHTTPServer", "testGet2"}, "a-httpserver-get2"},
		{TestName{"test_.py", "", "test"}, "test"},
		{TestName{"test_ünï.py", "", "test__x__"}, "n-x"},
		{TestName{"test_alphametics.py", "AlphameticsTest", "test_puzzle_with_ten_letters_and_199_addends_of_all_kinds"}, "alphametics-puzzle-with-ten-letters-and-199-addends"},
	} {
		got := test.name.caseID(false)
		if !caseIDPattern.MatchString(string(got)) || !strings.HasPrefix(string(got), string(test.want)) || len(test.want) < 40 && got != test.want {
			t.Errorf("%s is %q, want %q", test.name, got, test.want)
		}
		if other := test.name.caseID(true); other == got && len(got) < 50 || !caseIDPattern.MatchString(string(other)) {
			t.Errorf("%s is %q and %q", test.name, got, other)
		}
	}
}

// FuzzTestScan holds that no file makes the scan panic or hang, and that what it finds can be a case.
func FuzzTestScan(f *testing.F) {
	for _, seed := range []string{
		"class A(TestCase):\n    def test_a(self):\n        f'{x:{y}}'\n", "def test_a(): '''", "class A(A):\n def test_a(): ...\nclass B(A, B[1]): x = {1: 2}\n",
		"\tdef test_a(): \\\n\\\r\n", "f\"{f'{\"a\"!r:>{w}}'}\"\nasync  def test_ü[T](x): ...", "class T(x=1, *a, b.c [d] ) : __test__ : bool = False\n", "])",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		found, _ := scanTests(source)
		for _, one := range found {
			name := TestName{"test_x.py", one.class, one.function}
			if id := name.caseID(false); !caseIDPattern.MatchString(string(id)) || one.line < 1 {
				t.Errorf("%s on line %d has the id %q", name, one.line, id)
			}
		}
	})
}

func TestModuleStarterNamesWhatTestsImport(t *testing.T) {
	t.Parallel()
	p := &Problem{Kind: KindModule, Entry: "greet", Tests: []TestFile{
		{Name: "test_a.py", Source: []byte("from greet import (hello, # not: bye\n  shout as loud,)\nfrom greetings import no\n'''\nfrom greet import no\n'''\n")},
		{Name: "test_b.py", Source: []byte("try:\n    from greet import *, hello, WANT\nexcept ImportError: ...\n")},
	}}
	const want = "# The tests import this file as greet.\n# It must have: hello, shout, WANT\n\n...\n"
	if got := DeriveStarter(p); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
