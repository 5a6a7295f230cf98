/// The words of queues and topics as notes spell them.
extension Concept {
  public static let queue = Concept("queue", ["대기열", "큐", "queue"])
  public static let fifo = Concept("fifo", ["fifo", "선입선출대기열", "선입선출큐", "선입선출(fifo", "피포"])
  static let message = Concept("message", ["메시지", "메세지", "메시징", "message", "msg"])
  public static let topic = Concept("topic", ["주제", "토픽", "topic"])
  static let consumer = Concept(
    "consumer",
    [
      "소비자", "소비가", "컨슈머", "컨수머", "consumer", "워커", "worker", "읽는쪽", "받는쪽",
    ]
  )
  public static let subscriber = Concept("subscriber", ["구독자", "수신자", "subscriber"])
  public static let subscription = Concept(
    "subscription",
    ["구독", "subscription", "subscribe", "subs$"]
  )
  static let eventProducer = Concept(
    "eventProducer",
    ["이벤트생성자", "이벤트생산자", "게시자", "발행자", "publisher", "eventproducer"]
  )
  static let notification = Concept("notification", ["알림", "notification"])

  static let retention = Concept(
    "retention",
    [
      "보존", "보관", "유지기간", "리텐션", "저장기간", "수명", "저장되", "유지", "자동삭제", "자동으로삭제", "만료", "retention",
      "retain", "kept", "keep", "stored", "stay", "expire", "remain", "automaticallydeleted",
      "held", "버티", "버틴", "버팀", "둘수있는기간", "오래둘", "오래두", "보관함", "쌓아둘", "남겨", "남아있", "남는다", "남겨둠",
      "간직", "살아있", "lasts", "last$", "linger", "persist", "live$", "lives", "holdonto", "holdsonto",
      "저장됐", "저장돼있", "저장가능", "저장일수", "저장기한", "보유", "유효기간", "messageretentionperiod",
      "retentionperiod",
    ]
  )
  static let retentionPeriod = Concept(
    "retentionPeriod",
    ["보존", "보관기간", "리텐션", "retention", "보관", "유지기간", "저장기간"]
  )
  static let size = Concept(
    "size",
    [
      "크기", "사이즈", "용량", "페이로드", "작아야", "size", "payload", "small", "large", "bigger", "담는양",
      "담을수있는양", "한통에", "무게", "덩치", "몸집", "weigh", "heavy", "heavier", "aslarge", "asbig", "본문",
      "바디", "body$", "텍스트", "maximummessagesize", "max_message_size", "한통", "한건크기",
    ]
  )
  static let throughput = Concept(
    "throughput",
    [
      "처리량", "대리량처리", "쓰루풋", "스루풋", "throughput", "tps", "초당", "persecond", "transaction",
      "apicall", "messages/s", "callspersecond", "requestspersecond", "건/초",
    ]
  )
  public static let unlimited = Concept(
    "unlimited",
    [
      "무제한", "제한없", "제한이없", "제한은없", "무한", "unlimited", "nolimit", "limitless", "한도없", "한도가없", "상한없",
      "상한이없", "nocap", "nocaps", "withoutlimit", "withoutalimit", "unbounded", "nothrottl",
      "nothroughputlimit", "nolimits", "nothrottling", "한계가없", "한계없", "끝이없", "제약이없", "제약없",
      "제한이전혀없", "제한은전혀없", "상한은없", "한도는없", "얼마든지",
    ]
  )
  static let nearly = Concept(
    "nearly",
    [
      "거의", "사실상", "nearly", "virtually", "almost", "near-", "가까운", "가깝", "거진", "practically",
      "effectively",
    ]
  )
  static let latency = Concept(
    "latency",
    [
      "지연시간", "대기시간", "레이턴시", "응답시간", "저지연", "처리지연", "낮은지연", "지연을", "지연이", "지연도", "지연은", "지연감소",
      "지연↓", "지연↑",
      "지연증가", "latency", "latencies", "반응속도",
    ]
  )
  static let publish = Concept("publish", ["게시", "발행", "배포", "퍼블리시", "publish"])
  static let receive = Concept("receive", ["수신", "receiv"])
  static let order = Concept("order", ["순서", "오더", "order"])
  static let bestEffort = Concept(
    "bestEffort",
    [
      "최선의", "최선을다", "베스트에포트", "베스트이포트", "besteffort", "best-effort", "되도록", "가급적", "가능한한", "가능하면",
      "최대한지키", "웬만하면", "triesto", "노력은", "노력하", "노력만", "애쓴", "애는쓰", "맞춰보려", "triesitsbest",
      "tryitsbest", "doesitsbest", "itsbest",
    ]
  )
  static let inOrder = Concept(
    "inOrder",
    [
      "선입선출", "순서보장", "순서가보장", "순서를보장", "순서대로", "순서유지", "firstinfirstout", "first-in", "inorder",
      "strictlyordered", "strictordering", "intheorder", "inexactorder", "차례대로", "순서그대로", "순서그대로",
      "들어온순서", "보낸순서", "넣은순서", "들어간순서", "먼저온", "먼저들어온", "inwhichtheywere", "theywentin",
      "insequence", "oneafteranother", "exactorder", "sentorder", "sameorder",
      "순서가안바", "순서는안바", "순서안바", "순서가안섞", "순서가안뒤", "순서는안섞", "순서안섞",
    ]
  )
  static let messageGroup = Concept(
    "messageGroup",
    [
      "그룹", "messagegroup", "groupid", "pergroup", "agroup", "eachgroup", "samegroup", "thegroup",
      "그룹끼리", "onegroup", "insideagroup", "withinagroup", "insideeachgroup",
    ]
  )
  public static let duplicate = Concept(
    "duplicate",
    ["중복", "duplicate", "dup$", "dups$", "dupmsg", "dupes"]
  )
  public static let possible = Concept(
    "possible",
    [
      "수있", "있음", "있다", "있습", "있을", "가능", "발생", "생길", "생긴", "허용", "can$", "may$", "might", "could",
      "possible", "occur", "occasional", "sometimes", "allow", "가끔", "때때로", "간혹", "종종", "어쩌다", "더러",
      "드물게", "나올수", "생김", "생겨", "nowandthen", "fromtimetotime", "rarely", "onceinawhile", "기도한",
      "기도하", "기도함", "곤한", "곤하", "때도있", "때가있", "경우도있", "경우가있", "생기기", "수가있",
    ]
  )
  static let removes = Concept(
    "removes",
    ["제거", "방지", "걸러", "필터링", "remove", "prevent", "eliminat", "avoid", "filtersout", "dropped"]
  )
  static let atLeastOnce = Concept(
    "atLeastOnce",
    [
      "적어도한번", "적어도1번", "적어도1회", "최소한번", "최소1번", "최소1회", "최소한한번", "한번이상", "1회이상", "1번이상",
      "atleastonce", "at-leastonce", "at-least-once", "atleast1", "atleastonetime", "한번은반드시",
      "한번은꼭", "한번은무조건", "무조건한번은",
    ]
  )
  static let exactlyOnce = Concept(
    "exactlyOnce",
    [
      "정확히한", "정확히1", "딱한번", "한번만", "1번만", "exactlyonce", "exactly-once", "onlyonce", "justonce",
      "오직한번", "단한번", "딱1", "exactlyonetime",
    ]
  )
  static let batch = Concept("batch", ["배치", "일괄", "묶어", "batch"])
  static let limit = Concept("limit", ["제한", "한도", "limit", "quota"])

