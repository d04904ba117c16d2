// The headless browser that the checks and pictures share.
'use strict';

const path = require('path');

const HOME = path.resolve(__dirname, '../../target/ci');
const MODULES = path.join(HOME, 'node/node_modules');
const { chromium } = require(path.join(MODULES, 'playwright-core'));

// Without the last three Chromium asks its maker's servers for updates at every start.
const QUIET = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function openBrowser() {
    return chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: QUIET });
}

module.exports = { HOME, MODULES, openBrowser };
