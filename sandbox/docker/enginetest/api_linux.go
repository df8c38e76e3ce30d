package enginetest

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"time"
)

const callPatience = 30 * time.Second

// call makes one request of the engine's API and decodes the answer into result, unless that is nil.
func (e *Engine) call(method, path string, patience time.Duration, result any) error {
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "unix", strings.TrimPrefix(e.Host, "unix://"))
	}}
	defer transport.CloseIdleConnections()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(e.t.Context()), patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, method, "http://engine"+path, http.NoBody)
	if err != nil {
		return err
	}
	answer, err := transport.RoundTrip(request)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	if result == nil {
		return nil
	}
	return json.NewDecoder(answer.Body).Decode(result)
}

func (e *Engine) answers() bool { return e.call(http.MethodGet, "/_ping", time.Second, nil) == nil }

// Containers returns the ids of the containers that are there, in whatever state.
func (e *Engine) Containers() []string {
	e.t.Helper()
	var found []struct{ ID string }
	if err := e.call(http.MethodGet, "/containers/json?all=1", callPatience, &found); err != nil {
		e.t.Errorf("list the containers: %v", err)
	}
	ids := make([]string, 0, len(found))
	for _, c := range found {
		ids = append(ids, c.ID)
	}
	return ids
}

// removeContainers leaves a daemon nothing to wait for when it ends.
func (e *Engine) removeContainers() {
	e.t.Helper()
	for _, id := range e.Containers() {
		if err := e.call(http.MethodDelete, "/containers/"+id+"?force=1&v=1", callPatience, nil); err != nil {
			e.t.Errorf("remove a container: %v", err)
		}
	}
}
