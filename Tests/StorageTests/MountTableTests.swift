import DiligenceSupport
import Testing
import TrialSupport

@testable import Storage

struct MountTableTests {
  @Test func aLineIsReadWhateverStandsBeforeTheDash() throws {
    for shared in ["", "shared:7 ", "shared:3 master:9 propagate_from:2 unbindable "] {
      let mount = try #require(
        Mount(line: "36 35 0:42 / /mnt/team rw,noatime \(shared)- nfs4 server:/team rw,vers=4"))
      #expect(mount.number == 36 && mount.device == "0:42" && mount.point == "/mnt/team")
      #expect(mount.kind == "nfs4" && mount.source == "server:/team" && mount.options == ["rw", "vers=4"])
    }
  }

  @Test func escapesAreUndone() throws {
    let mount = try #require(
      Mount(line: #"36 35 0:42 / /mnt/our\040team\011\012\134x rw - cifs //server/a\040b rw"#))
    #expect(mount.point == "/mnt/our team\t\n\\x")
    #expect(mount.source == "//server/a b")
  }

  /// Who may mount may name mounts and folders as they like.
  @Test(arguments: [
    "36 35 0:42 / /-/- rw - ext4 /dev/sda1 rw", "36 35 0:42 / /x rw - ext4 - - nfs4 rw",
    "36 35 0:42 / /mnt\\040-\\040nfs4\\040s:/ rw - ext4 /dev/sda1 rw",
    "36 35 0:42 /-\\040nfs4 /x rw shared:1 - ext4 nfs4 rw",
    "36 35 0:42 / /nfs4 rw - ext4 /dev/nfs4 rw,-,nfs4",
    "36 35 0:42 / /x\\777\\08\\ rw - ext4 \\ \\0",
  ])
  func noNameMakesALocalDiskANetworkOne(_ line: String) throws {
    let table = MountTable(line)
    let mount = try #require(table.mounts.first)
    #expect(mount.kind == "ext4")
    #expect(NetworkFileSystem.kind(of: mount, in: table) == nil)
  }

  @Test(arguments: [
    "", "-", "36 35 0:42 / /x rw", "36 35 0:42 / /x rw -", "36 35 0:42 / /x rw - ",
    "x 35 0:42 / /x rw - nfs4 s rw",
    "36 35 0:42 / x rw - nfs4 s rw", "99999999999999999999 35 0:42 / /x rw - nfs4 s rw", " - nfs4",
  ])
  func whatIsNoLineIsPassedOver(_ line: String) {
    #expect(MountTable(line).mounts.isEmpty)
  }

  @Test func theLongestMountPointHoldsThePathAndTheLastOneCovers() {
    let table = MountTable(
      """
      1 0 8:1 / / rw - ext4 /dev/sda1 rw
      2 1 0:42 / /mnt rw - nfs4 s:/ rw
      3 2 8:2 / /mnt/disk rw - xfs /dev/sdb1 rw
      4 2 0:43 / /mnt/disk rw - cifs //s/x rw
      """)
    #expect(table.mount(holding: "/mnt/disk/a")?.kind == "cifs")
    #expect(table.mount(holding: "/mnt/diskette")?.kind == "nfs4")
    #expect(table.mount(holding: "/mnt")?.kind == "nfs4")
    #expect(table.mount(holding: "/home/x")?.kind == "ext4")
    #expect(table.mount(holding: "relative") == nil)
  }

  @Test func whatChanceMakesOfATableStopsNothing() {
    var chance = SeededGenerator(seed: 7)
    let words = [
      "36", "0:42", "/", "/mnt/a", "rw", "-", "overlay", "nfs4", "s:/", "upperdir=/mnt/a", "\\040", "\\", "",
      "\u{0}",
      "fuse", "fuse.", "漢字", String(repeating: "x", count: 5000),
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
        words.randomElement(using: &chance)! + ["\n", " ", " ", " ", ","].randomElement(using: &chance)!
      }
      let table = MountTable(text.joined())
      for mount in table.mounts { _ = NetworkFileSystem.kind(of: mount, in: table) }
    }
  }

  @Test(
    arguments: [
      (0x2A, "0:42"), (0x801, "8:1"), (0x1_0305, "259:5"), (0x10_0005, "0:261"),
    ] as [(UInt64, String)])
  func deviceNumbersAreUnpacked(_ number: UInt64, _ device: String) {
    #expect(MountTable.device(number) == device)
  }

  #if os(Linux)
    @Test func everyPlaceHereHasItsMount() throws {
      let scratch = Scratch()
      _ = try scratch.ledger()
      let folder = try #require(MountTable.here.mount(of: scratch.folder))
      #expect(MountTable.here.mount(of: scratch.path) == folder)
      #expect(MountTable.here.mount(of: "/proc/self/status")?.kind == "proc")
      #expect(MountTable.here.mount(of: "/no/such/path") == nil)
    }
  #endif
}
