import Testing

@testable import Storage

struct NetworkFileSystemTests {
  private static let table = """
    23 28 0:22 / /sys rw,nosuid shared:7 - sysfs sysfs rw
    36 35 0:42 / /mnt/team rw,noatime shared:1 - nfs4 server:/team rw
    37 35 0:43 / /mnt/plain rw - cifs //server/share rw
    38 35 0:44 / /mnt/keys rw shared:3 master:9 - fuse.sshfs me@server: rw
    39 35 0:45 / /mnt/stick rw - fuse.ntfs-3g /dev/sdb1 rw
    40 35 8:1 / / rw - ext4 /dev/sda1 rw
    a line of another kind
    41 35 0:46 / /broken rw -
    """

  @Test(arguments: [
    ("0:42", "nfs4"), ("0:43", "cifs"), ("0:44", "fuse.sshfs"), ("0:45", nil), ("8:1", nil), ("0:46", nil),
    ("9:9", nil),
  ])
  func aDiskOnTheNetworkIsKnownByItsMount(_ device: String, _ kind: String?) {
    #expect(NetworkFileSystem.kind(ofDevice: device, mountTable: Self.table) == kind)
  }

  @Test(
    arguments: [
      (0x2A, "0:42"), (0x801, "8:1"), (0x1_0305, "259:5"), (0x10_0005, "0:261"),
    ] as [(UInt64, String)])
  func deviceNumbersAreUnpacked(_ number: UInt64, _ device: String) {
    #expect(NetworkFileSystem.device(number) == device)
  }

  @Test func aLocalFolderIsNotOnTheNetwork() {
    #expect(NetworkFileSystem.kind(at: "/") == nil)
    #expect(NetworkFileSystem.kind(at: "/no/such/path") == nil)
  }
}
