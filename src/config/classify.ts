import type { Confidence, Destination, Evidence, Kind, ModelValue, Surface } from '../core/finding.ts';
import { positionAt, type Range, rangeBetween } from '../core/range.ts';
import { isSecretEnvName } from '../core/vocabulary/env-names.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { ConfigEntry, Span } from './entry.ts';
import { type FoundModel, findModelsInScript, findModelsInValue, isModelKey } from './find-models.ts';
import {
  type FoundName,
  findNamesInScript,
  findNamesInValue,
  isVariableKey,
  isVariableName,
} from './find-names.ts';
import { parseRequestedPackage } from './find-package.ts';
import { type FoundUrl, findApiUrls, findPermittedHosts } from './find-urls.ts';

/** What a configuration file says about OpenAI at one place. It never holds a secret's value. */
export interface ConfigUsage {
  readonly rule: string;
  readonly kind: Kind;
  readonly surface: Surface;
  readonly sdk: string | null;
  readonly sdkVersion: string | null;
  readonly file: string;
  readonly range: Range;
  readonly detail: string;
  readonly confidence: Confidence;
  readonly evidence: Evidence[];
  readonly model?: ModelValue;
  readonly destination?: Destination;
}

/** Which packages count, and what they are; undefined for all others. */
export type PackageTest = (name: string) => { readonly sdk: string; readonly role: string } | undefined;

export interface ClassifyContext {
  readonly file: string;
  /** The `lineStarts` of the file's text. */
  readonly starts: readonly number[];
  readonly isOpenAIPackage: PackageTest;
  readonly vendor: Vendor;
}

/** A usage before its place is known in lines. */
interface Draft {
  readonly rule: string;
  readonly kind: Kind;
  readonly span: Span;
  readonly detail: string;
  readonly confidence: Confidence;
  readonly because: string;
  readonly surface?: Surface;
  readonly sdk?: string;
  readonly sdkVersion?: string | null;
  readonly model?: ModelValue;
  readonly destination?: Destination;
}

/** Everything about OpenAI that one entry holds, in the order of names, URLs, models. */
export function classifyEntry(entry: ConfigEntry, context: ClassifyContext): ConfigUsage[] {
  return draftUsages(entry, context).map((draft) => toUsage(draft, entry, context));
}

function draftUsages(entry: ConfigEntry, context: ClassifyContext): Draft[] {
  const { vendor } = context;
  switch (entry.nature) {
    case 'dependency':
      return draftDependency(entry, context.isOpenAIPackage);
    case 'permission':
      return entry.value ? findPermittedHosts(entry.value, vendor).map(draftPermission) : [];
    case 'script':
      return [...draftKey(entry, vendor, isVariableKey), ...draftScript(entry, vendor)];
    case 'variable':
      return [...draftKey(entry, vendor, isVariableName), ...draftValue(entry, vendor)];
    case 'setting':
      return [...draftKey(entry, vendor, isVariableKey), ...draftValue(entry, vendor)];
    default:
      return entry.nature satisfies never;
  }
}

function draftDependency(entry: ConfigEntry, isOpenAIPackage: PackageTest): Draft[] {
  if (!entry.name) return [];
  const { name, version } = parseRequestedPackage(entry.name.text, entry.value?.text ?? '');
  const known = isOpenAIPackage(name);
  if (!known) return [];
  return [
    {
      rule: 'config/dependency',
      kind: 'dep',
      span: entry.name,
      detail: name,
      confidence: known.role === 'openai' ? 'high' : 'medium',
      because: 'config-dependency',
      sdk: known.sdk,
      sdkVersion: version,
    },
  ];
}

function draftPermission(found: FoundUrl): Draft {
  return { ...draftUrl(found, undefined), confidence: 'low', because: 'config-permission' };
}

function draftKey(
  entry: ConfigEntry,
  vendor: Vendor,
  isName: (name: string, vendor: Vendor) => boolean,
): Draft[] {
  return entry.name && isName(entry.name.text, vendor) ? [draftName({ span: entry.name, use: 'given' })] : [];
}

