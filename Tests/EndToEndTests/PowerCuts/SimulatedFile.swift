import TrialSupport

/// The bytes of a file on a ``SimulatedDisk``: those that are surely there, and what was done to them since.
struct SimulatedFile {
  enum Change {
    case write(offset: Int, [UInt8])
    case resize(Int)
  }

  /// What disks write whole or not at all.
  static let sector = 512

  private var synced: [UInt8]
  private var changes: [Change] = []

  init(synced: [UInt8] = []) { self.synced = synced }

  mutating func change(_ change: Change) { changes.append(change) }

  mutating func sync() {
    for change in changes { Self.apply(change, to: &synced) }
    changes = []
  }

  /// The bytes with this share of what was not synced, by chance: 1 keeps all of it, 0 nothing.
  func content(keeping share: Double, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = synced
    for change in changes {
      switch change {
      case .resize: if random.chance(share) { Self.apply(change, to: &bytes) }
      case .write(let offset, let written):
        // That a file has grown may reach the disk before the bytes it has grown by.
        if offset + written.count > bytes.count, random.chance(share) {
          Self.apply(.resize(offset + written.count), to: &bytes)
        }
        for piece in Self.sectors(offset..<(offset + written.count)) where random.chance(share) {
          let part = written[(piece.lowerBound - offset)..<(piece.upperBound - offset)]
          Self.apply(.write(offset: piece.lowerBound, Array(part)), to: &bytes)
        }
      }
    }
    return bytes
  }

  private static func sectors(_ range: Range<Int>) -> [Range<Int>] {
    let first = range.lowerBound / sector * sector
    return stride(from: first, to: range.upperBound, by: sector).map {
      ($0..<($0 + sector)).clamped(to: range)
    }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .resize(let size):
      if size < bytes.count { bytes.removeLast(bytes.count - size) }
      bytes += [UInt8](repeating: 0, count: size - bytes.count)
    case .write(let offset, let written):
      if offset + written.count > bytes.count { apply(.resize(offset + written.count), to: &bytes) }
      bytes.replaceSubrange(offset..<(offset + written.count), with: written)
    }
  }
}
