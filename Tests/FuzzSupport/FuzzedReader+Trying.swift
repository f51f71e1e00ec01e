internal import DiligenceSupport
internal import Foundation
package import TrialSupport

extension FuzzedReader {
  /// Tries damaged texts one after another, the same in every run.
  ///
  /// - Throws: ``Broken`` at the first that breaks what must hold, with the number of the case and the file in which it
  ///   was left. Where the program itself ends, that file holds the text as well.
  package func tryDamaged(cases: Int) throws -> Tally {
    let texts = try Corpus.files(for: name).map(\.bytes) + seeds()
    guard !texts.isEmpty else { throw Broken("\(name): the corpus is empty") }
    let mutator = Mutator(words: words.map { Array($0.utf8) }, others: texts)
    let trace = try Trace(of: name)
    var tally = Tally("fuzzing \(name)")
    for number in 0..<cases {
      var random = SeededGenerator(seed: UInt64(number))
      let text = mutator.damaged(random.pick(texts), using: &random)
      trace.note(text)
      do {
        try check(text)
      } catch {
        throw Broken("\(name), case \(number), left in \(trace.path): \(error)")
      }
      tally.tried += 1
      tally.bytes += text.count
    }
    trace.remove()
    return tally
  }
}

/// The text that is being tried, in a file that is there after any end of the program.
private final class Trace: Sendable {
  let path: String
  private let file: Int32

  init(of reader: String) throws {
    path = NSTemporaryDirectory() + "/duly-fuzz-\(reader)-\(getpid())"
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Broken("\(path) cannot be written") }
  }

  deinit { close(file) }

  func note(_ text: [UInt8]) {
    _ = ftruncate(file, 0)
    _ = pwrite(file, text, text.count, 0)
  }

  func remove() { unlink(path) }
}
