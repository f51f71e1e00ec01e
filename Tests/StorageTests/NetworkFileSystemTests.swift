import Testing

@testable import Storage

struct NetworkFileSystemTests {
  private func kind(_ kind: String, from source: String, _ options: String = "rw", beside others: String = "")
    -> String?
  {
    let table = MountTable("\(others)\n36 35 0:42 / /mnt/x rw - \(kind) \(source) \(options)")
    return table.mount(holding: "/mnt/x/a").flatMap { NetworkFileSystem.kind(of: $0, in: table) }
  }

  @Test(arguments: [
    ("nfs4", "server:/team"), ("cifs", "//server/share"), ("fuse.sshfs", "me@server:"), ("9p", "drvfs"),
    ("virtiofs", "home"), ("drvfs", "C:\\134"), ("vboxsf", "share"), ("fuse.vmhgfs-fuse", "vmhgfs-fuse"),
    ("prl_fs", "none"), ("davfs", "https://cloud/dav"), ("lustre", "mgs@tcp:/fs"), ("gpfs", "gpfs1"),
    ("beegfs_nodev", "beegfs"), ("ceph", "10.0.0.1:6789:/"), ("afs", "none"),
  ])
  func aDiskOnTheNetworkIsKnownByItsKind(_ kind: String, _ source: String) {
    #expect(self.kind(kind, from: source) == kind)
  }

  /// Anybody may write a file system of their own; most of those that reach another machine say so in what is mounted.
  @Test(arguments: ["server:/path", "me@server:", "//server/share", "https://cloud/x", "sshfs#me@server:/x"])
  func aHomeMadeOneIsKnownByTheMachineThatItNames(_ source: String) {
    #expect(kind("fuse.mine", from: source) == "fuse.mine")
    #expect(kind("fuse", from: source) == "fuse")
  }

  @Test(arguments: [
    ("ext4", "/dev/sda1"), ("btrfs", "/dev/mapper/a:b"), ("tmpfs", "tmpfs"), ("zfs", "pool/home"),
    ("fuseblk", "/dev/sdb1"), ("fuse.ntfs-3g", "/dev/sdb1"), ("fuse.mergerfs", "a:b"),
    ("fuse.gocryptfs", "/home/x/.secret"), ("apfs", "/dev/disk1"), ("overlay", "overlay"),
    ("autofs", "/etc/auto"),
  ])
  func aLocalDiskIsNot(_ kind: String, _ source: String) {
    #expect(self.kind(kind, from: source, beside: "1 0 8:1 / / rw - ext4 /dev/sda1 rw") == nil)
  }

  @Test func whatWritesThroughToTheNetworkIsKnownToo() {
    let share = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:9 / /share rw - nfs4 s:/ rw"
    let layers = "rw,lowerdir=/low,upperdir=/share/up,workdir=/share/work"
    #expect(kind("overlay", from: "overlay", layers, beside: share) == "overlay on nfs4")
    #expect(kind("fuse.gocryptfs", from: "/share/secret", beside: share) == "fuse.gocryptfs on nfs4")
    #expect(kind("overlay", from: "overlay", "rw,lowerdir=/share/low,upperdir=/up", beside: share) == nil)
  }

  @Test func aLocalFolderIsNotOnTheNetwork() {
    #expect(NetworkFileSystem.kind(at: "/") == nil)
    #expect(NetworkFileSystem.kind(at: "/no/such/path") == nil)
  }
}
