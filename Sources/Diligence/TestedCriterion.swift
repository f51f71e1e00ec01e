/// An official criterion for which a report shows tests and what came of them: a proposal, which proves nothing until a
/// person confirms a test of an item.
package struct TestedCriterion: Sendable, Equatable {
  /// Such as `CC6.1`.
  package let criterion: String
  /// The worst of its tests: an exception before no occurrence before clean.
  package let result: ReportTest.Result
  /// Where its tests start or, of an exception, where the exception stands; counted from 1 in the file.
  package let page: Int
  /// At most ``Quote/limit`` words.
  package let quote: String

  package init(criterion: String, result: ReportTest.Result, page: Int, quote: String) {
    self.criterion = criterion
    self.result = result
    self.page = page
    self.quote = quote
  }
}
