import Testing

@testable import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Error log")
struct ErrorLogTests {
  @Test("What is written meanwhile is kept in the file, and its lines are shown after, harmless")
  func tail() throws {
    var name = Array("/tmp/error-log-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      close(file)
      unlink(path)
    }
    writeAll(Array("from before\n".utf8), to: file)
    let errors = try Pipe()
    let descriptor = dup(errors.writeEnd)
    defer { close(descriptor) }
    let log = ErrorLog(descriptor, path: path)
    writeAll(Array("a warning\n\u{1B}[2Jand more".utf8), to: descriptor)
    #expect(errors.drain().isEmpty)
    log.restore()
    #expect(String(decoding: errors.drain(), as: UTF8.self) == "a warning\n␛[2Jand more\n")
    writeAll(Array("after".utf8), to: descriptor)
    #expect(String(decoding: errors.drain(), as: UTF8.self) == "after")
    #expect(lseek(file, 0, SEEK_END) == 12 + 10 + 12)
  }
}
