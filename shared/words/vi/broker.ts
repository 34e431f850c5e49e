/** Điểm cầu qua máy chủ MQTT: bảng của người điều hành, bằng tiếng Việt. */
export const broker = {
  // in SHARE
  'broker.title': 'Điểm cầu',
  'broker.what':
    'Đưa buổi lễ tới các điểm cầu qua một máy chủ MQTT (broker) của đơn vị như Mosquitto, EMQX hay HiveMQ. Máy chủ lo việc phân phối; mất máy chủ thì buổi lễ trong hội trường vẫn chạy như thường.',
  'broker.off': 'Đang tắt. Không gửi gì ra máy chủ nào.',
  'broker.setUp': 'Thiết lập máy chủ…',
  'broker.start': 'Kết nối và gửi',
  'broker.change': 'Đổi thiết lập…',
  'broker.change.title': 'Thiết lập máy chủ',
  'broker.change.apply': 'Áp dụng',
  'broker.stop': 'Ngừng gửi',
  'broker.stop.ask':
    'Các điểm cầu giữ nguyên hình đang có và không nhận gì mới nữa cho đến khi kết nối lại.',
  'broker.otherShow': 'Máy chủ đang nhận một buổi lễ khác: “{title}”.',
  'broker.otherShow.open': 'Mở buổi lễ đó',

  // the form
  'broker.server': 'Máy chủ',
  'broker.url': 'Địa chỉ máy chủ',
  'broker.url.hint':
    'mqtts:// (có mã hóa, thường cổng 8883), mqtt:// (cổng 1883), wss:// hoặc ws://',
  'broker.url.readable':
    'Không mã hóa: trên đường truyền có thể đọc được mật khẩu và nội dung công khai. Chỉ nên dùng trong mạng riêng.',
  'broker.prefix': 'Tiền tố chủ đề (topic)',
  'broker.prefix.hint': 'Theo quy tắc phân quyền của máy chủ; thường là rostrum.',
  'broker.user': 'Tài khoản',
  'broker.user.hint': 'Để trống nếu máy chủ không đòi hỏi.',
  'broker.password': 'Mật khẩu',
  'broker.password.kept': 'Để trống: dùng mật khẩu đã nhớ.',
  'broker.tls': 'Chứng chỉ TLS',
  'broker.ca': 'Chứng chỉ gốc (CA)',
  'broker.ca.hint': 'Chỉ cần khi chứng chỉ của máy chủ do đơn vị tự ký.',
  'broker.cert': 'Chứng chỉ của máy này',
  'broker.cert.hint': 'Chỉ cần khi máy chủ nhận diện bằng chứng chỉ.',
  'broker.key': 'Khóa riêng của máy này',
  'broker.pem.pick': 'Chọn tệp…',
  'broker.pem.remove': 'Bỏ tệp đã chọn: {what}',
  'broker.pem.kept': 'đã nhớ từ lần trước',
  'broker.pem.wrong.certificate':
    'Tệp này không phải chứng chỉ dạng PEM (-----BEGIN CERTIFICATE-----).',
  'broker.pem.wrong.key': 'Tệp này không phải khóa riêng dạng PEM (-----BEGIN PRIVATE KEY-----).',
  'broker.pem.wrong.encryptedKey': 'Khóa này có mật khẩu. Hãy dùng tệp khóa không đặt mật khẩu.',
  'broker.pem.wrong.size': 'Tệp quá lớn, không phải chứng chỉ hay khóa.',
  'broker.wrong.address': 'Địa chỉ phải có dạng mqtts://máy-chủ:8883.',
  'broker.wrong.prefix': 'Tiền tố không được trống, không có dấu cách, dấu + hay dấu #.',
  'broker.wrong.key': 'Có chứng chỉ mà chưa có khóa riêng.',
  'broker.wrong.cert': 'Có khóa riêng mà chưa có chứng chỉ.',
  'broker.wrong.viewerAddress': 'Địa chỉ phải có dạng wss://máy-chủ:8884/mqtt.',
  'broker.wrong.sameAccount':
    'Tài khoản này được phát cho mọi người xem, nên phải khác tài khoản gửi ở trên và chỉ có quyền đọc.',
  'broker.sent': 'Những gì được gửi',
  'broker.sent.public':
    'Luôn gửi phần công khai: những gì đã công bố trong hội trường và đồng hồ. Không có tên nào chưa công bố.',
  'broker.crew': 'Phần của ê-kíp',
  'broker.crew.hint':
    'Bước kế tiếp và lệnh báo cho âm thanh, ánh sáng; cũng không có tên chưa công bố.',
  'broker.journal': 'Nhật ký cho máy ở điểm cầu',
  'broker.journal.hint':
    'Để một máy Rostrum ở điểm cầu theo dõi buổi lễ và chia sẻ tiếp trong mạng của mình.',
  'broker.journal.warning':
    'Nhật ký chứa toàn bộ buổi lễ, kể cả tên chưa công bố. Nội dung được mã hóa; ai có thư mời đều đọc được, nên chỉ trao thư mời cho người tin cậy.',
  'broker.viewers': 'Trang xem bằng trình duyệt',
  'broker.viewers.hint':
    'Trình duyệt ở bất cứ đâu nhận màn hình và đồng hồ thẳng từ máy chủ, không qua máy này.',
  'broker.viewerUrl': 'Địa chỉ WebSocket của máy chủ',
  'broker.viewerUrl.hint': 'Ví dụ wss://máy-chủ:8884/mqtt',
  'broker.viewerUrl.mixed':
    'Trang có mã hóa (https) không được phép mở địa chỉ ws://. Hãy dùng wss://, hoặc tắt mã hóa khi chia sẻ.',
  'broker.viewerUser': 'Tài khoản người xem',
  'broker.viewerUser.hint': 'Ai mở trang cũng có tài khoản này: chỉ cho quyền đọc nhánh public.',
  'broker.viewerPassword': 'Mật khẩu người xem',

  // how it is
  'broker.link.connecting': 'Đang kết nối tới {address}…',
  'broker.link.open': 'Đã kết nối {address}',
  'broker.link.lost': 'Mất kết nối {address} từ {time}, đang tự thử lại',
  'broker.link.trying': 'Chưa kết nối được {address} từ {time}, đang tự thử lại',
  'broker.calm': 'Buổi lễ trong hội trường không bị ảnh hưởng.',
  'broker.waiting': 'Tin chờ gửi',
  'broker.dropped': 'Tin đã bỏ',
  'broker.dropped.hint': 'vì đã có tin mới hơn thay thế',
  'broker.sentAt': 'Máy chủ xác nhận lần cuối',
  'broker.sentAt.never': 'chưa',
  'broker.publishes': 'Đang gửi',
  'broker.publishes.public': 'công khai',
  'broker.publishes.crew': 'ê-kíp',
  'broker.publishes.journal': 'nhật ký',

  // for other halls
  'broker.invitation': 'Thư mời điểm cầu',
  'broker.invitation.what':
    'Ở điểm cầu: mở Rostrum, chọn “Theo dõi qua máy chủ MQTT…” trong danh sách buổi lễ rồi dán thư mời này.',
  'broker.invitation.warning':
    'Thư mời chứa khóa giải mã toàn bộ buổi lễ. Hãy trao tận tay hoặc gửi qua kênh an toàn; không đăng lên nhóm chung.',
  'broker.invitation.show': 'Hiện mã QR…',
  'broker.invitation.copy': 'Sao chép thư mời',
  'broker.invitation.qr': 'Mã QR của thư mời điểm cầu',
  'broker.invitation.long': 'Thư mời quá dài để in thành mã QR; hãy sao chép.',
  'broker.viewerPage': 'Địa chỉ trang xem',
  'broker.viewerPage.screen': 'Màn hình lớn',
  'broker.viewerPage.clock': 'Đồng hồ',
  'broker.viewerPage.overlay': 'Đồ họa phát sóng',
  'broker.viewerPage.copy': 'Sao chép địa chỉ: {what}',
  'broker.viewerPage.qr': 'Mã QR của trang xem màn hình lớn',
  'broker.viewerPage.notShared':
    'Hãy bật chia sẻ trong hội trường để máy này phát trang xem; hoặc đặt trang lên máy chủ web của đơn vị (rostrum far-page).',
  'broker.viewerPage.outside':
    'Máy ngoài mạng này không mở được địa chỉ trên: hãy đặt trang lên máy chủ web của đơn vị (rostrum far-page).',

  // following
  'broker.follow': 'Theo dõi qua máy chủ MQTT…',
  'broker.follow.title': 'Theo dõi buổi lễ từ điểm cầu chính',
  'broker.follow.what':
    'Máy này nhận buổi lễ qua máy chủ MQTT, chỉ xem, và chia sẻ được cho các thiết bị trong hội trường của mình.',
  'broker.follow.invitation': 'Thư mời',
  'broker.follow.invitation.hint': 'Dán nguyên văn thư mời do điểm cầu chính gửi.',
  'broker.follow.invitation.none': 'Hãy dán thư mời.',
  'broker.follow.user': 'Tài khoản của điểm cầu này',
  'broker.follow.start': 'Theo dõi',
  'broker.follow.open': 'Mở buổi lễ',
  'broker.follow.close': 'Để chạy nền',
  'broker.leave': 'Thôi theo dõi',
  'broker.leave.ask':
    'Bản đã nhận vẫn ở lại trên máy này, không cập nhật nữa. Thư mời đã nhớ được xóa khỏi máy này.',
  'broker.resume': 'Theo dõi tiếp',
  'broker.resume.title': 'Lần trước máy này đang theo dõi “{title}”',
  'broker.resume.what':
    'Qua máy chủ {address}. Bấm một lần là nối lại và nhận phần còn thiếu, không phải dán lại thư mời.',
  'broker.unread': 'Máy chủ MQTT',
  'broker.unread.seen': 'Đã rõ',
  'broker.following.title': 'Đang theo dõi qua {address}',
  'broker.following.waiting': 'Đã kết nối, đang chờ nội dung buổi lễ…',
  'broker.following.in-step': 'Đang nhận đủ',
  'broker.following.in-step.lag': 'Đang nhận đủ, chậm {ms, number} ms',
  'broker.following.gap': 'Thiếu một phần, đang xin gửi lại…',
  'broker.following.lost': 'Mất kết nối với máy chủ, đang tự thử lại',
  'broker.following.heard': 'Nhận lần cuối {time}',
} as const;
