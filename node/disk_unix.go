//go:build linux || darwin || freebsd

package node

import "syscall"

// measureDisk says how many bytes of the volume with dir are free for this user, and how large it is.
func measureDisk(dir string) (free, size uint64, err error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, 0, err
	}
	block := uint64(s.Bsize)
	return uint64(s.Bavail) * block, uint64(s.Blocks) * block, nil
}
