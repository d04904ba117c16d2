// Draws .html files whole, as wide as a desk's screen and as a telephone's: look.js FOLDER FILE…
'use strict';

const path = require('path');
const { pathToFileURL } = require('url');
const { openBrowser } = require('./browser.js');

async function main(folder, files) {
    const browser = await openBrowser();
    const page = await browser.newPage();
    for (const file of files) {
        for (const width of [1200, 390]) {
            await page.setViewportSize({ width, height: 900 });
            await page.goto(pathToFileURL(path.resolve(file)).href);
            await page.screenshot({ path: path.join(folder, `${path.basename(file, '.html')}-${width}.png`), fullPage: true });
        }
    }
    await browser.close();
}

const [folder, ...files] = process.argv.slice(2);
main(folder, files).catch((error) => {
    console.error(`look: ${error.message}`);
    process.exit(1);
});
