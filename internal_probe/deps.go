package main

import (
	_ "github.com/libp2p/go-libp2p"
	_ "github.com/libp2p/go-libp2p-pubsub"
	_ "github.com/dgraph-io/badger/v4"
	_ "github.com/ipfs/boxo/bitswap"
	_ "github.com/ipfs/boxo/bitswap/network/bsnet"
	_ "github.com/ipfs/boxo/blockservice"
	_ "github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	_ "github.com/ethereum/go-ethereum/eth/catalyst"
	_ "github.com/ethereum/go-ethereum/node"
	_ "github.com/ethereum/go-ethereum/ethclient"
	_ "github.com/ethereum/go-ethereum/ethclient/simulated"
	_ "github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	_ "github.com/spf13/cobra"
	_ "github.com/ipld/go-ipld-prime"
	_ "github.com/transparency-dev/merkle/proof"
	_ "github.com/klauspost/compress/zstd"
	_ "google.golang.org/protobuf/proto"
	_ "github.com/gofrs/flock"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/prometheus/client_golang/prometheus"
	_ "go.yaml.in/yaml/v3"
	_ "github.com/schollz/progressbar/v3"
)
func main(){}
