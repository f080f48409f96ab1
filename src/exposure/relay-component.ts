import type { Finding } from '../core/finding.ts';

/** The part of the repository that a relay's address leads to: the file that really calls. */
export function findRelayComponent(
  finding: Finding,
  routes: ReadonlyMap<string, string>,
): string | undefined {
  const url = finding.destination?.url;
  if (!url) return undefined;
  const path = /^\/[^/]/.test(url) ? url : undefined;
  if (path !== undefined) return findRoute(path, routes);
  const worker = /^https?:\/\/([\w-]{1,63})\.[\w-]{1,63}\.workers\.dev(?:[/:]|$)/.exec(url)?.[1];
  return worker === undefined ? undefined : routes.get(`worker:${worker}`);
}

const ROUTE_FILE = /(?:^|\/)(?:app|pages)\/((?:.*\/)?)(?:(route)|([^/]+))\.[cm]?[jt]sx?$/;

/** The routes of a repository by their path, such as `/api/openai/*`; workers by their name. */
export function indexRoutes(
  files: ReadonlySet<string>,
  workers: readonly { readonly name: string; readonly main: string }[],
): ReadonlyMap<string, string> {
  const routes = new Map(workers.map(({ name, main }) => [`worker:${name}`, main]));
  for (const file of files) {
    const match = ROUTE_FILE.exec(file);
    if (!match) continue;
    const isPage = file.includes('pages/');
    if (!isPage && match[2] === undefined) continue;
    const name = isPage && match[3] !== undefined && match[3] !== 'index' ? [match[3]] : [];
    const segments = [...(match[1] ?? '').split('/'), ...name]
      .filter((segment) => segment !== '' && !/^\(.*\)$/.test(segment))
      .map((segment) => (segment.startsWith('[...') || segment.startsWith('[[') ? '**' : segment))
      .map((segment) => (segment.startsWith('[') ? '*' : segment));
    routes.set(`/${segments.join('/')}`, file);
  }
  return routes;
}

function findRoute(path: string, routes: ReadonlyMap<string, string>): string | undefined {
  const wanted = path.split(/[?#]/)[0]?.split('/').filter(Boolean) ?? [];
  let best: { file: string; depth: number } | undefined;
  for (const [route, file] of routes) {
    if (!route.startsWith('/')) continue;
    const segments = route.split('/').filter(Boolean);
    const depth = segments.length;
    if (depth > 0 && isPrefix(segments, wanted) && (!best || depth > best.depth)) best = { file, depth };
  }
  return best?.file;
}

/** A base address stops somewhere on the way to a route, or goes on below it. */
function isPrefix(route: readonly string[], wanted: readonly string[]): boolean {
  const index = route.findIndex((segment, at) => segment !== '*' && segment !== wanted[at]);
  if (index < 0) return true;
  return route[index] === '**' || (index === wanted.length && index > 1);
}
