/// A service that a note can be about; only the first two have properties yet.
///
/// The others are known so that their numbers are not taken for those of SQS.
public enum Service: String, Hashable, Sendable, CaseIterable {
  case sqs = "SQS"
  case sns = "SNS"
  case kinesis = "Kinesis"
  case lambda = "Lambda"
  case eventBridge = "EventBridge"
  case amazonMQ = "Amazon MQ"
  case msk = "MSK"
  case ec2 = "EC2"
  case s3 = "S3"
  case dynamoDB = "DynamoDB"
  case rds = "RDS"
  case aurora = "Aurora"
  case elastiCache = "ElastiCache"
  case cloudFront = "CloudFront"
  case route53 = "Route 53"
  case apiGateway = "API Gateway"
  case stepFunctions = "Step Functions"
  case ecs = "ECS"
  case efs = "EFS"
  case ebs = "EBS"
  case vpc = "VPC"
  case iam = "IAM"
  case cloudWatch = "CloudWatch"
  case cloudTrail = "CloudTrail"
  case redshift = "Redshift"
  case glacier = "Glacier"
  case openSearch = "OpenSearch"
  case eks = "EKS"
  case ecr = "ECR"

  /// Lower-case names without blanks, as they stand in notes.
  public var names: [String] {
    switch self {
    case .sqs: ["sqs", "simplequeueservice", "심플큐", "에스큐에스"]
    case .sns: ["sns", "simplenotificationservice", "에스엔에스"]
    case .kinesis: ["kinesis", "키네시스"]
    case .lambda: ["lambda", "람다"]
    case .eventBridge: ["eventbridge", "이벤트브리지"]
    case .amazonMQ: ["amazonmq", "activemq", "rabbitmq"]
    case .msk: ["msk", "kafka", "카프카"]
    case .ec2: ["ec2"]
    case .s3: ["s3"]
    case .dynamoDB: ["dynamodb", "다이나모"]
    case .rds: ["rds"]
    case .aurora: ["aurora", "오로라"]
    case .elastiCache: ["elasticache", "redis", "memcached"]
    case .cloudFront: ["cloudfront", "클라우드프론트"]
    case .route53: ["route53"]
    case .apiGateway: ["apigateway"]
    case .stepFunctions: ["stepfunctions"]
    case .ecs: ["ecs", "fargate"]
    case .efs: ["efs"]
    case .ebs: ["ebs"]
    case .vpc: ["vpc"]
    case .iam: ["iam"]
    case .cloudWatch: ["cloudwatch", "클라우드워치"]
    case .cloudTrail: ["cloudtrail"]
    case .redshift: ["redshift", "레드시프트"]
    case .glacier: ["glacier", "글래시어"]
    case .openSearch: ["opensearch", "elasticsearch"]
    case .eks: ["eks"]
    case .ecr: ["ecr"]
    }
  }
}
