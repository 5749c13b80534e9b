// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/trust_page.h"

#include <fstream>
#include <iterator>

#include "doors/serve/certificates.h"

namespace sauro::serve {
namespace {

constexpr const char* page_head = R"(<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tin cậy máy chủ Sáu Rõ</title>
<link rel="stylesheet" href="/trust/page.css">
</head>
<body>
<main>
<h1>Tin cậy máy chủ Sáu Rõ</h1>
<p>Máy chủ này mã hóa kết nối bằng chứng chỉ do chính cơ quan lập. Mỗi máy tính, điện thoại cần cài chứng chỉ gốc một lần;
sau đó trình duyệt không còn cảnh báo.</p>
<p><a class="main" href="/trust/sauro.crt">Tải chứng chỉ gốc (sauro.crt)</a></p>
<p>Trước khi cài, hãy so dấu vân tay SHA-256 sau với dấu do người quản trị đọc cho bạn qua kênh khác:</p>
<p class="print">)";

constexpr const char* page_rest = R"(</p>
<h2>Windows (Edge, Chrome)</h2>
<ol><li>Mở tệp sauro.crt vừa tải, chọn <b>Install Certificate…</b></li>
<li>Chọn <b>Current User</b> (hoặc <b>Local Machine</b> nếu bạn là quản trị), rồi <b>Place all certificates in the following store</b>.</li>
<li>Chọn <b>Trusted Root Certification Authorities</b>, bấm <b>OK</b>, <b>Finish</b>, rồi <b>Yes</b>. Khởi động lại trình duyệt.</li></ol>
<h2>Firefox</h2>
<ol><li>Mở <b>Cài đặt → Quyền riêng tư &amp; bảo mật → Xem chứng chỉ → Nhà cung cấp → Nhập…</b></li>
<li>Chọn sauro.crt và đánh dấu <b>Tin cậy để xác định trang web</b>.</li></ol>
<h2>Android</h2>
<ol><li>Mở <b>Cài đặt → Bảo mật → Mã hóa và thông tin xác thực → Cài đặt chứng chỉ → Chứng chỉ CA</b>, chọn sauro.crt.</li></ol>
<h2>iPhone, iPad</h2>
<ol><li>Mở trang này bằng Safari và tải chứng chỉ; vào <b>Cài đặt → Đã tải về hồ sơ → Cài đặt</b>.</li>
<li>Vào <b>Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng chỉ</b> và bật Sáu Rõ.</li></ol>
<h2>macOS, Linux</h2>
<ol><li>macOS: mở sauro.crt bằng <b>Keychain Access</b>, chọn <b>Always Trust</b>.</li>
<li>Debian, Ubuntu: <code>sudo cp sauro.crt /usr/local/share/ca-certificates/ &amp;&amp; sudo update-ca-certificates</code></li></ol>
<section lang="en">
<h2>In English</h2>
<p>This server encrypts by a certificate of the agency's own. Install its root certificate once on each computer and phone
(links above); compare the SHA-256 fingerprint with the one that the administrator tells you by another way first. In
Windows it belongs into <b>Trusted Root Certification Authorities</b>; Firefox has a store of its own; on an iPhone full
trust is turned on after installing.</p>
</section>
<p><a href="/">Về trang đầu / to the first page</a></p>
</main>
</body>
</html>
)";

constexpr const char* style =
    R"(body { margin: 0; font: 17px/1.55 "Be Vietnam Pro", system-ui, sans-serif; color: #1c2733; background: #f5f6f8; }
main { max-width: 46rem; margin: 2rem auto; padding: 1.5rem 2rem 2rem; background: #fff; border: 1px solid #d9dee5; border-radius: 8px; }
h1 { font-size: 1.6rem; margin: 0 0 .75rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; }
ol { margin: 0; padding-left: 1.4rem; } li { margin: .3rem 0; }
.main { display: inline-block; padding: .55rem 1.1rem; background: #0b5cad; color: #fff; text-decoration: none; border-radius: 6px; }
.print { font-family: ui-monospace, monospace; font-size: .9rem; word-break: break-all; background: #f0f3f7; padding: .6rem .8rem; border-radius: 6px; }
section { border-top: 1px solid #d9dee5; margin-top: 1.5rem; } code { word-break: break-all; }
@media (max-width: 40rem) { main { margin: 0; border: 0; padding: 1rem; } }
@media print { body, main { background: none; border: 0; margin: 0; } .main { color: #000; background: none; padding: 0; } }
)";

}  // namespace

std::optional<http::Response> trust_page(const http::Request& request, const std::string& authority) {
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (!reads || !request.path.starts_with("/trust")) return std::nullopt;
  if (request.path == "/trust/page.css") return http::response(200, style, "text/css; charset=utf-8");
  if (request.path == "/trust/sauro.crt") {
    std::ifstream file(authority, std::ios::binary);
    auto answer =
        http::response(200, std::string(std::istreambuf_iterator<char>(file), {}), "application/x-x509-ca-cert");
    answer.fields.emplace_back("Content-Disposition", "attachment; filename=\"sauro.crt\"");
    return answer;
  }
  if (request.path != "/trust" && request.path != "/trust/") return std::nullopt;
  const auto print = fingerprint(authority);
  auto answer =
      http::response(200, page_head + (print ? *print : std::string("–")) + page_rest, "text/html; charset=utf-8");
  answer.fields.emplace_back("Content-Security-Policy",
                             "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                             "form-action 'none'");
  return answer;
}

}  // namespace sauro::serve
