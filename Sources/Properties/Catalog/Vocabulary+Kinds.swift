/// Words for what a claim is about: kinds of queue and of polling, and what each has of its own.
extension Concept {
  public static let standard = Concept(
    "standard",
    [
      "표준", "스탠다드", "스탠더드", "일반큐", "일반대기열", "standard", "스텐다드", "스텐더드", "스탠드", "일반sqs",
    ]
  )
  public static let shortPolling = Concept(
    "shortPolling",
    ["숏폴링", "쇼트폴링", "숏풀링", "짧은폴링", "단기폴링", "shortpoll", "short-poll"]
  )
  public static let anyPolling = Concept(
    "anyPolling",
    longPolling.spellings + shortPolling.spellings
      + ["waittimeseconds", "receivemessagewaittime", "wait-time-seconds"]
  )

  /// What a claim is compared with is not what it is about.
  public static let comparedStandard = Concept(
    "comparedStandard",
    [
      "표준과달리", "표준과는달리", "표준큐와달리", "표준큐와는달리", "표준대기열과달리", "표준대기열과는달리",
      "unlikestandard", "unlikeastandard", "insteadofstandard",
    ]
  )
  public static let comparedFIFO = Concept(
    "comparedFIFO",
    [
      "fifo와달리", "fifo와는달리", "fifo큐와달리", "fifo큐와는달리", "fifo대기열과달리", "fifo대기열과는달리",
      "unlikefifo", "unlikeafifo", "insteadoffifo",
    ]
  )
  public static let comparedLong = Concept(
    "comparedLong",
    comparisons(with: longPolling, latin: ["longpoll", "long-poll"])
  )
  public static let comparedShort = Concept(
    "comparedShort",
    comparisons(with: shortPolling, latin: ["shortpoll", "short-poll"])
  )

  private static func comparisons(with polling: Concept, latin: [String]) -> [String] {
    let hangul = polling.spellings.filter { !latin.contains($0) } + latin.map { $0 + "ing" }
    return hangul.flatMap { name in ["보다", "대비", "에비해", "에비하면", "대신", "과비교"].map { name + $0 } }
      + latin.flatMap { name in
        ["than", "insteadof", "comparedto", "comparedwith", "versus", "vs", "over"].map {
          $0 + name
        }
      }
  }

