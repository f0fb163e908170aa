// Stories about what IMS allows: notes, amendments, e-commerce documents, and records that were
// acted on before the download.

import { amended, booked, lastMonths, reported, saved, LAST_MONTH, NEXT_MONTH } from './documents.mjs';
import { group, onlyPortal, story } from './story.mjs';
import { noTax, oct, rs, sep } from './values.mjs';

const AUGUST = { supplierPeriod: '082026', filed: '2026-09-10' };

function creditNotes(s) {
  const cn = (supplier, day, taxable, number, more = {}) =>
    reported('b2bcn', supplier, oct(day), taxable, { number, ...more });
  const negative = [
    cn(s.tarang, 15, 12600, 'TCW/CN/0041'),
    cn(s.girnar, 19, 3150, 'GCBCN260017'),
    cn(s.suvarna, 23, 8040, 'SWC-CN-0009'),
  ];
  const returns = [
    cn(s.himadri, 16, 150000, 'HCPCN260031'),
    cn(s.arunodaya, 21, 9840, 'AEPL/CN/0052', { remarksBlocked: 'Y' }),
    cn(s.vindhya, 24, 21500, 'VC/CN/0012'),
  ];
  const own = [
    [cn(s.palash, 12, 4365, 'PPC/CN/0077'), 'DN/26-27/018'],
    [cn(s.ketaki, 26, 2975, 'KF/CN/0014'), 'DN/26-27/021'],
  ];
  const unbooked = [cn(s.meghdoot, 29, 2400, 'ML/CN/00061'), cn(s.prerna, 30, 3800, 'PFC/CN/014')];
  const lastChance = cn(s.lotuspack, 4, 2600, 'KFT/CN/0021', {
    ...AUGUST,
    date: '2026-08-19',
    pendingBlocked: 'Y',
  });
  const overdue = cn(s.kasturi, 4, 1850, 'CN/0009', {
    ...AUGUST,
    date: '2026-08-22',
    action: 'P',
    pendingBlocked: 'Y',
    remarks: 'Rate difference not agreed',
  });
  const full = cn(s.dhruvtara, 20, 46000, 'DMD/CN/0011', { action: 'A', reduction: { answer: 'Y' } });
  const part = cn(s.navjeevan, 22, 20000, 'NCPL/CN/0019', {
    action: 'A',
    remarks: 'Half of this credit was reversed in August',
    reduction: { answer: 'Y', amounts: { ...noTax(), igst: rs(1800) } },
  });
  const none = cn(s.sahyog, 27, 15000, 'SMS-CN-0006', {
    action: 'A',
    remarks: 'Credit of the invoice was never taken',
    reduction: { answer: 'N', amounts: noTax() },
  });
  const rejected = cn(s.vihaan, 28, 17000, 'VPM/CN/0023', {
    action: 'R',
    remarks: 'No return was made by us',
  });
  return [
    story(
      'Credit notes booked as negative purchases',
      'Voucher type Purchase with minus amounts.',
      ...negative.map((d) => group('exact', d, booked(d, { voucher: 'Purchase' }))),
    ),
    story(
      'Credit notes booked as Debit Note vouchers',
      "A return is the buyer's debit note. On AEPL/CN/0052 the portal takes no remark.",
      ...returns.map((d) => group('exact', d, booked(d))),
    ),
    story(
      "Credit notes under the buyer's own number",
      "The register has DN/26-27/018 and DN/26-27/021 for the suppliers' credit notes.",
      ...own.map(([d, number]) => group('probable', d, booked(d, { number }))),
    ),
    story(
      'Credit notes not booked',
      'Pending is allowed for one tax period: until 20-Dec-26. Silence accepts them with full reduction.',
      ...onlyPortal(...unbooked),
    ),
    story(
      'Credit note that can no longer be kept pending',
      "Reported in August and kept pending; the portal's flag now blocks Pending. Accept or reject.",
      group('exact', lastChance, booked(lastChance, { entered: oct(5) })),
    ),
    story(
      'Credit note left pending past its last day',
      'Still Pending, out of the 2B, and Pending is blocked: act.',
      ...onlyPortal(overdue),
    ),
    story(
      'Credit notes accepted in the download',
      'DMD/CN/0011 with full reduction, NCPL/CN/0019 with IGST 1,800 of 3,600 declared, SMS-CN-0006 with none.',
      ...[full, part, none].map((d) => group('exact', d, booked(d))),
    ),
    story(
      'Credit note rejected in the download',
      "Stands under ITC rejected; the supplier's liability rises next month.",
      ...onlyPortal(rejected),
    ),
  ];
}

