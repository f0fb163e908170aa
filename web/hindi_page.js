'use strict';
// The first screen, its dialogs and what the scripts report, in Hindi: a line of English as they
// write it, and under it the Hindi.

const HINDI_PAGE = `
Every rupee of input tax credit, tallied on your own laptop.
इनपुट टैक्स क्रेडिट के हर रुपये का मिलान, आपके अपने लैपटॉप पर।
Purchase register against the GST portal
GST पोर्टल से ख़रीद रजिस्टर का मिलान
Page
पेज
Help
मदद
Load
लोड
what you downloaded: IMS, GSTR-2B and GSTR-3B from the portal, and your purchase register.
करें जो आपने डाउनलोड किया: पोर्टल से IMS, GSTR-2B और GSTR-3B, और अपना ख़रीद रजिस्टर।
Verify and act.
जाँचें और कार्रवाई करें।
Each supplier document beside your entry, what differs and why; accept, reject or keep pending.
सप्लायर का हर दस्तावेज़ आपकी प्रविष्टि के साथ, क्या अंतर है और क्यों; स्वीकार करें, अस्वीकार करें या लंबित रखें।
File.
दाखिल करें।
The IMS upload file, the GSTR-2B it will produce, and Table 4 tied to your GSTR-3B.
IMS की अपलोड फ़ाइल, उससे बनने वाला GSTR-2B, और आपके GSTR-3B से मिलाई हुई Table 4।
What other tabs of this page have open stays kept by them.
इस पेज के दूसरे टैब में जो खुला है, वह वहाँ रखा रहेगा।
Switch off and remove
बंद करें और हटाएँ
Continue where you left
जहाँ छोड़ा था वहीं से आगे बढ़ें
Drop files or a folder anywhere here
फ़ाइलें या फ़ोल्डर यहाँ कहीं भी छोड़ें
IMS, GSTR-2B and GSTR-3B
IMS, GSTR-2B और GSTR-3B का
the files the GST portal's download buttons give
वे फ़ाइलें जो GST पोर्टल के डाउनलोड बटन देते हैं
, register as CSV, Excel or Tally. Milaan finds out which is which.
, रजिस्टर CSV, Excel या Tally में। कौन-सी फ़ाइल क्या है, यह Milaan ख़ुद पहचान लेता है।
Choose files…
फ़ाइलें चुनें…
Try with demo data
डेमो डेटा के साथ आज़माएँ
Open a saved session
सहेजा हुआ सत्र खोलें
Reading
पढ़ रहा है
Cancel
रद्द करें
Nothing leaves this browser
इस ब्राउज़र से कुछ भी बाहर नहीं जाता
There is no server and no account, and this page tells your browser to refuse every connection it could make. Your files are read here and stay files of yours.
न कोई सर्वर है, न कोई खाता, और यह पेज आपके ब्राउज़र से कहता है कि वह इसका हर कनेक्शन रोक दे। आपकी फ़ाइलें यहीं पढ़ी जाती हैं और आपकी ही रहती हैं।
Keep my work in this browser
मेरा काम इस ब्राउज़र में रखें
Forget everything
सब मिटाएँ
Check it yourself
ख़ुद जाँच लें
Skip the workbench
कार्य-पटल छोड़कर आगे जाएँ
Milaan workbench
Milaan कार्य-पटल
Text for the workbench
कार्य-पटल के लिए पाठ
Arrow keys move between rows, question mark lists all keys. Escape, then Tab leaves the workbench.
तीर कुंजियों से पंक्तियों में चलें, प्रश्न-चिह्न से सभी कुंजियों की सूची। Escape, फिर Tab से कार्य-पटल के बाहर।
Privacy: check it yourself
गोपनीयता: ख़ुद जाँच लें
Back to the workbench
कार्य-पटल पर वापस
Drop to load
लोड करने के लिए छोड़ें
Close
बंद करें
Check that nothing leaves
जाँचें कि कुछ बाहर नहीं जाता
Milaan, build
Milaan, बिल्ड
Turn off the network
नेटवर्क बंद करें
Switch off Wi-Fi or pull the cable, then carry on. Milaan works the same:
Wi-Fi बंद करें या तार निकाल दें, फिर काम जारी रखें। Milaan वैसे ही चलता है:
See a connection refused
कनेक्शन रुकता हुआ देखें
This asks the browser to fetch a page from the internet, which the rules below forbid.
यह ब्राउज़र से इंटरनेट का एक पेज माँगने को कहता है, जिसे नीचे के नियम मना करते हैं।
Try to connect
कनेक्ट करके देखें
Not tried yet.
अभी आज़माया नहीं।
What this page has fetched
इस पेज ने क्या-क्या मँगाया
The rules it gave your browser
इसने आपके ब्राउज़र को जो नियम दिए
Its Content Security Policy, in force now. A page can set this once and cannot loosen it.
इसकी Content Security Policy, जो अभी लागू है। पेज इसे एक बार तय कर सकता है, ढीला नहीं कर सकता।
Look for yourself
अपनी आँखों से देखें
F12 opens the developer tools: the Network tab stays empty while you work. The rules cover every way a page has of fetching; they do not stop a link you click.
F12 से डेवलपर टूल खुलते हैं: काम के दौरान Network टैब ख़ाली रहता है। ये नियम पेज के कुछ भी मँगाने के हर रास्ते पर लागू हैं; आपके क्लिक किए लिंक को नहीं रोकते।
For printing
छपाई के लिए
Search the help
मदद में खोजें
Print
छापें
Getting ready
तैयार हो रहा है
Milaan runs in your browser and needs JavaScript. It contains no network code.
Milaan आपके ब्राउज़र में चलता है और इसे JavaScript चाहिए। इसमें नेटवर्क का कोई कोड नहीं है।

The browser would not open that folder. Drop the files themselves.
ब्राउज़र ने वह फ़ोल्डर नहीं खोला। फ़ाइलें ही छोड़ें।
This copy carries no policy: it was not made by the build.
इस प्रति में कोई नीति नहीं है: यह बिल्ड से नहीं बनी।
your computer says it is online now.
आपका कंप्यूटर कहता है कि वह अभी ऑनलाइन है।
your computer says it is offline now.
आपका कंप्यूटर कहता है कि वह अभी ऑफ़लाइन है।
Nothing but the page itself.
पेज के अलावा कुछ नहीं।
Trying…
आज़मा रहा है…
It went through. This copy does not protect you: do not use it.
कनेक्शन हो गया। यह प्रति आपकी रक्षा नहीं करती: इसे काम में न लें।
It failed, but not because of the page's rules: perhaps there is no network.
नहीं हुआ, पर पेज के नियमों के कारण नहीं: शायद नेटवर्क ही नहीं है।
Remove
हटाएँ
Save as a file
फ़ाइल में सहेजें
Continue
आगे बढ़ें
This browser lets the page keep nothing: save the session to a file.
यह ब्राउज़र पेज को कुछ रखने नहीं देता: सत्र को फ़ाइल में सहेजें।
It stays on this computer: the five latest sessions, until you forget them or switch this off. A crash or a reload costs nothing.
यह इसी कंप्यूटर पर रहता है: आख़िरी पाँच सत्र, जब तक आप उन्हें न मिटाएँ या इसे बंद न करें। क्रैश या दोबारा लोड होने से कुछ नहीं जाता।
Off, because pages opened from a disk share one storage: another page on this computer could read it. All is forgotten when you close the tab, unless you save the session.
बंद है, क्योंकि डिस्क से खोले गए पेजों का भंडार एक ही होता है: इस कंप्यूटर का दूसरा पेज इसे पढ़ सकता है। सत्र न सहेजें तो टैब बंद करते ही सब मिट जाता है।
Off: all is forgotten when you close the tab, unless you save the session.
बंद है: सत्र न सहेजें तो टैब बंद करते ही सब मिट जाता है।

The browser could not read a file: it was moved, changed or is locked.
ब्राउज़र एक फ़ाइल नहीं पढ़ सका: वह हटाई गई, बदली गई या लॉक है।
Open it
खोलें
The browser could not read what it kept.
ब्राउज़र अपना रखा हुआ नहीं पढ़ सका।
Forget everything? This removes all work that this browser keeps and what is on the screen. Files on your disk, also those you saved, stay. It cannot be undone.
सब मिटाएँ? इससे इस ब्राउज़र में रखा सारा काम और स्क्रीन पर जो है वह हट जाएगा। आपकी डिस्क की फ़ाइलें, आपकी सहेजी हुई भी, बनी रहेंगी। इसे वापस नहीं किया जा सकता।
The browser did not remove what it keeps. Close other tabs of this page and try again.
ब्राउज़र ने अपना रखा हुआ नहीं हटाया। इस पेज के दूसरे टैब बंद करके फिर कोशिश करें।
There is not enough memory to show that many documents.
इतने दस्तावेज़ दिखाने के लिए मेमोरी काफ़ी नहीं है।
This browser offers neither WebGL nor a 2D canvas to this page, so the workbench cannot be drawn. Another browser, or another profile of this one, will do.
यह ब्राउज़र इस पेज को न WebGL देता है, न 2D कैनवस, इसलिए कार्य-पटल नहीं बन सकता। दूसरा ब्राउज़र, या इसी की दूसरी प्रोफ़ाइल, काम करेगी।
The browser did not allow copying.
ब्राउज़र ने कॉपी करने नहीं दिया।
Everything was forgotten.
सब मिटा दिया गया।
Everything kept in this browser was forgotten in another tab.
इस ब्राउज़र में रखा सब कुछ दूसरे टैब में मिटा दिया गया।
the browser's space is used up
ब्राउज़र की जगह भर गई है
there is not enough memory for a copy
प्रति के लिए मेमोरी काफ़ी नहीं है
everything was forgotten in another tab
दूसरे टैब में सब मिटा दिया गया
a later version of Milaan keeps its sessions here
Milaan का बाद का संस्करण यहाँ अपने सत्र रखता है
the browser refused
ब्राउज़र ने मना किया
the new settings
नई सेटिंग
This session was saved by another version of Milaan. Nothing was changed.
यह सत्र Milaan के दूसरे संस्करण से सहेजा गया था। कुछ नहीं बदला गया।
This session file is incomplete: its end is missing. Nothing was changed.
यह सत्र फ़ाइल अधूरी है: इसका अंत नहीं है। कुछ नहीं बदला गया।
There is not enough memory to open this session. Nothing was changed.
यह सत्र खोलने के लिए मेमोरी काफ़ी नहीं है। कुछ नहीं बदला गया।
This session file is damaged. Nothing was changed.
यह सत्र फ़ाइल ख़राब है। कुछ नहीं बदला गया।
What the reading job handed over was damaged.
पढ़ने के काम ने जो दिया वह ख़राब था।
`;
