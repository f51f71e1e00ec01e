import Foundation
import Testing

/// A database that others on the machine may get at, as a copy or a download is: said once a run, never changed.
@Suite struct ExposureTests {
  @Test(arguments: [
    ("", mode_t(0o644), "may read"), ("", 0o666, "may change"), ("-objects", 0o755, "may read"),
    ("/..", 0o777, "may put files beside"),
  ])
  func isSaidAndLeftAsItIs(_ part: String, _ mode: mode_t, _ words: String) throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let quiet = try home.duly("vendor", "list")
    let path = home.database + part
    if part == "-objects" { mkdir(path, 0o700) }
    let place = part == "/.." ? home.folder + "/data/duly" : path
    #expect(chmod(place, mode) == 0)
    let run = try home.duly("vendor", "list")
    #expect(try run.succeeded() == quiet.output)
    let remarks = run.errors.split(separator: "\n").filter { $0.contains("Everybody on this machine") }
    #expect(remarks.count == 1 && remarks.first?.contains(words) == true, "\(run.errors)")
    var status = stat()
    #expect(stat(place, &status) == 0 && status.st_mode & 0o777 == mode)
  }

  @Test func aGroupIsSomebodysChoice() throws {
    let home = try Home()
    try home.apply(AnswersText.opening())
    let quiet = try home.duly("vendor", "list").errors
    #expect(chmod(home.database, 0o660) == 0)
    #expect(try home.duly("vendor", "list").errors == quiet)
  }
}
