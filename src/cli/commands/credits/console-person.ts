import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Person } from '../../../credits/channels/console.ts';
import type { Offer } from '../../../credits/offers/offer-schema.ts';
import { copyText, openPage } from './desktop.ts';
import { nameCode } from './read-code.ts';
import type { Session } from './session.ts';

export interface DesktopWishes {
  /** Open the page without asking. */
  readonly open: boolean;
  /** Put the code on the clipboard without asking. */
  readonly copy: boolean;
}

/** Leads whoever sits at the terminal through the provider's page. */
export function createPerson(session: Session, wishes: DesktopWishes): Person {
  const { prompts, say, log } = session;
  const isYes = async (code: string, args = {}) => (await prompts?.confirm(say(code, args))) === 'yes';
  let copied = false;
  return {
    async guide(offer, { code }) {
      await explain(offer, session);
      const { page } = offer.claim;
      if (page && (wishes.open || (await isYes('ask-open', { page }))))
        await log(say((await openPage(page)) ? 'opened' : 'not-opened'));
      if (!code || !(wishes.copy || (await isYes('ask-copy', { code: nameCode(code) })))) return;
      copied = await copyText(code.reveal());
      await log(say(copied ? 'copied' : 'not-copied'));
    },
    async isDone() {
      const done = prompts ? await isYes('ask-done') : false;
      if (copied && prompts && (await isYes('ask-clear')) && (await copyText(''))) await log(say('cleared'));
      return done;
    },
  };
}

async function explain(offer: Offer, { say, log, context }: Session): Promise<void> {
  const { language } = context;
  await log(say('console-page', { page: toTerminalText(offer.claim.page ?? '–') }));
  if (offer.claim.pageConfirmed === false) await log(`  ${say('page-unconfirmed')}`);
  for (const [index, step] of offer.claim.steps.entries())
    await log(`  ${index + 1}. ${toTerminalText(step[language])}`);
}
