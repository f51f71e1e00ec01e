import Testing

@testable import ReportReading

@Suite struct PDFInfoTests {
  @Test func aTitleThatPretendsToBeOtherLinesIsNotBelieved() {
    let info = PDFInfo(
      "Title:           x\nPages:           1\nJavaScript:      no\nJavaScript:      yes\nPages:           150\n"
        + "Encrypted:       yes (print:yes copy:no change:yes)\n")
    #expect(info?.pages == 150 && info?.hasScripts == true && info?.forbidsCopying == true)
    #expect(info?.findings.count == 2)
  }

  @Test(arguments: ["", "Pages: many", "Pages:           0", "Pages"])
  func withoutPagesThereIsNone(_ output: String) {
    #expect(PDFInfo(output) == nil)
  }
}
