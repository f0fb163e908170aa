// Comparing two screenshots, decoded by a blank page of the same browser.

const VISIBLE = 40; // of 255, in the channel that differs most

/** Share of the pixels that differ visibly; 1 when the sizes differ. */
export async function difference(bench, first, second) {
  const page = await bench.context.browser().newPage();
  try {
    return await page.evaluate(async ([a, b, visible]) => {
      const pixels = async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height);
      };
      const [one, two] = [await pixels(a), await pixels(b)];
      if (one.width !== two.width || one.height !== two.height) return 1;
      let different = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        const apart = (channel) => Math.abs(one.data[i + channel] - two.data[i + channel]);
        if (Math.max(apart(0), apart(1), apart(2)) > visible) different += 1;
      }
      return different / (one.data.length / 4);
    }, [first.toString('base64'), second.toString('base64'), VISIBLE]);
  } finally {
    await page.close();
  }
}
