package problems

import "pyprep/problems/pytype"

// Kind is the kind of an item.
type Kind string

// The kinds of coding problems.
const (
	KindFunction Kind = "function"
	KindClass    Kind = "class"
	KindStdio    Kind = "stdio"
	KindModule   Kind = "module" // its cases are tests in the folder tests/
)

// The kinds of small items.
const (
	KindComplexity Kind = "complexity"
	KindPredict    Kind = "predict"
	KindConcept    Kind = "concept"
	KindDesign     Kind = "design"
)

// ResultShape says how the entry's result is judged.
type ResultShape string

// The result shapes.
const (
	ResultValue    ResultShape = "value"
	ResultIterator ResultShape = "iterator"
	ResultNone     ResultShape = "none"
)

// Mutation says what becomes of arguments that the solution changes.
type Mutation string

// The mutation rules.
const (
	MutationIgnore Mutation = "ignore" // may change them
	MutationForbid Mutation = "forbid" // a changed argument is a wrong answer
	MutationResult Mutation = "result" // the first argument after the call is the answer
)

// Adapter builds and reads node structures.
type Adapter string

// The adapters.
const (
	AdapterLinkedList Adapter = "linked_list"
	AdapterTree       Adapter = "tree"
	AdapterGraph      Adapter = "graph"
)

// Identity says what must hold of the objects in the result.
type Identity string

// The identity rules.
const (
	IdentityNone       Identity = ""
	IdentityReuse      Identity = "reuse"       // made of the input's nodes
	IdentityFresh      Identity = "fresh"       // shares no node with the input
	IdentitySameObject Identity = "same_object" // the argument itself
)

// Problem is one coding problem, complete and validated.
type Problem struct {
	Set     Slug
	ID      Slug
	Aliases []Slug // former or other ids that also find it
	UUID    string
	Title   string
	Level   int // 1 core, 2 mid, 3 senior
	Topics  []string
	Kind    Kind

	Entry     string // function or class name; of a module the name under which tests import it
	Params    []Param
	Returns   pytype.Type
	Methods   []Method // of a class, or one named __call__ of a function that returns a callable; in the file's order
	Async     bool
	Result    ResultShape
	Take      int // iterators: judge the first Take items; 0 all
	PulledMax int // iterators: most inputs that may be consumed for Take items; 0 unchecked
	Mutation  Mutation
	Types     map[string]Adapter // node class name -> adapter
	Identity  Identity

	AllowImports, DenyImports, DenyCalls []string
	Source                               string
	Requires                             []string
	Twist                                string // asked after success

	Checker    Checker
	Limits     Limits
	Groups     []Group
	Complexity *Complexity

	Cases     []Case
	Generated []Generated
	Tests     []TestFile // of kind module, sorted by name

	Statement string // Markdown
	Starter   string // Python, derived from Params when the file is absent
	Hints     []string
	Editorial string // Markdown, "" when absent
	Generator []byte // generate.py, nil when absent; likewise the others
	Validator []byte
	Check     []byte
	Driver    []byte
	Solutions []Solution
	Survivors []Survivor // mutants of the model that the author argues

	AuthorTests AuthorTests

	Places         Places // of problem.yaml
	SolutionPlaces Places // of solutions.yaml
	Lock           *Lock  // of its set, nil when that has none
}

// Param is a named parameter.
type Param struct {
	Name    string
	Type    pytype.Type
	Default string // Python source of the default, "" for none
}

// Method is a method of a class problem.
type Method struct {
	Name    string
	Params  []Param // names are arg1, arg2, … where the file gives only types
	Returns pytype.Type
}
