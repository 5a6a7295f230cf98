import Messaging
import MessagingEngine

extension Simulation {
  /// Of empty queues a task shows little.
  func fullestDeadLetterQueue() -> Int? {
    queues.indices
      .filter { queue in auditor.queues.contains { $0.redrive?.target == queue } }
      .max { auditor.counts($0, now).visible < auditor.counts($1, now).visible }
  }

  mutating func startRedrive(_ queue: Int, to target: Int?, perSecond: Int?) {
    let isDeadLetterQueue = auditor.queues.contains { $0.redrive?.target == queue }
    let isBusy = auditor.queues[queue].redrives.last?.status.isActive == true
    let request = MoveTaskRequest(
      from: arn(queue),
      to: target.map { arn($0) },
      perSecond: perSecond
    )
    do {
      _ = try broker.startMessageMoveTask(request, at: instant)
      if !isDeadLetterQueue || isBusy || target == queue { report("a task should not start") }
      auditor.queues[queue].redrives.append(
        Ledger.Redrive(
          destination: target,
          perSecond: perSecond,
          started: now,
          toMove: auditor.counts(queue, now).visible,
          due: (now, auditor.takeSequence())
        )
      )
      collectAnswers()
      redrive()
    } catch {
      if isDeadLetterQueue, !isBusy, target != queue { report("a task was refused: \(error)") }
    }
  }

  mutating func cancelRedrive(_ queue: Int) {
    guard let task = tasks(queue, 1).first else { return }
    guard let handle = task.handle else {
      if auditor.queues[queue].redrives.last?.status == .running { report("no handle of a task") }
      return
    }
    do {
      let moved = try broker.cancelMessageMoveTask(handle, at: instant)
      guard let last = auditor.queues[queue].redrives.indices.last else {
        return report("a task that nobody started was cancelled")
      }
      if moved != auditor.queues[queue].redrives[last].moved { report("cancelled after \(moved)") }
      auditor.queues[queue].redrives[last].status = .cancelling
    } catch { report("a task was not cancelled: \(error)") }
  }

  mutating func compareRedrives(_ queue: Int) {
    let told = tasks(queue, 10).map { [$0.status.rawValue, "\($0.moved)", "\($0.toMove)"] }
    let known = auditor.queues[queue].redrives.suffix(10).reversed().map {
      [$0.status.rawValue, "\($0.moved)", "\($0.toMove)"]
    }
    if told != known { report("tasks are \(told), expected \(known)") }
  }

  private mutating func tasks(_ queue: Int, _ most: Int) -> [MoveTask] {
    do {
      return try broker.messageMoveTasks(from: arn(queue), maxResults: most, at: instant)
    } catch {
      report("no list of tasks: \(error)")
      return []
    }
  }

  /// Whatever tasks have to move by now, once the broker has been called.
  mutating func redrive() {
    while faults.isEmpty, let next = auditor.nextRedrive(), next.time <= now {
      guard let (body, target) = auditor.redrive(next.queue, next.time) else { continue }
      // A receive that waited, or another task, may have taken it on already.
      let nearest = [target] + queues.indices.filter { $0 != target }
      let found = nearest.compactMap { broker.messageID(of: body, on: queues[$0]) }
      guard let id = found.first else { return report("\(body) is lost on its way") }
      if !auditor.rename(body, in: target, to: id) { report("\(body) kept its identity") }
      serve(target)
      serve(next.queue)
    }
  }

  func arn(_ queue: Int) -> String {
    "arn:aws:sqs:us-east-1:000000000000:\(queues[queue].queueName)"
  }
}
