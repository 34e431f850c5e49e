/** Several machines of one show: who calls, who stands by, and taking over, in Vietnamese. */
export const machines = {
  'machines.title': 'Máy điều hành',

  // another machine calls
  'machines.calls': 'Máy {name} đang điều hành buổi lễ',
  'machines.watches': 'Máy này chỉ theo dõi',
  'machines.tookOver': 'tiếp quản lúc {time}',
  'machines.link.in-step': 'Khớp từng lệnh',
  'machines.link.catching-up': 'Đang nhận phần còn thiếu',
  'machines.link.silent': 'Không trả lời từ {time}',
  'machines.link.away': 'Mất kết nối từ {time}',
  'machines.link.unconnected': 'Chưa kết nối với máy đó',
  'machines.link.removed': 'Không còn là máy dự phòng',
  'machines.removed': 'Máy {name} không nhận máy này làm máy dự phòng nữa',
  'machines.removed.text':
    'Bản buổi lễ ở đây vẫn xem được nhưng không nhận lệnh mới; muốn theo dõi lại, hãy thôi rồi vào lại bằng mã PIN.',
  'machines.lag': 'trễ {ms} ms',
  'machines.lag.least': 'trễ chưa đến 1 ms',
  'machines.short.follows': 'Máy {name} điều hành',
  'machines.short.handing-over': 'Đang bàn giao',
  'machines.clock.behind': 'Đồng hồ của máy này chậm {amount}; Rostrum theo giờ của buổi lễ.',
  'machines.clock.ahead': 'Đồng hồ của máy này nhanh {amount}; Rostrum theo giờ của buổi lễ.',

  // taking over
  'machines.takeOver': 'Tiếp quản…',
  'machines.takeOver.title': 'Tiếp quản điều hành',
  'machines.takeOver.answers':
    'Máy {name} đang trả lời. Máy đó sẽ dừng điều hành và chuyển sang theo dõi máy này; không mất lệnh nào.',
  'machines.takeOver.from': 'Buổi lễ đứng nguyên tại chỗ: {place}.',
  'machines.takeOver.silent': 'Máy {name} không trả lời từ {time}.',
  'machines.takeOver.unconnected':
    'Buổi lễ này do máy {name} điều hành, nhưng máy này chưa kết nối với máy đó.',
  'machines.takeOver.removed':
    'Máy {name} đã bỏ máy này khỏi các máy dự phòng và có thể vẫn đang điều hành.',
  'machines.takeOver.last': 'Lệnh cuối cùng về đến đây lúc {time}. Buổi lễ tiếp tục từ: {place}.',
  'machines.takeOver.aside':
    'Nếu sau đó máy {name} còn thực hiện lệnh nào, các lệnh ấy được giữ riêng để xem lại khi hai máy gặp nhau, không tự nhập vào buổi lễ.',
  'machines.takeOver.ask': 'Nếu hỏi được, hãy báo cho người ngồi ở máy {name} trước khi tiếp quản.',
  'machines.takeOver.then':
    'Ngay sau đó GO ở máy này có hiệu lực, và các thiết bị trong hội trường chuyển sang nghe máy này.',
  'machines.takeOver.thenAlone':
    'Ngay sau đó GO ở máy này có hiệu lực, nhưng không thiết bị nào trong hội trường tự chuyển sang: chúng không còn tìm đến máy này.',
  'machines.place.ready': 'chưa bắt đầu',
  'machines.place.ended': 'đã kết thúc',
  'machines.place.before': 'trước mục đầu tiên',
  'machines.place.cue': 'mục {number}, {name}',

  // it has moved
  'machines.movedHere': 'Máy này đang điều hành buổi lễ',
  'machines.movedHere.text': 'GO ở máy này có hiệu lực. Máy {name} chuyển sang theo dõi.',
  'machines.movedHere.alone':
    'GO ở máy này có hiệu lực. Máy {name} chưa trả lời; khi trở lại, máy đó sẽ theo dõi máy này.',
  'machines.movedAway': 'Máy {name} đã tiếp quản điều hành',
  'machines.movedAway.text': 'GO ở máy này không còn tác dụng.',

  // handing over
  'machines.handingOver': 'Đang bàn giao cho máy {name}',
  'machines.handingOver.text': 'Máy này đã ngừng nhận lệnh và chờ máy đó xác nhận.',
  'machines.keepCalling': 'Điều hành tiếp từ máy này',
  'machines.handOver': 'Bàn giao…',
  'machines.handOver.to': 'Bàn giao cho {name}',
  'machines.handOver.ask':
    'Máy {name} điều hành tiếp từ đúng mục hiện tại; máy này chuyển sang theo dõi. Không mất lệnh nào, các thiết bị tự chuyển sang.',
  'machines.handOver.notYet': 'Chỉ bàn giao được khi máy đó đã khớp từng lệnh.',

  // this machine calls, others stand by
  'machines.mirror.in-step': 'trên {n} máy',
  'machines.mirror.catching-up': 'máy dự phòng đang cập nhật',
  'machines.mirror.silent': 'máy dự phòng không trả lời',
  'machines.mirror.away': 'máy dự phòng mất kết nối',
  'machines.missing': 'Máy dự phòng không có mặt',
  'machines.missing.silent':
    'Máy dự phòng {name} không trả lời từ {time}; buổi lễ chạy tiếp trên máy này.',
  'machines.missing.away':
    'Máy dự phòng {name} mất kết nối từ {time}; buổi lễ chạy tiếp trên máy này.',
  'machines.seen': 'Đã rõ',

  // strays
  'machines.strays': '{n} lệnh của máy này chưa chuyển sang được',
  'machines.strays.text': 'Các lệnh ấy chưa có trong buổi lễ; hãy xem lại.',
  'machines.strays.ofShow': '“{title}”: {n} lệnh của máy này chưa chuyển sang được',
  'machines.strays.look': 'Xem các lệnh…',
  'machines.strays.title': 'Các lệnh chưa chuyển sang được',
  'machines.strays.why':
    'Máy khác đã tiếp quản trước khi nhận được các lệnh này, nên buổi lễ đi tiếp mà không có chúng. Không lệnh nào tự được làm lại: lệnh nào còn cần, hãy làm lại ở máy điều hành.',
  'machines.strays.time': 'Lúc',
  'machines.strays.command': 'Lệnh',
  'machines.strays.about': 'Về',
  'machines.strays.who': 'Người làm',
  'machines.strays.newest': '{n} lệnh mới nhất ở trên; tệp có đủ {all} lệnh.',
  'machines.strays.file': 'Được giữ trong thư mục của buổi lễ, tệp {file}.',
  'machines.strays.seen': 'Đã xem',
  'machines.who.here': 'máy này',

  // coming to stand by
  'machines.standBy': 'Làm máy dự phòng…',
  'machines.standBy.title': 'Làm máy dự phòng',
  'machines.standBy.what':
    'Máy này nhận buổi lễ của máy điều hành, theo dõi từng lệnh, và tiếp quản được khi cần. Địa chỉ và mã PIN ở máy điều hành: mục Chia sẻ, phần Máy dự phòng.',
  'machines.standBy.offer': 'Máy này là máy dự phòng?',
  'machines.standBy.offer.what':
    'Thay vì chia sẻ, máy này có thể theo dõi buổi lễ của máy khác và tiếp quản khi cần.',
  'machines.standBy.address': 'Địa chỉ máy điều hành',
  'machines.standBy.address.hint': 'Gõ như 192.168.1.5:4280, hoặc dán nội dung mã QR.',
  'machines.standBy.address.wrong': 'Địa chỉ phải có dạng 192.168.1.5:4280.',
  'machines.standBy.pin': 'Mã PIN của máy dự phòng',
  'machines.standBy.pin.hint': 'Sáu chữ số, hiện cạnh địa chỉ.',
  'machines.standBy.pin.wrong': 'Mã PIN gồm sáu chữ số.',
  'machines.standBy.own': 'Địa chỉ của máy này',
  'machines.standBy.own.why':
    'Khi máy này tiếp quản, các thiết bị trong hội trường chuyển đến đây. Hãy chọn mạng mà chúng đang dùng.',
  'machines.standBy.start': 'Bắt đầu theo dõi',
  'machines.standBy.compare': 'So dấu vân tay chứng chỉ',
  'machines.standBy.compare.what':
    'Máy điều hành cũng hiện dãy này, ở mục Chia sẻ. Chỉ tiếp tục khi hai dãy giống hệt nhau; nếu khác, có máy đang giả mạo.',
  'machines.standBy.same': 'Giống hệt, tiếp tục',
  'machines.standBy.differs': 'Khác, quay lại',

  // it stood by when the app stopped
  'machines.resume': 'Nối lại',
  'machines.resume.title': 'Lần trước máy này là máy dự phòng của {name}',
  'machines.resume.what': '“{title}”, tại {address}. Nối lại để nhận các lệnh còn thiếu.',
  'machines.leave': 'Thôi làm máy dự phòng',
  'machines.leave.ask':
    'Máy này không nhận lệnh mới nữa và thiết bị không còn chuyển sang đây được. Bản buổi lễ ở máy này vẫn còn, đúng như lúc này.',

  // SHARE
  'machines.share.title': 'Máy dự phòng',
  'machines.share.hint':
    'Ở laptop thứ hai: mở Rostrum, chọn “Làm máy dự phòng…”, nhập địa chỉ và mã PIN này.',
  'machines.share.none': 'Chưa có máy dự phòng.',
  'machines.share.none.help':
    'Khi có, mỗi lệnh được ghi trên đĩa của cả hai máy, và máy kia tiếp quản được ngay tại mục đang chạy.',
  'machines.other.in-step': 'Khớp: mỗi lệnh được xác nhận đều đã nằm trên đĩa của cả hai máy',
  'machines.other.catching-up': 'Đang cập nhật, còn {n} lệnh',
  'machines.remove': 'Bỏ máy dự phòng',
  'machines.remove.of': 'Bỏ máy dự phòng {name}',
  'machines.remove.ask':
    'Máy {name} không nhận lệnh mới nữa. Người còn biết mã PIN vẫn vào lại được; muốn chặn hẳn, hãy đổi cả mã PIN.',
  'machines.share.follows': 'Máy này là máy dự phòng của {name}',
  'machines.share.follows.what':
    'Mã PIN và danh sách thiết bị theo máy {name}; muốn thay đổi, hãy làm ở máy đó.',
} as const;
