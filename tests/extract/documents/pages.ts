/** A page of the web with all that stands around its matter. */
export const webPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Title in the head</title><style>p { color: red }</style></head>
<body>
<header><a href="/">The inspectorate</a> <form action="/search"><input name="q"><button>Search</button></form></header>
<nav><ul><li><a href="/reports">Reports</a></li></ul></nav>
<main>
<article>
<header><h1>Crime data in <em>Exampleshire</em></h1><p>Published on 27 November 2014</p></header>
<p>The force records crime <strong>well</strong>,
   see <a href="https://example.org/rules">the counting
   rules</a>. It cost £1&nbsp;million&hellip;</p>
<aside>Related reports</aside>
<h2>What the force should do</h2>
<ul><li>Train call-takers<ul><li>within three months</li></ul></li><li><p>Review the backlog.</p></li></ul>
<ol start="4" type="a"><li>First part</li><li>Second part</li></ol>
<ol><li>One</li><li>Two</li></ol>
<table><caption>Compliance</caption><thead><tr><th>Offence</th><th>2013</th></tr></thead><tbody><tr><td>Burglary</td><td><p>91%</p></td></tr><tr><td>Robbery</td><td></td></tr></tbody></table>
<dl><dt>MARAC</dt><dd>A meeting about victims.</dd></dl>
<p>Line one<br>line two</p>
<script>alert('no')</script><hr><p hidden>Not seen</p>
<form><label>Was this useful?</label><button>Yes</button></form>
<div>Last</div><div>words.</div>
</article>
</main>
<footer>Crown copyright</footer>
</body>
</html>
`;

/** The same matter in Markdown. */
export const markdownPage = `# Crime data in *Exampleshire*

The force records crime **well**, see
[the counting rules](https://example.org/rules) and [the code][c]. It uses \`MARAC\` &amp; others.

Setext heading
--------------

- Train call-takers
  - within three months
- Review the backlog.

  At once.

4. Fourth
5. Fifth

| Offence | 2013 |
| --- | ---: |
| Burglary | 91% |
| Robbery |  |

> A victim said: \\*nobody\\* called.

<!-- a remark --> 

<p>A paragraph in <b>HTML</b>.</p>

Words with <b>tags</b> and ![a picture](p.png).

---

    kept as it is

[c]: https://example.org/code
`;

/** The page that printed.pdf is a print of. */
export const printedPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An example</title>
<style>
@page { size: A4; margin: 20mm; }
body { font: 11pt/1.3 "DejaVu Serif", serif; margin: 0; }
.head { font-size: 9pt; margin-bottom: 10mm; display: flex; justify-content: space-between; }
h1 { font-size: 20pt; margin: 0 0 6mm; } h2 { font-size: 14pt; margin: 6mm 0 3mm; }
p { margin: 0 0 3mm; } li { margin: 0; } ul { list-style-type: "•\\00a0"; }
.two { columns: 2; column-gap: 10mm; }
.next { break-before: page; }
td, th { padding: 0 8mm 0 0; text-align: left; font-weight: normal; }
</style></head><body>
<div class="head"><span>Examples of Exampleshire</span><span>3</span></div>
<h1>Crime data integrity in Exampleshire</h1>
<p>The force records crime well. We examined 120 incident records and found that 114 of them were recorded as crimes, which is 95 percent.</p>
<h2>What the force should do</h2>
<ul><li>Within three months, the force should train its call-takers in the counting rules.</li><li>Immediately, the chief constable should review the backlog.</li></ul>
<table><tr><th>Offence</th><th>2012</th><th>2013</th></tr><tr><td>Burglary</td><td>80%</td><td>91%</td></tr><tr><td>Robbery</td><td>85%</td><td>97%</td></tr><tr><td>Violence</td><td>78%</td><td>88%</td></tr></table>
<div class="next head"><span>Examples of Exampleshire</span><span>4</span></div>
<h2>Leadership and governance</h2>
<div class="two"><p>Chief officers speak often of the need for ethical recording, and staff told us that they had heard the message and understood it.</p><p>The deputy chief constable leads on data quality and chairs a monthly meeting.</p><p>Supervisors check records each day.<sup style="font-size:7pt">1</sup> They do not always write down what they found, so the force cannot learn from mistakes that come up again and again.</p><p>Victims are told when a crime is cancelled, but not always why.</p></div>
<h2>Next steps</h2>
<p>We will visit the force again within a year to see what has changed since this inspection took place.</p>
</body></html>
`;
