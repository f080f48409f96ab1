import { readConfigPaths } from './config-paths.ts';
import { blankComments, type LiteralList, readLiteralList } from './script-text.ts';
import type { RegionMention, SignalReader } from './signal.ts';
import { readTextLines } from './text-lines.ts';

const commands = readTextLines({
  platform: 'gcp',
  file: /(?:^|\/)(?:cloudbuild[\w.-]*\.ya?ml|\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|Makefile|package\.json|[\w.-]*deploy[\w.-]*\.sh)$/,
  bound: 'infrastructure',
  comment: /^\s*(?:#|\/\/)/,
  lines: [
    {
      match: /--region[=\s]+["']?([a-z]+-[a-z]+\d)\b/,
      strength: 'strong',
      with: /\b(?:run|functions|app)\b['",\s-]{1,40}(?:deploy|create)\b/,
    },
    {
      match: /^\s*(?:-\s*)?["']--region["'],\s*["']([a-z]+-[a-z]+\d)["']/,
      strength: 'strong',
    },
    {
      match: /^\s*["']?region["']?:\s*["']?([a-z]+-[a-z]+\d)["']?\s*(?:#.*)?$/,
      strength: 'strong',
      with: /google-github-actions\/deploy-cloud(?:run|-functions)/,
    },
  ],
});

/** The options of Firebase's functions: for all, for one, and in the form of version 1. */
const firebaseScript: SignalReader = {
  file: /(?:^|\/)functions\/(?:src\/|lib\/)?[\w./-]+\.[cm]?[jt]s$/,
  read(file, text) {
    if (!/['"]firebase-functions(?:\/|['"])/.test(text)) return [];
    const code = blankComments(text);
    const all = readLiteralList(code, /\bsetGlobalOptions\(\s*\{[^{}]{0,300}?\bregion\s*:\s*/);
    const one =
      readLiteralList(code, /\bon[A-Z]\w{2,40}\(\s*\{[^{}]{0,300}?\bregion\s*:\s*/) ??
      readLiteralList(code, /\bfunctions\s*\.\s*region\(\s*/);
    const at = /^(.*?functions)\//.exec(file)?.[1] ?? '';
    const toMentions = (list: LiteralList | undefined, scope: string | undefined): RegionMention[] =>
      (list?.items ?? []).map((item) => ({
        code: item.text,
        file,
        line: item.line,
        value: `region = ${item.text}`,
        strength: 'strong',
        role: 'region',
        ...(scope !== undefined && { scope }),
      }));
    const regions = [...toMentions(all, undefined), ...toMentions(one, file.slice(at.length + 1))];
    const [first] = regions;
    if (!first) return [];
    const where = { line: first.line, directory: at, bound: 'folder' as const };
    return [{ platform: 'firebase', file, ...where, regions, broken: false }];
  },
};

const service = readConfigPaths({
  platform: 'gcp',
  file: /(?:^|\/)service\.ya?ml$/,
  bound: 'folder',
  needsRegion: true,
  regions: [{ path: ['metadata', 'labels', 'cloud.googleapis.com/location'] }],
});

/** App Engine: the file has no region, it was chosen once for the app. */
const appEngine: SignalReader = readConfigPaths({
  platform: 'gcp',
  file: /(?:^|\/)app\.ya?ml$/,
  bound: 'folder',
  when: [{ path: ['runtime'] }],
  regions: [],
});

const firebase = readConfigPaths({
  platform: 'firebase',
  file: /(?:^|\/)firebase\.json$/,
  bound: 'folder',
  when: [
    { path: ['functions'] },
    { path: ['functions', 'source'] },
    { path: ['hosting', 'rewrites', 'run', 'region'] },
  ],
  regions: [{ path: ['hosting', 'rewrites', 'run', 'region'] }, { path: ['functions', 'region'] }],
});

export const googleReaders: readonly SignalReader[] = [
  commands,
  service,
  appEngine,
  firebase,
  firebaseScript,
];
