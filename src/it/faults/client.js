// One PUT by Node's own clients, and what they report: client.js url protocol token.
const [url, protocol, token] = process.argv.slice(2);
const { URL } = require('url');
const target = new URL(url);
const body = '{"type":"OPS_GENIE","apiKey":"01234567-89ab-cdef-0123-456789abcdef"}';
const headers = {
  authorization: 'Bearer ' + token, accept: 'application/vnd.atlas.2023-01-01+json', 'content-type': 'application/json',
};
const say = text => { console.log(text); process.exit(0); };
const failed = e => say((e.code || e.name) + ': ' + e.message);
if (protocol === 'HTTP_2') {
  const client = require('http2').connect(target.origin, { rejectUnauthorized: false });
  client.on('error', failed);
  const stream = client.request({ ':method': 'PUT', ':path': target.pathname, ...headers });
  let status;
  stream.on('response', h => { status = h[':status']; });
  stream.on('error', failed);
  stream.on('close', () => say(status === undefined ? 'closed without an answer' : status));
  stream.resume();
  stream.end(body);
} else {
  const request = require(target.protocol === 'https:' ? 'https' : 'http')
    .request(target, { method: 'PUT', headers, rejectUnauthorized: false }, answer => {
      answer.resume();
      answer.on('error', failed);
      answer.on('end', () => say(answer.statusCode));
    });
  request.on('error', failed);
  request.end(body);
}
