package pytype_test

import (
	"errors"
	"strings"
	"testing"

	"pyprep/problems/pytype"
)

// typeCases are spellings with the one that is written.
var typeCases = []struct{ text, want string }{
	{"", ""},
	{"int", "int"},
	{" list[int] ", "list[int]"},
	{"list[list[str]]", "list[list[str]]"},
	{"List[ Dict[str,int] ]", "list[dict[str, int]]"},
	{"ListNode?", "ListNode | None"},
	{"list[ListNode?]", "list[ListNode | None]"},
	{"Optional[TreeNode]", "TreeNode | None"},
	{"TreeNode | None", "TreeNode | None"},
	{"None | TreeNode", "TreeNode | None"},
	{"TreeNode??", "TreeNode | None"},
	{"int | str", "int | str"},
	{"int | None | str", "int | str | None"},
	{"int | int", "int"},
	{"(int)", "error"},
	{"Union[int, str, None]", "int | str | None"},
	{"None", "None"},
	{"None | None", "None"},
	{"tuple[int, ...]", "tuple[int, ...]"},
	{"tuple[()]", "tuple[()]"},
	{"Tuple[int, str]", "tuple[int, str]"},
	{"dict[tuple[str, str], dict[str, str]]", "dict[tuple[str, str], dict[str, str]]"},
	{"Callable", "Callable"},
	{"Callable[[float], str]", "Callable[[float], str]"},
	{"Callable[[], int]", "Callable[[], int]"},
	{"Callable[..., T]", "Callable[..., T]"},
	{"Callable[[str], Awaitable[list[str]]]", "Callable[[str], Awaitable[list[str]]]"},
	{"typing.Iterator[list[T]]", "Iterator[list[T]]"},
	{"collections.abc.Iterable[T]", "Iterable[T]"},
	{"Literal['a', \"b\", -1, True, None]", "Literal['a', \"b\", -1, True, None]"},
	{"'TreeNode'", "TreeNode"},
	{"Box[int]", "Box[int]"},
	{"list", "list"},
	{"list[", "error"},
	{"list[int", "error"},
	{"list[int]]", "error"},
	{"list[int, str]", "error"},
	{"dict[str]", "error"},
	{"int[str]", "error"},
	{"Optional[int, str]", "error"},
	{"lsit[int]", "error"},
	{"strr", "error"},
	{"list[]", "error"},
	{"int |", "error"},
	{"| int", "error"},
	{"int str", "error"},
	{"3", "error"},
	{"Literal[x]", "error"},
	{"Literal['a]", "error"},
	{"list[...]", "error"},
	{"[int]", "error"},
	{"a..b", "error"},
	{strings.Repeat("list[", 30) + "int" + strings.Repeat("]", 30), "error"},
	{strings.Repeat("x", 2000), "error"},
}

func TestParseType(t *testing.T) {
	t.Parallel()
	for _, c := range typeCases {
		got, err := pytype.ParseType(c.text)
		if c.want != "error" {
			if err != nil || got.String() != c.want {
				t.Errorf("ParseType(%q) = %q, %v, want %q", c.text, got, err, c.want)
			}
			continue
		}
		var typeErr *pytype.TypeError
		if !errors.As(err, &typeErr) {
			t.Errorf("ParseType(%.60q) = %q, %v, want a TypeError", c.text, got, err)
			continue
		}
		if typeErr.Hint() == "" || typeErr.Offset > len(c.text) || len(typeErr.Error()) > 2500 {
			t.Errorf("ParseType(%.60q): poor error %.200v, hint %q", c.text, err, typeErr.Hint())
		}
	}
}

func TestParseTypeMessages(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, message, hint string }{
		{"lsit[int]", `type "lsit[int]": column 1: unknown type "lsit"`, "did you mean list?"},
		{"list[strr]", `type "list[strr]": column 6: unknown type "strr"`, "did you mean str?"},
		{"dict[str]", `type "dict[str]": column 1: dict takes 2 arguments, not 1`, ""},
		{"list[int", `type "list[int": column 5: a [ without its ]`, ""},
		{"int[str]", `type "int[str]": column 1: int takes no arguments`, ""},
	}
	for _, test := range tests {
		_, err := pytype.ParseType(test.text)
		var typeErr *pytype.TypeError
		if !errors.As(err, &typeErr) || err.Error() != test.message || !strings.Contains(typeErr.Hint(), test.hint) {
			t.Errorf("ParseType(%q): %v, want %s (hint %s)", test.text, err, test.message, test.hint)
		}
	}
}

func TestParseTypeShape(t *testing.T) {
	t.Parallel()
	nullable, err := pytype.ParseType("TreeNode?")
	if err != nil || nullable.Name != "TreeNode" || !nullable.Null {
		t.Errorf("TreeNode? = %+v, %v", nullable, err)
	}
	callable, err := pytype.ParseType("Callable[[int, str], bool]")
	if err != nil || callable.Args[0].Name != pytype.NameParams || len(callable.Args[0].Args) != 2 || callable.Args[1].Name != "bool" {
		t.Errorf("Callable = %+v, %v", callable, err)
	}
	if unstated, err := pytype.ParseType(" "); err != nil || !unstated.IsZero() {
		t.Errorf("blank = %+v, %v", unstated, err)
	}
}
