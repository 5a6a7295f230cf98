public import Determinism
public import Messaging

extension Broker {
  /// Makes an application, or finds the one of this name and platform.
  ///
  /// No push service is behind it: the credentials are kept and never tried.
  /// Source: SNS API Reference, CreatePlatformApplication.
  public mutating func createPlatformApplication(
    _ name: String,
    platform: String,
    _ attributes: [String: String] = [:],
    at now: Instant
  ) throws(MessagingError) -> String {
    _ = time(now)
    guard let kind = StructuredMessage.Platform(rawValue: platform) else {
      throw .snsInvalid("Platform Reason: \(platform.prefix(100)) is not supported")
    }
    let allowed = name.utf8.allSatisfy {
      $0.isLetterOrDigit || "_-.".utf8.contains($0)
    }
    guard (1...256).contains(name.utf8.count), allowed else {
      throw .snsInvalid("Name Reason: 1 to 256 letters, digits, underscores, hyphens and periods")
    }
    guard attributes["PlatformCredential"]?.isEmpty == false else {
      throw .snsInvalid("Attributes Reason: Platform credentials are required")
    }
    let arn = Self.platformARN("app/\(platform)/\(name)")
    if topics.platforms.applications[arn] == nil {
      topics.platforms.applications[arn] = PlatformTable.Application(
        platform: kind,
        name: name,
        attributes: attributes
      )
    }
    return arn
  }

  /// Deletes an application and its endpoints; one that is not there counts as deleted.
  public mutating func deletePlatformApplication(_ application: String, at now: Instant)
    throws(MessagingError)
  {
    _ = time(now)
    guard let gone = topics.platforms.applications.removeValue(forKey: application) else { return }
    for endpoint in gone.endpoints.values { topics.platforms.endpoints[endpoint] = nil }
  }

  public mutating func listPlatformApplications(from token: String? = nil, at now: Instant)
    throws(MessagingError) -> Page<PlatformResource>
  {
    _ = time(now)
    return PlatformTable.page(
      topics.platforms.applications.map { PlatformResource($0.key, $0.value.told) },
      from: token
    )
  }

  public mutating func setAttributes(
    _ attributes: [String: String],
    ofPlatformApplication application: String,
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    guard topics.platforms.applications[application] != nil else {
      throw PlatformTable.doesNotExist
    }
    topics.platforms.applications[application]?.attributes.merge(attributes) { $1 }
  }

  /// Makes a device's endpoint, or finds the one of this token with these attributes.
  ///
  /// Source: SNS API Reference, CreatePlatformEndpoint.
  public mutating func createPlatformEndpoint(
    _ token: String,
    in application: String,
    _ attributes: [String: String] = [:],
    at now: Instant
  ) throws(MessagingError) -> String {
    _ = time(now)
    guard let owner = topics.platforms.applications[application] else {
      throw PlatformTable.doesNotExist
    }
    guard !token.isEmpty else { throw .snsInvalid("Token Reason: cannot be empty") }
    var endpoint = PlatformTable.Endpoint(
      application: application,
      platform: owner.platform,
      token: token,
      isEnabled: true
    )
    guard attributes["Token"].map({ $0 == token }) ?? true else {
      throw .snsInvalid("Attributes Reason: Token differs from the token of the request")
    }
    try endpoint.apply(attributes)
    if let arn = owner.endpoints[token] {
      guard topics.platforms.endpoints[arn]?.attributes == endpoint.attributes else {
        throw .snsInvalid(
          "Token Reason: Endpoint \(arn) already exists with the same Token, but different "
            + "attributes."
        )
      }
      return arn
    }
    let (high, low) = takeIdentity()
    let arn = Self.platformARN(
      "endpoint/\(owner.platform.rawValue)/\(owner.name)/\(MessageID(high, low).text)"
    )
    topics.platforms.endpoints[arn] = endpoint
    topics.platforms.applications[application]?.endpoints[token] = arn
    return arn
  }

  /// One that is not there counts as deleted; its subscriptions stay.
  ///
  /// Source: SNS API Reference, DeleteEndpoint.
  public mutating func deletePlatformEndpoint(_ endpoint: String, at now: Instant)
    throws(MessagingError)
  {
    _ = time(now)
    guard let gone = topics.platforms.endpoints.removeValue(forKey: endpoint) else { return }
    topics.platforms.applications[gone.application]?.endpoints[gone.token] = nil
  }

  public mutating func listPlatformEndpoints(
    of application: String,
    from token: String? = nil,
    at now: Instant
  ) throws(MessagingError) -> Page<PlatformResource> {
    _ = time(now)
    guard let owner = topics.platforms.applications[application] else {
      throw PlatformTable.doesNotExist
    }
    let all = owner.endpoints.values.compactMap { arn in
      topics.platforms.endpoints[arn].map { PlatformResource(arn, $0.attributes) }
    }
    return PlatformTable.page(all, from: token)
  }

  public mutating func attributes(ofPlatformEndpoint endpoint: String, at now: Instant)
    throws(MessagingError) -> [String: String]
  {
    _ = time(now)
    guard let found = topics.platforms.endpoints[endpoint] else {
      throw PlatformTable.endpointDoesNotExist
    }
    return found.attributes
  }

  public mutating func setAttributes(
    _ attributes: [String: String],
    ofPlatformEndpoint endpoint: String,
    at now: Instant
  ) throws(MessagingError) {
    _ = time(now)
    guard var changed = topics.platforms.endpoints[endpoint] else {
      throw PlatformTable.endpointDoesNotExist
    }
    let former = changed.token
    try changed.apply(attributes)
    let owner = topics.platforms.applications[changed.application]?.endpoints[changed.token]
    guard owner == nil || owner == endpoint else {
      throw .snsInvalid("Token Reason: another endpoint has the same Token")
    }
    topics.platforms.endpoints[endpoint] = changed
    if changed.token != former {
      topics.platforms.applications[changed.application]?.endpoints[former] = nil
      topics.platforms.applications[changed.application]?.endpoints[changed.token] = endpoint
    }
  }

  /// Publishes to one device.
  ///
  /// Source: SNS API Reference, Publish, TargetArn, EndpointDisabled.
  mutating func pushToDevice(
    _ outgoing: OutgoingNotification,
    _ arn: String,
    at now: Timestamp
  ) throws(MessagingError) -> PublishedMessage {
    guard let endpoint = topics.platforms.endpoints[arn] else {
      throw .snsInvalid("TargetArn Reason: No endpoint found for the target arn specified")
    }
    guard endpoint.isEnabled else {
      throw MessagingError(.endpointDisabled, "Endpoint is disabled")
    }
    return try push(outgoing, to: arn, .application, platform: endpoint.platform, at: now)
  }

  func isEnabled(platformEndpoint arn: String) -> Bool {
    topics.platforms.endpoints[arn]?.isEnabled ?? false
  }

  private static func platformARN(_ suffix: String) -> String {
    "arn:aws:sns:\(region):\(account):\(suffix)"
  }
}

extension PlatformTable.Application {
  /// Secrets are not told.
  ///
  /// Source: SNS API Reference, GetPlatformApplicationAttributes.
  var told: [String: String] {
    attributes.filter { $0.key != "PlatformCredential" && $0.key != "PlatformPrincipal" }
      .merging(["Enabled": "true"]) { $1 }
  }
}
