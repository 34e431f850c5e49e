/** What the operating system says when it refuses, by its codes, in Vietnamese. Stands in brackets within a sentence. */
export const system = {
  // files
  'system.ENOSPC': 'ổ đĩa đã đầy',
  'system.EDQUOT': 'đã dùng hết dung lượng được cấp',
  'system.EROFS': 'ổ đĩa chỉ cho đọc',
  'system.EACCES': 'không có quyền',
  'system.EPERM': 'hệ thống không cho phép',
  'system.EIO': 'ổ đĩa báo lỗi đọc ghi',
  'system.ENOENT': 'không có tệp hoặc thư mục đó',
  'system.EEXIST': 'ở đó đã có tệp trùng tên',
  'system.ENOTDIR': 'trên đường dẫn có tệp đứng ở chỗ thư mục',
  'system.EISDIR': 'đó là thư mục, không phải tệp',
  'system.ENOTEMPTY': 'thư mục vẫn còn tệp',
  'system.EBUSY': 'chương trình khác đang dùng',
  'system.ENODEV': 'thiết bị không còn kết nối',
  'system.ENXIO': 'thiết bị không còn kết nối',
  'system.EMFILE': 'quá nhiều tệp đang mở',
  'system.ENFILE': 'quá nhiều tệp đang mở',
  'system.ENAMETOOLONG': 'tên quá dài',
  'system.EFBIG': 'tệp quá lớn đối với ổ đĩa này',

  // networks
  'system.EADDRINUSE': 'chương trình khác đang dùng cổng này',
  'system.EADDRNOTAVAIL': 'máy này không có địa chỉ đó',
  'system.ECONNREFUSED': 'bên kia không nhận kết nối',
  'system.ECONNRESET': 'bên kia ngắt kết nối',
  'system.ETIMEDOUT': 'bên kia không trả lời',
  'system.EHOSTUNREACH': 'không có đường mạng tới đó',
  'system.ENETUNREACH': 'máy này chưa vào mạng',
  'system.ENETDOWN': 'mạng của máy này đang tắt',
  'system.ENOTFOUND': 'không có máy nào mang tên đó',
  'system.EAI_AGAIN': 'chưa tra được tên máy',
};
