import { expect, it } from 'vitest';
import { hideCredentials, maskSecrets, withoutCredentials } from '../../src/core/secret-mask.ts';

const KEY = 'sk-proj-abcdefghijklmnop1234567890';

it.each([
  `const client = new OpenAI({ apiKey: '${KEY}' });`,
  `headers: { Authorization: 'Bearer ${KEY}' },`,
  `OPENAI_API_KEY=${KEY}`,
  `process.env.OPENAI_API_KEY ??= "${KEY}";`,
])('hides the key in %s', (line) => {
  const masked = maskSecrets(line);
  expect(masked).not.toContain('abcdefgh');
  expect(masked).toHaveLength(line.length);
});

it('hides a key that only its name gives away', () => {
  expect(maskSecrets("const azureKey = 'correcthorsebatterystaple';")).not.toContain('horse');
});

it.each([
  'const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });',
  "const model = 'text-embedding-3-small';",
  'headers: { Authorization: `Bearer ' + '$' + '{process.env.OPENAI_API_KEY}` },',
  "import { getOpenAI } from '@support-desk/ai';",
])('leaves %s alone', (line) => {
  expect(maskSecrets(line)).toBe(line);
});

it('takes no longer than the line is long', () => {
  const line = `key: "${'a'.repeat(200_000)}`;
  expect(maskSecrets(line)).toHaveLength(line.length);
});

it('hides the user, the password and the keys of a URL', () => {
  expect(withoutCredentials('https://bob:hunter2@gate.example.com/v1?api_key=abc&api-version=3')).toBe(
    'https://gate.example.com/v1?api_key=…&api-version=3',
  );
  expect(hideCredentials("fetch('wss://bob@a.example/x')")).toBe("fetch('wss://…@a.example/x')");
  expect(maskSecrets('u: https://bob:pw@a.example/?token=x1')).toBe('u: https://******@a.example/?token=**');
});

it.each(['?apiKey=1#/api-key', '?apiKey=1&x=2', '?auth=0', "?token=1' '"])(
  'leaves the switch %s alone',
  (query) => {
    const url = `https://console.example.com/${query}`;
    expect([maskSecrets(url), hideCredentials(url)]).toEqual([url, url]);
  },
);

it.each([
  '?apiKey=12',
  '?apiKey=1a',
  '?apiKey=x',
  '?apiKey=1-2',
  '?apiKey=1%31',
  '?apiKey=1.2',
  '?apiKey=1${x}',
])('hides the value of %s', (query) => {
  const url = `https://console.example.com/${query}`;
  expect(maskSecrets(url)).toMatch(/apiKey=\*+/);
  expect(hideCredentials(url)).toContain('apiKey=…');
});

it('leaves a URL whose password comes from elsewhere, and one with a mail address behind its host', () => {
  for (const line of ['https://${user}:${password}@a.example', 'https://a.example/x?to=me@b.example'])
    expect(maskSecrets(line)).toBe(line);
});
