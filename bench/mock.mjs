// Load on the emulator beside a bare node:http echo in the same run: node bench/mock.mjs [streams] [requests]

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STREAMS = Number(process.argv[2] ?? 200);
const REQUESTS = Number(process.argv[3] ?? 4000);
const CONNECTIONS = 50;
const WORDS = 1000;

if (process.send) await serve(process.argv[2], process.argv[3]);
else await measure();

/** The server's side, in a process of its own so that its memory is its own. */
async function serve(kind, bundle) {
  const url = kind === 'mock' ? await serveMock(bundle) : await serveEcho();
  process.on('message', () =>
    process.send({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed }),
  );
  process.send({ url });
}

async function serveMock(bundle) {
  const { startMock, readOpenAIProvider } = await import(pathToFileURL(bundle).href);
  return (await startMock({ provider: readOpenAIProvider() })).url;
}

function serveEcho() {
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(Buffer.concat(chunks));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-bench-'));
  const outfile = join(folder, 'mock.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/mock/start.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  try {
    const mock = await start('mock', outfile);
    const echo = await start('echo', outfile);
    const before = await mock.memory();
    const streams = await runStreams(mock.url);
    const peak = await mock.memory();
    const rows = {
      'emulator, chat': await runRequests(`${mock.url}/chat/completions`),
      'node:http echo': await runRequests(echo.url),
    };
    const after = { mock: await mock.memory(), echo: await echo.memory() };
    console.log(
      `${STREAMS} streams at once: ${streams.chunks} chunks, ${streams.lost} lost, ${streams.ms} ms`,
    );
    console.table(rows);
    console.log(
      `emulator RSS: ${mb(before.rss)} idle, ${mb(peak.rss)} after the streams, ${mb(after.mock.rss)} after the requests`,
    );
    console.log(`echo RSS: ${mb(after.echo.rss)} after the requests`);
    mock.stop();
    echo.stop();
    process.exitCode = streams.lost === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(kind, bundle) {
  const child = fork(fileURLToPath(import.meta.url), [kind, bundle]);
  const memory = () =>
    new Promise((resolve) => {
      child.once('message', resolve);
      child.send('memory');
    });
  return new Promise((resolve) => {
    child.once('message', ({ url }) => resolve({ url, memory, stop: () => child.kill() }));
  });
}

/** Opens all streams at once, reads every one slowly at first, and compares what came with what must come. */
async function runStreams(url) {
  const prompt = 'word '.repeat(WORDS);
  const started = performance.now();
  const results = await Promise.all(
    Array.from({ length: STREAMS }, (_, index) => readStream(url, `${index} ${prompt}`)),
  );
  const chunks = results.reduce((sum, result) => sum + result.chunks, 0);
  const lost = results.filter((result) => !result.complete).length;
  return { chunks, lost, ms: Math.round(performance.now() - started) };
}

async function readStream(url, prompt) {
  const response = await post(`${url}/chat/completions`, bodyOf(prompt, true));
  let text = '';
  let rest = '';
  let chunks = 0;
  let done = false;
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    const frames = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = frames.pop();
    for (const frame of frames) {
      chunks += 1;
      if (frame === 'data: [DONE]') done = true;
      else text += JSON.parse(frame.slice('data: '.length)).choices[0]?.delta.content ?? '';
    }
  }
  return { chunks, complete: done && text === `gpt-4o-mini heard: ${prompt}` };
}

async function runRequests(url) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const body = bodyOf('hello', false);
  await Promise.all(Array.from({ length: CONNECTIONS }, () => send(url, body, agent)));
  const times = [];
  let left = REQUESTS;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left > 0) {
        left -= 1;
        const at = performance.now();
        await send(url, body, agent);
        times.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share) => Number(times[Math.floor(times.length * share)].toFixed(1));
  return { 'requests/s': Math.round(times.length / seconds), 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
}

function send(url, body, agent) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers: headersOf(body) }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    request.on('error', reject);
    request.end(body);
  });
}

function post(url, body) {
  return fetch(url, { method: 'POST', headers: headersOf(body), body });
}

function headersOf(body) {
  return {
    authorization: 'Bearer sk-bench',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  };
}

function bodyOf(text, stream) {
  return JSON.stringify({ model: 'gpt-4o-mini', stream, messages: [{ role: 'user', content: text }] });
}

function mb(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