function debitNotes(s) {
  const rate = reported('b2bdn', s.tarang, oct(22), 18500, { number: 'TCW/DN/0007' });
  const freight = reported('b2bdn', s.girnar, oct(25), 4250, { number: 'GCBDN260003' });
  const unbooked = reported('b2bdn', s.sindhu, oct(28), 2900, { number: 'SSC/DN/004' });
  return [
    story(
      'Debit notes',
      'Price rises billed later. More credit, so no question of reduction; Pending has no one-period limit.',
      ...[rate, freight].map((d) => group('exact', d, booked(d, { voucher: 'Purchase (Debit Note received)' }))),
      ...onlyPortal(unbooked),
    ),
  ];
}

function invoiceAmendments(s) {
  const upFrom = lastMonths('b2b', s.tarang, sep(14), 200000, { number: 'TCW/26-27/0088' });
  const up = amended('b2ba', upFrom, 220000);
  const downFrom = lastMonths('b2b', s.dakshin, sep(17), 100000, { number: 'DT/26-27/0790' });
  const down = amended('b2ba', downFrom, 85000);
  const partFrom = lastMonths('b2b', s.himadri, sep(9), 180000, { number: 'HCP260000088' });
  const part = amended('b2ba', partFrom, 150000, {
    action: 'A',
    remarks: 'The rest was reversed in September',
    reduction: { answer: 'Y', amounts: { ...noTax(), igst: rs(3000) } },
  });
  const numberFrom = lastMonths('b2b', s.malhar, sep(21), 54750, { number: 'MIW/0981' });
  const number = amended('b2ba', numberFrom, 54750, { number: 'MIW/0918', reductionBlocked: 'Y' });
  const rejectedFrom = lastMonths('b2b', s.vindhya, sep(11), 96500, { number: 'VC/26-27/0098', action: 'R' });
  const again = amended('b2ba', rejectedFrom, 96500);
  const noteFrom = lastMonths('b2bdn', s.swastik, sep(18), 10000, { number: 'SSPL-DN-004' });
  const note = amended('b2bdna', noteFrom, 12000);
  return [
    story(
      'Invoice amended upward',
      '2,00,000 in September, amended to 2,20,000. The 2B summary moves by the 20,000, the row shows all of it. Books hold the amended figure.',
      group('exact', up, booked(up, { entered: oct(6) })),
      ...onlyPortal(upFrom),
    ),
    story(
      'Invoices amended downward',
      "DT/26-27/0790 falls by 15,000 of taxable value: accepting asks whether credit is to be reduced. HCP260000088 was accepted declaring IGST 3,000 of 5,400. Books still hold September's figures, so they mismatch the amendment.",
      group('mismatch', down, booked(downFrom, { entered: oct(1) })),
      ...onlyPortal(downFrom),
      group('mismatch', part, booked(partFrom, { entered: oct(1) })),
      ...onlyPortal(partFrom),
    ),
    story(
      'Only the number amended',
      'MIW/0981 corrected to MIW/0918: no change of credit.',
      group('exact', number, booked(number, { entered: oct(2) })),
      ...onlyPortal(numberFrom),
    ),
    story(
      'Rejected in September, reported again',
      'Rejected by mistake, so the supplier amended it with the same values. Accepting brings the whole credit.',
      group('exact', again, booked(again, { entered: oct(5) })),
      ...onlyPortal(rejectedFrom),
    ),
    story(
      'Debit note amended upward',
      '10,000 in September, now 12,000.',
      group('exact', note, booked(note, { entered: oct(7), voucher: 'Purchase (Debit Note received)' })),
      ...onlyPortal(noteFrom),
    ),
  ];
}

function noteAmendments(s) {
  const upFrom = lastMonths('b2bcn', s.suvarna, sep(15), 10000, { number: 'SWC-CN-0002' });
  const up = amended('b2bcna', upFrom, 15000);
  const downFrom = lastMonths('b2bcn', s.bhoomi, sep(22), 20000, { number: 'BGCN260011' });
  const down = amended('b2bcna', downFrom, 10000, { reductionBlocked: 'Y' });
  const rejectedFrom = lastMonths('b2bcn', s.jaldhara, sep(23), 10000, { number: 'JPV/CN/0008', action: 'R' });
  const rejectedDown = amended('b2bcna', rejectedFrom, 5000);
  return [
    story(
      'Credit note amended upward',
      '10,000 to 15,000: the further 5,000 asks the reduction question, Pending for one period.',
      group('exact', up, booked(up, { entered: oct(8) })),
      ...onlyPortal(upFrom),
    ),
    story(
      'Credit note amended downward',
      '20,000 to 10,000: gives 10,000 back, no question asked. Books still hold 20,000.',
      group('mismatch', down, booked(downFrom, { entered: oct(1) })),
      ...onlyPortal(downFrom),
    ),
    story(
      'Rejected credit note amended downward',
      'Rejected in September at 10,000, amended to 5,000. Accepting reduces credit by all 5,000.',
      group('exact', rejectedDown, booked(rejectedDown, { entered: oct(9) })),
      ...onlyPortal(rejectedFrom),
    ),
  ];
}

