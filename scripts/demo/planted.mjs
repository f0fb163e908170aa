// The stories of the demo, one per thing worth seeing. Each names its topic, says in plain words
// what to look for, and lists the groups that matching should find: a verdict with the portal
// documents and register entries that belong to it.

import { plantedActions } from './planted_actions.mjs';
import { plantedStatement } from './planted_statement.mjs';
import { booked, bookedAlone, bookedAt, reported } from './documents.mjs';
import { group, onlyBooks, onlyPortal, story } from './story.mjs';
import { addTax, noTax, oct, percent, rs, sep } from './values.mjs';

function claims(s) {
  const rounded = reported('b2b', s.malhar, oct(6), 48350.55);
  const tail = reported('b2b', s.dakshin, oct(9), 61240, { number: 'DT/26-27/0884' });
  const ownVoucher = reported('b2b', s.rajhans, oct(12), 137465, { number: 'RMT/26-27/141' });
  const scientific = reported('b2b', s.bharani, oct(14), 26815, { number: '100246318' });
  const oneDigit = reported('b2b', s.zorawar, oct(16), 184300, { number: 'ZSC/26-27/467' });
  const swapped = reported('b2b', s.kalpataru, oct(5), 33270, { number: 'KP/26-27/118' });
  const late = reported('b2b', s.indravati, oct(3), 92400, { number: 'IM/26-27/077' });
  return [
    story(
      'Rounding',
      'The clerk rounded every amount to the rupee. Same number, each amount within Re 1.',
      group('tolerance', rounded, bookedAt(rounded, 48351, { tax: { ...noTax(), cgst: rs(4352), sgst: rs(4352) } })),
    ),
    story(
      'Only the last digits typed',
      'DT/26-27/0884 is in the register as 884. Date and amounts agree and nothing else comes near.',
      group('probable', tail, booked(tail, { number: '884' })),
    ),
    story(
      'Own voucher number typed',
      "The register has MR-0078 (a goods receipt number) for the supplier's RMT/26-27/141. The amounts occur once.",
      group('probable', ownVoucher, booked(ownVoucher, { number: 'MR-0078' })),
    ),
    story(
      'Number spoilt by a spreadsheet',
      '100246318 became 1.00246E+08.',
      group('probable', scientific, booked(scientific, { number: '1.00246E+08' })),
    ),
    story(
      'One digit wrong',
      'ZSC/26-27/467 typed as ZSC/26-27/487; date and amounts agree.',
      group('probable', oneDigit, booked(oneDigit, { number: 'ZSC/26-27/487' })),
    ),
    story(
      'Day and month exchanged',
      '5 October typed as 10 May.',
      group('probable', swapped, booked(swapped, { date: '2026-05-10', entered: oct(6) })),
    ),
    story(
      'Entry date typed for the bill date',
      'The bill of 3 October is in the register as of 11 October.',
      group('probable', late, booked(late, { date: oct(11), entered: oct(11) })),
    ),
  ];
}

