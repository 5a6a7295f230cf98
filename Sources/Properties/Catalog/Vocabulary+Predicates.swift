/// Words for what is said of a queue or a topic.
extension Concept {
  /// Concepts that the reader looks for whether or not a cue names them.
  public static let general: [Concept] = [
    .deadLetter, .advice, .negation, .standard, .fifo, .longPolling, .shortPolling, .anyPolling,
    .visibilityTimeout, .delay, .comparedStandard, .comparedFIFO, .comparedLong, .comparedShort,
    .noDenial, .duplicateFree, .duplicate, .notThis, .ownSetting, .exampleLabel, .plan, .yes,
    .possible, .groupID, .queue,
    .changeVisibility, .perEach, .former, .inFlight, .exceptFIFO, .exceptStandard, .mistaken,
    .ifWanted, .extendedClient, .oneThing,
  ]

  /// What denies nothing although a word of denial stands in it.
  public static let noDenial = Concept(
    "noDenial",
    notFinished.spellings + [
      "상관없", "관계없", "무관", "뿐만아니라", "뿐아니라", "수밖에없", "아니면", "않으면", "없으면", "못하면", "안하면", "안되면",
      "않을경우", "못할경우", "없을경우", "않은경우", "못한경우", "않은메시지", "못한메시지", "잘못", "메시지가없으", "메시지가없을", "메시지가없는",
      "메시지가없어도", "메세지가없으",
      "비어있지", "유실없", "손실없", "누락없", "지연없", "문제없", "withoutlos", "withoutdelay", "배달못한", "배달되지못한",
      "notonly", "ifnot", "nomessagesare", "nomessagesin", "nomessageis", "nomatter", "not-yet",
      "notyet",
      "don'tforget", "whennot", "noneed", "없어지", "없어진", "없어짐", "없어져", "없어집", "없앨", "없앤", "없애", "없앰",
      "못하는경우", "못끝내면", "말고", "말할것도없", "비어있지않", "arenone", "ifnone", "걱정없", "걱정은없", "신경안", "신경쓸필요없",
      "안끝나면", "끝나지않으면", "안붙이면", "안붙으면", "안넣으면", "안주면", "안켜면", "안넘기면", "안읽으면", "안지우면", "안가져가면",
      "안쓰면", "안건드리면", "안정하면", "못지우면",
    ]
  )
  /// Denies duplicates alone, as in `중복 없이 정확히 한 번`.
  public static let duplicateFree = Concept(
    "duplicateFree",
    [
      "중복없이", "중복없는", "중복되지않고", "중복되지않게", "중복이없이", "중복을허용하지않고", "withoutduplicate",
      "withoutanyduplicate",
      "withnoduplicate", "noduplicate",
    ]
  )
  /// A number in such a clause is the one that is not meant.
  public static let notThis = Concept(
    "notThis",
    [
      "아니라", "아니다", "아님", "아니고", "isnot", "isn't", "isn’t", "notthe", "nolonger", "not$", "이아닌",
      "가아닌",
    ]
  )
  /// What the writer did says nothing about a default or a limit.
  public static let ownSetting = Concept(
    "ownSetting",
    [
      "우리", "저희", "나는", "내가", "사용중", "운영중", "사용했", "썼다", "썼음", "로설정했", "로설정함", "로설정하", "로설정해",
      "로설정한",
      "로설정할", "로맞", "로잡", "로변경", "로늘렸", "로늘린", "로늘림", "로늘려서", "로늘려놓", "로늘려두", "로늘리기", "로늘리자", "로줄",
      "로지정", "로바꿨", "로바꾸", "로올", "으로하자", "로해둠", "로둠", "우린",
      "현재설정",
      "our$", "we$", "iuse", "iused", "myqueue", "inproduction", "currentlyset", "setto", "setsit",
      "weset", "changedto", "bumped", "어제", "오늘은", "해보니", "넣어보", "봤다", "봤음", "해봤", "my$", "mine$",
      "i've", "iset$", "itried", "yesterday", "wetried", "두고쓴", "두고쓰", "으로둠", "로두고", "으로두고", "기로했",
      "기로함", "기로하", "기로한", "setthe", "setyour",
    ]
  )
  /// Ends as 나는 does.
  public static let oneThing = Concept("oneThing", ["하나는"])
  public static let exampleLabel = Concept(
    "exampleLabel",
    ["예시", "시나리오", "실습", "사례", "example", "scenario", "handson", "hands-on", "usecase"]
  )
  public static let plan = Concept(
    "plan",
    [
      "todo:", "확인하기", "확인해보기", "확인필요", "확인할것", "공부하기", "해보기", "복습하기", "정리하기", "알아보기", "찾아보기",
      "바꾸기",
      "변경하기", "설정하기", "적용하기", "늘리기", "줄이기", "올리기", "낮추기", "외우기", "읽기", "물어보기", "tobechecked",
    ]
  )
  /// In a table's cell.
  public static let yes = Concept("yes", ["o$", "yes", "✅", "✔", "⭕", "supported", "지원"])

