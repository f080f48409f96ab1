import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Browsers of 2021 and newer: those in Chinese desktop browsers and CI viewers are not the newest. */
const TARGET = ['chrome90', 'firefox90', 'safari15'];

/**
 * Bundles what runs in the HTML report. The script goes into the document as it is, so it must be able to stand there.
 * @returns {Promise<{ script: string, style: string, inputs: string[] }>} the inputs are absolute paths
 */
export async function buildReportPage() {
  const [script, style] = await Promise.all([
    bundle('src/report/html/page/main.ts', { format: 'iife' }),
    bundle('src/report/html/page/page.css', {}),
  ]);
  if (/<\/(?:script|style)|<!--/i.test(script.text + style.text)) {
    throw new Error('The bundle of the report page holds text that would end its element.');
  }
  return { script: script.text, style: style.text, inputs: [...script.inputs, ...style.inputs] };
}

async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    target: TARGET,
    legalComments: 'none',
    charset: 'utf8',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    ...options,
  });
  const inputs = Object.keys(metafile.inputs).map((path) => `${root}${path}`);
  return { text: outputFiles[0].text.trim(), inputs };
}
