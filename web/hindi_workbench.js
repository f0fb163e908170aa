'use strict';
// What the mirror says of the canvas, in Hindi: a line of English as src/ui, src/reports and
// src/rules write it, and under it the Hindi.

const HINDI_WORKBENCH = `
This drawing cannot shape Devanagari, so it stays in English; the first screen, help and what screen readers hear are in Hindi.
यह चित्रण देवनागरी नहीं बना सकता, इसलिए अंग्रेज़ी में रहता है; पहली स्क्रीन, मदद और स्क्रीन रीडर जो सुनाते हैं, वह हिन्दी में है।
More
और
More actions
और कार्रवाइयाँ
Filters
फ़िल्टर
Details  Enter
विवरण  Enter
Close details  Esc
विवरण बन्द करें  Esc
Details open
विवरण खुला
Details closed
विवरण बन्द
Verify
जाँचें
Act
कार्रवाई
Recompute 2B
2B दोबारा निकालें
Match 3B
3B मिलाएँ
Keep records
रिकॉर्ड सँभालें
Steps
चरण
Step
चरण
Overview
सारांश
Suppliers
सप्लायर
Settings
सेटिंग
Columns
कॉलम
Rows
पंक्तियाँ
Commands
कमांड
Gallery
नमूने
Topic
विषय
a question
एक प्रश्न
nothing to upload
अपलोड के लिए कुछ नहीं
no GSTR-3B loaded
कोई GSTR-3B लोड नहीं
No GSTIN
कोई GSTIN नहीं
Undo
पूर्ववत करें
Redo
फिर से करें
Save session
सत्र सहेजें
Light
हल्का
Dark
गहरा
Search
खोजें
Why refused
क्यों नहीं माना
Left as they were
जैसे थे वैसे छोड़े गए
Close help
मदद बंद करें
Guided path
मार्गदर्शित राह
Log in
लॉग-इन करें
Open IMS
IMS खोलें
Check
जाँच
Recompute
दोबारा निकालें
Match
मिलाएँ
File
फ़ाइल
On the GST portal, as the recipient. Milaan never signs in: you bring it the files. Without files at hand, load the demo month here and walk on with it.
GST पोर्टल पर, प्राप्तकर्ता के रूप में। Milaan कभी लॉग-इन नहीं करता: फ़ाइलें आप लाते हैं। फ़ाइलें न हों तो यहाँ डेमो महीना लोड करें और उसी के साथ आगे बढ़ें।
Download the IMS records, the GSTR-2B and the GSTR-3B draft of the month, export the purchase register, and drop them all here. Each gets a card: read what is marked ⚠ or ✘ first.
महीने के IMS रिकॉर्ड, GSTR-2B और GSTR-3B का ड्राफ़्ट डाउनलोड करें, ख़रीद रजिस्टर निर्यात करें, और सब यहाँ छोड़ें। हर एक का कार्ड बनता है: पहले वह पढ़ें जिस पर ⚠ या ✘ लगा है।
Every supplier document stands beside the entry in the books, what needs a person first. The panel at the right says why. ↑ and ↓ move, J goes to the next open item, / filters.
सप्लायर का हर दस्तावेज़ बही की प्रविष्टि के साथ है, जिसे देखना ज़रूरी है वह पहले। दाईं ओर का पैनल कारण बताता है। ↑ और ↓ से चलें, J से अगला बचा हुआ रिकॉर्ड, / से फ़िल्टर।
A accepts, R rejects, P keeps pending, N takes the action away. O decides in one click what is exact; D takes the advice where it is sure. Ctrl+Z takes anything back.
A से स्वीकार, R से अस्वीकार, P से लंबित, N से कार्रवाई हटती है। O एक क्लिक में सटीक को तय करता है; D पक्के सुझाव मानता है। Ctrl+Z से सब वापस होता है।
The GSTR-2B that your actions will produce, beside the portal's. Enter on a figure shows its documents, Esc comes back. After the 14th, press Compute GSTR-2B on the portal as well.
आपकी कार्रवाइयों से बनने वाला GSTR-2B, पोर्टल वाले के साथ। आँकड़े पर Enter से उसके दस्तावेज़, Esc से वापस। 14 तारीख के बाद पोर्टल पर Compute GSTR-2B भी दबाएँ।
Table 4 of GSTR-3B, computed and as the draft has it. J goes to the next cell that differs. What only you know, such as import of services, is typed in below.
GSTR-3B की Table 4, गणना की हुई और ड्राफ़्ट वाली। J से अगला अंतर। जो केवल आप जानते हैं, जैसे सेवाओं का आयात, वह नीचे भरें।
Before you file on the portal: where the credit of the month stands, and what is still at risk. The suppliers to be asked are under 8, with a letter to each.
पोर्टल पर दाखिल करने से पहले: महीने का क्रेडिट कहाँ है, और क्या अब भी जोखिम में है। जिन सप्लायरों से कहना है वे 8 पर हैं, हर एक के पत्र के साथ।
Save ims-upload.json for IMS > Offline > Upload, the session for next month, and matches.csv and table4.csv for the auditor.
IMS > Offline > Upload के लिए ims-upload.json, अगले महीने के लिए सत्र, और ऑडिटर के लिए matches.csv तथा table4.csv सहेजें।
Back
पीछे
Done
पूरा हुआ
Leave the path  Esc
राह छोड़ें  Esc

Add files
फ़ाइलें जोड़ें
Load the demo month
डेमो महीना लोड करें
Export the errors
त्रुटियाँ निर्यात करें
Fewer
कम
Files
फ़ाइलें
Files that name no GSTIN
फ़ाइलें जिनमें GSTIN नहीं है
Verify and Act show all of them together. Steps 4 and 5 are of one month of one GSTIN: choose it here.
जाँच और कार्रवाई में सब एक साथ दिखते हैं। चरण 4 और 5 एक GSTIN के एक महीने के हैं: यहाँ चुनें।
Class
वर्ग
read
पढ़ी गई
partly_read
आंशिक पढ़ी गई
duplicate
पहले से ली हुई
mapping_needed
कॉलमों की पुष्टि करनी है
taken
ली गई
taken in part
आंशिक ली गई
refused
नहीं मानी गई
loaded before
पहले लोड हुई
columns to confirm
कॉलमों की पुष्टि करनी है
set aside
अलग रखी गई
total row agrees with the rows above
योग पंक्ति ऊपर की पंक्तियों से मिलती है
total rows agree with the rows above
योग पंक्तियाँ ऊपर की पंक्तियों से मिलती हैं
Not recognised
पहचानी नहीं गई
IMS download
IMS डाउनलोड
IMS dashboard counts
IMS डैशबोर्ड की गिनती
IMS upload file
IMS अपलोड फ़ाइल
IMS error report
IMS त्रुटि रिपोर्ट
GSTR-3B auto-population
GSTR-3B का स्वतः भराव
Purchase register
ख़रीद रजिस्टर
Milaan settings
Milaan सेटिंग
Milaan session
Milaan सत्र
documents
दस्तावेज़
further rows of documents
दस्तावेज़ों की अगली पंक्तियाँ
headings
कॉलम-शीर्षक
titles
शीर्षक
totals
योग
blank
ख़ाली
out of scope
दायरे से बाहर
other GSTIN
दूसरा GSTIN
errors
त्रुटियाँ
These rows were not kept with the file.
ये पंक्तियाँ फ़ाइल के साथ नहीं रखी गईं।
No row of this register is one.
इस रजिस्टर की कोई पंक्ति ऐसी नहीं है।
Back to the files
फ़ाइलों पर वापस
A month is loaded already: which file stands?
यह महीना पहले से लोड है: कौन-सी फ़ाइल रहे?
Your actions, notes and links stay with every record that is in the file that stands.
जो फ़ाइल रहती है, उसके हर रिकॉर्ड के साथ आपकी कार्रवाइयाँ, नोट और जोड़ बने रहते हैं।
Take the new file
नई फ़ाइल लें
Keep what is loaded
लोड की हुई रखें
Taken; decisions are kept where the records are the same
ले ली गई; जो रिकॉर्ड वही हैं उनके निर्णय बने रहे
What was loaded stays
जो लोड था वही रहा
Both files of a month
एक महीने की दोनों फ़ाइलें
Which
कौन-सी
Made on
बनी
Both
दोनों
loaded
लोड की हुई
new
नई
Month
महीना
not said
नहीं लिखा

Exact
सटीक
Within tolerance
सहन-सीमा के भीतर
Probable
संभावित
Mismatch
बेमेल
Group
समूह
Duplicate
दोहराव
Ambiguous
अस्पष्ट
Only in books
केवल बही में
Only on portal
केवल पोर्टल पर
No action
कोई कार्रवाई नहीं
Accepted
स्वीकृत
Rejected
अस्वीकृत
Pending
लंबित
Accept
स्वीकार करें
Reject
अस्वीकार करें
Invoice
इनवॉइस
Credit note
क्रेडिट नोट
Debit note
डेबिट नोट
Bill of entry
बिल ऑफ़ एंट्री
ISD invoice
ISD इनवॉइस
ISD credit note
ISD क्रेडिट नोट
Finding
निष्कर्ष
Supplier
सप्लायर
Books number
बही का नंबर
Portal number
पोर्टल का नंबर
Books date
बही की तारीख
Portal date
पोर्टल की तारीख
Age, days
आयु, दिन
Taxable
कर-योग्य
Tax
टैक्स
Books tax
बही का टैक्स
Portal tax
पोर्टल का टैक्स
Tax difference
टैक्स का अंतर
Section
खंड
In
किसमें
Action
कार्रवाई
Advised
सुझाव
Period
अवधि
Sure
कितना पक्का
Documents to act on
कार्रवाई के दस्तावेज़
Documents matched
मिलाए गए दस्तावेज़
Cess
उपकर
Number
नंबर
Date
तारीख
Kind
प्रकार
Value
मूल्य
Books
बही
Portal
पोर्टल
Taxable value
कर-योग्य मूल्य
Invoice value
इनवॉइस मूल्य
Recipient GSTIN
प्राप्तकर्ता का GSTIN
Supplier GSTIN
सप्लायर का GSTIN
Supplier's GSTIN
सप्लायर का GSTIN
Place of supply
आपूर्ति का स्थान
Tax head
टैक्स हेड
Amounts
राशियाँ
Other documents
अन्य दस्तावेज़
Totals
योग
What it was weighed by
किन बातों पर तौला गया
Together
कुल मिलाकर
Both sides
दोनों पक्ष
Totals of both sides
दोनों पक्षों के योग
Those that belong together
जो साथ के हैं
Where it was seen
यह कहाँ-कहाँ दिखा
Field
विवरण
Side
पक्ष
Focus
फ़ोकस
this line
यह पंक्ति
Billed to
जिसे बिल किया
By hand
हाथ से
They are not one
ये एक नहीं हैं
Link the selected
चुने हुए जोड़ें
Select one line of the books and one of the portal, then link them
बही की एक और पोर्टल की एक पंक्ति चुनें, फिर जोड़ें
This line is no pair
यह पंक्ति जोड़ा नहीं है
It could be
यह हो सकता है
Why not another
दूसरा क्यों नहीं
Action in IMS
IMS में कार्रवाई
Before it is done
करने से पहले
Accept them
उन्हें स्वीकार करें
Reject them
उन्हें अस्वीकार करें
Keep them pending
उन्हें लंबित रखें
Take their action away
उनकी कार्रवाई हटाएँ
Set as advised
सुझाव के अनुसार तय करें
Leave them as they are
जैसे हैं वैसे रहने दें
Take advice for all shown
दिख रहे सबके सुझाव मानें
Accept exact …
सटीक स्वीकार करें …
An entry of the books alone: IMS has nothing to act on. J goes to the next open record.
केवल बही की प्रविष्टि: IMS में कार्रवाई के लिए कुछ नहीं। J अगले बचे हुए रिकॉर्ड पर ले जाता है।
Nothing changes
कुछ नहीं बदलता
Accept this
इसे स्वीकार करें
Reject this
इसे अस्वीकार करें
As downloaded
जैसा डाउनलोड हुआ
Your note
आपका नोट
Remark to the supplier
सप्लायर के लिए टिप्पणी
Is ITC to be reduced?
क्या ITC घटाना है?
Yes, in full
हाँ, पूरा
Yes, in part
हाँ, आंशिक
No, never availed
नहीं, लिया ही नहीं गया
IGST declared
घोषित IGST
CGST and SGST, each
CGST और SGST, हर एक
Cess declared
घोषित उपकर
The original is in no loaded file: the full value is assumed.
मूल किसी लोड की गई फ़ाइल में नहीं है: पूरा मूल्य माना गया है।
Its amendment stands in the same GSTR-2B and counts alone.
इसका संशोधन उसी GSTR-2B में है और वही गिना जाता है।
Type the part that was availed, or answer Yes, in full.
जितना लिया गया वह भरें, या "हाँ, पूरा" चुनें।
Already so: nothing changed
पहले से ऐसा ही है: कुछ नहीं बदला
This line has no portal document to act on
इस पंक्ति में पोर्टल का कोई दस्तावेज़ नहीं जिस पर कार्रवाई हो
Nothing to undo
पूर्ववत करने को कुछ नहीं
Nothing to redo
फिर से करने को कुछ नहीं
Note changed
नोट बदला गया
Undone
पूर्ववत किया
Redone
फिर से किया
Refused
नहीं माना
Why
कारण
Open only
केवल बचे हुए
Not as advised
सुझाव से अलग
Clear filters
फ़िल्टर हटाएँ
Clear
हटाएँ
By supplier
सप्लायर के अनुसार
Views
दृश्य
How to filter
फ़िल्टर कैसे करें
Compact rows
सघन पंक्तियाँ
Usual rows
सामान्य पंक्तियाँ
Roomy rows
खुली पंक्तियाँ
Columns to verify
जाँच के कॉलम
Columns to act
कार्रवाई के कॉलम
Needs a look
देखना ज़रूरी
Only in books: missing on the portal
केवल बही में: पोर्टल पर नहीं
Only on portal: missing in the books
केवल पोर्टल पर: बही में नहीं
Open, largest tax first
बचे हुए, बड़ा टैक्स पहले
Open for over 60 days
60 दिन से ज़्यादा से बचे हुए
Name of this view
इस दृश्य का नाम
Keep this view
यह दृश्य रखें
Find
ढूँढें
Next
अगला
Accept all exact
सभी सटीक स्वीकार करें
The same on both sides, to the paisa.
दोनों ओर पैसे तक समान।
Accept exact and within tolerance
सटीक और सहन-सीमा के भीतर वाले स्वीकार करें
Amounts within the tolerance, too.
सहन-सीमा के भीतर की राशियाँ भी।
Accept everything that is matched
जो मिला हुआ है सब स्वीकार करें
Probable ones and sums of several, too.
संभावित और कई के योग भी।
Keep pending what is only on the portal
जो केवल पोर्टल पर है उसे लंबित रखें
Not in the books yet; it is decided later.
अभी बही में नहीं; बाद में तय होगा।
Take the advice where it is sure
जहाँ सुझाव पक्का है वहाँ मानें
As advised; questions stay open.
सुझाव के अनुसार; प्रश्न बचे रहते हैं।
Nothing to match yet. Load a portal file and a register on step 1.
अभी मिलाने को कुछ नहीं। चरण 1 पर पोर्टल की फ़ाइल और रजिस्टर लोड करें।
No line passes these filters. Esc clears them.
कोई पंक्ति इन फ़िल्टरों में नहीं आती। Esc से हटाएँ।
The columns are remembered; the register is read again
कॉलम याद रखे गए; रजिस्टर फिर पढ़ा जा रहा है
Copied the rows shown, for a spreadsheet
दिख रही पंक्तियाँ स्प्रेडशीट के लिए कॉपी हुईं
Mark a column first: → in a line
पहले कॉलम चिह्नित करें: पंक्ति में →
This cell has nothing to filter by
इस खाने में फ़िल्टर करने को कुछ नहीं
The list is in the clipboard: paste it into the message
सूची क्लिपबोर्ड में है: संदेश में चिपकाएँ
A date is written dd-mm-yyyy: left as it was
तारीख dd-mm-yyyy में लिखी जाती है: जैसी थी वैसी रही
A period is written MMYYYY: left as it was
अवधि MMYYYY में लिखी जाती है: जैसी थी वैसी रही
set as advised
सुझाव के अनुसार तय
set as the action file asks
कार्रवाई फ़ाइल के अनुसार तय
put back to the downloaded status
डाउनलोड की स्थिति पर लौटाए गए
Table 4 entries changed
Table 4 की प्रविष्टियाँ बदलीं
No open item in this list
इस सूची में कोई बचा हुआ रिकॉर्ड नहीं

The number is the same
नंबर वही है
The same number once separators, case, zeros and the year are set aside
विभाजक, अक्षर-आकार, शून्य और वर्ष छोड़ दें तो नंबर वही है
The books keep only the last digits of the number
बही में नंबर के केवल आख़िरी अंक हैं
The books keep a part of the number
बही में नंबर का एक भाग है
The numbers differ in one place, as by a typing slip
नंबर एक जगह अलग हैं, जैसे टाइप की चूक से
The numbers differ
नंबर अलग हैं
Same date
तारीख वही है
Day and month are exchanged in the books
बही में दिन और महीना अदल-बदल गए हैं
One side has no date
एक ओर तारीख नहीं है
Every amount is the same to the paisa
हर राशि पैसे तक समान है
IGST on one side, CGST and SGST on the other, for the same total
एक ओर IGST, दूसरी ओर CGST और SGST, योग वही
No other document of this supplier comes near
इस सप्लायर का कोई दूसरा दस्तावेज़ इसके पास नहीं
The same number exists in another financial year
यही नंबर दूसरे वित्तीय वर्ष में भी है
Same PAN, another GSTIN: the supplier billed from another registration
PAN वही, GSTIN दूसरा: सप्लायर ने दूसरे पंजीकरण से बिल किया
The GSTIN in the books fails its check digit and is one character away
बही के GSTIN का जाँच-अंक ग़लत है और एक अक्षर का फ़र्क़ है
Billed to another of our GSTINs
हमारे दूसरे GSTIN पर बिल किया गया
The kind of document differs
दस्तावेज़ का प्रकार अलग है
No document of this GSTIN is in any loaded portal file
इस GSTIN का कोई दस्तावेज़ पोर्टल की लोड की हुई फ़ाइलों में नहीं
This GSTIN is not in the register
यह GSTIN रजिस्टर में नहीं है
No free document of this supplier has this number or these amounts
इस सप्लायर के किसी ख़ाली दस्तावेज़ में यह नंबर या ये राशियाँ नहीं
Replaced by an amendment
संशोधन ने इसकी जगह ली
Amends the document that the books hold
बही के दस्तावेज़ का संशोधन करता है
Linked by hand
हाथ से जोड़ा गया
Unlinked by hand
हाथ से अलग किया गया
This supplier is usually booked this way
यह सप्लायर आम तौर पर ऐसे ही चढ़ता है
This amount occurs only once for this supplier
इस सप्लायर की यह राशि केवल एक बार आती है
The nearest document of this supplier is not near enough to be claimed
इस सप्लायर का निकटतम दस्तावेज़ दावे के लायक़ निकट नहीं
No import with this number or these amounts is in the register
इस नंबर या इन राशियों का कोई आयात रजिस्टर में नहीं
No import with this number or these amounts is in the portal files
इस नंबर या इन राशियों का कोई आयात पोर्टल की फ़ाइलों में नहीं
Only the number says so: the amount is this supplier's usual one and the date is another
केवल नंबर ऐसा कहता है: राशि इस सप्लायर की सामान्य राशि है और तारीख दूसरी
Only the amount says so, and it is this supplier's usual one
केवल राशि ऐसा कहती है, और वह इस सप्लायर की सामान्य राशि है
Only the amount says so, and it is not the same to the paisa
केवल राशि ऐसा कहती है, और वह पैसे तक समान नहीं

This record is not in IMS, so there is no action on it: reverse charge, ineligible, ISD and Rule 37A rows go straight to GSTR-2B.
यह रिकॉर्ड IMS में नहीं है, इसलिए इस पर कार्रवाई नहीं होती: रिवर्स चार्ज, अपात्र, ISD और नियम 37A की पंक्तियाँ सीधे GSTR-2B में जाती हैं।
GSTR-3B of this record's period is filed, so its action is locked; only the supplier can report it again (GSTN FAQ, 19 Jun 2025).
इस रिकॉर्ड की अवधि का GSTR-3B दाखिल हो चुका है, इसलिए कार्रवाई लॉक है; केवल सप्लायर इसे फिर रिपोर्ट कर सकता है (GSTN FAQ, 19 Jun 2025)।
Its credit ended on 30 November after its year, or with the annual return: the record has left IMS (section 16(4)).
इसका क्रेडिट वर्ष के बाद के 30 नवंबर को, या वार्षिक रिटर्न के साथ ख़त्म हो गया: रिकॉर्ड IMS से हट चुका है (धारा 16(4))।
IMS offers no Reject for imports of goods, only Accept and Pending (GSTN, 30 Oct 2025).
माल के आयात के लिए IMS में अस्वीकार नहीं है, केवल स्वीकार और लंबित (GSTN, 30 Oct 2025)।
The portal has blocked Pending for this record (ispendactblocked is Y).
पोर्टल ने इस रिकॉर्ड के लिए लंबित रोक रखा है (ispendactblocked Y है)।
Before the GSTR-2B of October 2025 records that reduce credit cannot be kept pending.
अक्टूबर 2025 के GSTR-2B से पहले क्रेडिट घटाने वाले रिकॉर्ड लंबित नहीं रखे जा सकते।
A record that reduces credit can be kept pending for one tax period only, and that has passed (GSTN, 23 Sep 2025).
क्रेडिट घटाने वाला रिकॉर्ड केवल एक कर-अवधि तक लंबित रह सकता है, और वह बीत चुकी है (GSTN, 23 Sep 2025)।
Act on the original and file its GSTR-3B first; until then the portal takes no action on the amendment.
पहले मूल पर कार्रवाई करें और उसका GSTR-3B दाखिल करें; तब तक पोर्टल संशोधन पर कार्रवाई नहीं लेता।
The original is pending: accept or reject it and file its GSTR-3B before anything is done about the amendment.
मूल लंबित है: संशोधन पर कुछ करने से पहले उसे स्वीकार या अस्वीकार करें और उसका GSTR-3B दाखिल करें।
The ITC reduction is declared only with Accept.
ITC की कटौती केवल स्वीकार के साथ घोषित होती है।
This record does not ask whether ITC is to be reduced: only credit notes and amendments that take credit away do (GSTN, 23 Sep 2025).
यह रिकॉर्ड ITC घटाने के बारे में नहीं पूछता: केवल क्रेडिट नोट और क्रेडिट घटाने वाले संशोधन पूछते हैं (GSTN, 23 Sep 2025)।
The ITC reduction is declared only from the GSTR-2B of October 2025 (GSTN, 23 Sep 2025).
ITC की कटौती केवल अक्टूबर 2025 के GSTR-2B से घोषित होती है (GSTN, 23 Sep 2025)।
Amounts go with the answer Yes only: No is nil, and Yes without amounts is all of it.
राशियाँ केवल "हाँ" के साथ दी जाती हैं: "नहीं" का अर्थ शून्य, और बिना राशि के "हाँ" का अर्थ पूरी।
The portal has blocked the ITC reduction for this record.
पोर्टल ने इस रिकॉर्ड के लिए ITC की कटौती रोक रखी है।
The declared reduction is more than the tax of the record.
घोषित कटौती रिकॉर्ड के टैक्स से अधिक है।
The declared CGST and SGST must be equal.
घोषित CGST और SGST बराबर होने चाहिए।
A declared reduction cannot be negative.
घोषित कटौती ऋणात्मक नहीं हो सकती।
Remarks go with Reject and Pending, or with an Accept that declares the reduction.
टिप्पणी अस्वीकार और लंबित के साथ जाती है, या कटौती घोषित करने वाले स्वीकार के साथ।
The portal has blocked remarks for this record.
पोर्टल ने इस रिकॉर्ड के लिए टिप्पणी रोक रखी है।
Remarks have at most 250 characters.
टिप्पणी में अधिकतम 250 अक्षर हो सकते हैं।
A partial reduction, or none, needs a remark (GSTN FAQ, Oct 2025).
आंशिक कटौती, या कोई कटौती नहीं, तो टिप्पणी ज़रूरी है (GSTN FAQ, Oct 2025)।

Next difference
अगला अंतर
Open all sections
सभी खंड खोलें
Fold to headings
शीर्षकों तक समेटें
Keep pending
लंबित रखें
Take the action away
कार्रवाई हटाएँ
Only this supplier
केवल यही सप्लायर
The supplier's page and letter
सप्लायर का पृष्ठ और पत्र
Take the pair apart
जोड़ी को अलग करें
Open the supplier's lines
सप्लायर की पंक्तियाँ खोलें
Fold the supplier's lines
सप्लायर की पंक्तियाँ समेटें
Open all
सब खोलें
Fold all
सब समेटें
Copy
कॉपी करें
Sort
क्रम में लगाएँ
Sort as a further key
अगले क्रम-आधार के रूप में
As wide as its cells
खानों जितना चौड़ा
Hide
छिपाएँ
Without groups
बिना समूह
No figure differs
किसी आँकड़े में अंतर नहीं
GSTR-2B summary
GSTR-2B सारांश
GSTR-3B, Table 4
GSTR-3B, Table 4
GSTR-3B, Table 4 and 3.1(d)
GSTR-3B, Table 4 और 3.1(d)
Heading
शीर्षक
Table of GSTR-3B
GSTR-3B की तालिका
Difference
अंतर
difference
अंतर
on the portal
पोर्टल पर
after your actions
आपकी कार्रवाइयों के बाद
in the loaded GSTR-3B
लोड किए GSTR-3B में
computed after your actions
आपकी कार्रवाइयों के बाद गणना
same
समान
within
सीमा के भीतर
more
अधिक
less
कम
differs
अंतर है
ITC available
उपलब्ध ITC
Credit which may be availed in GSTR-3B
क्रेडिट जो GSTR-3B में लिया जा सकता है
Credit notes: net off against the ITC above
क्रेडिट नोट: ऊपर के ITC में से घटाएँ
ITC not available
अनुपलब्ध ITC
Credit which may not be availed in GSTR-3B
क्रेडिट जो GSTR-3B में नहीं लिया जा सकता
Credit notes on credit not available
अनुपलब्ध क्रेडिट के क्रेडिट नोट
ITC reversal
ITC रिवर्सल
Credit to be reversed on account of Rule 37A
नियम 37A के कारण रिवर्स किया जाने वाला क्रेडिट
Credit notes among them
उनमें से क्रेडिट नोट
ITC rejected
अस्वीकृत ITC
Records rejected in IMS
IMS में अस्वीकृत रिकॉर्ड
Credit notes rejected in IMS
IMS में अस्वीकृत क्रेडिट नोट
All other ITC - supplies from registered persons other than reverse charge
अन्य सभी ITC - रिवर्स चार्ज को छोड़कर पंजीकृत व्यक्तियों से आपूर्ति
B2B - Invoices
B2B - इनवॉइस
B2B - Debit notes
B2B - डेबिट नोट
ECO - Documents
ECO - दस्तावेज़
B2B - Invoices (Amendment)
B2B - इनवॉइस (संशोधन)
B2B - Debit notes (Amendment)
B2B - डेबिट नोट (संशोधन)
ECO - Documents (Amendment)
ECO - दस्तावेज़ (संशोधन)
Inward supplies from ISD
ISD से आवक आपूर्ति
ISD - Invoices
ISD - इनवॉइस
ISD - Invoices (Amendment)
ISD - इनवॉइस (संशोधन)
Inward supplies liable for reverse charge
रिवर्स चार्ज वाली आवक आपूर्ति
Import of goods
माल का आयात
IMPG - Import of goods from overseas
IMPG - विदेश से माल का आयात
IMPG - Import of goods from overseas (Amendment)
IMPG - विदेश से माल का आयात (संशोधन)
IMPGSEZ - Import of goods from SEZ
IMPGSEZ - SEZ से माल का आयात
IMPGSEZ - Import of goods from SEZ (Amendment)
IMPGSEZ - SEZ से माल का आयात (संशोधन)
Others
अन्य
B2B - Credit notes
B2B - क्रेडिट नोट
B2B - Credit notes (Amendment)
B2B - क्रेडिट नोट (संशोधन)
B2B - Credit notes (Reverse charge)
B2B - क्रेडिट नोट (रिवर्स चार्ज)
B2B - Credit notes (Reverse charge) (Amendment)
B2B - क्रेडिट नोट (रिवर्स चार्ज) (संशोधन)
ISD - Credit notes
ISD - क्रेडिट नोट
ISD - Credit notes (Amendment)
ISD - क्रेडिट नोट (संशोधन)
Inward supplies liable to reverse charge
रिवर्स चार्ज वाली आवक आपूर्ति
Inward supplies (liable to reverse charge)
आवक आपूर्ति (रिवर्स चार्ज वाली)
Eligible ITC
पात्र ITC
ITC available (whether in full or part)
उपलब्ध ITC (पूरा या आंशिक)
Import of services
सेवाओं का आयात
Inward supplies liable to reverse charge (other than 1 and 2)
रिवर्स चार्ज वाली आवक आपूर्ति (1 और 2 को छोड़कर)
All other ITC
अन्य सभी ITC
ITC reversed
रिवर्स किया गया ITC
As per rules 38, 42 and 43 and section 17(5)
नियम 38, 42 और 43 तथा धारा 17(5) के अनुसार
Net ITC available (A) - (B)
शुद्ध उपलब्ध ITC (A) - (B)
Other details
अन्य विवरण
ITC reclaimed which was reversed under 4(B)(2) in an earlier period
पिछली अवधि में 4(B)(2) में रिवर्स किया गया ITC, अब रीक्लेम
Ineligible ITC under section 16(4) and restricted by place of supply
धारा 16(4) के अंतर्गत अपात्र और आपूर्ति के स्थान से प्रतिबंधित ITC
Figures that only you know
आँकड़े जो केवल आप जानते हैं
Entries
प्रविष्टियाँ
Closing balances of the portal's statements
पोर्टल के विवरणों का अंतिम शेष
Reversals and reclaims of documents
दस्तावेज़ों के रिवर्सल और रीक्लेम
Reversals
रिवर्सल
Checks
जाँचें
Checks before filing
दाखिल करने से पहले की जाँचें
Reclaim statement
रीक्लेम विवरण
RCM statement
RCM विवरण
Lock of Table 4
Table 4 का लॉक
passes
पास
fails
फ़ेल
warns
चेतावनी
not checked
नहीं जाँचा
not entered
नहीं भरा
Document
दस्तावेज़
Ground
आधार
What
क्या
Result
परिणाम
Figure
आँकड़ा
Cell
खाना
reversed
रिवर्स किया
reclaimed
रीक्लेम किया
Reversed
रिवर्स किया
Reclaimed
रीक्लेम किया
The loaded GSTR-3B
लोड किया GSTR-3B
That is above the limits: an intimation is to be expected.
यह सीमाओं से ऊपर है: सूचना आने की संभावना है।
That is within the limits.
यह सीमाओं के भीतर है।
The statement does not exist in this period.
इस अवधि में यह विवरण नहीं होता।
4(D)(1) is at most the closing balance and 4(B)(2).
4(D)(1) अधिकतम अंतिम शेष और 4(B)(2) जितना होता है।
4(A)(2) and 4(A)(3) are at most 3.1(d) and the closing balance.
4(A)(2) और 4(A)(3) अधिकतम 3.1(d) और अंतिम शेष जितने होते हैं।
4(A)(2) and 3.1(d)
4(A)(2) और 3.1(d)
4(A)(3) and 3.1(d)
4(A)(3) और 3.1(d)
4(A)(5) and 4(D)(1)
4(A)(5) और 4(D)(1)
Reverse charge from unregistered suppliers
अपंजीकृत सप्लायरों का रिवर्स चार्ज
Credit of reverse charge paid in an earlier month
पिछले महीने चुकाए रिवर्स चार्ज का क्रेडिट
Rule 38
नियम 38
Rule 42
नियम 42
Rule 43
नियम 43
Rule 37: unpaid for 180 days
नियम 37: 180 दिन से बकाया
Rule 37A: supplier's GSTR-3B
नियम 37A: सप्लायर का GSTR-3B
Not received, section 16(2)(b)
नहीं मिला, धारा 16(2)(b)
Tax not paid, section 16(2)(c)
टैक्स नहीं चुकाया, धारा 16(2)(c)
In GSTR-2B, not booked
GSTR-2B में है, बही में नहीं
Other
अन्य
Reclaimed: paid now (Rule 37)
रीक्लेम: अब भुगतान हुआ (नियम 37)
Reclaimed: supplier has filed (Rule 37A)
रीक्लेम: सप्लायर ने दाखिल किया (नियम 37A)
Reclaimed: received now
रीक्लेम: अब मिला
Reclaimed: tax paid now
रीक्लेम: अब टैक्स चुकाया
Reclaimed: booked now
रीक्लेम: अब बही में चढ़ा
Reclaimed: other
रीक्लेम: अन्य
Closing balance of the reversal and reclaim statement
रिवर्सल और रीक्लेम विवरण का अंतिम शेष
Closing balance of the RCM liability and ITC statement
RCM देनदारी और ITC विवरण का अंतिम शेष
ledger
लेजर
nothing
कुछ नहीं
accepted
स्वीकार होंगे
rejected
अस्वीकार होंगे
kept pending
लंबित रखे जाएँगे
put back to no action
बिना कार्रवाई पर लौटेंगे
Find a supplier
सप्लायर ढूँढें
Command
कमांड
Your return and our books differ
आपके रिटर्न और हमारी बही में अंतर
In your return, not in our books
आपके रिटर्न में है, हमारी बही में नहीं
In our books, not in your return
हमारी बही में है, आपके रिटर्न में नहीं
Reversal of its credit
इसके क्रेडिट का रिवर्सल
Only a part
केवल एक भाग
Reverse in 4(B)(1)
4(B)(1) में रिवर्स करें
Reverse in 4(B)(2)
4(B)(2) में रिवर्स करें
Reclaim in 4(D)(1)
4(D)(1) में रीक्लेम करें
Take back what was said
जो दर्ज किया वह वापस लें
Section 17(5): blocked credit
धारा 17(5): अवरुद्ध क्रेडिट
Rule 38: half of a bank's credit
नियम 38: बैंक का आधा क्रेडिट
Rule 42: common credit on inputs and services
नियम 42: इनपुट और सेवाओं का साझा क्रेडिट
Rule 43: common credit on capital goods
नियम 43: पूँजीगत माल का साझा क्रेडिट
Rule 37: not paid within 180 days
नियम 37: 180 दिन में भुगतान नहीं
Rule 37A: supplier's GSTR-3B not filed
नियम 37A: सप्लायर का GSTR-3B दाखिल नहीं
Section 16(2)(b): not received yet
धारा 16(2)(b): अभी नहीं मिला
Section 16(2)(c): tax not paid by supplier
धारा 16(2)(c): सप्लायर ने टैक्स नहीं चुकाया
In GSTR-2B, not in the books
GSTR-2B में है, बही में नहीं
Other reversal that may come back
अन्य रिवर्सल जो वापस आ सकता है

Where the credit stands
क्रेडिट कहाँ है
Part
भाग
Documents
दस्तावेज़
Meaning
अर्थ
How long it can be taken
कब तक लिया जा सकता है
Last day in
आख़िरी दिन
Dates and dues
तारीखें और देय
Nothing runs out and nothing is due.
न कुछ समाप्त हो रहा है, न कुछ देय है।
Nothing is loaded yet. Drop files on the page, or load the demo month on step 1.
अभी कुछ लोड नहीं है। पेज पर फ़ाइलें छोड़ें, या चरण 1 पर डेमो महीना लोड करें।
No supplier keeps credit waiting.
किसी सप्लायर से क्रेडिट अटका नहीं है।
Claimable
दावा योग्य
At risk
जोखिम में
Rejected or lost
अस्वीकृत या खोया हुआ
Available in the GSTR-2B that these actions make, credit notes taken off.
इन कार्रवाइयों से बनने वाले GSTR-2B में उपलब्ध, क्रेडिट नोट घटाकर।
Kept pending in IMS: it comes when you accept it, until its last day.
IMS में लंबित: स्वीकार करने पर आएगा, आख़िरी दिन तक।
In the books and not on the portal, saved by the supplier and not filed, or of a later period.
बही में है पर पोर्टल पर नहीं, सप्लायर ने सेव किया पर दाखिल नहीं, या बाद की अवधि का।
Rejected, not available under GSTR-2B, or past its last day under section 16(4).
अस्वीकृत, GSTR-2B में अनुपलब्ध, या धारा 16(4) के आख़िरी दिन के बाद।
up to 30 days
30 दिन तक
31 to 90 days
31 से 90 दिन
91 to 180 days
91 से 180 दिन
over 180 days
180 दिन से अधिक
no last day
कोई आख़िरी दिन नहीं
Matched
मिले हुए
To ask
पूछना है
Open
बचे हुए
Late
देर से
On portal
पोर्टल पर
In books
बही में
Credit
क्रेडिट
Lost
खोया हुआ
Supplier list
सप्लायर सूची
Supplier page
सप्लायर पेज
Name or GSTIN
नाम या GSTIN
Letter
पत्र
Copy the letter
पत्र कॉपी करें
The letter is in the clipboard
पत्र क्लिपबोर्ड में है
E-mail
ई-मेल
Show the documents
दस्तावेज़ दिखाएँ
There is nothing to ask: every document agrees.
पूछने को कुछ नहीं: हर दस्तावेज़ मिलता है।
Reported late
देर से रिपोर्ट हुए
Open in IMS
IMS में बचे हुए
Remark
टिप्पणी
Save ims-upload.json
ims-upload.json सहेजें
for IMS > Offline > Upload: every action that differs from the download
IMS > Offline > Upload के लिए: हर कार्रवाई जो डाउनलोड से अलग है
Save ims-reset.json
ims-reset.json सहेजें
Save matches.csv
matches.csv सहेजें
Save ims-records.csv
ims-records.csv सहेजें
Save gstr2b-preview.json
gstr2b-preview.json सहेजें
Save table4.csv
table4.csv सहेजें
Save reversals.csv
reversals.csv सहेजें
Save summary.json
summary.json सहेजें
Save diagnostics.json
diagnostics.json सहेजें
Save settings.json
settings.json सहेजें
nothing to write: no action differs from the download
लिखने को कुछ नहीं: कोई कार्रवाई डाउनलोड से अलग नहीं
In this browser
इस ब्राउज़र में
Records
रिकॉर्ड
Log
लॉग
No action has been taken yet.
अभी तक कोई कार्रवाई नहीं हुई।
Go to Load
लोड पर जाएँ
Go to Verify
जाँच पर जाएँ
Go to Act
कार्रवाई पर जाएँ
Go to Recompute 2B
2B दोबारा निकालने पर जाएँ
Go to Match 3B
3B मिलाने पर जाएँ
Go to Keep records
रिकॉर्ड सँभालने पर जाएँ
Open the overview
सारांश खोलें
Open the suppliers
सप्लायर खोलें
Open the settings
सेटिंग खोलें
Accept the selected records
चुने हुए रिकॉर्ड स्वीकार करें
Reject the selected records
चुने हुए रिकॉर्ड अस्वीकार करें
Keep the selected records pending
चुने हुए रिकॉर्ड लंबित रखें
Take the action of the selected records away
चुने हुए रिकॉर्ड की कार्रवाई हटाएँ
Take the advice for all shown
दिख रहे सबके सुझाव मानें
Accept all exact, and the like
सभी सटीक और ऐसे ही स्वीकार करें
Next open item
अगला बचा हुआ रिकॉर्ड
Previous open item
पिछला बचा हुआ रिकॉर्ड
Link the two selected
चुने हुए दोनों जोड़ें
Take the focused pair apart
सामने के जोड़े को अलग करें
Group by supplier
सप्लायर के अनुसार समूह
Choose the columns
कॉलम चुनें
Saved views
सहेजे हुए दृश्य
Clear the filters
फ़िल्टर हटाएँ
Save the session to a file
सत्र फ़ाइल में सहेजें
Light or dark
हल्का या गहरा
What is to be done? A command, a supplier, a filter
क्या करना है? कोई कमांड, सप्लायर, फ़िल्टर
Nothing is called so.
इस नाम का कुछ नहीं।

Use these columns
ये कॉलम लागू करें
Save mapping…
मैपिंग सहेजें…
As Milaan found them
जैसा Milaan ने पाया
Column
कॉलम
First rows
पहली पंक्तियाँ
Used for
किस काम का
Headings
कॉलम-शीर्षक
For the whole register
पूरे रजिस्टर के लिए
Now
अभी
What it means
इसका अर्थ
Changed, not yet used
बदला, अभी लागू नहीं
Nothing changes before the columns are used.
कॉलम लागू होने तक कुछ नहीं बदलता।
Notes
नोट
Signs
चिह्न
Dates
तारीखें
Decimal mark
दशमलव चिह्न
in the books' words
बही के शब्दों में
in the supplier's words
सप्लायर के शब्दों में
as printed
जैसा छपा है
turned round
उलटा
without tax
टैक्स के बिना
with tax inside
टैक्स समेत
day first
दिन पहले
month first
महीना पहले
point
बिंदु
comma
अल्पविराम
let Milaan decide
Milaan तय करे
Supplier's name
सप्लायर का नाम
Supplier's invoice number
सप्लायर का इनवॉइस नंबर
Invoice date
इनवॉइस की तारीख
SGST or UTGST
SGST या UTGST
Invoice value, with tax
इनवॉइस मूल्य, टैक्स समेत
Kind of document, in the supplier's words
दस्तावेज़ का प्रकार, सप्लायर के शब्दों में
Voucher type, in the books' words
वाउचर का प्रकार, बही के शब्दों में
The books' own number
बही का अपना नंबर
Date of the entry or posting
प्रविष्टि की तारीख
Eligibility for credit
क्रेडिट की पात्रता
Own GSTIN
अपना GSTIN
Rate of tax
टैक्स की दर
Currency
मुद्रा
Not used
काम में नहीं

Matching
मिलान
What is filed
क्या दाखिल होता है
Advice
सुझाव
Clocks
समय-सीमाएँ
This month
यह महीना
Setting
सेटिंग
As-of date
"आज" की तारीख
Run with these settings
इन सेटिंग से चलाएँ
Discard changes
बदलाव छोड़ें
All defaults
सब डिफ़ॉल्ट
Close settings
सेटिंग बंद करें
not the default
डिफ़ॉल्ट नहीं
changed, not yet run: the figures are the old ones
बदला, अभी चलाया नहीं: आँकड़े पुराने हैं
The figures are made with these settings. Decisions are kept when they are run.
आँकड़े इन्हीं सेटिंग से बने हैं। चलाने पर निर्णय बने रहते हैं।
yes
हाँ
no
नहीं
not set
तय नहीं
The recipient whose credit it is. Found: the only one the files name.
प्राप्तकर्ता जिसका क्रेडिट है। मिला: फ़ाइलों में केवल यही है।
The GSTR-2B period that is worked on. Found: the latest one loaded.
GSTR-2B की अवधि जिस पर काम हो रहा है। मिली: लोड की हुई सबसे नई।
Today, for every last day: Pending, section 16(4), Rule 37. Nothing else reads a clock. Found: the day after the GSTR-2B was generated.
"आज", हर आख़िरी दिन के लिए: लंबित, धारा 16(4), नियम 37। और कुछ घड़ी नहीं देखता। मिला: GSTR-2B बनने के अगले दिन।
Tolerance of the taxable value
कर-योग्य मूल्य की सहन-सीमा
Tolerance per tax head
हर टैक्स हेड की सहन-सीमा
Tolerance of the invoice value
इनवॉइस मूल्य की सहन-सीमा
A difference of up to this much per document is shown and not held against the pair.
प्रति दस्तावेज़ इतने तक का अंतर दिखाया जाता है, पर जोड़े के विरुद्ध नहीं गिना जाता।
A difference of up to this much per head is shown and not held against the pair.
प्रति हेड इतने तक का अंतर दिखाया जाता है, पर जोड़े के विरुद्ध नहीं गिना जाता।
convention of the field, no law
पेशे का चलन, क़ानून नहीं
Days between the dates of a pair
जोड़े की तारीखों के बीच के दिन
0 to 366 days
0 से 366 दिन
Documents whose numbers differ are weighed as a pair only within so many days.
जिन दस्तावेज़ों के नंबर अलग हैं, वे इतने दिनों के भीतर ही जोड़े के रूप में तौले जाते हैं।
You file quarterly (QRMP)
आप तिमाही दाखिल करते हैं (QRMP)
A quarterly recipient has one GSTR-2B per quarter, and pending lasts a quarter.
तिमाही प्राप्तकर्ता का हर तिमाही एक GSTR-2B होता है, और लंबित एक तिमाही तक चलता है।
GSTR-3B of the period before is filed
पिछली अवधि का GSTR-3B दाखिल है
Without it the portal makes no GSTR-2B for this period; a loaded GSTR-2B proves it.
इसके बिना पोर्टल इस अवधि का GSTR-2B नहीं बनाता; लोड किया GSTR-2B इसका प्रमाण है।
GSTR-3B is filed up to and including
GSTR-3B इस अवधि तक दाखिल है
a period, or empty: found from the files
कोई अवधि, या ख़ाली: फ़ाइलों से पता होती है
Records of a filed period are locked, and an amendment of one of them may be acted on.
दाखिल अवधि के रिकॉर्ड लॉक होते हैं, और उनके संशोधन पर कार्रवाई हो सकती है।
ITC reduction is asked, from GSTR-2B of
ITC की कटौती पूछी जाती है, इस GSTR-2B से
another period, or empty: never asked
दूसरी अवधि, या ख़ाली: कभी नहीं पूछी जाती
Since then the portal asks on Accept of records that reduce credit how much was availed.
तब से पोर्टल क्रेडिट घटाने वाले रिकॉर्ड स्वीकार करने पर पूछता है कि कितना लिया गया था।
Documents missing in the books: Pending
बही में न मिले दस्तावेज़: लंबित
No action, which counts as accepted
कोई कार्रवाई नहीं, जो स्वीकृत मानी जाती है
What is advised for a document that only the portal has.
केवल पोर्टल पर मौजूद दस्तावेज़ के लिए क्या सुझाया जाए।
More on the portal than in the books: Pending
पोर्टल पर बही से ज़्यादा: लंबित
Accept, and hold the excess in 4(B)(2)
स्वीकार करें, और अतिरिक्त को 4(B)(2) में रोकें
What is advised when the supplier reported more than was booked.
सप्लायर ने बही से ज़्यादा रिपोर्ट किया हो तो क्या सुझाया जाए।
Reported twice: Reject the copy
दो बार रिपोर्ट हुआ: प्रति अस्वीकार करें
Pending until the supplier amends it
सप्लायर के संशोधित करने तक लंबित
What is advised for the second report of one supply.
एक ही आपूर्ति की दूसरी रिपोर्ट के लिए क्या सुझाया जाए।
Credit notes net in 4(A), from
क्रेडिट नोट 4(A) में घटाकर, इस अवधि से
another period
दूसरी अवधि
Before, GSTR-3B showed them in 4(B)(2); since January 2023 4(A) is net of them and may be negative.
पहले GSTR-3B उन्हें 4(B)(2) में दिखाता था; जनवरी 2023 से 4(A) उन्हें घटाकर होता है और ऋणात्मक भी हो सकता है।
Section 17(5) in 4(B)(1), from
धारा 17(5) 4(B)(1) में, इस अवधि से
Before, the form disclosed blocked credit in 4(D)(1) and 4(A) was without it; since then 4(A) is gross and it is reversed.
पहले फ़ॉर्म अवरुद्ध क्रेडिट 4(D)(1) में दिखाता था और 4(A) उसके बिना था; तब से 4(A) सकल है और वह रिवर्स होता है।
Cells agree within
खाने इतने तक समान माने जाएँ
Paise are rounded away on filing, so a rupee per cell and head is no difference.
दाखिल करते समय पैसे पूर्णांकित हो जाते हैं, इसलिए हर खाने और हेड पर एक रुपया अंतर नहीं है।
Reverse what the register shows unpaid (Rule 37)
रजिस्टर में जो बकाया दिखे उसे रिवर्स करें (नियम 37)
Where the register has payments, what is unpaid after the term goes to 4(B)(2).
जहाँ रजिस्टर में भुगतान हैं, समय के बाद जो बकाया है वह 4(B)(2) में जाता है।
Rule 37: days to pay
नियम 37: भुगतान के दिन
0 to 3660 days
0 से 3660 दिन
Counted from the date of the invoice.
इनवॉइस की तारीख से गिने जाते हैं।

Jan
जनवरी
Feb
फ़रवरी
Mar
मार्च
Apr
अप्रैल
May
मई
Jun
जून
Jul
जुलाई
Aug
अगस्त
Sep
सितंबर
Oct
अक्टूबर
Nov
नवंबर
Dec
दिसंबर
Typed, not yet set: it goes with the next action on this record.
टाइप किया हुआ अभी तय नहीं है: इस रिकॉर्ड की अगली कार्रवाई के साथ जाएगा।
Remark for all
सबके लिए टिप्पणी
No purchase register is loaded: every record looks as if it were not booked. Add one on step 1 before you act.
ख़रीद रजिस्टर लोड नहीं है: हर रिकॉर्ड ऐसा लगता है मानो बही में न हो। कार्रवाई से पहले चरण 1 पर जोड़ें।
No file of the portal is loaded: every entry looks as if nobody reported it. Add the IMS download or the GSTR-2B on step 1.
पोर्टल की कोई फ़ाइल लोड नहीं है: हर प्रविष्टि ऐसी लगती है मानो किसी ने रिपोर्ट न की हो। चरण 1 पर IMS डाउनलोड या GSTR-2B जोड़ें।
Neither a GSTR-2B nor a GSTR-3B of the month is loaded: there is nothing to compare.
इस महीने का न GSTR-2B लोड है न GSTR-3B: तुलना के लिए कुछ नहीं है।
nothing as it stands
अभी की स्थिति में कुछ नहीं
As it stands, this GSTR-2B leaves it out: it is kept pending.
अभी की स्थिति में यह इस GSTR-2B में नहीं है: लंबित रखा गया है।
As it stands, this GSTR-2B leaves it out: not filed yet, of another month, or replaced.
अभी की स्थिति में यह इस GSTR-2B में नहीं है: अभी फ़ाइल नहीं हुआ, दूसरे महीने का है, या इसकी जगह दूसरा आ गया।
When
कब
`;
