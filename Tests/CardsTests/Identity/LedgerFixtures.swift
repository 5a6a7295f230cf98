import Cards
import Determinism
import Properties

func makeDraft(
  _ bullet: String,
  role: String = "value",
  place: [String] = ["SQS"],
  answer: Answer = .text("30초"),
  property: String? = nil,
  file: String = "Notes/Day07.md",
  line: Int = 1
) -> CardDraft {
  CardDraft(
    content: CardContent(
      kind: .question,
      prompt: bullet + "?",
      answer: answer,
      source: Source(file: file, lines: [line]),
      property: property,
      language: .korean,
      rule: "value"
    ),
    role: role,
    bullet: bullet,
    place: place
  )
}

/// The notes as they are edited, and the ledger that follows them.
struct Notebook {
  var drafts: [CardDraft]
  private(set) var entries: [LedgerEntry] = []

  init(_ drafts: [CardDraft]) {
    self.drafts = drafts
  }

  /// Syncs and remembers what the ledger says, as a database would.
  mutating func sync(
    roots: [String] = ["Notes"],
    goneFiles: [String] = []
  ) -> LedgerResult {
    let files = Set(drafts.map(\.content.source.file)).sorted()
    let result = Ledger.assign(
      drafts,
      entries: entries,
      scope: SyncScope(roots: roots, files: files, goneFiles: goneFiles)
    )
    let assigned = Set(result.assignments.map(\.id))
    var left = entries.filter { !assigned.contains($0.id) }
    for index in left.indices where result.orphaned.contains(left[index].id) {
      left[index].isOrphan = true
    }
    var positions: [String: Int] = [:]
    let current = zip(drafts, result.assignments).map { draft, assignment in
      let file = draft.content.source.file
      defer { positions[file, default: 0] += 1 }
      return LedgerEntry(
        id: assignment.id,
        file: file,
        bullet: draft.bullet,
        role: draft.role,
        place: draft.place,
        answer: draft.content.answer,
        position: positions[file] ?? 0
      )
    }
    entries = (left + current).sorted {
      ($0.file, $0.position, $0.id) < ($1.file, $1.position, $1.id)
    }
    return result
  }

  mutating func ids() -> [CardID] { sync().assignments.map(\.id) }
}

extension CardDraft {
  var file: String {
    get { content.source.file }
    set { content.source.file = newValue }
  }
}

/// Notes as people write them: several services, each with the same headings, short bullets that
/// come again and again, lists below a parent, numbers, Korean and English.
enum GeneratedNotes {
  static let services = [
    "Amazon SQS", "Amazon SNS", "Kinesis Data Streams", "AWS Lambda", "Amazon S3", "Amazon EFS",
  ]

  static func drafts(file: String = "Notes/Day07.md") -> [CardDraft] {
    var drafts: [CardDraft] = []
    for (number, service) in services.enumerated() {
      drafts += section(service, number, file: file)
    }
    return drafts
  }

  private static func section(_ service: String, _ n: Int, file: String) -> [CardDraft] {
    let top = ["AWS SAA Day07", service]
    var drafts: [CardDraft] = []
    func add(_ bullet: String, _ role: String, _ answer: String, in place: [String]) {
      drafts.append(
        makeDraft(bullet, role: role, place: top + place, answer: .text(answer), file: file)
      )
    }
    for (index, statement) in statements.enumerated() {
      let value = "\((n + 2) * (index + 3))"
      let bullet = statement.replacing("SERVICE", with: service).replacing("N", with: value)
      add(bullet, "value", value, in: [headings[index % headings.count]])
    }
    for name in ["HTTPS", "KMS", "IAM", "클라이언트측 암호화", "접근 정책"] {
      add(name, "term", name, in: ["보안", "암호화와 접근 제어"])
    }
    for name in ["CloudWatch 지표", "KMS", "X-Ray"] {
      add(name, "term", name, in: ["운영", "쓰는 서비스"])
    }
    return drafts
  }

  private static let headings = ["개요", "한도", "보안", "운영", "Pricing"]

  private static let statements = [
    "SERVICE의 메시지는 기본 N일 동안 보존된다",
    "SERVICE 한 번에 최대 N개까지 받을 수 있음",
    "소비자가 가져간 뒤 N초 동안 다른 소비자에게 보이지 않음",
    "요청 하나의 크기는 N KB를 넘을 수 없다",
    "처리량은 초당 N건까지 보장",
    "Data is replicated across N availability zones",
    "SERVICE retries a failed delivery N times",
    "A batch holds up to N records",
    "배치 크기를 N으로 늘리면 비용이 줄어듬",
    "리전 하나에 계정당 N개 만들 수 있음",
    "로그는 N일 뒤에 지워짐",
    "알람은 지표가 N분 넘게 높을 때 울린다",
    "SERVICE 요금은 백만 건에 N센트",
    "지연 시간은 보통 N ms 이내",
    "암호화 키는 N일마다 교체",
    "The SLA of SERVICE promises N nines",
    "프로비저닝한 용량은 N분 안에 바뀐다",
    "SERVICE 콘솔에서 N단계로 설정",
    "태그는 자원마다 N개까지",
    "수신 대기는 최대 N초까지 늘릴 수 있음",
    "중복 제거 간격은 N분",
    "실패하면 N번 뒤에 데드 레터 큐로 보냄",
    "Cold starts take about N ms",
    "동시 실행은 N개가 기본 한도",
    "스냅샷은 N시간마다 찍음",
    "Objects are moved after N days",
    "샤드 하나는 초당 N MB를 읽음",
    "권한은 정책 N개로 나눈다",
  ]
}
