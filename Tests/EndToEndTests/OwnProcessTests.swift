import Foundation
import Testing

/// In whose name and with which rights duly works, and what an editor that it starts finds.
@Suite struct OwnProcessTests {
  @Test(arguments: [
    (["DULY_ACTOR": "", "USER": "mallory", "LOGNAME": "mallory"], 0, "root"),
    (["DULY_ACTOR": "", "USER": "mallory"], 65534, "nobody"),
    (["DULY_ACTOR": "", "LOGNAME": "anna"], 54321, "anna"), (["DULY_ACTOR": ""], 54321, "user 54321"),
  ])
  func changesCarryTheLoginName(_ changing: [String: String], _ user: Int, _ name: String) throws {
    try #require(getuid() == 0 || user == 0, "only root can become somebody else")
    let home = try Home()
    let folder = home.workingFolder
    #expect(chown(folder, uid_t(user), gid_t(user)) == 0)
    let asUser = ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups", "--"]
    let database = ["--database", folder + "/a.sqlite"]
    try home.run(
      asUser + [try Program.path(), "vendor", "add", "Example", "--decision-date", "2026-11-21"] + database,
      changing: changing
    ).succeeded()
    #expect(
      try home.run([try Program.path(), "history", "example"] + database).output.contains("  \(name)  "))
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a program somebody else's rights"))
  func rightsOfSomebodyElseAreRefused() throws {
    let home = try Home()
    let copy = home.workingFolder + "/duly"
    try home.run(["cp", try Program.path(), copy]).succeeded()
    #expect(chown(copy, 65534, 65534) == 0 && chmod(copy, 0o4755) == 0)
    let run = try home.run([copy, "vendor", "list"])
    #expect(run.ending == .exit(1) && run.errors.contains("setuid"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: home.database))
  }

  @Test func anEditorGetsTheTextTheEnvironmentAndNothingElse() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let editor = try home.writeEditor(
      """
      cd '\(home.workingFolder)'
      { pwd; umask; ulimit -c; stat -c %a "$text" "${text%/*}"; printf '%s\\n' "$@"; } > found
      ls -l /proc/self/fd > open
      env > variables
      """)
    let session = try TerminalSession(
      home, ["interview", "example-code"], changing: ["EDITOR": editor + " -x $(id) 'a b'", "OWN": "mine"],
      startedBy: ["sh", "-c", "ulimit -S -c $(ulimit -H -c); exec \"$0\" \"$@\""])
    try session.waitForRow("Q01")
    try session.type("e")
    try session.waitFor("Note on Q01 saved.")
    try session.type("qqq")
    #expect(try session.waitForEnd() == .exit(0))
    let found = try home.read("found").split(separator: "\n").map(String.init)
    #expect(found[1...4] == ["0077", "0", "600", "700"], "\(found)")
    #expect(found[5...8] == ["-x", "$(id)", "'a", "b'"], "words, and no shell that would read them")
    let text = found[9]
    #expect(text.hasPrefix(home.folder + "/state/duly/") && text.hasSuffix("/note.md"))
    #expect(try home.read("variables").contains("OWN=mine\n"))
    #expect(!FileManager.default.fileExists(atPath: (text as NSString).deletingLastPathComponent))
    #if os(Linux)
      let open = try home.read("open").split(separator: "\n").compactMap {
        $0.firstMatch(of: /(\d+) -> (.*)/)
      }
      let numbers = open.filter { !$0.2.contains("/fd") }.map { String($0.1) }
      #expect(numbers == ["0", "1", "2"], "\(open.map(\.output.0))")
    #endif
  }

  @Test func theLogHoldsNothingOfTheRecord() throws {
    let home = try Home()
    try Journeys(home: home).take()
    let log = try String(contentsOfFile: home.folder + "/state/duly/duly.log", encoding: .utf8)
    for text in [Journeys.secret, "Example Code", "soc2", "Harrow"] { #expect(!log.contains(text)) }
  }
}
