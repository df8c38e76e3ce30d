package enginetest

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const callPatience = 30 * time.Second

// call makes one request of the API of the engine at host. The caller closes the answer's body.
func call(ctx context.Context, host, method, path string, body io.Reader) (*http.Response, error) {
	network, address, _ := strings.Cut(host, "://")
	transport := &http.Transport{DisableKeepAlives: true, DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, address)
	}}
	request, err := http.NewRequestWithContext(ctx, method, "http://engine"+path, body)
	if err != nil {
		return nil, err
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/x-tar")
	}
	answer, err := transport.RoundTrip(request)
	if err == nil && answer.StatusCode >= http.StatusBadRequest {
		said, _ := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		return nil, fmt.Errorf("%s %s: %s: %s", method, path, answer.Status, said)
	}
	return answer, err
}

// ask makes a request of this engine and decodes the answer into result, unless that is nil.
func (e *Engine) ask(method, path string, patience time.Duration, result any) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(e.t.Context()), patience)
	defer cancel()
	answer, err := call(ctx, e.Host, method, path, nil)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	if result == nil {
		return nil
	}
	return json.NewDecoder(answer.Body).Decode(result)
}

func (e *Engine) answers() bool { return e.ask(http.MethodGet, "/_ping", time.Second, nil) == nil }

// TakeImage copies an image from the engine at host.
func (e *Engine) TakeImage(host, tag string) {
	e.t.Helper()
	packed, err := call(e.t.Context(), host, http.MethodGet, "/images/"+url.PathEscape(tag)+"/get", nil)
	if err != nil {
		e.t.Fatal(err)
	}
	defer func() { _ = packed.Body.Close() }()
	answer, err := call(e.t.Context(), e.Host, http.MethodPost, "/images/load", packed.Body)
	if err != nil {
		e.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if said, err := io.ReadAll(answer.Body); err != nil || !strings.Contains(string(said), tag) {
		e.t.Fatalf("load %s: %v: %s", tag, err, said)
	}
}

// Containers returns the ids of the containers that are there, in whatever state.
func (e *Engine) Containers() []string {
	e.t.Helper()
	var found []struct{ ID string }
	if err := e.ask(http.MethodGet, "/containers/json?all=1", callPatience, &found); err != nil {
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
		if err := e.ask(http.MethodDelete, "/containers/"+id+"?force=1&v=1", callPatience, nil); err != nil {
			e.t.Errorf("remove a container: %v", err)
		}
	}
}
