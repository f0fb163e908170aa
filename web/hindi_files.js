'use strict';
// What is said of a file, a row or a column, in Hindi: what was understood, what was not, and what
// was done about it. A line of English as the readers, the job that reads and the file cards write
// it, and under it the Hindi; at the end, texts with names and figures in them.

// What a diagnostic opens with: src/records/diagnostic.cpp.
const HINDI_COMPLAINTS = `
The file is empty
फ़ाइल ख़ाली है
This is not a file that Milaan knows
Milaan इस तरह की फ़ाइल नहीं पहचानता
The file is cut off
फ़ाइल बीच में कटी हुई है
The file is not valid JSON
फ़ाइल सही JSON नहीं है
The file is nested too deeply
फ़ाइल में बहुत ज़्यादा परतें हैं
The file is too large
फ़ाइल बहुत बड़ी है
The same file was given twice
वही फ़ाइल दो बार दी गई
Another GSTIN
दूसरा GSTIN
Another period
दूसरी अवधि
The file lacks its envelope
फ़ाइल में उसका बाहरी ढाँचा नहीं है
Not enough memory
मेमोरी काफ़ी नहीं है
Cancelled
रद्द किया गया
Amount not usable
राशि काम की नहीं
Amount with more than two decimals
राशि में दशमलव के बाद दो से ज़्यादा अंक
Date not usable
तारीख काम की नहीं
Period not usable
अवधि काम की नहीं
GSTIN doubtful
GSTIN संदिग्ध
Field missing
खाना नहीं है
Field of the wrong type
खाना ग़लत प्रकार का है
Unknown section
अनजाना खंड
Unknown field
अनजाना खाना
Unknown value
अनजाना मान
Record given twice
रिकॉर्ड दो बार दिया गया
The statement's own summary and its documents differ
विवरण के अपने सारांश और उसके दस्तावेज़ों में अंतर है
The statement's supplier total and its documents differ
विवरण के सप्लायर-योग और उसके दस्तावेज़ों में अंतर है
No heading row found
कॉलम-शीर्षकों की पंक्ति नहीं मिली
Column missing
कॉलम नहीं है
Row not usable
पंक्ति काम की नहीं
Total row
योग पंक्ति
Characters that do not fit the encoding
अक्षर जो एन्कोडिंग से मेल नहीं खाते
The total row and the rows above it differ
योग पंक्ति और उसके ऊपर की पंक्तियों में अंतर है
The columns are not sure: please confirm them
कॉलम पक्के नहीं हैं: कृपया पुष्टि करें
Action refused
कार्रवाई नहीं मानी गई
Record not found in the IMS download
रिकॉर्ड IMS डाउनलोड में नहीं मिला
The draft GSTR-2B is stale
GSTR-2B का ड्राफ़्ट पुराना है
The original of an amendment is not loaded
संशोधन का मूल लोड नहीं है
Credit note on credit that is not available
अनुपलब्ध क्रेडिट का क्रेडिट नोट
The portal's flag and the dates disagree
पोर्टल का फ़्लैग और तारीखें मेल नहीं खातीं
Filed record absent from the GSTR-2B
दाखिल रिकॉर्ड GSTR-2B में नहीं है
The portal did not take this record
पोर्टल ने यह रिकॉर्ड नहीं लिया
Not part of the upload file
अपलोड फ़ाइल में नहीं जाता
Remark missing
टिप्पणी नहीं है
Pending beyond its last day
आख़िरी दिन के बाद भी लंबित
No purchase register loaded
कोई ख़रीद रजिस्टर लोड नहीं
No portal file loaded
पोर्टल की कोई फ़ाइल लोड नहीं
Several recipients
कई प्राप्तकर्ता
Several periods
कई अवधियाँ
The file cannot be opened
फ़ाइल नहीं खुलती
The file is damaged
फ़ाइल ख़राब है
The file has a password
फ़ाइल पर पासवर्ड है
Hidden sheets, rows or columns
छिपी शीट, पंक्तियाँ या कॉलम
Number that the spreadsheet has rounded
नंबर जिसे स्प्रेडशीट ने पूर्णांकित कर दिया
Number that the spreadsheet has turned into a date
नंबर जिसे स्प्रेडशीट ने तारीख बना दिया
The GSTR-3B of the period before is not filed
पिछली अवधि का GSTR-3B दाखिल नहीं है
There is no GSTR-2B of this period
इस अवधि का GSTR-2B नहीं है
GSTR-2B has to be recomputed on the portal
पोर्टल पर GSTR-2B दोबारा निकालना होगा
Period of records that no GSTR-2B shows
उन रिकॉर्ड की अवधि जो किसी GSTR-2B में नहीं हैं
Credit beyond its last day
क्रेडिट का आख़िरी दिन बीत चुका
Credit in GSTR-2B after its last day
आख़िरी दिन के बाद GSTR-2B में क्रेडिट
Reversal of a document that gives no credit here
ऐसे दस्तावेज़ का रिवर्सल जिससे यहाँ क्रेडिट नहीं मिलता
More is reclaimed than the reversal statement holds
रिवर्सल विवरण में जितना है उससे ज़्यादा रीक्लेम
More reverse-charge credit than was paid
जितना चुकाया उससे ज़्यादा रिवर्स चार्ज का क्रेडिट
Closing balance not given
अंतिम शेष नहीं दिया गया
Locked cell of Table 4
Table 4 का लॉक खाना
GSTR-3B claims more than GSTR-2B (DRC-01C)
GSTR-3B का दावा GSTR-2B से ज़्यादा है (DRC-01C)
Not paid within the term of Rule 37
नियम 37 के समय में भुगतान नहीं
Supplier's GSTR-3B not filed (Rule 37A)
सप्लायर का GSTR-3B दाखिल नहीं (नियम 37A)
`;

