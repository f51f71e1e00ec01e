/// What one cell of the screen shows, as plain numbers, so that frames compare without touching a `String`.
package struct Cell: Hashable, Sendable {
  /// A Unicode scalar, or a cluster of several by its number in a ``ClusterTable``.
  struct Glyph: Hashable, Sendable {
    private static let clusterBit: UInt32 = 1 << 31
    let bits: UInt32

    init(_ scalar: Unicode.Scalar) { bits = scalar.value }

    init(cluster number: Int) { bits = UInt32(number) | Self.clusterBit }

    /// The number in the cluster table, or nil for a lone scalar.
    var clusterNumber: Int? {
      bits & Self.clusterBit == 0 ? nil : Int(bits & ~Self.clusterBit)
    }

    var scalar: Unicode.Scalar { Unicode.Scalar(bits) ?? " " }
  }

  var glyph: Glyph
  var style: Style
  /// 1 or 2 cells; 0 marks the right half of the wide glyph before it.
  var width: UInt8

  static func blank(_ style: Style = .plain) -> Cell {
    Cell(glyph: Glyph(" "), style: style, width: 1)
  }

  static func rightHalf(_ style: Style) -> Cell {
    Cell(glyph: Glyph(" "), style: style, width: 0)
  }
}
