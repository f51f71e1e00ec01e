internal import Foundation

/// The programs that look into PDFs, where this machine has them.
package struct PDFTools: Sendable {
  private let folders: [String]

  init(folders: [String]) {
    self.folders = folders
  }

  /// Looks into the usual folders first and into `$PATH` after them; never into one that depends on where we stand.
  package static let installed = PDFTools(folders: usualFolders + pathFolders)

  /// The first of the folders that holds a program of this name.
  package func path(of program: String) -> String? {
    folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  private static let usualFolders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]

  private static var pathFolders: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
  }
}
