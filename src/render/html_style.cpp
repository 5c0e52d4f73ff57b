// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"

SLUITEND_BEGIN

namespace detail {

std::string_view page_style() noexcept {
    return R"(
:root{color-scheme:light dark;--sluitend-sign:var(--sluitend-paper);--sluitend-paper:#fff;--sluitend-expenditure:#2f6db5;--sluitend-revenue:#e08a1e;
--sluitend-target:#16836a;--sluitend-faint:#8a94a3;--page:#f3f5f8;--ink:#1b2430;--muted:#566274;--line:#d8dee8;
--good:#0f6e58;--good-back:#e6f4ef;--attention:#865300;--attention-back:#fdf2db;--bad:#a8231b;--bad-back:#fcebe9;
--info:#2c5a92;--info-back:#e8f0f9}
@media screen and (prefers-color-scheme:dark){:root{--sluitend-paper:#1a2029;--sluitend-expenditure:#6ea8e6;
--sluitend-revenue:#f0a94a;--sluitend-target:#4cc2a0;--sluitend-faint:#8d99aa;--page:#11151b;--ink:#e7ebf1;--muted:#a5b0bf;
--line:#343e4c;--good:#63d0ae;--good-back:#14302a;--attention:#f3bd5c;--attention-back:#352914;--bad:#ff958b;
--bad-back:#3b1e1c;--info:#93bdf0;--info-back:#1b2b40}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.sl-page{max-width:60rem;margin:2rem auto;padding:2.5rem clamp(1rem,4vw,3.5rem);background:var(--sluitend-paper);
border:1px solid var(--line);border-radius:14px}
h1{font-size:clamp(1.7rem,4.5vw,2.4rem);line-height:1.15;margin:.1em 0 .5em;letter-spacing:-.015em}
h2{font-size:1.35rem;line-height:1.25;margin:0 0 .8rem;letter-spacing:-.01em}
h3{font-size:1.1rem;margin:0 0 .6rem}
p{margin:.3em 0}
section{margin-top:2.6rem}
section section{margin-top:1.8rem}
.sl-programme{border-top:3px solid var(--line);padding-top:1.6rem}
.sl-kicker{color:var(--muted);font-weight:600;margin:0}
.sl-people{color:var(--muted);font-size:.92rem;margin:.1em 0}
.sl-muted,.sl-place{color:var(--muted);font-size:.9rem}
.sl-verdict{display:flex;gap:1.2rem;align-items:flex-start;margin:1.8rem 0 0;padding:1.3rem 1.5rem;border-radius:12px}
.sl-verdict p{margin:.15em 0}
.sl-verdict .sl-sign{flex:none}
.sl-headline{font-size:1.45rem;line-height:1.25;font-weight:700;margin:0 0 .3rem}
.sl-good{color:var(--good);background:var(--good-back)}
.sl-attention{color:var(--attention);background:var(--attention-back)}
.sl-bad{color:var(--bad);background:var(--bad-back)}
.sl-info{color:var(--info);background:var(--info-back)}
.sl-verdict p:not(.sl-headline){color:var(--ink)}
.sl-findings{list-style:none;margin:0;padding:0;display:grid;gap:.8rem}
.sl-finding{padding:.8rem 1.1rem;border-radius:0 10px 10px 0;border-left:5px solid currentColor}
.sl-finding>*{color:var(--ink)}
.sl-finding .sl-finding-head strong{color:inherit}
.sl-finding-head strong::first-letter,.sl-aim::first-letter,dt::first-letter,.sl-contradiction h3::first-letter,.sl-suspects p::first-letter{text-transform:uppercase}
.sl-finding-head{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline;margin:0 0 .2rem}
.sl-severity{font-size:.78rem;font-weight:700;border:1px solid;border-radius:4px;padding:0 .45em}
.sl-severity::first-letter{text-transform:uppercase}
.sl-finding code{margin-left:auto;color:var(--muted);font-size:.8rem}
blockquote{margin:.5rem 0;padding:.1rem .9rem;border-left:3px solid var(--sluitend-faint);unicode-bidi:isolate}
q{quotes:"“" "”";unicode-bidi:isolate}
.sl-scroll{overflow-x:auto;margin:.6rem 0;border-radius:6px}
.sl-scroll:focus-visible,summary:focus-visible{outline:3px solid var(--sluitend-expenditure);outline-offset:2px}
.sl-picture{margin:1.4rem 0 .6rem}
.sl-picture svg{display:block;width:100%;min-width:600px}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:var(--muted);font-size:.9rem;padding:0 0 .4rem}
th,td{padding:.42rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:.2rem}
thead th{color:var(--muted);font-size:.86rem;font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--line)}
tbody th{font-weight:500}
.sl-scroll+.sl-scroll{margin-top:1.8rem}
.sl-number{text-align:right;white-space:nowrap}
thead .sl-number{white-space:normal}
.sl-number.sl-change{white-space:normal}
.sl-number,.sl-figures{font-variant-numeric:tabular-nums lining-nums}
.sl-money .sl-number{width:13.5%}
.sl-money th:first-child,.sl-table .sl-label{position:sticky;left:0;background:var(--sluitend-paper)}
.sl-place{white-space:nowrap}
.sl-money .sl-total>*{font-weight:700;border-bottom-color:transparent;border-top:1px solid var(--sluitend-faint)}
.sl-table .sl-label{min-width:9rem}
.sl-table th.sl-deep-1{padding-left:1.2rem}
.sl-table th.sl-deep-2{padding-left:2.2rem}
.sl-table th.sl-deep-3{padding-left:3.2rem}
.sl-table .sl-group>*{font-weight:650;padding-top:.8rem;border-bottom-color:transparent}
.sl-table .sl-total>*{font-weight:700;border-top:1px solid var(--sluitend-faint);border-bottom-width:1px}
.sl-table .sl-span{text-align:center}
.sl-checked .sl-number{padding-right:1.5rem}
.sl-check{display:inline-block;width:1.25em;margin:0 -1.4em 0 .15em;border-radius:99px;font-size:.8rem;font-weight:600;text-align:center}
.sl-off{display:block;color:var(--muted);font-size:.84rem;font-weight:400}
.sl-money .sl-recomputed>*{font-size:.84rem;color:var(--muted);font-weight:400;padding-top:0;white-space:normal}
.sl-mark{display:inline-block;border-radius:99px;padding:0 .6em;font-size:.84rem;white-space:nowrap}
.sl-recovered .sl-number{white-space:normal}
.sl-recovered td:nth-child(2){overflow-wrap:anywhere;min-width:8rem}
.sl-recovered td:last-child{min-width:10rem}
.sl-sum .sl-mark{margin-right:.3rem}
.sl-total td{font-weight:650;border-bottom-width:2px}
h4{font-size:1rem;margin:1.1rem 0 .3rem}
.sl-total-changes{margin-top:1.6rem}
.sl-counts{display:flex;flex-wrap:wrap;gap:.4rem}
.sl-changes td:first-child{white-space:nowrap}
.sl-changes .sl-figures{white-space:nowrap}
.sl-programme>h3{margin-top:1.6rem}
.sl-contradiction{margin:1.2rem 0;padding:1rem 1.2rem 1.1rem;border:1px solid var(--line);border-radius:10px}
.sl-proof{width:auto;min-width:min(100%,26rem)}
.sl-proof td:last-child{padding-left:2rem}
.sl-proof .sl-total td{border-top:1px solid var(--ink)}
.sl-conclusion{font-weight:600}
.sl-conclusion+.sl-scroll{margin-top:1.5rem}
.sl-suspects{margin:.4rem 0;padding-left:1.4rem}
.sl-suspects li{margin:.5rem 0}
.sl-suspects p{margin:.1rem 0}
.sl-proposal::before{content:"→ "}
.sl-targets td:nth-child(2){min-width:14rem}
.sl-targets td:nth-child(3){min-width:14rem}
.sl-targets p{margin:0 0 .2rem}
.sl-aim{font-weight:600}
.sl-targets td:nth-child(4){min-width:15rem}
.sl-targets svg{display:block;width:220px}
mark{background:var(--attention-back);color:inherit;font-weight:600;border-radius:3px;padding:0 .15em}
details{border-top:1px solid var(--line);padding:.2rem 0}
details:last-of-type{border-bottom:1px solid var(--line)}
summary{cursor:pointer;font-weight:600;padding:.55rem 0}
details[open]>summary{margin-bottom:.4rem}
.sl-goal{margin:1rem 0}
.sl-deep-1{margin-left:1.4rem}
.sl-deep-2{margin-left:2.8rem}
.sl-deep-3{margin-left:4.2rem}
.sl-goal-title{font-weight:700;margin:0}
.sl-prose{white-space:pre-line;max-width:44rem}
.sl-actions{list-style:none;margin:.4rem 0;padding:0}
.sl-actions li{padding-left:2.2rem;margin:.25rem 0}
.sl-code{display:inline-block;width:2.2rem;margin-left:-2.2rem;color:var(--muted);font-variant-numeric:tabular-nums}
.sl-actions .sl-prose{margin:0}
dl{margin:.4rem 0;display:grid;grid-template-columns:minmax(10rem,auto) 1fr;gap:.4rem 1.4rem}
dt{font-weight:600}
dd{margin:0}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--muted);font-size:.88rem}
@media (max-width:40rem){.sl-page{margin:0;border:0;border-radius:0;padding-top:1.4rem}
.sl-verdict{padding:1rem;gap:.9rem}.sl-verdict .sl-sign{width:36px;height:36px}.sl-headline{font-size:1.2rem}
dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.6rem}.sl-finding code{margin-left:0}.sl-deep-1,.sl-deep-2,.sl-deep-3{margin-left:.8rem}}
@media print{:root{color-scheme:light}html{font-size:12.5px}@page{margin:12mm}
body{background:none;font-size:1rem}.sl-page{border:0;margin:0;padding:0;max-width:none}
.sl-verdict,.sl-finding,.sl-mark{border:1px solid}.sl-finding{border-left-width:5px}.sl-attention.sl-finding{border-left-style:dashed}
.sl-info.sl-finding{border-left-style:dotted}mark{border-bottom:2px solid}
th,td{padding:.3rem .45rem}section{margin-top:1.8rem}.sl-money th:first-child,.sl-table .sl-label{position:relative}
.sl-picture svg{min-width:0}.sl-targets svg{width:14rem}
.sl-finding,.sl-money,.sl-proof,.sl-suspects li,tr,svg,.sl-verdict,.sl-goal-title+p{break-inside:avoid}
h2,h3,h4,caption,thead,summary,.sl-goal-title{break-after:avoid}footer{break-before:avoid;margin-top:1rem}p,li{orphans:3;widows:3}.sl-scroll{overflow:visible}
details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}}
)";
}

