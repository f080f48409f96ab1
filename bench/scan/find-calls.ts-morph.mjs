import { Project, SyntaxKind } from 'ts-morph';

const [root = '.'] = process.argv.slice(2);
const project = new Project({ compilerOptions: { allowJs: true, noLib: true } });
project.addSourceFilesAtPaths([
  `${root}/**/*.{ts,tsx,js,jsx,mts,cts,mjs,cjs}`,
  `!${root}/**/node_modules/**`,
]);
let found = 0;
for (const source of project.getSourceFiles()) {
  for (const call of source.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    if (/\.create$/.test(call.getExpression().getText()) && call.getExpression().getType()) found++;
  }
}
process.stdout.write(`${found}\n`);
