// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/fixed_files.h"

#include <gmock/gmock.h>

#include <set>

#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::HasSubstr;
using testing::Not;

Request asked(const std::string& path, Fields fields = {}, const std::string& method = "GET") {
  Request request;
  request.method = method;
  request.path = path;
  request.fields = std::move(fields);
  return request;
}

const FixedFiles& some() {
  static const FixedFiles all = [] {
    FixedFiles files;
    files.add({"/a", "a.css", "as it is, and long", "zipped", "broted"});
    files.add({"/b", "b.js", "short", "longer than short", {}});
    return files;
  }();
  return all;
}

std::string form_of(const std::string& accepted) {
  return std::string(some().answer(asked("/a", {{"Accept-Encoding", accepted}}))->text());
}

TEST(FixedFiles, ComeInTheBestFormThatIsAccepted) {
  EXPECT_EQ(some().answer(asked("/a"))->text(), "as it is, and long");
  EXPECT_EQ(form_of("gzip"), "zipped");
  EXPECT_EQ(form_of("gzip, deflate, br"), "broted");
  EXPECT_EQ(form_of("GZIP;q=0.5 , BR;q=0.1"), "broted");
  EXPECT_EQ(form_of("*"), "broted");
}

TEST(FixedFiles, ComeInNoFormThatIsRefused) {
  EXPECT_EQ(form_of("identity"), "as it is, and long");
  EXPECT_EQ(form_of("br;q=0, gzip"), "zipped");
  EXPECT_EQ(form_of("br; q=0.000, gzip;q=0"), "as it is, and long");
  EXPECT_EQ(form_of("*, br;q=0"), "zipped");
  EXPECT_EQ(form_of("*;q=0"), "as it is, and long");
  EXPECT_EQ(form_of("brotli, gzip2"), "as it is, and long");
  EXPECT_EQ(form_of(";;,,;q=0"), "as it is, and long");
}

TEST(FixedFiles, AreNotMadeLongerByCompression) {
  const auto answer = some().answer(asked("/b", {{"Accept-Encoding", "gzip, br"}}));
  EXPECT_EQ(answer->text(), "short");
  EXPECT_EQ(answer->field("content-encoding"), "");
}

TEST(FixedFiles, EachFormHasAnEtagOfItsOwn) {
  const auto plain = some().answer(asked("/a")), zipped = some().answer(asked("/a", {{"Accept-Encoding", "gzip"}}));
  const std::string tag(plain->field("etag"));
  EXPECT_NE(tag, zipped->field("etag"));
  EXPECT_EQ(plain->field("vary"), "Accept-Encoding");
  const auto again = some().answer(asked("/a", {{"If-None-Match", "\"x\", " + tag}}));
  EXPECT_EQ(again->status, 304);
  EXPECT_EQ(again->field("etag"), tag);
  EXPECT_FALSE(again->body);
  EXPECT_EQ(again->field("content-security-policy"), plain->field("content-security-policy"));
  EXPECT_EQ(some().answer(asked("/a", {{"If-None-Match", tag}, {"Accept-Encoding", "gzip"}}))->status, 200);
}

TEST(FixedFiles, AreOnlyRead) {
  EXPECT_EQ(some().answer(asked("/a", {}, "HEAD"))->status, 200);
  const auto refused = some().answer(asked("/a", {}, "POST"));
  EXPECT_EQ(refused->status, 405);
  EXPECT_EQ(refused->field("allow"), "GET, HEAD");
  EXPECT_FALSE(some().answer(asked("/a/")));
  EXPECT_FALSE(some().answer(asked("/c", {}, "POST")));
}

TEST(Docs, AreThereForWhoeverHasNotSignedIn) {
  Site site;
  const Reply page = site.get("", "/api/docs");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.field("Content-Type"), "text/html; charset=utf-8");
  EXPECT_THAT(page.body, HasSubstr("<html lang=\"vi\">"));
  EXPECT_EQ(site.get("", "/api/docs.css").field("Content-Type"), "text/css; charset=utf-8");
  EXPECT_EQ(site.get("", "/api/docs.js").field("Content-Type"), "text/javascript; charset=utf-8");
  const Reply api = site.get("", "/api/openapi.json");
  EXPECT_THAT(api.body, HasSubstr("\"openapi\": \"3.1.0\""));
  EXPECT_EQ(site.get("", "/api/openapi.json", {{"If-None-Match", api.field("ETag")}}).status, 304);
}

