/** Bundles what runs in the HTML report. */
export function buildReportPage(): Promise<{ script: string; style: string; inputs: string[] }>;