  static let guarantees = Concept(
    "guarantees",
    [
      "보장", "지켜", "지킨", "지키", "유지", "엄격", "guarant", "preserv", "maintain", "ensur", "strict",
      "promis", "약속", "장담", "보증", "책임지", "kept$", "keeps", "keep$", "held", "holds", "지켜준", "안바뀐",
    ]
  )
  static let outOfOrder = Concept(
    "outOfOrder",
    [
      "품절", "순서가바뀔", "순서가바뀌", "순서바뀔", "순서가뒤바", "순서뒤바", "순서가다를", "순서가섞", "순서가변", "순서가엉", "뒤죽박죽",
      "순서와다르게", "순서와다를", "outoforder", "out-of-order", "differentorder", "anyorder", "순서가엇갈",
      "순서가흐트", "순서무시", "순서는무시", "shuffled", "jumbled", "reorder", "뒤섞", "순서없이", "순서가깨", "순서는깨",
      "순서가무너", "scrambled", "뒤바뀔", "뒤바뀌", "뒤바뀐", "순서가꼬", "순서꼬",
    ]
  )
  static let acrossGroups = Concept(
    "acrossGroups",
    [
      "모든그룹", "모든메시지그룹", "그룹간", "그룹사이", "그룹전체", "그룹과관계없", "그룹에관계없", "그룹과상관없", "그룹에상관없", "서로다른그룹",
      "다른그룹", "그룹id가다르", "그룹아이디가다르", "그룹이다르", "differentgroup", "differentmessagegroup",
      "acrossall", "acrossgroup", "acrossmessagegroup", "acrossdifferent", "globalorder",
      "betweengroups", "regardlessofgroup", "allmessagegroups",
      "wholequeue", "entirequeue", "큐전체", "대기열전체",
    ]
  )
  static let moreThanOnce = Concept(
    "moreThanOnce",
    [
      "두번이상", "두번전", "두번배", "두번올", "두번도착", "두번수신", "여러번", "2번이상", "2회이상", "한번넘게", "두개이상의복사본",
      "morethanonce", "morethan1", "morethanonecopy", "multipletimes", "twice", "again", "다시올",
      "다시온", "다시오", "또올", "또온", "또오", "또도착", "다시도착", "두번",
    ]
  )
  static let atMostOnce = Concept(
    "atMostOnce",
    ["최대한번", "최대1번", "최대1회", "많아야한번", "atmostonce", "at-most-once", "atmostonetime"]
  )
  static let sees = Concept(
    "sees",
    [
      "받지", "가져가지", "보지", "읽지", "접근",
      "보인", "보이", "보임", "볼수", "받을수", "가져갈수", "읽을수", "처리할수", "수신할수", "see$", "sees", "visible",
      "receive",
      "get$", "process$", "read$", "pick", "눈에띄",
    ]
  )
  static let received = Concept(
    "received",
    [
      "폴링하면", "폴링되면", "폴링후", "폴링된", "수신하면", "수신되면", "수신된", "수신한", "수신후", "받으면", "받은", "읽으면", "읽은",
      "가져가면", "가져간", "처리하는동안", "처리중", "received", "polled", "afterreceiv", "beingprocessed",
      "picks",
      "consumed", "onceread", "집어들", "집으면", "꺼내가", "꺼내면", "꺼낸", "꺼내간", "꺼내는", "읽는순간", "읽자마자",
      "받자마자", "받는순간", "가져가는순간", "가져오면", "가져온", "pickedup", "pickup", "pickeditup", "grabs",
      "grabbed", "takesit", "taken", "receivesit", "onceaworker", "onceaconsumer",
    ]
  )
  static let timeoutEnds = Concept(
    "timeoutEnds",
    [
      "지나면", "끝나면", "초과하면", "만료되면", "넘기면", "넘으면", "지난후", "expires", "isover", "elapses", "runsout",
      "ends",
      "passes", "끝난뒤", "끝난후", "끝나도", "지나도", "지난뒤", "지나고", "runout", "timesout", "elapsed", "lapses",
      "isup",
    ]
  )
  static let getsDeleted = Concept(
    "getsDeleted",
    [
      "삭제된다", "삭제됨", "삭제되", "지워진다", "지워짐", "사라진", "사라짐", "isdeleted", "getsdeleted", "removed",
      "islost", "disappear", "없어진", "없어짐", "vanish", "isgone",
    ]
  )
  static let extends = Concept(
    "extends",
    [
      "연장", "늘릴수", "변경할수", "변경가능", "변경불가", "바꿀수", "수정할수", "조정할수", "extend", "canbechanged",
      "canchange", "bechanged", "adjust",
      "prolong", "늘려달", "더달라", "더늘려", "시간을더", "더벌", "moretime", "renew", "lengthen", "buytime",
      "longerlease", "바꾼", "바꿈", "못바꾸", "못바꿔", "바꿔", "변경된", "변경된다", "손볼수", "조절", "늘려주", "늘려줄",
      "수정가능", "고칠수",
    ]
  )
  static let deletes = Concept(
    "deletes",
    [
      "삭제", "지워", "지운", "delete", "지우", "지움", "지울", "없애", "치우", "치워", "removeit",
      "removethemessage", "deleting",
    ]
  )
  static let must = Concept(
    "must",
    [
      "해야", "필요", "필수", "반드시", "직접", "책임", "must", "needs", "haveto", "hasto", "should", "required",
      "explicitly", "responsib", "지워야", "내몫", "몫$", "불러야", "몫이", "몫임", "내가", "yourjob", "itsjob",
      "ourjob", "hastobe", "ownjob", "job$", "responsible", "불러줘야", "해줘야", "시켜야",
    ]
  )
  static let automatically = Concept(
    "automatically",
    [
      "자동으로", "자동삭제", "알아서", "바로", "즉시", "automatic", "immediately", "저절로", "스스로", "byitself",
      "onitsown", "foryou",
    ]
  )
  static let requires = Concept(
    "requires",
    [
      "필수", "필요", "반드시", "있어야", "지정해야", "넣어야", "줘야", "명시해야", "설정해야", "포함해야", "required", "requires",
      "must",
      "mandatory", "need", "haveto", "없으면에러", "없으면오류", "없으면안", "없으면실패", "없으면거부", "빠지면", "빼먹으면",
      "빠뜨리면", "꼭", "insist", "넣지않으면", "obligatory", "compulsory", "can'tomit",
    ]
  )
  static let optional = Concept(
    "optional",
    [
      "선택", "옵션", "옵셔널", "생략", "안줘도", "없어도", "optional", "omitted", "안넣어도", "안적어도", "생략해도",
      "notneeded", "unnecessary", "leaveout", "canskip", "빠뜨려도", "빼도", "빼먹어도",
    ]
  )
  static let byDefault = Concept(
    "byDefault",
    [
      "기본", "디폴트", "default", "설정안하면", "설정도안하면", "설정하지않", "정하지않", "안정하면", "지정하지않", "건드리지않", "안건드리",
      "그냥두면", "손대지않", "처음부터", "처음에는", "nowaittime", "withoutwaittime", "outofthebox",
      "ifyoudon'tset", "unlessyou", "initially", "nowait", "안켜면", "켜지않으면", "따로안", "안주면", "안넘기면",
      "생략하", "생략시", "안넣으면", "아무것도안", "안건들", "무설정", "omitted",
    ]
  )
  static let limited = Concept(
    "limited",
    ["제한이있", "제한있", "제한적", "제한된", "한도가있", "islimited", "limited$", "hasalimit", "limitedto"]
  )
  static let cost = Concept(
    "cost",
    [
      "비용", "요금", "가격", "저렴", "비싸", "돈이", "돈을", "경제적", "pay$", "cost", "price", "cheap",
      "expensive", "money",
      "bill$", "bills", "지갑", "청구", "더싸", "보다싸", "훨씬싸", "이싸", "가싸", "싸진", "싸짐", "싸져", "싸지",
    ]
  )
  /// A setting's effect, which is no effect of polling itself.
  static let ifRaised = Concept(
    "ifRaised",
    ["늘리면", "높이면", "길게하면", "증가시키면", "길어질수록", "increasingthewait", "longerwait"]
  )
  static let moves = Concept(
    "moves",
    [
      "이동", "보내", "보낸", "옮", "넘어가", "넘어간", "넘긴", "들어가", "들어간", "빠진", "전송", "move", "sent", "goes",
      "go$", "send", "put$", "land", "end$", "ends", "→dlq", "->dlq", "=>dlq", "⇒dlq", "빠짐", "빠지",
      "옮겨", "이관", "격리", "넘긴다", "shunt", "parked", "간다", "가게된", "보내진", "가버",
    ]
  )
  static let overCount = Concept(
    "overCount",
    [
      "maxreceive", "최대수신", "수신횟수", "횟수", "실패", "초과", "넘으면", "넘어가면", "임계", "처리되지못", "처리하지못", "처리못",
      "처리에실패",
      "threshold", "failed", "fail", "exceed", "morethan", "maximumreceives", "cannotbeprocessed",
      "can'tbeprocessed", "unprocess", "notprocessed", "receivecount", "mrc$", "past", "넘긴", "넘겨",
      "계속실패", "여러번실패", "반복해서실패", "자꾸실패", "repeatedly", "keepsfailing", "toomany", "많이꺼내", "많이받",
      "넘게받", "넘게꺼", "이상받으면", "이상실패",
    ]
  )
  static let backlogPerInstance = Concept(
    "backlogPerInstance",
    [
      "인스턴스당백로그", "인스턴스당메시지", "인스턴스당대기열", "인스턴스별백로그", "backlogperinstance", "backlog-per-instance",
      "messagesperinstance", "인스턴스당밀린", "인스턴스당쌓인", "인스턴스하나당", "인스턴스마다", "서버당", "워커당", "perinstance",
      "perworker", "인스턴스당처리",
    ]
  )
  static let cpu = Concept("cpu", ["cpu"])
  static let fanOut = Concept("fanOut", ["팬아웃", "팬-아웃", "fanout", "fan-out", "fansout"])
  static let manyQueues = Concept(
    "manyQueues",
    [
      "여러sqs", "여러큐", "여러대기열", "여러개의sqs", "여러개의큐", "다수의sqs", "여러구독자", "모든구독자", "여러서비스",
      "multiplesqs", "multiplequeue",
      "manyqueue", "manysqs", "severalqueue", "severalsqs", "manysubscriber", "allsubscriber",
      "everysubscriber", "multiplesubscriber", "everysubscribed", "eachsubscribed",
      "subscribedqueue", "everyqueue", "eachqueue", "toeachsubscriber", "toeverysubscriber",
      "eachsubscriber", "allqueue", "큐마다", "대기열마다", "모든큐", "모든대기열", "모든queue", "모든sqs", "각큐",
      "각대기열", "각queue", "구독한곳마다", "여러시스템", "여러queue", "itsowncopy", "구독한애", "구독한곳", "구독한큐",
      "구독한queue", "구독중인큐", "구독한사람", "구독한쪽", "구독자들이전부", "구독자전부", "구독자모두", "구독자한테전부", "구독자들한테",
      "구독자들에게", "모든구독", "여러군데", "여러곳", "다같이받", "큐들이", "셋다", "큐세개가", "큐두개가", "전부한통씩", "한통씩", "한부씩",
      "큐여러개", "queue여러개", "sqs여러개", "동시에받", "everyonesubscribed",
    ]
  )
  static let perSubscription = Concept(
    "perSubscription",
    [
      "전부받", "모두받", "다받", "모든메시지", "모든메세지", "모든message", "everything", "everymessage",
      "allmessages",
      "구독마다", "구독별", "구독단위", "구독에필터", "구독필터", "필터정책", "필터링정책", "filterpolic", "filteringpolic",
      "persubscription",
      "eachsubscription", "subscriptionfilter",
    ]
  )
  static let wholeTopic = Concept(
    "wholeTopic",
    [
      "토픽전체", "주제전체", "토픽단위", "주제단위", "토픽에만", "pertopic", "wholetopic", "entiretopic", "topiclevel",
      "토픽에하나", "토픽하나에", "주제에하나", "토픽에걸", "주제에걸", "구독자들이다같이쓰", "다같이쓴", "구독자공통", "공통으로쓴",
    ]
  )
  static let goesAway = Concept(
    "goesAway",
    [
      "사라진", "사라짐", "사라지", "사라집", "지워진", "지워짐", "지워지", "없어진", "없어짐", "없어지", "버려진", "버려짐", "날아간",
      "날아감", "증발", "vanish", "disappear", "isgone", "aregone", "getdeleted", "getsdeleted",
      "purged", "discarded", "isdeleted", "aredeleted", "삭제된다", "삭제됨", "삭제돼", "삭제됩",
    ]
  )
  /// Of a delay: there is none.
  static let noDelay = Concept(
    "noDelay",
    ["없음", "없다", "바로보", "즉시보", "바로전", "즉시전", "바로배", "none$", "nodelay", "nothing"]
  )
  static let sooner = Concept(
    "sooner",
    [
      "더빨", "빨리", "빠르게", "곧바로", "sooner", "faster", "quicker", "earlier", "더금방", "더일찍",
    ]
  )
  static let later = Concept(
    "later",
    ["더늦", "늦게받", "늦게도", "늦게전", "늦어진", "더느", "느려", "느리게", "later$", "slower"]
  )
  static let arrives = Concept(
    "arrives",
    ["메시지", "메세지", "받", "도착", "message", "gettoyou", "deliver", "arriv"]
  )
  static let anotherAccount = Concept(
    "anotherAccount",
    [
      "다른계정", "타계정", "계정간", "계정넘", "외부계정", "교차계정", "crossaccount", "cross-account",
      "anotheraccount", "otheraccount", "differentaccount",
    ]
  )
  static let receivingDeletes = Concept(
    "receivingDeletes",
    [
      "receivingamessageremoves", "receivingremoves", "receivingamessagedeletes",
      "readingamessageremoves", "readingremoves", "readingdeletes", "받으면삭제", "받으면지워", "받으면사라",
      "받으면없어", "읽으면삭제", "읽으면지워", "읽으면사라", "읽으면없어", "가져가면삭제", "가져가면지워", "가져가면사라", "가져가면없어",
    ]
  )
  static let inPerson = Concept(
    "inPerson",
    ["직접", "손수", "스스로", "itself", "yourself", "explicitly"]
  )
  /// A number behind one of these was valid once.
  public static let former = Concept(
    "former",
    ["was$", "usedtobe", "formerly", "previously", "예전", "이전엔", "이전에는", "과거", "옛날", "종전"]
  )
  static let transit = Concept(
    "transit",
    [
      "전송중", "전송구간", "구간", "오가는", "오갈", "오고가", "주고받", "전송은", "전송시", "intransit", "in-transit",
      "inflight", "in-flight", "traffic", "travel", "overthewire",
    ]
  )
  static let atRest = Concept(
    "atRest",
    [
      "저장", "보관", "쌓인", "큐에있는", "atrest", "at-rest", "stored", "storage", "liethere", "inthequeue",
      "queueliethere", "저장된", "저장시", "저장할때", "디스크",
    ]
  )
  static let transport = Concept("transport", ["https", "tls", "ssl"])
  static let keys = Concept("keys", ["kms", "sse"])
  static let plain = Concept(
    "plain",
    [
      "unencrypted", "notencrypted", "isn'tencrypted", "암호화되지않", "암호화하지않", "암호화안", "암호화할수없",
      "암호화불가", "평문", "plaintext",
    ]
  )
  static let hiddenFor = Concept(
    "hiddenFor",
    [
      "동안안보", "동안은안보", "동안숨", "동안보이지", "동안다른", "동안감", "간안보", "간숨", "hiddenfor", "invisiblefor",
      "hidesitfor", "hidesthemessagefor", "unseenfor", "hideitfor", "stayshiddenfor",
    ]
  )
  static let http = Concept("http", ["http$"])
  static let asksForTime = Concept(
    "asksForTime",
    [
      "moretime", "시간을연장", "시간연장", "더달라", "더늘려", "늘려달", "시간을더", "더벌", "extend", "prolong", "renew",
      "lengthen",
    ]
  )
  static let moreEfficient = Concept(
    "moreEfficient",
    [
      "increasingtheefficiency", "increasesefficiency", "increasingefficiency",
      "increasestheefficiency", "increaseefficiency", "효율을높", "효율을증가", "효율성을높", "효율성을증가",
    ]
  )
  static let withoutGroup = Concept(
    "withoutGroup",
    [
      "withoutagroupid", "withoutgroupid", "withoutamessagegroupid", "withoutmessagegroupid",
      "withoutagroup$", "그룹id없이", "그룹id가없", "groupid없이", "messagegroupid없이", "그룹아이디없이", "그룹id빼",
    ]
  )
  /// What happens to what does not comply.
  static let otherwise = Concept(
    "otherwise",
    [
      "안끝나면", "끝나지않으면", "안붙이면", "붙이지않으면", "안붙으면", "아니면거", "아니면에", "아니면오", "아니면안", "없으면거", "없으면에",
      "없으면오", "없으면안", "없으면못", "unlessitends", "unlessthenameends", "ifitdoesn'tend",
    ]
  )
  /// A topic as a queue would be: whoever is first gets it.
  static let oneSubscriber = Concept(
    "oneSubscriber",
    [
      "하나만받", "한명만받", "한놈만받", "한곳만받", "한군데만", "한구독자만", "구독자하나만", "구독자한명만", "구독자중하나", "구독자중한",
      "onlyonesubscriber", "oneofthesubscribers", "justonesubscriber", "asinglesubscriber",
    ]
  )
  /// Policies of the queue or topic, whatever IAM does beside them.
  static let queuePolicy = Concept(
    "queuePolicy",
    [
      "큐정책", "대기열정책", "주제정책", "토픽정책", "큐의정책", "토픽의정책", "queuepolic", "topicpolic", "큐액세스정책",
      "큐쪽액세스정책", "sqs액세스정책", "sns액세스정책",
    ]
  )
  static let rejected = Concept(
    "rejected",
    [
      "reject", "refus", "fails$", "error", "notaccepted", "can'tsend", "cannotsend", "can’tsend",
      "won'taccept", "거절", "거부", "에러", "오류", "못보", "안보내", "실패", "안됨", "안받",
    ]
  )
}

extension Catalog {
  /// Words behind which another clause begins, as the reader compares them.
  public static let clauseJoints = [
    "지만", "그러나", "반면", "으나", "는데", "아니라", "아니고", "줄이고", "늘리고", "낮추고", "높이고", "없고", "있고", "되고", "이고",
    "니까", "라서", "므로",
    "하고", "않고", "이며", "하며", "으며", "되며", "줄고", "늘고", "but$", "while$", "whereas$", "however$", "or$",
    "although$",
  ]
}
