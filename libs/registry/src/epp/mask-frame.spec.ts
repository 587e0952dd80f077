import { maskFrame } from './mask-frame';

describe('a frame in a log', () => {
  it.each([
    ['<login><clID>us</clID><pw>s3cret</pw><newPW>s3cret2</newPW></login>', '<login><clID>us</clID><pw>***</pw><newPW>***</newPW></login>'],
    ['<d:authInfo><d:pw roid="R-1">s3cret</d:pw></d:authInfo><d:x/>', '<d:authInfo>***</d:authInfo><d:x/>'],
    [
      '<loginSec:loginSec xmlns:loginSec="u"><loginSec:pw>s3cret</loginSec:pw></loginSec:loginSec>',
      '<loginSec:loginSec xmlns:loginSec="u">***</loginSec:loginSec>',
    ],
    ['<pw\n>s3\ncret</pw ><a>1</a>', '<pw\n>***</pw><a>1</a>'],
    ['<pw><![CDATA[s3<cret]]></pw>', '<pw>***</pw>'],
    ['<pw/><a>1</a>', '<pw/><a>1</a>'],
    ['cut off here: <domain:pw>s3cr', 'cut off here: <domain:pw>***</domain:pw>'],
    ['<pwx>open</pwx>', '<pwx>open</pwx>'],
  ])('%s is written as %s', (frame, masked) => {
    expect(maskFrame(frame)).toBe(masked);
  });
});
