package contract

// Remaking everything needs Node.js and npm; building the project does not, since all output is committed.
//
//go:generate npm ci --no-audit --no-fund --ignore-scripts
//go:generate node compile.mjs
//go:generate go tool abigen --v2 --combined-json build/settlement.json --pkg contract --out settlement.go
//go:generate go tool abigen --v2 --combined-json build/token.json --alias eip712Domain=tokenDomain --pkg contract --out token.go
//go:generate go tool abigen --v2 --combined-json build/test.json --pkg contracttest --out contracttest/contracts.go
//go:generate chmod 644 settlement.go token.go contracttest/contracts.go
