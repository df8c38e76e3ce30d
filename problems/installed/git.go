package installed

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

const (
	fetchTime     = 5 * time.Minute
	maxRepository = 3 * maxSetBytes // on disk while it is fetched
	wantedRef     = "refs/pyprep/wanted"
)

// clone fetches one commit of a repository and takes in its files, straight from git's objects: nothing is ever checked
// out, so there is no place in which a hook, a filter, a submodule or a link could act. The origin learns what it was
// pinned to.
func (s Store) clone(ctx context.Context, origin *Origin, dir string, in *intake) error {
	ctx, cancel := context.WithTimeoutCause(ctx, fetchTime, &SourceError{
		Problem: fmt.Sprintf("git took more than %s with %s", fetchTime, origin.Place), Fix: "clone it yourself, and give the folder",
	})
	defer cancel()
	git, err := s.newGit(origin.Place, dir)
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	err = git.pin(ctx, origin)
	if err == nil {
		err = git.takeIn(ctx, origin.Commit, in)
	}
	var source *SourceError
	if err != nil && errors.As(context.Cause(ctx), &source) {
		return source // not what git said when it was stopped
	}
	return err
}

// pin fetches what the origin names and writes into it what that is now.
func (g *gitProgram) pin(ctx context.Context, origin *Origin) error {
	if err := g.run(ctx, "init", "--quiet", "--bare", "--template=", "."); err != nil {
		return err
	}
	refs, err := g.listRefs(ctx)
	if err != nil {
		return err
	}
	wanted, kind, found := refs.find(origin.Ref)
	switch {
	case found:
		err = g.fetch(ctx, wanted)
	case hashPattern.MatchString(origin.Ref):
		kind = Commit
		err = g.fetchCommit(ctx, origin.Ref)
	default:
		return refs.unknown(*origin)
	}
	if err != nil {
		return err
	}
	origin.Is = kind
	if origin.Ref == "" {
		origin.Branch = strings.TrimPrefix(wanted, "refs/heads/")
	}
	commit, err := g.output(ctx, 1<<10, "rev-parse", "--verify", "--quiet", wantedRef+"^{commit}")
	if err != nil {
		return &SourceError{Problem: fmt.Sprintf("%s is no commit", origin.withRef()), Fix: "name a tag, a branch or a commit", Err: err}
	}
	origin.Commit = strings.TrimSpace(string(commit))
	return nil
}

// fetch gets one ref without its history; with it, where a server of plain files can't leave that out.
func (g *gitProgram) fetch(ctx context.Context, ref string) error {
	err := g.run(ctx, append(fetchWords("--depth=1"), g.url, ref+":"+wantedRef)...)
	if err == nil || ctx.Err() != nil {
		return err
	}
	return g.run(ctx, append(fetchWords(), g.url, ref+":"+wantedRef)...)
}

// fetchCommit gets a commit by its hash: alone where the server gives it out so, otherwise with all branches and tags.
func (g *gitProgram) fetchCommit(ctx context.Context, hash string) error {
	if len(hash) == 40 || len(hash) == 64 {
		if err := g.fetch(ctx, hash); err == nil || ctx.Err() != nil {
			return err
		}
	}
	err := g.run(ctx, append(fetchWords(), g.url, "+refs/heads/*:refs/pyprep/heads/*", "+refs/tags/*:refs/pyprep/tags/*")...)
	if err != nil {
		return err
	}
	if err := g.run(ctx, "update-ref", wantedRef, hash+"^{commit}"); err != nil {
		return &SourceError{
			Problem: fmt.Sprintf("%s has no commit %s on a branch or tag", g.url, hash), Fix: "name a tag, or the commit in full", Err: err,
		}
	}
	return nil
}

func fetchWords(more ...string) []string {
	words := []string{"fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--no-auto-maintenance"}
	return append(append(words, more...), "--")
}
