package testnet

import (
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Result is what came out of a run. Its JSON keys are stable.
type Result struct {
	Requests  int                `json:"requests"`
	Input     uint64             `json:"input"`  // tokens
	Output    uint64             `json:"output"` // tokens
	Fees      record.Nano        `json:"fees"`
	Entries   uint64             `json:"entries"`   // of the provider's log
	Owed      record.Nano        `json:"owed"`      // by the log
	Anchored  record.Nano        `json:"anchored"`  // owed by the anchored log, and drawn from the provider's balance
	Paid      record.Nano        `json:"paid"`      // to people
	Claimable record.Nano        `json:"claimable"` // and not claimed
	Dust      record.Nano        `json:"dust"`      // what floors leave
	Nodes     []NodeResult       `json:"nodes"`
	Builders  []BuilderResult    `json:"builders"`
	Gas       map[string]uint64  `json:"gas"`
	Seconds   map[string]float64 `json:"seconds"`
	Checks    []Check            `json:"checks"`
}

// NodeResult is the provider's log as one node holds it.
type NodeResult struct {
	Author record.Author `json:"author"` // whose node it is
	Size   uint64        `json:"size"`
	Root   merkle.Hash   `json:"root"`
}

// BuilderResult is what one builder got.
type BuilderResult struct {
	Address record.Address `json:"address"`
	Name    string         `json:"name"`
	Earned  record.Nano    `json:"earned"` // by the arithmetic of the protocol, run over the log
	Paid    record.Nano    `json:"paid"`   // tokens that the builder has
}

// Check is one thing that must hold.
type Check struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
}

// OK says whether every check held.
func (r *Result) OK() bool {
	for _, c := range r.Checks {
		if !c.OK {
			return false
		}
	}
	return len(r.Checks) > 0
}
