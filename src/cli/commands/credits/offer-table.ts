import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Offer } from '../../../credits/offers/offer-schema.ts';
import { stateOf } from '../../../credits/offers/offer-state.ts';
import { formatTable, textWidth, truncateEnd } from '../../../report/columns.ts';
import { formatFigure, type OfferTextOptions, sayFor } from './offer-words.ts';

type Cell = 'provider' | 'date' | 'amount' | 'claim' | 'offer';

/** Least columns of the title; where there is no room for them, the way to claim gives way, then the title itself. */
const LEAST_TITLE = 16;

/** One line an offer: who, how much, how, and until when. The title takes what the others leave. */
export function formatOfferTable(
  offers: readonly Offer[],
  day: string,
  options: OfferTextOptions & { readonly past: boolean },
): string[] {
  const { language, style, width, past } = options;
  const say = sayFor(language);
  const cells = offers.map(
    (offer): Record<Cell, string> => ({
      provider: offer.provider,
      date: past ? (offer.endsOn ?? say(wordOfEnd(offer, day))) : (offer.endsOn ?? offer.recheckOn ?? '–'),
      amount: formatFigure(offer, language),
      claim: say(`claim-${offer.claim.method}`),
      offer: offer.title[language],
    }),
  );
  const all: Cell[] = past
    ? ['provider', 'date', 'amount', 'offer']
    : ['provider', 'amount', 'claim', 'date', 'offer'];
  const titleOf = (cell: Cell) => say(`column-${past && cell === 'date' ? 'ended' : cell}`);
  const widthOf = (cell: Cell) =>
    Math.max(textWidth(titleOf(cell)), ...cells.map((row) => textWidth(row[cell]))) + 2;
  let kept = all;
  const roomForTitle = () =>
    width - kept.filter((cell) => cell !== 'offer').reduce((sum, cell) => sum + widthOf(cell), 0) - 2;
  if (roomForTitle() < LEAST_TITLE) kept = kept.filter((cell) => cell !== 'claim');
  if (roomForTitle() < LEAST_TITLE) kept = kept.filter((cell) => cell !== 'offer');
  const room = roomForTitle();
  const rows = cells.map((row, index) =>
    kept.map((cell) => (cell === 'offer' ? formatTitle(row.offer, offers[index], room) : row[cell])),
  );
  return formatTable(
    kept.map((cell) => ({ title: titleOf(cell) })),
    rows,
    style.bold,
  );
}

/** The mark of what is not confirmed stays where the title is cut. */
function formatTitle(title: string, offer: Offer | undefined, room: number): string {
  const mark = offer?.confirmed === false ? ' ?' : '';
  return truncateEnd(toTerminalText(title), room - mark.length) + mark;
}

function wordOfEnd(offer: Offer, day: string): string {
  return stateOf(offer, day) === 'ended' ? 'ended-undated' : 'not-claimable';
}
