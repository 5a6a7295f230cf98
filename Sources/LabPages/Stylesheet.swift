/// How a page looks: on a phone, on a desk, in the dark and on paper.
///
/// It has no `<` and no `&`, so that it reads the same as HTML and as XML.
enum Stylesheet {
  static var html: HTML {
    HTML.lines([colours, text, openings, findings, figures, timelines, endings, wide, paper])
  }

  private static var colours: HTML {
    """
    :root { color-scheme: light dark;
    \(Palette.light)
    }
    @media screen and (prefers-color-scheme: dark) { :root {
    \(Palette.dark)
    } }
    """
  }

  private static let text: HTML = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0; background: var(--ground); color: var(--text);
      font: 1rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo",
        "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
      overflow-wrap: anywhere; }
    :lang(ko) { word-break: keep-all; }
    main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.1rem 1rem; }
    h1, h2 { font-size: 2.1rem; line-height: 1.2; letter-spacing: -0.015em; margin: 0.1em 0 0.3em;
      font-weight: 700; text-wrap: balance; }
    h3 { font-size: 1.2rem; line-height: 1.35; margin: 2.4em 0 0.5em; font-weight: 650; }
    h4 { font-size: 1rem; line-height: 1.45; margin: 0.15em 0 0.6em; font-weight: 600;
      text-wrap: balance; }
    p, ul, ol { margin: 0 0 0.9em; }
    p { text-wrap: pretty; }
    a { color: var(--blue); text-underline-offset: 0.15em; }
    a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--blue);
      outline-offset: 3px; border-radius: 3px; }
    code, pre { font: 0.92em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono",
      "Noto Sans Mono CJK KR", monospace; }
    .kicker { font-size: 0.8rem; color: var(--soft); letter-spacing: 0.02em; font-weight: 500; }
    p.kicker { margin: 0; }
    .note, .conditions { font-size: 0.9rem; color: var(--soft); }
    .conditions span { white-space: nowrap; }
    sup { line-height: 0; font-size: 0.75rem; }
    sup a { text-decoration: none; padding: 0.2em; }
    """

  private static let openings: HTML = """
    article + article, .contents + article { border-top: 1px solid var(--rule);
      margin-top: 5rem; padding-top: 4rem; }
    .contents ol { list-style: none; padding: 0; margin: 2rem 0 0; }
    .contents li { display: grid; gap: 0.1rem; padding: 0.9rem 0;
      border-top: 1px solid var(--rule); }
    .contents a { text-decoration: none; font-size: 1.08rem; }
    .contents a:hover { text-decoration: underline; }
    .contents .held { color: var(--green); font-weight: 600; }
    .question { font-size: 1.22rem; line-height: 1.6; max-width: 40rem; margin: 1.6rem 0 2rem; }
    .prediction { background: var(--panel); border: 1px solid var(--rule); border-radius: 10px;
      padding: 1.2rem 1.2rem 0.5rem; margin: 0 0 2rem; }
    .prediction .ask { font-weight: 650; margin-bottom: 0.7em; }
    .contents .ask { color: var(--soft); }
    .prediction ol { list-style: none; padding: 0; }
    .prediction li { display: grid; grid-template-columns: 1.9rem 1fr; align-items: baseline;
      padding: 0.35rem 0; color: var(--soft); }
    .prediction li.held { color: var(--text); font-weight: 600; }
    .count { display: inline-flex; align-items: center; justify-content: center;
      width: 1.35rem; height: 1.35rem; border: 1px solid var(--rule); border-radius: 50%;
      font-size: 0.75rem; line-height: 1; font-weight: 500; color: var(--soft); }
    .held .count { background: var(--green); border-color: var(--green); color: var(--ground);
      font-weight: 700; }
    .tag { display: inline-block; font-size: 0.75rem; line-height: 1.5; font-weight: 600;
      border: 1px solid; border-radius: 99px; padding: 0 0.6em; margin-left: 0.35em;
      white-space: nowrap; }
    .tag.held { color: var(--green); }
    .tag.predicted { color: var(--blue); border-style: dashed; }
    .verdict { font-weight: 600; }
    .account p { max-width: 40rem; }
    .account h3 { margin-bottom: 0.25em; }
    .callout { border-left: 4px solid var(--amber); padding: 0.3rem 0 0.3rem 1rem; }
    """

  private static let findings: HTML = """
    .findings { list-style: none; padding: 0; margin: 1rem 0 2rem; display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0.9rem; }
    .finding { background: var(--panel); border: 1px solid var(--rule); border-radius: 10px;
      padding: 1rem 1.1rem; }
    .finding.open { border-style: dashed; }
    .finding p { margin: 0 0 0.5em; }
    .finding .property { font-size: 0.8rem; color: var(--soft); margin: 0; }
    .observed b { display: block; font-size: 1.45rem; line-height: 1.3; font-weight: 700;
      letter-spacing: -0.01em; }
    .finding.open .observed b { font-size: 1.1rem; color: var(--amber); }
    .condition { font-size: 0.9rem; color: var(--soft); line-height: 1.55; }
    .documented { font-size: 0.9rem; line-height: 1.55; border-top: 1px solid var(--rule);
      padding-top: 0.6rem; margin-top: 0.7rem; }
    .finding .documented p { margin: 0; }
    .documented .then { color: var(--soft); }
    .agrees { color: var(--green); }
    .differs { color: var(--red); }
    """

  private static let figures: HTML = """
    figure { margin: 2.6rem 0; }
    figcaption { font-weight: 650; line-height: 1.45; margin-bottom: 0.8rem; max-width: 44rem; }
    figcaption .kicker { display: block; }
    .scroll { overflow-x: auto; -webkit-overflow-scrolling: touch; }
    table { border-collapse: collapse; font-size: 0.93rem; line-height: 1.5;
      font-variant-numeric: tabular-nums; min-width: min(100%, 30rem); }
    .table .scroll { background:
        linear-gradient(to right, var(--ground) 40%, transparent) 0 0 / 2.5rem 100% local,
        linear-gradient(to left, var(--ground) 40%, transparent) 100% 0 / 2.5rem 100% local,
        linear-gradient(to right, var(--rule), transparent) 0 0 / 0.8rem 100% scroll,
        linear-gradient(to left, var(--rule), transparent) 100% 0 / 0.8rem 100% scroll;
      background-repeat: no-repeat; }
    th, td { text-align: left; vertical-align: baseline; padding: 0.45rem 0.9rem 0.45rem 0;
      border-bottom: 1px solid var(--rule); font-weight: 400; overflow-wrap: normal; }
    th:last-child, td:last-child { padding-right: 0.3rem; }
    thead th { font-size: 0.82rem; color: var(--soft); vertical-align: bottom;
      border-bottom-color: var(--soft); }
    tbody th { font-weight: 550; min-width: 5rem; }
    .number { text-align: right; white-space: nowrap; }
    .chart ul { list-style: none; padding: 0; margin: 0; }
    .chart li { display: grid; grid-template-columns: 1fr auto; gap: 0.1rem 1rem;
      align-items: center; padding: 0.4rem 0; font-size: 0.95rem; line-height: 1.4; }
    .chart .bar { grid-column: 1 / -1; grid-row: 2; display: block; }
    .chart .value { grid-column: 2; grid-row: 1; font-variant-numeric: tabular-nums;
      font-weight: 600; white-space: nowrap; text-align: right; }
    .rail { fill: var(--rail); }
    .fill { fill: var(--blue); }
    .remark { max-width: 40rem; border-left: 3px solid var(--rule); padding-left: 1rem;
      color: var(--text); }
    """

  private static let timelines: HTML = """
    .definitions { position: absolute; }
    .witness .scroll { background: var(--panel); border: 1px solid var(--rule);
      border-radius: 10px; padding: 0.8rem 0.5rem; }
    .witness .wide { display: none; }
    .witness .scroll svg { display: block; margin: 0 auto; }
    svg text { font-size: 12px; fill: var(--text); text-anchor: middle; }
    svg .lane { font-size: 13px; font-weight: 600; text-anchor: start; }
    svg .lane.middle { font-size: 12px; text-anchor: middle; }
    svg .end { text-anchor: end; }
    svg .start { text-anchor: start; }
    svg .tick, svg .number { fill: var(--soft); font-variant-numeric: tabular-nums; }
    svg .number { font-size: 11.5px; }
    svg .message { font-weight: 600; }
    svg line { stroke: var(--rule); stroke-width: 1; }
    svg .guide { stroke-dasharray: 2 4; }
    svg .axis { stroke: var(--soft); }
    svg .axis.group { stroke-width: 3; stroke-linecap: round; }
    svg .track { stroke-width: 2; }
    .span-hidden { fill: var(--hidden); stroke: var(--green); stroke-width: 1; }
    .span-away { fill: url(#hatching); stroke: var(--violet); stroke-width: 1;
      stroke-dasharray: 4 3; }
    .hatch { stroke: var(--violet); stroke-width: 1.5; }
    .ink-send { fill: var(--blue); }
    .ink-receive { fill: var(--green); }
    .ink-nothing { fill: var(--panel); stroke: var(--soft); stroke-width: 2; }
    .ink-delete { fill: none; stroke: var(--red); stroke-width: 3.5; stroke-linecap: round; }
    .ink-expire { fill: var(--amber); }
    .ink-visible { fill: var(--panel); stroke: var(--amber); stroke-width: 2; }
    .ink-pupil { fill: var(--amber); }
    .ink-away { fill: var(--panel); stroke: var(--violet); stroke-width: 2; }
    .ink-back { fill: var(--violet); stroke: var(--violet); stroke-width: 2; }
    .icon { vertical-align: -0.15em; }
    .legend { list-style: none; padding: 0; margin: 0.7rem 0 1.4rem; display: flex;
      flex-wrap: wrap; gap: 0.2rem 1.2rem; font-size: 0.85rem; color: var(--soft); }
    .steps { list-style: none; padding: 0; margin: 0; }
    .steps li { display: grid; grid-template-columns: 2rem 1fr; gap: 0 0.4rem;
      align-items: baseline; padding: 0.45rem 0; border-bottom: 1px solid var(--rule);
      font-size: 0.95rem; line-height: 1.5; }
    .steps .at { font-size: 0.85rem; color: var(--soft); font-variant-numeric: tabular-nums; }
    .steps .deed { grid-column: 2; }
    .steps .why { display: block; color: var(--soft); }
    """

  private static let endings: HTML = """
    .calls ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap;
      gap: 0.3rem 1.4rem; font-variant-numeric: tabular-nums; font-size: 0.93rem; }
    .ending { font-size: 0.93rem; }
    .ending p { max-width: 40rem; }
    .sources { padding-left: 1.6rem; }
    .sources li { margin-bottom: 0.5em; }
    .sources li:target { background: var(--rail); }
    .address { font-size: 0.85rem; word-break: break-all; }
    pre { background: var(--rail); border-radius: 8px; padding: 0.8rem 1rem; margin: 0;
      white-space: pre-wrap; }
    footer { max-width: 54rem; margin: 3rem auto 0; padding: 0 1.1rem 3rem;
      font-size: 0.85rem; color: var(--soft); }
    footer p { margin: 0; padding-top: 1.2rem; border-top: 1px solid var(--rule); }
    """

  private static let wide: HTML = """
    @media (min-width: 920px) {
      main { padding: 4.5rem 2rem 2rem; }
      footer { padding-left: 2rem; padding-right: 2rem; }
      h1 { font-size: 2.9rem; }
      h2 { font-size: 2.5rem; }
      .question { font-size: 1.35rem; }
      .prediction { padding: 1.5rem 1.7rem 0.8rem; }
      .witness .wide { display: block; padding: 1.2rem 1.4rem; }
      .witness .tall { display: none; }
      .steps li { grid-template-columns: 2rem 7.5rem 1fr; }
      .steps .deed { grid-column: 3; }
      .chart ul { display: grid; grid-template-columns: fit-content(18rem) 1fr auto;
        column-gap: 1rem; }
      .chart li { grid-column: 1 / -1; grid-template-columns: 12rem 1fr 6rem;
        grid-template-columns: subgrid; }
      .chart .bar { grid-column: 2; grid-row: 1; }
      .chart .value { grid-column: 3; text-align: left; }
      th, td { padding-right: 1.4rem; }
      .contents li { grid-template-columns: 13rem 1fr; column-gap: 1.5rem; }
      .contents .ask, .contents .held { grid-column: 2; }
    }
    """

  private static let paper: HTML = """
    @media print {
      @page { margin: 18mm; }
      html { font-size: 10.5pt; }
      body { background: none; }
      main, footer { max-width: none; padding-left: 0; padding-right: 0; }
      article + article, .contents + article { break-before: page; border: 0; margin: 0;
        padding: 0; }
      h1, h2, h3, h4, figcaption { break-after: avoid; }
      .finding, .prediction, .steps li, .chart, tr, figcaption, .witness .scroll {
        break-inside: avoid; }
      .scroll { overflow: visible; }
      .table .scroll { background: none; }
      a { color: inherit; }
      svg, .count { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