  public static let visibilityTimeout = Concept(
    "visibilityTimeout",
    [
      "가시성", "표시제한", "표시시간", "비저빌리티", "비지빌리티", "비저블", "visibilitytimeout", "visiblitytimeout",
      "visibilitytime", "visibiltytimeout", "visibiilitytimeout", "visibilty", "visiblity",
      "visibility", "vt$", "vistimeout", "숨김시간", "숨는시간", "숨기는시간", "숨겨지는시간", "숨겨두는시간", "안보이는시간",
      "보이지않는시간",
      "invisibilit", "thetimer$", "hiddenperiod", "hidingtime",
    ]
  )
  static let otherConsumer = Concept(
    "otherConsumer",
    [
      "다른소비자", "다른컨슈머", "다른컨수머", "다른consumer", "다른워커", "다른서버", "otherconsumer", "anotherconsumer",
      "otherworker", "anotherworker", "나머지컨슈머", "나머지소비자", "나머지워커", "나머지서버", "나머지인스턴스", "다른인스턴스",
      "다른프로세스", "다른사람", "다른애", "다른놈", "남들", "otherworkers", "theotherworker", "otherreader",
      "otherreceiver", "otherpoller", "otherinstance", "anotherinstance", "otherserver",
      "anotherserver", "nobodyelse", "nooneelse", "everyoneelse", "anyoneelse", "theothers",
      "otherprocess", "nootherconsumer", "nootherworker", "아무도못", "아무도볼수없", "나머지한", "나머지에게", "나머지는",
      "나머지가", "나머지사람", "딴놈", "딴사람", "딴애", "딴소비자", "딴컨슈머", "딴워커", "딴서버", "딴인스턴스", "다른쪽", "다른데서",
      "theotherone",
    ]
  )
  public static let invisible = Concept(
    "invisible",
    [
      "안보임", "안보인", "안보이", "안보여", "보이지않", "보이지못", "볼수없", "숨겨", "숨김", "invisible", "notvisible",
      "hidden", "hide", "cannotsee", "can'tsee", "can’tsee", "띄지않", "눈에안띄", "안띈", "숨는", "숨은", "숨어",
      "감춰", "감춘", "가려진", "안보", "못보", "못본", "보이지안", "outofsight", "unseen", "can’tget", "can'tget",
      "cannotget", "kepthidden", "못봄", "못봐", "못봅", "nobodyelse", "nooneelse", "nootherconsumer",
      "nootherworker", "아무도못", "아무도볼수없",
    ]
  )
  static let otherRequest = Concept(
    "otherRequest",
    ["다른요청", "다른폴링", "otherrequest", "anotherrequest"]
  )
  public static let notReturned = Concept(
    "notReturned",
    ["반환안", "반환하지않", "반환되지않", "notreturn", "isn'treturned"]
  )
  public static let notFinished = Concept(
    "notFinished",
    [
      "반환되지않으면", "반환안되면", "삭제되지않으면", "삭제하지않으면", "삭제안하면", "삭제하지못하면", "삭제못하면", "처리하지못하면", "처리되지않으면",
      "처리못하면", "처리가끝나지않으면", "처리를못", "notdeleted", "notprocessed", "isn'tdeleted", "isn'tprocessed",
      "doesn'tdelete", "failstodelete", "doesnotdelete", "failstoprocess", "failtoprocess",
      "doesn'tprocess", "못끝내면", "못끝냈", "끝내지못하면", "끝내지못한", "제때못", "제때삭제", "지우지않으면", "지우지못하면", "안지우면",
      "못지우면", "죽으면", "죽어버리면", "뻗으면", "다운되면", "crash", "dies$", "die$", "neverdelete", "notfinish",
      "doesn'tfinish", "failstofinish", "didn'tdelete", "isnotdeleted", "notdone", "notremoved",
      "donotdelete", "don'tdelete", "forgetstodelete", "forgottodelete", "제시간에못", "시간안에못", "안지우고",
      "못지웠", "deleteintime",
    ]
  )
  static let backInQueue = Concept(
    "backInQueue",
    [
      "다시큐", "다시대기열", "다시보", "다시나타", "다시노출", "다시받", "다시전달", "다시소비", "다시수신", "재전송", "다시전송", "다시처리",
      "다시다른", "재처리", "재노출", "재등장", "backinthequeue", "backinqueue", "visibleagain",
      "visibletoother", "becomesvisible", "becomevisible", "redeliver", "reappear", "receivedagain",
      "deliveredagain", "seenagain", "processedagain", "returnstothequeue", "returnedtothequeue",
      "goesbackto", "또가져", "또받", "또처리", "또나타", "또보", "또꺼", "또집", "다시모습", "다시가져", "다시꺼", "다시집",
      "다시visible", "다시돌아", "되돌아", "다시뜬", "다시뜸", "다시풀", "다시공개", "다시등장", "다시읽", "재수신", "재배달", "재전달",
      "popsup", "popup", "popsback", "showsupagain", "showupagain", "comesback", "comeback",
      "appearsagain", "appearagain", "availableagain", "handedoutagain", "pickedupagain",
      "isvisibleagain", "returnstoqueue", "backtothequeue", "backontothequeue", "backonthequeue",
      "reprocess", "receiveitagain", "seeitagain", "getitagain", "processitagain", "takeitagain",
      "도로나타", "도로큐", "도로돌아", "도로보", "또왔", "또온다", "또옴", "다시튀어", "다시들어", "다시나온", "다시나와", "다시올라",
      "도로들어", "다시내려",
    ]
  )
  static let twice = Concept(
    "twice",
    ["두번", "2번", "두차례", "중복처리", "여러번", "twice", "morethanonce", "multipletimes", "2회"]
  )
  static let processed = Concept("processed", ["처리", "process"])
  public static let changeVisibility = Concept(
    "changeVisibility",
    [
      "changemessagevis", "체인지메세지비", "체인지메시지비", "change-message-vis",
    ]
  )

