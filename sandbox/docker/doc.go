// Package docker runs jobs in throwaway containers of a Docker engine (or Podman's Docker API): it finds the engine,
// provides the image, keeps containers ready, and leaves nothing behind. It is the only code that knows an engine. It is
// not about what goes over a container's streams (sandbox/wire) or what runs inside (sandbox/harness), and it is no VM:
// a container shares the kernel of its host.
//
// [New] gives a [Runner]; [Connect] gives an [Engine] for everything around it: the image ([Engine.Provision],
// [Engine.Save], [Engine.Load]), what holds and what does not ([Engine.Diagnose]), what was left ([Engine.Clean]).
//
// # A container
//
// It is created, attached to, started, and greeted by the harness before it gets one job; it is killed and removed in
// the background when the job is over. It has no network, no mounts, no capabilities that learner code keeps, a
// read-only root, and hard limits. No call ever runs a second process in it or copies files out of or into it.
//
// # Error contract
//
// Whatever the engine does wrong is a [*sandbox.UnavailableError] with at least one step that mends it. Every call of
// the engine has a time limit of its own, so that an engine that hangs is an error, too.
package docker
