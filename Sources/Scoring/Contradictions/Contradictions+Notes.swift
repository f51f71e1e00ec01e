import Diligence

extension Contradictions {
  /// An answer that claims everything beside a note that says it is not so yet, and one that claims nothing
  /// beside a note that starts with yes.
  var ofNotes: [Contradiction] {
    questionnaire.items.compactMap { item in
      guard let option = option(of: item), let note = assessment.answers[item.id]?.note else { return nil }
      let words = NoteWords(note)
      let against = option.value == 1 ? words.denial : option.value == 0 ? words.assent : nil
      return against.map { quote in
        Contradiction("\(quoted(item, option)), but its note says “\(quote)”.", about: [item.id])
      }
    }
  }
}
