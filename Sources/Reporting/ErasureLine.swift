internal import Diligence

/// One erasure; of what was erased it knows nothing but how much it was.
struct ErasureLine: TemplateSubject {
  let recorded: RecordedErasure

  static let fields: Fields<Self> = [
    .text("date", "when it was erased") { $0.recorded.at.day.description },
    .text("by", "who erased it") { $0.recorded.by },
    .text("extent", "of how many events the contents went, and how many files") {
      $0.recorded.erasure.extent
    },
    .text("reason", "why") { $0.recorded.erasure.reason },
    .text("event", "the number of the event that records it") { "\($0.recorded.sequence)" },
  ]
}
