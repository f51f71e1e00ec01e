import Testing

@testable import TerminalUI

@Suite("Geometry")
struct GeometryTests {
  private let rect = Rect(column: 2, row: 1, width: 10, height: 4)

  @Test("Parts of a block cover it and never reach beyond it")
  func splitting() {
    #expect(rect.splitTop(1).rest == Rect(column: 2, row: 2, width: 10, height: 3))
    #expect(rect.splitBottom(1).bottom == Rect(column: 2, row: 4, width: 10, height: 1))
    #expect(rect.splitLeft(4).rest == Rect(column: 6, row: 1, width: 6, height: 4))
    #expect(rect.splitTop(99).rest.height == 0)
    #expect(rect.splitBottom(99).rest.height == 0)
    #expect(rect.splitLeft(-3).left.width == 0)
    #expect(rect.inset() == Rect(column: 3, row: 2, width: 8, height: 2))
  }

  @Test("What blocks share is empty when they do not touch")
  func intersection() {
    #expect(rect.intersection(Rect(width: 4, height: 2)) == Rect(column: 2, row: 1, width: 2, height: 1))
    #expect(
      rect.intersection(Rect(column: 50, row: 50, width: 4, height: 2)).size == Size(width: 0, height: 0))
    #expect(rect.contains(Point(column: 11, row: 4)))
    #expect(!rect.contains(Point(column: 12, row: 4)))
  }
}
