/// The rows of a CSV file (RFC 4180) one by one, cell by cell as bytes, with nothing guessed: what does not follow the
/// rules is an ``UnreadableLine``.
struct CSVRows {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    // A spreadsheet puts a byte order mark before it.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  struct Row {
    let cells: [[UInt8]]
    /// The line on which it begins.
    let line: Int
  }

  /// Nil behind the last row.
  mutating func next() throws -> Row? {
    guard place < bytes.count else { return nil }
    let start = line
    var cells: [[UInt8]] = []
    repeat { cells.append(try cell()) } while try isFollowedByAnother()
    return Row(cells: cells, line: start)
  }

  private mutating func cell() throws -> [UInt8] {
    guard place < bytes.count, bytes[place] == quote else { return plainCell() }
    place += 1
    var cell: [UInt8] = []
    let start = line
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == newline { line += 1 }
      if byte == quote {
        guard place < bytes.count, bytes[place] == quote else { return cell }
        place += 1
      }
      cell.append(byte)
    }
    throw UnreadableLine(line: start, reason: "a quotation mark that is opened in it is not closed")
  }

  private mutating func plainCell() -> [UInt8] {
    let start = place
    while place < bytes.count, ![comma, newline, carriageReturn].contains(bytes[place]) { place += 1 }
    return Array(bytes[start..<place])
  }

  /// Steps over a comma, or over the end of the row.
  private mutating func isFollowedByAnother() throws -> Bool {
    guard place < bytes.count else { return false }
    if bytes[place] == comma {
      place += 1
      return true
    }
    if bytes[place] == carriageReturn, place + 1 < bytes.count, bytes[place + 1] == newline { place += 1 }
    guard bytes[place] == newline else {
      throw UnreadableLine(line: line, reason: "something follows a closing quotation mark")
    }
    place += 1
    line += 1
    return false
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
