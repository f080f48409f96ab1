import type { ts } from 'ts-morph';
import type { Confidence, Destination, Surface } from '../../core/finding.ts';
import { withoutCredentials } from '../../core/secret-mask.ts';
import {
  type ApiPath,
  destinationOf,
  hostOf,
  isOpenAIPage,
  parseApiPath,
} from '../../core/vocabulary/endpoints.ts';
import { isOpenAI, patternsOf } from '../../core/vocabulary/vendor.ts';
import { draftAt } from '../drafts.ts';
import { HOLE, type Value } from '../evaluate.ts';
import { templateText } from '../literal-text.ts';
import { markOfSignature } from '../marks.ts';
import { isModuleName } from '../module-names.ts';
import type { Detector, DetectorContext, FileContext } from './detector.ts';
import { requestBases } from './request-base.ts';
import { addressesMadeOf, wholeAddress } from './request-path.ts';

type UrlText = ts.StringLiteralLike | ts.TemplateExpression;

/** URLs and paths of the API in the code: whole, or a path that is put behind a base. */
export function detectHttp(context: DetectorContext): Detector {
  const { analysis, evaluator } = context;
  const { ts, checker, vendor } = analysis;
  const bareHost = isOpenAI(vendor) ? BARE_HOST : patternsOf(vendor).bareHost;

  return (node, file) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return;
    if (isModuleName(ts, node)) return;
    const text = textOf(node);
    if (text.length > LONGEST_URL || /\s/.test(text.trim())) return;
    const url = settledHost(node, text.trim().replace(PLACEHOLDER_HOST, '//*'));
    if (hostOf(url)) reportUrl(node, url);
    else if (bareHost.test(url)) reportUrl(node, `https://${url}`);
    else reportPath(node, url, file);
  };

  /** `https://${HOST}/v1/models`, with the host that a name stands for where it is of whom the scan looks for. */
  function settledHost(node: UrlText, url: string): string {
    const [first] =
      ts.isTemplateExpression(node) && /^https?:\/\/\*(?=\/)/.test(url) ? node.templateSpans : [];
    if (!first) return url;
    const host = evaluator.evaluate(first.expression).find(({ text }) => bareHost.exec(text)?.[0] === text);
    return host ? url.replace('//*', `//${host.text}`) : url;
  }

  function reportUrl(node: UrlText, url: string): void {
    if (isOpenAIPage(url)) return;
    const destination = destinationOf(url, vendor);
    if (destination.kind !== 'direct' && destination.kind !== 'azure') return;
    const confidence = isMentionOnly(node) ? 'low' : 'high';
    add(node, { destination: readable(destination), path: parseApiPath(url), confidence });
  }

  function reportPath(node: UrlText, url: string, file: FileContext): void {
    const path = pathOf(url);
    if (!path || FOREIGN_PATH.test(url) || isRoute(node) || isSdkArgument(node)) return;
    const behind = destinationBehind(node);
    const isAzurePath = behind.kind !== 'direct' && AZURE_PATH.test(url);
    const destination: Destination = isAzurePath ? { kind: 'azure', url: null } : behind;
    if (destination.kind === 'direct' || destination.kind === 'azure') {
      add(node, { destination, path, confidence: isAzurePath ? 'medium' : 'high' });
    } else if (destination.kind === 'configurable' || destination.kind === 'unknown') {
      reportUnsettled(node, { destination, path, file });
    }
  }

  /** A base that nothing settles: the path must be OpenAI's own, and the file must speak of OpenAI. */
  function reportUnsettled(
    node: UrlText,
    found: { destination: Destination; path: ApiPath; file: FileContext },
  ): void {
    const { destination, path, file } = found;
    const isCertainPath = !path.weak;
    const isLikely = file.showsOpenAI && !file.showsLookalike;
    if (isLikely && (isCertainPath || destination.kind === 'configurable' || isBesideCertainPath(node))) {
      const confidence = destination.kind === 'configurable' ? 'medium' : 'low';
      add(node, { destination, path, confidence });
    } else if (isCertainPath && isRequestArgument(node)) {
      context.notUnderstood(node, 'request-of-unknown-host', { path: textOf(node).replaceAll('*', '…') });
    }
  }

  /** One of several paths in an object, another of which is unmistakable. */
  function isBesideCertainPath(node: UrlText): boolean {
    const { parent } = node;
    if (!ts.isPropertyAssignment(parent)) return false;
    return parent.parent.properties.some((sibling) => {
      const value = ts.isPropertyAssignment(sibling) ? sibling.initializer : undefined;
      const path = value && value !== node && ts.isStringLiteralLike(value) ? pathOf(value.text) : undefined;
      return path !== undefined && !path.weak;
    });
  }

  function add(
    node: UrlText,
    found: { destination: Destination; path: ApiPath | undefined; confidence: Confidence },
  ): void {
    context.add(
      draftAt(
        analysis,
        { from: node },
        {
          rule: 'http/url',
          kind: 'http',
          surface: surfaceOfBatch(node) ?? found.path?.surface ?? 'none',
          sdk: null,
          detail: textOf(node).replaceAll('*', '…'),
          destination: found.destination,
          confidence: found.confidence,
        },
      ),
    );
  }

  /** `batches.create({ endpoint: '/v1/chat/completions' })`: the path is sent by the batch. */
  function surfaceOfBatch(node: UrlText): Surface | undefined {
    const call = ts.isPropertyAssignment(node.parent) ? node.parent.parent.parent : undefined;
    if (!call || !ts.isCallExpression(call)) return undefined;
    return markOfSignature(ts, checker.getResolvedSignature(call)?.declaration)?.surface;
  }

  /** The destination of the whole address that a path is a part of. */
  function destinationBehind(node: UrlText): Destination {
    const whole = wholeAddress(ts, node);
    const made = ts.isCallExpression(whole.parent) ? addressesMadeOf(context, whole.parent, whole) : [];
    const bases = [whole, ...requestBases(context, whole), ...made];
    const values = bases.flatMap((base) => evaluator.evaluate(base)).concat(addressesBeside(whole));
    const known = values
      .map((value) => destinationOf(withScheme(value.text.replaceAll(HOLE, '*')), vendor))
      .filter((destination) => destination.kind !== 'unknown');
    const env = values.flatMap((value) => value.env)[0];
    const best = known.find((destination) => destination.kind === 'direct') ?? known[0];
    if (best) return { ...readable(best), ...(env !== undefined && { env }) };
    const named = values.find((value) => hostOf(value.text) && !value.text.startsWith(HOLE));
    if (named) return { kind: 'relay', url: withoutCredentials(named.text.replaceAll(HOLE, '…')) };
    return env === undefined ? { kind: 'unknown', url: null } : { kind: 'configurable', url: null, env };
  }

  /** Addresses that stand beside a path in the same object: `{ base: OTHER_URL, chatPath: 'v1/chat/completions' }`. */
  function addressesBeside(path: ts.Expression): readonly Value[] {
    if (!ts.isPropertyAssignment(path.parent)) return [];
    const { properties } = path.parent.parent;
    const others = properties.filter((property) => property !== path.parent).slice(0, MOST_SIBLINGS);
    return others
      .flatMap((property) =>
        ts.isPropertyAssignment(property) ? evaluator.evaluate(property.initializer) : [],
      )
      .filter((value) => hostOf(value.text) !== undefined);
  }

  function withScheme(text: string): string {
    return bareHost.test(text) ? `https://${text}` : text;
  }

  function textOf(node: UrlText): string {
    if (ts.isStringLiteralLike(node)) return node.text;
    return templateText(node);
  }

  /** `app.post('/v1/chat/completions', handler)` answers requests; it sends none. */
  function isRoute(node: UrlText): boolean {
    const { parent } = node;
    if (!ts.isCallExpression(parent))
      return ts.isCaseClause(parent) || isComparison(parent) || ts.isDecorator(parent.parent);
    if (ts.isDecorator(parent.parent)) return true;
    const last = parent.arguments.at(-1);
    const isHandler = last !== undefined && (ts.isArrowFunction(last) || ts.isFunctionExpression(last));
    return isHandler || /(?:^|\.)(?:app|router|server|fastify|route)$/i.test(receiverText(parent));
  }

  function receiverText(call: ts.CallExpression): string {
    return ts.isPropertyAccessExpression(call.expression) ? call.expression.expression.getText() : '';
  }

  /** Compared with or searched for, not requested. */
  function isMentionOnly(node: UrlText): boolean {
    const { parent } = node;
    if (isComparison(parent) || ts.isCaseClause(parent)) return true;
    if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
    return /^(?:includes|startsWith|endsWith|indexOf|match|test|replace|split)$/.test(
      parent.expression.name.text,
    );
  }

  function isComparison(parent: ts.Node): boolean {
    return ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText());
  }

  /** `client.post('/chat/completions')` of an SDK is a call, and reported as such. */
  function isSdkArgument(node: UrlText): boolean {
    if (!ts.isCallExpression(node.parent)) return false;
    return markOfSignature(ts, checker.getResolvedSignature(node.parent)?.declaration) !== undefined;
  }

  function isRequestArgument(node: UrlText): boolean {
    const { parent } = wholeAddress(ts, node);
    return ts.isCallExpression(parent) && REQUEST_FUNCTION.test(parent.expression.getText());
  }
}