  public static let longPolling = Concept(
    "longPolling",
    ["롱폴링", "롱풀링", "롱-폴링", "긴폴링", "장기폴링", "longpoll", "long-poll", "lp$", "롱poll", "길게폴링"]
  )
  static let waiting = Concept(
    "waiting",
    [
      "기다리", "기다림", "대기함", "대기한", "wait$", "waits", "waiting", "기다린", "기다릴", "기다렸", "기다려", "대기하",
      "hangs",
      "holdstheconnection", "holdson", "까지대기", "대기해", "대기했",
    ]
  )
  static let apiCalls = Concept(
    "apiCalls",
    [
      "api호출", "api콜", "호출수", "호출숫자", "호출횟수", "호출을", "호출이", "요청수", "요청횟수", "요청을", "빈응답", "빈메시지",
      "빈수신", "apicall", "apirequest", "numberofcalls", "calls$", "requests$", "emptyresponse",
      "emptyrecei", "emptypoll", "falseempty", "호출도", "호출은", "호출하는", "헛호출", "헛걸음", "빈손", "빈폴",
      "빈요청", "헛폴링", "요청도", "요청이", "콜수", "콜이", "callcount", "pollsthatreturnnothing", "emptyanswer",
      "emptypolls", "emptyrepl", "callvolume", "빈receive", "빈결과", "빈메세지", "헛receive",
    ]
  )
  static let decreases = Concept(
    "decreases",
    [
      "줄", "감소", "낮", "적어", "적게", "적다", "덜", "절감", "절약", "저렴", "아낄", "아낀", "아낌", "최소화", "단축",
      "reduc", "decreas", "fewer", "lower", "less$", "eliminat", "없애", "없앤", "제거", "minimi", "save",
      "saving", "cheap", "shorten", "cut$", "cuts$", "↓", "줄여", "줄인", "싼$",
      "아껴", "smaller", "drop$", "drops", "down$", "더싸", "보다싸", "훨씬싸", "이싸", "가싸", "적음", "내려간",
      "내려감", "내려가", "떨어진", "떨어짐", "떨어져", "싸진", "싸짐", "싸져", "안든", "안들", "덜든", "덜나", "cutsdown",
      "emptyreceive$",
    ]
  )
  static let increases = Concept(
    "increases",
    [
      "증가", "늘", "높", "비싸", "더든", "더나온", "더나간", "많아", "더많", "길어", "increas", "higher", "more$",
      "raise", "expensive", "grow", "↑", "늘어", "불어", "더들", "더들어", "돈이더", "costsmore", "bigger",
      "larger", "adds", "add$", "커진", "커짐", "나빠", "악화", "worse", "더나와", "더나옴", "더나오", "많음", "많다",
      "비쌈", "올라간", "올라감", "올라가", "더비싸", "커진다",
    ]
  )
  static let polling = Concept("polling", ["폴링", "풀링", "poll", "수신", "receive", "가져"])

