package chain

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// Deploy makes a settlement contract with these parameters; the token's decimals are its own. It returns the network that the contract is.
func Deploy(ctx context.Context, w *Wallet, p Parameters) (record.Network, Tx, error) {
	if err := p.Check(); err != nil {
		return record.Network{}, Tx{}, fmt.Errorf("settlement contract: %w", err)
	}
	abi := contract.NewSettlement()
	arguments := abi.PackConstructor(common.Address(p.Token), uint64(p.MinBond), uint64(p.ChallengeDeposit),
		uint64(p.MaxMergeDelay.Milliseconds()), uint64(p.ChallengeWindow.Milliseconds()), uint64(p.MaxSkew.Milliseconds()))
	at, tx, err := create(ctx, w, "deploy settlement", contract.SettlementMetaData.Bin, arguments)
	return record.Network{ChainID: w.ChainID(), Settlement: at}, tx, err
}

// Check says which parameter is impossible.
func (p Parameters) Check() error {
	switch {
	case p.MaxMergeDelay < time.Millisecond:
		return fmt.Errorf("maxMergeDelay of %v is less than a millisecond", p.MaxMergeDelay)
	case p.ChallengeWindow < time.Millisecond:
		return fmt.Errorf("challengeWindow of %v is less than a millisecond", p.ChallengeWindow)
	case p.MaxSkew < 0:
		return fmt.Errorf("maxSkew of %v is negative", p.MaxSkew)
	}
	return nil
}

// DeployTestToken makes a token that anyone can mint: for development and tests only.
func DeployTestToken(ctx context.Context, w *Wallet, decimals uint8) (record.Address, Tx, error) {
	return create(ctx, w, "deploy test token", contract.TestTokenMetaData.Bin, contract.NewTestToken().PackConstructor(decimals))
}

// MintTestToken makes an amount of a test token of that many decimals out of nothing.
func MintTestToken(ctx context.Context, w *Wallet, p Parameters, to record.Address, amount record.Nano) (Tx, error) {
	data := contract.NewTestToken().PackMint(common.Address(to), p.units(amount))
	receipt, err := w.Send(ctx, Call{To: &p.Token, Data: data, What: "mint"})
	if err != nil {
		return Tx{}, err
	}
	return Tx{Hash: receipt.TxHash, Block: receipt.BlockNumber.Uint64(), GasUsed: receipt.GasUsed}, nil
}

// Transfer sends ether.
func (w *Wallet) Transfer(ctx context.Context, to record.Address, wei *big.Int) error {
	_, err := w.Send(ctx, Call{To: &to, Value: wei, What: "transfer"})
	return err
}

func create(ctx context.Context, w *Wallet, what, code string, arguments []byte) (record.Address, Tx, error) {
	receipt, err := w.Send(ctx, Call{Data: append(common.FromHex(code), arguments...), What: what})
	if err != nil {
		return record.Address{}, Tx{}, err
	}
	tx := Tx{Hash: receipt.TxHash, Block: receipt.BlockNumber.Uint64(), GasUsed: receipt.GasUsed}
	return record.Address(receipt.ContractAddress), tx, nil
}
