import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Writes `dist/messages.<language>.json`: the code, text and hint of every message in that language. */
export async function buildMessages(root) {
  const { LANGUAGES, readTexts } = await importBundled(
    root,
    "export { LANGUAGES } from './messages.ts'; export { readTexts } from './messages/texts.ts';",
  );
  for (const language of LANGUAGES) {
    writeFileSync(`${root}dist/messages.${language}.json`, JSON.stringify(readTexts(language)));
  }
}

/** A plugin of the bundler: the built program reads those files instead of carrying the messages of both languages. */
export const readBuiltMessages = {
  name: 'read-built-messages',
  resolveId: {
    filter: { id: /\/messages\/texts\.ts$/ },
    handler(_id, importer) {
      return this.resolve('../files/built-texts.ts', importer);
    },
  },
};

async function importBundled(root, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}src/core`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
