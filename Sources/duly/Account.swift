internal import Foundation

/// Who runs duly, as the table of users says.
///
/// The table is read as a file. The C library's own look-up asks a service over a socket first, and duly opens none.
struct Account {
  let name: String
  let home: String

  static let own = Account()

  private init() {
    #if os(macOS)
      (name, home) = (NSUserName(), NSHomeDirectory())
    #else
      let table = FileManager.default.contents(atPath: "/etc/passwd") ?? Data()
      let entry = Self.entry(of: getuid(), in: String(decoding: table, as: UTF8.self))
      name = entry?.name ?? Environment.value("LOGNAME") ?? Environment.value("USER") ?? "user \(getuid())"
      home = entry?.home ?? "/"
    #endif
  }

  /// A line reads `anna:x:1000:1000:Anna Example:/home/anna:/bin/bash`: the number stands third, the home sixth.
  private static func entry(of user: uid_t, in table: String) -> (name: String, home: String)? {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count >= 6, fields[2] == "\(user)", !fields[0].isEmpty else { continue }
      return (String(fields[0]), String(fields[5]))
    }
    return nil
  }
}
