package artifact

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxName is the length of a file name, in bytes: what every common file system takes.
const maxName = 255

// checkName refuses what could leave its folder or can't be written everywhere. The
// same rule holds when adding, so that whatever was added can be fetched.
func checkName(name string) error {
	switch {
	case name == "", name == ".", name == "..":
		return fmt.Errorf("%w %q: it names no entry of a folder", ErrName, name)
	case len(name) > maxName:
		return fmt.Errorf("%w %.20q…: %d bytes, the most is %d", ErrName, name, len(name), maxName)
	case strings.ContainsAny(name, "/\\\x00"):
		return fmt.Errorf("%w %q: it has a slash, a backslash or a zero byte", ErrName, name)
	case !utf8.ValidString(name):
		return fmt.Errorf("%w %q: it is not UTF-8", ErrName, name)
	}
	return nil
}
