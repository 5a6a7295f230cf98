import LabKit
import Properties

/// The shapes of a timeline, one for each deed, so that no colour has to tell them apart.
enum StepMark: String, CaseIterable {
  case send, receive, nothing, delete, expire, visible, away, back

  init(_ step: WitnessStep) {
    self =
      switch step.deed {
      case .send: .send
      case .receive: step.message == nil ? .nothing : .receive
      case .delete: .delete
      case .expire: .expire
      case .timeout: .visible
      case .away: .away
      case .back: .back
      }
  }

  func name(_ language: Language) -> String {
    let name =
      switch self {
      case .send: Bilingual("보냄", "send")
      case .receive: Bilingual("받음", "receive")
      case .nothing: Bilingual("빈 응답", "empty answer")
      case .delete: Bilingual("삭제", "delete")
      case .expire: Bilingual("보존 기간 만료", "expired")
      case .visible: Bilingual("다시 보임", "visible again")
      case .away: Bilingual("자리 비움", "goes away")
      case .back: Bilingual("돌아옴", "is back")
      }
    return name[language]
  }

  /// Side of the square that a shape is drawn in.
  static let side = 20.0

  func placed(x: Double, y: Double) -> HTML {
    let (left, top) = (Length(x - Self.side / 2), Length(y - Self.side / 2))
    return """
      <use href="#mark-\(rawValue)" x="\(left)" y="\(top)" width="\(Length(Self.side))" \
      height="\(Length(Self.side))"/>
      """
  }

  /// By itself, in a line of text.
  var icon: HTML {
    """
    <svg class="icon" width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">\
    \(placed(x: 10, y: 10))</svg>
    """
  }

  private var shape: HTML {
    switch self {
    case .send: #"<path class="ink-send" d="M-6 -7.5L8 0L-6 7.5Z"/>"#
    case .receive: #"<circle class="ink-receive" r="7"/>"#
    case .nothing:
      #"<circle class="ink-nothing" r="6"/><path class="ink-nothing" d="M-4.2 4.2L4.2 -4.2"/>"#
    case .delete:
      #"<path class="ink-delete" d="M-5.5 -5.5L5.5 5.5M5.5 -5.5L-5.5 5.5"/>"#
    case .expire: #"<path class="ink-expire" d="M-6 -8H6L-6 8H6Z"/>"#
    case .visible:
      """
      <path class="ink-visible" d="M-9 0Q0 -10 9 0Q0 10 -9 0Z"/><circle class="ink-pupil" r="2.6"/>
      """
    case .away: #"<path class="ink-away" d="M0 -8L8 0L0 8L-8 0Z"/>"#
    case .back: #"<path class="ink-back" d="M0 -8L8 0L0 8L-8 0Z"/>"#
    }
  }

  /// The shapes and the hatching, once for a page.
  static var definitions: HTML {
    let symbols = allCases.map { mark -> HTML in
      #"<symbol id="mark-\#(mark.rawValue)" viewBox="-10 -10 20 20">\#(mark.shape)</symbol>"#
    }
    return """
      <svg class="definitions" width="0" height="0" aria-hidden="true"><defs>
      \(HTML.lines(symbols))
      <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern>
      </defs></svg>
      """
  }
}
