package gateway

import "strings"

// MediaUnits is how many units an estimate takes for an image, a sound or a file in a message: as many as an image of low detail has at
// OpenAI. Their bytes say nothing of how many units a model reads.
const MediaUnits = 85

// read are the keys of a body that a model reads, for either path. Servers' templates print all of a message, tools' schemas included.
var (
	readInChat       = []string{"messages", "tools", "functions", "response_format", "documents", "chat_template", "chat_template_kwargs"}
	readInCompletion = []string{"prompt", "suffix"}
)

// media are the keys of parts of a message that are no text.
var media = []string{`"image_url"`, `"input_audio"`, `"audio_url"`, `"video_url"`, `"file"`}

// estimateInput is how many units a request is thought to hold, body being valid JSON and an object: one for BytesPerUnit bytes of all
// strings that the model reads, names of members aside but in schemas, MediaUnits for what is no text, and token ids as they are. It only
// walks over the bytes.
func estimateInput(path string, body []byte) uint32 {
	keys := readInChat
	if !strings.HasSuffix(path, "/chat/completions") {
		keys = readInCompletion
	}
	var all content
	for i := skipSpace(body, skipSpace(body, 0)+1); body[i] != '}'; {
		keyEnd := skipString(body, i)
		from := skipSpace(body, skipSpace(body, keyEnd)+1)
		end := skipValue(body, from)
		switch name, _ := named(body[i:keyEnd], keys); name {
		case "":
		case "prompt":
			n := measure(body, from, end, false)
			all.text, all.numbers = all.text+n.text, all.numbers+n.numbers
		case "messages":
			n := measure(body, from, end, false)
			all.text, all.media = all.text+n.text, all.media+n.media
		default:
			all.text += measure(body, from, end, true).text
		}
		if i = skipSpace(body, end); body[i] == ',' {
			i = skipSpace(body, i+1)
		}
	}
	return saturate(units(all.text) + uint64(all.numbers) + MediaUnits*uint64(all.media))
}

// content is what a value holds.
type content struct {
	text    int // bytes of strings
	numbers int
	media   int // members that are no text, whose values are not counted otherwise
}

// measure counts the value body[i:end], of which something follows in body. In a schema the members' names are text too, and nothing is
// media.
func measure(body []byte, i, end int, schema bool) (n content) {
	for i < end {
		switch c := body[i]; {
		case c == '"':
			from := i
			i = skipString(body, i)
			after := skipSpace(body, i)
			switch isName := body[after] == ':'; {
			case !isName || schema:
				n.text += textLength(body[from+1 : i-1])
			case isMedia(body[from:i]):
				n.media++
				i = skipValue(body, skipSpace(body, after+1))
			}
		case c == '-' || c >= '0' && c <= '9':
			n.numbers++
			for !ends(body[i]) {
				i++
			}
		default:
			i++
		}
	}
	return n
}

func isMedia(quoted []byte) bool {
	for _, m := range media {
		if string(quoted) == m {
			return true
		}
	}
	return false
}

// textLength is how many bytes the inner part of a JSON string has as text in UTF-8.
func textLength(s []byte) int {
	n := len(s)
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		if i++; s[i] != 'u' {
			n-- // \n and the like are one byte
			continue
		}
		switch h := string(s[i+1 : i+3]); { // the higher byte's digits
		case h == "00" && s[i+3] < '8':
			n -= 5
		case h[0] == '0' && h[1] < '8':
			n -= 4
		case (h[0] == 'd' || h[0] == 'D') && h[1] > '7':
			n -= 4 // half of a pair, which is four bytes
		default:
			n -= 3
		}
		i += 4
	}
	return n
}