  static let sendMessage = Concept("sendMessage", ["sendmessage"])
  static let deleteMessage = Concept("deleteMessage", ["deletemessage"])
  static let keptUntilDeleted = Concept(
    "keptUntilDeleted",
    [
      "삭제할때까지", "삭제될때까지", "삭제하기전까지", "untildeleted", "untilitisdeleted", "untilaconsumer", "지울때까지",
      "지워질때까지", "untilyoudelete", "untilsomeonedeletes", "untiltheconsumer",
    ]
  )
  static let horizontal = Concept(
    "horizontal",
    ["수평확장", "수평적확장", "스케일아웃", "horizontal", "scaleout"]
  )
  static let metric = Concept("metric", ["지표", "메트릭", "metric"])
  static let queueLength = Concept(
    "queueLength",
    [
      "대기열의길이", "대기열길이", "큐의길이", "큐길이", "큐사이즈", "대기열크기", "큐의메시지수", "대기열의메시지수", "queuelength",
      "queuesize", "queuedepth", "lengthofthequeue", "approximatenumberofmessages", "큐에쌓인",
      "대기열에쌓인", "쌓인메시지", "쌓인메세지", "밀린메시지", "밀린메세지", "큐에남은", "대기열에남은", "큐깊이", "queuebacklog",
      "messageswaiting", "howmanymessages", "thenumberofmessages", "howlongthequeue", "큐에밀린", "쌓인양",
      "쌓인개수", "밀린양", "visiblemessages",
    ]
  )
  static let autoScaling = Concept(
    "autoScaling",
    [
      "오토스케일링", "자동확장", "자동조정", "autoscal", "auto-scal", "asg", "스케일링", "오토스케일", "autoscaler",
      "scalingpolicy", "fleet", "스케일", "scaleout", "scale-out",
    ]
  )
  static let spike = Concept("spike", ["급격", "급증", "스파이크", "폭증", "spike", "surge"])
  static let buffer = Concept("buffer", ["버퍼", "buffer"])
  static let oldest = Concept("oldest", ["가장오래된", "제일오래된", "oldest"])
  static let fullyManaged = Concept("fullyManaged", ["완전관리", "완전히관리", "fullymanaged"])

