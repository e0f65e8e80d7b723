/** A fetch that is given up; `why` is told to the user after the address. */
export class Refusal extends Error {
  readonly why: string;

  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

const WHY: readonly [RegExp, string][] = [
  [/^ENOTFOUND$/, 'no such host'],
  [/^EAI_|^ESERVFAIL$|^ENODATA$/, 'the name of the host cannot be looked up'],
  [/^ECONNREFUSED$/, 'connection refused'],
  [/^E(?:HOST|NET)(?:UNREACH|DOWN)$|^EADDRNOTAVAIL$/, 'the host cannot be reached'],
  [/^ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, 'the host does not answer'],
  [/^EACCES$|^EPERM$/, 'the system does not allow the connection'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'the certificate is for another host'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate has expired'],
  [/CERT|^UNABLE_TO_|_ISSUER|SIGNATURE|^INVALID_(?:CA|PURPOSE)$/, 'the certificate is not trusted'],
  [/^EPROTO$|^ERR_SSL_|^ERR_TLS_/, 'no secure connection could be made'],
  [/^HPE_INVALID_EOF_STATE$/, 'the connection broke off'],
  [/^HPE_HEADER_OVERFLOW$|^UND_ERR_HEADERS_OVERFLOW$/, 'the headers of the answer are too large'],
  [/^HPE_|^HTTPParserError$|^UND_ERR_RES/, 'the answer is not HTTP'],
  [/^Z_BUF_ERROR$/, 'the connection broke off'],
  [/^Z_|^ERR_?_?BROTLI|^ERR__ERROR/, 'its compression is damaged'],
  [/^ECONN|^EPIPE$|^UND_ERR_SOCKET$|^UND_ERR_ABORTED$|^ERR_STREAM_/, 'the connection broke off'],
];

/**
 * What went wrong, in a few plain words that hold nothing a server sent; null for an error that
 * no network makes, and so is a bug.
 */
export function whyOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.why;
  if (!(error instanceof Error)) return null;
  if (error.message.startsWith('Proxy response')) return 'the proxy refused the connection';
  if (error.message.startsWith('Proxy Authentication')) return 'the proxy asks for a password';
  const inner = error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  const code: unknown = 'code' in error ? (error.code ?? error.name) : undefined;
  const known = WHY.find(([codes]) => typeof code === 'string' && codes.test(code))?.[1];
  if (known) return known;
  const within = inner === undefined || inner === error ? null : whyOf(inner);
  return within ?? (typeof code === 'string' ? `cannot be fetched (${code})` : null);
}
