/// The words of queues and topics as notes spell them.
extension Concept {
  static let queue = Concept("queue", ["대기열", "큐", "queue"])
  static let fifo = Concept("fifo", ["fifo", "선입선출"])
  static let message = Concept("message", ["메시지", "메세지", "message", "msg"])
  static let topic = Concept("topic", ["주제", "토픽", "topic"])
  static let consumer = Concept("consumer", ["소비자", "소비가", "컨슈머", "컨수머", "consumer"])
  static let subscriber = Concept("subscriber", ["구독자", "수신자", "subscriber"])
  static let subscription = Concept("subscription", ["구독", "subscription", "subscribe"])
  static let eventProducer = Concept(
    "eventProducer",
    ["이벤트생성자", "이벤트생산자", "게시자", "발행자", "publisher", "eventproducer"]
  )
  static let notification = Concept("notification", ["알림", "notification"])

  static let retention = Concept(
    "retention",
    ["보존", "보관", "유지기간", "리텐션", "retention", "retain", "retained"]
  )
  static let size = Concept(
    "size",
    ["크기", "사이즈", "용량", "페이로드", "작아야", "size", "payload", "small", "large"]
  )
  static let throughput = Concept(
    "throughput",
    ["처리량", "대리량처리", "쓰루풋", "throughput"]
  )
  public static let unlimited = Concept(
    "unlimited",
    ["무제한", "제한없", "제한이없", "unlimited", "nolimit"]
  )
  static let nearly = Concept("nearly", ["거의", "사실상", "nearly", "virtually"])
  static let latency = Concept("latency", ["지연시간", "대기시간", "레이턴시", "latency"])
  static let publish = Concept("publish", ["게시", "발행", "배포", "퍼블리시", "publish"])
  static let receive = Concept("receive", ["수신", "receive"])
  static let order = Concept("order", ["순서", "오더", "order"])
  static let bestEffort = Concept(
    "bestEffort",
    ["최선의", "베스트에포트", "besteffort", "best-effort"]
  )
  static let inOrder = Concept(
    "inOrder",
    ["선입선출", "순서보장", "순서가보장", "순서를보장", "순서대로", "firstinfirstout", "first-in", "inorder"]
  )
  static let messageGroup = Concept(
    "messageGroup",
    ["그룹", "messagegroup", "groupid", "pergroup"]
  )
  static let duplicate = Concept("duplicate", ["중복", "duplicate"])
  static let possible = Concept(
    "possible",
    ["수있", "있음", "있다", "가능", "발생", "생길", "can", "may", "possible", "occur"]
  )
  static let removes = Concept(
    "removes",
    ["제거", "방지", "없", "않", "remove", "prevent", "never", "no", "eliminat"]
  )
  static let atLeastOnce = Concept(
    "atLeastOnce",
    ["적어도한번", "적어도1번", "최소한번", "최소1번", "한번이상", "1회이상", "atleastonce", "at-least-once"]
  )
  static let exactlyOnce = Concept(
    "exactlyOnce",
    ["정확히한", "정확히1", "딱한번", "한번만", "exactlyonce", "exactly-once"]
  )
  static let batch = Concept("batch", ["배치", "일괄", "batch"])
  static let limit = Concept("limit", ["제한", "한도", "limit", "quota"])

  static let visibilityTimeout = Concept(
    "visibilityTimeout",
    ["가시성시간", "가시성타임아웃", "가시성초과", "가시성제한", "표시제한시간", "visibilitytimeout"]
  )
  static let otherConsumer = Concept(
    "otherConsumer",
    ["다른소비자", "다른컨슈머", "다른컨수머", "otherconsumer", "anotherconsumer"]
  )
  public static let invisible = Concept(
    "invisible",
    ["안보임", "안보인", "안보이", "보이지않", "볼수없", "숨겨", "invisible", "notvisible", "hidden", "cannotsee"]
  )
  static let otherRequest = Concept(
    "otherRequest",
    ["다른요청", "다른폴링", "otherrequest", "anotherrequest"]
  )
  public static let notReturned = Concept(
    "notReturned",
    ["반환안", "반환하지않", "반환되지않는", "notreturn", "isn'treturned"]
  )
  public static let notFinished = Concept(
    "notFinished",
    [
      "반환되지않으면", "반환안되면", "삭제되지않으면", "삭제하지않으면", "삭제안하면", "처리하지못하면",
      "처리되지않으면", "notdeleted", "notprocessed", "isn'tdeleted",
    ]
  )
  static let backInQueue = Concept(
    "backInQueue",
    ["다시큐", "다시대기열", "다시보", "다시나타", "재전송", "다시전송", "backinthequeue", "visibleagain", "redeliver"]
  )
  static let twice = Concept("twice", ["두번", "2번", "twice", "두차례", "중복처리"])
  static let processed = Concept("processed", ["처리", "process"])
  static let changeVisibility = Concept("changeVisibility", ["changemessagevis"])

