// Opens .html files as a reader would: on a wide and a narrow screen, by day and by night, on paper.
//
// Told are:
//   console   an error or a warning that the browser writes down
//   request   anything asked for beyond the file itself
//   link      a link to a file that is not there
//   axe       what axe-core finds, all its rules on
//   sideways  a page wider than a narrow screen
//   size      a printed page that is not A4, or no landscape page where the file asks for one
//   blank     a printed page with nothing on it but its number
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFileSync } = require('child_process');
const { fileURLToPath, pathToFileURL } = require('url');
const { MODULES, openBrowser } = require('./browser.js');

const AXE = fs.readFileSync(path.join(MODULES, 'axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1200, height: 900 };
const NARROW = { width: 390, height: 844 };
const AT_ONCE = 2;

async function main(files) {
    if (files.length === 0) throw new Error('no files were given');
    const browser = await openBrowser();
    const findings = [];
    const waiting = [...files];
    const work = async () => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
            for (const [kind, what] of await check(browser, file)) findings.push(`${file}: ${kind}: ${what}`);
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await browser.close();
    findings.sort().forEach((line) => console.log(line));
    console.log(`check-html: ${files.length} files, ${findings.length} findings`);
    process.exitCode = findings.length > 0 ? 1 : 0;
}

async function check(browser, file) {
    const findings = [];
    const page = await browser.newPage({ viewport: WIDE });
    const own = pathToFileURL(path.resolve(file)).href;
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) findings.push(['console', message.text()]);
    });
    page.on('pageerror', (error) => findings.push(['console', error.message]));
    page.on('request', (request) => {
        if (request.url() !== own && !request.url().startsWith('data:')) findings.push(['request', request.url()]);
    });
    await page.goto(own);
    findings.push(...await checkLinks(page));
    findings.push(...await checkScreens(page));
    findings.push(...await checkPaper(page));
    await page.close();
    return findings;
}

async function checkLinks(page) {
    const links = await page.$$eval('a[href]', (all) => all.map((a) => a.href));
    const files = [...new Set(links)].filter((link) => link.startsWith('file:'));
    return files.filter((link) => !fs.existsSync(fileURLToPath(link.split(/[?#]/)[0]))).map((link) => ['link', decodeURI(link)]);
}

async function checkScreens(page) {
    const findings = [];
    await page.evaluate(AXE);
    for (const [size, scheme] of [[WIDE, 'light'], [WIDE, 'dark'], [NARROW, 'light']]) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme });
        const { violations } = await page.evaluate('axe.run()');
        for (const rule of violations) {
            const [node] = rule.nodes;
            findings.push(['axe', `${rule.id} (${size.width} px, ${scheme}, ${rule.nodes.length} places): ${node.html.slice(0, 120)}`]);
        }
    }
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (width > NARROW.width) findings.push(['sideways', `${width} px wide on a screen of ${NARROW.width} px`]);
    return findings;
}

async function checkPaper(page) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-html-'));
    const pdf = path.join(folder, 'page.pdf');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const asksLandscape = await page.$$eval('body *', (all) => all.some((e) => getComputedStyle(e).page !== 'auto'));
    const findings = [...checkSizes(pdf, asksLandscape), ...checkBlanks(pdf)];
    fs.rmSync(folder, { recursive: true });
    return findings;
}

function checkSizes(pdf, asksLandscape) {
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '-1', pdf], { encoding: 'utf8' });
    const sizes = [...info.matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+)/gm)];
    const findings = [];
    for (const [, number, width, height] of sizes) {
        const sides = [Number(width), Number(height)].sort((a, b) => a - b).map((points) => points / 72 * 25.4);
        if (Math.abs(sides[0] - 210) > 1 || Math.abs(sides[1] - 297) > 1) findings.push(['size', `page ${number} is ${width} x ${height} points`]);
    }
    const isLandscape = sizes.some(([, , width, height]) => Number(width) > Number(height));
    if (isLandscape !== asksLandscape) findings.push(['size', asksLandscape ? 'no page is landscape' : 'a page is landscape without being asked']);
    return findings;
}

function checkBlanks(pdf) {
    const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    return pages.flatMap((text, n) => (/[^\s\d]/.test(text) ? [] : [['blank', `page ${n + 1}`]]));
}

main(process.argv.slice(2)).catch((error) => {
    console.error(`check-html: ${error.message}`);
    process.exit(1);
});
