import Messaging
import Testing

struct IdentifierTests {
  @Test func `a message's bits and its text are the same identity`() {
    let bits = MessageID(0x0123_4567_89AB_4DEF, 0x8123_4567_89AB_CDEF)
    #expect(bits.text == "01234567-89ab-4def-8123-456789abcdef")
    #expect(MessageID(bits.text) == bits)
  }

  @Test(arguments: ["", "m-1", "01234567-89AB-4DEF-8123-456789ABCDEF", "01234567-89ab-4def-8123"])
  func `what is no UUID of ours is kept as it came`(_ text: String) {
    #expect(MessageID(text).text == text)
  }

  @Test func `handles of other endpoints are kept as they came`() {
    #expect(ReceiptHandle("AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a==").bits == nil)
    let own = ReceiptHandle(7, 9)
    #expect(own.text == "00000000000000070000000000000009")
    #expect(ReceiptHandle(own.text) == own)
  }

  @Test func `sequence numbers compare as numbers`() {
    #expect(SequenceNumber(9) < SequenceNumber(10))
    #expect(SequenceNumber("9") < SequenceNumber("10"))
    #expect(SequenceNumber(UInt64.max).text == "18446744073709551615")
  }

  @Test func `errors have the codes of both protocols`() {
    let code = MessagingError.Code.queueDoesNotExist
    #expect(code.queryCode == "AWS.SimpleQueueService.NonExistentQueue")
    #expect(MessagingError.Code.purgeQueueInProgress.httpStatus == 403)
    #expect(MessagingError.Code.receiptHandleIsInvalid.httpStatus == 404)
    #expect(MessagingError.Code.invalidParameterValue.queryCode == "InvalidParameterValue")
  }
}
