// Package enginetest gives a test a Docker engine of its own: own data, own sockets, no bridge, no firewall rules. It can
// be stopped, killed, secured and filled, and at the end nothing of it is left: no process, no mount, no folder. It is
// not about the machine's engine, which no test may do that to, and it does not use pyprep's own client.
package enginetest
