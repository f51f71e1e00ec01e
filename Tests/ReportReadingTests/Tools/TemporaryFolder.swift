import Foundation

@testable import ReportReading

/// A folder of one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/duly-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file into it and returns its path.
  func write(_ bytes: [UInt8], to name: String = "report.pdf") throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Puts a shell script into it that can be run under `name`.
  func writeTool(_ name: String, _ script: String) throws {
    let file = try write(Array("#!/bin/sh\n\(script)\n".utf8), to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
  }

  /// The tools that were put into it, and no others.
  var tools: PDFTools { PDFTools(folders: [path]) }
}

/// The text of a PDF with these bytes, as the tools of this machine read it.
func extract(_ bytes: [UInt8]) async throws -> PDFText {
  let folder = try TemporaryFolder()
  return try await PDFText.extract(from: OpenedFile(folder.write(bytes)))
}
