import Messaging

extension Broker {
  /// Moves the next message of a queue's task, or ends the task.
  mutating func moveNext(from place: Int, at now: Timestamp) {
    guard let last = queues[place].redrives.indices.last,
      queues[place].redrives[last].status.isActive
    else { return }
    if queues[place].redrives[last].status == .cancelling {
      queues[place].redrives[last].status = .cancelled
      return
    }
    guard queues[place].redrives[last].moved < queues[place].redrives[last].toMove else {
      queues[place].redrives[last].status = .completed
      return
    }
    settle(place, at: now)
    let moved =
      queues[place].isFIFO
      ? moveFirstInOrder(from: place, at: now) : moveFirstCopy(from: place, at: now)
    switch moved {
    case .failed(let reason):
      queues[place].redrives[last].status = .failed
      queues[place].redrives[last].failureReason = reason
    case .nothing:
      queues[place].redrives[last].status = .completed
    case .moved(let target):
      queues[place].redrives[last].moved += 1
      let redrive = queues[place].redrives[last]
      if redrive.moved == redrive.toMove {
        queues[place].redrives[last].status = .completed
      } else {
        let next = redrive.nextMove(obeysRate: rules.moveTasksObeyRate)
        agenda.note(.move, for: queues[place], in: place, at: next)
      }
      servePolls(of: target, at: now)
      // What stood behind the message may be within the look-ahead now.
      servePolls(of: place, at: now)
    }
  }

  private enum Moved {
    case moved(to: Int)
    case nothing
    case failed(MoveTask.FailureReason)
  }

  /// Where the message goes that a task has come to.
  private func destination(of message: Message, from place: Int) -> Moved {
    guard
      let arn = queues[place].redrives.last?.request.destinationArn
        ?? message.extras?.deadLetterSource
    else { return .failed(.couldNotDetermineMessageSource) }
    guard let target = try? self.place(ofArn: arn, "DestinationArn"), target != place else {
      return .failed(.nonExistentQueue)
    }
    return .moved(to: target)
  }

  private mutating func moveFirstCopy(from place: Int, at now: Timestamp) -> Moved {
    let up = schedule.up(at: now)
    var aside: [(slot: UInt32, number: Int)] = []
    guard
      case .message(let slot, let number) = queues[place].standard.popFirst(
        on: up,
        at: now,
        but: [],
        aside: &aside
      )
    else { return .nothing }
    let old = queues[place].standard.messages[slot]
    let goal = destination(of: old, from: place)
    guard case .moved(let target) = goal else {
      queues[place].standard.put(slot, number, at: now)
      return goal
    }
    depart(old.messageID, .redriven(to: queues[target].url), from: place)
    queues[place].standard.delete(slot, up: up)
    var message = redriven(old, at: now)
    message.order = queues[target].standard.takeOrder(at: now)
    let delay = queues[target].settings.delay
    let visibleAt = delay == 0 ? now : now.adding(seconds: delay + rules.delayOffset)
    queues[target].standard.insert(message, on: drawHosts(at: now), visibleAt: visibleAt, at: now)
    return goal
  }

  private mutating func moveFirstInOrder(from place: Int, at now: Timestamp) -> Moved {
    guard let group = nextGroup(in: place, shown: shownSince(in: place, at: now)),
      let slot = queues[place].fifo.groups[Int(group)].waiting.first
    else { return .nothing }
    let old = queues[place].fifo.messages[slot]
    let goal = destination(of: old, from: place)
    guard case .moved(let target) = goal else {
      queues[place].fifo.offer(group, ignoringLock: !rules.locksGroups)
      return goal
    }
    depart(old.messageID, .redriven(to: queues[target].url), from: place)
    queues[place].fifo.remove(slot)
    var message = redriven(old, at: now)
    message.order = queues[target].fifo.takeOrder()
    message.group = queues[target].fifo.group(named: old.extras?.groupID ?? "")
    queues[target].fifo.insert(message, looking: limits.lookAhead)
    return goal
  }

  /// The same content as a new message: with an identity and a time of its own, never received.
  ///
  /// That the receive count starts anew shows in AWS's answers to LocalStack's test of 2024-03-07:
  /// messages came back from a queue with a maxReceiveCount of 1, which had received them before.
  /// Source: Amazon SQS Developer Guide, dead-letter queue redrive.
  private mutating func redriven(_ old: Message, at now: Timestamp) -> Message {
    let identity = takeIdentity()
    var message = Message(
      body: old.body,
      extras: old.extras.map {
        Message.Extras(
          attributes: $0.attributes,
          traceHeader: $0.traceHeader,
          groupID: $0.groupID,
          // Of a FIFO queue's message: what it was called before.
          deduplicationID: $0.deduplicationID == nil ? nil : old.messageID.text
        )
      },
      identity: rules.moveTasksRenew ? identity : old.identity,
      sent: rules.moveTasksRenew ? now : old.sent,
      order: 0
    )
    if !rules.moveTasksRenew {
      (message.receiveCount, message.firstReceived) = (old.receiveCount, old.firstReceived)
    }
    return message
  }
}
