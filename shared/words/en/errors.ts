import type { errors as vi } from '../vi/errors.ts';

/** Files, the host and the command line, in English. */
export const errors: Record<keyof typeof vi, string> = {
  // command line
  'cli.usage':
    'usage: new OUT.json [--sample NAME] · check FILE.json [--json] · propose SHOW.json --out FILE [--json] · cues SHOW.json [--json] · print SHOW.json --sheet programme|running-order|script|lineups|trays|presenter-cards|check-in|stage-plans|labels|as-run --format pdf|html|txt|docx|xlsx --out FILE · print SHOW.json --sheet pack --out FOLDER · import LIST|TEXT [--list|--text] [--into SHOW.json] [--out OUT.json] [--json] · export SHOW.json --format xlsx|csv|json|as-run.xlsx --out FILE · far-page SHOW.json --broker wss://… --out FOLDER [--user NAME] [--password TEXT] [--prefix TEXT] · serve [--port N] [--data DIR]',
  'cli.workbook': 'A workbook of the plan “{title}”: {segments} segments, {recipients} recipients.',
  'cli.found':
    '{errors, plural, one {# error} other {# errors}}, {notices, plural, one {# notice} other {# notices}}.',
  'error.usage': '{usage}',
  'error.file-exists': '{file} is there already and was not overwritten.',
  'error.option-missing': '{option} is missing.',
  'error.unknown-choice': '{what} does not take “{given}”; it takes: {known}.',

  // import on the command line
  'error.workbook-whole-plan':
    '{file} holds a whole plan and cannot come into another show; leave --into out to make a show of it.',
  'error.list-no-recipients': 'No recipients were found in {file}.',
  'error.list-imported-already':
    'This list is in the show already, as “{name}”. Import {file} in Rostrum to compare the two before anything changes.',

  // errors
  'error.file-not-json':
    '{file} is not a show file: it cannot be read at line {line}, column {column}.',
  'error.file-truncated': '{file} is cut off at line {line}, column {column}.',
  'error.file-not-ours': '{file} is not a Rostrum show file.',
  'error.file-too-new':
    '{file} was made by a newer Rostrum (format {version}; this one reads up to {known}). The file was left as it is.',
  'error.file-invalid': '{file} is wrong at “{at}”. The file was left as it is.',
  'error.file-damaged':
    '{file} is damaged: it says something else than what was written. The file was left as it is.',
  'error.file-missing': '{file} is not there.',
  'error.file-unreadable': '{file} cannot be read ({reason}).',
  'error.file-unwritable': '{file} cannot be written ({reason}).',
  'error.journal-torn':
    'The last line of {file} was cut off (line {line}) and dropped; it had never been confirmed as saved.',
  'error.journal-damaged':
    '{file} is damaged from line {line} on. The show opened in the state before that line; the damaged file is kept under another name.',
  'error.folder-remade':
    'The folder {folder} to which this show was being saved was removed, moved or replaced, or its disk was pulled. Everything was written there anew and nothing is lost; what is elsewhere, as on that disk, ends earlier.',
  'error.folder-other':
    'Another folder stood in the place of {folder}, to which this show was being saved. What lay in it is kept whole in {aside} there; this show was written anew beside it, and nothing is lost.',
  'error.recovered': 'The last good version is open. The unreadable file is kept as {aside}.',
  'error.nothing-to-recover': 'No older version in {folder} can be read.',
  'error.recoverable': 'A last good version can be opened.',
  'error.open-elsewhere': 'This show is open in another copy of Rostrum (process {pid}).',
  'error.host-error': 'Something went wrong ({reason}); the show is unchanged.',
  'error.not-written':
    'The disk did not let anything be written into {folder} ({reason}); nothing has changed. If it is full, make room and try again.',
  'error.reload-needed': 'This window belongs to another version. Please reload it.',
  'error.not-caller':
    '{name} has the caller’s key; nothing was done. Take the key back and press again.',
  'error.desk-calls':
    'The operator’s machine has the caller’s key; nothing was done. Take the key and press again.',
  'error.not-allowed': 'This device may not do that.',
  'error.replayed': 'This command was carried out already.',
  'error.port-taken': 'Port {port} is used by another program. Choose another one.',
  'error.not-shared': 'The show could not be shared at {address} ({reason}).',
  'error.not-shared-now': 'Turn sharing on first.',
  'error.osc-failed': 'OSC is not working ({reason}).',
  'error.nothing-to-resume': 'There is nothing left to turn on again.',
  'error.device-gone': 'This device is not in the list any more.',
  'error.connection-lost':
    'The connection was lost before this was confirmed. Check what the screen shows.',
  'error.no-chromium': 'There is no Chromium or Chrome on this machine to make the PDF.',
  'error.malformed': 'This request is not valid ({at}).',
  'error.not-found': 'Not found ({id}).',
  'error.print-failed': 'The print could not be made ({reason}).',
  'error.print-cancelled': 'The print was stopped.',
  'error.nothing-changed': 'No page has to be printed again: the paper in hand still holds.',
  'error.unreadable-print': 'The new PDF could not be opened.',
  'error.settings-unread':
    'What this machine remembered of language, look, keys of your own and displays could not be read, so the usual settings are used. The file is kept as {file} in {folder}; check the keys and settings before the ceremony.',
  'error.sharing-unread':
    'What this machine remembered of sharing, its PINs and the devices that were let in, could not be read. The file is kept as {file} in {folder}; when sharing is turned on, let the devices come in again with the new PINs.',
  'error.machines-unread':
    'What this machine remembered of the machines of a show could not be read, so it counts as a new machine now. The file is kept as {file} in {folder}; if this machine called a show, take it over again, if it stood by, connect it again.',

  // several machines of one show
  'error.follows':
    '{name} calls this show; this machine only follows. To call from here, take over.',
  'error.handing-over': 'The show is being handed over to {name}; nothing was done.',
  'error.not-reachable':
    'Could not reach {url}. Check the address, the network, and that the machine shares its show.',
  'error.not-rostrum': 'No show of Rostrum is shared at {url}.',
  'error.other-version':
    'That machine has Rostrum {theirs}, this one {ours}. Both need the same version.',
  'error.other-show': 'That machine shares another show.',
  'error.not-calling': 'That machine only follows as well. Connect to the one that calls: {name}.',
  'error.only-follows': 'That machine only follows. Come in at the one that calls.',
  'error.unknown-certificate':
    'Compare the fingerprint of that machine’s certificate: {fingerprint}.',
  'error.certificate-differs':
    'The certificate at {url} does not match the fingerprint. Some machine may pretend to be it; take the address from the machine that calls again.',
  'error.already-follows': 'This machine stands by already. End that first.',
  'error.shares-already': 'This machine shares a show. Stop sharing first.',
  'error.show-closing': 'The show is being closed, or replaced by a file. Try again in a moment.',
  'error.machine-gone': 'The other machine is not connected any more.',
  'error.not-in-step': '{name} is not in step. Wait until it has caught up.',
  'error.not-following': 'This machine follows no show.',
  'error.wrong-pin': 'The PIN is wrong.',
  'error.door-shut':
    'The door is shut after too many wrong PINs. Get a new PIN from the machine that calls.',
  'error.pin-wait': 'Too many wrong PINs. Wait {seconds, number} seconds and try again.',
  'error.hall-full': 'That machine has too many devices. Cut some off there.',

  // the broker
  'error.broker-unreachable': 'The broker {url} cannot be reached ({reason}).',
  'error.broker-silent': 'The broker {url} takes the connection but does not answer.',
  'error.broker-floods': 'The broker {url} sent more than anybody had asked for, and was cut off.',
  'error.broker-refused': 'The broker {url} does not let this machine in ({reason}).',
  'error.broker-password':
    'The broker {url} does not take this account or password. Check them and connect again.',
  'error.broker-certificate':
    'The certificate of the broker {url} is not trusted ({reason}). If the house has signed it itself, choose the house’s CA certificate.',
  'error.broker-certificate-name':
    'The certificate of the broker {url} bears another name. Type the address just as the certificate names it.',
  'error.broker-certificate-time':
    'The certificate of the broker {url} has expired or is not valid yet. Tell whoever keeps the broker, and see whether this computer’s date is right.',
  'error.broker-own-certificate':
    'The broker {url} does not take this machine’s certificate. Choose the certificate and private key that the house has issued.',
  'error.broker-pem': 'The certificate or the private key cannot be used ({reason}).',
  'error.broker-no-key': 'There is a certificate, but no private key to it.',
  'error.broker-address':
    'The broker’s address may hold no account ({url}). Put the account and its password into their own fields.',
  'error.broker-topic':
    'The broker does not let this account send or read {topic} ({reason}). Check the account’s rights.',
  'error.broker-no-invitation': 'This is no invitation of a hall, or a part of it is missing.',
  'error.broker-own-show': 'This very machine sends that show through the broker.',
  'error.broker-wrong-key':
    'The key of the invitation does not fit what the broker has. Ask the main hall for a new invitation.',
  'error.broker-nothing-to-follow': 'There is no ceremony left to follow.',
  'error.broker-unread':
    'What this machine remembered of the MQTT broker could not be read. The file is kept as {files} in the data folder; set the broker up anew, or paste the invitation again.',
  'error.broker-waits':
    '“{name}” calls the show, so this machine sends nothing yet; it does once it takes over.',

  // reading a list
  'error.list-corrupt':
    '{file} cannot be read, because it is damaged or cut off. Open it in the program that made it, save it and choose it again.',
  'error.list-locked':
    '{file} has a password and cannot be read. Open it, remove the password, save it and choose it again.',
  'error.list-old-format':
    '{file} is in an old format. Open it, save it as {ending} and choose the new file.',
  'error.list-unknown-format':
    '{file} is of a kind that cannot be read. Use an Excel (.xlsx), Word (.docx) or CSV file.',
  'error.list-empty':
    'No text was found in {file}; hidden sheets are not read. Check the file and choose it again.',
  'error.list-no-table':
    'There is no table in {file}. Put the list into a table, save the file and choose it again.',
  'error.list-too-large':
    '{file} is too large for a list. Copy the list into a new file and choose that one.',
  'error.list-too-many-rows':
    '“{where}” has {rows, number} rows; a list takes {most, number} at most. Split the list into several files.',
  'error.list-too-many-cells':
    '“{where}” has {cells, number} cells; a list takes {most, number} at most. Delete the columns that are not needed and choose it again.',
  'error.list-paste-empty':
    'There is no text in what was pasted. Copy the cells of the list and paste them again.',
  'error.list-paste-too-large':
    'What was pasted is too large; one paste takes {most, number} rows at most. Save the list as a file and choose that file.',
};
