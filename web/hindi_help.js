'use strict';
// The help in Hindi: a line of English as src/ui/help_text.cpp, src/ui/glossary.cpp,
// src/rules/advice_cases.cpp and src/records/settings_table.cpp have it, and under it the Hindi. tests/checks/hindi.mjs sees to it
// that none is missing and none is left over.

const HINDI_HELP = `
The month in eight steps
महीना, आठ चरणों में
How GSTR-3B is reconciled with the Invoice Management System, and what Milaan does at each step.
GSTR-3B का Invoice Management System से मिलान कैसे होता है, और हर चरण पर Milaan क्या करता है।
What you do
आप क्या करते हैं
What Milaan does
Milaan क्या करता है

Log in at the GST portal as the recipient whose credit it is. IMS shows a record as soon as its supplier has saved it; the draft GSTR-2B is made on the 14th of the next month.
GST पोर्टल पर उस प्राप्तकर्ता के रूप में लॉग-इन करें जिसका क्रेडिट है। सप्लायर के सेव करते ही रिकॉर्ड IMS में दिख जाता है; ड्राफ़्ट GSTR-2B अगले महीने की 14 तारीख को बनता है।
Nothing is asked of you here: Milaan never signs in, and nothing you load leaves this browser.
यहाँ आपसे कुछ नहीं माँगा जाता: Milaan कभी लॉग-इन नहीं करता, और आपका लोड किया हुआ कुछ भी इस ब्राउज़र से बाहर नहीं जाता।
Services > Returns > Invoice Management System. Download the records under Offline > Download, and the GSTR-2B and the GSTR-3B draft of the month as JSON. Export the purchase register of the same months.
Services > Returns > Invoice Management System में जाएँ। Offline > Download से रिकॉर्ड डाउनलोड करें, और उस महीने का GSTR-2B तथा GSTR-3B का ड्राफ़्ट JSON में। उन्हीं महीनों का ख़रीद रजिस्टर भी निर्यात करें।
Load takes all of them at once and finds from its content what each file is. Several months and GSTINs may be loaded together.
चरण 1 इन सबको एक साथ लेता है और हर फ़ाइल को उसकी सामग्री से पहचानता है। कई महीने और कई GSTIN साथ में लोड किए जा सकते हैं।
See each supplier document beside the entry in the books: is it ours, has it been booked, do the amounts and the tax heads agree, have the goods come?
सप्लायर का हर दस्तावेज़ बही की प्रविष्टि के साथ देखें: क्या यह हमारा है, क्या यह बही में चढ़ा है, क्या राशियाँ और टैक्स हेड मिलते हैं, क्या माल आ गया है?
Verify pairs them, says how sure it is and why, and puts what needs a person first. L links two by hand, U takes a pair apart.
चरण 2 इनके जोड़े बनाता है, बताता है कि वह कितना पक्का है और क्यों, और जिसे देखना ज़रूरी है उसे सबसे पहले रखता है। L से दो को हाथ से जोड़ें, U से जोड़ा अलग करें।
Accept, reject or keep pending. What is left without an action counts as accepted when GSTR-2B is made. Credit notes that are accepted ask whether credit is to be reduced.
स्वीकार करें, अस्वीकार करें या लंबित रखें। जिस पर कोई कार्रवाई नहीं हुई, वह GSTR-2B बनते समय स्वीकृत माना जाता है। क्रेडिट नोट स्वीकार करने पर पूछा जाता है कि क्रेडिट घटाना है या नहीं।
Act advises an action with its reason, refuses what the portal would refuse and says why, shows the last days and what a rejection costs the supplier. D takes the advice where it is sure. Keep records writes ims-upload.json for IMS > Offline > Upload.
चरण 3 कारण के साथ कार्रवाई सुझाता है, पोर्टल जिसे नामंज़ूर करेगा उसे यहीं रोककर कारण बताता है, आख़िरी तारीखें दिखाता है और यह भी कि अस्वीकार करने से सप्लायर पर कितना भार आएगा। D पक्के सुझाव मान लेता है। चरण 6 IMS > Offline > Upload के लिए ims-upload.json लिखता है।
After the 14th an action changes GSTR-2B only when you press Compute GSTR-2B on the portal. It can be done any number of times until GSTR-3B is filed.
14 तारीख के बाद कोई कार्रवाई GSTR-2B को तभी बदलती है जब आप पोर्टल पर Compute GSTR-2B दबाते हैं। GSTR-3B दाखिल होने तक यह कितनी भी बार किया जा सकता है।
Recompute 2B shows at once the GSTR-2B that your actions will produce beside the portal's, with the documents behind each difference, and warns when the draft is older than the actions.
चरण 4 तुरंत दिखाता है कि आपकी कार्रवाइयों से कैसा GSTR-2B बनेगा, पोर्टल वाले के साथ रखकर, हर अंतर के पीछे के दस्तावेज़ों समेत; और ड्राफ़्ट कार्रवाइयों से पुराना हो तो चेतावनी देता है।
Compare Table 4 of the GSTR-3B draft with the GSTR-2B, and add what only you know: import of services, reverse charge from unregistered suppliers, reversals and reclaims.
GSTR-3B के ड्राफ़्ट की Table 4 को GSTR-2B से मिलाएँ, और वह जोड़ें जो केवल आप जानते हैं: सेवाओं का आयात, अपंजीकृत सप्लायरों का रिवर्स चार्ज, रिवर्सल और रीक्लेम।
Match 3B computes Table 4 and 3.1(d), gives a verdict per cell with a tolerance of Re 1, opens the documents behind every figure and checks the reclaim and reverse-charge ledgers.
चरण 5 Table 4 और 3.1(d) की गणना करता है, ₹1 की सहन-सीमा के साथ हर खाने का निर्णय बताता है, हर आँकड़े के पीछे के दस्तावेज़ खोलता है और रीक्लेम तथा रिवर्स चार्ज के लेजर जाँचता है।
File GSTR-3B on the portal, monthly by the 20th (quarterly by the 22nd or 24th). Accepted and rejected records then leave IMS; pending ones stay.
पोर्टल पर GSTR-3B दाखिल करें, मासिक हो तो 20 तारीख तक (तिमाही हो तो 22 या 24 तक)। इसके बाद स्वीकृत और अस्वीकृत रिकॉर्ड IMS से हट जाते हैं; लंबित बने रहते हैं।
Compare the last draft once more: load its JSON, and Match 3B must show no difference. Milaan files nothing by itself.
आख़िरी ड्राफ़्ट को एक बार और मिला लें: उसका JSON लोड करें, चरण 5 में कोई अंतर नहीं दिखना चाहिए। Milaan अपने आप कुछ दाखिल नहीं करता।
Keep the GSTR-2B that was used, the actions with their reasons, the letters to suppliers and the reversals to be reclaimed.
काम में लिया गया GSTR-2B, कारण समेत कार्रवाइयाँ, सप्लायरों को भेजे पत्र और आगे रीक्लेम किए जाने वाले रिवर्सल सँभालकर रखें।
Keep records saves the session (next month starts from it), matches.csv, table4.csv and the log of every action.
चरण 6 सत्र (अगला महीना इसी से शुरू होता है), matches.csv, table4.csv और हर कार्रवाई का लॉग सहेजता है।

What each action does
हर कार्रवाई का असर
The four actions of IMS and the declaration that goes with Accept.
IMS की चार कार्रवाइयाँ, और वह घोषणा जो स्वीकार करने के साथ दी जाती है।
What happens to the credit
क्रेडिट का क्या होता है
✔  Accept
✔  स्वीकार (Accept)
The credit comes into GSTR-2B as available and into 4(A) of GSTR-3B. A credit note or a downward amendment takes credit away.
क्रेडिट GSTR-2B में उपलब्ध के रूप में और GSTR-3B की 4(A) में आता है। क्रेडिट नोट या घटाने वाला संशोधन क्रेडिट कम करता है।
Asks whether ITC is to be reduced where the portal asks: Yes in full, Yes in part with an amount per head, or No when it was never availed. A partial or No answer needs a remark.
जहाँ पोर्टल पूछता है, वहाँ पूछता है कि ITC घटाना है या नहीं: हाँ पूरा, हाँ आंशिक (हर हेड की राशि के साथ), या नहीं, यदि क्रेडिट लिया ही नहीं गया था। आंशिक या "नहीं" के साथ टिप्पणी ज़रूरी है।
✘  Reject
✘  अस्वीकार (Reject)
No credit: the record moves to ITC rejected. Keep it for what is not yours or cannot be corrected by a note. Rejecting a credit note raises the supplier's liability in the next period. Imports cannot be rejected.
क्रेडिट नहीं मिलता: रिकॉर्ड ITC rejected में चला जाता है। इसे उसी के लिए रखें जो आपका नहीं है या नोट से ठीक नहीं हो सकता। क्रेडिट नोट अस्वीकार करने से अगली अवधि में सप्लायर की देनदारी बढ़ती है। आयात अस्वीकार नहीं किए जा सकते।
Shows what the supplier's liability becomes before you reject. For blocked credit (section 17(5)) it advises Accept and a reversal, never Reject.
अस्वीकार करने से पहले दिखाता है कि सप्लायर की देनदारी कितनी हो जाएगी। अवरुद्ध क्रेडिट (धारा 17(5)) के लिए यह स्वीकार और रिवर्सल सुझाता है, अस्वीकार कभी नहीं।
◐  Pending
◐  लंबित (Pending)
Out of this GSTR-2B; stays in IMS. Invoices can wait until the section 16(4) date, records that reduce credit for one tax period only (from October 2025).
इस GSTR-2B से बाहर; IMS में बना रहता है। इनवॉइस धारा 16(4) की तारीख तक रुक सकते हैं, क्रेडिट घटाने वाले रिकॉर्ड केवल एक कर-अवधि तक (अक्टूबर 2025 से)।
Shows the last day of Pending and of the credit. Where the portal's own flag blocks Pending it is refused, whatever the dates say.
लंबित रखने और क्रेडिट, दोनों का आख़िरी दिन दिखाता है। जहाँ पोर्टल का अपना फ़्लैग लंबित को रोकता है, वहाँ तारीखें कुछ भी कहें, यह नहीं होने देता।
○  No action
○  कोई कार्रवाई नहीं
Deemed accepted when GSTR-2B is made. For a credit note that means the full reduction.
GSTR-2B बनते समय स्वीकृत माना जाता है। क्रेडिट नोट के लिए इसका अर्थ पूरी कटौती है।
Counts open items on the rail and asks you to look at each. Going back to No action is written into ims-reset.json.
बाईं पट्टी पर बचे हुए रिकॉर्ड गिनता है और हर एक को देखने को कहता है। "कोई कार्रवाई नहीं" पर लौटाना ims-reset.json में लिखा जाता है।
Reduction: Yes, in full
कटौती: हाँ, पूरी
The whole tax of the note, or the difference of the amendment, is taken off the credit.
नोट का पूरा टैक्स, या संशोधन का अंतर, क्रेडिट में से घटा दिया जाता है।
The default, and what silence means.
यही डिफ़ॉल्ट है, और चुप रहने का अर्थ भी यही है।
Reduction: Yes, in part
कटौती: हाँ, आंशिक
Only what was availed is taken off. CGST and SGST must be equal; no head may exceed the record's own.
केवल उतना ही घटता है जितना लिया गया था। CGST और SGST बराबर हों; कोई हेड रिकॉर्ड के अपने हेड से अधिक न हो।
Shows the most per head, keeps CGST and SGST together, and refuses what the portal would.
हर हेड की अधिकतम राशि दिखाता है, CGST और SGST को साथ रखता है, और जिसे पोर्टल नामंज़ूर करता उसे नहीं मानता।
Reduction: No
कटौती: नहीं
Nothing is taken off: the credit was never availed, or has been reversed already.
कुछ नहीं घटता: क्रेडिट लिया ही नहीं गया था, या पहले ही रिवर्स हो चुका है।
Asks for the remark that the portal wants.
वह टिप्पणी माँगता है जो पोर्टल को चाहिए।

When something does not match
जब कुछ न मिले
What to do about each finding.
हर निष्कर्ष पर क्या करें।
What to do
क्या करें
On the portal, not in the books
पोर्टल पर है, बही में नहीं
Has it been received? Book it and accept. Not yet: keep it pending. Not yours: verify, then reject with a remark.
क्या यह मिल चुका है? बही में चढ़ाएँ और स्वीकार करें। अभी नहीं मिला: लंबित रखें। आपका नहीं है: पक्का करें, फिर टिप्पणी के साथ अस्वीकार करें।
Finding Only on portal. Advised Pending or No action, as the settings say; a mistyped entry of another number is looked for first.
निष्कर्ष: केवल पोर्टल पर। सेटिंग के अनुसार लंबित या कोई कार्रवाई नहीं सुझाई जाती है; पहले देखा जाता है कि कहीं दूसरे नंबर से ग़लत टाइप की गई प्रविष्टि तो नहीं।
In the books, not on the portal
बही में है, पोर्टल पर नहीं
No credit until the supplier reports it (section 16(2)(aa)). Ask the supplier; claim it in the month in which GSTR-2B shows it.
जब तक सप्लायर इसे रिपोर्ट न करे, क्रेडिट नहीं मिलता (धारा 16(2)(aa))। सप्लायर से कहें; दावा उस महीने में करें जिसके GSTR-2B में यह दिखे।
Finding Only in books, with its tax; the record is looked for again when next month's files are loaded.
निष्कर्ष: केवल बही में, उसके टैक्स के साथ; अगले महीने की फ़ाइलें लोड होने पर रिकॉर्ड फिर खोजा जाता है।
The portal has more
पोर्टल पर ज़्यादा है
Keep it pending, or accept and reverse the excess in 4(B)(2); ask for a credit note or an amendment.
लंबित रखें, या स्वीकार करके अतिरिक्त को 4(B)(2) में रिवर्स करें; क्रेडिट नोट या संशोधन माँगें।
Finding Mismatch with the difference per amount. Advised Pending, as a question.
निष्कर्ष: बेमेल, हर राशि के अंतर के साथ। लंबित सुझाया जाता है, प्रश्न के रूप में।
The portal has less
पोर्टल पर कम है
Accept: only the portal's figure can be claimed. Ask for a debit note or an amendment for the rest.
स्वीकार करें: दावा केवल पोर्टल की राशि का हो सकता है। बाकी के लिए डेबिट नोट या संशोधन माँगें।
Finding Mismatch. Advised Accept.
निष्कर्ष: बेमेल। स्वीकार सुझाया जाता है।
Wrong tax head
ग़लत टैक्स हेड
IGST where CGST and SGST belong, or the other way round: a place of supply to be amended by the supplier. Where the portal marks it (reason P) no credit comes: 4(D)(2).
CGST और SGST की जगह IGST, या इसका उलटा: सप्लायर को आपूर्ति का स्थान संशोधित करना है। जहाँ पोर्टल इसे चिह्नित करता है (कारण P), वहाँ क्रेडिट नहीं आता: 4(D)(2)।
The heads that differ are marked in the inspector.
जो हेड अलग हैं, वे निरीक्षण पैनल में चिह्नित होते हैं।
Reported twice
दो बार रिपोर्ट हुआ
Accept one, reject the other with a remark; the supplier amends it to nil.
एक स्वीकार करें, दूसरा टिप्पणी के साथ अस्वीकार करें; सप्लायर उसे संशोधित करके शून्य करता है।
Finding Duplicate, the second one advised Reject.
निष्कर्ष: दोहराव; दूसरे के लिए अस्वीकार सुझाया जाता है।
Booked twice
बही में दो बार चढ़ा
Accept the portal's record once and correct the books.
पोर्टल का रिकॉर्ड एक बार स्वीकार करें और बही ठीक करें।
Finding Duplicate on the side of the books.
निष्कर्ष: दोहराव, बही की ओर।
Two answers fit equally well
दो उत्तर बराबर ठीक बैठते हैं
Look at the papers and link the right pair.
काग़ज़ देखें और सही जोड़ा जोड़ें।
Finding Ambiguous: none is claimed. The inspector lists the candidates with a button for each.
निष्कर्ष: अस्पष्ट; किसी का दावा नहीं होता। निरीक्षण पैनल हर संभावित दस्तावेज़ को बटन के साथ दिखाता है।
Blocked credit, section 17(5)
अवरुद्ध क्रेडिट, धारा 17(5)
Accept, then reverse it in 4(B)(1). Rejecting is wrong: the supply is yours.
स्वीकार करें, फिर 4(B)(1) में रिवर्स करें। अस्वीकार करना ग़लत है: आपूर्ति आपकी ही है।
The reversal is entered at the document or in step 5 and stands in 4(B)(1).
रिवर्सल दस्तावेज़ पर या चरण 5 में दर्ज होता है और 4(B)(1) में आता है।
Goods not received yet
माल अभी नहीं मिला
Keep it pending; if it is in GSTR-2B already, reverse it in 4(B)(2) and reclaim it in 4(A)(5) with 4(D)(1) when they come.
लंबित रखें; यदि GSTR-2B में आ चुका है, तो 4(B)(2) में रिवर्स करें और माल आने पर 4(A)(5) में 4(D)(1) के साथ रीक्लेम करें।
Reversal and reclaim are figures of step 5, checked against the reclaim ledger.
रिवर्सल और रीक्लेम चरण 5 के आँकड़े हैं, जो रीक्लेम लेजर से जाँचे जाते हैं।
Supplier filed GSTR-1 but not GSTR-3B
सप्लायर ने GSTR-1 दाखिल किया, GSTR-3B नहीं
The credit stands. If it is still unfiled on 30 September after the year, reverse it by 30 November (Rule 37A) and reclaim it when it is filed.
क्रेडिट बना रहता है। वर्ष के बाद 30 सितंबर तक भी दाखिल न हो, तो 30 नवंबर तक रिवर्स करें (नियम 37A) और दाखिल होने पर रीक्लेम करें।
Rows that the portal lists under Rule 37A stand in ITC reversal and in 4(B)(2).
जिन पंक्तियों को पोर्टल नियम 37A में गिनाता है, वे ITC reversal में और 4(B)(2) में आती हैं।
Not paid within 180 days
180 दिन में भुगतान नहीं हुआ
Reverse the proportionate credit in 4(B)(2) with interest; reclaim it on payment (Rule 37).
अनुपात में क्रेडिट 4(B)(2) में ब्याज सहित रिवर्स करें; भुगतान होने पर रीक्लेम करें (नियम 37)।
Enter it under 4(B)(2); the reclaim ledger keeps it for later.
इसे 4(B)(2) में दर्ज करें; रीक्लेम लेजर इसे आगे के लिए रखता है।
GSTR-2B is older than the actions
GSTR-2B कार्रवाइयों से पुराना है
Press Compute GSTR-2B on the portal before GSTR-3B is filed.
GSTR-3B दाखिल करने से पहले पोर्टल पर Compute GSTR-2B दबाएँ।
Step 4 says how many records are newer than the draft.
चरण 4 बताता है कि कितने रिकॉर्ड ड्राफ़्ट से नए हैं।
GSTR-3B differs from GSTR-2B
GSTR-3B और GSTR-2B में अंतर है
Open the difference: the documents that move it are listed. What is left is typed: correct the draft.
अंतर खोलें: जिन दस्तावेज़ों से वह बना है, उनकी सूची है। जो बचता है वह हाथ से भरा गया है: ड्राफ़्ट ठीक करें।
Step 5 marks each cell same, within Re 1, more or less.
चरण 5 हर खाने पर लिखता है: समान, ₹1 के भीतर, अधिक या कम।

What Milaan advises
Milaan क्या सुझाता है
Each finding with its action and the rule behind it. A question is never taken unread.
हर निष्कर्ष, उसकी कार्रवाई और उसके पीछे का नियम। जो प्रश्न है, वह बिना पढ़े कभी नहीं माना जाता।
What to do and why
क्या करें और क्यों
Action; cells of GSTR-3B; what else there is to do
कार्रवाई; GSTR-3B के खाने; और क्या करना है

Contested points
विवादित बिंदु
Where the portal, its FAQ and practice do not agree: the reading that Milaan takes, and which you can set.
जहाँ पोर्टल, उसके FAQ और प्रचलन एक मत नहीं हैं: Milaan क्या अर्थ लेता है, और क्या आप बदल सकते हैं।
What is argued
विवाद क्या है
What Milaan takes
Milaan क्या मानता है
Silence
चुप रहना
Some pages write that a record without an action is rejected (or accepted) after 30 days from April 2026. No notification was found; the portal's own text says deemed acceptance.
कुछ लेखों में है कि अप्रैल 2026 से बिना कार्रवाई का रिकॉर्ड 30 दिन बाद अस्वीकृत (या स्वीकृत) हो जाता है। ऐसी कोई अधिसूचना नहीं मिली; पोर्टल का अपना पाठ इसे स्वीकृत मानता है।
Deemed accepted when GSTR-2B is made. No setting.
GSTR-2B बनते समय स्वीकृत माना जाता है। कोई सेटिंग नहीं।
Flag or date
फ़्लैग या तारीख
The portal's flag for Pending and the dates of the advisory can disagree.
लंबित के लिए पोर्टल का फ़्लैग और एडवाइज़री की तारीखें अलग हो सकती हैं।
The flag decides, both ways; the inspector shows both.
दोनों ही स्थितियों में फ़्लैग मान्य है; निरीक्षण पैनल दोनों दिखाता है।
Credit notes: 4(A) or 4(B)(2)
क्रेडिट नोट: 4(A) या 4(B)(2)
Up to December 2022 they stood in 4(B)(2); since January 2023 they are net in 4(A). Labels in files still say 4(B)(2).
दिसंबर 2022 तक वे 4(B)(2) में थे; जनवरी 2023 से 4(A) में घटाकर आते हैं। फ़ाइलों के लेबल अब भी 4(B)(2) कहते हैं।
By the tax period. No setting.
कर-अवधि के अनुसार। कोई सेटिंग नहीं।
Blocked credit: 4(B)(1) or 4(D)(1)
अवरुद्ध क्रेडिट: 4(B)(1) या 4(D)(1)
The form before September 2022 had section 17(5) in 4(D)(1), and many programs still do.
सितंबर 2022 से पहले के फ़ॉर्म में धारा 17(5) 4(D)(1) में थी, और कई प्रोग्राम अब भी वहीं रखते हैं।
4(B)(1), as Circular 170/02/2022 says; 4(A) stays gross.
4(B)(1), जैसा Circular 170/02/2022 कहता है; 4(A) सकल रहता है।
Section 16(4): 30 November
धारा 16(4): 30 नवंबर
A test of the day on which the return is filed, not of the tax period. Programs that allow the period of November are one period too generous.
कसौटी रिटर्न दाखिल होने का दिन है, कर-अवधि नहीं। जो प्रोग्राम नवंबर की अवधि तक मानते हैं, वे एक अवधि ज़्यादा दे देते हैं।
30 November after the end of the document's financial year, against the as-of date.
दस्तावेज़ के वित्तीय वर्ष के बाद का 30 नवंबर, निर्धारित "आज" की तारीख से मिलाकर।
Pending after its last day
आख़िरी दिन के बाद भी लंबित
Whether the portal flips such a record at the due date or at the next GSTR-2B is not told.
पोर्टल ऐसे रिकॉर्ड को नियत तारीख पर बदलता है या अगले GSTR-2B पर, यह नहीं बताया गया है।
It stays out of GSTR-2B, with a warning.
वह GSTR-2B से बाहर रहता है, चेतावनी के साथ।
Tolerance
सहन-सीमा
Re 1 per head and taxable value is the convention of the field, not law.
हर हेड और कर-योग्य मूल्य पर ₹1 पेशे का चलन है, क़ानून नहीं।
Re 1; every difference is shown even when it is forgiven. Setting.
₹1; अंतर छोड़ा जाए तब भी दिखाया जाता है। सेटिंग है।

What is kept where
क्या कहाँ रखा जाता है
What stays on this computer when the page is closed, and how to have it gone.
पेज बंद होने पर इस कंप्यूटर पर क्या रहता है, और उसे कैसे हटाएँ।
What is kept
क्या रखा जाता है
What you should know
आपको क्या पता होना चाहिए
Your files
आपकी फ़ाइलें
They are read where they are and never changed, copied or sent.
वे जहाँ हैं वहीं पढ़ी जाती हैं; कभी बदली, कॉपी की या भेजी नहीं जातीं।
The work, from a web address
काम, वेब पते से खोले गए पेज पर
The five latest sessions, each with what was read of its files and every decision, in the storage that this browser keeps for this address on this computer. The line at the right of the bottom bar says when it was saved last.
आख़िरी पाँच सत्र, हर एक में फ़ाइलों से पढ़ी गई सामग्री और हर निर्णय, उस भंडार में जो यह ब्राउज़र इस कंप्यूटर पर इस पते के लिए रखता है। नीचे की पट्टी में दाईं ओर लिखा होता है कि आख़िरी बार कब सहेजा गया।
Whoever uses this browser under your name can open it. On a computer that others use, switch it off or forget everything when you are done.
जो भी आपके नाम से यह ब्राउज़र चलाए, वह इसे खोल सकता है। साझा कंप्यूटर पर इसे बंद रखें, या काम पूरा होने पर सब मिटा दें।
The work, from a page on your disk
काम, आपकी डिस्क से खोले गए पेज पर
Nothing, unless you switch it on: to the browser all pages opened from a disk are one place, so another page saved on this computer could read it.
कुछ नहीं, जब तक आप इसे चालू न करें: ब्राउज़र के लिए डिस्क से खोले गए सभी पेज एक ही जगह हैं, इसलिए इस कंप्यूटर पर सहेजा कोई दूसरा पेज इसे पढ़ सकता है।
Keep the session file instead.
इसके बजाय सत्र फ़ाइल रखें।
After a crash or a reload
क्रैश या दोबारा लोड होने के बाद
The first screen offers what was kept, with the number of records decided and the time. Nothing is opened unasked; a session that cannot be opened is set aside with the reason.
पहली स्क्रीन बताती है कि क्या रखा हुआ है, तय किए गए रिकॉर्डों की संख्या और समय के साथ। बिना पूछे कुछ नहीं खुलता; जो सत्र नहीं खुल सकता, वह कारण सहित अलग रख दिया जाता है।
Undo does not reach back behind a reload: change a decision by acting again.
दोबारा लोड होने से पहले की बात "पूर्ववत" से नहीं लौटती: निर्णय बदलना हो तो फिर से कार्रवाई करें।
The session file
सत्र फ़ाइल
Save session writes all of the work into one file of yours. It is the copy to keep for the records, to hand over, and to start next month from.
"सत्र सहेजें" पूरा काम आपकी एक फ़ाइल में लिखता है। यही प्रति रिकॉर्ड में रखने, किसी को देने और अगला महीना शुरू करने के लिए है।
Treat it like the register itself: it holds the same figures.
इसे रजिस्टर जितना ही सँभालें: इसमें वही आँकड़े हैं।
Removes all that this browser keeps and all that is on the screen, after asking. Step 6 has it, and the first screen.
इस ब्राउज़र में रखा और स्क्रीन पर दिख रहा सब कुछ, पूछने के बाद, हटा देता है। यह चरण 6 और पहली स्क्रीन पर है।
Files on your disk stay, and so does the program itself where it was kept for working offline; it holds nothing of yours. Removing the site's data in the browser does the same.
आपकी डिस्क की फ़ाइलें बनी रहती हैं, और ऑफ़लाइन काम के लिए रखा गया प्रोग्राम भी; उसमें आपका कुछ नहीं होता। ब्राउज़र में साइट का डेटा हटाने से भी यही होता है।

Files and columns
फ़ाइलें और कॉलम
What step 1 shows of each file, and what it asks.
चरण 1 हर फ़ाइल के बारे में क्या दिखाता है, और क्या पूछता है।
What it is
यह क्या है
A card
कार्ड
Each file has one: what it is, whose and of which month, what was found in it, and what is to be known about it, the worst first.
हर फ़ाइल का एक कार्ड होता है: वह क्या है, किसकी और किस महीने की है, उसमें क्या मिला, और क्या जानना ज़रूरी है, सबसे गंभीर बात पहले।
What a file is, is found from its content. The same bytes twice are said and taken once.
फ़ाइल क्या है, यह उसकी सामग्री से पता किया जाता है। वही फ़ाइल दो बार आए तो बताया जाता है और एक ही बार ली जाती है।
The rows of a register
रजिस्टर की पंक्तियाँ
Every row is in exactly one class: a document, a further row of one, heading, title, total, blank, out of scope (no GSTIN and no tax), or error. Press a count to see its rows.
हर पंक्ति ठीक एक वर्ग में होती है: दस्तावेज़, दस्तावेज़ की अगली पंक्ति, कॉलम-शीर्षक, शीर्षक, योग, ख़ाली, दायरे से बाहर (न GSTIN, न टैक्स), या त्रुटि। किसी गिनती को दबाकर उसकी पंक्तियाँ देखें।
Totals are held against the rows above them, and a difference is said. "Export the errors" writes register-errors.csv with the reason for each row.
योग ऊपर की पंक्तियों से मिलाए जाते हैं, और अंतर हो तो बताया जाता है। "त्रुटियाँ निर्यात करें" हर पंक्ति के कारण के साथ register-errors.csv लिखता है।
Columns to confirm
पुष्टि के लिए कॉलम
Milaan is not sure what some columns mean. Press Columns, pick what each is used for from its list, and use them. Cancel leaves everything as it was.
Milaan को कुछ कॉलमों का अर्थ पक्का नहीं है। "कॉलम" दबाएँ, सूची से चुनें कि हर एक किस काम का है, और उन्हें लागू करें। "रद्द करें" सब कुछ जैसा था वैसा छोड़ देता है।
Nothing is taken from the register before. What you confirm is remembered for every file with the same headings, and kept in the session.
उससे पहले रजिस्टर से कुछ नहीं लिया जाता। आपकी पुष्टि समान कॉलम-शीर्षकों वाली हर फ़ाइल के लिए याद रहती है और सत्र में रखी जाती है।
What holds for the whole register
जो पूरे रजिस्टर पर लागू है
Whose words the notes are in, the sign of purchases, whether taxable values have the tax inside, whether the day or the month stands first, which mark ends the rupees, and which row holds the headings.
नोट किसके शब्दों में हैं, ख़रीद का चिह्न (+/-), कर-योग्य मूल्य में टैक्स शामिल है या नहीं, तारीख में दिन पहले है या महीना, रुपये के बाद कौन-सा चिह्न है, और कॉलम-शीर्षक किस पंक्ति में हैं।
Decided on the whole column where the file proves it; asked where it does not.
फ़ाइल से सिद्ध हो तो पूरे कॉलम पर तय होता है; न हो तो पूछा जाता है।
A mapping as a file
कॉलमों का अर्थ, फ़ाइल में
"Save mapping" writes what the columns mean as a small JSON file.
"मैपिंग सहेजें" कॉलमों का अर्थ एक छोटी JSON फ़ाइल में लिखता है।
Drop it with the register of another month, or give it to the command line: --mapping.
इसे दूसरे महीने के रजिस्टर के साथ छोड़ें, या कमांड लाइन को दें: --mapping.
A month that is loaded already
महीना जो पहले से लोड है
Another file of the same kind, GSTIN and month, or with most of the same records: say which of the two stands.
उसी प्रकार, GSTIN और महीने की दूसरी फ़ाइल, या वह जिसमें ज़्यादातर वही रिकॉर्ड हैं: बताएँ कि दोनों में से कौन-सी रहे।
Actions, notes and links stay with every record that is in the file that stands. Nothing is changed before you answer.
जो फ़ाइल रहती है, उसके हर रिकॉर्ड के साथ कार्रवाइयाँ, नोट और जोड़ बने रहते हैं। आपके उत्तर से पहले कुछ नहीं बदलता।
Several GSTINs and months
कई GSTIN और महीने
Verify and Act show all of them together. Steps 4 and 5 are of one month of one GSTIN: press the month beside the GSTIN on step 1.
जाँच और कार्रवाई में सब एक साथ दिखते हैं। चरण 4 और 5 एक GSTIN के एक महीने के हैं: चरण 1 पर GSTIN के पास महीने को दबाएँ।
A pair across two GSTINs is shown as a mismatch and never claimed.
दो GSTIN के बीच का जोड़ा बेमेल दिखाया जाता है और उसका दावा कभी नहीं होता।

Keys
कुंजियाँ
Every key of the page.
पेज की हर कुंजी।
What it does
क्या करती है
everything that can be done, by name; also a supplier's documents, or a filter
जो कुछ किया जा सकता है, नाम से; साथ ही किसी सप्लायर के दस्तावेज़, या फ़िल्टर
go to a step
किसी चरण पर जाएँ
overview of the month; suppliers and the letters to them
महीने का सारांश; सप्लायर और उनके पत्र
among suppliers: another one; another order, with Shift turned round; the documents
सप्लायरों में: दूसरा सप्लायर; दूसरा क्रम, Shift के साथ उलटा; दस्तावेज़
move in the list; with Shift, select
सूची में चलें; Shift के साथ चुनें
select or unselect the line; in a statement, fold or open the section
पंक्ति चुनें या हटाएँ; विवरण में, खंड समेटें या खोलें
select all lines shown
दिख रही सभी पंक्तियाँ चुनें
accept, reject, keep pending, no action
स्वीकार, अस्वीकार, लंबित, कोई कार्रवाई नहीं
take the advice for all lines shown, where it is sure
दिख रही सभी पंक्तियों के लिए पक्के सुझाव मान लें
link the selected entry of the books with the selected document
बही की चुनी हुई प्रविष्टि को चुने हुए दस्तावेज़ से जोड़ें
take the focused pair apart
सामने के जोड़े को अलग करें
next and previous open item; in a statement, figure that differs
अगला और पिछला बचा हुआ रिकॉर्ड; विवरण में, अगला-पिछला अंतर
in a statement: from figure to figure; Ctrl+Home and Ctrl+End to its corners
विवरण में: एक आँकड़े से दूसरे पर; Ctrl+Home और Ctrl+End से कोनों पर
in a statement: the documents that make the figure
विवरण में: वे दस्तावेज़ जिनसे आँकड़ा बना है
search or filter: supplier:acme tax>10000 open; How to filter lists what it takes
खोजें या फ़िल्टर करें: supplier:acme tax>10000 open; "फ़िल्टर कैसे करें" में पूरी सूची है
mark a cell, and back to the whole line; with Shift, several cells
खाना चिह्नित करें, और वापस पूरी पंक्ति पर; Shift के साथ कई खाने
sort by the marked column; as a further key
चिह्नित कॉलम से क्रम लगाएँ; अगली कुंजी के रूप में
move the marked column, make it wider, hide it; with Shift, back and narrower
चिह्नित कॉलम को सरकाएँ, चौड़ा करें, छिपाएँ; Shift के साथ उलटी ओर और सँकरा
only lines that say the same as the marked cell; of the whole line, this supplier
केवल वे पंक्तियाँ जिनमें चिह्नित खाने जैसा ही हो; पूरी पंक्ति पर, यही सप्लायर
what can be done with the line, as the right mouse button shows it
पंक्ति के साथ क्या किया जा सकता है, जैसा माउस का दायाँ बटन दिखाता है
group by supplier
सप्लायर के अनुसार समूह
on a supplier's heading: fold and open; with Ctrl, all
सप्लायर के शीर्षक पर: समेटें और खोलें; Ctrl के साथ सब
columns and density; saved views
कॉलम और घनत्व; सहेजे हुए दृश्य
one click: accept all exact and the like, with their count and tax first
एक क्लिक: सभी सटीक और ऐसे ही स्वीकार करें, पहले गिनती और टैक्स दिखाकर
find in the list without filtering; Enter goes on, Shift+Enter back
बिना फ़िल्टर किए सूची में ढूँढें; Enter आगे, Shift+Enter पीछे
to the first and the last line
पहली और आख़िरी पंक्ति पर
print the statement; elsewhere Ctrl+P prints both
विवरण छापें; और जगहों पर Ctrl+P दोनों छापता है
in the columns of a register: open the list, move in it, pick
रजिस्टर के कॉलमों में: सूची खोलें, उसमें चलें, चुनें
back from the documents to the figure; clear filters; close
दस्तावेज़ों से वापस आँकड़े पर; फ़िल्टर हटाएँ; बंद करें
undo, redo
पूर्ववत करें, फिर से करें
save the session to a file, add files
सत्र फ़ाइल में सहेजें, फ़ाइलें जोड़ें
copy the selected lines (of marked cells, these), or the statement, for a spreadsheet
चुनी हुई पंक्तियाँ (या चिह्नित खाने), या विवरण, स्प्रेडशीट के लिए कॉपी करें
from the list to the buttons, and out of the canvas
सूची से बटनों पर, और कैनवस से बाहर
this help
यह मदद
settings
सेटिंग

Not in IMS
IMS में नहीं
as GSTR-2B has it
जैसा GSTR-2B में है
Not in IMS: it reached GSTR-2B directly, there is no action to take.
IMS में नहीं है: सीधे GSTR-2B में आया, कोई कार्रवाई नहीं करनी।
Reverse charge
रिवर्स चार्ज
3.1(d) and 4(A)(3)
3.1(d) और 4(A)(3)
check the self-invoice
सेल्फ़-इनवॉइस जाँचें
Reverse charge does not pass through IMS: pay it in 3.1(d), take it in 4(A)(3), and see that there is a self-invoice.
रिवर्स चार्ज IMS से होकर नहीं जाता: 3.1(d) में भुगतान करें, 4(A)(3) में लें, और देख लें कि सेल्फ़-इनवॉइस है।
Not available: place of supply
उपलब्ध नहीं: आपूर्ति का स्थान
ask the supplier to amend place of supply or tax
सप्लायर से आपूर्ति का स्थान या टैक्स संशोधित करने को कहें
The place of supply is in the supplier's state, so there is no credit: it is shown in 4(D)(2). Where it is wrong, the supplier amends it.
आपूर्ति का स्थान सप्लायर के राज्य में है, इसलिए क्रेडिट नहीं है: यह 4(D)(2) में दिखता है। ग़लत हो तो सप्लायर उसे संशोधित करता है।
Not available: section 16(4)
उपलब्ध नहीं: धारा 16(4)
book it as cost
इसे लागत में डालें
The supplier reported it after the last day for its credit: it is shown in 4(D)(2) and is a cost.
सप्लायर ने इसे क्रेडिट के आख़िरी दिन के बाद रिपोर्ट किया: यह 4(D)(2) में दिखता है और लागत है।
Reversed by the portal: Rule 37A
पोर्टल ने रिवर्स किया: नियम 37A
letter to the supplier; reclaim when he has filed
सप्लायर को पत्र; उसके दाखिल करने पर रीक्लेम करें
The supplier has not filed his GSTR-3B: the credit goes back in 4(B)(2) and returns when he files.
सप्लायर ने अपना GSTR-3B दाखिल नहीं किया: क्रेडिट 4(B)(2) में लौटता है और उसके दाखिल करने पर वापस आता है।
Beyond its last day
आख़िरी दिन बीत चुका
Its credit ended with 30 November after its year, or with the annual return: no return can take it any more.
इसका क्रेडिट वर्ष के बाद के 30 नवंबर या वार्षिक रिटर्न के साथ ख़त्म हो गया: अब कोई रिटर्न इसे नहीं ले सकता।
Amendment of an unsettled original
अनिर्णीत मूल दस्तावेज़ का संशोधन
none yet
अभी कोई नहीं
act on the original, file its GSTR-3B
मूल पर कार्रवाई करें, उसका GSTR-3B दाखिल करें
Act on the original and file its GSTR-3B first; the portal takes no action on the amendment before.
पहले मूल पर कार्रवाई करें और उसका GSTR-3B दाखिल करें; उससे पहले पोर्टल संशोधन पर कार्रवाई नहीं लेता।
Rejected, yet it agrees with the books
अस्वीकृत, फिर भी बही से मिलता है
look again before GSTR-3B is filed
GSTR-3B दाखिल करने से पहले फिर देखें
You rejected it, yet it agrees with the books: look again before GSTR-3B is filed.
आपने इसे अस्वीकार किया, फिर भी यह बही से मिलता है: GSTR-3B दाखिल करने से पहले फिर देखें।
Match within tolerance
सहन-सीमा के भीतर मेल
It agrees with the books: accept it (section 16(2)(aa)).
यह बही से मिलता है: स्वीकार करें (धारा 16(2)(aa))।
Match as a set
समूह के रूप में मेल
Together with its group it agrees with the books: accept it.
अपने समूह के साथ यह बही से मिलता है: स्वीकार करें।
Number or date written otherwise, tax equal
नंबर या तारीख अलग लिखी है, टैक्स बराबर
correct the number in the books
बही में नंबर ठीक करें
Number or date are written otherwise, the tax agrees: accept it and correct the entry.
नंबर या तारीख अलग लिखी है, टैक्स मिलता है: स्वीकार करें और प्रविष्टि ठीक करें।
Of an earlier year, reported now
पिछले वर्ष का, अब रिपोर्ट हुआ
4(A)(5); GSTR-9 6A1 and 8C
4(A)(5); GSTR-9 6A1 और 8C
claim it in a GSTR-3B filed before its last day
आख़िरी दिन से पहले दाखिल GSTR-3B में दावा करें
It is of an earlier year and agrees with the books: accept it, and file the GSTR-3B that claims it by 30 November after that year.
यह पिछले वर्ष का है और बही से मिलता है: स्वीकार करें, और इसका दावा करने वाला GSTR-3B उस वर्ष के बाद के 30 नवंबर तक दाखिल करें।
Saved by the supplier, not filed
सप्लायर ने सेव किया, दाखिल नहीं
none before it is filed
दाखिल होने तक कोई नहीं
chase the supplier before the 11th
11 तारीख से पहले सप्लायर से कहें
It agrees with the books but the supplier has only saved it: accept it, and ask for the filing; an edit resets the action.
यह बही से मिलता है पर सप्लायर ने इसे केवल सेव किया है: स्वीकार करें और दाखिल करने को कहें; बदलाव होने पर कार्रवाई मिट जाती है।
Credit note, booked
क्रेडिट नोट, बही में चढ़ा
4(A)(5) less
4(A)(5) में घटाकर
The credit note is booked: accept it with full reduction of ITC; declare less only where less was availed (section 34(2)).
क्रेडिट नोट बही में चढ़ा है: ITC की पूरी कटौती के साथ स्वीकार करें; कम तभी घोषित करें जब कम लिया गया हो (धारा 34(2))।
Amendment that agrees with the books
संशोधन जो बही से मिलता है
4(A)(5), the difference
4(A)(5), अंतर
The amended document agrees with the books: accept it.
संशोधित दस्तावेज़ बही से मिलता है: स्वीकार करें।
Reduces credit that was availed in part
आंशिक लिया गया क्रेडिट घटाता है
4(A)(5) less what was availed
4(A)(5) में से जितना लिया गया था
a remark is due
टिप्पणी ज़रूरी है
The books took less credit than the supplier reported: accept it and declare only what was availed, with a remark.
बही में सप्लायर की रिपोर्ट से कम क्रेडिट लिया गया: स्वीकार करें और टिप्पणी के साथ केवल उतना घोषित करें जितना लिया गया था।
Reduces credit that was never availed
कभी न लिया गया क्रेडिट घटाता है
The credit was never availed, or is reversed for good: accept it and answer No, with a remark.
क्रेडिट कभी लिया ही नहीं गया, या हमेशा के लिए रिवर्स हो चुका है: स्वीकार करें और टिप्पणी के साथ उत्तर "नहीं" दें।
Bill of entry, booked
बिल ऑफ़ एंट्री, बही में चढ़ा
The bill of entry is booked: accept it.
बिल ऑफ़ एंट्री बही में चढ़ा है: स्वीकार करें।
Section 17(5) or exempt use
धारा 17(5) या छूट-प्राप्त उपयोग
4(A)(5), then 4(B)(1)
4(A)(5), फिर 4(B)(1)
The credit is blocked, but the supply is yours: accept it and reverse it in 4(B)(1); rejecting it would be wrong.
क्रेडिट अवरुद्ध है, पर आपूर्ति आपकी है: स्वीकार करें और 4(B)(1) में रिवर्स करें; अस्वीकार करना ग़लत होगा।
4(A)(5) once
4(A)(5) एक बार
take the second entry out of the books
बही से दूसरी प्रविष्टि हटाएँ
The supplier reported it once, the books hold it twice: accept it and correct the books.
सप्लायर ने एक बार रिपोर्ट किया, बही में दो बार है: स्वीकार करें और बही ठीक करें।
Value: portal below books
मूल्य: पोर्टल पर बही से कम
4(A)(5), the portal's value
4(A)(5), पोर्टल का मूल्य
ask for a debit note or an amendment
डेबिट नोट या संशोधन माँगें
The supplier reported less than the books hold: accept what is reported, claim that, and ask for a debit note for the rest.
सप्लायर ने बही से कम रिपोर्ट किया: जो रिपोर्ट हुआ उसे स्वीकार करें, उसी का दावा करें, और बाकी के लिए डेबिट नोट माँगें।
Value: portal above books
मूल्य: पोर्टल पर बही से ज़्यादा
ask for a credit note or an amendment
क्रेडिट नोट या संशोधन माँगें
The supplier reported more than the books hold: keep it pending and ask for a credit note or an amendment.
सप्लायर ने बही से ज़्यादा रिपोर्ट किया: लंबित रखें और क्रेडिट नोट या संशोधन माँगें।
4(A)(5), the excess in 4(B)(2)
4(A)(5), अतिरिक्त 4(B)(2) में
The supplier reported more than the books hold: accept it, hold the excess back in 4(B)(2), and ask for a credit note.
सप्लायर ने बही से ज़्यादा रिपोर्ट किया: स्वीकार करें, अतिरिक्त को 4(B)(2) में रोकें, और क्रेडिट नोट माँगें।
Tax head or place of supply wrong
टैक्स हेड या आपूर्ति का स्थान ग़लत
supplier amends place of supply or tax
सप्लायर आपूर्ति का स्थान या टैक्स संशोधित करे
IGST on one side, CGST and SGST on the other: the supplier may have to amend the place of supply.
एक ओर IGST, दूसरी ओर CGST और SGST: सप्लायर को आपूर्ति का स्थान संशोधित करना पड़ सकता है।
In the books of another registration of ours
हमारे दूसरे पंजीकरण की बही में
supplier amends the recipient's GSTIN (not possible in GSTR-1A)
सप्लायर प्राप्तकर्ता का GSTIN संशोधित करे (GSTR-1A में संभव नहीं)
It belongs to another registration of ours: reject it here with a remark, so that the supplier amends the GSTIN.
यह हमारे दूसरे पंजीकरण का है: यहाँ टिप्पणी के साथ अस्वीकार करें, ताकि सप्लायर GSTIN संशोधित करे।
Another GSTIN than the books say
बही से अलग GSTIN
Billed from or to another GSTIN than the books say: reject it only if it is not this registration's.
बिल बही से अलग GSTIN से या अलग GSTIN पर है: अस्वीकार तभी करें जब यह इस पंजीकरण का न हो।
The same document, other figures
वही दस्तावेज़, आँकड़े अलग
Likely the same document, but not all of it agrees: decide after looking at the differences.
दस्तावेज़ शायद वही है, पर सब कुछ मेल नहीं खाता: अंतर देखकर तय करें।
Several entries fit equally well
कई प्रविष्टियाँ बराबर ठीक बैठती हैं
link the right one
सही वाली जोड़ें
Two or more entries fit equally well: link the right one, then accept.
दो या अधिक प्रविष्टियाँ बराबर ठीक बैठती हैं: सही वाली जोड़ें, फिर स्वीकार करें।
one of them
उनमें से एक
supplier amends the copy to nil
सप्लायर प्रति को संशोधित करके शून्य करे
The supplier reported this twice: accept one of them and reject the other.
सप्लायर ने इसे दो बार रिपोर्ट किया: एक स्वीकार करें और दूसरा अस्वीकार।
The supplier reported this twice: accept one of them and keep the other pending until it is amended to nil.
सप्लायर ने इसे दो बार रिपोर्ट किया: एक स्वीकार करें और दूसरे को शून्य होने तक लंबित रखें।
Goods or services not received
माल या सेवा नहीं मिली
if accepted: 4(B)(2), then 4(A)(5) and 4(D)(1)
स्वीकार हो तो: 4(B)(2), फिर 4(A)(5) और 4(D)(1)
goods receipt note
माल प्राप्ति नोट
Not received yet: keep it pending; where it is accepted, hold the credit back in 4(B)(2).
अभी नहीं मिला: लंबित रखें; स्वीकार हो तो क्रेडिट को 4(B)(2) में रोकें।
Supplier's registration cancelled
सप्लायर का पंजीकरण रद्द
if claimed: a risk, 4(B)(2)
दावा करें तो: जोखिम, 4(B)(2)
verify the effective date
प्रभावी तारीख जाँचें
The supplier's registration was cancelled before this document: keep it pending and verify the effective date.
सप्लायर का पंजीकरण इस दस्तावेज़ से पहले रद्द हुआ: लंबित रखें और प्रभावी तारीख जाँचें।
if it is in GSTR-2B: hold in 4(B)(2)
GSTR-2B में हो तो: 4(B)(2) में रोकें
book it, or find out whose it is
बही में चढ़ाएँ, या पता करें किसका है
It is not in the books: keep it pending until the bill is booked or found not to be yours.
यह बही में नहीं है: बिल चढ़ने तक, या आपका न निकलने तक लंबित रखें।
4(A)(5); hold in 4(B)(2) until booked
4(A)(5); बही में चढ़ने तक 4(B)(2) में रोकें
It is not in the books: left without action it counts as accepted; check that it is yours.
यह बही में नहीं है: कार्रवाई न हुई तो स्वीकृत माना जाएगा; देख लें कि यह आपका है।
Credit note, not booked
क्रेडिट नोट, बही में नहीं चढ़ा
decide before its last day
आख़िरी दिन से पहले तय करें
The credit note is not in the books: it can stay pending for one tax period; decide before its last day.
क्रेडिट नोट बही में नहीं है: यह एक कर-अवधि तक लंबित रह सकता है; आख़िरी दिन से पहले तय करें।
Not in the books, and Pending is closed
बही में नहीं, और लंबित का रास्ता बंद
as decided
जैसा तय हो
It is not in the books and cannot be kept pending: accept it if it is yours, reject it with a remark if it is not.
यह बही में नहीं है और लंबित नहीं रखा जा सकता: आपका हो तो स्वीकार करें, न हो तो टिप्पणी के साथ अस्वीकार करें।
practice
प्रचलन
File GSTR-3B
GSTR-3B दाखिल करें
practice; no portal rule found
प्रचलन; पोर्टल का कोई नियम नहीं मिला
none found
कोई नहीं मिला

Pending for one period, from GSTR-2B of
एक अवधि के लिए लंबित, इस GSTR-2B से
a later period, or empty: never allowed
बाद की कोई अवधि, या ख़ाली: कभी अनुमति नहीं
Records that reduce credit could not be kept pending before; since then they can, for one tax period. It goes by the GSTR-2B period, not by the date of the note.
पहले क्रेडिट घटाने वाले रिकॉर्ड लंबित नहीं रखे जा सकते थे; तब से एक कर-अवधि के लिए रखे जा सकते हैं। यह GSTR-2B की अवधि से तय होता है, नोट की तारीख से नहीं।
Refuse a partial or No answer without a remark
टिप्पणी के बिना आंशिक या "नहीं" उत्तर न मानें
refuse it
न मानें
The FAQ calls the remark mandatory; the offline tool takes the record without it, so the default only warns.
FAQ टिप्पणी को अनिवार्य कहता है; ऑफ़लाइन टूल उसके बिना भी रिकॉर्ड ले लेता है, इसलिए डिफ़ॉल्ट केवल चेतावनी देता है।
Remarks may go with an Accept that declares the reduction
कटौती घोषित करने वाले स्वीकार के साथ टिप्पणी जा सकती है
only with Reject and Pending, as in offline tool v1.1
केवल अस्वीकार और लंबित के साथ, जैसा ऑफ़लाइन टूल v1.1 में है
The FAQ wants a remark with a partial declaration, the offline tool v1.1 takes remarks only with Reject and Pending.
FAQ आंशिक घोषणा के साथ टिप्पणी चाहता है, ऑफ़लाइन टूल v1.1 टिप्पणी केवल अस्वीकार और लंबित के साथ लेता है।
Upload spells itc_red_req and decl_igst
अपलोड में itc_red_req और decl_igst लिखा जाए
as the offline tool spells them
जैसा ऑफ़लाइन टूल लिखता है
Used where no download shows the spelling; the API's is the default.
तब काम आता है जब कोई डाउनलोड वर्तनी न दिखाए; डिफ़ॉल्ट API वाली है।
Credit notes of the unavailable part reduce 4(A)
अनुपलब्ध भाग के क्रेडिट नोट 4(A) घटाते हैं
as the label of GSTR-2B says
जैसा GSTR-2B का लेबल कहता है
The credit was never taken, so taking the note out of 4(A) would reverse twice; the default nets it in 4(D)(2).
क्रेडिट लिया ही नहीं गया था, इसलिए नोट को 4(A) से घटाना दो बार रिवर्स करना होगा; डिफ़ॉल्ट उसे 4(D)(2) में घटाता है।
Auto-filled cells of Table 4 locked, from
Table 4 के स्वतः भरे खाने लॉक, इस अवधि से
a period; empty: not locked
कोई अवधि; ख़ाली: लॉक नहीं
Several pages claim a lock in 2026 and no numbered advisory was found, so the cells count as editable.
कई लेख 2026 में लॉक की बात कहते हैं पर कोई क्रमांकित एडवाइज़री नहीं मिली, इसलिए खाने बदले जा सकने वाले माने गए हैं।
The two ledger checks block filing, from
दोनों लेजर जाँचें दाखिल करने से रोकती हैं, इस अवधि से
a period; empty: they only warn
कोई अवधि; ख़ाली: केवल चेतावनी देती हैं
Announced on 29 Dec 2025 as "soon"; taken as blocking from the first return after it.
29 दिसंबर 2025 को "जल्द" कहकर घोषित; उसके बाद के पहले रिटर्न से रोकने वाली मानी गई हैं।
Rule 37: in proportion to what is unpaid
नियम 37: जितना भुगतान बाकी है उसी अनुपात में
all of the credit
पूरा क्रेडिट
The wording since October 2022 is read both ways; the default reverses the unpaid part only.
अक्टूबर 2022 के बाद के शब्द दोनों तरह पढ़े जाते हैं; डिफ़ॉल्ट केवल बाकी भाग रिवर्स करता है।
DRC-01C: excess above
DRC-01C: इससे अधिक दावा
any amount
कोई भी राशि
The rule leaves the amount to the council; 25 lakh is what most sources give.
नियम राशि को परिषद पर छोड़ता है; अधिकतर स्रोत 25 लाख बताते हैं।
DRC-01C: excess above, per cent of GSTR-2B
DRC-01C: GSTR-2B के इतने प्रतिशत से अधिक दावा
0 to 1000
0 से 1000
The rule leaves the percentage to the council; 20 is what most sources give.
नियम प्रतिशत को परिषद पर छोड़ता है; अधिकतर स्रोत 20 बताते हैं।
DRC-01C: one of the two is enough
DRC-01C: दोनों में से एक काफ़ी है
amount or percentage
राशि या प्रतिशत
Most sources want both limits crossed; one says the lower of them.
अधिकतर स्रोत दोनों सीमाएँ पार होना ज़रूरी मानते हैं; एक स्रोत दोनों में से कम वाली कहता है।

Words of GST
GST के शब्द
What the page means by them, in plain language.
यह पेज इन शब्दों से क्या मतलब रखता है, सरल भाषा में।
Amendment
संशोधन
A later return in which a supplier puts an earlier document right. It takes the place of the earlier one; only the difference moves the credit.
बाद का वह रिटर्न जिसमें सप्लायर पहले के दस्तावेज़ को ठीक करता है। वह पहले वाले की जगह लेता है; क्रेडिट केवल अंतर से बदलता है।
Business to business: an invoice from a registered supplier to a registered buyer.
व्यापार से व्यापार: पंजीकृत सप्लायर का पंजीकृत ख़रीदार के नाम इनवॉइस।
Credit and debit notes between registered persons.
पंजीकृत व्यक्तियों के बीच क्रेडिट और डेबिट नोट।
GST compensation cess, the fourth head beside IGST, CGST and SGST.
GST क्षतिपूर्ति उपकर, IGST, CGST और SGST के साथ चौथा कर शीर्ष।
Central tax: half of the tax on a supply within one state.
केंद्रीय कर: एक ही राज्य के भीतर की सप्लाई पर कर का आधा।
The supplier lowers an earlier invoice: goods returned, a price corrected. It takes credit away.
सप्लायर पहले के इनवॉइस को घटाता है: माल लौटा, क़ीमत ठीक हुई। इससे क्रेडिट घटता है।
The supplier raises an earlier invoice. It adds credit.
सप्लायर पहले के इनवॉइस को बढ़ाता है। इससे क्रेडिट बढ़ता है।
Deemed accepted
स्वीकृत माना गया
A record of IMS without an action counts as accepted when GSTR-2B is made.
GSTR-2B बनते समय IMS का जिस रिकॉर्ड पर कोई कार्रवाई नहीं, वह स्वीकृत माना जाता है।
E-commerce operator, who pays the tax on some supplies made through it.
ई-कॉमर्स ऑपरेटर, जो अपने ज़रिए हुई कुछ सप्लाई पर कर चुकाता है।
The registration number of a business in one state: 15 characters, the third to the twelfth are its PAN.
एक राज्य में व्यापार का पंजीकरण नंबर: 15 अक्षर, तीसरे से बारहवें तक उसका PAN है।
The supplier's return of what he has sold. Your GSTR-2B is made from it.
सप्लायर का अपनी बिक्री का रिटर्न। आपका GSTR-2B इसी से बनता है।
What suppliers have reported so far; it changes every day.
सप्लायरों ने अब तक जो बताया है; यह हर दिन बदलता है।
The month's statement of credit, made on the 14th from what suppliers have filed and from your actions in IMS. Credit is claimed from it.
महीने का क्रेडिट विवरण, जो 14 तारीख को सप्लायरों के रिटर्न और IMS में आपकी कार्रवाइयों से बनता है। क्रेडिट इसी से लिया जाता है।
Your monthly return: tax to be paid, and in Table 4 the credit claimed.
आपका मासिक रिटर्न: चुकाया जाने वाला कर, और Table 4 में लिया गया क्रेडिट।
Integrated tax: on a supply from another state, and on imports.
एकीकृत कर: दूसरे राज्य से आई सप्लाई और आयात पर।
Import of goods, reported by customs from the bill of entry.
माल का आयात, जो सीमा शुल्क विभाग बिल ऑफ़ एंट्री से बताता है।
Invoice Management System of the portal: each document of a supplier is accepted, rejected or kept pending there before GSTR-2B is made.
पोर्टल का Invoice Management System: GSTR-2B बनने से पहले सप्लायर का हर दस्तावेज़ वहाँ स्वीकार, अस्वीकार या लंबित किया जाता है।
Input service distributor: an office that passes credit on to other offices.
इनपुट सर्विस डिस्ट्रिब्यूटर: वह कार्यालय जो क्रेडिट दूसरे कार्यालयों को देता है।
Input tax credit: tax on purchases that is set off against tax on sales.
इनपुट टैक्स क्रेडिट: ख़रीद पर चुकाया कर, जो बिक्री के कर में से घटाया जाता है।
The income-tax number of a business; all its GSTINs have it in them.
व्यापार का आयकर नंबर; उसके सभी GSTIN में यही होता है।
The state whose tax it is. Within the supplier's own state CGST and SGST, else IGST.
वह राज्य जिसका कर है। सप्लायर के अपने राज्य में हो तो CGST और SGST, नहीं तो IGST।
Returns by the quarter with payment by the month, for small suppliers.
छोटे सप्लायरों के लिए: रिटर्न तिमाही, भुगतान हर महीने।
Reclaim
फिर से लेना
Credit that was reversed for a time is taken again: 4(A)(5) and 4(D)(1).
कुछ समय के लिए लौटाया गया क्रेडिट फिर लिया जाता है: 4(A)(5) और 4(D)(1)।
Reversal
रिवर्सल
Credit given back, for good in 4(B)(1) or for a time in 4(B)(2).
लौटाया गया क्रेडिट: हमेशा के लिए 4(B)(1) में, या कुछ समय के लिए 4(B)(2) में।
The buyer pays the tax in place of the supplier, and may claim it then: 3.1(d) and 4(A)(3).
सप्लायर की जगह ख़रीदार कर चुकाता है, और फिर उसका क्रेडिट ले सकता है: 3.1(d) और 4(A)(3)।
Special economic zone; goods from it come with a bill of entry, as imports do.
विशेष आर्थिक क्षेत्र; वहाँ का माल आयात की तरह बिल ऑफ़ एंट्री के साथ आता है।
Section 16(4)
धारा 16(4)
The last day for a credit: 30 November after the end of the document's financial year, or the annual return if it is filed earlier.
क्रेडिट लेने का आख़िरी दिन: दस्तावेज़ के वित्त वर्ष के बाद 30 नवंबर, या वार्षिक रिटर्न, अगर वह पहले भरा जाए।
State tax: the other half of the tax on a supply within one state.
राज्य कर: एक ही राज्य के भीतर की सप्लाई पर कर का दूसरा आधा।
A remark, a note
टिप्पणी, नोट
A remark goes to the supplier with the action, a note stays in your records. Type them in the panel at the right.
टिप्पणी कार्रवाई के साथ सप्लायर को जाती है, नोट आपके रिकॉर्ड में रहता है। दोनों दाईं ओर के पैनल में लिखें।
A remark is taken along by whatever acts on the record next, key or button, and waits for it while you look at other lines. Several that are rejected or kept pending together can get one.
टिप्पणी रिकॉर्ड की अगली कार्रवाई के साथ जाती है, कुंजी से हो या बटन से, और दूसरी पंक्तियाँ देखते समय रुकी रहती है। साथ में अस्वीकृत या लंबित रखे गए कई रिकॉर्ड एक ही टिप्पणी पा सकते हैं।
An amount that you type
जो राशि आप लिखते हैं
As you write it, or pasted from a sheet: 1,25,000.50 or 125000.5.
जैसे आप लिखते हैं, या शीट से चिपकाई हुई: 1,25,000.50 या 125000.5।
What is no amount is said at once under the field, and when it is left the figure is as it was before.
जो राशि नहीं है वह खाने के नीचे तुरंत बताई जाती है, और खाना छोड़ने पर पहले वाला अंक ही रहता है।
in a narrow window: the details of the line, and back to the list
संकरी विंडो में: पंक्ति का ब्योरा, और वापस सूची पर
How the page looks
पेज कैसा दिखता है
The theme, and the columns of the list with their order, widths and density, where keeping is on.
थीम, और सूची के कॉलम अपने क्रम, चौड़ाई और घनत्व के साथ, जहाँ सहेजना चालू है।
Switching keeping off forgets them too.
सहेजना बंद करने पर ये भी भुला दिए जाते हैं।
`;
