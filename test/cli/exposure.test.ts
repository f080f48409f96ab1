import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { runCli } from './run.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-exposure-'));
  writeFileSync(join(cwd, 'package.json'), '{"dependencies":{"openai":"^4.104.0","express":"^4.19.2"}}');
  writeFileSync(
    join(cwd, 'server.js'),
    "import express from 'express';\nimport OpenAI from 'openai';\nconst openai = new OpenAI();\nexpress().get('/', async (_request, response) => response.json(await openai.models.list()));\n",
  );
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function writeConfig(config: unknown): void {
  writeFileSync(join(cwd, 'migrate-scan.config.json'), JSON.stringify(config));
}

describe('--check', () => {
  it.each([
    [[], 1],
    [['--fail-on', 'blocked'], 0],
    [['--fail-on', 'blocked', '--runs-in', 'vercel:hkg1'], 1],
    [['--runs-in', 'vercel:sin1'], 0],
  ])('%j ends with %i', async (args, code) => {
    expect((await runCli(['--check', ...args], { cwd })).code).toBe(code);
  });

  it('is what --fail-on alone asks for', async () => {
    expect((await runCli(['--fail-on', 'unknown'], { cwd })).code).toBe(1);
  });

  it('is not done unless it is asked for', async () => {
    expect((await runCli(['--runs-in', 'CN'], { cwd })).code).toBe(0);
  });
});

describe('the report', () => {
  it('leads with what is refused, where, and by which list', async () => {
    const { stdout } = await runCli(['--runs-in', 'vercel:hkg1'], { cwd });
    expect(stdout).toMatch(/^The one call: 1 runs in Hong Kong and is refused\./);
    expect(stdout).toContain('By the list of supported countries of 2026-11-10.');
    expect(stdout).toContain('Declared by you');
    expect(stdout).toContain('blocked (EX04, ');
  });

  it('leads in Chinese', async () => {
    const { stdout } = await runCli(['--runs-in', 'CN,HK', '--lang', 'zh-CN'], { cwd });
    expect(stdout.split('\n')[0]).toContain('会被拒绝');
  });

  it('says how an unknown is settled', async () => {
    const { stdout } = await runCli([], { cwd });
    expect(stdout.replaceAll('\n', ' ')).toContain('Say where it runs and the unknown is settled');
  });

  it('carries the verdicts in JSON', async () => {
    const { stdout } = await runCli(['--format', 'json', '--as-of', '2024-07-09', '--users', 'CN'], { cwd });
    const report = JSON.parse(stdout) as Report;
    expect(report.exposure).toEqual({
      listDate: '2024-06-25',
      asOf: '2024-07-09',
      declared: ['users in CN'],
    });
    expect(report.findings.find(({ kind }) => kind === 'call')?.exposure).toMatchObject({
      level: 'unknown',
      rule: 'EX15',
    });
  });
});

describe('the config', () => {
  it('declares places, and is overruled by the command line', async () => {
    writeConfig({ exposure: { runsIn: ['vercel:hkg1'], users: ['HK'] } });
    expect((await runCli(['--fail-on', 'blocked'], { cwd })).code).toBe(1);
    expect((await runCli(['--fail-on', 'blocked', '--runs-in', 'US'], { cwd })).code).toBe(0);
  });

  it('switches a rule off with a reason', async () => {
    writeConfig({ exposure: { rules: { EX15: { level: 'off', reason: 'measured from Tokyo' } } } });
    const { code, stdout } = await runCli(['--check', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('EX15: off (measured from Tokyo)');
  });

  it.each([
    [{ rules: { EX15: { level: 'off' } } }, 'exposure.rules.EX15.reason'],
    [{ rules: { EX99: { level: 'off', reason: 'no' } } }, 'unknown key exposure.rules.EX99'],
    [{ runIn: ['CN'] }, 'did you mean runsIn?'],
    [{ runsIn: ['hkg1'] }, '"hkg1" is no country code.'],
  ])('refuses %j', async (exposure, message) => {
    writeConfig({ exposure });
    const { code, stderr } = await runCli([], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('explain', () => {
  it('prints a rule', async () => {
    const { code, stdout } = await runCli(['explain', 'ex08'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^EX08 Runs at the edge, near the visitor\n/);
    expect(stdout).toContain('mckaywrigley/chatbot-ui#1872');
  });

  it('knows no other rules', async () => {
    const { code, stderr } = await runCli(['explain', 'EX99'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no rule EX99.');
  });

  it('adds the chain of the verdict to a finding', async () => {
    const { stdout } = await runCli(['--format', 'json'], { cwd });
    const call = (JSON.parse(stdout) as Report).findings.find(({ kind }) => kind === 'call');
    const explained = await runCli(['explain', call?.id ?? '', '--runs-in', 'vercel:hkg1'], { cwd });
    expect(explained.stdout).toContain('Exposure: blocked (EX04, ');
    expect(explained.stdout).toContain('Why this verdict');
    expect(explained.stdout).toContain('runs in vercel:hkg1 (Hong Kong, HK)');
    expect(explained.stdout).toContain('npx migrate-scan migrate --to alibaba');
  });
});

it('refuses a date that is none', async () => {
  const { code, stderr } = await runCli(['--as-of', 'yesterday'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('"yesterday" is no date.');
});
