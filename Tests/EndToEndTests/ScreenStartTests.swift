import Foundation
import Testing

@Suite struct ScreenStartTests {
  @Test func start() throws {
    let home = try Home()
    let session = try TerminalSession(home)
    try session.waitFor("add a vendor")
    try session.type("q")
    #expect(try session.waitForEnd() == .exit(0))
  }
}