  static let encryption = Concept("encryption", ["암호화", "encrypt"])
  static let security = Concept("security", ["보안", "security"])
  static let https = Concept(
    "https",
    ["https", "전송중", "intransit", "in-transit", "in-flight", "inflight", "tls", "ssl"]
  )
  static let kms = Concept(
    "kms",
    ["kms", "저장시", "저장중", "저장된", "저장데이터", "atrest", "at-rest", "sse"]
  )
  static let clientSide = Concept("clientSide", ["클라이언트", "client"])
  static let iam = Concept("iam", ["iam"])
  static let accessControl = Concept(
    "accessControl",
    [
      "액세스제어", "접근제어", "엑세스제어", "접근을제어", "권한", "accesscontrol", "액세스를제어", "controlsaccess",
      "controlaccess",
    ]
  )
  static let accessPolicy = Concept(
    "accessPolicy",
    [
      "접근정책", "액세스정책", "엑세스정책", "접근제어정책", "큐정책", "대기열정책", "주제정책", "토픽정책", "리소스정책", "리소스기반정책",
      "accesspolic", "queuepolic", "topicpolic", "resourcepolic", "resource-based", "큐의정책",
      "queue'sownpolicy", "queue'spolicy",
    ]
  )

  static let pubSub = Concept(
    "pubSub",
    ["pub/sub", "pubsub", "게시/구독", "게시구독", "publish/subscribe"]
  )
  public static let filtering = Concept("filtering", ["필터", "filter", "골라받", "골라서받", "걸러받"])
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
  public static let extendedClient = Concept(
    "extendedClient",
    [
      "extendedclient", "extendedlibrary", "확장클라이언트", "s3에저장", "s3에두고", "s3로", "s3사용", "s3를",
      "uses3", "ins3", "tos3", "vias3", "throughs3", "withs3", "usings3", "ons3",
    ]
  )
  static let billing = Concept(
    "billing",
    ["청크", "과금", "요금", "chunk", "billed", "billing"]
  )
  /// Dead-letter queues have values of their own.
  public static let deadLetter = Concept(
    "deadLetter",
    ["dlq", "deadletter", "dead-letter", "데드레터", "데드래터", "배달못한", "배달되지못한"]
  )
  /// What someone did or should do says nothing about a default or a limit.
  public static let advice = Concept(
    "advice",
    [
      "권장", "추천", "설정했", "설정하는것이", "설정하는게", "걸리는", "걸리면", "실습", "작업이면", "경우에는", "recommend",
      "shouldset", "ifyour", "iset", "setitto", "settheto", "권함", "권한다", "잡으라", "하라고", "suggest",
      "advis",
    ]
  )
  public static let negation = Concept(
    "negation",
    [
      "없", "않", "불가", "아니", "아님", "아닌", "못한", "못하", "못함", "못받", "못보", "못해", "못가", "안됨", "안된", "안되",
      "안함", "안한", "안하", "안해", "안보", "안옴", "안온", "안나", "안쓴", "안받", "미지원", "미보장", "금지", "x$", "❌",
      "✗", "✘", "no$", "not$", "never", "cannot", "can't", "can’t", "cant$", "don't", "don’t",
      "dont$", "doesn't", "doesn’t", "doesnt$", "isn't", "isn’t", "isnt$", "aren't", "aren’t",
      "won't", "won’t", "without$", "none$", "nothing", "neither", "nolonger", "impossible",
      "unable",
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