std::string_view fragment_style() noexcept {
    return R"(
.sluitend{--sluitend-paper:var(--jp-layout-color0,var(--vscode-editor-background,Canvas));font-size:13px;line-height:1.45;
color:var(--jp-ui-font-color1,inherit);max-width:60em}
.sluitend p{margin:.25em 0}
.sluitend .sl-title strong{font-size:1.15em}
.sluitend .sl-muted,.sluitend .sl-place{opacity:.75}
.sluitend .sl-scroll{overflow-x:auto}
.sluitend table{border-collapse:collapse;margin:.4em 0}
.sluitend caption{text-align:left;opacity:.75}
.sluitend.sluitend th,.sluitend.sluitend td{padding:.25em .7em;text-align:left;vertical-align:top;
border-bottom:1px solid var(--jp-border-color2,rgba(128,128,128,.35))}
.sluitend tbody th{font-weight:normal}
.sluitend.sluitend .sl-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.sluitend .sl-total>*,.sluitend .sl-group>*{font-weight:600}
.sluitend.sluitend th.sl-deep-1{padding-left:1.4em}
.sluitend.sluitend th.sl-deep-2{padding-left:2.4em}
.sluitend.sluitend th.sl-deep-3{padding-left:3.4em}
.sluitend.sluitend .sl-span{text-align:center}
.sluitend .sl-verdict{display:flex;gap:.8em;align-items:flex-start;border-left:4px solid;padding:.3em .8em;margin:.5em 0}
.sluitend .sl-verdict p:not(.sl-headline){color:var(--jp-ui-font-color1,inherit)}
.sluitend .sl-verdict .sl-sign{width:28px;height:28px;flex:none}
.sluitend .sl-headline{font-weight:700;font-size:1.15em}
.sluitend .sl-good{border-color:#16836a}
.sluitend .sl-attention{border-color:#c07a00}
.sluitend .sl-bad{border-color:#c6372d}
.sluitend .sl-info{border-color:#2f6db5}
.sluitend .sl-good .sl-sign{color:#16836a}
.sluitend .sl-attention .sl-sign{color:#c07a00}
.sluitend .sl-bad .sl-sign{color:#c6372d}
.sluitend .sl-findings,.sluitend .sl-actions{list-style:none;padding:0;margin:.4em 0}
.sluitend .sl-finding{border-left-width:4px;border-left-style:solid;padding:.1em .8em;margin:.4em 0}
.sluitend .sl-severity{font-weight:600}
.sluitend .sl-finding-head{display:flex;flex-wrap:wrap;gap:0 .8em}
.sluitend blockquote{margin:.2em 0;padding:0 .6em;border-left:2px solid rgba(128,128,128,.5);unicode-bidi:isolate}
.sluitend q{quotes:"“" "”";unicode-bidi:isolate}
.sluitend.sluitend h2,.sluitend.sluitend h3,.sluitend.sluitend h4{font-size:1.05em;margin:.8em 0 .2em}
.sluitend.sluitend ol{margin:.3em 0;padding-left:1.8em}
.sluitend .sl-conclusion{font-weight:600}
.sluitend .sl-mark{border:1px solid;border-radius:99px;padding:0 .6em;white-space:nowrap}
.sluitend .sl-counts{display:flex;flex-wrap:wrap;gap:.4em}
.sluitend .sl-targets td:nth-child(4){min-width:220px}
.sluitend .sl-code{opacity:.75;margin-right:.4em}
.sluitend summary{cursor:pointer}
)";
}

} // namespace detail

SLUITEND_END
