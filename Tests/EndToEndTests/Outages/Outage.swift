import Foundation
import Testing

/// A way in which the ground gives under a person at work, and comes back.
enum Outage: String, CaseIterable, CustomTestStringConvertible {
  case diskFull = "disk full"
  case limit = "file beyond the limit of its size"
  case readOnly = "file and folder made read-only"
  case permission = "permission taken away"
  case fileMoved = "file moved away"
  case folderMoved = "folder moved away"
  case replaced = "another file in its place"
  case locked = "locked by another program"

  var testDescription: String { rawValue }

  /// What the person has to read meanwhile, words that no line end can part.
  var words: [String] {
    switch self {
    case .diskFull: ["full.", "Free"]
    case .limit: ["failed", "quota,"]
    case .readOnly: ["read-only,", "chmod"]
    case .permission: ["reach", "chmod"]
    case .fileMoved, .folderMoved: ["gone,", "back,"]
    case .replaced: ["another", "right"]
    case .locked: ["locked.", "Close"]
    }
  }

  /// Whether a disk of its own can be mounted for one program, as only some may.
  static let canMount: Bool = {
    let tried = try? Home().run(["unshare", "-m", "--", "mount", "-t", "tmpfs", "none", "/mnt"])
    return tried?.ending == .exit(0)
  }()

  /// Those that can be brought about here. The others are said to be left out.
  static let possible: [Outage] = allCases.filter { outage in
    if outage != .diskFull || canMount { return true }
    print("LEFT OUT: \(outage.rawValue): mounting a small disk is not permitted here; run the tests as root.")
    return false
  }
}

/// An interview in the midst of which an ``Outage`` happens.
final class OutageStage {
  let home = try? Home()
  let outage: Outage
  let session: TerminalSession
  private var lock: ExclusiveLock?
  private let data: String
  private let program: String

  /// On the interview of `example-code`, with every right or as somebody whom file modes hold back.
  init(_ outage: Outage, _ options: String...) throws {
    let home = try #require(home)
    self.outage = outage
    data = home.folder + "/data/duly"
    program = try Program.path()
    let answers = try home.write(AnswersText.opening(), to: "opening.yaml")
    if outage == .diskFull {
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    } else {
      try home.duly("apply", answers).succeeded()
    }
    session = try TerminalSession(
      home, ["interview", "example-code"] + options,
      startedBy: try Self.surroundings(of: outage, home, data, program, answers))
  }

  private static func surroundings(
    of outage: Outage, _ home: Home, _ data: String, _ program: String, _ answers: String
  ) throws -> [String] {
    switch outage {
    case .diskFull:
      let script = """
        mount -t tmpfs -o size=2m,mode=0700 none "$0" && "$1" apply "$2" >"$2.out" 2>&1 && shift 2 && exec "$@"
        """
      return ["unshare", "-m", "--", "sh", "-c", script, data, program, answers]
    case .readOnly,
      .permission where getuid() == 0:
      try home.run(["chown", "-R", "65534:65534", home.folder]).succeeded()
      return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    default: return []
    }
  }

  func begin() throws {
    let home = try #require(home)
    switch outage {
    case .diskFull: fill()
    case .limit: try limit("4096")
    case .readOnly: try home.run(["chmod", "-R", "a-w", data]).succeeded()
    case .permission: try home.run(["chmod", "000", data]).succeeded()
    case .fileMoved: try move(home.database, home.database + ".aside")
    case .folderMoved: try move(data, data + "-aside")
    case .replaced:
      let other = try Home()
      try other.apply(AnswersText.opening("Somebody Else"))
      try move(home.database, home.database + ".aside")
      try move(other.database, home.database)
    case .locked: lock = try ExclusiveLock(on: home.database)
    }
  }

  func end() throws {
    let home = try #require(home)
    switch outage {
    case .diskFull: try #require(unlink(filler) == 0)
    case .limit: try limit("unlimited")
    case .readOnly: try home.run(["chmod", "-R", "u+w", data]).succeeded()
    case .permission: try home.run(["chmod", "700", data]).succeeded()
    case .fileMoved, .replaced: try #require(rename(home.database + ".aside", home.database) == 0)
    case .folderMoved: try move(data + "-aside", data)
    case .locked: lock?.release()
    }
  }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
  }

  private func limit(_ bytes: String) throws {
    try home?.run(["prlimit", "--pid", "\(session.child)", "--fsize=\(bytes):unlimited"]).succeeded()
  }

  /// A file on the session's own disk, seen from outside.
  private var filler: String { "/proc/\(session.child)/root\(data)/filler" }

  private func fill() {
    let file = open(filler, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    defer { close(file) }
    let block = [UInt8](repeating: 1, count: 4096)
    while write(file, block, block.count) > 0 {}
  }

  /// Runs duly where the session's database is.
  func duly(_ arguments: String...) throws -> Run {
    let inside = outage == .diskFull ? ["nsenter", "-t", "\(session.child)", "-m", "--"] : []
    return try #require(home).run(inside + [program] + arguments)
  }

  /// What the record says was answered, in its order.
  func answersInHistory() throws -> [String] {
    try duly("history", "example-code").succeeded().split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/  ([A-Z]+\d+: .*)$/#).map { String($0.1) }
    }
  }
}

extension TerminalSession {
  /// What the screen says, wherever its lines end.
  var flowingText: String { screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Waits until the screen says all of this, wherever its lines end.
  func waitForSentences(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("says \(texts)", sourceLocation: sourceLocation) { _ in
      let text = flowingText
      return texts.allSatisfy { text.contains($0) }
    }
  }
}
