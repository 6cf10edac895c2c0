// Wiregen writes wire.pb.go from gossip/wire.proto, with nothing but Go: no protoc has to be installed. The same input and the same go.mod
// make the same bytes. Run it with go generate in gossip/wire.
package main

import (
	"context"
	"log"
	"os"

	"github.com/bufbuild/protocompile"
	"github.com/bufbuild/protocompile/protoutil"
	gengo "google.golang.org/protobuf/cmd/protoc-gen-go/internal_gengo"
	"google.golang.org/protobuf/compiler/protogen"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/pluginpb"
)

const schema, out = "wire.proto", "wire.pb.go"

func main() {
	if err := generate(); err != nil {
		log.Fatal(err)
	}
}

// generate expects to run in gossip/wire, where go generate starts it.
func generate() error {
	compiler := protocompile.Compiler{
		Resolver:       &protocompile.SourceResolver{ImportPaths: []string{".."}},
		SourceInfoMode: protocompile.SourceInfoStandard, // carries the comments over
	}
	files, err := compiler.Compile(context.Background(), schema)
	if err != nil {
		return err
	}
	gen, err := protogen.Options{}.New(&pluginpb.CodeGeneratorRequest{
		FileToGenerate: []string{schema},
		Parameter:      proto.String("paths=source_relative"),
		ProtoFile:      []*descriptorpb.FileDescriptorProto{protoutil.ProtoFromFileDescriptor(files[0])},
	})
	if err != nil {
		return err
	}
	gengo.GenerateFile(gen, gen.Files[0])
	response := gen.Response()
	if response.Error != nil {
		log.Fatal(response.GetError())
	}
	return os.WriteFile(out, []byte(response.File[0].GetContent()), 0o644)
}
