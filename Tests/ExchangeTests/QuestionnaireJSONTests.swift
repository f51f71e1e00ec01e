import Exchange
import Testing

@Suite struct QuestionnaireJSONTests {
  @Test func writesTheContract() {
    #expect(
      SmallScore.questionnaire.json.pretty == #"""
        {
          "schema": "duly.questionnaire/1",
          "id": "small",
          "version": "1.0.0",
          "sha256": "0101010101010101010101010101010101010101010101010101010101010101",
          "criteria": [{"id": "G1", "title": "Audit trails", "weight": 13}],
          "items": [
            {
              "id": "Q01",
              "criterion": "G1",
              "importance": "standard",
              "category": "security",
              "tsc": [],
              "evidence": [],
              "computed": "type",
              "options": [
                {"id": "yes", "value": 1},
                {"id": "partial", "value": 0.5},
                {"id": "no", "value": 0}
              ]
            },
            {
              "id": "C04",
              "criterion": "G1",
              "importance": "standard",
              "category": "security",
              "tsc": ["CC7.2"],
              "evidence": ["E11", "E12"],
              "computed": null,
              "options": [
                {"id": "yes", "value": 1},
                {"id": "partial", "value": 0.5},
                {"id": "no", "value": 0}
              ]
            },
            {
              "id": "Q09",
              "criterion": "G1",
              "importance": "critical",
              "category": null,
              "tsc": [],
              "evidence": [],
              "computed": null,
              "options": [{"id": "signed", "value": 1}, {"id": "refused", "value": 0}]
            },
            {
              "id": "C05",
              "criterion": "G1",
              "importance": "standard",
              "category": "security",
              "tsc": [],
              "evidence": [],
              "computed": null,
              "options": [
                {"id": "yes", "value": 1},
                {"id": "partial", "value": 0.5},
                {"id": "no", "value": 0}
              ]
            },
            {
              "id": "PK1",
              "criterion": "G1",
              "importance": "standard",
              "category": "security",
              "tsc": [],
              "evidence": [],
              "computed": null,
              "options": [
                {"id": "yes", "value": 1},
                {"id": "partial", "value": 0.5},
                {"id": "no", "value": 0}
              ]
            }
          ],
          "gates": [
            {"id": "no-type-ii", "effect": "conditional", "item": null},
            {"id": "dpa-refused", "effect": "reject", "item": "Q09"}
          ]
        }

        """#)
  }
}