const HINDI_FILES = `
nothing but blanks
केवल ख़ाली जगह
something else
कुछ और
too many
बहुत ज़्यादा
text
टेक्स्ट
amounts
राशियाँ

a zip archive or a workbook
zip फ़ाइल या वर्कबुक
the rest of the file
फ़ाइल का बाक़ी भाग
the rest of the file: its brackets are not closed
फ़ाइल का बाक़ी भाग: इसके कोष्ठक बंद नहीं हैं
the end
फ़ाइल का अंत
the end of the file
फ़ाइल का अंत
undamaged contents
सही-सलामत सामग्री
bytes that do not fit together
बाइट जो आपस में मेल नहीं खाते
a file without a password
बिना पासवर्ड की फ़ाइल
an encrypted one
पासवर्ड वाली फ़ाइल
a file of a kind that can be read
ऐसी फ़ाइल जो पढ़ी जा सके
another kind
दूसरे प्रकार की
contents of a size that can be read
पढ़ने लायक़ आकार की सामग्री
fewer parts
कम भाग
contents that inflate to at most 250 times their size
सामग्री जो खुलकर अधिकतम 250 गुना हो
a compression bomb
ज़रूरत से कहीं ज़्यादा दबाई हुई फ़ाइल (compression bomb)
XML without a DOCTYPE
बिना DOCTYPE का XML
a DOCTYPE, which Milaan never follows
DOCTYPE, जिसका Milaan कभी पालन नहीं करता
XML of ordinary depth
सामान्य गहराई का XML
far deeper nesting
कहीं ज़्यादा परतें
tags of ordinary length
सामान्य लंबाई के टैग
one of more than a megabyte
एक मेगाबाइट से बड़ा टैग
well-formed XML
सही बना XML
all parts of the workbook
वर्कबुक के सभी भाग
one that is missing
एक भाग नहीं है
the user stopped it
आपने रोका
brackets that match
मेल खाते कोष्ठक
one that does not
एक कोष्ठक मेल नहीं खाता
more text after the JSON
JSON के बाद और टेक्स्ट
other bytes
दूसरे बाइट
a portal file or a register
पोर्टल की फ़ाइल या रजिस्टर
a PDF
PDF फ़ाइल
a picture (PNG)
चित्र (PNG)
a picture (JPEG)
चित्र (JPEG)
a picture (GIF)
चित्र (GIF)
a media file
ऑडियो या वीडियो फ़ाइल
an old Excel workbook (.xls), or one with a password
पुरानी Excel वर्कबुक (.xls), या पासवर्ड वाली
a gzip archive
gzip फ़ाइल
a RAR archive
RAR फ़ाइल
a 7z archive
7z फ़ाइल
a database
डेटाबेस
a text document (RTF)
टेक्स्ट दस्तावेज़ (RTF)
a program
प्रोग्राम
a Tally XML file
Tally की XML फ़ाइल
an XML file
XML फ़ाइल
a web page, perhaps named .xls
वेब पेज, शायद .xls नाम से
an Excel workbook
Excel वर्कबुक
an OpenDocument sheet
OpenDocument शीट
a zip archive
zip फ़ाइल
binary data
बाइनरी डेटा
an Excel workbook (.xlsx)
Excel वर्कबुक (.xlsx)
a binary Excel workbook (.xlsb)
बाइनरी Excel वर्कबुक (.xlsb)
an OpenDocument sheet (.ods)
OpenDocument शीट (.ods)
a document of another program
दूसरे प्रोग्राम का दस्तावेज़
an old Excel workbook (.xls)
पुरानी Excel वर्कबुक (.xls)
an Office file with a password
पासवर्ड वाली Office फ़ाइल
an old Office document
पुराना Office दस्तावेज़
an Excel 2003 XML sheet
Excel 2003 की XML शीट
a web page with a table, perhaps named .xls
तालिका वाला वेब पेज, शायद .xls नाम से
a workbook of Excel 4 or older
Excel 4 या उससे पुरानी वर्कबुक
an Excel workbook with a password
पासवर्ड वाली Excel वर्कबुक
an OpenDocument sheet with a password
पासवर्ड वाली OpenDocument शीट
more shared texts than a workbook can have
वर्कबुक में जितने साझा टेक्स्ट हो सकते हैं उससे ज़्यादा
no sheet where one should begin
जहाँ शीट शुरू होनी चाहिए वहाँ नहीं है
sheets that lie over each other
एक-दूसरे पर चढ़ी शीट
sectors of an unknown size
अनजाने आकार के सेक्टर
a broken table of sectors
सेक्टरों की टूटी तालिका
a broken directory
टूटी निर्देशिका
millions of cells that one cell is repeated to
एक ही खाना लाखों बार दोहराया हुआ
unclosed
अंत तक बंद नहीं
no element found
कोई तत्व नहीं मिला
text after the document
दस्तावेज़ के बाद टेक्स्ट
not well-formed
सही बना नहीं है
undefined entity
बिना परिभाषा की entity
mismatched tag
बेमेल टैग
a second document
दूसरा दस्तावेज़
duplicate attribute
दोहराया attribute
a directory outside the file
निर्देशिका फ़ाइल के बाहर है
a broken entry of the directory
निर्देशिका में टूटी प्रविष्टि
no entry where the directory says
निर्देशिका जहाँ बताती है वहाँ कुछ नहीं है
an entry that the directory describes otherwise
निर्देशिका जिसे कुछ और बताती है
contents that do not fit the check sum
सामग्री जो जाँच-योग से मेल नहीं खाती
more than 5,000 files
5,000 से ज़्यादा फ़ाइलें
a zip in a zip in a zip
zip के भीतर zip के भीतर zip
an archive without files
zip जिसमें कोई फ़ाइल नहीं
(no such text)
(ऐसा टेक्स्ट नहीं)
(too long)
(बहुत लंबा)
(no value)
(कोई मान नहीं)

Nothing was read.
कुछ नहीं पढ़ा गया।
Nothing was read from it.
इससे कुछ नहीं पढ़ा गया।
Nothing was read from this file.
इस फ़ाइल से कुछ नहीं पढ़ा गया।
Nothing was read from this sheet.
इस शीट से कुछ नहीं पढ़ा गया।
Nothing was read: save the sheet as CSV and load that for now.
कुछ नहीं पढ़ा गया: अभी शीट को CSV में सहेजें और वह लोड करें।
Nothing was read: export the register as CSV.
कुछ नहीं पढ़ा गया: रजिस्टर को CSV में निर्यात करें।
Nothing was read: unpack it first.
कुछ नहीं पढ़ा गया: पहले इसे खोलकर फ़ाइलें निकालें।
Nothing was read: export the purchase register as CSV for now.
कुछ नहीं पढ़ा गया: अभी ख़रीद रजिस्टर को CSV में निर्यात करें।
Nothing was read: unpack it and load what is in it.
कुछ नहीं पढ़ा गया: इसे खोलें और जो इसमें है वह लोड करें।
Nothing was read: save it without its password first.
कुछ नहीं पढ़ा गया: पहले बिना पासवर्ड के सहेजें।
Nothing was read: save the sheet as .xlsx and load that.
कुछ नहीं पढ़ा गया: शीट को .xlsx में सहेजें और वह लोड करें।
Nothing was read from this file: load the portal's own JSON or workbook instead.
इस फ़ाइल से कुछ नहीं पढ़ा गया: इसके बजाय पोर्टल का अपना JSON या वर्कबुक लोड करें।
Open it by itself: a session replaces what is loaded.
इसे अलग से खोलें: सत्र लोड की हुई चीज़ों की जगह ले लेता है।
What did not fit was left out; what was loaded stays.
जो नहीं समाया वह छोड़ दिया गया; जो लोड था वह बना है।
The file was left out; what was loaded stays.
फ़ाइल छोड़ दी गई; जो लोड था वह बना है।
It was taken once.
एक ही बार ली गई।
They were taken once.
एक ही बार लिए गए।
The rest was left out.
बाक़ी छोड़ दिया गया।
It was left out.
छोड़ दिया गया।
They were left out.
छोड़ दिए गए।
They were read too.
वे भी पढ़े गए।
They were replaced; the rest was read.
वे बदल दिए गए; बाक़ी पढ़ा गया।
Open the workbook in a spreadsheet, save it, and load it again.
वर्कबुक को स्प्रेडशीट में खोलें, सहेजें, और फिर लोड करें।
Open the workbook in a spreadsheet and save it.
वर्कबुक को स्प्रेडशीट में खोलें और सहेजें।

a purchase register
ख़रीद रजिस्टर
a purchase register as delimited text
ख़रीद रजिस्टर, अलग किए कॉलमों वाले टेक्स्ट में
a row of a register
रजिस्टर की पंक्ति
a row of more than 16,384 cells, 4 MB, or 128 KB in a cell
16,384 से ज़्यादा खानों, 4 MB, या एक खाने में 128 KB से बड़ी पंक्ति
a row of more than 1,024 cells
1,024 से ज़्यादा खानों की पंक्ति
more than 512 MB of text in its cells
खानों में 512 MB से ज़्यादा टेक्स्ट
rows with documents
दस्तावेज़ों वाली पंक्तियाँ
The headings were understood, but nothing stands under them.
कॉलम-शीर्षक समझ में आए, पर उनके नीचे कुछ नहीं है।
a row of headings such as GSTIN, Invoice No., Date, Taxable Value
कॉलम-शीर्षकों की पंक्ति, जैसे GSTIN, Invoice No., Date, Taxable Value
a sheet with headings such as GSTIN, Invoice No., Date, Taxable Value
शीट जिसमें कॉलम-शीर्षक हों, जैसे GSTIN, Invoice No., Date, Taxable Value
no rows
कोई पंक्ति नहीं
no sheet with rows
पंक्तियों वाली कोई शीट नहीं
none
कोई नहीं
none among the first rows
पहली पंक्तियों में कोई नहीं
no such heading
ऐसा कोई कॉलम-शीर्षक नहीं
a sheet of the portal (it has columns of filing or of IMS)
पोर्टल की शीट (इसमें दाखिल होने के या IMS के कॉलम हैं)
one encoding
एक ही एन्कोडिंग
UTF-8 with Windows-1252 in places
UTF-8, कहीं-कहीं Windows-1252
Each was read as what it is.
हर एक वही मानकर पढ़ा गया जो वह है।
whole UTF-16 characters
पूरे UTF-16 अक्षर
Replaced by a question mark in a box.
उनकी जगह खाने में प्रश्न-चिह्न रखा गया।
a closing quotation mark
बंद करने वाला उद्धरण-चिह्न
The opening one was read as an ordinary character.
खोलने वाला चिह्न सामान्य अक्षर मानकर पढ़ा गया।
vouchers, as the day book exports them
वाउचर, जैसे रोज़नामचा (day book) निर्यात करता है
The vouchers before it were read; those after it are missing.
इससे पहले के वाउचर पढ़े गए; बाद के नहीं हैं।
The voucher's own number stands in for it.
इसकी जगह वाउचर का अपना नंबर लिया गया।
The voucher was left out.
वाउचर छोड़ दिया गया।
The voucher was read without a GSTIN: nothing can be matched to it surely.
वाउचर बिना GSTIN के पढ़ा गया: इससे कुछ भी पक्का नहीं मिलाया जा सकता।
The voucher was read without this date.
वाउचर इस तारीख के बिना पढ़ा गया।
debits and credits that are equal
डेबिट और क्रेडिट बराबर
The row was left out.
पंक्ति छोड़ दी गई।
The rows were taken as they stand.
पंक्तियाँ जैसी हैं वैसी ली गईं।
The sum lacks the rows that could not be read.
योग में वे पंक्तियाँ नहीं हैं जो पढ़ी नहीं जा सकीं।
all figures of the number
नंबर के सभी अंक
Kept as it stands.
जैसा है वैसा रखा गया।
Kept as it stands; the spreadsheet has rounded it.
जैसा है वैसा रखा गया; स्प्रेडशीट ने इसे पूर्णांकित कर दिया है।
Kept as it stands; the spreadsheet has shortened it.
जैसा है वैसा रखा गया; स्प्रेडशीट ने इसे छोटा कर दिया है।
Kept as it stands; the spreadsheet has made a date of it.
जैसा है वैसा रखा गया; स्प्रेडशीट ने इसे तारीख बना दिया है।
an amount
कोई राशि
amounts only
केवल राशियाँ
a GSTIN, a number or a date
GSTIN, नंबर या तारीख
a GSTIN whose check character fits
GSTIN जिसका जाँच-अंक सही हो
no GSTIN
कोई GSTIN नहीं
an invoice number
इनवॉइस नंबर
the whole invoice number
पूरा इनवॉइस नंबर
the supplier's invoice number
सप्लायर का इनवॉइस नंबर
The register's own number stands in for it.
इसकी जगह रजिस्टर का अपना नंबर लिया गया।
The row was read without a GSTIN: nothing can be matched to it surely.
पंक्ति बिना GSTIN के पढ़ी गई: इससे कुछ भी पक्का नहीं मिलाया जा सकता।
The row was read without a number.
पंक्ति बिना नंबर के पढ़ी गई।
a date
कोई तारीख
The row was read without this date.
पंक्ति इस तारीख के बिना पढ़ी गई।
day and month in one order
दिन और महीना एक ही क्रम में
Those that both orders allow were read with the day first.
जो दोनों क्रम में पढ़ी जा सकती हैं, उनमें दिन पहले माना गया।
a month
कोई महीना
The row was read without a period.
पंक्ति बिना अवधि के पढ़ी गई।
a state as place of supply
आपूर्ति के स्थान में राज्य
Left unknown, here and where it comes again.
यहाँ और आगे भी अनजाना छोड़ा गया।
amounts in rupees
राशियाँ रुपयों में
The figures were taken as they stand.
आँकड़े जैसे हैं वैसे लिए गए।
IGST, CGST and SGST in columns of their own, or the place of supply
IGST, CGST और SGST अपने-अपने कॉलम में, या आपूर्ति का स्थान
one column of tax
टैक्स का एक ही कॉलम
The tax of such rows is in their invoice value only.
ऐसी पंक्तियों का टैक्स केवल उनके इनवॉइस मूल्य में है।
two decimals
दशमलव के बाद दो अंक
Rounded to the paisa, half away from zero.
पैसे तक पूर्णांकित, आधा पैसा ऊपर।
Taken as zero.
शून्य माना गया।

no headings were found
कॉलम-शीर्षक नहीं मिले
a sheet of the portal, not a register
पोर्टल की शीट, रजिस्टर नहीं
not read before its columns are confirmed
कॉलमों की पुष्टि होने तक नहीं पढ़ी गई
the supplier is not registered
सप्लायर पंजीकृत नहीं है
no GSTIN and no tax
न GSTIN, न टैक्स
amounts without a GSTIN, a number or a date
राशियाँ हैं, पर GSTIN, नंबर या तारीख नहीं
cancelled
रद्द
an optional voucher, not in the books
वैकल्पिक (optional) वाउचर, बही में नहीं

supplier
सप्लायर
supplier GSTIN
सप्लायर का GSTIN
number
नंबर
note number
नोट का नंबर
bill of entry
बिल ऑफ़ एंट्री
date
तारीख
note date
नोट की तारीख
bill of entry date
बिल ऑफ़ एंट्री की तारीख
own number
अपना नंबर
entry date
प्रविष्टि की तारीख
taxable value
कर-योग्य मूल्य
total tax
कुल टैक्स
invoice value
इनवॉइस मूल्य
place of supply
आपूर्ति का स्थान
reverse charge
रिवर्स चार्ज
kind
प्रकार
type of supply
आपूर्ति का प्रकार
eligibility
पात्रता
own GSTIN
अपना GSTIN
period
अवधि
cess
उपकर
invoice value less tax
इनवॉइस मूल्य में से टैक्स घटाकर
semicolon
अर्धविराम
tab
टैब
pipe
खड़ी रेखा
dates read day first
तारीखें दिन पहले मानकर पढ़ी गईं
dates read day first, though none proves it
तारीखें दिन पहले मानकर पढ़ी गईं, हालाँकि कोई इसे सिद्ध नहीं करती
amounts with a decimal comma
राशियों में दशमलव का चिह्न अल्पविराम है
the only number is the register's own
नंबर केवल रजिस्टर का अपना है
the only date is that of the entry
तारीख केवल प्रविष्टि की है
all amounts are below zero: read as purchases with the sign turned
सभी राशियाँ शून्य से नीचे हैं: चिह्न उलटकर ख़रीद मानी गईं
each voucher is a row, in the order of the file
हर वाउचर एक पंक्ति है, फ़ाइल के क्रम में
read again with other columns
दूसरे कॉलमों के साथ फिर पढ़ी गई
replaced by a later draft
बाद के ड्राफ़्ट ने इसकी जगह ली
replaced by a later download
बाद के डाउनलोड ने इनकी जगह ली
left out: a later draft is loaded
छोड़ा गया: बाद का ड्राफ़्ट लोड है
left out: loaded before
छोड़े गए: पहले लोड हुए थे
left out: they were loaded before
छोड़े गए: पहले लोड हुए थे
left out: the portal's own statement is loaded
छोड़ा गया: पोर्टल का अपना विवरण लोड है

the supplier's GSTIN
सप्लायर का GSTIN
the invoice number
इनवॉइस नंबर
an amount (taxable value, tax or invoice value)
कोई राशि (कर-योग्य मूल्य, टैक्स या इनवॉइस मूल्य)
Few of its values look like GSTINs
इसके कम ही मान GSTIN जैसे हैं
Few of its values are dates
इसके कम ही मान तारीखें हैं
Few of its values are amounts
इसके कम ही मान राशियाँ हैं
Its values are GSTINs
इसके मान GSTIN हैं
All its values are the same
इसके सभी मान एक जैसे हैं
Its values look like amounts
इसके मान राशियों जैसे हैं
Its values look like dates
इसके मान तारीखों जैसे हैं
There is CGST without SGST: is a column missing?
CGST है पर SGST नहीं: क्या कोई कॉलम छूटा है?
There is SGST without CGST: is a column missing?
SGST है पर CGST नहीं: क्या कोई कॉलम छूटा है?
The taxable values make sense only with the tax inside them: do they include tax?
कर-योग्य मूल्य तभी ठीक बैठते हैं जब टैक्स उनके भीतर हो: क्या उनमें टैक्स शामिल है?
All dates have the same first figure and differ in the second: does the month stand before the day?
सभी तारीखों का पहला अंक एक ही है और दूसरा अलग: क्या महीना दिन से पहले है?
All amounts have three figures behind their only point: is it a decimal point or does it group thousands?
सभी राशियों में एक ही बिंदु के बाद तीन अंक हैं: यह दशमलव बिंदु है या हज़ार अलग करता है?
Question
प्रश्न
Still to be said
अभी बताना है
nothing known about it
इसके बारे में कुछ पता नहीं
from its heading
इसके कॉलम-शीर्षक से
from its values
इसके मानों से
from heading and values
कॉलम-शीर्षक और मानों से
chosen by you
आपने चुना
Whose words "debit note" and "credit note" are. The books' debit note is the supplier's credit note.
"डेबिट नोट" और "क्रेडिट नोट" किसके शब्द हैं। बही का डेबिट नोट सप्लायर का क्रेडिट नोट होता है।
Whether purchases are printed as they are, or as negative amounts.
ख़रीद वैसी ही छपी है, या ऋणात्मक राशियों में।
Whether the taxable value is without tax or has it inside.
कर-योग्य मूल्य टैक्स के बिना है या टैक्स उसके भीतर है।
In 05/10/2026, whether the day or the month stands first.
05/10/2026 में पहले दिन है या महीना।
In 1.234 and 1,234, which mark ends the rupees.
1.234 और 1,234 में किस चिह्न पर रुपये ख़त्म होते हैं।
What stands above them is a title.
जो इनके ऊपर है वह शीर्षक है।
none: the columns have no names
कोई नहीं: कॉलमों के नाम नहीं हैं
a row below the one found
मिली हुई पंक्ति से नीचे की पंक्ति
✘ still to be said
✘ अभी बताना है
◆ changed, not yet used
◆ बदला, अभी लागू नहीं
what stands above them is a title
जो इनके ऊपर है वह शीर्षक है
Heading row
कॉलम-शीर्षकों की पंक्ति
Row of the headings
कॉलम-शीर्षकों की पंक्ति
as found
जैसी मिली
below
नीचे
What it is used for
किस काम का है
Why, or what is asked
कारण, या क्या पूछना है
Row
पंक्ति
Its rows
इसकी पंक्तियाँ
How many
कितनी
Taxable of the row (₹)
पंक्ति का कर-योग्य (₹)
Tax of the row (₹)
पंक्ति का टैक्स (₹)
⚠ the new file is the earlier draft
⚠ नई फ़ाइल पहले का ड्राफ़्ट है

Tax of all heads in one column
सभी हेड का टैक्स एक कॉलम में
Type of supply (B2B, CDNR, SEZ, import)
आपूर्ति का प्रकार (B2B, CDNR, SEZ, आयात)
Number of the credit or debit note
क्रेडिट या डेबिट नोट का नंबर
Date of the credit or debit note
क्रेडिट या डेबिट नोट की तारीख
Invoice that a note is about
इनवॉइस जिसका नोट है
Date of the invoice that a note is about
जिस इनवॉइस का नोट है उसकी तारीख
Number of the bill of entry
बिल ऑफ़ एंट्री का नंबर
Date of the bill of entry
बिल ऑफ़ एंट्री की तारीख
Port code
पोर्ट कोड
Month of the claim or return
दावे या रिटर्न का महीना
Purchase ledger, part of the taxable value
ख़रीद लेजर, कर-योग्य मूल्य का भाग
Taxable value under IGST
IGST वाला कर-योग्य मूल्य
Taxable value under CGST
CGST वाला कर-योग्य मूल्य
Taxable value under SGST
SGST वाला कर-योग्य मूल्य
Taxable value under cess
उपकर वाला कर-योग्य मूल्य
IGST availed as credit
क्रेडिट में लिया IGST
CGST availed as credit
क्रेडिट में लिया CGST
SGST availed as credit
क्रेडिट में लिया SGST
Cess availed as credit
क्रेडिट में लिया उपकर
In the invoice value, not taxed (round off, TCS, exempt)
इनवॉइस मूल्य में, पर बिना टैक्स (राउंड ऑफ़, TCS, छूट)
Other charges in the invoice value
इनवॉइस मूल्य के अन्य शुल्क
Amount with or without tax: the figures decide
राशि टैक्स समेत या बिना: आँकड़े तय करते हैं
Registration of the supplier
सप्लायर का पंजीकरण
Status (void, cancelled)
स्थिति (रद्द, निरस्त)
Whether the line's amounts include tax
पंक्ति की राशियों में टैक्स शामिल है या नहीं
Item, HSN or quantity of a line
पंक्ति का माल, HSN या मात्रा
Paid to the supplier
सप्लायर को चुकाया
Still to be paid
अभी चुकाना है
Date of the payment
भुगतान की तारीख
Filing column of a portal sheet
पोर्टल की शीट का दाखिल होने का कॉलम

Checking the statements against themselves
विवरण अपने-आप से जाँचे जा रहे हैं
Joining IMS and GSTR-2B
IMS और GSTR-2B जोड़े जा रहे हैं
a column mapping that is not whole
अधूरी कॉलम मैपिंग
The columns are read as before.
कॉलम पहले की तरह पढ़े जाते हैं।
a settings file that is not JSON
सेटिंग फ़ाइल जो JSON नहीं है
The settings stay as they were.
सेटिंग जैसी थीं वैसी हैं।
a Milaan session
Milaan सत्र
Imports are not part of the offline upload; set this one on the portal.
आयात ऑफ़लाइन अपलोड में नहीं जाते; इसे पोर्टल पर तय करें।
Every portal document shows as only on the portal.
पोर्टल का हर दस्तावेज़ "केवल पोर्टल पर" दिखता है।
Every register document shows as only in the books.
रजिस्टर का हर दस्तावेज़ "केवल बही में" दिखता है।
rupees as text per head, such as {"igst": "1.00"}
हर हेड के रुपये टेक्स्ट में, जैसे {"igst": "1.00"}
a setting that Milaan knows
सेटिंग जो Milaan जानता है
a list of column mappings
कॉलम मैपिंग की सूची
a column mapping
कॉलम मैपिंग
a list of {linked, books, portal}, each side with gstin, number and date
{linked, books, portal} की सूची, हर ओर gstin, number और date के साथ
figures by name
नाम से आँकड़े
an entry that Milaan knows
प्रविष्टि जो Milaan जानता है
a list of {ground, document, reclaim, period, amounts}, the document with gstin, number and date
{ground, document, reclaim, period, amounts} की सूची, document में gstin, number और date
a date for each year, such as {"2025-26": "2026-11-02"}
हर वर्ष की तारीख, जैसे {"2025-26": "2026-11-02"}
a year such as 2025-26 and a date YYYY-MM-DD
वर्ष जैसे 2025-26 और तारीख YYYY-MM-DD
a text
टेक्स्ट
a structure
एक ढाँचा
true or false
true या false
a whole number in its range
सीमा के भीतर पूर्ण संख्या
rupees as text, such as "1.00"
रुपये टेक्स्ट में, जैसे "1.00"
MMYYYY, or empty
MMYYYY, या ख़ाली
What was set before stays.
जो पहले तय था वही रहता है।
It is the earlier draft, so it was left out.
यह पहले का ड्राफ़्ट है, इसलिए छोड़ दिया गया।
Those of the earlier download were kept.
पहले के डाउनलोड वाले रखे गए।
The later download replaces them; decisions are kept.
बाद का डाउनलोड उनकी जगह लेता है; निर्णय बने रहते हैं।

No loaded IMS record has this key.
लोड किए किसी IMS रिकॉर्ड की यह कुंजी नहीं है।
It is marked; correct it and write the file again.
इस पर निशान लगा है; इसे ठीक करें और फ़ाइल फिर लिखें।
The record was kept.
रिकॉर्ड रखा गया।
The period is not known.
अवधि पता नहीं है।
JSON inside the text
टेक्स्ट के भीतर JSON
It was counted and not used.
गिना गया, काम में नहीं लिया गया।
They were counted and not used.
गिने गए, काम में नहीं लिए गए।
a record
रिकॉर्ड
one value
एक मान
a list
सूची
an object
ऑब्जेक्ट
an IMS, GSTR-2B, GSTR-2A or GSTR-3B file of the GST portal
GST पोर्टल की IMS, GSTR-2B, GSTR-2A या GSTR-3B फ़ाइल
JSON without fields
बिना खानों का JSON
an IMS download with records
रिकॉर्ड वाला IMS डाउनलोड
the dashboard's counts only
केवल डैशबोर्ड की गिनती
It was recognised; load the IMS download for the records.
यह पहचानी गई; रिकॉर्ड के लिए IMS डाउनलोड लोड करें।
an amount of at most 13 digits before the point
राशि, बिंदु से पहले अधिकतम 13 अंक
an amount in rupees
राशि रुपयों में
The record was left out.
रिकॉर्ड छोड़ दिया गया।
a number
संख्या
It was read as a number.
संख्या मानकर पढ़ा गया।
at most two decimals
दशमलव के बाद अधिकतम दो अंक
It was rounded to the nearest paisa.
निकटतम पैसे तक पूर्णांकित किया गया।
a date dd-mm-yyyy
तारीख dd-mm-yyyy
The record was kept without this date.
रिकॉर्ड इस तारीख के बिना रखा गया।
Y or N
Y या N
It was taken as absent.
न होना माना गया।
A, R, P or N
A, R, P या N
It was taken as no action.
कोई कार्रवाई नहीं मानी गई।
The record was kept without its period.
रिकॉर्ड अपनी अवधि के बिना रखा गया।
It was taken as 0.
0 माना गया।
Its figures are not used.
इसके आँकड़े काम में नहीं लिए जाते।
a known ty
जाना हुआ ty
Rows of amendments print full values and the summary may carry only the difference; the summary stands.
संशोधन की पंक्तियों में पूरा मूल्य छपता है और सारांश में केवल अंतर हो सकता है; सारांश ही माना गया।
Credit notes count only by their declared ITC reduction; the summary stands.
क्रेडिट नोट केवल घोषित ITC कटौती तक गिने जाते हैं; सारांश ही माना गया।
The portal's summary stands.
पोर्टल का सारांश ही माना गया।
The documents stand.
दस्तावेज़ ही माने गए।
a sheet of the portal
पोर्टल की शीट
The sheet was not used.
शीट काम में नहीं ली गई।
The column was not used.
कॉलम काम में नहीं लिया गया।
a row of headings with GSTIN of supplier
कॉलम-शीर्षकों की पंक्ति, जिसमें GSTIN of supplier हो
a GSTIN and a document number beside the amounts
राशियों के साथ GSTIN और दस्तावेज़ नंबर
a section such as B2B or CDNR
खंड, जैसे B2B या CDNR
a document number kept as text
टेक्स्ट में रखा दस्तावेज़ नंबर
Its last digits are lost; it was kept as it is.
इसके आख़िरी अंक खो गए हैं; जैसा है वैसा रखा गया।
What the cell shows was taken as the number.
खाने में जो दिखता है वही नंबर माना गया।
the tax period on the sheet Read me
Read me शीट पर कर-अवधि
formulas saved with their results
सूत्र, परिणाम के साथ सहेजे हुए
cells within the sheet
शीट के भीतर के खाने

It was left out of the recomputed GSTR-2B.
दोबारा निकाले GSTR-2B में इसे छोड़ दिया गया।
It gives no credit any more (section 16(4)) and is left out.
इससे अब क्रेडिट नहीं मिलता (धारा 16(4)), इसलिए छोड़ दिया गया।
GSTR-2B shows the credit as available and the figures follow it; section 16(4) does not allow it any more.
GSTR-2B क्रेडिट को उपलब्ध दिखाता है और आँकड़े उसी के अनुसार हैं; धारा 16(4) अब इसकी अनुमति नहीं देती।
It stays out of GSTR-2B; accept or reject it, silence counts as acceptance.
यह GSTR-2B से बाहर रहता है; स्वीकार या अस्वीकार करें, कुछ न करना स्वीकृति माना जाता है।
ispendactblocked is N
ispendactblocked N है
The portal's flag counts: Pending was taken.
पोर्टल का फ़्लैग माना गया: लंबित लिया गया।
It reduces 4(A)(5), as the settings say; right only where the credit of the invoice was taken.
यह सेटिंग के अनुसार 4(A)(5) को घटाता है; तभी ठीक है जब इनवॉइस का क्रेडिट लिया गया था।
It reduces 4(D)(2); where the credit of the invoice was taken, reduce 4(A)(5) instead.
यह 4(D)(2) को घटाता है; जहाँ इनवॉइस का क्रेडिट लिया गया था, वहाँ इसके बजाय 4(A)(5) घटाएँ।
Recompute GSTR-2B on the portal before GSTR-3B is filed; the figures here follow IMS.
GSTR-3B दाखिल करने से पहले पोर्टल पर GSTR-2B दोबारा निकालें; यहाँ के आँकड़े IMS के अनुसार हैं।
After the upload recompute GSTR-2B on the portal; a GSTR-3B filed without it takes the old draft.
अपलोड के बाद पोर्टल पर GSTR-2B दोबारा निकालें; इसके बिना दाखिल GSTR-3B पुराना ड्राफ़्ट लेता है।
The period of the supplier's return was taken (GSTR-1A: the next one); a late filing moves a record to a later GSTR-2B.
सप्लायर के रिटर्न की अवधि मानी गई (GSTR-1A: अगली); देर से दाखिल होने पर रिकॉर्ड बाद के GSTR-2B में जाता है।
reversal and reclaim statement
रिवर्सल और रीक्लेम विवरण
RCM liability and ITC statement
RCM देनदारी और ITC विवरण
The check of the portal was not made; enter the balance.
पोर्टल की जाँच नहीं हुई; शेष भरें।
reclaim less, or reverse more in 4(B)(2) (GSTN advisory 643).
कम रीक्लेम करें, या 4(B)(2) में ज़्यादा रिवर्स करें (GSTN advisory 643)।
pay more in 3.1(d), or claim less (GSTN advisory 643).
3.1(d) में ज़्यादा चुकाएँ, या कम दावा करें (GSTN advisory 643)।
4(A)(2) and 4(A)(3)
4(A)(2) और 4(A)(3)
A notice in form DRC-01C is to be expected; reply or pay within seven days, else the next GSTR-1 is blocked (Rules 88D and 59(6)(e)).
DRC-01C की सूचना आने की संभावना है; सात दिन में उत्तर दें या भुगतान करें, नहीं तो अगला GSTR-1 रुक जाता है (नियम 88D और 59(6)(e))।
The document is in no loaded file and no amount was given: nil was taken.
दस्तावेज़ किसी लोड की गई फ़ाइल में नहीं है और राशि नहीं दी गई: शून्य माना गया।
The document gives no credit in this GSTR-2B: nil was taken.
इस GSTR-2B में दस्तावेज़ से क्रेडिट नहीं मिलता: शून्य माना गया।
Your own line for this document counts.
इस दस्तावेज़ के लिए आपकी अपनी पंक्ति गिनी जाती है।
not filed, as GSTR-2A says
दाखिल नहीं, GSTR-2A के अनुसार
The supplier changed the figures of this record since, which resets the action: it has its downloaded status again.
सप्लायर ने तब से इस रिकॉर्ड के आँकड़े बदले हैं, जिससे कार्रवाई हट जाती है: इसकी स्थिति फिर डाउनलोड वाली है।
Nothing was done about it.
इस पर कुछ नहीं किया गया।
Nothing was done about it: look at the record and decide again.
इस पर कुछ नहीं किया गया: रिकॉर्ड देखें और फिर तय करें।
The last action that is asked for it counts.
इसके लिए माँगी गई आख़िरी कार्रवाई गिनी जाती है।
the figures that the action was decided on
वे आँकड़े जिन पर कार्रवाई तय हुई थी
other figures in the download: the supplier changed the record since, which resets the action
डाउनलोड में दूसरे आँकड़े: सप्लायर ने तब से रिकॉर्ड बदला है, जिससे कार्रवाई हट जाती है
an action that the portal allows
कार्रवाई जिसकी पोर्टल अनुमति देता है
`;

