import Foundation
import Testing

/// The C programs of the power cuts, compiled once in a run of the tests: what has to run inside duly or without it.
struct CompiledParts: Sendable {
  /// A library that writes down what the program does that it is loaded into.
  let recorder: String
  /// Commits rows to a database with the settings of SQLite that it is given.
  let committer: String
  /// Tells the hashes of a database's events.
  let reader: String

  static func shared() throws -> CompiledParts { try compiled.get() }

  private static let compiled = Result { try CompiledParts() }
  private static let folder = NSTemporaryDirectory() + "/duly-parts-\(UInt64.random(in: 0...UInt64.max))"

  private init() throws {
    try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: CompiledParts.folder) }
    recorder = try Self.compile("recorder", ["-shared", "-fPIC", "-ldl", "-lpthread"])
    committer = try Self.compile("committer", ["-lsqlite3"])
    reader = try Self.compile("reader", ["-lsqlite3"])
  }

  private static func compile(_ name: String, _ options: [String]) throws -> String {
    let source = try Program.checkout() + "/Tests/EndToEndTests/PowerCuts/Recorder/\(name).c"
    let result = "\(folder)/\(name)"
    let compiler = try #require(compiler, "no C compiler: neither beside swift nor in the usual folders")
    try Home().run([compiler, "-O1", "-o", result, source] + options).succeeded()
    return result
  }

  /// The one that every Swift toolchain brings along, else the system's.
  private static var compiler: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ["clang", "cc"].lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
