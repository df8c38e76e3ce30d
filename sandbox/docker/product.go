package docker

import (
	"net/http"
	"strings"
	"sync/atomic"
)

// overheard notes what an engine calls itself in the headers of its answers. Asking for it costs 30 ms: Docker runs runc
// to tell its version.
type overheard struct {
	inner http.RoundTripper
	name  atomic.Pointer[string]
}

// RoundTrip passes a request on.
func (o *overheard) RoundTrip(request *http.Request) (*http.Response, error) {
	answer, err := o.inner.RoundTrip(request)
	if err == nil {
		name := answer.Header.Get("Server")
		o.name.Store(&name)
	}
	return answer, err
}

// isPodman says whether the last answer came from Podman.
func (o *overheard) isPodman() bool {
	name := o.name.Load()
	return name != nil && strings.HasPrefix(*name, "Libpod/")
}
