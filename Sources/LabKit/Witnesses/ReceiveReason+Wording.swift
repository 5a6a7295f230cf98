public import Determinism
public import Messaging
public import Properties

extension ReceiveReason {
  /// Why a receive returned a message or did not, for a learner who reads a history.
  ///
  /// - Parameters:
  ///   - name: what the message is called in the history.
  ///   - opened: when the history begins.
  ///   - names: what other messages are called.
  /// - Returns: a sentence without a full stop, in both languages.
  public func wording(
    of name: String,
    since opened: Instant,
    naming names: (MessageID) -> String
  ) -> Bilingual {
    let clock = { (instant: Instant) in Figures.wording(opened.duration(to: instant)) }
    return switch self {
    case .returned(let host):
      Bilingual("호스트 \(host)에 있는 \(name)의 사본", "the copy of \(name) on host \(host)")
    case .beyondMaximum:
      Bilingual("\(name): 최대 개수를 이미 채웠다", "\(name): the maximum was reached before it")
    case .behindQuieterTenants:
      Bilingual(
        "\(name): 처리 중인 메시지가 많은 그룹이라 조용한 그룹의 메시지에 순서를 내주었다",
        "\(name): its group has so many in flight that quieter groups went first"
      )
    case .delayed(let until):
      Bilingual(
        "\(name): 지연이 \(clock(until).korean)까지 이어진다",
        "\(name): delayed until \(clock(until).english)"
      )
    case .hidden(let until, let receive):
      Bilingual(
        "\(name): \(receive)번째 수신이 \(clock(until).korean)까지 숨겨 둔다",
        "\(name): hidden until \(clock(until).english) by receive \(receive)"
      )
    case .groupBlocked(let blocker):
      Bilingual(
        "\(name): 같은 그룹의 \(names(blocker))가 먼저 끝나야 한다",
        "\(name): \(names(blocker)) of its group has to be finished first"
      )
    case .hostsAway(let hosts):
      Bilingual(
        "\(name): 사본이 있는 호스트 \(Self.list(hosts))가 자리에 없다",
        "\(name): all its copies are on absent \(Self.count(hosts)) \(Self.list(hosts))"
      )
    case .notSampled(let hosts):
      Bilingual(
        "\(name): 숏 폴링이 사본이 있는 호스트 \(Self.list(hosts))에 묻지 않았다",
        "\(name): the short poll did not ask \(Self.count(hosts)) \(Self.list(hosts)) that hold it"
      )
    case .expired(let instant):
      Bilingual(
        "\(name): 보존 기간이 \(clock(instant).korean)에 끝났다",
        "\(name): its retention ended at \(clock(instant).english)"
      )
    case .deadLettered(let queue):
      Bilingual(
        "\(name): 배달 못한 편지 대기열 \(queue.queueName)로 옮겨졌다",
        "\(name): moved to the dead-letter queue \(queue.queueName)"
      )
    case .redriven(let queue):
      Bilingual(
        "\(name): 이동 작업이 대기열 \(queue.queueName)(으)로 옮겨 새 메시지가 되었다",
        "\(name): moved to \(queue.queueName) by a move task, as a new message"
      )
    case .duplicate(let original):
      Bilingual(
        "\(name): \(names(original))와 중복 제거 ID가 같아 대기열에 들어가지 않았다",
        "\(name): never enqueued, a duplicate of \(names(original))"
      )
    case .deleted(let instant):
      Bilingual(
        "\(name): \(clock(instant).korean)에 삭제되었다",
        "\(name): deleted at \(clock(instant).english)"
      )
    case .purged(let instant):
      Bilingual(
        "\(name): \(clock(instant).korean)에 비워졌다",
        "\(name): purged at \(clock(instant).english)"
      )
    case .inFlightLimit:
      Bilingual("\(name): 전송 중인 메시지가 한도에 찼다", "\(name): too many messages are in flight")
    case .beyondLookAhead:
      Bilingual("\(name): 너무 뒤에 있어 살펴보지 않는다", "\(name): too far behind to be looked at")
    }
  }

  static func list(_ hosts: [Int]) -> String {
    hosts.map { "\($0)" }.joined(separator: ", ")
  }

  static func count(_ hosts: [Int]) -> String { hosts.count == 1 ? "host" : "hosts" }
}
