import LabKit
import Properties

/// Fleets of both kinds under the same loads.
struct FleetComparison: Sendable {
  var shifts: [FleetShift]

  /// How many times as long messages wait under one load as under another.
  private func spread(_ metric: ScalingMetric) -> Double {
    let waits = shifts.filter { $0.metric == metric }.map { Figures.milliseconds($0.meanWait) }
    guard let least = waits.min(), let most = waits.max() else { return .infinity }
    return Double(most) / Double(max(1, least))
  }

  /// The metric that keeps the wait the same whatever the load; nil where neither does or both do.
  private var steady: ScalingMetric? {
    let steady = ScalingMetric.allCases.filter { spread($0) < 1.25 }
    return steady.count == 1 ? steady[0] : nil
  }

  var report: LabReport {
    guard let steady else {
      let why = Bilingual(
        "두 지표의 차이가 뚜렷하지 않았다",
        "no clear difference between the metrics was seen"
      )
      return LabReport(
        findings: [],
        unsettled: [Unsettled("autoscaling.metric", why)],
        exhibits: [table, bars],
        outcome: outcome
      )
    }
    return LabReport(
      findings: [
        Finding(
          "autoscaling.metric",
          .text(steady.rawValue),
          runs: shifts.count,
          condition: condition
        )
      ],
      exhibits: [table, bars],
      outcome: outcome
    )
  }

  private var condition: Bilingual {
    let length = spreadText(.queueLength)
    let backlog = spreadText(.backlogPerInstance)
    return Bilingual(
      "부하가 바뀌어도 기다리는 시간이 거의 같은 쪽. 기다림의 차이: 인스턴스당 백로그 \(backlog)배, 대기열의 길이 \(length)배",
      "the one that keeps the wait the same under every load; waits differ \(backlog)-fold by backlog "
        + "per instance, \(length)-fold by queue length"
    )
  }

  private func spreadText(_ metric: ScalingMetric) -> String {
    oneDecimal(spread(metric))
  }

  private func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The prediction's case: queue length alone, by the largest and the smallest load.
  private var outcome: Int? {
    let fleets = shifts.filter { $0.metric == .queueLength }.sorted { $0.perSecond < $1.perSecond }
    guard let quiet = fleets.first, let busy = fleets.last else { return nil }
    if quiet.meanWait > busy.meanWait * 2 { return 2 }
    return busy.meanWait > quiet.meanWait * 2 ? 1 : 0
  }

  private var table: Exhibit {
    .table(
      Exhibit.Table(
        Bilingual(
          "인스턴스 하나가 메시지 하나에 1초 (150초가 지난 뒤)",
          "One message takes an instance 1 s (after 150 s)"
        ),
        header: [
          Bilingual("지표", "metric"), Bilingual("초당 메시지", "messages per second"),
          Bilingual("인스턴스 (평균)", "instances (mean)"),
          Bilingual("기다림 (평균)", "wait (mean)"), Bilingual("가장 긴 기다림", "longest wait"),
        ],
        rows: shifts.map { shift in
          [
            shift.metric.rawValue, "\(shift.perSecond)", oneDecimal(shift.meanInstances),
            Figures.rounded(shift.meanWait).cell, Figures.rounded(shift.longestWait).cell,
          ]
        }
      )
    )
  }

  private var bars: Exhibit {
    .bars(
      Exhibit.Bars(
        Bilingual("평균 기다림 (초)", "Mean wait (s)"),
        unit: "s",
        shifts.map { shift in
          let tenths = Double((Figures.milliseconds(shift.meanWait) + 50) / 100) / 10
          return ("\(shift.metric.rawValue) · \(shift.perSecond)/s", tenths)
        }
      )
    )
  }
}
