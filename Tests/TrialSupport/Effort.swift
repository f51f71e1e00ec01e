import Foundation

/// How hard a trial tries: little in every run of the tests, as much as a variable says where the whole table is made.
package enum Effort {
  /// The number that the environment variable holds, else `usually`; never less than 1.
  package static func count(_ variable: String, usually: Int) -> Int {
    max(1, ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usually)
  }
}
