import Diligence
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Example Code", "example-code"), ("Example Code B.V.", "example-code-b-v"), ("  --Ünï--  ", "ünï"),
    ("日本 Tools", "日本-tools"), ("A", "a"), ("42nd St.", "42nd-st"), ("???", "vendor"), ("", "vendor"),
    ("../../etc/passwd", "etc-passwd"), ("a\u{1B}[31mb", "a-31mb"), ("'; DROP", "drop"),
  ])
  func keepsLettersAndDigits(name: String, expected: String) {
    #expect(slug(of: name, fallback: "vendor") == expected)
  }

  @Test func staysShort() {
    #expect(slug(of: String(repeating: "ab ", count: 100), fallback: "v").count <= 60)
    #expect(
      slug(of: String(repeating: "a", count: 59) + " b", fallback: "v") == String(repeating: "a", count: 59))
  }

  @Test func numbersWhatIsTaken() {
    let taken: Set = ["acme", "acme-2"]
    #expect(unused("acme", taken: taken.contains) == "acme-3")
    #expect(unused("bolt", taken: taken.contains) == "bolt")
  }
}
