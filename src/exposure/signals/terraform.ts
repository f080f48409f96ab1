import { splitLines } from '../../config/lines.ts';
import { directoryAbove } from './config-paths.ts';
import type { Deployment, RegionMention, SignalInput, SignalReader } from './signal.ts';

/** Which blocks say where code runs, and the key that says it. All others (`backend`, DNS policies) do not. */
const BLOCKS: readonly { readonly block: RegExp; readonly key: string; readonly platform: string }[] = [
  { block: /^provider "aws"$/, key: 'region', platform: 'aws' },
  { block: /^provider "google(?:-beta)?"$/, key: 'region', platform: 'gcp' },
  { block: /^provider "alicloud"$/, key: 'region', platform: 'alibaba' },
  { block: /^provider "tencentcloud"$/, key: 'region', platform: 'tencent' },
  { block: /^provider "huaweicloud"$/, key: 'region', platform: 'huawei' },
  { block: /^provider "volcengine"$/, key: 'region', platform: 'volcengine' },
  { block: /^provider "baiducloud"$/, key: 'region', platform: 'baidu' },
  { block: /^resource "google_cloud(?:_run|functions)/, key: 'location', platform: 'gcp' },
  {
    block: /^resource "azurerm_static_(?:site|web_app)"/,
    key: 'location',
    platform: 'azure-static-web-apps',
  },
  {
    block:
      /^resource "azurerm_(?:resource_group|linux_|windows_|function_app|app_service|container_|kubernetes_cluster)/,
    key: 'location',
    platform: 'azure',
  },
  { block: /^resource "heroku_app"/, key: 'region', platform: 'heroku' },
  { block: /^resource "digitalocean_app"/, key: 'region', platform: 'digitalocean' },
  { block: /^resource "fly_machine"/, key: 'region', platform: 'fly' },
];
const OPEN = /^\s*([\w-]+(?:\s+"[^"\n]{0,80}"){0,2})\s*\{\s*(?:(\})\s*)?$/;
const ASSIGN = /^\s*(\w+)\s*=\s*(?:"([^"\n]{1,80})"|var\.(\w+))\s*$/;
const ENVIRONMENT = /(?:^|\/)(?:envs?|environments|live)\/([\w-]+)\//;

/** Terraform and OpenTofu, block by block. Variables are looked up by their defaults in the same folder. */
export const terraformReaders: readonly SignalReader[] = [
  {
    file: /\.(?:tf|tofu)$/,
    read(file, text, input) {
      const found = readBlocks(file, text, input);
      const platforms = [...new Set(found.map(({ platform }) => platform))];
      return platforms.map((platform): Deployment => {
        const rows = found.filter((row) => row.platform === platform);
        const open = rows.find((row) => !row.mention);
        return {
          platform,
          file,
          line: rows[0]?.line ?? 1,
          directory: directoryAbove(file, 1),
          bound: 'infrastructure',
          regions: rows.flatMap(({ mention }) => mention ?? []),
          ...(open && { unresolved: { line: open.line, value: open.value } }),
          broken: false,
        };
      });
    },
  },
];

interface Found {
  readonly platform: string;
  readonly line: number;
  readonly value: string;
  readonly mention?: RegionMention;
}

function readBlocks(file: string, text: string, input: SignalInput): Found[] {
  const found: Found[] = [];
  const blocks: string[] = [];
  for (const [index, { text: whole }] of splitLines(text).entries()) {
    const line = whole.replace(/(?:^|\s)(?:#|\/\/).*/s, '');
    const opened = OPEN.exec(line);
    if (opened?.[1] !== undefined && !opened[2]) blocks.push(opened[1].replace(/\s+/g, ' '));
    else if (/^\s*\}/.test(line)) blocks.pop();
    else if (/[{[(]\s*$/.test(line)) blocks.push('');
    const assigned = ASSIGN.exec(line);
    const row = assigned && findBlock(blocks, assigned[1] ?? '');
    if (assigned && row) found.push(toFound(row.platform, assigned, { file, line: index + 1, text, input }));
  }
  return found;
}

function findBlock(blocks: readonly string[], key: string) {
  const [top = ''] = blocks;
  return BLOCKS.find((row) => row.key === key && row.block.test(trimLabel(top, row.block)));
}

/** A resource has a name of its own after its type. */
function trimLabel(block: string, pattern: RegExp): string {
  return pattern.source.includes('provider') ? block : block.replace(/ "[^"]*"$/, '');
}

function toFound(
  platform: string,
  [whole, key = '', literal, variable]: RegExpExecArray,
  place: { file: string; line: number; text: string; input: SignalInput },
): Found {
  const { file, line } = place;
  const value = whole.trim();
  const code = literal ?? (variable === undefined ? undefined : findDefault(variable, place));
  if (code === undefined || code.includes('${')) return { platform, line, value };
  const environment = ENVIRONMENT.exec(file)?.[1];
  const mention: RegionMention = {
    code,
    file,
    line,
    value: literal === undefined ? `${key} = var.${variable} (${code})` : value,
    strength: literal === undefined ? 'medium' : 'strong',
    role: 'region',
    ...(environment !== undefined && { environment }),
  };
  return { platform, line, value, mention };
}

function findDefault(
  name: string,
  { file, text, input }: { file: string; text: string; input: SignalInput },
): string | undefined {
  const directory = directoryAbove(file, 1);
  const beside = `${directory === '' ? '' : `${directory}/`}variables.tf`;
  const texts = [text, input.files.has(beside) ? (input.read(beside) ?? '') : ''];
  const pattern = new RegExp(
    `^variable\\s+"${name}"\\s*\\{[^}]{0,600}?\\bdefault\\s*=\\s*"([^"\\n]{1,60})"`,
    'm',
  );
  return texts.map((source) => pattern.exec(source)?.[1]).find((value) => value !== undefined);
}
