import Foundation
import Testing

/// A person's machine as far as duly sees it: home, database and working folder of one test, gone with it.
final class Home: Sendable {
  /// Everything lies in here; the working folder too.
  let folder: String
  let database: String
  let environment: [String: String]

  init() throws {
    folder = NSTemporaryDirectory().trimmingSuffix("/") + "/duly-\(UInt64.random(in: 0...UInt64.max))"
    database = folder + "/data/duly/duly.sqlite"
    try FileManager.default.createDirectory(atPath: folder + "/work", withIntermediateDirectories: true)
    environment = [
      "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_STATE_HOME": folder + "/state",
      "XDG_CONFIG_HOME": folder + "/config", "DULY_DATABASE": database, "DULY_HOME": try Program.checkout(),
      "DULY_ACTOR": "tester", "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "TZ": "UTC",
      // No test waits for an editor that keys of chance have started.
      "EDITOR": "true",
    ]
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var workingFolder: String { folder + "/work" }

  /// Puts a file into the working folder and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let path = workingFolder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: workingFolder + "/" + name)), as: UTF8.self)
  }

  /// Every file below the home with its mode, by its path from there.
  func modes() throws -> [String: Int] {
    var modes: [String: Int] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      modes[path] =
        try FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.posixPermissions] as? Int
    }
    return modes
  }

  /// The record's length and head, which change with every change; `none` while there is no database.
  func head() throws -> String {
    guard FileManager.default.fileExists(atPath: database) else { return "none" }
    let run = try duly("vendor", "list", "--format", "csv")
    try run.succeeded()
    // What is said of rights and signatures does not matter here.
    return try #require(run.errors.split(separator: "\n").first { $0.contains("head ") }.map(String.init))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
