// Precision and recall of each class of answer. Recall: of the documents that belong to a class, how
// many were answered so. Precision: of the answers of a class, how many are right.

import { UNANSWERABLE } from './hard.mjs';
import { CLAIMS } from './score.mjs';

const SETS = new Set(['split', 'joined', 'netted']);
export const CLASSES = ['claimed unread', 'mismatch', 'group', 'ambiguous', 'only in books', 'only on portal'];

const WORD = { mismatch: 'mismatch', group: 'group', ambiguous: 'ambiguous', books_only: 'only in books',
  portal_only: 'only on portal', duplicate: 'claimed unread', missed: 'missed' };
const classOf = (verdict) => (CLAIMS.has(verdict) && verdict !== 'group' ? 'claimed unread' : WORD[verdict]);

/** What a document with both sides should be answered as. */
function wanted(truth) {
  if (UNANSWERABLE.has(truth.tag.plant)) return 'ambiguous';
  if (!truth.agrees) return 'mismatch';
  return SETS.has(truth.tag.shape) ? 'group' : 'claimed unread';
}

export function countClasses(month, answers, result) {
  const counts = Object.fromEntries(CLASSES.map((name) => [name, { wanted: 0, got: 0, answers: 0, right: 0 }]));
  for (const truth of result.truths) {
    const name = wanted(truth);
    counts[name].wanted += 1;
    // One of the rows of a set may have found its partner alone: still right, but not as a set.
    if (classOf(truth.verdict) === name) counts[name].got += 1;
  }
  countLone(month, answers, counts);
  const wrong = new Set(result.wrongProposals.map(({ answer }) => answer));
  for (const answer of answers) {
    const name = classOf(answer.verdict);
    if (name.startsWith('only') || name === 'ambiguous' || answer.verdict === 'duplicate') continue;
    counts[name].answers += 1;
    if (!wrong.has(answer)) counts[name].right += 1;
  }
  countQuestions(month, answers, counts.ambiguous);
  return counts;
}

/** Documents without another side, and what was said to be alone. */
function countLone(month, answers, counts) {
  const ids = (list) => new Set(list.flatMap((x) => x.of));
  const sides = [['only in books', 'books', month.register, ids(month.portal)],
    ['only on portal', 'portal', month.portal, ids(month.register)]];
  for (const [name, side, list, other] of sides) {
    const truly = new Set(list.filter((x) => x.of.every((id) => !other.has(id))).map((x) => x.id));
    counts[name].wanted += truly.size;
    for (const answer of answers.filter((a) => classOf(a.verdict) === name)) {
      counts[name].answers += 1;
      const right = answer[side].every((id) => truly.has(id));
      counts[name].right += right ? 1 : 0;
      if (right) counts[name].got += answer[side].length;
    }
  }
}

/** A question is right when the true partner of each of its members that has one is among it. */
function countQuestions(month, answers, count) {
  const booksOf = new Map(month.register.map((x) => [x.id, x.of]));
  const portalOf = new Map(month.portal.map((x) => [x.id, x.of]));
  const reported = new Set(month.portal.flatMap((x) => x.of));
  const everywhere = new Set(month.register.flatMap((x) => x.of).filter((id) => reported.has(id)));
  for (const answer of answers.filter((a) => a.verdict === 'ambiguous')) {
    const books = new Set(answer.books.flatMap((id) => booksOf.get(id)));
    const portal = new Set(answer.portal.flatMap((id) => portalOf.get(id)));
    const members = [...books, ...portal].filter((id) => everywhere.has(id));
    count.answers += 1;
    if (members.every((id) => books.has(id) && portal.has(id))) count.right += 1;
  }
}

export function addCounts(list) {
  const total = Object.fromEntries(CLASSES.map((name) => [name, { wanted: 0, got: 0, answers: 0, right: 0 }]));
  for (const counts of list)
    for (const name of CLASSES) for (const field of Object.keys(total[name])) total[name][field] += counts[name][field];
  return total;
}
