internal import Foundation

/// Where the measurements find things, as `Benchmarks/run` made them.
struct Place {
  /// The duly that is measured.
  let duly: String
  /// A database of fifty vendors, an empty folder for what is made on the way, and the peers' scripts.
  let database: String
  let scratch: String
  let peers: String
  let python: String?
  let sqlite: String?

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    func need(_ name: String) throws -> String {
      guard let value = environment[name] else {
        throw Failed(what: "\(name) is not set: use Benchmarks/run")
      }
      return value
    }
    duly = try need("DULY_PROGRAM")
    database = try need("DULY_DATABASE")
    scratch = try need("SCRATCH")
    peers = try need("PEERS")
    // The interpreter itself: what stands on the path may be a script that looks for it.
    python = environment["PYTHON"]
    sqlite = found("sqlite3")
  }

  /// One of the fifty, whose name stands first on the screen.
  static let vendor = "vendor-01"
  static let vendorName = "Vendor 01"
}
