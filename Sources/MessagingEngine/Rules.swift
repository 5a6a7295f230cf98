/// What the engine does beyond limits, each rule a value, so that a changed one can be tried.
///
/// Tests change one rule at a time and expect labs and auditors to notice.
package struct Rules: Hashable, Sendable {
  /// While a message of a group is in flight, no other of the group is returned.
  package var locksGroups = true
  /// What a receive adds to the receive count.
  package var receiveCountStep: Int32 = 1
  /// Seconds by which the deduplication window differs from its limit.
  package var windowOffset = 0
  /// Deduplication outlives the message's deletion.
  package var remembersDeleted = true
  /// Only the latest receipt handle deletes.
  package var deleteNeedsLatestHandle = true
  /// A FIFO queue refuses a handle whose visibility timeout is over.
  package var fifoHandleExpires = true
  /// A receive hides what it returns.
  package var hides = true
  /// Seconds by which visibility timeouts differ from what was asked.
  package var visibilityOffset = 0
  /// A visibility change counts from the call and not from the receive.
  package var changeCountsFromNow = true
  /// Seconds by which retention differs from the queue's.
  package var retentionOffset = 0
  /// Receives before a message goes to the dead-letter queue, beyond maxReceiveCount.
  package var deadLetterOffset: Int32 = 0
  /// A standard dead-letter queue keeps the time of sending.
  package var deadLetterKeepsSent = true
  /// Messages in flight grow old too.
  package var expiresInFlight = true
  /// A long poll asks all hosts.
  package var longPollAsksAll = true
  /// A message that shows again comes before later ones of its group.
  package var returnsInOrder = true
  /// Names, types and values of attributes count towards the size.
  package var countsAttributes = true
  /// The size is in bytes and not in characters.
  package var countsBytes = true
  /// A parked poll is answered the moment a message arrives.
  package var wakesPolls = true
  /// Seconds by which delays differ from what was asked.
  package var delayOffset = 0
  /// Every subscription gets a copy, and not the first alone.
  package var fansOut = true
  /// A filter policy decides what a subscription gets.
  package var filtersMessages = true
  /// Deliveries that fail on the endpoint's side are tried again.
  package var retriesDeliveries = true
  /// A FIFO topic takes a message once within the deduplication window.
  package var topicsDeduplicate = true
  /// A message waits for those of its group that are still being delivered.
  package var topicsKeepOrder = true
  /// An endpoint gets nothing before its subscription is confirmed.
  package var waitsForConfirmation = true
  /// A subscription that asks for raw messages gets them without the envelope.
  package var deliversRaw = true
  /// What can't be delivered goes to the subscription's dead-letter queue.
  package var deadLettersDeliveries = true
  /// What an endpoint refuses for good is not tried again.
  package var heedsRefusals = true
  /// Milliseconds by which the delays between attempts differ from their policy.
  package var retryOffset: Int64 = 0
  /// Callers may do only what policies let them.
  package var enforcesPolicies = true
  /// What a policy denies stays denied, whatever else it allows.
  package var denyWins = true
  /// A message that a move task moves is a new one.
  package var moveTasksRenew = true
  /// A move task moves no faster than it was asked to.
  package var moveTasksObeyRate = true
  /// A dead-letter queue's redrive allow policy is asked.
  package var asksRedriveAllowPolicy = true
  /// A new tag with the key of an old one takes its place.
  package var tagsOverwrite = true
  /// In high throughput mode each message group has a quota of its own.
  package var limitsEachGroup = true
  /// On standard queues messages of noisy tenants come after those of quiet ones.
  package var favoursQuietTenants = true

  package init() {}
}
