import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMock } from '../../src/cli/commands/mock.ts';
import type { MockFlags } from '../../src/cli/flags.ts';
import { runCli } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command while `use` talks to the server, then stops it. */
async function serve(flags: Partial<MockFlags>, use: (url: string) => Promise<void>): Promise<string> {
  let written = '';
  let announce: (url: string) => void = () => {};
  let stop: () => void = () => {};
  const listening = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const stream = {
    write: (text: string, done: () => void) => {
      written += text;
      const url = /http:\S+/.exec(text)?.[0];
      if (url) announce(url);
      done();
      return true;
    },
  };
  const io = { stdout: stream, stderr: stream, env: {}, cwd: folder };
  const running = runMock({ interactive: false, ...flags }, { io, language: 'en' }, stopped);
  await use(await listening);
  stop();
  expect(await running).toBe(0);
  return written;
}

function ask(url: string, extra: object = {}): Promise<Response> {
  return fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-secret-0123456789', 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'qwen3.8-flash', messages: [{ role: 'user', content: 'hi' }], ...extra }),
  });
}

describe('migrate-scan mock', () => {
  it('prints a line for each request and what it lost, without the key', async () => {
    const output = await serve({ provider: 'alibaba' }, async (url) => {
      expect(new URL(url).pathname).toBe('/compatible-mode/v1');
      await (await ask(url, { frequency_penalty: 1 })).text();
    });
    expect(output).toMatch(
      /POST \/compatible-mode\/v1\/chat\/completions · qwen3\.8-flash · 200 · \d+ ms · ignored: frequency_penalty/,
    );
    expect(output).not.toContain('secret');
  });

  it('keeps a record in JSON Lines', async () => {
    await serve({ provider: 'alibaba', record: 'requests.jsonl' }, async (url) => {
      await (await ask(url)).text();
      await (await ask(url, { model: 'gpt-4o' })).text();
    });
    const lines = readFileSync(join(folder, 'requests.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).status)).toEqual([200, 404]);
    expect(lines.join()).not.toContain('secret');
  });

  it('shows what the block of a region does', async () => {
    await serve({ provider: 'openai', blockRegion: true }, async (url) => {
      const response = await ask(url);
      expect(await response.json()).toMatchObject({
        error: { code: 'unsupported_country_region_territory' },
      });
    });
  });

  it.each([
    [['mock'], 'Say whom to emulate'],
    [['mock', '--provider', 'alibba'], 'alibaba'],
    [['mock', '--provider', 'alibaba', '--port', '99999'], '--port'],
    [['mock', '--provider', 'alibaba', '--scenario', 'rain'], 'rain'],
    [['mock', '--provider', 'alibaba', '--endpoint', 'mars'], 'mars'],
    [['mock', '--provider', 'alibaba', '--record', 'no/such/folder/x'], 'no/such/folder/x'],
  ])('%j ends with 2 and says why', async (args, words) => {
    const { code, stderr } = await runCli(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