function draftScript(entry: ConfigEntry, vendor: Vendor): Draft[] {
  const text = entry.value;
  if (!text) return [];
  const names = findNamesInScript(text, vendor).map(draftName);
  const key = entry.path.at(-1) ?? '';
  if (isVariableKey(key, vendor) && isSecretEnvName(key)) return names;
  return [
    ...names,
    ...findApiUrls(text, vendor)
      .filter((found) => !isSecretValue(text, found.span.from))
      .map((found) => draftUrl(found, undefined)),
    ...findModelsInScript(text, vendor).map((found) => draftModel(found, 'medium')),
  ];
}

/** Whether the text at `from` is what a secret variable is set to. */
function isSecretValue(text: Span, from: number): boolean {
  const before = text.text.slice(Math.max(0, from - text.from - 100), from - text.from);
  const name = /\b([A-Za-z_]\w*)\s?=\s?["']?$/.exec(before)?.[1];
  return name !== undefined && isSecretEnvName(name);
}

function draftValue(entry: ConfigEntry, vendor: Vendor): Draft[] {
  if (!entry.value) return [];
  const names = findNamesInValue(entry.value, vendor).map(draftName);
  const { key, value } = splitAssignment(entry, entry.value);
  if (key !== undefined && isSecretEnvName(key)) return names;
  const parent = entry.path.at(-2);
  const saysModel = isModelKey(key) || isModelKey(parent);
  const isSure = saysModel || (key !== undefined && isVariableName(key, vendor));
  return [
    ...names,
    ...findApiUrls(value, vendor).map((found) => draftUrl(found, key)),
    ...findModelsInValue(value, saysModel, vendor).map((found) =>
      draftModel(found, isSure ? 'high' : 'medium'),
    ),
  ];
}

/** A list item `NAME=value` is a key with a value. */
function splitAssignment(entry: ConfigEntry, value: Span): { key: string | undefined; value: Span } {
  const match = entry.name ? null : /^([A-Za-z_]\w*)=/.exec(value.text);
  if (!match) return { key: entry.path.at(-1), value };
  const length = match[0].length;
  return {
    key: match[1],
    value: { text: value.text.slice(length), from: value.from + length, to: value.to },
  };
}

function draftName({ span, use }: FoundName): Draft {
  const base = { span, detail: span.text, confidence: 'high' } as const;
  if (use === 'given')
    return { ...base, rule: 'config/env-definition', kind: 'env-def', because: 'config-entry' };
  if (use === 'reference') {
    return { ...base, rule: 'config/env-reference', kind: 'env-def', because: 'config-reference' };
  }
  return { ...base, rule: 'config/env-read', kind: 'env', confidence: 'medium', because: 'config-script' };
}

function draftUrl({ span, url, destination, surface }: FoundUrl, key: string | undefined): Draft {
  const isVariable = key !== undefined && /^[A-Z][A-Z0-9_]*$/.test(key);
  return {
    rule: 'config/url',
    kind: 'http',
    span,
    detail: url,
    confidence: 'high',
    because: key === undefined ? 'config-script' : 'config-entry',
    surface,
    destination: isVariable ? { ...destination, env: key } : destination,
  };
}

function draftModel({ span, model }: FoundModel, confidence: Confidence): Draft {
  return {
    rule: 'config/model',
    kind: 'model',
    span,
    detail: model.id,
    confidence,
    because: 'config-entry',
    surface: model.surface,
    model: { value: model.id, from: 'config' },
  };
}

function toUsage(draft: Draft, entry: ConfigEntry, { file, starts }: ClassifyContext): ConfigUsage {
  const { span, because, confidence, model, destination } = draft;
  const code = entry.origin === 'parsed' ? because : `config-${entry.origin}`;
  const path = entry.path.slice(0, -1).join('.') || entry.path.at(-1) || file;
  return {
    rule: draft.rule,
    kind: draft.kind,
    surface: draft.surface ?? 'none',
    sdk: draft.sdk ?? null,
    sdkVersion: draft.sdkVersion ?? null,
    file,
    range: rangeBetween(starts, span.from, span.to),
    detail: draft.detail,
    confidence: entry.origin === 'parsed' ? confidence : 'low',
    evidence: [{ code: code, args: { path: path.slice(0, 200) }, file, ...positionAt(starts, span.from) }],
    ...(model && { model }),
    ...(destination && { destination }),
  };
}
