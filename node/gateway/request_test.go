package gateway

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/record"
)

func TestParseAskLeavesAllOfTheBodyAloneButTheUsageFlag(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"not a stream", `{"model":"m","messages":[]}`, ""},
		{"stream false", `{"model":"m","stream":false,"stream_options":{}}`, ""},
		{"routes that are null, and such names deeper", `{"model":"m","fallbacks":null,"metadata":{"models":["x"],"route":"x"}}`, ""},
		{"stream null", `{"model":"m","stream":null}`, ""},
		{"usage asked for", `{"model":"m","stream":true,"stream_options":{"include_usage":true}}`, ""},
		{"no options", `{"model":"m","stream":true}`, `{"stream_options":{"include_usage":true},"model":"m","stream":true}`},
		{"white space", " \n{\r\n\t\"stream\" : true , \"model\" : \"m\" } \n", " \n{\"stream_options\":{\"include_usage\":true},\r\n\t\"stream\" : true , \"model\" : \"m\" } \n"},
		{"null options", `{"stream_options":null,"model":"m","stream":true}`, `{"stream_options":{"include_usage":true},"model":"m","stream":true}`},
		{"empty options", `{"model":"m","stream":true,"stream_options":{ }}`, `{"model":"m","stream":true,"stream_options":{"include_usage":true }}`},
		{"other options", `{"model":"m","stream":true,"stream_options":{"x":[{}]}}`, `{"model":"m","stream":true,"stream_options":{"include_usage":true,"x":[{}]}}`},
		{"usage refused", `{"model":"m","stream_options":{"x":1,"include_usage": false},"stream":true}`, `{"model":"m","stream_options":{"x":1,"include_usage": true},"stream":true}`},
		{"usage null", `{"model":"m","stream":true,"stream_options":{"include_usage":null}}`, `{"model":"m","stream":true,"stream_options":{"include_usage":true}}`},
		{"escaped key", `{"model":"m","str\u0065am":true,"stream_options":{"include_us\u0061ge":false}}`, `{"model":"m","str\u0065am":true,"stream_options":{"include_us\u0061ge":true}}`},
		{
			"the same keys deeper, and in text", `{"messages":[{"stream":false,"model":"x","content":"\"stream\":false}\\"}],"n":-1.5e3,"model":"m","stream":true}`,
			`{"stream_options":{"include_usage":true},"messages":[{"stream":false,"model":"x","content":"\"stream\":false}\\"}],"n":-1.5e3,"model":"m","stream":true}`,
		},
	} {
		a, err := parseAsk([]byte(c.body))
		want := c.want
		if want == "" {
			want = c.body
		}
		if err != nil || string(a.body) != want || a.model != "m" || a.injected != (c.want != "") {
			t.Errorf("%s: %s injected %v, %v", c.name, a.body, a.injected, err)
		}
	}
}

