/**
 * The headers that keep an HTML page to what this server has, and other sites from framing it.
 *
 * @param sources what it may load and do beyond that, as directives of a content security policy
 */
export function securityHeaders(...sources: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'self'",
    ...sources,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
}
