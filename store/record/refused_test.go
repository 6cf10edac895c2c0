package record

import (
	"errors"
	"strings"
	"testing"

	"github.com/ipfs/go-cid"
)

// refusals are how the records that the vectors name must be refused: the kind of the error, and what it says.
var refusals = map[string]struct {
	is   error
	says string
}{
	"due rule: share too small for a parent":   {ErrVoid, "at rate"},
	"due rule: due too small to pass on":       {ErrVoid, "of due"},
	"shares above 1,000,000":                   {ErrBlock, "shares of the parents sum to"},
	"parents not ascending":                    {ErrBlock, "does not ascend"},
	"one parent twice":                         {ErrBlock, "does not ascend"},
	"credits not ascending":                    {ErrBlock, "credit of"},
	"credit of weight 0":                       {ErrBlock, "has weight 0"},
	"nobody credited, not all shared out":      {ErrBlock, "nobody is credited"},
	"rate above 1,000,000":                     {ErrBlock, "rate: is not an integer of 0 to 1000000"},
	"due above 1,000,000":                      {ErrBlock, "due: is not an integer of 0 to 1000000"},
	"no name":                                  {ErrBlock, "name of 0 characters"},
	"name of 201 characters":                   {ErrBlock, "name of 201 characters"},
	"a float":                                  {ErrBlock, "a float"},
	"version 2":                                {ErrBlock, "version: is 2"},
	"parent id that is not the linked block's": {ErrVoid, "links to the block of"},
	"a byte behind":                            {ErrBlock, "content after end"},
	"keys not sorted":                          {ErrBlock, "not the canonical form"},
	"a key twice":                              {ErrBlock, "duplicate map key"},
	"indefinite length":                        {ErrBlock, "indefinite-length"},
	"long form of a small integer":             {ErrBlock, "not minimally encoded"},
	"signature of another key":                 {ErrSignature, "not by"},
	"signature with high s":                    {ErrSignature, "lower half"},
}

func TestVectorsRefusedRecords(t *testing.T) {
	v := loadVectors(t)
	held := map[cid.Cid]*Record{}
	for _, r := range v.Records {
		rec, err := OpenRecord(v.Network, r.Block)
		if err != nil {
			t.Fatal(err)
		}
		held[rec.CID()] = rec
	}
	lookup := func(c cid.Cid) (*Record, bool) { r, ok := held[c]; return r, ok }
	for _, r := range held {
		if err := r.CheckParents(lookup); err != nil {
			t.Errorf("good record %q: %v", r.Name, err)
		}
	}
	for _, c := range v.RefusedRecords {
		t.Run(c.Name, func(t *testing.T) {
			r, err := OpenRecord(v.Network, c.Block)
			if err == nil {
				err = r.CheckParents(lookup)
			}
			want, known := refusals[c.Name]
			switch {
			case !known && (errors.Is(err, ErrBlock) || errors.Is(err, ErrSignature) || errors.Is(err, ErrVoid)):
				t.Logf("a reason that this test does not know: %v", err)
			case !known || !errors.Is(err, want.is) || !strings.Contains(err.Error(), want.says):
				t.Errorf("refused with %v, want %v: … %s …", err, want.is, want.says)
			}
		})
	}
}
