// Package wire is the host's side of the talk with the harness: frames on two byte streams. It drives one job through
// one started harness after another ([Run]) and believes nothing that comes back. It is not about how a harness is
// started (sandbox/docker does that with containers, sandbox/sandboxtest with a process), nor about what a report
// means: reports are opaque here.
//
// # Frames
//
// Both directions: u32 big-endian length of what follows, one byte of type, payload.
//
// Host to harness: 'J' job header (a dict in Python's marshal format), 'D' driver, or of tests the dict of
// modules beside the source, 'S' source, 'C' case (u32 index, u8
// own limits follow, then u32 length and a dict of limits if so, then the input), 'Q' quit. A few cases are sent ahead,
// see [Run].
//
// Harness to host: 'H' hello (JSON) when it is ready for a job; 'R' result (16 bytes nonce, i32 index, and five parts,
// each with its u32 length: meta as JSON, stdout, stderr, stack, report); 'F' fatal (text): the harness can't go on.
//
// # Error contract
//
// What learner code can cause is a [sandbox.Status], also bytes that make no sense (StatusMalformed) and silence
// (StatusWallLimit), as long as the engine answers. An error is a failure of ours: of opening a harness, of the harness
// itself, of an engine that is gone or silent, or the context's cause.
package wire
