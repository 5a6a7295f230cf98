/// Words for how messages reach a consumer or a subscriber, and what becomes of those that do not.
extension Concept {
  static let noFilter = Concept(
    "noFilter",
    [
      "필터정책이없", "필터가없", "필터정책없", "필터없", "필터링정책이없", "필터를안", "필터정책을안", "필터를설정하지않", "필터정책을설정하지않",
      "withoutafilter", "withoutfilter", "nofilter",
    ]
  )
  static let getsNothing = Concept(
    "getsNothing",
    [
      "아무메시지도받지", "아무메시지도못", "아무것도받지", "아무것도못", "메시지를받지못", "메시지를못받", "하나도못받", "하나도받지",
      "receivesnothing", "receivenothing", "getsnothing", "getnothing", "receivesnomessage",
      "receivenomessage", "getsnomessage", "getnomessage",
    ]
  )

  static let pushModel = Concept(
    "pushModel",
    models(["푸시", "푸쉬", "push"])
      + [
        "push-based", "pushbased", "pushmodel", "pushmechanism", "push-model", "pushsystem",
      ]
  )
  static let pullModel = Concept(
    "pullModel",
    models(["풀", "풀링", "폴링", "pull", "polling"])
      + [
        "pull-based", "pullbased", "pullmodel", "pull-model", "pullmechanism", "pullsystem",
        "poll-based", "pollbased", "polling-based", "pollingbased", "pollingmodel",
        "pollingmechanism",
      ]
  )

  private static func models(_ names: [String]) -> [String] {
    names.flatMap { name in ["방식", "기반", "모델", "형이", "형태", "구조"].map { name + $0 } }
  }

  static let pushes = Concept(
    "pushes",
    [
      "푸시", "푸쉬", "push$", "pushes", "pushed", "pushing", "밀어주", "밀어준", "밀어줌", "밀어넣", "밀어보",
    ]
  )
  static let toConsumers = Concept(
    "toConsumers",
    ["소비자", "컨슈머", "consumer", "워커", "worker"].flatMap { name in
      ["에게", "한테", "로푸", "로밀", "쪽으로"].map { name + $0 }
    }
      + ["consumer", "worker", "receiver"].flatMap { name in
        ["to", "tothe", "toits", "toyour", "toa", "toall", "toeach", "tomy", "toour"].map {
          $0 + name
        }
      }
  )
  static let toSubscribers = Concept(
    "toSubscribers",
    ["구독자", "수신자", "엔드포인트", "구독한곳", "subscriber"].flatMap { name in
      ["에게", "한테", "로푸", "로밀", "쪽으로", "에푸", "에밀"].map { name + $0 }
    }
      + ["subscriber", "subscribed", "endpoint"].flatMap { name in
        ["to", "tothe", "toits", "toyour", "toa", "toall", "toeach", "toevery", "toallthe"].map {
          $0 + name
        }
      }
  )
  /// Asks for messages, whoever does.
  static let pollsFor = Concept(
    "pollsFor",
    [
      "폴링", "풀링", "당겨가", "당겨온", "끌어가", "끌어온", "poll$", "polls", "polled", "polling", "pull$",
      "pulls", "pulled", "pulling",
    ]
  )
  /// What a consumer of a queue does to get its messages.
  static let fetchesItself = Concept(
    "fetchesItself",
    [
      "폴링한다", "폴링해", "폴링함", "폴링합", "직접폴링", "직접가져", "직접꺼내", "당겨가", "당겨온", "끌어가", "끌어온",
      "poll$", "polls", "pull$", "pulls",
    ]
  )
  static let noPolling = Concept(
    "noPolling",
    [
      "폴링하지않아도", "폴링할필요가없", "폴링할필요없", "폴링안해도", "폴링없이", "withoutpolling", "don'thavetopoll",
      "don’thavetopoll", "donothavetopoll", "don'tneedtopoll", "don’tneedtopoll", "donotneedtopoll",
      "noneedtopoll", "needn'tpoll", "neverhavetopoll",
    ]
  )
  /// Who else is spoken of.
  static let topicService = Concept("topicService", ["sns", "주제", "토픽", "topic"])
  static let queueService = Concept("queueService", ["sqs", "큐", "대기열", "queue"])

