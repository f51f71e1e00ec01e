internal import Foundation
internal import Synchronization

extension PDFTools {
  /// The version that a program tells of itself, such as `22.12.0`; nil where it tells none within two seconds.
  ///
  /// Waits for it on the calling thread, which may not be one that tasks run on. It runs under the limits under which it reads a file, so an answer shows that these work here too.
  package func version(of program: String) -> String? {
    guard let path = path(of: program), let file = try? OpenedFile(path) else { return nil }
    let question = program.hasPrefix("pdf") ? "-v" : "--version"
    let run = ToolRun(
      program: [path, question], file: file, tools: self, limits: ToolLimits(patience: .seconds(2)))
    let said = Mutex("")
    let isOver = DispatchSemaphore(value: 0)
    Task.detached {
      let result = await run.result()
      said.withLock { $0 = String(decoding: result.output, as: UTF8.self) + result.remarks }
      isOver.signal()
    }
    isOver.wait()
    return said.withLock { $0.firstMatch(of: /[0-9]+(\.[0-9]+)+/).map { String($0.0) } }
  }
}
