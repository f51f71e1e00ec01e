/// Which duly this is.
///
/// A database says which one it needs at least, so that an older program can name what to install.
package enum ProgramVersion {
  /// As in the list of changes; versions follow Semantic Versioning.
  package static let text = "0.2.0"
}
