import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { textWidth } from '../../src/report/columns.ts';
import { reportPretty } from '../../src/report/pretty.ts';
import { createOptions } from './options.ts';
import { createFinding, createReport, withCoverage } from './sample-report.ts';

const pretty = (findings: Finding[], options = createOptions()) =>
  reportPretty(createReport(findings), options).output;

const groq = { kind: 'provider', provider: 'groq', url: 'https://api.groq.com/openai/v1' } as const;

describe('the headline', () => {
  it('counts places, files and kinds in one sentence', () => {
    const output = pretty([createFinding(), createFinding({ kind: 'client', file: 'src/client.ts' })]);
    expect(output.split('\n')[0]).toBe('2 places in 2 files use the OpenAI API: 1 call, 1 client.');
  });

  it('uses the singular for one', () => {
    expect(pretty([createFinding()])).toMatch(/^1 place in 1 file uses the OpenAI API: 1 call\.\n/);
  });

  it('tells what goes elsewhere apart', () => {
    expect(pretty([createFinding(), createFinding({ destination: groq })])).toContain(
      '1 more place goes elsewhere: groq (1).',
    );
  });

  it('says so when nothing goes to OpenAI', () => {
    expect(pretty([createFinding({ destination: groq })])).toMatch(
      /^Nothing here calls the OpenAI API itself\./,
    );
  });

  it('is Chinese on request', () => {
    const output = pretty([createFinding()], createOptions({ language: 'zh-CN' }));
    expect(output.split('\n')[0]).toBe('1 个文件中有 1 处使用 OpenAI API：1 个调用。');
  });
});

it('shows place, short id, rule, reach, model and code of a finding', () => {
  const output = pretty([createFinding({ model: { value: 'gpt-4o', from: 'literal' } })]);
  expect(output).toContain(
    [
      '  src/llm.ts:2:23  8f1c2ab0',
      '    call · openai-node/chat-completions · server · gpt-4o',
      '    2 │ const reply = await openai.chat.completions.create({ model, messages: […',
      '      │                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
  );
});

it('gives the reason where it is not certain', () => {
  const evidence = [{ code: 'root-unreadable', args: { path: 'x' }, file: 'src/llm.ts', line: 1, column: 1 }];
  expect(pretty([createFinding({ confidence: 'low', evidence })])).toContain(
    '    low confidence: The folder x cannot be read.',
  );
});

it('groups destinations by host, also where a part of it is not known', () => {
  const azure = (url: string) => createFinding({ destination: { kind: 'azure', url } });
  const output = pretty([azure('https://….openai.azure.com/a'), azure('https://….openai.azure.com/b?c')]);
  expect(output).toContain('  Azure OpenAI       2  ….openai.azure.com\n');
});

it('never shows a line of an env file', () => {
  const finding = createFinding({ kind: 'env-def', file: '.env', detail: 'OPENAI_API_KEY' });
  const output = pretty(
    [finding],
    createOptions({ all: true, readLines: () => ['x', 'OPENAI_API_KEY=verysecret'] }),
  );
  expect(output).toContain('OPENAI_API_KEY');
  expect(output).not.toContain('verysecret');
});

it('lists each variable once, with its reads and definitions', () => {
  const env = createFinding({ kind: 'env', detail: 'OPENAI_API_KEY' });
  const output = pretty([
    env,
    env,
    createFinding({ kind: 'env-def', file: '.env', detail: 'OPENAI_API_KEY' }),
  ]);
  expect(output).toContain('OPENAI_API_KEY  read 2×, set 1×');
});

it('lists each model with its places and the one to edit', () => {
  const place = { file: 'src/models.ts', range: createFinding().range };
  const output = pretty([createFinding({ model: { value: 'gpt-4o', from: 'constant', place } })]);
  expect(output).toContain('  gpt-4o  1 place  src/models.ts:2');
});

describe('a big repository', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    createFinding({ file: `src/${String(Math.floor(index / 4)).padStart(2, '0')}.ts`, kind: 'call' }),
  );

  it('stays short', () => {
    const output = pretty(many);
    expect(output.split('\n').length).toBeLessThan(150);
    expect(output).toContain('… and 1 more in this file');
    expect(output).toContain('… and 20 more places in 5 files (--all shows everything)');
  });

  it('shows everything with all', () => {
    const output = pretty(many, createOptions({ all: true }));
    expect(output.match(/src\/\d\d\.ts:2:23/g)).toHaveLength(60);
    expect(output).not.toContain('more');
  });

  it('prefers the files that send most requests', () => {
    const noise = Array.from({ length: 30 }, (_, index) =>
      createFinding({ file: `a/${index}.ts`, kind: 'import' }),
    );
    expect(pretty([...noise, createFinding({ file: 'z/last.ts' })])).toContain('z/last.ts:2:23');
  });
});

