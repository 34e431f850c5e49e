/** Files, the host and the command line, in Vietnamese. */
export const errors = {
  // command line
  'cli.usage':
    'cách dùng: new OUT.json [--sample TÊN] · check TỆP.json [--json] · propose SHOW.json --out TỆP [--json] · cues SHOW.json [--json] · print SHOW.json --sheet programme|running-order|script|lineups|trays|presenter-cards|check-in|stage-plans|labels|as-run --format pdf|html|txt|docx|xlsx --out TỆP · print SHOW.json --sheet pack --out THƯ-MỤC · import DANH-SÁCH|VĂN-BẢN [--list|--text] [--into BUỔI-LỄ.json] [--out OUT.json] [--json] · export SHOW.json --format xlsx|csv|json|as-run.xlsx --out TỆP · far-page SHOW.json --broker wss://… --out THƯ-MỤC [--user TÊN] [--password MẬT-KHẨU] [--prefix TIỀN-TỐ] · serve [--port N] [--data THƯ-MỤC]',
  'cli.workbook': 'Bảng tính kế hoạch “{title}”: {segments} phần, {recipients} người nhận.',
  'cli.found': '{errors} lỗi, {notices} lưu ý.',
  'error.usage': '{usage}',
  'error.file-exists': 'Tệp {file} đã có và không bị ghi đè.',
  'error.option-missing': 'Thiếu {option}.',
  'error.unknown-choice': '{what} không nhận “{given}”; các lựa chọn: {known}.',

  // import on the command line
  'error.workbook-whole-plan':
    'Tệp {file} chứa cả một kế hoạch nên không nhập vào buổi lễ khác được; bỏ --into để tạo buổi lễ từ tệp này.',
  'error.list-no-recipients': 'Không nhận ra người nhận nào trong tệp {file}.',
  'error.list-imported-already':
    'Danh sách {file} đã được nhập vào buổi lễ này với tên “{name}”. Hãy nhập phiên bản mới trong Rostrum để so sánh trước khi thay đổi.',

  // errors
  'error.file-not-json':
    'Tệp {file} không phải là tệp buổi lễ: không đọc được ở dòng {line}, cột {column}.',
  'error.file-truncated': 'Tệp {file} bị cắt cụt ở dòng {line}, cột {column}.',
  'error.file-not-ours': 'Tệp {file} không phải là tệp buổi lễ của Rostrum.',
  'error.file-too-new':
    'Tệp {file} do bản Rostrum mới hơn tạo ra (định dạng {version}; bản này đọc đến {known}). Tệp được giữ nguyên.',
  'error.file-invalid': 'Tệp {file} có nội dung sai tại “{at}”. Tệp được giữ nguyên.',
  'error.file-damaged': '{file} đã hỏng: nội dung không còn đúng như lúc ghi. Tệp được giữ nguyên.',
  'error.file-missing': 'Không tìm thấy tệp {file}.',
  'error.file-unreadable': 'Không đọc được tệp {file} ({reason}).',
  'error.file-unwritable': 'Không ghi được tệp {file} ({reason}).',
  'error.journal-torn':
    'Dòng cuối của {file} bị đứt giữa chừng (dòng {line}) và đã bỏ; dòng đó chưa từng được xác nhận là đã lưu.',
  'error.journal-damaged':
    '{file} bị hỏng từ dòng {line}. Buổi lễ mở ở trạng thái trước dòng đó; tệp hỏng được giữ lại dưới tên khác.',
  'error.folder-remade':
    'Thư mục {folder} đang lưu buổi lễ này đã bị xóa, dời đi hoặc thay thế, hoặc ổ đĩa chứa nó đã bị rút. Toàn bộ buổi lễ đã được ghi lại tại đó, không mất gì; bản nằm ở nơi khác, như trên ổ đĩa đã rút, không có những thay đổi mới nhất.',
  'error.folder-other':
    'Một thư mục khác đã chiếm chỗ của {folder}, nơi đang lưu buổi lễ này. Những gì có trong đó được giữ nguyên vẹn ở thư mục con {aside}; buổi lễ này đã được ghi lại bên cạnh, không mất gì.',
  'error.recovered': 'Đã mở bản tốt gần nhất. Tệp không đọc được vẫn còn, với tên {aside}.',
  'error.nothing-to-recover': 'Không có bản cũ nào còn đọc được trong {folder}.',
  'error.recoverable': 'Còn một bản tốt gần nhất có thể mở.',
  'error.open-elsewhere': 'Buổi lễ này đang mở ở bản Rostrum khác (tiến trình {pid}).',
  'error.host-error': 'Chương trình gặp lỗi ({reason}); buổi lễ không thay đổi.',
  'error.not-written':
    'Không ghi được vào thư mục {folder} ({reason}); chưa có gì thay đổi. Nếu ổ đĩa đã đầy, hãy giải phóng chỗ trống rồi thử lại.',
  'error.reload-needed': 'Cửa sổ này thuộc phiên bản khác. Hãy tải lại.',
  'error.not-caller':
    '{name} đang giữ quyền điều khiển buổi lễ; lệnh này không được thực hiện. Hãy lấy lại quyền rồi bấm lại.',
  'error.desk-calls':
    'Máy điều khiển đang giữ quyền điều khiển buổi lễ; lệnh này không được thực hiện. Hãy nhận quyền rồi bấm lại.',
  'error.not-allowed': 'Thiết bị này không được phép làm việc đó.',
  'error.replayed': 'Lệnh này đã được thực hiện rồi.',
  'error.port-taken': 'Cổng {port} đang được chương trình khác dùng. Hãy chọn cổng khác.',
  'error.not-shared': 'Không chia sẻ được tại địa chỉ {address} ({reason}).',
  'error.not-shared-now': 'Hãy bật chia sẻ trước.',
  'error.osc-failed': 'Không dùng được OSC ({reason}).',
  'error.nothing-to-resume': 'Không còn phiên chia sẻ nào để bật lại.',
  'error.device-gone': 'Thiết bị này không còn trong danh sách.',
  'error.connection-lost':
    'Mất kết nối trước khi lệnh được xác nhận. Hãy kiểm tra trạng thái trên màn hình.',
  'error.no-chromium': 'Không tìm thấy Chromium hoặc Chrome trên máy để tạo PDF.',
  'error.malformed': 'Yêu cầu không hợp lệ ({at}).',
  'error.not-found': 'Không tìm thấy ({id}).',
  'error.print-failed': 'Không tạo được bản in ({reason}).',
  'error.print-cancelled': 'Đã dừng tạo bản in.',
  'error.nothing-changed': 'Không có trang nào cần in lại: bản đang cầm vẫn đúng.',
  'error.unreadable-print': 'Không mở được bản PDF vừa tạo.',
  'error.settings-unread':
    'Không đọc được những gì máy này đã nhớ về ngôn ngữ, giao diện, phím tắt riêng và màn hình, nên chương trình đang dùng thiết lập mặc định. Tệp được giữ nguyên với tên {file} trong thư mục {folder}; hãy xem lại phím tắt và thiết lập trước buổi lễ.',
  'error.sharing-unread':
    'Không đọc được những gì máy này đã nhớ về việc chia sẻ: mã PIN và các thiết bị đã được vào. Tệp được giữ nguyên với tên {file} trong thư mục {folder}; khi bật chia sẻ, hãy để các thiết bị vào lại bằng mã PIN mới.',
  'error.machines-unread':
    'Không đọc được những gì máy này đã nhớ về các máy của buổi lễ, nên máy này nay được coi là máy mới. Tệp được giữ nguyên với tên {file} trong thư mục {folder}; nếu máy này đang điều hành một buổi lễ, hãy tiếp quản lại, nếu là máy dự phòng, hãy nối lại.',

  // several machines of one show
  'error.follows':
    'Máy {name} đang điều hành buổi lễ này; ở đây chỉ theo dõi. Muốn điều hành từ máy này, hãy tiếp quản.',
  'error.handing-over': 'Đang bàn giao cho máy {name}; lệnh này không được thực hiện.',
  'error.not-reachable':
    'Không kết nối được với {url}. Hãy kiểm tra địa chỉ, mạng, và xem máy đó có đang chia sẻ không.',
  'error.not-rostrum': 'Ở {url} không có buổi lễ nào của Rostrum đang được chia sẻ.',
  'error.other-version':
    'Máy đó dùng Rostrum {theirs}, máy này dùng {ours}. Hai máy phải cùng một phiên bản.',
  'error.other-show': 'Máy đó đang chia sẻ một buổi lễ khác.',
  'error.not-calling': 'Máy đó cũng chỉ theo dõi. Hãy nối với máy đang điều hành: {name}.',
  'error.only-follows': 'Máy đó chỉ theo dõi. Hãy vào ở máy đang điều hành.',
  'error.unknown-certificate': 'Hãy so dấu vân tay chứng chỉ của máy đó: {fingerprint}.',
  'error.certificate-differs':
    'Chứng chỉ ở {url} không đúng với dấu vân tay đã nhập. Có thể một máy khác đang giả mạo; hãy lấy lại địa chỉ ở máy điều hành.',
  'error.already-follows': 'Máy này đang làm máy dự phòng. Hãy thôi làm máy dự phòng ở đó trước.',
  'error.shares-already': 'Máy này đang chia sẻ một buổi lễ. Hãy dừng chia sẻ trước.',
  'error.show-closing':
    'Buổi lễ đang được đóng lại hoặc thay bằng một tệp. Hãy thử lại ngay sau đó.',
  'error.machine-gone': 'Máy kia không còn nối với máy này.',
  'error.not-in-step': 'Máy {name} chưa khớp từng lệnh. Hãy đợi máy đó cập nhật xong.',
  'error.not-following': 'Máy này không theo dõi buổi lễ nào.',
  'error.wrong-pin': 'Mã PIN không đúng.',
  'error.door-shut':
    'Lối vào đã khóa vì nhập sai mã PIN quá nhiều lần. Hãy lấy mã PIN mới ở máy điều hành.',
  'error.pin-wait': 'Nhập sai mã PIN nhiều lần. Hãy đợi {seconds, number} giây rồi thử lại.',
  'error.hall-full': 'Máy đó đã có quá nhiều thiết bị. Hãy ngắt bớt thiết bị ở máy đó.',

  // the broker
  'error.broker-unreachable': 'Không tới được máy chủ {url} ({reason}).',
  'error.broker-silent': 'Máy chủ {url} nhận kết nối nhưng không trả lời.',
  'error.broker-floods': 'Máy chủ {url} gửi dồn dập những tin không ai hỏi nên đã bị ngắt.',
  'error.broker-refused': 'Máy chủ {url} không nhận máy này ({reason}).',
  'error.broker-password':
    'Máy chủ {url} không chấp nhận tài khoản hoặc mật khẩu này. Hãy kiểm tra rồi kết nối lại.',
  'error.broker-certificate':
    'Chứng chỉ của máy chủ {url} không được tin cậy ({reason}). Nếu chứng chỉ do đơn vị tự ký, hãy chọn chứng chỉ gốc (CA) của đơn vị.',
  'error.broker-certificate-name':
    'Chứng chỉ của máy chủ {url} mang tên khác với địa chỉ này. Hãy nhập địa chỉ đúng như tên ghi trong chứng chỉ.',
  'error.broker-certificate-time':
    'Chứng chỉ của máy chủ {url} đã hết hạn hoặc chưa có hiệu lực. Hãy báo người quản trị máy chủ, và xem ngày giờ của máy này có đúng không.',
  'error.broker-own-certificate':
    'Máy chủ {url} không chấp nhận chứng chỉ của máy này. Hãy chọn đúng chứng chỉ và khóa riêng mà đơn vị đã cấp.',
  'error.broker-pem': 'Chứng chỉ hoặc khóa riêng không dùng được ({reason}).',
  'error.broker-no-key': 'Có chứng chỉ mà chưa có khóa riêng.',
  'error.broker-address':
    'Địa chỉ máy chủ không được chứa tài khoản ({url}). Hãy ghi tài khoản và mật khẩu vào ô riêng.',
  'error.broker-topic':
    'Máy chủ không cho gửi hoặc nhận chủ đề {topic} ({reason}). Hãy kiểm tra phân quyền của tài khoản.',
  'error.broker-no-invitation':
    'Đây không phải thư mời điểm cầu, hoặc thư mời bị cắt mất một phần.',
  'error.broker-own-show': 'Chính máy này đang gửi buổi lễ đó qua máy chủ.',
  'error.broker-wrong-key':
    'Khóa trong thư mời không khớp với những gì máy chủ đang có. Hãy xin điểm cầu chính gửi lại thư mời mới.',
  'error.broker-nothing-to-follow': 'Không còn buổi lễ nào để theo dõi tiếp.',
  'error.broker-unread':
    'Không đọc được những gì máy này đã nhớ về máy chủ MQTT. Tệp được giữ nguyên với tên {files} trong thư mục dữ liệu; hãy thiết lập lại, hoặc dán lại thư mời.',
  'error.broker-waits':
    'Máy “{name}” đang điều hành buổi lễ nên máy này chưa gửi gì; khi tiếp quản, máy này sẽ gửi.',

  // reading a list
  'error.list-corrupt':
    'Không đọc được tệp {file} vì tệp bị hỏng hoặc bị cắt cụt. Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi chọn lại.',
  'error.list-locked':
    'Tệp {file} có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'error.list-old-format':
    'Tệp {file} ở định dạng cũ. Hãy mở tệp, chọn Lưu thành (Save As) dạng {ending} rồi chọn tệp mới.',
  'error.list-unknown-format':
    'Tệp {file} không thuộc dạng đọc được. Hãy dùng tệp Excel (.xlsx), Word (.docx) hoặc CSV.',
  'error.list-empty':
    'Không thấy chữ nào trong tệp {file}; trang tính ẩn không được đọc. Hãy kiểm tra tệp rồi chọn lại.',
  'error.list-no-table':
    'Tệp {file} không có bảng nào. Hãy đưa danh sách vào một bảng, lưu lại rồi chọn lại.',
  'error.list-too-large':
    'Tệp {file} quá lớn đối với một danh sách. Hãy chép riêng danh sách sang một tệp mới rồi chọn tệp đó.',
  'error.list-too-many-rows':
    '“{where}” có {rows, number} hàng; một danh sách nhận nhiều nhất {most, number} hàng. Hãy chia danh sách thành nhiều tệp.',
  'error.list-too-many-cells':
    '“{where}” có {cells, number} ô; một danh sách nhận nhiều nhất {most, number} ô. Hãy xoá các cột không cần rồi chọn lại.',
  'error.list-paste-empty':
    'Phần vừa dán không có chữ nào. Hãy chép các ô của danh sách rồi dán lại.',
  'error.list-paste-too-large':
    'Phần vừa dán quá lớn; mỗi lần dán nhận nhiều nhất {most, number} hàng. Hãy lưu danh sách thành tệp rồi chọn tệp đó.',
} as const;
