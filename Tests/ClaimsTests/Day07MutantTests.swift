import Claims
import Foundation
import NoteOutline
import Properties
import Testing

/// What someone could have written instead: other numbers are caught, other wordings are not.
struct Day07MutantTests {
  /// Another number or unit for a claim, and what it is in canonical form.
  struct Mutant {
    var line: Int
    var property: PropertyID
    var text: String
    var written: String
    var value: Double
  }

  /// Every number that Day07 claims, a few times as large or small, and in other units.
  private func mutants() throws -> [Mutant] {
    let text = try Day07.text()
    var mutants: [Mutant] = []
    for said in try Day07.claims(text) {
      guard let written = said.written, case .number(let value) = said.value else { continue }
      for (changed, factor) in changes(of: written, to: said.property) {
        let now = try #require(replaced(written, by: changed, inLine: said.line, of: text))
        mutants.append(
          Mutant(
            line: said.line,
            property: said.property,
            text: now,
            written: changed,
            value: value * factor
          )
        )
      }
    }
    return mutants
  }

  /// `1초부터 20초` is one number to the reader and two to its writer.
  private func changes(of written: String, to property: PropertyID) -> [(String, Double)] {
    if property == "longPoll.min" {
      return [("2초부터 20", 2), ("5초부터 20", 5)].map { (swap(written, "1초부터 20", $0.0), $0.1) }
    }
    if property == "longPoll.max" {
      return [("1초부터 30", 1.5), ("1초부터 10", 0.5), ("1초부터 60", 3)]
        .map { (swap(written, "1초부터 20", $0.0), $0.1) }
    }
    var changes: [(String, Double)] = []
    let digits = written.prefix { $0.isNumber }
    if let number = Int(digits) {
      var factors = [2.0, 5, 10]
      // More than 12.01 million is as right as more than 12 million.
      if property != "sns.subscriptions.max" { factors.append(Double(number + 1) / Double(number)) }
      for factor in factors {
        let other = Int((Double(number) * factor).rounded())
        changes.append(("\(other)" + written.dropFirst(digits.count), factor))
      }
    }
    for (unit, other, factor) in [
      ("초", "분", 60.0), ("초", "시간", 3600), ("일", "시간", 1.0 / 24), ("일", "분", 1.0 / 1440),
      ("kb", "mb", 1024), ("kb", "byte", 1.0 / 1024), ("만", "만 5천", 0),
    ] where written.hasSuffix(unit) && factor > 0 {
      changes.append((written.dropLast(unit.count) + other, factor))
    }
    return changes
  }

  private func swap(_ text: String, _ old: String, _ new: String) -> String {
    text.replacingOccurrences(of: old, with: new)
  }

  private func replaced(
    _ old: String,
    by new: String,
    inLine number: Int,
    of text: String
  ) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.indices.contains(number - 1), lines[number - 1].contains(old) else { return nil }
    lines[number - 1] = lines[number - 1].replacingOccurrences(of: old, with: new)
    return lines.joined(separator: "\n")
  }

  @Test func `a changed number is read as it stands and believed no longer`() throws {
    let mutants = try mutants()
    #expect(mutants.count >= 50)
    for mutant in mutants {
      let claims = try Day07.claims(mutant.text).filter { $0.line == mutant.line }
      let isRead = claims.contains { said in
        guard case .number(let number) = said.value else { return false }
        return abs(number - mutant.value) <= 1e-6 * mutant.value
      }
      #expect(isRead, "\(mutant.line) \(mutant.written): \(claims)")
      let believed = claims.filter { $0.property == mutant.property && $0.isBelieved }
      #expect(believed.isEmpty, "\(mutant.line) \(mutant.written): \(believed)")
    }
  }

  /// Another way to write the same note.
  struct Rewording: CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (String) -> String

    init(_ description: String, _ change: @escaping @Sendable (String) -> String) {
      testDescription = description
      self.change = change
    }

    static func words(_ old: String, _ new: String) -> Rewording {
      Rewording("\(old) is written \(new)") { $0.replacingOccurrences(of: old, with: new) }
    }

    static let all: [Rewording] = [
      words("\n- ", "\n* "), words("\n- ", "\n+ "), words("\n", "\r\n"), words("  - ", "\t- "),
      words("대기열", "큐"), words("큐", "대기열"), words("메시지", "메세지"), words("소비자", "컨슈머"),
      words("소비자", "consumer"), words(" 4일", " 96시간"), words("14일", "336시간"),
      words("14일", "1209600초"), words("256kb", "256KiB"), words("256kb", "256 KB"),
      words("256kb", "262144바이트"), words("30초", "30 초"), words("30초", "30s"),
      words("30초", "0.5분"), words("20초", "20s"), words("3000개", "3,000개"),
      words("3000개", "3천 개"), words("1200만", "12,000,000"), words("10만개", "100,000개"),
      words("10만개", "100K개"), words("10초이내", "10초 이내"), words("가시성 시간초과는", "가시성 시간초과가"),
      words("가시성 시간초과는", "가시성 타임아웃은"), words("가시성 초과", "가시성 시간 초과"),
      words("롱 폴링", "롱폴링"), words("롱 폴링", "긴 폴링"), words("롱 폴링", "long polling"),
      words("호출 숫자", "호출 수"), words("줄입니다", "줄여 준다"), words("중복메시지가", "중복 메시지는"),
      words("적어도 한번은", "최소 한 번"), words("최선의 노력으로", "최선을 다해"), words(" 최대 ", "  최대  "),
      words("처리량 제한없음", "처리량 제한이 없음"), words("안보임", "볼 수 없음"), words("지표 : ", "지표: "),
      words("선입선출", "First In First Out"), words("1초부터 20초까지", "1~20초"),
      words("1초부터 20초까지", "최소 1초 최대 20초"),
      Rewording("decomposed") { $0.decomposedStringWithCanonicalMapping },
      Rewording("capitals") { $0.uppercased() },
      Rewording("small letters") { $0.lowercased() },
    ]
  }

  @Test(arguments: Rewording.all)
  func `another wording keeps all claims and verdicts`(_ rewording: Rewording) throws {
    let text = try Day07.text()
    let changed = rewording.change(text)
    #expect(Array(changed.utf8) != Array(text.utf8))
    let before = try Day07.claims(text).map(\.description)
    let after = try Day07.claims(changed).map(\.description)
    #expect(after.difference(from: before).map { "\($0)" } == [])
  }

  @Test func `Day07's claims are counted by verdict`() throws {
    let claims = try Day07.claims(Day07.text())
    func count(_ verdict: Verdict) -> Int { claims.count { $0.verdict == verdict } }
    #expect(claims.count == 54)
    #expect(count(.contradicted) == 3)
    #expect(count(.outdated) == 1)
  }
}
