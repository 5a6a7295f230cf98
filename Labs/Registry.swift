public import LabKit

/// All labs, in the order in which they are told.
public enum LabRegistry {
  private static let entries: [(lab: any Lab, prose: [UInt8])] = [
    (DuplicatesLab(), PackageResources.Duplicates_md),
    (OrderingLab(), PackageResources.Ordering_md),
    (MessageSizeLab(), PackageResources.MessageSize_md),
    (RetentionLab(), PackageResources.Retention_md),
    (PollingLab(), PackageResources.Polling_md),
    (VisibilityLab(), PackageResources.Visibility_md),
    (ExactlyOnceLab(), PackageResources.ExactlyOnce_md),
    (ThroughputLab(), PackageResources.Throughput_md),
    (BatchesLab(), PackageResources.Batches_md),
    (DelayLab(), PackageResources.Delay_md),
    (ScalingLab(), PackageResources.Scaling_md),
    (AutoScalingLab(), PackageResources.AutoScaling_md),
    (BufferLab(), PackageResources.Buffer_md),
    (DeadLettersLab(), PackageResources.DeadLetters_md),
    (InFlightLab(), PackageResources.InFlight_md),
    (FanOutLab(), PackageResources.FanOut_md),
    (FilterPoliciesLab(), PackageResources.FilterPolicies_md),
    (AccessPolicyLab(), PackageResources.AccessPolicy_md),
    (QuotasLab(), PackageResources.Quotas_md),
    (PushPullLab(), PackageResources.PushPull_md),
    (PublishStepsLab(), PackageResources.PublishSteps_md),
  ]

  public static let all: [any Lab] = entries.map(\.lab)

  /// What the lab asks, how it finds out and what to look at: Markdown, Korean, `---`, English.
  ///
  /// Empty when there is no such lab.
  public static func prose(of id: String) -> String {
    entries.first { $0.lab.id == id }.map { String(decoding: $0.prose, as: UTF8.self) } ?? ""
  }
}
