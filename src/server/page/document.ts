import { securityHeaders } from '../securityHeaders.ts';
import type { Bundle } from './bundle.ts';

/** Where the mark of the product is served. */
export const markAddress = '/assets/mark.svg';

/** The HTML document that every view of the page starts from. */
export function pageDocument({ script, needed, style }: Bundle): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="What police inspection reports find, with the sentence behind every finding.">
<title>Inspection Graph</title>
<link rel="icon" type="image/svg+xml" href="${markAddress}">
<link rel="stylesheet" href="${style}">
${needed.map((address) => `<link rel="modulepreload" href="${address}">\n`).join('')}<script type="module" src="${script}"></script>
</head>
<body>
<div id="page"></div>
<noscript><p>This page needs JavaScript. <a href="/graphql">GraphQL</a> answers the same questions to other programs.</p></noscript>
</body>
</html>
`;
}

/** What the page may load and do. Plots set styles on their elements; a picture to be saved is drawn from a blob. */
export const pageHeaders = securityHeaders("style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:");
