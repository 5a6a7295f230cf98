/// A note as the first one is written, as long as one wants it, no two sections alike.
struct LargeNote {
  private static let topics = ["S3", "SQS", "SNS", "EC2", "CloudFront", "Route 53", "DynamoDB"]

  static func markdown(bytes: Int) -> String {
    var text = "# 24/7/18 AWS SAA - Day07\n\n"
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      let topic = topics[number % topics.count]
      text += """
        ### Amazon \(topic) - 기능 \(number)

        - 가장 오래된 서비스 (\(number)년 넘음)
        - 메시지 최소 4일 최대 \(number % 30 + 1)일 보존
        - 구성 요소 \(number)
          - 엔드포인트 \(number)
          - 리스너 \(number)
        - 처리량 제한없음 \(number)
        - 작업은 StartTask\(number) API로 시작
        - **대상 그룹 \(number)**에 인스턴스를 등록
        - 항목 \(number): 요청을 여러 대상에 나누어 보내는 구성 요소
        - 소비자가 메시지를 폴링하면 다른 소비자가 안보임
        - 재시도는 최대 \(number % 9 + 1)번, 간격은 \(number % 50 + 1)초


        """
    }
    return text
  }
}
