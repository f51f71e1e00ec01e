internal import ArgumentParser
internal import Diligence
internal import Workflows

/// Reads a date written `YYYY-MM-DD`.
extension Day: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }
}

extension Verdict: ExpressibleByArgument {}
extension Use.DataClass: ExpressibleByArgument {}
extension Use.Autonomy: ExpressibleByArgument {}
extension Use.Reach: ExpressibleByArgument {}
extension Use.PersonalData: ExpressibleByArgument {}

/// Which vendor and which of its assessments a command is about.
struct VendorArguments: ParsableArguments {
  @Argument(help: "The vendor's id or unambiguous name.")
  var vendor: String

  @OptionGroup var options: AssessmentOptions

  var choice: AssessmentChoice { options.choice }
}

/// Which of a vendor's assessments a command is about.
struct AssessmentOptions: ParsableArguments {
  @Option(help: "The assessment of this product. Default: the newest.")
  var product: String?

  @Option(help: "The assessment with this id. Default: the newest.")
  var assessment: String?

  var choice: AssessmentChoice { AssessmentChoice(product: product, assessment: assessment) }
}

/// What to try without storing it.
struct WhatIfOptions: ParsableArguments {
  @Option(help: "Score at this date (YYYY-MM-DD) instead of the decision date, without storing it.")
  var at: Day?

  @Option(help: "Score with the weights of this file, without storing them.")
  var weights: String?

  @Option(help: "Score by the policy numbers of this file, without storing them.")
  var policy: String?

  var whatIf: WhatIf { WhatIf(at: at, weightsFile: weights, policyFile: policy) }
}

enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