TEST(Docs, MayRunNothingButTheirOwnScript) {
  for (const char* path : {"/api/docs", "/api/docs.js", "/api/openapi.json"})
    EXPECT_EQ(fixed_file(asked(path))->field("content-security-policy"),
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'; "
              "base-uri 'none'; form-action 'none'");
  const std::string page(fixed_file(asked("/api/docs"))->text());
  for (const char* barred : {"<style", " style=", "<script>", " on", "http://", "https://"})
    EXPECT_THAT(page, Not(HasSubstr(barred)));
  const std::string script(fixed_file(asked("/api/docs.js"))->text());
  for (const char* barred : {"innerHTML", "insertAdjacentHTML", "document.write", "eval(", "http://", "https://"})
    EXPECT_THAT(script, Not(HasSubstr(barred)));
}

TEST(Docs, ComeCompressed) {
  const auto plain = fixed_file(asked("/api/docs.js")),
             zipped = fixed_file(asked("/api/docs.js", {{"Accept-Encoding", "gzip"}})),
             small = fixed_file(asked("/api/docs.js", {{"Accept-Encoding", "gzip, br"}}));
  EXPECT_EQ(zipped->field("content-encoding"), "gzip");
  EXPECT_EQ(small->field("content-encoding"), "br");
  EXPECT_LT(zipped->text().size(), plain->text().size() / 2);
  EXPECT_LT(small->text().size(), zipped->text().size());
}

TEST(Interface, IsOnePageForAllItsPathsWithANonceOfItsOwn) {
  std::set<std::string> policies;
  for (const char* path : {"/", "/my-work", "/item/2026.11", "/sign-in"}) {
    const auto page = interface_page(asked(path));
    ASSERT_TRUE(page.has_value()) << path;
    EXPECT_EQ(page->type, "text/html; charset=utf-8");
    EXPECT_EQ(page->field("cache-control"), "no-store");
    EXPECT_THAT(std::string(page->text()), Not(HasSubstr("__NONCE__")));
    const std::string policy(page->field("content-security-policy"));
    EXPECT_THAT(policy, HasSubstr("script-src 'self'; style-src 'self' 'nonce-"));
    policies.insert(policy);
    const auto nonce = policy.substr(policy.find("'nonce-") + 7, 32);
    if (!ui_files().empty()) {
      EXPECT_THAT(std::string(page->text()), HasSubstr("content=\"" + nonce + "\""));
    }
  }
  EXPECT_EQ(policies.size(), 4u);
}

TEST(Interface, LeavesTheServersOwnPathsAlone) {
  for (const char* path : {"/api", "/api/v1/nothing", "/assets/gone.js", "/trust/page", "/metrics", "/healthz",
                           "/../etc/passwd", "/.git/config", "/%2e%2e/x"})
    EXPECT_FALSE(interface_page(asked(path)).has_value()) << path;
  Request request = asked("/");
  request.method = "POST";
  EXPECT_FALSE(interface_page(request).has_value());
}

TEST(Interface, FilesNamedByTheirContentAreKeptForGood) {
  FixedFiles files;
  files.add({"/assets/index-1a2b.js", "index-1a2b.js", "let a;", {}, {}});
  files.add({"/icon.svg", "icon.svg", "<svg/>", {}, {}});
  EXPECT_THAT(std::string(files.answer(asked("/assets/index-1a2b.js"))->field("cache-control")),
              HasSubstr("immutable"));
  EXPECT_EQ(files.answer(asked("/icon.svg"))->field("cache-control"), "no-cache");
  EXPECT_EQ(files.answer(asked("/icon.svg"))->type, "image/svg+xml");
}

}  // namespace
}  // namespace sauro::http
