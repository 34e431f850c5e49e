/** What the operating system says when it refuses, by its codes, in English. Stands in brackets within a sentence. */
export const system = {
  // files
  'system.ENOSPC': 'the disk is full',
  'system.EDQUOT': 'the quota is used up',
  'system.EROFS': 'the disk can only be read',
  'system.EACCES': 'no permission',
  'system.EPERM': 'the system does not allow it',
  'system.EIO': 'the disk reports an error',
  'system.ENOENT': 'no such file or folder',
  'system.EEXIST': 'a file of that name stands there',
  'system.ENOTDIR': 'a file stands where a folder should be',
  'system.EISDIR': 'it is a folder and not a file',
  'system.ENOTEMPTY': 'the folder still holds files',
  'system.EBUSY': 'another program is using it',
  'system.ENODEV': 'the device is not connected any more',
  'system.ENXIO': 'the device is not connected any more',
  'system.EMFILE': 'too many files are open',
  'system.ENFILE': 'too many files are open',
  'system.ENAMETOOLONG': 'the name is too long',
  'system.EFBIG': 'the file is too large for this disk',

  // networks
  'system.EADDRINUSE': 'another program is using this port',
  'system.EADDRNOTAVAIL': 'this machine does not have that address',
  'system.ECONNREFUSED': 'the other side does not take connections',
  'system.ECONNRESET': 'the other side broke the connection',
  'system.ETIMEDOUT': 'the other side does not answer',
  'system.EHOSTUNREACH': 'no way through the network leads there',
  'system.ENETUNREACH': 'this machine is in no network',
  'system.ENETDOWN': 'the network of this machine is off',
  'system.ENOTFOUND': 'no machine has that name',
  'system.EAI_AGAIN': 'the name could not be looked up',
};
