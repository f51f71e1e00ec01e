/// Why a key for signing can neither be read nor made.
package struct SigningKeyTrouble: Error, Equatable {
  package let path: String
  package let reason: Reason

  package enum Reason: Sendable, Equatable {
    case isLink, isNoFile, isSomebodyElses, isOpenToOthers, malformed, vanished
    /// Somebody else could put another key in its place.
    case folderIsOpenToOthers
    case unreadable(String)
    case notMade(String)
  }
}

extension SigningKeyTrouble {
  /// What is wrong with it, and what to do next.
  package var message: String {
    switch reason {
    case .isLink: "The signing key \(path) is a symbolic link. Put the file itself in its place."
    case .isNoFile: "The signing key \(path) is not a file. Move it away, and a new key is made."
    case .isSomebodyElses:
      "The signing key \(path) belongs to another user. Move it away, and a key of your own is made."
    case .isOpenToOthers:
      "Others can read or change the signing key \(path), so it proves nothing. Move it away for a new one, "
        + "or take their rights away (chmod 600) if nobody used them."
    case .malformed:
      "The signing key \(path) is not what duly wrote. Put the right file back, or move this one away for a new key."
    case .vanished: "The signing key \(path) was taken away while it was made. Try again."
    case .folderIsOpenToOthers:
      "The folder of the signing key \(path) belongs to another user or can be changed by others. Make it "
        + "yours alone (chmod 700)."
    case .unreadable(let detail): "The signing key \(path) cannot be read: \(detail)."
    case .notMade(let detail): "The signing key \(path) cannot be made: \(detail)."
    }
  }
}
