import Foundation
import Testing

@Suite struct FileModeTests {
  @Test func everythingIsForItsOwnerAloneWhateverTheUmask() throws {
    let home = try Home()
    try home.runUnmasked("apply", try Program.checkout() + "/questionnaires/samples/1-proven.yaml")
    try home.runUnmasked("write", "fernhollow-software", "-o", "report.md")
    try home.runUnmasked("interview", "fernhollow-software", "--plain")
    let modes = try home.modes().filter { $0.key != "work" }
    #expect(modes["data/duly/duly.sqlite"] == 0o600)
    #expect(modes["work/report.md"] == 0o600)
    for (path, mode) in modes { #expect(mode & 0o077 == 0, "\(path) \(String(mode, radix: 8))") }
    #expect(modes["data"] == 0o700 && modes["data/duly"] == 0o700)
  }

  @Test func aUmaskThatTakesEverythingLeavesTheOwnersRights() throws {
    let home = try Home()
    let program = try Program.path()
    let file = try Program.checkout() + "/questionnaires/samples/1-proven.yaml"
    try home.run(["sh", "-c", "umask 777 && exec \"$0\" apply \"$1\"", program, file]).succeeded()
    #expect(try home.modes()["data/duly/duly.sqlite"] == 0o600)
    #expect(try home.modes()["data/duly"] == 0o700)
  }
}

extension Home {
  fileprivate func runUnmasked(_ arguments: String...) throws {
    try run(["sh", "-c", "umask 0 && exec \"$0\" \"$@\"", try Program.path()] + arguments, input: "q\n")
      .succeeded()
  }
}