func TestParseAskRefusesWhatTheServerMightReadInAnotherWay(t *testing.T) {
	for _, c := range []struct{ name, body, says string }{
		{"no JSON", `{"model":"m"`, "valid JSON"},
		{"two values", `{"model":"m"}{}`, "valid JSON"},
		{"nothing", ``, "valid JSON"},
		{"a byte order mark", "\xef\xbb\xbf{}", "valid JSON"},
		{"too deep", strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000), "valid JSON"},
		{"a list", `[]`, "JSON object"},
		{"no model", `{}`, "name a model"},
		{"model null", `{"model":null}`, "name a model"},
		{"model a number", `{"model":1}`, "name a model"},
		{"model twice", `{"model":"cheap","model":"dear"}`, "more than once"},
		{"model in another case", `{"model":"cheap","Model":"dear"}`, "more than once"},
		{"model in another case only", `{"MODEL":"m"}`, "lower case"},
		{"model twice by an escape", `{"model":"cheap","mod\u0065l":"dear"}`, "more than once"},
		{"stream twice by a folded letter", "{\"model\":\"m\",\"stream\":true,\"\u017ftream\":false}", "more than once"},
		{"stream a text", `{"model":"m","stream":"true"}`, "true or false"},
		{"stream a number", `{"model":"m","stream":1}`, "true or false"},
		{"options a list", `{"model":"m","stream":true,"stream_options":[]}`, "must be an object"},
		{"usage twice", `{"model":"m","stream":true,"stream_options":{"include_usage":true,"include_usage":false}}`, "more than once"},
		{"another server's model", `{"model":"m","fallbacks":[{"m":["dear"]}]}`, `"fallbacks" may lead to another model`},
		{"a list of models", `{"model":"m","models":["dear"]}`, `"models" may lead to another model`},
		{"a route", `{"model":"m","route":"fallback"}`, `"route" may lead to another model`},
		{"a provider", `{"model":"m","provider":{"order":["x"]}}`, `"provider" may lead to another model`},
		{"another server", `{"model":"m","api_base":"http://evil.example"}`, `"api_base" may lead to another model`},
		{"an adapter", `{"model":"m","lora":[{"id":0,"scale":1}]}`, `"lora" may lead to another model`},
		{"a route by an escape", `{"model":"m","r\u006fute":"fallback"}`, `"route" may lead to another model`},
		{"a route in another case", `{"model":"m","Route":"fallback"}`, "lower case"},
		{"more members than a body has", `{"model":"m"` + strings.Repeat(`,"":0`, maxMembers) + `}`, "more than 1000 members"},
		{"usage a number", `{"model":"m","stream":true,"stream_options":{"include_usage":1}}`, "true or false"},
	} {
		if _, err := parseAsk([]byte(c.body)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// FuzzParseAsk checks that a rewritten body is the old one with a few bytes more, and means the same but for the usage flag.
func FuzzParseAsk(f *testing.F) {
	for _, s := range []string{
		`{"model":"m","stream":true}`, `{"model":"m","stream":true,"stream_options":{"include_usage":false,"x":{"y":[1,"]"]}}}`,
		` { "stream" : true , "stream_options" : null , "model":"m\u0041" } `, `{"a":"\\","model":"m","stream":true,"stream_options":{}}`,
		`{"model":"m","stream":true,"stream":true}`, `{"model":"m","stream":true,"n":-0.1e-5,"t":[true,false,null],"":{}}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		before := bytes.Clone(body)
		a, err := parseAsk(body)
		if !bytes.Equal(before, body) {
			t.Fatal("the consumer's bytes were changed")
		}
		if err != nil {
			return
		}
		if !a.injected {
			if !bytes.Equal(a.body, body) {
				t.Fatalf("%q became %q", body, a.body)
			}
			return
		}
		var was, is map[string]any
		if json.Unmarshal(body, &was) != nil || json.Unmarshal(a.body, &is) != nil {
			t.Fatalf("%q became %q", body, a.body)
		}
		if is["model"] != a.model || is["stream"] != true {
			t.Fatalf("%q is for model %q", a.body, a.model)
		}
		options, _ := is["stream_options"].(map[string]any)
		if options["include_usage"] != true {
			t.Fatalf("%q does not ask for usage", a.body)
		}
		delete(options, "include_usage")
		if old, ok := was["stream_options"].(map[string]any); ok {
			delete(old, "include_usage")
		} else {
			delete(was, "stream_options")
			delete(is, "stream_options")
		}
		if !reflect.DeepEqual(was, is) {
			t.Fatalf("%q became %q", body, a.body)
		}
		checkOnlyAdded(t, body, a.body)
		estimateInput(chat, a.body)
		estimateInput(plain, a.body)
	})
}

// checkOnlyAdded checks that is differs from was by one piece, which is about usage.
func checkOnlyAdded(t *testing.T, was, is []byte) {
	head, tail := 0, 0
	for head < min(len(was), len(is)) && was[head] == is[head] {
		head++
	}
	for tail < min(len(was), len(is))-head && was[len(was)-1-tail] == is[len(is)-1-tail] {
		tail++
	}
	gone, added := was[head:len(was)-tail], is[head:len(is)-tail]
	if len(gone) > len("false") || len(added) > len(`"stream_options":{"include_usage":true},`) {
		t.Fatalf("%q was put in place of %q", added, gone)
	}
}

// FuzzReadHeaders gives a request's headers: salt and consumer are taken as they are written, and whatever else is there is refused with the
// consumer's fault.
func FuzzReadHeaders(f *testing.F) {
	salt, consumer := strings.Repeat("ab", 32), "0x00000000000000000000000000000000000000aB"
	f.Add("", "", "", false)
	f.Add("identity", salt, consumer, false)
	f.Add("gzip", "0x"+salt, consumer, true)
	f.Add("", "0x0x"+salt, consumer[2:], false)
	f.Add("", salt+"0", " "+consumer, true)
	f.Fuzz(func(t *testing.T, coding, salt, consumer string, twice bool) {
		h := http.Header{}
		for name, v := range map[string]string{"Content-Encoding": coding, headerSalt: salt, headerConsumer: consumer} {
			if v != "" {
				h.Add(name, v)
			}
			if v != "" && twice {
				h.Add(name, v)
			}
		}
		x := &exchange{}
		if err := x.readHeaders(h); err != nil {
			var refused *failure
			if !errors.As(err, &refused) || refused.status < 400 || refused.status > 499 {
				t.Errorf("refused with %v", err)
			}
			return
		}
		if coding != "" && coding != "identity" {
			t.Errorf("a body of coding %q is taken", coding)
		}
		if twice && salt+consumer != "" {
			t.Error("a header that comes twice is taken")
		}
		if x.ownSalt != (salt == "") || salt != "" && !strings.EqualFold(hex.EncodeToString(x.salt[:]), strings.TrimPrefix(salt, "0x")) {
			t.Errorf("salt %q is taken as %x", salt, x.salt)
		}
		if want := x.consumer.String(); consumer != "" && !strings.EqualFold(want, consumer) || consumer == "" && x.consumer != (record.Address{}) {
			t.Errorf("consumer %q is taken as %v", consumer, x.consumer)
		}
	})
}
