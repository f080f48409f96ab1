declare const __REPORT_PAGE__: PageCode | undefined;

/** What runs and what styles the page; neither may hold `</script` or `</style`. */
export interface PageCode {
  readonly script: string;
  readonly style: string;
}

/** The build writes it in. Run from source, a page has neither, and still says everything but the table of findings. */
export const REPORT_PAGE: PageCode =
  typeof __REPORT_PAGE__ === 'object' ? __REPORT_PAGE__ : { script: '', style: '' };
