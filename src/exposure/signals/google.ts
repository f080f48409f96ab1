import { readConfigPaths } from './config-paths.ts';
import type { SignalReader } from './signal.ts';
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
      with: /\bgcloud\b[\s\S]{0,400}?\b(?:run\s+deploy|functions\s+deploy|run\s+services)|google-cloud-sdk|\bgcloud\s+(?:beta\s+)?run\b/,
    },
    {
      match: /^\s*-?\s*["']--region["'],\s*["']([a-z]+-[a-z]+\d)["']/,
      strength: 'strong',
    },
    {
      match: /^\s*["']?region["']?:\s*["']?([a-z]+-[a-z]+\d)["']?\s*(?:#.*)?$/,
      strength: 'strong',
      with: /google-github-actions\/deploy-cloud(?:run|-functions)/,
    },
  ],
});

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

export const googleReaders: readonly SignalReader[] = [commands, service, appEngine, firebase];
