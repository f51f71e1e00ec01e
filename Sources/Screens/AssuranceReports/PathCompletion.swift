/// A file or folder that what was typed of a path may mean.
package struct PathCompletion: Sendable, Equatable {
  /// As the list of candidates shows it: the last part of the path. Text only, whatever the file is called.
  package let name: String
  /// What stands in the field once it is taken; begins as it was typed, `~` and all, without a `/` at the end.
  package let path: String
  package let isFolder: Bool

  package init(name: String, path: String, isFolder: Bool) {
    self.name = name
    self.path = path
    self.isFolder = isFolder
  }
}
