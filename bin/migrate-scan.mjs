#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const argument = process.argv[2];

if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`migrate-scan needs Node 20.17 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if ((argument === '--version' || argument === '-V') && process.argv.length === 3) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  // Node 22.1 and newer keep compiled bytecode between runs; older versions do without.
  if (nodeModule.enableCompileCache) {
    const { openCompileCache } = await import('../dist/compile-cache.js');
    const folder = openCompileCache(process.argv.slice(2), process.env);
    if (folder) nodeModule.enableCompileCache(folder);
  }
  const { main } = await import('../dist/main.js');
  await main(process.argv);
}
