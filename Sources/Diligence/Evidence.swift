/// What has become of one evidence piece.
package struct Evidence: Sendable, Equatable, Codable {
  package var status: Status
  package var source: Source
  /// The document or place, as a person would cite it.
  package var reference: String?
  package var page: Int?
  /// When it was seen.
  package var on: Day?

  package init(
    status: Status = .notRequested, source: Source = .vendor, reference: String? = nil, page: Int? = nil,
    on: Day? = nil
  ) {
    self.status = status
    self.source = source
    self.reference = reference
    self.page = page
    self.on = on
  }

  package var isEmpty: Bool { self == Evidence() }

  package enum Status: String, Sendable, CaseIterable, Codable {
    case notRequested = "not_requested"
    case requested, received, accepted, refused, nonexistent

    /// As a person would say it.
    package var label: String {
      self == .notRequested ? "not requested" : self == .nonexistent ? "does not exist" : rawValue
    }
  }

  package enum Source: String, Sendable, CaseIterable, Codable {
    case vendor, independent
    case ownCheck = "own_check"

    package var label: String {
      switch self {
      case .vendor: "vendor's document"
      case .independent: "independent"
      case .ownCheck: "our own check"
      }
    }
  }
}

extension Evidence {
  /// State, source and where it stands, in one line.
  package var words: String {
    let source = status == .accepted ? source.label : nil
    let place = [reference, page.map { "p. \($0)" }, on.map { "\($0)" }].compactMap { $0 }
    return ([status.label, source].compactMap { $0 } + place).joined(separator: ", ")
  }
}
