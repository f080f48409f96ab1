import { formatMessage } from '../../core/messages.ts';
import { toTerminalText } from '../../core/terminal-text.ts';
import { CONFORMANCE } from '../../mock/redemption/scenarios.ts';
import { type RedemptionLine, serveRedemption } from '../../mock/redemption/serve.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { MockFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import type { CommandContext } from '../run-scan.ts';
import { listen } from './mock.ts';

/** Serves the redemption contract until `stopped` resolves. @throws MigrateScanError `mock.port-taken` */
export async function runRedemptionMock(
  { port = 0 }: MockFlags,
  { io, language }: CommandContext,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const say = (code: string, args = {}) => formatMessage(`mock.redemption-${code}`, args, language);
  let last: Promise<void> = Promise.resolve();
  const onRequest = ({ method, path, status }: RedemptionLine) => {
    last = last.then(() => writeText(io.stdout, `${toTerminalText(`${method} ${path} · ${status}`)}\n`));
  };
  const server = await listen(port, () => serveRedemption({ port, onRequest }));
  const cases = CONFORMANCE.map(
    ({ code, expects, what }) => `  ${code.padEnd(32)} ${expects.padEnd(9)} ${what}`,
  );
  const banner = [say('listening', { url: server.url }), say('token'), say('codes'), ...cases];
  await writeText(io.stdout, `${banner.join('\n')}\n`);
  await stopped;
  await server.close();
  await last;
  return EXIT_CODES.done;
}
