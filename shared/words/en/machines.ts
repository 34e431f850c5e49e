import type { machines as vi } from '../vi/machines.ts';

/** Several machines of one show: who calls, who stands by, and taking over, in English. */
export const machines: Record<keyof typeof vi, string> = {
  'machines.title': 'Machine that calls',

  // another machine calls
  'machines.calls': '{name} is calling the show',
  'machines.watches': 'This machine only follows',
  'machines.tookOver': 'took over at {time}',
  'machines.link.in-step': 'In step',
  'machines.link.catching-up': 'Receiving what is missing',
  'machines.link.silent': 'No answer since {time}',
  'machines.link.away': 'No connection since {time}',
  'machines.link.unconnected': 'Not connected to that machine',
  'machines.link.removed': 'No standby machine any more',
  'machines.removed': '{name} does not keep this machine as a standby any more',
  'machines.removed.text':
    'The copy here stays readable but gets nothing new; to follow again, leave and come in with the PIN.',
  'machines.lag': '{ms} ms behind',
  'machines.lag.least': 'less than 1 ms behind',
  'machines.short.follows': '{name} is calling',
  'machines.short.handing-over': 'Handing over',
  'machines.clock.behind': 'This computer’s clock is {amount} slow; Rostrum goes by the show’s.',
  'machines.clock.ahead': 'This computer’s clock is {amount} fast; Rostrum goes by the show’s.',

  // taking over
  'machines.takeOver': 'Take over…',
  'machines.takeOver.title': 'Take over',
  'machines.takeOver.answers':
    '{name} answers. It will stop calling and follow this machine; nothing is lost.',
  'machines.takeOver.from': 'The show stays where it is: {place}.',
  'machines.takeOver.silent': '{name} has not answered since {time}.',
  'machines.takeOver.unconnected':
    '{name} calls this show, but this machine is not connected to it.',
  'machines.takeOver.removed':
    '{name} has removed this machine from its standby machines and may well go on calling.',
  'machines.takeOver.last':
    'The last thing that got here is from {time}. The show goes on from: {place}.',
  'machines.takeOver.aside':
    'What {name} may have done since then will be set aside to be looked at when the two meet again. Nothing of it enters the show by itself.',
  'machines.takeOver.ask': 'If you can, tell the person at {name} before you take over.',
  'machines.takeOver.then':
    'At once GO works here, and the devices in the hall move over to this machine.',
  'machines.takeOver.thenAlone':
    'At once GO works here, but no device in the hall moves over by itself: none looks for this machine any more.',
  'machines.place.ready': 'not begun',
  'machines.place.ended': 'ended',
  'machines.place.before': 'before the first cue',
  'machines.place.cue': 'cue {number}, {name}',

  // it has moved
  'machines.movedHere': 'This machine calls the show now',
  'machines.movedHere.text': 'GO works here. {name} follows from now on.',
  'machines.movedHere.alone':
    'GO works here. {name} has not answered; when it comes back it will follow this machine.',
  'machines.movedAway': '{name} has taken over',
  'machines.movedAway.text': 'GO does nothing here any more.',

  // handing over
  'machines.handingOver': 'Handing over to {name}',
  'machines.handingOver.text': 'This machine takes no commands and waits for the other to confirm.',
  'machines.keepCalling': 'Go on calling from here',
  'machines.handOver': 'Hand over…',
  'machines.handOver.to': 'Hand over to {name}',
  'machines.handOver.ask':
    '{name} goes on from this very cue; this machine follows. Nothing is lost, and the devices move over by themselves.',
  'machines.handOver.notYet': 'It can be handed over to once it is in step.',

  // this machine calls, others stand by
  'machines.mirror.in-step': 'on {n} machines',
  'machines.mirror.catching-up': 'standby machine catching up',
  'machines.mirror.silent': 'standby machine silent',
  'machines.mirror.away': 'standby machine away',
  'machines.missing': 'Standby machine not there',
  'machines.missing.silent':
    'Standby machine {name} has not answered since {time}; the show goes on from here.',
  'machines.missing.away':
    'Standby machine {name} has been away since {time}; the show goes on from here.',
  'machines.seen': 'Understood',

  // strays
  'machines.strays':
    '{n, plural, one {# command of this machine} other {# commands of this machine}} never got out',
  'machines.strays.text': 'They are not part of the show; please look at them.',
  'machines.strays.ofShow':
    '“{title}”: {n, plural, one {# command of this machine} other {# commands of this machine}} never got out',
  'machines.strays.look': 'Look at them…',
  'machines.strays.title': 'Commands that never got out',
  'machines.strays.why':
    'Another machine took over before it had these commands, so the show goes on without them. None is done again by itself: what is still needed has to be done again on the machine that calls.',
  'machines.strays.time': 'At',
  'machines.strays.command': 'Command',
  'machines.strays.about': 'About',
  'machines.strays.who': 'Who',
  'machines.strays.newest': 'These are the newest {n}; the file has all {all}.',
  'machines.strays.file': 'Kept in the show’s folder, file {file}.',
  'machines.strays.seen': 'I have seen them',
  'machines.who.here': 'this machine',

  // coming to stand by
  'machines.standBy': 'Stand by for…',
  'machines.standBy.title': 'Stand by for another machine',
  'machines.standBy.what':
    'This machine receives the show of the machine that calls, follows every command, and can take over. Address and PIN are on the other machine: under Share, Standby machine.',
  'machines.standBy.offer': 'Is this the standby machine?',
  'machines.standBy.offer.what':
    'Instead of sharing, this machine can follow another machine’s show and take over when needed.',
  'machines.standBy.address': 'Address of the machine that calls',
  'machines.standBy.address.hint': 'Like 192.168.1.5:4280, or paste what the QR code holds.',
  'machines.standBy.address.wrong': 'An address looks like 192.168.1.5:4280.',
  'machines.standBy.pin': 'PIN for the standby machine',
  'machines.standBy.pin.hint': 'Six digits, beside the address.',
  'machines.standBy.pin.wrong': 'A PIN has six digits.',
  'machines.standBy.own': 'Address of this machine',
  'machines.standBy.own.why':
    'When this machine takes over, the devices in the hall come here. Choose the network that they are on.',
  'machines.standBy.start': 'Begin to follow',
  'machines.standBy.compare': 'Compare the fingerprint',
  'machines.standBy.compare.what':
    'The machine that calls shows the same under Share. Go on only if both are exactly alike; if not, some machine pretends to be it.',
  'machines.standBy.same': 'Exactly alike, go on',
  'machines.standBy.differs': 'Different, go back',

  // it stood by when the app stopped
  'machines.resume': 'Connect again',
  'machines.resume.title': 'Last time this machine stood by for {name}',
  'machines.resume.what': '“{title}”, at {address}. Connect again to receive what is missing.',
  'machines.leave': 'Stand by no more',
  'machines.leave.ask':
    'This machine will receive no more commands, and devices cannot move over to it. Its copy of the show stays as it is now.',

  // SHARE
  'machines.share.title': 'Standby machine',
  'machines.share.hint':
    'On the second laptop: open Rostrum, choose “Stand by for…”, and enter this address and PIN.',
  'machines.share.none': 'There is no standby machine.',
  'machines.share.none.help':
    'With one, every command is on the disks of both machines, and the other can take over at the very cue.',
  'machines.other.in-step': 'In step: everything that is confirmed is on both disks',
  'machines.other.catching-up': 'Catching up, {n} to go',
  'machines.remove': 'Remove the standby machine',
  'machines.remove.of': 'Remove the standby machine {name}',
  'machines.remove.ask':
    '{name} will receive no more commands. Whoever still knows the PIN can come in again; to keep it out, renew the PIN as well.',
  'machines.share.follows': 'This machine stands by for {name}',
  'machines.share.follows.what':
    'PINs and devices are those of {name}; change them on that machine.',
};
