// How often what goes wrong between a supplier's document and the buyer's register, for three kinds
// of buyer. Estimates, a few of them measured on one trader's month; see docs/benchmark.md.
// Shares are of true pairs unless a comment says otherwise.

export const PROFILES = {
  small: {
    title: 'Small trader',
    suppliers: 2600,
    documents: 'few', // 1-6 a supplier
    number: {
      identical: 0.25, tail: 0.55, separator: 0.04, zeros: 0.05, year: 0.04, prefix: 0.02,
      lookalike: 0.007, typo: 0.015, truncated: 0.005, different: 0.02, excel: 0.005,
    },
    date: { same: 0.907, entered: 0.05, adjacent: 0.03, swapped: 0.01, year: 0.003 },
    amount: {
      equal: 0.25, rupee: 0.55, ten: 0.09, more: 0.075, included: 0.01, heads: 0.008, rate: 0.007,
    },
    gstinTypo: 0.01, otherState: 0.007, otherBuyer: 0.003,
    lines: 0.03, split: 0.005, joined: 0.015, bookedTwice: 0.01, reportedTwice: 0.003,
    notes: 0.06, // of documents
    noteNegative: 0.4, noteOwnNumber: 0.6, noteNetted: 0.08, // of notes
    amended: 0.007, late1: 0.06, late2: 0.03, never: 0.04,
    notBooked: 0.12, phantom: 0.007, unregistered: 0.05, reverse: 0.03, unavailable: 0.01,
    fixed: 0.15, // of suppliers
  },
  mid: {
    title: 'Mid-size',
    suppliers: 900,
    documents: 'some', // 1-30
    number: {
      identical: 0.72, tail: 0.09, separator: 0.06, zeros: 0.04, year: 0.03, prefix: 0.02,
      lookalike: 0.007, typo: 0.012, truncated: 0.005, different: 0.01, excel: 0.006,
    },
    date: { same: 0.928, entered: 0.04, adjacent: 0.02, swapped: 0.01, year: 0.002 },
    amount: {
      equal: 0.8, rupee: 0.13, ten: 0.03, more: 0.022, included: 0.007, heads: 0.006, rate: 0.005,
    },
    gstinTypo: 0.004, otherState: 0.01, otherBuyer: 0.007,
    lines: 0.05, split: 0.007, joined: 0.015, bookedTwice: 0.012, reportedTwice: 0.003,
    notes: 0.06, noteNegative: 0.2, noteOwnNumber: 0.5, noteNetted: 0.05,
    amended: 0.007, late1: 0.04, late2: 0.022, never: 0.02,
    notBooked: 0.05, phantom: 0.005, unregistered: 0.04, reverse: 0.04, unavailable: 0.01,
    fixed: 0.15,
  },
  large: {
    title: 'Large',
    suppliers: 420,
    documents: 'many', // Zipf to 5,000
    number: {
      identical: 0.88, tail: 0.02, separator: 0.03, zeros: 0.02, year: 0.015, prefix: 0.01,
      lookalike: 0.01, typo: 0.005, truncated: 0.007, different: 0.005, excel: 0.001,
    },
    date: { same: 0.956, entered: 0.03, adjacent: 0.01, swapped: 0.003, year: 0.001 },
    amount: {
      equal: 0.93, rupee: 0.04, ten: 0.01, more: 0.012, included: 0.003, heads: 0.003, rate: 0.002,
    },
    gstinTypo: 0.001, otherState: 0.015, otherBuyer: 0.012,
    lines: 0.08, split: 0.005, joined: 0.02, bookedTwice: 0.014, reportedTwice: 0.003,
    notes: 0.06, noteNegative: 0.05, noteOwnNumber: 0.4, noteNetted: 0.03,
    amended: 0.007, late1: 0.03, late2: 0.015, never: 0.008,
    notBooked: 0.03, phantom: 0.003, unregistered: 0.02, reverse: 0.05, unavailable: 0.01,
    fixed: 0.12,
  },
};

/** A clerk books a supplier's documents the same way this often; else anew by the table above. */
export const HABIT = 0.6;
