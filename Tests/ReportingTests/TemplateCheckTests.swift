import Reporting
import Testing

@Suite struct TemplateCheckTests {
  private static let required = "{{questionnaire}} {{decisionDate}} {{ledger}}\n"

  private func problems(in text: String, for kind: TemplateKind = .vendorReport) -> [String] {
    TemplateCheck.problems(in: Self.required + text, file: "own.mustache", for: kind) { word, known in
      known.first { $0.first == word.first && abs($0.count - word.count) < 2 }
    }.map(\.description)
  }

  @Test(arguments: TemplateKind.allCases)
  func acceptsWhatShips(kind: TemplateKind) throws {
    let text = try Templates.text(kind)
    #expect(TemplateCheck.problems(in: text, file: kind.fileName, for: kind) { _, _ in nil } == [])
  }

  @Test(arguments: [
    "{{! a remark {{ with marks }}",
    "{{% CONTENT_TYPE:MD}}",
    "{{%CONTENT_TYPE: MD }}",
    "{{ vendor }}",
    "{{#gates}}{{gate}} of {{vendor}}{{/gates}}{{^gates}}none{{/gates}}",
    "{{#hasGates}}{{#gates}}{{state}}{{/gates}}{{/hasGates}}",
    "{{#sections}}{{#items}}{{#note}}{{id}} {{note}}{{/note}}{{/items}}{{/sections}}",
    "{{#nextReview}}{{nextReview}}{{/nextReview}}",
  ])
  func accepts(text: String) {
    #expect(problems(in: text) == [])
  }

  @Test(arguments: [
    ("a\n  {{vendr}}", ["own.mustache:3:3: there is nothing called `vendr`; did you mean `vendor`?"]),
    ("{{xyz}}", ["own.mustache:2:1: there is nothing called `xyz`"]),
    (
      "{{#reports}}{{report_pages}}{{/reports}}",
      [
        "own.mustache:2:13: there is nothing called `report_pages`: the pages of an assurance report are of restricted "
          + "use, so that a document takes in its facts, page numbers and short quotes only"
      ]
    ),
    (
      "{{state}}",
      ["own.mustache:2:1: `state` can only be used inside `{{#gates}}` … `{{/gates}}`"]
    ),
    ("{{.}}", ["own.mustache:2:1: there is nothing called `.`"]),
    ("{{vendor.name}}", ["own.mustache:2:1: there is nothing called `vendor.name`"]),
    (
      "{{gates}}",
      ["own.mustache:2:1: `gates` is a list: write `{{#gates}}` … `{{/gates}}` around what it is about"]
    ),
    (
      "{{hasGates}}",
      [
        "own.mustache:2:1: `hasGates` is either so or not: write `{{#hasGates}}` … `{{/hasGates}}` around "
          + "what it is about"
      ]
    ),
    ("{{#gates}}", ["own.mustache:2:1: the section `gates` is never closed: add `{{/gates}}`"]),
    (
      "{{/gates}}",
      [
        "own.mustache:2:1: `{{/gates}}` closes a section that was never opened: add `{{#gates}}` before it, or "
          + "take this out"
      ]
    ),
    (
      "{{#gates}}{{#note}}{{/gates}}",
      [
        "own.mustache:2:11: `note` can only be used inside `{{#items}}` … `{{/items}}`",
        "own.mustache:2:11: the section `note` is never closed: add `{{/note}}`",
      ]
    ),
    (
      "{{#gates}}{{/waivers}}{{/gates}}",
      ["own.mustache:2:11: `{{/waivers}}` stands where `{{/gates}}` is due, for the section opened on line 2"]
    ),
    (
      "{{{vendor}}}{{& vendor}}",
      [
        "own.mustache:2:1: text goes into a document only escaped: write `{{vendor}}`",
        "own.mustache:2:13: text goes into a document only escaped: write `{{vendor}}`",
      ]
    ),
    (
      "{{> other}}{{<layout}}{{$block}}",
      [
        "own.mustache:2:1: a template stands alone and cannot take in `other`: put the text here",
        "own.mustache:2:12: a template stands alone and cannot take in `layout`: put the text here",
        "own.mustache:2:23: a template stands alone and cannot take in `block`: put the text here",
      ]
    ),
    (
      "{{=<% %>=}}",
      ["own.mustache:2:1: the marks `{{` and `}}` cannot be changed: take this tag out"]
    ),
    (
      "{{% CONTENT_TYPE:TEXT}}",
      ["own.mustache:2:1: only `{{% CONTENT_TYPE:MD}}` is possible here, and it may be left out"]
    ),
    ("{{vendor", ["own.mustache:2:1: this tag is never closed: add `}}`"]),
    ("{{uppercased(vendor)}}", ["own.mustache:2:1: there is nothing called `uppercased(vendor)`"]),
  ])
  func reports(text: String, expected: [String]) {
    #expect(problems(in: text) == expected)
  }

  @Test(arguments: [
    "`{{vendor}}`", "[link](https://x/{{vendor}})", "<a title=\"{{vendor}}\">", "```\n{{vendor}}\n```",
  ])
  func refusesPlacesBeyondEscaping(text: String) {
    let found = problems(in: text)
    #expect(found.count == 1 && found[0].contains("cannot be kept plain text"), "\(found)")
  }

  @Test func asksForWhatAScoreDependsOn() {
    let found = TemplateCheck.problems(in: "{{#gates}}{{ledger}}{{/gates}}", file: "own", for: .vendorReport)
    {
      _, _ in nil
    }
    #expect(
      found.map(\.description)
        == ["questionnaire", "decisionDate", "ledger"].map {
          "own:1:1: `{{\($0)}}` is missing outside all sections: no document may stand without what it rests on"
        })
  }

  @Test func limitsDepth() {
    let deep = String(repeating: "{{#gates}}", count: 40) + String(repeating: "{{/gates}}", count: 40)
    #expect(
      problems(in: deep) == [
        "own.mustache:2:321: sections lie more than 32 deep here: take some of them apart"
      ])
  }

  @Test func namesEveryProblemAtOnce() {
    let text = "{{vendr}}\n{{#gates}}\n{{{vendor}}}\n"
    #expect(problems(in: text).map { $0.split(separator: ":")[1] } == ["2", "3", "4"])
  }

  @Test func refusesToRenderWhatItWouldReport() throws {
    let error = #expect(throws: TemplateProblems.self) {
      try MarkdownTemplate<ScoredReport>("{{vendr}}", file: "own", nearest: { _, _ in nil })
    }
    #expect(error?.problems.count == 4)
  }

  @Test(arguments: ["{{# gates }}{{/ gates }}", "{{#gates}}\n{{/gates }}"])
  func agreesWithTheEngineOnSpaces(text: String) throws {
    #expect(problems(in: text) == [])
    _ = try MarkdownTemplate<ScoredReport>(Self.required + text, file: "own", nearest: { _, _ in nil })
  }
}
