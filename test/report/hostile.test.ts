import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodePath } from '../../src/core/uri-text.ts';
import { FORMATS, type Format, loadReporter } from '../../src/report/reporters.ts';
import { createHostileReport, HOSTILE_TEXTS } from './hostile-report.ts';
import { createOptions } from './options.ts';

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/;

const toWellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

const outputs = new Map<Format, string>();
const outputOf = (format: Format) => outputs.get(format) ?? '';

beforeAll(async () => {
  const linkTo = (file: string, line: number) => `https://code.example/${encodePath(file)}#L${line}`;
  for (const format of FORMATS.filter((name) => name !== 'html')) {
    const reporter = await loadReporter(format);
    outputs.set(format, reporter(createHostileReport(), createOptions({ linkTo, all: true })).output);
  }
});

describe.each(FORMATS.filter((name) => name !== 'html'))('%s', (format) => {
  it('holds no character that moves, hides or reorders text', () => {
    const text = outputOf(format)
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n');
    expect(text).not.toBe('');
    expect(text.match(UNSEEN)).toBeNull();
    expect(text).toBe(toWellFormed(text));
  });

  it('holds no command for the reader of a build log but its own', () => {
    const lines = outputOf(format).split(/\r?\n/);
    // A pretty report is fenced off by the command line where such a reader is.
    const commands = format === 'pretty' ? [] : lines.filter((line) => /^\s*::/.test(line));
    expect(commands.filter((line) => !/^::(?:error|warning|notice) (?:file=|title=)/.test(line))).toEqual([]);
    expect(format === 'github' || commands.length === 0).toBe(true);
    expect(outputOf(format)).not.toMatch(/##(?:vso|teamcity)?\[/);
  });
});

it('keeps every path exact in JSON, GitLab and SARIF', () => {
  const { runs } = JSON.parse(outputOf('sarif'));
  const uris: string[] = runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri);
  const wellFormed = HOSTILE_TEXTS.map(toWellFormed);
  expect(uris.map(decodeURIComponent)).toEqual(wellFormed);
  expect(uris.every((uri) => /^[\w.~%/-]+$/.test(uri))).toBe(true);
  const open = HOSTILE_TEXTS.filter((_, index) => index % 5 !== 4);
  const issues: { location: { path: string } }[] = JSON.parse(outputOf('gitlab'));
  expect(issues.map(({ location }) => location.path)).toEqual(open);
});

it('begins no link and no placeholder in a message of SARIF', () => {
  const { runs } = JSON.parse(outputOf('sarif'));
  for (const { message } of runs[0].results) {
    expect(message.text.replaceAll(/\\[\\[\]]/g, '')).not.toMatch(/[[\]]/);
    expect(message.text.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
  }
});

it('gives a spreadsheet nothing to compute, and loses no row', () => {
  const rows: string[][] = parse(outputOf('csv'), { bom: true });
  expect(rows).toHaveLength(HOSTILE_TEXTS.length + 1);
  for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/);
});

it('is well-formed XML with the text as text', () => {
  expect(XMLValidator.validate(outputOf('junit'))).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(outputOf('junit'));
  expect(parsed.testsuites.testsuite.testcase).toHaveLength(HOSTILE_TEXTS.length);
  expect(outputOf('junit')).not.toMatch(/<(?:script|img|evil|b)\b/);
});

it('is Markdown that holds no markup, link or mention of the repository', () => {
  const html = micromark(outputOf('markdown'), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
  expect([...tags].sort()).toEqual(
    [
      'a',
      'code',
      'details',
      'h3',
      'li',
      'p',
      'strong',
      'sub',
      'summary',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ].sort(),
  );
  const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => !target?.startsWith('https://code.example/'))).toEqual([]);
  const outsideCode = html.replaceAll(/<code>[^<]*<\/code>|<[^>]*>/g, '');
  expect(outsideCode).not.toMatch(/evil|injected|@|everyone|:smile:/);
  expect(html.match(/<details>/g)).toHaveLength(html.match(/<\/details>/g)?.length ?? 0);
});
