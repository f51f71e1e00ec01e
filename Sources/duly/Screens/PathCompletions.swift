internal import Foundation
internal import Screens

/// What a path that is being typed may mean on this disk.
enum PathCompletions {
  /// More than a person looks through.
  private static let limit = 200

  /// Files and folders that the path may go on to, in the order of their names; hidden ones only where the dot is typed.
  static func of(_ typed: String) -> [PathCompletion] {
    let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (folder, beginning) = (String(typed[..<cut]), typed[cut...])
    let place = expanded(folder.isEmpty ? "." : folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let fitting = names.filter { name in
      name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !name.hasPrefix("."))
    }
    return fitting.sorted { $0.lowercased() < $1.lowercased() }.prefix(limit).map { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: "\(place)/\(name)", isDirectory: &isFolder)
      return PathCompletion(name: name, path: folder + name, isFolder: isThere && isFolder.boolValue)
    }
  }

  /// With the person's own folder for a `~` at the beginning.
  static func expanded(_ path: String) -> String {
    path == "~" || path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
  }
}
