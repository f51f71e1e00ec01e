internal import DataFiles
internal import Diligence

extension Guidance {
  /// The words of an item; title, prompt, why and proof must be there.
  init?(_ fields: Fields) {
    let title = fields["title"].filledText()
    let prompt = fields["prompt"].filledText()
    let why = fields["why"].filledText()
    let proof = fields["proof"].filledText()
    let followUps = fields["follow_ups"].present?.list { $0.filledText() } ?? []
    let redFlags = fields["red_flags"].present?.list { $0.filledText() } ?? []
    let officialNote = fields["official_note"].present?.filledText()
    let sounds = fields["sounds_like"].present?.map { Sounds($0) }
    guard let title, let prompt, let why, let proof else { return nil }
    self.init(
      title: title, prompt: prompt, why: why, followUps: followUps, strong: sounds?.strong,
      adequate: sounds?.adequate, weak: sounds?.weak, redFlags: redFlags, proof: proof,
      officialNote: officialNote)
  }

  private struct Sounds {
    let strong: String?
    let adequate: String?
    let weak: String?

    init(_ fields: Fields) {
      strong = fields["strong"].present?.filledText()
      adequate = fields["adequate"].present?.filledText()
      weak = fields["weak"].present?.filledText()
    }
  }
}
