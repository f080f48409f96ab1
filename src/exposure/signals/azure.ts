import { readConfigPaths } from './config-paths.ts';
import type { SignalReader } from './signal.ts';
import { readTextLines } from './text-lines.ts';

const LOCATION = "location\\b[^=:']{0,40}[=:]\\s*'([A-Za-z][A-Za-z0-9 ]{2,40})'";

/** A literal location. The choices of `@allowed` stand on lines of their own and have no key. */
const bicep = readTextLines({
  platform: 'azure',
  file: /\.bicep$/,
  bound: 'infrastructure',
  comment: /^\s*\/\//,
  lines: [
    { match: new RegExp(`^\\s*param\\s+${LOCATION}`), strength: 'strong' },
    { match: new RegExp(`^\\s*${LOCATION}`), strength: 'strong' },
  ],
});

const parameters = readConfigPaths({
  platform: 'azure',
  file: /(?:^|\/)(?:[\w.-]*parameters|azuredeploy)\.json$/,
  bound: 'infrastructure',
  needsRegion: true,
  regions: [{ path: ['parameters', 'location', 'value'] }, { path: ['resources', 'location'] }],
});

const commands = readTextLines({
  platform: 'azure',
  file: /(?:^|\/)(?:azure-pipelines[\w.-]*\.ya?ml|\.github\/workflows\/[^/]+\.ya?ml)$/,
  bound: 'infrastructure',
  comment: /^\s*#/,
  lines: [
    {
      match: /\baz\s[^\n]{0,300}--location[=\s]+["']?([a-z]+\d?)\b/,
      strength: 'medium',
    },
  ],
});

export const azureReaders: readonly SignalReader[] = [bicep, parameters, commands];
