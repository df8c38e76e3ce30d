// Package installed keeps problem sets that came from elsewhere: it fetches them from a folder, an archive or a git
// repository, refuses what is not safe or does not load, and swaps them in at once. It shows nothing, asks nothing, and
// runs nothing of a set: not its Python, and no hook, filter or submodule of its repository.
//
//	ParseOrigin(text) (Origin, error)                  DIR, archive, git-url, git-url@tag, git-url@commit
//	Store{Dir, …}.Stage(ctx, origin, progress) (*Staged, error)      fetched, vetted and loaded, not yet installed
//	(Staged) Add(ctx), Replace(ctx), Close()           what is not added is gone after Close
//	(Store) List() ([]Installed, []Broken, error)      Find(id)  Files(installed)  Remove(ctx, id)
//
// # On disk
//
// Dir holds one folder for each set, named by its id: the record installed.json, and the set's files in the folder that
// the record names. A set is there when its record is, and the record is replaced by a rename: whoever is killed leaves
// the old version or the new one, and perhaps files that no record names, which the next change sweeps away. Changes are
// made under a lock; fetching is not, so a slow network holds up nobody.
//
// # Errors
//
// What is wrong with a set is a [*problems.LoadError] with all findings, by the rules of package problems and of [Rules].
// A source that can't be read or reached, a set that is there already or is not, are a [*SourceError] or a [*StateError]
// with a Hint. Everything else is an error of the operating system.
package installed