function ecommerce(s) {
  const rides = reported('ecom', s.swaari, oct(31), 8600, { number: 'SWR26-004471' });
  const food = reported('ecom', s.khanpaan, oct(30), 5240, { number: 'KOS/7781', action: 'A' });
  const downFrom = lastMonths('ecom', s.swaari, sep(30), 6000, { number: 'SWR26-003902' });
  const down = amended('ecoma', downFrom, 4500);
  return [
    story(
      'Through an e-commerce operator',
      'Cab rides and restaurant meals under section 9(5): the operator is the supplier.',
      ...[rides, food].map((d) => group('exact', d, booked(d))),
    ),
    story(
      'E-commerce document amended downward',
      '6,000 in September, now 4,500: reduction question, Pending for one period.',
      group('mismatch', down, booked(downFrom, { entered: oct(1) })),
      ...onlyPortal(downFrom),
    ),
  ];
}

function actedOn(s) {
  const pending = [
    reported('b2b', s.dhruvtara, oct(29), 318000, { action: 'P', remarks: 'Goods in transit' }),
    reported('b2b', s.bhoomi, oct(30), 204000, { action: 'P', remarks: 'Goods in transit' }),
    reported('b2b', s.arunodaya, sep(26), 47600, {
      action: 'P',
      supplierPeriod: LAST_MONTH,
      filed: '2026-10-10',
      remarks: 'Quantity under dispute',
    }),
  ];
  const pendingNote = reported('b2bcn', s.navjeevan, oct(30), 5400, {
    number: 'NCPL/CN/0024',
    action: 'P',
    remarks: 'Return not yet confirmed by stores',
  });
  const rejected = [
    reported('b2b', s.bharani, oct(7), 92500, { number: 'BT/0611', action: 'R', remarks: 'Short supply, whole lot sent back' }),
    reported('b2b', s.utsav, oct(9), 36000, { number: 'UEE/12', action: 'R', remarks: 'Not our purchase' }),
    reported('b2b', s.mandakini, oct(11), 44250, {
      number: 'MPPL/0488/26-27',
      action: 'R',
      remarks: 'Billed to the wrong branch',
    }),
  ];
  // Booked all the same: the clerk did not know of the rejection.
  const rejectedButBooked = reported('b2b', s.kalpataru, oct(14), 19850, {
    number: 'KP/26-27/126',
    action: 'R',
    remarks: 'Pallets returned at the gate',
  });
  const stale = reported('b2b', s.trishul, oct(28), 41200, {
    action: 'P',
    remarks: 'Tool failed inspection',
    acceptedInStatement: true,
  });
  const savedBooked = [
    saved('b2b', s.vardhaman, oct(27), 16300, { action: 'A' }),
    saved('b2b', s.eklavya, oct(19), 28500, { number: 'ESA/26-27/127' }),
    saved('b2b', s.lotuspack, oct(30), 8250),
  ];
  const november = (supplier, day, taxable) =>
    saved('b2b', supplier, `2026-11-${String(day).padStart(2, '0')}`, taxable, { supplierPeriod: NEXT_MONTH });
  const savedNew = [
    november(s.tarang, 3, 126400),
    november(s.girnar, 4, 22950),
    november(s.himadri, 5, 388000),
    november(s.ketaki, 6, 9340),
    november(s.chitrakoot, 7, 30600),
    november(s.arunodaya, 9, 57890),
  ];
  const savedNote = saved('b2bcn', s.girnar, '2026-11-05', 1800, {
    number: 'GCBCN260021',
    supplierPeriod: NEXT_MONTH,
  });
  return [
    story(
      'Kept pending',
      'Out of this 2B. AEPL/BLR bill of 26 September is pending since last month; NCPL/CN/0024 is a credit note.',
      ...onlyPortal(...pending, pendingNote),
    ),
    story(
      'Rejected in the download',
      'Under ITC rejected in the 2B. KP/26-27/126 is rejected and yet in the books.',
      ...onlyPortal(...rejected),
      group('exact', rejectedButBooked, booked(rejectedButBooked)),
    ),
    story(
      'Made pending after the 14th: the 2B is stale',
      'Pending in IMS, still counted in this 2B. Compute GSTR-2B again on the portal before filing.',
      group('exact', stale, booked(stale)),
    ),
    story(
      'Saved, not filed',
      'In IMS only: no credit until the supplier files. Three are booked, the November ones are not due yet.',
      ...savedBooked.map((d) => group('exact', d, booked(d))),
      ...onlyPortal(...savedNew, savedNote),
    ),
  ];
}

export function plantedActions(s) {
  return [
    ...creditNotes(s),
    ...debitNotes(s),
    ...invoiceAmendments(s),
    ...noteAmendments(s),
    ...ecommerce(s),
    ...actedOn(s),
  ];
}
