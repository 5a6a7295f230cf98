import Messaging
public import Properties

/// What SNS lets an experiment do, as far as labs want it; found by asking.
///
/// The counterpart of ``Allowance`` for topics.
public struct TopicAllowance: Hashable, Sendable {
  /// Standard topics, up to ``TopicAllowance/wantedTopics``.
  public var topics = 0
  /// Subscriptions of one of them, up to ``TopicAllowance/wantedSubscriptions``.
  public var subscriptions = 0
  /// Bytes of a message, up to ``TopicAllowance/wantedBytes``.
  public var messageBytes = 0

  static let wantedTopics = 4
  static let wantedSubscriptions = 16
  static let wantedBytes = 256

  public init() {}
}

/// What an experiment with topics can't do without.
public enum TopicNeed: Hashable, Sendable {
  case topics(Int)
  /// Of one topic.
  case subscriptions(Int)
  /// Messages of so many bytes.
  case message(Int)
}

extension TopicAllowance {
  /// Why an experiment can't be made; nil if it can.
  public func obstacle(to needs: TopicNeed...) -> Bilingual? {
    needs.lazy.compactMap { obstacle(to: $0) }.first
  }

  private func obstacle(to need: TopicNeed) -> Bilingual? {
    switch need {
    case .topics(let count) where topics < count:
      Bilingual(
        "실험에는 주제가 \(count)개 필요하지만 \(topics)개까지만 만들 수 있다",
        "topics needed by the experiment: \(count); no more than \(topics) can be created"
      )
    case .subscriptions(let count) where subscriptions < count:
      Bilingual(
        "실험에는 주제 하나에 구독이 \(count)개 필요하지만 \(subscriptions)개까지만 만들 수 있다",
        "subscriptions of one topic needed by the experiment: \(count); no more than "
          + "\(subscriptions) can be made"
      )
    case .message(let bytes) where messageBytes < bytes:
      Bilingual(
        "실험에는 \(bytes)바이트인 메시지를 게시해야 하지만 \(messageBytes)바이트까지만 받아들여진다",
        "the experiment publishes messages of \(bytes) B, but no more than \(messageBytes) B are "
          + "accepted"
      )
    case .topics, .subscriptions, .message: nil
    }
  }
}

extension Bench {
  /// Asks a service of its own.
  public func topicAllowance() async throws -> TopicAllowance {
    try await site(Conditions(seed: seed)) { try await $0.topicAllowance() }
  }
}

extension Site {
  fileprivate func topicAllowance() async throws -> TopicAllowance {
    var allowance = TopicAllowance()
    var first: TopicARN?
    do {
      for number in 0..<TopicAllowance.wantedTopics {
        let topic = try await topics.createTopic("allowance-\(number)", [:], tags: [:])
        if first == nil { first = topic }
        allowance.topics += 1
      }
    } catch {
      guard error.code == .topicLimitExceeded else { throw error }
    }
    guard let first else { return allowance }
    allowance.messageBytes = try await messageBytes(of: first)
    do {
      // Telephones do not have to confirm.
      for number in 0..<TopicAllowance.wantedSubscriptions {
        let telephone = "+\(821_000_000_000 + number)"
        _ = try await topics.subscribe(SubscribeRequest(first, .sms, telephone))
        allowance.subscriptions += 1
      }
    } catch {
      guard error.code == .subscriptionLimitExceeded else { throw error }
    }
    return allowance
  }

  private func messageBytes(of topic: TopicARN) async throws -> Int {
    for bytes in (1...TopicAllowance.wantedBytes).reversed() {
      do {
        let text = String(repeating: "a", count: bytes)
        _ = try await topics.publish(OutgoingNotification(text), to: .topic(topic))
        return bytes
      } catch {
        guard error.code == .invalidParameter else { throw error }
      }
    }
    return 0
  }
}
