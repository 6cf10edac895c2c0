// Package gateway is the metering proxy before a model server: whoever uses a model through it gets the answer and a receipt.
//
// It speaks OpenAI's API: POST /v1/chat/completions and /v1/completions, streamed or not, and GET /v1/models. It promises:
//
//   - The consumer gets the bytes that the model server sent. Only hop-by-hop headers are taken out, and from a stream the one usage
//     chunk that the gateway itself asked for. (A server that writes "usage":null into all other chunks when asked still shows it.) Of a
//     stream nothing leaves that can't be counted: a last event that is cut amid its data, one above MaxEvent, more text after the end.
//     The server is asked for no content coding; gzip is decoded all the same, another coding is an error of the server.
//   - Every answer of the server makes one entry in the ledger, and the entry is there before the last of the answer leaves. A consumer
//     that leaves early is metered too: the server's answer is read to its end, within DrainTimeout and MaxDrain.
//   - Counts are the server's own. Where it gives none, or impossible ones, they are estimated low and the entry says so: of a stream
//     one unit for each choice's non-empty delta, else, and for the input, one unit for BytesPerUnit bytes of text. The input's text is
//     all strings of a chat's messages, tools, functions, response_format, documents and templates, or of a completion's prompt and
//     suffix, where a token id is one unit; an image, a sound or a file in a message is MediaUnits.
//   - No answer, no entry: what the server refuses, or ends without having said anything, is passed on and costs nothing.
//   - Only the configured server is ever contacted, and neither prompts nor answers are logged or kept.
//   - The model that is named is the one that is metered: a body with a key by which known servers take another model, server or adapter
//     ("fallbacks", "models", "route", "provider", "lora" and the like) is refused. Of a server that has other ways, beware.
//   - No page in a browser uses the gateway behind its reader's back: the body must come as application/json, which a page may only send
//     when it was told so, and it never is; and an Origin must be a page of this machine's own. A web application that is to use the
//     gateway does so from its server, or through a proxy that takes out the Origin header.
//
// The entry's address is in the header OpenLedger-Receipt; in a stream in a comment line before "data: [DONE]" (or, where that is
// missing, before what is left of the last event) and in a trailer. An answer that the ledger failed to take comes all the same, with
// OpenLedger-Error or a comment "openledger-error" in place of the receipt. GET /receipts/<author>/<index> answers the receipt itself. The
// binding's response is what was written to the consumer before the receipt's line; of a consumer that left, as far as that went.
//
// It does not decide what a record's rate is nor what is durable: that is the Ledger's. It does not authenticate anybody.
package gateway
