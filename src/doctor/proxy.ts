/** The variables of the environment that name a proxy; the caller passes them in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that a request to `url` goes through, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` (either case), or
 * undefined where it goes direct. `NO_PROXY` is a comma list of hosts, `.domain` suffixes, `host:port` or `*`.
 */
export function resolveProxy(url: URL, environment: Environment): URL | undefined {
  const scheme = url.protocol === 'http:' ? 'http_proxy' : 'https_proxy';
  const proxy = environment[scheme] || environment[scheme.toUpperCase()];
  if (!proxy || isExempt(url, environment.no_proxy || environment.NO_PROXY || '')) return undefined;
  return parseOrUndefined(proxy);
}

function isExempt(url: URL, list: string): boolean {
  const port = url.port || (url.protocol === 'http:' ? '80' : '443');
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', wantedPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (wantedPort !== undefined && wantedPort !== port)) return false;
    return url.hostname === name || url.hostname.endsWith(`.${name}`);
  });
}

function parseOrUndefined(text: string): URL | undefined {
  const withScheme = /^[a-z]+:\/\//i.test(text) ? text : `http://${text}`;
  return URL.canParse(withScheme) ? new URL(withScheme) : undefined;
}