function mismatches(s) {
  const over = reported('b2b', s.tarang, oct(13), 218400, { action: 'N' });
  const under = reported('b2b', s.himadri, oct(15), 264000);
  const wrongRate = reported('b2b', s.vasundhara, oct(8), 54600, { number: 'VAP/231' });
  const head = reported('b2b', s.arunodaya, oct(17), 88250);
  const headLocal = reported('b2b', s.sindhu, oct(19), 72900, { number: 'SSC/26-27/312' });
  const digits = reported('b2b', s.swastik, oct(20), 36450);
  const freight = reported('b2b', s.bhoomi, oct(21), 145000);
  const mumbai = reported('b2b', s.yamuna_mh, oct(10), 119800, { number: 'YTM/26-27/061' });
  const typo = reported('b2b', s.godavari, oct(11), 47320, { number: 'GG/26-27/205' });
  const typo2 = reported('b2b', s.kiran, oct(22), 28765, { number: 'KBA/26-27/0412' });
  const kind = reported('b2bdn', s.navjeevan, oct(24), 8200, { number: 'NCPL/DN/0031' });
  const missingLine = reported('b2b', s.mandakini, oct(23), 90000, {
    number: 'MPPL/0519/26-27',
    tax: { ...noTax(), igst: percent(rs(70000), 18) + percent(rs(20000), 5) },
  });
  // One character of the middle of the GSTIN typed wrong: the check character then fails.
  const mistype = (gstin, at, to) => gstin.slice(0, at) + to + gstin.slice(at + 1);
  return [
    story(
      'Supplier reported more than was billed to us',
      'Portal 2,18,400, books 2,08,400. Not to be claimed unseen: keep pending, ask for a credit note.',
      group('mismatch', over, bookedAt(over, 208400)),
    ),
    story(
      'Supplier reported less',
      "Portal 2,64,000, books 2,74,000. Only the portal's figure can be claimed now.",
      group('mismatch', under, bookedAt(under, 274000)),
    ),
    story(
      'Wrong rate',
      'Supplier charged 5%, the clerk posted 18%.',
      group('mismatch', wrongRate, bookedAt(wrongRate, 54600, { rate: 18 })),
    ),
    story(
      'Tax head swapped',
      'Arunodaya is in Karnataka: IGST on the portal, CGST and SGST in the books. Sindhu is in Pune: the other way round.',
      group(
        'mismatch',
        head,
        bookedAt(head, 88250, { tax: { ...noTax(), cgst: head.tax.igst / 2, sgst: head.tax.igst / 2 } }),
      ),
      group(
        'mismatch',
        headLocal,
        bookedAt(headLocal, 72900, { tax: { ...noTax(), igst: headLocal.tax.cgst + headLocal.tax.sgst } }),
      ),
    ),
    story(
      'Digits exchanged in the amount',
      '36,450 typed as 34,650.',
      group('mismatch', digits, bookedAt(digits, 34650)),
    ),
    story(
      'Freight left out of the entry',
      'Books hold the goods only, the invoice has 6,500 of freight in its taxable value.',
      group('mismatch', freight, bookedAt(freight, 138500)),
    ),
    story(
      'One rate line not booked',
      'The invoice has 70,000 at 18% and 20,000 at 5%; the second line is missing in the register.',
      group('mismatch', missingLine, bookedAt(missingLine, 70000)),
    ),
    story(
      'Other registration of the same supplier',
      "Billed from Yamuna's Maharashtra GSTIN, booked under its Delhi GSTIN (same PAN).",
      group('mismatch', mumbai, booked(mumbai, { gstin: s.yamuna.gstin })),
    ),
    story(
      'GSTIN mistyped in the register',
      "One character is wrong, so the check character fails. The portal's GSTIN is one character away.",
      group('mismatch', typo, booked(typo, { gstin: mistype(s.godavari.gstin, 8, '8') })),
      group('mismatch', typo2, booked(typo2, { gstin: mistype(s.kiran.gstin, 4, 'P') })),
    ),
    story(
      'Credit in one, debit in the other',
      'The supplier filed a debit note; the register has it as a return. Same number, same amounts, opposite sign.',
      group('mismatch', kind, booked(kind, {
        voucher: 'Debit Note',
        lines: [{ taxable: -kind.taxable, tax: { ...noTax(), igst: -kind.tax.igst } }],
      })),
    ),
  ];
}

function groups(s) {
  const split = reported('b2b', s.sanchay, oct(12), 95837.4, { number: 'SW/26-27/0457' });
  const three = reported('b2b', s.dhruvtara, oct(18), 421386.15, { number: 'DMD/26-27/0990' });
  const net = reported('b2b', s.mayur, oct(10), 58427.35, { number: 'MLB/26-27/164' });
  const netNote = reported('b2bcn', s.mayur, oct(14), 6118.2, { number: 'MLB/CN/026' });
  const first = reported('b2b', s.pawanputra, oct(15), 3482.37, { number: 'PC-002368' });
  const second = reported('b2b', s.pawanputra, oct(15), 2917.81, { number: 'PC-002369' });
  const both = { taxable: first.taxable + second.taxable, tax: addTax(first.tax, second.tax) };
  const line = (document, taxable) => bookedAt(document, taxable).lines;
  return [
    story(
      'One invoice over two vouchers',
      'SW/26-27/0457 was split into part bills 0457/1 and 0457/2. Together they tie.',
      group('group', split, [
        booked(split, { number: 'SW/26-27/0457/1', lines: line(split, 60212.65), entered: oct(13) }),
        booked(split, { number: 'SW/26-27/0457/2', lines: line(split, 35624.75), entered: oct(16) }),
      ]),
    ),
    story(
      'One invoice over three vouchers',
      'Posted to three departments under own voucher numbers, same bill date.',
      group('group', three, [
        booked(three, { number: 'DMD/26-27/0990-A', lines: line(three, 251770.4) }),
        booked(three, { number: 'DMD/26-27/0990-B', lines: line(three, 119284.5) }),
        booked(three, { number: 'DMD/26-27/0990-C', lines: line(three, 50331.25) }),
      ]),
    ),
    story(
      'Invoice booked net of its credit note',
      '58,427.35 less 6,118.20 is in the register as one purchase of 52,309.15.',
      group('group', [net, netNote], booked(net, { lines: line(net, 52309.15), entered: oct(15) })),
    ),
    story(
      'Two invoices on one voucher',
      "The courier's bills 2368 and 2369 were booked together as 2368/2369.",
      group('group', [first, second], booked(first, { number: '2368/2369', lines: [both] })),
    ),
  ];
}

