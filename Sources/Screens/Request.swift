package import Diligence

/// What a screen asks of the world; duly carries it out and comes back with an ``Answered`` message.
///
/// Screens never see files, clock or database: a key changes the model and paints, the request follows.
package enum Request: Sendable, Equatable {
  /// Read the lines of the portfolio again.
  case portfolio
  case open(VendorID)
  /// Add a vendor and open its first assessment, on the newest version of a questionnaire; nil takes the usual one.
  case add(name: String, Intake, questionnaire: QuestionnaireID?)
  /// Open another assessment of a vendor that is there already.
  case openAssessment(VendorID, Intake, questionnaire: QuestionnaireID?)
  /// Record changes to a vendor as one step, or as a part of it. All of them or none.
  case record([Change], VendorID, Step)
  /// Read a vendor without going anywhere.
  case read(VendorID)
  /// Look whether others have changed anything since the last look; answered only where they have.
  case look
  /// Open several vendors to compare the newest assessment of each.
  case compare([VendorID])
  case writeReport(VendorID, AssessmentID)
  case writeComparison([VendorID])
  /// Leave this portfolio for the made-up one, which is a database of its own.
  case samplePortfolio
  /// Leave the made-up portfolio for one's own.
  case ownPortfolio
  /// Read everything that was ever recorded about a vendor.
  case history(VendorID)
  /// Make the scored report without writing it.
  case preview(VendorID, AssessmentID)
  /// Read the sets of weights that are offered for a questionnaire.
  case weightPresets(QuestionnaireReference)
  /// Read which questionnaires there are to judge by.
  case questionnaires
  /// Keep where the person is, so that the next start resumes there.
  case remember(AssessmentID, ItemID)
  /// Find what a path, as far as it is typed, may mean; `~` is the person's own folder.
  case completePath(String)
  /// Keep a file's bytes with an assessment, under the id of the report that it is to become. A kind that the person chose
  /// makes the report at once; nil leaves the kind to the reading.
  case attach(path: String, kind: AssuranceReport.Kind?, VendorID, AssessmentID, Step)
  /// Read a document that is attached, in the background: answered several times by ``Answered/reading(_:_:_:)``.
  case readDocument(VendorID, AssessmentID, ReportID)
  /// End that reading; not answered.
  case stopReading(AssessmentID, ReportID)
  /// See whether the bytes of a vendor's documents are still those that were attached.
  case checkDocuments(VendorID)
  /// Write the database anew where its file was deleted, from what is still open; answered where that was tried.
  case putBack
}

/// What came of a ``Request``.
package enum Answered: Sendable, Equatable {
  /// `isSample` marks the made-up portfolio, which shows a banner.
  case portfolio([VendorSummary], isSample: Bool)
  case opened(OpenVendor)
  case recorded(Dossier)
  /// Vendors at work as they are now, the portfolio where it was read too, and what others changed about these vendors.
  case refreshed([OpenVendor], lines: [VendorSummary]?, others: [Event])
  /// Nothing was recorded, because somebody else changed the same thing first; both values are to be shown.
  case conflict(yours: [Change], theirs: [Event], Dossier)
  /// Nothing was recorded; the text says why and what to do, and what was typed stays on the screen.
  case notRecorded([Change], String)
  case compared([OpenVendor])
  /// Oldest first.
  case history(VendorID, [Event])
  /// The scored report as Markdown.
  case previewed(AssessmentID, String)
  case weightPresets([WeightPreset])
  case questionnaires([QuestionnaireChoice])
  /// What the person's own editor gave back for ``Effect/edit(_:)``.
  case edited(String)
  /// A document was written; the text names it and its folder.
  case written(path: String)
  /// What the path that was asked about may mean, in the order of the names.
  case pathCompletions(for: String, [PathCompletion])
  /// The file is a document of the assessment under that id. Where the same bytes were there before, nothing was
  /// recorded, `isNew` is false, and the id is the one that has them.
  case attached(Dossier, AssessmentID, ReportID, isNew: Bool)
  /// Nothing was attached; the text says why and what to do, and the path stays in its field.
  case notAttached(path: String, String)
  /// Given again each time that a reading has come further.
  case reading(AssessmentID, ReportID, ReadingState)
  /// One for every document of the vendor's assessments.
  case documents(VendorID, [ContentHash: DocumentState])
  /// Nobody can see what others have changed, and why; said once.
  case cannotLook(String)
  /// What is recorded may be lost, because its file is gone or is another one, and why; nil where that is over.
  case inDanger(String?)
  case failed(String)
}

/// A vendor with what is needed to work on it: its record and the questionnaires its assessments are pinned to.
package struct OpenVendor: Sendable, Equatable {
  package var dossier: Dossier
  package let questionnaires: [ContentHash: Questionnaire]
  /// Where the person was last, by assessment.
  package let places: [AssessmentID: ItemID]

  package init(
    dossier: Dossier, questionnaires: [ContentHash: Questionnaire], places: [AssessmentID: ItemID] = [:]
  ) {
    self.dossier = dossier
    self.questionnaires = questionnaires
    self.places = places
  }
}

/// A questionnaire that an assessment can be opened on.
package struct QuestionnaireChoice: Sendable, Equatable {
  package let reference: QuestionnaireReference
  package let title: String

  package init(reference: QuestionnaireReference, title: String) {
    self.reference = reference
    self.title = title
  }
}
