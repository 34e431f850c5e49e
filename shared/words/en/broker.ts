/** Other halls through an MQTT broker: the operator's panel, in English. */
export const broker = {
  // in SHARE
  'broker.title': 'Remote halls',
  'broker.what':
    'Brings the ceremony to other halls through an MQTT broker of your house such as Mosquitto, EMQX or HiveMQ. The broker does the distribution; without it the show in this hall goes on as ever.',
  'broker.off': 'Off. Nothing is sent to any broker.',
  'broker.setUp': 'Set the broker up…',
  'broker.start': 'Connect and publish',
  'broker.change': 'Change…',
  'broker.change.title': 'The broker',
  'broker.change.apply': 'Apply',
  'broker.stop': 'Stop publishing',
  'broker.stop.ask': 'Other halls keep what they show and get nothing new until you connect again.',
  'broker.otherShow': 'The broker is getting another ceremony: “{title}”.',
  'broker.otherShow.open': 'Open that ceremony',

  // the form
  'broker.server': 'Broker',
  'broker.url': 'Address of the broker',
  'broker.url.hint':
    'mqtts:// (encrypted, usually port 8883), mqtt:// (port 1883), wss:// or ws://',
  'broker.url.readable':
    'Not encrypted: the password and all that is public can be read on the way. Use it in a network of your own only.',
  'broker.prefix': 'Topic prefix',
  'broker.prefix.hint': 'As the broker’s access rules know it; usually rostrum.',
  'broker.user': 'Account',
  'broker.user.hint': 'Empty if the broker asks for none.',
  'broker.password': 'Password',
  'broker.password.kept': 'Empty: the remembered password is used.',
  'broker.tls': 'TLS certificates',
  'broker.ca': 'Certificate authority (CA)',
  'broker.ca.hint': 'Only where your house signs the broker’s certificate itself.',
  'broker.cert': 'Certificate of this machine',
  'broker.cert.hint': 'Only where the broker knows its clients by certificate.',
  'broker.key': 'Private key of this machine',
  'broker.pem.pick': 'Choose a file…',
  'broker.pem.remove': 'Take the file away: {what}',
  'broker.pem.kept': 'remembered from last time',
  'broker.pem.wrong.certificate':
    'This is no certificate in PEM form (-----BEGIN CERTIFICATE-----).',
  'broker.pem.wrong.key': 'This is no private key in PEM form (-----BEGIN PRIVATE KEY-----).',
  'broker.pem.wrong.encryptedKey': 'This key has a password. Use a key file without one.',
  'broker.pem.wrong.size': 'This file is too large for a certificate or key.',
  'broker.wrong.address': 'An address looks like mqtts://broker:8883.',
  'broker.wrong.prefix': 'The prefix can’t be empty and has no spaces, no + and no #.',
  'broker.wrong.key': 'There is a certificate but no private key.',
  'broker.wrong.cert': 'There is a private key but no certificate.',
  'broker.wrong.viewerAddress': 'An address looks like wss://broker:8884/mqtt.',
  'broker.wrong.sameAccount':
    'Every viewer is given this account, so it has to be another than the one above and may only read.',
  'broker.sent': 'What is published',
  'broker.sent.public':
    'The public part always: what was announced in the hall, and the clock. No name that was not announced.',
  'broker.crew': 'The crew’s part',
  'broker.crew.hint':
    'The next step and the calls for sound and light; without unannounced names as well.',
  'broker.journal': 'The journal, for machines in other halls',
  'broker.journal.hint':
    'For a Rostrum in another hall that follows the ceremony and shares it on its own network.',
  'broker.journal.warning':
    'The journal holds the whole ceremony, names that were not announced included. It is encrypted; whoever has the invitation can read it, so give it to people you trust.',
  'broker.viewers': 'Page for browsers',
  'broker.viewers.hint':
    'Browsers anywhere get the screen and the clock straight from the broker, past this machine.',
  'broker.viewerUrl': 'WebSocket address of the broker',
  'broker.viewerUrl.hint': 'For example wss://broker:8884/mqtt',
  'broker.viewerUrl.mixed':
    'An encrypted page (https) may not open a ws:// address. Use wss://, or share without encryption.',
  'broker.viewerUser': 'Viewers’ account',
  'broker.viewerUser.hint':
    'Whoever opens the page has this account: let it read the public branch and nothing else.',
  'broker.viewerPassword': 'Viewers’ password',

  // how it is
  'broker.link.connecting': 'Connecting to {address}…',
  'broker.link.open': 'Connected to {address}',
  'broker.link.lost': 'Connection to {address} lost since {time}; trying again',
  'broker.link.trying': 'No connection to {address} since {time}; trying again',
  'broker.calm': 'The show in this hall is not affected.',
  'broker.waiting': 'Messages waiting',
  'broker.dropped': 'Messages dropped',
  'broker.dropped.hint': 'newer ones took their place',
  'broker.sentAt': 'Last confirmed by the broker',
  'broker.sentAt.never': 'not yet',
  'broker.publishes': 'Published',
  'broker.publishes.public': 'public',
  'broker.publishes.crew': 'crew',
  'broker.publishes.journal': 'journal',

  // for other halls
  'broker.invitation': 'Invitation for other halls',
  'broker.invitation.what':
    'In the other hall: open Rostrum, choose “Follow through an MQTT broker…” in the list of ceremonies and paste this invitation.',
  'broker.invitation.warning':
    'The invitation holds the key to the whole ceremony. Hand it over in person or on a safe way; never post it in a group.',
  'broker.invitation.show': 'Show the QR code…',
  'broker.invitation.copy': 'Copy the invitation',
  'broker.invitation.qr': 'QR code of the invitation for other halls',
  'broker.invitation.long': 'The invitation is too long for a QR code; copy it.',
  'broker.viewerPage': 'Addresses of the page',
  'broker.viewerPage.screen': 'Big screen',
  'broker.viewerPage.clock': 'Clock',
  'broker.viewerPage.overlay': 'Graphics for a stream',
  'broker.viewerPage.copy': 'Copy the address: {what}',
  'broker.viewerPage.qr': 'QR code of the big screen’s page',
  'broker.viewerPage.notShared':
    'Turn on sharing in the hall so that this machine serves the page; or put the page on a web server of your house (rostrum far-page).',
  'broker.viewerPage.outside':
    'Machines outside this network can’t open these addresses: put the page on a web server of your house (rostrum far-page).',

  // following
  'broker.follow': 'Follow through an MQTT broker…',
  'broker.follow.title': 'Follow a ceremony of another hall',
  'broker.follow.what':
    'This machine gets the ceremony through an MQTT broker, read-only, and can share it with the devices in its own hall.',
  'broker.follow.invitation': 'Invitation',
  'broker.follow.invitation.hint': 'Paste the invitation as the main hall has sent it.',
  'broker.follow.invitation.none': 'Paste the invitation.',
  'broker.follow.user': 'Account of this hall',
  'broker.follow.start': 'Follow',
  'broker.follow.open': 'Open the ceremony',
  'broker.follow.close': 'Go on in the background',
  'broker.leave': 'Stop following',
  'broker.leave.ask':
    'The copy stays on this machine and gets nothing new. The remembered invitation is deleted here.',
  'broker.resume': 'Go on following',
  'broker.resume.title': 'Last time this machine was following “{title}”',
  'broker.resume.what':
    'Through the broker {address}. One press connects again and gets what is missing; no invitation to paste.',
  'broker.unread': 'MQTT broker',
  'broker.unread.seen': 'I have seen it',
  'broker.following.title': 'Following through {address}',
  'broker.following.waiting': 'Connected; waiting for the ceremony…',
  'broker.following.in-step': 'Everything has come',
  'broker.following.in-step.lag': 'Everything has come, {ms, number} ms behind',
  'broker.following.gap': 'Something is missing and was asked for…',
  'broker.following.lost': 'Connection to the broker lost; trying again',
  'broker.following.heard': 'Last heard {time}',
} as const;