  static let keepsMessages = Concept(
    "keepsMessages",
    [
      "보존", "보관", "저장", "영속", "쌓아두", "쌓아둔", "남겨두", "남겨둔", "retain", "retention", "persist",
      "stores",
      "stored", "store$", "keepsmessages", "keepsthem", "keepsyourmessages", "arekept", "iskept",
      "keptfor",
    ]
  )
  static let dataWord = Concept("dataWord", ["데이터", "data$"])
  static let archive = Concept(
    "archive",
    ["아카이브", "아카이빙", "archiv", "replay", "리플레이", "재생"]
  )
  /// Where a topic's messages go to be kept, which the topic itself does not do.
  static let elsewhere = Concept(
    "elsewhere",
    [
      "sqs에", "sqs큐", "sqs로", "큐에", "큐로", "대기열에", "대기열로", "s3", "firehose", "dynamodb", "redshift",
      "opensearch", "db에", "데이터베이스", "로그", "log$", "logs", "cloudwatch", "insqs", "tosqs",
      "aqueue", "thequeue", "database",
    ]
  )
  /// Copies over zones keep a message safe while it is delivered, and not for later.
  static let zones = Concept(
    "zones",
    [
      "가용영역", "가용존", "az$", "azs", "여러az", "다중az", "availabilityzone", "multi-az", "redundant",
      "중복저장",
      "여러서버", "multipleserver",
    ]
  )
  static let lost = Concept(
    "lost",
    [
      "유실", "손실", "사라진", "사라짐", "사라지", "사라집", "없어진", "없어짐", "잃", "날아간", "날아감", "버려진", "버려짐",
      "lost$", "isgone", "aregone", "discarded", "dropped", "disappear", "vanish",
    ]
  )
  static let notDelivered = Concept(
    "notDelivered",
    [
      "전달되지않", "전달되지못", "전달못", "전달안", "전달에실패", "전달이실패", "전달실패", "배달되지않", "전송되지않", "전송되지못",
      "전송에실패", "전송실패", "받지못", "받지않", "못받", "안받", "수신되지않", "수신하지못", "수신못", "놓친", "놓치",
      "구독자가없", "구독이없", "notdelivered", "isn'tdelivered", "isn’tdelivered", "aren'tdelivered",
      "aren’tdelivered", "undeliver", "can'tbedelivered", "can’tbedelivered", "cannotbedelivered",
      "notreceived", "nosubscriber", "offline", "deliveryfails",
    ]
  )
}

/// Words for how much a queue holds, and for what is too large for it.
extension Concept {
  static let messageCount = Concept(
    "messageCount",
    [
      "메시지수", "메시지개수", "메시지갯수", "메시지의수", "메시지의개수", "메시지의갯수", "메세지수", "메세지개수", "numberofmessages",
      "messagesinaqueue", "messagesinthequeue", "messagesinqueue", "messagecount",
      "unlimitedmessages",
    ]
  )
  static let storing = Concept(
    "storing",
    ["저장", "보관", "쌓", "담을", "담아", "store$", "stores", "stored", "hold$", "holds"]
  )
  static let forHowLong = Concept(
    "forHowLong",
    ["기간", "영구", "영원", "계속보", "오래", "forever", "indefinite", "period", "aslongas"]
  )
  /// Right behind the number of what is stored.
  static let storesThatMany = Concept(
    "storesThatMany",
    ["만", "까지", "까지만", "밖에", "의메시지를", "의메시지만"].flatMap { particle in
      ["저장", "보관", "쌓"].map { particle + $0 }
    }
  )
  static let queueHolds = Concept(
    "queueHolds",
    ["queue", "sqs"].flatMap { name in
      ["canhold", "canstore", "cankeep", "cancontain", "holds", "stores", "contains"].map {
        name + $0
      }
    }
  )
  static let extendedLibrary = Concept(
    "extendedLibrary",
    [
      "extendedclient", "extendedlibrary", "확장클라이언트", "확장라이브러리", "익스텐디드", "extended클라이언트",
    ]
  )
  static let tooLarge = Concept(
    "tooLarge",
    [
      "넘으면", "넘는", "넘을", "초과", "보다크", "보다큰", "더크", "더큰", "큰메시지", "큰메세지", "큰데이터", "큰파일",
      "대용량", "large$", "larger", "bigger", "over$", "exceed", "above$", "beyond",
    ]
  )
  static let objectStore = Concept("objectStore", ["s3"])
  static let exceeds = Concept(
    "exceeds",
    [
      "넘으면", "넘는", "넘긴", "넘겨", "넘어가면", "넘어서", "초과", "exceed", "over$", "morethan", "past$",
      "after$",
    ]
  )
  static let acknowledges = Concept(
    "acknowledges",
    [
      "응답을보내", "응답을보낸", "응답보내", "응답해야", "확인응답", "처리완료를알", "ack를", "ack$", "acks", "acknowledg",
    ]
  )
  static let clientSideEncryption = Concept(
    "clientSideEncryption",
    [
      "클라이언트측암호", "클라이언트쪽암호", "클라이언트사이드암호", "클라이언트암호", "클라이언트측에서암호", "client-sideencrypt",
      "clientsideencrypt", "clientencrypt", "encryptontheclient", "encryptedontheclient",
    ]
  )
  /// What a queue in between does to a load.
  static let absorbs = Concept(
    "absorbs",
    [
      "흡수", "완충", "쌓아두", "쌓아둔", "사이에", "중간에", "앞에두", "앞단", "천천히", "제속도", "몰려도", "늘어도",
      "absorb", "smooth", "inbetween", "between$", "infrontof", "ownpace", "decoupl",
    ]
  )
}
