//go:build tools

// Package kubo pins the IPFS node that integration tests talk to. It is a module of its own, so that its dependencies stay out of ours.
package kubo

import _ "github.com/ipfs/kubo/cmd/ipfs/kubo"
