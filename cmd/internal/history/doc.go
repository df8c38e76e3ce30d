// Package history remembers what a person did: attempts, hints that were shown, and the state of an unfinished solve, and mock interviews.
// It is one SQLite file; several pyprep processes may use it at once. It judges nothing, draws nothing, and keeps no
// settings and no solution files (see package workspace).
//
// An attempt is journaled before its verdict is shown ([Store.Record]) and completed afterwards ([Store.Amend]), so that
// an interruption loses nothing.
//
//	Open(ctx, path, now) (*Store, error)          Close() error          Notice() string
//	Record(ctx, Attempt) (Attempt, error)         Amend(ctx, ID, Amendment) error
//	Attempt(ctx, idOrPart) (Attempt, error)       Last(ctx, Filter) (Attempt, error)
//	List(ctx, Filter) ([]Attempt, error)          Solved(ctx), Tried(ctx) (map[Item]time.Time, error)
//	Stats(ctx, lookup) (Stats, error)
//	SaveSession(ctx, Session) error               Session(ctx, Item) (Session, bool, error)
//	Sessions(ctx) ([]Session, error)              EndSession(ctx, Item) error
//	SaveMock(ctx, Mock) error                     OpenMock(ctx) (Mock, bool, error)
//	Mock(ctx, idOrPart) (Mock, error)             NewMockID() ID
//	ShowHint(ctx, Item, total int) (int, error)    HintsShown(ctx, Item) (int, error)
//	EndedMocks(ctx) ([]Mock, error)
//	Export(ctx, w) (Exported, error)              Import(ctx, r) (Imported, error)
//
// Error contract: what a person can mend is an [*Error] (full disk, folder not writable, file of a newer pyprep, an id
// that matches nothing) or a [*LineError] (import), both with Hint(). [ErrNotFound] is found by errors.Is. A damaged file
// is no error: it is moved aside with its companions, a new one is begun, and [Store.Notice] says so.
package history