  public static let delay = Concept(
    "delay",
    [
      "지연대기열", "지연큐", "지연전송", "전송지연", "배달지연", "전달지연", "메시지지연", "지연시킬", "지연시켜", "지연시키", "지연할", "지연될",
      "지연된", "딜레이", "늦출", "늦춰", "늦게전",
      "메시지타이머", "delay", "messagetimer", "미루", "미룰", "미뤄", "미룬", "뒤로미", "늦게보이", "늦게배달", "나중에보이",
      "postpone", "늦게나", "늦게꺼", "뒤에보이게",
    ]
  )
  public static let groupID = Concept(
    "groupID",
    [
      "messagegroupid", "메시지그룹id", "메세지그룹id", "메시지그룹아이디", "그룹id", "groupid", "그룹아이디", "groupname",
      "namesthatgroup", "namesthegroup", "namesagroup", "nameagroup", "namethegroup",
      "messagegroup$",
    ]
  )
  public static let maxReceiveCount = Concept(
    "maxReceiveCount",
    [
      "maxreceivecount", "maximumreceive", "maxreceive", "최대수신횟수", "최대수신수", "최대수신값", "receivecount",
      "mrc$", "수신횟수", "최대수신", "받는횟수",
    ]
  )
  static let dotFIFO = Concept("dotFIFO", [".fifo"])
  static let otherSuffix = Concept("otherSuffix", ["-fifo", ".queue", ".sqs", ".que"])
  static let ending = Concept(
    "ending",
    ["끝나", "끝낸", "끝에", "접미", "이름", "붙", "suffix", "end$", "ends", "ending", "name", "마무리"]
  )
  static let deduplication = Concept(
    "deduplication",
    [
      "중복제거", "중복방지", "중복을제거", "중복검사", "중복제거id", "중복메시지제거", "중복메시지를제거", "중복메시지를걸러", "중복전송",
      "deduplicat", "de-duplicat", "dedup", "duplicate", "중복",
    ]
  )
  static let deduplicationID = Concept(
    "deduplicationID",
    [
      "중복제거id", "중복제거아이디", "중복방지id", "중복id", "messagededuplicationid", "deduplicationid",
      "dedupid", "content-based", "contentbased", "콘텐츠기반", "컨텐츠기반", "내용기반", "같은id", "동일id",
      "sameid", "samededup",
    ]
  )
  static let window = Concept(
    "window",
    ["윈도우", "간격", "구간", "제거창", "방지창", "window", "interval"]
  )
  /// What a number is counted for rather than of.
  public static let perEach = Concept(
    "perEach",
    [
      "토픽당", "주제당", "계정당", "큐당", "대기열당", "토픽마다", "주제마다", "pertopic", "pereachtopic", "perqueue",
      "peraccount", "topic당", "queue당", "account당", "계정하나", "한계정", "토픽하나", "주제하나", "eachtopic",
      "foreachtopic",
    ]
  )
  static let refused = Concept(
    "refused",
    [
      "거부", "무시", "걸러", "버려", "refused", "rejected", "discarded", "ignored", "dropped",
      "notdelivered", "버림", "버린", "막는다", "막힘", "차단", "안받", "거른", "거름", "거릅", "drops", "drop$",
      "swallowed", "suppress", "skipped", "throwsaway", "thrownaway", "버려지", "버려짐", "다시배달하지않",
      "다시전달하지않", "안들어", "두번안", "한번만받아",
    ]
  )
  public static let inFlight = Concept(
    "inFlight",
    [
      "inflight", "in-flight", "인플라이트", "전송중", "처리중", "이동중", "기내", "비행중", "notyetdeleted",
      "beingprocessed", "처리하고있는", "처리하는중", "받았지만", "꺼냈지만", "in_flight", "notyetremoved",
    ]
  )
  static let highThroughput = Concept(
    "highThroughput",
    ["고처리량", "높은처리량", "highthroughput", "high-throughput", "하이쓰루풋"]
  )
  static let withoutBatch = Concept(
    "withoutBatch",
    [
      "배치없", "배치를쓰지않", "배치를안쓰", "배치안쓰", "배치를사용하지않", "배치미사용", "배치x$", "배치처리없", "배치하지않", "배치를안",
      "withoutbatch", "nobatch", "notbatch", "unbatched", "non-batch", "nonbatch",
      "withoutusingbatch",
      "ifyoudon'tbatch", "batch없", "batch안", "batch미", "batch를안", "배치안", "배치off", "w/obatch",
      "withnobatch", "unbatch", "배치를끄", "배치빼",
    ]
  )
  static let call = Concept(
    "call",
    ["호출", "콜", "api", "작업", "요청", "call", "operation", "request"]
  )
  static let batchCall = Concept(
    "batchCall",
    [
      "배치요청", "배치작업", "배치당", "배치하나", "배치는", "배치로", "sendmessagebatch", "deletemessagebatch",
      "batchrequest", "batchoperation", "batchapi", "batchaction", "perbatch", "abatch", "onebatch",
      "singlebatch", "배치api", "배치전송", "배치크기", "batchsize", "일괄처리", "한배치",
    ]
  )
  static let poll = Concept(
    "poll",
    [
      "폴링", "풀링", "poll", "receivemessage", "maxnumberofmessages", "수신", "receiv", "가져", "받을",
      "받는다",
      "받아", "retrieve", "pull", "읽어", "consume", "fetch", "꺼내", "꺼냄", "꺼낼", "꺼낸", "집어", "grab",
    ]
  )
  static let atATime = Concept(
    "atATime",
    [
      "한번에", "1번에", "한꺼번에", "1회에", "요청당", "호출당", "atatime", "atonce", "perrequest", "percall",
      "perreceive", "inonecall", "한방에", "한큐에", "한차례에", "한번의", "inonego", "pergo", "withonecall",
      "withonereceive", "inasingle",
    ]
  )
  static let maximumMessageSize = Concept(
    "maximumMessageSize",
    ["maximummessagesize", "속성을올", "설정을올", "주제마다", "토픽마다", "opt-in", "optin"]
  )
  static let waitTime = Concept(
    "waitTime",
    [
      "waittimeseconds", "waittime", "대기시간", "기다리는시간", "기다릴수", "기다린다", "waitsup", "붙잡고있는시간",
      "붙들고있는", "longestwait", "붙잡", "기다려주", "기다려준",
    ]
  )
}
