package org.anergy.study.report;

import java.awt.Color;
import java.util.Map;

/**
 * The style sheet of a report: both themes from the colors of the charts, one column, printable.
 */
final class PageStyle {
  private static final String RULES =
      """
      *{box-sizing:border-box}
      html{scroll-behavior:smooth;scroll-padding-top:3.2rem}
      body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;
        font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
      main,header,footer{max-width:960px;margin:0 auto;padding:0 24px}
      header{padding-top:40px}
      h1{font-size:1.9rem;line-height:1.2;margin:0 0 .35rem;text-wrap:balance}
      h2{font-size:1.35rem;margin:3rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--grid)}
      h3{font-size:1.02rem;margin:1.6rem 0 .3rem}
      p{max-width:44rem}
      a{color:var(--series-0)}
      .muted,figcaption{color:var(--muted)}
      nav{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--grid)}
      nav div{max-width:960px;margin:0 auto;padding:.5rem 24px;display:flex;gap:.2rem 1.1rem;
        flex-wrap:wrap;font-size:.86rem}
      nav a{text-decoration:none;color:var(--muted)}
      nav a:hover{color:var(--ink);text-decoration:underline}
      .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(135px,1fr));gap:10px;
        margin:1.4rem 0}
      .card{border:1px solid var(--grid);border-radius:8px;padding:.65rem .8rem}
      .card b{display:block;font-size:1.45rem;line-height:1.2;font-variant-numeric:tabular-nums}
      .card span{font-size:.8rem;color:var(--muted);line-height:1.3;display:block}
      .lead{font-size:1.08rem}
      figure{margin:1.2rem 0 2rem}
      figure svg{width:100%;height:auto;display:block}
      figure svg text{font-family:"DejaVu Sans",Verdana,sans-serif;white-space:pre}
      figcaption{font-size:.87rem;margin-top:.35rem;max-width:46rem}
      details{font-size:.87rem;margin-top:.35rem}
      summary{cursor:pointer;color:var(--muted)}
      .scroll{overflow:auto;max-height:30rem;border:1px solid var(--grid);border-radius:8px}
      table{border-collapse:collapse;width:100%;font-size:.86rem}
      th,td{text-align:left;vertical-align:top;padding:.36rem .7rem;
        border-bottom:1px solid var(--grid)}
      tr:last-child td{border-bottom:0}
      thead th{position:sticky;top:0;background:var(--paper);color:var(--muted);font-weight:600;
        box-shadow:inset 0 -1px 0 var(--grid)}
      td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
      td.number{white-space:nowrap}
      tr.changed td{background:color-mix(in srgb,var(--series-4) 18%,transparent)}
      code,pre{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.86em}
      td code{white-space:nowrap}
      pre{background:color-mix(in srgb,var(--grid) 45%,transparent);border-radius:8px;
        padding:.8rem 1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font-size:.9rem}
      dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
      .note{border-left:4px solid var(--series-4);padding:.1rem 1rem;margin:1.2rem 0}
      footer{margin-top:3rem;padding-bottom:40px;font-size:.86rem}
      @media print{
        nav{display:none}body{font-size:10.5pt}main,header,footer{max-width:none;padding:0}
        .scroll{max-height:none;overflow:visible;border:0}thead th{position:static}
        figure,.card,tr{break-inside:avoid}h2,h3{break-after:avoid}
        a{color:inherit;text-decoration:none}
      }
      """;

  private PageStyle() {}

  /** Returns the whole style sheet. */
  static String css() {
    return ":root{color-scheme:light dark;"
        + variables(ReportTheme.LIGHT)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + variables(ReportTheme.DARK)
        + "}}\n"
        + RULES;
  }

  private static String variables(ReportTheme theme) {
    StringBuilder css = new StringBuilder(300);
    for (Map.Entry<String, Color> variable : theme.variables().entrySet()) {
      css.append(variable.getKey()).append(':');
      css.append(ReportTheme.css(variable.getValue())).append(';');
    }
    return css.toString();
  }
}
