import Diligence
import Exchange
import Testing

@Suite struct ScorecardJSONTests {
  private func json(_ score: Double?) -> String {
    SmallScore.card(score: score).json(
      vendor: SmallScore.vendor, questionnaire: SmallScore.questionnaire, ledger: SmallScore.ledger
    ).pretty
  }

  @Test func writesTheContract() {
    #expect(
      json(71.21428571428571) == #"""
        {
          "schema": "duly.score/1",
          "vendor": {"id": "example-code", "name": "Example \"Code\""},
          "questionnaire": {
            "id": "small",
            "version": "1.0.0",
            "sha256": "0101010101010101010101010101010101010101010101010101010101010101"
          },
          "decisionDate": "2026-11-21",
          "tier": 2,
          "threshold": 70,
          "score": 71.214285714,
          "low": 71.214285714,
          "high": 78.214285714,
          "claimed": 88.000000,
          "completeness": 0.930000,
          "proof": null,
          "notApplicableShare": 2.000000,
          "verdict": "not_yet",
          "reasons": ["First.", "Second."],
          "criteria": [
            {
              "id": "G1",
              "weight": 13,
              "points": 13.000000,
              "earned": 8.914285714,
              "gap": 0.000000,
              "missingProof": 2.228571429,
              "open": 1.857142857
            }
          ],
          "items": [
            {
              "id": "Q01",
              "answer": null,
              "value": 0.4,
              "proof": 1.000000,
              "level": "L4",
              "points": 6.500000,
              "earned": 2.600000,
              "gap": 0.000000,
              "missingProof": 0.000000,
              "open": 0.000000,
              "because": "Because of Q01."
            },
            {
              "id": "C04",
              "answer": "yes",
              "value": 1,
              "proof": 0.750000,
              "level": "L2",
              "points": 6.500000,
              "earned": 6.500000,
              "gap": 0.000000,
              "missingProof": 0.000000,
              "open": 0.000000,
              "because": "Because of C04."
            },
            {
              "id": "Q09",
              "answer": null,
              "value": null,
              "proof": null,
              "level": null,
              "points": 6.500000,
              "earned": 0.000000,
              "gap": 0.000000,
              "missingProof": 0.000000,
              "open": 6.500000,
              "because": "Because of Q09."
            },
            {
              "id": "C05",
              "answer": "not_applicable",
              "value": null,
              "proof": null,
              "level": null,
              "points": 0.000000,
              "earned": 0.000000,
              "gap": 0.000000,
              "missingProof": 0.000000,
              "open": 0.000000,
              "because": "Because of C05."
            },
            {
              "id": "PK1",
              "answer": "unknown",
              "value": null,
              "proof": null,
              "level": null,
              "points": 0.000000,
              "earned": 0.000000,
              "gap": 0.000000,
              "missingProof": 0.000000,
              "open": 0.000000,
              "because": "Because of PK1."
            }
          ],
          "gates": [
            {"id": "no-type-ii", "effect": "conditional", "state": "waived", "item": null},
            {"id": "dpa-refused", "effect": "reject", "state": "open", "item": "Q09"}
          ],
          "rules": [
            {
              "id": "R02",
              "report": "soc2-2026",
              "outcome": "current",
              "text": "Two months old.",
              "kind": "convention",
              "severity": "none",
              "inputs": [{"name": "age", "value": "2 months"}]
            }
          ],
          "policy": {
            "current_months": 12,
            "ageing_months": 15,
            "bridge_months": 3,
            "short_months": 3,
            "accepted_months": 6,
            "year_months": 12,
            "gap_days": 31,
            "type_i_months": 6,
            "report_ask_days": 7,
            "report_late_days": 120,
            "peer_review_months": 36,
            "first_review_months": 18,
            "high_exception_percent": 10,
            "small_sample": 5,
            "not_applicable_percent": 15,
            "completeness_percent": 90,
            "proof": 0.75,
            "threshold_tier_1": 80,
            "threshold_tier_2": 70,
            "threshold_tier_3": 60,
            "conditional_margin": 20
          },
          "ledger": {
            "events": 412,
            "head": "abababababababababababababababababababababababababababababababab",
            "key": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
            "signature": "efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef"
          }
        }

        """#)
  }

  @Test func aValueThatDoesNotExistIsNull() {
    for name in ["score", "low", "high", "claimed"] {
      #expect(json(nil).contains("\n  \"\(name)\": null,\n"))
    }
  }
}
