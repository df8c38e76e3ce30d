// Package problems holds problem sets: what a set is, how it is read from disk, and how an item is found in it.
//
// [Load] reads a set in format 1 from a directory; it is strict, and reports every mistake at once as a [*LoadError]
// whose [Finding]s carry rule, file, line, column and a source excerpt. [Rules] lists the rules. A [Library] finds
// problems and small items of several sets by id, alias or prefix. [Describe] shows a problem with every default filled in.
//
// # What it is not
//
// Nothing of a set is ever run here: the Python of generators, validators, checkers and solutions is carried as bytes.
// Whether the expected answers are right is proved by grader/proof; how values compare is grader/match's business.
//
// # Values in case files
//
// Case values are read from the syntax tree, by YAML 1.2's core schema: yes and 2020-01-01 are text, integers have any
// size, 1 and 1.0 stay apart. These tags give the other Python values; in cases.jsonl they are {"!tag": value}:
//
//	!tuple [..]  !set [..]  !frozenset [..]     !dict [[key, value], ..]   also for keys that are no text
//	!bytes "text"                               one byte a character, U+0000 to U+00FF, or a list of numbers
//	!float nan|inf|-inf|1                       !complex "1+2j" or [1, 2]
//	!decimal "1.10"                             !int "12345678901234567890"
//	!repeat {value: 0, n: 1000}                 a list of n times the value
//	!iter {values: [..], then: end|repeat|raise}
//	!py "(1, {2: b'x'})"                        a Python literal
//
// An untagged list is a list, but a tuple where the declared type says tuple[…], and a node structure where it names a
// class of the problem's types: values from the head for a linked list, level order with null for an absent child for
// a tree, and for a graph one list of neighbour indexes for each node (whose value is then its index) or
// {value: .., next: [..]}. "$0" among the arguments of an operation is the result of operation 0.
//
// # Tests as cases
//
// A problem of kind module has no cases of its own: they are the tests in its folder tests/, which holds Python files only
// and no folders. Files called test_….py have tests; any other is a module that they may import, and so may the solution.
// entry is the name under which tests import the solution, whatever its file is called:
//
//	kind: module
//	entry: two_fer
//
// Each test is one case, and they are numbered as they stand in their files, the files sorted by name. A test is a function
// test… at the top level of a file, or a method test… of a class there that is a unittest.TestCase, or inherits from one,
// or is called Test… and has no __init__. Tests that a class inherits from another of its file are its own, too. Files are
// scanned and not run, so what is made at run time (in loops, behind an if, by load_tests) is no case. A case's id is made
// of file, class and method: two-fer-no-name-given of test_two_fer.py::TwoFerTest::test_no_name_given. cases.yaml may be
// absent, and may add to tests by id, or by that long name:
//
//	cases:
//	  - {id: two-fer-no-name-given, hint: ..., group: ..., visibility: hidden, note: ...}
//
// Of unittest all works: setUp and tearDown of tests, classes and modules, subTest, mocks, skipping, expectedFailure,
// IsolatedAsyncioTestCase. pytest is not installed; what tests may use of it is
//
//	raises  warns  deprecated_call  approx  fail  skip  xfail  importorskip  param
//	fixture                              without params and request; none of pytest's own (capsys, monkeypatch, ...)
//	mark.parametrize                     without indirect; on functions and classes, also several of them
//	mark.skip  skipif  xfail  usefixtures     all other marks are ignored
//	setup_module  setup_class  setup_method  setup_function, and teardown_...
//
// and test functions that are coroutines. All sets of a parametrized test are one case, which ends at the first that fails.
// An assert that fails tells the values that it compared. A test that asks for more is the set's mistake and no verdict:
// whenever a test can't be run, an accepted solution is asked whether it can run it.
//
// tests/ has at most 100 files, 4 MB and 2,000 tests. Tests run in the process of the solution, so a solution that is made
// to fool them can.
//
// # Small items
//
// A small item is one file items/ID.md: YAML between two lines of ---, then Markdown. Of kind complexity it is a snippet
// whose growth is asked for:
//
//	---
//	id: cx-append
//	uuid: 00000000-0000-0000-0000-000000000000
//	kind: complexity
//	title: Appending one by one
//	level: 1
//	topics: [lists]
//	variables: {n: how many items are appended}
//	time: {full: ["O(n)"], half: ["O(n log n)"]}     # any of full is right; the first is shown, or best
//	space: {full: ["O(n)"]}                          # total: the result counts, the input does not
//	case: worst                                      # or average, amortized
//	measured: {time: "O(n)", why: ...}               # only where CPython differs from the key
//	misconceptions: [{claim: "O(n^2)", message: ...}, {claim: O(1) space, message: ...}]
//	rubric: [{point: ..., accept: [...], deny: [...], message: ...}]
//	---
//	Markdown that is read first, if any.
//
//	```python
//	def solve(n: int) -> list[int]: ...
//	```
//
//	```python generator
//	def generate(n: int, rng: random.Random) -> list[object]: ...
//	```
//
//	## Why
//	Markdown that is shown after the answer.
//
// The generator follows the contract of generate.py, in the item's letters. An item that asks for two or more snippets has
// parts: [{name, time, space, measured, misconceptions}] in place of these keys, and the words behind ```python name the
// part: ```python NAME, and ```python generator for all parts or ```python generator NAME for one.
//
// Of kind predict it is a program whose output is to be said. No answer is stored; running it gives it: what goes to
// stdout and, where an exception ends the program, its last line, of which the name of the class will do:
//
//	---
//	id: po-alias
//	kind: predict
//	title: Two names
//	---
//	Markdown that is read first, if any, and one block:
//
//	```python
//	a = b = []
//	b.append(1)
//	print(a)
//	```
//
//	## Trap
//	## Why
//
// Of kind concept it is a question that is answered in words. A point is required unless it says otherwise, and an answer
// is accepted that makes all required points and no false claim. Wordings are few words that carry the meaning; word
// order, inflection and common synonyms need no wording of their own. One may stand for several, as in "lock|mutex released";
// a > before it asks for its words in their order, and a word with a ! must not stand beside it: "> same hash equal !must".
//
//	points: [{point: A list changes in place, accept: [list is mutable], deny: [list is immutable], required: true}]
//	false_claims: [{pattern: tuples are always hashable, message: ...}]    # or pattern: [..., ...]
//	---
//	## Question
//	## Model answer
//	## Proof
//	One block of Python whose output shows the point, and Markdown beside it, if any.
//	## Follow-ups
//	- One line for each.
//
// Of kind design it asks for an outline, which is held against the dimensions of a rubric:
//
//	rubric: [{name: Retry, strong: [backoff, dead letters], weight: 2}]    # weight 1 to 10, 1 unless given
//	drill: task-scheduler                                                  # a coding problem that goes with it, if any
//	---
//	## Prompt
//	## Follow-ups
//	- One line for each.
//	## Model outline
//
// # Errors
//
// [Load] returns only [*LoadError]; files are hostile, so it never panics, follows no symbolic link, and bounds size,
// nesting and aliases. [Library.Find] returns a [*NotFoundError]. Both have a Hint.
package problems