  static let longPolling = Concept(
    "longPolling",
    ["롱폴링", "롱풀링", "긴폴링", "장기폴링", "longpoll"]
  )
  static let waiting = Concept("waiting", ["기다리", "기다림", "대기함", "대기한", "wait"])
  static let apiCalls = Concept(
    "apiCalls",
    ["api호출", "호출수", "호출숫자", "호출횟수", "요청수", "apicall", "numberofcalls"]
  )
  static let decreases = Concept(
    "decreases",
    ["줄", "감소", "낮", "적어", "reduc", "decreas", "fewer", "lower", "less"]
  )
  static let increases = Concept(
    "increases",
    ["증가", "늘", "높", "increas", "higher", "more", "raise"]
  )
  static let polling = Concept("polling", ["폴링", "풀링", "poll", "수신", "receive", "가져"])

  static let sendMessage = Concept("sendMessage", ["sendmessage"])
  static let deleteMessage = Concept("deleteMessage", ["deletemessage"])
  static let keptUntilDeleted = Concept(
    "keptUntilDeleted",
    ["삭제할때까지", "삭제될때까지", "삭제하기전까지", "untildeleted", "untilitisdeleted", "untilaconsumer"]
  )
  static let horizontal = Concept(
    "horizontal",
    ["수평확장", "수평적확장", "스케일아웃", "horizontal", "scaleout"]
  )
  static let metric = Concept("metric", ["지표", "메트릭", "metric"])
  static let queueLength = Concept(
    "queueLength",
    ["대기열의길이", "대기열길이", "큐의길이", "큐길이", "queuelength", "approximatenumberofmessages"]
  )
  static let autoScaling = Concept("autoScaling", ["오토스케일링", "autoscaling", "asg"])
  static let spike = Concept("spike", ["급격", "급증", "스파이크", "폭증", "spike", "surge"])
  static let buffer = Concept("buffer", ["버퍼", "buffer"])
  static let oldest = Concept("oldest", ["가장오래된", "제일오래된", "oldest"])
  static let fullyManaged = Concept("fullyManaged", ["완전관리", "완전히관리", "fullymanaged"])

  static let encryption = Concept("encryption", ["암호화", "encrypt"])
  static let security = Concept("security", ["보안", "security"])
  static let https = Concept("https", ["https", "전송중", "intransit", "in-flight"])
  static let kms = Concept("kms", ["kms", "저장시", "atrest", "at-rest", "sse"])
  static let clientSide = Concept("clientSide", ["클라이언트", "client"])
  static let iam = Concept("iam", ["iam"])
  static let accessControl = Concept(
    "accessControl",
    ["액세스제어", "접근제어", "엑세스제어", "accesscontrol", "액세스를제어", "controlsaccess"]
  )
  static let accessPolicy = Concept(
    "accessPolicy",
    ["접근정책", "액세스정책", "엑세스정책", "큐정책", "accesspolic", "queuepolic", "topicpolic"]
  )

  static let pubSub = Concept(
    "pubSub",
    ["pub/sub", "pubsub", "게시/구독", "게시구독", "publish/subscribe"]
  )
  static let filtering = Concept("filtering", ["필터", "filter"])
  static let sdk = Concept("sdk", ["sdk"])
  static let mobile = Concept("mobile", ["모바일", "mobile"])
  static let platformApplication = Concept(
    "platformApplication",
    ["플랫폼애플", "플랫폼어플", "플랫폼앱", "platformapplication"]
  )
  static let platformEndpoint = Concept(
    "platformEndpoint",
    ["플랫폼엔드", "플랫폼ㅁ엔드", "platformendpoint"]
  )

  static let atOnce = Concept("atOnce", ["동시", "다중", "waittime", "simultan", "parallel"])
  static let billing = Concept(
    "billing",
    ["청크", "과금", "요금", "chunk", "billed", "billing", "extendedclient"]
  )
  /// Dead-letter queues have values of their own.
  public static let deadLetter = Concept(
    "deadLetter",
    ["dlq", "deadletter", "dead-letter", "데드레터", "배달못한"]
  )
  /// What someone did or should do says nothing about a default or a limit.
  public static let advice = Concept(
    "advice",
    [
      "권장", "추천", "설정했", "설정하는것이", "걸리는", "걸리면", "실습", "작업이면", "경우에는",
      "recommend", "shouldset", "ifyour", "iset",
    ]
  )
  public static let negation = Concept(
    "negation",
    [
      "아니라", "지않는다", "지않음", "이아니다", "불가능", "필요없", "필요가없", "isnot", "arenot", "donot", "doesnot",
      "cannot",
      "never", "isn't", "aren't", "don't", "doesn't", "can't",
    ]
  )

  static let decoupling = Concept("decoupling", ["디커플링", "decoupl"])
  static let asynchronous = Concept("asynchronous", ["비동기", "asynchron", "async"])
  static let synchronous = Concept("synchronous", ["동기", "synchron"])
  static let ec2 = Concept("ec2", ["ec2"])
  static let onPremises = Concept(
    "onPremises",
    ["온프레", "onprem", "on-prem"]
  )
  static let lambda = Concept("lambda", ["lambda", "람다"])
}
