// Package importer turns practice material of other formats into problem sets: files of HumanEval and MBPP, one JSON record
// a line, and track folders of exercism.
//
// [Import] writes an ordinary set that people edit, and returns a [Report]: what became data, what became test code and why,
// and what was refused. Assertions that compare a call with a literal become cases, where pyprep's comparison says the same
// as Python's ==; a task with anything else keeps its own tests as a problem of kind module.
//
// # What it is not
//
// Nothing of a source is ever run here: assertions are read from their text. Whether the references of the set are accepted
// is proved by grader/proof, as with any other set.
//
// # Errors
//
// A source is hostile: sizes are bounded, no symbolic link is followed, and a record that can't be imported is refused in
// the report, with the reason. An [*Error] means that nothing was written: the source can't be read, or the place is taken.
package importer
