import Diligence
import Exchange
import Testing

@Suite struct PortfolioTests {
  private let summaries = [
    VendorSummary(
      vendor: "example-code", name: "=Example, Code", isArchived: false,
      updated: Moment(seconds: 1_795_000_000),
      assessment: AssessmentSummary(
        id: "example-code-1", questionnaire: ContentHash(bytes: [UInt8](repeating: 7, count: 32)),
        product: nil, decisionDate: SmallScore.day, answered: 3, asked: 36, score: 71.25, low: 71.25,
        high: nil, tier: 2, verdict: .incomplete, gatesInTheWay: 1, decided: nil, criteria: [])),
    VendorSummary(vendor: "b", name: "B", isArchived: true, updated: Moment(seconds: 0)),
  ]

  @Test func writesJSON() {
    #expect(
      JSON.vendors(summaries, ledger: SmallScore.ledger).pretty == #"""
        {
          "schema": "duly.vendors/1",
          "vendors": [
            {
              "id": "example-code",
              "name": "=Example, Code",
              "archived": false,
              "updated": "2026-11-18T11:06:40Z",
              "assessment": {
                "id": "example-code-1",
                "product": null,
                "decisionDate": "2026-11-21",
                "answered": 3,
                "asked": 36,
                "score": 71.250000,
                "low": 71.250000,
                "high": null,
                "tier": 2,
                "verdict": "incomplete",
                "gatesInTheWay": 1,
                "decided": null
              }
            },
            {
              "id": "b",
              "name": "B",
              "archived": true,
              "updated": "1970-01-01T00:00:00Z",
              "assessment": null
            }
          ],
          "ledger": {
            "events": 412,
            "head": "abababababababababababababababababababababababababababababababab",
            "key": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
            "signature": "efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef"
          }
        }

        """#)
  }

  @Test func writesCSV() {
    let lines = [
      "id,name,archived,updated,product,decision_date,answered,asked,score,low,high,tier,verdict,"
        + "gates_in_the_way,decided",
      "example-code,\"'=Example, Code\",no,2026-11-18T11:06:40Z,,2026-11-21,3,36,71.250000,71.250000,,2,"
        + "incomplete,1,",
      "b,B,yes,1970-01-01T00:00:00Z,,,,,,,,,,,",
    ]
    #expect(CSV.vendors(summaries).text == lines.map { $0 + "\r\n" }.joined())
  }
}
