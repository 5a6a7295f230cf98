import Messaging

/// What is wrong with a batch as a whole; each service has its own words for it.
///
/// Source: SQS API Reference, SendMessageBatch; SNS API Reference, PublishBatch.
enum BatchFault {
  case empty
  case tooMany
  case invalidID
  case repeated(String)

  /// Nil when the entries' ids are as they must be.
  init?(of ids: [String], atMost most: Int) {
    var seen: Set<String> = []
    if ids.isEmpty {
      self = .empty
    } else if ids.count > most {
      self = .tooMany
    } else if !ids.allSatisfy(Self.isEntryID) {
      self = .invalidID
    } else if let id = ids.first(where: { !seen.insert($0).inserted }) {
      self = .repeated(id)
    } else {
      return nil
    }
  }

  var code: MessagingError.Code {
    switch self {
    case .empty: .emptyBatchRequest
    case .tooMany: .tooManyEntriesInBatchRequest
    case .invalidID: .invalidBatchEntryId
    case .repeated: .batchEntryIdsNotDistinct
    }
  }

  private static func isEntryID(_ id: String) -> Bool {
    (1...80).contains(id.utf8.count)
      && id.utf8.allSatisfy {
        $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }
}

extension Limits {
  func check(batch ids: [String]) throws(MessagingError) {
    guard let fault = BatchFault(of: ids, atMost: batchMaximum) else { return }
    let words =
      switch fault {
      case .empty: "There should be at least one entry in the batch request."
      case .tooMany:
        "Maximum number of entries per request are \(batchMaximum). You have sent \(ids.count)."
      case .invalidID:
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. "
          + "It can be at most 80 letters long."
      case .repeated(let id): "Id \(id) repeated."
      }
    throw MessagingError(fault.code, words)
  }

  func check(batchSize size: Int) throws(MessagingError) {
    guard size <= maximumMessageSize else {
      throw MessagingError(
        .batchRequestTooLong,
        "Batch requests cannot be longer than \(maximumMessageSize) bytes. "
          + "You have sent \(size) bytes."
      )
    }
  }
}

/// Names and ids that requests bring.
enum NameChecks {
  /// 1 to 80 letters, digits, hyphens and underscores; a FIFO queue's ends in `.fifo`.
  static func check(queueName name: String, isFIFO: Bool) throws(MessagingError) {
    let stem = isFIFO && name.hasSuffix(".fifo") ? String(name.dropLast(5)) : name
    let allowed = stem.utf8.allSatisfy {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    if isFIFO {
      guard name.hasSuffix(".fifo"), !stem.isEmpty, name.utf8.count <= 80, allowed else {
        throw .invalidParameter(
          "The name of a FIFO queue can only include alphanumeric characters, hyphens, or "
            + "underscores, must end with .fifo suffix and be 1 to 80 in length."
        )
      }
    } else if name.isEmpty || name.utf8.count > 80 || !allowed {
      throw .invalidParameter(
        "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"
      )
    }
  }

  /// 1 to 128 letters, digits and punctuation signs.
  static func check(_ id: String, _ parameter: String) throws(MessagingError) {
    let allowed = id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard (1...128).contains(id.utf8.count), allowed else {
      throw .invalidValue(
        String(id.prefix(200)),
        parameter,
        "\(parameter) can only include alphanumeric and punctuation characters. "
          + "1 to 128 in length."
      )
    }
  }
}
