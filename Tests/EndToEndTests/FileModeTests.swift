import Foundation
import Testing

/// Every file and folder that duly makes is for its owner alone.
@Suite struct FileModeTests {
  @Test(arguments: ["0", "022", "077", "0777"])
  func everythingIsForItsOwnerAloneWhateverTheUmask(_ umask: String) throws {
    let home = try Home()
    let given = try home.modes().keys
    try Journeys(home: home, starter: ["sh", "-c", "umask \(umask) && exec \"$0\" \"$@\""]).take()
    let ours = Set(["work/editor", "work/" + Journeys.file]).union(given)
    let made = try home.modes().filter { !ours.contains($0.key) }
    for (path, mode) in made {
      let isKept = path.contains("-objects/") && path.count > 64
      let wanted = try home.isFolder(path) ? 0o700 : isKept ? 0o400 : 0o600
      #expect(mode == wanted, "\(path) \(String(mode, radix: 8))")
    }
    for path in [
      "data/duly/duly.sqlite", "data/duly/duly.sqlite.places", "state/duly/duly.log",
      "state/duly/sample.sqlite",
      "work/write", "work/write-criteria.svg", "work/answers", "work/compared-ranks.svg",
      "work/record.backup", "restored/record.sqlite", "data/duly/signing-key",
    ] { #expect(made[path] == 0o600, "\(path) is missing among \(made.keys.sorted())") }
    #expect(!made.keys.contains { $0.contains("note.md") }, "what the editor had is gone")
  }
}

extension Home {
  fileprivate func isFolder(_ path: String) throws -> Bool {
    try FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.type] as? FileAttributeType
      == .typeDirectory
  }
}
