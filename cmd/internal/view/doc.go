// Package view draws everything that pyprep shows in a terminal, as plain functions of a writer, a [Theme] and data. It
// decides nothing, fetches nothing and asks nothing (see package ask).
//
//	NewTheme(out, Settings) Theme                      width, colour, characters; never queries the terminal
//	Markdown(w, t, text)    Code(w, t, source, mark)   statements, editorials, hints; Python source with line numbers
//	Statement(w, t, *problems.Problem, StatementOptions)
//	Report(w, t, grader.Report, ReportOptions)         the verdict screen, within 80×24
//	CaseMark(t, grader.CaseReport) string              one dot of progress
//	Measurement(w, t, growth.Report, MeasurementOptions)   classes, ladder, plot, source line by line
//	Judgement(w, t, []Claim)                           what was claimed against what is known
//	Item(w, t, *problems.Item, StatementOptions)       Prediction(w, t, Foretold)    Explanation(w, t, []Point)
//	Trace(w, t, trace.Table, TraceOptions)             an execution table, with blanks for a quiz
//	Output(w, t, title, output)                        Section(w, t, title, text)
//	List(w, t, []ListRow, ListOptions)                 History(w, t, []HistoryRow)   Diff(w, t, from, to Version)
//	Statistics(w, t, Stats)                            Doctor(w, t, []Finding)       ConfigTable(w, t, []Setting)
//	SetCheck(w, t, SetResult)                          Hint(w, t, HintText)          Note(w, t, text)
//	Imported(w, t, ImportedSet)                        what became of material in another format
//	InterviewPlan(w, t, mock.Interview)              InterviewClock(w, t, mock.Status, limit)
//	InterviewCard(w, t, mock.Card)                   Interview(w, t, mock.Report, InterviewOptions)
//	Failure(w, t, err)                                 `pyprep: error: …` and `hint: …`
//	NewProgress(w, t) *Progress                        one updating line, or plain lines
//
// Whatever comes from a problem set, a submission or the engine has its control characters made visible or removed
// before it is written, so that no text can steer the terminal. A status always has a word; colour only repeats it.
//
// Error contract: drawing functions return the writer's error and nothing else.
package view
