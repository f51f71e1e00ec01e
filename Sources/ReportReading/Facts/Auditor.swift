internal import Diligence

/// The firm that signed the report, compared with the firm that its letterhead and cover name.
enum Auditor {
  static func read(_ source: Source) -> Reading {
    let text = source.prose
    let signed = [source.signature?.firm].compactMap(\.self)
    let names = signed + source.letterheads.map(\.firm) + Examiner.names(in: source)
    var firms: [FirmName] = []
    let passages = names.compactMap { name -> FactPassage? in
      let known = firms.first { $0.isSame(as: name) }
      if known == nil { firms.append(name) }
      return passage(known ?? name, at: name.words, in: text)
    }
    return Reading([.auditor: ProposedFact(passages)])
  }

  private static func passage(_ firm: FirmName, at words: Range<Int>, in text: ReportText) -> FactPassage {
    FactPassage(
      .text(firm.text), page: text.page(at: words.lowerBound),
      quote: text.quote(max(0, words.lowerBound - 4)..<words.upperBound + 4))
  }
}