describe('what was not seen', () => {
  it('counts what was skipped, and names the faults', () => {
    const report = createReport([createFinding()], {
      skipped: [
        { file: 'a.min.js', reason: 'minified' },
        { file: 'b.ts', reason: 'unreadable' },
      ],
    });
    const { output } = reportPretty(withCoverage(report, { skipped: 2 }), createOptions());
    expect(output).toContain('Skipped: 2 files (1 minified, 1 cannot be read)');
    expect(output).toContain('b.ts (cannot be read)');
    expect(output).not.toContain('a.min.js');
  });

  it('lists the places that were not understood', () => {
    const place = { file: 'src/x.ts', line: 3, column: 4, code: 'root-missing', args: { path: 'x' } };
    const { output } = reportPretty(
      withCoverage(createReport([]), { notUnderstood: [place] }),
      createOptions(),
    );
    expect(output).toContain('Not understood: 1 place\n    src/x.ts:3:4 There is no folder x.');
  });

  it('lists warnings with their place', () => {
    const warnings = [{ code: 'root-missing', args: { path: 'x' }, file: 'package.json', line: 3 }];
    const { output } = reportPretty(createReport([], { warnings }), createOptions());
    expect(output).toContain('Warnings\n  package.json:3 There is no folder x.');
  });
});

it('says what was looked at when nothing was found', () => {
  const output = pretty([]);
  expect(output).toMatch(/^No use of the OpenAI API was found\.\nLooked at 412 files: 9 files had a reason/);
});

it('says that a folder was empty', () => {
  const report = createReport([]);
  const empty = { ...report, summary: { ...report.summary, files: 0, candidates: 0 } };
  expect(reportPretty(empty, createOptions()).output).toContain('There was no file to look at');
});

it.each(['en', 'zh-CN'] as const)('fits 80 columns in %s, whatever the names', (language) => {
  const long = 'deep/'.repeat(30);
  const findings = [
    createFinding({ file: `${long}a.ts`, model: { value: 'm'.repeat(90), from: 'literal' } }),
    createFinding({
      file: `${long}b.ts`,
      destination: { kind: 'relay', url: `https://${'h'.repeat(99)}.cn/v1` },
    }),
    createFinding({ file: `${long}c.ts`, kind: 'env', detail: 'V'.repeat(70) }),
  ];
  const lines = pretty(
    findings,
    createOptions({ language, all: true, readLines: () => ['', `  ${'字'.repeat(200)}`] }),
  ).split('\n');
  expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);
});

it('lets nothing of the repository act on the terminal', () => {
  const evil = 'a\u001b]0;title\u0007\n\u202eb';
  const step = { code: evil, args: { [evil]: evil }, file: evil, line: 1, column: 1 };
  const finding = createFinding({
    file: evil,
    rule: evil,
    detail: evil,
    confidence: 'low',
    evidence: [step],
    model: { value: evil, from: 'literal' },
    destination: { kind: 'relay', url: evil, provider: evil },
  });
  const report = createReport([finding, createFinding({ kind: 'env', detail: evil, file: evil })], {
    skipped: [{ file: evil, reason: 'unreadable' }],
    warnings: [{ code: evil, args: {}, file: evil }],
  });
  const { output } = reportPretty(
    withCoverage(report, { skipped: 1, notUnderstood: [step] }),
    createOptions({ readLines: () => [evil, evil] }),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
  expect(output.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)).toBeNull();
  expect(output.split('\n').every((line) => !line.startsWith('\u202e'))).toBe(true);
});
