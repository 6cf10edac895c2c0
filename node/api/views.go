package api

import (
	"encoding/json"
	"time"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Status is how the node is.
type Status struct {
	Version   string            `json:"version"`
	Author    record.Author     `json:"author"`
	Network   record.Network    `json:"network"`
	Head      record.SignedHead `json:"head"` // of the node's own log
	Owed      record.Nano       `json:"owed"`
	Logs      int               `json:"logs"` // held, one's own included
	Peers     int               `json:"peers"`
	Addresses []string          `json:"addresses"` // for other nodes' bootstrap lists
	Gateway   string            `json:"gateway,omitempty"`
	Models    []Model           `json:"models,omitempty"` // that the gateway serves
	Chain     *Chain            `json:"chain,omitempty"`
	Ready     string            `json:"ready"`  // "ok", or why the node takes no entries
	Marked    bool              `json:"marked"` // on chain, for a proven fault of the node's log, as far as is known
	Since     time.Time         `json:"since"`
}

// Chain is the settlement chain as a node sees it.
type Chain struct {
	RPC   string `json:"rpc"`   // its endpoints
	Ready string `json:"ready"` // "ok", or why it does not answer
	// Of the node's own log, in the latest block; 0 if it does not answer.
	Anchored uint64      `json:"anchored"` // entries
	Unpaid   record.Nano `json:"unpaid"`   // owed by what is anchored, and not covered by the balance
}

// Model is a model that the gateway serves.
type Model struct {
	Name  string `json:"name"`
	Ready string `json:"ready"` // "ok", or why it is not served
}

// Peer is a connected peer.
type Peer struct {
	ID        string         `json:"id"`
	Address   record.Address `json:"address"` // zero if its key has none
	Addresses []string       `json:"addresses"`
	Outbound  bool           `json:"outbound"`
	Since     time.Time      `json:"since"`
	Agent     string         `json:"agent"`
	Latency   time.Duration  `json:"latency"` // nanoseconds; 0 if it is not known
}

// Entry is an entry as people read it.
type Entry struct {
	Index uint64      `json:"index"`
	Kind  string      `json:"kind"`
	Time  record.Time `json:"time"`
	Owed  record.Nano `json:"owed"`
	Usage *Usage      `json:"usage,omitempty"`
	Block string      `json:"block,omitempty"` // CID
	Flaw  string      `json:"flaw,omitempty"`
	Bytes []byte      `json:"bytes"`
}

// Usage is a usage as people read it.
type Usage struct {
	Unit      record.Unit  `json:"unit"`
	Flags     record.Flags `json:"flags"`
	Input     uint32       `json:"input"`
	Cached    uint32       `json:"cached"`
	Output    uint32       `json:"output"`
	Reasoning uint32       `json:"reasoning"`
	Fee       record.Nano  `json:"fee"`
	Binding   merkle.Hash  `json:"binding"`
	Uses      []Use        `json:"uses"`
}

// Use is one use of a usage.
type Use struct {
	Record   record.ID   `json:"record"`
	Weight   record.PPM  `json:"weight"`
	Amount   record.Nano `json:"amount"`
	Total    record.Nano `json:"total"`
	Previous uint64      `json:"previous"`
}

func viewEntry(e record.Entry, b []byte) Entry {
	v := Entry{Index: e.Index, Kind: e.Kind.String(), Time: e.Time, Owed: e.Owed, Flaw: e.Flaw(), Bytes: b}
	if e.Usage == nil {
		if e.Block != (merkle.Hash{}) {
			v.Block = record.BlockCID(e.Block).String()
		}
		return v
	}
	u := e.Usage
	v.Usage = &Usage{u.Unit, u.Flags, u.Input, u.Cached, u.Output, u.Reasoning, u.Fee, u.Binding, nil}
	for _, x := range u.Uses {
		v.Usage.Uses = append(v.Usage.Uses, Use(x))
	}
	return v
}

// Consistency is a consistency proof. Nobody has to believe it.
type Consistency struct {
	Author record.Author `json:"author"`
	From   uint64        `json:"from"`
	To     uint64        `json:"to"`
	Proof  []merkle.Hash `json:"proof"`
}

// Audit is what re-checking a log from its bytes found.
type Audit struct {
	Author record.Author `json:"author"`
	Size   uint64        `json:"size"`
	Root   merkle.Hash   `json:"root"`
	Owed   record.Nano   `json:"owed"`
	Usages uint64        `json:"usages"`
	Input  uint64        `json:"input"`  // tokens
	Output uint64        `json:"output"` // tokens
	Fees   record.Nano   `json:"fees"`
	Flaws  []record.Flaw `json:"flaws"`  // the first ten thousand
	Flawed uint64        `json:"flawed"` // how many there are
	Fault  string        `json:"fault,omitempty"`
	// Proof is of the fault, where the author's own bytes show one: what openledger fault prove hands to the chain.
	Proof json.RawMessage `json:"proof,omitempty"`
	OK    bool            `json:"ok"`
}

// Record is a record as people read it.
type Record struct {
	ID       record.ID        `json:"id"`
	CID      string           `json:"cid"`
	Artifact string           `json:"artifact"`
	Kind     string           `json:"kind"`
	Name     string           `json:"name"`
	Builder  record.Address   `json:"builder"`
	Rate     record.PPM       `json:"rate"`
	Due      record.PPM       `json:"due"`
	License  string           `json:"license,omitempty"`
	Issued   record.Time      `json:"issued"`
	Parents  []Parent         `json:"parents"`
	Mentions []record.Mention `json:"mentions"`
	Credits  []Credit         `json:"credits"`
	Standing
}

// Standing is how a record stands among those of its artifact.
type Standing struct {
	Rank       int    `json:"rank"`           // from 1
	Why        string `json:"why"`            // of the rank
	Void       string `json:"void,omitempty"` // why nobody should use it
	Registered *bool  `json:"registered"`     // on chain; null if no chain is known
}

// Parent is an edge of a record.
type Parent struct {
	Record   record.ID  `json:"record"`
	Lineage  string     `json:"lineage"`
	Relation string     `json:"relation"`
	Share    record.PPM `json:"share"`
}

// Credit is a credited person.
type Credit struct {
	Payee  record.Address `json:"payee"`
	Role   string         `json:"role"`
	Weight uint32         `json:"weight"`
}

// Tree is a record with its ancestors, or its descendants.
type Tree struct {
	Record
	Relation string     `json:"relation,omitempty"` // to what stands above it in the tree
	Share    record.PPM `json:"share,omitempty"`
	Missing  bool       `json:"missing,omitempty"` // its block is not held: only the id is known
	Below    []Tree     `json:"below"`
}

// Registration is what became of a record.
type Registration struct {
	Record record.ID     `json:"record"`
	CID    string        `json:"cid"`
	Author record.Author `json:"author"` // of the log that carries it
	Index  uint64        `json:"index"`  // of its entry
	Transactions
}

// Artifact is an artifact that the node keeps.
type Artifact struct {
	CID   string `json:"cid"`
	Name  string `json:"name,omitempty"`
	Size  int64  `json:"size"`
	Files int    `json:"files"`
}

// Transactions are what went onto the chain; none if there was nothing to do.
type Transactions struct {
	Transactions []Transaction `json:"transactions"`
	Amount       record.Nano   `json:"amount,omitempty"` // moved, where the call moves an amount
}

// Transaction is one that was mined.
type Transaction struct {
	Hash  merkle.Hash `json:"hash"`
	Block uint64      `json:"block"`
	Gas   uint64      `json:"gas"`
}

// Anchoring is how far the node's log is anchored.
type Anchoring struct {
	Author record.Author `json:"author"`
	Head   uint64        `json:"head"` // size of the newest head
	Owed   record.Nano   `json:"owed"` // by it
	Latest Anchored      `json:"latest"`
	Final  Anchored      `json:"final"`
}

// Anchored is what the contract keeps of a log.
type Anchored struct {
	Size uint64      `json:"size"`
	Root merkle.Hash `json:"root"`
	Time record.Time `json:"time"`
	royalty.Account
	Bond       record.Nano `json:"bond"`       // staked behind the log
	UnbondedAt record.Time `json:"unbondedAt"` // when that was ended; 0 while it has not been
	Marked     bool        `json:"marked"`     // for a proven fault
}

// Provider is the money of the node's own log: its exposure beside its balance.
type Provider struct {
	Anchoring
	Unanchored record.Nano    `json:"unanchored"` // owed since the anchor
	Unpaid     record.Nano    `json:"unpaid"`     // anchored and not covered by the balance
	Exposure   record.Nano    `json:"exposure"`   // unanchored, and paid in but not collected: what the bond stands for
	MinBond    record.Nano    `json:"minBond"`    // from which on nodes keep the log
	Wallet     record.Nano    `json:"wallet"`     // settlement tokens of the node's account
	Account    record.Address `json:"account"`
	Terms      Terms          `json:"terms"`
}

// Terms are what the settlement contract was made with.
type Terms struct {
	ChallengeDeposit record.Nano   `json:"challengeDeposit"` // what a challenge costs, and an answer earns
	ChallengeWindow  time.Duration `json:"challengeWindow"`  // how long answers are taken, in nanoseconds
	MergeDelay       time.Duration `json:"mergeDelay"`       // how long a log may owe what is not anchored and paid, in nanoseconds
}

// Fault is a fault of an author that the node can prove.
type Fault struct {
	Author record.Author `json:"author"`
	Kind   string        `json:"kind"`
	Head   uint64        `json:"head"`            // size of the signed head that it is shown under
	Index  *uint64       `json:"index,omitempty"` // of the entry at fault; null for a fork that heads show
	Marked bool          `json:"marked"`          // proved on chain, this one or another
	Bond   record.Nano   `json:"bond"`            // at stake, of which a tenth goes to who proves it
}

// FaultPage is some faults in the order of their authors.
type FaultPage struct {
	Faults []Fault        `json:"faults"`
	Next   *record.Author `json:"next"` // to go on behind; null at the end
}

// Challenge is a demand on an author that is open on chain.
type Challenge struct {
	Subject  merkle.Hash    `json:"subject"` // that it goes by
	Kind     string         `json:"kind"`    // what the author is marked for if nobody answers
	Position uint64         `json:"position"`
	By       record.Address `json:"by"`
	Until    record.Time    `json:"until"` // answers are taken up to this time of the chain
	Over     bool           `json:"over"`  // nobody answered in time: it can be had expire
}

// Demand is what an author is to show: an entry, or that the head of a receipt is of its log.
type Demand struct {
	Author  record.Author
	Index   uint64
	Receipt *record.Receipt // nil: the entry is demanded
	// Unstaked demands it also of who has nothing at stake, from whom nothing can be won.
	Unstaked bool
}

// Demanded is what became of a demand. The amount is the deposit, or what a fork was rewarded with.
type Demanded struct {
	Transactions
	Until record.Time `json:"until,omitempty"` // answers are taken up to this time of the chain
	Fork  bool        `json:"fork"`            // the receipt and the log that is held show one, which was proved instead
}

// Due is what an address is owed, and RecordDue one record's part of it.
type (
	Due       = royalty.Due
	RecordDue = royalty.RecordDue
)

// The bodies of requests and the lines of answers.
type (
	pathRequest struct {
		CID  string `json:"cid,omitempty"`
		Path string `json:"path"`
	}
	registerRequest struct {
		Block   []byte `json:"block"`
		LogOnly bool   `json:"logOnly,omitempty"`
	}
	demandRequest struct {
		Index    *uint64         `json:"index,omitempty"`
		Receipt  json.RawMessage `json:"receipt,omitempty"`
		Unstaked bool            `json:"unstaked,omitempty"`
	}
	amountRequest struct {
		Amount record.Nano `json:"amount"`
	}
	withdrawRequest struct {
		Amount record.Nano    `json:"amount"`
		To     record.Address `json:"to"`
	}
	progressLine struct {
		Done     int64     `json:"done,omitempty"`
		Total    int64     `json:"total,omitempty"`
		Artifact *Artifact `json:"artifact,omitempty"`
		Audit    *Audit    `json:"audit,omitempty"`
		Error    string    `json:"error,omitempty"`
	}
	failure struct {
		Error string `json:"error"`
	}
)
