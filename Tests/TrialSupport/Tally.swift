import Foundation

/// What one trial tried and what came of it: a line of the table that `Scripts/trials` prints.
package struct Tally: Sendable {
  /// What was done to the program, in a few words: `power cuts, unsynced data torn, while applying`.
  package let trial: String
  /// How often.
  package var tried: Int
  /// Acknowledged changes that were not there afterwards, or were there twice or in another order.
  package var lost: Int
  /// Ends of the program that nobody asked for, and databases that did not open.
  package var crashed: Int
  /// Damage or tampering that nothing noticed.
  package var undetected: Int
  /// How many bytes of input were tried; 0 where they do not matter.
  package var bytes: Int

  package init(
    _ trial: String, tried: Int = 0, lost: Int = 0, crashed: Int = 0, undetected: Int = 0, bytes: Int = 0
  ) {
    self.trial = trial
    self.tried = tried
    self.lost = lost
    self.crashed = crashed
    self.undetected = undetected
    self.bytes = bytes
  }

  /// Adds the line to the file that `DULY_TALLY` names; nothing where it names none.
  package func note() throws {
    guard let path = ProcessInfo.processInfo.environment["DULY_TALLY"], !path.isEmpty else { return }
    let line = "\(trial)\t\(tried)\t\(bytes)\t\(lost)\t\(crashed)\t\(undetected)\n"
    // One write of one line at the end of the file, so that trials that run at once do not mix.
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CocoaError(.fileNoSuchFile) }
    defer { close(file) }
    let bytes = Array(line.utf8)
    guard write(file, bytes, bytes.count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
  }
}
