import Messaging

/// What a receipt handle says: the queue, the slot, which message was in it, and which receive.
struct Handle {
  var queue: UInt32
  var slot: UInt32
  var generation: UInt32
  var receive: UInt32

  var receiptHandle: ReceiptHandle {
    ReceiptHandle(
      UInt64(queue) << 32 | UInt64(slot),
      UInt64(generation) << 32 | UInt64(receive)
    )
  }
}

extension Handle {
  /// Refuses what this queue never gave out.
  init(_ handle: ReceiptHandle, of queue: UInt32) throws(MessagingError) {
    guard let bits = handle.bits, UInt32(truncatingIfNeeded: bits.high >> 32) == queue else {
      throw MessagingError(
        .receiptHandleIsInvalid,
        "The input receipt handle \"\(handle.text.prefix(64))\" is not a valid receipt handle."
      )
    }
    self.init(
      queue: queue,
      slot: UInt32(truncatingIfNeeded: bits.high),
      generation: UInt32(truncatingIfNeeded: bits.low >> 32),
      receive: UInt32(truncatingIfNeeded: bits.low)
    )
  }
}
