# The few things that are done often. Everything works with the go command alone.
.PHONY: build test bench race lint fuzz generate story ci

build: ## the binary, in bin/
	go build -trimpath -ldflags "-s -w" -o bin/openledger ./cmd/openledger

test: ## all tests that need nothing but Go
	go test ./...

bench: ## the benchmarks of the log
	go test -run '^$$' -bench . ./store ./store/record ./gossip/... ./node/gateway

race: ## the packages with goroutines, under the race detector
	go test -race ./store ./gossip/... ./p2p/... ./anchor/... ./node/...

lint: ## vet, and staticcheck if it is installed
	go vet ./...
	staticcheck $$(go list ./... | grep -v /anchor/contract)

fuzz: ## one fuzz target for a minute: make fuzz PKG=./store/record TARGET=FuzzParseEntry
	go test -run '^$$' -fuzz '^$(TARGET)$$' -fuzztime 1m $(PKG)

generate: ## contract bindings (needs Node.js) and wire messages
	go generate ./...

story: ## the whole story on this machine
	go run ./cmd/openledger testnet run

ci: ## what must hold before a change lands
	bash .ci/run
