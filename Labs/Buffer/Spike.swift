import LabKit
import Properties

/// Requests that come evenly for a short while, and what one of them takes.
struct Spike: Sendable {
  var requests = 200
  /// From the first request to the last.
  var lasts = Duration.seconds(2)
  /// What the worker takes for one.
  var work = Duration.milliseconds(100)
  /// How long a caller waits for its turn before it gives up.
  var patience = Duration.seconds(2)

  func arrival(of request: Int) -> Duration { lasts * request / max(1, requests - 1) }
}

/// What became of a spike's requests.
struct Load: Sendable {
  var name: String
  var arrived: Int
  var done: Int
  /// Until work on it began, of those that were done.
  var longestWait: Duration
  /// From the first arrival to the end of the last work.
  var lasted: Duration

  var lost: Int { arrived - done }

  static func table(_ loads: [Load], _ spike: Spike) -> Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "요청 \(spike.requests)개가 \(Figures.wording(spike.lasts).korean) 동안, "
            + "하나에 \(Figures.wording(spike.work).korean)",
          "\(spike.requests) requests in \(Figures.wording(spike.lasts).english), "
            + "\(Figures.wording(spike.work).english) each"
        ),
        header: [
          Bilingual("부르는 법", "called"), Bilingual("처리", "done"), Bilingual("잃음", "lost"),
          Bilingual("가장 오래 기다림", "longest wait"), Bilingual("모두 끝난 때", "all done after"),
        ],
        rows: loads.map { load in
          [
            load.name, "\(load.done)", "\(load.lost)", Figures.rounded(load.longestWait).cell,
            Figures.rounded(load.lasted).cell,
          ]
        }
      )
    )
  }
}

/// The worker is called directly: nothing of AWS's is in it, so arithmetic tells who gives up.
enum DirectCalls {
  static func through(_ spike: Spike) -> Load {
    var load = Load(
      name: "directly",
      arrived: spike.requests,
      done: 0,
      longestWait: .zero,
      lasted: .zero
    )
    var free = Duration.zero
    for request in 0..<spike.requests {
      let arrival = spike.arrival(of: request)
      let begin = max(arrival, free)
      // Who has given up takes no more of the worker's time.
      guard begin - arrival <= spike.patience else { continue }
      free = begin + spike.work
      load.done += 1
      load.longestWait = max(load.longestWait, begin - arrival)
    }
    load.lasted = free
    return load
  }
}
