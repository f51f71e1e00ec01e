import Diligence

/// Typing a fact, or setting right what was proposed.
extension FactsScreen {
  mutating func edit(_ desk: inout Desk) {
    guard let fact = fact(desk) else { return }
    let facts = facts(desk)
    if fact.isList { return openList(&desk) }
    if facts.report == nil, fact != .kind { return desk.toast = kindFirst(&desk) }
    let passage = facts.proposed?[fact].passages.first
    let recorded = facts.report?.sources?[fact] != nil || passage == nil ? facts.report?.value(of: fact) : nil
    editor = FactEditor(fact, recorded ?? passage?.value, instead: passage)
    for (field, text) in desk.keptTexts[place(of: fact)] ?? [:] {
      if let field = FactEditor.Field(rawValue: field) { editor?.form.retype(text, at: field) }
    }
  }

  private func place(of fact: ReportFact) -> FormPlace {
    FormPlace(subject: about, name: "fact \(fact.rawValue) of \(id)")
  }

  /// Records what stands in the editor; what cannot be read stays there with the reason.
  mutating func finishEdit(_ desk: inout Desk) {
    guard let editor else { return }
    if let problem = editor.problem {
      self.editor?.form.setProblem(problem, at: .value)
      self.editor?.form.move(to: .value)
      return
    }
    guard let value = editor.value else {
      return desk.toast =
        "\(editor.fact.label) needs something to record. \(desk.key(.leaveText)) leaves it as it was."
    }
    desk.keep([:], at: place(of: editor.fact))
    self.editor = nil
    let how = editor.passage.map { $0.value == value ? "confirmed" : "corrected" } ?? "typed"
    take(.set(value, instead: editor.passage), of: editor.fact, page: editor.page, how, &desk)
  }

  /// Leaves the editor without vouching for anything; what was typed is there again the next time.
  mutating func leaveEdit(_ desk: inout Desk) {
    guard let editor else { return }
    let text = editor.form.text(.value)
    let isTyped = text != nil && editor.value != editor.passage?.value
    desk.keep(isTyped ? [FactEditor.Field.value.rawValue: text ?? ""] : [:], at: place(of: editor.fact))
    self.editor = nil
    desk.toast = "\(editor.fact.label) is left as it was; only Enter records."
  }

  mutating func openList(_ desk: inout Desk) {
    guard let fact = fact(desk), fact.isList else { return }
    guard facts(desk).report != nil else { return desk.toast = kindFirst(&desk) }
    desk.go(.show(FactElementsScreen(about, id, fact)))
  }
}