/** The names of functions that send requests. */
export const REQUEST_FUNCTION = /fetch|axios|got|ky|request|post|http/i;
const LONGEST_URL = 400;
const MOST_SIBLINGS = 16;
const BARE_HOST = /^(?:[a-z]{2}\.)?api\.openai\.com(?=$|[/:])|^[a-z0-9*-]+\.openai\.azure\.com(?=$|[/:])/i;
/** A path, or a hole with a path behind it. */
const ABSOLUTE_PATH = /^(?:\*|\/|v1\/|openai\/|deployments\/)/;
/** A path below a base that stands elsewhere: `ky.post('chat/completions', { prefixUrl })`. */
const AZURE_PATH = /(?:^|[/*])deployments\/[^/]+\//;
/** The first label of a host as a rewrite rule, a template or a format string leaves it open. */
const PLACEHOLDER_HOST = /\/\/(?::\w+|\{[^}/]*\}|<[^>/]*>|%s)/;
const RELATIVE_PATH =
  /^(?:chat|completions|embeddings|responses|images|audio|moderations|fine_tuning|files|models|dashboard\/billing|deployments)(?:\/[\w/]+)?$/;
/** Groq serves OpenAI's paths below this one. */
const FOREIGN_PATH = /^\*?\/openai\/v1\//;

function pathOf(url: string): ApiPath | undefined {
  if (ABSOLUTE_PATH.test(url)) return parseApiPath(url.startsWith('/') ? url : `/${url}`);
  const path = RELATIVE_PATH.test(url) ? parseApiPath(`/${url}`) : undefined;
  return path && { ...path, weak: path.weak || !url.includes('/') };
}

function readable(destination: Destination): Destination {
  return { ...destination, url: destination.url?.replaceAll('*', '…') ?? null };
}
