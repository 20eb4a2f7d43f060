// HTTP headers of the page. The policy is in the page as well, for hosts that cannot set headers.

const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types unknot',
];

// Without frame-ancestors: browsers ignore it in a page, with a warning.
export const policyOfPage = policy.join('; ');

const refused = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone',
    'midi', 'payment', 'usb'];

// The worker answers with these too, whatever the host sets.
export const headersEverywhere: Record<string, string> = {
    'Content-Security-Policy': [...policy, "frame-ancestors 'none'"].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
};

// A `_headers` file as static hosts read it: later rules add to earlier ones, and `!` removes a header.
export function headersFile(): string {
    const rule = (path: string, lines: string[]): string => [path, ...lines.map((line) => `  ${line}`), ''].join('\n');
    return [
        rule('/*', [...Object.entries(headersEverywhere).map(([name, value]) => `${name}: ${value}`), 'Cache-Control: no-cache']),
        rule('/assets/*', ['! Cache-Control', 'Cache-Control: public, max-age=31536000, immutable']),
        rule('/manifest.webmanifest', ['Content-Type: application/manifest+json']),
    ].join('\n');
}
