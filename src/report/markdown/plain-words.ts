import type { Finding } from '../../core/finding.ts';
import type { Report } from '../../core/report.ts';

/**
 * The report with no more than plain words in the values that its headline names. A sentence is no place for code
 * spans, and outside of them hosts would make a mention or a link of a value that a repository chose.
 */
export function keepPlainWords(report: Report): Report {
  return {
    ...report,
    ...(report.exposure
      ? { exposure: { ...report.exposure, declared: report.exposure.declared.filter(isPlain) } }
      : {}),
    findings: report.findings.map(plainDestination),
  };
}

function plainDestination(finding: Finding): Finding {
  if (!finding.destination) return finding;
  const { kind, url, provider = '', env = '' } = finding.destination;
  return {
    ...finding,
    destination: {
      kind,
      url,
      ...(provider !== '' && isPlain(provider) ? { provider } : {}),
      ...(env !== '' && isPlain(env) ? { env } : {}),
    },
  };
}

function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}_ .,:/*()-]+$/u.test(text) && !/:\/\/|www\.|^::/i.test(text);
}
