package chain

import (
	"context"

	"github.com/openledger/openledger/store/record"
)

// Time is the time of the latest block, which tests' heads must not be behind or far ahead of.
func (c *Client) Time(ctx context.Context) (record.Time, error) {
	head, err := c.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return 0, err
	}
	return record.Time(head.Time * 1000), nil
}
