import { listProviders } from '../providers/index.ts';
import { formatProviderMatrix, formatProviderPage } from './provider-markdown.ts';

/** The generated pages under `docs/providers`, by file name. */
export async function renderProviderDocs(): Promise<ReadonlyMap<string, string>> {
  const providers = await listProviders();
  const pages = providers.map((provider) => [`${provider.id}.md`, formatProviderPage(provider)] as const);
  return new Map([...pages, ['matrix.md', formatProviderMatrix(providers)]]);
}
