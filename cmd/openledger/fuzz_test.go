package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// FuzzDraft reads the draft of a record: what can be signed is a record that everybody opens, and says what the draft says.
func FuzzDraft(f *testing.F) {
	const artifact = "bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"
	key, err := record.ParseKey(strings.Repeat("0", 63) + "7")
	if err != nil {
		f.Fatal(err)
	}
	network := record.Network{ChainID: 31337, Settlement: record.Address{1}}
	parent := record.ID{1}
	f.Add([]byte("artifact: " + artifact + "\nkind: dataset\nname: text\nrate: 5000\ndue: 1000\nissued: 7\nlicense: CC0-1.0\ncredits: [{payee: " + key.Address().String() + ", role: author, weight: 1}]\n"))
	f.Add([]byte("artifact: " + artifact + "\nkind: model\nname: m\nissued: 1\nparents: [{record: " + parent.String() + ", relation: finetune, share: 1000000}]\nmentions: [{name: a, uri: b, relation: c}]\n"))
	f.Add([]byte("kind: model\nlicence: MIT\n"))
	f.Add([]byte("kind: &a x\nname: *a\n"))
	f.Add([]byte(""))
	find := func(reference string) (api.Record, error) {
		if reference != parent.String() {
			return api.Record{}, errors.New("not found")
		}
		return api.Record{ID: parent, CID: artifact}, nil
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := parseDraft("draft.yaml", b)
		if err == nil {
			var r record.Record
			if r, err = d.record(find); err == nil {
				signed, err := r.Sign(network, key)
				if err != nil {
					return // its fields are not those of a record
				}
				again, err := record.OpenRecord(network, signed.Block())
				if err != nil {
					t.Fatalf("what was signed does not open: %v", err)
				}
				if again.Name != d.Name || again.Kind != d.Kind || again.Rate != d.Rate || again.Due != d.Due || len(again.Parents) != len(d.Parents) || len(again.Credits) != len(d.Credits) {
					t.Errorf("%+v became %+v", d, again)
				}
			}
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("an error of two lines: %q", err)
		}
	})
}
