import Foundation
import Testing

/// A program that is running with pipes for its three streams.
final class Running {
  private let command: String
  /// Kept, because its folders go with it.
  private let home: Home
  private let child: pid_t
  private let output: Int32
  private let errors: Int32

  /// Starts `arguments`; the input is given whole, so it must fit into a pipe.
  ///
  /// `isHeard: false` closes the reading end of its standard output before it starts.
  init(
    _ arguments: [String], in home: Home, input: String = "", changing: [String: String] = [:],
    isHeard: Bool = true
  ) throws {
    try #require(input.utf8.count <= 4096, "longer than a pipe surely holds")
    let (given, output, errors) = (try Channel(), try Channel(), try Channel())
    (self.output, self.errors) = (output.readEnd, errors.readEnd)
    _ = Array(input.utf8).withUnsafeBytes { write(given.writeEnd, $0.baseAddress, $0.count) }
    close(given.writeEnd)
    self.home = home
    if !isHeard { close(output.readEnd) }
    command = arguments.map { $0.count > 80 ? $0.prefix(80) + "…" : $0 }.joined(separator: " ")
    defer { for end in [given.readEnd, output.writeEnd, errors.writeEnd] { close(end) } }
    child = try Spawning(
      arguments: arguments, environment: home.environment.merging(changing) { $1 },
      folder: home.workingFolder,
      streams: .descriptors(input: given.readEnd, output: output.writeEnd, errors: errors.writeEnd)
    ).start()
    open = isHeard ? [self.output, self.errors] : [self.errors]
  }

  private var open: Set<Int32>

  /// Kills it so long after its start, and waits for its end; it may be over before.
  func kill(after milliseconds: Int32) -> Ending {
    poll(nil, 0, milliseconds)
    Foundation.kill(child, SIGKILL)
    for end in open { close(end) }
    open = []
    return Ending(of: child)
  }

  /// Reads both streams to their ends and waits for the program's; one that hangs is killed and fails the test.
  func finish() throws -> Run {
    let patience = Patience()
    var written: [Int32: [UInt8]] = [:]
    while !open.isEmpty, !patience.isOver {
      for end in patience.wait(reading: Array(open)).readable {
        let chunk = readChunk(end)
        written[end, default: []] += chunk
        if chunk.isEmpty {
          open.remove(end)
          close(end)
        }
      }
    }
    let isHanging = !open.isEmpty
    if isHanging { Foundation.kill(child, SIGKILL) }
    let ending = Ending(of: child)
    try #require(!isHanging, "\(command) did not end within \(Patience.seconds) seconds")
    return Run(
      command: command, ending: ending, output: String(decoding: written[output] ?? [], as: UTF8.self),
      errors: String(decoding: written[errors] ?? [], as: UTF8.self))
  }
}

/// A pipe whose ends no other program inherits.
struct Channel {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let isMade = Spawning.turn.withLock {
      pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }
    try #require(isMade)
    (readEnd, writeEnd) = (ends[0], ends[1])
  }
}

/// What can be read at once; nothing at the end or where nothing is there.
func readChunk(_ descriptor: Int32) -> [UInt8] {
  var chunk = [UInt8](repeating: 0, count: 65536)
  let count = read(descriptor, &chunk, chunk.count)
  return Array(chunk.prefix(max(0, count)))
}
