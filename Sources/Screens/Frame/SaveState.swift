/// Whether everything done so far is in the record.
enum SaveState: Sendable, Equatable {
  case saved, saving, notSaved

  var words: String {
    switch self {
    case .saved: "saved"
    case .saving: "saving"
    case .notSaved: "NOT SAVED"
    }
  }
}