function duplicates(s) {
  const twice = reported('b2b', s.ketaki, oct(9), 24180);
  const spelled = reported('b2b', s.suvarna, oct(14), 67200, { number: 'SWC-26-27-0777' });
  const third = reported('b2b', s.prerna, oct(16), 38900);
  const original = reported('b2b', s.trinetra, oct(20), 15400, { number: 'TCS-071' });
  const again = reported('b2b', s.trinetra, oct(20), 15400, { number: 'TCS-71' });
  const paid = reported('b2b', s.eklavya, oct(7), 42500, { number: 'ESA/26-27/118' });
  const paidAgain = reported('b2b', s.eklavya, oct(7), 42500, { number: 'ESA/26-27/0118' });
  return [
    story(
      'Booked twice',
      'One invoice on the portal, two vouchers in the register: once from the goods receipt, once from the bill. One entry matches, the other is the duplicate.',
      group('exact', twice, booked(twice)),
      group('duplicate', [], booked(twice, { entered: oct(21) })),
      group('exact', spelled, booked(spelled)),
      group('duplicate', [], booked(spelled, { number: 'SWC/26-27/777', entered: oct(28) })),
      group('exact', third, booked(third)),
      group('duplicate', [], booked(third, { entered: oct(29) })),
    ),
    story(
      'Reported twice by the supplier',
      'The same supply under two spellings of one number. Accept one, reject the other.',
      group('exact', original, booked(original)),
      group('duplicate', again, []),
      group('exact', paid, booked(paid)),
      group('duplicate', paidAgain, []),
    ),
  ];
}

function ambiguities(s) {
  const a = reported('b2b', s.omkar, oct(31), 45000, { number: 'OSA/26-27/061' });
  const b = reported('b2b', s.omkar, oct(31), 45000, { number: 'OSA/26-27/062' });
  const c = reported('b2b', s.annapurna, oct(15), 12600, { number: 'ACS/31' });
  const d = reported('b2b', s.annapurna, oct(15), 12600, { number: 'ACS/38' });
  return [
    story(
      'Two bills, two entries, nothing to tell them apart',
      "Two guards' bills of one day and one amount; the register has only voucher numbers. None is claimed.",
      group('ambiguous', [a, b], [
        booked(a, { number: 'JV-0311', entered: oct(31) }),
        booked(b, { number: 'JV-0312', entered: oct(31) }),
      ]),
    ),
    story(
      'One entry, two equally good bills',
      'Canteen bills of one day and one amount, one entry under a voucher number.',
      group('ambiguous', [c, d], booked(c, { number: 'JV-0288' })),
    ),
  ];
}