// Every other line of the table is English; what a diagnostic opens with, as one expression.
const HINDI_OPENING = HINDI_COMPLAINTS.split('\n').filter(Boolean).filter((_, at) => at % 2 === 0)
  .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const opening = (rest) => new RegExp(`^(${HINDI_OPENING})${rest}$`);

// As the patterns of hindi.js. What is found may be anything that stands in a file, also with a
// full stop or a comma in it: of the two readings the one whose end is known is taken.
const HINDI_FILES_PATTERNS = [
  [/^([^]+[.?]) \((\d+) times\)$/, '{1!} ({2} बार)'],
  [new RegExp(`^([^]+?): ((?:${HINDI_OPENING})[^]*)$`), '{1}: {2!}'],
  [opening('; expected ([^]+?), found ([^]*?)\\. ([^]+)'), '{1!}; चाहिए: {2!}; मिला: {3}। {4!}'],
  [opening('; expected ([^]+?), found ([^]*)\\. ([^]+)'), '{1!}; चाहिए: {2!}; मिला: {3}। {4!}'],
  [opening('; expected ([^]+), found ([^]*?)\\. ([^]+)'), '{1!}; चाहिए: {2!}; मिला: {3}। {4!}'],
  [opening('; expected ([^]+?), found ([^]*)\\.'), '{1!}; चाहिए: {2!}; मिला: {3}।'],
  [opening('; expected ([^]+?)\\. ([^]+)'), '{1!}; चाहिए: {2!}। {3!}'],
  [opening('; expected ([^]+)\\.'), '{1!}; चाहिए: {2!}।'],
  [opening('; found ([^]*?)\\. ([^]+)'), '{1!}; मिला: {2}। {3!}'],
  [opening('; found ([^]*)\\. ([^]+)'), '{1!}; मिला: {2}। {3!}'],
  [opening('; found ([^]*)\\.'), '{1!}; मिला: {2}।'],
  [opening('\\. ([^]+)'), '{1!}। {2!}'],
  [opening('\\.'), '{1!}।'],

  // Where it is.
  [/^(?:line|row) (\d+)$/, 'पंक्ति {1}'],
  [/^byte (\d+)$/, 'बाइट {1}'],
  [/^voucher (\d+)$/, 'वाउचर {1}'],
  [/^column (\d+)$/, 'कॉलम {1}'],
  [/^column (\d+) ("[^]*")$/, 'कॉलम {1} {2=}'],
  [/^column ("[^]*")$/, 'कॉलम {1=}'],
  [/^hidden sheets: ([^]+)$/, 'छिपी शीट: {1=}'],
  [/^sheet ([^]+) \(hidden\)$/, 'शीट {1=} (छिपी)'],
  [/^sheet ([^]+)$/, 'शीट {1=}'],
  [/^Cell (\d+)$/, 'खाना {1}'],

  // What was understood of a file.
  [/^(\d\d[A-Z\d]{13}), ([A-Z][a-z][a-z] \d{4})$/, '{1}, {2!}'],
  [/^(\S+)-separated, (.+)$/, '{1!} से अलग किए कॉलम, {2}'],
  [/^Tally (JSON|XML), (.+)$/, 'Tally {1} से, {2}'],
  [/^headings? in (.+)$/, 'कॉलम-शीर्षक: {1!}'],
  [/^([a-zA-Z ]+) = (invoice value less tax|column \d+)$/, '{1!} = {2}'],
  [/^([a-zA-Z ]+) = ([^]+) and (\d+) more$/, '{1!} = {2=} और {3} अन्य'],
  [/^([a-zA-Z ]+) = ([^]+)$/, '{1!} = {2=}'],
  [/^([^]+) and (\d+) more$/, '{1=} और {2} अन्य'],
  [/^dates read month first, as (\d+) of them prove$/, 'तारीखें महीना पहले मानकर पढ़ी गईं, जैसा उनमें से {1} से सिद्ध है'],
  [/^columns not used: ([^]+)$/, 'काम में न लिए गए कॉलम: {1=}'],
  [/^sheets without a register: ([^]+)$/, 'बिना रजिस्टर की शीट: {1=}'],
  [/^(\d+) hidden rows, read like the others$/, '{1} छिपी पंक्तियाँ, औरों की तरह पढ़ी गईं'],
  [/^(\d+) called debit note taken as returns, the supplier's credit notes$/,
    '{1} डेबिट नोट वापसी माने गए, यानी सप्लायर के क्रेडिट नोट'],
  [/^(\d+) taken as the supplier's debit notes$/, '{1} सप्लायर के डेबिट नोट माने गए'],
  [/^(\d+) below zero taken as credit notes$/, 'शून्य से नीचे वाले {1} क्रेडिट नोट माने गए'],
  [/^what the columns of a register mean: (\d+) columns$/, 'रजिस्टर के कॉलमों का अर्थ: {1} कॉलम'],
  [/^columns: (\d+)$/, 'कॉलम: {1}'],
  [/^from ((?:an? .+)|\d)$/, 'स्रोत: {1!}'],
  [/^(\d+) of (\d+) total rows? differs? from what the rows above make$/,
    '{2} योग पंक्तियों में से {1} ऊपर की पंक्तियों के योग से अलग'],
  [/^([^]+): (documents|further rows of documents|headings|titles|totals|blank|out of scope|other GSTIN|errors)$/, '{1=}: {2}'],

  // Why a row is where it is, or a container is refused.
  [/^(\d+) more were counted and not kept\.$/, '{1} और गिनी गईं, रखी नहीं गईं।'],
  [/^The first (\d+) are shown; (\d+) more were counted and not kept\.$/, 'पहली {1} दिख रही हैं; {2} और गिनी गईं, रखी नहीं गईं।'],
  [/^(the supplier's GSTIN|the invoice number), (.+)$/, '{1!}, {2!}'],
  [/^its headings lack (.+)$/, 'इसके कॉलम-शीर्षकों में नहीं: {1!}'],
  [/^(\d+) cells where the headings have (\d+)$/, '{1} खाने, जबकि कॉलम-शीर्षक {2} हैं'],
  [/^("?[^]*"?) in column ("?[^]*"?) is no amount$/, 'कॉलम {2=} में {1=} राशि नहीं है'],
  [/^("?[^]*"?) is no amount$/, '{1=} राशि नहीं है'],
  [/^([^]+) says (\S+), the rows make (\S+)$/, '{1=}: योग पंक्ति में {2}, पंक्तियों से {3}'],
  [/^an? (.+) voucher$/, '{1=} वाउचर'],
  [/^debits and credits differ by (\S+)$/, 'डेबिट और क्रेडिट में {1} का अंतर'],
  [/^of the registration (\S+)$/, 'पंजीकरण {1} की'],
  [/^of a document that another register gives: ([^]+)$/, 'दस्तावेज़ जो दूसरे रजिस्टर में है: {1=}'],

  // What is asked about columns.
  [/^(Question|Still to be said): ([^]+)$/, '{1!}: {2!}'],
  [/^([^]+) Nothing was read from this file so far\.$/, '{1!} इस फ़ाइल से अभी तक कुछ नहीं पढ़ा गया।'],
  [/^((?:Few|Its|All)[^]+|\d): is this the (.+)\?$/, '{1!}: क्या यह "{2}" है?'],
  [/^Is ([^]+) the (.+?)\?$/, 'क्या {1} "{2}" है?'],
  [/^Which one is the (.+?): ([^]+) or ([^]+)\?$/, '"{1}" कौन-सा है: {2} या {3}?'],
  [/^What is ([^]+)\? Its figures may be a tax\.?$/, '{1} क्या है? इसके आँकड़े टैक्स हो सकते हैं।'],
  [/^What is ([^]+)\? Its figures are what the invoice values have beyond taxable value and tax\.?$/,
    '{1} क्या है? इसके आँकड़े वही हैं जो इनवॉइस मूल्य में कर-योग्य मूल्य और टैक्स के अलावा है।'],
  [/^Taxable value and taxes do not fit each other in (\d+) of the first rows: are their columns right\?$/,
    'पहली पंक्तियों में से {1} में कर-योग्य मूल्य और टैक्स मेल नहीं खाते: क्या उनके कॉलम सही हैं?'],
  [/^No column was found for (.+?): is it one of ([^]+)\?$/, 'इसका कॉलम नहीं मिला: {1!}। क्या वह इनमें से है: {2}?'],
  [/^(\d+) dates have the month first and (\d+) the day: which is it in the others\?$/,
    '{1} तारीखों में महीना पहले है और {2} में दिन: बाक़ी में क्या है?'],
  [/^Columns (.+) are both (.+): which is it\?$/, 'कॉलम {1} दोनों "{2}" हैं: कौन-सा सही है?'],
  [/^(\d+) and (\d[\d and]*)$/, '{1} और {2}'],
  [/^(✘ still to be said|Row of the headings|as found|below): ([^]+)$/, '{1!}: {2}'],
  [/^(.+): (.+) \(so now\)$/, '{1!}: {2!} (अभी यही)'],
  [/^Row (\d+) below$/, 'नीचे की पंक्ति {1}'],
  [/^Use of column (\d+), no heading$/, 'कॉलम {1} का उपयोग, बिना कॉलम-शीर्षक'],

  // What was expected and found.
  [/^([\d,]+) bytes$/, '{1} बाइट'],
  [/^(\d+) cells$/, '{1} खाने'],
  [/^(\d+) cells as in the heading row$/, '{1} खाने, जैसे कॉलम-शीर्षकों में'],
  [/^a column with (.+)$/, 'इसका कॉलम: {1!}'],
  [/^headings with (.+)$/, 'कॉलम-शीर्षक जिनमें हो: {1!}'],
  [/^the headings of (.+)$/, '{1!} के कॉलम-शीर्षक'],
  [/^(\d+) dates with the day first and (\d+) with the month first$/, '{1} तारीखें दिन पहले वाली और {2} महीना पहले वाली'],
  [/^(\d+) characters of Windows-1252 among UTF-8$/, 'UTF-8 के बीच Windows-1252 के {1} अक्षर'],
  [/^(\d+) broken ones$/, '{1} टूटे हुए'],
  [/^(\d+) zero bytes$/, '{1} शून्य बाइट'],
  [/^a difference of (\S+)$/, '{1} का अंतर'],
  [/^(\S+), the sum of the rows above$/, '{1}, ऊपर की पंक्तियों का योग'],
  [/^(\d+) hidden rows? and (\d+) hidden columns?$/, '{1} छिपी पंक्तियाँ और {2} छिपे कॉलम'],
  [/^(\d+) hidden rows?$/, '{1} छिपी पंक्तियाँ'],
  [/^(\d+) formulas? without one$/, '{1} सूत्र बिना परिणाम के'],
  [/^(\d+) (?:damaged cells?|cells? that (?:is|are) damaged)$/, '{1} ख़राब खाने'],
  [/^the same bytes as ([^]+)$/, 'वही सामग्री जो {1=} में है'],
  [/^the keys ([^]+)$/, 'कुंजियाँ {1=}'],
  [/^at most (\d+) levels$/, 'अधिकतम {1} परतें'],
  [/^compression method (\d+)$/, 'दबाने का तरीक़ा {1}'],
  [/^more than (\d+) MB$/, '{1} MB से ज़्यादा'],
  [/^(.+) as the summary prints$/, 'सारांश में {1}'],
  [/^(.+) in its documents$/, 'दस्तावेज़ों में {1}'],
  [/^(\d+) documents with tax (\S+)$/, '{1} दस्तावेज़, टैक्स {2}'],
  [/^(\d+) with ([\d,.-]+)$/, '{1}, टैक्स {2}'],
  [/^Within strings, some characters must be escaped, [^]+$/, 'टेक्स्ट के भीतर ऐसे अक्षर हैं जो सीधे नहीं लिखे जाते'],
  [/^The JSON document has an improper structure: [^]+$/, 'JSON की बनावट ठीक नहीं: अल्पविराम, कोष्ठक या कुंजी छूटी या ज़्यादा है'],
  [/^(\d+) documents? that ([^]+) has, too$/, '{1} दस्तावेज़ जो {2} में भी हैं'],
  [/^(\d+) documents? of (.+) that ([^]+) has too$/, '{2} के {1} दस्तावेज़ जो {3} में भी हैं'],
  [/^(\d+) IMS records? that (?:was|were) already loaded$/, '{1} IMS रिकॉर्ड जो पहले से लोड थे'],
  [/^a second GSTR-(2B|3B) of (.+)$/, '{2} का दूसरा GSTR-{1}'],
  [/^a copy of the GSTR-2B of (.+) without its summary$/, '{1} के GSTR-2B की प्रति, बिना सारांश के'],
  [/^a copy of the GSTR-2B of (.+) without its summary, with (\d+) documents? that the statement does not have$/,
    '{1} के GSTR-2B की प्रति, बिना सारांश के, {2} दस्तावेज़ों के साथ जो विवरण में नहीं हैं'],
  [/^(\d+) GSTR-2B periods$/, 'GSTR-2B की {1} अवधियाँ'],
  [/^a GSTR-3B filed by (\S+)$/, '{1} तक दाखिल GSTR-3B'],
  [/^an action by (\S+)$/, '{1} तक कार्रवाई'],
  [/^payment by (\S+)$/, '{1} तक भुगतान'],
  [/^the supplier's GSTR-3B by (\S+)$/, '{1} तक सप्लायर का GSTR-3B'],
  [/^(\S+) unpaid$/, '{1} बकाया'],
  [/^Pending refused: (.+)$/, 'लंबित नहीं माना: {1!}'],
  [/^(\d+) records? whose IMS status is newer than the draft$/, '{1} रिकॉर्ड जिनकी IMS स्थिति ड्राफ़्ट से नई है'],
  [/^(\d+) records? decided after (\S+)$/, '{2} के बाद तय हुए {1} रिकॉर्ड'],
  [/^the closing balance of the (.+)$/, '{1!} का अंतिम शेष'],
  [/^4\(A\)\(2\) and 4\(A\)\(3\) ([^a-z]+[a-z].*)$/, '4(A)(2) और 4(A)(3) {1=}'],
  [/^at most ([\d,.-]+(?: [a-z]+)?(?:, [\d,.-]+ [a-z]+)*)$/, 'अधिकतम {1}'],
  [/^(.+) as GSTR-2B fills it$/, '{1}, जैसा GSTR-2B भरता है'],
  [/^about (\S+) as in GSTR-2B$/, 'लगभग {1}, जैसा GSTR-2B में है'],
  [/^([\d,.-]+), ([\d,.-]+) more \((.+) %\)$/, '{1}, {2} अधिक ({3} %)'],
  [/^([\d,.-]+), ([\d,.-]+) more$/, '{1}, {2} अधिक'],
  [/^a reclaim: (.+)$/, 'रीक्लेम: {1!}'],
  [/^a reversal: (.+)$/, 'रिवर्सल: {1!}'],

  // What was done.
  [/^Nothing was read from this file\. Its headings are: ([^]+)\.$/, 'इस फ़ाइल से कुछ नहीं पढ़ा गया। इसके कॉलम-शीर्षक हैं: {1=}।'],
  [/^It is the later draft and replaces ([^]+); decisions are kept\.$/,
    'यह बाद का ड्राफ़्ट है और {1} की जगह लेता है; निर्णय बने रहते हैं।'],
  [/^It replaces ([^]+); decisions are kept\.$/, 'यह {1} की जगह लेता है; निर्णय बने रहते हैं।'],
  [/^It replaces (\d+ documents?|\d) of ([^]+)\.$/, 'यह {2} के {1} की जगह लेता है।'],
  [/^It replaces ([^]+)\.$/, 'यह {1} की जगह लेता है।'],
  [/^It was left out: ([^]+) was kept\.$/, 'छोड़ दिया गया: {1} रखा गया।'],
  [/^(\d+ documents?|\d) of it left out: ([^]+) was kept\.$/, 'इसके {1} छोड़े गए: {2} रखा गया।'],
  [/^The statement in ([^]+) stands; the copy was left out\.$/, '{1} का विवरण ही माना गया; प्रति छोड़ दी गई।'],
  [/^The statements are for (\S+); choose another recipient to see its own\.$/,
    'विवरण {1} के हैं; दूसरे के देखने के लिए दूसरा प्राप्तकर्ता चुनें।'],
  [/^The statements are for (.+); matching looks at all of them\.$/, 'विवरण {1} के हैं; मिलान सभी अवधियों को देखता है।'],
  [/^(.+) The (?:line) was left out\.$/, '{1!} पंक्ति छोड़ दी गई।'],
  [/^(.+) The record keeps its status\.$/, '{1!} रिकॉर्ड की स्थिति वही रहती है।'],
  [/^(.+) The record has its downloaded status again\.$/, '{1!} रिकॉर्ड की स्थिति फिर डाउनलोड वाली है।'],
  [/^The portal makes no GSTR-2B of (.+) before that return is filed; the statement is empty until then\.$/,
    'वह रिटर्न दाखिल होने से पहले पोर्टल {1} का GSTR-2B नहीं बनाता; तब तक विवरण ख़ाली है।'],
  [/^A quarterly recipient has one GSTR-2B per quarter, that of (.+); the statement is empty\.$/,
    'तिमाही प्राप्तकर्ता का हर तिमाही एक GSTR-2B होता है, {1} का; विवरण ख़ाली है।'],
  [/^The settings say so, but the GSTR-2B of (.+) is loaded, which the portal makes only after it; the files count\.$/,
    'सेटिंग ऐसा कहती हैं, पर {1} का GSTR-2B लोड है, जो पोर्टल उसके बाद ही बनाता है; फ़ाइलें मानी गईं।'],
  [/^The full value of the amendment was used; load the GSTR-2B that holds the original (.*)\.$/,
    'संशोधन का पूरा मूल्य लिया गया; वह GSTR-2B लोड करें जिसमें मूल {1} है।'],
  [/^The portal does not take the GSTR-3B like this: (.+)$/, 'पोर्टल GSTR-3B को ऐसे नहीं लेता: {1!}'],
  [/^The portal warns: (.+)$/, 'पोर्टल चेतावनी देता है: {1!}'],
  [/^The settings lock Table 4 from (.+): act in IMS, or reverse in 4\(B\) instead\.$/,
    'सेटिंग {1} से Table 4 को लॉक करती हैं: IMS में कार्रवाई करें, या इसके बजाय 4(B) में रिवर्स करें।'],
  [/^Credit of (.+) goes to 4\(B\)\(2\), with interest; it comes back when it is paid\. It is taken that the credit was availed\.$/,
    '{1} का क्रेडिट ब्याज के साथ 4(B)(2) में जाता है; भुगतान होने पर वापस आता है। माना गया है कि क्रेडिट लिया गया था।'],
  [/^Reverse its credit in 4\(B\)\(2\) by (\S+); it comes back when he files\.$/,
    'इसका क्रेडिट {1} तक 4(B)(2) में रिवर्स करें; उसके दाखिल करने पर वापस आता है।'],

  // Files that gave way to others.
  [/^replaced by ([^]+)$/, 'इसकी जगह {1} लिया गया'],
  [/^left out: ([^]+) was kept$/, 'छोड़ा गया: {1} रखा गया'],
  [/^documents ((?:left out|replaced|\d)[^]*)$/, 'दस्तावेज़ {1!}'],
  [/^(\d+) ((?:documents |left out: |replaced by )[^]+)$/, '{1} {2!}'],
  [/^The (.+?)(?: of (\d\d[A-Z\d]{13}))? for (.+) is loaded already, with other content\.$/,
    '{1!} {2}, {3}: पहले से लोड है, दूसरी सामग्री के साथ।'],
  [/^(\d+) records? of this (.+?)(?: of (\d\d[A-Z\d]{13}))? (?:is|are) loaded already, from ([^]+)\.$/,
    '{2!} {3} के {1} रिकॉर्ड {4} से पहले ही लोड हैं।'],

  // A file or a sheet, and the place in it.
  [/^([^]+?), ((?:(?:line|row|byte|voucher) \d|column [\d"])[^]*)$/, '{1}, {2!}'],
  [/^(.+) row (\d+)$/, '{1=} पंक्ति {2}'],
];
