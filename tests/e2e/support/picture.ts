// Reads screenshots, decoded by the page's own browser.

// Runs in the page: the number of colours in a PNG (base64), of 15 bits each.
export async function coloursIn(png: string): Promise<number> {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
        colours.add((data[at]! >> 3) << 10 | (data[at + 1]! >> 3) << 5 | data[at + 2]! >> 3);
    }
    return colours.size;
}

// Runs in the page: the colour of a pixel of a PNG (base64), as "r,g,b".
export async function colourAt([png, x, y]: [string, number, number]): Promise<string> {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, -x, -y);
    return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
}

export const leastColours = 12; // text with soft edges has more; a blank canvas has one