function missing(s) {
  const rent = reported('b2b', s.anantara, oct(1), 175000, { number: 'RENT/26-27/07' });
  const consecutive = reported('b2b', s.sarita, oct(27), 4500, { number: '00512' });
  const phone = reported('b2b', s.doorbhash, oct(5), 18342.37, { number: '27DB260088415' });
  const notOurs = reported('b2b', s.utsav, oct(18), 240000, { number: 'UEE/17' });
  const branch = reported('b2b', s.mandakini, oct(26), 63800, { number: 'MPPL/0540/26-27' });
  const fuel = reported('b2b', s.ganga, oct(29), 3890, { number: 'GH0912' });
  const gifts = reported('b2b', s.chandan, oct(17), 64000, { number: 'CGA/204' });
  return [
    story(
      'Blocked credit',
      'Diwali gifts: section 17(5)(h). In the books and on the portal; accept it, then reverse it in 4(B)(1).',
      group('exact', gifts, booked(gifts)),
    ),
    story(
      'Fixed monthly bill',
      "Rent of October. September's rent of the same amount is not in these files and must not be looked for.",
      group('exact', rent, booked(rent)),
    ),
    story(
      'Next number, same amount: not a match',
      "The register has Sarita's bill 00511 of 26 October, the portal 00512 of 27 October. Both of 4,500, each missing on the other side.",
      onlyPortal(consecutive),
      onlyBooks(bookedAlone(s.sarita, oct(26), 4500, { number: '00511' })),
    ),
    story(
      'On the portal, ours, not booked',
      'Telephone, hardware and eight more small bills nobody entered. Book them, or keep them pending.',
      onlyPortal(
        phone,
        fuel,
        reported('b2b', s.tejas, oct(28), 24000),
        reported('b2b', s.udaan, oct(30), 7450),
        reported('b2b', s.meghdoot, oct(31), 11860),
        reported('b2b', s.agni, oct(30), 6200),
        reported('b2b', s.girnar, oct(31), 31275),
        reported('b2b', s.vindhya, oct(30), 88640),
        reported('b2b', s.pawanputra, oct(31), 1985, { number: 'PC-002511' }),
        reported('b2b', s.shubham, oct(31), 13800),
      ),
    ),
    story(
      'On the portal, not ours',
      'A supplier we never bought from. Verify, then reject with a remark.',
      onlyPortal(notOurs),
    ),
    story(
      'Meant for our other branch',
      'Goods went to the Ahmedabad branch, but the supplier billed the Pune GSTIN. The register there has it.',
      onlyPortal(branch),
    ),
    story(
      'In the books, supplier has not filed',
      'No credit until the supplier reports them: a letter to each.',
      onlyBooks(
        bookedAlone(s.vardhaman, oct(6), 18700),
        bookedAlone(s.vardhaman, oct(20), 22150),
        bookedAlone(s.bharani, oct(22), 41500),
        bookedAlone(s.ganga, oct(12), 5260),
        bookedAlone(s.ratnagiri, oct(30), 19870),
        bookedAlone(s.lotuspack, oct(31), 14325),
        bookedAlone(s.jaldhara, oct(29), 57300),
        bookedAlone(s.chitrakoot, oct(28), 36900),
        bookedAlone(s.sahyog, oct(31), 117000),
        bookedAlone(s.palash, oct(30), 27450),
        bookedAlone(s.trishul, oct(31), 33800),
      ),
    ),
  ];
}

function late(s) {
  const september = reported('b2b', s.kalpataru, sep(24), 41700, {
    number: 'KP/26-27/109',
    supplierPeriod: '092026',
    filed: '2026-10-20',
  });
  const inOctober = reported('b2b', s.zorawar, sep(28), 152600, { number: 'ZSC/26-27/441' });
  const viaR1a = reported('b2b', s.nirmaan, sep(29), 73450, {
    supplierPeriod: '092026',
    filed: '2026-10-14',
    form: 'R1A',
  });
  const lastYear = reported('b2b', s.rajhans, '2026-03-27', 58200, { number: 'RMT/25-26/398' });
  const sez = reported('b2b', s.seztech, oct(13), 134500, { number: 'NP/SEZ/061', type: 'SEWP' });
  const deemed = reported('b2b', s.surya, oct(21), 212000, { number: 'SE/DE/014', type: 'DE' });
  return [
    story(
      'Supplier filed late',
      "September bills in October's GSTR-2B: one filed on 20 October, one put into October's return, one by GSTR-1A.",
      group('exact', september, booked(september, { entered: oct(2) })),
      group('exact', inOctober, booked(inOctober, { entered: oct(3) })),
      group('exact', viaR1a, booked(viaR1a, { entered: oct(1) })),
    ),
    story(
      "Last year's bill, days before its time limit",
      'Dated 27-Mar-26. Credit must be taken in a return filed by 30-Nov-26 (section 16(4)).',
      group('exact', lastYear, booked(lastYear, { entered: oct(4) })),
    ),
    story(
      'SEZ and deemed export',
      'Invoice types SEWP and DE are ordinary credit.',
      group('exact', sez, booked(sez)),
      group('exact', deemed, booked(deemed)),
    ),
  ];
}

export function plantedStories(suppliers) {
  return [
    ...claims(suppliers),
    ...late(suppliers),
    ...mismatches(suppliers),
    ...groups(suppliers),
    ...duplicates(suppliers),
    ...ambiguities(suppliers),
    ...missing(suppliers),
    ...plantedActions(suppliers),
    ...plantedStatement(suppliers),
  ];
}
