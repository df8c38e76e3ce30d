package problems

// Rule is something that loading a set checks.
type Rule struct{ ID, Meaning string }

// Rules lists the rules of loading, for people who write sets. A rule's id never changes its meaning.
func Rules() []Rule {
	return []Rule{
		// Files
		{"missing-file", "a file or folder that must be there is not"},
		{"unknown-file", "a file has no place in the set: mostly a slip in its name"},
		{"path-reference", "path.yaml names a stage or an item that is not there"},
		{"unlisted", "a problem's folder or an item's file is not listed in pyprep-set.yaml"},
		{"unreadable", "a file or folder can't be read"},
		{"not-utf8", "a text file is not UTF-8, or begins with a byte order mark"},
		{"control-character", "a text holds control characters, which can write over a terminal"},
		{"file-too-large", "a file has more than 5 MB, or 2 MB of YAML"},
		{"too-many-files", "a set has more than 5,000 files"},
		{"file-name", "a name has control characters, is too long, or differs from another by case only"},
		{"symlink", "a set holds no symbolic links"},
		{"irregular-file", "a set holds plain files, no pipes or devices"},
		{"unused", "a file that nothing uses"},
		{"lock", "pyprep-set.lock can't be read, or a set that is installed has other files than it pins"},
		// YAML and JSON
		{"yaml-syntax", "a file is not one YAML document"},
		{"yaml-feature", "a part of YAML that set files don't use: merge keys, ? keys, keys that are no scalars"},
		{"yaml-nesting", "nested too deep, or too many keys in one mapping"},
		{"yaml-aliases", "an alias without an anchor before it, or aliases that make too much of a file"},
		{"json-syntax", "a line of cases.jsonl is not one JSON object"},
		{"duplicate-key", "a key stands twice in one mapping"},
		{"unknown-key", "a key that the format does not know here"},
		{"missing-key", "a key that must be there is not"},
		{"wrong-type", "a value of another type than its key takes"},
		{"empty-text", "a text or a file is empty that must not be"},
		{"unknown-word", "a word that is not one of those that its key takes"},
		{"out-of-range", "a number or an amount out of its bounds"},
		// The set and its problems
		{"format", "the set is in a format that this pyprep does not read"},
		{"id", "an id of the wrong form"},
		{"id-folder", "a problem's id differs from its folder's name, or an item's from its file's"},
		{"duplicate", "an id, alias, uuid or name that is taken"},
		{"version", "the version is no semantic version"},
		{"license", "the license is no SPDX identifier"},
		{"python-version", "python is no version constraint, or the sandbox's Python is outside of it"},
		{"uuid", "a uuid of the wrong form"},
		{"identifier", "a name that Python would not take"},
		{"type", "a type expression that can't be read"},
		{"param-default", "a default that is no literal, or a parameter without one behind a parameter with one"},
		{"not-for-kind", "keys that don't go together, such as a program with params"},
		{"checker-option", "an option of another checker mode"},
		{"unknown-group", "a group that is not declared"},
		{"group-cycle", "groups that require each other"},
		{"complexity", "a complexity that can't be read in the problem's letters, or does not fit the others"},
		{"variables", "variables are letters, with what they count"},
		{"markdown", "a fenced block of a text has no end"},
		{"link", "a link of a text leads neither to a web address, nor to a heading, nor into assets/"},
		{"image", "an image of a text is not in assets/"},
		{"hints", "hints.md is one heading ## 1, ## 2, ... for each hint, none empty"},
		// Items
		{"front-matter", "an item's file does not begin with its keys between two lines of ---"},
		{"item-body", "an item's body lacks a part of its kind, such as a snippet or ## Why, or has something else"},
		// Cases
		{"no-cases", "a problem without a case"},
		{"case-input", "input of another kind of problem"},
		{"arguments", "arguments that don't go with the parameters"},
		{"operation", "an operation is [method, argument, ...] with a declared method"},
		{"expectation", "a case has exactly one of expect, expect_any, raises and expect_stdout"},
		{"result-count", "as many expected results as operations"},
		{"exception", "an exception is named by its class"},
		{"regexp", "match is no regular expression"},
		{"value", "a case's value that can't be read"},
		{"value-tag", "a tag that is unknown or has no place here"},
		{"value-type", "a value that does not fit its declared type, or a type that no value fits; set check makes an error of this warning"},
		{"generator", "generated cases without generate.py, or not as it declares VARIABLES and KINDS; an item's generator likewise"},
		{"test-file", "a file in tests/ that can't be imported under its name, or whose Python breaks off"},
		// Solutions
		{"solution-file", "solutions.yaml and the files in solutions/ don't agree, or a file is empty"},
		{"no-accepted", "no solution is expected to be accepted"},
		{"model", "generated cases need exactly one model, which is accepted"},
		{"unknown-case", "must_fail or must_pass names no case or one that is not there, or both name one"},
	}
}
